"""Ranges told by their two hedges: more than 10 and less than 40 percent."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.extract.compounds import unit_at
from claimcheck.extract.figures import FIGURE, figure_from
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.tokens import Tokens
from claimcheck.model import ONE, Figure, Hedge, Mention, Quantity, Unit

_SIDE = rf"H~*(?:\$~*)?{FIGURE}(?:-?u~*|b~*)?"
BOUNDED = rf"{_SIDE}(?:,?[&c]|,){_SIDE}"
"""Letters of two hedged numbers with "and", "but" or a comma between them."""

_UNIT = re.compile(r"-?u~*|b~*")
_JOINT = re.compile(r",?[&c]|,")
_FROM = frozenset({Hedge.ABOVE, Hedge.FROM})
_UP_TO = frozenset({Hedge.BELOW, Hedge.UP_TO, Hedge.AT_MOST})


@frozen
class _Side:
    """One end of a range, and the token behind it."""

    figure: Figure
    unit: Unit
    hedge: Hedge
    end: int


def bounded(tokens: Tokens, first: int, after: int) -> Mention[Quantity] | None:
    """Read a range from its two ends, which may stand in either order."""
    one = _side(tokens, first, after)
    joint = one and _JOINT.match(tokens.letters, one.end, after)
    two = joint and _side(tokens, joint.end(), after)
    if not one or not two:
        return None
    low, high = (one, two) if one.hedge in _FROM else (two, one)
    if low.hedge not in _FROM or high.hedge not in _UP_TO:
        return None
    unit = high.unit if low.unit is ONE else low.unit
    if high.unit not in (unit, ONE) or low.figure.low >= high.figure.low:
        return None
    place = min(low.figure.place, high.figure.place)
    figure = Figure(low.figure.low, high.figure.low, place=place)
    return tokens.mention(first, two.end, Quantity(figure, unit, Hedge.BETWEEN))


def _side(tokens: Tokens, first: int, after: int) -> _Side | None:
    hedge, start = hedge_before(tokens, first, after)
    unit = unit_at(tokens, start)
    if unit is not None:
        start += 1 + len(tokens.meanings[start].rest)
    found = figure_from(tokens, start, after)
    if found is None:
        return None
    figure, end = found
    behind = _UNIT.match(tokens.letters, end, after)
    if behind and behind.end() > end:
        unit = unit_at(tokens, end + (tokens.letters[end] == "-"))
        end = behind.end()
    return _Side(figure, unit or ONE, hedge, end)
