"""What noun phrases name: what is counted, what an event is."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import (
    CountClaim,
    MeasureClaim,
    MoneyClaim,
    QuantityClaim,
    Same,
    Thing,
)
from claimcheck.relate import thing
from claimcheck.relate.things import lemma, subject_before


def claim(text: str, kind: type[QuantityClaim] = CountClaim) -> QuantityClaim:
    (found,) = annotate(text).claims_of(kind)
    return found


def counted(text: str, kind: type[QuantityClaim] = CountClaim) -> Thing:
    found = claim(text, kind).thing
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "name", "head", "words"),
    [
        ("12 boats sank.", "boats", "boat", set()),
        ("12 red boats sank.", "red boats", "boat", {"red"}),
        ("12 people left.", "people", "person", set()),
        ("12 women left.", "women", "woman", set()),
        ("12 of the boats sank.", "boats", "boat", set()),
        ("12 more boats sank.", "boats", "boat", set()),
        ("12 other boats sank.", "boats", "boat", set()),
        ("Dozens of cities flooded.", "cities", "city", set()),
        (
            "12 New Zealand farmers left.",
            "New Zealand farmers",
            "farmer",
            {"new", "zealand"},
        ),
        ("12 members of the crew left.", "members", "member", set()),
        (
            "About 12 oil-soaked birds died.",
            "oil-soaked birds",
            "bird",
            {"oil", "soaked"},
        ),
        ("12 police left.", "police", "police", set()),
        ("One boat sank.", "boat", "boat", set()),
        ("At least one boat sank.", "boat", "boat", set()),
        ("One thing is sure.", "thing", "thing", set()),
        ("At least one shop building was lost.", "shop building", "building", {"shop"}),
        ("One recent storm did it.", "recent storm", "storm", {"recent"}),
        ("One Tarvenian sailor drowned.", "Tarvenian sailor", "sailor", {"tarvenian"}),
        ("12 old boats sank.", "old boats", "boat", {"old"}),
        ("12 very small boats sank.", "very small boats", "boat", {"small"}),
        ("Six US sailors drowned.", "US sailors", "sailor", {"us"}),
        ("He has two old “friends” there.", "old “friends”", "friend", {"old"}),
        ("12 sailors dead, they say.", "sailors", "sailor", set()),
        ("Four others wounded, they say.", "others", "other", set()),
        ("Eight of the town's twelve red boats sank.", "red boats", "boat", {"red"}),
        ("A five-member panel met.", "member", "member", {"panel"}),
        ("A two-party pact was made.", "party", "party", {"pact"}),
        ("It is a three course meal.", "course", "course", {"meal"}),
        ("12 MPs left.", "MPs", "mp", set()),
        ("12 Model 3 cars left.", "Model 3 cars", "car", {"model"}),
        (
            "12 red and white flags fell.",
            "red and white flags",
            "flag",
            {"red", "white"},
        ),
        ("12 Ford and Opel cars left.", "Ford and Opel cars", "car", {"ford", "opel"}),
        ("He ran 512 passing yards.", "passing yards", "yard", {"passing"}),
    ],
)
def test_what_a_number_counts(text: str, name: str, head: str, words: set[str]) -> None:
    found, *_ = annotate(text).claims_of(CountClaim)
    assert found.thing is not None
    assert (found.thing.name, found.thing.head) == (name, head)
    assert set(found.thing.words) == words


@pytest.mark.parametrize(
    ("text", "whole", "partial"),
    [
        ("12 members of the crew left.", "the crew", False),
        ("12 members of a rival crew swam home.", "a rival crew", False),
        ("12 boxes of old letters were burnt.", "old letters", False),
        ("A 12-member rescue crew met.", "rescue crew", False),
        ("12 of the boats sank.", "the boats", True),
        ("All 12 of the boats sank.", "the boats", False),
        ("12 boats sank.", "", False),
    ],
)
def test_what_the_counted_are_of(text: str, whole: str, *, partial: bool) -> None:
    found = counted(text)
    assert (found.whole, found.partial) == (whole, partial)


@pytest.mark.parametrize(
    "text",
    [
        "Two drowned days later.",
        "12 died and boats sank.",
        "He came 12th of the two or three.",
        "A dozen met us there.",
    ],
)
def test_what_stands_behind_a_number_may_not_be_counted(text: str) -> None:
    assert all(found.thing is None for found in annotate(text).claims_of(CountClaim))


@pytest.mark.parametrize(
    ("text", "number", "head"),
    [
        ("The fleet increased from 12 boats to 14.", "14", "boat"),
        ("The index rose 12.5 points to 4,512.20.", "4,512.20", "point"),
        ("With 12 boats, up from 9 last year, it fell to 3.", "3", "boat"),
    ],
)
def test_an_end_of_a_change_counts_what_the_other_numbers_do(
    text: str, number: str, head: str
) -> None:
    heads = {
        found.quantity.text: found.thing and found.thing.head
        for found in annotate(text).claims_of(CountClaim)
    }
    assert heads[number] == head


@pytest.mark.parametrize(
    "text", ["He gave 12 boats to 14.", "They met 12 sailors and spoke to 14."]
)
def test_a_number_borrows_no_noun_where_nothing_changes(text: str) -> None:
    *_, last = annotate(text).claims_of(CountClaim)
    assert last.thing is None


@pytest.mark.parametrize(
    ("text", "words", "unit", "head"),
    [
        ("They test 300 people a day.", "300", "per day", "person"),
        ("Some 40 new cases per week came in.", "Some 40", "per week", "case"),
        ("It sells 20 a day.", "20 a day", "per day", None),
    ],
)
def test_how_many_in_so_long(
    text: str, words: str, unit: str, head: str | None
) -> None:
    found = claim(text, MeasureClaim)
    assert (found.quantity.text, found.quantity.value.unit.name) == (words, unit)
    assert (found.thing and found.thing.head) == head


def test_how_many_there_were_a_year_ago_is_no_rate() -> None:
    assert claim("There were 300 people a year ago.").quantity.value.unit.name == ""


@pytest.mark.parametrize(
    ("text", "head", "whole"),
    [
        ("About 12 percent of the crew fell ill.", "crew", "the crew"),
        ("12% of young voters stayed at home.", "voter", "young voters"),
        ("Some 12 per cent of its letters got lost.", "letter", "its letters"),
    ],
)
def test_what_a_share_is_of(text: str, head: str, whole: str) -> None:
    found = counted(text, MeasureClaim)
    assert (found.head, found.whole, found.partial) == (head, whole, True)


@pytest.mark.parametrize(
    "text",
    [
        "Three of the boats had sunk. The 12 boats had left Orrel at dawn.",
        "He wrote a 12-word note. The 30-word letter came later.",
        "The game takes 12 players of each team. The 14 players of the guild met.",
    ],
)
def test_a_part_and_what_is_of_another_whole_is_not_the_same(text: str) -> None:
    assert not annotate(text).claims_of(Same)


def test_the_claim_covers_the_number_and_what_it_counts() -> None:
    text = "Then more than 12 red boats sank."
    found = claim(text)
    assert found.span is not None
    assert found.span.of(text) == "more than 12 red boats"


@pytest.mark.parametrize(
    ("text", "definite"),
    [
        ("The 12 boats sank.", True),
        ("All 12 boats sank.", True),
        ("All 12 of the boats sank.", True),
        ("These 12 boats sank.", True),
        ("12 boats sank.", False),
        ("Some 12 boats sank.", False),
        ("Of those 12 boats sank.", False),
        ("She is the livelier of the two bears.", False),
    ],
)
def test_whether_a_number_points_back(text: str, *, definite: bool) -> None:
    assert counted(text).definite is definite


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("12 boats sank.", "sank"),
        ("12 boats have been repaired.", "repaired"),
        ("12 boats also sank.", "sank"),
        ("They saw 12 boats.", ""),
        ("12 boats, it seems, sank.", ""),
    ],
)
def test_the_verb_behind_what_is_counted(text: str, predicate: str) -> None:
    assert claim(text).predicate == predicate


@pytest.mark.parametrize(
    "text", ["They won 12.", "Of 12 he said nothing.", "It is 12."]
)
def test_a_number_may_count_nothing_that_is_named(text: str) -> None:
    assert claim(text).thing is None


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("She left a £1.3m legacy to them.", "legacy"),
        ("The £20 million harbour project begins.", "project"),
        ("The council's £20 million plan was dropped.", "plan"),
    ],
)
def test_what_a_sum_of_money_buys(text: str, head: str) -> None:
    assert counted(text, MoneyClaim).head == head


def test_a_sum_that_buys_nothing_has_no_thing() -> None:
    assert claim("It cost £20 million in all.", MoneyClaim).thing is None


@pytest.mark.parametrize(
    ("name", "head", "words", "definite"),
    [
        ("the closure of the Orrel Dam", "closure", {"orrel", "dam"}, True),
        ("the closure", "closure", set(), True),
        ("a strike", "strike", set(), False),
        ("Orrel's long strike", "strike", {"orrel", "long"}, True),
        ("his strikes", "strike", set(), True),
        ("war", "war", set(), False),
        ("the war between Orrel and Tarvenia", "war", {"orrel", "tarvenia"}, True),
    ],
)
def test_the_name_of_a_thing(
    name: str, head: str, words: set[str], *, definite: bool
) -> None:
    found = thing(name)
    assert (found.head, set(found.words), found.definite) == (head, words, definite)


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("The strike began", "began", "The strike"),
        (
            "They fear the closure of the dam, which has lasted",
            "lasted",
            "the closure of the dam",
        ),
        (
            "He deplored Orrel's closure of the dam, which has lasted",
            "lasted",
            "Orrel's closure of the dam",
        ),
        ("A long strike began", "began", "A long strike"),
        ("When it rained the strike began", "began", "the strike"),
        ("He says the strike began", "began", "the strike"),
        ("The strike that began", "began", "The strike"),
        ("The strike has now begun", "begun", "The strike"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, name: str) -> None:
    tokens = read(text, load_language()).tokens
    found = subject_before(tokens, tokens.lower.index(verb), 0)
    assert found is not None
    assert found.name.casefold() == name.casefold()


@pytest.mark.parametrize("text", ["It began", "began", "And then began", "12, began"])
def test_a_verb_may_have_no_subject_that_is_named(text: str) -> None:
    tokens = read(text, load_language()).tokens
    found = subject_before(tokens, tokens.lower.index("began"), 0)
    assert found is None or found.head not in ("it", "and", "then", "12")


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        ("boats", "boat"),
        ("cities", "city"),
        ("churches", "church"),
        ("boxes", "box"),
        ("classes", "class"),
        ("people", "person"),
        ("wives", "wife"),
        ("gas", "gas"),
        ("crisis", "crisis"),
        ("bus", "bus"),
        ("boss", "boss"),
        ("Boats", "boat"),
        ("boat", "boat"),
    ],
)
def test_the_singular_of_a_noun(word: str, singular: str) -> None:
    assert lemma(word) == singular


def test_what_is_counted_again_may_be_in_words_with_a_hyphen() -> None:
    text = "More than forty people marched; the stewards counted twenty-nine."
    (same,) = annotate(text).claims_of(Same)
    assert [claim.quantity.text for claim in same.claims] == [
        "More than forty",
        "twenty-nine",
    ]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("They built 40 homes in Hale and 12 in Orrel.", ["home", "home"]),
        ("It shut 61 shops in Hale, 36 in Orrel.", ["shop", "shop"]),
        ("They had 22 thefts, an average of 20 in Hale.", ["theft", "theft"]),
        ("They built 40 homes in Hale and left.", ["home"]),
        ("They built 40 homes and half of the school.", ["home", "school"]),
        ("It has 40 homes, and 12 of the shops.", ["home", "shop"]),
        ("He has 40 homes and is 12 up.", ["home", None]),
    ],
)
def test_a_number_alone_counts_what_the_one_beside_it_does(
    text: str, heads: list[str | None]
) -> None:
    claims = annotate(text).claims_of(QuantityClaim)
    found = [each.thing.head if each.thing else None for each in claims]
    assert found == heads
