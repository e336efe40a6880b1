"""Parts of the model that are small, and what each of them gives at its edges."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model import (
    Article,
    Bounds,
    Figure,
    Hedge,
    Kind,
    Quantity,
    Unit,
)
from claimcheck.model.coverage import Coverage
from claimcheck.model.pairs import MOST, pairs_by

METRE, HOUR = Unit("metre", Kind.LENGTH, code="m"), Unit("hour", Kind.TIME, 3600)
EURO = Unit("euro", Kind.MONEY, code="EUR")
HALVES = Figure(Fraction(5, 2), Fraction(5, 2), Fraction(1, 2))


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        (Coverage(), "0 of 0 figures have a named source"),
        (Coverage(1, 1, 0), "the one figure has no named source"),
        (Coverage(1, 1, 1), "the one figure has a named source"),
        (Coverage(2, 2, 0), "0 of 2 figures have a named source"),
        (Coverage(2, 2, 1), "1 of 2 figures has a named source"),
        (Coverage(3, 2, 2), "2 of 3 figures have a named source"),
    ],
)
def test_coverage_says_how_many_have_a_named_source(
    coverage: Coverage, words: str
) -> None:
    assert str(coverage) == words


def test_things_are_paired_by_each_key_with_the_last_before_them() -> None:
    assert list(pairs_by(lambda word: word, ["ab", "bc", "ab"])) == [
        ("ab", "bc"),
        ("ab", "ab"),
        ("ab", "ab"),
        ("bc", "ab"),
    ]
    many = list(pairs_by(lambda _: "x", range(MOST + 2)))
    assert [one for one, two in many if two == MOST + 1] == [*range(1, MOST + 1)]
    assert [one for one, two in many if two == 1] == [0]


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [(0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 3, 1), (5, 3, 2)],
)
def test_an_offset_has_a_line_and_a_column(offset: int, line: int, column: int) -> None:
    article = Article("ab\n\ncd")
    assert (article.line_of(offset), article.column_of(offset)) == (line, column)


@pytest.mark.parametrize(
    ("quantity", "literal"),
    [
        (Quantity(30, hedge=Hedge.ABOVE), "[31, ∞)"),
        (Quantity(30, METRE, Hedge.ABOVE), "(30, ∞)"),
        (Quantity(30, Unit("", Kind.COUNT, per=HOUR), Hedge.ABOVE), "(30, ∞)"),
        (Quantity(HALVES, hedge=Hedge.ABOVE), "(5/2, ∞)"),
    ],
)
def test_whole_things_come_in_whole_numbers(quantity: Quantity, literal: str) -> None:
    assert str(quantity.literal) == literal


def test_whole_things_are_so_in_the_usual_reading_too() -> None:
    assert str(Quantity(84, hedge=Hedge.NEAR).usual) == "[83, 85]"
    assert Quantity(84).repeated == Quantity(84).usual
    above = Quantity(84, hedge=Hedge.ABOVE)
    assert above.repeated == above.literal != above.usual


def test_a_rate_has_the_name_code_and_worth_of_both_units() -> None:
    speed, price = METRE.over(HOUR), EURO.over(METRE)
    assert (speed.kind, speed.per, speed.name) == (Kind.SPEED, None, "metre per hour")
    assert (speed.factor, speed.code) == (Fraction(1, 3600), "m/1")
    assert (price.kind, price.per, price.code) == (Kind.MONEY, METRE, "EUR/m")
    assert price.dimension == ("money", "EUR", "per", "length")
    assert Unit("", Kind.COUNT).over(METRE).name == "per metre"


@pytest.mark.parametrize(
    ("one", "two", "hull"),
    [
        (Bounds(1, 2), Bounds(4, 5), "[1, 5]"),
        (Bounds(1, 2, low_open=True), Bounds(1, 2, high_open=True), "[1, 2]"),
        (Bounds(1, 2, low_open=True), Bounds(1, 2, low_open=True), "(1, 2]"),
        (Bounds(None, 2), Bounds(1, 5, high_open=True), "(−∞, 5)"),
        (Bounds(1, None), Bounds(0, 5), "[0, ∞)"),
    ],
)
def test_the_hull_holds_both_and_no_more(one: Bounds, two: Bounds, hull: str) -> None:
    assert str(one.hull(two)) == str(two.hull(one)) == hull


@pytest.mark.parametrize(
    ("bounds", "mirrored"),
    [
        (Bounds(1, 2, low_open=True), "[-2, -1)"),
        (Bounds(None, 2), "[-2, ∞)"),
        (Bounds(1, None), "(−∞, -1]"),
    ],
)
def test_bounds_are_mirrored_at_zero(bounds: Bounds, mirrored: str) -> None:
    assert str(-bounds) == mirrored
    mirror = -bounds
    assert -mirror == bounds
