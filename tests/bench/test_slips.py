"""Slips of the pen are made where a value stands, and counted when they are found."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import slips

OPENING = (
    "More than 120 boats left Corby in 2012. The pier cost $4 million, said Mr. Hale. "
    "It is 30 feet wide."
)
TEXT = f"{OPENING} Nobody was there. The end."


def test_an_opening_has_three_sentences() -> None:
    assert slips.opening(TEXT) == OPENING
    assert slips.opening(f"\n\nCORBY\n{TEXT}") == f"\n\nCORBY\n{OPENING}"


def test_each_slip_changes_one_place() -> None:
    made = {slip.kind: slip for slip in slips.slips(OPENING)}
    assert {kind: slip.span.of(slip.text) for kind, slip in made.items()} == {
        "digits": "102",
        "magnitude": "4 billion",
        "year": "2011",
        "unit": "€",
        "hedge": "Fewer than ",
    }
    for slip in made.values():
        assert OPENING.startswith(slip.text[: slip.span.start])
        assert OPENING.endswith(slip.text[slip.span.end :])


def test_pairs_take_the_kind_that_was_made_least() -> None:
    kinds = [pair.slip.kind for pair in slips.pairs(iter([TEXT] * 9), 5)]
    assert sorted(kinds) == ["digits", "hedge", "magnitude", "unit", "year"]


def test_the_table_tells_recall_and_false_alarms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text((json.dumps({"text": TEXT}) + "\n") * 5, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["slips", str(file), "--errors", "2"])
    slips.main()
    out = capsys.readouterr().out
    assert "all            5 of     5  100.0%" in out
    assert "false alarms 0 of 5" in out
