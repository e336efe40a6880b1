"""Shares and measurements: numbers with a unit behind them."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.extract.amounts import Measured, amount, negative
from claimcheck.extract.compounds import unit_at
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Figure, Kind, Quantity, Unit


def measure(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 6 km, 12 percent, 30 feet, 6ft 7in, 40 million euros, -5C."""
    hedge, start = hedge_before(tokens, first, after)
    unit = _unit(tokens, start, after)
    if unit is None:
        return None
    found = amount(tokens, (first, start, after), unit, hedge)
    return None if found is None else negative(tokens, _below_zero(tokens, found))


def _unit(tokens: Tokens, start: int, after: int) -> Unit | None:
    """Give the first unit; part of a code is none: LK-173C, 240 F-Series."""
    for at in range(start, after):
        if tokens.letters[at] == "u":
            return unit_at(tokens, at)
        if tokens.letters[at] == "b":
            coded = _is_in_code(tokens, start) or _goes_on(tokens, at)
            return None if coded else unit_at(tokens, at)
    return None


def _is_in_code(tokens: Tokens, start: int) -> bool:
    before = tokens.letters[max(start - 1, 0)]
    if before == "#":
        return True
    hyphen = before == "-" and tokens.glued(start)
    return hyphen and tokens.glued(start - 1) and tokens.letters[start - 2] in "xX"


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Say whether a capital letter belongs to what is behind: 240 F-Series."""
    letter = tokens.printed[at]
    if len(letter) > 1 or not letter.isupper() or tokens.glued(at):
        return False
    behind = tokens.letters[at + 1 : at + 3]
    return behind[:1] == "X" or (behind[:1] == "-" and tokens.glued(at + 1))


def _below_zero(tokens: Tokens, found: Measured) -> Measured:
    """Take in "below zero" behind degrees."""
    first, after = tokens.places(found)
    value, figure = found.value, found.value.figure
    degrees = value.unit.kind in (Kind.TEMPERATURE, Kind.ANGLE)
    if not degrees or tokens.lower[after : after + 2] != ["below", "zero"]:
        return found
    below = Figure(-figure.high, -figure.low, place=figure.place)
    return tokens.mention(first, after + 2, evolve(value, figure=below))


def height(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 6' 2"."""
    units = tokens.lexicon.units
    feet, inches = int(tokens.lower[first]), int(tokens.lower[first + 2])
    foot, inch = units.units["foot"], units.units["inch"]
    part = Fraction(inch.factor) / foot.factor
    if inches * part >= 1 or not tokens.glued(first + 1):
        return None
    figure = Figure(feet + inches * part, place=part)
    return tokens.mention(first, after, Quantity(figure, foot))
