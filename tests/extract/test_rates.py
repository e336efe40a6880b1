"""Amounts that are told for a time, a measure or a thing."""

from __future__ import annotations

import pytest

from claimcheck.model import Kind
from tests.phrases import read_mentions, shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She earns $3 a day.", "$3 a day", "3 US dollar per day"),
        ("She earns $3 per day.", "$3 per day", "3 US dollar per day"),
        ("She earns €3/hour.", "€3/hour", "3 euro per hour"),
        ("Oil is $70 a barrel.", "$70 a barrel", "70 US dollar per barrel"),
        ("Power is $6/MWh.", "$6/MWh", "6 US dollar per megawatt-hour"),
        ("Rent is £80 per sq m.", "£80 per sq m", "80 pound sterling per square metre"),
        ("It paid $2 a share.", "$2 a share", "2 US dollar per share"),
        ("It paid $2 per tonne.", "$2 per tonne", "2 US dollar per tonne"),
        ("It rose 5% a year.", "5% a year", "5 percent per year"),
        ("It makes 40 tonnes a week.", "40 tonnes a week", "40 tonne per week"),
        (
            "It does 21 miles per gallon.",
            "21 miles per gallon",
            "21 mile per US gallon",
        ),
        (
            "It sheds 5 grams per square metre per day.",
            "5 grams per square metre per day",
            "5 gram per square metre per day",
        ),
        (
            "It is $90 per person per day.",
            "$90 per person per day",
            "90 US dollar per person per day",
        ),
        ("It moves 3 metres a day.", "3 metres a day", "3 metre per day"),
        ("It hit 12 per 1,000 sheep.", "12 per 1,000 sheep", "12 per 1,000 sheep"),
        ("It printed 30 a day.", "30 a day", "30 per day"),
        ("It uses 4 l/km.", "4 l/km", "4 litre per kilometre"),
        ("It is a $3-a-day job.", "$3-a-day", "3 US dollar per day"),
        ("It eats 40 kg of wet hay a day.", "40 kg", "40 kilogram per day"),
    ],
)
def test_reads_a_rate(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "He paid $3 a year ago.",
        "He paid $3 a week later.",
        "He paid $3 a second time.",
        "He paid $3 a hat.",
        "He paid $3 a day-old debt.",
        "He paid $3 a day's walk away.",
        "It took $3 a year and a half to earn.",
        "They won two each in Corby.",
        "It took half an hour.",
    ],
)
def test_what_stands_behind_an_amount_by_chance_is_no_rate(text: str) -> None:
    assert not [value for _, value in shown(text) if " per " in value]


def test_a_rate_compares_with_rates_alone() -> None:
    day, week, once = (
        read_mentions(f"It earns {words}.")[0].value.unit
        for words in ("$3 a day", "$3 a week", "$3")
    )
    assert day.comparable_with(week)
    assert not day.comparable_with(once)
    assert 7 * week.in_base(1) == day.in_base(1)


def test_a_length_in_a_time_is_a_speed() -> None:
    (mention,) = read_mentions("It crawls 3 metres an hour.")
    assert mention.value.unit.kind is Kind.SPEED
    assert mention.value.unit.per is None
