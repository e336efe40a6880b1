"""D102 beyond its own examples."""

from __future__ import annotations

from calendar import monthrange

from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.model import Article, CalendarDate, Clock, DateClaim, PartialDate
from claimcheck.rules import BUILT_IN

D102 = BUILT_IN.select("D102")


def found(value: PartialDate | Clock) -> bool:
    article = Article(claims=(DateClaim(date=value),))
    return bool(check(article, rules=D102).findings)


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 39))
def test_agrees_with_the_calendar(year: int, month: int, day: int) -> None:
    exists = day <= monthrange(year, month)[1]
    assert found(PartialDate(CalendarDate(year, month, day))) is not exists


@given(st.integers(0, 40), st.integers(0, 99))
def test_agrees_with_the_clock(hour: int, minute: int) -> None:
    shown = (hour < 24 and minute < 60) or (hour, minute) == (24, 0)
    assert found(Clock(hour, minute)) is not shown


def test_names_the_leap_year_that_is_missing() -> None:
    report = check(annotate("He was baptised on 29 February 1900."), rules=D102)
    (finding,) = report.findings
    assert finding.message == "“29 February 1900” is no day: February 1900 has 28"
    assert finding.because[-1].says == "1900 is no leap year"
    assert finding.repairs[0].instead == "28 February at the latest"


def test_a_score_before_a_date_is_no_day() -> None:
    text = "Reds 37, Blues 31 Sept. 27, 2009. Reds 42, Blues 30 Feb. 12, 2023."
    assert not check(annotate(text), rules=D102).findings
