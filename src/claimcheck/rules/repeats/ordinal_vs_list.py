"""R103: an ordinal held against the earlier instances."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.model import Finding, Mention, Reason, Repair, Severity
from claimcheck.model.frames import Ranked
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every ordinal that the earlier ones do not lead up to."""
    for claim in case.claims_of(Ranked):
        if claim.ordinal.value.number != len(claim.earlier) + claim.counts_itself:
            yield _finding(claim)


def _finding(claim: Ranked) -> Finding:
    ordinal, earlier = claim.ordinal, claim.earlier
    number = len(earlier) + claim.counts_itself
    return Finding(
        span=claim.span or ordinal.span,
        message=f"with {len(earlier)} listed it is number {number}, not {ordinal}",
        because=(
            Reason(f"the text says {ordinal}", ordinal.span),
            *(Reason(f"and lists {one}", one.span) for one in _each(earlier)),
            Reason(f"{len(earlier)} are listed: this would be number {number}"),
        ),
        repairs=(Repair(str(ordinal), f"number {number}", ordinal.span),),
    )


def _each(earlier: tuple[Mention[Any], ...]) -> Iterator[Mention[Any]]:
    """Yield the instances that are told one by one; several may be told as a count."""
    spans = [one.span for one in earlier]
    yield from (one for at, one in enumerate(earlier) if one.span not in spans[:at])


RULE = Rule(
    code="R103",
    name="ordinal-vs-list",
    severity=Severity.WARNING,
    summary="An ordinal disagrees with the earlier instances that are listed.",
    why="After three others it is the fourth. An ordinal within a season or a series "
    "is left alone.",
    check=check,
    flagged=(
        "It is her second win, after 1998, 2002 and 2005.",
        "His fifth term; he first won in 2011 and again in 2015.",
    ),
    passed=(
        "It is her fourth win, after those of 1998, 2002 and 2005.",
        "His third win of the season follows titles in 2011 and 2015.",
    ),
)
