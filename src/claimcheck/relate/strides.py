"""A change and the level that it led to, and its percentage in another sentence.

"The shares jumped 36p to 636p … Thursday's rise of 9 per cent": the amount stands right
before its level; the only percentage around that is told as a change of that day is of
the same change.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import ONE, Claim, Kind
from claimcheck.model.frames import Change
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.stage import Stage

_BETWEEN, _BEFORE, _BESIDE = 3, 6, 4
"""Words from an amount to its level, and from "rose" or "a rise of" to a number."""
_FAR = 5
"""Sentences from a change to its percentage."""
_LEAST = 4
"""How many times its change a level is at least."""


def strides_in(stage: Stage) -> Iterator[Claim]:
    """Yield changes with the amount, the level and the percentage told of them."""
    if not stage.tells("shift"):
        return
    for line in range(len(stage.cast.lines)):
        for share in stage.cast.line(line):
            if share.kind == "s" and _is_of_day(stage, share):
                claim = _claim(stage, share, stage.around(line))
                if claim:
                    yield claim


def _is_of_day(stage: Stage, share: Player) -> bool:
    """Say whether a share is told as the change of one day, or of a meeting."""
    if share.measured.value.hedge not in PLAIN or "compared" in share.tags:
        return False
    if stage.says_before("long", share, _BESIDE):
        return False
    if stage.says_behind("long", share, _BESIDE):
        return False
    behind = stage.tokens.lower[share.after : share.after + _BESIDE]
    if share.noun or "in" in behind[1:2]:
        return False  # a 1.1 percent drop in sales
    first, after = stage.sentence(share)
    named = "W" in stage.tokens.letters[first:after]
    return _is_shift(stage, share) and (named or stage.says_here("session", share))


def _is_shift(stage: Stage, one: Player) -> bool:
    before = stage.says_before("shift", one, _BEFORE)
    return before or stage.says_behind("shift", one, _BESIDE)


def _claim(stage: Stage, share: Player, near: tuple[Player, ...]) -> Claim | None:
    near = tuple(one for one in near if abs(one.sentence - share.sentence) <= _FAR)
    pairs = list(_pairs(stage, near))
    others = [one for one in near if one.kind == "s" and one is not share and one.tags]
    if len(pairs) != 1 or any(_is_shift(stage, one) for one in others):
        return None
    amount, level = pairs[0]
    if amount.sentence == share.sentence or _fits(share, amount, level):
        return None
    if any(_fits(share, one, level) for one in near if one.kind == amount.kind):
        return None
    return Change(
        amount=amount.measured,
        percent=share.measured,
        after=level.measured,
        span=stage.span((share, amount, level)),
    )


def _pairs(stage: Stage, near: tuple[Player, ...]) -> Iterator[tuple[Player, Player]]:
    """Yield amounts with the level behind them: rose 36p to 636p, 4p lower at 53p."""
    for amount, level in pairwise(near):
        between = stage.tokens.lower[amount.after : level.first]
        if not 0 < len(between) <= _BETWEEN or amount.sentence != level.sentence:
            continue
        joined = not stage.sums.words["reaching"].isdisjoint(between)
        before = stage.tokens.lower[max(amount.first - 1, 0)]
        if not joined or before == "from" or not _is_shift(stage, amount):
            continue
        if not stage.says_here("market", amount):
            continue  # a subscription rises $2 to $18, and the shares 4 percent
        if _are_alike(amount, level) and amount.size * _LEAST < level.size:
            yield amount, level


def _are_alike(amount: Player, level: Player) -> bool:
    one, other = amount.measured.value.unit, level.measured.value.unit
    points = one.kind is Kind.POINTS or amount.noun == "point"
    return one.comparable_with(other) or (points and other == ONE)


def _fits(share: Player, amount: Player, level: Player) -> bool:
    """Say whether a percentage is that of a change to a level, or from it."""
    starts = (level.size - amount.size, level.size + amount.size, level.size)
    made = [amount.size / start for start in starts if start > 0]
    place = float(share.measured.value.figure.place) / 100
    return any(abs(each - share.size) <= place for each in made)
