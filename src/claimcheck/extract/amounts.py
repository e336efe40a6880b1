"""Figures with their units: one or a range of them."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.extract.compounds import unit_at, with_parts
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import (
    afterthought,
    both,
    hedge_before,
    hedge_behind,
    is_preposition,
)
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
    rated = with_rate(tokens, as_meant(tokens, with_all))
    return _with_afterthought(tokens, rated) if rated is not with_all else rated


def _with_afterthought(tokens: Tokens, found: Measured) -> Measured:
    """Hedge a rate by what stands behind it: $60 an hour, minimum."""
    if found.value.hedge is not Hedge.BARE:
        return found
    hedge = afterthought(tokens, tokens.places(found)[1])
    return evolve(found, value=evolve(found.value, hedge=hedge))


def _with_second(
    tokens: Tokens, where: tuple[int, int, int], figure: Figure, unit: Unit
) -> tuple[Figure, int] | None:
    """Add a second figure, 18 to 25, and give the token behind it.

    Of two figures that do not belong together the first is given; where the unit
    stands behind the second only ("370 and 12 km") it has none, and so is no quantity.
    """
    start, at, stop = where
    if at == stop:
        return figure, at
    end = _behind_unit(tokens, at, stop)
    joined = _JOINED.match(tokens.letters, end, stop)
    begin = joined.end() if joined else end
    second = figure_from(tokens, begin, stop)
    if second is None:
        return figure, end
    other, last = second[0], _behind_unit(tokens, second[1], stop)
    apart = end > at and not _has_unit(tokens, second[1], last, unit)
    own = _ENDING.search(tokens.letters, start, at) is not None
    twice = end > at or own or bool(joined and "$" in joined[0])
    far = other.low > _ALIKE * figure.low or unit.kind is Kind.MONEY
    if apart or (twice and far and _is_change(tokens, start)):
        return figure, end
    low, times = figure.low, 1
    if not own:
        times = _multiplier(tokens, second[1])
        low = _times(low, other, times)
    given = (start, joined)
    if _goes_down(tokens, given, figure, exact(Fraction(other.low) / times)):
        return (figure.scaled(times) if times > 1 else figure), end
    if low < other.low and _is_range(tokens, given, (low, other.low), unit):
        return Figure(low, other.low, place=other.place), last
    apart = joined is not None and joined[0] != "-"
    return (figure, end) if apart and (end > at or last == second[1]) else None


_JOINED = re.compile(r"(?:-?T-?|[-c&])?(?:H~*)?(?:\$~*)?")


def _behind_unit(tokens: Tokens, at: int, stop: int) -> int:
    """Give the token behind the unit at *at*, or *at* where none stands there."""
    unit = _UNIT.match(tokens.letters, at, stop)
    return unit.end() if unit else at


_UNIT = re.compile(r"(?:-?h~*)?-?(?:u~*|b~*)|[xk]u~*|(?<=[iNQ])pau~*")


def _has_unit(tokens: Tokens, at: int, last: int, unit: Unit) -> bool:
    while at < last and tokens.letters[at] in "-h~xk":
        at += 1
    return at < last and unit_at(tokens, at) == unit


def _is_range(
    tokens: Tokens,
    where: tuple[int, re.Match[str] | None],
    ends: tuple[Exact, Exact],
    unit: Unit,
) -> bool:
    start, joined = where
    if joined is None or not joined[0]:
        return False
    word = tokens.lower[joined.start()]
    between = tokens.lower[_lead(tokens, start) - 1] == "between"
    listed = joined[0][0] in "c&" and word != "or"
    if "H" in joined[0] and not _goes_up_to(tokens, joined):
        return False
    if word == "or" and ends[1] > _ALIKE * ends[0] > 0:
        return False
    sign = tokens.letters.rfind("$", joined.start(), joined.end())
    same = sign < 0 or unit_at(tokens, sign) == unit
    return same and (between or not listed)


_ALIKE = 5
"""Two numbers with "or" between them are no range where one is so many of the other."""


def _goes_up_to(tokens: Tokens, joined: re.Match[str]) -> bool:
    """Say whether what hedges the second end leaves it one: to about 7, to nearly 7.

    Behind a first end with a unit any hedge does: 1% to over 3%.
    """
    if tokens.letters[joined.start() - 1] in "ub~Y":
        return tokens.letters[joined.start() - 1] != "Y"
    at = joined.string.index("H", joined.start())
    if joined[0][0] == "-" and tokens.printed[at].isalpha():
        return False
    return hedge_before(tokens, at, joined.end())[0] in _UP_TO


_UP_TO = frozenset({Hedge.NEAR, Hedge.JUST_BELOW, Hedge.UP_TO, Hedge.AT_MOST})


def without_other(tokens: Tokens, start: int, after: int) -> int:
    """Give where a number ends that a dash parts from another: covid-19 - about 7."""
    hedge = tokens.letters.find("-H", start, after)
    if hedge < 0 or not tokens.printed[hedge + 1].isalpha():
        return after
    return hedge


def _is_change(tokens: Tokens, start: int) -> bool:
    """Say whether a value is what another changed by: it rose (by) $3 to $5."""
    language = tokens.lexicon.language
    before = tokens.lower[_lead(tokens, start) - 1]
    ways = (
        language.words["changing"],
        language.changes["up"],
        language.changes["down"],
    )
    return before == "by" or any(before in way for way in ways)


def _lead(tokens: Tokens, start: int) -> int:
    """Give the first token of a number with its hedges and its sign."""
    while start > 0 and tokens.letters[start - 1] in "$~H":
        start -= 1
    return start


def _goes_down(
    tokens: Tokens,
    where: tuple[int, re.Match[str] | None],
    figure: Figure,
    low: Exact,
) -> bool:
    """Say whether a value falls to another: from 8.1 to 7.4 million.

    The first has the unit and the multiplier of the second, but not in "from $200 to
    $4 million".
    """
    start, joined = where
    told = joined is not None and joined[0][:1] == "T"
    if not told or tokens.lower[_lead(tokens, start) - 1] != "from":
        return False
    return low < figure.low <= _ALIKE * low


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
