"""How many days lie between an anchor and the days that an open date can mean.

The least and the most of them, whatever the anchor: so far a timeline can go where it
does not know the day of publication.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor

from attrs import evolve

from claimcheck.model.calendar import CalendarUnit
from claimcheck.model.said import CalendarDate, Direction, Offset, Portion
from claimcheck.model.stretches import Days, Open, fits, shifted, weeks_on


def lag(said: Open, side: Direction, portion: Portion | None = None) -> tuple[int, int]:
    """Give the least and the most days by which :func:`told` days follow an anchor.

    They are exact but for offsets, whose bounds hold for any run of months.
    """
    if isinstance(said, CalendarDate) and said.away is not None:
        longest = _LENGTHS[CalendarUnit.YEAR][1]
        return (longest * (said.away - 1) + 1, longest * (said.away + 1) - 1)
    if isinstance(said, CalendarDate):
        rare = _rarely(said)
        if rare is not None:
            return _lags_between(*rare, side)
        low, high = _lag_of_nearest(said, side, portion)
        beyond = weeks_on(said)
        return (low + beyond, high + beyond)
    if said.unit is not CalendarUnit.WEEKEND:
        return _lag_of_tile(said, Direction.NEAREST if portion in _THIRDS else side)
    low, high = _lag_of_nearest(Offset(0, said.unit), side, portion)
    if said.count == 0:
        return (low, high)
    return (low - 1 + 7 * said.count, high + 1 + 7 * said.count)


def _rarely(said: CalendarDate) -> tuple[Days, Days] | None:
    """Give two days as far apart as those that come round irregularly."""
    if said.feast:
        return _feasts_apart(said)
    nth_weekday = said.weekday is not None and said.day is not None
    return _WEEKDAYS_APART if nth_weekday and said.month is None else None


def _feasts_apart(said: CalendarDate) -> tuple[Days, Days]:
    """Give the days of two feasts as far apart as those of a calendar with leap months.

    These are 385 days, and a day more where the table puts one of them off.
    """
    days = (date(2000, 1, 1), date(2001, 1, 21))
    one, two = (shifted((day, day), evolve(said, shift=0)) for day in days)
    return one or _WEEKDAYS_APART[0], two or _WEEKDAYS_APART[1]


_WEEKDAYS_APART = ((date(2000, 1, 1),) * 2, (date(2001, 9, 1),) * 2)
"""Two days as far apart as Monday 31st and the next one can be, 609 days."""
_THIRDS = (Portion.EARLY, Portion.MIDDLE, Portion.LATE)


@lru_cache(maxsize=512)
def _lag_of_nearest(
    said: Open, side: Direction, portion: Portion | None
) -> tuple[int, int]:
    """Measure from one stretch to the next: the anchor lies between or inside them."""
    lags = [
        lag
        for anchor in _SAMPLES
        for one, two in pairwise(fits(said, portion, anchor))
        for lag in _lags_between(one, two, side)
    ]
    return (min(lags, default=0), max(lags, default=0))


_SAMPLES = (date(1900, 3, 1), date(2000, 3, 1))
"""Around these, months and years have every length, and two leap years are 8 apart."""


def _lags_between(one: Days, two: Days, side: Direction) -> tuple[int, int]:
    """Give the extreme lags where the next stretch after *one* is *two*."""
    first, last = one[0].toordinal(), one[1].toordinal()
    next_first, next_last = two[0].toordinal(), two[1].toordinal()
    match side:
        case Direction.PAST:
            return (first - next_first + 1, 0)
        case Direction.BEFORE:
            return (first - next_last, -1)
        case Direction.FUTURE:
            return (0, next_last - last - 1)
        case Direction.AFTER:
            return (1, next_last - first)
        case Direction.NEAREST:
            gap = next_first - last
            return (first - last - gap // 2, next_last - next_first + (gap - 1) // 2)


def _lag_of_tile(said: Offset, side: Direction) -> tuple[int, int]:
    count, unit = abs(said.count), said.unit
    if unit not in _LENGTHS:
        days = said.count * unit.days
        return (floor(days), ceil(days))
    shortest, longest = _LENGTHS[unit]
    if count == 0:
        low = 0 if side is Direction.FUTURE else 1 - longest
        return (low, 0 if side is Direction.PAST else longest - 1)
    near, far = (count - 1) * shortest + 1, (count + 1) * longest - 1
    return (near, far) if said.count > 0 else (-far, -near)


_LENGTHS = {
    CalendarUnit.WEEK: (7, 7),
    CalendarUnit.MONTH: (28, 31),
    CalendarUnit.QUARTER: (90, 92),
    CalendarUnit.SEASON: (90, 92),
    CalendarUnit.HALF: (181, 184),
    CalendarUnit.YEAR: (365, 366),
    CalendarUnit.DECADE: (3652, 3653),
    CalendarUnit.CENTURY: (36524, 36525),
}
"""The fewest and the most days of a unit."""
