"""What several sentences tell of one event together, in short articles."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.rules.test_free_phrases import codes

_ROWS = tomllib.loads(Path(__file__).with_name("told_across.toml").read_text("utf-8"))[
    "article"
]


def _articles(key: str) -> list[tuple[str, str, str]]:
    return [(row["code"], row["published"], text) for row in _ROWS for text in row[key]]


@pytest.mark.parametrize(("code", "published", "text"), _articles("flagged"))
def test_what_sentences_deny_each_other_is_found(
    code: str, published: str, text: str
) -> None:
    assert code in codes(code, text, published)


@pytest.mark.parametrize(("code", "published", "text"), _articles("passed"))
def test_what_only_looks_so_is_left_alone(code: str, published: str, text: str) -> None:
    assert codes(code, text, published) == []
