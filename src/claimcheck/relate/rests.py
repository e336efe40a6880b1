"""A whole, what is taken from it and what is left, wherever these stand.

What is left is told by a word beside it: the rest, the 11 that remain, 28 survivors.
The whole is what was told of the same before; taken is all between that may be. If any
choice among the numbers around comes out, that is what is meant, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Hedge, Kind
from claimcheck.model.frames import Remainder
from claimcheck.relate.casting import Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.stage import Stage, subsets

_BESIDE = 4
"""Words from what is left to the word that tells it."""
_FAR = 8
"""Words from "the rest" to the number: the rest of the eggs, 28 of them."""
_MOST = 5
"""Numbers that may have been taken, beyond which nothing can be told."""


def rests_in(stage: Stage) -> Iterator[Claim]:
    """Yield what is left where it is not what was there without what was taken."""
    if not stage.tells("left", "rest", "remain", "gone", "kept", "leaving"):
        return
    for line in range(len(stage.cast.lines)):
        for player in stage.cast.line(line):
            if _is_left(stage, player):
                claim = _claim(stage, player, stage.around(line))
                if claim:
                    yield claim


def _is_left(stage: Stage, left: Player) -> bool:
    if left.kind not in "cmut" or left.measured.value.hedge not in _PLAIN:
        return False
    if not left.tags.isdisjoint(_BARRED) or left.size == 0:
        return False
    unit = left.measured.value.unit
    if left.kind == "u" and (unit.per or unit.kind is Kind.TEMPERATURE):
        return False
    if left.noun in stage.sums.words["gone"]:
        return True
    before = [
        ("rest", _FAR),
        ("remain", _BESIDE),
        ("gone", _BESIDE),
        ("kept", _FAR),
        ("leaving", _BESIDE),
    ]
    if any(stage.says_before(name, left, most) for name, most in before):
        return True
    names = ("remain", "left", "gone")
    return any(stage.says_behind(name, left, _BESIDE) for name in names)


_PLAIN = (Hedge.BARE, Hedge.EXACT)
_BARRED = {"moved", "compared"}


def _claim(stage: Stage, left: Player, near: tuple[Player, ...]) -> Claim | None:
    before = [
        one for one in near if one.first < left.first and _is_fit(stage, one, left)
    ]
    wholes = [one for one in before if _is_whole(stage, one, left)]
    if not wholes:
        return None
    whole = wholes[0]
    taken = [one for one in before if whole.first < one.first and one.size < whole.size]
    if left.kind == "t":
        taken = [one for one in taken if one.sentence >= left.sentence - 1] or taken
    taken = [one for one in taken if (one.size, one.noun) != (left.size, left.noun)]
    if not 0 < len(taken) <= _MOST or _is_open(stage, whole, left):
        return None
    if left.kind == "c" and whole.size - left.size == 1:
        return None  # the one may be named: the other six countries
    others = [one for one in near if one is not left and _may_be(stage, one, left)]
    if any(
        comes_out(_built(stage, all_told, some, left))
        for all_told in wholes
        for some in subsets(one for one in others if one is not all_told)
    ):
        return None
    gone = sum(one.size for one in taken)
    short = gone + left.size < whole.size
    told = not short or stage.says_between("everything", (whole, left))
    return (
        _built(stage, whole, tuple(taken), left) if told and gone < whole.size else None
    )


def _is_fit(stage: Stage, one: Player, left: Player) -> bool:
    """Say whether a number may be of the same, whole or taken."""
    if not one.tags.isdisjoint(_BARRED) or one.measured.value.hedge not in _PLAIN:
        return False
    if one.kind not in "cmut":
        return False
    told = left.noun in stage.sums.words["gone"] and one.kind == "c"
    return told or stage.alike(one, left)


def _may_be(stage: Stage, one: Player, left: Player) -> bool:
    """Say whether a number may be added to what is left, be it by another name."""
    if one.kind in "cno" and left.kind in "cno":
        other = one.noun and left.noun and one.noun != left.noun
        near = abs(one.sentence - left.sentence) <= 1
        return not other or near or stage.are_kin(one.noun, left.noun)
    unit = one.measured.value.unit
    bare = one.kind in "cno" and not one.noun
    return one.kind in "cmutno" and (
        bare or unit.comparable_with(left.measured.value.unit)
    )


def _is_whole(stage: Stage, whole: Player, left: Player) -> bool:
    if whole.size <= left.size or not (whole.noun or whole.kind != "c"):
        return False
    other = stage.says_before("others", left, _BESIDE)
    return not other or left.noun in ("", whole.noun)


def _is_open(stage: Stage, whole: Player, left: Player) -> bool:
    """Say whether anything was added meanwhile."""
    if stage.says_between("nothing", (whole, left)):
        return False
    return stage.says_between("gained", (whole, left))


def _built(
    stage: Stage, whole: Player, taken: tuple[Player, ...], left: Player
) -> Remainder:
    units = (whole, left, *taken)
    return Remainder(
        whole=stage.lent(whole, units),
        taken=tuple(stage.lent(one, units) for one in taken),
        left=stage.lent(left, units),
        span=stage.span(units),
    )
