"""What hedged numbers leave open: the design's table, and what holds of all of it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.model import Bounds, Exact, Figure, Hedge, Kind, Quantity, Truth, Unit
from claimcheck.model.hedge import Reading, literal, usual
from claimcheck.strategies.values import figures, inside, places, ranges, units

HEDGES = st.sampled_from(Hedge)
READINGS: st.SearchStrategy[Reading] = st.sampled_from([literal, usual])


def decimal(steps: int) -> Figure:
    """Give a figure printed to one decimal place."""
    return Figure(Fraction(steps, 10), place=Fraction(1, 10))


# Reckoned by hand from the table in the design; notation of mathematics.
TABLE = [
    (Hedge.EXACT, Figure(84), "[84, 84]", "[84, 84]"),
    # Half a place is more than half the grain or a twentieth …
    (Hedge.BARE, Figure(84), "[167/2, 169/2]", "[84, 84]"),
    (Hedge.BARE, decimal(133), "[53/4, 267/20]", "[133/10, 133/10]"),
    # … a twentieth of 500 is less than 250, half its grain; of 30 it is less than 5.
    (Hedge.BARE, Figure(500), "[475, 525]", "[500, 500]"),
    (Hedge.BARE, Figure(30), "[57/2, 63/2]", "[30, 30]"),
    (Hedge.BARE, Figure(0), "[-1/2, 1/2]", "[0, 0]"),
    # The grain of 30 is 10; half of 100 is less than its grain.
    (Hedge.ABOVE, Figure(30), "(30, ∞)", "(30, 40]"),
    (Hedge.ABOVE, Figure(100), "(100, ∞)", "(100, 150]"),
    (Hedge.FROM, Figure(30), "[30, ∞)", "[30, 40]"),
    (Hedge.FROM, Figure(100), "[100, ∞)", "[100, 150]"),
    (Hedge.BELOW, Figure(30), "(−∞, 30)", "[20, 30)"),
    (Hedge.BELOW, Figure(100), "(−∞, 100)", "[50, 100)"),
    (Hedge.UP_TO, Figure(15), "(−∞, 15]", "(−∞, 15]"),
    (Hedge.AT_MOST, Figure(15), "(−∞, 15]", "(−∞, 15]"),
    # 7 − 1 and 7 + a twentieth of 7; 50 − a quarter of 50 and 50 + a twentieth of it.
    (Hedge.JUST_BELOW, Figure(7), "[6, 147/20]", "[6, 7)"),
    (Hedge.JUST_BELOW, Figure(50), "[75/2, 105/2]", "[75/2, 50)"),
    # 100 + a quarter and + a tenth; 84 + 1 and + a half.
    (Hedge.JUST_ABOVE, Figure(100), "(100, 125]", "(100, 110]"),
    (Hedge.JUST_ABOVE, Figure(84), "(84, 85]", "(84, 169/2]"),
    # 84 ± 2 grains and ± 1; 1,000 ± 30 % and ± 15 %: it does not reach 3,000.
    (Hedge.NEAR, Figure(84), "[82, 86]", "[83, 85]"),
    (Hedge.NEAR, Figure(1000), "[700, 1300]", "[850, 1150]"),
    (Hedge.NEAR, Figure(1), "[0, 2]", "[1/2, 3/2]"),
    (Hedge.BETWEEN, Figure(18, 25), "[18, 25]", "[18, 25]"),
    (Hedge.VAGUE, Figure(2, 10, usual=Bounds(3, 6)), "[2, 10]", "[3, 6]"),
    (Hedge.VAGUE, Figure(2, 10), "[2, 10]", "[2, 10]"),
]


@pytest.mark.parametrize(("hedge", "figure", "literally", "usually"), TABLE)
def test_the_table_of_the_design(
    hedge: Hedge, figure: Figure, literally: str, usually: str
) -> None:
    assert str(literal(figure, hedge)) == literally
    assert str(usual(figure, hedge)) == usually


def test_every_hedge_is_in_the_table() -> None:
    assert {row[0] for row in TABLE} == set(Hedge)


@given(figures() | ranges(), HEDGES)
def test_the_usual_reading_lies_within_the_literal_one(
    figure: Figure, hedge: Hedge
) -> None:
    assert literal(figure, hedge).allows(usual(figure, hedge)) is Truth.YES


@given(figures(), READINGS)
def test_looser_words_leave_more_open(figure: Figure, reading: Reading) -> None:
    exact, bare, near = (
        reading(figure, hedge) for hedge in (Hedge.EXACT, Hedge.BARE, Hedge.NEAR)
    )
    assert bare.allows(exact) is Truth.YES
    assert near.allows(bare) is Truth.YES
    assert reading(figure, Hedge.FROM).allows(exact) is Truth.YES


@given(figures(), READINGS)
def test_more_than_and_at_most_leave_nothing_between(
    figure: Figure, reading: Reading
) -> None:
    over, under = reading(figure, Hedge.ABOVE), reading(figure, Hedge.AT_MOST)
    assert over.meet(under) is None
    assert over.low == under.high
    fewer, at_least = reading(figure, Hedge.BELOW), reading(figure, Hedge.FROM)
    assert fewer.meet(at_least) is None
    assert fewer.high == at_least.low


STEPS = st.integers(1, 9_999)


@given(st.tuples(STEPS, STEPS).map(sorted), places(), HEDGES, READINGS)
def test_of_two_equally_round_numbers_the_larger_reaches_no_lower(
    steps: list[int], place: Exact, hedge: Hedge, reading: Reading
) -> None:
    small, large = (Figure(step * place, place=place) for step in steps)
    assume(small.grain == large.grain)
    low, high = reading(small, hedge), reading(large, hedge)
    assert (low.low is None) == (high.low is None)
    assert (low.high is None) == (high.high is None)
    assert low.low is None or high.low is None or low.low <= high.low
    assert low.high is None or high.high is None or low.high <= high.high


@given(figures(), HEDGES, READINGS, st.integers(1, 9))
def test_millions_are_read_as_ones_are(
    figure: Figure, hedge: Hedge, reading: Reading, zeros: int
) -> None:
    times = 10**zeros
    in_millions = Figure(figure.low * times, place=figure.place * times)
    assert reading(in_millions, hedge) == reading(figure, hedge).scale(times)


@given(figures(min_steps=1), HEDGES)
def test_no_reading_reaches_further_than_a_share_of_the_number(
    figure: Figure, hedge: Hedge
) -> None:
    read = usual(figure, hedge)
    widest = max(Fraction(figure.low) / 2, Fraction(figure.place) / 2)
    assert read.high is None or read.high <= figure.low + widest
    assert read.low is None or read.low >= figure.low - widest


@given(st.data(), figures(), HEDGES, units())
def test_whole_things_come_whole_and_none_is_lost(
    data: st.DataObject, figure: Figure, hedge: Hedge, unit: Unit
) -> None:
    quantity = Quantity(figure, unit, hedge)
    for bounds, words in (
        (quantity.literal, literal(figure, hedge)),
        (quantity.usual, usual(figure, hedge)),
    ):
        whole = data.draw(inside(words).map(round))
        assert (whole in bounds) == (whole in words)
        if unit.kind is Kind.COUNT and figure.place >= 1:
            assert bounds.whole() in (bounds, None)


@given(figures(), HEDGES, units())
def test_the_same_words_again_are_the_same_number(
    figure: Figure, hedge: Hedge, unit: Unit
) -> None:
    quantity = Quantity(figure, unit, hedge)
    bare = hedge is Hedge.BARE
    assert quantity.repeated == (quantity.usual if bare else quantity.literal)
