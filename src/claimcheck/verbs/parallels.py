"""Where two texts say the same: sentences that share their words, and the words beside.

A value is known again by what stands around it. Words count by how rare they are in
the text that is searched (Spärck Jones 1972): sharing "the" says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log

from attrs import frozen

from claimcheck.model import Span

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_END = re.compile(r"(?<!\W\w)[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[A-Z])|[\r\n]+")
"""Where a sentence ends, roughly; p.m. and initials end none."""

_NEAR = 4
"""Words on each side by which a value is known again."""

_MOST = 3
"""Sentences of a text that may say what one sentence of another says."""

_FREQUENT = 48
"""Sentences that a word may propose at most; more frequent ones only weigh in."""


@frozen
class Place:
    """Where something stands: its sentence and the words on both sides of it."""

    sentence: int
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Wording:
    """The words of a text by sentence; figures are none.

    >>> wording = Wording("Ten boats left. Then 12 more boats came.")
    >>> wording.place(Span(21, 23))
    Place(sentence=1, before=('then',), after=('more', 'boats', 'came'))
    """

    def __init__(self, text: str) -> None:
        """Split a text into its words."""
        found = [(m.start(), m[0].lower()) for m in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._words = [word for _, word in found]
        self._sentences = [0, *(match.end() for match in _END.finditer(text))]

    def sentence_at(self, offset: int) -> int:
        """Give the number of the sentence, from 0, that an offset stands in."""
        return bisect_right(self._sentences, offset) - 1

    def place(self, span: Span) -> Place:
        """Give the sentence of a span and the words beside it, in that sentence."""
        number = self.sentence_at(span.start)
        first, after = self._ends(number)
        left = bisect_left(self._starts, span.start, first, after)
        right = bisect_left(self._starts, span.end, left, after)
        words = self._words
        return Place(
            number,
            tuple(words[max(left - _NEAR, first) : left]),
            tuple(words[right : min(right + _NEAR, after)]),
        )

    def _ends(self, number: int) -> tuple[int, int]:
        ends = self._sentences[number : number + 2]
        first = bisect_left(self._starts, ends[0])
        if len(ends) == 1:
            return first, len(self._starts)
        return first, bisect_left(self._starts, ends[1], first)

    def words_of(self, number: int, without: Iterable[Span] = ()) -> frozenset[str]:
        """Give the words of a sentence, each once, but for those in some spans."""
        first, after = self._ends(number)
        words = self._words[first:after]
        for span in without:
            left = bisect_left(self._starts, span.start, first, after) - first
            right = bisect_left(self._starts, span.end, first, after) - first
            words[left:right] = [""] * (right - left)
        return frozenset(words) - {""}

    def sentences(self) -> Iterable[int]:
        """Give the numbers of all sentences."""
        return range(len(self._sentences))


@frozen
class Parallel:
    """A sentence that says much of what another does, and how much, from 0 to 1."""

    sentence: int
    share: float


class Parallels:
    """The sentences of a text, to be found by what another text says.

    >>> parallels = Parallels(Wording("Ten boats left the port. It rained on Monday."))
    >>> [each.sentence for each in parallels.of(frozenset({"boats", "port"}))]
    [0]
    """

    def __init__(self, wording: Wording) -> None:
        """Index the words of a text by sentence."""
        self._found: defaultdict[str, list[int]] = defaultdict(list)
        for number in wording.sentences():
            for word in wording.words_of(number):
                self._found[word].append(number)
        self._size = len(list(wording.sentences()))

    def weight(self, word: str) -> float:
        """Say how much it tells that a word is shared."""
        return log(1 + self._size / max(len(self._found.get(word, ())), 1))

    def of(self, words: frozenset[str]) -> tuple[Parallel, ...]:
        """Give the sentences that hold most of some words, the best first."""
        weights = {word: self.weight(word) for word in words}
        shares: Counter[int] = Counter()
        for word, weight in weights.items():
            found = self._found.get(word, ())
            if len(found) <= _FREQUENT:
                for number in found:
                    shares[number] += weight  # type: ignore[assignment]
        whole = sum(weights.values()) or 1.0
        return tuple(
            Parallel(number, share / whole)
            for number, share in shares.most_common(_MOST)
        )

    def likeness(self, one: Place, other: Place) -> float:
        """Say how much of the words beside two values is the same, from 0 to 1."""
        sides = ((one.before, other.before), (one.after, other.after))
        shared = whole = 0.0
        for here, there in sides:
            ours, theirs = set(here), set(there)
            shared += 2 * sum(map(self.weight, ours & theirs))
            whole += sum(map(self.weight, here)) + sum(map(self.weight, there))
        return shared / whole if whole else 1.0
