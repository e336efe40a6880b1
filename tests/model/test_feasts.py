"""Feasts that move, held against what others reckoned and collected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.islamic import _IslamicLunar
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import CalendarDate, Direction, Feast, PartialDate
from claimcheck.model.stretches import begins
from claimcheck.notation import to_timex3

HEBREW = (
    "HANUKKAH",
    "LAG_BAOMER",
    "PASSOVER",
    "PURIM",
    "ROSH_HASHANAH",
    "SHAVUOT",
    "SUKKOT",
    "YOM_KIPPUR",
)


@pytest.mark.parametrize("name", HEBREW)
def test_hebrew_feasts_are_those_of_the_library_holidays(name: str) -> None:
    known: Mapping[int, Any] = getattr(_HebrewLunisolar, f"{name}_DATES")
    assert known
    for year, (month, day) in known.items():
        assert Feast[name].begins(year) == (date(year, month, day),)


def test_tisha_bav_waits_for_the_end_of_the_sabbath() -> None:
    for year, (month, day) in _HebrewLunisolar.TISHA_BAV_DATES.items():
        (kept,) = Feast.TISHA_BAV.begins(year)
        nominal = date(year, month, day)
        assert kept - nominal == timedelta(days=nominal.weekday() == 5)


@given(st.integers(1, 9_998))
def test_hebrew_new_year_is_never_on_a_sunday_wednesday_or_friday(year: int) -> None:
    (new_year,) = Feast.ROSH_HASHANAH.begins(year)
    assert new_year.weekday() not in (6, 2, 4)
    assert (Feast.YOM_KIPPUR.begins(year)[0] - new_year).days == 9


@given(st.integers(1_600, 4_000))
def test_orthodox_easter_is_a_sunday_and_never_before_the_western_one(
    year: int,
) -> None:
    (west,), (east,) = Feast.EASTER.begins(year), Feast.ORTHODOX_EASTER.begins(year)
    assert east.weekday() == west.weekday() == 6
    assert east >= west


def test_feasts_by_the_moon_are_within_two_days_of_any_official_table() -> None:
    official: Mapping[int, Any] = _IslamicLunar.EID_AL_FITR_DATES
    for year in range(1950, 2026):
        days = official[year]
        pairs = days if isinstance(days[0], tuple) else [days]
        told = Feast.EID_AL_FITR.begins(year)
        assert len(told) == len(pairs)
        for own, (month, day) in zip(told, sorted(pairs), strict=True):
            assert abs(own - date(year, month, day)) <= timedelta(days=2)


@pytest.mark.parametrize(
    ("feast", "year", "days", "named"),
    [
        (Feast.PASSOVER, 2018, ("2018-03-30", "2018-03-31"), "2018-03-31"),
        (Feast.LUNAR_NEW_YEAR, 2024, ("2024-02-10", "2024-02-10"), "2024-02-10"),
        (Feast.DIWALI, 2019, ("2019-10-26", "2019-10-28"), "2019-10-27"),
        (Feast.EID_AL_FITR, 2018, ("2018-06-13", "2018-06-17"), "2018-06-15"),
    ],
)
def test_a_feast_has_the_days_it_may_be_on_and_one_it_is_written_as(
    feast: Feast, year: int, days: tuple[str, str], named: str
) -> None:
    value = PartialDate(CalendarDate(year, feast=feast))
    assert (f"{value.earliest}", f"{value.latest}") == days
    written = to_timex3(value)
    assert written is not None
    assert written.value == named


def test_a_year_with_two_of_a_feast_leaves_open_which() -> None:
    value = PartialDate(CalendarDate(2000, feast=Feast.EID_AL_FITR))
    assert value.days == (date(2000, 1, 6), date(2000, 12, 29))


def test_where_the_table_ends_nothing_is_known() -> None:
    diwali = CalendarDate(feast=Feast.DIWALI)
    for side in Direction:
        assert PartialDate(diwali, side, date(2050, 6, 1)).days is None
    assert PartialDate(CalendarDate(1990, feast=Feast.DIWALI)).days is None


def test_orthodox_easter_is_known_as_far_as_its_rule_holds() -> None:
    assert Feast.ORTHODOX_EASTER.begins(4099)
    assert Feast.ORTHODOX_EASTER.begins(5987) == ()


def test_a_feast_of_several_days_begins_with_its_first() -> None:
    passover = CalendarDate(2018, feast=Feast.PASSOVER, length=8)
    days = PartialDate(passover).days
    assert days == (date(2018, 3, 30), date(2018, 4, 7))
    assert begins(passover, (date(2018, 4, 2), date(2018, 4, 2))) == date(2018, 3, 31)


def test_a_feast_has_a_day_or_more() -> None:
    with pytest.raises(ClaimcheckError, match="one day or more"):
        CalendarDate(feast=Feast.PASSOVER, length=0)
