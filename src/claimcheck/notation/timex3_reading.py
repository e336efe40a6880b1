"""TIMEX3 read back as values."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Clock,
    ClockRange,
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
from claimcheck.notation.clock_text import read_time
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
    day, has_time, time = value.partition("T")
    if has_time and not time.startswith("X"):
        return _moment(day, time, timex)
    if "/" in value:
        _without_mod(timex)
        start, _, end = value.partition("/")
        return DateRange(read_date(start), read_date(end))
    return _modified(read_date(value), timex)


def _moment(day: str, text: str, timex: Timex3) -> Clock | ClockRange | Moment:
    """Read a time of day, on a day where one is told."""
    time = read_time(text)
    if isinstance(time, Clock) and timex.mod in _CLOCK_HEDGES:
        time = evolve(time, hedge=_CLOCK_HEDGES[timex.mod])
        timex = evolve(timex, mod=None)
    if day:
        return Moment(_modified(read_date(day), timex), time)
    _without_mod(timex)
    if isinstance(time, DayPart):
        raise _unheld(timex)
    return time


_CLOCK_HEDGES = {
    TimexMod.BEFORE: Hedge.BELOW,
    TimexMod.ON_OR_BEFORE: Hedge.AT_MOST,
    TimexMod.AFTER: Hedge.ABOVE,
    TimexMod.ON_OR_AFTER: Hedge.FROM,
    TimexMod.APPROX: Hedge.NEAR,
}
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
    count, step = int(times[1]), 2 if timex.quant == _OTHER else 1
    if timex.value.startswith("P"):
        return Recurrence(_duration(timex), count, step)
    day, has_time, time = timex.value.partition("T")
    if has_time:
        of_day = _moment(day, time, timex)
        if not isinstance(of_day, Moment):
            raise _unheld(timex)
        whole = day == _EVERY_DAY and isinstance(of_day.time, DayPart)
        part = whole and timex.mod is None
        return Recurrence(DayPart(time) if part else of_day, count, step)
    _without_mod(timex)
    return Recurrence(read_calendar(timex.value), count, step)


_EVERY_DAY, _OTHER = "XXXX-XX-XX", "EVERY OTHER"
_READERS: dict[TimexType, Callable[[Timex3], Value]] = {
    TimexType.DATE: _point,
    TimexType.TIME: _point,
    TimexType.DURATION: _duration,
    TimexType.SET: _recurrence,
}
