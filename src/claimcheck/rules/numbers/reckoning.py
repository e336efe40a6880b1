"""How far printed numbers reach, and arithmetic with them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import reduce
from operator import add

from attrs import evolve

from claimcheck.model import (
    Bounds,
    Exact,
    Finding,
    Hedge,
    Kind,
    Mention,
    Quantity,
    Reason,
    Repair,
    Span,
    Unit,
)
from claimcheck.model.bounds import exact
from claimcheck.model.figure import number
from claimcheck.rules import rewriting, wording

Measured = Mention[Quantity]

_COUNTED = 1_000
"""Below this, whole things are taken to have been counted one by one."""

_PLAIN = (Hedge.BARE, Hedge.EXACT)


def reach(mention: Measured) -> Bounds:
    """Give the numbers that may be meant, in base units.

    A few whole things or coins are counted one by one; of larger bare numbers the
    zeros at the end may be rounding, up to a fiftieth.
    """
    quantity = mention.value
    unit, figure = quantity.unit, quantity.figure
    if quantity.hedge is not Hedge.BARE or figure.is_range:
        return quantity.literal.scale(unit.factor)
    half = Fraction(figure.place) / 2
    if unit.kind in (Kind.COUNT, Kind.MONEY) and figure.place == 1:
        half = Fraction(0)
    if figure.high >= _COUNTED or figure.place != 1:
        rounding = min(
            Fraction(figure.grain) / 2, abs(Fraction(figure.high)) * _ROUNDING
        )
        half = max(half, rounding)
    return Bounds(exact(figure.low - half), exact(figure.low + half)).scale(unit.factor)


_ROUNDING = Fraction(1, 50)


def printed(mention: Measured) -> Bounds:
    """Give the numbers that round to the printed one, in base units."""
    quantity = mention.value
    if quantity.hedge not in _PLAIN or quantity.figure.is_range:
        return reach(mention)
    half = Fraction(quantity.figure.place) / 2
    low = quantity.figure.low
    return Bounds(low - half, low + half).scale(quantity.unit.factor)


def total(bounds: Iterable[Bounds]) -> Bounds:
    """Add bounds up."""
    return reduce(add, bounds, Bounds.exactly(0))


def times(one: Bounds, other: Bounds) -> Bounds | None:
    """Multiply bounds of numbers from 0 on; None where one goes below."""
    if one.low is None or other.low is None or one.low < 0 or other.low < 0:
        return None
    high = None
    if one.high is not None and other.high is not None:
        high = exact(one.high * other.high)
    return Bounds(exact(one.low * other.low), high)


def over(one: Bounds, other: Bounds) -> Bounds | None:
    """Divide bounds of numbers above 0; None where one is not."""
    if one.low is None or other.low is None or one.low < 0 or other.low <= 0:
        return None
    low = exact(Fraction(one.low) / other.high) if other.high is not None else 0
    high = exact(Fraction(one.high) / other.low) if one.high is not None else None
    return Bounds(low, high)


def apart(one: Bounds, other: Bounds) -> bool:
    """Say whether no number lies in both."""
    return one.meet(other) is None


def value(mention: Measured) -> Exact:
    """Give the printed number in base units, the middle of a range."""
    figure = mention.value.figure
    middle = (
        figure.low if not figure.is_range else Fraction(figure.low + figure.high) / 2
    )
    return exact(middle * mention.value.unit.factor)


def shown(base: Exact, unit: Unit, digits: int = 3) -> str:
    """Write a number of base units in a unit, rounded."""
    inside = Fraction(base) / unit.factor
    kept = digits if inside.denominator != 1 else _WHOLE
    rounded = wording.rounded(exact(inside), kept)
    return wording.measure(number(rounded), unit.name)


_WHOLE = 15


def plain(mention: Measured) -> str:
    """Write the value of a mention without its words."""
    quantity = mention.value
    return wording.measure(str(quantity.figure), quantity.unit.name)


def words(mention: Measured) -> str:
    """Quote a mention, or write its value."""
    return wording.quoted(mention.text) if mention.text else plain(mention)


def says(mention: Measured, what: str = "") -> Reason:
    """Say that the text gives a number."""
    role = f" {what}" if what else ""
    return Reason(f"the text says {words(mention)}{role}", mention.span)


def repair(mention: Measured, base: Exact) -> Repair:
    """Offer a number of base units in place of a printed one."""
    return offer(mention, shown(base, mention.value.unit))


def offer(mention: Measured, instead: str) -> Repair:
    """Offer what is told in words, a number in the unit that is printed."""
    writes = rewriting.as_told(mention, instead)
    return Repair(words(mention), instead, mention.span, writes)


def finding(
    span: Span | None,
    message: str,
    because: Iterable[Reason],
    repairs: Iterable[Repair] = (),
) -> Finding:
    """Make a finding of steps and of what each side may be instead."""
    return Finding(
        span=span, message=message, because=tuple(because), repairs=tuple(repairs)
    )


def bare(mention: Measured) -> Measured:
    """Give a mention without its hedge."""
    return evolve(mention, value=evolve(mention.value, hedge=Hedge.BARE))
