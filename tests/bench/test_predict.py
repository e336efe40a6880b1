"""Predictions have the shape that the scorers ask for, whatever the text holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import predict

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
