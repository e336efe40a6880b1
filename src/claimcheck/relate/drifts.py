"""Rises and falls told without a number, and the two numbers that show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import Claim, Way
from claimcheck.model.frames import Change
from claimcheck.relate.levels import Level, Levels, Words, stems
from claimcheck.relate.movers import way_of
from claimcheck.relate.shifts import FORTH, ends_of, has_rivals


def drifts_in(levels: Levels, matched: Iterable[Claim]) -> Iterator[Claim]:
    """Yield rises and falls without a number: the wait has grown longer.

    Those that are *matched* already are left out.
    """
    changes = [claim for claim in matched if isinstance(claim, Change)]
    taken = {mention.span for claim in changes for mention in claim.mentions}
    for claim in _went(levels):
        if not {mention.span for mention in claim.mentions} <= taken:
            yield claim


def _went(levels: Levels) -> Iterator[Claim]:
    lists = levels.lists
    told = {phrase.split()[0] for way in Way for phrase in lists[f"went_{way}"]}
    for line, words in enumerate(levels.words):
        if words.isdisjoint(told) or not (row := levels.row(line)):
            continue
        for way, named, at in _told_alone(row[0], levels.lists):
            window = [
                one
                for one in levels.around(row[0], 0, FORTH - 1)
                if one.first > at and way_of(one, levels.lists) is None
            ]
            if row[0].first > at and way_of(row[0], lists) is None:
                window.insert(0, row[0])
            claim = _way_of_pair(way, named, at, window, levels)
            if claim is not None:
                yield claim


def _told_alone(
    level: Level, lists: Words
) -> Iterator[tuple[Way, frozenset[str], int]]:
    tokens, clause = level.tokens, level.sentence.clause
    start = clause.first
    for at in range(clause.first, clause.after - 1):
        word = tokens.lower[at]
        if tokens.letters[at] in ";:" or word in lists["contrast"]:
            start = at + 1
        for way in Way:
            two = f"{word} {tokens.lower[at + 1]}"
            if word in lists[f"went_{way}"] or two in lists[f"went_{way}"]:
                named = stems(tokens, start, at, lists)
                behind = tokens.lower[at + 1] in lists["leading_to"]
                if named and not behind and tokens.letters[at + 1] not in "iNYn$":
                    yield way, named, at


def _way_of_pair(
    way: Way, named: frozenset[str], at: int, window: list[Level], levels: Levels
) -> Claim | None:
    pairs = [
        (before, after)
        for before in window
        for after in window
        if before is not after
        and before.comparable_with(after)
        and before.is_before(after)
        and _are_close(before, after)
        and (named & (after.stems | before.stems) or _explains(at, after))
    ]
    if len(pairs) != 1:
        return None
    before, after = pairs[0]
    if has_rivals(before, after, after, levels):
        return None
    last = max(before.stop, after.stop)
    other = Way.DOWN if way is Way.UP else Way.UP
    words = frozenset(before.tokens.lower[at:last])
    if words & (levels.lists[str(other)] | levels.lists[f"noun_{other}"]):
        return None
    if levels.says("another_basis", at, last) or levels.says("denied", at, last):
        return None
    ends = ends_of(before, after)
    return Change(
        way=way,
        before=ends["before"],
        after=ends["after"],
        span=before.tokens.span(at, max(before.after, after.after)),
    )


def _are_close(before: Level, after: Level) -> bool:
    least, most = sorted(before.beside(after))
    return 0 < least < most < least * 2


def _explains(at: int, after: Level) -> bool:
    """Say whether a number is told of what moved at a token, without its name.

    It stands behind a colon or "when", or in the next sentence, which begins with "it".
    """
    tokens = after.tokens
    start = after.sentence.clause.first
    if start > at:
        between = tokens.letters[at:start]
        one = sum(between.count(sign) for sign in ".!?") <= 1
        return one and tokens.lower[start] in after.lists["it"]
    here = tokens.letters[at : after.first]
    told_so = ":" in here or "when" in tokens.lower[at : after.first]
    return told_so and not set(here) & set(".;iNn$")
