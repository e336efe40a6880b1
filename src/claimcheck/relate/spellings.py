"""Two spellings of what seems to be one person's name, behind one title."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from itertools import compress, count

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Span, Variant
from claimcheck.model.pairs import pairs_by

_LONGEST_GAP = 2
_SHORTEST = 4


@frozen
class _Named:
    title: str
    first: str
    last: str
    span: Span
    sentence: int

    @property
    def name(self) -> str:
        """The name as it is told."""
        return f"{self.first} {self.last}"

    @property
    def letters(self) -> str:
        """The name, its words not parted."""
        return self.first + self.last


def spellings_in(reading: Reading) -> Iterator[Variant]:
    """Yield pairs of names with one title that differ by a letter or two."""
    tables = load_patterns(reading.tokens.lexicon.language.code).tables
    named = list(_named(reading, tables.get("titles", {})))
    sentences: dict[str, set[int]] = {}
    for each in named:
        sentences.setdefault(each.letters, set()).add(each.sentence)
    first_places = {(each.title, each.name): each for each in reversed(named)}
    found = sorted(
        (one.span, other.span, one.name, other.name)
        for one, other in pairs_by(_keys, sorted(first_places.values(), key=_place))
        if _is_variant(one, other)
        and sentences[one.letters].isdisjoint(sentences[other.letters])
    )
    seen: set[frozenset[str]] = set()
    for one, other, first, second in found:
        key = frozenset({first, second})
        if key not in seen:
            seen.add(key)
            yield Variant(
                first=first.strip(),
                second=second.strip(),
                places=(one, other),
                span=one.cover(other),
            )


def _place(named: _Named) -> Span:
    return named.span


def _keys(named: _Named) -> Iterator[Hashable]:
    """Give what names share that may be one: all of the last name but one letter.

    Or the last name, and the letters of the first, or all of them but one.
    """
    for title in _titles(named):
        yield (title, "", _plain(named.last))
        for rest in _but_one(named.last):
            yield (title, rest)
    if named.first:
        yield (named.title, named.last, "".join(sorted(named.first)))
        for rest in _but_one(named.first):
            yield (named.title, named.last, rest)


def _titles(named: _Named) -> Iterator[str]:
    """Give a title, and Mr for that of an office, which stands with the whole name."""
    yield named.title
    if named.first and named.title not in _PLAIN_TITLES:
        yield "mr"


_PLAIN_TITLES = ("mr", "mrs", "ms", "miss")


def _plain(name: str) -> str:
    """Give a name with its double letters single, and without an "e" at its end."""
    return _DOUBLE.sub(r"\1", name).removesuffix("e")


_DOUBLE = re.compile(r"(.)\1")


def _but_one(name: str) -> Iterator[str]:
    for at in range(1, len(name)):
        yield f"{name[:at]}?{name[at + 1 :]}"


def _named(reading: Reading, titles: Mapping[str, str]) -> Iterator[_Named]:
    tokens = reading.tokens
    for at in compress(count(), map(titles.__contains__, tokens.lower)):
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
            titles[tokens.lower[at]],
            names[0] if len(names) > 1 else "",
            names[-1],
            tokens.span(start, stop),
            reading.sentence_of(at),
        )


_NAME = re.compile(r"[A-Z][a-z]+")


def _is_variant(one: _Named, other: _Named) -> bool:
    """Say whether two names are one but for a letter."""
    if one.last == other.last and one.first and other.first:
        return one.first != other.first and _alike(one.first, other.first)
    same_first = one.first == other.first or not (one.first and other.first)
    if one.last == other.last or len(one.last) <= _SHORTEST:
        return False
    plain = _plain(one.last) == _plain(other.last)
    return same_first and (plain or _one_letter(one.last, other.last))


def _alike(one: str, other: str) -> bool:
    """Say whether two first names have the same letters, or all but one."""
    return len(one) >= _SHORTEST and (
        sorted(one) == sorted(other) or _one_letter(one, other)
    )


def _one_letter(one: str, other: str) -> bool:
    if len(one) != len(other) or one[0] != other[0]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
