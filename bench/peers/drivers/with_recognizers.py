"""Recognizers-Text: its date and time model for English.

Its values are TIMEX already; what differs from TimeML is rewritten. Of two readings of
an open weekday, day or month the last one that is not after publication is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec

from bench.peers.drivers.timex3 import Item, Row, Written, of_length, published, timex

# The same under two names on the index.
_PREFIX = "ms_" if find_spec("ms_recognizers_text") else ""
_MODEL = (
    import_module(f"{_PREFIX}recognizers_date_time")
    .DateTimeRecognizer("en-us")
    .get_datetime_model()
)
_TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME"}
_OPEN_DAY = re.compile(r"XXXX-(WXX-\d|\d\d-\d\d)")
_MONTHS_IN_QUARTER = 3

Reading = Mapping[str, str]


def read(row: Row) -> Iterator[Item]:
    """Give what the model finds; its ends are the last character."""
    for found in _MODEL.parse(row["text"], published(row)):
        readings = (found.resolution or {}).get("values") or [{}]
        kind = found.type_name.rpartition(".")[2].removesuffix("range")
        written = _written(kind, _past(readings, row["dct"]), row["dct"])
        yield timex(row, found.start, found.end + 1, written)


def _resolved(reading: Reading) -> str:
    """Give the day or moment that a reading comes to, or starts or ends with."""
    return reading.get("start") or reading.get("end") or reading.get("value") or ""


def _past(readings: Sequence[Reading], today: str) -> Reading:
    past = [reading for reading in readings if _resolved(reading)[:10] <= today]
    return (past or readings)[-1 if past else 0]


def _written(kind: str, reading: Reading, today: str) -> Written:
    value, resolved = reading.get("timex", ""), _resolved(reading)
    if value.endswith("_REF"):
        return "DATE", value
    if kind == "duration":
        if value[-1:].isdigit():
            # Decades are written without a letter; seconds are told beside.
            return of_length(*divmod(int(resolved), 86400))
        return "DURATION", value
    if kind != "set":
        value = _closed(value, resolved)
    if re.match(r"T(\d|[A-Z]{2})", value):
        value = today + value
    return _TYPES.get(kind, "DATE"), re.sub(r"T(\d\d)$", r"T\1:00", value)


def _closed(value: str, resolved: str) -> str:
    """Write the start of a range, a quarter as one, and days and years filled in."""
    if value.startswith("("):
        start, _, length = value.strip("()").split(",")
        if length == "P3M" and resolved[8:10] == "01":
            first = date.fromisoformat(resolved[:10])
            if first.month % _MONTHS_IN_QUARTER == 1:
                return f"{first.year}-Q{(first.month + 2) // _MONTHS_IN_QUARTER}"
        value = start
    value = _OPEN_DAY.sub(resolved[:10], value)
    return value.replace("XXXX", resolved[:4]) if resolved[:4].isdigit() else value
