"""TIMEX3 read back as values."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Clock,
    DateRange,
    DayPart,
    Duration,
    Hedge,
    Moment,
    PartialDate,
    Portion,
    Recurrence,
    TimeReference,
    Value,
)
from claimcheck.notation.calendar_text import read_calendar, read_date
from claimcheck.notation.lengths import length
from claimcheck.notation.naming import beside
from claimcheck.notation.timex3 import Timex3, TimexMod, TimexType


def from_timex3(timex: Timex3) -> Value:
    """Read a value back, such that written again it is the same TIMEX3.

    A date and a time of day are told from each other by their value alone.

    >>> from_timex3(Timex3("DURATION", "P7M", "LESS_THAN")).hedge
    Hedge.BELOW
    >>> from_timex3(Timex3("DATE", "1998-SU", "START")).portion
    Portion.EARLY

    Raises :class:`~claimcheck.errors.ClaimcheckError` for what is not written as
    TimeML 1.2.1 writes it, and for what no value of the model can hold.
    """
    return _READERS[timex.type](timex)


def _point(timex: Timex3) -> Value:
    value = timex.value
    if value in _REFERENCES:
        _without_mod(timex)
        return TimeReference(value)
    if "/" in value:
        _without_mod(timex)
        start, _, end = value.partition("/")
        return DateRange(read_date(start), read_date(end))
    day, has_time, time = value.partition("T")
    if not has_time or time.startswith("X"):
        return _modified(read_date(value), timex)
    if not day:
        _without_mod(timex)
        return _clock(time)
    return Moment(_modified(read_date(day), timex), _time(time))


_REFERENCES = frozenset(TimeReference)


def _without_mod(timex: Timex3) -> None:
    if timex.mod is not None:
        raise _unheld(timex)


def _unheld(timex: Timex3) -> ClaimcheckError:
    return ClaimcheckError(
        f"No value holds {timex.mod} of the {timex.type} {timex.value}"
    )


def _modified(partial: PartialDate, timex: Timex3) -> PartialDate:
    """Add the mod: a part of the stretch, or a place beside it."""
    if timex.mod is None:
        return partial
    if timex.mod in _PORTIONS:
        return evolve(partial, portion=_PORTIONS[timex.mod])
    if timex.mod not in _BESIDE:
        raise _unheld(timex)
    hedge, after = _BESIDE[timex.mod]
    placed = beside(partial, hedge, after=after)
    if placed is None:
        raise _unheld(timex)
    return placed


_PORTIONS = {
    TimexMod.START: Portion.EARLY,
    TimexMod.MID: Portion.MIDDLE,
    TimexMod.END: Portion.LATE,
}
_BESIDE = {
    TimexMod.BEFORE: (Hedge.ABOVE, False),
    TimexMod.ON_OR_BEFORE: (Hedge.FROM, False),
    TimexMod.AFTER: (Hedge.ABOVE, True),
    TimexMod.ON_OR_AFTER: (Hedge.FROM, True),
    TimexMod.APPROX: (Hedge.NEAR, True),
}


def _time(text: str) -> Clock | DayPart:
    return DayPart(text) if text in _PARTS else _clock(text)


_PARTS = frozenset(DayPart)


def _clock(text: str) -> Clock:
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ClaimcheckError(
            "A TIMEX3 time is written like T20:00 or, on a day, like TEV, not "
            f"{'T' + text!r}"
        )
    return Clock(int(found["hour"]), int(found["minute"] or 0))


_CLOCK = re.compile(r"(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::00)?)?")


def _duration(timex: Timex3) -> Duration:
    told = length(timex.value)
    if timex.mod is None:
        return told
    if timex.mod not in _HEDGES:
        raise _unheld(timex)
    return evolve(told, hedge=_HEDGES[timex.mod])


_HEDGES = {
    TimexMod.MORE_THAN: Hedge.ABOVE,
    TimexMod.EQUAL_OR_MORE: Hedge.FROM,
    TimexMod.LESS_THAN: Hedge.BELOW,
    TimexMod.EQUAL_OR_LESS: Hedge.AT_MOST,
    TimexMod.APPROX: Hedge.NEAR,
}


def _recurrence(timex: Timex3) -> Recurrence:
    times = re.fullmatch(r"([1-9][0-9]{0,8})X", timex.freq or "1X")
    if times is None:
        raise ClaimcheckError(
            f"The freq of a SET is written like 2X, not {timex.freq!r}"
        )
    count = int(times[1])
    if timex.value.startswith("P"):
        return Recurrence(_duration(timex), count)
    _without_mod(timex)
    every_day, _, part = timex.value.partition("T")
    if part in _PARTS and every_day == "XXXX-XX-XX":
        return Recurrence(DayPart(part), count)
    return Recurrence(read_calendar(timex.value), count)


_READERS: dict[TimexType, Callable[[Timex3], Value]] = {
    TimexType.DATE: _point,
    TimexType.TIME: _point,
    TimexType.DURATION: _duration,
    TimexType.SET: _recurrence,
}
