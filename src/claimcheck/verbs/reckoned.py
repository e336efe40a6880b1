"""Numbers that follow from other numbers, and how: sums, differences, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, permutations

from attrs import evolve, frozen

from claimcheck.model import (
    Bounds,
    Exact,
    Hedge,
    Kind,
    Quantity,
    Span,
)
from claimcheck.model.bounds import exact
from claimcheck.model.figure import number
from claimcheck.rules.wording import measure, rounded
from claimcheck.verbs.points import Point, scale_of
from claimcheck.verbs.scales import (
    CLOCK,
    COUNT,
    DAY,
    POINTS,
    RATIO,
    SHARE,
    TIME,
    Measured,
    Scale,
)
from claimcheck.verbs.sought import Found, Sought

ROUNDED = (SHARE, TIME, RATIO)
"""Scales on which what was reckoned is told in round numbers."""


@frozen
class Reckoned:
    """A number that follows from values, and how."""

    scale: Scale
    bounds: Bounds
    parts: tuple[Sought, ...]
    says: str
    is_rounded: bool = False


def places(parts: Sequence[Sought]) -> tuple[Span, ...]:
    """Give where values stand."""
    return tuple(each.told.span for each in parts if each.told.span)


def first_found(
    reckoned: Iterable[Reckoned], scale: Scale, bears_out: Callable[[Reckoned], bool]
) -> Found | None:
    """Give the first reckoning on a scale that bears a number out, with its places."""
    for each in reckoned:
        if each.scale == scale and bears_out(each):
            first, *others = sorted(each.parts, key=_is_unplaced)
            return evolve(first.found(each.says), also=places(others))
    return None


def _is_unplaced(sought: Sought) -> bool:
    return sought.told.span is None


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


def _on(scale: Scale, points: Sequence[Point]) -> list[Point]:
    return [each for each in points if scale_of(each[0]) == scale]


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


def pairs(points: Sequence[Point], scale: Scale) -> Iterator[Reckoned]:
    """Yield the sums of any two values."""
    for (one, low), (two, high) in combinations(_on(scale, points), 2):
        yield made(scale, exact(low + high), (one, two), " + ")


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


def rests(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield what a share leaves of the whole: 58 percent where 42 percent are gone."""
    for part, of in _on(SHARE, points):
        if 0 < of < 1:
            yield share(1 - Fraction(of), (part,), f"all less {part.told.words}")


def of_both(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield what part of two values together one of them is."""
    for (part, low), (rest, other) in permutations(points, 2):
        if scale_of(part) != scale_of(rest) or scale_of(part) in _WHOLE:
            continue
        if low > 0 and other > 0:
            of = f"{part.told.words} of {part.told.words} + {rest.told.words}"
            yield share(Fraction(low) / (low + other), (part, rest), of)


_WHOLE = (*ROUNDED, POINTS, DAY, CLOCK)
"""Scales whose values are no parts that make a whole together."""


def parts_of(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield shares of an amount: a quarter of $480,000."""
    for (part, of), (whole, amount) in permutations(points, 2):
        if scale_of(part) == SHARE and scale_of(whole) == wanted.scale and 0 < of < 1:
            parts = (part, whole)
            yield made(wanted.scale, exact(of * amount), parts, " × ", unit_of=whole)


def multiples(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield what doubling comes to."""
    for factor, times in _on(RATIO, points):
        for one, amount in _on(wanted.scale, points):
            whole = exact(times * amount)
            yield made(wanted.scale, whole, (factor, one), " × ", unit_of=one)


def wholes(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield what a share is a share of: £200,000 that cover a quarter."""
    for part, times in _on(SHARE, points):
        for one, amount in _on(wanted.scale, points) if 0 < times < 1 else ():
            whole = exact(Fraction(amount) / times)
            yield made(wanted.scale, whole, (one, part), " / ", unit_of=one)


def left_of(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield what a share leaves of an amount."""
    for (part, of), (whole, amount) in permutations(points, 2):
        if scale_of(part) == SHARE and scale_of(whole) == wanted.scale and 0 < of < 1:
            rest = Bounds.exactly(exact((1 - of) * amount))
            says = f"{whole.told.words} less {part.told.words}"
            yield Reckoned(wanted.scale, rest, (whole, part), says)


def with_more(points: Sequence[Point], scale: Scale) -> Iterator[Reckoned]:
    """Yield so many times so much, and a further number: two stands of 205, and 840."""
    row = [each for each in points if scale_of(each[0]) in (COUNT, scale)]
    for (one, times), (two, each) in pairwise(row):
        if scale_of(one) != COUNT or scale_of(two) != scale or times <= 1:
            continue
        for more, other in _on(scale, row):
            if more not in (one, two):
                whole = exact(times * each + other)
                terms = f"{one.told.words} × {two.told.words} + {more.told.words}"
                shown = number(exact(whole / _factor(two)))
                yield Reckoned(
                    scale, Bounds.exactly(whole), (two, more), f"{terms} = {shown}"
                )


def products(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield so many times so much each."""
    for (one, times), (two, each) in permutations(points, 2):
        if scale_of(one) == COUNT and scale_of(two) == wanted.scale and times > 1:
            if one.name or two.name:
                continue  # digits alone, as of a list
            if wanted.scale == COUNT and times > each:
                continue
            whole = exact(times * each)
            yield made(wanted.scale, whole, (one, two), " × ", unit_of=two)


def quotient(scale: Scale, value: Exact, parts: tuple[Sought, ...]) -> Reckoned:
    """Give so much of each."""
    terms = " / ".join(each.told.words for each in parts)
    shown = number(exact(rounded(Fraction(value) / _factor(parts[0]), _PLACES)))
    return Reckoned(
        scale, Bounds.exactly(value), parts, f"{terms} = {shown}", is_rounded=True
    )


def conversions(values: Sequence[Sought], wanted: Sought) -> Iterator[Reckoned]:
    """Yield values that are printed in another unit than the one that is wanted."""
    ours, value = wanted.told.mention.value, wanted.measured
    for each in values:
        theirs, other = each.told.mention.value, each.measured
        if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
            continue
        if not value or not other or other.scale != value.scale or other.ends:
            continue
        surer = value.hedge is Hedge.BARE and other.hedge is Hedge.NEAR
        if surer or value.scale == COUNT or ours.unit.per or theirs.unit.per:
            continue
        if ours.unit != theirs.unit and ours.unit.factor != theirs.unit.factor:
            says = in_unit_of(ours, theirs, each.told.mention.text)
            yield Reckoned(value.scale, other.printed, (each,), says, is_rounded=True)


def in_unit_of(ours: Quantity, theirs: Quantity, words: str) -> str:
    """Say what *theirs*, printed as *words*, is in the unit of *ours*, if it may be."""
    here, there = ours.unit, theirs.unit
    plain = not here.offset and not there.offset and not theirs.figure.is_range
    if here == there or here.dimension != there.dimension or not plain:
        return ""
    value = rounded(Fraction(theirs.figure.low) * there.factor / here.factor, _FIGURES)
    return f"{words} = {measure(number(value), here.name)}"


_FIGURES = 4
