"""N109: percentage points that are called percent."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import Finding, Reason, Repair, Severity
from claimcheck.model.frames import Change
from claimcheck.rules.numbers import changes, reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every difference of percentages that is called percent."""
    for claim in case.claims_of(Change):
        if not changes.told_in_points(claim) or changes.runs_against(claim):
            continue
        if claim.percent is not None and not _is_percent(claim, claim.percent):
            quoted = claim.context.quoted
            yield _finding(claim, claim.percent, sure=not quoted)


def _is_percent(claim: Change, percent: reckoning.Measured) -> bool:
    growth = changes.growth(claim)
    reach = reckoning.reach(percent)
    fits = (changes.grown(reach, way) for way in changes.ways(claim))
    return growth is None or not all(reckoning.apart(growth, one) for one in fits)


def _finding(claim: Change, percent: reckoning.Measured, *, sure: bool) -> Finding:
    is_percent = changes.in_percent(claim)
    points = f"{percent.value.figure} percentage points"
    found = reckoning.finding(
        claim.span or percent.span,
        f"that change is {points}, or {is_percent}, not {reckoning.words(percent)}",
        (
            *changes.ends(claim),
            reckoning.says(percent, "of change"),
            Reason(f"the difference of two percentages is told in points: {points}"),
        ),
        (
            Repair(reckoning.words(percent), points, percent.span),
            Repair(reckoning.words(percent), is_percent, percent.span),
        ),
    )
    return evolve(found, severity=Severity.WARNING if sure else Severity.ADVICE)


RULE = Rule(
    code="N109",
    name="percent-vs-points",
    severity=Severity.ADVICE,
    surest=Severity.WARNING,
    summary="The difference of two percentages is called percent, not percentage "
    "points.",
    why="From 15 to 20 percent is a rise of 5 percentage points and of a third. It is "
    "advice inside quotations, where people speak loosely, and a warning in the "
    "words of the article.",
    check=check,
    flagged=(
        "The levy goes up 5 percent, from 15 percent to 20 percent.",
        "Trust dropped 12 percent, from 40 to 28 percent.",
    ),
    passed=(
        "The levy goes up by a third, from 15 percent to 20 percent.",
        "Trust dropped 30 percent, from 40 to 28 percent.",
    ),
)
