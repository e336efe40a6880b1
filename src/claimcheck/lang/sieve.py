"""Which of many phrases can stand in a sentence, told before any of them is tried.

A phrase needs words: one of each of several sets. Where every set has a word in the
sentence the phrase is worth a try. Kinds of values are words as well: ``#c``, ``<d``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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

    def known(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Give those of the words of a sentence that any phrase needs."""
        return self.words.keys() & words

    def among(self, known: Iterable[str]) -> list[int]:
        """Give the numbers of the phrases that such words allow, the first one first.

        >>> born = frozenset({"born"}), frozenset({"in", "on"})
        >>> sieve = sieve_of({4: born, 7: (frozenset({"died"}),)})
        >>> sieve.among({"born", "in"}), sieve.among({"born", "died"})
        ([4], [7])
        """
        standing, cued = 0, [*self.free]
        for word in known:
            sets, phrases = self.words[word]
            standing |= sets
            cued += phrases
        missing, needs = ~standing, self.needs
        return sorted({number for number in cued if not needs[number] & missing})


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
    return 2 if word in _COMMON else int(word[0] in "#<")
