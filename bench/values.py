"""Values as the scorers name them: TIMEX3 (TimeML 1.2.1) and quantity items."""

from __future__ import annotations

from datetime import date
from typing import Any

from claimcheck.model import (
    Age,
    CalendarUnit,
    Clock,
    DateRange,
    Exact,
    Figure,
    Hedge,
    Kind,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    Quantity,
    Value,
)
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

    TimeBank marks neither ages nor runs of days, so that none is given for them, and
    takes a time of day for one of the day of publication.
    """
    if isinstance(value, Clock) and published is not None:
        today = PartialDate(Offset(0, CalendarUnit.DAY), anchor=published)
        value = Moment(today, value)
    timex = None if isinstance(value, Age | DateRange) else to_timex3(value)
    if timex is None:
        return None
    mod = None if timex.mod is None else str(timex.mod)
    return {"type": str(timex.type), "value": timex.value, "mod": mod}


def quantity_item(value: Value, counted: str | None) -> Item | None:
    """Give kind, value, unit and modifier of a value as the quantity suites do."""
    if isinstance(value, Quantity):
        unit = counted if value.unit.kind is Kind.COUNT else value.unit.name
        return {
            "kind": _kind(value),
            "value": figure_value(value.figure),
            "unit": unit,
            "mod": "range" if value.figure.is_range else _MODS.get(value.hedge),
        }
    if isinstance(value, Age):
        item = {"kind": "age", "value": figure_value(value.duration.figure)}
        unit = value.duration.unit.value.title()
        return {**item, "unit": unit, "mod": _MODS.get(value.duration.hedge)}
    if isinstance(value, Ordinal):
        return {"kind": "ordinal", "value": str(value.number), "unit": None}
    timex = timex_item(value)
    kind = {"DATE": "date", "DURATION": "duration", "TIME": "time", "SET": "set"}
    return timex and {"kind": kind[timex["type"]], "value": timex["value"]}


def _kind(quantity: Quantity) -> str:
    kinds = {
        Kind.MONEY: "money",
        Kind.SHARE: "percent",
        Kind.TEMPERATURE: "temperature",
        Kind.COUNT: "numberrange" if quantity.figure.is_range else "number",
    }
    return kinds.get(quantity.unit.kind, "dimension")


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
