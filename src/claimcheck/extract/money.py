"""Amounts of money."""

from __future__ import annotations

from claimcheck.extract.amounts import Measured, amount
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Unit


def money(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read $4.5bn, more than €30, £10 to £20 million."""
    hedge, start = hedge_before(tokens, first, after)
    symbol = tokens.meanings[start]
    unit = symbol.meaning
    if not isinstance(unit, Unit):
        return None
    return amount(tokens, (first, start + 1 + len(symbol.rest), after), unit, hedge)
