"""Two spellings of what seems to be one person's name, behind one title."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from itertools import compress, count

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.frames import load_frames
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


def misnamed_in(reading: Reading) -> Iterator[Variant]:
    """Yield full names that differ by a letter of the first: Stephen, Steven Vane.

    Nobody is told so who is told beside the other, or behind a word for a relative.
    """
    tokens = reading.tokens
    known: dict[str, dict[str, list[int]]] = {}
    for match in _FULL.finditer(tokens.letters):
        first, last = tokens.printed[match.start()], tokens.printed[match.end() - 1]
        if _NAME.fullmatch(first) and _NAME.fullmatch(last):
            known.setdefault(last, {}).setdefault(first, []).append(match.start())
    for last, firsts in known.items():
        if len(firsts) != _LONGEST_GAP:
            continue
        (one, at), (other, behind) = firsts.items()
        if _edited(one, other) and not _are_two(reading, at, behind):
            spans = [tokens.span(here, here + 2) for here in (at[0], behind[0])]
            yield Variant(
                first=f"{one} {last}",
                second=f"{other} {last}",
                places=(spans[0], spans[1]),
                span=spans[0].cover(spans[1]),
            )


_FULL = re.compile("(?<![X-])XX(?![X-])")


def _edited(one: str, other: str) -> bool:
    """Say whether two first names differ by one letter or two that sound alike."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or one[0] != other[0] or one[-1] != other[-1]:
        return False
    if len(short) == len(long):
        return _one_letter(one, other)
    cuts = (long[:at] + long[at + 1 :] for at in range(1, len(long)))
    return short in cuts or long.lower().replace("ph", "v") == short.lower()


def _are_two(reading: Reading, at: list[int], behind: list[int]) -> bool:
    """Say whether two names are ever told together, or of relatives."""
    tokens = reading.tokens
    told = [set(map(reading.sentence_of, places)) for places in (at, behind)]
    first, _ = reading.sentences[reading.sentence_of(at[0])]
    _, after = reading.sentences[reading.sentence_of(behind[0])]
    kin = load_frames(tokens.lexicon.language.code).lists["kin"]
    mistaken = tokens.lexicon.language.words["mistaken"]
    related = not (kin | mistaken).isdisjoint(tokens.lower[first:after])
    return related or not told[0].isdisjoint(told[1])


def ranked_in(reading: Reading) -> Iterator[Variant]:
    """Yield people with two ranks of one service: Sergeant, then Inspector Tarrant."""
    tokens = reading.tokens
    patterns = load_patterns(tokens.lexicon.language.code)
    ranks, promoted = set(patterns.words["ranks"]), set(patterns.words["promoted"])
    if not promoted.isdisjoint(tokens.lower):
        return
    held: dict[tuple[str, str], dict[str, _Named]] = {}
    named = [*_named(reading, patterns.tables.get("titles", {}))]
    firsts = _firsts(named)
    for each in named:
        if each.title in ranks and (each.first or len(firsts.get(each.last, ())) == 1):
            first = each.first or firsts[each.last][0]
            held.setdefault((first, each.last), {}).setdefault(each.title, each)
    for (first, last), titles in held.items():
        if len(titles) != _LONGEST_GAP:
            continue
        one, other = titles.values()
        if one.sentence != other.sentence:
            yield Variant(
                first=f"{one.title.capitalize()} {first} {last}",
                second=f"{other.title.capitalize()} {first} {last}",
                places=(one.span, other.span),
                span=one.span.cover(other.span),
            )


def _firsts(named: list[_Named]) -> dict[str, list[str]]:
    """Give the first names that are told with each last one."""
    firsts: dict[str, dict[str, None]] = {}
    for each in named:
        if each.first:
            firsts.setdefault(each.last, {})[each.first] = None
    return {last: [*each] for last, each in firsts.items()}


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
