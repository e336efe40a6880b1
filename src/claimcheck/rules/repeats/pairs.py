"""Two quantities of one thing, held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import (
    Bounds,
    Finding,
    Hedge,
    Manner,
    Quantity,
    QuantityClaim,
    Reason,
    Repair,
    Same,
    Truth,
)
from claimcheck.model.pairs import SLIPS
from claimcheck.rules import wording
from claimcheck.rules.registry import Case
from claimcheck.rules.rewriting import renumbered

_PLAIN = frozenset({Hedge.BARE, Hedge.EXACT})


def clashes(case: Case, *, hedged: bool) -> Iterator[Finding]:
    """Yield pairs that cannot both be true; *hedged* chooses those with a hedge."""
    for same in case.claims_of(Same):
        for first, second in zip(same.claims, same.claims[1:], strict=False):
            plain = {first.quantity.value.hedge, second.quantity.value.hedge} <= _PLAIN
            heard = _one_source(first, second) or _is_known(same, second)
            comparable = plain is not hedged and heard
            if comparable and _clash(first, second):
                yield _finding(first, second)


def _is_known(same: Same, later: QuantityClaim) -> bool:
    """Say whether somebody takes a number for known, in words of the article's own.

    In anybody's words the digits may have changed places.
    """
    said = later.attribution
    own = said is None or said.manner is Manner.INDIRECT
    return same.presupposed and (own or _are_swapped(*same.claims))


def _are_swapped(first: QuantityClaim, second: QuantityClaim) -> bool:
    one, two = (sorted(str(each.quantity.value.figure.low)) for each in (first, second))
    return one == two


def _one_source(first: QuantityClaim, second: QuantityClaim) -> bool:
    """Two sources may differ; the article itself does not speak against its own."""
    one, two = (
        each.attribution and each.attribution.source for each in (first, second)
    )
    return two is None or one == two


def _clash(first: QuantityClaim, second: QuantityClaim) -> bool:
    one, two = first.quantity.value, second.quantity.value
    if not one.unit.comparable_with(two.unit):
        return False
    if _is_slip(one, two):
        return False  # that is told as a slip of magnitude
    bounds = [_forgiving(each).scale(each.unit.factor) for each in (one, two)]
    return bounds[0].allows(bounds[1]) is Truth.NO


def _is_slip(one: Quantity, two: Quantity) -> bool:
    if not two.figure.low or not one.figure.low:
        return False
    ratio = Fraction(one.figure.low) / two.figure.low
    return max(ratio, 1 / ratio) in SLIPS


def _forgiving(quantity: Quantity) -> Bounds:
    """Let "up to 30" be 40: it is often taken back (McNabb et al. 2016)."""
    figure = quantity.figure
    if quantity.hedge is Hedge.UP_TO:
        return Bounds(high=figure.high + figure.grain)
    return quantity.repeated


def _finding(first: QuantityClaim, second: QuantityClaim) -> Finding:
    thing = first.thing or second.thing
    words = [_words(first), _words(second)]
    return Finding(
        span=second.span,
        message=f"{words[0]} and {words[1]} cannot both be right of one thing",
        because=(
            Reason(f"the text says {words[0]}: {_means(first)}", first.span),
            Reason(f"then it says {words[1]}: {_means(second)}", second.span),
            Reason(f"both are of {wording.quoted(str(thing))}"),
        ),
        repairs=(
            _offer(words[0], first, second),
            _offer(words[1], second, first),
        ),
    )


def _offer(words: str, claim: QuantityClaim, other: QuantityClaim) -> Repair:
    mention, told = claim.quantity, other.quantity.value
    plain = told.hedge is mention.value.hedge is Hedge.BARE
    alike = mention.value.unit == told.unit and plain and not told.figure.is_range
    writes = renumbered(mention, told.figure.low) if alike else ()
    span = mention.span if writes else claim.span
    return Repair(words, _means(other), span, writes)


def _words(claim: QuantityClaim) -> str:
    return wording.quoted(f"{claim.quantity} {claim.thing or ''}".strip())


def _means(claim: QuantityClaim) -> str:
    quantity = claim.quantity.value
    return f"{wording.bounds_in_words(quantity.repeated)} {quantity.unit}".strip()
