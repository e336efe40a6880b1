"""Many bounds at once, asked which of them lie inside others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from math import inf
from typing import Generic, TypeAlias, TypeVar

from claimcheck.model import Bounds, Exact

ItemT = TypeVar("ItemT")
End: TypeAlias = tuple[Exact | float, int]
"""An end of bounds; a tighter low end sorts later and a tighter high end earlier."""


class Ranges(Generic[ItemT]):
    """Bounds with an item each; a question takes the logarithm of their number.

    >>> ranges = Ranges([(Bounds(3, 4), "a few"), (Bounds(12, 12), "a dozen")])
    >>> ranges.inside(Bounds(10, 20)), ranges.inside(Bounds(5, 6)), ranges.nearest(6)
    ('a dozen', None, 'a few')
    """

    def __init__(self, items: Iterable[tuple[Bounds, ItemT]]) -> None:
        """Sort the items by their low ends."""
        pairs = [(_low(bounds), _high(bounds), item) for bounds, item in items]
        pairs.sort(key=lambda pair: pair[0])
        self._lows = [low for low, _, _ in pairs]
        self._pairs = pairs
        self._least_high = _from_the_right(pairs)

    def inside(self, bounds: Bounds) -> ItemT | None:
        """Give an item all of whose numbers lie inside *bounds*, if there is one."""
        at = bisect_left(self._lows, _low(bounds))
        if at == len(self._lows):
            return None
        _, high, item = self._pairs[self._least_high[at]]
        return item if high <= _high(bounds) else None

    def nearest(self, value: Exact) -> ItemT | None:
        """Give an item whose low end is nearest to *value*, if there is any item."""
        at = bisect_left(self._lows, (value, 0))
        around = self._pairs[max(at - 1, 0) : at + 1]
        if not around:
            return None
        return min(around, key=lambda pair: _gap(pair[0], value))[2]


def _from_the_right(pairs: list[tuple[End, End, ItemT]]) -> list[int]:
    """Give for each place the place, there or behind it, with the least high end."""
    best: list[int] = []
    for at in range(len(pairs) - 1, -1, -1):
        here = not best or pairs[at][1] <= pairs[best[-1]][1]
        best.append(at if here else best[-1])
    return best[::-1]


def _low(bounds: Bounds) -> End:
    return (-inf if bounds.low is None else bounds.low, int(bounds.low_open))


def _high(bounds: Bounds) -> End:
    return (inf if bounds.high is None else bounds.high, -int(bounds.high_open))


def _gap(low: End, value: Exact) -> Exact | float:
    end = low[0]
    return inf if isinstance(end, float) else max(end - value, value - end)
