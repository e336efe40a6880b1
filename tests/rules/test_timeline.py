"""T111 beyond its own examples."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate, check, parse_facts
from claimcheck.model import Finding
from claimcheck.rules import BUILT_IN

T111 = BUILT_IN.select("T111")
TEXT = (
    "May 2, 2019\n\nThe union met on Monday. The Norland strike, which has lasted for "
    "almost five weeks, goes on."
)
FACTS = """
[[fact]]
event = "the Norland strike"
aliases = ["the strike"]
start = 2018-09-03
source = { title = "Norland Gazette" }
"""


WINDOW = (
    "between 29 September and 7 October 2018; a Monday if the text is of the Monday it "
    "speaks of: 1 October 2018"
)


def findings(text: str, published: date | None = None) -> tuple[Finding, ...]:
    return check(annotate(text, published), parse_facts(FACTS), T111).findings


def test_shows_three_sides_the_reckoning_and_a_repair_for_each() -> None:
    (finding,) = findings(TEXT)
    assert [reason.says for reason in finding.because] == [
        "the article says it is of “May 2, 2019”",
        "from the start of the Norland strike to publication is “almost five weeks”",
        "the Norland strike began on 3 September 2018",
        "so from 3 September 2018 to 2 May 2019 is 7 months and 29 days (241 days)",
        "“almost five weeks” is 26 to 37 days, read as generously as it can be",
    ]
    assert finding.because[2].fact is not None
    assert [(repair.of, repair.instead) for repair in finding.repairs] == [
        ("the date line", WINDOW),
        ("“almost five weeks”", "7 months and 29 days (241 days)"),
        ("the fact", "began between 29 March and 6 April 2019"),
    ]


def test_an_alias_is_as_good_as_the_name() -> None:
    assert findings(TEXT.replace("The Norland strike", "The strike"))
    assert not findings(TEXT.replace("The Norland strike", "The Sudland strike"))


def test_the_fact_alone_is_enough_where_publication_is_known() -> None:
    text = TEXT.partition("\n\n")[2]
    assert findings(text, date(2019, 5, 2))
    assert not findings(text, date(2018, 10, 4))


def test_a_date_line_far_from_the_known_day_of_publication_is_found() -> None:
    (finding,) = findings("May 2, 2019\n\nThe union met.", date(2019, 6, 20))
    assert finding.message == (
        "“May 2, 2019” cannot be: the others put it between 18 June and 22 June 2019"
    )


@pytest.mark.parametrize("day", [date(2019, 5, 1), date(2019, 5, 4)])
def test_a_paper_may_be_written_a_day_or_two_before(day: date) -> None:
    assert not findings("May 2, 2019\n\nThe union met.", day)


def test_an_event_that_is_held_again_is_no_contradiction() -> None:
    text = "The fair began in 1934. The fair begins on 10 April 2025."
    assert not findings(text, date(2025, 4, 7))


def test_a_date_line_that_is_wrong_is_shown_with_all_that_it_contradicts() -> None:
    text = (
        "May 2, 2019\n\nThe Norland strike, which has lasted for almost five weeks, "
        "goes on. The strike, which has lasted for about nine years, must end."
    )
    found = [finding.message for finding in findings(text)]
    assert [message.partition(" cannot")[0] for message in found] == [
        "“almost five weeks”",
        "“about nine years”",
    ]


def test_an_anniversary_is_held_against_a_fact() -> None:
    text = "Workers marked the 20th anniversary of the Norland strike."
    (finding,) = findings(text, date(2024, 5, 2))
    assert finding.because[-1].says.startswith("“20th anniversary” is 6,")
    assert not findings(text.replace("20th", "fifth"), date(2024, 5, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The Norland strike, now in its third week, goes on.",
        "The Norland strike began two months ago.",
        "The Norland strike entered its third month on Wednesday.",
        "Since the Norland strike began in March 2019, rents have fallen.",
        "The Norland strike started in October 2018.",
        "The Norland strike has dragged on for two years.",
    ],
)
def test_flags_what_does_not_fit_the_fact(text: str) -> None:
    assert findings(text, date(2019, 5, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The Norland strike, now in its eighth month, goes on.",
        "The Norland strike began eight months ago.",
        "The Norland strike has lasted for almost eight months.",
        "The Norland strike entered its ninth month on Thursday.",
        "The Norland strike started in September 2018.",
        "The Sudland strike has lasted for five weeks.",
        "The strike of 1995 had lasted for five weeks.",
        "The Norland strike could last for another five weeks.",
        "The Norland strike had lasted for five weeks when talks began.",
        "The Norland strike was suspended for five weeks.",
    ],
)
def test_leaves_alone_what_fits_the_fact_or_is_of_something_else(text: str) -> None:
    assert not findings(text, date(2019, 5, 2))
