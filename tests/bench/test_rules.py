"""Counting what rules find of labelled articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bench import rules

WRONG = "The vote was on Friday, March 3, 2011."
RIGHT = "The vote was on Thursday, March 3, 2011."


def written(path: Path, *given: dict[str, Any]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in given), "utf-8")
    return path


def test_counts_what_is_flagged_of_what_should_be(tmp_path: Path) -> None:
    suite = written(
        tmp_path / "a.jsonl",
        {"text": WRONG, "inconsistent": True},
        {"text": RIGHT, "inconsistent": True},
        {"text": RIGHT, "inconsistent": False},
    )
    counts = {"inconsistent": [1, 2], "consistent": [0, 1]}
    assert rules.of_suite(suite) == counts


def test_counts_the_examples_of_each_rule(tmp_path: Path) -> None:
    suite = written(
        tmp_path / "a.jsonl",
        {"text": WRONG, "inconsistent": True, "kind": "weekday-date"},
        {"text": RIGHT, "inconsistent": False, "kind": "weekday-date"},
    )
    counts = {"D101": {"examples": [1, 1], "example traps": [0, 1]}}
    assert rules.of_examples(suite) == counts


def test_tells_what_was_judged_wrong_from_what_nobody_has_read(tmp_path: Path) -> None:
    news = written(
        tmp_path / "news.jsonl",
        *({"id": name, "text": WRONG} for name in ("a", "b", "c")),
        {"id": "d", "text": RIGHT},
    )
    labels = written(
        tmp_path / "labels.jsonl",
        {"id": "a", "code": "D101", "right": True},
        {"id": "b", "code": "D101", "right": False},
    )
    told = rules.of_news([news], labels)
    assert told == {
        "articles": 4,
        "flagged": 3,
        "mistaken": 1,
        "told": {"D101": 3},
        "wrong": {"D101": 1},
        "unread": {"D101": 1},
    }


def test_every_rule_over_an_article_has_phrases_of_our_own_and_traps() -> None:
    own = rules.of_phrases()
    assert {"D101", "N109", "N115", "R105", "U105", "U106"} <= set(own)
    for code, counts in own.items():
        assert counts["phrases"][1] + counts["traps"][1] >= 8, code
        assert counts["traps"][0] == 0, code


def test_labels_say_why_in_words_of_our_own() -> None:
    labels = list(rules.rows(rules._LABELS))  # noqa: SLF001
    assert all(len(row["why"].split()) > 3 for row in labels)
    assert len({(row["id"], row["code"]) for row in labels}) == len(labels)
