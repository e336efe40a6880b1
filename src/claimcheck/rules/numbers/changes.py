"""What a change must hold together: its way, its two ends and how much it is."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.model import PERCENT, Bounds, Exact, Hedge, Kind, Reason, Repair
from claimcheck.model.bounds import exact
from claimcheck.model.frames import Change, Way
from claimcheck.rules.numbers import reckoning


def ways(claim: Change) -> tuple[Way, ...]:
    """Give the ways it may go: both where none is told."""
    return (claim.way,) if claim.way else tuple(Way)


def growth(claim: Change) -> Bounds | None:
    """Give how many times its start its end is, where both are told."""
    if claim.before is None or claim.after is None:
        return None
    before, after = _alike(claim.before, claim.after)
    return reckoning.over(_level(after), _level(before))


def _alike(
    before: reckoning.Measured, after: reckoning.Measured
) -> tuple[reckoning.Measured, reckoning.Measured]:
    """Take two rates for printed alike: of 3 and 3.5 percent, the first is 3.0."""
    if before.value.unit != PERCENT or after.value.unit != PERCENT:
        return before, after
    place = min(one.value.figure.place for one in (before, after))
    first, last = (
        evolve(
            one, value=evolve(one.value, figure=evolve(one.value.figure, place=place))
        )
        for one in (before, after)
    )
    return first, last


def _level(end: reckoning.Measured) -> Bounds:
    """Give how far an end reaches: a fare that is set is exact, a count is whole."""
    value = end.value
    counted = value.unit.kind is Kind.COUNT and value.figure.place == 1
    if value.hedge is Hedge.EXACT or (counted and value.figure.high < _COUNTED):
        return reckoning.reach(end)
    return reckoning.printed(end)


_COUNTED = 1_000


def grown(percent: Bounds, way: Way) -> Bounds:
    """Give the growth that a share of the start makes, up or down."""
    return percent.shift(1) if way is Way.UP else Bounds.exactly(1) - percent


def runs_against(claim: Change) -> bool:
    """Say whether the values go the other way than the words."""
    if claim.before is None or claim.after is None or claim.way is None:
        return False
    before, after = reckoning.printed(claim.before), reckoning.printed(claim.after)
    low, high = (after, before) if claim.way is Way.UP else (before, after)
    if low.high is None or high.low is None:
        return False
    return low.high < high.low


def points(claim: Change) -> Exact | None:
    """Give the difference of two printed percentages, in parts of a whole."""
    before, after = claim.before, claim.after
    if before is None or after is None or after.value.unit != PERCENT:
        return None
    if before.value.unit != PERCENT:
        return None
    apart = Fraction(reckoning.value(after)) - reckoning.value(before)
    return exact(abs(apart))


def told_in_points(claim: Change) -> bool:
    """Say whether the change is called percent but is the difference in points."""
    difference, percent = points(claim), claim.percent
    return (
        difference is not None
        and percent is not None
        and difference in reckoning.printed(percent)
    )


def in_percent(claim: Change) -> str:
    """Write how much more or less the end is than the start."""
    before, after = claim.before, claim.after
    if before is None or after is None:
        return ""
    change = Fraction(reckoning.value(after)) / reckoning.value(before) - 1
    return reckoning.shown(exact(abs(change)), PERCENT)


def ends(claim: Change) -> tuple[Reason, ...]:
    """Say from what to what it goes."""
    told = ((claim.before, "before"), (claim.after, "after"))
    return tuple(reckoning.says(end, when) for end, when in told if end)


def other_ends(claim: Change, factor: Exact) -> tuple[Repair, ...]:
    """Offer the end that the start and the growth make, and the start."""
    before, after = claim.before, claim.after
    if before is None or after is None or factor <= 0:
        return ()
    return (
        reckoning.repair(after, exact(reckoning.value(before) * factor)),
        reckoning.repair(before, exact(reckoning.value(after) / Fraction(factor))),
    )
