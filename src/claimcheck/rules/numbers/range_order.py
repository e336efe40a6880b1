"""N116: a range that runs backwards, or a value outside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import Bounds, Finding, Reason, Repair, Severity
from claimcheck.model.frames import Within
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every range upside down and every value outside its own."""
    for claim in case.claims_of(Within):
        low, high = reckoning.reach(claim.low), reckoning.reach(claim.high)
        if _is_backwards(low, high):
            yield _backwards(claim)
        elif claim.member is not None:
            member = reckoning.reach(claim.member)
            if reckoning.apart(member, low.hull(high)):
                yield _outside(claim, claim.member)


def _is_backwards(low: Bounds, high: Bounds) -> bool:
    """Say whether a range runs down; a price that moves a little may do so."""
    if low.low is None or high.high is None:
        return False
    return low.low > high.high * (1 + _LITTLE)


_LITTLE = Fraction(1, 20)


def _backwards(claim: Within) -> Finding:
    low, high = claim.low, claim.high
    return reckoning.finding(
        claim.span or low.span,
        f"a range from {reckoning.words(low)} to {reckoning.words(high)} runs "
        "backwards",
        (
            reckoning.says(low, "as the lower end"),
            reckoning.says(high, "as the upper end"),
            Reason(f"{low.value.figure} is more than {high.value.figure}"),
        ),
        (
            Repair(reckoning.words(low), reckoning.plain(high), low.span),
            Repair(reckoning.words(high), reckoning.plain(low), high.span),
        ),
    )


def _outside(claim: Within, member: reckoning.Measured) -> Finding:
    low, high = claim.low, claim.high
    ends = f"{low.value.figure} to {high.value.figure}"
    near = low if abs(_far(low, member)) < abs(_far(high, member)) else high
    return reckoning.finding(
        claim.span or member.span,
        f"{reckoning.words(member)} is not in the range of {ends}",
        (
            reckoning.says(low, "as the lower end"),
            reckoning.says(high, "as the upper end"),
            reckoning.says(member, "as one of them"),
        ),
        (
            reckoning.repair(member, reckoning.value(near)),
            reckoning.repair(near, reckoning.value(member)),
        ),
    )


def _far(end: reckoning.Measured, member: reckoning.Measured) -> Fraction:
    return Fraction(reckoning.value(end)) - reckoning.value(member)


RULE = Rule(
    code="N116",
    name="range-order",
    severity=Severity.ERROR,
    summary="A range runs backwards, or a value lies outside the range stated for it.",
    why="Something that is cut from 60 to 40 is no range. A unit or a multiplier that "
    "stands behind the second number holds for both.",
    check=check,
    flagged=(
        "Masts between 40 and 25 metres tall were felled.",
        "All the cadets are 11 to 13; the youngest, Ali, is nine.",
    ),
    passed=(
        "The age limit was cut from 60 to 40.",
        "The wing will cost between $26 and $31 million.",
    ),
)
