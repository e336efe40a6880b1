"""Members who hold together, taken in one at a time.

For every point a day is kept such that all members taken in are true (Cotton and
Maler, "Fast and flexible difference constraint propagation for DPLL(T)", SAT 2006).
A bound which those days break is mended by two searches, one onward from its head and
one back from its tail: if they meet, they have found a ring that forbids it; if one
runs out, its points can be moved, and that mends it. Taking a member out costs
nothing, as the days fit all others still.

One bound costs at most two Dijkstra searches of what stands; most cost a handful of
steps, because the searches take turns and the smaller side ends them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from heapq import heappop, heappush
from itertools import count
from math import inf

from attrs import frozen

Point = str
Window = tuple[int | None, int | None]


@frozen(eq=False)
class Edge:
    """From *tail* to *head* it is at most *length* days; *member* is a number."""

    tail: Point
    head: Point
    length: int
    member: int

    def other(self, point: Point) -> Point:
        """Give the end that is not *point*."""
        return self.head if point == self.tail else self.tail


Edges = dict[Point, dict[Edge, None]]


class Standing:
    """Members that hold together, with days for all points on which they do.

    Members are numbers, the more preferred the lower; *owned* has the edges of each.
    """

    def __init__(self, owned: Sequence[Sequence[Edge]]) -> None:
        """Begin with nobody in."""
        self.members: set[int] = set()
        self.days: dict[Point, int] = defaultdict(int)
        self.leaving: Edges = defaultdict(dict)
        self.entering: Edges = defaultdict(dict)
        self._owned = owned

    def admit(self, member: int) -> list[int]:
        """Take *member* in, or give those of a ring that forbids it, *member* last.

        The others on the ring come in the order of their numbers.
        """
        for edge in self._owned[member]:
            if ring := self._make_room(edge):
                self.withdraw([member])
                return [*sorted({each.member for each in ring} - {member}), member]
            self.leaving[edge.tail][edge] = None
            self.entering[edge.head][edge] = None
        self.members.add(member)
        return []

    def withdraw(self, members: Collection[int]) -> None:
        """Take *members* out, as far as they are in; the days fit all others still."""
        for member in members:
            for edge in self._owned[member]:
                self.leaving[edge.tail].pop(edge, None)
                self.entering[edge.head].pop(edge, None)
        self.members.difference_update(members)

    def window(self, earlier: Point, later: Point) -> Window:
        """Give the tightest bounds on the days from *earlier* to *later*."""
        low = self._shortest(later, earlier)
        return (None if low is None else -low, self._shortest(earlier, later))

    def _shortest(self, start: Point, end: Point) -> int | None:
        wave = _Wave(self, self.leaving, start)
        for point in wave.points:
            if point == end:
                return wave.lengths[end] + self.days[end] - self.days[start]
        return None

    def _make_room(self, edge: Edge) -> list[Edge]:
        """Move days until *edge* fits, or give the ring that it closes.

        Either its head comes down, with all that stands less than the missing days
        onward, or its tail goes up, with all that stands so little back. A point
        that is both has nowhere to go. The smaller side is moved: searches take turns.
        """
        missing = self.days[edge.head] - self.days[edge.tail] - edge.length
        if missing <= 0:
            return []
        near = _Wave(self, self.leaving, edge.head, missing)
        far = _Wave(self, self.entering, edge.tail, missing)
        sign = -1
        while (point := next(near.points, None)) is not None:
            if near.lengths[point] + far.lengths.get(point, missing) < missing:
                return [edge, *near.trail(point), *far.trail(point)]
            near, far, sign = far, near, -sign
        for moved, length in near.lengths.items():
            self.days[moved] += sign * (missing - length)
        return []


class _Wave:
    """Dijkstra's search, giving points as it settles them, nearest first.

    A length is what an edge leaves open on the days that stand, so none is below
    zero; *limit* and what is longer is not gone to. A point's edges are looked at only
    when the next point is asked for: one such as the origin has thousands.
    """

    def __init__(
        self, standing: Standing, edges: Edges, start: Point, limit: float = inf
    ) -> None:
        """Begin at *start*, with nothing searched."""
        self.lengths = {start: 0}
        self.points = self._settled(standing.days, edges, start, limit)
        self._through: dict[Point, Edge] = {}

    def trail(self, point: Point) -> Iterator[Edge]:
        """Give the edges from *point* back to the start."""
        while (edge := self._through.get(point)) is not None:
            yield edge
            point = edge.other(point)

    def _settled(
        self, days: dict[Point, int], edges: Edges, start: Point, limit: float
    ) -> Iterator[Point]:
        pushed = count()
        queue = [(0, next(pushed), start)]
        while queue:
            length, _, point = heappop(queue)
            if self.lengths[point] < length:
                continue
            yield point
            for edge in edges[point]:
                left_open = edge.length + days[edge.tail] - days[edge.head]
                other, total = edge.other(point), length + left_open
                if total < self.lengths.get(other, limit):
                    self.lengths[other] = total
                    self._through[other] = edge
                    heappush(queue, (total, next(pushed), other))


def minimal(owned: Sequence[Sequence[Edge]], clash: list[int]) -> list[int]:
    """Shrink *clash* to members none of whom can be spared; the last go first.

    *clash* is what :meth:`Standing.admit` gives: it cannot hold, but can without its
    last member. So one member is out and the rest stand, and that stays so. Another
    is taken out, and the one that is out tried in its place: if it fits, the other
    is needed, and is now the one that is out; if not, the other can be spared.
    """
    *standing, out = clash
    trial = Standing(owned)
    for member in standing:
        trial.admit(member)
    for member in reversed(standing):
        trial.withdraw([member])
        if not trial.admit(out):
            out = member
    return sorted({*trial.members, out})
