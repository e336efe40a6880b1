"""Which things of many are held against each other, in proportion to their number."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

MOST = 20
"""How many earlier things of one key each thing is held against."""


def pairs_by(
    keys: Callable[[Item], Iterable[Hashable]], items: Iterable[Item]
) -> Iterator[tuple[Item, Item]]:
    """Yield each item with the last :data:`MOST` before it that share a key with it.

    Two that share several keys come as often. What is told more often than that in
    one text is a table or a calendar, whose ends need not be held together.

    >>> words = ["no", "one", "now", "or"]
    >>> list(pairs_by(lambda word: word[:1], words))
    [('no', 'now'), ('one', 'or')]
    """
    known: dict[Hashable, list[Item]] = {}
    for item in items:
        for key in keys(item):
            earlier = known.setdefault(key, [])
            yield from ((each, item) for each in earlier[-MOST:])
            earlier.append(item)


SLIPS = frozenset({1_000, 1_000_000})
"""How many times the one is the other: million for billion, a thousand left out."""
