"""Values as JSON; the shape is told in :mod:`claimcheck.render.as_json`."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from attrs import asdict

from claimcheck.model import (
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    ClockRange,
    Context,
    Coverage,
    DateRange,
    DayPart,
    Distance,
    Duration,
    Exact,
    Figure,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    Quantity,
    Recurrence,
    Score,
    Source,
    Thing,
    TimeReference,
    Unit,
    Value,
    Zone,
    literal,
    usual,
)
from claimcheck.model.bounds import exact
from claimcheck.model.clock import TimeOfDay
from claimcheck.model.day import Days
from claimcheck.render.kinds import VALUES

Json: TypeAlias = Any
"""What :func:`json.dumps` can write."""


def number_as_json(value: Exact | None) -> int | str | None:
    """Give a whole number as it is and another exactly, as a fraction in a string.

    >>> from fractions import Fraction
    >>> number_as_json(7), number_as_json(Fraction(9, 2)), number_as_json(None)
    (7, '9/2', None)
    """
    if value is None:
        return None
    value = exact(value)
    return value if isinstance(value, int) else str(value)


def day_as_json(day: date | None) -> str | None:
    """Give a day as ISO 8601 writes it."""
    return None if day is None else day.isoformat()


def bounds_as_json(bounds: Bounds) -> dict[str, Json]:
    """Give both ends; one that is null is absent."""
    return {
        "low": number_as_json(bounds.low),
        "high": number_as_json(bounds.high),
        "low_open": bounds.low_open,
        "high_open": bounds.high_open,
    }


def value_as_json(value: Value) -> dict[str, Json]:
    """Give what a mention stands for, its type first."""
    return {"type": VALUES[type(value)], **_content(value)}


def _content(value: Value) -> dict[str, Json]:
    match value:
        case Quantity():
            content = _quantity(value)
        case Duration():
            content = _duration(value)
        case PartialDate():
            content = _date(value)
        case DateRange():
            content = _range(value)
        case Age() | Ordinal() | Score():
            content = _small(value)
        case Clock() | ClockRange():
            content = _clock(value)
        case _:
            content = _time(value)
    return content


def _small(value: Age | Ordinal | Score) -> dict[str, Json]:
    if isinstance(value, Age):
        return {"duration": value_as_json(value.duration)}
    return asdict(value)


def _time(value: Moment | Recurrence | TimeReference) -> dict[str, Json]:
    if isinstance(value, TimeReference):
        return {"reference": value.name.lower()}
    if isinstance(value, Moment):
        return {"day": value_as_json(value.day), "time": _of_day(value.time)}
    return {
        "every": _round(value.every),
        "times": value.times,
        "step": value.step,
    }


def _round(every: Duration | CalendarDate | DayPart | Moment) -> dict[str, Json]:
    if isinstance(every, Duration | Moment):
        return value_as_json(every)
    return _of_day(every) if isinstance(every, DayPart) else _said(every)


def _of_day(time: TimeOfDay) -> dict[str, Json]:
    if isinstance(time, DayPart):
        return {"type": "part-of-day", "part": time.name.lower()}
    return value_as_json(time)


def _clock(time: Clock | ClockRange) -> dict[str, Json]:
    if isinstance(time, ClockRange):
        return {"start": value_as_json(time.start), "end": value_as_json(time.end)}
    return {
        "hour": time.hour,
        "minute": time.minute,
        "second": time.second,
        "zone": _zone(time.zone),
        "hedge": str(time.hedge),
        "exists": time.exists,
    }


def _zone(zone: Zone | None) -> dict[str, Json] | None:
    return None if zone is None else {"name": zone.name, "offset": zone.offset}


def _range(dates: DateRange) -> dict[str, Json]:
    start, end = value_as_json(dates.start), value_as_json(dates.end)
    return {"start": start, "end": end, **_days(dates.days)}


def _quantity(quantity: Quantity) -> dict[str, Json]:
    return {
        "figure": _figure(quantity.figure),
        "unit": _unit(quantity.unit),
        "hedge": str(quantity.hedge),
        "literal": bounds_as_json(quantity.literal),
        "usual": bounds_as_json(quantity.usual),
    }


def _figure(figure: Figure) -> dict[str, Json]:
    return {
        "low": number_as_json(figure.low),
        "high": number_as_json(figure.high),
        "place": number_as_json(figure.place),
    }


def _unit(unit: Unit) -> dict[str, Json]:
    told: dict[str, Json] = {
        "name": unit.name,
        "kind": str(unit.kind),
        "code": unit.code,
    }
    return told if unit.per is None else {**told, "per": _unit(unit.per)}


def _duration(duration: Duration) -> dict[str, Json]:
    return {
        "figure": _figure(duration.figure),
        "unit": str(duration.unit),
        "leading": [_steps(count, unit) for count, unit in duration.leading],
        "hedge": str(duration.hedge),
        "literal": bounds_as_json(duration.literal),
        "usual": bounds_as_json(duration.usual),
        "days": {
            "literal": bounds_as_json(duration.days(literal)),
            "usual": bounds_as_json(duration.days(usual)),
        },
    }


def _steps(count: int, unit: CalendarUnit) -> dict[str, Json]:
    return {"count": count, "unit": str(unit)}


def _date(when: PartialDate) -> dict[str, Json]:
    return {
        "said": _said(when.said),
        "relative": when.is_relative,
        "anaphoric": when.anaphoric,
        "direction": str(when.direction),
        "portion": None if when.portion is None else str(when.portion),
        "anchor": day_as_json(when.anchor),
        "lag": list(when.lag) if when.is_relative else None,
        **_days(when.days),
    }


def _said(said: CalendarDate | Offset | Distance) -> dict[str, Json]:
    if isinstance(said, Distance):
        duration = value_as_json(said.duration)
        return {"form": "distance", "duration": duration, "after": said.after}
    if isinstance(said, Offset):
        return {"form": "offset", **_steps(said.count, said.unit)}
    weekday = None if said.weekday is None else str(said.weekday)
    return {
        "form": "calendar",
        "year": said.year,
        "month": said.month,
        "day": said.day,
        "weekday": weekday,
        "unit": str(said.unit),
        "number": said.number,
        "feast": said.feast and str(said.feast),
        "shift": said.shift,
        "length": said.length,
        "exists": said.exists,
    }


def _days(days: Days | None) -> dict[str, Json]:
    first, last = days or (None, None)
    return {"earliest": day_as_json(first), "latest": day_as_json(last)}


def thing_as_json(thing: Thing) -> dict[str, Json]:
    """Give a thing by name and by what it is compared by."""
    return {
        "name": thing.name,
        "head": thing.head,
        "words": sorted(thing.words),
        "definite": thing.definite,
        "whole": thing.whole or None,
        "partial": thing.partial,
    }


def source_as_json(source: Source) -> dict[str, Json]:
    """Give who or what is cited."""
    return {
        "name": source.name,
        "kind": str(source.kind),
        "role": source.role,
        "aliases": list(source.aliases),
        "url": source.url or None,
        "date": day_as_json(source.date),
        "named": source.named,
        "number": source.number,
    }


def coverage_as_json(coverage: Coverage) -> dict[str, Json]:
    """Give how many figures there are, and how many have a source."""
    return {
        "figures": coverage.figures,
        "cited": coverage.cited,
        "named": coverage.named,
    }


def context_as_json(context: Context) -> dict[str, Json]:
    """Give what a claim stands in."""
    return {
        "modality": str(context.modality),
        "quoted": context.quoted,
        "scope": sorted(context.scope),
        "sentence": context.sentence,
    }
