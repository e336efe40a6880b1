"""What a text asserts: frames whose roles are mentions.

Each frame is the shape of one family of checks. A claim also carries what makes it
comparable with others: its context and its attribution.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeAlias, TypeVar

from attrs import field, fields, frozen

from claimcheck.model.bounds import Exact
from claimcheck.model.clock import Clock, Moment
from claimcheck.model.day import DateRange, PartialDate
from claimcheck.model.duration import Duration
from claimcheck.model.mention import Age, Mention, Ordinal, Value
from claimcheck.model.pasting import Pastes
from claimcheck.model.quantity import Quantity
from claimcheck.model.said import Direction
from claimcheck.model.source import Attribution, Quote
from claimcheck.model.text import Span
from claimcheck.model.thing import Thing

AnyDate: TypeAlias = PartialDate | DateRange
"""A date, or two of them and what lies between."""


class Modality(Pastes, StrEnum):
    """In what way something is claimed; *mistaken* is what the text calls wrong."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    MISTAKEN = "mistaken"


@frozen
class Context:
    """What a claim stands in; two claims are compared only where these agree.

    *scope* holds the words for time, place and condition that limit the sentence.
    """

    modality: Modality = Modality.ASSERTED
    quoted: bool = False
    scope: frozenset[str] = frozenset()
    sentence: int = -1


ASSERTED = Context()
"""The context of a claim that is simply made."""


def as_mention(value: Mention[Any] | Value | Exact) -> Mention[Any]:
    """Take a bare value for a mention without words, as in claims made by hand."""
    if isinstance(value, Mention):
        return value
    if isinstance(value, int | Fraction):
        return Mention(Quantity(value))
    return Mention(value)


def maybe_mention(
    value: Mention[Any] | Value | Exact | None,
) -> Mention[Any] | None:
    """Take a bare value for a mention, and nothing for nothing."""
    return None if value is None else as_mention(value)


@frozen(kw_only=True)
class Claim:
    """Something asserted, by the article itself unless it is attributed.

    *also* are the other places where the very same sentence is printed.
    """

    context: Context = ASSERTED
    attribution: Attribution | None = None
    span: Span | None = None
    also: tuple[Span, ...] = ()

    @property
    def mentions(self) -> tuple[Mention[Any], ...]:
        """The values in its roles, in the order of the frame."""
        roles = (getattr(self, role.name) for role in fields(type(self)))
        each = (role if isinstance(role, tuple) else (role,) for role in roles)
        return tuple(one for role in each for one in role if isinstance(one, Mention))


class Trend(Pastes, StrEnum):
    """Which way something went: it rose, or it fell."""

    UP = "up"
    DOWN = "down"


@frozen
class QuantityClaim(Claim):
    """So much or so many of something; *predicate* is the verb it takes part in.

    *trend* tells which way something went by so much, or to so much: up 5 percent.
    *about* is what is so tall, cost so much or has so many.
    """

    quantity: Mention[Quantity] = field(converter=as_mention)
    thing: Thing | None = None
    predicate: str = ""
    trend: Trend | None = None
    about: Thing | None = None


@frozen
class CountClaim(QuantityClaim):
    """So many things: more than 30 officials.

    >>> str(CountClaim(Quantity(12), Thing("boats")).quantity.value.literal)
    '[12, 12]'
    """


@frozen
class MeasureClaim(QuantityClaim):
    """So much in a unit, or such a share: 6 km, 12 percent of the crew."""


@frozen
class MoneyClaim(QuantityClaim):
    """So much money."""


@frozen
class DurationClaim(Claim):
    """Something lasts so long, from no day that is told: up to 15 years in prison."""

    duration: Mention[Duration] = field(converter=as_mention)
    thing: Thing | None = None


@frozen
class AgeClaim(Claim):
    """Somebody or something is so old."""

    age: Mention[Age] = field(converter=as_mention)
    thing: Thing | None = None


@frozen
class DateClaim(Claim):
    """A date or a time of day, with what is said of it."""

    date: Mention[PartialDate | DateRange | Clock | Moment] = field(
        converter=as_mention
    )
    thing: Thing | None = None

    @property
    def dates(self) -> tuple[Mention[PartialDate], ...]:
        """The dates it is made of, with their words: of a range both ends."""
        told, value = self.date, self.date.value
        if isinstance(value, PartialDate):
            return (Mention(value, told.text, told.span),)
        if not isinstance(value, DateRange):
            return ()
        ends = (value.start, value.end)
        return told.parts or tuple(Mention(end, told.text, told.span) for end in ends)


@frozen
class Published(Claim):
    """The day an article says it is of; it can be wrong like any other."""

    date: Mention[PartialDate] = field(converter=as_mention)


class End(Pastes, StrEnum):
    """The start or the end of an event; of an event of one day they are one."""

    START = "start"
    END = "end"


@frozen
class EventDate(Claim):
    """An event, its start or its end falls on a date."""

    event: Thing
    date: Mention[AnyDate] = field(converter=as_mention)
    end: End = End.START


@frozen
class Happening(Claim):
    """What a verb tells falls on a date: the envoy arrived on 5 May.

    *side* is the side of publication on which the verb puts it. The event is definite
    where it happens once only: a birth, a death.
    """

    event: Thing
    date: Mention[AnyDate] = field(converter=as_mention)
    side: Direction = Direction.NEAREST


@frozen
class EventTime(Claim):
    """An event starts or ends at a time of day, and on a day if that is told there."""

    event: Thing
    time: Mention[Clock] = field(converter=as_mention)
    end: End = End.START
    day: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)


@frozen
class Order(Claim):
    """Something happens no later than something else: the crime, the charge.

    *first* and *then* name the two, *earlier* and *later* are their dates.
    """

    first: Thing
    then: Thing
    earlier: Mention[AnyDate] = field(converter=as_mention)
    later: Mention[AnyDate] = field(converter=as_mention)


@frozen
class SameTime(Claim):
    """Two expressions are offered for one time: yesterday (Sunday).

    Where the two are told of an event or a thing, it is named. Of two clocks *apart*
    tells by how many minutes the second can be ahead.
    """

    first: Mention[AnyDate | Clock | Moment] = field(converter=as_mention)
    second: Mention[AnyDate | Clock | Moment] = field(converter=as_mention)
    event: Thing | None = None
    apart: tuple[int, ...] = ()


@frozen
class YearStart(Claim):
    """A financial year begins in a month; quarters are counted from there."""

    month: Mention[PartialDate] = field(converter=as_mention)


@frozen
class Hours(Claim):
    """Something lasts so long from one time of day to another.

    *since* tells that it was counted from the start, as "later" does; without it there
    may have been breaks.
    """

    duration: Mention[Duration] = field(converter=as_mention)
    start: Mention[Clock] = field(converter=as_mention)
    end: Mention[Clock] = field(converter=as_mention)
    since: bool = False


@frozen
class Life(Claim):
    """When somebody was born or died, or how old they were, and on which day.

    The day an age belongs to is *on*; or the day of death *at_death*; or that of
    publication *until_now*. An age with none of these is of some other day. *inferred*
    tells that nobody is named: it is whom the text spoke of last.
    """

    who: Thing
    born: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    died: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    age: Mention[Age] | None = field(default=None, converter=maybe_mention)
    on: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    at_death: bool = False
    until_now: bool = False
    inferred: bool = False


@frozen
class Anniversary(Claim):
    """The nth return of a day, or the nth edition of something held every year.

    It is counted from *since*, or from the start of *event*; it falls *on* a date, or
    in the year of publication, surely so where it is *until_now*. *unbroken* tells that
    no edition was left out.
    """

    number: Mention[Ordinal] = field(converter=as_mention)
    event: Thing | None = None
    since: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    on: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    editions: bool = False
    unbroken: bool = False
    until_now: bool = False


@frozen
class Elapsed(Claim):
    """So long lies between a start and an end.

    Either end is a date, or ``None`` for one that is not told here: then the start is
    that of *event*, and the end is the day of publication when *until_now*. *since*
    tells that it was counted from the start, as "later" does; *inclusive* that both
    days count, as in a fair of ten days.
    """

    duration: Mention[Duration] = field(converter=as_mention)
    event: Thing | None = None
    start: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    end: Mention[PartialDate] | None = field(default=None, converter=maybe_mention)
    until_now: bool = False
    since: bool = False
    inclusive: bool = False


@frozen
class Requoted(Claim):
    """The same words are quoted twice, or nearly the same.

    The claim's attribution is that of the *second*; *before* is that of the *first*.
    """

    first: Quote
    second: Quote
    before: Attribution | None = None


@frozen
class Conversion(Claim):
    """One measurement in two units: 30 feet (9 metres)."""

    first: Mention[Quantity] = field(converter=as_mention)
    second: Mention[Quantity] = field(converter=as_mention)


@frozen
class Same(Claim):
    """Several quantity claims about one thing.

    *presupposed* tells that the last is taken for known: each of the hotel's 56 rooms.
    """

    claims: tuple[QuantityClaim, ...]
    presupposed: bool = False

    @property
    def mentions(self) -> tuple[Mention[Any], ...]:
        """The values of all its claims."""
        return tuple(mention for claim in self.claims for mention in claim.mentions)


ClaimT = TypeVar("ClaimT", bound=Claim)
