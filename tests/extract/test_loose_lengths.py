"""Lengths without a plain number, and what comes round, as TIMEX3 writes them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate
from claimcheck.notation import to_timex3

PUBLISHED = date(2025, 1, 22)


def told(text: str) -> list[tuple[str, str]]:
    found = []
    for mention in annotate(text, PUBLISHED).mentions:
        timex = to_timex3(mention.value)
        if timex is not None:
            parts = (timex.type[:3], timex.value, timex.mod, timex.freq)
            found.append((mention.text, " ".join(filter(None, parts))))
    return found


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("all day", "P1D"),
        ("the whole week", "P1W"),
        ("an entire year", "P1Y"),
        ("another month", "P1M"),
        ("an additional year", "P1Y"),
        ("an hour and 20 minutes", "PT1H20M"),
        ("a minute and 30 seconds", "PT1M30S"),
        ("one hour and a half", "PT1H30M"),
        ("an hour and a quarter", "PT1H15M"),
        ("1 day 3 hours", "P1DT3H"),
        ("1 year, 2 days, 3 hours and 4 seconds", "P1Y2DT3H4S"),
        ("1h30", "PT1H30M"),
        ("3h", "PT3H"),
        ("90min", "PT90M"),
        ("½ hour", "PT30M"),
        ("1/2 day", "PT12H"),
        ("half an hour", "PT30M"),
        ("a quarter of an hour", "PT15M"),
        ("three-quarters of an hour", "PT45M"),
        ("30 second", "PT30S"),
        ("30-second", "PT30S"),
        ("a full day", "P1D"),
        ("a fortnight", "P2W"),
        ("two fortnights", "P4W"),
        ("three weekends", "P3WE"),
        ("ten business days", "P10D"),
        ("eight trading days", "P8D"),
        ("a matter of weeks", "PXW"),
        ("the coming weeks", "PXW"),
        ("the next couple of years", "P2Y APPROX"),
        ("the next three quarters", "P3Q"),
        ("several quarters", "PXQ"),
        ("day-long", "P1D"),
        ("decades-long", "PXY"),
        ("yearlong", "P1Y"),
    ],
)
def test_reads_a_length(words: str, value: str) -> None:
    assert told(f"The talks took {words}, people said.") == [(words, f"DUR {value}")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They talked for years.", "years", "DUR PXY"),
        ("They will talk within weeks.", "weeks", "DUR PXW"),
        ("It was the first talk in decades.", "decades", "DUR PXY"),
        ("They talked years ago.", "years ago", "DAT PAST_REF"),
        ("They left months later.", "months later", "DAT FUTURE_REF"),
        ("It ends two years from now.", "two years from now", "DAT 2027"),
        ("It ends a year from now.", "a year from now", "DAT 2026"),
    ],
)
def test_reads_a_length_of_nobody_knows_how_many(
    text: str, words: str, value: str
) -> None:
    assert told(text) == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every other week", "P2W"),
        ("every two weeks", "P2W"),
        ("every second year", "P2Y"),
        ("every 17 years", "P17Y"),
        ("every few months", "PXM APPROX"),
        ("every other Friday", "XXXX-WXX-5"),
        ("twice a week", "P1W 2X"),
        ("three times a day", "P1D 3X"),
        ("4 times each month", "P1M 4X"),
        ("once a year", "P1Y"),
        ("once every four years", "P4Y"),
        ("annually", "P1Y"),
        ("quarterly", "P1Q"),
        ("fortnightly", "P2W"),
        ("twice daily", "P1D 2X"),
        ("three times weekly", "P1W 3X"),
        ("twice-weekly", "P1W 2X"),
        ("semi-annually", "P6M"),
        ("on Mondays", "XXXX-WXX-1"),
        ("at weekends", "P1WE"),
        ("every fortnight", "P2W"),
    ],
)
def test_reads_what_comes_round(words: str, value: str) -> None:
    bare = words.removeprefix("on ").removeprefix("at ")
    value = value.removesuffix(" APPROX")
    assert told(f"The ferry sails {words}, people say.") == [(bare, f"SET {value}")]


def test_every_other_is_told_from_every() -> None:
    (other,) = annotate("It sails every other Friday.", PUBLISHED).mentions
    timex = to_timex3(other.value)
    assert timex is not None
    assert timex.quant == "EVERY OTHER"


@pytest.mark.parametrize(
    "text",
    [
        "It is the leader in minutes played.",
        "All years are the same.",
        "He is twice the size.",
        "The quarterly report is out.",
        "They ate 3 times more.",
        "It is a matter of taste.",
        "They scored 3 second-half goals.",
    ],
)
def test_what_is_no_length_and_no_round_is_left_alone(text: str) -> None:
    assert told(text) == []
