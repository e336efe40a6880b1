"""N103: an announced number of items held against those listed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, ListOf, Reason, Severity
from claimcheck.rules import wording
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every list that is longer or shorter than announced."""
    for claim in case.claims_of(ListOf):
        if claim.count.value.figure.low != len(claim.items):
            yield _finding(claim)


def _finding(claim: ListOf) -> Finding:
    number = len(claim.items)
    listed = wording.listed(claim.items, "and")
    return reckoning.finding(
        claim.span or claim.count.span,
        f"{number} are listed, not {reckoning.words(claim.count)}",
        (
            reckoning.says(claim.count, "are to come"),
            Reason(f"these are listed: {listed}", claim.span),
            Reason(f"they are {number}"),
        ),
        (reckoning.offer(claim.count, str(number)),),
    )


RULE = Rule(
    code="N103",
    name="list-count",
    severity=Severity.ERROR,
    summary="The announced number of items is not the number listed.",
    why="Only plain lists with one and before the last item are counted: behind a "
    "colon or a dash, between commas, or behind they are and the like. Lists behind "
    "including or such as are left alone.",
    check=check,
    flagged=(
        "Four lanes will be closed: Mill Lane, Bow Street and Tanner Row.",
        "She named two causes: ice, speed and drink.",
    ),
    passed=(
        "Four lanes will be closed, including Mill Lane and Bow Street.",
        "Two firms, Marks and Spencer and Fortnum and Mason, bid.",
    ),
)
