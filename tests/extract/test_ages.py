"""Ages in sentences, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.phrases import shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She is 52 years old.", "52 years old", "aged 52 years"),
        ("She is aged 52.", "aged 52", "aged 52 years"),
        ("The 17-year-old ran.", "17-year-old", "aged 17 years"),
        ("The seventeen-year-old ran.", "seventeen-year-old", "aged 17 years"),
        ("A three-month-old baby cried.", "three-month-old", "aged 3 months"),
        ("She is aged three months.", "aged three months", "aged 3 months"),
        ("Ida Moller, 52, ran.", "52", "aged 52 years"),
        ("Ida Moller was 52 when she ran.", "52", "aged 52 years"),
        ("He was only 15 when it shut.", "15", "aged 15 years"),
        ("The young, aged 18 to 24, ran.", "aged 18 to 24", "aged 18 to 24 years"),
        ("The young, aged 18-24, ran.", "aged 18-24", "aged 18 to 24 years"),
        (
            "Girls aged between 12 and 15 ran.",
            "aged between 12 and 15",
            "aged 12 to 15 years",
        ),
        (
            "Those between the ages of 5 and 12 ran.",
            "ages of 5 and 12",
            "aged 5 to 12 years",
        ),
        ("Those aged 65 and over ran.", "aged 65 and over", "aged from: 65 years"),
        ("Those aged over 65 ran.", "aged over 65", "aged above: 65 years"),
        ("Those under age 21 ran.", "under age 21", "aged below: 21 years"),
        ("She ran at the age of 21.", "age of 21", "aged 21 years"),
        ("She is about 40 years old.", "about 40 years old", "aged near: 40 years"),
        ("A 52 year-old ran.", "52 year-old", "aged 52 years"),
        ("A 52 yo ran.", "52 yo", "aged 52 years"),
        (
            "Some 18-34 year olds ran.",
            "Some 18-34 year olds",
            "aged near: 18 to 34 years",
        ),
        ("A year-old cat ran.", "A year-old", "aged 1 year"),
        ("Six years of age is young.", "Six years of age", "aged 6 years"),
        ("The hut is 1,500 years old.", "1,500 years old", "aged 1,500 years"),
        (
            "It is a 3 million-year-old bone.",
            "3 million-year-old",
            "aged 3,000,000 years",
        ),
        ("He met Ida, who was 52.", "52", "aged 52 years"),
        ("She is 52 and tall.", "52", "aged 52 years"),
        ("She will be 52.", "52", "aged 52 years"),
        ("He turned 52 at sea.", "52", "aged 52 years"),
        ("He saw a boy of 12.", "12", "aged 12 years"),
        ("She is in her 50s.", "50s", "aged 50 to 59 years"),
        ("She is in her early 50s.", "early 50s", "aged 50 to 54 years"),
        ("He is in his late fifties.", "late fifties", "aged 55 to 59 years"),
    ],
)
def test_reads_an_age(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The vote was 30 when it closed.",
        "Temperatures were 12 when he left.",
        "In Moller, 152, boats sank.",
        "Flights to Paris, 12, 13 and 14, are late.",
        "The wall is 1,500 years thick.",
        "It is an age of 12 gods and 900 heroes.",
        "The score was 52.",
        "She was 3 of 5 from the line.",
        "He turned 90 degrees.",
        "He is 52 metres away.",
        "It is a house of 12.",
        "It was a hit of his 1950s.",
        "His late father ran.",
        "Two old men ran.",
    ],
)
def test_what_is_no_age_is_left_alone(text: str) -> None:
    aged = [words for words, value in shown(text) if value.startswith("aged")]
    assert aged in ([], ["age of 12"])
