"""Whether a sum comes out, to tell which of several fair readings a text means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import reduce
from operator import add
from typing import Any

from claimcheck.model import Bounds, Claim, Hedge, Kind
from claimcheck.model.bounds import exact
from claimcheck.model.frames import (
    Change,
    Margin,
    Part,
    Product,
    Remainder,
    Share,
    Sum,
)
from claimcheck.relate.found import Measured, size_of

_FEW = 1_000
"""Below this, whole things are taken to have been counted one by one."""


def comes_out(claim: Claim) -> bool:
    """Say whether the numbers of a claim agree as they are printed.

    >>> comes_out(Remainder(60, (41,), 19)), comes_out(Remainder(60, (41,), 21))
    (True, False)
    """
    for kind, fits in _FITS:
        if isinstance(claim, kind):
            return fits(claim)
    return True


def falls_short(claim: Claim) -> bool:
    """Say whether parts make less than their whole, so that one may be left out."""
    if not isinstance(claim, Remainder):
        return False
    made, whole = total([*claim.taken, claim.left]), printed(claim.whole)
    return made.high is not None and whole.low is not None and made.high < whole.low


def leaves_one(claim: Claim) -> bool:
    """Say whether all but one are left: that one may be named and not counted."""
    if not isinstance(claim, Remainder):
        return False
    return size_of(claim.whole) - size_of(claim.left) == 1


def printed(measured: Measured) -> Bounds:
    """Give the numbers that may have been printed so, in the base of their unit."""
    quantity = measured.value
    figure = quantity.figure
    if quantity.hedge is not Hedge.BARE or figure.is_range:
        return quantity.usual.scale(quantity.unit.factor)
    counted = quantity.unit.kind in (Kind.COUNT, Kind.MONEY)
    exactly = counted and figure.place == 1 and figure.high < _FEW
    half = 0 if exactly else Fraction(figure.place) / 2
    low, high = exact(figure.low - half), exact(figure.low + half)
    return Bounds(low, high).scale(quantity.unit.factor)


def total(parts: Iterable[Measured]) -> Bounds:
    """Add numbers up."""
    return reduce(add, map(printed, parts), Bounds.exactly(0))


def _meet(one: Bounds, other: Bounds) -> bool:
    return one.meet(other) is not None


def _remainder(claim: Remainder) -> bool:
    made = total([*claim.taken, claim.left])
    return _meet(made, printed(claim.whole))


def _sum(claim: Sum) -> bool:
    made = total(claim.parts)
    if claim.total is None:
        return _meet(made, Bounds.exactly(1))
    whole = printed(claim.total)
    return _meet(made, whole if claim.complete else Bounds(high=whole.high))


def _part(claim: Part) -> bool:
    part, whole = printed(claim.part), printed(claim.whole)
    return part.low is None or whole.high is None or part.low <= whole.high


def _share(claim: Share) -> bool:
    if claim.part is None:
        return True
    return _meet(printed(claim.part), _times(claim.share, claim.whole))


def _product(claim: Product) -> bool:
    return _meet(printed(claim.total), _times(claim.each, claim.times))


def _margin(claim: Margin) -> bool:
    less, more = sorted((claim.first, claim.second), key=size_of)
    return _meet(total([less, claim.by]), printed(more))


def _change(claim: Change) -> bool:
    before, after = claim.before, claim.after
    if before is None or after is None:
        return True
    gap = abs(size_of(after) - size_of(before))
    base = size_of(before)
    told = [
        (claim.percent, gap / base if base else gap),
        (claim.points, gap),
        (claim.amount, gap),
        (claim.times, size_of(after) / base if base else gap),
    ]
    return all(_meet(printed(by), _near(made)) for by, made in told if by is not None)


def _near(made: Fraction) -> Bounds:
    low, high = sorted((made * _LESS, made * _MORE))
    return Bounds(exact(low), exact(high))


_LESS, _MORE = Fraction(49, 50), Fraction(51, 50)


def _times(one: Measured, other: Measured) -> Bounds:
    """Multiply two numbers, which are not below zero."""
    first, second = printed(one), printed(other)
    low = exact(Fraction(first.low or 0) * Fraction(second.low or 0))
    if first.high is None or second.high is None:
        return Bounds(low)
    return Bounds(low, exact(Fraction(first.high) * Fraction(second.high)))


_FITS: tuple[tuple[type[Any], Callable[[Any], bool]], ...] = (
    (Remainder, _remainder),
    (Sum, _sum),
    (Part, _part),
    (Share, _share),
    (Product, _product),
    (Margin, _margin),
    (Change, _change),
)
