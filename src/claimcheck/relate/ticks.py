"""Changes of a price or an index in a day: the amount, the share and the close.

The three may stand in three sentences: the index gained 40 points; that was an advance
of 1 percent; it ended the week at 4,040. Any three that come out are taken for meant.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model import Claim
from claimcheck.model.frames import Change
from claimcheck.relate.levels import Level, Levels, Words, hull
from claimcheck.relate.movers import Mover, has_own_base, subject, way_of

_AROUND = 4

_SOON = 12
"""Tokens within which the close stands beside the change."""
_FEW_OF = 4
"""A change of an index or a price in a day is not more than a part of it."""


def tick_of(mover: Mover, levels: Levels) -> Claim | None:
    """Read a change of a price or an index: the amount, the share and the close."""
    if mover.by.kind != "s" or _is_based(mover):
        return None
    near = list(levels.around(mover.by, _AROUND, _AROUND))
    pairs = [
        (amount, close)
        for amount in near
        if _may_be_amount(amount, levels.lists)
        for close in near
        if close is not amount and _may_be_close(close, amount)
        if not _is_of_another(close, amount, levels)
    ]
    if any(_comes_out(mover, *pair) for pair in pairs):
        return None
    meant = [pair for pair in pairs if _is_meant(mover, *pair, near)]
    if not meant:
        return None
    amount, close = min(meant, key=lambda pair: abs(pair[0].first - mover.by.first))
    if sum(one is amount for one, _ in meant) > 1:
        return None
    first, last = hull(mover.by, amount, close)
    if any(one.says_near("another_day") for one in (mover.by, amount, close)):
        return None
    return Change(
        way=mover.way or way_of(amount, levels.lists),
        after=close.measured,
        amount=amount.measured,
        percent=mover.by.measured,
        span=mover.by.tokens.span(first, last),
    )


def _is_of_another(close: Level, amount: Level, levels: Levels) -> bool:
    """Say whether the sentence of a close tells its own change."""
    return close.number != amount.number and any(
        _may_be_amount(one, levels.lists) and one.kind == amount.kind
        for one in levels.around(close, 0, 0)
    )


def _is_based(mover: Mover) -> bool:
    """Say whether a share is told of anything but the close of the day before."""
    by = mover.by
    behind = by.tokens.lower[by.after : by.after + _SOON]
    closed = not (by.lists["closed"] | by.lists["sessions"]).isdisjoint(behind)
    return has_own_base(by, by, by) and not closed


def _comes_out(mover: Mover, amount: Level, close: Level) -> bool:
    told = mover.by.measured.value
    slack = Fraction(told.figure.place) * told.unit.factor
    size, moved = Fraction(close.size), Fraction(amount.size)
    starts = (size - moved, size, size + moved)
    return any(
        start > 0 and abs(moved / start - Fraction(mover.by.size)) <= slack
        for start in starts
    )


def _is_meant(mover: Mover, amount: Level, close: Level, near: list[Level]) -> bool:
    """Say whether a share is told of an amount, and is about as large."""
    by = mover.by
    share = amount.size / close.size
    if not share / _APART <= by.size <= share * _APART:
        return False
    three = (by, amount, close)
    if all(one.sentence.clause.words.isdisjoint(by.lists["traded"]) for one in three):
        return False
    named = mover.stems or subject(by)
    beside = amount is mover.beside or (
        amount.number == by.number and abs(amount.first - by.first) <= _SOON
    )
    soon = mover.bare and 0 <= by.number - amount.number <= _LATER
    start, stop = by.clause_start, by.stop
    apart = not by.lists["other_index"].isdisjoint(by.tokens.lower[start:stop])
    apart = apart or by.number < amount.number
    known = not apart and bool(named & (subject(amount) | subject(close)))
    return (beside or soon or known) and not _is_taken(mover, amount, close, near)


_LATER = 3
_APART = 3.25
"""How many times as large a share may be told as it is."""


def _is_taken(mover: Mover, amount: Level, close: Level, near: list[Level]) -> bool:
    """Say whether the amount has a share, or the share a level, beside it already."""
    by = mover.by
    for one in near:
        shared = one.number == amount.number and one.kind == "s"
        if shared and 0 < one.first - amount.after <= _BESIDE_IT:
            return True
        if one is not close and one.number == by.number and _closes(one):
            return True
    return False


_BESIDE_IT = 4


def _may_be_amount(one: Level, lists: Words) -> bool:
    if one.kind not in "mcpnu" or way_of(one, lists) is None or _closes(one):
        return False
    return one.kind != "c" or one.noun not in lists["human"]


def _may_be_close(one: Level, amount: Level) -> bool:
    alike = one.kind == amount.kind or {one.kind, amount.kind} <= set("cnp")
    named = one.noun in ("", amount.noun)
    if not alike or not named or amount.size * _FEW_OF > one.size or not _closes(one):
        return False
    if way_of(one, one.lists) is not None:
        return False
    if one.number == amount.number:
        return abs(amount.first - one.first) <= _SOON * 2
    return abs(one.number - amount.number) <= _LATER


def _closes(one: Level) -> bool:
    told = any(f" {phrase} # " in one.text for phrase in one.lists["closing"])
    return told and not one.says("putting_on")
