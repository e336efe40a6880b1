"""Shares and measurements: numbers with a unit behind them."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.extract.amounts import Measured, amount, without_other
from claimcheck.extract.compounds import unit_at, with_parts
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.rates import with_rate
from claimcheck.extract.signs import signed
from claimcheck.extract.tokens import Tokens
from claimcheck.model import ONE, Figure, Hedge, Kind, Quantity, Unit
from claimcheck.model.bounds import exact


def measure(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 6 km, 12 percent, 30 feet, 6ft 7in, 40 million euros, -5C."""
    hedge, start = hedge_before(tokens, first, after)
    unit = _unit(tokens, start, after)
    if unit is None or without_other(tokens, start, after) < after:
        return None
    found = amount(tokens, (first, start, after), unit, hedge)
    if found is None:
        return None
    return signed(tokens, _below_zero(tokens, _multiplied(tokens, found)), first)


def _multiplied(tokens: Tokens, found: Measured) -> Measured:
    """Take in the multiplier behind a code: 75 USD million."""
    first, after = tokens.places(found)
    figure, unit = found.value.figure, found.value.unit
    if unit.kind is not Kind.MONEY or tokens.letters[after - 1 : after + 1] != "bm":
        return found
    times = tokens.lexicon.language.multipliers[tokens.lower[after]]
    value = evolve(found.value, figure=figure.scaled(times))
    return tokens.mention(first, after + 1, value)


def one(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read "a mile" where that is a length: about a mile, a foot and two inches."""
    hedge, start = hedge_before(tokens, first, after)
    unit = unit_at(tokens, start + 1)
    behind = tokens.lower[after : after + 1]
    told = bool(tokens.lexicon.language.words["behind_one"] & {*behind})
    alone = start == 0 and not behind
    if unit is None or unit.kind not in _EXTENTS:
        return None
    value = Quantity(Figure(1), unit, hedge)
    found = with_parts(tokens, tokens.mention(first, after, value))
    in_parts = found.value.figure.low != 1
    return found if first < start or told or alone or in_parts else None


_EXTENTS = frozenset(
    {Kind.LENGTH, Kind.AREA, Kind.VOLUME, Kind.MASS, Kind.MONEY, Kind.SHARE}
)


def _unit(tokens: Tokens, start: int, after: int) -> Unit | None:
    """Give the first unit; part of a code is none: LK-173C, 240 F-Series."""
    for at in range(start, after):
        if tokens.letters[at] == "u":
            return unit_at(tokens, at) if _is_beside(tokens, at) else None
        if tokens.letters[at] == "b":
            coded = _is_in_code(tokens, start) or _goes_on(tokens, at)
            return None if coded else unit_at(tokens, at)
    return None


def _is_beside(tokens: Tokens, at: int) -> bool:
    """Say whether only "more" and its like stand between a number and its unit.

    Between a fraction and its unit that is "of a": 1/16 of a mile.
    """
    words = tokens.lexicon.language.words["before_unit"]
    if tokens.letters[max(at - 2, 0) : at] == "pa":
        part = tokens.letters[at - 3] in "QFO" or tokens.lower[at - 4] in _STROKES
        part = part or tokens.lower[at - 3].startswith(("0.", "."))
        return part and tokens.lower[at - 2] == "of"
    return tokens.letters[at - 1] not in "xk" or tokens.lower[at - 1] in words


_STROKES = frozenset("/\u2044")  # the second is that of fractions


def _is_in_code(tokens: Tokens, start: int) -> bool:
    before = tokens.letters[max(start - 1, 0)]
    linked = tokens.glued(start) and tokens.printed[start - 1] in _IN_LINKS
    if before == "#" or linked:
        return True
    hyphen = before == "-" and tokens.glued(start)
    return hyphen and tokens.glued(start - 1) and tokens.letters[start - 2] in "xX"


_IN_LINKS = frozenset("=&%?_")


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


def tolerance(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 5 ± 0.2 km, from 4.8 to 5.2."""
    middle = figure_from(tokens, first, after)
    sign = middle[1] if middle else first
    begin = sign + (1 if tokens.lower[sign] == "±" else len("+/-"))
    spread = figure_from(tokens, begin, after)
    if not middle or not spread or tokens.lower[sign] not in _PLUS_OR_MINUS:
        return None
    centre, reach = middle[0], spread[0]
    if reach.low < 0:
        return None
    low, high = exact(centre.low - reach.low), exact(centre.low + reach.low)
    figure = Figure(low, high, place=min(centre.place, reach.place))
    at = spread[1] + (tokens.letters[spread[1] : spread[1] + 1] == "-")
    unit = (unit_at(tokens, at) if at < after else None) or ONE
    value = Quantity(figure, unit, Hedge.BETWEEN)
    return with_rate(tokens, tokens.mention(first, after, value))


_PLUS_OR_MINUS = frozenset({"±", "+"})


def height(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 6' 2", about 5'9"."""
    hedge, start = hedge_before(tokens, first, after)
    units = tokens.lexicon.units
    feet, inches = int(tokens.lower[start]), int(tokens.lower[start + 2])
    foot, inch = units.units["foot"], units.units["inch"]
    part = Fraction(inch.factor) / foot.factor
    if inches * part >= 1 or not tokens.glued(start + 1):
        return None
    figure = Figure(feet + inches * part, place=part)
    return tokens.mention(first, after, Quantity(figure, foot, hedge))
