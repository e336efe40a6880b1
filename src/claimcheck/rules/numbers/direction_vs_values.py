"""N108: a rise or a fall held against its two ends."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Reason, Repair, Severity
from claimcheck.model.frames import Change, Way
from claimcheck.rules.numbers import changes, reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every rise to less and every fall to more."""
    for claim in case.claims_of(Change):
        if changes.runs_against(claim) and claim.before and claim.after:
            yield _finding(claim, claim.before, claim.after)


def _finding(
    claim: Change, before: reckoning.Measured, after: reckoning.Measured
) -> Finding:
    rose = claim.way is Way.UP
    told, other = ("rise", "fall") if rose else ("fall", "rise")
    return reckoning.finding(
        claim.span or after.span,
        f"from {reckoning.words(before)} to {reckoning.words(after)} is no {told}",
        (
            *changes.ends(claim),
            Reason(
                f"{after.value.figure} is {'less' if rose else 'more'} than "
                f"{before.value.figure}: a {other}"
            ),
        ),
        (
            Repair(reckoning.words(before), reckoning.plain(after), before.span),
            Repair(reckoning.words(after), reckoning.plain(before), after.span),
            Repair(f"a {told}", f"a {other}", claim.span),
        ),
    )


RULE = Rule(
    code="N108",
    name="direction-vs-values",
    severity=Severity.ERROR,
    summary="The words tell of a rise and the values of a fall, or the reverse.",
    why="Ranks are no values: to climb from eighth to third is a rise. A loss that "
    "narrows goes the way of its numbers.",
    check=check,
    flagged=(
        "Attendance rose to 31 percent from 44 percent.",
        "The backlog shrank from 90 to 140.",
    ),
    passed=(
        "The club climbed from eighth to third.",
        "The loss narrowed from $9m to $4m.",
    ),
)
