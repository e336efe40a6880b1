"""Times of day as TIMEX3 writes them: T20:15, T20:15:30-05:00, TNI, T09:00/T11:00.

TIMEX3 has no interval of its own; both ends of one are written as ISO 8601 does, the
day before the first alone.
"""

from __future__ import annotations

import re

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Clock, ClockRange, DayPart, Zone
from claimcheck.model.clock import TimeOfDay


def time_text(time: TimeOfDay) -> str | None:
    """Write a time of day; None for one with more digits than a clock has.

    A zone is written where its distance from UTC is known.

    >>> time_text(Clock(20, 15, zone=Zone("EST", -300)))
    'T20:15-05:00'
    >>> time_text(ClockRange(Clock(9), Clock(11)))
    'T09:00/T11:00'
    """
    if isinstance(time, DayPart):
        return f"T{time}"
    if isinstance(time, Clock):
        return _clock_text(time)
    ends = [_clock_text(end) for end in (time.start, time.end)]
    return None if None in ends else "/".join(filter(None, ends))


def _clock_text(clock: Clock) -> str | None:
    numbers = [clock.hour, clock.minute]
    if clock.second is not None:
        numbers.append(clock.second)
    if max(numbers) >= _HUNDRED:
        return None
    return "T" + ":".join(f"{number:02}" for number in numbers) + _offset(clock.zone)


_HUNDRED, _HOUR = 100, 60


def _offset(zone: Zone | None) -> str:
    if zone is None or zone.offset is None:
        return ""
    if not zone.offset:
        return "Z"
    hours, minutes = divmod(abs(zone.offset), _HOUR)
    return f"{'-' if zone.offset < 0 else '+'}{hours:02}:{minutes:02}"


def read_time(text: str) -> TimeOfDay:
    """Read back what :func:`time_text` writes, without its first T.

    >>> read_time("20:15Z").zone
    Zone(name='UTC', offset=0)

    Raises :class:`~claimcheck.errors.ClaimcheckError` for anything else.
    """
    if text in _PARTS:
        return DayPart(text)
    start, joined, end = text.partition("/T")
    return ClockRange(_clock(start), _clock(end)) if joined else _clock(text)


_PARTS = frozenset(DayPart)


def _clock(text: str) -> Clock:
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ClaimcheckError(
            "A TIMEX3 time is written like T20:00 or, on a day, like TEV, not "
            f"{'T' + text!r}"
        )
    second = None if found["second"] is None else int(found["second"])
    return Clock(int(found["hour"]), int(found["minute"] or 0), second, _zone(found))


_CLOCK = re.compile(
    r"(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?)?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<hours>[01][0-9]|2[0-3]):(?P<minutes>[0-5][0-9]))?"
)


def _zone(found: re.Match[str]) -> Zone | None:
    name = found["zone"]
    if name is None:
        return None
    if name == "Z":
        return Zone("UTC", 0)
    minutes = _HOUR * int(found["hours"]) + int(found["minutes"])
    return Zone(f"UTC{name}", -minutes if found["sign"] == "-" else minutes)
