"""TIMEX3 written and read back, and held against the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Age,
    CalendarDate,
    CalendarUnit,
    Clock,
    DateRange,
    Distance,
    Duration,
    Hedge,
    Moment,
    PartialDate,
    Quantity,
    Recurrence,
    TimeReference,
    Value,
)
from claimcheck.model.calendar import CLOCK_UNITS
from claimcheck.notation import Timex3, from_timex3, to_timex3
from claimcheck.strategies.values import dates as partial_dates
from tests.notation.strategies import (
    DAYS,
    bare_distances,
    plain_lengths,
    temporal_values,
    timexes,
    told,
)

STEPS = {
    CalendarUnit.DAY: relativedelta(days=1),
    CalendarUnit.WEEK: relativedelta(weeks=1),
    CalendarUnit.MONTH: relativedelta(months=1),
    CalendarUnit.YEAR: relativedelta(years=1),
    CalendarUnit.DECADE: relativedelta(years=10),
    CalendarUnit.CENTURY: relativedelta(years=100),
}


def written(value: Value) -> Timex3:
    timex = to_timex3(value)
    assert timex is not None
    return timex


def back(value: Value) -> Value:
    return from_timex3(written(value))


def days_back(value: PartialDate | DateRange) -> tuple[date, date]:
    read = back(value)
    assert isinstance(read, PartialDate | DateRange)
    assert read.days is not None
    return read.days


@given(timexes())
def test_what_is_read_is_written_again_as_it_was(timex: Timex3) -> None:
    assert to_timex3(from_timex3(timex)) == timex


@given(temporal_values())
@example(PartialDate(Distance(Duration(9_999, CalendarUnit.YEAR)), anchor=date.min))
@example(Moment(PartialDate(CalendarDate(1998, 2, 12)), Clock(120)))
def test_whatever_is_written_can_be_read(value: Value) -> None:
    timex = to_timex3(value)
    assume(timex is not None)
    assert timex is not None
    assert to_timex3(from_timex3(timex)) == timex


@given(told())
def test_a_told_date_comes_back_with_its_days(value: PartialDate) -> None:
    assume(value.days is not None)
    assert days_back(value) == value.days


# Many dates are written in another way: those that are left still are hundreds.
@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(partial_dates(anchors=DAYS))
def test_the_days_that_are_meant_lie_in_those_that_are_written(
    value: PartialDate,
) -> None:
    timex = to_timex3(value)
    by_name = isinstance(value.said, CalendarDate)
    # Of 2000 it is not told to which century it belongs, nor of an hour to which day.
    assume(value.granularity not in (*CLOCK_UNITS, CalendarUnit.CENTURY))
    assume(not (by_name and value.granularity is CalendarUnit.WEEKEND))
    # A feast is written as the day on which it begins by its calendar.
    assume(not (isinstance(value.said, CalendarDate) and value.said.feast))
    assume(timex is not None and value.days is not None)
    read = from_timex3(evolve(written(value), mod=None))
    assert isinstance(read, PartialDate)
    assume(read.days is not None)
    assert read.days is not None
    assert value.days is not None
    assert read.days[0] <= value.days[0]
    assert value.days[1] <= read.days[1]


@given(bare_distances())
def test_a_distance_lands_in_the_unit_it_is_told_in(value: PartialDate) -> None:
    assert isinstance(value.said, Distance)
    duration, anchor = value.said.duration, value.anchor
    assume(duration.unit in STEPS)
    assert anchor is not None
    assert isinstance(duration.figure.low, int)
    step = STEPS[duration.unit] * duration.figure.low
    try:
        day = anchor + step if value.said.after else anchor - step
    except ValueError:
        assert isinstance(back(value), TimeReference)
        return
    first, last = days_back(value)
    assert first <= day <= last
    assert last - first <= timedelta(days=365)


@given(told(), told())
def test_a_range_comes_back_with_its_whole_ends(
    start: PartialDate, end: PartialDate
) -> None:
    ends = [evolve(each, portion=None) for each in (start, end)]
    value = DateRange(*ends)
    assume(value.days is not None)
    assert days_back(value) == value.days


@given(plain_lengths(), DAYS)
def test_a_length_comes_back_as_long(value: Duration, start: date) -> None:
    timex = to_timex3(value)
    assume(timex is not None)
    read = back(value)
    assert isinstance(read, Duration)
    lengths = [
        evolve(each, hedge=Hedge.EXACT).days(since=start) for each in (value, read)
    ]
    assert lengths[0] == lengths[1]


@given(plain_lengths())
def test_an_age_is_written_as_the_time_lived(value: Duration) -> None:
    assert to_timex3(Age(value)) == to_timex3(value)


@given(st.builds(Clock, st.integers(0, 24), st.integers(0, 59)))
def test_a_time_of_day_comes_back_as_it_was(value: Clock) -> None:
    assert back(value) == value


@pytest.mark.parametrize("value", TimeReference)
def test_a_vague_time_comes_back_as_it_was(value: TimeReference) -> None:
    assert back(value) is value


@given(st.integers(1, 99))
def test_how_often_comes_back_as_it_was(times: int) -> None:
    value = Recurrence(CalendarDate(month=7, unit=CalendarUnit.MONTH), times)
    assert back(value) == value


@given(DAYS)
def test_a_week_is_numbered_as_the_c_library_does(day: date) -> None:
    week = PartialDate(
        Distance(Duration(0, CalendarUnit.WEEK, Hedge.EXACT)), anchor=day
    )
    assert written(week).value == f"{day:%G-W%V}"


@given(st.text(), timexes())
@example("a\rb\x00<&>\"'\ud800", Timex3("SET", "P1D", freq='"<2X>'))
def test_an_element_is_xml_whatever_stands_in_it(text: str, timex: Timex3) -> None:
    element = ET.fromstring(timex.xml(text, "t7"))  # noqa: S314
    seen = "".join(c if c.isprintable() or c in "\t\n\r" else "" for c in text)
    shown = element.text or ""
    assert len(shown) == len(text)
    assert "".join(c for c in shown if c in seen) == "".join(
        c for c in text if c in shown and c in seen
    )
    assert element.attrib == {
        "tid": "t7",
        **{
            name: value
            for name in ("type", "value", "mod", "quant", "freq")
            if (value := getattr(timex, name)) is not None
        },
    }


@pytest.mark.parametrize("tid", ["", "1", "t", "t1 ", 't1"', "T1"])
def test_an_identifier_is_a_t_and_a_number(tid: str) -> None:
    with pytest.raises(ClaimcheckError, match="identified like t1"):
        Timex3("DATE", "1998").xml("1998", tid)


@pytest.mark.parametrize(
    ("given_", "why"),
    [
        (("DAY", "1998", None), "TIMEX3 knows DATE, TIME, DURATION, SET; not 'DAY'"),
        (("DATE", "1998", "ABOUT"), "not 'ABOUT'"),
        (("DATE", "", None), "one word without spaces, not ''"),
        (("DATE", "13 May", None), "one word without spaces"),
        (("DATE", "1998\N{EN DASH}99", None), "one word without spaces"),
    ],
)
def test_an_element_is_made_of_names_that_timeml_has(
    given_: tuple[str, str, str | None], why: str
) -> None:
    with pytest.raises(ClaimcheckError, match=why):
        Timex3(*given_)


@pytest.mark.parametrize(
    ("kind", "value", "mod"),
    [
        ("DATE", "1998-13", None),
        ("DATE", "1998-W54", None),
        ("DATE", "XXXX-W07", None),
        ("DATE", "BC0044-W07", None),
        ("DATE", "1998-Q5", None),
        ("DATE", "1998-H3", None),
        ("DATE", "1998-02-30TXX", None),
        ("DATE", "1998-02-13TXXX", None),
        ("DATE", "last week", None),
        ("DATE", "P1D", None),
        ("DATE", "1998/PAST_REF", None),
        ("DATE", "1998/1999/2000", None),
        ("DATE", "PAST_REF", "START"),
        ("DATE", "1998/1999", "START"),
        ("DATE", "1998", "LESS_THAN"),
        ("DATE", "XXXX-10", "BEFORE"),
        ("TIME", "T8", None),
        ("TIME", "T08:00:3", None),
        ("TIME", "T08:00+25:00", None),
        ("TIME", "T20:00", "START"),
        ("TIME", "T20:00/T21", "APPROX"),
        ("TIME", "TNI", None),
        ("TIME", "T20:00/TNI", None),
        ("TIME", "1998-02-13TLUNCH", None),
        ("DURATION", "P", None),
        ("DURATION", "PT", None),
        ("DURATION", "P7", None),
        ("DURATION", "7M", None),
        ("DURATION", "PT2Y", None),
        ("DURATION", "PXX", None),
        ("DURATION", "PXY6M", None),
        ("DURATION", "P1.5Y6M", None),
        ("DURATION", "P1989-Q3", None),
        ("DURATION", "P7M", "START"),
        ("SET", "1998-W07", None),
        ("SET", "T20:00", None),
        ("SET", "XXXX-07", "APPROX"),
    ],
)
def test_what_no_value_holds_is_refused_in_one_sentence(
    kind: str, value: str, mod: str | None
) -> None:
    try:
        timex = Timex3(kind, value, mod)
    except ClaimcheckError:
        assert " " in value
        return
    with pytest.raises(ClaimcheckError, match=r"^[^\n]+$"):
        from_timex3(timex)


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("199X", "199"),
        ("19XX", "19"),
        ("1998-W7", "1998-W07"),
        ("1998-W07-3", "1998-02-11"),
        ("1998-02-13T17", "1998-02-13T17:00"),
        ("1998-02-13T17+00:00", "1998-02-13T17:00Z"),
    ],
)
def test_other_ways_to_write_a_date_are_read(text: str, usual: str) -> None:
    assert written(from_timex3(Timex3("DATE", text))).value == usual


@pytest.mark.parametrize("text", ["P1DE", "P1E", "P10Y"])
def test_a_decade_is_written_in_years(text: str) -> None:
    value = from_timex3(Timex3("DURATION", text))
    assert written(value) == Timex3("DURATION", "P10Y")


@pytest.mark.parametrize("freq", ["0X", "X", "2", "7D", "-1X"])
def test_how_often_is_a_number_of_times(freq: str) -> None:
    with pytest.raises(ClaimcheckError, match="freq of a SET is written like 2X"):
        from_timex3(Timex3("SET", "P1W", freq=freq))


def test_what_is_no_time_has_no_timex() -> None:
    assert to_timex3(Quantity(30)) is None


def test_a_third_of_a_month_has_no_timex() -> None:
    assert to_timex3(Duration(Fraction(1, 3), CalendarUnit.MONTH)) is None
