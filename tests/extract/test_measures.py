"""Shares and measurements in sentences, and what only looks like them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.model import ONE, Hedge, Unit
from tests.phrases import read_mentions, shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is 6 km long.", "6 km", "6 kilometre"),
        ("It is 6km long.", "6km", "6 kilometre"),
        ("It is a six-mile run.", "six-mile", "6 mile"),
        ("It is a 30-foot wall.", "30-foot", "30 foot"),
        ("It is 30 feet high.", "30 feet", "30 foot"),
        ("It is 7in wide.", "7in", "7 inch"),
        ("It fell 12 percent.", "12 percent", "12 percent"),
        ("It fell 12%.", "12%", "12 percent"),
        ("It fell 12.5 per cent.", "12.5 per cent", "12.5 percent"),
        ("It fell 3 percentage points.", "3 percentage points", "3 percentage point"),
        ("It fell by 18 to 25 percent.", "18 to 25 percent", "18 to 25 percent"),
        ("It fell by 18% to 25%.", "18% to 25%", "18 to 25 percent"),
        ("It fell by 18-25%.", "18-25%", "18 to 25 percent"),
        ("It fell by between 18% and 25%.", "18% and 25%", "18 to 25 percent"),
        ("It did 60 mph.", "60 mph", "60 mile per hour"),
        ("It did 60 miles an hour.", "60 miles an hour", "60 mile per hour"),
        ("It did 97 km/h.", "97 km/h", "97 kilometre per hour"),
        ("It was 20 degrees Celsius.", "20 degrees Celsius", "20 degree Celsius"),
        ("It was 20°C.", "20°C", "20 degree Celsius"),
        ("It was 20C.", "20C", "20 degree Celsius"),
        ("It was -5C.", "-5C", "-5 degree Celsius"),
        ("It was −5 °C.", "−5 °C", "-5 degree Celsius"),
        ("It was minus 5C.", "minus 5C", "-5 degree Celsius"),
        ("It was 3-5C.", "3-5C", "3 to 5 degree Celsius"),
        ("It ran for half a mile.", "half a mile", "0.5 mile"),
        ("It is a half-mile run.", "a half-mile", "0.5 mile"),
        ("It is a quarter of a mile.", "a quarter of a mile", "0.25 mile"),
        ("It is 40 million km away.", "40 million km", "40,000,000 kilometre"),
        ("It has 5 square miles.", "5 square miles", "5 square mile"),
        ("It has 5 sq km.", "5 sq km", "5 square kilometre"),
        ("It weighs 3 tonnes or so.", "3 tonnes or so", "near: 3 tonne"),
        ("It fell -5%.", "-5%", "-5 percent"),
        ("It is 20 (kg) in all.", "20 (kg)", "20 kilogram"),
        ("It is about a mile.", "about a mile", "near: 1 mile"),
        ("It is a mile away.", "a mile", "1 mile"),
        ("It is 5 in.", "5 in", "5 inch"),
        ("It ran 10 more miles.", "10 more miles", "10 mile"),
        ("It is 5 ± 2 km.", "5 ± 2 km", "3 to 7 kilometre"),
        ("It is 5.0 +/- 0.1 kg.", "5.0 +/- 0.1 kg", "4.9 to 5.1 kilogram"),
        ("It is 1/16 of a mile.", "1/16 of a mile", "0.0625 mile"),
        ("It is ¼ of a mile.", "¼ of a mile", "0.25 mile"),
        ("It is a 20-kg bag.", "20-kg", "20 kilogram"),
        ("It is 5 km squared.", "5 km squared", "5 square kilometre"),
        ("It is 5 m^3.", "5 m^3", "5 cubic metre"),
        ("It makes 40,000 bpd.", "40,000 bpd", "40,000 barrel per day"),
        ("It moved minus-5 yards.", "minus-5 yards", "-5 yard"),
        ("It was 5C below zero.", "5C below zero", "-5 degree Celsius"),
        ("It was 5 degrees below zero.", "5 degrees below zero", "-5 degree"),
        ("It holds between 2 l and about 7 l.", "2 l and about 7 l", "2 to 7 litre"),
        ("It turned 90 degrees.", "90 degrees", "90 degree"),
        ("It turned 90°.", "90°", "90 degree"),
        ("It draws 30 mA.", "30 mA", "30 milliampere"),
        ("It makes 300 pound-feet.", "300 pound-feet", "300 pound-foot"),
        ("It does 21 mpg.", "21 mpg", "21 mile per US gallon"),
        ("He stands 6' 2\".", "6' 2\"", "37/6 foot"),
    ],
)
def test_reads_a_measure(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "inches"),
    [
        ("6ft 7in", 79),
        ("5 feet 10 inches", 70),
        ("5-foot-10-inch", 70),
        ("six feet two inches", 74),
        ("6 feet, 2 inches", 74),
        ("6 feet and 2 inches", 74),
        ("6-foot-2", 74),
        ("six-foot-two", 74),
        ("6 ft. 2 in", 74),
        ("2 feet 14 inches", 38),
    ],
)
def test_feet_and_inches_are_one_length(words: str, inches: int) -> None:
    (mention,) = read_mentions(f"The bear is {words} tall.")
    assert mention.text == words
    assert mention.value.figure.low == Fraction(inches, 12)
    assert mention.value.figure.place == Fraction(1, 12)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ten dollars and 50 cents", "10.5 US dollar"),
        ("$10 and 50 cents", "10.5 US dollar"),
        ("20 euros and 50 cents", "20.5 euro"),
        ("4lb 8oz", "4.5 pound"),
        ("10st 7lb", "10.5 stone"),
        ("2 yards 1 foot 6 inches", "2.5 yard"),
    ],
)
def test_a_value_in_several_units_is_one(words: str, value: str) -> None:
    assert shown(f"It is {words}.") == [(words, value)]


def test_inches_without_their_unit_count_nothing_else() -> None:
    assert shown("He is 6ft 3.")[0] == ("6ft 3", "6.25 foot")
    assert [words for words, _ in shown("He cut 6ft 3 times.")] == ["6ft", "3"]


def test_stones_and_pounds_are_one_weight() -> None:
    (mention,) = read_mentions("The bear is 12 stone 4 pounds.")
    assert mention.value.figure.low == 12 + Fraction(4, 14)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It is 30 feet 40 feet away.", ["30 foot", "40 foot"]),
        ("It is 6 feet 50 inches away.", ["6 foot", "50 inch"]),
        ("It is 6 feet 2 hats wide.", ["6 foot", "2"]),
        ("It is 1.5 feet 2 inches wide.", ["1.5 foot", "2 inch"]),
        ("It is 6-foot, 5 of them.", ["6 foot", "5"]),
        ("It took 6 wild miles.", ["6"]),
        ("It rose from 3 and 9 metres.", ["9 metre"]),
        ("It is 30 feet (9 metres) wide.", ["30 foot", "9 metre"]),
        ("It is 10 miles or 16 km.", ["10 mile", "16 kilometre"]),
        ("It is 5 km, or 3 miles.", ["5 kilometre", "3 mile"]),
        ("It fell 18% and 25%.", ["18 percent", "25 percent"]),
        ("It cost $40 (£30).", ["40 US dollar", "30 pound sterling"]),
        ("It cost $40 to €50.", ["40 US dollar", "50 euro"]),
        ("It fell from 30% to 20%.", ["30 percent", "20 percent"]),
    ],
)
def test_two_measures_that_are_not_one(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


@pytest.mark.parametrize(
    "text",
    ["He counted 7 in 10 boats.", "Read page 3 in full.", "It sat on 3 a shelf."],
)
def test_a_small_word_is_no_unit(text: str) -> None:
    for mention in read_mentions(text):
        assert mention.value.unit.name == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It warmed by 2C.", "2 Celsius degree"),
        ("It warmed 2C.", "2 Celsius degree"),
        ("A rise of 2 degrees Celsius came.", "2 Celsius degree"),
        ("It was 2C warmer.", "2 Celsius degree"),
        ("The 2C limit stands.", "2 Celsius degree"),
        ("It was 36F above normal.", "36 Fahrenheit degree"),
        ("It was 2C.", "2 degree Celsius"),
        ("It rose to 2C.", "2 degree Celsius"),
        ("It was 2C below zero.", "-2 degree Celsius"),
    ],
)
def test_a_difference_of_temperatures_is_no_temperature(text: str, value: str) -> None:
    assert [each for _, each in shown(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "They flew on LK-173C.",
        "They saw 2022′s best boat.",
        "They met at School #107C.",
        "They sold 240 F-Series trucks.",
        "They live at 12 C Road.",
        "They live at 212 W. Quay Road.",
        "He led by 3 (t) of the 9.",
    ],
)
def test_a_letter_of_a_code_or_name_is_no_unit(text: str) -> None:
    units = [getattr(each.value, "unit", ONE) for each in read_mentions(text)]
    assert all(unit == ONE for unit in units if isinstance(unit, Unit))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It wants 1) a hull; 2) a mast.", []),
        ("It was (by then 12) full.", ["12"]),
        ("It has 3 of a kind.", ["3"]),
        ("It has 3 * 5 rooms.", ["3", "5"]),
    ],
)
def test_numbers_of_a_list_count_nothing(text: str, values: list[str]) -> None:
    assert [value for _, value in shown(text)] == values


def test_a_hedge_behind_the_unit_counts() -> None:
    (mention,) = read_mentions("It weighs 3 kg or more.")
    assert (mention.text, mention.value.hedge) == ("3 kg or more", Hedge.FROM)
