"""What the README shows is what a reader gets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.rules import BUILT_IN

README = Path(__file__).parents[1] / "README.md"


def test_the_demo_prints_what_the_readme_shows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = README.read_text(encoding="utf-8").partition("$ claimcheck demo\n")[2]
    shown = shown.partition("\n```\n")[0]
    assert main(["demo"]) == 1
    assert capsys.readouterr().out.rstrip().endswith(shown)


def test_the_readme_lists_every_rule() -> None:
    rows = re.findall(
        r"^\| ([A-Z]\d+) (\S+) \|", README.read_text("utf-8"), re.MULTILINE
    )
    assert sorted(rows) == [(rule.code, rule.name) for rule in BUILT_IN.rules]
