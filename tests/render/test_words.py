"""Values in words: what a person reads is what is reckoned with."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    ClockRange,
    DateRange,
    Direction,
    Duration,
    Figure,
    Hedge,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    Portion,
    Quantity,
    Recurrence,
    Score,
    Unit,
    Value,
    Weekday,
    Zone,
)
from claimcheck.model.unit import Kind
from claimcheck.render.words import counted, value_in_words
from claimcheck.rules.wording import bounds_in_words

TODAY = date(2025, 1, 22)
NUMBERS = st.integers(-(10**9), 10**9) | st.fractions(max_denominator=1000)


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = sorted([draw(NUMBERS), draw(NUMBERS)])
    ends = draw(st.sampled_from(["none", "low", "high", "both"]))
    return Bounds(
        low if ends in ("low", "both") else None,
        high if ends in ("high", "both") else None,
        low_open=ends in ("low", "both") and low < high and draw(st.booleans()),
        high_open=ends in ("high", "both") and low < high and draw(st.booleans()),
    )


def read_back(words: str) -> Bounds:
    """Read the words as a person does, knowing nothing of how they are written."""

    def value(text: str) -> Fraction:
        return Fraction(text.replace(",", ""))

    if words == "any number":
        return Bounds()
    if match := re.fullmatch(r"(\S+)(?: to (\S+))?", words):
        return Bounds(value(match[1]), value(match[2] or match[1]))
    low = re.search(r"(at least|more than) (\S+)", words)
    high = re.search(r"(at most|less than) (\S+)", words)
    return Bounds(
        value(low[2]) if low else None,
        value(high[2]) if high else None,
        low_open=bool(low and low[1] == "more than"),
        high_open=bool(high and high[1] == "less than"),
    )


@given(bounds())
def test_bounds_in_words_can_be_read_back(given_bounds: Bounds) -> None:
    assert read_back(bounds_in_words(given_bounds)) == given_bounds


def relative(
    said: CalendarDate | Offset,
    direction: Direction = Direction.PAST,
    portion: Portion | None = None,
    anchor: date | None = TODAY,
) -> PartialDate:
    return PartialDate(said, direction, anchor, portion)


def offset(count: int, unit: str) -> Offset:
    return Offset(count, CalendarUnit(unit))


MONDAY = CalendarDate(weekday=Weekday.MONDAY)
YEAR = CalendarUnit.YEAR


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(30, hedge=Hedge.ABOVE), "at least 31; usually 31 to 40"),
        (Quantity(84, hedge=Hedge.EXACT), "84"),
        (
            Quantity(Figure(6), Unit("kilometre", Kind.LENGTH), Hedge.BELOW),
            "less than 6 kilometre; usually at least 5 and less than 6",
        ),
        (
            Duration(15, CalendarUnit.YEAR, Hedge.UP_TO),
            "at most 15 years (at most 5,479 days)",
        ),
        (Duration(1, CalendarUnit.DAY, Hedge.EXACT), "1 day"),
        (
            Duration(1, CalendarUnit.MONTH, Hedge.EXACT, ((2, YEAR),)),
            "2 years and 1 month (758 to 762 days)",
        ),
        (
            Duration(2, CalendarUnit.CENTURY, Hedge.EXACT),
            "2 centuries (73,044 to 73,053 days)",
        ),
        (
            Age(Duration(52, YEAR, Hedge.EXACT)),
            "aged 52 years (18,993 days)",
        ),
        (Clock(20, 5), "20:05"),
        (Clock(25, 10), "25:10, which no clock shows"),
        (Clock(20, 5, zone=Zone("ET"), hedge=Hedge.NEAR), "near: 20:05 ET"),
        (ClockRange(Clock(9), Clock(11, 30)), "09:00 to 11:30"),
        (
            Recurrence(CalendarDate(weekday=Weekday.MONDAY), step=2),
            "every other Monday",
        ),
        (
            Recurrence(Moment(PartialDate(CalendarDate()), Clock(19))),
            "every day, 19:00",
        ),
        (Ordinal(1040), "number 1,040 in an order"),
        (Ordinal(-2), "number 2 from the end"),
        (Score(5, 4), "5 to 4"),
        (PartialDate(CalendarDate(2025, 1, 22)), "Wednesday 2025-01-22"),
        (
            PartialDate(CalendarDate(2025, 2, 30)),
            "30 February 2025, which no calendar has",
        ),
        (
            PartialDate(CalendarDate(2025, 1, unit=CalendarUnit.MONTH)),
            "2025-01-01 to 2025-01-31",
        ),
        (
            PartialDate(CalendarDate(2025, unit=YEAR), portion=Portion.EARLY),
            "the first third of 2025: 2025-01-01 to 2025-05-02",
        ),
        (
            relative(MONDAY),
            "the Monday on or before publication: Monday 2025-01-20",
        ),
        (
            relative(MONDAY, anchor=date(2025, 1, 1)),
            "the Monday on or before 2025-01-01: Monday 2024-12-30",
        ),
        (
            relative(MONDAY, anchor=None),
            "the Monday on or before publication, whose day is not known",
        ),
        (
            relative(CalendarDate(month=3, day=3), Direction.AFTER),
            "the 3 March after publication: Monday 2025-03-03",
        ),
        (
            relative(CalendarDate(day=3), Direction.NEAREST),
            "the 3 of a month nearest to publication: Monday 2025-02-03",
        ),
        (
            relative(CalendarDate(unit=CalendarUnit.SEASON, number=2)),
            "the summer on or before publication: 2024-06-01 to 2024-08-31",
        ),
        (
            relative(CalendarDate(unit=CalendarUnit.QUARTER, number=3)),
            "the quarter 3 on or before publication: 2024-07-01 to 2024-09-30",
        ),
        (
            relative(offset(-1, "day")),
            "1 day before publication: Tuesday 2025-01-21",
        ),
        (
            relative(offset(0, "day")),
            "the day of publication: Wednesday 2025-01-22",
        ),
        (
            relative(offset(-1, "week")),
            "the week before that of publication: 2025-01-13 to 2025-01-19",
        ),
        (
            relative(offset(3, "week")),
            "3 weeks after the week of publication: 2025-02-10 to 2025-02-16",
        ),
        (
            relative(offset(0, "weekend")),
            "the weekend on or before publication: 2025-01-18 to 2025-01-19",
        ),
        (
            relative(offset(-1, "weekend")),
            (
                "1 weekend before the weekend on or before publication: "
                "2025-01-11 to 2025-01-12"
            ),
        ),
        (
            relative(offset(0, "year"), portion=Portion.ELAPSED),
            (
                "the part up to publication of the year of publication: "
                "2025-01-01 to 2025-01-22"
            ),
        ),
        (
            relative(offset(0, "year"), Direction.FUTURE, Portion.COMING),
            (
                "the part from publication on of the year of publication: "
                "2025-01-22 to 2025-12-31"
            ),
        ),
        (
            relative(offset(1, "month"), portion=Portion.LATE),
            (
                "the last third of the month after that of publication: "
                "2025-02-19 to 2025-02-28"
            ),
        ),
        (
            relative(offset(99_999, "year")),
            "99,999 years after the year of publication: no day of the calendar",
        ),
        (
            DateRange(
                PartialDate(CalendarDate(2025, 3, 3)),
                PartialDate(CalendarDate(2025, 3, 5)),
            ),
            (
                "from Monday 2025-03-03 until Wednesday 2025-03-05, "
                "that is 2025-03-03 to 2025-03-05"
            ),
        ),
        (
            DateRange(relative(MONDAY, anchor=None), relative(MONDAY)),
            (
                "from the Monday on or before publication, whose day is not known "
                "until the Monday on or before publication: Monday 2025-01-20"
            ),
        ),
    ],
)
def test_values_are_told_as_readers_would_tell_them(value: Value, words: str) -> None:
    assert value_in_words(value, TODAY) == words


def test_things_are_counted_in_singular_and_plural() -> None:
    assert [counted(n, "claim") for n in (0, 1, 1200)] == [
        "0 claims",
        "1 claim",
        "1,200 claims",
    ]
