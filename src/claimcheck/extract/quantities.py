"""Counts, money, shares and measurements."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.figures import FIGURE, figure_at, vague_figure
from claimcheck.extract.hedges import hedge_before, hedge_behind
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Vague
from claimcheck.model import (
    ONE,
    Figure,
    Hedge,
    Mention,
    Ordinal,
    Quantity,
    Unit,
)
from claimcheck.model.bounds import exact

Measured = Mention[Quantity]

_FIGURE = re.compile(FIGURE)
_LARGEST_ORDINAL = 6
"""Digits of the longest number that can be an ordinal."""


def money(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read $4.5bn, more than €30, £10 to £20 million."""
    hedge, start = hedge_before(tokens, first, after)
    symbol = tokens.meanings[start]
    unit = symbol.meaning
    if not isinstance(unit, Unit):
        return None
    return _quantity(tokens, (first, start + 1 + len(symbol.rest), after), unit, hedge)


def measure(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read 6 km, 12 percent, 30 feet, 6ft 7in, 40 million euros."""
    hedge, start = hedge_before(tokens, first, after)
    unit = None
    for at in range(start, after):
        letter = tokens.letters[at]
        if letter in "ub":
            unit = _unit_at(tokens, at)
            break
    if unit is None:
        return None
    return _quantity(tokens, (first, start, after), unit, hedge)


def count(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read a number that counts something: more than 30 (officials)."""
    hedge, start = hedge_before(tokens, first, after)
    if _is_name_or_score(tokens, start, after):
        return None
    return _quantity(tokens, (first, start, after), ONE, hedge)


def vague(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read dozens, a few, several."""
    _, start = hedge_before(tokens, first, after)
    meaning = tokens.meanings[start].meaning
    if not isinstance(meaning, Vague):
        return None
    value = Quantity(vague_figure(meaning), ONE, Hedge.VAGUE)
    return Mention(value, tokens.words(start, after), tokens.span(start, after))


def ordinal(tokens: Tokens, first: int, after: int) -> Mention[Ordinal] | None:
    """Read the 40th, first."""
    word = tokens.lower[first].replace(",", "")
    if after - first > 1:
        if not word.isdecimal() or len(word) > _LARGEST_ORDINAL:
            return None
        number = int(word)
    else:
        number = tokens.lexicon.language.ordinals[word]
    return Mention(
        Ordinal(number), tokens.words(first, after), tokens.span(first, after)
    )


def _unit_at(tokens: Tokens, at: int) -> Unit | None:
    phrase = tokens.meanings.get(at)
    meaning = phrase.meaning if phrase else None
    return meaning if isinstance(meaning, Unit) else None


def _quantity(
    tokens: Tokens, where: tuple[int, int, int], unit: Unit, hedge: Hedge
) -> Measured | None:
    """Read the figure or range from the second index on, with a hedge behind it."""
    first, start, after = where
    behind, stop = hedge_behind(tokens, start, after)
    if hedge is Hedge.BARE:
        hedge = behind
    found = _FIGURE.match(tokens.letters, start, stop)
    figure = figure_at(tokens, *found.span()) if found else None
    if found is None or figure is None:
        return None
    whole = _range_or_compound(tokens, (*found.span(), stop), figure, unit)
    if whole is None:
        return None
    figure, at = whole
    if figure.is_range and hedge is Hedge.BARE:
        hedge = Hedge.BETWEEN
    if at < stop and unit is ONE:
        after = at
    value = Quantity(figure, unit, hedge)
    return Mention(value, tokens.words(first, after), tokens.span(first, after))


def _range_or_compound(
    tokens: Tokens, where: tuple[int, int, int], figure: Figure, unit: Unit
) -> tuple[Figure, int] | None:
    """Add a second figure, 18 to 25 or 6ft 7in, and give the token behind it.

    Two figures that do not belong together ("370 and 12 km") are no quantity.
    """
    start, at, stop = where
    second = _FIGURE.search(tokens.letters, at, stop)
    other = figure_at(tokens, *second.span()) if second else None
    if second is None or other is None:
        return figure, at
    joined = tokens.letters[at]
    if joined in "ub":
        return _compound(tokens, figure, other, (unit, second.end()))
    between = start > 0 and tokens.lower[start - 1] in ("between", "from")
    between = between or (start > 1 and tokens.lower[start - 2] == "between")
    if not (joined in "T-" or tokens.lower[at] == "or" or between):
        return None
    low = _with_multiplier_of(figure, other)
    if low >= other.low:
        return None
    return Figure(low, other.low, place=other.place), second.end()


def _compound(
    tokens: Tokens, large: Figure, small: Figure, where: tuple[Unit, int]
) -> tuple[Figure, int] | None:
    """Read 6ft 7in as feet."""
    unit, at = where
    smaller = _unit_at(tokens, at)
    if smaller is None or smaller.kind is not unit.kind:
        return None
    part = Fraction(smaller.factor) / unit.factor
    total = exact(large.low + small.low * part)
    return Figure(total, place=exact(small.place * part)), at


def _with_multiplier_of(low: Figure, high: Figure) -> int | Fraction:
    """Copy the multiplier of "$26 to $31 million" to its first number."""
    if low.high * _MUCH_LESS < high.low and high.place >= _MUCH_LESS:
        return exact(low.low * high.place)
    return low.low


_MUCH_LESS = 1_000


def _is_name_or_score(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether a bare number is part of a name, a score, a list mark or a code."""
    letters = tokens.letters
    before = letters[start - 1] if start else "\n"
    behind = letters[after : after + 1]
    if letters[start] == "n" and tokens.lower[start] == "one":
        return behind != "x"
    if letters[start] not in "iNY":
        return False
    if before in "#%/:.'-S" or (before == "*") or behind in ("/", ":", "-"):
        return True
    if before == "X" and not tokens.glued(start):
        numbered = tokens.lexicon.language.words["numbered"]
        return behind != "x" or tokens.lower[start - 1] in numbered
    if before == "X" or (tokens.glued(start) and before not in '"(,'):
        return True
    return "-" in letters[start:after] and behind not in ("x", "X")
