"""Means whose numbers stand in several sentences.

The mean (an average of $600 a donor) is sought first; the others are those of its unit
nearby, and only where just as many are there as are needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from attrs import evolve

from claimcheck.model import ONE, Claim, Span
from claimcheck.model.frames import Average
from claimcheck.relate.found import Measured
from claimcheck.relate.levels import Level, Levels, hull
from claimcheck.relate.things import lemma

_BACK, _FORTH = 4, 3
_ALIKE = 3
"""How many times as much as the total a mean may make."""


def tallies_in(levels: Levels, matched: Iterable[Claim]) -> Iterator[Claim]:
    """Yield means; not of numbers that are *matched* in one."""
    taken = {
        mention.span
        for claim in matched
        if isinstance(claim, Average)
        for mention in claim.mentions
    }
    telling = {
        word
        for phrase in levels.lists["mean_told"]
        for word in phrase.split()
        if word != "#"
    }
    for line, words in enumerate(levels.words):
        if words.isdisjoint(telling):
            continue
        for level in levels.row(line):
            if level.measured.span not in taken:
                yield from filter(None, (f(level, levels) for f in _READERS))


def _span(levels: Iterable[Level]) -> Span:
    each = tuple(levels)
    return each[0].tokens.span(*hull(*each))


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


_READERS: tuple[Callable[[Level, Levels], Claim | None], ...] = (_mean,)
