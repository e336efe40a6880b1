"""What numbers in several sentences have to do with one another, in short articles."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.rules.test_free_phrases import codes

_FILES = ("sums_across.toml", "counted_freely.toml", "sums_freely.toml")
_ROWS = [
    row
    for name in _FILES
    for row in tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))[
        "article"
    ]
]


def _articles(key: str) -> list[tuple[str, str]]:
    return [(row["code"], text) for row in _ROWS for text in row[key]]


@pytest.mark.parametrize(("code", "text"), _articles("flagged"))
def test_numbers_that_cannot_go_together_are_found(code: str, text: str) -> None:
    assert code in codes(code, text, None)


@pytest.mark.parametrize(("code", "text"), _articles("passed"))
def test_numbers_that_may_go_together_are_left_alone(code: str, text: str) -> None:
    assert codes(code, text, None) == []
