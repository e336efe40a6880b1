"""Dates as two suites write them, the values being the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bench.dates import in_full, left_open
from claimcheck import annotate

PUBLISHED = date(2018, 7, 20)


def written(text: str) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    (mention,) = annotate(text, PUBLISHED).mentions
    return in_full(mention), left_open(mention)


@pytest.mark.parametrize(
    ("text", "full", "left"),
    [
        ("It was on May 9.", "2019-05-09", "XXXX-05-09"),
        ("It was on Monday.", "2018-07-23", "XXXX-WXX-1"),
        ("It was last Monday.", "2018-07-16", "2018-07-16"),
        ("It was on Christmas.", "2018-12-25", "XXXX-12-25"),
        ("It was on Easter Monday.", "2019-04-22", "XXXX-04-02"),
        ("It was two months ago.", "2018-05-20", "2018-05-20"),
        ("It was last week.", "2018-W28", "2018-W28"),
        ("It was in May 2014.", "2014-05", "2014-05"),
        ("It was in Q3 2014.", "2014-Q3", "(2014-07-01,2014-10-01,P3M)"),
        ("It was in 44 BC.", "-0044", "BC0044"),
    ],
)
def test_writes_a_date(text: str, full: str, left: str) -> None:
    one, two = written(text)
    assert (one and one["value"], two and two["value"]) == (full, left)


@pytest.mark.parametrize(
    ("text", "low", "high", "left"),
    [
        ("It ran from 2010 to 2015.", "2010", "2016", "(2010-01-01,2015-01-01,P5Y)"),
        (
            "It ran May 3-5, 2020.",
            "2020-05-03",
            "2020-05-06",
            "(2020-05-03,2020-05-05,P2D)",
        ),
        (
            "It was open from March to May.",
            "2019-03",
            "2019-06",
            "(XXXX-03-01,XXXX-05-01,P2M)",
        ),
        ("It was in the 1990s.", "1990", "2000", "(1990-01-01,2000-01-01,P10Y)"),
        ("It was at the end of April.", "2019-04-21", "2019-05-01", "XXXX-04"),
    ],
)
def test_writes_a_stretch(text: str, low: str, high: str, left: str) -> None:
    one, two = written(text)
    assert one is not None
    assert (one["value"]["lo"], one["value"]["hi"]) == (low, high)
    assert two is not None
    assert (two["kind"], two["value"]) == ("daterange", left)


@pytest.mark.parametrize("text", ["It is 8 p.m.", "It took two days.", "Now it rains."])
def test_what_is_no_date_is_left_to_others(text: str) -> None:
    assert written(text) == (None, None)
