"""Values on scales, so that what is printed in different ways can be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from attrs import astuple, evolve, frozen

from claimcheck.model import (
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    DateRange,
    Distance,
    Duration,
    Exact,
    Figure,
    Hedge,
    Kind,
    Ordinal,
    PartialDate,
    Quantity,
    Score,
    Value,
    literal,
    usual,
)
from claimcheck.model.bounds import exact

Scale: TypeAlias = tuple[str, ...]
Parts: TypeAlias = frozenset[tuple[str, Any]]
"""What is printed of a date whose days are not known: a month, a weekday …"""

DAY: Scale = ("day",)
CLOCK: Scale = ("clock",)
TIME: Scale = (str(Kind.TIME),)
SHARE: Scale = (str(Kind.SHARE),)
COUNT: Scale = (str(Kind.COUNT),)
POINTS: Scale = (str(Kind.POINTS),)
RATIO: Scale = (str(Kind.RATIO),)
_TWENTIETH, _HALF = Fraction(1, 20), Fraction(1, 2)


@frozen
class Measured:
    """A value as bounds in the base unit of its scale.

    *printed* holds the figure alone, *told* what the words are taken to mean, *fits*
    what another text may print in their place, and *literal* what is not ruled out.
    A printed range has what may stand for each of its *ends*. *in_unit* is the figure
    before it is turned into base units.
    """

    scale: Scale
    printed: Bounds
    told: Bounds
    fits: Bounds
    literal: Bounds
    hedge: Hedge = Hedge.BARE
    ends: tuple[Bounds, ...] = ()
    in_unit: Bounds | None = None

    @property
    def wide(self) -> Bounds:
        """What the words leave open at most, of the size that was printed.

        "More than 30" may be 90, but nobody says it of 3,000.
        """
        if not self.is_open:
            return self.fits if self.hedge in _PLAIN_HEDGES else self.literal
        size = self.printed.high
        if size is None or size <= 0:
            return self.literal
        reach = Bounds(Fraction(size) / _REACH, Fraction(size) * _REACH)
        return self.literal.meet(reach) or self.literal

    @property
    def is_open(self) -> bool:
        """Whether the hedge leaves a side without an end, as "more than" does."""
        return self.hedge in _OPEN


_PLAIN_HEDGES = (Hedge.BARE, Hedge.EXACT)
_REACH = 5
"""How many times the number, or how small a part of it, an open hedge reaches."""

_OPEN = (Hedge.ABOVE, Hedge.FROM, Hedge.BELOW, Hedge.UP_TO, Hedge.AT_MOST)


def measured(value: Value) -> Measured | None:
    """Put a value on its scale, or give None where it has none.

    Lengths and the like are on the scale of their kind, money on that of its
    currency; a part of a whole is a share; durations and ages are days; dates are
    days of the calendar, as soon as these are known.

    >>> from claimcheck.model import PERCENT
    >>> half, percent = measured(Quantity(_HALF)), measured(Quantity(50, PERCENT))
    >>> half.printed == percent.printed and half.scale == percent.scale
    True
    """
    match value:
        case Quantity():
            return _quantity(value)
        case Duration():
            return _duration(value)
        case Age():
            return _duration(value.duration)
        case Clock():
            return _clock(value)
        case PartialDate() | DateRange():
            days = value.days
            return None if days is None else _days(*days)
        case _:
            return None


def parts(value: Value) -> Parts | None:
    """Give what is printed of a date, or None for what is none.

    >>> sorted(parts(PartialDate(CalendarDate(month=3, day=5))))
    [('day', 5), ('month', 3)]
    """
    if isinstance(value, DateRange):
        return frozenset({("start", parts(value.start)), ("end", parts(value.end))})
    if not isinstance(value, PartialDate):
        return None
    said = value.said
    slots: dict[str, Any] = {"said": said}
    if isinstance(said, CalendarDate):
        of = "" if said.unit in _PLAIN else f"{said.unit} "
        names = ("year", "month", "day", "weekday", "number")
        slots = {of + name: getattr(said, name) for name in names}
        slots |= {"feast": said.feast, "shift": said.shift or None}
    slots["portion"] = value.portion
    return frozenset((name, part) for name, part in slots.items() if part is not None)


_PLAIN = (CalendarUnit.DAY, CalendarUnit.MONTH, CalendarUnit.YEAR)
"""Units that the parts themselves tell: with a day it is a day."""


def numbers(value: Value) -> Iterator[Exact]:
    """Yield the numbers that are printed in a value: of the third quarter, 3.

    >>> list(numbers(PartialDate(CalendarDate(2024, 3, 5))))
    [2024, 5]
    """
    match value:
        case Quantity() | Duration():
            yield value.figure.low
            yield value.figure.high
        case Age():
            yield from numbers(value.duration)
        case Ordinal() | Score():
            yield from astuple(value)
        case Clock():
            yield value.hour % _NOON or _NOON
        case PartialDate(said=CalendarDate() as said):
            yield from filter(None, (said.year, said.day, said.number))
        case PartialDate(said=Distance(duration=length)):
            yield from numbers(length)
        case DateRange():
            yield from (*numbers(value.start), *numbers(value.end))
        case _:
            pass


_NOON = 12


def _point(scale: Scale, at: Exact) -> Measured:
    bounds = Bounds.exactly(at)
    return Measured(scale, bounds, bounds, bounds, bounds)


def _clock(value: Clock) -> Measured:
    """Put a time on the minutes of a day; about eight is half an hour around it."""
    at = exact(Fraction(value.seconds, 60))
    if value.hedge is Hedge.BARE:
        return _point(CLOCK, at)
    bounds = Bounds.exactly(at)
    near, wide = (Bounds(at - width, at + width) for width in (_QUARTER, 2 * _QUARTER))
    return Measured(CLOCK, bounds, near, near, wide, value.hedge)


_QUARTER = 15
"""Minutes of a quarter of an hour: in such steps times are rounded."""


def _days(first: date, last: date) -> Measured:
    bounds = Bounds(first.toordinal(), last.toordinal())
    return Measured(DAY, bounds, bounds, bounds, bounds)


def _quantity(value: Quantity) -> Measured:
    unit, figure = value.unit, value.figure
    scale: Scale = unit.dimension
    if scale == COUNT and 0 < figure.low < 1 and figure.high <= 1:
        scale = SHARE

    def in_base(bounds: Bounds) -> Bounds:
        if unit.factor == 1 and not unit.offset:
            return bounds
        return bounds.scale(unit.factor).shift(unit.offset)

    return _on(scale, figure, value.hedge, in_base)


def _duration(value: Duration) -> Measured:
    before = sum(
        (count * _in_days(unit) for count, unit in value.leading), start=Fraction(0)
    )
    each = _in_days(value.unit)
    units = (value.unit, *(unit for _, unit in value.leading))
    early, late = _drift(before + value.figure.high * each, units)

    def in_days(bounds: Bounds) -> Bounds:
        low, high = bounds.low, bounds.high
        return Bounds(
            None if low is None else before + low * each - early,
            None if high is None else before + high * each + late,
            bounds.low_open,
            bounds.high_open,
        )

    return _on(TIME, value.figure, value.hedge, in_days)


def _drift(days: Exact, units: Iterable[CalendarUnit]) -> tuple[Exact, Exact]:
    """Give by how much a length in calendar steps may miss so many mean days."""
    if not any(unit.months for unit in units):
        return (0, 0)
    return _DRIFT if -_A_LIFETIME < days < _A_LIFETIME else _DRIFT_OF_CENTURIES


def mean_days(value: Duration) -> Exact:
    """Give the days of a bare length, its months and years at their mean length.

    >>> mean_days(Duration(4, CalendarUnit.YEAR)) == 4 * Fraction(146_097, 400)
    True
    """
    steps = ((value.figure.low, value.unit), *value.leading)
    return exact(sum((n * _in_days(unit) for n, unit in steps), start=Fraction(0)))


def _in_days(unit: CalendarUnit) -> Fraction:
    return unit.months * _MEAN_MONTH or Fraction(unit.days)


_MEAN_MONTH = Fraction(146_097, 4_800)
"""Days in a month: 400 years of the Gregorian calendar are 146,097 days."""

_DRIFT = (Fraction(7, 2), Fraction(3))
"""Days by which months in a row fall short of their mean length, and go beyond it:
measured over all starts from 1880 to 2110 and all lengths up to 60 years."""

_A_LIFETIME = 60 * 365
_DRIFT_OF_CENTURIES = (8, 5)
"""The same of longer lengths, over the 400 years after which leap days come round."""


def _on(
    scale: Scale, figure: Figure, hedge: Hedge, in_base: Callable[[Bounds], Bounds]
) -> Measured:
    printed = Bounds(figure.low, figure.high)
    fits = _fits(figure, hedge)
    told = printed if hedge is Hedge.BARE else fits
    ends = (figure.low, figure.high) if hedge is Hedge.BETWEEN else ()
    return Measured(
        scale,
        printed=in_base(printed),
        told=in_base(told),
        fits=in_base(fits),
        literal=in_base(literal(figure, hedge)),
        hedge=hedge,
        ends=tuple(
            in_base(_fits(evolve(figure, low=n, high=n), Hedge.BARE)) for n in ends
        ),
        in_unit=printed,
    )


def _fits(figure: Figure, hedge: Hedge) -> Bounds:
    """Give the numbers that another text may have where this one has the figure.

    A bare figure stands for what rounds to it, within a twentieth; "up to 15" for
    numbers close to 15, since far smaller ones say something else.
    """
    size = max(figure.high, -figure.high)
    if hedge is Hedge.BARE:
        width = min(_HALF * figure.place, _TWENTIETH * size)
        return Bounds(figure.low - width, figure.high + width)
    if hedge in (Hedge.UP_TO, Hedge.AT_MOST):
        return Bounds(figure.low - min(figure.grain, _HALF * size), figure.high)
    bounds = usual(figure, hedge)
    if hedge is Hedge.JUST_BELOW:
        return bounds.hull(Bounds.exactly(figure.high))
    return bounds
