"""TIMEX3 and EDTF as they are written by the book, and the values behind them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TypeAlias

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimcheck.model import (
    Age,
    CalendarDate,
    CalendarUnit,
    Clock,
    ClockRange,
    DateRange,
    DayPart,
    Direction,
    Distance,
    Duration,
    Hedge,
    Moment,
    Offset,
    PartialDate,
    Portion,
    Recurrence,
    TimeReference,
    Value,
    Zone,
)
from claimcheck.model.calendar import CLOCK_UNITS
from claimcheck.notation import Timex3
from claimcheck.strategies.values import calendar_dates, durations, offsets

Said: TypeAlias = CalendarDate | Offset | Distance

THIRDS = (Portion.EARLY, Portion.MIDDLE, Portion.LATE)
DAYS = st.dates(date(1600, 1, 1), date(2400, 12, 31))
YEARS = st.integers(1, 9_999)
MONTHS = st.integers(1, 12)


def all_said() -> SearchStrategy[Said]:
    """Give everything that can be said of a date, sense and nonsense."""
    return st.one_of(
        calendar_dates(),
        offsets(),
        st.builds(
            Distance,
            durations(),
            st.booleans(),
            st.none() | st.sampled_from(CalendarUnit),
        ),
    )


def dates() -> SearchStrategy[PartialDate]:
    """Give dates from sense and nonsense, told and open, with anchors and without."""
    return st.builds(
        PartialDate,
        all_said(),
        st.sampled_from(Direction),
        st.none() | st.dates(),
        st.none() | st.sampled_from(Portion),
    )


def temporal_values() -> SearchStrategy[Value]:
    """Give every kind of value that TIMEX3 is written for."""
    some = st.integers(0, 120)
    zones = st.builds(Zone, st.just("here"), st.none() | st.integers(-1439, 1439))
    clocks = st.builds(
        Clock, some, some, st.none() | some, st.none() | zones, st.sampled_from(Hedge)
    )
    parts = st.sampled_from(DayPart)
    ranges = st.builds(ClockRange, clocks, clocks)
    moments = st.builds(Moment, dates(), clocks | ranges | parts)
    return st.one_of(
        dates(),
        st.builds(DateRange, dates(), dates()),
        durations(),
        st.builds(Age, durations()),
        clocks,
        ranges,
        moments,
        st.builds(
            Recurrence,
            durations() | calendar_dates() | parts | moments,
            st.integers(0, 9),
            st.integers(0, 3),
        ),
        st.sampled_from(TimeReference),
    )


@st.composite
def told_dates(draw: st.DrawFn) -> CalendarDate:
    """Give dates of every unit that leave nothing open and that some calendar has."""
    day, unit = draw(DAYS), draw(st.sampled_from(CalendarUnit))
    parts = {CalendarUnit.QUARTER: 4, CalendarUnit.SEASON: 4, CalendarUnit.HALF: 2}
    match unit:
        case CalendarUnit.MONTH:
            return CalendarDate(day.year, day.month, unit=unit)
        case CalendarUnit.QUARTER | CalendarUnit.SEASON | CalendarUnit.HALF:
            number = draw(st.integers(1, parts[unit]))
            return CalendarDate(day.year, unit=unit, number=number)
        case CalendarUnit.YEAR:
            return CalendarDate(day.year, unit=unit)
        case CalendarUnit.DECADE:
            return CalendarDate(day.year // 10 * 10, unit=unit)
        case CalendarUnit.CENTURY:
            return CalendarDate(day.year // 100 * 100 + 1, unit=unit)
        case _:
            return CalendarDate(day.year, day.month, day.day)


NAMELESS = (CalendarUnit.CENTURY, CalendarUnit.FORTNIGHT)
"""What no notation has a name for, counted from a day."""


def whole_offsets() -> SearchStrategy[Offset]:
    """Give offsets in units that have days of their own, up to decades."""
    units = set(CalendarUnit) - {*CLOCK_UNITS, *NAMELESS}
    return st.builds(Offset, st.integers(-3, 3), st.sampled_from(sorted(units)))


def told() -> SearchStrategy[PartialDate]:
    """Give dates whose days are known and not cut at an anchor."""
    return st.builds(
        PartialDate,
        told_dates() | whole_offsets(),
        st.just(Direction.NEAREST),
        DAYS,
        st.none() | st.sampled_from(THIRDS),
    )


def bare_distances() -> SearchStrategy[PartialDate]:
    """Give so many whole units before or after a day."""
    units = st.sampled_from(CalendarUnit)
    away = st.builds(
        Distance, st.builds(Duration, st.integers(0, 99), units), st.booleans()
    )
    return st.builds(PartialDate, away, anchor=DAYS)


def plain_lengths() -> SearchStrategy[Duration]:
    """Give lengths of which every number was told."""
    hedges = st.sampled_from([hedge for hedge in Hedge if hedge is not Hedge.VAGUE])
    return (
        st.tuples(durations(), hedges)
        .filter(lambda pair: not pair[0].figure.is_range)
        .map(lambda pair: evolve(pair[0], hedge=pair[1]))
    )


# Texts, put together from what the standards say and not from what we write.


def _two(number: int) -> str:
    return f"{number:02}"


@st.composite
def _iso_days(draw: st.DrawFn) -> str:
    year, month = draw(YEARS), draw(MONTHS)
    return f"{year:04}-{month:02}-{draw(st.integers(1, monthrange(year, month)[1])):02}"


def _years() -> SearchStrategy[str]:
    return YEARS.map(lambda year: f"{year:04}")


def _join(*parts: SearchStrategy[str] | str) -> SearchStrategy[str]:
    each = [st.just(part) if isinstance(part, str) else part for part in parts]
    return st.tuples(*each).map("".join)


def told_timex_dates() -> SearchStrategy[str]:
    """Give dates of TIMEX3 that some days are meant by."""
    week = st.integers(1, 52).map(_two)
    return st.one_of(
        _iso_days(),
        _join(_years(), "-", MONTHS.map(_two)),
        _years(),
        _join(_years(), "-Q", st.sampled_from("1234")),
        _join(_years(), "-H", st.sampled_from("12")),
        _join(_years(), "-", st.sampled_from(["SP", "SU", "FA", "WI"])),
        _join(_years(), "-W", week, st.sampled_from(["", "-WE"])),
    )


def timex_dates() -> SearchStrategy[str]:
    """Give dates of TIMEX3, with X for what is open."""
    open_year = st.just("XXXX") | _years()
    month = MONTHS.map(_two)
    return st.one_of(
        told_timex_dates(),
        st.integers(0, 999).map(lambda decade: f"{decade:03}"),
        st.integers(0, 99).map(_two),
        st.sampled_from(["XXXX", "XXX", "XX"]),
        st.integers(1, 9_999).map(lambda year: f"BC{year:04}"),
        _join(open_year, "-", st.just("XX") | month),
        _join(open_year, "-", st.just("XX") | month, "-XX"),
        _join("XXXX-", month, "-", st.integers(1, 31).map(_two)),
        _join(open_year, "-WXX", st.sampled_from(["", "-WE", "-1", "-5", "-7"])),
        _join(open_year, "-Q", st.sampled_from("1234X")),
        _join(open_year, "-H", st.sampled_from("12X")),
        _join("XXXX-", st.sampled_from(["SP", "SU", "FA", "WI"])),
    )


def _clocks() -> SearchStrategy[str]:
    minutes = st.times().map(lambda time: f"T{time:%H:%M}")
    clock = minutes | st.times().map(lambda time: f"T{time:%H:%M:%S}")
    return _join(clock, st.sampled_from(["", "", "Z", "+05:30", "-11:00"]))


def _times() -> SearchStrategy[str]:
    parts = ["TMO", "TMI", "TAF", "TEV", "TNI", "TDT", "T24:00"]
    return _clocks() | _join(_clocks(), "/", _clocks()) | st.sampled_from(parts)


def _lengths() -> SearchStrategy[str]:
    count = st.just("X") | st.integers(1, 99).map(str)
    last = st.tuples(count, st.sampled_from("YQMWD")).map("".join)
    clock = st.tuples(count, st.sampled_from("HMS")).map("".join)
    return st.one_of(
        st.just("P").flatmap(lambda p: last.map(p.__add__)),
        clock.map("PT".__add__),
        _join("P", st.integers(1, 9).map(str), "Y", MONTHS.map(str), "M"),
        _join("PT", st.integers(1, 9).map(str), "H", MONTHS.map(str), "M"),
        st.sampled_from(["P1.5W", "P2.5M", "P1DT12H", "PT0.5S", "P1WE", "P1YXM"]),
    )


LENGTH_MODS = (
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "APPROX",
)
POINT_MODS = ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")
PORTION_MODS = ("START", "MID", "END")


def timexes() -> SearchStrategy[Timex3]:
    """Give every kind of TIMEX3, well formed."""
    near = told_timex_dates()
    portion = st.sampled_from([None, *PORTION_MODS])
    round_ = {"quant": st.sampled_from(["EVERY", "EVERY OTHER"])}
    often = {"freq": st.integers(2, 9).map(lambda times: f"{times}X")}
    come_round = st.sampled_from(
        [
            *("XXXX-WXX-1", "XXXX-SU", "XXXX-07-04", "XXXX-Q2", "XXXX-XX-XXTMO"),
            *("XXXX-12", "XXXX-WXX-5TEV", "XXXX-XX-XXT19:15"),
            "XXXX-WXX-1T09:00/T17:00",
        ]
    )
    return st.one_of(
        st.builds(Timex3, st.just("DATE"), timex_dates(), portion),
        st.builds(Timex3, st.just("DATE"), near, st.sampled_from(POINT_MODS)),
        st.builds(Timex3, st.just("DATE"), near, st.just("APPROX")),
        st.builds(Timex3, st.just("DATE"), _join(timex_dates(), "/", timex_dates())),
        st.builds(Timex3, st.just("DATE"), st.sampled_from(TimeReference)),
        st.builds(Timex3, st.just("TIME"), _join(timex_dates(), _times()), portion),
        st.builds(
            Timex3,
            st.just("TIME"),
            _clocks(),
            st.sampled_from([None, "APPROX", *POINT_MODS]),
        ),
        st.builds(Timex3, st.just("TIME"), _join(_clocks(), "/", _clocks())),
        st.builds(Timex3, st.just("TIME"), _join(_iso_days(), "TXX")),
        st.builds(
            Timex3,
            st.just("DURATION"),
            _lengths(),
            st.sampled_from([None, *LENGTH_MODS]),
        ),
        st.builds(Timex3, st.just("SET"), _lengths(), **round_),
        st.builds(Timex3, st.just("SET"), _lengths(), **often),
        st.builds(Timex3, st.just("SET"), come_round, **round_),
    )


def edtf_dates() -> SearchStrategy[str]:
    """Give single dates of EDTF, told to the full or open in places."""
    code = st.sampled_from([*range(21, 25), *range(33, 37), 40, 41]).map(str)
    month = MONTHS.map(_two)
    plain = st.one_of(_iso_days(), _join(_years(), "-", month), _years())
    return st.one_of(
        plain,
        _join(plain, "~"),
        _join(_years(), "-", code),
        st.integers(0, 999).map(lambda decade: f"{decade:03}X"),
        st.integers(0, 99).map(lambda century: f"{century:02}XX"),
        st.integers(1, 9_999).map(lambda year: f"-{year:04}"),
        st.integers(10_000, 10**9).map(lambda year: f"Y{year}"),
        st.integers(10_000, 10**9).map(lambda year: f"Y-{year}"),
        _join("XXXX-", month, "-", st.integers(1, 28).map(_two)),
        _join("XXXX-", month),
        _join(_years(), st.sampled_from(["-XX", "-XX-XX", "-08-XX", "-XX-05"])),
    )


@st.composite
def edtf_intervals(draw: st.DrawFn) -> str:
    """Give intervals of EDTF with two ends, one, or one and an unknown one."""
    start, end = sorted(str(day) for day in draw(st.tuples(DAYS, DAYS)))
    cut = st.sampled_from([slice(None), slice(7), slice(4)])
    ends = [start[draw(cut)], end[draw(cut)]]
    if ends[0] > ends[1] or start == end:
        ends = [start, "2401-01-01"]
    gap = draw(st.sampled_from([None, ("..", 0), ("..", 1), ("", 0), ("", 1)]))
    if gap is not None:
        ends[gap[1]] = gap[0]
    return "/".join(ends)
