"""What the rules of arithmetic flag and leave alone, in the ways that news puts it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck import annotate, check
from claimcheck.model import Severity

PHRASES = tomllib.loads(
    Path(__file__).with_name("phrases_numbers.toml").read_text("utf-8")
)
FLAGGED = [(code, text) for code, row in PHRASES.items() for text in row["flagged"]]
PASSED = [(code, text) for code, row in PHRASES.items() for text in row["passed"]]


def found(text: str) -> list[str]:
    report = check(annotate(text, "2024-06-15"))
    return [finding.code for finding in report.at_least(Severity.WARNING)]


@pytest.mark.parametrize(("code", "text"), FLAGGED)
def test_flags_what_cannot_be(code: str, text: str) -> None:
    assert code in found(text)


@pytest.mark.parametrize(("code", "text"), PASSED)
def test_leaves_alone_what_may_well_be(code: str, text: str) -> None:
    assert found(text) == [], code


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Six Hurt in Mill Blast", "Nine people were hurt when a boiler blew up."),
        ("Toll road to open in May", "The road will open in August."),
        ("Ferry Fire Kills 41", "A fire on a ferry killed 14 people on Monday."),
        ("Firm to Cut 500 Jobs", "The firm will cut 5,000 jobs, it said."),
        ("Potter, 71, Wins Prize", "Jo Ambler, 61, won on Monday. She has 10 cats."),
        ("Mayor Dead at 39", "Ida Vane, the mayor, who was aged 93, died on Sunday."),
        ("Bridge to Cost $4B", "The bridge will cost $40 billion."),
        ("2th Win for Leeds", "Leeds won again at home."),
        ("Turnout hits 81%", "Turnout was 18 percent, the lowest so far."),
        ("Town to Buy OR9 Tram", "The OR7 tram runs on rails. An OR7 is slow."),
        ("Storm Worst Since 1989", "It was the worst storm since 1998, they said."),
    ],
)
def test_flags_a_headline_that_the_text_denies(title: str, text: str) -> None:
    report = check(annotate(text, "2024-06-15", title))
    found = report.at_least(Severity.WARNING)
    assert [finding.code for finding in found] == ["R102"]
    (span,) = found[0].title_spans
    assert span.of(title)[0].isalnum() or span.of(title)[0] == "$"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("7 hurt in blast", "Four guests and three waiters were hurt."),
        ("Widow honoured 63 years on", "Her husband died in 1961."),
        ("Firm to Cut 5K Jobs", "The firm will cut 5,024 jobs, it said."),
        ("Bridge to Cost $4B", "The bridge will cost $3.96 billion."),
        ("A Quarter of Shops Shut", "Of 80 shops, 20 are shut."),
        ("Half of Homes Empty", "Some 51 percent of homes are empty."),
        ("G7 Meets", "The leaders of the G7 met on Monday."),
        ("Toll road to open in May", "The road will open on 3 May."),
        ("Vane, 15 Others Win Prize", "The prize went to 16 people."),
        ("25% of Trees Sick", "One quarter of the trees are sick."),
    ],
)
def test_leaves_a_headline_alone_that_the_text_bears_out(title: str, text: str) -> None:
    report = check(annotate(text, "2024-06-15", title))
    assert report.at_least(Severity.WARNING) == ()
