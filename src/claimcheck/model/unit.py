"""What a number counts or measures."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.bounds import Exact, is_exact
from claimcheck.model.pasting import Pastes


class Kind(Pastes, StrEnum):
    """A kind of quantity; only quantities of one kind can be compared."""

    COUNT = "count"
    SHARE = "share"
    POINTS = "points"
    MONEY = "money"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    POWER = "power"
    PRESSURE = "pressure"
    DATA = "data"
    TIME = "time"


def _positive(_unit: object, _attribute: object, value: object) -> None:
    if not is_exact(value) or not value > 0:  # type: ignore[operator]
        raise ClaimcheckError(
            f"A unit's factor is an int or a Fraction above 0, not {value!r}"
        )


@frozen
class Unit:
    """A unit with its exact worth in the base unit of its kind.

    *factor* base units make one of this unit (a metre is the base of length); a
    temperature scale also has an *offset* in kelvin at its zero. *code* is the
    unit's code in UCUM or, for money, in ISO 4217: money has no common base, so two
    currencies are never comparable.

    >>> mile = Unit("mile", Kind.LENGTH, Fraction(1609344, 1000), code="[mi_i]")
    >>> mile.in_base(2)
    Fraction(402336, 125)
    """

    name: str
    kind: Kind
    factor: Exact = field(default=1, validator=_positive)
    offset: Exact = 0
    code: str = "1"

    def in_base(self, value: Exact) -> Exact:
        """Turn a value of this unit into base units of its kind."""
        return value * self.factor + self.offset

    def from_base(self, value: Exact) -> Exact:
        """Turn a value of base units into this unit.

        >>> CELSIUS.from_base(Fraction(37315, 100))
        Fraction(100, 1)
        """
        return Fraction(value - self.offset) / self.factor

    def comparable_with(self, other: Unit) -> bool:
        """Say whether values of the two can be held against each other."""
        if self.kind is not other.kind:
            return False
        return self.kind is not Kind.MONEY or self.code == other.code

    def __str__(self) -> str:
        """Write the name."""
        return self.name


ONE = Unit("", Kind.COUNT)
"""The unit of counted things."""

PERCENT = Unit("percent", Kind.SHARE, Fraction(1, 100), code="%")
"""The hundredth part of a whole."""

CELSIUS = Unit("degree Celsius", Kind.TEMPERATURE, 1, Fraction(27315, 100), code="Cel")
"""The temperature scale whose zero is 273.15 kelvin."""
