"""Texts on which a law of the kit has failed once."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck import annotate, check
from claimcheck.model import Severity

ROWS = tomllib.loads(Path(__file__).with_name("regressions.toml").read_text("utf-8"))


@pytest.mark.parametrize("row", ROWS["text"], ids=lambda row: row["text"][:40])
def test_a_text_that_broke_a_law_keeps_it(row: dict[str, Any]) -> None:
    article = annotate(row["text"], row.get("published"), row.get("title", ""))
    found = check(article).at_least(Severity.WARNING)
    assert [finding.code for finding in found] == row["found"]
