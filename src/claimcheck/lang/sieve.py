"""Which of many phrases can stand in a sentence, told before any of them is tried.

A phrase needs words: one of each of several sets. Where every set has a word in the
sentence the phrase is worth a try. Kinds of values are words as well: ``#c``, ``<d``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

Needs = tuple[frozenset[str], ...]
"""Sets of words of each of which a phrase has one."""

_ALIKE = ("-‐‑‒–—―−", '"“”„«»', "'‘’`", ",\n")
"""Signs of which phrases name one where the text may print another."""
_FORMS = {sign: frozenset(signs) for signs in _ALIKE for sign in signs}
_COMMON = frozenset(
    {"in", "on", "of", "to", "at", "from", "by", "for", "the", "a", "an", "and", "or"}
    | {"was", "were", "is", "are", "be", "been", "has", "had", "have", "will", "with"}
    | {"it", "its", "he", "his", "her", "their", "they", "that", "this", "which"}
    | {"s", "'s", ",", "(", ")", "-", "–", ":", "."}
)
"""Words and signs that tell nothing about a sentence."""


@frozen(eq=False)
class Sieve:
    """The phrases of a language by the words that they need.

    *needs* has the sets that a phrase needs, by its number, as the bits of a number.
    *words* has for a word the sets that it is in, likewise, and the phrases that are
    tried only where it stands.
    """

    needs: Mapping[int, int]
    words: Mapping[str, tuple[int, tuple[int, ...]]]
    free: tuple[int, ...]

    def standing(self, words: AbstractSet[str]) -> tuple[int, list[int]]:
        """Give the sets of which a word stands there, and the phrases to think of."""
        sets, cued = 0, [*self.free]
        for word in self.words.keys() & words:
            its, phrases = self.words[word]
            sets |= its
            cued += phrases
        return sets, cued

    def able(self, sets: int, phrases: Iterable[int]) -> set[int]:
        """Give those of some phrases all of whose sets have a word there."""
        missing, needs = ~sets, self.needs
        return {number for number in phrases if not needs[number] & missing}

    def among(self, words: AbstractSet[str]) -> list[int]:
        """Give the numbers of the phrases that such words allow, the first one first.

        >>> born = frozenset({"born"}), frozenset({"in", "on"})
        >>> sieve = sieve_of({4: born, 7: (frozenset({"died"}),)})
        >>> sieve.among({"born", "in"}), sieve.among({"born", "died"})
        ([4], [7])
        """
        return sorted(self.able(*self.standing(words)))


def sieve_of(phrases: Mapping[int, Needs]) -> Sieve:
    """Make a sieve of phrases; each is tried where the rarest of its words stands."""
    numbers: dict[frozenset[str], int] = {}
    needs: dict[int, int] = {}
    sets: dict[str, int] = {}
    cued: dict[str, list[int]] = {}
    for number, wanted in phrases.items():
        told = [_printed(words) for words in wanted]
        needs[number] = 0
        for words in told:
            bit = 1 << numbers.setdefault(words, len(numbers))
            needs[number] |= bit
            sets.update((word, sets.get(word, 0) | bit) for word in words)
        for word in min(told, key=rarity, default=frozenset()):
            cued.setdefault(word, []).append(number)
    return Sieve(
        needs,
        {word: (bits, tuple(cued.get(word, ()))) for word, bits in sets.items()},
        tuple(number for number, wanted in phrases.items() if not wanted),
    )


def _printed(words: frozenset[str]) -> frozenset[str]:
    """Give the signs as texts print them."""
    return words.union(*(_FORMS[word] for word in words & _FORMS.keys()))


def rarity(words: frozenset[str]) -> tuple[int, int, int]:
    """Rank sets of words by how little they tell of a sentence, the rarest first."""
    return (max(map(_rank, words)), len(words), -min(map(len, words)))


def commonness(word: str) -> tuple[int, int]:
    """Rank words by how little they tell of a sentence, the rarest first."""
    return (_rank(word), -len(word))


def _rank(word: str) -> int:
    if " " in word:
        return 1
    return 3 if word in _COMMON else 2 * (word[0] in _MARKS)


class Beside:
    """The pairs of a phrase: a mark, and a word or mark that stands right beside it.

    A sentence that has "born", "in" and a date need not have the date behind "in".
    The start of a sentence, ``^``, is a mark as well.
    """

    def __init__(self) -> None:
        """Start where nothing is known of what stands before."""
        self.needs: list[frozenset[str]] = []
        self._last: frozenset[str] | None = None

    def start(self) -> None:
        """Go on at the start of a sentence."""
        self._last = frozenset({"^"})

    def anything(self) -> None:
        """Go on behind what may be anything, or nothing."""
        self._last = None

    def piece(
        self, first: frozenset[str], last: frozenset[str], *, maybe: bool
    ) -> None:
        """Go on behind one of some pieces; of several words, the first and the last.

        >>> pairs = Beside()
        >>> for words in ({"in", "on"}, {"<d"}):
        ...     pairs.piece(frozenset(words), frozenset(words), maybe=False)
        >>> [sorted(need) for need in pairs.needs]
        [['in <d', 'on <d']]
        """
        before = self._last
        if before and not maybe and (_are_marks(before) or _are_marks(first)):
            pairs = frozenset(f"{one} {two}" for one in before for two in first)
            if len(pairs) <= _MOST and all(map(_is_plain, first)):
                self.needs.append(pairs)
        if not all(map(_is_plain, last)) or (maybe and before is None):
            self._last = None
        else:
            self._last = last | before if maybe and before else last


_MOST = 200
"""Pairs, at most, of which one is asked for."""
_MARKS = "#<^"


def _are_marks(pieces: frozenset[str]) -> bool:
    return all(piece[0] in _MARKS and len(piece) <= len("<d") for piece in pieces)


def _is_plain(piece: str) -> bool:
    """Say whether all texts print a piece alike, as they do no dashes and quotes."""
    return piece.isalnum() or piece in _ALWAYS or piece[0] in _MARKS


_ALWAYS = frozenset(",;:.()")


def pairs_in(
    words: Sequence[str], first: int, after: int, marks: Sequence[tuple[str, int, int]]
) -> list[str]:
    """Give the pairs of a sentence whose marks stand for some of its tokens.

    >>> pairs_in(["in", "May", "2019", ",", "it"], 0, 5, [("<d", 1, 3)])
    ['^ in', 'in <d', '<d ,']
    """
    found: list[str] = []
    before, at = "^", first
    for mark, start, stop in marks:
        if start > at:
            found.append(f"{before} {words[at]}")
            before = words[start - 1]
        found.append(f"{before} {mark}")
        before, at = mark, stop
    if at < after:
        found.append(f"{before} {words[at]}")
    return found
