"""EDTF, dates that are partly known, of the Library of Congress and ISO 8601-2.

Levels 0 and 1, and of level 2 the quarters, halves and open digits. What has no name
in EDTF (a week, "early 2024") is written as the interval of its days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, date

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Distance,
    Hedge,
    PartialDate,
)
from claimcheck.model.day import Days
from claimcheck.notation.naming import (
    beside,
    landing,
    naming,
    number_of,
    stretch,
    two_digits,
)

_OPEN, _UNKNOWN = "..", ""
_ENDS = (date.min, date.max)


def to_edtf(value: PartialDate | DateRange) -> str | None:
    """Write the days that a date stands for; None where nobody knows them.

    >>> nineties = PartialDate(CalendarDate(1990, unit=CalendarUnit.DECADE))
    >>> august = PartialDate(CalendarDate(2024, 8, unit=CalendarUnit.MONTH))
    >>> to_edtf(august), to_edtf(DateRange(nineties, august))
    ('2024-08', '1990/2024-08')

    A bare distance is written as precisely as it was told: two years before a day in
    1998 is 1996, and about two years 1996~. An end of a range whose days nobody knows
    is left out.
    """
    return _range(value) if isinstance(value, DateRange) else _date(value)


def _date(partial: PartialDate) -> str | None:
    said, days = partial.said, partial.days
    if isinstance(said, CalendarDate) and (days is None or _is_open(said)):
        return _calendar(said) if partial.portion is None else None
    if days is None:
        return None
    if isinstance(said, Distance):
        return _away(said, partial.anchor, days)
    return _named(said.unit, days)


def _is_open(said: CalendarDate) -> bool:
    """Say whether it is some month, or some quarter, of a year that was told."""
    which = said.month if said.unit is CalendarUnit.MONTH else said.number
    return said.year is not None and which is None and said.unit in _NUMBERED


def _named(unit: CalendarUnit, days: Days) -> str | None:
    """Write the unit that days fill, or from the first to the last of them."""
    said = naming(unit, days[0]) if stretch(unit, days[0]) == days else None
    return (said and _calendar(said)) or _interval(days)


def _interval(days: Days) -> str:
    """Write from the first day to the last; one day, month or year is no interval."""
    ends = [f"{day}" for day in days]
    for unit in (CalendarUnit.MONTH, CalendarUnit.YEAR):
        named = [_edge(unit, day, index) for index, day in enumerate(days)]
        ends = [name for name in named if name] if all(named) else ends
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def _away(said: Distance, anchor: date | None, days: Days) -> str | None:
    hedge = said.duration.hedge
    if hedge in _OPEN_HEDGES:
        return _open_interval(said.unit, days)
    found = None if anchor is None else landing(said, anchor)
    if found is None or hedge not in (*_PLAIN_HEDGES, *_NEAR_HEDGES):
        return _interval(days)
    day, unit = found
    if hedge in _NEAR_HEDGES:
        named = naming(unit, day) if unit in _QUALIFIED else None
        return f"{_calendar(named)}~" if named else _interval(days)
    return _named(unit, stretch(unit, day) or days)


_OPEN_HEDGES = (Hedge.ABOVE, Hedge.FROM)
_PLAIN_HEDGES = (Hedge.BARE, Hedge.EXACT)
_NEAR_HEDGES = (Hedge.NEAR, Hedge.JUST_ABOVE, Hedge.JUST_BELOW)
_QUALIFIED = (CalendarUnit.DAY, CalendarUnit.MONTH, CalendarUnit.YEAR)
"""The units that may be marked as approximate."""


def _open_interval(unit: CalendarUnit, days: Days) -> str | None:
    """Write days of which one end, or the other, is that of the calendar."""
    ends = [
        _OPEN if day == end else _edge(unit, day, index) or f"{day}"
        for index, (day, end) in enumerate(zip(days, _ENDS, strict=True))
    ]
    return None if ends == [_OPEN, _OPEN] else "/".join(ends)


def _edge(unit: CalendarUnit, day: date, index: int) -> str | None:
    """Write a month or year that begins, or ends, with a day."""
    whole = stretch(unit, day) if unit in _QUALIFIED else None
    named = naming(unit, day)
    fits = whole is not None and whole[index] == day
    return _calendar(named) if fits and named else None


def _range(value: DateRange) -> str | None:
    known = value.start.days is not None and value.end.days is not None
    if known and value.days is None:
        return None
    first, last = _end(value.start, 0), _end(value.end, 1)
    if value.days is not None and _OPEN in (first, last):
        told = value.start if last == _OPEN else value.end
        return _open_interval(told.granularity, value.days)
    if known and last not in (_OPEN, _UNKNOWN) and _is_early(last, value.start):
        last = f"{value.end.latest}"
    return f"{first}/{last}" if {first, last} - {_OPEN, _UNKNOWN} else None


def _is_early(last: str, start: PartialDate) -> bool:
    """Say whether an end, as written, begins before the start: 31 January to January.

    Other readers hold first days against each other and take that for no range.
    """
    begins = from_edtf(last).earliest
    return begins is not None and start.earliest is not None and begins < start.earliest


def _end(partial: PartialDate, index: int) -> str:
    """Write one end of a range as a day, month, season or year.

    Of what is longer, or has no name, that is the outer end; level 1 has no others.
    """
    said, days = partial.said, partial.days
    text = _date(partial) or _UNKNOWN
    counted = isinstance(said, Distance) and said.duration.figure.low != 0
    if _PLAIN_END.fullmatch(text) and not counted:
        return text
    if days is None or (isinstance(said, CalendarDate) and _is_open(said)):
        return _UNKNOWN
    if days[index] == _ENDS[index]:
        return _OPEN
    unit = _OUTER.get(partial.granularity, CalendarUnit.DAY)
    return _edge(unit, days[index], index) or f"{days[index]}"


_PLAIN_END = re.compile("-?[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4])(-[0-9]{2})?)?~?")
_OUTER = {
    CalendarUnit.QUARTER: CalendarUnit.MONTH,
    CalendarUnit.HALF: CalendarUnit.MONTH,
    CalendarUnit.DECADE: CalendarUnit.YEAR,
    CalendarUnit.CENTURY: CalendarUnit.YEAR,
}
"""In which unit the end of another one is told."""


def _calendar(said: CalendarDate) -> str | None:
    """Write a date as printed, if the calendar has it."""
    write = _WRITERS.get(said.unit)
    if write is None or not said.exists:
        return None
    if said.year is not None and not -MAXYEAR <= said.year <= MAXYEAR:
        return f"Y{said.year}" if said.unit is CalendarUnit.YEAR else None
    return write(said, _year_text(said.year))


def _year_text(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def _day_text(said: CalendarDate, year: str) -> str | None:
    if said.day is None and said.weekday is not None:
        return None
    return f"{year}-{two_digits(said.month)}-{two_digits(said.day)}"


def _part_text(said: CalendarDate, year: str) -> str | None:
    """Write a season, quarter or half by its code."""
    if said.year is None or said.number is None:
        return None
    return f"{year}-{_CODES[said.unit] + said.number}"


_CODES = {
    CalendarUnit.SEASON: 20,
    CalendarUnit.QUARTER: 32,
    CalendarUnit.HALF: 39,
}
"""What the code of the first season, quarter or half follows."""


_NUMBERED = (CalendarUnit.MONTH, *_CODES)


def _cut(digits: int) -> Callable[[CalendarDate, str], str | None]:
    """Write the first digits of a year: the 1990s are 199X."""

    def write(said: CalendarDate, year: str) -> str | None:
        rest = len(year) - digits
        if said.year is None or said.year < 0 or said.year % 10**rest:
            return None
        return year[:digits] + "X" * rest

    return write


_WRITERS: dict[CalendarUnit, Callable[[CalendarDate, str], str | None]] = {
    CalendarUnit.DAY: _day_text,
    CalendarUnit.MONTH: lambda said, year: f"{year}-{two_digits(said.month)}",
    CalendarUnit.YEAR: lambda _said, year: year,
    CalendarUnit.DECADE: _cut(3),
    CalendarUnit.CENTURY: _cut(2),
    **dict.fromkeys(_CODES, _part_text),
}


def from_edtf(text: str) -> PartialDate | DateRange:
    """Read a date or an interval, such that written again it is the same.

    >>> from_edtf("2024-21").days
    (datetime.date(2024, 3, 1), datetime.date(2024, 5, 31))
    >>> to_edtf(from_edtf("../2015"))
    '../2015'

    Raises :class:`~claimcheck.errors.ClaimcheckError` for what is no EDTF, and for
    what no value of the model can hold: uncertainty (?), sets, times of day.
    """
    start, is_interval, end = text.partition("/")
    if not is_interval:
        return _read(text)
    if start == _OPEN:
        return _without_end(end, after=False)
    if end == _OPEN:
        return _without_end(start, after=True)
    if not start and not end:
        raise _unreadable(text)
    return DateRange(*(_read(part) if part else _NOBODY_KNOWS for part in (start, end)))


_NOBODY_KNOWS = PartialDate(CalendarDate())


def _without_end(text: str, *, after: bool) -> PartialDate:
    """Read up to a date, or from it on."""
    placed = beside(_read(text), Hedge.FROM, after=after)
    if placed is None:
        raise _unreadable(text)
    return placed


def _read(text: str) -> PartialDate:
    bare = text.removesuffix("~")
    for pattern, read in _READERS:
        found = pattern.fullmatch(bare)
        said = read(found) if found else None
        if said is not None and said.exists:
            break
    else:
        raise _unreadable(text)
    if bare == text:
        return PartialDate(said)
    near = beside(PartialDate(said), Hedge.NEAR, after=True)
    if near is None or said.unit not in _QUALIFIED:
        raise _unreadable(text)
    return near


def _read_year(found: re.Match[str]) -> CalendarDate:
    return CalendarDate(number_of(found["year"]), unit=CalendarUnit.YEAR)


def _read_first_digits(found: re.Match[str]) -> CalendarDate:
    digits = found["digits"]
    unit = CalendarUnit.DECADE if len(digits) == len("199") else CalendarUnit.CENTURY
    return CalendarDate(int(digits.ljust(len("1990"), "0")), unit=unit)


def _read_month(found: re.Match[str]) -> CalendarDate | None:
    year, month = number_of(found["year"]), number_of(found["month"])
    if month is None or month in _MONTHS:
        return CalendarDate(year, month, unit=CalendarUnit.MONTH)
    for unit, code in _CODES.items():
        if year is not None and 0 < month - code <= _MONTHS_OF_YEAR // unit.months:
            return CalendarDate(year, unit=unit, number=month - code)
    return None


_MONTHS_OF_YEAR = 12
_MONTHS = range(1, _MONTHS_OF_YEAR + 1)


def _read_day(found: re.Match[str]) -> CalendarDate | None:
    month = number_of(found["month"])
    if month is not None and month not in _MONTHS:
        return None
    return CalendarDate(number_of(found["year"]), month, number_of(found["day"]))


_YEAR = r"(?P<year>-(?!0000)[0-9]{4}|[0-9]{4}|XXXX)"
_MONTH = r"-(?P<month>[0-9]{2}|XX)"
_READERS = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (_YEAR, _read_year),
        (r"Y(?P<year>-?[1-9][0-9]{4,9})", _read_year),
        (r"(?P<digits>[0-9]{3})X", _read_first_digits),
        (r"(?P<digits>[0-9]{2})XX", _read_first_digits),
        (_YEAR + _MONTH, _read_month),
        (rf"{_YEAR}{_MONTH}-(?P<day>[0-9]{{2}}|XX)", _read_day),
    )
)


def _unreadable(text: str) -> ClaimcheckError:
    return ClaimcheckError(
        "Dates are read from EDTF such as 2024-08, 2024-08~, 202X, 2024-21 or "
        f"2024-08-12/.., not from {text!r}"
    )
