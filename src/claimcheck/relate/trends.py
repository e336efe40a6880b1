"""Which way something went: up 5 percent, fell by 3, or 0.2 percent lower."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Mention, Quantity, Span, Trend
from claimcheck.relate.clauses import Clause

_AGAIN = re.compile(r"x{0,2},?c|[xX]{0,2}\(|x?[,&][xX]{1,4}p")
"""What stands between a number and one that moved likewise: 5 points, or 2%; fell 5%
and sales by 2%."""
_JOINING = ("or", "(", "by")
_FARTHEST = 3
_CUTS = frozenset(',.;:()-\n"vXiNYn')
"""Letters before "up" and "down" where these are no part of another verb."""


def trends_in(clause: Clause) -> Mapping[Span | None, Trend]:
    """Give the trends of the quantities of a sentence, by their spans."""
    found: dict[Span | None, Trend] = {}
    last: tuple[int, Trend | None] = (0, None)
    for mention, first, after in clause.placed:
        if not _is_quantity(mention):
            continue
        trend = _trend_before(clause.tokens, first, clause.first)
        if trend is None and last[1] is not None:
            again = _AGAIN.fullmatch(clause.tokens.letters[last[0] : first])
            trend = (
                last[1] if again and clause.tokens.lower[first - 1] != "and" else None
            )
        if trend is not None:
            found[mention.span] = trend
        last = (after, trend)
    return found


def _is_quantity(mention: Mention[Any]) -> bool:
    return isinstance(mention.value, Quantity)


def _trend_before(tokens: Tokens, number: int, first: int) -> Trend | None:
    """Read the verb before a number: rose by another 5 percent."""
    changes, at = tokens.lexicon.language.changes, number - 1
    stop = max(first, number - _FARTHEST)
    while at >= stop and tokens.lower[at] in changes["steps"]:
        at -= 1
    if at < first:
        return None
    word = tokens.lower[at]
    for trend in Trend:
        if word in changes[trend]:
            alone = word not in list(Trend) or _moves(tokens, at, first)
            return trend if alone else None
    return None


def _moves(tokens: Tokens, at: int, first: int) -> bool:
    """Say whether "up" tells of a rise: was up 5, edged up 5, not made up 5."""
    if at == first or tokens.letters[at - 1] in _CUTS:
        return True
    changes, before = tokens.lexicon.language.changes, tokens.lower[at - 1]
    return any(before in changes[key] for key in (*Trend, "moving"))
