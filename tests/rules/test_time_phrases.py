"""What the rules about time flag and pass, in the ways newspapers put it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck import annotate, check
from claimcheck.model import Severity
from claimcheck.rules import BUILT_IN

TIME = BUILT_IN.select("D", "T")
TABLES = tomllib.loads(Path(__file__).with_name("time_phrases.toml").read_text("utf-8"))
PHRASES = [(sign, day, text) for rows in TABLES.values() for sign, day, text in rows]


@pytest.mark.parametrize(("sign", "published", "text"), PHRASES)
def test_flags_just_what_cannot_be(sign: str, published: str, text: str) -> None:
    found = check(annotate(text, published or None), rules=TIME)
    assert bool(found.at_least(Severity.WARNING)) == (sign == "+"), found.findings
