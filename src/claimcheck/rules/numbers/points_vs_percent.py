"""N114: an amount, a percentage and a level of one change."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import PERCENT, Bounds, Exact, Finding, Reason, Severity
from claimcheck.model.frames import Change, Way
from claimcheck.rules.numbers import changes, reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_LARGEST = Fraction(1, 2)
"""A change of more than this share of the level is one of something else."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every change whose amount, percentage and level disagree."""
    for claim in case.claims_of(Change):
        amount, percent, level = claim.amount, claim.percent, _level(claim)
        if amount is None or percent is None or level is None:
            continue
        if reckoning.value(amount) > reckoning.value(level) * _LARGEST:
            continue
        if all(_apart(claim, way) for way in _starts(claim)):
            yield _finding(claim, amount, percent, level)


def _level(claim: Change) -> reckoning.Measured | None:
    """Give the one end of a change; what has both is checked by these."""
    both = claim.before is not None and claim.after is not None
    return None if both else claim.after or claim.before


def _starts(claim: Change) -> tuple[Way | None, ...]:
    """Give the ways from the start to the level; some print the start itself."""
    return (None,) if claim.after is None else (*changes.ways(claim), None)


def _start(claim: Change, way: Way | None) -> Bounds | None:
    end = _level(claim)
    if end is None or claim.amount is None:
        return None
    level, amount = reckoning.printed(end), reckoning.printed(claim.amount)
    if way is None:
        return level
    return level - amount if way is Way.UP else level + amount


def _apart(claim: Change, way: Way | None) -> bool:
    start = _start(claim, way)
    if start is None or claim.amount is None or claim.percent is None:
        return False
    share = reckoning.over(reckoning.printed(claim.amount), start)
    if share is None:
        return False
    told = reckoning.printed(claim.percent)
    # Rates are reckoned before the points are rounded, and some are cut off.
    percent = claim.percent.value
    slack = Fraction(percent.figure.place) / 2 * percent.unit.factor
    return reckoning.apart(share, told + Bounds(-slack, slack))


def _finding(
    claim: Change,
    amount: reckoning.Measured,
    percent: reckoning.Measured,
    level: reckoning.Measured,
) -> Finding:
    moved, told = reckoning.value(amount), Fraction(reckoning.value(percent))
    start, by, other = _reckoned(claim, Fraction(moved), told, reckoning.value(level))
    is_percent = reckoning.shown(Fraction(moved) / start, PERCENT)
    when = "before" if claim.after is None else "after"
    return reckoning.finding(
        claim.span or percent.span,
        f"that change is {is_percent}, not {reckoning.words(percent)}",
        (
            reckoning.says(amount, "of change"),
            reckoning.says(percent),
            reckoning.says(level, f"{when} it"),
            Reason(
                f"it started at {reckoning.shown(start, level.value.unit, 6)}, of "
                f"which {reckoning.plain(amount)} is {is_percent}"
            ),
        ),
        (
            reckoning.offer(percent, is_percent),
            reckoning.repair(amount, by),
            reckoning.repair(level, other),
        ),
    )


def _reckoned(
    claim: Change, moved: Fraction, share: Fraction, level: Exact
) -> tuple[Exact, Exact, Exact]:
    """Give where a change began, and what it and the level should be."""
    if claim.after is None:
        return level, share * level, moved / share
    if claim.way is not Way.DOWN:
        return level - moved, share * level / (1 + share), moved / share + moved
    return level + moved, share * level / (1 - share), moved / share - moved


RULE = Rule(
    code="N114",
    name="points-vs-percent",
    severity=Severity.ERROR,
    summary="The points, the percentage and the level of a change do not fit one "
    "another.",
    why="All three may be rounded as they are printed. The level is the one after the "
    "change, or the one before it where that fits.",
    check=check,
    flagged=(
        "The index rose 50 points, or 5 percent, to 5,050.",
        "The share fell 30 cents, or 2 percent, to $2.70.",
    ),
    passed=(
        "The index rose 50 points, or 1 percent, to 5,050.",
        "The share, 2 percent lower on the year, fell 30 cents to $2.70.",
    ),
)
