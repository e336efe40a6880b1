"""How many days a duration lasts, with and without a known end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.model import (
    Bounds,
    CalendarUnit,
    Distance,
    Duration,
    Figure,
    Hedge,
    PartialDate,
    Truth,
    literal,
    usual,
)
from claimcheck.model.calendar import plus_days
from claimcheck.model.hedge import Reading
from claimcheck.strategies.values import durations, ends_of_the_calendar, inside

# Between these, every fourth year is a leap year.
MODERN = st.dates(date(1970, 1, 1), date(2030, 12, 31))
READINGS: st.SearchStrategy[Reading] = st.sampled_from([literal, usual])
BY_MONTH = st.sampled_from([unit for unit in CalendarUnit if unit.months])
BY_DAY = st.sampled_from([unit for unit in CalendarUnit if unit.days])


@st.composite
def of_our_time(
    draw: st.DrawFn,
    units: st.SearchStrategy[CalendarUnit] | None = None,
    most_leading: int = 2,
) -> Duration:
    """Give durations that stay between 1901 and 2099 from a modern day."""
    units = st.sampled_from(CalendarUnit) if units is None else units
    steps = draw(st.lists(units, min_size=1, max_size=1 + most_leading))
    counts = [draw(st.integers(0, _count_in_a_generation(unit))) for unit in steps]
    *leading, last = zip(counts, steps, strict=True)
    hedge = draw(st.sampled_from(Hedge))
    return Duration(last[0], last[1], hedge, tuple(leading))


def _count_in_a_generation(unit: CalendarUnit) -> int:
    """Give how many of a unit go into ten years, and one of the longest."""
    days = 31 * unit.months + unit.days
    return min(99, int(10 * 365 / days)) or (unit is CalendarUnit.DECADE)


@given(of_our_time(), MODERN, READINGS)
def test_a_known_end_only_narrows_what_is_unknown(
    duration: Duration, day: date, reading: Reading
) -> None:
    anywhere = duration.days(reading)
    assert anywhere.allows(duration.days(reading, since=day)) is Truth.YES
    assert anywhere.allows(duration.days(reading, until=day)) is Truth.YES


@given(st.integers(0, 600), BY_MONTH, MODERN)
def test_an_exact_length_since_a_day_is_one_addition(
    count: int, unit: CalendarUnit, since: date
) -> None:
    assume(count * unit.months < 600)
    end = since + relativedelta(months=count * unit.months)
    days = Duration(count, unit, Hedge.EXACT).days(since=since)
    assert days == Bounds.exactly((end - since).days)


@given(st.integers(0, 600), MODERN)
def test_since_a_day_and_until_another_are_one_length_but_for_short_months(
    months: int, since: date
) -> None:
    duration = Duration(months, CalendarUnit.MONTH, Hedge.EXACT)
    length = duration.days(since=since)
    assert length.low is not None
    until = since + timedelta(days=int(length.low))
    back = duration.days(until=until)
    assert back.low is not None
    assert 0 <= back.low - length.low <= (0 if since.day == until.day else 3)


@given(of_our_time(BY_DAY), MODERN, READINGS)
def test_steps_of_days_are_as_long_from_either_end(
    duration: Duration, day: date, reading: Reading
) -> None:
    length = duration.days(reading)
    assert duration.days(reading, since=day) == length
    assert duration.days(reading, until=day) == length


@given(of_our_time(), st.none() | MODERN)
def test_the_usual_days_lie_within_the_literal_ones(
    duration: Duration, since: date | None
) -> None:
    loose, strict = duration.days(since=since), duration.days(usual, since=since)
    assert loose.allows(strict) is Truth.YES


@given(st.data(), of_our_time(BY_MONTH, most_leading=0), MODERN, READINGS)
def test_every_count_that_the_words_allow_is_among_the_days(
    data: st.DataObject, duration: Duration, since: date, reading: Reading
) -> None:
    words = reading(duration.figure, duration.hedge)
    count = round(data.draw(inside(words)))
    assume(count in words and count >= 0)
    end = since + relativedelta(months=count * duration.unit.months)
    assert (end - since).days in duration.days(reading, since=since)


@given(
    durations(), READINGS, st.none() | ends_of_the_calendar(), st.none() | st.dates()
)
def test_no_length_and_no_day_is_too_much(
    duration: Duration, reading: Reading, since: date | None, until: date | None
) -> None:
    days = duration.days(reading, since=since, until=until)
    assert days.low is None or isinstance(days.low, int)
    assert days.high is None or isinstance(days.high, int)


@given(st.builds(Distance, of_our_time(), st.booleans()), MODERN)
def test_a_distance_from_a_day_lies_on_its_side_and_within_its_lag(
    said: Distance, anchor: date
) -> None:
    when = PartialDate(said, anchor=anchor)
    days = when.days
    assume(days is not None)
    assert days is not None
    low, high = when.lag
    assert low <= (days[0] - anchor).days <= (days[1] - anchor).days <= high
    assert days[0] >= anchor if said.after else days[1] <= anchor
    assert when.granularity is said.duration.unit


@given(st.integers(0, 600), MODERN)
def test_an_exact_distance_is_one_addition(months: int, anchor: date) -> None:
    exactly = Duration(months, CalendarUnit.MONTH, Hedge.EXACT)
    step = relativedelta(months=months)
    for after, day in ((True, anchor + step), (False, anchor - step)):
        when = PartialDate(Distance(exactly, after), anchor=anchor)
        assert when.days == (day, day)


MOMENTS = st.datetimes(timezones=st.just(UTC)).filter(lambda at: at.year < 9_000)


@given(MOMENTS, st.integers(0, 999))
def test_hours_are_the_dates_that_clocks_pass(start: datetime, hours: int) -> None:
    end = start + timedelta(hours=hours)
    dates = (end.date() - start.date()).days
    assert dates in Duration(hours, CalendarUnit.HOUR, Hedge.EXACT).days()
    less = end - timedelta(minutes=1)
    assume(less >= start)
    shorter = Duration(hours, CalendarUnit.HOUR, Hedge.BELOW)
    assert (less.date() - start.date()).days in shorter.days()
    longer = Duration(hours, CalendarUnit.HOUR, Hedge.ABOVE)
    assert ((end + timedelta(minutes=1)).date() - start.date()).days in longer.days()


@pytest.mark.parametrize(
    ("duration", "days"),
    [
        (Duration(7, CalendarUnit.MONTH), "[212, 215]"),
        (Duration(15, CalendarUnit.YEAR), "[5478, 5479]"),
        (Duration(1, CalendarUnit.DECADE), "[3652, 3653]"),
        (
            Duration(1, CalendarUnit.DAY, leading=((2, CalendarUnit.YEAR),)),
            "[731, 732]",
        ),
        (Duration(Figure(Fraction(1, 2)), CalendarUnit.MONTH), "[14, 16]"),
        (Duration(15, CalendarUnit.YEAR, Hedge.UP_TO), "(−∞, 5479]"),
        (Duration(15, CalendarUnit.YEAR, Hedge.ABOVE), "[5479, 7305]"),
        (Duration(36, CalendarUnit.HOUR), "[1, 2]"),
        (Duration(24, CalendarUnit.HOUR, Hedge.EXACT), "[1, 1]"),
        (Duration(1, CalendarUnit.DAY, Hedge.JUST_BELOW), "[0, 1]"),
    ],
)
def test_lengths_that_can_be_looked_up(duration: Duration, days: str) -> None:
    assert str(duration.days(usual)) == days


def test_nearly_seven_months_since_a_day_is_a_window_of_days() -> None:
    nearly = Duration(7, CalendarUnit.MONTH, Hedge.JUST_BELOW)
    began = date(2022, 2, 24)
    window = nearly.days(usual, since=began)
    assert window.low is not None
    assert window.high is not None
    assert plus_days(began, int(window.low)) == date(2022, 8, 24)
    assert plus_days(began, int(window.high)) == date(2022, 9, 23)


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (Duration(1, CalendarUnit.YEAR), "1 year"),
        (
            Duration(Figure(18, 24), CalendarUnit.MONTH, Hedge.BETWEEN),
            "18 to 24 months",
        ),
        (Duration(7, CalendarUnit.MONTH, Hedge.JUST_BELOW), "just-below: 7 months"),
        (
            Duration(1, CalendarUnit.DAY, leading=((2, CalendarUnit.YEAR),)),
            "2 years 1 day",
        ),
        (
            Duration(
                Figure(Fraction(3, 2), place=Fraction(1, 2)), CalendarUnit.CENTURY
            ),
            "1.5 centuries",
        ),
    ],
)
def test_a_duration_is_written_in_its_steps(duration: Duration, text: str) -> None:
    assert str(duration) == text
