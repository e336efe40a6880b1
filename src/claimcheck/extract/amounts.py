"""Figures with their units: one or a range of them."""

from __future__ import annotations

import re

from claimcheck.extract.compounds import unit_at, with_parts
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import both, hedge_behind, is_preposition
from claimcheck.extract.meanings import as_meant
from claimcheck.extract.rates import with_rate
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Exact, Figure, Hedge, Kind, Mention, Quantity, Unit
from claimcheck.model.bounds import exact

Measured = Mention[Quantity]


def amount(
    tokens: Tokens, where: tuple[int, int, int], unit: Unit, hedge: Hedge
) -> Measured | None:
    """Read the figure or range from the second index on, with a hedge behind it."""
    first, start, after = where
    if first < start and is_preposition(tokens, first):
        return None
    found = figure_from(tokens, start, after)
    whole = found and _with_second(tokens, (start, found[1], after), found[0], unit)
    if not whole:
        return None
    figure, end = whole
    behind, end = hedge_behind(tokens, start, end, after)
    hedge = both(hedge, behind)
    if figure.is_range and hedge is Hedge.BARE:
        hedge = Hedge.BETWEEN
    value = Quantity(figure, unit, hedge)
    with_all = with_parts(tokens, tokens.mention(first, end, value))
    return with_rate(tokens, as_meant(tokens, with_all))


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
    low = figure.low
    if not _ENDING.search(tokens.letters, start, at):
        low = _times(low, other, _multiplier(tokens, second[1]))
    if _is_range(tokens, start, joined, begin) and low < other.low:
        return Figure(low, other.low, place=other.place), last
    apart = joined is not None and joined[0] != "-"
    return (figure, end) if apart and (end > at or last == second[1]) else None


_JOINED = re.compile(r"(?:-?T-?|[-c&])?(?:H~*)?(?:\$~*)?")


def _behind_unit(tokens: Tokens, at: int, stop: int) -> int:
    """Give the token behind the unit at *at*, or *at* where none stands there."""
    unit = _UNIT.match(tokens.letters, at, stop)
    return unit.end() if unit else at


_UNIT = re.compile(r"(?:-?h~*)?-?(?:u~*|b~*)|[xk]u~*|(?<=[iQ])pau~*")


def _has_unit(tokens: Tokens, at: int, last: int, unit: Unit) -> bool:
    while at < last and tokens.letters[at] in "-h~xk":
        at += 1
    return at < last and unit_at(tokens, at) == unit


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


_ENDING = re.compile("[mq]")


def _multiplier(tokens: Tokens, after: int) -> int:
    """Give what the last words of the number before a token multiply it by."""
    language, times = tokens.lexicon.language, 1
    at = after - 1
    while tokens.letters[at] in "mq":
        table = language.multipliers if tokens.letters[at] == "m" else language.suffixes
        times *= table[tokens.lower[at]]
        at -= 1
    return times


def _times(low: Exact, high: Figure, times: int) -> Exact:
    """Multiply the 26 of "$26 to $31 million", but not in "$200 to $4 million"."""
    scaled = exact(low * times)
    return scaled if scaled < high.low else low
