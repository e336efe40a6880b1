"""What tells of a change: how it went, by how much, and the words of what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.model import Way
from claimcheck.relate.levels import Level, Words, stems

_NEARBY, _BESIDE = 8, 2
"""Words before a number among which that of its change stands, with a joint or not."""
_NUMBER = frozenset("iNYn$,;:()")
"""Letters at which the words right behind a number end."""
_BEFORE_NOUN = 4


@frozen(eq=False)
class Mover:
    """What tells of a change: how it went, by how much, the words of what changed.

    *beside* is the level that it is told of right there: 1,800, a tenfold increase.
    Where nothing tells what changed it is *bare*.
    """

    way: Way | None
    by: Level
    stems: frozenset[str]
    beside: Level | None = None
    bare: bool = False

    @property
    def definite(self) -> bool:
        """Whether a single noun with an article tells of what: the catch dropped."""
        by = self.by
        starts = by.tokens.lower[by.clause_start : by.clause_start + 1]
        return starts == ["the"] and len(self.stems) == 1

    @property
    def compares(self) -> bool:
        """Whether it tells two things apart, not two times: half as tall."""
        return self.by.kind == "w" and self.by.says("as_much")


def movers_in(row: Sequence[Level], lists: Words) -> Iterator[Mover]:
    """Yield what a sentence tells of changes, by its numbers."""
    for at, level in enumerate(row):
        before = row[at - 1] if at else None
        beside = before if before and _is_beside(before, level) else None
        way = way_of(level, lists)
        if way is None and beside is not None and level.says("or_so_much"):
            way = way_of(beside, lists)
        if level.kind == "w":
            if not level.says("as_much") and level.says("times_more"):
                continue
        elif way is None or level.kind not in "sf" or level.says("of_points"):
            continue
        about = _about(level, lists)
        bare = not about if way is not None or level.kind == "w" else False
        yield Mover(way, level, about or subject(level), beside, bare)


def _about(level: Level, lists: Words) -> frozenset[str]:
    """Give the stems of what a change is told to be of; none where it goes unsaid.

    It is what stands behind a noun (an increase of 15 percent in wages) or right before
    it (the 30 percent wage increase), or the subject of a verb, which of a verb that
    only tells of a change (sales showed a fall of 5 percent) is that of the noun.
    """
    tokens, at = level.tokens, level.first
    noun = _noun_at(level, lists)
    if noun is None:
        return stems(tokens, level.clause_start, at, lists) - level.told_by
    behind = max(noun + 1, level.after)
    own = stems(tokens, level.after, noun, lists) if noun > at else frozenset()
    if tokens.lower[behind] in lists["of_what"]:
        stop = next(
            (end for end in range(behind, level.stop) if tokens.letters[end] in ",;:v"),
            level.stop,
        )
        own |= stems(tokens, behind, stop, lists)
    if noun < at:
        own |= _modifiers(level, noun, lists)
    near = max(level.clause_start, min(noun, at) - _BEFORE_NOUN)
    words = frozenset(tokens.lower[near : min(noun, at)])
    if not own and words & lists["showing"]:
        return stems(tokens, level.clause_start, min(noun, at), lists)
    return own


def _modifiers(level: Level, noun: int, lists: Words) -> frozenset[str]:
    """Give the stems of what stands between an article and the noun of a change.

    Between the noun and the number something may stand as well: the growth in loans,
    35 percent; the gain in the index was 2 percent.
    """
    tokens, start = level.tokens, noun
    while start > level.begin and tokens.letters[start - 1] in "xXS":
        start -= 1
    return stems(tokens, start, noun, lists) | stems(
        tokens, noun + 1, level.first, lists
    )


def _noun_at(level: Level, lists: Words) -> int | None:
    """Give where the noun of a change stands beside its number, if it has one."""
    lower, sentence = level.tokens.lower, level.sentence.clause
    for at in range(level.after, min(level.after + _BESIDE + 1, sentence.after)):
        if told(lower[at], lists, "noun_") is not None:
            return at
    if lower[level.first - 1] not in lists["change_joins"]:
        return None
    for at in range(level.first - 2, max(level.begin, level.first - _NEARBY) - 1, -1):
        if told(lower[at], lists, "noun_") is not None:
            return at
    return None


def way_of(level: Level, lists: Words) -> Way | None:
    """Say which way a number tells that something went: up by 5, a 5 percent fall."""
    lower, joins = level.tokens.lower, lists["change_joins"]
    behind = min(level.after + _BESIDE, level.sentence.clause.after)
    for at in range(level.after, behind):
        if level.tokens.letters[at] in _NUMBER:
            break
        way = told(lower[at], lists, "noun_") or told(lower[at], lists, "more_")
        if way is not None:
            return way
    near = level.first - 1
    if lower[near] in lists["reaching"]:
        return None
    joined = near >= level.begin and lower[near] in joins
    farthest = max(level.begin, level.first - (_NEARBY if joined else _BESIDE))
    for at in range(near, farthest - 1, -1):
        # "Fell to a low of 5 percent" is where it ends, "fell by 5 percent" how far.
        verbal = not joined or lower[near] in lists["by_how_much"] or near - at <= 1
        way = told(lower[at], lists, "") if verbal else None
        way = way or told(lower[at], lists, "noun_")
        if way is not None:
            return way
    return None


def moves(level: Level, lists: Words) -> bool:
    """Say whether its words tell of another change, and not of where that ends."""
    if level.says("ends_at"):
        return False
    words = (word for word in level.text.split() if word not in list(Way))
    return any(told(word, lists, kind) for word in words for kind in ("", "noun_"))


def told(word: str, lists: Words, kind: str) -> Way | None:
    """Give the way that a word tells: rose and increase up, fell and loss down."""
    also = kind or "to_"
    return next(
        (way for way in Way if word in lists[f"{kind}{way}"] | lists[f"{also}{way}"]),
        None,
    )


def subject(level: Level) -> frozenset[str]:
    """Give the stems of what a change is of: its own words, and those before it."""
    start = level.clause_start
    return level.stems | stems(level.tokens, start, level.first, level.lists)


def _is_beside(before: Level, by: Level) -> bool:
    """Say whether a change is told of the number right before: 36, growth of 14."""
    lower = by.tokens.lower
    for at in range(by.first - 1, before.after - 1, -1):
        if lower[at] == ",":
            return lower[at + 1] in by.lists["beside"] or at + 1 == by.first
    return False


def has_own_base(by: Level) -> bool:
    """Say whether it is told right there what a change is from: 4 percent less than."""
    behind = by.tokens.lower[by.after : by.after + 2]
    return (
        by.says("own_base")
        or by.says("own_span")
        or not by.lists["base"].isdisjoint(behind)
    )
