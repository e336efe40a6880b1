"""N112: a rate, a time and the total."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import Severity
from claimcheck.model.frames import Rate
from claimcheck.rules.numbers import products
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterable[Outcome]:
    """Give a finding for every total that a rate does not make."""
    return products.findings(case.claims_of(Rate))


RULE = Rule(
    code="N112",
    name="rate-times-period",
    severity=Severity.WARNING,
    summary="A rate does not make the stated total over the stated time.",
    why="A year has twelve months, and 46 to 53 weeks are paid. Extras that are named "
    "with the total make it silent.",
    check=check,
    flagged=(
        "The lease is $2,000 a month, or $36,000 a year.",
        "At 50 miles a day the 300-mile ride took nine days without a rest.",
    ),
    passed=(
        "The lease is $2,000 a month, or $25,000 a year with the service charge.",
        "A season ticket is £90, against £10 for each of 12 games.",
    ),
)
