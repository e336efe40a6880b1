"""What TIMEX3 is written for what is said, as TimeML and TimeBank have it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import (
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    DateRange,
    DayPart,
    Direction,
    Distance,
    Duration,
    Feast,
    Figure,
    Hedge,
    Moment,
    Offset,
    PartialDate,
    Portion,
    Recurrence,
    TimeReference,
    Value,
    Weekday,
)
from claimcheck.notation import Timex3, from_edtf, from_timex3, to_edtf, to_timex3

FRIDAY = date(1998, 2, 13)
UNIT = CalendarUnit
FEW = Figure(2, 10, usual=Bounds(3, 6))
COUPLE = Figure(2, 3, usual=Bounds(2, 2))
NOT_TOLD = PartialDate(CalendarDate())


def dated(
    said: CalendarDate | Offset | Distance,
    portion: Portion | None = None,
    anchor: date | None = FRIDAY,
) -> PartialDate:
    return PartialDate(said, Direction.NEAREST, anchor, portion)


def calendar(
    year: int | None = None, unit: CalendarUnit = UNIT.DAY, number: int | None = None
) -> PartialDate:
    return PartialDate(CalendarDate(year, unit=unit, number=number))


def away(
    count: Figure | Fraction | int,
    unit: CalendarUnit,
    hedge: Hedge = Hedge.BARE,
    *,
    after: bool = False,
    grain: CalendarUnit | None = None,
) -> Distance:
    return Distance(Duration(count, unit, hedge), after, grain)


def short(timex: Timex3 | None) -> str | None:
    """Show type, value and the rest in a row."""
    if timex is None:
        return None
    parts = (timex.type, timex.value, timex.mod, timex.quant, timex.freq)
    return " ".join(part for part in parts if part)


DATES: list[tuple[Value, str | None]] = [
    (dated(CalendarDate(1998, 2, 13)), "DATE 1998-02-13"),
    (dated(CalendarDate(2023, 2, 30)), "DATE 2023-02-30"),
    (dated(CalendarDate(1989, 10, unit=UNIT.MONTH)), "DATE 1989-10"),
    (calendar(1989, UNIT.YEAR), "DATE 1989"),
    (calendar(1990, UNIT.DECADE), "DATE 199"),
    (calendar(1995, UNIT.DECADE), None),
    (calendar(1900, UNIT.CENTURY), "DATE 19"),
    (calendar(1901, UNIT.CENTURY), "DATE 19"),
    (calendar(1902, UNIT.CENTURY), None),
    (calendar(1989, UNIT.QUARTER, 3), "DATE 1989-Q3"),
    (calendar(1989, UNIT.QUARTER), "DATE 1989-QX"),
    (calendar(1989, UNIT.HALF, 1), "DATE 1989-H1"),
    (calendar(1989, UNIT.HALF, 3), None),
    (calendar(1998, UNIT.SEASON, 1), "DATE 1998-SP"),
    (calendar(1998, UNIT.SEASON, 4), "DATE 1998-WI"),
    (calendar(1998, UNIT.SEASON), None),
    (calendar(1998, UNIT.WEEK), "DATE 1998-WXX"),
    (calendar(0, UNIT.YEAR), "DATE BC0001"),
    (calendar(-9_998, UNIT.YEAR), "DATE BC9999"),
    (calendar(-9_999, UNIT.YEAR), None),
    (calendar(10_000, UNIT.YEAR), None),
    (calendar(0, UNIT.DECADE), "DATE 000"),
    (calendar(-10, UNIT.DECADE), None),
    (calendar(1998, UNIT.HOUR), None),
]

OPEN_DATES: list[tuple[Value, str | None]] = [
    (dated(CalendarDate(month=10, day=31), anchor=None), "DATE XXXX-10-31"),
    (dated(CalendarDate(day=31), anchor=None), "DATE XXXX-XX-31"),
    (dated(CalendarDate(day=131), anchor=None), None),
    (
        dated(CalendarDate(weekday=Weekday.MONDAY), anchor=None),
        "DATE XXXX-WXX-1",
    ),
    (dated(CalendarDate(1998, weekday=Weekday.FRIDAY)), "DATE 1998-WXX-5"),
    (dated(CalendarDate(1998, 2, weekday=Weekday.FRIDAY)), "DATE 1998-02-XX"),
    (calendar(unit=UNIT.QUARTER, number=3), "DATE XXXX-Q3"),
    (calendar(unit=UNIT.DECADE), "DATE XXX"),
    (dated(CalendarDate(month=10, unit=UNIT.MONTH)), "DATE 1997-10"),
    (dated(CalendarDate(month=6, unit=UNIT.MONTH, away=-1)), "DATE 1997-06"),
    (dated(CalendarDate(weekday=Weekday.MONDAY)), "DATE 1998-02-16"),
    (dated(CalendarDate(unit=UNIT.QUARTER, number=3, away=-1)), "DATE 1997-Q3"),
]

OFFSETS: list[tuple[Value, str | None]] = [
    (dated(Offset(-1, UNIT.DAY)), "DATE 1998-02-12"),
    (dated(Offset(-1, UNIT.WEEK)), "DATE 1998-W06"),
    (dated(Offset(0, UNIT.WEEKEND)), "DATE 1998-W07-WE"),
    (dated(Offset(1, UNIT.MONTH)), "DATE 1998-03"),
    (dated(Offset(-1, UNIT.QUARTER)), "DATE 1997-Q4"),
    (dated(Offset(0, UNIT.SEASON)), "DATE 1997-WI"),
    (dated(Offset(0, UNIT.HALF)), "DATE 1998-H1"),
    (dated(Offset(-1, UNIT.YEAR)), "DATE 1997"),
    (dated(Offset(-1, UNIT.DECADE)), "DATE 198"),
    (dated(Offset(-1, UNIT.CENTURY)), "DATE 18"),
    (dated(Offset(-2, UNIT.HOUR)), "TIME 1998-02-13TXX"),
    (dated(Offset(2, UNIT.MINUTE)), "TIME 1998-02-13TXX:XX"),
    (dated(Offset(-1, UNIT.YEAR), anchor=None), "DATE XXXX"),
    (dated(Offset(-1, UNIT.DAY), anchor=None), "DATE XXXX-XX-XX"),
    (dated(Offset(-1, UNIT.WEEKEND), anchor=None), "DATE XXXX-WXX-WE"),
    (dated(Offset(1, UNIT.DAY), anchor=date.max), None),
    (dated(Offset(-1, UNIT.WEEK), Portion.LATE), "DATE 1998-W06 END"),
    (dated(Offset(0, UNIT.YEAR), Portion.ELAPSED), "DATE 1998 START"),
    (dated(Offset(0, UNIT.MONTH), Portion.COMING), "DATE 1998-02 END"),
    (dated(Offset(0, UNIT.SEASON), Portion.MIDDLE), "DATE 1997-WI MID"),
]

DISTANCES: list[tuple[Value, str | None]] = [
    (dated(away(2, UNIT.YEAR)), "DATE 1996"),
    (dated(away(5, UNIT.MONTH)), "DATE 1997-09"),
    (dated(away(6, UNIT.WEEK)), "DATE 1998-W01"),
    (dated(away(10, UNIT.DAY)), "DATE 1998-02-03"),
    (dated(away(72, UNIT.HOUR)), "TIME 1998-02-10TXX"),
    (dated(away(2, UNIT.HOUR)), "TIME 1998-02-13TXX"),
    (dated(away(1, UNIT.DECADE)), "DATE 1988"),
    (dated(away(2, UNIT.QUARTER)), "DATE 1997-Q3"),
    (dated(away(Fraction(3, 2), UNIT.YEAR)), "DATE 1996-08"),
    (dated(away(Fraction(1, 3), UNIT.MONTH)), "DATE 1998-02-03"),
    (dated(away(Fraction(5, 2), UNIT.WEEK)), "DATE 1998-01-27"),
    (dated(away(1, UNIT.WEEK, after=True)), "DATE 1998-W08"),
    (dated(away(2, UNIT.YEAR, Hedge.NEAR)), "DATE 1996 APPROX"),
    (dated(away(4, UNIT.YEAR, Hedge.JUST_BELOW)), "DATE 1994 APPROX"),
    (dated(away(4, UNIT.YEAR, Hedge.ABOVE)), "DATE 1994 BEFORE"),
    (dated(away(4, UNIT.YEAR, Hedge.FROM)), "DATE 1994 ON_OR_BEFORE"),
    (dated(away(4, UNIT.YEAR, Hedge.BELOW)), "DATE 1994 AFTER"),
    (dated(away(4, UNIT.YEAR, Hedge.UP_TO)), "DATE 1994 ON_OR_AFTER"),
    (dated(away(4, UNIT.YEAR, Hedge.ABOVE, after=True)), "DATE 2002 AFTER"),
    (dated(away(4, UNIT.YEAR, Hedge.AT_MOST, after=True)), "DATE 2002 ON_OR_BEFORE"),
    (dated(away(COUPLE, UNIT.YEAR, Hedge.VAGUE)), "DATE 1996 APPROX"),
    (dated(away(Figure(2, 3), UNIT.YEAR, Hedge.BETWEEN)), "DATE 1996 APPROX"),
    (dated(away(FEW, UNIT.YEAR, Hedge.VAGUE)), "DATE PAST_REF"),
    (dated(away(FEW, UNIT.YEAR, Hedge.VAGUE, after=True)), "DATE FUTURE_REF"),
    (dated(away(2, UNIT.YEAR, Hedge.NEAR), anchor=None), "DURATION P2Y APPROX"),
    (dated(away(4_000, UNIT.YEAR)), "DATE PAST_REF"),
    (dated(away(-1, UNIT.YEAR)), "DATE PAST_REF"),
    (
        dated(away(1, UNIT.YEAR, grain=UNIT.QUARTER), anchor=date(1989, 7, 1)),
        "DATE 1988-Q3",
    ),
    (dated(away(1, UNIT.YEAR, grain=UNIT.DAY)), "DATE 1997-02-13"),
]

DURATIONS: list[tuple[Value, str | None]] = [
    (Duration(7, UNIT.MONTH), "DURATION P7M"),
    (Duration(30, UNIT.MINUTE), "DURATION PT30M"),
    (Duration(6, UNIT.MONTH, leading=((2, UNIT.YEAR),)), "DURATION P2Y6M"),
    (Duration(2, UNIT.YEAR, leading=((6, UNIT.MONTH),)), "DURATION P2Y6M"),
    (Duration(12, UNIT.HOUR, leading=((1, UNIT.DAY),)), "DURATION P1DT12H"),
    (Duration(0, UNIT.MONTH, leading=((2, UNIT.YEAR),)), "DURATION P2Y"),
    (Duration(0, UNIT.HOUR), "DURATION PT0H"),
    (Duration(Fraction(5, 2), UNIT.YEAR), "DURATION P2Y6M"),
    (Duration(Fraction(1, 2), UNIT.YEAR), "DURATION P6M"),
    (Duration(Fraction(3, 2), UNIT.MINUTE), "DURATION PT1M30S"),
    (Duration(Fraction(3, 2), UNIT.DAY), "DURATION P1DT12H"),
    (Duration(Fraction(3, 2), UNIT.WEEK), "DURATION P1.5W"),
    (Duration(Fraction(13, 10), UNIT.YEAR), "DURATION P1.3Y"),
    (Duration(Fraction(3, 2), UNIT.CENTURY), "DURATION P150Y"),
    (Duration(2, UNIT.DECADE), "DURATION P20Y"),
    (Duration(3, UNIT.HALF), "DURATION P18M"),
    (Duration(2, UNIT.SEASON), "DURATION P6M"),
    (Duration(2, UNIT.QUARTER), "DURATION P2Q"),
    (Duration(1, UNIT.WEEKEND), "DURATION P1WE"),
    (Duration(7, UNIT.MONTH, Hedge.ABOVE), "DURATION P7M MORE_THAN"),
    (Duration(7, UNIT.MONTH, Hedge.JUST_ABOVE), "DURATION P7M MORE_THAN"),
    (Duration(7, UNIT.MONTH, Hedge.FROM), "DURATION P7M EQUAL_OR_MORE"),
    (Duration(7, UNIT.MONTH, Hedge.BELOW), "DURATION P7M LESS_THAN"),
    (Duration(7, UNIT.MONTH, Hedge.JUST_BELOW), "DURATION P7M LESS_THAN"),
    (Duration(7, UNIT.MONTH, Hedge.UP_TO), "DURATION P7M EQUAL_OR_LESS"),
    (Duration(7, UNIT.MONTH, Hedge.AT_MOST), "DURATION P7M EQUAL_OR_LESS"),
    (Duration(7, UNIT.MONTH, Hedge.NEAR), "DURATION P7M APPROX"),
    (Duration(7, UNIT.MONTH, Hedge.EXACT), "DURATION P7M"),
    (Duration(COUPLE, UNIT.YEAR, Hedge.VAGUE), "DURATION P2Y APPROX"),
    (Duration(FEW, UNIT.YEAR, Hedge.VAGUE), "DURATION PXY"),
    (Duration(FEW, UNIT.DECADE, Hedge.VAGUE), "DURATION PXY"),
    (Duration(FEW, UNIT.MINUTE, Hedge.VAGUE), "DURATION PTXM"),
    (Duration(FEW, UNIT.YEAR, Hedge.ABOVE), "DURATION PXY MORE_THAN"),
    (Duration(Figure(18, 24), UNIT.MONTH, Hedge.BETWEEN), "DURATION PXM"),
    (
        Duration(FEW, UNIT.MONTH, Hedge.VAGUE, ((1, UNIT.YEAR), (3, UNIT.DAY))),
        "DURATION P1YXM",
    ),
    (Duration(-1, UNIT.MONTH), None),
    (Duration(Fraction(1, 3), UNIT.WEEK), None),
    (Duration(Fraction(1, 10), UNIT.DAY, leading=((1, UNIT.SECOND),)), None),
]

TIMES: list[tuple[Value, str | None]] = [
    (Clock(20), "TIME T20:00"),
    (Clock(25, 10), "TIME T25:10"),
    (Clock(100), None),
    (Moment(dated(Offset(-1, UNIT.DAY)), DayPart.NIGHT), "TIME 1998-02-12TNI"),
    (Moment(dated(Offset(0, UNIT.DAY)), Clock(19, 15)), "TIME 1998-02-13T19:15"),
    (Moment(NOT_TOLD, DayPart.EVENING), "TIME XXXX-XX-XXTEV"),
    (
        Moment(dated(Offset(0, UNIT.DAY), Portion.COMING), DayPart.AFTERNOON),
        "TIME 1998-02-13TAF END",
    ),
    (Moment(dated(Offset(-2, UNIT.HOUR)), DayPart.NIGHT), None),
    (Moment(dated(away(FEW, UNIT.DAY, Hedge.VAGUE)), DayPart.NIGHT), None),
    (Moment(calendar(10_000), DayPart.NIGHT), None),
    (Moment(NOT_TOLD, Clock(100)), None),
]

SETS: list[tuple[Value, str | None]] = [
    (Recurrence(Duration(1, UNIT.DAY)), "SET P1D EVERY"),
    (Recurrence(Duration(1, UNIT.WEEK), 2), "SET P1W 2X"),
    (Recurrence(Duration(FEW, UNIT.WEEK, Hedge.NEAR)), "SET PXW APPROX EVERY"),
    (Recurrence(CalendarDate(weekday=Weekday.MONDAY)), "SET XXXX-WXX-1 EVERY"),
    (Recurrence(CalendarDate(unit=UNIT.SEASON, number=2)), "SET XXXX-SU EVERY"),
    (Recurrence(CalendarDate(month=7, unit=UNIT.MONTH)), "SET XXXX-07 EVERY"),
    (Recurrence(DayPart.MORNING), "SET XXXX-XX-XXTMO EVERY"),
    (Recurrence(CalendarDate(unit=UNIT.SEASON)), None),
    (Recurrence(Duration(-1, UNIT.DAY)), None),
    (Recurrence(DayPart.MORNING, 0), None),
]

REST: list[tuple[Value, str | None]] = [
    (TimeReference.PAST, "DATE PAST_REF"),
    (TimeReference.PRESENT, "DATE PRESENT_REF"),
    (
        DateRange(calendar(2010, UNIT.YEAR), calendar(2015, UNIT.YEAR)),
        "DATE 2010/2015",
    ),
    (
        DateRange(
            dated(Offset(-1, UNIT.MONTH), Portion.EARLY), dated(Offset(0, UNIT.DAY))
        ),
        "DATE 1998-01/1998-02-13",
    ),
    (DateRange(dated(away(FEW, UNIT.DAY, Hedge.VAGUE)), NOT_TOLD), None),
    (DateRange(dated(away(2, UNIT.DAY, Hedge.ABOVE)), NOT_TOLD), None),
    (DateRange(dated(away(2, UNIT.DAY), anchor=None), NOT_TOLD), None),
    (DateRange(NOT_TOLD, calendar(10_000)), None),
]


@pytest.mark.parametrize(
    ("value", "expected"),
    [*DATES, *OPEN_DATES, *OFFSETS, *DISTANCES, *DURATIONS, *TIMES, *SETS, *REST],
)
def test_is_written_as_timebank_does(value: Value, expected: str | None) -> None:
    assert short(to_timex3(value)) == expected


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (CalendarDate(2024, feast=Feast.EASTER), "2024-03-31"),
        (CalendarDate(2024, feast=Feast.EASTER, shift=-2), "2024-03-29"),
        (
            CalendarDate(2024, 11, weekday=Weekday.THURSDAY, number=4, shift=1),
            "2024-11-29",
        ),
        (CalendarDate(day=13, weekday=Weekday.FRIDAY), "2024-09-13"),
    ],
)
def test_days_told_by_a_rule_are_written_as_days_and_read_back(
    said: CalendarDate, text: str
) -> None:
    when = PartialDate(said, Direction.FUTURE, date(2024, 3, 1))
    timex = to_timex3(when)
    assert timex == Timex3("DATE", text)
    assert to_edtf(when) == text
    assert to_timex3(from_timex3(timex)) == timex
    assert from_edtf(text).days == when.days
