"""Steps in the calendar, held against dateutil and against every start there is."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from claimcheck.model import CalendarUnit, Exact, Weekday, weekday_of
from claimcheck.model.calendar import days_after, days_anywhere, plus_days
from claimcheck.strategies.values import ends_of_the_calendar, numbers

DATES = st.dates() | ends_of_the_calendar()
MONTHS = st.integers(-9_000 * 12, 9_000 * 12) | st.integers(-30, 30)
BY_MONTH = st.sampled_from([unit for unit in CalendarUnit if unit.months])
BY_DAY = st.sampled_from([unit for unit in CalendarUnit if unit.days])


def in_calendar(start: date, months: int) -> bool:
    year = start.year + (start.month - 1 + months) // 12
    return MINYEAR <= year <= MAXYEAR


@given(DATES)
def test_weekdays_are_those_of_zeller(day: date) -> None:
    """Zeller's congruence, Acta Mathematica 9 (1887); 0 is a Saturday."""
    month, year = (day.month - 3) % 12 + 3, day.year - (day.month < 3)
    shift = 13 * (month + 1) // 5 + year + year // 4 - year // 100 + year // 400
    names = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"]
    assert str(weekday_of(day)) == [*names, "Friday"][(day.day + shift) % 7]


def test_weekdays_are_counted_as_dates_count_them() -> None:
    assert [int(day) for day in Weekday] == list(range(7))
    assert weekday_of(date(2025, 1, 20)) is Weekday.MONDAY


@given(DATES, MONTHS)
def test_months_are_added_as_dateutil_adds_them(start: date, months: int) -> None:
    assume(in_calendar(start, months))
    after = start + relativedelta(months=months)
    assert days_after(start, months, CalendarUnit.MONTH) == (after - start).days


@given(DATES, st.integers(-10, 10), BY_MONTH)
def test_longer_units_are_so_many_months(
    start: date, count: int, unit: CalendarUnit
) -> None:
    assert days_after(start, count, unit) == days_after(
        start, count * unit.months, CalendarUnit.MONTH
    )


@given(DATES, numbers(), BY_DAY)
def test_units_of_days_are_as_long_wherever_they_start(
    start: date, count: Exact, unit: CalendarUnit
) -> None:
    assert days_after(start, count, unit) == count * unit.days
    assert days_anywhere(count, unit) == (count * unit.days, count * unit.days)


@given(DATES, st.integers(-99, 99), st.fractions(0, 1, max_denominator=12))
def test_part_of_a_month_lies_within_the_month(
    start: date, months: int, part: Fraction
) -> None:
    assume(in_calendar(start, months) and in_calendar(start, months + 1))
    before = days_after(start, months, CalendarUnit.MONTH)
    after = days_after(start, months + 1, CalendarUnit.MONTH)
    at = days_after(start, months + part, CalendarUnit.MONTH)
    assert at - before == part * (after - before)


@given(DATES, numbers() | st.integers(-(10**30), 10**30), st.sampled_from(CalendarUnit))
def test_no_count_is_too_large_and_no_day_too_late(
    start: date, count: Exact, unit: CalendarUnit
) -> None:
    days = days_after(start, count, unit)
    low, high = days_anywhere(count, unit)
    assert (days > 0) == (count > 0) or -1 < count < 1
    assert low <= high


@settings(max_examples=20)
@given(st.integers(-95 * 12, 95 * 12))
@example(7)
@example(15 * 12)
@example(1)
def test_a_length_anywhere_is_that_from_every_day_of_four_years(months: int) -> None:
    first = date(2001, 1, 1).toordinal()
    starts = [date.fromordinal(first + n) for n in range(4 * 365 + 1)]
    lengths = {(day + relativedelta(months=months) - day).days for day in starts}
    fewest, most = days_anywhere(months, CalendarUnit.MONTH)
    assert (fewest, most) == (min(lengths), max(lengths))


@given(DATES, st.integers(95 * 12 + 1, 9_000 * 12), st.sampled_from([-1, 1]))
def test_a_long_length_anywhere_allows_for_every_start(
    start: date, months: int, sign: int
) -> None:
    assume(in_calendar(start, sign * months))
    fewest, most = days_anywhere(sign * months, CalendarUnit.MONTH)
    assert fewest <= days_after(start, sign * months, CalendarUnit.MONTH) <= most
    assert most - fewest <= 9


@pytest.mark.parametrize(
    ("count", "unit", "days"),
    [
        (1, CalendarUnit.MONTH, (28, 31)),
        (7, CalendarUnit.MONTH, (212, 215)),
        (1, CalendarUnit.QUARTER, (89, 92)),
        (1, CalendarUnit.YEAR, (365, 366)),
        (15, CalendarUnit.YEAR, (5478, 5479)),
        (2, CalendarUnit.WEEK, (14, 14)),
        (36, CalendarUnit.HOUR, (Fraction(3, 2), Fraction(3, 2))),
    ],
)
def test_lengths_that_can_be_looked_up(
    count: int, unit: CalendarUnit, days: tuple[Exact, Exact]
) -> None:
    assert days_anywhere(count, unit) == days


@given(DATES, st.integers(-(10**8), 10**8))
def test_moving_a_day_stops_at_the_ends_of_the_calendar(day: date, days: int) -> None:
    moved = plus_days(day, days)
    if date.min < moved < date.max:
        assert (moved - day).days == days
    else:
        assert abs((moved - day).days) <= abs(days)
        assert moved in (date.min, date.max)
