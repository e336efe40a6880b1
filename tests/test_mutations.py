"""Slips in articles: one fact is broken, the rest as it was, and the rule is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article
from claimcheck.mutations import KINDS, Mutation, mutate, mutations
from claimcheck.strategies import articles

FERRY = "The ferry carried 31 people: 18 tourists and 13 sailors."
VOTE = "The vote was held on Thursday, March 3, 2011."
SHAFT = "The shaft is 400 feet (122 metres) deep."
GRANT = "A grant of £30 million was agreed. The £30 million grant pays for a roof."
PIERS = (
    "“We will mend all the old piers by May,” Ada Quill said. “We will mend all the "
    "old piers by May,” Quill said again. Jonas Brandt said he was glad."
)
SLIPS = [
    ("digits-swapped", FERRY, "N101"),
    ("digit-dropped", SHAFT, "U104"),
    ("tenfold", SHAFT, "U104"),
    ("thousandfold", GRANT, "U103"),
    ("year", VOTE, "D101"),
    ("weekday", VOTE, "D101"),
    ("unit", "The road is 400 yards (366 metres) long.", "U104"),
    ("points", "Trust fell 12 percentage points, from 40 to 28 percent.", "N109"),
    ("part", FERRY, "N101"),
    ("hedge", "More than 200 stewards came. The 214 stewards wore yellow.", "U102"),
    ("ages", "Rosa Tarn, 63, and Ida Vane, 36, ran. Tarn, 63, won.", "T106"),
    ("quotation", PIERS, "Q101"),
    ("source", PIERS, "Q103"),
]


@pytest.mark.parametrize(("kind", "text", "rule"), SLIPS)
def test_a_slip_is_found_by_the_rule_that_is_told(
    kind: str, text: str, rule: str
) -> None:
    slips = list(mutations(annotate(text, "2012-06-02"), [kind]))
    assert rule in {slip.rule for slip in slips}
    found = [codes(slip) for slip in slips if slip.rule == rule]
    assert any(rule in told for told in found)


def codes(slip: Mutation) -> set[str]:
    report = check(annotate(slip.text, slip.published, slip.title))
    return {finding.code for finding in report.findings}


def test_a_slip_of_source_stands_at_the_words_as_well() -> None:
    (slip, *_) = [one for one in mutations(annotate(PIERS), ["source"]) if one.visible]
    (found,) = check(annotate(slip.text)).findings
    assert any(found.span and found.span.overlaps(place) for place in slip.also)
    for place in slip.also:
        assert place.of(slip.text).startswith("We will mend")


def test_half_of_a_word_with_an_apostrophe_is_no_word() -> None:
    told = "“We can't mend all the old piers by May,” Ada Quill said."
    assert [one.now for one in mutations(annotate(told), ["quotation"])] == ["some"]


def test_every_kind_of_slip_is_tried() -> None:
    assert {kind for kind, _, _ in SLIPS} == set(KINDS)


@given(articles(), st.integers(0, 9))
def test_nothing_but_the_slip_is_changed(article: Article, seed: int) -> None:
    read = annotate(article.text, article.published, article.title)
    slip = mutate(read, seed)
    if slip is None:
        return
    assert slip == mutate(read, seed)
    assert slip.span.of(slip.text) == slip.now != slip.was
    assert undone(slip, read.text)


def undone(slip: Mutation, text: str) -> bool:
    """Say whether the old words make the old text, all else being as it was."""
    if slip.kind == "ages":
        return len(slip.text) == len(text)
    return slip.text[: slip.span.start] + slip.was + slip.text[slip.span.end :] == text


@given(articles(), st.integers(0, 9))
def test_what_a_slip_broke_is_right_again_when_it_is_repaired(
    article: Article, seed: int
) -> None:
    read = annotate(article.text, article.published, article.title)
    slip = mutate(read, seed)
    if slip is None or slip.rule not in codes(slip) or slip.also:
        return
    repaired = slip.text[: slip.span.start] + slip.was + slip.text[slip.span.end :]
    assert check(annotate(repaired, slip.published, slip.title)).findings == ()


@pytest.mark.parametrize(
    ("text", "wrong", "of"),
    [
        ("The ferry carried 31 people: 18 tourists and 31 sailors.", "31 s", "“31”"),
        ("The shaft is 40 feet (30 metres) deep.", "30 metres", "“30 metres”"),
        ("Of 80 tickets, 30 are sold, leaving 60.", "60", "“60”"),
        ("Vane beat Orr by 30 votes, 610 to 560.", "30", "“30”"),
        ("The vote was held on Friday, March 3, 2011.", "Friday", "the weekday"),
        ("Profit fell 10 percent to $60m from $90m.", "10 percent", "“10 percent”"),
    ],
)
def test_what_a_repair_offers_ends_the_finding(text: str, wrong: str, of: str) -> None:
    (finding,) = check(annotate(text, "2012-06-02")).findings
    offered = [repair.instead for repair in finding.repairs if repair.of == of]
    ending = " s" if wrong.endswith(" s") else ""
    mended = [text.replace(wrong, one + ending) for one in offered]
    assert [check(annotate(each, "2012-06-02")).findings for each in mended].count(())


@given(articles(), st.integers(0, 9))
def test_every_alternative_that_is_offered_for_a_slip_ends_its_finding(
    article: Article, seed: int
) -> None:
    slip = mutate(annotate(article.text, article.published, article.title), seed)
    if slip is None or not slip.visible:
        return
    for mended in offered_for(slip):
        found = check(annotate(mended, slip.published, slip.title)).findings
        assert slip.rule not in {finding.code for finding in found}


def offered_for(slip: Mutation) -> Iterator[str]:
    """Yield the texts that the repairs offer where the slip is."""
    for finding in check(annotate(slip.text, slip.published, slip.title)).findings:
        for repair in finding.repairs if finding.code == slip.rule else ():
            span = repair.span
            if span is not None and span.overlaps(slip.span):
                for now in repair.writes:
                    yield slip.text[: span.start] + now + slip.text[span.end :]


def test_alternatives_are_offered_for_a_slip() -> None:
    (slip, *_) = mutations(annotate(SHAFT), ["tenfold"])
    assert list(offered_for(slip)) == [SHAFT]


def test_the_same_seed_gives_the_same_slip_and_others_give_others() -> None:
    article = annotate("The ferry carried 31 people: 18 tourists and 13 sailors.")
    made = [mutate(article, seed) for seed in range(20)]
    assert made == [mutate(article, seed) for seed in range(20)]
    assert len(set(made)) > 5


def test_a_text_without_values_has_no_slip() -> None:
    article = annotate("The square was calm.")
    assert mutate(article) is None
    assert list(mutations(article)) == []


def test_what_nothing_else_tells_is_said_to_be_invisible() -> None:
    slip = mutate(annotate("The town has 31 boats."), kinds=["tenfold"])
    assert slip is not None
    assert not slip.visible
    assert str(slip) == "tenfold: “31” is now “310”; nothing shows it"


def test_a_kind_may_be_named_alone() -> None:
    article = annotate("The vote was held on Thursday, March 3, 2011.")
    assert mutate(article, kinds="weekday") == mutate(article, kinds=["weekday"])


@pytest.mark.parametrize("mistake", [{"article": "Two."}, {"seed": 1.5}])
def test_a_mistaken_argument_is_named(mistake: dict[str, Any]) -> None:
    given: dict[str, Any] = {"article": annotate("Two boats sank."), **mistake}
    (wrong,) = mistake.values()
    with pytest.raises(ClaimcheckError, match=f"not (in )?{wrong!r}"):
        mutate(**given)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ClaimcheckError, match=r"^No slip is called 'typo'; there are"):
        mutate(annotate("The town has 31 boats."), kinds=["typo"])
