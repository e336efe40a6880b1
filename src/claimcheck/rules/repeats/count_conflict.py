"""R101: one thing, two exact numbers."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Severity
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.repeats.pairs import clashes


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every thing that is counted twice with two results."""
    return clashes(case, hedged=False)


RULE = Rule(
    code="R101",
    name="count-conflict",
    severity=Severity.WARNING,
    summary="The same countable thing gets two different exact values.",
    why="The later number points back to the earlier one and differs from it. Numbers "
    "from two sources, of two times or under a condition are left alone: most "
    "differing numbers in the news are right.",
    check=check,
    flagged=(
        "The shelter keeps 40 goats. A vet saw all 70 of the shelter's goats.",
        "She left a £1.3m legacy to the school. The £3.1m legacy will pay for a roof.",
    ),
    passed=(
        "The shelter keeps 40 goats. A vet saw all 40 of the shelter's goats.",
        "Police counted 60 marchers. The union counted 90 marchers.",
        "The shelter had 40 goats in May. It now has 70 goats.",
    ),
)
