"""Claims of several quantities that arithmetic binds together.

Each frame is one way in which a sentence ties numbers: parts and their whole, a
change and its two ends, a total and what it is made of.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from claimcheck.model.bounds import Bounds
from claimcheck.model.claim import Claim, as_mention, maybe_mention
from claimcheck.model.day import DateRange, PartialDate
from claimcheck.model.mention import Mention, Ordinal
from claimcheck.model.pasting import Pastes
from claimcheck.model.quantity import Quantity
from claimcheck.model.text import Span
from claimcheck.model.unit import Kind

Measured = Mention[Quantity]
"""A quantity with its words."""


def _mentions(values: Iterable[Any]) -> tuple[Mention[Any], ...]:
    return tuple(as_mention(value) for value in values)


@frozen
class Sum(Claim):
    """Parts that make up a total: 31 passengers, 18 of them pupils and 13 parents.

    Without a *total* they are shares of one whole that exclude one another. Parts
    that are not *complete* may leave something out.

    >>> [str(each) for each in Sum(31, (18, 13)).mentions]
    ['31', '18', '13']
    """

    total: Measured | None = field(converter=maybe_mention)
    parts: tuple[Measured, ...] = field(converter=_mentions)
    complete: bool = True


@frozen
class Remainder(Claim):
    """What is left of a whole when something is taken from it."""

    whole: Measured = field(converter=as_mention)
    taken: tuple[Measured, ...] = field(converter=_mentions)
    left: Measured = field(converter=as_mention)


@frozen
class Part(Claim):
    """Some of a whole, counted in the same things: 31 of the 25 beds."""

    part: Measured = field(converter=as_mention)
    whole: Measured = field(converter=as_mention)


@frozen
class Share(Claim):
    """A part of a whole as a share of it: eleven of 20, or 55 percent.

    *part* is ``None`` where it is told as a share only.
    """

    share: Measured = field(converter=as_mention)
    whole: Measured = field(converter=as_mention)
    part: Measured | None = field(default=None, converter=maybe_mention)


class Way(Pastes, StrEnum):
    """Whether something rose or fell."""

    UP = "up"
    DOWN = "down"


@frozen
class Change(Claim):
    """Something rises or falls, from a value to another, by so much.

    Every role may be untold. *percent* is the change as a share of *before*, *points*
    the difference of two percentages, *amount* the difference in their own unit, and
    *times* how many times *before* the result is.
    """

    way: Way | None = None
    before: Measured | None = field(default=None, converter=maybe_mention)
    after: Measured | None = field(default=None, converter=maybe_mention)
    percent: Measured | None = field(default=None, converter=maybe_mention)
    points: Measured | None = field(default=None, converter=maybe_mention)
    amount: Measured | None = field(default=None, converter=maybe_mention)
    times: Measured | None = field(default=None, converter=maybe_mention)


@frozen
class Product(Claim):
    """So much each, so many times, makes so much in all."""

    each: Measured = field(converter=as_mention)
    times: Measured = field(converter=as_mention)
    total: Measured = field(converter=as_mention)


@frozen
class Average(Product):
    """A total and a count, with the mean: 60 goals in 40 games, 1.5 a game."""


@frozen
class Rate(Product):
    """A rate and how long or how often it holds: $2,000 a month, $24,000 a year."""


@frozen
class Margin(Claim):
    """Two scores or counts of votes, and what lies between them."""

    first: Measured = field(converter=as_mention)
    second: Measured = field(converter=as_mention)
    by: Measured = field(converter=as_mention)


@frozen
class Within(Claim):
    """A range as printed, and what is said to lie in it."""

    low: Measured = field(converter=as_mention)
    high: Measured = field(converter=as_mention)
    member: Measured | None = field(default=None, converter=maybe_mention)


@frozen
class Confined(Claim):
    """A value of something that has a least or a greatest one: turnout, pH."""

    value: Measured = field(converter=as_mention)
    of: str
    lowest: Measured | None = field(default=None, converter=maybe_mention)
    highest: Measured | None = field(default=None, converter=maybe_mention)

    @property
    def told(self) -> bool:
        """Whether the text itself gives the bound."""
        return any(end is not None and end.span for end in (self.lowest, self.highest))


@frozen
class Misfit(Claim):
    """A quantity of something that is measured in another kind of unit."""

    quantity: Measured = field(converter=as_mention)
    of: str
    wants: Kind


@frozen
class Exchange(Claim):
    """One amount of money in two currencies: 800 euros ($880).

    *usual* are the rates of recent decades, in the second currency for one of the
    first; *dated* tells that the sentence has a date of its own.
    """

    first: Measured = field(converter=as_mention)
    second: Measured = field(converter=as_mention)
    usual: Bounds | None = None
    dated: bool = False


@frozen
class ListOf(Claim):
    """An announced number of items, and the items that are listed."""

    count: Measured = field(converter=as_mention)
    items: tuple[str, ...]


@frozen
class Ranked(Claim):
    """An ordinal, and the earlier instances that are listed, by their dates.

    Where they are named, the value of each is its place in the list.

    *itself* tells that none of those listed is the instance that has the ordinal.
    """

    ordinal: Mention[Ordinal] = field(converter=as_mention)
    earlier: tuple[Mention[PartialDate | DateRange | Ordinal], ...] = field(
        converter=_mentions
    )
    itself: bool = True

    @property
    def counts_itself(self) -> int:
        """Give 1 where the instance itself comes on top of those listed."""
        return int(self.itself)


@frozen
class Record(Claim):
    """The most or the least so far, since a *year* if told, and another value.

    *way* tells whether high values are the record. Of the *rival*, the value or only
    *beyond* is told: that it went further. *when* it was, where that is told.
    """

    way: Way
    value: Measured | None = field(default=None, converter=maybe_mention)
    rival: Measured | None = field(default=None, converter=maybe_mention)
    since: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    when: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    beyond: bool = False


@frozen
class Variant(Claim):
    """Two spellings of what seems to be one name, and where they stand."""

    first: str
    second: str
    places: tuple[Span, ...] = ()


@frozen
class Headline(Claim):
    """A number or a date of the headline that the body does not print.

    *place* is where it stands in the title. *alike* are the numbers of the body that
    may be of the same thing, *others* all its numbers, *dates* its dates; *aged*
    tells that it is an age, *year* that it is one. Of a name with a number (PS7) only
    *printed* is told, and those that the body has *instead*.
    """

    place: Span
    value: Mention[Any] | None = None
    alike: tuple[Mention[Any], ...] = ()
    others: tuple[Measured, ...] = ()
    dates: tuple[Mention[PartialDate], ...] = ()
    aged: bool = False
    year: bool = False
    printed: str = ""
    instead: tuple[str, ...] = ()

    @property
    def mentions(self) -> tuple[Mention[Any], ...]:
        """The value alone, for the others are the body's own."""
        return (self.value,) if self.value else ()
