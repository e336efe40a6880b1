"""Values at their edges, and how they are written and refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    PERCENT,
    Bounds,
    Clock,
    Exact,
    Figure,
    Hedge,
    Kind,
    Quantity,
    Unit,
    Zone,
)
from claimcheck.model.figure import number

MILE = Unit("mile", Kind.LENGTH, Fraction(1_609_344, 1_000), code="[mi_i]")


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(30), "30"),
        (Quantity(30, MILE), "30 mile"),
        (Quantity(30, hedge=Hedge.ABOVE), "above: 30"),
        (Quantity(30, MILE, Hedge.UP_TO), "up-to: 30 mile"),
        (Quantity(Figure(3, 9), PERCENT, Hedge.BETWEEN), "3 to 9 percent"),
    ],
)
def test_a_quantity_is_written_with_its_hedge_in_front(
    quantity: Quantity, words: str
) -> None:
    assert str(quantity) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (1_200, "1,200"),
        (-1_200, "-1,200"),
        (Fraction(9, 2), "4.5"),
        (Fraction(-9, 2), "-4.5"),
        (Fraction(1, 20), "0.05"),
        (Fraction(1, 10**6), "0.000001"),
        (Fraction(1, 10**7), "1/10000000"),
        (Fraction(1, 3), "1/3"),
    ],
)
def test_a_number_is_written_as_a_reader_expects_it(value: Exact, words: str) -> None:
    assert number(value) == words


def test_a_figure_is_scaled_with_its_place_and_its_usual_numbers() -> None:
    few = Figure(3, 9, usual=Bounds(4, 6)).scaled(1_000)
    assert few == Figure(3_000, 9_000, 1_000, Bounds(4_000, 6_000))
    assert Figure(Fraction(9, 2), place=Fraction(1, 10)).scaled(10) == Figure(45)
    assert Figure(75).scaled(100).usual is None


def test_a_hull_has_the_closed_one_of_two_ends() -> None:
    closed, open_ = Bounds(1, 5), Bounds(1, 5, low_open=True, high_open=True)
    assert closed.hull(open_) == open_.hull(closed) == closed
    assert open_.hull(open_) == open_


@pytest.mark.parametrize("minutes", [1_440, -1_440, 9_999])
def test_a_zone_is_less_than_a_day_off(minutes: int) -> None:
    with pytest.raises(
        ClaimcheckError, match=rf"of 1440 minutes off UTC, not {minutes}$"
    ):
        Zone("far", minutes)


@pytest.mark.parametrize("minutes", [1_439, -1_439, 0])
def test_a_zone_can_be_almost_a_day_off(minutes: int) -> None:
    assert Zone("far", minutes).offset == minutes


def test_a_time_of_day_is_not_below_zero() -> None:
    with pytest.raises(ClaimcheckError, match=r"^A hour is 0 or more, not -1$"):
        Clock(-1)
    with pytest.raises(ClaimcheckError, match=r"^A second is 0 or more, not -1$"):
        Clock(9, 0, -1)
