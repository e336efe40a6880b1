"""The days of two dates of one text, where one or both may lack a year."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from claimcheck.model import CalendarDate, DateRange, Direction, PartialDate
from claimcheck.model.day import Days

SOME_DAY = date(2001, 7, 1)
"""Dates that both lack a year are reckoned in one and the same."""


def days_of_both(
    one: PartialDate | DateRange, two: PartialDate | DateRange
) -> tuple[Days, Days] | None:
    """Give the days of both; a date without a year is the one nearest to the other.

    >>> from claimcheck.model import CalendarDate
    >>> march = PartialDate(CalendarDate(2011, 3, 3))
    >>> days_of_both(march, PartialDate(CalendarDate(month=5, day=4)))[1][0]
    datetime.date(2011, 5, 4)
    """
    first, second = one.days, two.days
    if first and not one.is_relative and two.is_relative:
        second = _near(two, first[0])
    elif second and not two.is_relative and one.is_relative:
        first = _near(one, second[0])
    elif first is None and second is None and one.is_relative and two.is_relative:
        first, second = _near(one, SOME_DAY), _near(two, SOME_DAY)
    elif first and one.is_relative and two.is_relative and _has_month(two):
        second = _near(two, first[0])
    return None if first is None or second is None else (first, second)


def _has_month(value: PartialDate | DateRange) -> bool:
    if isinstance(value, DateRange):
        return False
    return isinstance(value.said, CalendarDate) and value.said.month is not None


def _near(value: PartialDate | DateRange, day: date) -> Days | None:
    if isinstance(value, DateRange):
        return DateRange(_anchored(value.start, day), _anchored(value.end, day)).days
    return _anchored(value, day).days


def _anchored(value: PartialDate, day: date) -> PartialDate:
    return evolve(value, anchor=day, direction=Direction.NEAREST)
