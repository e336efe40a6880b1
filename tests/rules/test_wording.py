"""How findings word days, lengths, bounds and numbers."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import Bounds
from claimcheck.rules import wording

MARCH, MAY, LATER = date(2011, 3, 3), date(2011, 5, 14), date(2012, 5, 14)


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (Bounds(31), "at least 31"),
        (Bounds(31, low_open=True), "more than 31"),
        (Bounds(high=31), "at most 31"),
        (Bounds(high=31, high_open=True), "less than 31"),
        (Bounds(7, 7), "7"),
        (Bounds(6, Fraction(15, 2)), "6 to 7.5"),
        (Bounds(6, 7, high_open=True), "at least 6 and less than 7"),
        (Bounds(6, 7, low_open=True), "more than 6 and at most 7"),
        (Bounds(6, 7, low_open=True, high_open=True), "more than 6 and less than 7"),
        (Bounds(0, 7), "0 to 7"),
        (Bounds(), "any number"),
    ],
)
def test_words_bounds(bounds: Bounds, words: str) -> None:
    assert wording.bounds_in_words(bounds) == words


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("30", "mile", "30 miles"),
        ("1", "foot", "1 foot"),
        ("-1", "foot", "-1 foot"),
        ("6", "foot", "6 feet"),
        ("6", "inch", "6 inches"),
        ("30", "percent", "30 percent"),
        ("30", "yen", "30 yen"),
        ("30", "", "30"),
        ("30", "square mile", "30 square miles"),
        ("30", "US dollar", "30 US dollars"),
        ("30", "pound sterling", "30 pounds sterling"),
        ("30", "mile per hour", "30 miles per hour"),
        ("30", "foot per hour", "30 feet per hour"),
        ("30", "degree Celsius", "30 degrees Celsius"),
    ],
)
def test_words_measures(figure: str, unit: str, words: str) -> None:
    assert wording.measure(figure, unit) == words


@pytest.mark.parametrize(
    ("value", "digits", "rounded"),
    [
        (0, 3, 0),
        (Fraction(98425, 1000), 3, Fraction(492, 5)),
        (123_456, 3, 123_000),
        (999_500, 3, 1_000_000),
        (100, 3, 100),
        (Fraction(1, 3), 3, Fraction(333, 1000)),
        (Fraction(-12_345, 10), 3, -1230),
        (Fraction(1, 1000), 1, Fraction(1, 1000)),
    ],
)
def test_rounds_to_digits(value: Fraction, digits: int, rounded: Fraction) -> None:
    assert wording.rounded(value, digits) == rounded


def test_words_stretches_and_lists_of_days() -> None:
    assert wording.stretch(MARCH, MARCH) == "on 3 March 2011"
    assert wording.stretch(MARCH, MAY) == "between 3 March and 14 May 2011"
    assert wording.stretch(MARCH, LATER) == "between 3 March 2011 and 14 May 2012"
    assert wording.each([MARCH, MAY]) == "3 March or 14 May 2011"
    assert wording.each([MARCH, LATER]) == "3 March 2011 or 14 May 2012"
    assert wording.each([MARCH, MAY], "and") == "3 March and 14 May 2011"
    assert wording.each([MARCH, LATER], "and") == "3 March 2011 and 14 May 2012"
    assert wording.each([]) == ""


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2022, 2, 24), date(2025, 1, 22), "2 years, 10 months and 29 days"),
        (date(2025, 1, 22), date(2022, 2, 24), "2 years, 10 months and 29 days"),
        (MARCH, date(2011, 3, 4), "1 day"),
        (MARCH, date(2011, 4, 3), "1 month"),
        (MAY, LATER, "1 year"),
        (MARCH, MARCH, "0 days"),
    ],
)
def test_words_how_far_apart_days_are(start: date, end: date, words: str) -> None:
    assert wording.apart(start, end) == words


def test_words_numbers_of_days_lists_and_quotes() -> None:
    assert [wording.days(n) for n in (0, 1, -1, 2, 1063)] == [
        *("0 days", "1 day", "-1 day", "2 days", "1,063 days")
    ]
    assert wording.listed([]) == ""
    assert wording.listed(["one"]) == "one"
    assert wording.listed(["one", "two"]) == "one or two"
    assert wording.listed(["one", "two", "three"], "and") == "one, two and three"
    assert wording.quoted(" nearly  seven\nmonths ") == "“nearly seven months”"
    assert [wording.month(n) for n in (1, 12)] == ["January", "December"]
