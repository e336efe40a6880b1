"""What the words before a number leave open.

A hedged number has a *literal* reading (what must be true for the words to be true)
and a *usual* one (what a reader takes it to mean). The table is that of the design;
its sources are Ferson et al. 2015 (numeric hedge words), Cummins, Sauerland & Solt
2012 (granularity), Krifka 2009 (roundness) and McNabb et al. 2016 (*up to* can be
taken back, *at most* cannot).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from claimcheck.model.bounds import Bounds, Exact
from claimcheck.model.figure import Figure
from claimcheck.model.pasting import Pastes


class Hedge(Pastes, StrEnum):
    """How a number was hedged; the value is the effect's name in language files."""

    EXACT = "exact"
    BARE = "bare"
    ABOVE = "above"
    FROM = "from"
    BELOW = "below"
    UP_TO = "up-to"
    AT_MOST = "at-most"
    JUST_BELOW = "just-below"
    JUST_ABOVE = "just-above"
    NEAR = "near"
    BETWEEN = "between"
    VAGUE = "vague"


Reading: TypeAlias = Callable[[Figure, Hedge], Bounds]
"""A way to read hedged figures: :func:`literal` or :func:`usual`."""


def literal(figure: Figure, hedge: Hedge) -> Bounds:
    """Give the numbers for which the words are true.

    A bare number is one that is reckoned with, so it keeps its printed roundness:

    >>> str(literal(Figure(30), Hedge.ABOVE)), str(literal(Figure(500), Hedge.BARE))
    ('(30, ∞)', '[475, 525]')
    >>> str(literal(Figure(7), Hedge.JUST_BELOW))
    '[6, 147/20]'
    """
    return _LITERAL[hedge](figure)


def usual(figure: Figure, hedge: Hedge) -> Bounds:
    """Give the numbers that a reader takes the words to mean.

    >>> str(usual(Figure(100), Hedge.ABOVE)), str(usual(Figure(7), Hedge.JUST_BELOW))
    ('(100, 150]', '[6, 7)')
    """
    return _USUAL[hedge](figure)


def _least(one: Exact, share: Fraction, figure: Figure) -> Exact:
    """Cap a width by a share of the number: about 1,000 does not reach 3,000."""
    return min(one, abs(share * figure.high))


def _around(figure: Figure, width: Exact) -> Bounds:
    return Bounds(figure.low - width, figure.high + width)


def _printed(figure: Figure) -> Bounds:
    return Bounds(figure.low, figure.high)


def _bare_literal(figure: Figure) -> Bounds:
    half = Fraction(1, 2)
    width = max(half * figure.place, _least(half * figure.grain, _TWENTIETH, figure))
    return _around(figure, width)


def _above_usual(figure: Figure) -> Bounds:
    reach = _least(figure.grain, Fraction(1, 2), figure) or figure.place
    return Bounds(figure.low, figure.high + reach, low_open=True)


def _from_usual(figure: Figure) -> Bounds:
    reach = _least(figure.grain, Fraction(1, 2), figure)
    return Bounds(figure.low, figure.high + reach)


def _below_usual(figure: Figure) -> Bounds:
    reach = _least(figure.grain, Fraction(1, 2), figure) or figure.place
    return Bounds(figure.low - reach, figure.high, high_open=True)


def _just_below_literal(figure: Figure) -> Bounds:
    under = _least(figure.grain, _QUARTER, figure) or figure.place
    over = _least(figure.grain * Fraction(1, 2), _TWENTIETH, figure)
    return Bounds(figure.low - under, figure.high + over)


def _just_below_usual(figure: Figure) -> Bounds:
    under = _least(figure.grain, _QUARTER, figure) or figure.place
    return Bounds(figure.low - under, figure.high, high_open=True)


def _just_above_literal(figure: Figure) -> Bounds:
    over = _least(figure.grain, _QUARTER, figure) or figure.place
    return Bounds(figure.low, figure.high + over, low_open=True)


def _just_above_usual(figure: Figure) -> Bounds:
    over = _least(figure.grain * Fraction(1, 2), Fraction(1, 10), figure)
    return Bounds(figure.low, figure.high + (over or figure.place), low_open=True)


def _near_literal(figure: Figure) -> Bounds:
    width = max(figure.place, _least(2 * figure.grain, Fraction(3, 10), figure))
    return _around(figure, width)


def _near_usual(figure: Figure) -> Bounds:
    half_place = figure.place * Fraction(1, 2)
    return _around(
        figure, max(half_place, _least(figure.grain, Fraction(3, 20), figure))
    )


def _vague_usual(figure: Figure) -> Bounds:
    return figure.usual or _printed(figure)


def _up_to(figure: Figure) -> Bounds:
    return Bounds(high=figure.high)


_TWENTIETH, _QUARTER = Fraction(1, 20), Fraction(1, 4)

_LITERAL: dict[Hedge, Callable[[Figure], Bounds]] = {
    Hedge.EXACT: _printed,
    Hedge.BARE: _bare_literal,
    Hedge.ABOVE: lambda figure: Bounds(figure.low, low_open=True),
    Hedge.FROM: lambda figure: Bounds(figure.low),
    Hedge.BELOW: lambda figure: Bounds(high=figure.high, high_open=True),
    Hedge.UP_TO: _up_to,
    Hedge.AT_MOST: _up_to,
    Hedge.JUST_BELOW: _just_below_literal,
    Hedge.JUST_ABOVE: _just_above_literal,
    Hedge.NEAR: _near_literal,
    Hedge.BETWEEN: _printed,
    Hedge.VAGUE: _printed,
}

_USUAL: dict[Hedge, Callable[[Figure], Bounds]] = {
    **_LITERAL,
    Hedge.BARE: _printed,
    Hedge.ABOVE: _above_usual,
    Hedge.FROM: _from_usual,
    Hedge.BELOW: _below_usual,
    Hedge.JUST_BELOW: _just_below_usual,
    Hedge.JUST_ABOVE: _just_above_usual,
    Hedge.NEAR: _near_usual,
    Hedge.VAGUE: _vague_usual,
}
