"""Figures that follow from those of a document, and ages that are another person's."""

import pytest

from claimcheck.model import Support
from claimcheck.verbs import annotate, compare
from claimcheck.verbs.evidence import evidence_for

PUBLISHED = "2024-05-20"

FOLLOWS = [
    (
        "The new pier costs £640,000, of which the county pays a quarter.",
        "For the new pier the county pays £160,000.",
        "a quarter × £640,000 = 160,000",
    ),
    (
        "The stall sold 12,000 pies at $6 apiece during the fair.",
        "Pies at the fair brought in $72,000.",
        "12,000 pies × $6 = 72,000",
    ),
    (
        "Some 2,300 evacuees may go home to Lenwick. Another 410 of Lenwick must wait.",
        "Lenwick had about 2,700 evacuees.",
        "Some 2,300 evacuees + 410 = 2,710",
    ),
    (
        "The choir of Lenwick was founded in 1984 by a baker.",
        "The choir of Lenwick is 40 years old.",
        "1984 to 2024-05-20 = 40 years",
    ),
    (
        "Between 300 and 450 jobs will go at the Orrel mill.",
        "Up to 450 jobs are to go at the Orrel mill.",
        "",
    ),
    (
        "Members of the Orrel union voted 1,206 to 402 for the strike.",
        "Three quarters of the Orrel union voted for the strike.",
        "",
    ),
]


@pytest.mark.parametrize(("source", "text", "why"), FOLLOWS)
def test_what_follows_from_a_document_is_borne_out(
    source: str, text: str, why: str
) -> None:
    document, article = annotate(source, PUBLISHED), annotate(text, PUBLISHED)
    report = compare(article, [document])
    assert report.findings == ()
    if why:
        assert why in [each.why for each in report.evidence]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The pier costs £640,000, of which the county pays a quarter.", "£180,000"),
        ("The stall sold 12,000 pies at $6 apiece during the fair.", "$78,000"),
        ("It hurt 34 men and 41 women at the fair.", "over 70 children"),
    ],
)
def test_what_does_not_follow_is_missing(source: str, text: str) -> None:
    document = annotate(source, PUBLISHED)
    assert compare(annotate(f"They told of {text}."), [document]).findings


def test_an_age_is_no_other_person_s() -> None:
    document = annotate("Ann Hale, 52, rowed with Bob Orr, 31.", PUBLISHED)
    article = annotate("Bob Orr, 52, rowed for hours.", PUBLISHED)
    against = [
        each.words
        for each in evidence_for(article, [document])
        if each.stance is Support.CONTRADICTED
    ]
    assert against == ["31"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Bob Orr, 31, rowed for hours.", PUBLISHED),
        ("Orr, 31, rowed for hours.", PUBLISHED),
        ("Bob Orr, 32, rowed for hours.", "2025-03-02"),
        ("Bob Orr, who was 24 in 2017, rowed for hours.", PUBLISHED),
    ],
)
def test_an_age_may_have_grown_between_two_texts(text: str, published: str) -> None:
    document = annotate("Ann Hale, 52, rowed with Bob Orr, 31.", PUBLISHED)
    stances = {
        each.stance for each in evidence_for(annotate(text, published), [document])
    }
    assert Support.CONTRADICTED not in stances
