"""N104: a part held against the whole it is of."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Reason, Severity
from claimcheck.model.frames import Part, Share
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every part that is larger than its whole."""
    claims: list[Part | Share] = [*case.claims_of(Part), *case.claims_of(Share)]
    for claim in claims:
        part, whole = claim.part, claim.whole
        if part is None:
            continue
        low, high = reckoning.reach(part).low, reckoning.reach(whole).high
        if low is not None and high is not None and low > high:
            yield _finding(claim, part, whole)


def _finding(
    claim: Part | Share, part: reckoning.Measured, whole: reckoning.Measured
) -> Finding:
    return reckoning.finding(
        claim.span or part.span,
        f"{reckoning.words(part)} cannot be part of {reckoning.words(whole)}",
        (
            reckoning.says(whole, "in all"),
            reckoning.says(part, "of them"),
            Reason(f"{part.value.figure} is more than {whole.value.figure}"),
        ),
        (
            reckoning.repair(part, reckoning.value(whole)),
            reckoning.repair(whole, reckoning.value(part)),
        ),
    )


RULE = Rule(
    code="N104",
    name="subset-exceeds-whole",
    severity=Severity.ERROR,
    summary="A part is larger than the whole it is said to belong to.",
    why="Part and whole must count the same things: nine families may well have twelve"
    " children.",
    check=check,
    flagged=(
        "Of the 25 desks, 31 are taken by trainees.",
        "Nine jurors, among them 12 women, were dismissed.",
    ),
    passed=(
        "Of the 25 desks, 31 percent are free.",
        "Nine families, among them 12 children, moved out.",
    ),
)
