"""Values as the scorers name them: TIMEX3 (TimeML 1.2.1) and quantity items."""

from __future__ import annotations

from datetime import date
from typing import Any

from claimcheck.model import (
    Age,
    CalendarDate,
    CalendarUnit,
    Clock,
    DayPart,
    Distance,
    Duration,
    Exact,
    Figure,
    Hedge,
    Kind,
    Moment,
    Ordinal,
    PartialDate,
    Portion,
    Quantity,
    Recurrence,
    TimeReference,
)
from claimcheck.model.calendar import days_after

Item = dict[str, Any]

_LETTERS = {
    CalendarUnit.YEAR: "Y",
    CalendarUnit.MONTH: "M",
    CalendarUnit.WEEK: "W",
    CalendarUnit.WEEKEND: "WE",
    CalendarUnit.DAY: "D",
    CalendarUnit.DECADE: "DE",
    CalendarUnit.CENTURY: "CE",
    CalendarUnit.HOUR: "TH",
    CalendarUnit.MINUTE: "TM",
    CalendarUnit.SECOND: "TS",
}
_TIMEX_MODS = {
    Hedge.ABOVE: "MORE_THAN",
    Hedge.FROM: "EQUAL_OR_MORE",
    Hedge.BELOW: "LESS_THAN",
    Hedge.UP_TO: "EQUAL_OR_LESS",
    Hedge.AT_MOST: "EQUAL_OR_LESS",
    Hedge.JUST_BELOW: "LESS_THAN",
    Hedge.JUST_ABOVE: "MORE_THAN",
    Hedge.NEAR: "APPROX",
}
_PORTION_MODS = {
    Portion.EARLY: "START",
    Portion.MIDDLE: "MID",
    Portion.LATE: "END",
}
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


def timex_item(value: object) -> Item | None:
    """Give type, value and mod of a temporal value; None for another one."""
    if isinstance(value, TimeReference):
        return {"type": "DATE", "value": value.value, "mod": None}
    if isinstance(value, Recurrence):
        return {"type": "SET", "value": _round(value), "mod": None}
    if isinstance(value, Moment):
        day = date_value(value.day) or "XXXX-XX-XX"
        return {"type": "TIME", "value": f"{day}T{_of_day(value)}", "mod": None}
    if isinstance(value, PartialDate):
        told = date_value(value)
        mod = _PORTION_MODS.get(value.portion) if value.portion else None
        return {"type": "DATE", "value": told, "mod": mod} if told else None
    if isinstance(value, Duration):
        mod = _TIMEX_MODS.get(value.hedge)
        return {"type": "DURATION", "value": duration_value(value), "mod": mod}
    if isinstance(value, Clock):
        return {"type": "TIME", "value": f"T{value}", "mod": None}
    return None


def duration_value(duration: Duration) -> str:
    """Write a duration as ISO 8601 does; X for a number that is not told."""
    vague = duration.hedge in (Hedge.VAGUE, Hedge.BETWEEN)
    count = "X" if vague else plain(duration.figure.low)
    steps = [*((str(n), unit) for n, unit in duration.leading)]
    steps.append((count, duration.unit))
    text = "P"
    for number, unit in steps:
        letter = _LETTERS.get(unit, "D")
        if letter.startswith("T") and "T" not in text:
            text += "T"
        text += f"{number}{letter.removeprefix('T')}"
    return text


def date_value(partial: PartialDate) -> str | None:
    """Write a date as TIMEX3 does, X for what stays open."""
    said, days = partial.said, partial.days
    if isinstance(said, CalendarDate) and said.year is not None:
        return _calendar(said, said.year)
    if isinstance(said, Distance):
        return _distance(said, partial.anchor)
    if days is None:
        return _open(said) if isinstance(said, CalendarDate) else None
    if isinstance(said, CalendarDate) and said.number is not None:
        return _calendar(said, days[0].year)
    return _of_unit(partial.granularity, days[0])


def _distance(said: Distance, anchor: date | None) -> str | None:
    duration = said.duration
    if duration.hedge is Hedge.VAGUE:
        return "FUTURE_REF" if said.after else "PAST_REF"
    if anchor is None:
        return None
    sign = 1 if said.after else -1
    count = sign * int(duration.figure.low)
    unit = duration.unit
    day = date.fromordinal(anchor.toordinal() + round(days_after(anchor, count, unit)))
    return _of_unit(said.grain or unit, day)


def _round(value: Recurrence) -> str:
    every = value.every
    if isinstance(every, Duration):
        return duration_value(every)
    if isinstance(every, CalendarDate):
        if every.weekday is not None:
            return f"XXXX-WXX-{every.weekday + 1}"
        if every.number is not None:
            return f"XXXX-{_SEASONS[every.number - 1]}"
        return f"XXXX-{every.month:02}"
    return f"XXXX-XX-XXT{every.value}"


def _of_day(value: Moment) -> str:
    return value.time.value if isinstance(value.time, DayPart) else str(value.time)


_SEASONS = ("SP", "SU", "FA", "WI")


def _calendar(said: CalendarDate, year: int) -> str:
    if said.unit is CalendarUnit.DECADE:
        return f"{year // 10:03}"
    if said.unit is CalendarUnit.CENTURY:
        return f"{(year - 1) // 100:02}"
    if said.unit is CalendarUnit.QUARTER:
        return f"{year:04}-Q{said.number or 'X'}"
    if said.unit is CalendarUnit.HALF:
        return f"{year:04}-H{said.number or 'X'}"
    if said.unit is CalendarUnit.SEASON:
        return f"{year:04}-{_SEASONS[(said.number or 1) - 1]}"
    if said.month is None:
        return f"{year:04}"
    day = f"-{said.day:02}" if said.day is not None else ""
    return f"{year:04}-{said.month:02}{day}"


def _open(said: CalendarDate) -> str:
    month = "XX" if said.month is None else f"{said.month:02}"
    day = f"-{said.day:02}" if said.day is not None else ""
    return f"XXXX-{month}{day}"


def _of_unit(unit: CalendarUnit, first: date) -> str:
    if unit is CalendarUnit.YEAR:
        return f"{first:%Y}"
    if unit is CalendarUnit.MONTH:
        return f"{first:%Y-%m}"
    if unit is CalendarUnit.QUARTER:
        return f"{first:%Y}-Q{(first.month + 2) // 3}"
    if unit is CalendarUnit.DECADE:
        return f"{first.year // 10:03}"
    if unit in (CalendarUnit.WEEK, CalendarUnit.WEEKEND):
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if unit is CalendarUnit.WEEKEND else "")
    return first.isoformat()


def quantity_item(value: object, counted: str | None) -> Item | None:
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
    kind = {"DATE": "date", "DURATION": "duration", "TIME": "time"}
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
