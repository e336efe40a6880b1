"""Contradictions of a timeline, and what would mend each side of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from claimcheck.model import Published, usual
from claimcheck.timeline.events import Member, Timeline
from claimcheck.timeline.network import Constraint, Network
from claimcheck.timeline.standing import Window


@frozen(eq=False)
class Side:
    """One member of a contradiction, and what the other members allow in its place.

    *window* bounds the days between the two points that the member speaks of, ``None``
    leaving a side open. *known_start* and *known_end* are the days of these points,
    where another member fixes them.
    """

    member: Member
    constraint: Constraint
    window: Window
    known_start: date | None = None
    known_end: date | None = None


def conflicts_of(timeline: Timeline) -> Iterator[tuple[Side, ...]]:
    """Yield minimal contradictions: without any one side the others can be true.

    Much hangs on a date line. Whatever contradicts it is told, not only the first: it
    is therefore held against all others a second time, as firm as a fact.
    """
    network = timeline.network()
    trusted = {member for member in timeline.members if member.trusted}
    lines = {m for m in timeline.members if isinstance(m.claim, Published)} - trusted
    told: set[Member] = set()
    for firm in (trusted, trusted | lines) if lines else (trusted,):
        for found in network.conflicts(firm):
            members = _minimal(timeline, [m for m in found if isinstance(m, Member)])
            blamed = set(members) - trusted - lines
            if told & blamed or (firm is not trusted and not blamed):
                continue
            told |= blamed
            sides = tuple(_side(timeline, members, member) for member in members)
            yield tuple(sorted(sides, key=lambda side: side.member.number))


def _minimal(timeline: Timeline, found: Sequence[Member]) -> list[Member]:
    """Shrink to members none of which can be spared.

    A length may be exact only through a date outside *found*; then those that date
    its ends are taken in.
    """
    members = list(found)
    if _holds(timeline, members):
        members = sorted([*found, *timeline.dating(found)], key=_number)
    for member in reversed(tuple(members)):
        rest = [other for other in members if other is not member]
        if not _holds(timeline, rest):
            members = rest
    return members


def _number(member: Member) -> int:
    return member.number


def _holds(timeline: Timeline, members: Sequence[Member]) -> bool:
    return timeline.network(members).conflict() is None


def _side(timeline: Timeline, members: Sequence[Member], member: Member) -> Side:
    pair = timeline.pair(member)
    own = next(
        c
        for c in timeline.network([member]).constraints
        if (c.earlier, c.later) == pair
    )
    others = [other for other in members if other is not member]
    network = timeline.network(others, usual)
    if network.conflict() is not None:
        network = timeline.network(others)
    pins = timeline.pins(others)
    known = (pins.get(own.earlier), pins.get(own.later))
    return Side(member, own, _window(network, own), *known)


def _window(network: Network, own: Constraint) -> Window:
    known = {
        point for each in network.constraints for point in (each.earlier, each.later)
    }
    if not {own.earlier, own.later} <= known | {"origin"}:
        return (None, None)
    return network.window(own.earlier, own.later)
