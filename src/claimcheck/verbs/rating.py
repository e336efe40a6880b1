"""So much of each: what a rate comes to, and the rate that an amount comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.model import Exact, Quantity, Unit
from claimcheck.model.bounds import exact
from claimcheck.verbs.points import Point, scale_of
from claimcheck.verbs.reckoned import Reckoned, made, quotient
from claimcheck.verbs.scales import COUNT, TIME, Scale
from claimcheck.verbs.sought import Sought, amount_of

_SECONDS = 24 * 60 * 60
"""Seconds of a day: rates are told by seconds, lengths of time by days."""


def per_of(sought: Sought) -> Unit | None:
    """Give what a rate is per, and None for what is no rate."""
    value = sought.told.mention.value
    return value.unit.per if isinstance(value, Quantity) else None


def yields(points: Sequence[Point], scale: Scale) -> Iterator[Reckoned]:
    """Yield what a rate comes to over so much: $3 a metre over 400 metres."""
    for rate, _ in points:
        per, amount = per_of(rate), amount_of(rate)
        each = amount.measured.printed.low if amount and amount.measured else None
        if per is None or amount is None or each is None or scale_of(amount) != scale:
            continue
        for other, size in points:
            count = _count(other, size, per)
            if count is not None:
                whole = exact(each * count)
                yield made(scale, whole, (amount, other), " × ", unit_of=amount)


def quotients(
    points: Sequence[Point], amount: Sought, per: Unit | None
) -> Iterator[Reckoned]:
    """Yield what an amount comes to for each of so many, or for each of a unit."""
    scale = scale_of(amount)
    for whole, size in points:
        if scale_of(whole) != scale or scale is None:
            continue
        for other, number_of in points:
            count = _count(other, number_of, per)
            if other is not whole and count is not None and count > 1:
                yield quotient(scale, exact(Fraction(size) / count), (whole, other))


def _count(other: Sought, size: Exact, per: Unit | None) -> Exact | None:
    """Say how many of a unit something is; of no unit, how many things."""
    if per is None:
        return size if scale_of(other) == COUNT else None
    if scale_of(other) != per.dimension:
        return None
    days = _SECONDS if per.dimension == TIME else 1
    return exact(Fraction(size) * days / per.factor)
