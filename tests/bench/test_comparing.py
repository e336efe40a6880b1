"""The time that a comparison takes is measured on texts of the size it is told for."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import comparing


def test_an_answer_has_a_tenth_of_the_words_of_its_source() -> None:
    made = list(comparing.pairs(iter(["One boat. "] * 3000)))
    sizes = [(len(one.split(" ")), len(two.split(" "))) for one, two in made]
    assert sizes == [(200, 2000)] * 4


def test_each_step_has_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "news.jsonl"
    text = "The storm sank 12 boats. " * 400
    file.write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["comparing", str(file)])
    comparing.main()
    first, *steps = capsys.readouterr().out.splitlines()
    assert first == "1 sources of 2,000 words"
    assert [line[:20].strip() for line in steps] == [
        "annotate the answer",
        "annotate the source",
        "compare",
    ]
