"""Clock times and ordinals, as printed."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Clock, ClockRange, Ordinal, Score, Zone


@given(st.integers(0, 30), st.integers(0, 70))
def test_a_clock_time_exists_just_when_python_has_it(hour: int, minute: int) -> None:
    try:
        shown = time(hour, minute).strftime("%H:%M")
    except ValueError:
        assert Clock(hour, minute).exists == ((hour, minute) == (24, 0))
    else:
        assert Clock(hour, minute).exists
        assert str(Clock(hour, minute)) == shown


@pytest.mark.parametrize(("hour", "minute"), [(-1, 0), (0, -1)])
def test_a_clock_does_not_run_below_zero(hour: int, minute: int) -> None:
    with pytest.raises(ClaimcheckError, match=r"^A (hour|minute) is 0 or more, not -1"):
        Clock(hour, minute)


def test_a_score_is_from_the_first_side() -> None:
    assert Score(5, 4) != Score(4, 5)
    assert (Score(5, 4).margin, Score(4, 5).margin, Score(2, 2).margin) == (1, -1, 0)


def test_an_ordinal_below_zero_is_no_place_from_the_start() -> None:
    assert Ordinal(40).number == 40
    assert Ordinal(-2) != Ordinal(2)


@given(st.times(), st.times())
def test_a_range_ends_when_the_clock_next_shows_its_end(one: time, two: time) -> None:
    start = datetime(2025, 1, 22, one.hour, one.minute, one.second)  # noqa: DTZ001
    end = datetime(2025, 1, 22, two.hour, two.minute, two.second)  # noqa: DTZ001
    clocks = [Clock(t.hour, t.minute, t.second) for t in (one, two)]
    lasts = timedelta(seconds=ClockRange(*clocks).seconds)
    assert start + lasts == (end if end > start else end + timedelta(days=1))


def test_a_zone_lies_within_a_day_of_utc() -> None:
    assert str(Clock(8, 5, 9, Zone("EST", -300))) == "08:05:09 EST"
    with pytest.raises(ClaimcheckError, match=r"^A zone is less than a day of 1440"):
        Zone("far", 1440)
