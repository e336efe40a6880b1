"""N102: what is left of a whole."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Reason, Severity
from claimcheck.model.frames import Remainder
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every whole that its parts and the rest do not make up."""
    for claim in case.claims_of(Remainder):
        taken = reckoning.total(map(reckoning.reach, claim.taken))
        whole = reckoning.reach(claim.whole)
        if reckoning.apart(taken + reckoning.reach(claim.left), whole):
            yield _finding(claim)


def _finding(claim: Remainder) -> Finding:
    whole, left, unit = claim.whole, claim.left, claim.whole.value.unit
    gone = sum(map(reckoning.value, claim.taken))
    rest = reckoning.value(whole) - gone
    terms = (whole, *claim.taken)
    alike = len({each.value.unit for each in (*terms, left)}) == 1
    steps = " − ".join(
        str(each.value.figure) if alike else reckoning.plain(each) for each in terms
    )
    return reckoning.finding(
        claim.span or left.span,
        f"{steps} leaves {reckoning.shown(rest, unit)}, not {reckoning.words(left)}",
        (
            reckoning.says(whole, "at first"),
            *(reckoning.says(each, "of them") for each in claim.taken),
            reckoning.says(left, "left"),
            Reason(f"{steps} is {reckoning.shown(rest, unit)}"),
        ),
        (
            reckoning.repair(left, rest),
            reckoning.repair(whole, gone + reckoning.value(left)),
        ),
    )


RULE = Rule(
    code="N102",
    name="remainder",
    severity=Severity.ERROR,
    summary="What is taken from a whole and what is left of it do not make it up.",
    why="Everything between the whole and the rest is taken off, so that a second loss"
    " is not overlooked; anything else that is counted there makes it silent.",
    check=check,
    flagged=(
        "Of 80 tickets, 30 are sold, leaving 60.",
        "She spent £30 of a £100 grant and has £80 left.",
    ),
    passed=(
        "Of 80 tickets, 30 are sold and five reserved, leaving 45.",
        "She spent £30 of a £100 grant and, after a refund of £10, has £80 left.",
    ),
)
