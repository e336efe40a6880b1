"""Quarters, seasons, rounds, vague times, and times told from another time."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate
from claimcheck.model import DateRange, Mention, Moment, PartialDate
from claimcheck.render.words import value_in_words

PUBLISHED = date(1998, 2, 13)


def the_one(text: str) -> Mention[object]:  # type: ignore[type-var]
    (mention,) = annotate(text, PUBLISHED).mentions
    return mention


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("It fell in the third quarter of 1990.", "the third quarter of 1990", "Q3"),
        ("It fell in this year's first half.", "this year's first half", "H1"),
        ("It fell in the latest quarter.", "the latest quarter", "last"),
        ("It fell in third-quarter trade.", "third-quarter", "autumn"),
        ("It fell last fall.", "last fall", "fall"),
        ("It fell in the winter of 1994.", "the winter of 1994", "winter"),
        ("It fell early next year.", "early next year", "early"),
        ("It fell at the end of 1990.", "the end of 1990", "late"),
        ("It fell in July last year.", "July last year", "July"),
        ("It fell two years ago.", "two years ago", "ago"),
        ("It fell in fiscal 1989.", "fiscal 1989", "1989"),
        ("It fell in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It fell in the 19th century.", "the 19th century", "century"),
        ("It fell in the year 1995.", "the year 1995", "1995"),
        ("It falls by year-end.", "year-end", "end"),
    ],
)
def test_reads_a_period_and_its_days(text: str, words: str, days: str) -> None:
    mention = the_one(text)
    assert mention.text == words
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == DAYS[days]


DAYS = {
    "Q3": (date(1990, 7, 1), date(1990, 9, 30)),
    "H1": (date(1998, 1, 1), date(1998, 6, 30)),
    "last": (date(1997, 10, 1), date(1997, 12, 31)),
    "autumn": (date(1997, 7, 1), date(1997, 9, 30)),
    "fall": (date(1997, 9, 1), date(1997, 11, 30)),
    "winter": (date(1994, 12, 1), date(1995, 2, 28)),
    "early": (date(1999, 1, 1), date(1999, 5, 2)),
    "late": (date(1990, 9, 1), date(1990, 12, 31)),
    "July": (date(1997, 7, 1), date(1997, 7, 31)),
    "ago": (date(1995, 8, 13), date(1996, 8, 13)),
    "1989": (date(1989, 1, 1), date(1989, 12, 31)),
    "1996": (date(1996, 1, 1), date(1996, 12, 31)),
    "1995": (date(1995, 1, 1), date(1995, 12, 31)),
    "century": (date(1801, 1, 1), date(1900, 12, 31)),
    "end": (date(1997, 12, 31), date(1997, 12, 31)),
}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("It fell Saturday night.", "Saturday night", "the night, the Saturday on"),
        ("It fell last night.", "last night", "the night, 1 day before publication"),
        ("It fell at 10 p.m. EST Wednesday.", "10 p.m. EST Wednesday", "22:00, the"),
        ("It fell at noon Thursday.", "noon Thursday", "12:00, the Thursday on"),
        ("It falls every Monday.", "every Monday", "every Monday"),
        ("It falls each year.", "each year", "every year"),
        ("It falls every summer.", "every summer", "every summer"),
        ("It falls every quarter.", "every quarter", "every quarter"),
        ("It falls daily.", "daily", "every day"),
        ("It now falls.", "now", "some time in the present"),
        ("It fell recently.", "recently", "some time in the past"),
        ("It falls in the near future.", "the near future", "some time in the future"),
        ("It was low in the past.", "the past", "some time in the past"),
        ("It fell in the past two months.", "the past two months", "1.5 to 2.5 months"),
        ("It fell in the first nine months.", "the first nine months", "8.5 to 9.5"),
        ("It fell in the past year.", "the past year", "0.5 to 1.5 years"),
        ("It fell in recent months.", "recent months", "2 to 15 months"),
    ],
)
def test_reads_parts_of_days_rounds_and_vague_times(
    text: str, words: str, told: str
) -> None:
    mention = the_one(text)
    assert mention.text == words
    assert value_in_words(mention.value, PUBLISHED).startswith(told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "It was the first half of the match.",
        "He came from the past.",
        "A quarter of the crew fell ill.",
        "They will fall in.",
        "It was sold for the long term.",
    ],
)
def test_what_is_no_period_is_left_alone(text: str) -> None:
    kept = (PartialDate, Moment, DateRange)
    assert not [m for m in annotate(text).mentions if isinstance(m.value, kept)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Sales fell in the third quarter of 1997. A year earlier they rose.",
            (date(1996, 7, 1), date(1996, 7, 1)),
        ),
        (
            "He died on 4 March 1997. The following day she left.",
            (date(1997, 3, 5), date(1997, 3, 5)),
        ),
    ],
)
def test_a_time_told_from_another_is_reckoned_from_it(
    text: str, days: tuple[date, date]
) -> None:
    *_, mention = annotate(text, PUBLISHED).mentions
    assert isinstance(mention.value, PartialDate)
    told = mention.value.days
    assert told is not None
    assert told[0] <= days[0] <= told[1]


def test_a_day_payable_soon_is_not_last_years() -> None:
    mention = the_one("The dividend was declared payable May 7.")
    assert isinstance(mention.value, PartialDate)
    assert mention.value.earliest == date(1998, 5, 7)
