"""What follows from the values of a sentence and of the one beside it, more freely.

A writer who sums up reckons: a quarter of £480,000, ninety times £3,500, so many years
from a date to the day of publication. What is reckoned here must come to the number in
all its digits, or be what a hedge, a share or a length of time is rounded from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import permutations

from claimcheck.model import Bounds, Hedge, Kind, Truth
from claimcheck.model.bounds import exact
from claimcheck.verbs.reckoned import (
    ROUNDED,
    Point,
    Reckoned,
    differences,
    first_found,
    is_telling,
    made,
    moves,
    point,
    ratios,
    scale_of,
    share,
    shares,
    sums,
)
from claimcheck.verbs.scales import COUNT, POINTS, RATIO, SHARE, TIME, Measured
from claimcheck.verbs.sought import Found, Sought
from claimcheck.verbs.timing import to_publication

_MOST = 16
"""Values of two sentences that are reckoned with; a table of more proves anything."""


def followed(
    sought: Sought,
    values: Sequence[Sought],
    published: date | None,
) -> Found | None:
    """Find what follows from values that stand near each other and bears one out.

    *published* is the day of the document that they stand in.
    """
    value = sought.measured
    if value is None or value.ends or not 0 < len(values) <= _MOST:
        return None
    aim = _aim(value)
    if aim is None:
        return None
    return first_found(
        _reckoned(values, value, published),
        value.scale,
        lambda each: aim.allows(each.bounds) is Truth.YES,
    )


def _aim(value: Measured) -> Bounds | None:
    """Give where a number must lie that the words stand for."""
    low, high = value.printed.low, value.printed.high
    if low is None or high is None:
        return None
    reach = exact(Fraction(max(high, -low)) * _CLOSE)
    if value.hedge in (Hedge.ABOVE, Hedge.FROM):
        return Bounds(low, exact(high + reach))
    if value.hedge in (Hedge.BELOW, Hedge.UP_TO, Hedge.AT_MOST):
        return Bounds(exact(low - reach), high)
    if value.hedge is Hedge.BARE and value.scale not in ROUNDED:
        return value.printed
    return value.fits


_CLOSE = Fraction(1, 5)
"""How far from a bound the number may be that somebody told by it."""


def _reckoned(
    values: Sequence[Sought],
    wanted: Measured,
    published: date | None,
) -> Iterator[Reckoned]:
    rough = wanted.hedge is not Hedge.BARE
    points = [
        (each, at) for each in values if (at := point(each, rough=rough)) is not None
    ]
    yield from _ends(values, wanted)
    yield from moves(values, wanted.scale)
    if wanted.scale == TIME:
        yield from to_publication(values, published)
        yield from _lengths(points)
        return
    if wanted.scale == SHARE:
        yield from shares(points)
        yield from _of_both(points)
    elif wanted.scale == RATIO:
        yield from ratios(points)
    elif wanted.scale == POINTS:
        yield from differences(points, SHARE, POINTS)
    elif is_telling(wanted, _SMALL):
        yield from _parts(points, wanted)
        yield from _products(points, wanted)
        if not wanted.is_open:  # more than 60 are many sums
            yield from sums(points, wanted.scale)
            yield from differences(points, wanted.scale, wanted.scale)


def _ends(values: Sequence[Sought], wanted: Measured) -> Iterator[Reckoned]:
    """Yield the end of a range that a bound is told by: up to 15 of 10 to 15."""
    upper = wanted.hedge in (Hedge.UP_TO, Hedge.AT_MOST)
    if not upper and wanted.hedge is not Hedge.FROM:
        return
    for each in values:
        value = each.measured
        if value is None or not value.ends:
            continue
        end = value.printed.high if upper else value.printed.low
        if end is not None:
            says = f"the {'upper' if upper else 'lower'} end of {each.told.words}"
            yield Reckoned(value.scale, Bounds.exactly(end), (each,), says)


_SMALL = 30


def _lengths(points: Sequence[Point]) -> Iterator[Reckoned]:
    yield from differences(points, TIME, TIME)
    yield from sums(points, TIME)


def _of_both(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield what part of two values together one of them is."""
    for (part, low), (rest, other) in permutations(points, 2):
        if scale_of(part) == scale_of(rest) == COUNT and low > 0 and other > 0:
            of = f"{part.told.words} of {part.told.words} + {rest.told.words}"
            yield share(Fraction(low) / (low + other), (part, rest), of)


def _parts(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield shares of an amount: a quarter of $480,000, and what is left of it."""
    for (part, of), (whole, amount) in permutations(points, 2):
        if scale_of(part) == SHARE and scale_of(whole) == wanted.scale and 0 < of < 1:
            parts = (part, whole)
            yield made(wanted.scale, exact(of * amount), parts, " × ", unit_of=whole)


def _products(points: Sequence[Point], wanted: Measured) -> Iterator[Reckoned]:
    """Yield so many times so much each."""
    for (one, times), (two, each) in permutations(points, 2):
        if scale_of(one) == COUNT and scale_of(two) == wanted.scale and times > 1:
            if wanted.scale == COUNT and times > each:
                continue
            whole = exact(times * each)
            yield made(wanted.scale, whole, (one, two), " × ", unit_of=two)


def is_rare(sought: Sought) -> bool:
    """Say whether a number has so many digits that no reckoning happens to give it."""
    value = sought.measured
    if value is None or value.in_unit is None or value.is_open:
        return False
    low = value.in_unit.low
    if low is None or value.scale in (*ROUNDED, POINTS):
        return False
    digits = str(low).strip("0") if isinstance(low, int) else str(float(low))
    money = value.scale[0] == str(Kind.MONEY)
    return len(digits.replace(".", "")) >= (_DIGITS - 1 if money else _DIGITS)


_DIGITS = 3
