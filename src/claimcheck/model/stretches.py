"""Which days an open date can mean, seen from its anchor.

Every stretch of days that fits what was said is listed around the anchor; those on the
wrong side of it are dropped; the nearest one is taken. An offset needs no list: its
stretch is counted from the one that the anchor lies in. Either is cut at the anchor
where it would reach over to the wrong side.

Days are counted by ordinals and months from January of the year 0, so that nothing
overflows before it is cut to the calendar of :class:`datetime.date`.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from math import ceil, floor
from typing import TypeAlias

from claimcheck.model.bounds import Bounds
from claimcheck.model.calendar import CalendarUnit, Weekday
from claimcheck.model.said import CalendarDate, Direction, Distance, Offset, Portion

Days: TypeAlias = tuple[date, date]
"""The first and the last day of a stretch, both inside it."""

Open: TypeAlias = CalendarDate | Offset
"""What was said without a year."""


def printed(said: CalendarDate, portion: Portion | None = None) -> Days | None:
    """Give the days of a date with its year, or None where there are none."""
    if said.year is None:
        return None
    return _part(_in_year(said, said.year), portion)


@lru_cache(maxsize=1024)
def told(
    said: Open, anchor: date, side: Direction, portion: Portion | None = None
) -> Days | None:
    """Give the days that are meant by what was said on the day *anchor*."""
    if isinstance(said, CalendarDate) and said.away is not None:
        return _part(_in_year(said, anchor.year + said.away), portion)
    if isinstance(said, Offset) and said.unit is not CalendarUnit.WEEKEND:
        days = _part(_tile(said, anchor), portion)
    else:
        days = _nearest(fits(said, portion, anchor), side, anchor)
        beyond = 7 * said.count if isinstance(said, Offset) else weeks_on(said)
        if beyond and days:
            days = _between(*(day.toordinal() + beyond for day in days))
    return days and _cut(days, side, anchor)


def weeks_on(said: CalendarDate) -> int:
    """Give by how much a weekday lies behind the nearest: the third Friday from now."""
    alone = said.day is None and said.month is None and said.number is None
    weekly = alone and said.feast is None and said.weekday is not None
    return said.shift if weekly and said.year is None else 0


def away(said: Distance, anchor: date) -> Days | None:
    """Give the days that lie as far from the anchor as was said, read literally."""
    duration = said.duration
    told = duration.days(since=anchor) if said.after else duration.days(until=anchor)
    low, high = _reach(said, told)
    today = anchor.toordinal()
    return _between(today + low, today + high)


def lag_away(said: Distance) -> tuple[int, int]:
    """Give the least and the most days by which :func:`away` days follow an anchor."""
    return _reach(said, said.duration.days())


def _reach(said: Distance, lengths: Bounds) -> tuple[int, int]:
    """Turn whole days that a distance may be into days from the anchor."""
    low = 0 if lengths.low is None else max(0, int(lengths.low))
    high = CALENDAR_DAYS if lengths.high is None else int(lengths.high)
    return (low, high) if said.after else (-high, -low)


CALENDAR_DAYS = (date.max - date.min).days
"""Days from the first to the last day of :class:`datetime.date`."""


def _between(first: int, last: int) -> Days | None:
    """Give the days from one ordinal to another as far as the calendar has them."""
    first, last = max(first, date.min.toordinal()), min(last, date.max.toordinal())
    if first > last:
        return None
    return (date.fromordinal(first), date.fromordinal(last))


def _months(first: int, count: int) -> Days | None:
    """Give the days of so many months as far as the calendar has them."""
    first, after = max(first, 12 * MINYEAR), min(first + count, 12 * (MAXYEAR + 1))
    if first >= after:
        return None
    year, month = divmod(after - 1, 12)
    last = date(year, month + 1, monthrange(year, month + 1)[1])
    return (date(first // 12, first % 12 + 1, 1), last)


def _day(said: CalendarDate) -> Days | None:
    return (said.full, said.full) if said.full else None


def _in_year(said: CalendarDate, year: int) -> Days | None:
    months, number = said.unit.months, said.number or 1
    if said.unit is CalendarUnit.DAY:
        days = _hull(_feasts(said, year)) if said.feast else _named_day(said, year)
        return shifted(days, said)
    if not months or not said.exists or number < 1:
        return None
    if said.unit is CalendarUnit.MONTH:
        return _months(12 * year + (said.month or 1) - 1, 1)
    shift = _SPRING if said.unit is CalendarUnit.SEASON else 0
    return _months(12 * year + shift + months * (number - 1), months)


def _named_day(said: CalendarDate, year: int) -> Days | None:
    nth = said.number is not None and said.day is None
    return _nth_weekday(said, year) if nth else _day(_on(said, year))


def _feasts(said: CalendarDate, year: int) -> tuple[Days, ...]:
    """Give the days on which a feast may begin: some come twice in a year."""
    return tuple((day, day) for day in said.feast.begins(year)) if said.feast else ()


def _hull(found: tuple[Days, ...]) -> Days | None:
    return (found[0][0], found[-1][1]) if found else None


def shifted(days: Days | None, said: CalendarDate) -> Days | None:
    """Give the days of a feast from the one on which it begins, and its leeway."""
    if days is None or (not said.shift and said.length == 1 and not said.feast):
        return days
    before, after = said.feast.leeway if said.feast else (0, 0)
    first, last = (day.toordinal() + said.shift for day in days)
    return _between(first - before, last + said.length - 1 + after)


def begins(said: CalendarDate, days: Days) -> date:
    """Give the day on which a feast begins by its calendar, of days it may have.

    >>> from claimcheck.model.feasts import Feast
    >>> passover = CalendarDate(2018, feast=Feast.PASSOVER, length=8)
    >>> days = printed(passover)
    >>> days[0], begins(passover, days)
    (datetime.date(2018, 3, 30), datetime.date(2018, 3, 31))
    """
    first, last = days
    for year in (first.year - 1, first.year, first.year + 1):
        for day, _ in _feasts(said, year):
            own = shifted((day, day), said)
            if own and own[0] <= last and first <= own[1]:
                named = _between(*[day.toordinal() + said.shift] * 2)
                return named[0] if named else first
    return first


def _on(said: CalendarDate, year: int) -> CalendarDate:
    return CalendarDate(year, said.month, said.day)


def _nth_weekday(said: CalendarDate, year: int) -> Days | None:
    """Give the first Tuesday of October, the last Monday of May."""
    month = said.month and _months(12 * year + said.month - 1, 1)
    if not month or said.weekday is None or said.number is None:
        return None
    first, last = month
    if said.number < 0:
        day = last.toordinal() - (last.weekday() - said.weekday) % 7
    else:
        day = first.toordinal() + (said.weekday - first.weekday()) % 7
        day += 7 * (said.number - 1)
    return _between(day, day) if day <= last.toordinal() else None


_SPRING = 2
"""Months of a year before its spring."""


def _tile(said: Offset, anchor: date) -> Days | None:
    """Give the stretch so many units from the one that the anchor lies in."""
    unit, count, today = said.unit, said.count, anchor.toordinal()
    if unit is CalendarUnit.WEEK:
        monday = today + 7 * count - anchor.weekday()
        return _between(monday, monday + 6)
    if not unit.months:
        days = count * unit.days
        return _between(today + floor(days), today + ceil(days))
    shift = _SPRING if unit is CalendarUnit.SEASON else 0
    month = 12 * anchor.year + anchor.month - 1 - shift
    return _months((month // unit.months + count) * unit.months + shift, unit.months)


def fits(said: Open, portion: Portion | None, anchor: date) -> Iterator[Days]:
    """Yield, first to last, the stretches around the anchor that fit what was said."""
    around: Iterator[Days | None] = iter(())
    if isinstance(said, Offset):
        around = _weekly(Weekday.SATURDAY, 2, anchor)
    elif said.month is not None or said.number is not None or said.feast:
        around = _yearly(said, anchor.year)
    elif said.day is not None:
        around = _monthly(said, said.day, anchor)
    elif said.weekday is not None:
        around = _weekly(said.weekday, 1, anchor)
    return (days for each in around if (days := _part(each, portion)))


def _weekly(weekday: Weekday, length: int, anchor: date) -> Iterator[Days | None]:
    near = anchor.toordinal() - (anchor.weekday() - weekday) % 7
    for first in (near - 7, near, near + 7):
        yield _between(first, first + length - 1)


def _monthly(said: CalendarDate, day: int, anchor: date) -> Iterator[Days | None]:
    """Yield the days of so many a month; Friday the 13th are those on a Friday."""
    near = 12 * anchor.year + anchor.month - 1
    reach = 2 if said.weekday is None else _MONTHS_APART
    for month in range(near - reach, near + reach + 1):
        days = _day(CalendarDate(month // 12, month % 12 + 1, day))
        if days and said.weekday in (None, days[0].weekday()):
            yield days


_MONTHS_APART = 20
"""The longest wait from one Friday the 13th to the next, and for other such days."""


def _yearly(said: CalendarDate, near: int) -> Iterator[Days | None]:
    if said.unit.months >= CalendarUnit.YEAR.months:
        return
    reach = _LEAP_GAP if (said.month, said.day) == _LEAP_DAY else 2
    for year in range(near - reach, near + reach + 1):
        if said.feast is None:
            yield _in_year(said, year)
        elif said.feast.is_known(near):
            yield from (shifted(days, said) for days in _feasts(said, year))


_LEAP_DAY = (2, 29)
_LEAP_GAP = 8
"""The longest wait from one 29 February to the next, in years."""


def _nearest(fits: Iterator[Days], side: Direction, anchor: date) -> Days | None:
    return min(
        (days for days in fits if _lies(days, side, anchor)),
        key=lambda days: max(days[0] - anchor, anchor - days[1]),
        default=None,
    )


def _lies(days: Days, side: Direction, anchor: date) -> bool:
    first, last = days
    match side:
        case Direction.PAST:
            return first <= anchor
        case Direction.BEFORE:
            return last < anchor
        case Direction.FUTURE:
            return last >= anchor
        case Direction.AFTER:
            return first > anchor
        case Direction.NEAREST:
            return True


def _cut(days: Days, side: Direction, anchor: date) -> Days:
    first, last = days
    if first <= anchor <= last:
        if side is Direction.PAST:
            return (first, anchor)
        if side is Direction.FUTURE:
            return (anchor, last)
    return days


def _part(days: Days | None, portion: Portion | None) -> Days | None:
    if days is None or portion is None:
        return days
    first, last = days
    third = (last - first) // 3
    match portion:
        case Portion.EARLY:
            return (first, first + third)
        case Portion.MIDDLE:
            return (first + third, last - third)
        case Portion.LATE:
            return (last - third, last)
        case Portion.ELAPSED | Portion.COMING:
            return days
