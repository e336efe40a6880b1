"""Shares and measurements: numbers with a unit behind them."""

from __future__ import annotations

from attrs import evolve

from claimcheck.extract.amounts import Measured, amount
from claimcheck.extract.compounds import unit_at
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Figure, Kind, Mention, Span


def measure(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 6 km, 12 percent, 30 feet, 6ft 7in, 40 million euros."""
    hedge, start = hedge_before(tokens, first, after)
    unit = None
    for at in range(start, after):
        letter = tokens.letters[at]
        if letter in "ub":
            unit = unit_at(tokens, at)
            break
    if unit is None:
        return None
    found = amount(tokens, (first, start, after), unit, hedge)
    if found and unit.kind is Kind.TEMPERATURE and _below_zero(tokens, first):
        return _negative(tokens, found, first - 1)
    return found


def _below_zero(tokens: Tokens, first: int) -> bool:
    """Say whether a minus stands before a number: -5C, and not 3-5C."""
    if first and tokens.lower[first - 1] == "minus":
        return True
    dash = first > 0 and tokens.letters[first - 1] == "-" and tokens.glued(first)
    return dash and not tokens.glued(first - 1)


def _negative(tokens: Tokens, found: Measured, first: int) -> Measured:
    old, begin = found.value.figure, tokens.starts[first]
    high = old.high if old.is_range else -old.low
    value = evolve(found.value, figure=Figure(-old.low, high, place=old.place))
    end = found.span.end if found.span else begin
    return Mention(value, tokens.text[begin:end], Span(begin, end))
