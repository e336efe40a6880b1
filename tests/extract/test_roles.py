"""Numbers that are no values: each is part of something else, and so no claim."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.model import Quantity, QuantityClaim

ROLES = {
    "part of a name": (
        "A Boeing 737 landed.",
        "Boeing 737 jets landed.",
        "The G7 met.",
        "Channel 4 showed it.",
        "Apollo 11 flew.",
        "Section 230 holds.",
        "The Group of Eight met.",
        "The Group of 20 met.",
        "The Group of Seven nations met.",
        "The Gang of Six met.",
        "They are in the round of 16.",
        "Fortune 500 firms agreed.",
        "Super Bowl 50 was long.",
        "We saw Corby's Eleven.",
        "The iPhone 15 sells.",
        "Route 66 is long.",
        "Covid-19 spread.",
        "The F-16 landed.",
        "The H5N1 virus spread.",
        "Title 42 ended.",
        "The bill is HB 233.",
        "Resolution 1701 holds.",
        "Formula 1 is loud.",
        "The S&P 500 fell.",
    ),
    "phone": (
        "Call 555-0123 now.",
        "Call (202) 555-0123.",
        "Call 1-800-555-0123.",
        "Dial 911.",
    ),
    "version": ("Version 2.1 is out.", "It is v2.0.1.", "Use Orrel 3.11."),
    "address": (
        "It is at 10 Mill Street.",
        "It is at 301 Mill Dr. in Orrel.",
        "It is at 12 Hill Ct. in Orrel.",
        "They met in the 500 block of Mill Lane.",
        "Write to P.O. Box 123 in Orrel.",
    ),
    "score": (
        "They won 3-1.",
        "They lost 6-3, 6-4.",
        "It was a 5-4 ruling.",
        "They are 36-40.",
    ),
    "identifier": (
        "Text ORREL to 88877.",
        "Dial 88877.",
        "Badge 714 was lost.",
        "Docket 1234 was lost.",
        "It is #12.",
        "It is case No. 12-345.",
    ),
    "rank": (
        "She is No. 7.",
        "She is seeded 4.",
        "It is in the top ten.",
        "It is in the top 10.",
        "They left the bottom three.",
    ),
    "list number": (
        "1. Buy milk.",
        "First we read.\n1. Buy milk.\n2. Sell milk.",
        "1) Buy milk. 2) Sell milk.",
    ),
    "date part": (
        "On Aug. 3, 10, 17 and 24 they meet.",
        "They meet July 4, 6 and 13.",
        "It was on 3/4/2021.",
        "They met on 9/11.",
        "It was in the 1990s.",
    ),
    "clock": ("It was 4:53 p.m.", "It was 0500 GMT.", "It was at 16:00."),
    "quotation of a number": (
        'He wrote "42" on it.',
        "The word “four” is short.",
        "A '13' was painted on.",
    ),
}


@pytest.mark.parametrize(
    ("role", "text"),
    [(role, text) for role, texts in ROLES.items() for text in texts],
)
def test_a_number_of_another_role_is_no_value(role: str, text: str) -> None:
    article = annotate(text, "2024-05-05")
    values = [m for m in article.mentions if isinstance(m.value, Quantity)]
    assert not values, role
    assert not article.claims_of(QuantityClaim), role


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A group of eight met.", "eight"),
        ("The 16 sailors met.", "16"),
        ("The top ten boats won.", "ten"),
        ("The top five most used boats won.", "five"),
        ("The 12 block leaders met.", "12"),
        ("They wrote to 88,877 people.", "88,877"),
        ("On Aug. 3, 10 boats sank.", "10"),
        ("In Corby they won 12.", "12"),
        ("He met “four” boys.", "four"),
        ("They sent 12 boys to 301 girls.", "12"),
        ("It ended with 1. Corby lost.", "1"),
    ],
)
def test_a_value_beside_such_words_stays_one(text: str, words: str) -> None:
    values = [m for m in annotate(text).mentions if isinstance(m.value, Quantity)]
    assert values
    assert values[0].text == words
