"""What the text tells as wrong, forged, made up or denied contradicts nothing."""

from __future__ import annotations

import pytest

from claimcheck import annotate, check
from claimcheck.model import Modality

PUBLISHED = "2024-03-09"

TOLD_AS_WRONG = [
    "The poster gave it as Friday 14 May 2024, which was the wrong day.",
    "A ticket dated 31 June gave the forger away, police said.",
    "The licence has him born on 30 February 1970, a day that does not exist.",
    "The bank blamed a glitch for a rate set for 31 September.",
    "The flyer misprinted the opening as Saturday 3 June 2024; it is on Monday.",
    "The sign says 5 miles (10 km), but it should say 8 km.",
    "It was put down as 3.5 kg (12 lb). The error was spotted in time.",
    "The brochure is full of mistakes. It calls the 200-metre (400-foot) mast new.",
    "The patient's pH of 15 came from a faulty probe.",
    "An earlier version of this article put it on Monday, 3 May 2022.",
    "Tests gave 12 of the 10 wells as dry; the survey was later corrected.",
    "The mayor denied that turnout was 120 percent.",
    "The hoax letter bore the date 31 April 2020.",
]


@pytest.mark.parametrize("text", TOLD_AS_WRONG)
def test_what_is_told_as_wrong_is_no_finding(text: str) -> None:
    report = check(annotate(text, PUBLISHED))
    assert report.findings == ()
    assert any("wrong" in each.why for each in report.unchecked)


@pytest.mark.parametrize(
    "text",
    [
        "The fair is on Friday 14 May 2024.",
        "The plan was wrong, she said. It rained. The fair is on Friday 14 May 2024.",
        "The trail is 5 miles (10 km) long, with no fault in its signs.",
        "The poll has a margin of error of 3 points. It shut on Friday 14 May 2024.",
    ],
)
def test_a_mistake_told_of_farther_off_excuses_nothing(text: str) -> None:
    assert check(annotate(text, PUBLISHED)).findings


def test_a_claim_told_as_wrong_says_so() -> None:
    (claim,) = annotate("The leaflet wrongly gives it as 40 boats.").claims
    assert claim.context.modality is Modality.MISTAKEN
