"""Which frames the values of a sentence play roles in, and which they do not."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.model import (
    AgeClaim,
    Article,
    Claim,
    Conversion,
    CountClaim,
    DateClaim,
    DurationClaim,
    Elapsed,
    End,
    EventDate,
    Life,
    MeasureClaim,
    MoneyClaim,
    Published,
    QuantityClaim,
    Same,
)
from claimcheck.model.claim import ClaimT


def claims(text: str, kind: type[ClaimT]) -> tuple[ClaimT, ...]:
    return annotate(text, published="2024-06-15").claims_of(kind)


def only(text: str, kind: type[ClaimT]) -> ClaimT:
    (claim,) = claims(text, kind)
    return claim


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("12 boats sank.", CountClaim),
        ("It is 6 km long.", MeasureClaim),
        ("It rose 12 percent.", MeasureClaim),
        ("It cost £40m.", MoneyClaim),
        ("He faces 15 years in jail.", DurationClaim),
        ("She is aged 52.", AgeClaim),
        ("It ended on 3 May.", DateClaim),
        ("It ended on Monday.", DateClaim),
        ("It ended at 8 p.m. sharp.", DateClaim),
        ("It is open 3-5 May.", DateClaim),
    ],
)
def test_a_value_by_itself_makes_one_claim(text: str, kind: type[Claim]) -> None:
    (claim,) = (c for c in annotate(text).claims if not isinstance(c, Life))
    assert type(claim) is kind


def test_a_time_on_a_day_claims_the_day_and_the_time() -> None:
    words = [str(c.date) for c in claims("It ended at 8 p.m. on 3 May.", DateClaim)]
    assert words == ["8 p.m. on 3 May", "8 p.m. on 3 May"]


def test_claims_come_in_the_order_of_the_text() -> None:
    text = "On 3 May 12 boats sank. It cost £40m. It is 30 feet (9 metres) long."
    starts = [claim.span.start for claim in annotate(text).claims if claim.span]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "event", "length"),
    [
        (
            "He deplores the closure of the Orrel Dam, which has lasted seven months.",
            "closure",
            "seven months",
        ),
        (
            "The drought has lasted more than three years.",
            "drought",
            "more than three years",
        ),
        ("The siege has now lasted two months.", "siege", "two months"),
        ("The strike has dragged on for nine weeks.", "strike", "nine weeks"),
        ("The war began three years ago.", "war", "three years ago"),
        (
            "The war, which began nearly three years ago, goes on.",
            "war",
            "nearly three years ago",
        ),
    ],
)
def test_an_event_and_how_long_ago_it_began(text: str, event: str, length: str) -> None:
    frame = only(text, Elapsed)
    assert frame.event is not None
    assert (frame.event.head, str(frame.duration)) == (event, length)
    assert frame.until_now
    assert frame.start is frame.end is None


@pytest.mark.parametrize(
    "text",
    [
        "The siege lasted two months.",
        "It has lasted two months.",
        "The siege will last two months.",
        "The last two months were dry.",
        "He was given a six-year sentence in 2010 and freed in 2013.",
        "They met three years ago.",
        "The bridge, begun in 1999, was finished a decade later.",
        "In 1999 he left; she came nine weeks later.",
        "A 16-year wait is longer than that of Orrel, which stood from 1977 to 1991.",
    ],
)
def test_a_length_whose_ends_are_not_told_is_no_frame(text: str) -> None:
    assert claims(text, Elapsed) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The tower fell in January 2020, barely a year ago.", "January 2020"),
        ("Three days ago, on 9 June, the dam was half empty.", "9 June"),
        ("It fell in 1999 (25 years ago).", "1999"),
    ],
)
def test_a_date_and_how_long_ago_it_was(text: str, start: str) -> None:
    frame = only(text, Elapsed)
    assert frame.until_now
    assert str(frame.start) == start


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 they said that the tower fell three years ago.",
        "A year ago he was told that the vote of 3 May was void.",
    ],
)
def test_a_date_that_does_not_stand_beside_ago_is_another(text: str) -> None:
    assert all(frame.start is None for frame in claims(text, Elapsed))


def test_later_counts_from_one_date_to_the_next() -> None:
    text = (
        "The strike began on 2 March and was called off nine weeks later, on 16 March."
    )
    frame = only(text, Elapsed)
    assert (str(frame.start), str(frame.end)) == ("2 March", "16 March")
    assert frame.since
    assert not frame.until_now


@pytest.mark.parametrize(
    "text",
    [
        "On 2 March and 5 March it was off; nine weeks later, on 16 March, it was on.",
        "It began on 2 March and, nine weeks later, the man who left on 16 March died.",
        "Nine weeks later, on 16 March, it was on.",
    ],
)
def test_later_needs_one_date_before_it_and_one_right_behind(text: str) -> None:
    assert claims(text, Elapsed) == ()


@pytest.mark.parametrize(
    ("text", "ends", "inclusive"),
    [
        (
            "A two-year ban, from June 2014 to June 2019, ended.",
            ("June 2014", "June 2019"),
            False,
        ),
        (
            "The ten-day fair opens on 3 May and closes on 6 May.",
            ("3 May", "6 May"),
            True,
        ),
        ("A ten-day fair from 3 May until 6 May.", ("3 May", "6 May"), True),
    ],
)
def test_a_length_with_both_its_ends(
    text: str, ends: tuple[str, str], *, inclusive: bool
) -> None:
    frame = only(text, Elapsed)
    assert (str(frame.start), str(frame.end)) == ends
    assert frame.inclusive is inclusive


@pytest.mark.parametrize(
    ("text", "event", "end"),
    [
        ("The strike began on 2 March.", "strike", End.START),
        ("The strike ended on 2 March.", "strike", End.END),
        ("The Orrel war started in 2010.", "war", End.START),
        ("The fair opens on Monday, 3 June.", "fair", End.START),
        ("The strike that began on 2 March 2021 goes on.", "strike", End.START),
    ],
)
def test_an_event_and_the_date_of_one_end(text: str, event: str, end: End) -> None:
    frame = only(text, EventDate)
    assert (frame.event.head, frame.end) == (event, end)


@pytest.mark.parametrize(
    "text",
    ["It began on 2 March.", "On 2 March the strike was on.", "He left on 2 March."],
)
def test_a_date_without_an_event_that_is_named_is_no_end(text: str) -> None:
    assert claims(text, EventDate) == ()


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The wall is 30 feet (9 metres) tall.", ("30 feet", "9 metres")),
        ("The wall is 30 feet tall (9 metres).", ("30 feet", "9 metres")),
        ("It ran 10 miles, or 16 km, north.", ("10 miles", "16 km")),
        ("It ran 10 miles or 16 km.", ("10 miles", "16 km")),
        ("It ran 10 miles/16 km.", ("10 miles", "16 km")),
        ("It did 60 mph (97 km/h).", ("60 mph", "97 km/h")),
        ("It was 20C (68F).", ("20C", "68F")),
        ("The 5 km (3-mile) run is over.", ("5 km", "3-mile")),
        ("The bear is 6ft 7in (2 metres) tall.", ("6ft 7in", "2 metres")),
    ],
)
def test_a_measure_explained_by_another(text: str, pair: tuple[str, str]) -> None:
    frame = only(text, Conversion)
    assert (str(frame.first), str(frame.second)) == pair


@pytest.mark.parametrize(
    "text",
    [
        "The wall is 30 feet tall and 9 metres long.",
        "The wall is 30 feet (9 kilograms) tall.",
        "The wall is 30 feet tall (of which 9 metres are new).",
        "The wall is 30 feet (9 metres of it new) tall.",
        "It cost $40 (£30).",
        "It fell 12 percent (3 percentage points).",
        "It is 30 feet. (9 metres are new.)",
    ],
)
def test_measures_that_do_not_explain_each_other(text: str) -> None:
    assert claims(text, Conversion) == ()


def pair(text: str) -> tuple[str, ...]:
    return tuple(str(c.quantity) for c in only(text, Same).claims)


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Some 40 red boats sank. The 35 red boats were insured.", ("Some 40", "35")),
        ("Over 40 barges sank. All 35 barges were insured.", ("Over 40", "35")),
        (
            "She left a £1.3m legacy. It rains. The £1.2m legacy is spent.",
            ("£1.3m", "£1.2m"),
        ),
    ],
)
def test_a_later_number_that_points_back_is_of_the_same(
    text: str, quantities: tuple[str, str]
) -> None:
    assert pair(text) == quantities


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 barges sank, and the 35 barges left were insured.",
        "40 barges sank. 35 barges were insured.",
        "40 barges sank. The 35 red barges were insured.",
        "40 red barges sank. The 35 barges were insured.",
        "40 barges sank. It rains. The 35 barges were insured.",
        "40 people left. The 35 people came back.",
        "“We lost 40 barges,” she said. The 35 barges were insured.",
        "40 barges sank. “The 35 barges were insured,” she said.",
        "If 40 barges sink, he will weep. The 35 barges were insured.",
        "40 barges did not sink. The 35 barges were insured.",
        "40 barges may sink. The 35 barges were insured.",
        "40 barges sank. The 35 barges will be sold.",
        "Dozens of barges sank. The 35 barges were insured.",
        "40 barges sank. Of those 35 barges were insured.",
        "40 barges and 30 barges sank. The 35 barges were insured.",
        "One barge sank. The 35 barges were insured.",
    ],
)
def test_numbers_that_may_be_of_other_things_are_let_be(text: str) -> None:
    assert claims(text, Same) == ()


@pytest.mark.parametrize(
    "line",
    [
        "June 12, 2020",
        "12 June 2020",
        "Friday, June 12, 2020",
        "2020-06-12",
        "Jun. 12, 2020",
    ],
)
def test_a_full_date_alone_on_the_first_line_is_that_of_the_article(line: str) -> None:
    article = annotate(f"{line}\nTwelve boats sank on Monday.")
    (claim,) = article.claims_of(Published)
    assert str(claim.date) == line
    assert str(article.published) == "2020-06-12"
    (monday,) = article.claims_of(DateClaim)
    assert str(monday.date.value.earliest) == "2020-06-08"  # type: ignore[union-attr]


def test_the_date_that_is_given_is_reckoned_from_and_the_line_stays_a_claim() -> None:
    article = annotate("June 12, 2020\nIt sank on Monday.", published="2021-01-01")
    assert str(article.published) == "2021-01-01"
    assert len(article.claims_of(Published)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "June 12, 2020, was dry.\nTwelve boats sank.",
        "June 12\nTwelve boats sank.",
        "June 2020\nTwelve boats sank.",
        "2020\nTwelve boats sank.",
        "Monday\nTwelve boats sank.",
        "Twelve boats sank.\nJune 12, 2020",
        "Twelve boats\nJune 12, 2020\nsank.",
        "12 boats",
        "",
    ],
)
def test_other_first_lines_date_nothing(text: str) -> None:
    article = annotate(text)
    assert article.claims_of(Published) == ()
    assert article.published is None


def test_an_impossible_date_line_dates_nothing_but_is_claimed() -> None:
    article = annotate("June 31, 2020\nIt sank on Monday.")
    assert len(article.claims_of(Published)) == 1
    assert article.published is None


def places(article: Article, claim: Claim) -> list[str]:
    spans = [claim.span, *claim.also]
    return [span.of(article.text) for span in spans if span]


def test_a_paragraph_printed_again_makes_its_claims_once_and_says_where_else() -> None:
    line = "More than 30 boats sank on Monday. It cost £40m."
    article = annotate(f"{line}\n\nNobody swam.\n\n{line}\n\n{line}")
    assert len(article.claims) == 3
    for claim in article.claims:
        words = places(article, claim)
        assert len(words) == 3
        assert len(set(words)) == 1
    assert len(article.mentions) == 9


def test_a_sentence_that_differs_in_one_word_is_another() -> None:
    article = annotate("30 boats sank. 30 boats swam. 30 boats sank.")
    assert [len(claim.also) for claim in article.claims] == [1, 0]


def test_a_frame_is_told_again_whole() -> None:
    line = "The wall is 30 feet (9 metres) tall."
    article = annotate(f"{line} {line}")
    (frame,) = article.claims_of(Conversion)
    assert places(article, frame) == ["30 feet (9 metres", "30 feet (9 metres"]


def test_every_quantity_claim_knows_its_mention() -> None:
    article = annotate("12 boats sank. It cost £40m. It is 6 km long.")
    claimed = [claim.quantity for claim in article.claims_of(QuantityClaim)]
    assert claimed == list(article.mentions)
