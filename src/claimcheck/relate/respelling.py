"""Names that stand by themselves, spelt otherwise than where they were told first.

"Peter Halloran" and then "Holloran", whom nobody has named; "in Kesterby" and then
"in Kesterbury". Nobody is told so who is ever told beside the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator
from itertools import compress, count, takewhile

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Span, Variant
from claimcheck.model.pairs import pairs_by

_SHORTEST = 6
"""Letters from which on names that differ in one are likely to be meant as one."""
_STEM = 3


@frozen
class _Name:
    """A last word of a name: its person's first one if told, or that it is a place."""

    word: str
    span: Span
    sentence: int
    full: bool
    place: bool
    acts: bool


def respelt_in(reading: Reading) -> Iterator[Variant]:
    """Yield pairs of a name and another spelling of it that is told by itself."""
    alike = _alike(reading.tokens)
    names = list(_names(reading, alike)) if alike else []
    sentences: dict[str, set[int]] = {}
    for each in names:
        sentences.setdefault(each.word, set()).add(each.sentence)
    full = {each.word for each in names if each.full}
    firsts = {
        (each.word, each.full, each.place, each.acts): each for each in reversed(names)
    }
    seen: set[str] = set()
    mistaken = reading.tokens.lexicon.language.words["mistaken"]
    ordered = sorted(firsts.values(), key=lambda name: name.span)
    for one, other in pairs_by(_keys, ordered):
        if other.word in seen or one.word == other.word:
            continue
        places = one.place and other.place
        person = one.full and other.acts and not other.place
        alone = other.word not in full and (person or places)
        apart = sentences[one.word].isdisjoint(sentences[other.word])
        told = mistaken.isdisjoint(_words(reading, other.sentence))
        if alone and apart and told and _is_slip(one.word, other.word, places=places):
            seen.add(other.word)
            yield Variant(
                first=one.word,
                second=other.word,
                places=(one.span, other.span),
                span=one.span.cover(other.span),
            )


def _words(reading: Reading, sentence: int) -> list[str]:
    return reading.tokens.lower[slice(*reading.sentences[sentence])]


def _alike(tokens: Tokens) -> frozenset[str]:
    """Give the words with capitals that may be spellings of one another."""
    capital = set(compress(tokens.printed, map("X".__eq__, tokens.letters)))
    words = sorted(word for word in capital if len(word) >= _SHORTEST)
    near = pairs_by(_keys_of, words)
    pairs = (pair for pair in near if _is_slip(*pair, places=True))
    return frozenset(word for pair in pairs for word in pair)


def _keys_of(word: str) -> Iterator[Hashable]:
    yield word[:_STEM]
    yield word[0], word[-_STEM:]


def _keys(name: _Name) -> Iterator[Hashable]:
    return _keys_of(name.word)


def _names(reading: Reading, alike: frozenset[str]) -> Iterator[_Name]:
    tokens = reading.tokens
    letters = tokens.letters
    common = set(tokens.printed) | tokens.lexicon.language.words["plurals"]
    places = tokens.lexicon.language.words["in_places"]
    titles = tokens.lexicon.language.words["plain_titles"]
    for at in compress(count(), map(alike.__contains__, tokens.printed)):
        word = tokens.printed[at]
        beside = letters[at + 1 : at + 2] in _JOINED or letters[at - 1 : at] in _BEFORE
        plain = word.isalpha() and word[1:].islower()
        if plain and not beside and word.lower() not in common:
            yield from _name(reading, at, places, titles)


_JOINED = ("X", "-", "&", "i", "n")
_BEFORE = ("-", "t", "a", "d", "S")
"""What stands before no person: the Creature."""


def _name(
    reading: Reading, at: int, places: frozenset[str], titles: frozenset[str]
) -> Iterator[_Name]:
    tokens = reading.tokens
    before = tokens.lower[at - 1] if at else ""
    stop = before == "." and at > 1
    before = tokens.lower[at - 2] if stop and tokens.lower[at - 2] in titles else before
    full = at > 0 and tokens.letters[at - 1] == "X" and before not in titles
    number = reading.sentence_of(at)
    yield _Name(
        tokens.printed[at],
        tokens.span(at, at + 1),
        number,
        full,
        not full and before in places,
        before in titles or _acts(tokens, at),
    )


def _acts(tokens: Tokens, at: int) -> bool:
    """Say whether a name is that of somebody who does something, by what is beside."""
    words = tokens.lexicon.language.words["past_verbs"]
    before, behind = tokens.lower[at - 1 : at], tokens.lower[at + 1 : at + 2]
    verb = any(w in words or w.endswith("ed") or w == "says" for w in behind)
    return verb or tokens.letters[at + 1 : at + 2] in (",", "v") or before == ["said"]


def _is_slip(one: str, other: str, *, places: bool) -> bool:
    """Say whether two names are one but for a letter, or of places for a syllable.

    A plural, a people's name and the like, which end otherwise, are none; nor are
    letters with and without their accents.
    """
    if one.startswith(other) or other.startswith(one) or _bare(one) == _bare(other):
        return False
    start = _shared(one, other)
    end = _shared(one[::-1], other[::-1])
    shorter, longer = sorted((len(one), len(other)))
    end = min(end, shorter - start)
    changed = longer - start - end
    if end == 0 and not {one[-1], other[-1]} <= _VOWELS:
        return False
    long = places and shorter >= _LONG and start >= _SHORTEST - 1 and end > 0
    return changed == 1 or (changed == _SYLLABLE and long)


def _shared(one: str, other: str) -> int:
    """Count the letters with which two words begin alike."""
    return sum(
        1
        for _ in takewhile(
            lambda pair: pair[0] == pair[1], zip(one, other, strict=False)
        )
    )


def _bare(word: str) -> str:
    """Give a word without accents, and with a dot on every i."""
    parts = unicodedata.normalize("NFKD", word.replace(_DOTLESS, "i"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


_DOTLESS = "\N{LATIN SMALL LETTER DOTLESS I}"
_LONG = 8
_SYLLABLE = 2
_VOWELS = frozenset("aeiouy")
