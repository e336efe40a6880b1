"""What peers are asked to do, and how their answers become marks to be scored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from attrs import frozen

from bench.peers.documents import Item, Row
from bench.scoring import Mark


@frozen
class Task:
    """One kind of reading: what a driver is given, and what it is held against.

    *mark_of* gives the mark that an item makes in a text, or none for an item that the
    task leaves out, in the gold and in what is found alike. *scores* are those of a
    tally that are shown, and *columns* say what they are called.
    """

    name: str
    sent: tuple[str, ...]
    gold: str
    mark_of: Callable[[str, Item], Mark | None]
    columns: tuple[str, str, str] = ("strict F1", "relaxed F1", "value F1")
    scores: tuple[str, str, str] = ("strict", "relaxed", "value")

    def asked(self, row: Row) -> Row:
        """Give what a driver may see of a document: never its gold."""
        return {field: row[field] for field in self.sent}

    def marks(self, text: str, items: Iterable[Item]) -> tuple[Mark, ...]:
        """Give the marks that items make in a text."""
        marks = (self.mark_of(text, item) for item in items)
        return tuple(mark for mark in marks if mark is not None)


def timex_mark(_text: str, item: Item) -> Mark:
    """Give the mark of a TIMEX3; its value is taken letter for letter."""
    return Mark(item["start"], item["end"], str(item.get("value") or ""))


_QUOTED = re.compile(r"[\"“”„«»]|''|``")
_CUT = re.compile(r"[,;:()—–]|\b(?:of|for|from|in|at|who|which|with)\b")
_EDGE = " \t\n\"“”„«»'`,"


def quotation_mark(text: str, item: Item) -> Mark | None:
    """Give the mark of what somebody is quoted for; its value is the source's head.

    A mark reaches from the first word to the last of the content. Items without
    quotation marks in or right around their content are left out. The head is the last
    word before the first comma, preposition or relative pronoun.
    """
    content = item["content"]
    if not content:
        return None
    start, end = content[0][0], content[-1][1]
    if not _QUOTED.search(text, max(start - 2, 0), min(end + 2, len(text))):
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip(_EDGE))
    end -= len(text[start:end]) - len(text[start:end].rstrip(_EDGE))
    if start >= end:
        return None
    source = " ".join(text[first:after] for first, after in item["source"])
    cut = _CUT.split(source, 1)[0].split() or source.split()
    return Mark(start, end, cut[-1].lower() if cut else "")


def quantity_mark(_text: str, item: Item) -> Mark | None:
    """Give the mark of a quantity: its number, exact, and its unit by one name.

    Dates, times of day and ordinals are left out, as are values without a place.
    """
    start, end = item.get("start"), item.get("end")
    if item.get("kind") in _DATED or start is None or end is None or start >= end:
        return None
    return Mark(start, end, _number(item.get("value")), unit_name(item.get("unit")))


_DATED = frozenset({"date", "time", "set", "ordinal"})


def _number(value: object) -> str:
    """Write a number as a fraction, and a range as its two ends."""
    if isinstance(value, dict):
        return f"{_number(value.get('lo'))}..{_number(value.get('hi'))}"
    try:
        return str(Fraction(str(value)).limit_denominator(10**9))
    except ValueError:
        return str(value)


def unit_name(name: object) -> str:
    """Give one name for the units of all tools: singular, British, in lower case.

    >>> [unit_name(name) for name in ("Kilometer", "United States dollar", None)]
    ['kilometre', 'dollar', '']
    """
    told = str(name or "").strip().lower()
    told = told.replace("meter", "metre").replace("liter", "litre")
    return _UNITS.get(told, told)


_UNITS = {
    "dimensionless": "",
    "united states dollar": "dollar",
    "us dollar": "dollar",
    "%": "percentage",
    "percent": "percentage",
    "percentage point": "percentage",
    "per cent": "percentage",
    "tonne": "metric ton",
    "c": "celsius",
    "f": "fahrenheit",
    "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit",
    "degree angle": "degree",
    "pound": "pound-mass",
    "pound sterling": "pound sterling",
    "years": "year",
    "days": "day",
    "months": "month",
    "weeks": "week",
    "hours": "hour",
    "minutes": "minute",
    "seconds": "second",
    "cubic centimetre": "millilitre",
}
"""Names of one unit that differ in more than spelling."""


TASKS = {
    task.name: task
    for task in (
        Task("temporal", ("id", "dct", "text"), "timexes", timex_mark),
        Task(
            "attributions",
            ("id", "text"),
            "attributions",
            quotation_mark,
            ("exact F1", "overlapping F1", "with source F1"),
        ),
        Task(
            "quantities",
            ("id", "text"),
            "expected",
            quantity_mark,
            ("found F1", "value F1", "with unit F1"),
            ("relaxed", "value", "unit"),
        ),
    )
}
