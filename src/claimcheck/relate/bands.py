"""Ranges that all of some things lie in, and what is told of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from claimcheck.model import Claim, Kind
from claimcheck.model.frames import Within
from claimcheck.relate.building import borrow
from claimcheck.relate.levels import Level, Levels, hull, stems
from claimcheck.relate.movers import way_of

_BACK, _FORTH = 1, 4
_BEFORE, _BEHIND = 26, 5
"""Words around a number among which "oldest" stands."""
_PAST = 10
_DATED = 3
"""Tokens behind a number in which a day is told of which it alone is."""
_TIMES = 3
"""How many times as much as the high end what lies outside may be."""
_JOINED = 4


def bands_in(levels: Levels, matched: Iterable[Claim]) -> Iterator[Claim]:
    """Yield ranges with what lies outside: all are 11 to 13, the eldest is 15.

    Those of which *matched* has a member already are left out.
    """
    taken = {
        claim.high.span
        for claim in matched
        if isinstance(claim, Within) and claim.member is not None
    }
    told = levels.lists["ranging_told"]
    words_told = {word for phrase in told for word in phrase.split()}
    for line, words in enumerate(levels.words):
        if words.isdisjoint(words_told):
            continue
        for low, high in pairwise(levels.row(line)):
            if high.measured.span not in taken and _is_range(low, high):
                yield from _outside(*_in_order(low, high), levels)


def _in_order(low: Level, high: Level) -> tuple[Level, Level]:
    """Give the colder end first: from minus 10 to minus 40 degrees."""
    start, end = low.beside(high)
    return (low, high) if start < end else (high, low)


def _is_range(low: Level, high: Level) -> bool:
    joined = low.tokens.lower[low.after : high.first]
    start, end = low.beside(high)
    if not 0 < len(joined) <= _JOINED or joined[0] not in low.lists["range_joins"]:
        return False
    told = low.says("ranging_told") and low.kind not in "fw"
    words, first = low.tokens.lower, low.sentence.clause.first
    before = f" {' '.join(words[first : high.after])} "
    behind = f" {' '.join(words[high.after : high.stop])} "
    apart = any(f" {phrase} " in behind for phrase in low.lists["excepting"])
    apart = apart or any(f" {phrase} " in before for phrase in low.lists["mostly"])
    supposed = low.is_supposed or high.is_supposed or apart
    below = start < 0 and end < 0
    return told and (start < end or below) and not supposed


def _outside(low: Level, high: Level, levels: Levels) -> Iterator[Claim]:
    members = [
        one
        for one in levels.around(high, _BACK, _FORTH)
        if one is not low and _is_member(one, low, high, levels)
    ]
    extremes = [one for one in members if _extreme(one) is not None]
    for member in extremes or (members if len(members) == 1 else ()):
        start = borrow(low.measured, high.measured)
        yield Within(
            low=start or low.measured,
            high=high.measured,
            member=borrow(member.measured, high.measured),
            span=high.tokens.span(*hull(low, high, member)),
        )


def _is_member(one: Level, low: Level, high: Level, levels: Levels) -> bool:
    """Say whether a number is told of one of those that a range is told of."""
    start, end = low.beside(high)
    size = one.beside(high)[0]
    warm = high.measured.value.unit.kind is Kind.TEMPERATURE
    near = start / _TIMES <= size <= end * _TIMES
    if start <= size <= end or not (near or warm):
        return False
    if not _is_alike(one, high) or one.is_supposed or one.era.mark <= _PAST:
        return False
    dated = "M" in one.tokens.letters[one.after : one.after + _DATED]
    dated = dated and one.kind != "a"  # the lowest, 53.37 dollars on Oct. 31
    moved = way_of(one, one.lists) is not None
    if dated or one.is_ranged or moved or one.says("denied"):
        return False
    if _is_one_of_so_many(one, high, levels):
        return True
    at = _extreme(one)
    if at is None:
        return _is_same(one, low, high)
    others = levels.around(one, 0, 0)
    nearer = any(
        at < other.first < one.first and _is_alike(other, high) for other in others
    )
    clause = high.sentence.clause
    named = stems(high.tokens, clause.first, clause.after, high.lists)
    return not nearer and _is_extreme(one, at, low.stems | high.stems, named)


def _is_alike(one: Level, high: Level) -> bool:
    mine, other = one.measured.value.unit, high.measured.value.unit
    if high.kind == "a":
        return one.kind == "a" or one.of_it
    if one.kind == "a" and high.of_it:
        return True  # all are between 50 and 65; the oldest turned 71
    if one.kind == "c" and high.kind == "c":
        return one.noun == high.noun or one.of_it
    return (
        mine.comparable_with(other)
        or mine.name.split()[:1] == other.name.split()[:1] != []
    )


def _extreme(member: Level) -> int | None:
    """Give where a word such as "oldest" stands beside a number, if one does."""
    tokens, clause = member.tokens, member.sentence.clause
    first = max(clause.first, member.first - _BEFORE)
    after = min(clause.after, member.after + _BEHIND)
    listed = member.lists["extremes"]
    return next((n for n in range(first, after) if tokens.lower[n] in listed), None)


def _is_extreme(
    member: Level, at: int, named: frozenset[str], there_too: frozenset[str]
) -> bool:
    """Say whether it is that of the oldest of them, or of "the oldest, Ada"."""
    tokens = member.tokens
    if tokens.lower[at + 1] == "of":
        told = stems(tokens, at + 2, at + 4, member.lists)
        told = frozenset(stem for stem in told if not stem.startswith("on_"))
        return bool(told & there_too) if told else tokens.letters[at + 2] in "rtd"
    place = tokens.letters[at + 2 : at + 3] == "p" and tokens.lower[at + 2] != "of"
    there = stems(tokens, at + 3, at + 5, member.lists) if place else frozenset()
    if there and not there & named:
        return False  # the largest flat in the street
    definite = tokens.letters[at - 1] in "td"
    apart = definite and tokens.letters[at + 1] not in "xX"
    return apart or bool(member.stems & named)


def _is_one_of_so_many(one: Level, high: Level, levels: Levels) -> bool:
    """Say whether it is told of one of as many as the range is of: of the seven."""
    counts = {
        each.size
        for each in levels.around(high, 0, 0)
        if each.kind == "c" and each.noun and each.first < high.first
    }
    told = any(
        other.size in counts
        and other.tokens.letters[other.first - 2 : other.first] == "pt"
        and other.tokens.lower[other.first - 3] not in _numbered(levels, other)
        for other in levels.around(one, 0, 0)
    )
    here = one.sentence.clause
    dated = any(_has_year(each) for each in (one, high))
    if one.number == high.number or dated or not told:
        return False
    again = not here.words.isdisjoint(one.lists["of_it"])
    return again or one.kind == "a" or bool(_named(one) & _named(high))


def _has_year(level: Level) -> bool:
    clause = level.sentence.clause
    return "Y" in level.tokens.letters[clause.first : clause.after]


def _named(level: Level) -> frozenset[str]:
    """Give the stems of what a sentence names, without the matters they are of."""
    clause = level.sentence.clause
    found = stems(level.tokens, clause.first, clause.after, level.lists)
    return frozenset(stem for stem in found if not stem.startswith("on_"))


def _numbered(levels: Levels, other: Level) -> set[str]:
    """Give the numbers of a sentence as they are printed: two of the seven."""
    row = levels.around(other, 0, 0)
    return {each.measured.text.lower() for each in row if each.size > 1}


def _is_same(one: Level, low: Level, high: Level) -> bool:
    """Say whether it is told of the same, or of one of those, where all lie within."""
    words = low.sentence.clause.words
    if words.isdisjoint(low.lists["every_one"]):
        return False
    clause = one.sentence.clause
    text = f" {' '.join(one.tokens.lower[clause.first : clause.after])} "
    told = any(f" {phrase} " in text for phrase in one.lists["one_of_those"])
    here = stems(one.tokens, clause.first, clause.after, one.lists)
    return told and bool(here & (low.stems | high.stems))
