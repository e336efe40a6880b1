"""Dates that are partly told, or told from another day.

A date keeps what was *said* ("on Monday", "last week", "22 January 2025") beside the
day it was reckoned from, and its days are derived from both. So a wrong anchor can be
found by working backwards (:attr:`PartialDate.lag`).
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from claimcheck.model.calendar import CalendarUnit
from claimcheck.model.lags import lag
from claimcheck.model.said import CalendarDate, Direction, Distance, Offset, Portion
from claimcheck.model.stretches import (
    CALENDAR_DAYS,
    Days,
    away,
    lag_away,
    printed,
    told,
)

__all__ = [
    "CalendarDate",
    "DateRange",
    "Days",
    "Direction",
    "Distance",
    "Offset",
    "PartialDate",
    "Portion",
]


@frozen
class PartialDate:
    """A date as said, and the days it stands for.

    A date with its year keeps its days whatever the anchor. The side of an offset is
    that of its count; *direction* cuts only "this week" and chooses among weekends.
    An *anaphoric* date is told from the last one spoken of, not from publication: that
    year, the following day, a week earlier (but not a week ago).

    >>> from claimcheck.model import Weekday
    >>> monday = CalendarDate(weekday=Weekday.MONDAY)
    >>> on_monday = PartialDate(monday, Direction.PAST, anchor=date(2025, 1, 22))
    >>> on_monday.earliest, on_monday.lag
    (datetime.date(2025, 1, 20), (-6, 0))
    """

    said: CalendarDate | Offset | Distance
    direction: Direction = Direction.NEAREST
    anchor: date | None = None
    portion: Portion | None = None
    anaphoric: bool = False

    @property
    def days(self) -> Days | None:
        """First and last day it may mean.

        None while its anchor is unknown, and for what no calendar has: 30 February,
        the day after 31 December 9999.
        """
        if isinstance(self.said, CalendarDate) and self.said.year is not None:
            return printed(self.said, self.portion)
        if self.anchor is None:
            return None
        if isinstance(self.said, Distance):
            return away(self.said, self.anchor)
        return told(self.said, self.anchor, self._side, self.portion)

    @property
    def earliest(self) -> date | None:
        """The first day it may mean."""
        days = self.days
        return None if days is None else days[0]

    @property
    def latest(self) -> date | None:
        """The last day it may mean."""
        days = self.days
        return None if days is None else days[1]

    @property
    def granularity(self) -> CalendarUnit:
        """The unit that was named: last week is a week."""
        return self.said.unit

    @property
    def is_relative(self) -> bool:
        """Whether its days depend on the anchor."""
        return not isinstance(self.said, CalendarDate) or self.said.year is None

    @property
    def lag(self) -> tuple[int, int]:
        """How many days it can lie after its anchor, at least and at most.

        Below zero is before. This is the function run backwards: an anchor can be
        this much earlier than the days named. A date with its year can lie anywhere.
        """
        if isinstance(self.said, Distance):
            return lag_away(self.said)
        if not self.is_relative:
            return (-CALENDAR_DAYS, CALENDAR_DAYS)
        return lag(self.said, self._side, self.portion)

    @property
    def _side(self) -> Direction:
        """The direction, or that of "earlier" and "later" where none was told."""
        if self.direction is not Direction.NEAREST or self.portion is None:
            return self.direction
        return _SIDES.get(self.portion, self.direction)


_SIDES = {Portion.ELAPSED: Direction.PAST, Portion.COMING: Direction.FUTURE}


@frozen
class DateRange:
    """From one date to another, both inside: 3 to 5 March, 2010-2015."""

    start: PartialDate
    end: PartialDate

    @property
    def days(self) -> Days | None:
        """The first day of the start and the last of the end.

        None where one is unknown or the end would come before the start.
        """
        first, last = self.start.earliest, self.end.latest
        if first is None or last is None or last < first:
            return None
        return (first, last)

    @property
    def earliest(self) -> date | None:
        """The first day of it."""
        return self.days[0] if self.days else None

    @property
    def latest(self) -> date | None:
        """The last day of it."""
        return self.days[1] if self.days else None

    @property
    def is_relative(self) -> bool:
        """Whether its days depend on an anchor."""
        return self.start.is_relative or self.end.is_relative

    @property
    def lag(self) -> tuple[int, int]:
        """How many days a day of it can lie after the anchor, at least and at most."""
        return (self.start.lag[0], self.end.lag[1])
