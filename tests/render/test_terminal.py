"""What a person at a terminal reads of a report."""

from __future__ import annotations

import re
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    Article,
    CalendarDate,
    CountClaim,
    EventDate,
    Fact,
    Finding,
    PartialDate,
    Quantity,
    Reason,
    Repair,
    Report,
    Severity,
    Source,
    Span,
    Thing,
    Unchecked,
)
from claimcheck.render.page import Page
from claimcheck.render.printable import cells
from claimcheck.render.terminal import report_as_text

TEXT = "June 12, 2020\n\nThe closure of the dam has lasted for nearly seven months."
CLOSURE = Fact(
    EventDate(event=Thing("closure"), date=PartialDate(CalendarDate(2018, 3, 5))),
    Source("Order 12", url="https://board.example/12", date=date(2018, 3, 5)),
)
FINDING = Finding(
    Span(50, 70),
    "the closure, the date line and the length cannot all be true",
    (
        Reason("the article says it is of 12 June 2020", Span(0, 13)),
        Reason("the closure has lasted for nearly seven months", Span(46, 72)),
        Reason("the closure began on 5 March 2018", fact=CLOSURE),
        Reason("from 5 March 2018 to 12 June 2020 is 830 days"),
    ),
    (
        Repair("the date line", "between 5 September and 4 October 2018", Span(0, 13)),
        Repair("the fact", "began between 13 November and 12 December 2019"),
    ),
    "T111",
    "timeline",
    Severity.ERROR,
)
REPORT = Report(
    Article(TEXT, claims=(CountClaim(Quantity(3)),)),
    (FINDING,),
    (
        Unchecked("“12 boats”", "the day is not told", Span(0, 3), "T101"),
        Unchecked("“13 boats”", "the day is not told", Span(20, 23), "T101"),
        Unchecked("the silencing of D101", "it finds nothing there"),
    ),
    (evolve(FINDING, code="D101"),),
)


def test_a_finding_is_shown_with_its_whole_reckoning() -> None:
    assert report_as_text(REPORT, Page("a.txt", 70)) == (
        "a.txt:3:36: error: T111 timeline\n"
        "  the closure, the date line and the length cannot all be true\n"
        "\n"
        "  1. line 1: the article says it is of 12 June 2020\n"
        "       June 12, 2020\n"
        "       ^^^^^^^^^^^^^\n"
        "  2. line 3: the closure has lasted for nearly seven months\n"
        "       The closure of the dam has lasted for nearly seven months.\n"
        "                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  3. fact: the closure began on 5 March 2018\n"
        "       source: Order 12, 2018-03-05, https://board.example/12\n"
        "  4. from 5 March 2018 to 12 June 2020 is 830 days\n"
        "\n"
        "  if the date line is wrong: between 5 September and 4 October 2018\n"
        "  if the fact is wrong: began between 13 November and 12 December 2019\n"
        "\n"
        "Not checked:\n"
        "  T101 “12 boats” (line 1); “13 boats” (line 3): the day is not told\n"
        "  -    the silencing of D101: it finds nothing there\n"
        "\n"
        "a.txt: 1 finding (1 error) in 1 claim; 3 not checked; 1 silenced\n"
    )


def test_a_finding_from_claims_made_by_hand_needs_no_text() -> None:
    finding = evolve(FINDING, span=None, because=FINDING.because[3:], repairs=())
    assert report_as_text(Report(Article(), (finding,))) == (
        "error: T111 timeline\n"
        "  the closure, the date line and the length cannot all be true\n"
        "\n"
        "  1. from 5 March 2018 to 12 June 2020 is 830 days\n"
        "\n"
        "1 finding (1 error) in 0 claims; 0 not checked; 0 silenced\n"
    )


def test_a_finding_may_have_no_reasons() -> None:
    bare = Finding(None, "wrong", (), code="T1", name="n")
    assert report_as_text(Report(Article(), (bare,))).startswith(
        "advice: T1 n\n  wrong\n\n1 finding (1 advice) in 0 claims"
    )


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ((), "no findings"),
        ((1, 2, 1), "3 findings (1 error, 2 warnings)"),
        ((0,), "1 finding (1 advice)"),
        ((0, 0, 2), "3 findings (1 error, 2 pieces of advice)"),
    ],
)
def test_the_closing_line_counts_by_severity(
    severities: tuple[int, ...], told: str
) -> None:
    findings = tuple(
        Finding(None, "wrong", (), severity=Severity(one)) for one in severities
    )
    last = report_as_text(Report(Article(), findings)).splitlines()[-1]
    assert last == f"{told} in 0 claims; 0 not checked; 0 silenced"


def test_a_reason_over_several_lines_names_them() -> None:
    finding = evolve(FINDING, because=(Reason("all of it", Span(5, 30)),))
    text = report_as_text(Report(Article(TEXT), (finding,)))
    assert "  1. lines 1 to 3: all of it\n       June 12, 2020…\n" in text


@given(st.integers(60, 100))
def test_colour_changes_nothing_but_the_colour(width: int) -> None:
    plain = report_as_text(REPORT, Page("a.txt", width))
    coloured = report_as_text(REPORT, Page("a.txt", width, colour=True))
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert "\x1b" not in plain


@given(
    st.text(st.sampled_from("ab \n\r\t\x1b\u202e\ud800東😀"), min_size=1, max_size=200),
    st.data(),
)
def test_a_hostile_article_stays_within_its_lines(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    finding = Finding(span, text, (Reason(text, span),), (Repair(text, text, span),))
    unchecked = Unchecked(text, text, span)
    report = Report(Article(text), (finding,), (unchecked,))
    shown = report_as_text(report, Page("\x1b\n.txt", 80))
    assert (
        re.search(r"[^\n -~]", shown.translate({ord(c): None for c in "東😀…"})) is None
    )
    marked = [line for line in shown.splitlines() if line.strip(" ^") == ""]
    assert all(cells(line) <= 80 for line in marked)
