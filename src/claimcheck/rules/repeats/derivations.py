"""How a headline may come by a number that the body does not print.

Of the numbers in headlines most are copies; some are rounded, added up, subtracted or
reckoned from years. All that is sought before anything is objected to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations

from claimcheck.model import Bounds, Exact, Headline, Hedge, Kind, Quantity
from claimcheck.model.bounds import exact

_MOST = 40
"""Numbers of a body that are put together in pairs; of threes, the square root."""

_FEW = 12
_ONE_MORE = 9
"""From this count on one may be missing: "and one more", "but one"."""


def is_derived(claim: Headline, value: Quantity, published: date | None) -> bool:
    """Say whether the body's numbers make the headline's in some honest way.

    An age is made from years alone: it is no sum of other numbers, and is not rounded.
    """
    if claim.aged:
        return _in_years(claim, value, published)
    mine = Fraction(value.unit.in_base(value.figure.low))
    same = [
        Fraction(one.value.unit.in_base(one.value.figure.low))
        for one in claim.others
        if _of_a_kind(value, one.value)
    ]
    ways = (
        _rounded(value, same),
        _as_part(value, claim),
        _combined(mine, same, halved=value.unit.kind is not Kind.TIME),
        _one_more(claim, value, mine, same),
        _in_years(claim, value, published),
    )
    return any(ways)


def _of_a_kind(one: Quantity, other: Quantity) -> bool:
    bare = other.unit.kind is Kind.COUNT
    return one.unit.comparable_with(other.unit) or (bare and one.unit.kind is Kind.TIME)


def _rounded(value: Quantity, same: Sequence[Fraction]) -> bool:
    """Say whether one of them rounds to it, or is cut off to it, or fits its hedge."""
    figure, factor = value.figure, value.unit.factor
    low = figure.low
    half = max(
        Fraction(figure.place) / 2,
        min(Fraction(figure.grain) / 2, abs(Fraction(low)) / 20),
    )
    high = max(low + half, low + Fraction(figure.place) * Fraction(99, 100))
    if low < _ROUND and figure.place == 1:
        high = low + half
    reach = Bounds(exact(low - half), exact(high))
    if value.hedge not in (Hedge.BARE, Hedge.EXACT):
        reach = reach.hull(value.usual)
    offset = value.unit.offset
    return any(exact((each - offset) / factor) in reach for each in same)


_ROUND = 20


def _as_part(value: Quantity, claim: Headline) -> bool:
    """Say whether a percentage is a fraction of the body, or what one leaves."""
    if value.unit.kind is not Kind.SHARE:
        return False
    share = Fraction(value.unit.in_base(value.figure.low))
    for one in claim.others:
        other = Fraction(one.value.unit.in_base(one.value.figure.low))
        whole = one.value.unit.kind is Kind.SHARE
        fraction = one.value.unit.kind is Kind.COUNT and 0 < other < 1
        if fraction and abs(other - share) <= _LOOSE:
            return True
        if whole and other + share == 1:
            return True
    return False


_LOOSE = Fraction(1, 50)


def _combined(mine: Fraction, same: Sequence[Fraction], *, halved: bool) -> bool:
    """Say whether it is a sum, a difference, a product or, *halved*, a half of them."""
    few = sorted({each for each in same if each > 0})[:_MOST]
    if halved and any(2 * mine == each for each in few):
        return True
    pairs = combinations(few, 2)
    if any(mine in (a + b, b - a) or (mine == a * b and a > 1) for a, b in pairs):
        return True
    again = sorted(each for each in same if each > 0)[:_FEW]
    return any(
        sum(three) == mine and len(set(three)) > 1 for three in combinations(again, 3)
    )


def _one_more(
    claim: Headline, value: Quantity, mine: Fraction, same: Sequence[Fraction]
) -> bool:
    counted = value.unit.kind is Kind.COUNT and not claim.aged and mine >= _ONE_MORE
    return counted and any(abs(each - mine) == 1 for each in same)


def _in_years(claim: Headline, value: Quantity, published: date | None) -> bool:
    """Say whether it is the years since one that is told, or between two."""
    if value.unit.kind not in (Kind.COUNT, Kind.TIME):
        return False
    number = value.figure.low
    years = {date_of.year for date_of in _days(claim)}
    years |= {int(y) for y in _bare_years(claim)}
    since = published.year if published else None
    if since and any(_near(since - year, number) for year in years):
        return True
    timed = claim.aged or value.unit.kind is Kind.TIME
    pairs = combinations(sorted(years), 2)
    return timed and any(_near(late - early, number) for early, late in pairs)


def _near(years: int, number: Exact) -> bool:
    return abs(Fraction(number) - years) <= 1


def _days(claim: Headline) -> Iterator[date]:
    for each in claim.dates:
        day = each.value.earliest
        if day is not None:
            yield day


def _bare_years(claim: Headline) -> Iterator[Fraction]:
    for one in claim.others:
        low = one.value.figure.low
        if isinstance(low, int) and _FIRST_YEAR < low < _LAST_YEAR:
            yield Fraction(low)


_FIRST_YEAR, _LAST_YEAR = 1000, 2200
