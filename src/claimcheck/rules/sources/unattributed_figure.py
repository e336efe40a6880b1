"""S101: a figure that nobody is cited for."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Reason, Severity
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.sources.figures import figures, words


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every figure that the article gives in its own voice."""
    for claim in figures(case):
        if claim.attribution is None:
            yield Finding(
                span=claim.quantity.span or claim.span,
                message=f"nobody is cited for {words(claim)}",
                because=(Reason("the article gives it in its own voice", claim.span),),
            )


RULE = Rule(
    code="S101",
    name="unattributed-figure",
    severity=Severity.ADVICE,
    summary="A figure is given without a source.",
    why="Readers, and those who check, ask where a number comes from. Small counts and "
    "vague numbers are left alone; so is what is planned or said under a condition.",
    check=check,
    flagged=(
        "The dam holds 400 million litres.",
        "The fire burned down 140 houses on the coast.",
    ),
    passed=(
        "The dam holds 400 million litres, the water board said.",
        "According to the fire brigade, 140 houses burned down on the coast.",
        "Two boats sank on Monday.",
        "Dozens of houses burned down on the coast.",
    ),
)
