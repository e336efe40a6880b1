"""Margins, means and ranges whose numbers stand in several sentences.

The number that tells what it is (a margin of 40 votes, an average of $600 a donor, the
oldest is 37) is sought first; the others are those of its unit nearby, and only where
just as many are there as are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise

from attrs import evolve

from claimcheck.model import ONE, Claim, Span
from claimcheck.model.frames import Average, Margin, Within
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import Measured
from claimcheck.relate.levels import Level, Levels, hull, stems
from claimcheck.relate.things import lemma

_BACK, _FORTH = 4, 3
_ALIKE = 3
"""How many times as much as the other a score or a bound may be."""


def tallies_in(levels: Levels, matched: Iterable[Claim]) -> Iterator[Claim]:
    """Yield margins, means and ranges; not of numbers that are *matched* in one."""
    kinds = (Margin, Average, Within)
    taken = {
        mention.span
        for claim in matched
        if isinstance(claim, kinds) and not _is_empty(claim)
        for mention in claim.mentions
    }
    telling = {
        word
        for name in ("margin_told", "mean_told", "extremes")
        for phrase in levels.lists[name]
        for word in phrase.split()
        if word != "#"
    }
    for line, words in enumerate(levels.words):
        if words.isdisjoint(telling):
            continue
        for level in levels.row(line):
            if level.measured.span not in taken:
                yield from filter(None, (f(level, levels) for f in _READERS))


def _is_empty(claim: Claim) -> bool:
    return isinstance(claim, Within) and claim.member is None


def _span(levels: Iterable[Level]) -> Span:
    each = tuple(levels)
    return each[0].tokens.span(*hull(*each))


def _margin(by: Level, levels: Levels) -> Claim | None:
    if (
        not by.says("margin_told")
        or by.says("denied")
        or not by.noun
        or by.era.mark in (0, 10, 20, 30)
    ):
        return None
    near = [
        one
        for one in levels.around(by, _BACK, 1)
        if one.kind in "cn" and one.size > by.size and _is_score_of(one, by)
    ]
    if len(near) != 2 or not _are_alike(*near):  # noqa: PLR2004
        return None
    first, second = near
    claim = Margin(
        first=first.measured,
        second=second.measured,
        by=by.measured,
        span=_span((*near, by)),
    )
    return None if comes_out(claim) else claim


def _is_score_of(one: Level, by: Level) -> bool:
    if one.kind == "n":
        return one.number == by.number
    return one.noun == by.noun or (one.of_it and one.says("finishing"))


def _are_alike(one: Level, other: Level) -> bool:
    least, most = sorted(one.beside(other))
    return 0 < least < most < least * _ALIKE


def _mean(each: Level, levels: Levels) -> Claim | None:
    if not each.says("mean_told") or each.says("denied"):
        return None
    near = tuple(levels.around(each, _BACK, _FORTH))
    times = [one for one in near if one.kind in "ct" and _is_per(each, one)]
    totals = [
        one
        for one in near
        if one not in times
        and one.comparable_with(each)
        and one.size > each.size
        and one.says("total_told")
    ]
    if len(times) != 1 or len(totals) != 1:
        return None
    count, total = times[0], totals[0]
    made = count.measured.value.figure.high * each.measured.value.figure.high
    told = total.measured.value.figure.high
    if not told / _ALIKE < made < told * _ALIKE or count.size == 1:
        return None
    return Average(
        each=each.measured,
        times=_as_count(count),
        total=total.measured,
        span=_span((each, count, total)),
    )


def _as_count(level: Level) -> Measured:
    measured = level.measured
    return evolve(measured, value=evolve(measured.value, unit=ONE))


def _is_per(each: Level, one: Level) -> bool:
    """Say whether a mean is told for each of what a number counts."""
    noun = one.noun or one.measured.value.unit.name
    pairs = pairwise((*each.words, ""))
    behind = {lemma(word) for per, word in pairs if per in each.lists["each_of"]}
    before = one.tokens.lower[max(one.first - _BEFORE_WHOLE, 0) : one.first]
    told = one.number == each.number and "each" in before
    return noun in behind or told


_BEFORE_WHOLE = 6


def _extreme(member: Level) -> int | None:
    """Give where a word such as "oldest" stands beside a number, if one does."""
    lower, clause = member.tokens.lower, member.sentence.clause
    first = max(clause.first, member.first - _BEFORE)
    after = min(clause.after, member.after + _BEHIND)
    listed = member.lists["extremes"]
    return next((at for at in range(first, after) if lower[at] in listed), None)


_BEFORE, _BEHIND = 12, 5


def _is_one_of(member: Level, named: frozenset[str]) -> bool:
    """Say whether an extreme is one of the things that a range is told of.

    "The oldest of them" is, and "of the cadets" where these were named.
    """
    at, tokens = _extreme(member), member.tokens
    if at is None:
        return False
    if tokens.lower[at + 1] != "of":
        return bool(member.stems & named)
    told = stems(tokens, at + 2, at + 4, member.lists)
    return bool(told & named) if told else tokens.letters[at + 2] in "rtd"


def _is_told_as_likely(low: Level, high: Level) -> bool:
    """Say whether a range is only expected: a day of rain may bring more."""
    return low.says("supposed") or high.says("supposed")


def _range(member: Level, levels: Levels) -> Claim | None:
    if _extreme(member) is None or member.says("denied"):
        return None
    near = [one for one in levels.around(member, 4, 1) if one.comparable_with(member)]
    ends = [
        (low, high)
        for low, high in combinations(near, 2)
        if low.number == high.number
        and high.first - low.after == 1
        and low.size < high.size
        and low.says("ranging_told")
    ]
    if len(ends) != 1:
        return None
    low, high = ends[0]
    if _is_told_as_likely(low, high) or not _is_one_of(member, low.stems | high.stems):
        return None
    return Within(
        low=low.measured,
        high=high.measured,
        member=member.measured,
        span=_span((low, high, member)),
    )


_READERS: tuple[Callable[[Level, Levels], Claim | None], ...] = (_margin, _mean, _range)
