"""Open dates, held against looking at every day around their anchor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Direction,
    Offset,
    PartialDate,
    Portion,
    Weekday,
    weekday_of,
)
from claimcheck.strategies.values import (
    Said,
    calendar_dates,
    ends_of_the_calendar,
    offsets,
)
from claimcheck.strategies.values import (
    dates as partial_dates,
)

DAY, MONTH, YEAR = CalendarUnit.DAY, CalendarUnit.MONTH, CalendarUnit.YEAR
WEEKEND = CalendarUnit.WEEKEND
THIRDS = (Portion.EARLY, Portion.MIDDLE, Portion.LATE)
ONE = timedelta(days=1)

DATES = st.dates(date(1850, 1, 1), date(2150, 1, 1))
ANY_DATES = st.dates() | ends_of_the_calendar()
WEEKDAYS = st.sampled_from(Weekday).map(lambda day: CalendarDate(weekday=day))
MONTH_DAYS = st.integers(1, 31).map(lambda day: CalendarDate(day=day))
DAYS_OF_YEAR = st.dates(date(2004, 1, 1), date(2004, 12, 31)).map(
    lambda day: CalendarDate(month=day.month, day=day.day)
)
STRETCHES = st.builds(
    CalendarDate,
    month=st.integers(1, 12),
    unit=st.just(MONTH),
) | st.sampled_from(
    [
        CalendarDate(unit=unit, number=number)
        for unit, most in (
            (CalendarUnit.QUARTER, 4),
            (CalendarUnit.SEASON, 4),
            (CalendarUnit.HALF, 2),
        )
        for number in range(1, most + 1)
    ]
)
SINGLE = WEEKDAYS | MONTH_DAYS | DAYS_OF_YEAR
OPEN = SINGLE | STRETCHES
ALL_OPEN: st.SearchStrategy[Said] = st.one_of(OPEN, offsets(st.integers(-30, 30)))


def fits(said: CalendarDate, day: date) -> bool:
    """Say whether a day is one of those that were printed."""
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    season = (day.month % 12 // 3 + 3) % 4 + 1
    number = {"quarter": quarter, "half": half, "season": season}
    if said.number is not None and number[said.unit] != said.number:
        return False
    return (
        said.weekday in (None, weekday_of(day))
        and said.month in (None, day.month)
        and said.day in (None, day.day)
    )


def first_from(day: date, step: timedelta, good: Callable[[date], bool]) -> date:
    """Give the first good day from *day* on or, with a step back, before it."""
    while not good(day):
        day += step
    return day


@given(partial_dates(st.one_of(OPEN, offsets(st.just(0))), DATES))
def test_days_lie_on_the_right_side_of_the_anchor(when: PartialDate) -> None:
    weekend = when.granularity is WEEKEND
    offset = isinstance(when.said, Offset) and not weekend
    assume(not (offset and when.portion in THIRDS))
    anchor, earliest, latest = when.anchor, when.earliest, when.latest
    assert anchor is not None
    assert earliest is not None
    assert latest is not None
    side = when.direction
    if side is Direction.NEAREST and when.portion is Portion.ELAPSED:
        side = Direction.PAST
    if side is Direction.NEAREST and when.portion is Portion.COMING:
        side = Direction.FUTURE
    assert side is not Direction.PAST or latest <= anchor
    assert side is not Direction.FUTURE or earliest >= anchor
    assert side is not Direction.BEFORE or offset or latest < anchor
    assert side is not Direction.AFTER or offset or earliest > anchor


@given(partial_dates(OPEN, DATES))
def test_every_day_is_one_that_was_printed(when: PartialDate) -> None:
    assert isinstance(when.said, CalendarDate)
    assert when.earliest is not None
    assert when.latest is not None
    assert fits(when.said, when.earliest)
    assert fits(when.said, when.latest)
    assert (when.latest - when.earliest).days < 185


@given(SINGLE, DATES)
def test_of_single_days_the_first_on_its_side_is_taken(
    said: CalendarDate, anchor: date
) -> None:
    def good(day: date) -> bool:
        return fits(said, day)

    expected = {
        Direction.PAST: first_from(anchor, -ONE, good),
        Direction.BEFORE: first_from(anchor - ONE, -ONE, good),
        Direction.FUTURE: first_from(anchor, ONE, good),
        Direction.AFTER: first_from(anchor + ONE, ONE, good),
    }
    past, future = expected[Direction.PAST], expected[Direction.FUTURE]
    nearest = past if anchor - past <= future - anchor else future
    for direction, day in {**expected, Direction.NEAREST: nearest}.items():
        assert PartialDate(said, direction, anchor).days == (day, day)


@given(STRETCHES, DATES)
def test_of_stretches_the_first_on_its_side_is_taken(
    said: CalendarDate, anchor: date
) -> None:
    def good(day: date) -> bool:
        return fits(said, day)

    def bad(day: date) -> bool:
        return not fits(said, day)

    def told(direction: Direction) -> PartialDate:
        return PartialDate(said, direction, anchor)

    assert told(Direction.PAST).latest == first_from(anchor, -ONE, good)
    assert told(Direction.FUTURE).earliest == first_from(anchor, ONE, good)
    outside = first_from(anchor, -ONE, bad)
    before = first_from(outside if good(anchor) else anchor - ONE, -ONE, good)
    assert told(Direction.BEFORE).latest == before
    outside = first_from(anchor, ONE, bad)
    after = first_from(outside if good(anchor) else anchor + ONE, ONE, good)
    assert told(Direction.AFTER).earliest == after


@given(STRETCHES, DATES)
def test_the_nearest_stretch_is_taken_whole(said: CalendarDate, anchor: date) -> None:
    days = PartialDate(said, Direction.NEAREST, anchor).days
    assert days is not None
    first, last = days
    assert not fits(said, first - ONE)
    assert not fits(said, last + ONE)
    gap = max(first - anchor, anchor - last, timedelta(0))
    assert not any(fits(said, anchor + ONE * n) for n in range(-gap.days + 1, gap.days))


# Closer to its ends the calendar lacks some of the days that would be nearest.
FAR_FROM_THE_ENDS = st.dates(date(20, 1, 1), date(9980, 1, 1))


@given(partial_dates(st.one_of(ALL_OPEN, calendar_dates(st.none())), FAR_FROM_THE_ENDS))
def test_the_lag_bounds_the_days_from_any_anchor(when: PartialDate) -> None:
    days = when.days
    assume(days is not None)
    assert days is not None
    assert when.anchor is not None
    low, high = when.lag
    assert low <= (days[0] - when.anchor).days
    assert (days[1] - when.anchor).days <= high


CLOSE_LAGS = [
    *(CalendarDate(weekday=day) for day in (Weekday.MONDAY, Weekday.SUNDAY)),
    *(CalendarDate(day=day) for day in (1, 28, 31)),
    CalendarDate(month=3, day=3),
    CalendarDate(month=2, unit=MONTH),
    CalendarDate(number=4, unit=CalendarUnit.SEASON),
    CalendarDate(number=1, unit=CalendarUnit.QUARTER),
    Offset(0, WEEKEND),
    Offset(0, CalendarUnit.WEEK),
    Offset(-1, CalendarUnit.WEEK),
    Offset(-1, DAY),
    Offset(0, YEAR),
    Offset(1, MONTH),
]


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("said", CLOSE_LAGS, ids=repr)
def test_the_lag_is_no_wider_than_it_must_be(
    said: CalendarDate | Offset, direction: Direction
) -> None:
    lags: list[int] = []
    for ordinal in range(date(1999, 1, 1).toordinal(), date(2001, 6, 1).toordinal()):
        when = PartialDate(said, direction, date.fromordinal(ordinal))
        days = when.days
        assert days is not None
        lags.extend(day.toordinal() - ordinal for day in days)
    assert PartialDate(said, direction).lag == (min(lags), max(lags))


@given(partial_dates(offsets(st.integers(-9, 9)), DATES))
def test_offsets_lie_side_by_side(when: PartialDate) -> None:
    assert isinstance(when.said, Offset)
    unit = when.said.unit
    assume(unit is CalendarUnit.WEEK or unit is DAY or unit.months)
    around = [
        PartialDate(Offset(when.said.count + n, unit), anchor=when.anchor).days
        for n in (-1, 0, 1)
    ]
    for one, two in pairwise(around):
        assert one is not None
        assert two is not None
        assert two[0] - one[1] == ONE


@given(DATES, st.sampled_from(CalendarUnit))
def test_this_week_has_today_in_it(today: date, unit: CalendarUnit) -> None:
    days = PartialDate(Offset(0, unit), anchor=today).days
    assert days is not None
    assert days[0] <= today <= days[1] or unit is WEEKEND


@given(DATES, st.integers(-9, 9))
def test_weeks_and_months_are_those_of_the_calendar(today: date, count: int) -> None:
    def days(unit: CalendarUnit) -> tuple[date, date]:
        found = PartialDate(Offset(count, unit), anchor=today).days
        assert found is not None
        return found

    first, last = days(CalendarUnit.WEEK)
    year, week, _ = (today + 7 * count * ONE).isocalendar()
    assert first.isocalendar() == (year, week, 1)
    assert last.isocalendar() == (year, week, 7)
    first, last = days(MONTH)
    assert (first - ONE).month != first.month == last.month != (last + ONE).month
    assert (first.year - today.year) * 12 + first.month - today.month == count
    first, last = days(CalendarUnit.DECADE)
    assert first == date((today.year // 10 + count) * 10, 1, 1)
    assert last == date(first.year + 9, 12, 31)


@given(partial_dates(st.one_of(OPEN, offsets(st.integers(-9, 9))), DATES))
def test_a_third_lies_within_its_stretch(when: PartialDate) -> None:
    assume(when.portion in THIRDS)
    when = evolve(when, direction=Direction.NEAREST)
    part = when.days
    assert part is not None
    moves = isinstance(when.said, Offset) and when.said.count != 0
    assume(not (moves and when.granularity is WEEKEND))
    short = evolve(when, anchor=when.anchor if moves else part[0], portion=None).days
    assert short is not None
    assert short[0] <= part[0] <= part[1] <= short[1]
    assert when.portion is not Portion.EARLY or part[0] == short[0]
    assert when.portion is not Portion.LATE or part[1] == short[1]
    assert (part[1] - part[0]).days <= (short[1] - short[0]).days / 3 + 2


@given(calendar_dates(st.integers(-9, 10_100)), st.data())
def test_a_date_with_its_year_keeps_its_days_whatever_the_anchor(
    said: CalendarDate, data: st.DataObject
) -> None:
    one = data.draw(partial_dates(st.just(said)))
    assert not one.is_relative
    assert one.days == evolve(one, anchor=None).days
    if said.full is not None and said.unit is DAY:
        assert one.days is not None
        assert said.full in one.days


@given(partial_dates(anchors=ANY_DATES))
def test_no_date_is_too_strange_to_be_reckoned_with(when: PartialDate) -> None:
    days = when.days
    assert days is None or days[0] <= days[1]
    assert (when.earliest, when.latest) == (days or (None, None))
    assert when.lag[0] <= when.lag[1]


@given(partial_dates(ALL_OPEN))
def test_without_an_anchor_an_open_date_has_no_days(when: PartialDate) -> None:
    assert evolve(when, anchor=None).days is None
    assert when.is_relative


@given(partial_dates(), partial_dates())
def test_a_range_is_from_its_first_day_to_its_last(
    start: PartialDate, end: PartialDate
) -> None:
    days = DateRange(start, end).days
    first, last = start.earliest, end.latest
    known = first is not None and last is not None
    assert days == ((first, last) if known and str(first) <= str(last) else None)


@given(partial_dates(ALL_OPEN), partial_dates(ALL_OPEN), FAR_FROM_THE_ENDS)
def test_the_lag_of_a_range_bounds_its_days(
    start: PartialDate, end: PartialDate, anchor: date
) -> None:
    when = DateRange(evolve(start, anchor=anchor), evolve(end, anchor=anchor))
    days = when.days
    assume(days is not None)
    assert days is not None
    assert (when.earliest, when.latest) == days
    low, high = when.lag
    assert low <= (days[0] - anchor).days <= (days[1] - anchor).days <= high
    assert when.is_relative


@given(st.integers(1, 12), st.integers(-1, 40), st.none() | st.integers(-9, 10_100))
def test_a_date_exists_just_when_python_has_it(
    month: int, day: int, year: int | None
) -> None:
    said = CalendarDate(year, month, day)
    try:
        expected = date(2004 if year is None else year, month, day)
    except ValueError:
        assert not said.exists
        assert said.full is None
    else:
        assert said.exists
        assert said.full == (None if year is None else expected)


def test_a_day_of_any_month_is_one_of_31() -> None:
    assert CalendarDate(day=31).exists
    assert not CalendarDate(day=32).exists
    assert CalendarDate(2025).exists


@pytest.mark.parametrize("value", [0, 13, -1])
def test_a_month_that_no_year_has_is_refused(value: int) -> None:
    with pytest.raises(ClaimcheckError, match=rf"from 1 to 12, not {value}$"):
        CalendarDate(month=value)


@pytest.mark.parametrize("value", [0, 5, -1])
def test_a_quarter_that_no_year_has_is_refused(value: int) -> None:
    with pytest.raises(ClaimcheckError, match=rf"from 1 to 4, not {value}$"):
        CalendarDate(number=value)


WEDNESDAY = date(2025, 1, 22)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (
            PartialDate(CalendarDate(weekday=Weekday.MONDAY), Direction.PAST),
            date(2025, 1, 20),
            date(2025, 1, 20),
        ),
        (
            PartialDate(Offset(-1, CalendarUnit.WEEK)),
            date(2025, 1, 13),
            date(2025, 1, 19),
        ),
        (
            PartialDate(Offset(0, WEEKEND), Direction.PAST),
            date(2025, 1, 18),
            date(2025, 1, 19),
        ),
        (
            PartialDate(Offset(1, WEEKEND), Direction.FUTURE),
            date(2025, 2, 1),
            date(2025, 2, 2),
        ),
        (
            PartialDate(Offset(0, YEAR), portion=Portion.ELAPSED),
            date(2025, 1, 1),
            WEDNESDAY,
        ),
        (
            PartialDate(Offset(0, MONTH), portion=Portion.COMING),
            WEDNESDAY,
            date(2025, 1, 31),
        ),
        (
            PartialDate(CalendarDate(month=3, unit=MONTH), Direction.PAST),
            date(2024, 3, 1),
            date(2024, 3, 31),
        ),
        (
            PartialDate(CalendarDate(2024, number=4, unit=CalendarUnit.SEASON)),
            date(2024, 12, 1),
            date(2025, 2, 28),
        ),
        (
            PartialDate(CalendarDate(1990, unit=CalendarUnit.DECADE)),
            date(1990, 1, 1),
            date(1999, 12, 31),
        ),
        (
            PartialDate(CalendarDate(2024, 9, unit=MONTH), portion=Portion.LATE),
            date(2024, 9, 21),
            date(2024, 9, 30),
        ),
        (
            PartialDate(Offset(-3, CalendarUnit.HOUR)),
            date(2025, 1, 21),
            WEDNESDAY,
        ),
        (
            PartialDate(CalendarDate(day=31), Direction.BEFORE),
            *[date(2024, 12, 31)] * 2,
        ),
    ],
)
def test_dates_that_can_be_looked_up(
    when: PartialDate, first: date, last: date
) -> None:
    assert evolve(when, anchor=WEDNESDAY).days == (first, last)
