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
    near = _Words(reading)
    for claim in claims:
        if not isinstance(claim, QuantityClaim) or claim.thing is None:
            continue
        unit = claim.quantity.value.unit
        earlier = by_head.setdefault((claim.thing.head, unit.code + unit.kind), [])
        if not claim.thing.definite:
            earlier.append(claim)
        elif len(earlier) == 1 and _is_meant(earlier[0], claim, near):
            span, context = claim.span, claim.context
            yield Same(claims=(earlier[0], claim), span=span, context=context)


def _is_plain(claim: QuantityClaim) -> bool:
    context, hedge = claim.context, claim.quantity.value.hedge
    asserted = context.modality is Modality.ASSERTED and not context.quoted
    several = claim.quantity.value.figure.low != 1
    return asserted and several and hedge is not Hedge.VAGUE


class _Words:
    """The words of sentences, each worked out once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words: dict[int, frozenset[str]] = {}
        self.generic = reading.tokens.lexicon.language.words["generic"]

    def of(self, sentence: int) -> frozenset[str]:
        if sentence not in self._words:
            first, after = self._reading.sentences[sentence]
            self._words[sentence] = frozenset(self._reading.tokens.lower[first:after])
        return self._words[sentence]


def _is_meant(earlier: QuantityClaim, later: QuantityClaim, near: _Words) -> bool:
    """Say whether the later names the earlier by the words that narrow it down.

    Without such words it must stand in the very next sentence, unless it is a sum of
    money that is named by what it buys.
    """
    one, two = earlier.thing, later.thing
    if one is None or two is None:
        return False
    generic = two.head in near.generic
    gap = later.context.sentence - earlier.context.sentence
    plain = _is_plain(earlier) and _is_plain(later)
    if gap == 0 or generic or not plain or not one.words <= two.words:
        return False
    if two.words:
        return two.words - one.words <= near.of(earlier.context.sentence)
    if isinstance(later, MoneyClaim):
        return True
    return gap == 1
