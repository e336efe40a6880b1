"""Numbers that follow from other numbers, and how: sums, differences, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.model import Bounds, Exact, Hedge, Kind, Quantity, Span
from claimcheck.model.bounds import exact
from claimcheck.model.figure import number
from claimcheck.rules.wording import rounded
from claimcheck.verbs.scales import POINTS, RATIO, SHARE, TIME, Measured, Scale
from claimcheck.verbs.sought import Found, Sought

Point: TypeAlias = tuple[Sought, Exact]
"""A value, and its number in base units of its scale."""

ROUNDED = (SHARE, TIME, RATIO)
"""Scales on which what was reckoned is told in round numbers."""


@frozen
class Reckoned:
    """A number that follows from values, and how."""

    scale: Scale
    bounds: Bounds
    parts: tuple[Sought, ...]
    says: str


def places(parts: Sequence[Sought]) -> tuple[Span, ...]:
    """Give where values stand."""
    return tuple(each.told.span for each in parts if each.told.span)


def first_found(
    reckoned: Iterable[Reckoned], scale: Scale, bears_out: Callable[[Reckoned], bool]
) -> Found | None:
    """Give the first reckoning on a scale that bears a number out, with its places."""
    for each in reckoned:
        if each.scale == scale and bears_out(each):
            first = each.parts[0]
            return evolve(first.found(each.says), also=places(each.parts[1:]))
    return None


def is_telling(wanted: Measured, small: int) -> bool:
    """Say whether a number is no *small* one, which many sums happen to give.

    Money and what has decimals always tells.
    """
    low = wanted.in_unit.low if wanted.in_unit else None
    of_money = wanted.scale[0] == str(Kind.MONEY)
    return low is not None and (low > small or of_money or not isinstance(low, int))


def moves(values: Sequence[Sought], scale: Scale) -> Iterator[Reckoned]:
    """Yield by how much something went "from $4 to $5", and by what share."""
    for each in values:
        value = each.measured
        low, high = (value.printed.low, value.printed.high) if value else (None, None)
        if value is None or not value.ends or low is None or high is None:
            continue
        words = each.told.words
        by = exact(high - low)
        of = POINTS if value.scale == SHARE else value.scale
        shown = number(exact(by / _factor(each)))
        yield Reckoned(of, Bounds.exactly(by), (each,), f"{words} = by {shown}")
        if scale == SHARE and low > 0:
            yield share(Fraction(high) / low - 1, (each,), words)
        if scale == RATIO and low > 0:
            yield ratio(Fraction(high) / low, (each,), words)


def point(sought: Sought, *, rough: bool = False) -> Exact | None:
    """Give the number of a bare value, or a *rough* one, in base units of its scale."""
    value = sought.measured
    hedges = (Hedge.BARE, Hedge.EXACT, *((Hedge.NEAR,) if rough else ()))
    bare = value is not None and value.hedge in hedges
    return value.printed.low if value and bare and value.printed.is_point else None


def _on(scale: Scale, points: Sequence[Point]) -> list[Point]:
    return [each for each in points if scale_of(each[0]) == scale]


def scale_of(sought: Sought) -> Scale | None:
    """Give the scale of a value that has one."""
    return sought.measured.scale if sought.measured else None


def sums(points: Sequence[Point], scale: Scale) -> Iterator[Reckoned]:
    """Yield the sums of values in a row; where all are alike, in their unit."""
    found = _on(scale, points)
    for first in range(len(found)):
        total: Exact = found[first][1]
        for last in range(first + 1, len(found)):
            total = exact(total + found[last][1])
            parts = tuple(sought for sought, _ in found[first : last + 1])
            if len({each.told.words.lower() for each in parts}) == len(parts):
                yield made(scale, total, parts, " + ")


def differences(points: Sequence[Point], scale: Scale, of: Scale) -> Iterator[Reckoned]:
    """Yield by how much one value is more than another."""
    for (more, high), (less, low) in permutations(_on(scale, points), 2):
        if high > low:
            yield made(of, exact(high - low), (more, less), " − ")


def made(
    scale: Scale,
    value: Exact,
    parts: tuple[Sought, ...],
    sign: str,
    unit_of: Sought | None = None,
) -> Reckoned:
    """Give a number that follows from values that a sign stands between."""
    terms = sign.join(each.told.words for each in parts)
    unit = _factor(unit_of or parts[0])
    shown = number(exact(value / unit))
    return Reckoned(scale, Bounds.exactly(value), parts, f"{terms} = {shown}")


def _factor(sought: Sought) -> Fraction:
    """Give the worth of a value's unit on its scale; a share is told in percent."""
    value = sought.told.mention.value
    if isinstance(value, Quantity) and not value.unit.offset:
        return Fraction(value.unit.factor)
    return Fraction(1)


def shares(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield what part one value is of another, and what is left of a whole."""
    for (part, low), (whole, high) in permutations(points, 2):
        if scale_of(part) == scale_of(whole) != SHARE and 0 < low < high:
            of_whole = Fraction(low) / high
            of = f"{part.told.words} of {whole.told.words}"
            yield share(of_whole, (part, whole), of)
            yield share(1 - of_whole, (whole, part), f"{whole.told.words} less {of}")
            grown = f"{part.told.words} to {whole.told.words}"
            yield share(Fraction(high) / low - 1, (part, whole), grown)


def ratios(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield how many times one value another is: from 20 to 40 is doubled."""
    for (one, low), (two, high) in permutations(points, 2):
        if scale_of(one) == scale_of(two) and low > 0:
            words = f"{two.told.words} / {one.told.words}"
            yield ratio(Fraction(high) / low, (one, two), words)


def ratio(value: Fraction, parts: tuple[Sought, ...], says: str) -> Reckoned:
    """Give how many times one value another is."""
    shown = f"{says} = {number(exact(rounded(value, _PLACES)))} times"
    return Reckoned(RATIO, Bounds.exactly(exact(value)), parts, shown)


_PLACES = 3


def share(value: Fraction, parts: tuple[Sought, ...], says: str) -> Reckoned:
    """Give a part of a whole as a share, in percent."""
    percent = Fraction(round(value * 1000), 10)
    shown = f"{says} = {number(exact(percent))}%"
    return Reckoned(SHARE, Bounds.exactly(value), parts, shown)
