"""What the suites of quantities call units: names by the suite's manner and by ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from claimcheck.lang.units import load_units
from claimcheck.model import CalendarUnit, Figure, Kind, Quantity, Thing, Unit
from claimcheck.model.bounds import exact

OURS = "ours"
CQE, RECOGNIZERS, DUCKLING, QUANTULUM = "cqe", "recognizers", "duckling", "quantulum3"
"""The manners of naming units; NewsQuant and R-Text name them as CQE does."""

_LOWER = {
    "US dollar": "dollar",
    "yen": "japanese yen",
    "yuan": "chinese yuan",
    "Israeli shekel": "shekel",
    "grand": "dollar",
    "percent": "percentage",
    "percentage point": "percentage",
    "part per billion": "parts-per-billion",
    "part per million": "parts-per-million",
    "tonne": "metric ton",
    "short ton": "ton",
    "pound": "pound-mass",
    "degree Celsius": "celsius",
    "Celsius degree": "celsius",
    "degree Fahrenheit": "fahrenheit",
    "Fahrenheit degree": "fahrenheit",
    "US gallon": "gallon",
    "US pint": "pint",
    "US quart": "quart",
    "US cup": "cup",
    "US tablespoon": "tablespoon",
    "US fluid ounce": "fluid ounce",
    "milliampere-hour": "milliampere-hour",
    "kilowatt-hour": "kilowatt hour",
    "million British thermal units": "mega british thermal unit",
    "revolution per minute": "revolutions per minute",
    "cubic centimetre": "millilitre",
    "Spanish peseta": "peseta",
}
"""The names of CQE where they are not ours in lower case."""

_CAPITALISED = {
    "US dollar": "Dollar",
    "penny": "Pence",
    "pound sterling": "Pound",
    "yen": "Japanese yen",
    "yuan": "Chinese yuan",
    "Swiss franc": "Franc",
    "Indian rupee": "Rupee",
    "tonne": "Metric ton",
    "short ton": "Ton",
    "US gallon": "Gallon",
    "US cup": "Cup",
    "US tablespoon": "Tablespoon",
    "degree Celsius": "C",
    "Celsius degree": "C",
    "degree Fahrenheit": "F",
    "Fahrenheit degree": "F",
    "bitcoin": "Bitcoin",
}
"""The names of Recognizers-Text where they are not ours in American spelling."""

_UNNAMED = {
    "$": "Dollar",
    "US dollar": "Dollar",
    "pound sterling": "Pound",
    "penny": "Cent",
    "Iraqi dinar": "Dinar",
    "Saudi riyal": "Riyal",
    "Iranian rial": "Rial",
    "grand": "Dollar",
    "degree Celsius": "Celsius",
    "Celsius degree": "Celsius",
    "degree Fahrenheit": "Fahrenheit",
    "Fahrenheit degree": "Fahrenheit",
    "US gallon": "Gallon",
    "US cup": "Cup",
}
"""The names of duckling where they are not ours capitalised or a currency's code."""

_QUANTULUM = {
    "US dollar": "dollar",
    "percent": "percentage",
    "pound": "pound-mass",
    "short ton": "ton",
    "US gallon": "gallon",
    "degree Fahrenheit": "degree fahrenheit",
    "Fahrenheit degree": "degree fahrenheit",
    "Celsius degree": "degree Celsius",
    "British thermal unit": "british thermal unit",
    "millilitre": "cubic centimetre",
}

_NAMES = {
    OURS: {},
    CQE: _LOWER,
    RECOGNIZERS: _CAPITALISED,
    DUCKLING: _UNNAMED,
    QUANTULUM: _QUANTULUM,
}


def unit_name(unit: Unit, words: str, manner: str) -> str:
    """Give the name that a suite has for a unit that was printed in some *words*.

    >>> mile = load_units().units["mile per hour"]
    >>> [unit_name(mile, "", manner) for manner in (CQE, RECOGNIZERS)]
    ['mile per hour', 'Mile per hour']
    """
    if unit.per is not None:
        over = unit_name(_above(unit, unit.per), words, manner)
        rates = manner not in (DUCKLING, RECOGNIZERS)
        return f"{over} per {_per(unit.per, manner)}" if rates else over
    if unit.name == "US dollar" and _AMERICAN.search(words):
        return _AMERICAN_DOLLARS.get(manner, _NAMES[manner].get(unit.name, unit.name))
    if manner == DUCKLING and (code := _printed_code(unit, words)):
        return code
    if unit.name.split(maxsplit=1)[0].lower() in _NATIONS & {*words.lower().split()}:
        return _WRITTEN[manner](unit)
    if manner == CQE and unit.name == "Indian rupee" and "upee" in words:
        return "rupee"
    return _NAMES[manner].get(unit.name) or _WRITTEN[manner](unit)


_NATIONS = {"swiss", "indian", "iraqi", "saudi", "iranian"}
"""Whose money has a name of its own where they are named."""
_AMERICAN = re.compile(r"(?i)(?<![a-z])us|\bu\.s|american")
_AMERICAN_DOLLARS = {RECOGNIZERS: "United States dollar", DUCKLING: "USD"}


def _printed_code(unit: Unit, words: str) -> str | None:
    """Give the code of a currency, and M for the m of metres and miles, if printed."""
    if unit.kind is Kind.MONEY and unit.code in words:
        return unit.code
    return "M" if unit.code == "m" and words.endswith("m") else None


def _american(unit: Unit) -> str:
    name = unit.name.replace("metre", "meter").replace("litre", "liter")
    return name[:1].upper() + name[1:]


def _code_or_name(unit: Unit) -> str:
    whole = unit.kind is Kind.MONEY and unit.factor == 1
    return unit.code if whole else unit.name.capitalize()


_WRITTEN: dict[str, Callable[[Unit], str]] = {
    OURS: str,
    CQE: lambda unit: unit.name.lower(),
    RECOGNIZERS: _american,
    DUCKLING: _code_or_name,
    QUANTULUM: str,
}
"""How names are made that are in no table."""


def _above(unit: Unit, per: Unit) -> Unit:
    """Give the unit above the line of a rate."""
    name = unit.name.removesuffix(f" per {per.name}")
    return load_units().units.get(name, unit)


def _per(unit: Unit, manner: str) -> str:
    known = load_units().units
    return unit_name(known[unit.name], "", manner) if unit.name in known else unit.name


def thing_name(thing: Thing, manner: str) -> str | None:
    """Give the name that a suite has for what is counted, if it names that.

    >>> thing_name(Thing("small boats", head="boat"), CQE)
    'small boat'
    """
    if manner == QUANTULUM:
        return None
    *before, noun = thing.name.split()
    if manner == CQE and thing.head == "time":
        return "count"
    if manner != CQE or noun.casefold() == "people":
        return thing.name
    if thing.head in _CALENDAR or thing.head in load_units().units:
        return thing.head  # rushing yards are yards
    plain = (_PLAIN.get(word, word) for word in before if word not in _DEGREES)
    return " ".join([*map(_positive, plain), thing.head])


def _positive(word: str) -> str:
    """Give the plain form of an adjective as CQE writes it: hot for hottest.

    >>> [_positive(word) for word in ("realest", "hottest", "forest", "biggest")]
    ['real', 'hot', 'forest', 'big']
    """
    stem = word.removesuffix("est")
    if stem == word or len(stem) < len("old") or word in _NOUNS_IN_EST:
        return word
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] in "gtnd" else stem


_DEGREES = frozenset({"most", "more", "least"})
_PLAIN = {
    "best": "good",
    "better": "good",
    "worst": "bad",
    "worse": "bad",
    "smaller": "small",
    "larger": "large",
    "bigger": "big",
    "largest": "large",
    "older": "old",
    "younger": "young",
    "newer": "new",
    "latest": "late",
    "higher": "high",
    "lower": "low",
    "longer": "long",
    "shorter": "short",
}
_NOUNS_IN_EST = frozenset({"forest", "interest", "request", "harvest", "protest"})


_CALENDAR = frozenset(map(str, CalendarUnit))


def age_name(unit: CalendarUnit, manner: str, words: str = "") -> str:
    """Give the name that a suite has for the unit of an age told in some *words*.

    >>> age_name(CalendarUnit.YEAR, CQE), age_name(CalendarUnit.YEAR, RECOGNIZERS)
    ('year of age', 'Year')
    """
    if manner == QUANTULUM and words.isdecimal():
        return "dimensionless"
    return f"{unit} of age" if manner == CQE else str(unit).title()


def in_smallest_part(value: Quantity, words: str) -> Quantity:
    """Give 7 feet 10 inches in inches, and masses in grams, as duckling does."""
    units = load_units()
    unit, figure = value.unit, value.figure
    if unit.kind is Kind.MASS and unit.code.endswith("g"):
        return _in(value, units.units["gram"])
    if unit.kind is Kind.MONEY:
        coins = unit.name in ("dime", "nickel", "grand")
        return _in(value, units.units["US dollar"]) if coins else value
    place = Fraction(figure.place)
    if place.numerator == 1 and place < 1 and _TWO_NUMBERS.search(words):
        for part in _parts_of(unit):
            if Fraction(part.factor) / unit.factor == place:
                return _in(value, part)
    return value


_TWO_NUMBERS = re.compile(r"\d[^\d.]+\d")


def _parts_of(unit: Unit) -> list[Unit]:
    units = load_units()
    found = [unit]
    for each in found:
        found += [units.units[name] for name in units.parts.get(each.name, ())]
    return found[1:]


def _in(value: Quantity, unit: Unit) -> Quantity:
    times = Fraction(value.unit.factor) / unit.factor
    low, high, place = (
        exact(end * times)
        for end in (value.figure.low, value.figure.high, value.figure.place)
    )
    return Quantity(Figure(low, high, place=place), unit, value.hedge)
