"""Names of a short article that sound alike, word by word, and never stand together.

"Catherine Doyle" and "Katherine Doyle", "Lower Wrexley" and "Lower Wrexly", "Anton
Dvorsky" and then "Dvorski": each word of the one is that of the other but for how it is
spelt. Names that end as men's and women's do, plurals and peoples are no spellings.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.frames import load_frames
from claimcheck.model import Variant
from claimcheck.model.pairs import pairs_by
from claimcheck.relate.names import Name, Names
from claimcheck.relate.respelt_names import distance, variant_of

_SHORT = 15
"""Sentences of an article in which a name that is nearly another is the same one."""
_LEAST, _ALONE, _LONG, _LONGEST = 4, 6, 7, 10
"""Letters of a word that may be respelt, of one by itself, of one by two letters, be it
alone.
"""
_TWO = 2
_BESIDE = 5
"""Words around a name among which kin of that name are told of."""
_SOUNDS = (
    ("ph", "f"),
    ("ks", "x"),
    ("ck", "k"),
    ("ch", "k"),
    ("th", "t"),
    ("c", "k"),
    ("z", "s"),
    ("y", "i"),
    ("w", "v"),
)
_ENDINGS = frozenset({"a", "o", "e", "s", "n", "i"})
"""Last letters that tell men from women, one from several, a place from its people."""


@frozen(eq=False)
class _Spelt:
    """A name, the sounds of its words, its sentence, and whether it is of a place."""

    name: Name
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    sentence: int
    placed: bool


def near_names_in(reading: Reading) -> Iterator[Variant]:
    """Yield pairs of names that are spelt otherwise, word by word."""
    tokens = reading.tokens
    frames = load_frames(tokens.lexicon.language.code)
    kin = (frames.lists["kin"] | frames.lists["companions"]) - frames.lists["pairs"]
    told = (
        frames.lists["namesakes"]
        | tokens.lexicon.language.words["mistaken"]
        | {"spelled", "spelt", "spelling"}
    )
    if len(reading.sentences) > _SHORT or not told.isdisjoint(tokens.lower):
        return
    spelt = [*_names(reading, Names(reading, frames))]
    beside: dict[tuple[str, ...], set[int]] = {}
    for each in spelt:
        beside.setdefault(each.words, set()).add(each.sentence)
    full = {word for words in beside if len(words) > 1 for word in words}
    seen: set[str] = set()
    for one, other in pairs_by(_keys, spelt):
        if one.words == other.words or other.words[-1] in seen:
            continue
        if len(other.words) == 1 and full.issuperset(other.words):
            continue  # it is part of a full name: Marion, Marian's sister
        apart = beside[one.words].isdisjoint(beside[other.words])
        words = {word for each in (one, other) for word in _words(reading, each)}
        if apart and kin.isdisjoint(words) and _is_spelling(one, other, beside):
            seen.add(other.words[-1])
            yield variant_of(reading, one.name, other.name)


def _names(reading: Reading, names: Names) -> Iterator[_Spelt]:
    tokens = reading.tokens
    called_so = tokens.lexicon.language.words["called_so"]
    places = tokens.lexicon.language.words["in_places"]
    every = frozenset(tokens.lower)
    common = {
        word for word, at in zip(tokens.lower, tokens.letters, strict=True) if at == "x"
    }
    for number, (first, _) in enumerate(reading.sentences):
        for name in names.within(number):
            words, opens = name.words, name.first == first
            if opens and len(words) > 1 and words[0] in common:
                words = words[1:]
            plain = all(word.isalpha() for word in words)
            called = tokens.lower[name.first - 1] in called_so
            people = f"{words[-1]}ian" in every
            if plain and words[-1] not in common and not (called or people):
                placed = tokens.lower[name.first - 1] in places
                sounds = tuple(map(_sound, words))
                yield _Spelt(name, words, sounds, number, placed)


def _words(reading: Reading, spelt: _Spelt) -> list[str]:
    """Give the words of its sentence around a name."""
    first, after = reading.sentences[spelt.sentence]
    name = spelt.name
    begin, end = max(name.first - _BESIDE, first), min(name.after + _BESIDE, after)
    return reading.tokens.lower[begin:end]


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return "".join(a for a, b in zip(word, f"{word[1:]} ", strict=True) if a != b)


def _keys(spelt: _Spelt) -> Iterator[Hashable]:
    """Give what two spellings share: the first sounds of a word, or the last."""
    for sound in {spelt.sounds[0], spelt.sounds[-1]}:
        yield sound[:_TWO]
        yield sound[0], sound[-_TWO:]


def _is_spelling(
    one: _Spelt, other: _Spelt, beside: dict[tuple[str, ...], set[int]]
) -> bool:
    """Say whether a name is another one, word by word, or its last word."""
    if len(one.words) == len(other.words) > 1:
        pairs = [*zip(one.words, other.words, strict=True)]
        same = any(a == b for a, b in pairs)
        return all(a == b or _is_near(a, b, known=same) for a, b in pairs)
    if len(other.words) > 1:
        return False
    if other.placed is not (one.placed and len(one.words) == 1):
        return False
    if len(one.words) == 1 and not other.placed:
        return False
    # a last word by itself, of somebody whom nobody named so
    word, known = other.words[0], {words[-1] for words in beside if len(words) > 1}
    once = len(beside[other.words]) == 1
    alone = once and word not in known and one.name.first < other.name.first
    words = one.words if len(one.words) == _TWO else one.words[-1:]
    near = any(_is_near(each, word) for each in words)
    return alone and len(word) >= _ALONE and near


def _is_near(one: str, other: str, *, known: bool = False) -> bool:
    """Say whether two words differ in how they are spelt; *known* of a longer name."""
    if min(len(one), len(other)) < _LEAST or _end_apart(one, other):
        return False
    if _sound(one)[0] != _sound(other)[0]:
        return False
    if _sound(one) == _sound(other):
        return True
    gap = distance(_sound(one), _sound(other))
    if min(len(one), len(other)) >= _LONG and sorted(one) == sorted(other):
        return True
    letters = min(len(one), len(other))
    middle = gap == 1 and letters > _LEAST and one[1:-1] != other[1:-1]
    return middle or (gap == _TWO and letters >= (_LONG if known else _LONGEST))


def _end_apart(one: str, other: str) -> bool:
    """Say whether words differ at their ends only, as Julia and Julio do."""
    if one.startswith(other) or other.startswith(one):
        return True
    return one[:-1] == other[:-1] and {one[-1], other[-1]} <= _ENDINGS
