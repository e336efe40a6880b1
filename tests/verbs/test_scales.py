"""Values that are printed in different ways, side by side on one scale."""

from datetime import date
from fractions import Fraction

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    CELSIUS,
    PERCENT,
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    DateRange,
    Direction,
    Duration,
    Figure,
    Hedge,
    Kind,
    Offset,
    Ordinal,
    PartialDate,
    Portion,
    Quantity,
    Score,
    Truth,
    Unit,
    Value,
    Weekday,
)
from claimcheck.verbs.scales import Measured, measured, parts

KILOMETRE = Unit("kilometre", Kind.LENGTH, 1000)
DOLLAR, EURO = (Unit(c, Kind.MONEY, code=c) for c in ("USD", "EUR"))
FIGURES = st.builds(
    Figure, st.integers(0, 10**6), place=st.sampled_from([1, Fraction(1, 10), 100])
)
LAST_WEEK = Offset(-1, CalendarUnit.WEEK)
HEDGES = st.sampled_from([each for each in Hedge if each is not Hedge.VAGUE])
VALUES: st.SearchStrategy[Value] = st.builds(
    Quantity, FIGURES, st.sampled_from([PERCENT, CELSIUS, KILOMETRE, DOLLAR]), HEDGES
) | st.builds(Duration, FIGURES, st.sampled_from(CalendarUnit), HEDGES)


def on_scale(value: Value) -> Measured:
    found = measured(value)
    assert found is not None
    return found


@given(VALUES)
def test_what_words_are_taken_for_is_what_may_stand_in_their_place(
    value: Value,
) -> None:
    found = on_scale(value)
    assert found.fits.allows(found.told) is Truth.YES


@given(st.dates(), st.integers(1, 60), st.sampled_from(CalendarUnit))
def test_a_length_holds_its_days_from_every_start(
    start: date, count: int, unit: CalendarUnit
) -> None:
    steps = (
        relativedelta(months=count * unit.months)
        if unit.months
        else relativedelta(days=count)
    )
    if start.year + count * unit.months // 12 >= 9999:
        return
    length = (start + steps - start).days
    value = Duration(count, unit if unit.months else CalendarUnit.DAY)
    assert length in on_scale(value).told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            Quantity(Figure(Fraction(1, 2), place=Fraction(1, 20))),
            Quantity(50, PERCENT),
        ),
        (Quantity(5, KILOMETRE), Quantity(5000, Unit("metre", Kind.LENGTH))),
        (
            Quantity(20, CELSIUS),
            Quantity(
                68, Unit("F", Kind.TEMPERATURE, Fraction(5, 9), Fraction(45967, 180))
            ),
        ),
        (Duration(2, CalendarUnit.YEAR), Duration(24, CalendarUnit.MONTH)),
        (Duration(10, CalendarUnit.YEAR), Duration(1, CalendarUnit.DECADE)),
        (Duration(2, CalendarUnit.WEEK), Duration(14, CalendarUnit.DAY)),
        (
            Duration(3, CalendarUnit.MONTH, leading=((2, CalendarUnit.YEAR),)),
            Duration(27, CalendarUnit.MONTH),
        ),
        (Age(Duration(52, CalendarUnit.YEAR)), Duration(52, CalendarUnit.YEAR)),
        (
            PartialDate(CalendarDate(2024, 3, 3)),
            PartialDate(CalendarDate(2024, 3, 3, Weekday.SUNDAY)),
        ),
        (
            DateRange(
                PartialDate(CalendarDate(2024, 3, 1)),
                PartialDate(CalendarDate(2024, 3, 31)),
            ),
            PartialDate(CalendarDate(2024, 3, unit=CalendarUnit.MONTH)),
        ),
    ],
)
def test_equal_values_lie_at_one_place(one: Value, other: Value) -> None:
    here, there = on_scale(one), on_scale(other)
    assert (here.scale, here.printed) == (there.scale, there.printed)


def test_currencies_share_no_scale() -> None:
    assert on_scale(Quantity(5, DOLLAR)).scale != on_scale(Quantity(5, EURO)).scale


def test_an_order_and_an_open_date_have_no_scale() -> None:
    assert measured(Ordinal(3)) is None
    assert measured(Score(3, 1)) is None
    assert measured(PartialDate(CalendarDate(month=3, day=3))) is None


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        (Quantity(84), "[167/2, 169/2]"),
        (Quantity(Figure(4_500_000, place=100_000)), "[4450000, 4550000]"),
        (Quantity(Figure(2_000_000, place=1_000_000)), "[1900000, 2100000]"),
        (Quantity(3), "[57/20, 63/20]"),
        (Quantity(15, hedge=Hedge.UP_TO), "[10, 15]"),
        (Quantity(30, hedge=Hedge.JUST_BELOW), "[45/2, 30]"),
        (Quantity(30, hedge=Hedge.ABOVE), "(30, 40]"),
        (Quantity(Figure(18, 25), hedge=Hedge.BETWEEN), "[18, 25]"),
        (Clock(20, 30), "[1230, 1230]"),
    ],
)
def test_numbers_that_may_stand_in_place_of_the_printed_ones(
    value: Value, fits: str
) -> None:
    assert str(on_scale(value).fits) == fits


def test_a_range_has_two_ends_that_are_looked_for() -> None:
    value = on_scale(Quantity(Figure(18, 25), hedge=Hedge.BETWEEN))
    assert [str(each) for each in value.ends] == ["[35/2, 37/2]", "[49/2, 51/2]"]
    assert value.in_unit == Bounds(18, 25)


@pytest.mark.parametrize("hedge", Hedge)
def test_open_hedges_are_those_whose_words_leave_a_side_without_an_end(
    hedge: Hedge,
) -> None:
    value = on_scale(Quantity(30, hedge=hedge))
    assert value.is_open is (None in (value.literal.low, value.literal.high))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (PartialDate(CalendarDate(month=3, day=5)), {("month", 3), ("day", 5)}),
        (PartialDate(LAST_WEEK), {("said", LAST_WEEK)}),
        (
            PartialDate(CalendarDate(1990, unit=CalendarUnit.DECADE)),
            {("decade year", 1990)},
        ),
        (
            PartialDate(CalendarDate(2024), Direction.PAST, portion=Portion.EARLY),
            {("year", 2024), ("portion", Portion.EARLY)},
        ),
    ],
)
def test_parts_of_a_date_are_those_that_are_printed(
    value: Value, expected: set[tuple[str, object]]
) -> None:
    assert parts(value) == frozenset(expected)


def test_only_dates_have_parts() -> None:
    assert parts(Quantity(3)) is None
    ends = PartialDate(CalendarDate(month=3)), PartialDate(CalendarDate(month=5))
    assert parts(DateRange(*ends)) != parts(DateRange(*ends[::-1]))
