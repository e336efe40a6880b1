"""U103: one amount of one thing in two orders of magnitude."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction

from claimcheck.model import (
    Finding,
    Modality,
    MoneyClaim,
    QuantityClaim,
    Reason,
    Repair,
    Same,
    Severity,
)
from claimcheck.model.pairs import SLIPS, pairs_by
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every thing that costs 4.5 million and 4.5 billion."""
    claims = [
        claim
        for claim in case.claims_of(MoneyClaim)
        if claim.thing is not None and claim.context.modality is not Modality.DENIED
    ]
    told: set[Hashable] = set()
    for first, second in pairs_by(_of, claims):
        if is_slip(first, second) and told.isdisjoint(_of(first)):
            told.update(_of(first))
            yield _finding(first, second)
    for same in case.claims_of(Same):
        one, again = same.claims[0], same.claims[-1]
        if is_slip(one, again) and told.isdisjoint(_of(again)):
            told.update(_of(again))
            yield _finding(one, again)


def _of(claim: QuantityClaim) -> tuple[Hashable, ...]:
    """Give what two amounts of one thing share: its noun, and the currency."""
    return ((claim.thing and claim.thing.head, claim.quantity.value.unit.code),)


def is_slip(first: QuantityClaim, second: QuantityClaim) -> bool:
    """Say whether two amounts have the same digits and differ a thousandfold."""
    one, two = (Fraction(c.quantity.value.figure.low) for c in (first, second))
    if not one or not two or not _one_source(first, second):
        return False
    return max(one, two) / min(one, two) in SLIPS


def _one_source(first: QuantityClaim, second: QuantityClaim) -> bool:
    sources = [each.attribution and each.attribution.source for each in (first, second)]
    return None in sources or sources[0] == sources[1]


def _finding(first: QuantityClaim, second: QuantityClaim) -> Finding:
    one, two = first.quantity, second.quantity
    return reckoning.finding(
        second.span or two.span,
        f"{reckoning.words(one)} and {reckoning.words(two)} differ a thousandfold",
        (
            Reason(f"the text says {reckoning.words(one)}", first.span),
            Reason(f"and then {reckoning.words(two)}", second.span),
            Reason(f"both are of {_thing(first, second)}, with the same digits"),
        ),
        (
            Repair(reckoning.words(two), reckoning.plain(one), two.span),
            Repair(reckoning.words(one), reckoning.plain(two), one.span),
        ),
    )


def _thing(first: QuantityClaim, second: QuantityClaim) -> str:
    thing = second.thing or first.thing
    return f"the {thing}" if thing else "one thing"


RULE = Rule(
    code="U103",
    name="magnitude-slip",
    severity=Severity.ERROR,
    summary="The same amount appears in two orders of magnitude.",
    why="Identical digits with a changed multiplier, of the same thing in the same "
    "currency, are a slip of million for billion.",
    check=check,
    flagged=(
        "The $4.5 billion loan is due. Repayment of the $4.5 million loan starts soon.",
        "A grant of £30 million was agreed. The £30 billion grant will pay for a roof.",
    ),
    passed=(
        "The loan is worth 4.5 million crowns; 4.5 billion crowns are lent each year.",
        "He lost 3 million lire, then 3 million dollars.",
    ),
)
