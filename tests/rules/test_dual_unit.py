"""U104 beyond its own examples."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.lang.units import load_units
from claimcheck.model import Article, Conversion, Figure, Finding, Quantity
from claimcheck.rules import BUILT_IN

U104 = BUILT_IN.select("U104")
UNITS = load_units().units


def findings(text: str) -> tuple[Finding, ...]:
    return check(annotate(text), rules=U104).findings


@given(
    st.sampled_from(
        [
            ("mile", "kilometre"),
            ("pound", "kilogram"),
            ("foot", "metre"),
            ("acre", "hectare"),
            ("degree Fahrenheit", "degree Celsius"),
        ]
    ),
    st.integers(1, 5000),
    st.sampled_from([Fraction(1), Fraction(1, 10)]),
)
def test_a_conversion_rounded_to_a_printed_place_is_right(
    units: tuple[str, str], count: int, place: Fraction
) -> None:
    one, two = (UNITS[name] for name in units)
    value = round(Fraction(two.from_base(one.in_base(count))) / place) * place
    claim = Conversion(
        first=Quantity(count, one), second=Quantity(Figure(value, place=place), two)
    )
    assert not check(Article(claims=(claim,)), rules=U104).findings


@given(st.integers(10, 5000), st.sampled_from([2, 10, 1000]))
def test_a_slipped_digit_is_found(miles: int, factor: int) -> None:
    kilometres = round(miles * Fraction(1609344, 1_000_000)) * factor
    claim = Conversion(
        first=Quantity(miles, UNITS["mile"]),
        second=Quantity(kilometres, UNITS["kilometre"]),
    )
    (finding,) = check(Article(claims=(claim,)), rules=U104).findings
    assert len(finding.repairs) == 2


def test_gives_both_conversions() -> None:
    text = "The shaft is 40 feet (30 metres) deep."
    (finding,) = findings(text)
    assert finding.message == "“40 feet” is 12.2 metres, not “30 metres”"
    assert [repair.instead for repair in finding.repairs] == [
        "12.2 metres",
        "98.4 feet",
    ]
    assert [span.of(text) for span in finding.spans] == [
        "40 feet",
        "40 feet (30 metres",
        "30 metres",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The moor covers 12,719 acres, or 19 square miles.",
        "The hill had more than 680 millimetres (26 inches) of rain.",
        "A snake of 4 feet, 8 inches was seen.",
        "The moth flies at 30 to 55 km/h (19 to 34 mph).",
        "A low of 3 C (37.4 F) was felt.",
        "The wall is 6ft 7in (2.01m) high.",
        "He ran 5 miles, 3 kilometres of it uphill.",
        "It may warm by 2C (3.6F).",
        "It holds 10 gallons (45 litres).",
        "It holds 10 gallons (38 litres).",
        "She ran 713 yards (9.5 yards per lap).",
    ],
)
def test_says_nothing_where_rounding_or_reading_explains_it(text: str) -> None:
    assert not findings(text)


def test_no_kind_of_gallon_excuses_a_wrong_one() -> None:
    (finding,) = findings("It holds 10 gallons (60 litres).")
    assert finding.code == "U104"


def test_a_range_is_compared_end_by_end() -> None:
    (finding,) = findings("It flies at 30 to 55 km/h (19 to 50 mph).")
    assert finding.code == "U104"
