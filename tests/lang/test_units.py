"""The unit table, held against pint's definitions and against the grammar of UCUM."""

from __future__ import annotations

import re
import string
import unicodedata
from datetime import date
from fractions import Fraction
from functools import cache

import pint
import pytest
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies
from hypothesis import given
from hypothesis import strategies as st
from ucumvert import (  # type: ignore[import-untyped]
    PintUcumRegistry,
    get_ucum_parser,
)

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.units import UnitTable, load_units, read_units
from claimcheck.model import CELSIUS, PERCENT, Kind, Unit

TABLE = load_units()
MONEY = [unit for unit in TABLE.units.values() if unit.kind is Kind.MONEY]
MEASURES = [unit for unit in TABLE.units.values() if unit.kind is not Kind.MONEY]

BASES = {
    Kind.SHARE: "dimensionless",
    Kind.POINTS: "dimensionless",
    Kind.LENGTH: "metre",
    Kind.AREA: "metre ** 2",
    Kind.VOLUME: "metre ** 3",
    Kind.MASS: "kilogram",
    Kind.SPEED: "metre / second",
    Kind.TEMPERATURE: "kelvin",
    Kind.ENERGY: "joule",
    Kind.POWER: "watt",
    Kind.PRESSURE: "pascal",
    Kind.DEGREES: "delta_degree_Celsius",
    Kind.ANGLE: "degree",
    Kind.FORCE: "newton",
    Kind.ACCELERATION: "meter / second ** 2",
    Kind.TORQUE: "newton * metre",
    Kind.CURRENT: "ampere",
    Kind.VOLTAGE: "volt",
    Kind.CHARGE: "ampere * hour",
    Kind.FREQUENCY: "hertz",
    Kind.ABSORBED_DOSE: "gray",
    Kind.DOSE_EQUIVALENT: "sievert",
    Kind.DATA: "bit",
    Kind.DATA_RATE: "bit / second",
    Kind.TIME: "second",
}

# Names that pint lacks, spells otherwise, or has for another unit: its furlong, fathom
# and acre are those of the US survey foot, which was abolished in 2022.
PINT = {
    "part per thousand": "percent / 10",
    "part per million": "ppm",
    "part per billion": "1e-9",
    "percentage point": "percent",
    "basis point": "percent / 100",
    "furlong": "220 * yard",
    "fathom": "2 * yard",
    "newton metre": "newton * metre",
    "metre per second squared": "metre / second ** 2",
    "kilometre per second squared": "kilometre / second ** 2",
    "decade": "10 * year",
    "century": "100 * year",
    "acre": "4840 * yard ** 2",
    "acre-foot": "4840 * yard ** 2 * foot",
    "US quart": "quart",
    "US gallon": "gallon",
    "barrel": "oil_barrel",
    "ounce": "avoirdupois_ounce",
    "pound": "avoirdupois_pound",
    "calorie": "kilocalorie",
    "British thermal unit": "international_british_thermal_unit",
    "inch of mercury": "inch_Hg",
    "millimetre of mercury": "millimeter_Hg",
    "pound per square inch": "pound_force / inch ** 2",
    "degree Celsius": "delta_degree_Celsius",
    "degree Fahrenheit": "delta_degree_Fahrenheit",
    "Celsius degree": "delta_degree_Celsius",
    "Fahrenheit degree": "delta_degree_Fahrenheit",
    "minute of arc": "arcminute",
    "second of arc": "arcsecond",
    "US teaspoon": "teaspoon",
    "US tablespoon": "tablespoon",
    "US cup": "cup",
    "short hundredweight": "US_hundredweight",
    "long hundredweight": "UK_hundredweight",
    "dram": "avoirdupois_dram",
    "million British thermal units": "1e6 * international_british_thermal_unit",
    "kilopound per square inch": "1000 * pound_force / inch ** 2",
    "atmosphere": "standard_atmosphere",
    "pound-force": "pound_force",
    "pound-foot": "pound_force * foot",
    "revolution per minute": "1 / minute",
    "mile per US gallon": "mile / gallon",
    "barrel per day": "oil_barrel / day",
    "short ton per day": "short_ton / day",
    "mile per imperial gallon": "mile / imperial_gallon",
}

# Codes that ucumvert reads but takes for something else: the c of [cft_i] for centi,
# the nutritionists' Calorie for the small one, the marks of arc for minutes and seconds
# of time, a turn for an angle; and a Fahrenheit degree, of which it has only the scale.
MISTAKEN = {"[cft_i]", "[cyd_i]", "[cin_i]", "[Cal]", "{rev}/min", "'", "''", "[degF]"}


@cache
def registry() -> pint.UnitRegistry[Fraction]:
    return pint.UnitRegistry(non_int_type=Fraction)


@cache
def ucum_registry() -> PintUcumRegistry:
    return PintUcumRegistry()


def base_of(unit: Unit) -> str:
    """Write the base unit of a kind as an expression of pint's."""
    own = BASES[unit.kind]
    return own if unit.per is None else f"{own} / ({base_of(unit.per)})"


def in_pint(name: str) -> str:
    """Write a unit's name as an expression of pint's."""
    if name in PINT:
        return PINT[name]
    powers = re.sub(r"^(square|cubic) (\w+)$", _power, name)
    per = powers.replace(" per ", " / ")
    product = re.sub(r"(\w+)watt-hour", r"\1watt * hour", per)
    return re.sub(r"(?<=\w)[ -](?=\w)", "_", product)


def _power(match: re.Match[str]) -> str:
    return f"{match[2]} ** {2 if match[1] == 'square' else 3}"


@pytest.mark.parametrize("unit", MEASURES, ids=str)
def test_every_factor_is_exactly_that_of_pint(unit: Unit) -> None:
    worth = registry()(in_pint(unit.name))
    if isinstance(worth, int | float | Fraction):
        assert unit.factor == Fraction(str(worth))
    else:
        assert unit.factor == (1 * worth).to(base_of(unit)).magnitude


@pytest.mark.parametrize(
    "unit", [unit for unit in MEASURES if unit.kind is Kind.TEMPERATURE], ids=str
)
@given(degrees=st.fractions())
def test_temperatures_turn_into_kelvin_as_in_pint(
    unit: Unit, degrees: Fraction
) -> None:
    name = unit.name.replace(" ", "_")
    kelvin = registry().Quantity(degrees, name).to("kelvin").magnitude
    assert unit.in_base(degrees) == kelvin


@pytest.mark.parametrize("unit", MEASURES, ids=str)
def test_every_code_is_one_of_ucum(unit: Unit) -> None:
    assert get_ucum_parser().parse(unit.code)


@pytest.mark.parametrize(
    "unit", [unit for unit in MEASURES if unit.code not in MISTAKEN], ids=str
)
def test_every_code_means_the_unit_that_has_it(unit: Unit) -> None:
    one = ucum_registry().from_ucum(unit.code)
    worth = one.to(base_of(unit)).magnitude
    # Part of a million: UCUM's acre and furlong are still those of the survey foot,
    # its inch of mercury is that of 60 degrees Fahrenheit.
    tolerance = 4e-3 if unit.code == "[in_i'Hg]" else 1e-5
    assert worth == pytest.approx(float(unit.in_base(1)), rel=tolerance)


def test_units_that_the_model_names_are_those_of_the_table() -> None:
    assert TABLE.units["percent"] == PERCENT
    assert TABLE.units["degree Celsius"] == CELSIUS


@pytest.mark.parametrize("unit", MONEY, ids=str)
def test_money_has_a_currency_code_and_its_coins_are_parts_of_it(unit: Unit) -> None:
    assert re.fullmatch("[A-Z]{3}", unit.code)
    worth = Fraction(unit.factor)
    assert worth.numerator == 1 or unit.name == "grand"


def test_every_currency_that_is_tender_anywhere_is_there() -> None:
    territories = map(str, Locale("en").territories)
    tender = {
        code
        for territory in territories
        for code in get_territory_currencies(territory, date(2025, 1, 1))
    }
    # CLDR counts units of account; the rest of ISO 4217 that no shop takes.
    assert tender - {unit.code for unit in MONEY} <= {"CHE", "CHW", "CLF", "UYI"}


@pytest.mark.parametrize(
    "unit", [unit for unit in MONEY if unit.code not in ("XBT", "XXX")], ids=str
)
def test_a_currency_is_called_by_its_name(unit: Unit) -> None:
    """Cldr's English name shares a word with one of ours."""
    forms = {word for word, meant in TABLE.words.items() if meant.code == unit.code}
    ours = {_plain(word) for form in forms for word in form.split()}
    theirs = _plain(get_currency_name(unit.code, locale="en")).split()
    assert ours & {*theirs, theirs[-1] + "s"}


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_no_two_units_are_the_same_but_for_their_names() -> None:
    worths = [
        (unit.kind, unit.factor, unit.offset, unit.code)
        for unit in TABLE.units.values()
    ]
    assert len(set(worths)) == len(worths)


def test_every_unit_can_be_printed() -> None:
    forms = (TABLE.words, TABLE.abbreviations, TABLE.before)
    printed = {unit.name for form in forms for unit in form.values()}
    # Those of time are printed as the calendar's, differences as temperatures.
    bare = {unit.name for unit in MEASURES if unit.kind in (Kind.TIME, Kind.DEGREES)}
    # Nobody prints a unit of whatever money; gallons have to be told first.
    bare |= {"unit of money", "mile per imperial gallon", "tonne per day"}
    assert printed == set(TABLE.units) - bare


def test_words_are_in_lower_case_and_other_forms_as_they_are_printed() -> None:
    assert all(word == word.lower() for word in TABLE.words)
    assert TABLE.abbreviations["MW"] is TABLE.units["megawatt"]
    assert TABLE.abbreviations["mW"] is TABLE.units["milliwatt"]
    assert "M" not in TABLE.abbreviations


def test_what_is_no_unit_in_running_text_needs_digits_right_before() -> None:
    risky = {"m", "t", "C", "F", "in", "ft", "st", "p", "l", "g", "won", "bar", "bit"}
    assert risky <= set(TABLE.abbreviations)
    assert not risky & set(TABLE.words)
    assert {"in", "p", "st"} <= TABLE.glued <= set(TABLE.abbreviations)


def test_a_gallon_is_american_unless_it_is_called_imperial() -> None:
    assert TABLE.words["gallons"] is TABLE.units["US gallon"]
    assert TABLE.words["imperial gallons"] is TABLE.units["imperial gallon"]
    assert TABLE.readings("Gallons") == (
        TABLE.units["US gallon"],
        TABLE.units["imperial gallon"],
    )


def test_a_unit_knows_what_else_its_words_may_mean() -> None:
    names = [unit.name for unit in TABLE.units["short ton"].others]
    assert names == ["tonne", "long ton"]
    assert not TABLE.units["long ton"].others


def test_a_form_with_one_meaning_has_one_reading_and_an_unknown_one_none() -> None:
    assert TABLE.readings("Miles per hour") == (TABLE.units["mile per hour"],)
    assert TABLE.readings("US$") == (TABLE.units["US dollar"],)
    assert TABLE.readings("km") == (TABLE.units["kilometre"],)
    assert TABLE.readings("parsnip") == ()


@pytest.mark.parametrize("form", sorted(TABLE.maybe))
def test_readings_of_a_form_are_all_different_and_start_with_the_usual_one(
    form: str,
) -> None:
    first, *others = TABLE.readings(form)
    assert others
    assert first not in others
    forms = (TABLE.before, TABLE.abbreviations, TABLE.words)
    assert any(table.get(form) is first for table in forms)


def test_the_table_is_read_once() -> None:
    assert load_units("en") is load_units("en")


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(ClaimcheckError) as caught:
        load_units("tlh")
    assert str(caught.value) == "units.toml: languages: no words of 'tlh'; known: en"


def read(body: str) -> UnitTable:
    return read_units(f'languages = ["en", "fr"]\n{body}', origin="mine.toml")


ELL = '[length]\nell = { factor = "1.143", code = "x", en = ["ell"], short = ["e"] }\n'


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("[lenght]\nell = {}", "lenght: no such key; did you mean length?"),
        ("length = 3", "length: expected a table"),
        ("[length]\nell = 3", "length.ell: expected a table"),
        (
            '[length]\nell = { code = "x", fator = "1" }',
            "length.ell.fator: no such key; did you mean factor?",
        ),
        (
            '[length]\n"old ell" = { code = "x", factor = 1 }',
            "length.old ell.factor: expected words in quotes, not 1",
        ),
        (
            '[length]\nell = { code = "x", factor = "1/0" }',
            "length.ell.factor: expected a number such as \"5/18\", not '1/0'",
        ),
        ('[length]\nell = { code = "x", factor = "one" }', "length.ell.factor: "),
        (
            '[length]\nell = { code = "x", factor = "-1" }',
            "length.ell.factor: expected a number above 0, not -1",
        ),
        ('[length]\nell = { code = "x", offset = 2.5 }', "length.ell.offset: "),
        ("[length]\nell = {}", "length.ell.code: missing"),
        (
            '[length]\nell = { code = "x", en = "ell" }',
            "length.ell.en: expected a list",
        ),
        ('[length]\nell = { code = "x", short = [""] }', "length.ell.short[1]: "),
        (
            '[length]\nell = { code = "x", fr = ["Aune"] }',
            "length.ell.fr: expected words in lower case, not 'Aune'",
        ),
        (
            ELL + 'bolt = { code = "y", en = ["ell"] }',
            "length.bolt.en: the form 'ell' is there already",
        ),
        (
            ELL + 'bolt = { code = "y", glued = ["e"] }',
            "length.bolt.glued: the form 'e' is there already",
        ),
        (
            ELL + 'bolt = { code = "y", short = ["ell"] }',
            "length.bolt.short: the form 'ell' is there already",
        ),
        (
            ELL + 'bolt = { code = "y", maybe = ["els"] }',
            "length.bolt.maybe: expected a form of another unit, not 'els'",
        ),
        (
            '[length]\nell = { code = "x", en = ["ell"], maybe = ["ell"] }',
            "length.ell.maybe: expected a form of another unit, not 'ell'",
        ),
        (
            ELL + 'bolt = { code = "y", parts = ["ell"] }',
            "length.bolt.parts: expected the name of a smaller unit, not 'ell'",
        ),
        (
            ELL + 'bolt = { code = "y", factor = "2", parts = ["nail"] }',
            "length.bolt.parts: expected the name of a smaller unit, not 'nail'",
        ),
        (
            ELL + 'bolt = { of = "ell", per = "day" }',
            "length.bolt.per: expected the name of a unit, not 'day'",
        ),
        (
            ELL + 'bolt = { code = "y", difference = "bolt" }',
            "length.bolt.difference: expected the name of a unit without offset",
        ),
        (
            ELL + '[[readings]]\nunit = "ell"\nmeans = "nail"',
            "readings[1].means: expected the name of a unit, not 'nail'",
        ),
        (
            ELL + '[[readings]]\nunit = "ell"\nmeans = "ell"\nnear = "x"',
            "readings[1].near: expected a table",
        ),
        (
            ELL + '[area]\nell = { code = "y" }',
            "area.ell: there is a unit of this name already",
        ),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_by_file_and_key(
    body: str, fault: str
) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        read(body)
    assert str(caught.value).startswith(f"mine.toml: {fault}")


@given(st.text(string.printable))
def test_text_that_is_no_table_is_an_error_of_claimcheck(text: str) -> None:
    with pytest.raises(ClaimcheckError, match=r"^units: "):
        read_units(text)


def test_words_of_another_language_stay_out() -> None:
    table = read_units(
        'languages = ["en", "fr"]\n[length]\n'
        'metre = { code = "m", en = ["metres"], fr = ["mètres"], short = ["m"] }',
        code="fr",
    )
    assert set(table.words) == {"mètres"}
    assert set(table.abbreviations) == {"m"}
