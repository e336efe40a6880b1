"""U102: a bound that an exact figure for the same thing breaks."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Severity, Span
from claimcheck.model.frames import Confined
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.repeats.pairs import clashes
from claimcheck.rules.units.impossible_value import outside


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every bound and exact figure that exclude each other."""
    known: list[Span] = []
    for outcome in clashes(case, hedged=True):
        yield outcome
        if isinstance(outcome, Finding):
            known += [reason.span for reason in outcome.because if reason.span]
    for claim in case.claims_of(Confined):
        told = claim.value.span
        if claim.told and not (told and any(_holds(span, told) for span in known)):
            yield from outside(claim)


def _holds(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


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
