"""A simple temporal network: how many days lie between points in time.

A network is a set of bounds on differences between points (Dechter, Meiri and
Pearl, "Temporal constraint networks", Artificial Intelligence 49, 1991). Read as
a graph, ``later - earlier <= high`` is an edge of length *high* from *earlier* to
*later*, and ``low <= later - earlier`` one of length *-low* back. All can hold just
when no ring of edges has a length below zero; whoever put the edges of such a ring
there contradict each other.

It knows nothing of calendars or claims. A date is its distance in days from
:data:`ORIGIN`; who says so is any value that can be hashed.

What it costs: to take in one bound, at most two Dijkstra searches of what stands so
far, and mostly a few steps; see :mod:`claimcheck.timeline.standing`. All that 5,000
constraints contradict is found in less than a second where networks are shaped as
articles are (points tied to the origin and to publication), and in 17 seconds in the
worst that was tried, a single ring of 5,000 members in mixed order.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator
from difflib import get_close_matches

from attrs import Attribute, field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.timeline.standing import Edge, Point, Standing, Window, minimal

Member = Hashable

ORIGIN: Point = "origin"
"""Day 0 of the proleptic Gregorian calendar: a date is a difference from it, in days
as :meth:`datetime.date.toordinal` counts them."""


class ContradictionError(ClaimcheckError):
    """Something was asked of a network that cannot hold; *conflict* says why not."""

    def __init__(self, conflict: tuple[Member, ...]) -> None:
        """Name the members that contradict each other."""
        self.conflict = conflict
        names = ", ".join(map(repr, conflict))
        super().__init__(f"A network that can hold was wanted, not one with {names}")


class UnknownPointError(ClaimcheckError):
    """A point was asked for that no constraint of the network mentions."""

    def __init__(self, point: Point, known: Iterable[Point]) -> None:
        """Name the point, and those it may have been meant for."""
        self.point = point
        near = " or ".join(map(repr, get_close_matches(point, list(known))))
        hint = f"; did you mean {near}?" if near else ""
        super().__init__(f"No constraint mentions the point {point!r}{hint}")


def _whole_days(_: object, end: Attribute[int | None], days: int | None) -> None:
    if days is not None and not isinstance(days, int):
        raise ClaimcheckError(
            f"A constraint's {end.name} is a whole number of days or None, not {days!r}"
        )


def _not_empty(
    constraint: Constraint, end: Attribute[int | None], high: int | None
) -> None:
    _whole_days(constraint, end, high)
    if constraint.low is not None and high is not None and constraint.low > high:
        raise ClaimcheckError(
            f"No number of days lies from low={constraint.low} to high={high}"
        )


@frozen
class Constraint:
    """At least *low* and at most *high* days lie from *earlier* to *later*.

    ``None`` leaves a side open; below zero, *later* comes first. *because* is the
    member who says so (a claim, a fact): equal ones are the same member, who may own
    several constraints.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for bounds that are not whole
    days or that leave nothing between them.
    """

    earlier: Point
    later: Point
    low: int | None = field(validator=_whole_days)
    high: int | None = field(validator=_not_empty)
    because: Member


@frozen
class Alternative:
    """From *low* to *high* days: what others leave where *constraint* asks otherwise.

    ``None`` leaves a side open.
    """

    constraint: Constraint
    low: int | None
    high: int | None


@frozen
class Network:
    """Constraints to be held together, the order saying which to prefer.

    >>> network = Network((
    ...     Constraint(ORIGIN, "printed", 400, 400, "the date line"),
    ...     Constraint(ORIGIN, "start", 100, 100, "a fact"),
    ...     Constraint("start", "printed", 28, 31, "a month ago"),
    ... ))
    >>> network.conflict(trusted={"a fact"})
    ('a fact', 'the date line', 'a month ago')
    >>> network.without({"the date line"}).window(ORIGIN, "printed")
    (128, 131)
    """

    constraints: tuple[Constraint, ...] = ()

    def without(self, members: Collection[Member]) -> Network:
        """Give the network that is left when *members* say nothing.

        >>> Network((Constraint("a", "b", 1, 2, "me"),)).without({"me"})
        Network(constraints=())
        """
        dropped = frozenset(members)
        return Network(tuple(c for c in self.constraints if c.because not in dropped))

    def only(self, members: Collection[Member]) -> Network:
        """Give the network that is left when nobody but *members* says anything.

        >>> Network((Constraint("a", "b", 1, 2, "me"),)).only({"you"})
        Network(constraints=())
        """
        kept = frozenset(members)
        return Network(tuple(c for c in self.constraints if c.because in kept))

    def conflict(
        self, trusted: Collection[Member] = frozenset()
    ) -> tuple[Member, ...] | None:
        """Give the first of :meth:`conflicts`, or ``None`` when all can hold.

        >>> Network((Constraint("a", "b", 1, 2, "me"),)).conflict() is None
        True
        """
        return next(self.conflicts(trusted), None)

    def conflicts(
        self, trusted: Collection[Member] = frozenset()
    ) -> Iterator[tuple[Member, ...]]:
        """Yield minimal conflicts until what no conflict blames can hold.

        A conflict is the members that cannot all hold; without any one of them, the
        others can. It names the *trusted* first, otherwise it keeps the order of the
        network. A conflict blames its members that are not trusted, or all of them
        when all are; no two conflicts blame the same member.

        Those that leave the least doubt come first: the trusted among themselves
        (which are then no measure for others), each other member against the trusted
        alone, the others together. Members are taken in the order of the network, and
        each is held against those before it that nothing has blamed. What cannot hold
        is shrunk by sparing later members before earlier ones, trusted ones last.

        >>> first, second, third = (
        ...     Constraint("start", "end", days, days, f"{days} days")
        ...     for days in (30, 40, 50)
        ... )
        >>> list(Network((first, second, third)).conflicts())
        [('30 days', '40 days')]
        >>> list(Network((first, second, third)).conflicts(trusted={"50 days"}))
        [('50 days', '30 days'), ('50 days', '40 days')]
        """
        roll = _Roll(self.constraints, trusted)
        standing = Standing(roll.edges)
        blamed: set[int] = set()
        facts = range(roll.trusted)
        claims = range(roll.trusted, len(roll.members))
        for newcomers, stay in ((facts, True), (claims, False), (claims, True)):
            for newcomer in newcomers:
                if newcomer in blamed:
                    continue
                if clash := standing.admit(newcomer):
                    conflict = minimal(roll.edges, clash)
                    yield roll.names(conflict)
                    blame = [each for each in conflict if each in claims] or conflict
                    standing.withdraw(blame)
                    blamed.update(blame)
                elif not stay:
                    standing.withdraw([newcomer])

    def window(self, earlier: Point, later: Point) -> Window:
        """Give the fewest and the most days that can lie from *earlier* to *later*.

        All between them are possible, too; ``None`` is a side that nothing bounds.
        Raises :class:`UnknownPointError` for a point that no constraint mentions
        (:data:`ORIGIN` is always known) and :class:`ContradictionError` if the
        network cannot hold.

        >>> Network((
        ...     Constraint("a", "b", 1, 2, "me"),
        ...     Constraint("b", "c", 3, None, "you"),
        ... )).window("a", "c")
        (4, None)
        """
        known = {ORIGIN: None}
        for constraint in self.constraints:
            known |= {constraint.earlier: None, constraint.later: None}
        for point in (earlier, later):
            if point not in known:
                raise UnknownPointError(point, known)
        roll = _Roll(self.constraints)
        return roll.standing(range(len(roll.members))).window(earlier, later)

    def alternatives(self, conflict: Collection[Member]) -> tuple[Alternative, ...]:
        """Give, for each member of *conflict*, what the other members leave open.

        Members come in the order of the network, and each with all its constraints:
        it is taken out with all of them, and every one is given its own window. A
        window is open on both sides when the others say nothing that bears on it.
        Raises :class:`ContradictionError` if *conflict* is not minimal.

        >>> network = Network((
        ...     Constraint("start", "end", 30, 31, "a month"),
        ...     Constraint("start", "end", 14, 14, "a fortnight"),
        ... ))
        >>> for each in network.alternatives(network.conflict()):
        ...     print(each.constraint.because, (each.low, each.high))
        a month (14, 14)
        a fortnight (30, 31)
        """
        roll = _Roll(self.only(conflict).constraints)
        standing = roll.standing(range(1, len(roll.members)))
        found: list[Alternative] = []
        for out, constraints in enumerate(roll.owned):
            if out > 0:
                standing.withdraw([out])
                roll.admit(out - 1, standing)
            for each in constraints:
                window = standing.window(each.earlier, each.later)
                found.append(Alternative(each, *window))
        return tuple(found)


class _Roll:
    """The members of some constraints, numbered: the trusted first, then the others."""

    def __init__(
        self,
        constraints: Iterable[Constraint],
        trusted: Collection[Member] = frozenset(),
    ) -> None:
        owned: dict[Member, list[Constraint]] = {}
        for each in constraints:
            owned.setdefault(each.because, []).append(each)
        firm = frozenset(trusted) & owned.keys()
        self.trusted = len(firm)
        self.members = sorted(owned, key=lambda member: member not in firm)
        self.owned = [owned[member] for member in self.members]
        self.edges = [
            [edge for each in own for edge in _edges(each, member)]
            for member, own in enumerate(self.owned)
        ]

    def names(self, numbers: Iterable[int]) -> tuple[Member, ...]:
        """Give the members that have these *numbers*."""
        return tuple(self.members[number] for number in numbers)

    def standing(self, numbers: Iterable[int]) -> Standing:
        """Let these members stand, or raise the conflict that forbids it."""
        standing = Standing(self.edges)
        for number in numbers:
            self.admit(number, standing)
        return standing

    def admit(self, number: int, standing: Standing) -> None:
        """Let one more stand, or raise the conflict that forbids it."""
        if clash := standing.admit(number):
            raise ContradictionError(self.names(minimal(self.edges, clash)))


def _edges(constraint: Constraint, member: int) -> Iterator[Edge]:
    """Give the edge for each side of *constraint* that is bounded."""
    earlier, later = constraint.earlier, constraint.later
    if constraint.high is not None:
        yield Edge(earlier, later, constraint.high, member)
    if constraint.low is not None:
        yield Edge(later, earlier, -constraint.low, member)
