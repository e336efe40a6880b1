"""Counts, money and measurements are read back with their hedges and spans."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.lang.units import load_units
from claimcheck.model import ONE, PERCENT, Figure, Hedge, Kind, Quantity, Unit
from tests.phrases import (
    CARRIERS,
    hedges,
    in_digits,
    in_words,
    measures,
    read_mentions,
    symbols,
)

carriers = st.sampled_from(CARRIERS)
whole = st.integers(1, 10**9) | st.integers(1, 120)


@st.composite
def printed_numbers(draw: st.DrawFn) -> tuple[str, Figure]:
    """Give numbers in digits, with decimals, or with a multiplier behind them."""
    number = draw(whole)
    digits = draw(st.integers(0, 2))
    value = Fraction(number, 10**digits)
    words = f"{number // 10**digits:,}"
    if digits:
        words += f".{number % 10**digits:0{digits}}"
    times, word = draw(st.sampled_from([(1, ""), (10**6, " million"), (10**9, "bn")]))
    place = Fraction(times, 10**digits)
    return words + word, Figure(value * times, place=place)


def mention_of(carrier: str, words: str) -> Quantity:
    """Read the one mention there is; it has the very words, and their place."""
    text = carrier.format(words)
    (mention,) = read_mentions(text)
    assert mention.text == words
    assert mention.span is not None
    assert mention.span.of(text) == words
    assert isinstance(mention.value, Quantity)
    return mention.value


@given(carriers, hedges(), whole)
def test_counts_in_digits(carrier: str, hedge: tuple[str, Hedge], number: int) -> None:
    assume(number not in (112, 911, 999))  # these are called
    found = mention_of(carrier, f"{hedge[0]}{in_digits(number)}")
    assert found == Quantity(number, ONE, hedge[1])


@given(carriers, hedges(), st.integers(2, 10**9))
def test_counts_in_words(carrier: str, hedge: tuple[str, Hedge], number: int) -> None:
    found = mention_of(carrier, f"{hedge[0]}{in_words(number)}")
    assert (found.figure.low, found.unit, found.hedge) == (number, ONE, hedge[1])


@given(carriers, hedges(), printed_numbers(), symbols())
def test_money_with_its_sign_in_front(
    carrier: str,
    hedge: tuple[str, Hedge],
    number: tuple[str, Figure],
    symbol: tuple[str, Unit],
) -> None:
    assume(symbol[0] != "PS" or number[0][-1].isalpha())  # PS 1 is a console
    glue = "" if symbol[0][-1] in "$€£¥￥₹₽₴₺₪₱₦₩฿৳₵¢" else " "
    found = mention_of(carrier, f"{hedge[0]}{symbol[0]}{glue}{number[0]}")
    assert found == Quantity(number[1], symbol[1], hedge[1])


@given(carriers, hedges(), printed_numbers(), measures())
def test_measures_with_every_word_of_their_unit(
    carrier: str,
    hedge: tuple[str, Hedge],
    number: tuple[str, Figure],
    unit: tuple[str, Unit],
) -> None:
    found = mention_of(carrier, f"{hedge[0]}{number[0]} {unit[0]}")
    assert found == Quantity(number[1], unit[1], hedge[1])


@given(carriers, hedges(), st.integers(2, 99), measures())
def test_measures_in_words_and_as_adjectives(
    carrier: str, hedge: tuple[str, Hedge], number: int, unit: tuple[str, Unit]
) -> None:
    for joined in (" ", "-"):
        words = f"{hedge[0]}{in_words(number)}{joined}{unit[0]}"
        if joined == "-" and not unit[0][0].isalpha():
            continue
        found = mention_of(carrier, words)
        assert (found.figure.low, found.unit) == (number, unit[1])
        assert found.hedge is hedge[1]


@given(carriers, hedges(), printed_numbers(), st.sampled_from(["km", "kg", "MW", "°C"]))
def test_abbreviated_units(
    carrier: str, hedge: tuple[str, Hedge], number: tuple[str, Figure], unit: str
) -> None:
    found = mention_of(carrier, f"{hedge[0]}{number[0]} {unit}")
    assert found == Quantity(number[1], load_units().readings(unit)[0], hedge[1])


@given(carriers, hedges(), st.integers(0, 999), st.integers(0, 9))
def test_percents(
    carrier: str, hedge: tuple[str, Hedge], ones: int, tenth: int
) -> None:
    for ending in ("%", " %", " percent", " per cent", " pct"):
        found = mention_of(carrier, f"{hedge[0]}{ones}.{tenth}{ending}")
        figure = Figure(ones + Fraction(tenth, 10), place=Fraction(1, 10))
        assert found == Quantity(figure, PERCENT, hedge[1])


@given(
    carriers,
    st.tuples(st.integers(1, 999), st.integers(1, 999)).filter(lambda n: n[0] < n[1]),
    st.sampled_from(["{} to {}", "{}-{}", "{}–{}", "{} or {}"]),
    measures(),
)
def test_ranges_of_measures(
    carrier: str, ends: tuple[int, int], joined: str, unit: tuple[str, Unit]
) -> None:
    near = ends[1] <= 5 * ends[0]  # 3 or 4 is between them, 3 or 40 is either
    assume(near or "or" not in joined)
    words = f"{joined.format(*ends)} {unit[0]}"
    assert mention_of(carrier, words) == Quantity(Figure(*ends), unit[1], Hedge.BETWEEN)


@given(carriers, st.integers(1, 99), st.integers(1, 11))
def test_feet_and_inches_make_one_length(carrier: str, feet: int, inches: int) -> None:
    for words in (f"{feet}ft {inches}in", f"{feet} feet {inches} inches"):
        found = mention_of(carrier, words)
        assert found.unit.kind is Kind.LENGTH
        assert found.unit.in_base(found.figure.low) == Fraction(
            (12 * feet + inches) * 254, 10_000
        )
