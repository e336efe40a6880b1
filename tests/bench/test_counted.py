"""The heads of what is counted are held against labels that hold no text."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from bench import counted

TEXT = "Then 12 red boats sank, and the two met again."


def label(number: str, lemma: str | None, half: str = "development") -> counted.Label:
    start = TEXT.index(number)
    return counted.Label("news", "a", start, start + len(number), lemma, half)


def written(folder: Path) -> Path:
    row = json.dumps({"id": "a", "text": TEXT})
    (folder / "news.jsonl").write_text(f"{row}\n", encoding="utf-8")
    return folder


def test_a_head_is_right_if_it_is_the_labelled_one(tmp_path: Path) -> None:
    wanted = [label("12", "boat"), label("12", "ship"), label("two", None)]
    found = list(counted.answers(written(tmp_path), wanted))
    assert [answer.right for answer in found] == [True, False, True]


def test_labels_hold_places_and_no_text() -> None:
    rows = counted.labels()
    halves = [row.half for row in rows]
    assert len(rows) > 200
    assert abs(halves.count("development") - halves.count("held out")) <= 1
    assert all(row.start < row.end for row in rows)
    assert not any(" " in (row.lemma or "") for row in rows)


def test_the_share_of_right_heads_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [label("12", "boat"), label("two", "friend", "held out")]
    monkeypatch.setattr(counted, "labels", lambda: rows)
    arguments = ["counted", str(written(tmp_path)), "--errors", "held out"]
    monkeypatch.setattr(sys, "argv", arguments)
    counted.main()
    out = capsys.readouterr().out
    assert "development     1 of 1  100.0 %" in out
    assert "held out        0 of 1    0.0 %\n  friend but None" in out
