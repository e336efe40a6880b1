"""Which things stand in another order than they did."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def moved(pairs: Iterable[T], places: Callable[[T], tuple[int, int]]) -> Iterator[T]:
    """Yield the fewest things whose move accounts for a new order.

    *places* gives where a thing stood and where it stands; those that stay behind one
    another are the longest run that goes up (Fredman 1975).

    >>> list(moved([(0, 1), (1, 2), (2, 0)], lambda pair: pair))
    [(2, 0)]
    """
    ordered = sorted(pairs, key=places)
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, pair in enumerate(ordered):
        place = places(pair)[1]
        length = bisect_right(tops, place)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [place]
        ends[length : length + 1] = [at]
    kept = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    yield from (pair for at, pair in enumerate(ordered) if at not in kept)
