"""What of a suite is left out, and how the rest is counted."""

from __future__ import annotations

from typing import Any

import pytest

from bench.conventions import convention_of, outcomes, plain
from bench.scoring import Tally


def row(
    text: str, *expected: dict[str, Any], suite: str = "recognizers_datetime"
) -> dict[str, Any]:
    items = [{"start": 0, "end": len(text), "text": text, **item} for item in expected]
    return {
        "id": f"{suite}-1",
        "text": text,
        "ref_date": "2024-05-06",
        "expected": items,
    }


@pytest.mark.parametrize(
    ("text", "kind", "value", "left_out"),
    [
        ("in 7 minutes", "datetime", "2024-05-06T00:07:00", True),
        ("the last 6 days", "daterange", "(2024-04-30,2024-05-06,P6D)", True),
        ("two days ago", "date", "2024-05-04", False),
        ("at 6", "time", "T06", True),
        ("at 6 p.m.", "time", "T18", False),
        ("7.11", "date", "XXXX-07-11", True),
        ("7.11.2023", "date", "2023-11-07", False),
        ("May 3", "date", "XXXX-05-03", False),
        ("next Tuesday", "date", "2024-05-14", True),
        ("Tuesday", "date", "XXXX-WXX-2", False),
        ("6 hours", "duration", "PT6H", False),
        ("some hours", "duration", "PT3H", True),
    ],
)
def test_a_convention_is_told_by_what_a_row_says(
    text: str, kind: str, value: str, *, left_out: bool
) -> None:
    told = row(text, {"kind": kind, "value": value})
    assert (convention_of(told, told["expected"][0]) is not None) is left_out


@pytest.mark.parametrize(
    ("suite", "text", "kind", "left_out"),
    [
        ("recognizers_ordinal", "previous", "ordinal", True),
        ("recognizers_ordinal", "ninth", "ordinal", False),
        ("recognizers_temperature", "kelvin", "temperature", True),
        ("recognizers_temperature", "nine kelvin", "temperature", False),
        ("recognizers_dimension", "5 pm", "dimension", True),
        ("duckling_amountofmoney", "six dimes", "money", True),
        ("recognizers_currency", "six dimes", "money", False),
        ("quantulum3", "74", "number", False),
    ],
)
def test_conventions_of_numbers_are_told_in_the_same_way(
    suite: str, text: str, kind: str, *, left_out: bool
) -> None:
    told = row(text, {"kind": kind, "value": "6"}, suite=suite)
    assert (convention_of(told, told["expected"][0]) is not None) is left_out


def test_what_stands_around_tells_a_number_of_a_name() -> None:
    told = row("74", {"kind": "number", "value": "74"}, suite="quantulum3")
    item = {**told["expected"][0], "start": 12, "end": 14}
    assert convention_of({**told, "text": "they flew a 74 there"}, item) is None
    assert convention_of({**told, "text": "with Brisk74 or Brisk 74"}, item) is None
    item = {**item, "start": 10}
    assert convention_of({**told, "text": "aboard Brisk 74"}, item) is not None


def test_holidays_of_other_countries_are_left_out_by_their_place() -> None:
    told = row("Labour Day", {"kind": "date", "value": "", "holiday": "Labour Day"})
    assert convention_of(told, told["expected"][0]) is None
    away = {**told, "locale": "EN_NZ"}
    assert convention_of(away, away["expected"][0]) is not None


def test_spans_and_values_are_counted_apart() -> None:
    rows = [
        row("May 3, 2021", {"kind": "date", "value": "2021-05-03"}),
        row("June 3, 2021", {"kind": "date", "value": "2021-03-06"}),
        row("blue", {"kind": "date", "value": "2021-03-06"}),
    ]
    total = sum((one.came for one in outcomes(rows)), Tally())
    assert (total.gold, total.overlapping, total.same_value) == (3, 2, 1)


def test_ranges_are_compared_by_their_ends() -> None:
    assert plain({"lo": "2021", "hi": "2022"}) == plain({"lo": "2021", "hi": "2022"})
    assert plain({"lo": "2021", "hi": "2021"}) == plain("2021")
    assert plain("P1W") == plain("P7D") != plain("P1M")


def test_numbers_are_compared_as_numbers_and_what_is_beside_them_is_counted() -> None:
    assert plain("2.5") == plain("5/2") != plain("2.51")
    rows = [
        row("7 km", {"kind": "dimension", "value": "7.0", "unit": "Kilometer"}),
        row("7 km", {"kind": "dimension", "value": "7", "unit": "Mile"}),
        row("7 km"),
    ]
    rows = [{**one, "id": f"recognizers_dimension-{at}"} for at, one in enumerate(rows)]
    total = sum((one.came for one in outcomes(rows)), Tally())
    assert (total.gold, total.same_value, total.same_unit) == (2, 2, 1)
    assert total.found - total.overlapping == 1
