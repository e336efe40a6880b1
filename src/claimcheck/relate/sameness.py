"""Which quantities are of one and the same thing.

This is the dangerous step: most numbers that stand beside the same noun count other
things. Two are taken for one only where the later points back ("the 90 cows", "all 90
of the farm's cows"), where one earlier quantity fits, and where nothing in either
sentence (source, time, condition, quotation) tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import chain, combinations, islice, permutations, product

from attrs import evolve, frozen

from claimcheck.extract import Reading
from claimcheck.model import (
    Claim,
    CountClaim,
    Hedge,
    Kind,
    Modality,
    MoneyClaim,
    QuantityClaim,
    Same,
    Span,
)
from claimcheck.model.pairs import SLIPS
from claimcheck.relate.references import Reference, References


def same_things(claims: Iterable[Claim], reading: Reading) -> Iterator[Same]:
    """Yield pairs of a quantity and a later one that points back to it."""
    seen: set[tuple[Span | None, ...]] = set()
    for same in _pairs(claims, reading):
        spans = tuple(mention.span for mention in same.mentions)
        if spans not in seen:
            seen.add(spans)
            yield same


def _pairs(claims: Iterable[Claim], reading: Reading) -> Iterator[Same]:
    by_head: dict[tuple[str, str], _Told] = {}
    by_digits: dict[tuple[str, Fraction], list[QuantityClaim]] = {}
    near = References(reading)
    last: QuantityClaim | None = None
    by_swap: dict[str, list[QuantityClaim]] = {}
    named: list[QuantityClaim] = []
    bare: list[QuantityClaim] = []
    quantities = [claim for claim in claims if isinstance(claim, QuantityClaim)]
    every: dict[int, list[QuantityClaim]] = {}
    for claim in quantities:
        every.setdefault(claim.context.sentence, []).append(claim)
    for claim in quantities:
        yield from _slips(claim, by_digits, near)
        yield from _swaps(claim, by_swap, near)
        if claim.thing is None:
            last = claim if last is None else last
            yield from _recounted(last, claim, near)
            yield from _all_of_them(named, claim, near)
            if isinstance(claim, CountClaim) and _low(claim) > 1:
                bare.append(claim)
            continue
        last = claim
        named.append(claim)
        if not claim.thing.partial:
            unit = claim.quantity.value.unit
            key = (near.head_of(claim), unit.code + unit.kind)
            told = by_head.setdefault(key, _Told([], []))
            if not told.every:
                yield from _by_another_noun(claim, named, every, near)
            yield from _pointing_back(claim, told, bare, near)


def _pointing_back(
    claim: QuantityClaim, told: _Told, bare: list[QuantityClaim], near: References
) -> Iterator[Same]:
    """Yield it with the one told before of its kind, and note that it is told."""
    back = near.points_back(claim) or near.counts_all(claim)
    if told.anew and back and not _is_made_up(claim, told.every, bare):
        values = {_low(one) for one in told.anew[:_MOST]}
        if len(values) == 1 and _is_meant(told.anew[0], claim, near):
            how = near.reference(told.anew[0], claim)
            known = how is not None and (
                how.every or (how.echoed and _is_definite(claim))
            )
            yield evolve(_same(told.anew[0], claim), presupposed=known)
    if not told.anew or not (claim.thing and claim.thing.definite):
        told.anew.append(claim)
    told.every.append(claim)


@frozen
class _Told:
    """The quantities of one kind of things so far: those told as new, and all."""

    anew: list[QuantityClaim]
    every: list[QuantityClaim]


def _by_another_noun(
    claim: QuantityClaim,
    named: list[QuantityClaim],
    every: Mapping[int, list[QuantityClaim]],
    near: References,
) -> Iterator[Same]:
    """Yield it with the only ones before that its noun can be of: the nine suspects."""
    if not isinstance(claim, CountClaim) or not _is_definite(claim):
        return
    begin = claim.context.sentence - _FAR
    others = [
        one
        for one in named[-_NEAREST:-1]
        if begin <= one.context.sentence < claim.context.sentence
        and near.are_kin(one, claim)
    ]
    if len(others) != 1 or not _is_new(others[0]):
        return
    earlier, few = others[0], sorted((_low(others[0]), _low(claim)))
    if few[0] == few[1] or few[1] > _SOME * few[0] or near.is_among(claim):
        return
    plain = _is_plain(earlier) and _is_plain(claim, named=True)
    if not plain or near.at_other_times(earlier, claim) or near.goes_on(earlier, claim):
        return
    if few[1] - few[0] == 1 and near.names_one(earlier, claim):
        return
    if near.reference(earlier, claim) and not _comes_out(earlier, claim, every):
        yield evolve(_same(earlier, claim), presupposed=True)


def _comes_out(
    earlier: QuantityClaim,
    later: QuantityClaim,
    every: Mapping[int, list[QuantityClaim]],
) -> bool:
    """Say whether numbers around make a later one of an earlier: two of them new."""
    lines = range(earlier.context.sentence - 1, later.context.sentence + 2)
    around = chain.from_iterable(every.get(number, ()) for number in lines)
    others = (one for one in around if one is not earlier and one is not later)
    sizes = [_low(one) for one in islice(others, _NEAREST)]
    gap = abs(_low(later) - _low(earlier))
    sums = [a + b for a, b in combinations(sizes, 2)]
    return not {gap, _low(later)}.isdisjoint([*sizes, *sums])


def _is_definite(claim: QuantityClaim) -> bool:
    return claim.thing is not None and claim.thing.definite


def _is_new(claim: QuantityClaim) -> bool:
    thing = claim.thing
    return thing is not None and not thing.definite and not thing.partial


_FAR = 5
"""Sentences back in which those that have another noun were told."""


def _same(first: QuantityClaim, second: QuantityClaim) -> Same:
    return Same(claims=(first, second), span=second.span, context=second.context)


def _slips(
    claim: QuantityClaim,
    by_digits: dict[tuple[str, Fraction], list[QuantityClaim]],
    near: References,
) -> Iterator[Same]:
    """Yield what is told before with the same digits, and points back to it.

    Where a noun stands with a sum, it must stand near the earlier one as well.
    """
    value = claim.quantity.value
    low = Fraction(value.figure.low)
    counted = value.unit.kind is Kind.COUNT
    if value.figure.is_range or low <= 0 or (counted and claim.thing is None):
        return
    digits = _digits(low)
    noun = claim.thing.head if claim.thing and counted else ""
    key = (value.unit.code + noun, digits)
    earlier = by_digits.setdefault(key, [])
    others = [one for one in earlier[-_NEAREST:] if _is_slip(one, claim)]
    one = others[-1] if others else None
    if one is not None and _is_plain(claim, named=True, aloud=True):
        named = near.names(claim, one)
        telling = digits >= (_TWO_DIGITS if named is None else _THREE_DIGITS)
        told = named or telling or near.is_given(claim)
        back = near.points_back(claim) and told
        if back or (telling and named is None and near.takes_up(claim, one)):
            yield _same(one, claim)
    if _is_plain(claim, named=True):
        earlier.append(claim)


_TWO_DIGITS, _THREE_DIGITS = 10, 100
_NEAREST = 12
"""Earlier figures with the same digits of which one may have slipped."""


def _swaps(
    claim: QuantityClaim, by_swap: dict[str, list[QuantityClaim]], near: References
) -> Iterator[Same]:
    """Yield what is told before of the same thing with the same digits: 462, 426."""
    low, unit = _low(claim), claim.quantity.value.unit
    known = claim.thing is not None or unit.kind is not Kind.COUNT
    if low.denominator > 1 or low < _TWO_DIGITS or not known:
        return
    noun = claim.thing.head if claim.thing and unit.kind is Kind.COUNT else ""
    digits = "".join(sorted(str(low.numerator)))
    earlier = by_swap.setdefault(f"{unit.code} {noun} {digits}", [])
    for one in earlier[-1:]:
        back = near.points_back(claim) and one.context.sentence < claim.context.sentence
        told = back and _is_plain(claim, named=True, aloud=True)
        told = told and near.goes_on_as(one, claim)
        told = told and (low >= _THREE_DIGITS or near.reference(one, claim) is not None)
        apart = near.at_other_times(one, claim) or near.goes_on(one, claim)
        if told and _low(one) != low and not apart:
            yield evolve(_same(one, claim), presupposed=True)
    if _is_plain(claim, named=True):
        earlier.append(claim)


def _digits(value: Fraction) -> Fraction:
    """Give the number without its noughts, nor its point: 45 for 4.5 million."""
    whole = int(value * 10**_DECIMALS)
    return Fraction(int(str(whole).rstrip("0") or "0"))


_DECIMALS = 6


def _is_made_up(
    claim: QuantityClaim, told: list[QuantityClaim], bare: list[QuantityClaim]
) -> bool:
    """Say whether others before it add up to a number, or leave it: 30 and 12 boats.

    Or it may be told before without its noun: the other has 42.
    """
    mine = _low(claim)
    near = [_low(one) for one in bare[-_MOST:] if _is_near(one, claim)]
    if mine in near:
        return True
    lows = [_low(one) for one in told[-_MOST:]]
    pairs = chain(permutations(lows, 2), product(lows, near))
    return mine in [2 * low for low in lows] or any(
        mine in (a + b, a - b) for a, b in pairs
    )


def _is_near(one: QuantityClaim, claim: QuantityClaim) -> bool:
    return claim.context.sentence - one.context.sentence <= _BACK


_MOST = 6
"""Numbers of one thing of which two may make a third."""


def _is_slip(one: QuantityClaim, other: QuantityClaim) -> bool:
    few, many = sorted((_low(one), _low(other)))
    apart = one.context.sentence != other.context.sentence
    return apart and many / few in SLIPS


def _recounted(
    last: QuantityClaim, claim: QuantityClaim, near: References
) -> Iterator[Same]:
    """Yield what is counted again without its name: the organisers counted 180."""
    one = last.context.sentence == claim.context.sentence and last.thing is not None
    # Two that count, as the union and the police do, may differ.
    one = one and not near.counts(last, named=True)
    if one and near.counts(claim) and _is_plain(last) and _is_plain(claim):
        again = evolve(claim, thing=last.thing)
        yield Same(claims=(last, again), span=claim.span, context=claim.context)


def _all_of_them(
    named: list[QuantityClaim], claim: QuantityClaim, near: References
) -> Iterator[Same]:
    """Yield the one number before that "all 30 of them" can be of, if it is another."""
    if not near.counts_them(claim) or not _is_plain(claim):
        return
    begin = claim.context.sentence - _BACK
    able = [
        one
        for one in named[-_NEAREST:]
        if one.context.sentence >= begin
        and _low(claim) <= 2 * _low(one) <= 4 * _low(claim)
    ]
    if len(able) == 1 and _low(able[0]) != _low(claim) and _is_plain(able[0]):
        again = evolve(claim, thing=able[0].thing)
        yield Same(claims=(able[0], again), span=claim.span, context=claim.context)


_BACK = 3
"""Sentences back in which "them" were told."""


def _is_plain(
    claim: QuantityClaim, *, named: bool = False, aloud: bool = False
) -> bool:
    """Say whether a claim is simply made; what is *named* as known is so anywhere.

    "The 340 tickets sold did not cover the heating" tells of 340 tickets. It may be
    said *aloud*, in a quotation.
    """
    context, hedge = claim.context, claim.quantity.value.hedge
    made = context.modality in (Modality.ASSERTED, Modality.PLANNED)
    known = named and context.modality is not Modality.MISTAKEN
    asserted = (made or known) and (aloud or not context.quoted)
    several = claim.quantity.value.figure.low != 1
    return asserted and several and hedge is not Hedge.VAGUE


def _is_meant(earlier: QuantityClaim, later: QuantityClaim, near: References) -> bool:
    """Say whether the later names the earlier by the words that narrow it down."""
    one, two = earlier.thing, later.thing
    if one is None or two is None:
        return False
    named = isinstance(later, MoneyClaim)
    told = later.context.sentence != earlier.context.sentence
    plain = _is_plain(earlier, named=named) and _is_plain(later, named=True)
    if not told or not plain or near.at_other_times(earlier, later):
        return False
    how = near.reference(earlier, later)
    if how is None or _low(earlier) == _low(later):
        return False
    new = near.points_back(later) and not one.definite
    sure = how.sure or (named and not two.words)
    if one.words - two.words and not (new and sure):
        return False
    if named or not isinstance(later, CountClaim):
        return how.echoed or not two.words
    return _is_counted_again(earlier, later, how, near)


def _is_counted_again(
    earlier: QuantityClaim, later: QuantityClaim, how: Reference, near: References
) -> bool:
    """Say whether things are counted twice, and not some of them, or some more."""
    gap = later.context.sentence - earlier.context.sentence
    before, after = _low(earlier), _low(later)
    if max(before, after) > _OTHERS * min(before, after):
        return False
    if how.narrowed and max(before, after) > _SOME * after:
        return False
    if near.is_generic(later) and not (how.echoed or how.every):
        return False
    if not later.thing or not later.thing.definite:
        return (how.echoed or how.every) and not near.goes_on(earlier, later)
    fewer = after < before
    sure = how.echoed or not fewer
    if gap == 1 and not near.is_generic(later):
        sure = sure or later.context.modality is Modality.ASSERTED
    else:
        sure = sure or how.every
    return sure and not near.goes_on(earlier, later)


_SOME = Fraction(3, 2)
"""How many times those told first the others may be, if a word narrows them down."""
_OTHERS = 3
"""How many times the one the other may be, of what is counted twice."""


def _low(claim: QuantityClaim) -> Fraction:
    return Fraction(claim.quantity.value.figure.low)
