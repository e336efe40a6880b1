"""What each check finds where it is put freely, and in short articles."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck import annotate, check
from claimcheck.model import Severity
from claimcheck.rules import BUILT_IN, QUIET, RuleSet


def _table(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))


_NAMES = (
    "free_phrases.toml",
    "by_cue.toml",
    "apart.toml",
    "far_apart.toml",
    "one_life.toml",
    "origins.toml",
    "changes_apart.toml",
    "frame_of_article.toml",
    "only_days.toml",
    "freely_told.toml",
)
PHRASES = tuple(map(_table, _NAMES))
"""Of those apart the sides stand in several sentences; a title stands before a bar."""
ARTICLES = _table("articles.toml")


def _phrases(key: str) -> list[tuple[str, str, str | None]]:
    return [
        (code, text, row.get("published"))
        for table in PHRASES
        for code, row in table.items()
        for text in row.get(key, ())
    ]


def codes(code: str, text: str, published: str | None, title: str = "") -> list[str]:
    """Give what is found by the rules that are run unasked, and by one rule."""
    rule = BUILT_IN.get(code)
    before, _, text = text.rpartition(" | ")
    report = check(
        annotate(text, published, title or before),
        rules=RuleSet.of({*QUIET.rules, rule}),
    )
    least = min(rule.severity, Severity.WARNING)
    return [finding.code for finding in report.at_least(least)]


@pytest.mark.parametrize(("code", "text", "published"), _phrases("flagged"))
def test_flags_what_cannot_be(code: str, text: str, published: str | None) -> None:
    assert code in codes(code, text, published)


@pytest.mark.parametrize(("code", "text", "published"), _phrases("passed"))
def test_leaves_alone_what_only_looks_so(
    code: str, text: str, published: str | None
) -> None:
    assert codes(code, text, published) == []


@pytest.mark.parametrize(("code", "text", "published"), _phrases("unfound"))
def test_what_is_listed_as_unfound_is(
    code: str, text: str, published: str | None
) -> None:
    assert code not in codes(code, text, published), "found now: list it as flagged"


def test_finds_most_of_what_cannot_be() -> None:
    found, unfound = len(_phrases("flagged")), len(_phrases("unfound"))
    assert found >= 0.8 * (found + unfound)


@pytest.mark.parametrize("code", ARTICLES)
def test_a_consistent_article_is_left_alone(code: str) -> None:
    row = ARTICLES[code]
    assert codes(code, row["passed"], row.get("published"), row.get("title", "")) == []


def test_finds_what_is_wrong_in_most_articles_and_nothing_else() -> None:
    found = {
        code: codes(code, row["flagged"], row.get("published"), row.get("title", ""))
        for code, row in ARTICLES.items()
    }
    assert {code for code, got in found.items() if not got} <= UNFOUND
    assert all(got in ([], [code]) for code, got in found.items()), found


UNFOUND = {"T103", "T110"}
"""Articles in which a thing is named too freely, or by two sources, to see it."""


def test_there_is_an_article_for_every_check_of_an_article_by_itself() -> None:
    told = {rule.code for rule in BUILT_IN.rules if rule.code[0] in "DTNUR"}
    assert told - set(ARTICLES) == {"T111"}  # which needs facts; see test_timeline
