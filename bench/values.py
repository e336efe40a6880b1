"""Values as the scorers name them: TIMEX3 (TimeML 1.2.1) and quantity items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve

from bench.clocks import clock_items
from bench.dates import in_full, left_open
from bench.suites import Suite
from bench.unit_names import age_name, in_smallest_part, thing_name, unit_name
from claimcheck.model import (
    ONE,
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    ClockRange,
    DateRange,
    DayPart,
    Distance,
    Duration,
    Exact,
    Figure,
    Hedge,
    Kind,
    Mention,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    Quantity,
    QuantityClaim,
    Recurrence,
    Thing,
    Unit,
    Value,
    literal,
)
from claimcheck.model.bounds import exact
from claimcheck.notation import to_timex3

Item = dict[str, Any]

_MODS = {
    Hedge.ABOVE: "more",
    Hedge.FROM: "at_least",
    Hedge.BELOW: "less",
    Hedge.UP_TO: "at_most",
    Hedge.AT_MOST: "at_most",
    Hedge.JUST_BELOW: "approx_below",
    Hedge.JUST_ABOVE: "more",
    Hedge.NEAR: "approx",
    Hedge.VAGUE: "approx",
}


def timex_item(value: Value, published: date | None = None) -> Item | None:
    """Give type, value and mod of a temporal value; None for another one.

    TimeBank marks neither ages nor runs of days, so that none is given for them; it
    writes no zones and takes a time of day for one of the day of publication.
    """
    value = without_zone(value)
    if isinstance(value, Clock) and published is not None:
        today = PartialDate(Offset(0, CalendarUnit.DAY), anchor=published)
        value = Moment(today, value)
    timex = None if isinstance(value, Age | DateRange) else to_timex3(value)
    if timex is None:
        return None
    mod = None if timex.mod is None else str(timex.mod)
    return {"type": str(timex.type), "value": timex.value, "mod": mod}


def without_zone(value: Value) -> Value:
    """Give a time as the clock shows it, whatever the zone."""
    if isinstance(value, Clock):
        return evolve(value, zone=None)
    if isinstance(value, ClockRange):
        ends = (evolve(end, zone=None) for end in (value.start, value.end))
        return ClockRange(*ends)
    if isinstance(value, Moment) and not isinstance(value.time, DayPart):
        time = without_zone(value.time)
        return Moment(value.day, time) if isinstance(time, TIMES) else value
    return value


TIMES = (Clock, ClockRange)


def quantity_items(
    mention: Mention[Any],
    claim: QuantityClaim | None,
    suite: Suite,
    explained: Mention[Any] | None = None,
) -> list[Item]:
    """Give a value as a suite writes it: kind, value, unit and modifier of each item.

    A stretch of two years and six months is two items in some, and one that a suite
    does not count is none. What is *explained* in another unit lends its modifier to
    suites of changes.
    """
    if suite.bare and _CLOSED_UP.fullmatch(mention.text):
        return []
    write = _DATES.get(suite.dates)
    found = clock_items(mention.value, mention.text, suite.clocks, suite.now)
    if write and not found and (item := write(mention)):
        found = [item]
    found = found or list(_items(mention.value, mention.text, suite))
    items = [_with_kind_of(item, suite) for item in found]
    counted = suite.none
    if claim and claim.thing and suite.things:
        counted = thing_name(claim.thing, suite.names) or suite.none
        unit = claim.quantity.value.unit
        if counted and unit.per and unit.name.startswith("per "):
            counted = f"{counted} {unit}"
        if counted and suite.changes and claim.quantity.value.figure.high < 1:
            counted = f"% {counted}"
    trend: str | None = claim.trend if claim and suite.changes else None
    if suite.changes and explained and isinstance(explained.value, Quantity):
        trend = trend or _mod(explained.value.figure, explained.value.hedge, suite)
    for item in items:
        item.setdefault("unit", counted)
        item["mod"] = trend or item.get("mod")
    items = [_as_printed(item, mention.text, suite) for item in items]
    wanted = suite.kinds or {item["kind"] for item in items} - suite.leaves_out
    return [item for item in items if item["kind"] in wanted]


def _as_printed(item: Item, words: str, suite: Suite) -> Item:
    """Write the unit as it is printed, and take an open end for a range."""
    if not suite.printed:
        return item
    digits = _TO_LAST_DIGIT.match(words)
    unit = words[digits.end() :].strip(" -") if digits else words.rpartition(" ")[2]
    mod = "range" if item.get("mod") in _OPEN else item.get("mod")
    bare = item["kind"] in ("number", "numberrange", "date")
    return {**item, "unit": item["unit"] if bare else unit or None, "mod": mod}


_TO_LAST_DIGIT = re.compile(r".*\d\)?")
_OPEN = {"more", "less", "at_least", "at_most"}

_DATES = {"full": in_full, "open": left_open}
"""How suites write dates; all others write TIMEX3."""


def with_end(items: list[Item], result: Mention[Any] | None) -> list[Item]:
    """Write a change from one value to another as the range between them."""
    if result is None or not items or not isinstance(result.value, Quantity):
        return items
    end, start = plain(result.value.figure.low), items[0]["value"]
    if not isinstance(start, str):
        return items
    low, high = sorted((start, end), key=Fraction)
    value = {"lo": low, "hi": high, "lo_incl": True, "hi_incl": True}
    return [{**items[0], "value": value, "mod": None}]


_CLOSED_UP = re.compile(r"[\d.,]+(?:ml|km|m|cm|mm|kg|g)")
"""Measures that are no numbers to a suite that counts nothing else: 180ml."""


def _with_kind_of(item: Item, suite: Suite) -> Item:
    """Take a number for what it is in a suite that counts nothing but numbers."""
    if suite.bare and item["kind"] not in _TEMPORAL:
        return {**item, "kind": "number", "unit": None, "mod": None}
    return item


_TEMPORAL = frozenset({"date", "time", "set", "ordinal"})


def _items(value: Value, words: str, suite: Suite) -> Iterator[Item]:
    if isinstance(value, Quantity) and value.unit.kind is Kind.RATIO:
        # No suite counts "doubled" and "twice"; sixfold and 6 times are a six to all.
        if _NUMBERED.search(words):
            yield from _in_times(evolve(value, unit=ONE), words, suite)
    elif isinstance(value, Quantity):
        yield from _quantity(value, words, suite)
    elif isinstance(value, Age):
        duration = value.duration
        yield {
            "kind": "age",
            "value": figure_value(_as_ended(duration.figure, suite)),
            "unit": age_name(duration.unit, suite.names, words),
            "mod": _mod(duration.figure, duration.hedge, suite),
        }
    elif isinstance(value, Ordinal):
        number = value.number
        told = f"end-{-1 - number}" if number < 0 else str(number)
        yield {"kind": "ordinal", "value": told, "unit": None}
    elif suite.steps or suite.bare:
        yield from _steps(value, words, suite)
    elif timex := timex_item(value):
        yield {"kind": _KINDS[timex["type"]], "value": timex["value"], "unit": None}


def _in_times(value: Quantity, words: str, suite: Suite) -> Iterator[Item]:
    """Write six times as a count of times, where a suite says what it counts."""
    told = {"unit": thing_name(_TIMES, suite.names)} if suite.things else {}
    yield from ({**item, **told} for item in _quantity(value, words, suite))


_TIMES = Thing("times", "time")
_KINDS = {"DATE": "date", "DURATION": "duration", "TIME": "time", "SET": "set"}


def _quantity(value: Quantity, words: str, suite: Suite) -> Iterator[Item]:
    value = in_smallest_part(value, words) if suite.parts else value
    figure = value.figure
    if suite.usual and figure.usual and figure.usual.low is not None:
        figure = Figure(figure.usual.low)
    kind = _kind(value.unit, figure)
    item: Item = {"kind": kind, "mod": _mod(figure, value.hedge, suite)}
    if value.unit.kind is not Kind.COUNT:
        item["unit"] = unit_name(value.unit, words, suite.names)
    if suite.decades and figure.usual:
        yield from _decade(figure, item)
        return
    if suite.bounds and (bounds := _bounds(value)):
        if kind == "number":
            item["kind"] = "numberrange"
        yield {**item, "value": bounds}
        return
    told = suite.bare or (suite.changes and kind == "money" and " or " in words)
    ends = (figure.low, figure.high) if told and figure.is_range else ()
    for end in ends:
        yield {**item, "value": plain(end)}
    if not ends:
        yield {**item, "value": figure_value(_as_ended(_centre(figure, words), suite))}


def _centre(figure: Figure, words: str) -> Figure:
    """Take 5 ± 0.2 for the 5."""
    if "±" not in words and "+/-" not in words:
        return figure
    return Figure(exact(Fraction(figure.low + figure.high) / 2))


def _as_ended(figure: Figure, suite: Suite) -> Figure:
    """Take the number that a unit stands behind where a suite reads no ranges of it."""
    ended = suite.upper_end and figure.is_range and figure.usual is None
    return Figure(figure.high, place=figure.place) if ended else figure


def _decade(figure: Figure, item: Item) -> Iterator[Item]:
    """Give hundreds as 100 to 1,000; a few is too vague to count."""
    if figure.low >= _TEN:
        ends = {"lo": plain(figure.low), "hi": plain(figure.low * _TEN)}
        yield {**item, "value": {**ends, "lo_incl": True, "hi_incl": True}}


_TEN = 10


def _mod(figure: Figure, hedge: Hedge, suite: Suite) -> str | None:
    ended = hedge in (Hedge.BETWEEN, Hedge.VAGUE)
    if figure.is_range and (ended or not suite.changes):
        return None if suite.changes or suite.bounds else "range"
    return _MODS.get(hedge)


def _bounds(value: Quantity) -> Item | None:
    """Give the range that words of two ends or with one open end stand for."""
    if value.hedge in _ENDED:
        found = literal(value.figure, value.hedge)
        return _range(found)
    return None


_ENDED = {Hedge.ABOVE, Hedge.FROM, Hedge.BELOW, Hedge.UP_TO, Hedge.AT_MOST} | {
    Hedge.BETWEEN,
    Hedge.EXACT,
}


def _range(bounds: Bounds) -> Item:
    low, high = bounds.low, bounds.high
    return {
        "lo": None if low is None else plain(low),
        "hi": None if high is None else plain(high),
        "lo_incl": None if low is None else not bounds.low_open,
        "hi_incl": None if high is None else not bounds.high_open,
    }


def _steps(value: Value, words: str, suite: Suite) -> Iterator[Item]:
    """Give each number of a length of time; "a year" and "years" have none."""
    value = _length_of(value)
    if isinstance(value, Duration):
        if not _NUMBERED.search(words) or value.hedge is Hedge.VAGUE:
            return
        if suite.decades and value.figure.usual:
            return
        for count, unit in value.leading:
            yield {"kind": "duration", "value": plain(count), "unit": str(unit)}
        yield {
            "kind": "duration",
            "value": figure_value(value.figure),
            "unit": str(value.unit),
            "mod": _mod(value.figure, value.hedge, suite),
        }
    elif isinstance(value, PartialDate) and isinstance(value.said, CalendarDate):
        said = value.said
        whole = said.unit is not CalendarUnit.CENTURY and said.month is None
        if said.year is not None and whole and said.number is None:
            kind = "number" if suite.years else "date"
            yield {"kind": kind, "value": plain(said.year), "unit": suite.none}


def _length_of(value: Value) -> Value:
    """Give the length that a date or a round is told by, or the value itself."""
    if isinstance(value, PartialDate) and isinstance(value.said, Distance):
        return value.said.duration
    if isinstance(value, Recurrence) and isinstance(value.every, Duration):
        return value.every
    return value


_NUMBERED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven"
    r"|eigh|nine)ty|hundred|thousand|dozen|half|couple|several|few)",
    re.IGNORECASE,
)


def _kind(unit: Unit, figure: Figure) -> str:
    kinds = {
        Kind.MONEY: "money",
        Kind.SHARE: "percent",
        Kind.TEMPERATURE: "temperature",
        Kind.COUNT: "numberrange" if figure.is_range else "number",
    }
    return kinds.get(unit.kind, "dimension")


def figure_value(figure: Figure) -> object:
    """Write a figure, or the two ends of a range."""
    if not figure.is_range:
        return plain(figure.low)
    low, high = plain(figure.low), plain(figure.high)
    return {"lo": low, "hi": high, "lo_incl": True, "hi_incl": True}


def plain(value: Exact) -> str:
    """Write a number without separators: 1200, 4.5, 1/3."""
    if isinstance(value, int):
        return str(value)
    text = str(float(value))
    return str(value) if len(text) > len("1234.5678") else text
