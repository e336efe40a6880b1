"""Times of day, with their zones, alone or on a day, and what comes round."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.day import PartialDate
from claimcheck.model.duration import Duration
from claimcheck.model.hedge import Hedge
from claimcheck.model.pasting import Pastes
from claimcheck.model.said import CalendarDate


def small(_value: object, attribute: object, number: int) -> None:
    """Refuse a number below zero."""
    if number < 0:
        name = getattr(attribute, "name", "value")
        raise ClaimcheckError(f"A {name} is 0 or more, not {number}")


def _small_or_none(value: object, attribute: object, number: int | None) -> None:
    if number is not None:
        small(value, attribute, number)


def _within_a_day(_zone: object, _attribute: object, minutes: int | None) -> None:
    if minutes is not None and not -_A_DAY < minutes < _A_DAY:
        raise ClaimcheckError(
            f"A zone is less than a day of {_A_DAY} minutes off UTC, not {minutes}"
        )


@frozen
class Zone:
    """The time that a clock shows: Eastern, GMT, local.

    *offset* is how many minutes it is ahead of Coordinated Universal Time. It is None
    where the name alone does not tell: ET is either side of the change to summer
    time, and IST is Indian, Irish or Israeli.

    >>> str(Zone("EST", -300)), Zone("ET").offset
    ('EST', None)
    """

    name: str
    offset: int | None = field(default=None, validator=_within_a_day)

    def __str__(self) -> str:
        """Write the name."""
        return self.name


@frozen
class Clock:
    """A time of day as printed, on the 24-hour clock; it may be impossible.

    *second* is None where none was printed, *zone* where none was named.

    >>> Clock(24, 0).exists, Clock(25, 10).exists
    (True, False)
    >>> str(Clock(20, 15, zone=Zone("ET")))
    '20:15 ET'
    """

    hour: int = field(validator=small)
    minute: int = field(default=0, validator=small)
    second: int | None = field(default=None, validator=_small_or_none)
    zone: Zone | None = None
    hedge: Hedge = Hedge.BARE

    @property
    def exists(self) -> bool:
        """Whether a clock can show it; 24:00 ends a day."""
        if self.hour == _HOURS:
            return not self.minute and not self.second
        leap = (self.second or 0) <= _SECONDS
        return self.hour < _HOURS and self.minute < _MINUTES and leap

    @property
    def seconds(self) -> int:
        """How many seconds of the day have passed, where the clock is."""
        return 60 * (60 * self.hour + self.minute) + (self.second or 0)

    def __str__(self) -> str:
        """Write hours and minutes, seconds if they were printed, and the zone."""
        second = "" if self.second is None else f":{self.second:02}"
        zone = "" if self.zone is None else f" {self.zone}"
        return f"{self.hour:02}:{self.minute:02}{second}{zone}"


_HOURS, _MINUTES, _SECONDS = 24, 60, 60
"""A minute has a 61st second now and then: 23:59:60 is a leap second."""
_A_DAY = 24 * 60


@frozen
class ClockRange:
    """From one time of day to another: 9 to 11 a.m., 10 p.m. to 2 a.m.

    The end is the first time after the start that the clock shows it.
    """

    start: Clock
    end: Clock

    @property
    def exists(self) -> bool:
        """Whether a clock can show both ends."""
        return self.start.exists and self.end.exists

    @property
    def seconds(self) -> int:
        """How long it lasts, at least a second and at most a day.

        >>> ClockRange(Clock(22), Clock(2)).seconds // 3600
        4
        """
        day = 60 * _A_DAY
        return (self.end.seconds - self.start.seconds - 1) % day + 1

    def __str__(self) -> str:
        """Write both ends."""
        return f"{self.start} to {self.end}"


class DayPart(Pastes, StrEnum):
    """A part of the day; the values are the codes of TIMEX3."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


TimeOfDay: TypeAlias = Clock | ClockRange | DayPart
"""What tells when on a day."""


@frozen
class Moment:
    """A time of day on a day: 8 p.m. on Friday, 9 to 11 a.m. tomorrow, last night."""

    day: PartialDate
    time: TimeOfDay


@frozen
class Recurrence:
    """Something that comes again and again: every Monday, twice a year, daily.

    *every* is the length of a round, or the day, month or season that comes round, or
    a time of such a day (every Friday at 8 p.m.); *times* is how often in a round, and
    *step* is 2 where only every other one counts.
    """

    every: Duration | CalendarDate | DayPart | Moment
    times: int = 1
    step: int = 1
