"""Times of day as Recognizers-Text and duckling write them.

Recognizers-Text writes TIMEX3 with the day as it was said (XXXX-WXX-5T20:00) and a
stretch as (start,end,length). Duckling writes the time that comes next after a moment
of reference, in the zone of that moment, and a stretch as two ends, of which the
second does not belong to it any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    Clock,
    ClockRange,
    DayPart,
    Direction,
    Distance,
    Moment,
    PartialDate,
    Recurrence,
    TimeReference,
    Value,
)
from claimcheck.notation import to_timex3
from claimcheck.notation.calendar_text import calendar_text

Item = dict[str, Any]

_TOLD = (Direction.BEFORE, Direction.AFTER)
_NOON, _DAY = 12, timedelta(days=1)
_FULL = re.compile(r"\d[:h.]\d\d|\b\d{3,4}\b|past|quarter")
"""What is printed with its minutes; duckling then counts in minutes, else in hours."""


def _landing(value: Value, now: datetime | None) -> Item | None:
    """Give the moment that so many minutes before or after another one are."""
    said = value.said if isinstance(value, PartialDate) else None
    if not isinstance(said, Distance) or now is None:
        return None
    length, count = said.duration, said.duration.figure.low
    if not 0 < length.unit.days < 1 or length.leading or not isinstance(count, int):
        return None
    away = float(count * length.unit.days) * _DAY
    at = now + away if said.after else now - away
    text = at.replace(tzinfo=None).isoformat(timespec="seconds")
    return {"kind": "datetime", "value": text}


def clock_items(
    value: Value, words: str, manner: str, now: datetime | None
) -> list[Item]:
    """Give a time of day in somebody's manner; nothing for what is none."""
    landed = _landing(value, now) if manner else None
    if landed is not None:
        return [landed]
    if manner == "recognizers":
        found = recognized(value, words)
        return [] if found is None else [found]
    if manner == "duckling" and now is not None:
        return list(ducklings(value, words, now))
    return []


def recognized(value: Value, words: str = "") -> Item | None:
    """Give a time as Recognizers-Text does, or None for what is no time of day.

    >>> recognized(ClockRange(Clock(9), Clock(10, 30)))["value"]
    '(T09,T10:30,PT1H30M)'
    """
    item: Item | None = None
    match value:
        case Clock():
            item = {"kind": "time", "value": _stripped(value)}
        case ClockRange():
            item = {"kind": "timerange", "value": _triple("", value, words)}
        case Recurrence():
            item = _recurrence(value, words)
        case Moment():
            item = _moment(value, words)
        case TimeReference.PRESENT:
            item = {"kind": "datetime", "value": str(value.value)}
        case _:
            pass
    return item


def _recurrence(value: Recurrence, words: str) -> Item | None:
    if isinstance(value.every, Moment):
        found = recognized(value.every, words)
        told = found["value"] if found else None
        daily = value.every.day.said == CalendarDate()
        text = str(told).removeprefix("XXXX-XX-XX") if daily else told
        return {"kind": "set", "value": text}
    timex = to_timex3(value)
    text = timex.value if timex else None
    return {"kind": "set", "value": {"P1Q": "P3M"}.get(str(text), text)}


def _stripped(clock: Clock) -> str | None:
    timex = to_timex3(evolve(clock, zone=None))
    return timex.value if timex else None


def _triple(day: str, value: ClockRange, words: str) -> str:
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    length = "".join(f"{count}{letter}" for count, letter in parts if count)
    start, end = _as_printed(value.start, words), _as_printed(value.end, words)
    return f"({day}{start},{day}{end},PT{length})"


def _as_printed(clock: Clock, words: str) -> str:
    """Write an hour alone where no minutes were printed."""
    hours = f"{clock.hour}|{(clock.hour - 1) % _NOON + 1}"
    full = re.search(rf"\b0?(?:{hours})[:.h]?00", words)
    text = str(_stripped(clock))
    return text if full or clock.minute else text.removesuffix(":00")


def _moment(value: Moment, words: str) -> Item | None:
    day = _day(value.day)
    if day is None:
        return None
    if isinstance(value.time, ClockRange):
        return {"kind": "datetimerange", "value": _triple(day, value.time, words)}
    if isinstance(value.time, DayPart):
        return {"kind": "datetimerange", "value": f"{day}T{value.time}"}
    return {"kind": "datetime", "value": f"{day}{_stripped(value.time)}"}


def _day(day: PartialDate) -> str | None:
    """Write a day as said, or where it lies if that was told: next Monday."""
    if isinstance(day.said, CalendarDate) and day.direction not in _TOLD:
        return calendar_text(day.said)
    return None if day.earliest is None else day.earliest.isoformat()


def ducklings(value: Value, words: str, now: datetime) -> Iterator[Item]:
    """Yield a time as duckling writes it, seen from a moment of reference."""
    minute = timedelta(minutes=1) if _FULL.search(words) else timedelta(hours=1)
    time_of_day = value.time if isinstance(value, Moment) else value
    day = value.day if isinstance(value, Moment) else None
    if isinstance(time_of_day, Clock):
        at = _next(time_of_day, day, now, words)
        yield {"kind": "datetime", "value": at and _text(at, time_of_day.second)}
    elif isinstance(time_of_day, ClockRange):
        ends = [
            _next(clock, day, now, words)
            for clock in (time_of_day.start, time_of_day.end)
        ]
        yield _stretch(ends[0], ends[1], minute)
    elif isinstance(time_of_day, DayPart) and day is not None:
        first = _date(day, now)
        if first is not None:
            hours = [first + timedelta(hours=hour) for hour in _PARTS[time_of_day]]
            yield _stretch(hours[0], hours[1], timedelta())


_PARTS = {
    DayPart.MORNING: (0, 12),
    DayPart.MIDDAY: (12, 14),
    DayPart.AFTERNOON: (12, 19),
    DayPart.EVENING: (18, 24),
    DayPart.NIGHT: (18, 24),
    DayPart.DAYTIME: (6, 18),
}


def _stretch(start: datetime | None, end: datetime | None, step: timedelta) -> Item:
    value = None
    if start is not None and end is not None:
        end += _DAY if end <= start else timedelta()
        value = {"lo": _text(start), "hi": _text(end + step)}
        value |= {"lo_incl": True, "hi_incl": False}  # type: ignore[dict-item]
    return {"kind": "datetimerange", "value": value}


def _text(at: datetime, second: int | None = None) -> str:
    return at.isoformat(timespec="minutes" if second is None else "seconds")


def _next(
    clock: Clock, day: PartialDate | None, now: datetime, words: str
) -> datetime | None:
    """Give the next time that the clock shows this, on a day where one is told."""
    if not clock.exists:
        return None
    first = _date(day, now) if day else datetime.combine(now.date(), time())
    if first is None:
        return None
    at = first + timedelta(seconds=clock.seconds)
    zone = clock.zone.offset if clock.zone else None
    if zone is not None:
        offset = now.utcoffset() or timedelta()
        at += offset - timedelta(minutes=zone)
    local = now.replace(tzinfo=None)
    if day is None and at <= local and clock.hour < _NOON and not _HALF.search(words):
        at += timedelta(hours=_NOON)
    return at + _DAY if day is None and at <= local else at


_HALF = re.compile(r"[ap]\.?\s?m\b|morning|night", re.IGNORECASE)


def _date(day: PartialDate, now: datetime) -> datetime | None:
    """Give a day as the next one where its words leave open which."""
    if isinstance(day.said, CalendarDate) and day.direction not in _TOLD:
        day = evolve(day, direction=Direction.FUTURE, anchor=now.date())
    return datetime.combine(day.earliest, time()) if day.earliest else None
