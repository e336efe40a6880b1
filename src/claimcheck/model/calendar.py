"""The calendar: its units, its weekdays, and counting in steps of them.

Calendar steps are taken as people take them: a month on from 31 January is the last
day of February. Each sum is one addition of :class:`dateutil.relativedelta`, because
two additions of one month are not one addition of two.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from dateutil.relativedelta import relativedelta

from claimcheck.model.bounds import Exact, exact
from claimcheck.model.pasting import Pastes


class Weekday(Pastes, IntEnum):
    """A day of the week, numbered as :meth:`datetime.date.weekday` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    def __str__(self) -> str:
        """Write the name as English prints it."""
        return self.name.title()


def weekday_of(day: date) -> Weekday:
    """Look a date up in the calendar.

    >>> str(weekday_of(date(2011, 3, 3)))
    'Thursday'
    """
    return Weekday(day.weekday())


class CalendarUnit(Pastes, StrEnum):
    """A unit of time, as printed; weeks run from Monday (ISO 8601)."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def plural(self) -> str:
        """Its name where there are several.

        >>> CalendarUnit.CENTURY.plural
        'centuries'
        """
        stem = self.value.removesuffix("y")
        if self is CalendarUnit.CENTURY:
            return f"{stem}ies"
        return "halves" if self is CalendarUnit.HALF else f"{self.value}s"

    @property
    def months(self) -> int:
        """How many months make one, or 0 for a unit that is counted in days."""
        return _MONTHS.get(self, 0)

    @property
    def days(self) -> Exact:
        """How many days make one, or 0 for a unit that is counted in months."""
        return _DAYS.get(self, 0)


CLOCK_UNITS = (CalendarUnit.HOUR, CalendarUnit.MINUTE, CalendarUnit.SECOND)
"""The units that are told by a clock, from the largest."""

_MONTHS = {
    CalendarUnit.MONTH: 1,
    CalendarUnit.QUARTER: 3,
    CalendarUnit.SEASON: 3,
    CalendarUnit.HALF: 6,
    CalendarUnit.YEAR: 12,
    CalendarUnit.DECADE: 120,
    CalendarUnit.CENTURY: 1200,
}
_DAYS: dict[CalendarUnit, Exact] = {
    CalendarUnit.SECOND: Fraction(1, 86_400),
    CalendarUnit.MINUTE: Fraction(1, 1_440),
    CalendarUnit.HOUR: Fraction(1, 24),
    CalendarUnit.DAY: 1,
    CalendarUnit.WEEKEND: 2,
    CalendarUnit.WEEK: 7,
    CalendarUnit.FORTNIGHT: 14,
}

_MEAN_MONTH = Fraction(146_097, 4_800)
"""Days in a month of the Gregorian calendar, on average."""


def days_after(start: date, count: Exact, unit: CalendarUnit) -> Exact:
    """Count the days from *start* to the day *count* units later.

    A part of a month is that part of the month it falls in. Beyond the years 1 to
    9999 the mean length of a month is used.

    >>> days_after(date(2022, 2, 24), 7, CalendarUnit.MONTH)
    212
    >>> days_after(date(2022, 2, 24), Fraction(1, 2), CalendarUnit.MONTH)
    14
    """
    if not unit.months:
        return exact(count * unit.days)
    months = count * unit.months
    whole = floor(months)
    before = _days_after_months(start, whole)
    if whole == months:
        return before
    month = _days_after_months(start, whole + 1) - before
    return exact(before + (months - whole) * month)


def _days_after_months(start: date, months: int) -> Exact:
    if not MINYEAR <= (12 * start.year + start.month - 1 + months) // 12 <= MAXYEAR:
        return exact(months * _MEAN_MONTH)
    return (start + relativedelta(months=months) - start).days


@lru_cache(maxsize=512)
def days_anywhere(count: Exact, unit: CalendarUnit) -> tuple[Exact, Exact]:
    """Give the fewest and the most days that *count* units can last.

    Up to 95 years they are those of the years 1901 to 2099. What is longer passes
    years such as 1900, which had no 29 February; it is given some days more either way.

    >>> days_anywhere(7, CalendarUnit.MONTH), days_anywhere(15, CalendarUnit.YEAR)
    ((212, 215), (5478, 5479))
    """
    if not unit.months:
        days = exact(count * unit.days)
        return (days, days)
    months = count * unit.months
    if not -_LONG <= months <= _LONG:
        mean = months * _MEAN_MONTH
        return (floor(mean) - _DRIFT, ceil(mean) + _DRIFT)
    lengths = [days_after(start, count, unit) for start in _EVERY_KIND_OF_START]
    return (min(lengths), max(lengths))


_LONG = 95 * 12

_DRIFT = 4
"""Days by which months in a row can be off their mean, over a cycle of 400 years."""

_EVERY_KIND_OF_START = sorted(
    {
        date(year, month, min(day, monthrange(year, month)[1]))
        for year in range(2001, 2005)
        for month in range(1, 13)
        for day in (1, 29, 30, 31)
    }
)


def plus_days(day: date, days: int) -> date:
    """Move a date, stopping at the ends of the calendar.

    >>> plus_days(date.max, 1) == date.max
    True
    """
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)
