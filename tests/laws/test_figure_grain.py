"""The grain of printed numbers, and how numbers are written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Exact, Figure
from claimcheck.model.figure import number
from claimcheck.strategies.values import figures, numbers, places, rationals


@pytest.mark.parametrize(
    ("value", "place", "grain"),
    [
        (30, 1, 10),
        (84, 1, 1),
        (2500, 1, 500),
        (150, 1, 50),
        (Fraction(9, 2), Fraction(1, 10), Fraction(1, 2)),
        (Fraction(133, 10), Fraction(1, 10), Fraction(1, 10)),
        (4_500_000, 100_000, 500_000),
        (7, 1, 1),
        (15, 1, 5),
        (100, 1, 100),
        (0, 1, 1),
        (-30, 1, 10),
    ],
)
def test_the_grain_is_that_of_the_last_digit_that_is_not_0(
    value: Exact, place: Exact, grain: Exact
) -> None:
    assert Figure(value, place=place).grain == grain


def decimal_grain(steps: int) -> int:
    """Read the grain off the digits as they are printed."""
    digits = str(abs(steps))
    kept = digits.rstrip("0")
    unit = int("1" + "0" * (len(digits) - len(kept)))
    return 5 * unit if kept.endswith("5") else unit


@given(st.integers(1, 10**9), places())
def test_the_grain_can_be_read_off_the_digits(steps: int, place: Exact) -> None:
    grain = Figure(steps * place, place=place).grain
    assert grain == decimal_grain(steps) * place


@given(figures(), st.integers(0, 6))
def test_a_number_in_millions_is_as_round_as_in_ones(
    figure: Figure, zeros: int
) -> None:
    times = 10**zeros
    in_millions = Figure(figure.low * times, place=figure.place * times)
    assert in_millions.grain == figure.grain * times


@given(rationals(), places())
def test_what_has_no_last_place_is_as_fine_as_its_place(
    value: Fraction, place: Exact
) -> None:
    grain = Figure(value, place=place).grain
    assert grain >= place
    assert value % grain == 0 or grain == place


@given(numbers())
def test_a_written_number_reads_back(value: Exact) -> None:
    assert Fraction(number(value).replace(",", "")) == value


@given(st.integers(-(10**12), 10**12), st.integers(0, 6))
def test_decimals_are_written_as_python_writes_them(steps: int, digits: int) -> None:
    plain = f"{Decimal(steps).scaleb(-digits):,f}"
    expected = plain.rstrip("0").rstrip(".") if "." in plain else plain
    assert number(Fraction(steps, 10**digits)) == expected


def test_a_range_has_two_ends() -> None:
    assert str(Figure(18, 2500)) == "18 to 2,500"
    assert Figure(18, 25).is_range
    assert not Figure(18).is_range
    assert Figure(18).high == 18


@pytest.mark.parametrize("value", [0.5, True, "4"])
def test_a_number_that_is_not_exact_is_refused(value: Any) -> None:  # noqa: ANN401
    with pytest.raises(ClaimcheckError, match=r"^A figure's low is an int"):
        Figure(value)
    with pytest.raises(ClaimcheckError, match=r"^A figure's place is an int"):
        Figure(1, place=value)


def test_a_range_does_not_run_backwards() -> None:
    with pytest.raises(ClaimcheckError, match=r"high one: 25 to 18$"):
        Figure(25, 18)


@given(rationals(-5, 0))
def test_a_place_of_nothing_is_refused(place: Fraction) -> None:
    with pytest.raises(ClaimcheckError, match=r"^A printed place is above 0"):
        Figure(1, place=place)
