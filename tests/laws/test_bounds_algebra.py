"""Bounds, held against the intervals of `portion` and against numbers inside them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import portion  # type: ignore[import-untyped]
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Bounds, Exact, Truth
from claimcheck.strategies.values import bounds, inside, numbers, rationals

# Few different ends, so that bounds often touch: whole numbers and halves.
HALVES = st.integers(-8, 8).map(lambda twice: Fraction(twice, 2))
CLOSE = bounds(HALVES)


def interval(some: Bounds | None) -> portion.Interval:
    if some is None:
        return portion.empty()
    left = portion.OPEN if some.low is None or some.low_open else portion.CLOSED
    right = portion.OPEN if some.high is None or some.high_open else portion.CLOSED
    low = -portion.inf if some.low is None else some.low
    high = portion.inf if some.high is None else some.high
    return portion.Interval.from_atomic(left, low, high, right)


@given(CLOSE, numbers() | HALVES)
def test_a_number_lies_inside_as_in_portion(some: Bounds, number: Exact) -> None:
    assert (number in some) == (number in interval(some))


@given(CLOSE, CLOSE)
def test_meet_is_the_intersection(one: Bounds, two: Bounds) -> None:
    assert interval(one.meet(two)) == interval(one) & interval(two)


@given(CLOSE, CLOSE)
def test_hull_is_the_union_without_its_gap(one: Bounds, two: Bounds) -> None:
    assert interval(one.hull(two)) == (interval(one) | interval(two)).enclosure


@given(CLOSE, CLOSE)
def test_allows_tells_all_from_some_and_none(here: Bounds, there: Bounds) -> None:
    if interval(there) in interval(here):
        expected = Truth.YES
    elif interval(here).overlaps(interval(there)):
        expected = Truth.UNKNOWN
    else:
        expected = Truth.NO
    assert here.allows(there) is expected


@given(CLOSE)
def test_whole_keeps_just_the_whole_numbers(some: Bounds) -> None:
    whole = some.whole()
    for number in range(-12, 13):
        assert (number in some) == (whole is not None and number in whole)
    if whole is not None:
        assert not whole.low_open
        assert not whole.high_open
        assert all(isinstance(end, int | None) for end in (whole.low, whole.high))


@given(st.data(), CLOSE, CLOSE)
def test_a_sum_holds_the_sums_and_nothing_else(
    data: st.DataObject, one: Bounds, two: Bounds
) -> None:
    total = one + two
    assert data.draw(inside(one)) + data.draw(inside(two)) in total
    number = data.draw(inside(total))
    mirrored = interval(two).apply(lambda part: _mirror(part, number))
    assert interval(one).overlaps(mirrored)


def _mirror(part: Any, number: Exact) -> Any:  # noqa: ANN401
    """Give what must be added to the numbers of a part to make *number*."""
    return part.replace(
        left=part.right,
        lower=number - part.upper if part.upper != portion.inf else -portion.inf,
        upper=number - part.lower if part.lower != -portion.inf else portion.inf,
        right=part.left,
    )


@given(st.data(), CLOSE, CLOSE)
def test_a_difference_holds_the_differences(
    data: st.DataObject, one: Bounds, two: Bounds
) -> None:
    assert data.draw(inside(one)) - data.draw(inside(two)) in one - two


@given(bounds(), numbers())
def test_negation_mirrors_at_zero(some: Bounds, number: Exact) -> None:
    assert (number in some) == (-number in -some)
    assert -some == Bounds.exactly(0) - some
    assert some.scale(1) == some


@given(CLOSE, numbers() | HALVES, rationals(Fraction(1, 100), 100))
def test_scaling_keeps_what_is_inside_inside(
    some: Bounds, number: Exact, factor: Fraction
) -> None:
    assert (number in some) == (number * factor in some.scale(factor))
    assert some.scale(factor).scale(1 / factor) == some


@given(CLOSE, numbers() | HALVES, numbers())
def test_shifting_keeps_what_is_inside_inside(
    some: Bounds, number: Exact, by: Exact
) -> None:
    assert (number in some) == (number + by in some.shift(by))


@given(numbers())
def test_a_point_is_one_number(number: Exact) -> None:
    assert Bounds.exactly(number).is_point
    assert number in Bounds.exactly(number)
    assert not Bounds(number, number + 1).is_point
    assert not Bounds().is_point


@given(low=numbers(), high=numbers(), low_open=st.booleans(), high_open=st.booleans())
def test_bounds_are_built_just_when_a_number_lies_between(
    *, low: Exact, high: Exact, low_open: bool, high_open: bool
) -> None:
    left = portion.OPEN if low_open else portion.CLOSED
    right = portion.OPEN if high_open else portion.CLOSED
    if portion.Interval.from_atomic(left, low, high, right).empty:
        with pytest.raises(ClaimcheckError, match=r"^No number lies in "):
            Bounds(low, high, low_open, high_open)
    else:
        assert Bounds(low, high, low_open, high_open).low == low


@pytest.mark.parametrize("end", [0.5, float("inf"), float("nan"), "3", True])
def test_an_end_that_is_not_exact_is_refused(end: Any) -> None:  # noqa: ANN401
    with pytest.raises(ClaimcheckError, match=r"^The low end of bounds is an int"):
        Bounds(end, 3)
    with pytest.raises(ClaimcheckError, match=r"^The high end of bounds is an int"):
        Bounds(0, end)


def test_an_absent_end_cannot_be_open() -> None:
    with pytest.raises(ClaimcheckError, match=r"^An absent end"):
        Bounds(None, 3, low_open=True)
    with pytest.raises(ClaimcheckError, match=r"^An absent end"):
        Bounds(3, None, high_open=True)


@given(bounds(), rationals(-100, 0))
def test_scaling_by_nothing_or_less_is_refused(some: Bounds, factor: Fraction) -> None:
    with pytest.raises(ClaimcheckError, match=r"^Bounds are scaled by more than 0"):
        some.scale(factor)


@given(bounds(), bounds())
def test_bounds_are_written_as_in_mathematics(one: Bounds, two: Bounds) -> None:
    assume(one != two)
    assert str(one) != str(two)
    assert str(Bounds(1, 2, high_open=True)) == "[1, 2)"
