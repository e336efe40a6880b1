"""Predictions have the shape that the scorers ask for, whatever the text holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from attrs import evolve, frozen

from bench import predict
from bench.values import with_end
from claimcheck import annotate
from claimcheck.model import Claim, Mention, Quantity

TEXT = (
    "Every Monday 12 to 15 boats, or 20 percent, sail at 8 p.m. from 3-5 March 2020. "
    "“More than 30 men aged 40 paid $4.5bn two years ago,” Ida Moller said now. "
    "The 4th shaft is 40 feet (30 metres) deep. It opened on Friday, March 3, 2011."
)
ROW = {
    "id": "one",
    "text": TEXT,
    "source": TEXT.replace("4.5", "5.4"),
    "dct": "2020-06-01",
    "published": "2020-06-01",
    "ref_date": "2020-06-01T00:00:00",
    "title": None,
}


@pytest.mark.parametrize("task", predict.TASKS)
def test_every_task_writes_a_line_for_a_line(
    task: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    empty = {"id": "two", "text": "", "source": ""}
    lines = [json.dumps(row) + "\n" for row in (ROW, empty)]
    rows.write_text("".join(lines), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["predict", task, str(rows), str(out)])
    predict.main()
    first, second = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (first.pop("id"), second.pop("id")) == ("one", "two")
    (found,), (nothing,) = first.values(), second.values()
    assert found
    assert nothing == []


def test_every_kind_of_value_is_given_to_the_quantity_suites() -> None:
    kinds = {item["kind"] for item in predict.quantities(ROW)["predicted"]}
    assert {"numberrange", "percent", "number", "money", "dimension"} <= kinds
    assert {"age", "ordinal", "date", "set"} <= kinds


def test_spans_are_those_of_the_text() -> None:
    items = predict.timexes(ROW)["timexes"]
    assert "two years ago" in [item["text"] for item in items]
    for item in items:
        assert TEXT[item["start"] : item["end"]] == item["text"]
        assert item["type"] in ("DATE", "TIME", "DURATION", "SET")


def test_findings_name_their_rule_and_point_into_the_text() -> None:
    for found in predict.findings(ROW)["findings"]:
        assert found["code"][0] in "DTNURS"
        assert found["severity"] in ("error", "warning", "advice")
        for span in found["spans"]:
            assert 0 <= span["start"] < span["end"] <= len(TEXT)
            assert span["field"] == "text"


def items(row_id: str, text: str) -> list[tuple[object, object]]:
    found = predict.quantities({"id": row_id, "text": text})["predicted"]
    return [(item["value"], item["unit"]) for item in found]


@pytest.mark.parametrize(
    ("row_id", "given"),
    [
        ("newsquant-9", [("12", "boat"), ("2", "year"), ("6", "month")]),
        ("rtext_age-1", [("12", "boat"), ("2", "year"), ("6", "month")]),
        ("recognizers_number-1", [("12", None), ("2", None), ("6", None)]),
        ("recognizers_ordinal-1", [("3", None)]),
        ("recognizers_percent-1", []),
        (
            "other-1",
            [("12", "boats"), ("3", None), ("P2Y6M", None), ("1990", None)],
        ),
    ],
)
def test_every_suite_is_given_what_it_counts(
    row_id: str, given: list[tuple[object, object]]
) -> None:
    text = "12 boats made a third trip of two years and six months, not in 1990."
    assert items(row_id, text) == given


@pytest.mark.parametrize(
    ("row_id", "units"),
    [
        ("newsquant-1", ["dollar", "kilometre", "year of age"]),
        ("recognizers_currency-1", ["United States dollar"]),
        ("recognizers_dimension-1", ["Kilometer"]),
        ("recognizers_age-1", ["Year"]),
        ("duckling_amountofmoney-1", ["USD"]),
        ("quantulum3-1", ["dollar", "kilometre", "Year"]),
        ("other-1", ["US dollar", "kilometre", "Year"]),
    ],
)
def test_units_have_the_names_of_the_suite(row_id: str, units: list[str]) -> None:
    text = "A US$9 trip of 3 km suits a 40-year-old."
    assert [unit for _, unit in items(row_id, text)] == units


@pytest.mark.parametrize(
    ("row_id", "words", "item"),
    [
        ("duckling_distance-1", "6 feet 2 inches", ("74", "Inch")),
        ("duckling_distance-1", "6.5 feet", ("6.5", "Foot")),
        ("duckling_quantity-1", "3 kg", ("3000", "Gram")),
        ("recognizers_dimension-1", "3 kg", ("3", "Kilogram")),
    ],
)
def test_some_suites_want_the_smallest_part(
    row_id: str, words: str, item: tuple[str, str]
) -> None:
    assert items(row_id, f"It is {words}.") == [item]


def test_time_without_a_number_is_no_number() -> None:
    assert items("newsquant-1", "It took a year; then years went by.") == []


@pytest.mark.parametrize(
    ("words", "low", "high", "mod"),
    [
        ("more than 30", "30", None, "more"),
        ("30 or more", "30", None, "at_least"),
        ("fewer than 30", None, "30", "less"),
        ("at most 30", None, "30", "at_most"),
        ("20 to 30", "20", "30", None),
    ],
)
def test_hedged_numbers_are_ranges_where_a_suite_takes_them_for_such(
    words: str, low: str | None, high: str | None, mod: str | None
) -> None:
    row = {"id": "recognizers_numberrange-1", "text": f"They saw {words} boats."}
    (item,) = predict.quantities(row)["predicted"]
    assert (item["value"]["lo"], item["value"]["hi"]) == (low, high)
    assert item["mod"] == mod


@frozen
class Moved(Claim):
    """Stands for any claim of what there was before and after."""

    before: Mention[Quantity]
    after: Mention[Quantity]


@pytest.mark.parametrize("prices", [("40", "30"), ("30", "40")])
def test_a_change_is_the_range_between_its_ends(prices: tuple[str, str]) -> None:
    text = f"It was {prices[0]} pence, and then {prices[1]} pence."
    article = annotate(text)
    before, after = (m for m in article.mentions if isinstance(m.value, Quantity))
    changed = evolve(article, claims=(*article.claims, Moved(before, after)))
    assert before.span is not None
    assert predict.ends_of_changes(changed) == {before.span: after}
    (item,) = with_end([{"value": prices[0], "mod": "up"}], after)
    assert (item["value"]["lo"], item["value"]["hi"]) == ("30", "40")
    assert item["mod"] is None


def test_two_values_of_one_phrase_have_a_place_each() -> None:
    row = {"id": "recognizers_number-1", "text": "They lost five or six boats."}
    found = predict.quantities(row)["predicted"]
    places = [row["text"][item["start"] : item["end"]] for item in found]
    assert places == ["five", "six"]
    assert [item["value"] for item in found] == ["5", "6"]


@pytest.mark.parametrize(
    ("suite", "text", "value", "unit"),
    [
        ("recognizers_dimension", "It is 8 to 10 feet.", "10", "Foot"),
        ("recognizers_age", "He is 40 - 50 years old.", "50", "Year"),
        ("recognizers_ordinal", "He was second to last.", "end-1", None),
        ("quantulum3", "It is 5 ± 0.2 km.", "5", "kilometre"),
        ("quantulum3", "He will be 30 soon.", "30", "dimensionless"),
        ("duckling_distance", "9m", "9", "M"),
    ],
)
def test_a_suite_is_written_in_its_own_manner(
    suite: str, text: str, value: str, unit: str | None
) -> None:
    (item,) = predict.quantities({"id": f"{suite}-1", "text": text})["predicted"]
    assert (item["value"], item["unit"]) == (value, unit)
