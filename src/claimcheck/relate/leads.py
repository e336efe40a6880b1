"""How far one is ahead of another, told beside what each of them has: 6.71 and 6.81 m.

Shares, measures and the times of races are compared, where just two of a kind stand
around. A time is read from its parts: 2:11:40.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import zip_longest

from attrs import evolve, frozen

from claimcheck.model import ONE, Claim, Figure
from claimcheck.model.bounds import exact
from claimcheck.model.frames import Margin
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN, Measured, seconds, size_of
from claimcheck.relate.gaps import is_ahead, is_of_another_year
from claimcheck.relate.stage import Stage

_BESIDE, _BY = 5, 2
"""Words from a margin to its noun, and to "by"."""
_PAIR = 2
_CLOSE, _WIDE = Fraction(3, 2), 3
"""How many times as much as the other the one may have, and of shares."""
_SIXTY = 60


@frozen(eq=False)
class _Side:
    """What one of the two has, in the base of its unit, and where it stands."""

    measured: Measured
    size: Fraction
    player: Player


def leads_in(stage: Stage) -> Iterator[Claim]:
    """Yield margins of shares, measures and times."""
    if not stage.tells("lead", "beat", "ahead", "better"):
        return
    for line in range(len(stage.cast.lines)):
        for player in stage.cast.line(line):
            if _is_lead(stage, player):
                claim = _claim(stage, player, line)
                if claim:
                    yield claim


def _is_lead(stage: Stage, by: Player) -> bool:
    points = by.kind == "c" and by.noun in stage.sums.words["points"]
    if not points and by.kind not in "ut":
        return False
    if by.measured.value.hedge not in PLAIN or stage.says_here("elsewhere", by):
        return False
    if is_ahead(stage, by) or stage.says_behind("better", by, _BY):
        return True
    if stage.says_before("lead", by, _BESIDE):
        return True
    before = stage.tokens.lower[max(by.first - _BY, 0) : by.first]
    return "by" in before and stage.says_here("beat", by)


def _claim(stage: Stage, by: Player, line: int) -> Claim | None:
    near = [one for one in stage.around(line) if abs(one.sentence - by.sentence) <= 1]
    sides = list(_sides(stage, by, [one for one in near if one is not by]))
    lead = _plain(by) if by.kind == "c" else by.measured
    apart = size_of(lead)
    if len({side.size for side in sides}) != _PAIR or len(sides) > _PAIR:
        return None
    if any(stage.tokens.lower[one.player.first - 1] == "from" for one in sides):
        return None  # one's own time, which has improved
    less, more = sorted(sides, key=lambda side: side.size)
    most = less.size * (_WIDE if by.kind == "c" else _CLOSE)
    if not apart < less.size or more.size > most:
        return None
    if more.size - less.size == apart or is_of_another_year(stage, by, less.player):
        return None
    span = stage.span((by, less.player, more.player))
    return Margin(first=more.measured, second=less.measured, by=lead, span=span)


def _sides(stage: Stage, by: Player, near: list[Player]) -> Iterator[_Side]:
    if by.kind == "t":
        yield from _times(stage, near)
    unit = by.measured.value.unit
    for one in near:
        measured = one.measured
        if by.kind == "c":
            alike = one.kind == "s"
            measured = _plain(one)
        else:
            alike = one.kind == by.kind and unit.comparable_with(measured.value.unit)
            alike = alike and size_of(measured) > size_of(by.measured)
        if alike:
            yield _Side(measured, size_of(measured), one)


def _times(stage: Stage, near: list[Player]) -> Iterator[_Side]:
    """Yield the times of a race: 2:11:40 and 1:58.2."""
    run: list[Player] = []
    for one, then in zip_longest(near, near[1:]):
        run.append(one)
        if then is not None and stage.tokens.lower[one.after : then.first] == [":"]:
            continue
        if len(run) > 1:
            yield _time(stage, run)
        run = []


def _time(stage: Stage, parts: list[Player]) -> _Side:
    total = Fraction(0)
    for part in parts:
        total = total * _SIXTY + Fraction(part.measured.value.figure.high)
    last = parts[-1]
    figure = Figure(exact(total), exact(total), place=last.measured.value.figure.place)
    mention = stage.tokens.mention(parts[0].first, last.after, seconds(figure))
    return _Side(mention, total, parts[0])


def _plain(one: Player) -> Measured:
    """Give a share or points as so many."""
    return evolve(one.measured, value=evolve(one.measured.value, unit=ONE))
