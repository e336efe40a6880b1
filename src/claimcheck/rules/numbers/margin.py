"""N113: two scores and the margin."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Reason, Severity
from claimcheck.model.frames import Margin
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every margin that is not the difference."""
    for claim in case.claims_of(Margin):
        first, second = map(reckoning.reach, (claim.first, claim.second))
        by = reckoning.reach(claim.by)
        either = (first - second, second - first)
        if all(reckoning.apart(each, by) for each in either):
            yield _finding(claim)


def _finding(claim: Margin) -> Finding:
    first, second = sorted((claim.first, claim.second), key=reckoning.value)
    apart = reckoning.value(second) - reckoning.value(first)
    by, unit = claim.by, second.value.unit
    step = f"{second.value.figure} − {first.value.figure} is"
    return reckoning.finding(
        claim.span or by.span,
        f"{step} {reckoning.shown(apart, unit)}, not {reckoning.words(by)}",
        (
            reckoning.says(claim.first),
            reckoning.says(claim.second),
            reckoning.says(by, "as the margin"),
            Reason(f"{step} {reckoning.shown(apart, unit)}"),
        ),
        (
            reckoning.offer(by, reckoning.shown(apart, unit)),
            reckoning.repair(second, reckoning.value(first) + reckoning.value(by)),
            reckoning.repair(first, reckoning.value(second) - reckoning.value(by)),
        ),
    )


RULE = Rule(
    code="N113",
    name="margin",
    severity=Severity.ERROR,
    summary="A winning margin is not the difference of the two scores or counts.",
    why="Scores over two legs are left alone.",
    check=check,
    flagged=(
        "Vane beat Orr by 30 votes, 610 to 560.",
        "They won 4-1, a two-goal margin.",
    ),
    passed=(
        "They lost 4-1 on the night but went through 6-5 on aggregate.",
        "Vane beat Orr by 50 votes, 610 to 560, with 90 for a third candidate.",
    ),
)
