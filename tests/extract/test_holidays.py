"""Days of the year with a name, and weekdays counted in a month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate
from claimcheck.model import (
    CalendarDate,
    Direction,
    Feast,
    PartialDate,
    Weekday,
    weekday_of,
)

PUBLISHED = date(2016, 7, 1)


def _around(year: int, month: int, day: int, leeway: int = 2) -> tuple[date, date]:
    """Give the days on which a feast may be that goes by the moon."""
    told, off = date(year, month, day), timedelta(days=leeway)
    return told - off, told + off


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("It opened on Christmas Day.", "Christmas Day", date(2015, 12, 25)),
        ("It will open on Thanksgiving.", "Thanksgiving", date(2016, 11, 24)),
        ("It opened on Thanksgiving 2014.", "Thanksgiving 2014", date(2014, 11, 27)),
        ("It opened on Memorial Day.", "Memorial Day", date(2016, 5, 30)),
        ("It closed last Halloween.", "last Halloween", date(2015, 10, 31)),
        ("It opened on New Year's Eve.", "New Year's Eve", date(2015, 12, 31)),
        ("It opened on Good Friday.", "Good Friday", date(2016, 3, 25)),
        ("It opened last Easter.", "last Easter", date(2016, 3, 27)),
        ("It will open on Ash Wednesday.", "Ash Wednesday", date(2017, 3, 1)),
        ("It opened on Pentecost 2014.", "Pentecost 2014", date(2014, 6, 8)),
        ("It will open on Black Friday.", "Black Friday", date(2016, 11, 25)),
        ("It will open on Election Day.", "Election Day", date(2016, 11, 8)),
        ("It will open on Valentine’s Day.", "Valentine’s Day", date(2017, 2, 14)),
        ("It opened on mothers day 2014.", "mothers day 2014", date(2014, 5, 11)),
        ("It will open by christmas.", "christmas", date(2016, 12, 25)),
        (
            "It will open on the first Tuesday in October.",
            "the first Tuesday in October",
            date(2016, 10, 4),
        ),
        (
            "It opened on the third Monday of May 2014.",
            "the third Monday of May 2014",
            date(2014, 5, 19),
        ),
    ],
)
def test_reads_a_named_day(text: str, words: str, day: date) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == (day, day)


def test_a_fifth_weekday_that_a_month_lacks_has_no_days() -> None:
    (mention,) = annotate("It opened on the fifth Monday of June 2015.").mentions
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == (date(2015, 6, 29), date(2015, 6, 29))
    (mention,) = annotate("It opened on the fifth Monday of July 2015.").mentions
    assert mention.value.days is None


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        (
            "It opened on Memorial Day weekend.",
            "Memorial Day weekend",
            date(2016, 5, 28),
            date(2016, 5, 29),
        ),
        (
            "It will open on Thanksgiving weekend.",
            "Thanksgiving weekend",
            date(2016, 11, 26),
            date(2016, 11, 27),
        ),
        (
            "It will open in Christmas week 2018.",
            "Christmas week 2018",
            date(2018, 12, 24),
            date(2018, 12, 30),
        ),
        (
            "It will open the weekend of Halloween.",
            "the weekend of Halloween",
            date(2016, 10, 29),
            date(2016, 10, 30),
        ),
    ],
)
def test_the_weekend_of_a_named_day_is_the_nearest(
    text: str, words: str, first: date, last: date
) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "They gave thanks in a mood of quiet epiphany.",
        "The easter lily grows.",
        "A thanksgiving prayer was said.",
    ],
)
def test_a_name_in_lower_case_is_left_alone_without_a_sign(text: str) -> None:
    assert annotate(text, PUBLISHED).mentions == ()


@given(st.integers(1583, 4099), st.dates(date(1583, 1, 1), date(4090, 1, 1)))
def test_days_told_from_easter_are_those_of_the_year(year: int, anchor: date) -> None:
    friday = CalendarDate(year, feast=Feast.EASTER, shift=-2)
    day = PartialDate(friday).earliest
    assert day is not None
    assert day == easter(year) - timedelta(days=2)
    assert weekday_of(day) is Weekday.FRIDAY
    for side in Direction:
        when = PartialDate(evolve(friday, year=None), side, anchor)
        low, high = when.lag
        assert when.earliest is not None
        assert low <= (when.earliest - anchor).days <= high


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It opened at Passover.", "Passover", date(2016, 4, 22), date(2016, 4, 30)),
        ("It closed on Eid al-Fitr 2018.", "Eid al-Fitr 2018", *_around(2018, 6, 15)),
        ("It opened on Diwali in 2019.", "Diwali in 2019", *_around(2019, 10, 27, 1)),
        (
            "It will open by Orthodox Easter.",
            "Orthodox Easter",
            date(2017, 4, 16),
            date(2017, 4, 16),
        ),
        (
            "It will open on Lunar New Year's Eve.",
            "Lunar New Year's Eve",
            date(2017, 1, 27),
            date(2017, 1, 27),
        ),
    ],
)
def test_reads_feasts_of_other_calendars(
    text: str, words: str, first: date, last: date
) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == (first, last)


@pytest.mark.parametrize("words", ["Labour Day 2014", "Emancipation Day 2014"])
def test_a_holiday_that_no_calendar_fixes_has_its_year_alone(words: str) -> None:
    (mention,) = annotate(f"It opened on {words}.", PUBLISHED).mentions
    assert mention.text == words
    assert mention.value == PartialDate(CalendarDate(2014))
    assert mention.value.days is None


def test_a_holiday_next_week_is_no_holiday_of_next_year() -> None:
    day, week = annotate("It will open on Memorial Day next week.", PUBLISHED).mentions
    assert (day.text, week.text) == ("Memorial Day", "next week")
