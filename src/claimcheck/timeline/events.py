"""The timeline of an article: what its claims and the facts say of when.

Points are publication, the origin of the calendar, and the starts and ends of events.
Every claim about time puts bounds on the days between two of them. Where one end of a
length is known to the day, the length is exact in the calendar, so that the bounds
depend on which other members are present; a conflict is therefore found in the whole
network and made minimal by building the network anew for fewer members.
"""

from __future__ import annotations

from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from datetime import date
from fractions import Fraction
from itertools import combinations, islice
from typing import TypeAlias

from attrs import evolve, field, frozen

from claimcheck.model import (
    Anniversary,
    CalendarDate,
    Claim,
    DateRange,
    Duration,
    Elapsed,
    End,
    EventDate,
    Fact,
    Mention,
    PartialDate,
    Published,
    Thing,
    literal,
)
from claimcheck.model.hedge import Reading
from claimcheck.timeline.network import ORIGIN, Constraint, Network

PUBLICATION = "publication"
_YEAR = Fraction(1461, 4)
_SLACK = 2
"""Days by which the day of publication, known from outside, may miss the date line:
morning papers are written the day before."""


@frozen(eq=False)
class Member:
    """Somebody who says when: a claim, a fact, or who published the text.

    *slack* are the days by which its date may be off without a contradiction.
    """

    claim: Claim
    number: int
    fact: Fact | None = None
    slack: int = 0

    @property
    def trusted(self) -> bool:
        """Whether it comes from outside the text, so that it is not blamed first."""
        return self.fact is not None or self.slack > 0


Pair: TypeAlias = tuple[str, str]


@frozen(eq=False)
class Timeline:
    """Members, and the names of each event they speak of."""

    members: tuple[Member, ...]
    events: tuple[frozenset[Thing], ...] = ()
    is_dated: bool = False
    """Whether publication is known from outside, and no date line can be wrong."""
    _numbers: Mapping[Thing, int] = field(init=False, repr=False)

    @_numbers.default
    def _by_name(self) -> dict[Thing, int]:
        """Give for each name the first event that bears it."""
        numbers: dict[Thing, int] = {}
        for number, names in enumerate(self.events):
            for name in names:
                numbers.setdefault(name, number)
        return numbers

    @classmethod
    def of(
        cls,
        claims: Iterable[Claim],
        facts: Iterable[Fact] = (),
        published: date | None = None,
    ) -> Timeline:
        """Take the claims and facts that say when, and the known day of publication."""
        said = [(claim, None, 0) for claim in claims if isinstance(claim, _TEMPORAL)]
        known = [
            (fact.claim, fact, 0) for fact in facts if isinstance(fact.claim, _TEMPORAL)
        ]
        outside = [(claim, None, _SLACK) for claim in _outside(published, said)]
        members = tuple(
            Member(claim, number, fact, slack)
            for number, (claim, fact, slack) in enumerate([*outside, *said, *known])
        )
        printed = any(isinstance(claim, Published) for claim, *_ in said)
        return cls(members, events_of(members), published is not None and not printed)

    def pair(self, member: Member) -> Pair | None:
        """Give the two points between which a member puts bounds."""
        claim = member.claim
        if isinstance(claim, Published):
            return (ORIGIN, PUBLICATION)
        if isinstance(claim, EventDate):
            before = PUBLICATION if self._hangs(claim.date.value) else ORIGIN
            return (before, self._event_point(claim.event, claim.end))
        if isinstance(claim, Anniversary):
            return self._since(claim)
        if isinstance(claim, Elapsed):
            start = self._point(member, claim, End.START)
            end = self._point(member, claim, End.END)
            return (start, end) if start and end else None
        return None

    def _since(self, claim: Anniversary) -> Pair | None:
        """Give the points of an anniversary of an event whose year is not told."""
        told = claim.since is not None or claim.on is not None or claim.editions
        if claim.event is None or told:
            return None
        return (self._event_point(claim.event, End.START), PUBLICATION)

    def network(
        self, members: Sequence[Member] | None = None, reading: Reading = literal
    ) -> Network:
        """Give the network of some members, or of all, lengths read by *reading*."""
        chosen = self.members if members is None else members
        pins = self.pins(chosen)
        return Network(
            tuple(
                constraint
                for member in chosen
                for constraint in self._constraints(member, pins, reading)
            )
        )

    def _constraints(
        self, member: Member, pins: Mapping[str, date], reading: Reading
    ) -> Iterator[Constraint]:
        claim, pair = member.claim, self.pair(member)
        if pair is None:
            return
        if isinstance(claim, Published | EventDate):
            yield from _dated(claim.date.value, pair, member)
        elif isinstance(claim, Anniversary):
            years = claim.number.value.number
            near, far = (int(_YEAR * (years + step)) for step in (-1, 1))
            yield Constraint(*pair, near, far, because=member)
        elif isinstance(claim, Elapsed):
            yield from self._told_ends(member, claim)
            slack = int(claim.inclusive)
            length = _length(claim.duration.value, pair, pins, (reading, member))
            low = None if length.low is None else max(length.low - slack, 0)
            yield evolve(length, low=low)

    def _point(self, member: Member, claim: Elapsed, end: End) -> str | None:
        told = claim.start if end is End.START else claim.end
        if told is not None:
            return f"{end} of claim {member.number}"
        if end is End.END and claim.until_now:
            return PUBLICATION
        return None if claim.event is None else self._event_point(claim.event, end)

    def _hangs(self, value: PartialDate | DateRange) -> bool:
        """Say whether a date moves with publication: it has no days of its own.

        Where publication is known, a day and month are as good as with their year.
        """
        if not value.is_relative or not self.is_dated or isinstance(value, DateRange):
            return value.is_relative
        return not isinstance(value.said, CalendarDate) or value.said.month is None

    def _event_point(self, event: Thing, end: End) -> str:
        return f"{end} of event {self._numbers[event]}"

    def _told_ends(self, member: Member, claim: Elapsed) -> Iterator[Constraint]:
        for told, end in ((claim.start, End.START), (claim.end, End.END)):
            point = self._point(member, claim, end)
            if told is not None and point is not None:
                before = PUBLICATION if self._hangs(told.value) else ORIGIN
                yield from _dated(told.value, (before, point), member)

    def dating(self, found: Collection[Member]) -> list[Member]:
        """Give the other members that date a point which one of *found* speaks of."""
        pairs = map(self.pair, found)
        points = {point for pair in pairs if pair for point in pair}
        others = (member for member in self.members if member not in found)
        return [
            member for member in others if not points.isdisjoint(self.pins([member]))
        ]

    def pins(self, members: Iterable[Member]) -> dict[str, date]:
        """Give the points that a member fixes to a day."""
        pins: dict[str, date] = {}
        for member in members:
            claim, pair = member.claim, self.pair(member)
            if isinstance(claim, Published | EventDate) and pair and pair[0] == ORIGIN:
                days = claim.date.value.days
                if days and days[0] == days[1] and not member.slack:
                    pins.setdefault(pair[1], days[0])
        return pins


_TEMPORAL = (Published, EventDate, Elapsed, Anniversary)


def _outside(
    published: date | None, said: Iterable[tuple[Claim, None, int]]
) -> Iterator[Published]:
    """Yield the known day of publication, where the text does not give just that."""
    printed = {
        claim.date.value.earliest for claim, *_ in said if isinstance(claim, Published)
    }
    if published is not None and published not in printed:
        day = CalendarDate(published.year, published.month, published.day)
        yield Published(date=Mention(PartialDate(day)))


def events_of(members: Iterable[Member]) -> tuple[frozenset[Thing], ...]:
    """Group the names of events; each group is one event.

    A name that could be either of two events is left by itself.

    >>> from claimcheck.model import CalendarUnit
    >>> war = Thing("the war", head="war", definite=True)
    >>> long_war = Thing("the long war", head="war", words=frozenset({"long"}))
    >>> week = Duration(1, CalendarUnit.WEEK)
    >>> both = [Elapsed(duration=week, event=event) for event in (long_war, war)]
    >>> len(events_of([Member(claim, 0) for claim in both]))
    1
    """
    events = _Events()
    for member in sorted(members, key=lambda member: not member.trusted):
        names = _names(member)
        if names:
            events.take(names, member)
    return tuple(frozenset(each.trusted | each.said) for each in events.groups)


@frozen(eq=False)
class _Names:
    """The names of one event, those of facts apart."""

    trusted: set[Thing] = field(factory=set)
    said: set[Thing] = field(factory=set)

    def fits(self, name: Thing, known: Thing, member: Member) -> bool:
        """Say whether a name is of this event, as far as one *known* name tells."""
        if member.trusted:
            return known in self.trusted and name == known
        named = known in self.trusted and _is_named(name, known)
        return named or (known in self.said and _may_be_one(name, known))


@frozen(eq=False)
class _Events:
    """Events, each with its names, and a way to those that a name may be of.

    One name is of the event of another only if its words are among the other's.
    """

    groups: list[_Names] = field(factory=list)
    _named: dict[Hashable, dict[_Names, dict[Thing, None]]] = field(factory=dict)

    def take(self, names: Collection[Thing], member: Member) -> None:
        """Add names to the one event that they fit, or make a new one of them."""
        fits = [*islice(self._fitting(names, member), 2)]
        if len(fits) != 1:
            fits = [_Names()]
            self.groups.extend(fits)
        (group,) = fits
        (group.trusted if member.trusted else group.said).update(names)
        for name in names:
            for key in (name.words, None, *name.words):
                near = self._named.setdefault((name.head, key), {})
                near.setdefault(group, {})[name] = None

    def _fitting(self, names: Collection[Thing], member: Member) -> Iterator[_Names]:
        seen: set[_Names] = set()
        asked = ((each, key) for each in names for key in self._keys(each))
        for name, key in asked:
            for group, known in self._named.get(key, {}).items():
                near = group not in seen and known
                if near and any(group.fits(name, each, member) for each in near):
                    seen.add(group)
                    yield group

    def _keys(self, name: Thing) -> Iterator[Hashable]:
        """Give what finds the names of some of these words, and of more than these."""
        words: list[Hashable] = [frozenset(), *name.words]
        if len(name.words) <= _FEW:
            sizes = range(len(name.words) + 1)
            words = [frozenset(c) for n in sizes for c in combinations(name.words, n)]
            if name.definite:
                words.append(min(name.words, key=self._times(name.head), default=None))
        return ((name.head, key) for key in words)

    def _times(self, head: str) -> Callable[[str], int]:
        return lambda word: len(self._named.get((head, word), ()))


_FEW = 4
"""Words of a name whose every choice is looked up; of more, each word is."""


def _names(member: Member) -> tuple[Thing, ...]:
    claim = member.claim
    event = None
    if isinstance(claim, EventDate | Elapsed | Anniversary):
        event = claim.event
    if event is None:
        return ()
    return (event, *(member.fact.aliases if member.fact else ()))


def _is_named(said: Thing, known: Thing) -> bool:
    """Say whether a text names the event of a fact: by all the words of a name.

    A name without narrowing words ("the war") is meant only where the text has none.
    """
    if not known.words:
        return said.head == known.head and not said.words
    return said.narrows(known)


def _may_be_one(one: Thing, other: Thing) -> bool:
    """Say whether two names in a text are of one event, the shorter one definite."""
    short, long = sorted((one, other), key=lambda name: len(name.words))
    same = len(short.words) == len(long.words)
    definite = short.definite or (same and long.definite)
    return one == other or (long.narrows(short) and definite)


def _dated(
    value: PartialDate | DateRange, pair: Pair, member: Member
) -> Iterator[Constraint]:
    if pair[0] == PUBLICATION:
        low, high = value.lag
        yield Constraint(*pair, low, high, because=member)
        return
    days = value.days
    if days:
        low, high = (day.toordinal() for day in days)
        slack = member.slack
        yield Constraint(*pair, low - slack, high + slack, because=member)


def _length(
    duration: Duration,
    pair: Pair,
    pins: Mapping[str, date],
    said: tuple[Reading, Member],
) -> Constraint:
    reading, member = said
    since, until = pins.get(pair[0]), pins.get(pair[1])
    bounds = duration.days(reading, since=since, until=until)
    low = None if bounds.low is None else int(bounds.low)
    high = None if bounds.high is None else int(bounds.high)
    return Constraint(*pair, low, high, because=member)
