"""What every rule says of what it flags, word for word: message, reasons, repairs.

Words are what a reader gets, so a change of them shows here. After one that is meant,
``python -m tests.rules.test_said`` writes ``said.txt`` anew; read its difference.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck import annotate, check, parse_facts
from claimcheck.model import Finding, Span
from claimcheck.rules import BUILT_IN, Example, RuleSet

SAID = Path(__file__).with_name("said.txt")


TIME = BUILT_IN.select("D", "T")


def texts() -> Iterator[tuple[RuleSet, Example]]:
    """Yield what is flagged, and the rules that flag it."""
    for rule in BUILT_IN.rules:
        yield from ((RuleSet.of([rule]), example) for example in rule.flagged)
    for code, row in _table("phrases_numbers.toml").items():
        only = RuleSet.of([BUILT_IN.get(code)])
        yield from ((only, Example(text)) for text in row["flagged"])
    for rows in _table("time_phrases.toml").values():
        for sign, day, text in rows:
            if sign == "+":
                published = date.fromisoformat(day) if day else None
                yield TIME, Example(text, published)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))


def words(rules: RuleSet, example: Example) -> str:
    """Write what some rules find in a text."""
    article = annotate(example.text, example.published, example.title)
    facts = parse_facts(example.facts) if example.facts else ()
    lines = [repr(example.text)]
    for finding in check(article, facts, rules).findings:
        lines += _told(finding)
    return "\n".join(lines)


def _told(finding: Finding) -> Iterator[str]:
    place = _place(finding.span)
    yield f"  {finding.code} {finding.severity} {place} {finding.message}"
    for one in finding.because:
        yield f"    {_place(one.span or one.title_span)} {one.says}"
    for repair in finding.repairs:
        yield f"    {_place(repair.span)} if {repair.of}: {repair.instead}"
        yield from (f"      write {each}" for each in repair.writes)


def _place(span: Span | None) -> str:
    return f"[{span.start}:{span.end}]" if span else "[]"


def everything() -> str:
    return "\n\n".join(words(rules, example) for rules, example in texts()) + "\n"


BLOCKS = SAID.read_text("utf-8").removesuffix("\n").split("\n\n")


def test_every_text_has_its_words() -> None:
    assert len(list(texts())) == len(BLOCKS)


@pytest.mark.parametrize(
    ("rules", "example", "said"),
    [(*pair, said) for pair, said in zip(texts(), BLOCKS, strict=False)],
)
def test_says_what_it_said(rules: RuleSet, example: Example, said: str) -> None:
    assert words(rules, example) == said


if __name__ == "__main__":
    SAID.write_text(everything(), "utf-8")
