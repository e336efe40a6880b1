"""Counts, money, shares and measurements."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from attrs import evolve

from claimcheck.extract.figures import figure_from, vague_figure
from claimcheck.extract.hedges import hedge_before, hedge_behind
from claimcheck.extract.names import counts_nothing
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    ONE,
    Figure,
    Hedge,
    Kind,
    Mention,
    Ordinal,
    Quantity,
    Span,
    Unit,
)
from claimcheck.model.bounds import exact

Measured = Mention[Quantity]

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
    found = _quantity(tokens, (first, start, after), unit, hedge)
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


def count(tokens: Tokens, first: int, after: int) -> Mention[Any] | None:
    """Read a number that counts something: more than 30 (officials).

    Twenty-first is a number whose last word is an ordinal.
    """
    hedge, start = hedge_before(tokens, first, after)
    if counts_nothing(tokens, start, after):
        return None
    found = _quantity(tokens, (first, start, after), ONE, hedge)
    if found is None and tokens.letters[start:after] == "n-O":
        return _compound_ordinal(tokens, start, after)
    return found


def vague(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read dozens, a few, several hundred, thousands of dollars."""
    _, start = hedge_before(tokens, first, after)
    figure = vague_figure(tokens, start, after)
    if figure is None:
        return None
    at = figure[1] + (tokens.lower[figure[1] : figure[1] + 1] == ["of"])
    unit = _unit_at(tokens, at)
    end = after if unit else figure[1]
    value = Quantity(figure[0], unit or ONE, Hedge.VAGUE)
    return tokens.mention(start, end, value)


def ordinal(tokens: Tokens, first: int, after: int) -> Mention[Ordinal] | None:
    """Read the 40th, first."""
    word = tokens.lower[first].replace(",", "")
    if after - first > 1:
        if not word.isdecimal() or len(word) > _LARGEST_ORDINAL:
            return None
        number = int(word)
    else:
        number = tokens.lexicon.language.ordinals[word]
    return tokens.mention(first, after, Ordinal(number))


def _compound_ordinal(
    tokens: Tokens, first: int, after: int
) -> Mention[Ordinal] | None:
    """Read twenty-first."""
    language = tokens.lexicon.language
    tens = language.numbers[tokens.lower[first]]
    ones = language.ordinals[tokens.lower[after - 1]]
    if tens % 10 or not tens or not 0 < ones < _TEN:
        return None
    value = Ordinal(tens + ones)
    return tokens.mention(first, after, value)


_TEN = 10


def _unit_at(tokens: Tokens, at: int) -> Unit | None:
    phrase = tokens.meanings.get(at)
    meaning = phrase.meaning if phrase else None
    return meaning if isinstance(meaning, Unit) else None


def _quantity(
    tokens: Tokens, where: tuple[int, int, int], unit: Unit, hedge: Hedge
) -> Measured | None:
    """Read the figure or range from the second index on, with a hedge behind it."""
    first, start, after = where
    found = figure_from(tokens, start, after)
    whole = found and _with_second(tokens, (start, found[1], after), found[0], unit)
    if not whole:
        return None
    figure, end = whole
    behind, end = hedge_behind(tokens, start, end, after)
    if hedge is Hedge.BARE:
        hedge = behind
    if figure.is_range and hedge is Hedge.BARE:
        hedge = Hedge.BETWEEN
    value = Quantity(figure, unit, hedge)
    return tokens.mention(first, end, value)


def _with_second(
    tokens: Tokens, where: tuple[int, int, int], figure: Figure, unit: Unit
) -> tuple[Figure, int] | None:
    """Add a second figure, 18 to 25 or 6ft 7in, and give the token behind it.

    Of two figures that do not belong together the first is given; where the unit
    stands behind the second only ("370 and 12 km") it has none, and so is no quantity.
    """
    start, at, stop = where
    end = _behind_unit(tokens, at, stop)
    joined = _JOINED.match(tokens.letters, end, stop)
    begin = joined.end() if joined else end
    second = figure_from(tokens, begin, stop)
    if second is None:
        return figure, end
    other, last = second[0], _behind_unit(tokens, second[1], stop)
    if end > at and not _has_unit(tokens, second[1], last, unit):
        touching = begin == end or tokens.letters[end:begin] == "-"
        whole = touching and _compound(tokens, figure, other, (unit, second[1], last))
        return (whole, last) if whole else (figure, end)
    low = _with_multiplier_of(figure, other)
    if _is_range(tokens, start, joined, begin) and low < other.low:
        return Figure(low, other.low, place=other.place), last
    apart = joined is not None and joined[0] != "-"
    return (figure, end) if apart and (end > at or last == second[1]) else None


_JOINED = re.compile(r"(?:-?T-?|[-c&])?(?:\$~*)?")


def _behind_unit(tokens: Tokens, at: int, stop: int) -> int:
    """Give the token behind the unit at *at*, or *at* where none stands there."""
    unit = _UNIT.match(tokens.letters, at, stop)
    return unit.end() if unit else at


_UNIT = re.compile(r"-?u~*|b~*")


def _has_unit(tokens: Tokens, at: int, last: int, unit: Unit) -> bool:
    first = at + (at < last and tokens.letters[at] == "-")
    return at < last and _unit_at(tokens, first) == unit


def _is_range(
    tokens: Tokens, start: int, joined: re.Match[str] | None, begin: int
) -> bool:
    if joined is None or not joined[0]:
        return False
    word = tokens.lower[joined.start()]
    between = start > 0 and tokens.lower[start - 1] in ("between", "from")
    between = between or (start > 1 and tokens.lower[start - 2] == "between")
    listed = joined[0][0] in "c&" and word != "or"
    same = "$" not in joined[0] or _same_currency(tokens, start, begin)
    return same and (between or not listed)


def _same_currency(tokens: Tokens, start: int, begin: int) -> bool:
    """Say whether the symbols before two numbers are one."""
    near = max(start - _LONGEST_SYMBOL, 0)
    one = tokens.letters.rfind("$", near, start)
    two = tokens.letters.rfind("$", near, begin)
    return one >= 0 and _unit_at(tokens, one) == _unit_at(tokens, two)


_LONGEST_SYMBOL = 5
"""Tokens of the longest sign of a currency."""


def _compound(
    tokens: Tokens, large: Figure, small: Figure, where: tuple[Unit, int, int]
) -> Figure | None:
    """Read 6ft 7in as feet; 30 feet 9 metres is no such thing."""
    unit, at, last = where
    smaller = _unit_at(tokens, at + (tokens.letters[at] == "-")) if at < last else None
    if smaller is None or not unit.comparable_with(smaller) or unit.offset:
        return None
    part = Fraction(smaller.factor) / unit.factor
    if large.is_range or not isinstance(large.low, int) or small.high * part >= 1:
        return None
    return Figure(exact(large.low + small.low * part), place=exact(small.place * part))


def _with_multiplier_of(low: Figure, high: Figure) -> int | Fraction:
    """Copy the multiplier of "$26 to $31 million" to its first number."""
    if low.high * _MUCH_LESS < high.low and high.place >= _MUCH_LESS:
        return exact(low.low * high.place)
    return low.low


_MUCH_LESS = 1_000
