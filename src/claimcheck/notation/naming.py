"""How days get a name in the calendar, and where a distance from a day lands.

What both notations need: they name a stretch by the unit that was told (the third
quarter of 1989), whatever day in it the reckoning gave.
"""

from __future__ import annotations

from datetime import date
from math import floor

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Distance,
    Duration,
    Exact,
    Hedge,
    Offset,
    PartialDate,
)
from claimcheck.model.bounds import exact
from claimcheck.model.calendar import CLOCK_UNITS, days_after
from claimcheck.model.day import Days

Step = tuple[Exact, CalendarUnit]
"""So many of a unit."""


def naming(unit: CalendarUnit, day: date) -> CalendarDate | None:
    """Give the date that names the whole unit in which a day lies.

    None for weeks and weekends, which a :class:`~claimcheck.model.CalendarDate`
    cannot number, and for parts of a day.

    >>> winter = naming(CalendarUnit.SEASON, date(1998, 1, 8))
    >>> winter.year, winter.number
    (1997, 4)
    """
    if unit is CalendarUnit.DAY:
        return CalendarDate(day.year, day.month, day.day)
    if unit is CalendarUnit.MONTH:
        return CalendarDate(day.year, day.month, unit=unit)
    if unit in _YEARS:
        return CalendarDate(day.year - day.year % _YEARS[unit], unit=unit)
    if not unit.months:
        return None
    shift = _SPRING if unit is CalendarUnit.SEASON else 0
    year, month = divmod(12 * day.year + day.month - 1 - shift, 12)
    return CalendarDate(year, unit=unit, number=month // unit.months + 1)


_YEARS = {CalendarUnit.YEAR: 1, CalendarUnit.DECADE: 10, CalendarUnit.CENTURY: 100}
_SPRING = 2
"""Months of a year before its spring."""


def stretch(unit: CalendarUnit, day: date) -> Days | None:
    """Give the first and last day of the whole unit in which a day lies."""
    said = naming(unit, day)
    if said is not None:
        return PartialDate(said).days
    return PartialDate(Offset(0, unit), anchor=day).days


def is_aligned(said: CalendarDate) -> bool:
    """Say whether a decade or a century begins where decades and centuries do.

    The 20th century begins in 1901, or in 1900 as its digits do.
    """
    begins = (0, 1) if said.unit is CalendarUnit.CENTURY else (0,)
    return said.year is None or said.year % _YEARS.get(said.unit, 1) in begins


def count_told(duration: Duration) -> Exact | None:
    """Give the number that was told, or None where the words leave it open.

    A couple is two, for that is all it usually stands for; a few, and 12 to 18, are
    no one number.
    """
    figure = duration.figure
    if not figure.is_range:
        return figure.low
    usual = figure.usual
    return usual.low if usual is not None and usual.is_point else None


def steps(duration: Duration, count: Exact) -> tuple[Step, ...]:
    """Give the steps of a duration in the units of ISO 8601, the largest first.

    *count* is that of its smallest unit. Decades and centuries are told in years,
    seasons and halves in months, fortnights in weeks, and a part of a unit in the next
    smaller one where that comes out whole: a year and a half is a year and six months.

    >>> steps(Duration(1, CalendarUnit.DECADE), 1)
    ((10, CalendarUnit.YEAR),)
    """
    told: dict[CalendarUnit, Exact] = {}
    for number, unit in (*duration.leading, (count, duration.unit)):
        factor, iso = _ISO.get(unit, (1, unit))
        told[iso] = told.get(iso, 0) + number * factor
    last = min(told, key=_ORDER.index)
    for large, (parts, small) in _PARTS.items():
        whole = floor(told.get(large, 0))
        rest = exact((told.get(large, 0) - whole) * parts)
        if rest and isinstance(rest + told.get(small, 0), int):
            told |= {large: whole, small: exact(told.get(small, 0) + rest)}
    some = [(exact(told[unit]), unit) for unit in reversed(_ORDER) if told.get(unit)]
    return tuple(some) or ((0, last),)


_ISO = {
    CalendarUnit.CENTURY: (100, CalendarUnit.YEAR),
    CalendarUnit.DECADE: (10, CalendarUnit.YEAR),
    CalendarUnit.HALF: (6, CalendarUnit.MONTH),
    CalendarUnit.SEASON: (3, CalendarUnit.MONTH),
    CalendarUnit.FORTNIGHT: (2, CalendarUnit.WEEK),
}
"""Units that are written as so many of another, as in TimeBank's P20Y and P100Y."""

_PARTS = {
    CalendarUnit.YEAR: (12, CalendarUnit.MONTH),
    CalendarUnit.DAY: (24, CalendarUnit.HOUR),
    CalendarUnit.HOUR: (60, CalendarUnit.MINUTE),
    CalendarUnit.MINUTE: (60, CalendarUnit.SECOND),
}
"""How many of which smaller unit make one."""

_ORDER = tuple(CalendarUnit)


def landing(distance: Distance, anchor: date) -> tuple[date, CalendarUnit] | None:
    """Give the day that lies so far from an anchor, and the unit it is told in.

    That is the grain of the anchor, or the smallest unit of the distance. Of a range
    the lower end counts, and what is shorter than a day leads to the anchor's own day.
    None where no number was told and for what lies beyond the calendar.

    >>> two_years = Distance(Duration(2, CalendarUnit.YEAR))
    >>> landing(two_years, date(1998, 2, 27))
    (datetime.date(1996, 2, 27), CalendarUnit.YEAR)
    """
    duration = distance.duration
    count = count_told(duration)
    if count is None and duration.hedge is Hedge.BETWEEN:
        count = duration.figure.low
    if count is None or count < 0:
        return None
    sign = 1 if distance.after else -1
    told = steps(duration, count)
    months = sign * sum(number * unit.months for number, unit in told)
    days = sign * sum(number * unit.days for number, unit in told)
    moved = int(days_after(anchor, exact(months), CalendarUnit.MONTH) + days)
    ordinal = anchor.toordinal() + moved
    if not date.min.toordinal() <= ordinal <= date.max.toordinal():
        return None
    return (date.fromordinal(ordinal), distance.grain or _grain(*told[-1]))


def _grain(number: Exact, unit: CalendarUnit) -> CalendarUnit:
    """Give the unit in which a landing is told: half a week is told in days."""
    if isinstance(number, int) or unit in CLOCK_UNITS:
        return unit
    return CalendarUnit.MONTH if unit is CalendarUnit.YEAR else CalendarUnit.DAY


def beside(named: PartialDate, hedge: Hedge, *, after: bool) -> PartialDate | None:
    """Give what lies no distance away from a named stretch, under a hedge.

    *On or after 1994* is "at least no years after 1 January 1994", and *after 1994*
    "more than no years after 31 December". None where the stretch has no days.

    >>> year = PartialDate(CalendarDate(1994, unit=CalendarUnit.YEAR))
    >>> beside(year, Hedge.ABOVE, after=True).earliest
    datetime.date(1995, 1, 1)
    """
    days = named.days
    if days is None or isinstance(named.said, Distance):
        return None
    unit = named.granularity
    away = Distance(Duration(0, unit, hedge), after, grain=unit)
    from_start = after is (hedge is not Hedge.ABOVE)
    return PartialDate(away, anchor=days[0] if from_start else days[1])


def two_digits(number: int | None) -> str:
    """Write a month or a day, XX for one that is not told."""
    return "XX" if number is None else f"{number:02}"


def number_of(digits: str) -> int | None:
    """Read digits; nothing where they stand open."""
    return None if digits.startswith("X") else int(digits)
