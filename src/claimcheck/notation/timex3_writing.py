"""Temporal values written as TIMEX3.

Values follow TimeBank 1.2 where the guidelines leave a choice, because systems are
measured against it: decades and centuries that last are told in years (P20Y), those
that are dates by the first digits (199), "earlier" and "later" by START and END, and
a number that words leave open by X (PXY).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from claimcheck.model import (
    Age,
    CalendarDate,
    Clock,
    ClockRange,
    DateRange,
    DayPart,
    Distance,
    Duration,
    Hedge,
    Moment,
    PartialDate,
    Portion,
    Recurrence,
    TimeReference,
    Value,
)
from claimcheck.model.calendar import CLOCK_UNITS
from claimcheck.notation.calendar_text import calendar_text, date_text, unit_text
from claimcheck.notation.clock_text import time_text
from claimcheck.notation.lengths import length_text
from claimcheck.notation.naming import count_told, landing
from claimcheck.notation.timex3 import Timex3, TimexMod, TimexType


def to_timex3(value: Value) -> Timex3 | None:
    """Write a temporal value as TIMEX3; None for what is not, or cannot be, told so.

    >>> from datetime import date
    >>> from claimcheck.model import CalendarUnit, Offset
    >>> week = PartialDate(Offset(-1, CalendarUnit.WEEK), anchor=date(1998, 3, 1))
    >>> to_timex3(week).value
    '1998-W08'
    """
    write = _WRITERS.get(type(value))
    return None if write is None else write(value)


def _date(partial: PartialDate) -> Timex3 | None:
    if isinstance(partial.said, Distance):
        return _away(partial, partial.said)
    value = date_text(partial)
    if value is None:
        return None
    by_clock = partial.granularity in CLOCK_UNITS
    kind = TimexType.TIME if by_clock else TimexType.DATE
    return Timex3(kind, value, _portion_mod(partial))


def _portion_mod(partial: PartialDate) -> TimexMod | None:
    return _PORTION_MODS[partial.portion] if partial.portion else None


_PORTION_MODS = {
    Portion.EARLY: TimexMod.START,
    Portion.MIDDLE: TimexMod.MID,
    Portion.LATE: TimexMod.END,
    Portion.ELAPSED: TimexMod.START,
    Portion.COMING: TimexMod.END,
}


def _away(partial: PartialDate, said: Distance) -> Timex3 | None:
    """Write where it lands; the length where nobody knows from where it is told."""
    duration, anchor = said.duration, partial.anchor
    if count_told(duration) is None and duration.hedge is not Hedge.BETWEEN:
        return _reference(_far(said))
    if anchor is None:
        return _duration(duration)
    found = landing(said, anchor)
    value = found and unit_text(found[1], found[0])
    if not found or not value:
        return _reference(_far(said))
    unit = found[1]
    kind = TimexType.TIME if unit in CLOCK_UNITS else TimexType.DATE
    mods = _AFTER_MODS if said.after else _BEFORE_MODS
    return Timex3(kind, value, mods.get(duration.hedge) or _portion_mod(partial))


def _far(said: Distance) -> TimeReference:
    return TimeReference.FUTURE if said.after else TimeReference.PAST


_VAGUE_MODS = dict.fromkeys(
    (Hedge.NEAR, Hedge.JUST_ABOVE, Hedge.JUST_BELOW, Hedge.BETWEEN, Hedge.VAGUE),
    TimexMod.APPROX,
)
_BEFORE_MODS = _VAGUE_MODS | {
    Hedge.ABOVE: TimexMod.BEFORE,
    Hedge.FROM: TimexMod.ON_OR_BEFORE,
    Hedge.BELOW: TimexMod.AFTER,
    Hedge.UP_TO: TimexMod.ON_OR_AFTER,
    Hedge.AT_MOST: TimexMod.ON_OR_AFTER,
}
"""More than two years ago is before the day two years ago."""
_AFTER_MODS = _VAGUE_MODS | {
    Hedge.ABOVE: TimexMod.AFTER,
    Hedge.FROM: TimexMod.ON_OR_AFTER,
    Hedge.BELOW: TimexMod.BEFORE,
    Hedge.UP_TO: TimexMod.ON_OR_BEFORE,
    Hedge.AT_MOST: TimexMod.ON_OR_BEFORE,
}


def _range(value: DateRange) -> Timex3 | None:
    """Write both ends, as ISO 8601 does; TIMEX3 has no interval of its own."""
    ends = [_date(value.start), _date(value.end)]
    told = [
        end.value
        for end in ends
        if end is not None
        and end.type is TimexType.DATE
        and end.value not in _REFERENCES
        and end.mod in (None, *_PORTION_MODS.values())
    ]
    if len(told) != len(ends):
        return None
    return Timex3(TimexType.DATE, "/".join(told))


def _duration(duration: Duration) -> Timex3 | None:
    value = length_text(duration)
    if value is None:
        return None
    mod = _DURATION_MODS.get(duration.hedge)
    if duration.hedge is Hedge.VAGUE and count_told(duration) is not None:
        mod = TimexMod.APPROX
    return Timex3(TimexType.DURATION, value, mod)


_DURATION_MODS = {
    Hedge.ABOVE: TimexMod.MORE_THAN,
    Hedge.FROM: TimexMod.EQUAL_OR_MORE,
    Hedge.BELOW: TimexMod.LESS_THAN,
    Hedge.UP_TO: TimexMod.EQUAL_OR_LESS,
    Hedge.AT_MOST: TimexMod.EQUAL_OR_LESS,
    Hedge.JUST_BELOW: TimexMod.LESS_THAN,
    Hedge.JUST_ABOVE: TimexMod.MORE_THAN,
    Hedge.NEAR: TimexMod.APPROX,
}


def _age(age: Age) -> Timex3 | None:
    return _duration(age.duration)


def _clock(clock: Clock) -> Timex3 | None:
    value = time_text(clock)
    mod = _AFTER_MODS.get(clock.hedge)
    return None if value is None else Timex3(TimexType.TIME, value, mod)


def _clock_range(value: ClockRange) -> Timex3 | None:
    text = time_text(value)
    return None if text is None else Timex3(TimexType.TIME, text)


def _moment(moment: Moment) -> Timex3 | None:
    day, time = _date(moment.day), time_text(moment.time)
    if day is None or time is None or day.value in _REFERENCES:
        return None
    if day.type is not TimexType.DATE:
        return None
    hedge = moment.time.hedge if isinstance(moment.time, Clock) else Hedge.BARE
    mod = day.mod or _AFTER_MODS.get(hedge)
    return Timex3(TimexType.TIME, day.value + time, mod)


def _recurrence(value: Recurrence) -> Timex3 | None:
    round_ = _round_text(value.every)
    if round_ is None or value.times < 1 or value.step not in _QUANTS:
        return None
    if value.times == 1:
        return evolve(round_, quant=_QUANTS[value.step])
    quant = None if value.step == 1 else _QUANTS[value.step]
    return evolve(round_, freq=f"{value.times}X", quant=quant)


_QUANTS = {1: "EVERY", 2: "EVERY OTHER"}


def _round_text(every: Duration | CalendarDate | DayPart | Moment) -> Timex3 | None:
    if isinstance(every, Duration | Moment):
        told = _duration(every) if isinstance(every, Duration) else _moment(every)
        return told and evolve(told, type=TimexType.SET)
    if isinstance(every, DayPart):
        return Timex3(TimexType.SET, f"{_EVERY_DAY}T{every}")
    value = calendar_text(every)
    return None if value is None else Timex3(TimexType.SET, value)


_EVERY_DAY = "XXXX-XX-XX"


def _reference(value: TimeReference) -> Timex3:
    return Timex3(TimexType.DATE, value.value)


_REFERENCES = frozenset(TimeReference)
_WRITERS: dict[type, Callable[[Any], Timex3 | None]] = {
    PartialDate: _date,
    DateRange: _range,
    Duration: _duration,
    Age: _age,
    Clock: _clock,
    ClockRange: _clock_range,
    Moment: _moment,
    Recurrence: _recurrence,
    TimeReference: _reference,
}
