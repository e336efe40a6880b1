"""T101 and T102 beyond their own examples."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.model import (
    Article,
    CalendarDate,
    Duration,
    Elapsed,
    Finding,
    PartialDate,
)
from claimcheck.rules import BUILT_IN

TIMES = BUILT_IN.select("T101", "T102")
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def on(day: date) -> PartialDate:
    return PartialDate(CalendarDate(day.year, day.month, day.day))


def findings(text: str, published: date | None = None) -> tuple[Finding, ...]:
    return check(annotate(text, published), rules=TIMES).findings


@given(DAYS, st.integers(1, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_a_length_fits_the_days_it_was_counted_between(
    start: date, count: int, unit: str
) -> None:
    end = start + relativedelta(**{f"{unit}s": count})  # type: ignore[arg-type]
    duration = Duration(count, unit)
    claim = Elapsed(duration=duration, start=on(start), end=on(end), since=True)
    assert not check(Article(claims=(claim,)), rules=TIMES).findings


@given(DAYS, st.integers(2, 40), st.sampled_from(["week", "month", "year"]))
def test_twice_the_length_does_not_fit(start: date, count: int, unit: str) -> None:
    end = start + relativedelta(**{f"{unit}s": 2 * count})  # type: ignore[arg-type]
    duration = Duration(count, unit)
    claim = Elapsed(duration=duration, start=on(start), end=on(end))
    report = check(Article(claims=(claim,)), rules=TIMES)
    assert [finding.code for finding in report.findings] == ["T101"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The fair opened on 28 May 2024, a day ago.", "T102"),
        ("The fair opened on 28 May, a day ago.", "D103"),
        ("The fair opened a day ago, on Tuesday 28 May.", "D103"),
    ],
)
def test_one_contradiction_is_one_finding(text: str, code: str) -> None:
    report = check(annotate(text, date(2024, 6, 5)))
    assert [finding.code for finding in report.findings] == [code]


def test_offers_a_repair_for_every_side() -> None:
    text = "The bridge was shut in March 2019, nearly two years ago."
    (finding,) = findings(text, date(2024, 6, 1))
    assert finding.message == (
        "“nearly two years ago” does not fit: "
        "“March 2019” to publication is about 5 years and 3 months"
    )
    assert [(repair.of, repair.instead) for repair in finding.repairs] == [
        ("the length", "about 5 years and 3 months"),
        ("the start", "between 2 June and 1 December 2022"),
        ("the day of publication", "between 1 September 2020 and 30 March 2021"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She returned to the studio one year ago in January.",
        "Cuts in 2025 were likelier a month ago.",
        "The pier, built in 1999, burnt down a decade later.",
        "The mill, built in 1950, was sold a decade later and fell in 2001.",
        "The ten-day fair opens on 3 May and closes on 12 May.",
        "The ten-day fair opens on 3 May and closes on 13 May.",
        "The five-week course runs from 28 December to 1 February.",
        "The strike began on 2 March and was called off two weeks later, on 16 March.",
    ],
)
def test_says_nothing_where_the_words_can_be_true(text: str) -> None:
    assert not findings(text, date(2024, 12, 1))


def test_a_length_whose_ends_have_no_days_is_listed_as_not_checked() -> None:
    report = check(annotate("The dam burst on 9 August, three days ago."), rules=TIMES)
    assert not report.findings
    assert [each.what for each in report.unchecked] == ["“three days ago”"]
