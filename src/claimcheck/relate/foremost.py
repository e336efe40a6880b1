"""The foremost of a place, and another thing there that goes further.

"At 142 metres the Meridian is the tallest building in Westbrook. … Westbrook's Ostler
Tower rises 151 metres": no time is told, so that both are of now. The other must be
named, be of the same place and the same kind of things, and still be there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.lang.patterns import Patterns
from claimcheck.model import Kind, Way
from claimcheck.model.frames import Record
from claimcheck.relate.levels import Level, Levels, hull, stems
from claimcheck.relate.records import Extreme, Scope, fits, is_of_one_unit
from claimcheck.relate.things import lemma

_BACK, _FORTH, _BESIDE = 3, 5, 16
_NOUN, _PLACE = 4, 3
"""Tokens behind a superlative with its noun, and of a place with its name."""
_MOST = 3
"""How many times as much the one may be."""


@frozen(eq=False)
class _Foremost:
    """A superlative of a place: where it stands, its words, the names of the place."""

    extreme: Extreme
    kind: frozenset[str]
    narrowed: frozenset[str]
    place: frozenset[str]
    line: int


def foremost_in(levels: Levels, frames: Patterns) -> Iterator[Record]:
    """Yield what is called the most of its place, with what there goes further."""
    table = frames.tables.get("superlatives", {})
    for line, words in enumerate(levels.words):
        if words.isdisjoint(table) or not words.isdisjoint(
            levels.lists["foremost_once"]
        ):
            continue
        for found in _foremost(levels, line, table):
            own = _own(levels, found)
            rival = next(_rivals(levels, own, found), None) if own else None
            if own is not None and rival is not None:
                yield Record(
                    way=found.extreme.way,
                    value=own.measured,
                    rival=rival.measured,
                    span=own.tokens.span(*hull(own)),
                )


def _foremost(
    levels: Levels, line: int, table: Mapping[str, Sequence[str]]
) -> Iterator[_Foremost]:
    clause = levels.sentences[line].clause
    lower, letters, lists = clause.tokens.lower, clause.tokens.letters, levels.lists
    for at in range(clause.first, clause.after):
        told = table.get(lower[at])
        if (
            told is None
            or at == clause.first
            or lower[at - 1] not in lists["before_foremost"]
        ):
            continue
        untrue = lists["not_the_most"] | lists["was_foremost"]
        if not untrue.isdisjoint(lower[at - 3 : at]):
            continue
        noun = _noun_at(letters, at + 1, clause.after)
        where = noun and _place_at(lower, letters, noun + 1, clause.after)
        if not noun or not where:
            continue
        way, kind = told
        extreme = Extreme(at, Way(way), kind, lower[noun], Scope())
        names = frozenset(lower[n] for n in range(*where) if letters[n] == "X")
        narrowed = frozenset(lower[at + 1 : noun])
        kinds = frozenset([lemma(lower[noun], clause.tokens.lexicon.language)])
        yield _Foremost(extreme, kinds | lists["structures"], narrowed, names, line)


def _noun_at(letters: str, at: int, after: int) -> int:
    """Give where the noun of a superlative ends its phrase."""
    end = at
    while end < min(at + _NOUN, after) and letters[end] in "xu":
        end += 1
    return end - 1 if end > at else 0


def _place_at(
    lower: Sequence[str], letters: str, at: int, after: int
) -> tuple[int, int] | None:
    """Give the place that follows: in Westbrook, in the Tarn range."""
    if lower[at : at + 1] and lower[at] in ("in", "of", "on") and at + 1 < after:
        start = at + 1 + (letters[at + 1] == "t")
        end = start
        while end < min(start + _PLACE, after) and letters[end] == "X":
            end += 1
        return (start, end) if end > start else None
    return None


def _own(levels: Levels, found: _Foremost) -> Level | None:
    near = [
        level
        for level in levels.row(found.line)
        if abs(level.first - found.extreme.at) <= _BESIDE
        and fits(level, found.extreme)
        and not level.year
        and (level.measured.value.unit.kind is Kind.LENGTH or level.noun)
    ]
    return min(
        near, key=lambda level: abs(level.first - found.extreme.at), default=None
    )


def _rivals(levels: Levels, own: Level, found: _Foremost) -> Iterator[Level]:
    """Yield what goes further, of another thing that is named as of the same place."""
    up = found.extreme.way is Way.UP
    for other in levels.around(own, _BACK, _FORTH):
        if other.number == own.number or not fits(other, found.extreme):
            continue
        least, most = sorted((own.size, other.size))
        if not is_of_one_unit(own, other) or (other.size > own.size) is not up:
            continue
        if 0 < least < most <= _MOST * least and _is_there(own, other, found):
            yield other


def _is_there(own: Level, other: Level, found: _Foremost) -> bool:
    """Say whether a number is of another thing of the place that is there still."""
    clause, mine, lists = other.sentence.clause, own.sentence.clause, own.lists
    tokens, here = other.tokens, range(other.sentence.clause.first + 1, clause.after)
    words = frozenset(tokens.lower[clause.first : clause.after])
    gone = ("no_longer", "torn_down", "supposed", "of_some_only", "foremost_once")
    if any(not lists[name].isdisjoint(words) for name in gone):
        return False
    if own.noun != other.noun or not found.place | found.narrowed <= words:
        return False
    names = {tokens.lower[at] for at in here if tokens.letters[at] == "X"}
    known = frozenset(tokens.lower[mine.first : mine.after])
    lemmas = {lemma(word, tokens.lexicon.language) for word in words}
    named = bool(names - known - found.place)
    told = stems(tokens, other.begin, other.stop, lists)
    return named and bool(told) and not lemmas.isdisjoint(found.kind)
