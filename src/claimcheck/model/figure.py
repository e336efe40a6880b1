"""A number as it was printed, with the grain it was printed in."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.bounds import Bounds, Exact, exact, is_exact


def _number(_figure: object, attribute: object, value: Exact) -> None:
    if type(value) is not int and not is_exact(value):
        name = getattr(attribute, "name", "value")
        raise ClaimcheckError(
            f"A figure's {name} is an int or a Fraction, not {value!r}"
        )


@frozen
class Figure:
    """A printed number, or the two ends of a printed range.

    *place* is the worth of the last printed place: 1 for "84" and "30", 1/10 for
    "4.5", 100,000 for "4.5 million". A vague word ("dozens") has the widest
    numbers it can stand for as its ends, and those it usually stands for as
    *usual*.

    >>> Figure(30).grain, Figure(84).grain, Figure(2500).grain
    (10, 1, 500)
    >>> Figure(Fraction(9, 2), place=Fraction(1, 10)).grain
    Fraction(1, 2)
    """

    low: Exact = field(validator=_number)
    high: Exact = field(validator=_number)
    place: Exact = field(default=1, validator=_number)
    usual: Bounds | None = None

    @high.default
    def _same_as_low(self) -> Exact:
        return self.low

    def __attrs_post_init__(self) -> None:
        """Refuse a place of nothing, and a range that runs backwards."""
        if self.place <= 0:
            raise ClaimcheckError(f"A printed place is above 0, not {self.place}")
        if self.low > self.high:
            raise ClaimcheckError(
                f"A figure's low end is not above its high one: {self}"
            )

    @property
    def is_range(self) -> bool:
        """Whether two ends were printed."""
        return self.low != self.high

    def scaled(self, times: Exact) -> Figure:
        """Give the figure that is *times* as much, a number above 0.

        >>> Figure(75).scaled(10**6)
        Figure(low=75000000, high=75000000, place=1000000, usual=None)
        """
        usual = None if self.usual is None else self.usual.scale(times)
        low, high, place = (
            exact(end * times) for end in (self.low, self.high, self.place)
        )
        return Figure(low, high, place, usual)

    @property
    def grain(self) -> Exact:
        """The worth of the last place that is not 0, a 5 counting half a place up.

        Round numbers are read coarsely (Krifka 2009, "Approximate interpretations
        of number words"): 30 has the grain 10, and 150, a half of a hundred, 50.
        """
        steps = exact(abs(Fraction(self.high)) / self.place)
        if not isinstance(steps, int) or steps == 0:
            return self.place
        place = self.place
        while steps % 10 == 0:
            steps //= 10
            place *= 10
        return exact(place * _HALF if steps % 10 == _HALF else place)

    def __str__(self) -> str:
        """Write the number, or the two ends."""
        low = number(self.low)
        return f"{low} to {number(self.high)}" if self.is_range else low


_HALF = 5
"""The digit that counts half a place up."""


def number(value: Exact) -> str:
    """Write a number as a reader expects it: 1,200 · 4.5 · 1/3.

    >>> number(1200), number(Fraction(9, 2)), number(Fraction(1, 3))
    ('1,200', '4.5', '1/3')
    """
    value = exact(value)
    if isinstance(value, int):
        return f"{value:,}"
    digits = 0
    while digits < _MOST_DECIMALS and (value * 10**digits).denominator != 1:
        digits += 1
    scaled = value * 10**digits
    if scaled.denominator != 1:
        return str(value)
    whole, rest = divmod(abs(scaled.numerator), 10**digits)
    return f"{'-' if value < 0 else ''}{whole:,}.{rest:0{digits}}"


_MOST_DECIMALS = 6
"""Beyond this many decimals a fraction is written as one."""
