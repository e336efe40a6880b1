"""Changes of a price or an index in a day: the amount, the share and the close.

The three may stand in three sentences: the index gained 40 points; that was an advance
of 1 percent; it ended the week at 4,040.
"""

from __future__ import annotations

from claimcheck.model import Claim
from claimcheck.model.frames import Change
from claimcheck.relate.levels import Level, Levels, Words, hull
from claimcheck.relate.movers import Mover, has_own_base, subject, way_of

_AROUND = 4

_BESIDE_IT = 4
_SOON = 12
"""Tokens within which the close stands beside the change."""
_FEW_OF = 5
"""A change of an index or a price in a day is not more than a part of it."""


def tick_of(mover: Mover, levels: Levels) -> Claim | None:
    """Read a change of a price or an index: the amount, the share and the close."""
    near = list(levels.around(mover.by, _AROUND, _AROUND))
    amounts = [one for one in near if _may_be_amount(one, mover, levels.lists)]
    if (
        mover.by.kind != "s"
        or len(amounts) != 1
        or has_own_base(mover.by, mover.by, mover.by)
    ):
        return None
    (amount,) = amounts
    closes = [one for one in near if _may_be_close(one, amount, mover)]
    if len(closes) != 1 or _is_taken(mover, amount, closes[0], near):
        return None
    if not _is_of_its_size(mover, amount, closes[0]):
        return None
    first, last = hull(mover.by, amount, closes[0])
    if levels.says("another_day", first, last) or mover.by.says("another_day"):
        return None
    return Change(
        way=mover.way or way_of(amount, levels.lists),
        after=closes[0].measured,
        amount=amount.measured,
        percent=mover.by.measured,
        span=mover.by.tokens.span(first, last),
    )


def _is_of_its_size(mover: Mover, amount: Level, close: Level) -> bool:
    """Say whether a share may be that of a change; one far off is of something else."""
    share = amount.size / close.size if close.size else 0
    return share / _APART <= mover.by.size <= share * _APART


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


def _may_be_amount(one: Level, mover: Mover, lists: Words) -> bool:
    if one.kind not in "mcpn" or way_of(one, lists) is None or _closes(one):
        return False
    if one.kind == "c" and one.noun not in lists["of_an_index"]:
        return False
    near = 0 <= mover.by.number - one.number <= 1
    return (
        one is mover.beside
        or (mover.bare and near)
        or bool(_named(mover) & subject(one))
    )


def _may_be_close(one: Level, amount: Level, mover: Mover) -> bool:
    alike = one.kind == amount.kind or {one.kind, amount.kind} <= set("cnp")
    if not alike or one.noun or amount.size * _FEW_OF > one.size or not _closes(one):
        return False
    if one.number == amount.number:
        return abs(amount.first - one.first) <= _SOON
    start = one.tokens.lower[one.clause_start]
    pronoun = start in one.lists["it"] and one.number - mover.by.number in (0, 1)
    return pronoun or bool((_named(mover) | subject(amount)) & subject(one))


def _closes(one: Level) -> bool:
    return any(f" {phrase} # " in one.text for phrase in one.lists["closing"])


def _named(mover: Mover) -> frozenset[str]:
    return mover.stems or subject(mover.by)
