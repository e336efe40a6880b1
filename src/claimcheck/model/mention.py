"""A value, and the words that gave it."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.day import CalendarDate, DateRange, PartialDate
from claimcheck.model.duration import Duration
from claimcheck.model.pasting import Pastes
from claimcheck.model.quantity import Quantity
from claimcheck.model.text import Span


def _small(_value: object, attribute: object, number: int) -> None:
    if number < 0:
        name = getattr(attribute, "name", "value")
        raise ClaimcheckError(f"A {name} is 0 or more, not {number}")


@frozen
class Clock:
    """A time of day as printed, on the 24-hour clock; it may be impossible.

    >>> Clock(24, 0).exists, Clock(25, 10).exists
    (True, False)
    """

    hour: int = field(validator=_small)
    minute: int = field(default=0, validator=_small)

    @property
    def exists(self) -> bool:
        """Whether a clock can show it; 24:00 ends a day."""
        if self.hour == _HOURS:
            return self.minute == 0
        return self.hour < _HOURS and self.minute < _MINUTES

    def __str__(self) -> str:
        """Write hours and minutes."""
        return f"{self.hour:02}:{self.minute:02}"


_HOURS, _MINUTES = 24, 60


class DayPart(Pastes, StrEnum):
    """A part of the day; the values are the codes of TIMEX3."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"


@frozen
class Moment:
    """A time of day on a day: 8 p.m. on Friday, this morning, last night."""

    day: PartialDate
    time: Clock | DayPart


@frozen
class Recurrence:
    """Something that comes again and again: every Monday, twice a year, daily.

    *every* is the length of a round, or the day, month or season that comes round;
    *times* is how often in a round.
    """

    every: Duration | CalendarDate | DayPart
    times: int = 1


class TimeReference(Pastes, StrEnum):
    """A time that is told vaguely: recently, now, soon; the values are TIMEX3's."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@frozen
class Age:
    """How old somebody or something is said to be."""

    duration: Duration


@frozen
class Ordinal:
    """A place in an order: the 40th."""

    number: int = field(validator=_small)


Value: TypeAlias = (
    Quantity
    | Duration
    | PartialDate
    | DateRange
    | Clock
    | Moment
    | Recurrence
    | TimeReference
    | Age
    | Ordinal
)
"""What a mention can stand for."""

ValueT_co = TypeVar("ValueT_co", bound=Value, covariant=True)


@frozen
class Mention(Generic[ValueT_co]):
    """A value with the words it was printed in and where they stand.

    *parts* are the two ends of a range of dates, each with words of its own. A claim
    made by hand has mentions without a span:

    >>> Mention(Quantity(30)).span is None
    True
    """

    value: ValueT_co
    text: str = ""
    span: Span | None = None
    parts: tuple[Mention[PartialDate], ...] = ()

    def __str__(self) -> str:
        """Write the words, or the value where there are none."""
        return self.text or str(self.value)
