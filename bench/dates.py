"""Dates as two suites of others' cases write them.

The values are ours; only the notation differs. Recognizers-Text leaves open what was
not told (XXXX-05-09) and writes a range as (start,end,length); duckling tells every
date in full, takes one that stands alone for the next to come, and writes a range as
its two ends, of which the second is outside it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from attrs import evolve

from claimcheck.extract.within import told_from
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Direction,
    Distance,
    Feast,
    Mention,
    PartialDate,
    Portion,
    Value,
)
from claimcheck.model.calendar import CLOCK_UNITS
from claimcheck.model.stretches import begins
from claimcheck.notation import to_timex3
from claimcheck.notation.calendar_text import calendar_text, unit_text
from claimcheck.notation.naming import landing

Item = dict[str, Any]

_PORTIONS = {
    Portion.EARLY: "start",
    Portion.MIDDLE: "mid",
    Portion.LATE: "end",
    Portion.ELAPSED: "start",
    Portion.COMING: "end",
}
_OPEN = (Direction.PAST, Direction.NEAREST)
_DAY = timedelta(days=1)
_MONTHS = {
    CalendarUnit.MONTH: (1, "M"),
    CalendarUnit.QUARTER: (3, "M"),
    CalendarUnit.HALF: (6, "M"),
    CalendarUnit.YEAR: (12, "Y"),
    CalendarUnit.DECADE: (120, "Y"),
    CalendarUnit.CENTURY: (1200, "Y"),
}
"""How many months a unit has, and in what its length is written."""


def in_full(mention: Mention[Any]) -> Item | None:
    """Write a date or a range as duckling does; None for what is neither."""
    value = _coming(mention)
    if isinstance(value, DateRange):
        return _ends(value)
    if not isinstance(value, PartialDate) or value.granularity in CLOCK_UNITS:
        return None
    if isinstance(value.said, Distance):
        return _landing(value)
    if value.granularity is CalendarUnit.DAY:
        return value.days and _day_or_feast(value.said, *value.days)
    return _stretch(value)


def _day_or_feast(said: object, first: date, last: date) -> Item:
    """Write a day, or the days of a feast; duckling tells both from their evenings."""
    if isinstance(said, CalendarDate) and said.feast:
        if said.feast.leeway != _EVENING:
            first = begins(said, (first, last))
        if said.length > 1:
            days = said.length - 1 + (said.feast.leeway == _EVENING)
            return _interval(CalendarUnit.DAY, first, first + days * _DAY)
    return {"kind": "date", "value": f"{first}"}


_EVENING = Feast.PASSOVER.leeway
"""That of feasts which begin on the evening before their day."""


def _coming(mention: Mention[Any]) -> Value:
    """Take a date whose year was not told for the next one, as duckling does."""
    value: Value = mention.value
    if isinstance(value, DateRange):
        start, end = _ahead(value.start), _ahead(value.end)
        later = evolve(end, direction=Direction.AFTER, anchor=start.earliest)
        return DateRange(start, end if DateRange(start, end).days else later)
    if not isinstance(value, PartialDate):
        return value
    wholes = [part.value for part in mention.parts]
    if isinstance(value.said, Distance):
        return value
    if wholes and isinstance(wholes[-1], PartialDate):
        return told_from(value, _ahead(wholes[-1]))
    return _ahead(value)


def _ahead(value: PartialDate) -> PartialDate:
    said = value.said
    is_open = isinstance(said, CalendarDate) and said.year is None and said.away is None
    if not is_open or value.direction not in _OPEN:
        return value
    return evolve(value, direction=Direction.FUTURE)


def _stretch(value: PartialDate) -> Item | None:
    """Write a week, a month, a year; a part of one by its days or months."""
    days, unit, said = value.days, value.granularity, value.said
    if days and value.portion:
        return _interval(_GRAINS.get(unit, CalendarUnit.DAY), *days)
    if days and unit in _LONG:
        return _interval(CalendarUnit.YEAR, *days)
    year = said.year if isinstance(said, CalendarDate) else None
    if year is not None and year <= 0:
        return {"kind": "daterange", "value": f"-{1 - year:04}"}
    return _timex(value, "daterange")


_LONG = (CalendarUnit.DECADE, CalendarUnit.CENTURY)
_GRAINS = dict.fromkeys((CalendarUnit.YEAR, *_LONG), CalendarUnit.MONTH)
_YEAR = 12


def _ends(value: DateRange) -> Item | None:
    units = {value.start.granularity, value.end.granularity}
    unit = units.pop() if len(units) == 1 else CalendarUnit.DAY
    return value.days and _interval(unit, *value.days)


def _interval(unit: CalendarUnit, first: date, last: date) -> Item:
    named = unit in (CalendarUnit.MONTH, CalendarUnit.YEAR, CalendarUnit.WEEK)
    grain = unit if named else CalendarUnit.DAY
    low, high = (unit_text(grain, day) for day in (first, last + _DAY))
    ends = {"lo": low, "hi": high, "lo_incl": True, "hi_incl": False}
    return {"kind": "daterange", "value": ends}


def _landing(value: PartialDate) -> Item | None:
    """Write the day that a distance leads to; both suites tell it by the day."""
    if value.anchor is None or not isinstance(value.said, Distance):
        return None
    found = landing(value.said, value.anchor)
    return found and {"kind": "date", "value": f"{found[0]}"}


def _timex(value: PartialDate, kind: str) -> Item | None:
    timex = to_timex3(value)
    return None if timex is None else {"kind": kind, "value": timex.value}


def left_open(mention: Mention[Any]) -> Item | None:
    """Write a date or a range as Recognizers-Text does; None for what is neither."""
    value = mention.value
    if isinstance(value, DateRange):
        return _triple_of_ends(value)
    if not isinstance(value, PartialDate) or value.granularity in CLOCK_UNITS:
        return None
    if isinstance(value.said, Distance):
        return _landing(value)
    kind = "date" if value.granularity is CalendarUnit.DAY else "daterange"
    told = None if mention.parts else _open_text(value)
    item = {"kind": kind, "value": told} if told else _triple(value)
    item = item or _timex(value, kind)
    mod = _PORTIONS[value.portion] if value.portion else None
    return None if item is None else {**item, "mod": mod}


def _open_text(value: PartialDate) -> str | None:
    """Write what was told without its year; "last" and "next" tell it."""
    said = value.said
    if not isinstance(said, CalendarDate) or said.year is not None:
        return None
    if said.away is not None or value.direction in (Direction.BEFORE, Direction.AFTER):
        return None
    if said.unit not in (CalendarUnit.DAY, CalendarUnit.MONTH):
        return None
    if said.weekday is not None and said.day is None and said.number is None:
        this = value.direction is Direction.NEAREST
        return None if this else calendar_text(said)
    if said.day is None and value.earliest and said.unit is CalendarUnit.DAY:
        return f"XXXX{value.earliest:-%m-%d}"
    return calendar_text(CalendarDate(None, said.month, said.day, None, said.unit))


def _triple(value: PartialDate) -> Item | None:
    """Write a quarter, a half, a decade or a century from its first day on."""
    days, unit = value.days, value.granularity
    if days is None or unit in (CalendarUnit.MONTH, CalendarUnit.YEAR):
        return None
    if unit not in _MONTHS:
        return None
    number, letter = _MONTHS[unit]
    length = number if letter == "M" else number // _YEAR
    return _written(f"{days[0]}", f"{days[1] + _DAY}", f"P{length}{letter}")


def _triple_of_ends(value: DateRange) -> Item | None:
    """Write from the first day of the start to that of the end."""
    first, last = value.start.earliest, value.end.earliest
    if first is None or last is None:
        return None
    end = evolve(value.end, direction=value.start.direction)
    low, high = _first_day(value.start), _first_day(end)
    if not (low.startswith("X") and high.startswith("X")):
        low, high = f"{first}", f"{last}"
    units = {value.start.granularity, value.end.granularity}
    months = _YEAR * (last.year - first.year) + last.month - first.month
    length = f"P{(last - first).days}D"
    if units == {CalendarUnit.YEAR}:
        length = f"P{months // _YEAR}Y"
    elif units <= set(_MONTHS):
        length = f"P{months}M"
    return _written(low, high, length)


def _first_day(value: PartialDate) -> str:
    text = _open_text(value) or f"{value.earliest}"
    return f"{text}-01" if len(text) == len("XXXX-05") else text


def _written(low: str, high: str, length: str) -> Item:
    return {"kind": "daterange", "value": f"({low},{high},{length})"}
