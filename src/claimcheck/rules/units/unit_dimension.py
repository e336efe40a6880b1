"""U106: a unit of another kind than its thing is measured in."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import Finding, Reason, Severity
from claimcheck.model.frames import Misfit
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every quantity in a unit of the wrong kind."""
    for claim in case.claims_of(Misfit):
        sure = not claim.context.quoted
        found = _finding(claim)
        yield evolve(found, severity=Severity.WARNING if sure else Severity.ADVICE)


def _finding(claim: Misfit) -> Finding:
    quantity = claim.quantity
    unit = quantity.value.unit
    return reckoning.finding(
        claim.span or quantity.span,
        f"{reckoning.words(quantity)} cannot measure {claim.of}",
        (
            reckoning.says(quantity),
            Reason(f"a {unit} measures {unit.kind}, and {claim.of} is {claim.wants}"),
        ),
    )


RULE = Rule(
    code="U106",
    name="unit-dimension",
    severity=Severity.ADVICE,
    surest=Severity.WARNING,
    summary="A unit cannot measure the thing it is given for.",
    why="A walk is so many miles long, not square miles; a station generates megawatt-"
    "hours in a year. It is advice inside quotations.",
    check=check,
    flagged=(
        "The walk covered 12 square miles from pier to castle.",
        "The plant generated 30 megawatts over the whole of 2019.",
    ),
    passed=(
        "The search covered 12 square miles.",
        "The plant has a capacity of 30 megawatts.",
    ),
)
