"""What a pattern has found: the values in its roles, and in what words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

from attrs import evolve, frozen

from claimcheck.lang.patterns import Patterns
from claimcheck.model import (
    ONE,
    Age,
    CalendarUnit,
    Duration,
    Figure,
    Hedge,
    Kind,
    Mention,
    Quantity,
    Span,
    Unit,
    Way,
)
from claimcheck.model.bounds import exact

Measured: TypeAlias = Mention[Quantity]
"""A quantity with its words."""
PLAIN = (Hedge.BARE, Hedge.EXACT)
"""Hedges of what is told as it is."""


def size_of(measured: Measured) -> Fraction:
    """Give how large a quantity is, in the base of its unit."""
    value: Quantity = measured.value
    return Fraction(value.figure.high) * Fraction(value.unit.factor)


def evenly(measured: Sequence[Measured]) -> list[Measured]:
    """Take whole millions for printed to the tenth where others of a list are.

    "$5 million, $2.1 million and $900,000" are 5.0, 2.1 and 0.9.
    """
    places = [one.value.figure.place for one in measured]
    return [
        _finer(one) if place >= _MILLION and min(places) < place else one
        for one, place in zip(measured, places, strict=True)
    ]


def _finer(one: Measured) -> Measured:
    figure = one.value.figure
    place = exact(Fraction(figure.place) / 10)
    return evolve(one, value=evolve(one.value, figure=evolve(figure, place=place)))


_MILLION = 1_000_000


@frozen
class Found:
    """What a pattern has found: mentions and words by role, and where."""

    roles: Mapping[str, tuple[Mention[Any], ...]]
    words: Mapping[str, str]
    given: Mapping[str, Any]
    frames: Patterns
    span: Span
    line: str = ""

    def one(self, role: str) -> Measured | None:
        """Give the quantity in a role, where there is one."""
        found = self.roles.get(role, ())
        if len(found) == 1:
            return as_quantity(found[0])
        if role in self.given:
            value = constant(self.given[role])
            unit = self.given.get("unit")
            return Mention(evolve(value, unit=_TIMES[unit]) if unit else value)
        return None

    def all(self, role: str) -> tuple[Measured, ...]:
        """Give the quantities in a role."""
        found = self.roles.get(role, ())
        return tuple(each for each in found if isinstance(each.value, Quantity))

    def way(self) -> Way | None:
        """Say whether the words tell of a rise or a fall."""
        told = self.given.get("way")
        if told:
            return Way(told)
        ways = [way for way in Way if str(way) in self.words]
        return ways[0] if len(ways) == 1 else None


def as_quantity(mention: Mention[Any]) -> Measured | None:
    """Give a quantity as it is, an age as a number, a length as so many of its unit."""
    value = mention.value
    if isinstance(value, Age):
        length = value.duration
        return evolve(mention, value=Quantity(length.figure, ONE, length.hedge))
    if isinstance(value, Duration) and not value.leading:
        unit = _TIMES[str(value.unit)]
        return evolve(mention, value=Quantity(value.figure, unit, value.hedge))
    return mention if isinstance(value, Quantity) else None


_DAY = 86_400
_MONTH = _DAY * Fraction(30_436_875, 1_000_000)
_SECONDS: dict[CalendarUnit, int | Fraction] = {
    unit: exact(unit.months * _MONTH) if unit.months else seconds
    for unit, seconds in (
        *((unit, _DAY) for unit in CalendarUnit),
        (CalendarUnit.SECOND, 1),
        (CalendarUnit.MINUTE, 60),
        (CalendarUnit.HOUR, 3600),
        (CalendarUnit.WEEK, 7 * _DAY),
    )
}


_TIMES = {
    str(unit): Unit(str(unit), Kind.TIME, seconds) for unit, seconds in _SECONDS.items()
}


def seconds(figure: Figure) -> Quantity:
    """Give a time in seconds."""
    return Quantity(figure, _TIMES[str(CalendarUnit.SECOND)])


def constant(given: object) -> Quantity:
    """Read a constant: a number, or the two ends of a range."""
    low, high = given if isinstance(given, list) else (given, given)
    figure = Figure(exact(Fraction(str(low))), exact(Fraction(str(high))))
    return Quantity(figure, hedge=Hedge.EXACT if low == high else Hedge.BETWEEN)
