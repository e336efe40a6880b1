"""Which quantities are of one and the same thing.

This is the dangerous step: most numbers that stand beside the same noun count other
things. Two are taken for one only where the later points back ("the 90 cows", "all 90
of the farm's cows"), where one earlier quantity fits, and where nothing in either
sentence (source, time, condition, quotation) tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.extract import Reading
from claimcheck.model import Claim, Hedge, Modality, MoneyClaim, QuantityClaim, Same


def same_things(claims: Iterable[Claim], reading: Reading) -> Iterator[Same]:
    """Yield pairs of a quantity and a later one that points back to it."""
    by_head: dict[tuple[str, str], list[QuantityClaim]] = {}
    for claim in claims:
        if not isinstance(claim, QuantityClaim) or claim.thing is None:
            continue
        unit = claim.quantity.value.unit
        earlier = by_head.setdefault((claim.thing.head, unit.code + unit.kind), [])
        if claim.thing.definite and _is_plain(claim):
            fits = [one for one in earlier if not one.thing or not one.thing.definite]
            if len(fits) == 1 and _is_meant(fits[0], claim, reading):
                span = claim.span
                yield Same(claims=(fits[0], claim), span=span, context=claim.context)
        earlier.append(claim)


def _is_plain(claim: QuantityClaim) -> bool:
    context, hedge = claim.context, claim.quantity.value.hedge
    asserted = context.modality is Modality.ASSERTED and not context.quoted
    several = claim.quantity.value.figure.low != 1
    return asserted and several and hedge is not Hedge.VAGUE


def _is_meant(earlier: QuantityClaim, later: QuantityClaim, reading: Reading) -> bool:
    """Say whether the later names the earlier by the words that narrow it down.

    Without such words it must stand in the very next sentence, unless it is a sum of
    money that is named by what it buys.
    """
    one, two = earlier.thing, later.thing
    if one is None or two is None:
        return False
    language = reading.tokens.lexicon.language
    generic = two.head in language.words["generic"]
    gap = later.context.sentence - earlier.context.sentence
    if gap == 0 or generic or not _is_plain(earlier) or not one.words <= two.words:
        return False
    if two.words:
        return two.words - one.words <= _words_near(earlier, reading)
    if isinstance(later, MoneyClaim):
        return True
    return gap == 1


def _words_near(claim: QuantityClaim, reading: Reading) -> frozenset[str]:
    first, after = reading.sentences[claim.context.sentence]
    return frozenset(reading.tokens.lower[first:after])
