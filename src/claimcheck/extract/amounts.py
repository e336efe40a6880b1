"""Figures with their units: one or a range of them."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.extract.compounds import unit_at, with_parts
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import hedge_behind
from claimcheck.extract.meanings import as_meant
from claimcheck.extract.rates import with_rate
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Figure, Hedge, Kind, Mention, Quantity, Unit
from claimcheck.model.bounds import exact

Measured = Mention[Quantity]


def amount(
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
    with_all = with_parts(tokens, tokens.mention(first, end, value))
    return with_rate(tokens, as_meant(tokens, with_all))


def negative(tokens: Tokens, found: Measured) -> Measured:
    """Take in a minus sign before an amount: -5C, and neither 3-5C nor a dash."""
    first, after = tokens.places(found)
    if not first or not _is_minus(tokens, first - 1):
        return found
    minus = first - 1 - (tokens.lower[first - 1] != tokens.printed[first - 1])
    minus -= tokens.lower[minus] == "-" and tokens.lower[minus - 1] == "minus"
    return tokens.mention(minus, after, below_zero(found).value)


def below_zero(found: Measured) -> Measured:
    """Turn an amount, or the low end of a range, into one below zero."""
    old = found.value.figure
    high = old.high if old.is_range else -old.low
    below = Figure(-old.low, high, place=old.place)
    return evolve(found, value=evolve(found.value, figure=below))


def _is_minus(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    if word == "minus":
        return at == 0 or tokens.letters[at - 1] not in _BEFORE_PLUS_OR_MINUS
    if tokens.letters[at] != "-" or not tokens.glued(at + 1):
        return False
    if at and tokens.lower[at - 1] == "minus":
        return True
    return word in _MINUS and not tokens.glued(at)


_MINUS = frozenset("-−")
"""Other dashes stand between words as well."""
_BEFORE_PLUS_OR_MINUS = ("c", "N", "i", "n")


def _with_second(
    tokens: Tokens, where: tuple[int, int, int], figure: Figure, unit: Unit
) -> tuple[Figure, int] | None:
    """Add a second figure, 18 to 25, and give the token behind it.

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
        return figure, end
    twice = end > at or bool(joined and "$" in joined[0])
    if twice and _is_change(tokens, start, unit):
        return figure, end
    low = _with_multiplier_of(figure, other)
    if _is_range(tokens, start, joined, begin) and low < other.low:
        return Figure(low, other.low, place=other.place), last
    apart = joined is not None and joined[0] != "-"
    return (figure, end) if apart and (end > at or last == second[1]) else None


_JOINED = re.compile(r"(?:-?T-?|[-c&])?(?:H~*)?(?:\$~*)?")


def _behind_unit(tokens: Tokens, at: int, stop: int) -> int:
    """Give the token behind the unit at *at*, or *at* where none stands there."""
    unit = _UNIT.match(tokens.letters, at, stop)
    return unit.end() if unit else at


_UNIT = re.compile(r"-?u~*|b~*")


def _has_unit(tokens: Tokens, at: int, last: int, unit: Unit) -> bool:
    first = at + (at < last and tokens.letters[at] == "-")
    return at < last and unit_at(tokens, first) == unit


def _is_range(
    tokens: Tokens, start: int, joined: re.Match[str] | None, begin: int
) -> bool:
    if joined is None or not joined[0]:
        return False
    word = tokens.lower[joined.start()]
    between = tokens.lower[_lead(tokens, start) - 1] == "between"
    listed = joined[0][0] in "c&" and word != "or"
    same = "$" not in joined[0] or _same_currency(tokens, start, begin)
    return same and (between or not listed)


def _is_change(tokens: Tokens, start: int, unit: Unit) -> bool:
    """Say whether a sum is what another changed by: it rose (by) $3 to $5."""
    words = tokens.lexicon.language.words
    before = tokens.lower[_lead(tokens, start) - 1]
    changed = before == "by" or before in words["changing"]
    return changed and unit.kind is Kind.MONEY


def _lead(tokens: Tokens, start: int) -> int:
    """Give the first token of a number with its hedges and its sign."""
    while start > 0 and tokens.letters[start - 1] in "$~H":
        start -= 1
    return start


def _same_currency(tokens: Tokens, start: int, begin: int) -> bool:
    """Say whether the symbols before two numbers are one."""
    near = max(start - _LONGEST_SYMBOL, 0)
    one = tokens.letters.rfind("$", near, start)
    two = tokens.letters.rfind("$", near, begin)
    return one >= 0 and unit_at(tokens, one) == unit_at(tokens, two)


_LONGEST_SYMBOL = 5
"""Tokens of the longest sign of a currency."""


def _with_multiplier_of(low: Figure, high: Figure) -> int | Fraction:
    """Copy the multiplier of "$26 to $31 million" to its first number.

    "$200 to $4 million" has two numbers of their own.
    """
    if low.high * _MUCH_LESS < high.low and high.place >= _MUCH_LESS:
        times = exact(low.low * high.place)
        return times if times < high.low else low.low
    return low.low


_MUCH_LESS = 1_000
