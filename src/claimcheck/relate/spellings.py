"""Two spellings of what seems to be one person's name, behind one title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Span, Variant

_LONGEST_GAP = 2
_SHORTEST = 4


@frozen
class _Named:
    title: str
    first: str
    last: str
    span: Span
    sentence: int


def spellings_in(reading: Reading) -> Iterator[Variant]:
    """Yield pairs of names with one title that differ by a letter or two."""
    tables = load_patterns(reading.tokens.lexicon.language.code).tables
    named = list(_named(reading, tables.get("titles", {})))
    seen: set[frozenset[str]] = set()
    for one, other in combinations(named, 2):
        key = frozenset({f"{one.first} {one.last}", f"{other.first} {other.last}"})
        if len(key) > 1 and key not in seen and _is_variant(one, other, named):
            seen.add(key)
            span = one.span.cover(other.span)
            yield Variant(
                first=f"{one.first} {one.last}".strip(),
                second=f"{other.first} {other.last}".strip(),
                places=(one.span, other.span),
                span=span,
            )


def _named(reading: Reading, titles: Mapping[str, str]) -> Iterator[_Named]:
    tokens = reading.tokens
    for at, word in enumerate(tokens.lower):
        if word not in titles:
            continue
        start = at + 1 + (tokens.letters[at + 1 : at + 2] == ".")
        stop = start
        while stop < min(start + _LONGEST_GAP, len(tokens.letters)):
            if not _NAME.fullmatch(tokens.printed[stop]):
                break
            stop += 1
        if stop == start:
            continue
        names = tokens.printed[start:stop]
        yield _Named(
            titles[word],
            names[0] if len(names) > 1 else "",
            names[-1],
            tokens.span(start, stop),
            reading.sentence_of(at),
        )


_NAME = re.compile(r"[A-Z][a-z]+")


def _is_variant(one: _Named, other: _Named, named: list[_Named]) -> bool:
    """Say whether two names are one but for a letter, and never side by side."""
    if one.title != other.title or one.sentence == other.sentence:
        return False
    together = [
        {each.first + each.last for each in named if each.sentence == sentence}
        for sentence in {each.sentence for each in named}
    ]
    if any(
        {one.first + one.last, other.first + other.last} <= names for names in together
    ):
        return False
    if one.last == other.last and one.first and other.first:
        return one.first != other.first and _alike(one.first, other.first)
    same_first = one.first == other.first or not (one.first and other.first)
    return (
        same_first and len(one.last) > _SHORTEST and _one_letter(one.last, other.last)
    )


def _alike(one: str, other: str) -> bool:
    """Say whether two first names have the same letters, or all but one."""
    return len(one) >= _SHORTEST and (
        sorted(one) == sorted(other) or _one_letter(one, other)
    )


def _one_letter(one: str, other: str) -> bool:
    if len(one) != len(other) or one[0] != other[0]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
