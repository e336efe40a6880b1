"""EDTF written and read back, held against two other readers of it."""

from __future__ import annotations

import warnings
from datetime import date
from fractions import Fraction
from time import struct_time

import pytest
from hypothesis import HealthCheck, assume, given, settings

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Direction,
    Distance,
    Duration,
    Figure,
    Hedge,
    Offset,
    PartialDate,
    Portion,
    Weekday,
)
from claimcheck.notation import from_edtf, to_edtf
from tests.notation.strategies import dates, edtf_dates, edtf_intervals, told

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # both are written for an older pyparsing
    from edtf import parse_edtf
    from edtf_validate.valid_edtf import is_valid

UNIT = CalendarUnit
FRIDAY = date(1998, 2, 13)
NOT_TOLD = PartialDate(CalendarDate())


def back(value: PartialDate | DateRange) -> PartialDate | DateRange:
    text = to_edtf(value)
    assert text is not None
    return from_edtf(text)


@given(edtf_dates() | edtf_intervals())
def test_what_is_read_is_written_again_as_it_was(text: str) -> None:
    assert to_edtf(from_edtf(text)) == text


@given(edtf_dates() | edtf_intervals())
def test_what_is_read_here_is_edtf_elsewhere(text: str) -> None:
    assert is_valid(text)


@given(dates())
def test_a_date_is_written_as_edtf_or_not_at_all(value: PartialDate) -> None:
    text = to_edtf(value)
    assert text is None or (is_valid(text) and to_edtf(from_edtf(text)) == text)


@given(dates(), dates())
def test_a_range_is_written_as_edtf_or_not_at_all(
    start: PartialDate, end: PartialDate
) -> None:
    text = to_edtf(DateRange(start, end))
    # The other reader knows no year before 0 behind an unknown start.
    known = text is None or text.startswith("/-") or is_valid(text)
    assert text is None or (known and to_edtf(from_edtf(text)) == text)


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(dates())
def test_a_date_comes_back_with_its_days(value: PartialDate) -> None:
    assume(value.days is not None and not isinstance(value.said, Distance))
    assume(to_edtf(value) is not None)
    assert back(value).days == value.days


@given(told(), told())
def test_a_range_comes_back_with_its_days(start: PartialDate, end: PartialDate) -> None:
    value = DateRange(start, end)
    assume(value.days is not None)
    assert back(value).days == value.days


@given(edtf_dates() | edtf_intervals())
def test_the_days_are_those_that_another_reader_finds(text: str) -> None:
    assume(text[0] not in "-Y./" and text[-1] not in "./~" and "-XX" not in text)
    assume("XXXX" not in text and text[4:7] not in SEASONS_AND_PARTS)
    found = parse_edtf(text)
    ends = (found.lower_strict(), found.upper_strict())
    assume(ends[0].tm_year > 0)
    assert from_edtf(text).days == tuple(map(day_of, ends))


SEASONS_AND_PARTS = {f"-{code}" for code in (*range(21, 25), *range(33, 42))}
"""For these the other reader has months of its own."""


def day_of(moment: struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def dated(
    said: CalendarDate | Offset | Distance,
    direction: Direction = Direction.NEAREST,
    portion: Portion | None = None,
) -> PartialDate:
    return PartialDate(said, direction, FRIDAY, portion)


def two_years(hedge: Hedge, *, after: bool = False) -> PartialDate:
    return dated(Distance(Duration(2, UNIT.YEAR, hedge), after))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (dated(CalendarDate(2024, 8, 12)), "2024-08-12"),
        (dated(CalendarDate(2023, 2, 30)), None),
        (dated(CalendarDate(-344, unit=UNIT.YEAR)), "-0344"),
        (dated(CalendarDate(17_000, unit=UNIT.YEAR)), "Y17000"),
        (dated(CalendarDate(17_000, 5, unit=UNIT.MONTH)), None),
        (dated(CalendarDate(2020, unit=UNIT.DECADE)), "202X"),
        (dated(CalendarDate(1995, unit=UNIT.DECADE)), "1995/2004"),
        (dated(CalendarDate(-20, unit=UNIT.DECADE)), None),
        (dated(CalendarDate(2000, unit=UNIT.CENTURY)), "20XX"),
        (dated(CalendarDate(1901, unit=UNIT.CENTURY)), "1901/2000"),
        (dated(CalendarDate(2024, unit=UNIT.SEASON, number=1)), "2024-21"),
        (dated(CalendarDate(2024, unit=UNIT.SEASON, number=4)), "2024-24"),
        (dated(CalendarDate(2024, unit=UNIT.QUARTER, number=4)), "2024-36"),
        (dated(CalendarDate(2024, unit=UNIT.HALF, number=2)), "2024-41"),
        (dated(CalendarDate(2024, unit=UNIT.QUARTER)), None),
        (dated(CalendarDate(2024, unit=UNIT.MONTH)), "2024-XX"),
        (dated(CalendarDate(2024, weekday=Weekday.FRIDAY)), None),
        (dated(CalendarDate(2024, unit=UNIT.WEEK)), None),
        (PartialDate(CalendarDate(month=10, day=31)), "XXXX-10-31"),
        (PartialDate(CalendarDate(unit=UNIT.DECADE)), None),
        (dated(CalendarDate(month=10, day=31)), "1997-10-31"),
        (dated(Offset(-1, UNIT.WEEK)), "1998-02-02/1998-02-08"),
        (dated(Offset(-1, UNIT.QUARTER)), "1997-36"),
        (dated(Offset(0, UNIT.YEAR), Direction.PAST), "1998-01-01/1998-02-13"),
        (PartialDate(Offset(-1, UNIT.QUARTER)), None),
        (
            dated(CalendarDate(1998, 6, unit=UNIT.MONTH), portion=Portion.EARLY),
            "1998-06-01/1998-06-10",
        ),
        (dated(CalendarDate(-5, unit=UNIT.YEAR), portion=Portion.EARLY), None),
        (two_years(Hedge.BARE), "1996"),
        (two_years(Hedge.NEAR), "1996~"),
        (two_years(Hedge.ABOVE), "../1996-02-12"),
        (two_years(Hedge.ABOVE, after=True), "2000-02-14/.."),
        (two_years(Hedge.AT_MOST), "1996-02-13/1998-02-13"),
        (dated(Distance(Duration(6, UNIT.WEEK))), "1997-12-29/1998-01-04"),
        (dated(Distance(Duration(2, UNIT.WEEK, Hedge.EXACT))), "1998-01-26/1998-02-01"),
        (
            dated(Distance(Duration(Figure(2, 3), UNIT.DAY, Hedge.VAGUE))),
            "1998-02-10/1998-02-11",
        ),
        (PartialDate(Distance(Duration(2, UNIT.YEAR))), None),
        (
            dated(Distance(Duration(Fraction(1, 2), UNIT.YEAR, Hedge.EXACT))),
            "1997-08",
        ),
        (DateRange(dated(CalendarDate(2010, unit=UNIT.YEAR)), NOT_TOLD), "2010/"),
        (DateRange(NOT_TOLD, dated(CalendarDate(2010, 5, 1))), "/2010-05-01"),
        (DateRange(NOT_TOLD, NOT_TOLD), None),
        (
            DateRange(
                dated(CalendarDate(2002, 1, 31)),
                dated(CalendarDate(2002, 1, unit=UNIT.MONTH)),
            ),
            "2002-01-31/2002-01-31",
        ),
        (
            DateRange(
                dated(CalendarDate(1999, unit=UNIT.SEASON, number=1)),
                dated(Distance(Duration(9_000, UNIT.YEAR, Hedge.AT_MOST), after=True)),
            ),
            "1999-03-01/..",
        ),
        (
            DateRange(
                dated(CalendarDate(1990, unit=UNIT.DECADE)),
                dated(CalendarDate(2024, unit=UNIT.QUARTER, number=2)),
            ),
            "1990/2024-06",
        ),
        (
            DateRange(
                dated(CalendarDate(1990, unit=UNIT.MONTH)),
                dated(CalendarDate(2024, unit=UNIT.SEASON, number=2)),
            ),
            "/2024-22",
        ),
        (DateRange(dated(Offset(0, UNIT.DAY)), dated(Offset(-1, UNIT.DAY))), None),
        (
            DateRange(two_years(Hedge.BARE), dated(Offset(-1, UNIT.WEEK))),
            "1995-08-13/1998-02-08",
        ),
        (
            DateRange(two_years(Hedge.ABOVE), dated(Offset(-1, UNIT.DAY))),
            "../1998-02-12",
        ),
    ],
)
def test_is_written_as_the_library_of_congress_does(
    value: PartialDate | DateRange, expected: str | None
) -> None:
    assert to_edtf(value) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-08~", date(2024, 8, 1), date(2024, 9, 1)),
        ("../2015", date.min, date(2015, 12, 31)),
        ("2015/..", date(2015, 1, 1), date.max),
        ("199X/..", date(1990, 1, 1), date.max),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-33", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-41", date(2024, 7, 1), date(2024, 12, 31)),
        ("20XX", date(2000, 1, 1), date(2099, 12, 31)),
    ],
)
def test_stands_for_these_days(text: str, first: date, last: date) -> None:
    assert from_edtf(text).days == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "..", "../..", "../", "/..", "2015/2016/2017", "2015/..~"),
        *("last week", "2024-8", "2024-00", "2024-13", "2024-13-01", "2023-02-29"),
        *("2024-25", "2024-37", "2024-42", "XXXX-21", "2024-21-05", "-0000", "Y2024"),
        *("2024?", "2024-08%", "202X~", "2024-33~", "?2024", "2024~-08", "[2024,2025]"),
        *(
            "19XX-12",
            "2024-08-12T10:00:00",
            "Y17E7",
            "1950S2",
            "../XXXX-10",
            "\N{FULLWIDTH DIGIT TWO}024",
        ),
    ],
)
def test_what_no_value_holds_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ClaimcheckError, match=r"^Dates are read from EDTF such as"):
        from_edtf(text)
