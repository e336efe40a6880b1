"""Dates as TIMEX3 writes them: 1998-02-13, 1989-Q3, 199, 1998-W07-WE, XXXX-10-31."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, date

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Distance,
    Offset,
    PartialDate,
    Weekday,
)
from claimcheck.model.calendar import CLOCK_UNITS
from claimcheck.model.stretches import begins
from claimcheck.notation.naming import is_aligned, naming, number_of, two_digits

_SEASONS = ("SP", "SU", "FA", "WI")
_HALVES = 2
_CLOCKS = dict(zip(CLOCK_UNITS, ("TXX", "TXX:XX", "TXX:XX:XX"), strict=True))
"""An hour, a minute and a second of a day of which no more is known."""


def date_text(partial: PartialDate) -> str | None:
    """Write a date that is told by the calendar or counted from its anchor.

    What stays open is X. None for what TIMEX3 has no value for. Where a
    :class:`~claimcheck.model.Distance` leads is told by
    :func:`~claimcheck.notation.naming.landing`.
    """
    said, days = partial.said, partial.days
    if days is not None and isinstance(said, CalendarDate) and said.feast:
        return unit_text(said.unit, begins(said, days))
    if days is not None and (partial.is_relative or _is_counted(said)):
        backwards = isinstance(said, Offset) and said.count < 0
        at = 1 if backwards and said.unit in _CLOCKS else 0
        return unit_text(said.unit, days[at])
    if isinstance(said, CalendarDate):
        return calendar_text(said)
    return calendar_text(CalendarDate(unit=said.unit)) if not partial.anchor else None


def _is_counted(said: CalendarDate | Offset | Distance) -> bool:
    """Say whether a day is told as the first Tuesday of October."""
    if not isinstance(said, CalendarDate) or said.unit is not CalendarUnit.DAY:
        return False
    return said.number is not None or said.shift != 0


def unit_text(unit: CalendarUnit, day: date) -> str | None:
    """Write the unit in which a day lies.

    >>> unit_text(CalendarUnit.WEEKEND, date(1998, 2, 14))
    '1998-W07-WE'
    """
    if unit in _CLOCKS:
        return f"{day}{_CLOCKS[unit]}"
    said = naming(unit, day)
    if said is not None:
        return calendar_text(said)
    if unit is CalendarUnit.FORTNIGHT:
        return None
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}" + ("-WE" if unit is CalendarUnit.WEEKEND else "")


def calendar_text(said: CalendarDate) -> str | None:
    """Write what was said in terms of the calendar, possible or not.

    >>> calendar_text(CalendarDate(weekday=Weekday.MONDAY))
    'XXXX-WXX-1'
    >>> calendar_text(CalendarDate(-43, 3, 15))
    'BC0044-03-15'
    """
    year = _year_text(said.year)
    if year is None or not is_aligned(said):
        return None
    write = _WRITERS.get(said.unit)
    return None if write is None else write(said, year)


def _year_text(year: int | None) -> str | None:
    """Write a year; 1 BC is the year 0, as in ISO 8601."""
    if year is None:
        return "XXXX"
    if year <= 0:
        return f"BC{1 - year:04}" if year > -MAXYEAR else None
    return f"{year:04}" if year <= MAXYEAR else None


def _day_text(said: CalendarDate, year: str) -> str | None:
    if said.day is None and said.month is None and said.weekday is not None:
        return f"{year}-WXX-{said.weekday + 1}"
    if said.day is not None and not 0 <= said.day < _HUNDRED:
        return None
    return f"{year}-{two_digits(said.month)}-{two_digits(said.day)}"


def _numbered(letter: str, most: int) -> Callable[[CalendarDate, str], str | None]:
    def write(said: CalendarDate, year: str) -> str | None:
        if said.number is None:
            return f"{year}-{letter}X"
        return f"{year}-{letter}{said.number}" if said.number <= most else None

    return write


def _season_text(said: CalendarDate, year: str) -> str | None:
    return None if said.number is None else f"{year}-{_SEASONS[said.number - 1]}"


def _cut(digits: int) -> Callable[[CalendarDate, str], str | None]:
    """Write the first digits of a year alone: the 1990s are 199."""

    def write(said: CalendarDate, year: str) -> str | None:
        if said.year is None:
            return year[:digits]
        return f"{said.year:04}"[:digits] if said.year >= 0 else None

    return write


_HUNDRED = 100
_WRITERS: dict[CalendarUnit, Callable[[CalendarDate, str], str | None]] = {
    CalendarUnit.DAY: _day_text,
    CalendarUnit.WEEKEND: lambda _said, year: f"{year}-WXX-WE",
    CalendarUnit.WEEK: lambda _said, year: f"{year}-WXX",
    CalendarUnit.MONTH: lambda said, year: f"{year}-{two_digits(said.month)}",
    CalendarUnit.QUARTER: _numbered("Q", 4),
    CalendarUnit.SEASON: _season_text,
    CalendarUnit.HALF: _numbered("H", _HALVES),
    CalendarUnit.YEAR: lambda _said, year: year,
    CalendarUnit.DECADE: _cut(3),
    CalendarUnit.CENTURY: _cut(2),
}


def read_date(text: str) -> PartialDate:
    """Read back what :func:`date_text` writes, and 199X, 19XX and 1998-W7.

    >>> read_date("1998-W07").days
    (datetime.date(1998, 2, 9), datetime.date(1998, 2, 15))

    Raises :class:`~claimcheck.errors.ClaimcheckError` for anything else.
    """
    for pattern, read in _READERS:
        found = pattern.fullmatch(text)
        if found:
            try:
                return read(found)
            except (KeyError, ValueError):
                break
    raise ClaimcheckError(
        "A TIMEX3 date is written like 1998-02-13, 1989-Q3, 1998-W07, 199 or "
        f"XXXX-10-31, not {text!r}"
    )


def read_calendar(text: str) -> CalendarDate:
    """Read a date that comes round, which no anchor was needed for."""
    said = read_date(text).said
    if not isinstance(said, CalendarDate):
        raise ClaimcheckError(f"What comes round is told by the calendar, not {text!r}")
    return said


def _year(found: re.Match[str]) -> int | None:
    digits = found["year"]
    if digits.startswith("BC"):
        return 1 - int(digits.removeprefix("BC"))
    return number_of(digits)


def _read_day(found: re.Match[str]) -> PartialDate:
    said = CalendarDate(
        _year(found), number_of(found["month"]), number_of(found["day"])
    )
    return PartialDate(said)


def _read_clock(found: re.Match[str]) -> PartialDate:
    units = {text: unit for unit, text in _CLOCKS.items()}
    day = date.fromisoformat(found["date"])
    return PartialDate(Offset(0, units[found["clock"]]), anchor=day)


def _read_weekday(found: re.Match[str]) -> PartialDate:
    weekday = Weekday(int(found["weekday"]) - 1)
    return PartialDate(CalendarDate(_year(found), weekday=weekday))


def _read_month(found: re.Match[str]) -> PartialDate:
    month = number_of(found["month"])
    return PartialDate(CalendarDate(_year(found), month, unit=CalendarUnit.MONTH))


def _read_week(found: re.Match[str]) -> PartialDate:
    ending, week = found["ending"] or "", number_of(found["week"])
    unit = CalendarUnit.WEEKEND if ending == "WE" else CalendarUnit.WEEK
    if week is None:
        return PartialDate(CalendarDate(_year(found), unit=unit))
    first = int(ending) if ending.isdecimal() else _FIRST_DAYS[unit]
    day = date.fromisocalendar(int(found["year"]), week, first)
    if ending.isdecimal():
        return PartialDate(CalendarDate(day.year, day.month, day.day))
    return PartialDate(Offset(0, unit), anchor=day)


_FIRST_DAYS = {CalendarUnit.WEEK: 1, CalendarUnit.WEEKEND: 6}


def _read_number(found: re.Match[str]) -> PartialDate:
    unit = CalendarUnit.QUARTER if found["letter"] == "Q" else CalendarUnit.HALF
    number = number_of(found["number"])
    if number is not None and number * unit.months > _MONTHS_OF_YEAR:
        raise ValueError(number)
    return PartialDate(CalendarDate(_year(found), unit=unit, number=number))


_MONTHS_OF_YEAR = 12


def _read_season(found: re.Match[str]) -> PartialDate:
    number = _SEASONS.index(found["season"]) + 1
    said = CalendarDate(_year(found), unit=CalendarUnit.SEASON, number=number)
    return PartialDate(said)


def _read_year(found: re.Match[str]) -> PartialDate:
    return PartialDate(CalendarDate(_year(found), unit=CalendarUnit.YEAR))


def _read_first_digits(found: re.Match[str]) -> PartialDate:
    """Read 199 as the nineties, and 19 as the century that 1901 began."""
    digits = found["digits"]
    is_decade = len(digits) == len("199")
    unit = CalendarUnit.DECADE if is_decade else CalendarUnit.CENTURY
    year = number_of(digits + ("0" if is_decade else "01"))
    return PartialDate(CalendarDate(year, unit=unit))


_YEAR = r"(?P<year>(?:BC)?[0-9]{4}|XXXX)"
_READERS = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (_YEAR, _read_year),
        (rf"{_YEAR}-(?P<month>[0-9]{{2}}|XX)", _read_month),
        (rf"{_YEAR}-(?P<month>[0-9]{{2}}|XX)-(?P<day>[0-9]{{2}}|XX)", _read_day),
        (rf"{_YEAR}-(?P<letter>[QH])(?P<number>[1-4X])", _read_number),
        (rf"{_YEAR}-(?P<season>SP|SU|FA|WI)", _read_season),
        (rf"{_YEAR}-WXX-(?P<weekday>[1-7])", _read_weekday),
        (rf"{_YEAR}-W(?P<week>[0-9]{{1,2}}|XX)(?:-(?P<ending>WE|[1-7]))?", _read_week),
        (r"(?P<digits>[0-9]{3}|XXX)X?", _read_first_digits),
        (r"(?P<digits>[0-9]{2}|XX)(?:XX)?", _read_first_digits),
        (r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?P<clock>TXX[:X]*)", _read_clock),
    )
)
