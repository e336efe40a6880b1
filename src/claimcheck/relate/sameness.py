"""Which quantities are of one and the same thing.

This is the dangerous step: most numbers that stand beside the same noun count other
things. Two are taken for one only where the later points back ("the 90 cows", "all 90
of the farm's cows"), where one earlier quantity fits, and where nothing in either
sentence (source, time, condition, quotation) tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from claimcheck.extract import Reading
from claimcheck.model import Claim, Hedge, Modality, MoneyClaim, QuantityClaim, Same


def same_things(claims: Iterable[Claim], reading: Reading) -> Iterator[Same]:
    """Yield pairs of a quantity and a later one that points back to it."""
    by_head: dict[tuple[str, str], list[QuantityClaim]] = {}
    near = _Words(reading)
    last: QuantityClaim | None = None
    for claim in claims:
        if not isinstance(claim, QuantityClaim):
            continue
        if claim.thing is None:
            last = claim if last is None else last
            yield from _recounted(last, claim, near)
            continue
        last = claim
        if claim.thing.partial:
            continue
        unit = claim.quantity.value.unit
        earlier = by_head.setdefault((claim.thing.head, unit.code + unit.kind), [])
        if not claim.thing.definite:
            earlier.append(claim)
        elif len(earlier) == 1 and _is_meant(earlier[0], claim, near):
            span, context = claim.span, claim.context
            yield Same(claims=(earlier[0], claim), span=span, context=context)


def _recounted(
    last: QuantityClaim, claim: QuantityClaim, near: _Words
) -> Iterator[Same]:
    """Yield what is counted again without its name: the organisers counted 180."""
    one = last.context.sentence == claim.context.sentence and last.thing is not None
    # Two that count, as the union and the police do, may differ.
    one = one and not near.counts(last, named=True)
    if one and near.counts(claim) and _is_plain(last) and _is_plain(claim):
        again = evolve(claim, thing=last.thing)
        yield Same(claims=(last, again), span=claim.span, context=claim.context)


def _is_plain(claim: QuantityClaim, *, named: bool = False) -> bool:
    """Say whether a claim is simply made; a sum that names a gift is so in a plan."""
    context, hedge = claim.context, claim.quantity.value.hedge
    made = {Modality.ASSERTED, Modality.PLANNED} if named else {Modality.ASSERTED}
    asserted = context.modality in made and not context.quoted
    several = claim.quantity.value.figure.low != 1
    return asserted and several and hedge is not Hedge.VAGUE


class _Words:
    """The words of sentences, each worked out once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words: dict[int, frozenset[str]] = {}
        self.generic = reading.tokens.lexicon.language.words["generic"]

    def counts(self, claim: QuantityClaim, *, named: bool = False) -> bool:
        """Say whether a verb of counting stands right before a bare number.

        With *named*, what is counted may stand behind it.
        """
        tokens = self._reading.tokens
        at = tokens.at(claim.span.start) if claim.span else 0
        counting = tokens.lexicon.language.words["counting"]
        last = tokens.at(claim.span.end - 1) if claim.span else 0
        stops = tokens.letters[last + 1 : last + 2] in (".", ",", ";", "")
        return at > 0 and (named or stops) and tokens.lower[at - 1] in counting

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
    if one.whole and two.whole and one.whole.casefold() != two.whole.casefold():
        return False
    named = isinstance(later, MoneyClaim)
    plain = _is_plain(earlier) and _is_plain(later, named=named or bool(two.whole))
    if _years(earlier) - _years(later):
        return False  # the school had 210 pupils in 2001
    if gap == 0 or generic or not plain or not one.words <= two.words:
        return False
    if two.words:
        return two.words - one.words <= near.of(earlier.context.sentence)
    return named or gap == 1


def _years(claim: QuantityClaim) -> frozenset[str]:
    return frozenset(word for word in claim.context.scope if word.isdecimal())
