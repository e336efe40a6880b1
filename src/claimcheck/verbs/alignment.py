"""Which passage of one text is which of another, by the words they share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import TypeVar

from attrs import field, frozen

from claimcheck.attribute.requoting import WORD
from claimcheck.model import Span

ItemT = TypeVar("ItemT")

END = re.compile(r"[.!?…][\"'”’)\]]*\s+|[\r\n]+")
"""Where a sentence or a line ends."""

_ALIKE = 0.3
"""Share of their words that two passages have in common at least (Dice 1945)."""

_RARE = 16
"""Pairs of passages that a word may propose; a more frequent word tells little."""

_SHORTEST_SHAPE = 3
"""Words beside the numbers by which a passage can be known again."""


@frozen
class Passage:
    """A sentence, roughly: what stands between two full stops or line ends.

    >>> Passage("Twelve boats left,  he said. ").words
    ('twelve', 'boats', 'left', 'he', 'said')
    """

    text: str
    words: tuple[str, ...] = field(init=False, repr=False)

    @words.default
    def _own_words(self) -> tuple[str, ...]:
        return tuple(WORD.findall(self.text.lower()))

    @property
    def shape(self) -> tuple[str, ...]:
        """The words without those in digits; nothing where too few are left."""
        rest = tuple(word for word in self.words if not word[0].isdecimal())
        return rest if len(rest) >= _SHORTEST_SHAPE else ()


class Passages:
    """The passages of a text in which something stands, each once, in order."""

    def __init__(self, text: str) -> None:
        """Cut a text; nothing is asked about it yet."""
        self._text = text
        self._starts = [0, *(match.end() for match in END.finditer(text))]
        self._numbers: dict[int, int] = {}
        self.passages: list[Passage] = []

    def number_of(self, span: Span | None) -> int:
        """Give the number, from 0, of the passage where *span* starts.

        What has no place in the text shares a passage without words.
        """
        at = -1 if span is None else bisect_right(self._starts, span.start) - 1
        if at not in self._numbers:
            self._numbers[at] = len(self.passages)
            ends = [*self._starts[at + 1 : at + 2], len(self._text)]
            text = "" if at < 0 else self._text[self._starts[at] : ends[0]]
            self.passages.append(Passage(" ".join(text.split())))
        return self._numbers[at]


def align(before: Sequence[Passage], after: Sequence[Passage]) -> dict[int, int]:
    """Give for passages of one text the one of another that they became.

    Those with the same words are taken first, then those that differ in figures
    alone, then those that share most words. The other way round it gives the same
    pairs.

    >>> old = [Passage("Ten boats left on Monday."), Passage("Nobody was hurt.")]
    >>> new = [Passage("Nobody was hurt."), Passage("Eleven boats left on Monday.")]
    >>> align(old, new)
    {1: 0, 0: 1}
    """
    pairs: dict[int, int] = {}
    left, right = list(range(len(before))), list(range(len(after)))
    for key_of in (_words, _shape):
        ours, theirs = [*map(key_of, before)], [*map(key_of, after)]
        found = list(pair_up(left, right, ours.__getitem__, theirs.__getitem__))
        pairs.update(found)
        left, right = _unpaired(left, right, found)
    pairs.update(_most_alike(before, after, left, right))
    return pairs


def pair_up(
    left: Iterable[ItemT],
    right: Iterable[ItemT],
    left_key: Callable[[ItemT], tuple[object, ...]],
    right_key: Callable[[ItemT], tuple[object, ...]],
) -> Iterator[tuple[ItemT, ItemT]]:
    """Yield pairs with one key, the first with the first; an empty key makes none."""
    waiting: defaultdict[tuple[object, ...], deque[ItemT]] = defaultdict(deque)
    for item in right:
        waiting[right_key(item)].append(item)
    for item in left:
        key = left_key(item)
        if key and waiting.get(key):
            yield item, waiting[key].popleft()


def _words(passage: Passage) -> tuple[object, ...]:
    return (passage.words,)


def _shape(passage: Passage) -> tuple[object, ...]:
    return passage.shape


def _unpaired(
    left: list[int], right: list[int], pairs: list[tuple[int, int]]
) -> tuple[list[int], list[int]]:
    lefts, rights = {one for one, _ in pairs}, {two for _, two in pairs}
    return (
        [at for at in left if at not in lefts],
        [at for at in right if at not in rights],
    )


def _most_alike(
    before: Sequence[Passage],
    after: Sequence[Passage],
    left: list[int],
    right: list[int],
) -> Iterator[tuple[int, int]]:
    """Yield pairs that share most words, the most alike first.

    Ties go to passages at the same depth, then to earlier ones, so that no order of
    the two texts is preferred.
    """
    ours = {at: frozenset(before[at].words) for at in left}
    theirs = {at: frozenset(after[at].words) for at in right}
    ranked = sorted(
        (-likeness, abs(one - two), one + two, one, two)
        for one, two in _proposed(ours, theirs)
        if (likeness := _dice(ours[one], theirs[two])) >= _ALIKE
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, _, one, two in ranked:
        if one not in taken[0] and two not in taken[1]:
            taken[0].add(one)
            taken[1].add(two)
            yield one, two


def _proposed(
    ours: dict[int, frozenset[str]], theirs: dict[int, frozenset[str]]
) -> set[tuple[int, int]]:
    """Give the pairs that share a word which is rare enough to tell something."""
    here, there = _places(ours), _places(theirs)
    return {
        pair
        for word, places in here.items()
        if word in there and len(places) * len(there[word]) <= _RARE
        for pair in product(places, there[word])
    }


def _places(words: dict[int, frozenset[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, found in words.items():
        for word in found:
            places[word].append(at)
    return places


def _dice(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two))
