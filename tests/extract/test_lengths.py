"""Lengths of time in sentences, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.phrases import shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He faces up to 15 years.", "up to 15 years", "up-to: 15 years"),
        ("It took nearly seven months.", "nearly seven months", "just-below: 7 months"),
        ("Rents are higher than a year before.", "a year", "1 year"),
        ("It took a decade.", "a decade", "1 decade"),
        ("It lasted for a year.", "a year", "1 year"),
        ("It took about a week.", "about a week", "near: 1 week"),
        ("It took a year and a half.", "a year and a half", "1.5 years"),
        ("It took half an hour.", "half an hour", "0.5 hours"),
        ("It is a half-hour show.", "a half-hour", "0.5 hours"),
        (
            "It took three-quarters of an hour.",
            "three-quarters of an hour",
            "0.75 hours",
        ),
        ("It took three and a half years.", "three and a half years", "3.5 years"),
        ("It took 2.5 hours.", "2.5 hours", "2.5 hours"),
        ("It took two years and a day.", "two years", "2 years"),
        (
            "It took two years and three months.",
            "two years and three months",
            "2 years 3 months",
        ),
        ("It took one hour, 30 minutes.", "one hour, 30 minutes", "1 hour 30 minutes"),
        ("It is a two-year ban.", "two-year", "2 years"),
        ("It is an 18-month ban.", "18-month", "18 months"),
        ("It is a 10- year ban.", "10- year", "10 years"),
        ("It took two to three weeks.", "two to three weeks", "2 to 3 weeks"),
        ("It took 6-9 weeks.", "6-9 weeks", "6 to 9 weeks"),
        ("It took two or three weeks.", "two or three weeks", "2 to 3 weeks"),
        ("It took between 2 and 3 weeks.", "2 and 3 weeks", "2 to 3 weeks"),
        ("It took several weeks.", "several weeks", "vague: 3 to 15 weeks"),
        ("It took a few days.", "a few days", "vague: 2 to 10 days"),
        ("It took a couple of days.", "a couple of days", "vague: 2 to 3 days"),
        (
            "It took several hundred years.",
            "several hundred years",
            "vague: 300 to 1,500 years",
        ),
        ("It took 12 working days.", "12 working days", "12 days"),
        ("It took three more weeks.", "three more weeks", "3 weeks"),
        ("It took 30-odd years.", "30-odd years", "near: 30 years"),
        ("It took ten or more years.", "ten or more years", "from: 10 years"),
        ("It took three weeks or so.", "three weeks or so", "near: 3 weeks"),
        ("It lasted over ten years.", "over ten years", "above: 10 years"),
        ("It stood for over ten years.", "over ten years", "above: 10 years"),
        ("It went on over ten years.", "ten years", "10 years"),
        ("It grew over ten years.", "ten years", "10 years"),
        ("It took five years at most.", "five years", "at-most: 5 years"),
        ("It is 2,000 years away.", "2,000 years", "2,000 years"),
    ],
)
def test_reads_a_length(text: str, words: str, value: str) -> None:
    assert shown(text)[0] == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "It is a leader in minutes played.",
        "A quarter to 12 percent went.",
        "It earns $3 a day.",
        "He hired 12 people days after the fire.",
        "Years went by.",
        "The week is over.",
    ],
)
def test_what_is_no_length_is_left_alone(text: str) -> None:
    units = ("second", "minute", "hour", "day", "week", "month", "year")
    values = [value for _, value in shown(text) if " per " not in value]
    assert [value for value in values if value.rstrip("s").endswith(units)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It took 90 minutes, ten days ago.", ["90 minutes", "ten days ago"]),
        ("It took two years, three boats sank.", ["two years", "three"]),
        ("It took 370 and 12 days.", ["12 days"]),
    ],
)
def test_two_lengths_that_are_not_one(text: str, words: list[str]) -> None:
    assert [each for each, _ in shown(text)] == words
