"""What a number counts or measures."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.bounds import Exact, exact, is_exact
from claimcheck.model.pasting import Pastes


class Kind(Pastes, StrEnum):
    """A kind of quantity; only quantities of one kind can be compared.

    What a share rises by is told in points, and a temperature in degrees; neither
    compares with the share or the temperature itself.
    """

    COUNT = "count"
    RATIO = "ratio"
    SHARE = "share"
    POINTS = "points"
    MONEY = "money"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    ACCELERATION = "acceleration"
    TEMPERATURE = "temperature"
    DEGREES = "degrees"
    ANGLE = "angle"
    ENERGY = "energy"
    POWER = "power"
    PRESSURE = "pressure"
    FORCE = "force"
    TORQUE = "torque"
    CURRENT = "current"
    VOLTAGE = "voltage"
    CHARGE = "charge"
    FREQUENCY = "frequency"
    ABSORBED_DOSE = "absorbed dose"
    DOSE_EQUIVALENT = "dose equivalent"
    DATA = "data"
    DATA_RATE = "data rate"
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
    currencies are never comparable, and neither are two things that are counted. A
    rate keeps the unit it is *per*: a dollar per barrel. *others* are units that the
    same words may mean: a ton is short, long or metric.

    >>> mile = Unit("mile", Kind.LENGTH, Fraction(1609344, 1000), code="[mi_i]")
    >>> mile.in_base(2)
    Fraction(402336, 125)
    """

    name: str
    kind: Kind
    factor: Exact = field(default=1, validator=_positive)
    offset: Exact = 0
    code: str = "1"
    per: Unit | None = None
    others: tuple[Unit, ...] = field(default=(), eq=False, repr=False)

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
        return self.dimension == other.dimension

    @property
    def dimension(self) -> tuple[str, ...]:
        """What two units have in common that can be held against each other.

        >>> Unit("euro", Kind.MONEY, code="EUR").over(CELSIUS).dimension
        ('money', 'EUR', 'per', 'temperature')
        """
        own: tuple[str, ...] = (str(self.kind),)
        if self.kind in _NO_COMMON_BASE and self.code != ONE_CODE:
            end = len(self.code) - (len(self.per.code) + 1 if self.per else 0)
            own = (*own, self.code[:end])
        return own if self.per is None else (*own, "per", *self.per.dimension)

    def over(self, other: Unit) -> Unit:
        """Give the unit of so many of this one per one of the other.

        What has a kind of its own is of that kind: miles per hour are a speed.

        >>> mile = Unit("mile", Kind.LENGTH, Fraction(1609344, 1000), code="[mi_i]")
        >>> hour = Unit("hour", Kind.TIME, 3600, code="h")
        >>> mile.over(hour).kind, mile.over(hour).name
        (Kind.SPEED, 'mile per hour')
        """
        kind = _QUOTIENTS.get((self.kind, other.kind))
        return Unit(
            name=f"{self.name} per {other.name}".strip(),
            kind=kind or self.kind,
            factor=exact(Fraction(self.factor) / other.factor),
            code=f"{self.code}/{other.code}",
            per=None if kind else other,
        )

    def __str__(self) -> str:
        """Write the name."""
        return self.name


ONE_CODE = "1"
"""The code of what has no unit."""

_NO_COMMON_BASE = frozenset({Kind.MONEY, Kind.COUNT})
_QUOTIENTS = {
    (Kind.LENGTH, Kind.TIME): Kind.SPEED,
    (Kind.DATA, Kind.TIME): Kind.DATA_RATE,
}

ONE = Unit("", Kind.COUNT)
"""The unit of counted things."""

TIMES = Unit("times", Kind.RATIO, code="{times}")
"""The unit of how many times as much something is: doubled, a tenfold rise."""

PERCENT = Unit("percent", Kind.SHARE, Fraction(1, 100), code="%")
"""The hundredth part of a whole."""

CELSIUS = Unit("degree Celsius", Kind.TEMPERATURE, 1, Fraction(27315, 100), code="Cel")
"""The temperature scale whose zero is 273.15 kelvin."""
