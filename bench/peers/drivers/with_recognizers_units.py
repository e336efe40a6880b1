"""Recognizers-Text: its English models of numbers, with units and without.

What one of the models of units finds holds against the bare number in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from bench.peers.drivers.timex3 import Item, Row

# The same under two names on the index.
_PREFIX = "ms_" if find_spec("ms_recognizers_text") else ""
_UNITS = import_module(
    f"{_PREFIX}recognizers_number_with_unit"
).NumberWithUnitRecognizer("en-us")
_NUMBERS = import_module(f"{_PREFIX}recognizers_number").NumberRecognizer("en-us")
_AGE = _UNITS.get_age_model()
_MODELS = (
    _AGE,
    _UNITS.get_currency_model(),
    _UNITS.get_temperature_model(),
    _UNITS.get_dimension_model(),
    _NUMBERS.get_percentage_model(),
    _NUMBERS.get_number_model(),
)


def read(row: Row) -> Iterator[Item]:
    """Give what the models find, each stretch once; ends are the last character."""
    taken: set[int] = set()
    for model in _MODELS:
        for found in model.parse(row["text"]):
            places = range(found.start, found.end + 1)
            if found.resolution is None or not taken.isdisjoint(places):
                continue
            taken.update(places)
            value = str(found.resolution.get("value"))
            unit = "percent" if value.endswith("%") else found.resolution.get("unit")
            if model is _AGE:
                unit = f"{unit} of age"
            yield {
                "start": found.start,
                "end": found.end + 1,
                "value": value.removesuffix("%"),
                "unit": unit,
            }
