"""U102: a bound that an exact figure for the same thing breaks."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Severity
from claimcheck.model.frames import Confined
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.repeats.pairs import clashes
from claimcheck.rules.units.impossible_value import outside


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every bound and exact figure that exclude each other."""
    yield from clashes(case, hedged=True)
    for claim in case.claims_of(Confined):
        if claim.told:
            yield from outside(claim)


RULE = Rule(
    code="U102",
    name="bound-violated",
    severity=Severity.WARNING,
    summary="A bound is broken by an exact figure for the same thing.",
    why="More than 200 cannot be 180. The bound is read literally, so that a loose "
    "hedge is never blamed.",
    check=check,
    flagged=(
        "More than 200 stewards signed up. The 180 stewards wore yellow.",
        "More than 300 people marched; the stewards counted 250.",
        "Fined the maximum of £400, she must pay £700 for that offence.",
    ),
    passed=(
        "More than 200 stewards signed up. The 214 stewards wore yellow.",
        "More than 300 people marched; the stewards counted 340.",
        "Up to 200 stewards may sign up. The 214 stewards of last year wore yellow.",
    ),
)
