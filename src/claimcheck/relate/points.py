"""Differences of two percentages that are told as percent, wherever the three stand.

"Joblessness has gone up by 3 percent. It was 6.2 percent in May and is 9.2 now": that
the one is just the difference of the others tells that it is of them, without a word.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, islice

from claimcheck.model import Claim, Kind, Way
from claimcheck.model.frames import Change
from claimcheck.relate.levels import Level, Levels, hull
from claimcheck.relate.movers import Mover, has_own_base, way_of

_BACK, _FORTH = 4, 4
_LEAST = 2
"""Percent below which that two percentages lie so far apart is no wonder."""
_MANY = 8


def points_of(mover: Mover, levels: Levels) -> Claim | None:
    """Read a change in percent that is the difference of the only two percentages."""
    by = mover.by
    percent = Fraction(by.measured.value.figure.high)
    if by.kind != "s" or by.measured.value.figure.is_range or percent < _LEAST:
        return None
    shares = filter(_is_share, levels.around(by, _BACK, _FORTH))
    near = [*islice(shares, _MANY + 1)]
    of = by.tokens.lower[by.after : by.after + 1] == ["of"]
    if of or len(near) > _MANY or by.says("denied"):
        return None
    pairs = [
        pair
        for one, two in combinations(near, 2)
        if (pair := _in_order(one, two, mover)) and _apart(*pair) == percent
    ]
    if len({tuple(each.size for each in pair) for pair in pairs}) != 1:
        return None
    before, after = pairs[0]
    if has_own_base(by, before, after):
        return None
    only = len({one.size for one in near}) == len(pairs[0])
    known = bool(mover.stems & (before.stems | after.stems))
    ahead = all(by.number < one.number for one in near)  # later it is of something else
    if not (known or (only and (ahead or mover.bare or _is_known(mover, near)))):
        return None
    first, last = hull(by, before, after)
    return Change(
        before=before.measured,
        after=after.measured,
        percent=by.measured,
        way=mover.way,
        span=by.tokens.span(first, last),
    )


def _is_known(mover: Mover, near: list[Level]) -> bool:
    """Say whether a change is told as known, of no other thing: the 2 percent rise."""
    by, tokens = mover.by, mover.by.tokens
    behind = tokens.letters[by.after + 1 : by.after + 2]
    told = {word for one in near for word in one.sentence.clause.words}
    of = tokens.lower[by.after + 1 : by.after + 4]
    same = behind != "p" or not told.isdisjoint(of[1:])
    return tokens.letters[by.first - 1] == "t" and same


def _is_share(one: Level) -> bool:
    plain = one.measured.value.unit.kind is Kind.SHARE and one.kind == "s"
    moved = way_of(one, one.lists) is not None
    return plain and not (
        moved or one.is_supposed or one.measured.value.figure.is_range
    )


def _in_order(one: Level, two: Level, mover: Mover) -> tuple[Level, Level] | None:
    """Give first what was before, as the way that it went tells, or else the days."""
    if one.size == two.size:
        return None
    low, high = sorted((one, two), key=lambda level: level.size)
    if mover.way is None:
        return (one, two) if one.is_before(two) in (True, None) else (two, one)
    return (low, high) if mover.way is Way.UP else (high, low)


def _apart(before: Level, after: Level) -> Fraction:
    figures = (Fraction(one.measured.value.figure.high) for one in (before, after))
    start, end = figures
    return abs(end - start)
