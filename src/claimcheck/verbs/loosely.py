"""Figures of a document that another text tells loosely, by the words beside its own.

The youngest is the end of a range of ages; gusts that exceeded 90 are gusts of 94; what
came shortly after five came at ten past; a cost of between 300 and 330 is 305 or 328.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from attrs import evolve

from claimcheck.model import Bounds, Exact, Hedge
from claimcheck.model.bounds import exact
from claimcheck.verbs.asked import Relation
from claimcheck.verbs.points import Point, scale_of
from claimcheck.verbs.reckoned import ROUNDED, Reckoned
from claimcheck.verbs.scales import CLOCK, DAY, Measured
from claimcheck.verbs.sought import Sought

_UPPER = (Hedge.UP_TO, Hedge.AT_MOST)


def beyond(sought: Sought, asked: frozenset[Relation]) -> Iterator[Sought]:
    """Yield a bare figure as the bound that a verb makes it: exceeded 90."""
    value = sought.measured
    if value is None or value.hedge is not Hedge.BARE or value.scale in (CLOCK, DAY):
        return
    if Relation.BEYOND in asked:
        yield evolve(sought, measured=evolve(value, hedge=Hedge.ABOVE))


def ends(
    values: Sequence[Sought], wanted: Measured, asked: frozenset[Relation]
) -> Iterator[Reckoned]:
    """Yield the end of a range that a bound is told by: up to 15 of 10 to 15.

    So is the youngest, or the dearest, of things that range between two figures.
    """
    bound = wanted.hedge in (*_UPPER, Hedge.FROM)
    if not bound and Relation.EXTREME not in asked:
        return
    for each in values:
        value = each.measured
        if value is None or not value.ends:
            continue
        for name, end in (("upper", value.printed.high), ("lower", value.printed.low)):
            if end is None or (bound and (name == "upper") != (wanted.hedge in _UPPER)):
                continue
            says = f"the {name} end of {each.told.words}"
            yield Reckoned(value.scale, Bounds.exactly(end), (each,), says)


def alone(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield numbers as they are: fewer than 100 patients, 96 of them."""
    for each, at in points if wanted.scale not in ROUNDED else ():
        if scale_of(each) == wanted.scale:
            yield Reckoned(wanted.scale, Bounds.exactly(at), (each,), "")


def clocks_beside(
    points: Sequence[Point], wanted: Measured, asked: frozenset[Relation]
) -> Iterator[Reckoned]:
    """Yield the time as it is told by the nearest round one: just before half past."""
    at = wanted.printed.low
    if at is None or Relation.NEARBY not in asked:
        return
    for each, minutes in points:
        off = exact((minutes - at) % _HALF_A_DAY)
        off = min(off, exact(_HALF_A_DAY - off))
        if scale_of(each) == CLOCK and 0 < off <= _SHORTLY:
            says = f"{each.told.words} is {off} minutes off"
            yield Reckoned(CLOCK, wanted.printed, (each,), says)


_HALF_A_DAY = 12 * 60
"""Minutes after which a time of the clock comes round: half past six."""

_SHORTLY = 15
"""Minutes, at most, that are shortly before or after."""


def spread(points: Sequence[Point], value: Measured) -> Iterator[Reckoned]:
    """Yield the range of two figures that a rounder one holds, both near its ends."""
    low, high = value.printed.low, value.printed.high
    if low is None or high is None:
        return
    reach = exact((high - low) * _NEAR_END)
    inner = [each for each in points if scale_of(each[0]) == value.scale]
    lows = [each for each in inner if 0 < exact(each[1] - low) <= reach]
    highs = [each for each in inner if 0 < exact(high - each[1]) <= reach]
    for (one, start), (two, end) in product(lows, highs):
        if _digits(start) > _digits(low) and _digits(end) > _digits(high):
            parts = (one,) if one is two else (one, two)
            words = " and ".join(each.told.words for each in parts)
            says = f"{words} lie between"
            yield Reckoned(value.scale, value.printed, parts, says)


_NEAR_END = Fraction(1, 3)
"""Share of a range within which a figure is near one of its ends."""


def _digits(value: Exact) -> int:
    """Count the digits that tell something: of 300, one."""
    return len(str(float(value)).replace(".", "").strip("0"))
