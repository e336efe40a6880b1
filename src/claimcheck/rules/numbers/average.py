"""N111: a total, a count and the mean."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import Severity
from claimcheck.model.frames import Average
from claimcheck.rules.numbers import products
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterable[Outcome]:
    """Give a finding for every mean that total and count do not make."""
    return products.findings(case.claims_of(Average))


RULE = Rule(
    code="N111",
    name="average",
    severity=Severity.WARNING,
    summary="A total, a count and their average disagree.",
    why="Each may be rounded as it is printed. A median is no average.",
    check=check,
    flagged=(
        "Five backers gave $1,000 in all, an average of $500.",
        "She scored 60 goals in 40 games, an average of 2.5.",
    ),
    passed=(
        "Five backers gave $1,000 in all; the typical (median) gift was $50.",
        "She scored 61 goals in 40 games, an average of 1.5.",
    ),
)
