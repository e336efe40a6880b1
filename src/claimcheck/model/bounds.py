"""The numbers that a hedged figure may honestly stand for."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.truth import Truth

Exact: TypeAlias = int | Fraction
"""A number without rounding: a float cannot say what "4.5" says."""


def _exact_or_none(_bounds: object, attribute: object, value: Exact | None) -> None:
    if value is not None and not is_exact(value):
        name = getattr(attribute, "name", "an end")
        raise ClaimcheckError(
            f"The {name} end of bounds is an int, a Fraction or None, not {value!r}"
        )


def is_exact(value: object) -> bool:
    """Say whether *value* is a number that bounds can hold.

    >>> is_exact(3), is_exact(0.5), is_exact(True)
    (True, False, False)
    """
    return isinstance(value, (int, Fraction)) and not isinstance(value, bool)


@frozen
class Bounds:
    """An interval of numbers whose ends are exact, each open, closed or absent.

    ``None`` leaves a side without an end. "More than 30" is
    ``Bounds(30, low_open=True)``; of whole things that is 31 or more:

    >>> str(Bounds(30, low_open=True)), str(Bounds(30, low_open=True).whole())
    ('(30, ∞)', '[31, ∞)')
    >>> Bounds(31).allows(Bounds(29, 29)), Bounds(31).allows(Bounds(30, 35))
    (Truth.NO, Truth.UNKNOWN)

    Raises :class:`~claimcheck.errors.ClaimcheckError` where no number lies
    between the ends or an end is a float.
    """

    low: Exact | None = field(default=None, validator=_exact_or_none)
    high: Exact | None = field(default=None, validator=_exact_or_none)
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse ends with nothing between them, or open where there is no end."""
        if (self.low is None and self.low_open) or (
            self.high is None and self.high_open
        ):
            raise ClaimcheckError("An absent end of bounds is neither open nor closed")
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (
            self.low == self.high and (self.low_open or self.high_open)
        ):
            raise ClaimcheckError(f"No number lies in {self}")

    @classmethod
    def exactly(cls, value: Exact) -> Bounds:
        """Give the bounds that hold one number.

        >>> str(Bounds.exactly(7))
        '[7, 7]'
        """
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """Whether one number alone lies inside."""
        return self.low is not None and self.low == self.high

    def __contains__(self, value: Exact) -> bool:
        """Say whether *value* lies inside."""
        return _after_low(self, value) and _before_high(self, value)

    def meet(self, other: Bounds) -> Bounds | None:
        """Give what lies in both, or None where nothing does.

        >>> str(Bounds(1, 5).meet(Bounds(5, 9)))
        '[5, 5]'
        """
        low, low_open = _tighter_low(self, other)
        high, high_open = _tighter_high(self, other)
        empty = (
            low is not None
            and high is not None
            and (low > high or (low == high and (low_open or high_open)))
        )
        return None if empty else Bounds(low, high, low_open, high_open)

    def hull(self, other: Bounds) -> Bounds:
        """Give the smallest bounds that hold both."""
        lows = [(b.low, b.low_open) for b in (self, other)]
        highs = [(b.high, b.high_open) for b in (self, other)]
        low, low_open = (None, False)
        high, high_open = (None, False)
        if self.low is not None and other.low is not None:
            low, low_open = min(lows, key=_by_low)
        if self.high is not None and other.high is not None:
            high, high_open = max(highs, key=_by_high)
        return Bounds(low, high, low_open, high_open)

    def allows(self, other: Bounds) -> Truth:
        """Say whether what *other* may be fits here: all of it, none, or unclear."""
        shared = self.meet(other)
        if shared is None:
            return Truth.NO
        return Truth.YES if shared == other else Truth.UNKNOWN

    def whole(self) -> Bounds | None:
        """Give the bounds of the whole numbers inside, or None where there is none.

        >>> str(Bounds(Fraction(5, 2), 4, high_open=True).whole())
        '[3, 3]'
        """
        low, high = self.low, self.high
        if low is not None:
            low = floor(low) + 1 if self.low_open else ceil(low)
        if high is not None:
            high = ceil(high) - 1 if self.high_open else floor(high)
        if low is not None and high is not None and low > high:
            return None
        return Bounds(low, high)

    def scale(self, factor: Exact) -> Bounds:
        """Multiply every number inside by *factor*, which is above zero.

        >>> str(Bounds(1, 2).scale(Fraction(3, 2)))
        '[3/2, 3]'
        """
        if factor <= 0:
            raise ClaimcheckError(f"Bounds are scaled by more than 0, not {factor}")
        return Bounds(
            None if self.low is None else exact(self.low * factor),
            None if self.high is None else exact(self.high * factor),
            self.low_open,
            self.high_open,
        )

    def shift(self, by: Exact) -> Bounds:
        """Add *by* to every number inside."""
        return self + Bounds.exactly(by)

    def __add__(self, other: Bounds) -> Bounds:
        """Give all sums of one number from each."""
        low = high = None
        if self.low is not None and other.low is not None:
            low = exact(self.low + other.low)
        if self.high is not None and other.high is not None:
            high = exact(self.high + other.high)
        return Bounds(
            low,
            high,
            low is not None and (self.low_open or other.low_open),
            high is not None and (self.high_open or other.high_open),
        )

    def __neg__(self) -> Bounds:
        """Mirror at zero."""
        return Bounds(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Bounds) -> Bounds:
        """Give all differences of a number here and one there."""
        return self + -other

    def __str__(self) -> str:
        """Write in the notation of mathematics: ``(30, ∞)``, ``[2, 3]``."""
        left = "(" if self.low is None or self.low_open else "["
        right = ")" if self.high is None or self.high_open else "]"
        low = "−∞" if self.low is None else self.low
        high = "∞" if self.high is None else self.high
        return f"{left}{low}, {high}{right}"


def exact(value: Exact) -> Exact:
    """Give a whole Fraction as an int, so that equal numbers look alike.

    >>> exact(Fraction(6, 2)), exact(Fraction(1, 2))
    (3, Fraction(1, 2))
    """
    # An int is told by its type, as to ask whether it is a Fraction takes long.
    if type(value) is not int and value.denominator == 1:
        return value.numerator
    return value


def _after_low(bounds: Bounds, value: Exact) -> bool:
    if bounds.low is None:
        return True
    return value > bounds.low if bounds.low_open else value >= bounds.low


def _before_high(bounds: Bounds, value: Exact) -> bool:
    if bounds.high is None:
        return True
    return value < bounds.high if bounds.high_open else value <= bounds.high


def _by_low(end: tuple[Exact | None, bool]) -> tuple[Exact, bool]:
    return (end[0] or 0, end[1])


def _by_high(end: tuple[Exact | None, bool]) -> tuple[Exact, bool]:
    return (end[0] or 0, not end[1])


def _tighter_low(one: Bounds, two: Bounds) -> tuple[Exact | None, bool]:
    ends = [(b.low, b.low_open) for b in (one, two) if b.low is not None]
    return max(ends, key=_by_low, default=(None, False))


def _tighter_high(one: Bounds, two: Bounds) -> tuple[Exact | None, bool]:
    ends = [(b.high, b.high_open) for b in (one, two) if b.high is not None]
    return min(ends, key=_by_high, default=(None, False))
