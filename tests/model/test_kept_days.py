"""Days that are kept by a rule of their own, as calendars and offices printed them."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta, weekday
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import CalendarDate, Feast, PartialDate, Weekday

KEPT = {
    Feast.YOM_HASHOAH: (
        "2018-04-12 2019-05-02 2020-04-21 2021-04-08 2022-04-28 2023-04-18 2024-05-06"
        " 2025-04-24"
    ),
    Feast.TU_BISHVAT: (
        "2018-01-31 2019-01-21 2020-02-10 2021-01-28 2022-01-17 2023-02-06 2024-01-25"
        " 2025-02-13"
    ),
    Feast.TAX_DAY: (
        "2011-04-18 2014-04-15 2016-04-18 2017-04-18 2018-04-17 2019-04-15 2020-07-15"
        " 2021-05-17 2022-04-18 2023-04-18 2024-04-15"
    ),
    Feast.BOSSES_DAY: "2020-10-16 2021-10-15 2022-10-17 2023-10-16 2024-10-16",
    Feast.KINGS_DAY: "2014-04-26 2019-04-27 2020-04-27 2025-04-26",
    Feast.SUPER_TUESDAY: "2008-02-05 2016-03-01 2024-03-05",
}


@pytest.mark.parametrize(
    ("feast", "day"), [(feast, day) for feast in KEPT for day in KEPT[feast].split()]
)
def test_a_day_is_kept_when_it_was(feast: Feast, day: str) -> None:
    kept = date.fromisoformat(day)
    assert feast.begins(kept.year) == (kept,)


def test_there_is_no_great_primary_between_elections() -> None:
    assert Feast.SUPER_TUESDAY.begins(2015) == ()


def test_a_feast_is_known_where_the_years_around_are() -> None:
    known = [year for year in range(1800, 2200) if Feast.DIWALI.begins(year)]
    first, last = min(known), max(known)
    assert [Feast.DIWALI.is_known(year) for year in (first, first + 1)] == [False, True]
    assert [Feast.DIWALI.is_known(year) for year in (last - 1, last)] == [True, False]


@given(
    st.integers(1900, 2100),
    st.integers(1, 12),
    st.sampled_from(Weekday),
    st.sampled_from([1, 2, 3, 4, 5, -1]),
)
def test_the_nth_weekday_of_a_month_is_that_of_dateutil(
    year: int, month: int, day: Weekday, number: int
) -> None:
    said = CalendarDate(year, month, weekday=day, number=number)
    start = date(year, month, 1)
    if number < 0:
        start += relativedelta(months=1, days=-1)
    expected = start + relativedelta(weekday=weekday(int(day))(number))
    inside = expected.month == month
    assert PartialDate(said).days == ((expected, expected) if inside else None)
