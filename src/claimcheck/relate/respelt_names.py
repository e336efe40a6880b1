"""Names that differ by a letter or two from the only name they can be.

A surname by itself is that of somebody named in full; where nobody is, but one name is
so but for a letter, it is misspelt. So is a full name whose other word is the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract import Reading
from claimcheck.lang.frames import load_frames
from claimcheck.model import Span, Variant
from claimcheck.relate.names import Name, Names

_MANY = 30
"""Names with one first letter that are held against each other."""
_LEAST, _LONG = 5, 7
"""Letters of a word that may be misspelt by one letter, and by two."""
_TWO = 2


def misspelt_in(reading: Reading) -> Iterator[Variant]:
    """Yield names with what they are spelt as elsewhere in a text."""
    frames = load_frames(reading.tokens.lexicon.language.code)
    words = reading.tokens.lexicon.language.words["mistaken"]
    told = {
        "spelled",
        "spelt",
        *frames.lists["kin"],
        *frames.lists["namesakes"],
        *words,
    }
    if not told.isdisjoint(reading.tokens.lower):
        return
    names = Names(reading, frames)
    every = [n for at in range(len(reading.sentences)) for n in names.within(at)]
    full: dict[tuple[str, ...], Name] = {}
    for name in every:
        if len(name.words) >= _TWO:
            full.setdefault(name.words[-_TWO:], name)
    seen: set[frozenset[str]] = set()
    for one, other in _pairs(reading, every, full):
        sentences = (reading.sentence_of(name.first) for name in (one, other))
        near = {word for n in sentences for word in _words(reading, n)}
        if not (frames.lists["kin"] | frames.lists["companions"]).isdisjoint(
            near - {"couple", "family", "parents"}
        ):
            continue
        key = frozenset((one.words[-1], other.words[-1], one.words[0], other.words[0]))
        if key not in seen:
            seen.add(key)
            yield variant_of(reading, one, other)


def _pairs(
    reading: Reading, every: list[Name], full: dict[tuple[str, ...], Name]
) -> Iterator[tuple[Name, Name]]:
    yield from _orphans(reading, every, full)
    yield from _doubles(reading, full)
    yield from _titled(full)


def _words(reading: Reading, number: int) -> list[str]:
    return reading.tokens.lower[slice(*reading.sentences[number])]


def _orphans(
    reading: Reading, every: list[Name], full: dict[tuple[str, ...], Name]
) -> Iterator[tuple[Name, Name]]:
    """Yield a surname by itself with the one full name that it misspells."""
    lasts = {words[-1] for words in full} | {words[0] for words in full}
    by_letter: dict[str, list[Name]] = {}
    for name in full.values():
        by_letter.setdefault(name.words[-1][0], []).append(name)
    for name in every:
        word = name.words[-1]
        short = len(name.words) == 1 or _is_rank(reading, name)
        if not short or word in lasts - {word if len(name.words) > 1 else ""}:
            continue
        if not (name.titled or len(name.words) > 1):
            continue
        near = by_letter.get(word[0], ())
        if len(near) > _MANY:
            continue
        alike = [
            each
            for each in near
            if each is not name and distance(word, each.words[-1]) in _allowed(word)
        ]
        if len(alike) == 1 and alike[0].first < name.first:
            yield alike[0], name


def _is_rank(reading: Reading, name: Name) -> bool:
    """Say whether capitals stand for a rank before a surname: DI Hale."""
    printed = reading.tokens.printed[name.first]
    return len(name.words) == _TWO and printed.isupper() and len(printed) <= _TWO + 1


def _doubles(
    reading: Reading, full: dict[tuple[str, ...], Name]
) -> Iterator[tuple[Name, Name]]:
    """Yield full names that share a word and differ by a letter in the other."""
    shared: dict[tuple[int, str], list[Name]] = {}
    for words, name in full.items():
        shared.setdefault((0, words[0]), []).append(name)
        shared.setdefault((1, words[1]), []).append(name)
    for (place, _), group in shared.items():
        if len(group) != _TWO:
            continue
        one, other = sorted(group, key=lambda name: name.first)
        first, second = (name.words[-_TWO:][1 - place] for name in (one, other))
        near = distance(first, second) == 1 and min(len(first), len(second)) > _LEAST
        apart = reading.sentence_of(one.first) != reading.sentence_of(other.first)
        if near and apart and first[0] == second[0]:
            yield one, other


def _titled(full: dict[tuple[str, ...], Name]) -> Iterator[tuple[Name, Name]]:
    """Yield two names with titles, both words of which are nearly the same."""
    shared: dict[tuple[str, ...], list[Name]] = {}
    for words, name in full.items():
        if name.titled:
            initials = (words[0][0], words[1][0])
            shared.setdefault(initials, []).append(name)
    for group in shared.values():
        if len(group) == _TWO:
            one, other = sorted(group, key=lambda name: name.first)
            pairs = zip(one.words[-_TWO:], other.words[-_TWO:], strict=True)
            gaps = [distance(*pair) for pair in pairs]
            if gaps == [1, 1]:
                yield one, other


def _allowed(word: str) -> tuple[int, ...]:
    if len(word) >= _LONG:
        return (1, 2)
    return (1,) if len(word) > _LEAST else ()


def distance(one: str, other: str) -> int:
    """Give how many letters differ; more than two where one only goes on.

    >>> distance("haldane", "haldene"), distance("fotherby", "fotherbie")
    (1, 2)
    >>> distance("democrat", "democratic") > 2
    True
    """
    if one.startswith(other) or other.startswith(one):
        return _MANY
    if abs(len(one) - len(other)) > _TWO:
        return _MANY
    above = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for place, each in enumerate(other, 1):
            same = above[place - 1] + (letter != each)
            row.append(min(same, above[place] + 1, row[-1] + 1))
        above = row
    return above[-1]


def variant_of(reading: Reading, one: Name, other: Name) -> Variant:
    """Give two names as spellings of one."""
    tokens = reading.tokens
    spans = [tokens.span(name.first, name.after) for name in (one, other)]
    first, second = (span.of(tokens.text) for span in spans)
    return Variant(
        first=first,
        second=second,
        places=(spans[0], spans[1]),
        span=_cover(spans[0], spans[1]),
    )


def _cover(one: Span, other: Span) -> Span:
    return one.cover(other)
