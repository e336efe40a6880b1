"""Units: to the base unit and back, and which of them compare."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import CELSIUS, ONE, PERCENT, Exact, Kind, Unit
from claimcheck.strategies.values import numbers, units


@given(units(), numbers())
def test_base_units_turn_back(unit: Unit, value: Exact) -> None:
    assert unit.from_base(unit.in_base(value)) == value
    assert unit.in_base(unit.from_base(value)) == value


@given(units(), numbers(), numbers())
def test_larger_values_are_larger_in_base_units(
    unit: Unit, one: Exact, two: Exact
) -> None:
    assert (one < two) == (unit.in_base(one) < unit.in_base(two))


@given(units(), units(), units())
def test_comparing_is_an_equivalence(one: Unit, two: Unit, three: Unit) -> None:
    assert one.comparable_with(one)
    assert one.comparable_with(two) == two.comparable_with(one)
    if one.comparable_with(two) and two.comparable_with(three):
        assert one.comparable_with(three)


@given(units(), units())
def test_units_of_a_kind_compare_but_not_two_currencies_or_counted_things(
    one: Unit, two: Unit
) -> None:
    apart = one.kind in (Kind.MONEY, Kind.COUNT)
    same = one.kind is two.kind and (not apart or one.code == two.code)
    assert one.comparable_with(two) == same


@given(units(), units(), numbers())
def test_a_rate_is_worth_the_one_by_the_other(
    one: Unit, other: Unit, value: Exact
) -> None:
    assert one.over(other).in_base(value) == Fraction(value * one.factor) / other.factor


@given(units(), units(), units())
def test_rates_compare_where_both_their_units_do(
    one: Unit, two: Unit, other: Unit
) -> None:
    comparable = one.over(other).comparable_with(two.over(other))
    assert comparable == one.comparable_with(two)
    assert not one.over(other).comparable_with(one) or one.over(other).per is None


def test_units_that_everybody_knows() -> None:
    assert PERCENT.in_base(50) * 2 == 1
    assert CELSIUS.in_base(0) * 100 == 27315
    assert ONE.in_base(7) == 7
    assert str(CELSIUS) == "degree Celsius"


@pytest.mark.parametrize("factor", [0, -1, 0.3048, True, "1"])
def test_a_factor_that_is_not_exact_and_above_0_is_refused(
    factor: Any,  # noqa: ANN401
) -> None:
    with pytest.raises(ClaimcheckError, match=r"^A unit's factor is an int or a"):
        Unit("foot", Kind.LENGTH, factor)


@given(st.sampled_from(Kind))
def test_a_unit_without_a_scale_is_its_own_base(kind: Kind) -> None:
    assert Unit("x", kind).in_base(3) == 3
