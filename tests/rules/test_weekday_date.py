"""D101 beyond its own examples."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.model import (
    Article,
    CalendarDate,
    DateClaim,
    PartialDate,
    Reason,
    Repair,
    Weekday,
    weekday_of,
)
from claimcheck.rules import BUILT_IN

D101 = BUILT_IN.select("D101")
TEXT = "It was signed on Friday, March 3, 2011."


def told(day: date, weekday: Weekday) -> Article:
    said = CalendarDate(day.year, day.month, day.day, weekday)
    return Article(claims=(DateClaim(date=PartialDate(said)),))


def test_explains_itself_from_the_text_and_the_calendar() -> None:
    (finding,) = check(annotate(TEXT), rules=D101).findings
    assert finding.span
    assert finding.span.of(TEXT) == "Friday, March 3, 2011"
    assert finding.message == "3 March 2011 was a Thursday, not a Friday"
    assert finding.because == (
        Reason("the text says Friday", finding.span),
        Reason("the calendar gives Thursday for 3 March 2011"),
    )
    assert finding.repairs == (
        Repair("the weekday", "Thursday", finding.span, ("Thursday, March 3, 2011",)),
        Repair("the day", "4 March 2011", finding.span, ("Friday, March 4, 2011",)),
        Repair(
            "the year",
            "2006 or 2017",
            finding.span,
            ("Friday, March 3, 2006", "Friday, March 3, 2017"),
        ),
    )


@given(st.dates(min_value=date(1753, 1, 1)), st.sampled_from(Weekday))
def test_speaks_up_just_when_the_days_differ(day: date, printed: Weekday) -> None:
    found = check(told(day, printed), rules=D101).findings
    assert bool(found) == (printed is not weekday_of(day))


def test_an_old_style_date_is_not_checked() -> None:
    report = check(told(date(1700, 3, 1), Weekday.SUNDAY), rules=D101)
    assert not report.findings
    assert [each.code for each in report.unchecked] == ["D101"]


def test_a_date_far_from_publication_is_not_checked() -> None:
    article = annotate("The vote was held on Friday, March 3.", date(2024, 12, 1))
    report = check(article, rules=D101)
    assert not report.findings
    assert len(report.unchecked) == 1


def test_weekdays_of_two_days_are_not_that_of_the_first() -> None:
    text = "The fair was held on Monday and Tuesday, June 10 and 11."
    assert not check(annotate(text, date(2024, 6, 14)), rules=D101).findings


def test_another_year_in_the_sentence_leaves_the_year_open() -> None:
    text = "Clocks for 2024 will change on Sunday, March 10."
    assert not check(annotate(text, date(2023, 3, 1)), rules=D101).findings


def test_a_weekday_that_fits_no_year_near_is_that_of_the_nearest() -> None:
    text = "By Wednesday, May 30, rain was expected."
    (finding,) = check(annotate(text, date(2024, 5, 23)), rules=D101).findings
    assert finding.message == "30 May 2024 was a Thursday, not a Wednesday"
