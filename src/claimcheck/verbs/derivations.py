"""What can be reckoned from the values of a sentence, with the reckoning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.model import (
    Bounds,
    CalendarUnit,
    Change,
    DateRange,
    Duration,
    Exact,
    Hedge,
    PartialDate,
    Quantity,
    Span,
    Truth,
)
from claimcheck.model.bounds import exact
from claimcheck.model.figure import number
from claimcheck.rules.wording import measure, rounded
from claimcheck.verbs.scales import (
    POINTS,
    RATIO,
    SHARE,
    TIME,
    Measured,
    Scale,
    measured,
)
from claimcheck.verbs.sought import Found, Sought

_Point: TypeAlias = tuple[Sought, Exact]

_MOST = 12
"""Values of a sentence that are reckoned with; a table of more proves anything."""


@frozen
class Reckoned:
    """A number that follows from values, and how."""

    scale: Scale
    bounds: Bounds
    parts: tuple[Sought, ...]
    says: str


def derived(sought: Sought, values: Sequence[Sought]) -> Found | None:
    """Find what follows from the values of one sentence and bears a value out.

    Sums of values in a row, differences, shares, changes in percent, and the time
    from one date to another. The reckoning is the reason of what is found.

    >>> from claimcheck.verbs.annotate import annotate
    >>> from claimcheck.verbs.sought import sought_in
    >>> (hurt,) = sought_in(annotate("It hurt 17 people."))
    >>> found = derived(hurt, sought_in(annotate("Hurt: 12 men and 5 women.")))
    >>> found.why
    '12 men + 5 women = 17'
    """
    value = sought.measured
    if value is None or value.ends or value.is_open or not 0 < len(values) <= _MOST:
        return None
    for each in _reckoned(values, value):
        if each.scale == value.scale and _is_borne_out(value, each):
            first = each.parts[0]
            return evolve(first.found(each.says), also=places(each.parts[1:]))
    return None


def _is_borne_out(value: Measured, each: Reckoned) -> bool:
    """Say whether what was reckoned is the number; only a share may be rounded."""
    rounded = each.scale in _ROUNDED or value.hedge is not Hedge.BARE
    bounds = value.fits if rounded else value.printed
    return bounds.allows(each.bounds) is Truth.YES


_ROUNDED = (SHARE, TIME, RATIO)


def places(parts: Sequence[Sought]) -> tuple[Span, ...]:
    """Give where values stand."""
    return tuple(each.told.span for each in parts if each.told.span)


def _reckoned(values: Sequence[Sought], wanted: Measured) -> Iterator[Reckoned]:
    points = [(each, at) for each in values if (at := point(each)) is not None]
    points = [each for each in points if not isinstance(each[0].told.claim, Change)]
    yield from moves(values, wanted.scale)
    if wanted.scale == TIME:
        yield from _times(values)
    if wanted.scale == SHARE:
        yield from shares(points)
    if wanted.scale == RATIO:
        yield from ratios(points)
    if wanted.scale == POINTS:
        yield from differences(points, SHARE, POINTS)
    elif wanted.scale not in _ROUNDED and _is_telling(wanted):
        yield from sums(points, wanted.scale)
        yield from differences(points, wanted.scale, wanted.scale)


def _is_telling(wanted: Measured) -> bool:
    """Say whether a number is no small one, which many sums happen to give."""
    figure = wanted.in_unit
    low = figure.low if figure else None
    return low is not None and (low > _SMALL or not isinstance(low, int))


_SMALL = 10


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


def _on(scale: Scale, points: Sequence[_Point]) -> list[_Point]:
    return [each for each in points if scale_of(each[0]) == scale]


def scale_of(sought: Sought) -> Scale | None:
    """Give the scale of a value that has one."""
    return sought.measured.scale if sought.measured else None


def sums(points: Sequence[_Point], scale: Scale) -> Iterator[Reckoned]:
    """Yield the sums of values in a row; where all are alike, in their unit."""
    found = _on(scale, points)
    for first in range(len(found)):
        total: Exact = found[first][1]
        for last in range(first + 1, len(found)):
            total = exact(total + found[last][1])
            parts = tuple(sought for sought, _ in found[first : last + 1])
            if len({each.told.words.lower() for each in parts}) == len(parts):
                yield made(scale, total, parts, " + ")


def differences(
    points: Sequence[_Point], scale: Scale, of: Scale
) -> Iterator[Reckoned]:
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


def shares(points: Sequence[_Point]) -> Iterator[Reckoned]:
    """Yield what part one value is of another, and what is left of a whole."""
    for (part, low), (whole, high) in permutations(points, 2):
        if scale_of(part) == scale_of(whole) != SHARE and 0 < low < high:
            of_whole = Fraction(low) / high
            of = f"{part.told.words} of {whole.told.words}"
            yield share(of_whole, (part, whole), of)
            yield share(1 - of_whole, (whole, part), f"{whole.told.words} less {of}")
            grown = f"{part.told.words} to {whole.told.words}"
            yield share(Fraction(high) / low - 1, (part, whole), grown)


def ratios(points: Sequence[_Point]) -> Iterator[Reckoned]:
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


def _times(values: Sequence[Sought]) -> Iterator[Reckoned]:
    """Yield the time between two dates of one grain, and of both days counted."""
    for one, start, two, end in pairs_of_dates(values):
        for length in between(start, end):
            on_scale = measured(length)
            words = dict.fromkeys((one.told.words, two.told.words))
            if on_scale is not None:
                says = f"{' to '.join(words)} = {length}"
                yield Reckoned(TIME, on_scale.told, (one, two), says)


def pairs_of_dates(
    values: Sequence[Sought],
) -> Iterator[tuple[Sought, PartialDate, Sought, PartialDate]]:
    """Yield what may be a start and an end."""
    for one in values:
        value = one.told.mention.value
        if isinstance(value, DateRange):
            yield one, value.start, one, value.end
    for one, two in permutations(values, 2):
        start, end = one.told.mention.value, two.told.mention.value
        if isinstance(start, PartialDate) and isinstance(end, PartialDate):
            yield one, start, two, end


def between(start: PartialDate, end: PartialDate) -> Iterator[Duration]:
    """Yield the time from one date to another of its grain, both days counted too."""
    first, last, unit = start.earliest, end.earliest, start.granularity
    if first is None or last is None or unit is not end.granularity or last <= first:
        return
    if unit is CalendarUnit.DAY:
        days = (last - first).days
        yield Duration(days, unit)
        yield Duration(days + 1, unit)
    elif unit in (CalendarUnit.MONTH, CalendarUnit.YEAR):
        months = 12 * (last.year - first.year) + last.month - first.month
        yield Duration(exact(Fraction(months, unit.months)), unit)


def shown(sought: Sought, other: Sought) -> str:
    """Say how a value that was printed in another unit, or another date, is the same.

    >>> from claimcheck.verbs.annotate import annotate
    >>> from claimcheck.verbs.sought import sought_in
    >>> (wide,) = sought_in(annotate("It is 9 metres wide."))
    >>> shown(wide, sought_in(annotate("It is 30 feet wide."))[0])
    '30 feet = 9.144 metres'
    """
    ours, theirs = sought.told.mention.value, other.told.mention.value
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        return in_unit_of(ours, theirs, other.told.mention.text)
    if isinstance(ours, PartialDate) and isinstance(theirs, PartialDate):
        day = theirs.earliest if theirs.is_relative else None
        same = sought.told.mention.text == other.told.mention.text
        return f"{other.told.mention.text} was {day}" if day and not same else ""
    return ""


def in_unit_of(ours: Quantity, theirs: Quantity, words: str) -> str:
    """Say what *theirs*, printed as *words*, is in the unit of *ours*, if it may be."""
    here, there = ours.unit, theirs.unit
    plain = not here.offset and not there.offset and not theirs.figure.is_range
    if here == there or here.dimension != there.dimension or not plain:
        return ""
    value = rounded(Fraction(theirs.figure.low) * there.factor / here.factor, _DIGITS)
    return f"{words} = {measure(number(value), here.name)}"


_DIGITS = 4
