"""A value, and the words that gave it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

from attrs import frozen

from claimcheck.model.clock import Clock, ClockRange, Moment, Recurrence
from claimcheck.model.day import DateRange, PartialDate
from claimcheck.model.duration import Duration
from claimcheck.model.pasting import Pastes
from claimcheck.model.quantity import Quantity
from claimcheck.model.text import Span


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
    """A place in an order, the 40th; those below zero count from the end.

    >>> Ordinal(-2).number  # the second to last
    -2
    """

    number: int


@frozen
class Score:
    """How many of goals, games or votes either side has, as printed: 3-1, 52 to 48.

    >>> Score(52, 48).margin
    4
    """

    first: int
    second: int

    @property
    def margin(self) -> int:
        """By how many the first side is ahead; below zero where it is behind."""
        return self.first - self.second


Value: TypeAlias = (
    Quantity
    | Duration
    | PartialDate
    | DateRange
    | Clock
    | ClockRange
    | Moment
    | Recurrence
    | TimeReference
    | Age
    | Ordinal
    | Score
)
"""What a mention can stand for."""

ValueT_co = TypeVar("ValueT_co", bound=Value, covariant=True)


@frozen
class Mention(Generic[ValueT_co]):
    """A value with the words it was printed in and where they stand.

    *parts* are the two ends of a range of dates, each with words of its own, or what a
    date is told from: in "two days after Easter" the length and the day. A claim made
    by hand has mentions without a span:

    >>> Mention(Quantity(30)).span is None
    True
    """

    value: ValueT_co
    text: str = ""
    span: Span | None = None
    parts: tuple[Mention[Any], ...] = ()

    def __str__(self) -> str:
        """Write the words, or the value where there are none."""
        return self.text or str(self.value)
