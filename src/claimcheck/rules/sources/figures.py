"""Which claims are figures that a reader would ask a source for."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import ONE, Hedge, Modality, QuantityClaim
from claimcheck.rules import wording
from claimcheck.rules.registry import Case

_SMALL = 12
"""Counts up to here are often the reporter's own."""


def figures(case: Case) -> Iterator[QuantityClaim]:
    """Yield asserted figures, each place in the text once.

    Small counts and vague numbers are left out: two men, dozens of boats.
    """
    seen = set()
    for claim in case.claims_of(QuantityClaim):
        span, quantity = claim.quantity.span, claim.quantity.value
        if span in seen or quantity.hedge is Hedge.VAGUE:
            continue
        small = quantity.unit == ONE and quantity.figure.high <= _SMALL
        if claim.context.modality is Modality.ASSERTED and not small:
            seen.add(span)
            yield claim


def words(claim: QuantityClaim) -> str:
    """Write a figure as it is printed, with what it counts."""
    printed = claim.quantity.text or str(claim.quantity)
    name = claim.thing.name if claim.thing else ""
    return wording.quoted(f"{printed} {name}".strip())
