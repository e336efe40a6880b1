"""Amounts of money."""

from __future__ import annotations

from attrs import evolve

from claimcheck.extract.amounts import Measured, amount
from claimcheck.extract.compounds import unit_at
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.signs import below_zero, signed
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Figure, Hedge, Quantity

_MILLION = "M"
"""What is glued to the code of a currency that is told in millions: MSEK 60."""
_FEWEST, _MOST = 4, 12
"""Figures of the sums that are told by how many they have."""


def money(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read $4.5bn, more than €30, £10 to £20 million, -$3."""
    hedge, start = hedge_before(tokens, first, after)
    unit = unit_at(tokens, start)
    if unit is None:
        return None
    symbol = tokens.meanings[start]
    begin = start + 1 + len(symbol.rest)
    below = tokens.letters[begin] == "-"
    found = amount(tokens, (first, begin + below, after), unit, hedge)
    if found and tokens.glued(start) and tokens.printed[start - 1] == _MILLION:
        value = evolve(found.value, figure=found.value.figure.scaled(10**6))
        found = tokens.mention(first - 1, tokens.places(found)[1], value)
    return below_zero(found) if below else signed(tokens, found, first)


def figures(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read "six-figure": from 100,000 to 999,999 of some money."""
    language = tokens.lexicon.language
    many = language.numbers.get(tokens.lower[first], 0)
    if tokens.lower[after - 1] != "figure" or not _FEWEST <= many <= _MOST:
        return None
    low = 10 ** (many - 1)
    unit = tokens.lexicon.units.units["unit of money"]
    value = Quantity(Figure(low, 10 * low - 1, place=low), unit, Hedge.BETWEEN)
    return tokens.mention(first, after, value)
