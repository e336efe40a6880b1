"""Bounds that a text tells, and the one figure that breaks them, sentences apart.

Three kinds: what holds for all of some ("all under 30", "nothing costs more than £300")
against the extreme one of them; a margin ("by fewer than 50 votes") against the
majority; and the greatest penalty against the one that was imposed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from attrs import evolve

from claimcheck.lang.patterns import Patterns
from claimcheck.model import ONE, Claim, Hedge, Kind
from claimcheck.model.frames import Confined
from claimcheck.relate.clauses import Clause
from claimcheck.relate.found import Measured
from claimcheck.relate.levels import Level, Levels, hull, stems
from claimcheck.relate.things import lemma

_FORTH = 5
_FAR = 5
"""How many times as much the figure or the bound may be."""
_WIDEST, _AROUND = 300, 40
"""Tokens that a figure may stand behind its bound, and in which it is told of whom."""
_AFTER = 14
_LONG_AGO, _FORMERLY = 0, 10
"""Tokens behind a bound in which the words of its clause are sought."""


def limits_in(
    levels: Levels, frames: Patterns, matched: Iterable[Claim]
) -> Iterator[Claim]:
    """Yield figures with the bound that they break; those *matched* are known."""
    known = (claim for claim in matched if isinstance(claim, Confined))
    taken = {claim.value.span for claim in known}
    extremes = frozenset(frames.tables.get("superlatives", {})) | {"expensive"}
    for line, sentence in enumerate(levels.sentences):
        words = levels.words[line]
        if words.isdisjoint(_cues(levels)):
            continue
        behind = _Behind(levels, line)
        for level in levels.row(line):
            ends = _ends(level, sentence.clause.words, levels)
            if ends is None or level.says("denied_bound"):
                continue
            for other in behind.near(level):
                new = other.measured.span not in taken
                if new and _breaks(other, level, ends, extremes):
                    yield _confined(other, level, ends)


class _Behind:
    """The figures behind those of one sentence, looked for by their place."""

    def __init__(self, levels: Levels, line: int) -> None:
        row = levels.row(line)
        later = (one for first in row[:1] for one in levels.around(first, 0, _FORTH))
        self._figures = sorted((*row[:1], *later), key=lambda one: one.first)
        self._places = [one.first for one in self._figures]

    def near(self, level: Level) -> list[Level]:
        start = bisect_right(self._places, level.first)
        return self._figures[start : bisect_left(self._places, level.first + _WIDEST)]


def _cues(levels: Levels) -> frozenset[str]:
    names = ("of_everyone", "of_a_limit", "never_so")
    return frozenset().union(*(levels.lists[name] for name in names))


def _ends(level: Level, words: frozenset[str], levels: Levels) -> str | None:
    """Say what a number is a bound of, and on which side."""
    hedge, lists = level.measured.value.hedge, levels.lists
    around = _around(level)
    above = hedge is Hedge.ABOVE or _is_exceeded(level)
    nobody = not around.isdisjoint(lists["of_nobody"] | lists["of_anywhere"]) and above
    every = not around.isdisjoint(lists["of_all"])
    if nobody or (every and hedge in (Hedge.BELOW, Hedge.AT_MOST)):
        return "all highest"
    above = hedge in (Hedge.ABOVE, Hedge.FROM) and level.kind in "ca"
    if above and not level.noun and every:
        return "all lowest"
    won = not words.isdisjoint(lists["of_a_vote"])
    if won and level.noun == "vote" and hedge in (Hedge.BELOW, Hedge.ABOVE):
        return f"margin {'highest' if hedge is Hedge.BELOW else 'lowest'}"
    never = not lists["never_so"].isdisjoint(around)
    if never and hedge is Hedge.ABOVE and _within_what(level):
        return "never highest"
    penal = not words.isdisjoint(lists["of_a_penalty"])
    greatest = not around.isdisjoint(lists["greatest_penalty"])
    if hedge in (Hedge.AT_MOST, Hedge.UP_TO):
        greatest = greatest or not around.isdisjoint(lists["carrying"])
    if penal and greatest and level.kind in "mtc":
        return "penalty highest"
    return None


def _is_exceeded(level: Level) -> bool:
    """Say whether a verb such as "exceed" leads to a number: did not exceed three."""
    before = level.tokens.lower[max(level.first - 2, 0) : level.first]
    plain = level.measured.value.hedge is Hedge.BARE
    return plain and not level.lists["exceeding"].isdisjoint(before)


def _around(level: Level) -> frozenset[str]:
    tokens, clause = level.tokens, level.sentence.clause
    first = max(level.first - _AFTER, clause.first)
    return frozenset(tokens.lower[first : min(level.after + 4, clause.after)])


def _breaks(other: Level, level: Level, ends: str, extremes: frozenset[str]) -> bool:
    """Say whether a figure is of what a bound holds for, and beyond it."""
    one, two = other.measured.value.unit, level.measured.value.unit
    aged = "a" in (other.kind, level.kind) and one.kind is two.kind is Kind.COUNT
    plain = other.measured.value.hedge in (Hedge.BARE, Hedge.EXACT)
    lent = "never" in ends and one == ONE and not other.noun  # the 23 he scored
    if not plain or not (aged or lent or one.comparable_with(two)):
        return False
    size, bound = other.beside(level)
    if max(size, bound) > _FAR * min(size, bound):
        return False
    beyond = size > bound if "highest" in ends else size < bound
    if not beyond or any(
        other.says(name) for name in ("denied", "supposed", "limiting")
    ):
        return False
    words = _around(other) | frozenset(other.words)
    return _IS_OF[ends.split(maxsplit=1)[0]](other, level, words, extremes)


def _is_extreme(
    other: Level, level: Level, words: frozenset[str], extremes: frozenset[str]
) -> bool:
    """Say whether a figure is of one of all: the dearest ticket, the oldest of them."""
    if level.noun and other.noun not in ("", level.noun):
        return False
    if _is_instance(other, level):
        return True
    if words.isdisjoint(extremes):
        return False
    clause, mine = other.sentence.clause, level.sentence.clause
    told = stems(other.tokens, clause.first, clause.after, other.lists)
    known = stems(level.tokens, mine.first, mine.after, level.lists)
    elsewhere = not other.lists["no_longer"].isdisjoint(clause.words)
    return bool(told & known) and not elsewhere


def _is_instance(other: Level, level: Level) -> bool:
    """Say whether a figure is of one of those of which none has more.

    No ward had over 300 votes, and Mill ward had 342; nowhere in the county did more
    than 3 inches fall, and 4 fell in a corner of the county.
    """
    mine, theirs = level.sentence.clause, other.sentence.clause
    lists, tokens = level.lists, level.tokens
    apart = (lists["no_longer"] | lists["exceptions"]) & (mine.words | theirs.words)
    dated = other.year or level.year or other.era.mark in (_LONG_AGO, _FORMERLY)
    across = level.tokens.lower[level.after]
    other_way = across in lists["dimensions"] and across not in theirs.words
    if apart or dated or other_way or other.measured.value.unit == ONE:
        return False
    language = tokens.lexicon.language
    none = range(max(mine.first, level.first - _AFTER), level.first)
    nouns = {
        lemma(tokens.lower[at + 1], language)
        for at in none
        if tokens.lower[at] in lists["no_such"] and tokens.letters[at + 1] == "x"
    }
    told = [lemma(tokens.lower[at], language) for at in _near(theirs, other)]
    if nouns:
        return not nouns.isdisjoint(told)
    if lists["of_anywhere"].isdisjoint(_around(level)):
        return False
    here = {
        lemma(tokens.lower[at], language)
        for at in _near(mine, level)
        if tokens.letters[at] == "x" and tokens.letters[at - 1] in "td"
    }
    return not here.isdisjoint(told)


def _near(clause: Clause, one: Level) -> range:
    """Give the tokens around a number, but for the one that opens its sentence."""
    first = max(clause.first + 1, one.first - _AROUND)
    return range(first, min(clause.after, one.first + _AROUND))


def _is_margin(
    other: Level, _: Level, words: frozenset[str], __: frozenset[str]
) -> bool:
    return "majority" in words and other.noun in ("", "vote") and not other.year


def _is_imposed(
    other: Level, level: Level, words: frozenset[str], _: frozenset[str]
) -> bool:
    """Say whether a penalty is imposed, and for a single offence."""
    clause = other.sentence.clause
    if level.noun != other.noun and "c" in (level.kind, other.kind):
        return False
    behind = other.lists["of_several"]
    several = not behind.isdisjoint(clause.words | level.sentence.clause.words)
    return not several and not words.isdisjoint(other.lists["of_imposing"])


def _within_what(level: Level) -> frozenset[str]:
    """Give within what a bound holds each time: in a game, on any day this season."""
    lower, letters = level.tokens.lower, level.tokens.letters
    stop = min(level.after + _AFTER, level.sentence.clause.after)
    language = level.tokens.lexicon.language
    found = frozenset(
        lemma(lower[at], language)
        for at in range(level.after + 1, stop)
        if letters[at] in "xuU" and lower[at - 1] in level.lists["any_one"]
    )
    return found - {""}


def _is_once(other: Level, level: Level, _: frozenset[str], __: frozenset[str]) -> bool:
    """Say whether somebody named did more, within the same: the 23 that Merle scored.

    Of a bound of this season only what is of this season as well breaks it.
    """
    lists, tokens = level.lists, level.tokens
    mine, theirs = level.sentence.clause, other.sentence.clause
    if level.noun and other.noun not in ("", level.noun):
        return False
    if not lists["no_longer"].isdisjoint(theirs.words):
        return False
    told = [
        frozenset(
            lemma(tokens.lower[at].removesuffix("'s"), tokens.lexicon.language)
            for at in range(
                max(one.first, near.first - _AROUND),
                min(one.after, near.first + _AROUND),
            )
        )
        for one, near in ((mine, level), (theirs, other))
    ]
    named = frozenset(
        tokens.lower[at]
        for at in range(max(mine.first, level.first - _AROUND), level.first)
        if tokens.letters[at] == "X"
    )
    others = frozenset(
        tokens.lower[at]
        for at in range(
            max(theirs.first + 1, other.first - _AROUND),
            min(theirs.after, other.first + _AROUND),
        )
        if tokens.letters[at] == "X" and tokens.letters[at - 1] != "p"
    )
    kept = "this" not in told[0] or "this" in told[1]
    # The surname stands last: Max Bann is no Leo Bann.
    same = bool(named & others) and lists["kin_named"].isdisjoint(theirs.words)
    return kept and same and bool(_within_what(level) & told[1])


_IS_OF = {
    "all": _is_extreme,
    "margin": _is_margin,
    "penalty": _is_imposed,
    "never": _is_once,
}
_OF = {
    "all": "any of them",
    "margin": "the margin",
    "penalty": "the penalty",
    "never": "any time",
}


def _confined(other: Level, level: Level, ends: str) -> Confined:
    kind, end = ends.split()
    bound = _plain(level.measured)
    return Confined(
        value=other.measured,
        of=_OF[kind],
        lowest=bound if end == "lowest" else None,
        highest=bound if end == "highest" else None,
        span=level.tokens.span(*hull(level, other)),
    )


def _plain(measured: Measured) -> Measured:
    return evolve(measured, value=evolve(measured.value, hedge=Hedge.EXACT))
