"""Rules for a person at a terminal: one on its page, or all in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.render.colours import painter
from claimcheck.render.page import PLAIN, Page
from claimcheck.render.printable import printable, wrapped
from claimcheck.rules import Example, Rule
from claimcheck.verbs.codes import Code


def rule_as_text(rule: Rule | Code, page: Page = PLAIN) -> str:
    """Write what a rule reports, why, and what it flags and passes.

    What compare and diff report has a code and a page, but no examples of one text.
    """
    paint = painter(page)
    blocks = [
        f"{paint(f'{rule.code} {rule.name}', 'bold')} ({rule.severity})",
        wrapped(rule.summary, page.width),
        wrapped(rule.why, page.width),
    ]
    examples_of = {}
    if isinstance(rule, Rule):
        examples_of = {"Flagged": rule.flagged, "Passed": rule.passed}
    for title, examples in examples_of.items():
        entries = [line for each in examples for line in _example(each, page)]
        if entries:
            blocks.append("\n".join([paint(f"{title}:", "bold"), *entries]))
    return "\n\n".join(blocks) + "\n"


def _example(example: Example, page: Page) -> Iterator[str]:
    lines = [line for line in example.text.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        yield wrapped(line, page.width, "    " if number else "  - ", "    ")
    if example.published is not None:
        yield f"    (published {example.published})"
    if example.facts:
        yield "    (with these facts)"
        yield from (f"      {printable(f)}" for f in example.facts.strip().splitlines())


def rules_as_text(rules: Iterable[Rule | Code], page: Page = PLAIN) -> str:
    """List rules: code, severity and name, and what each reports."""
    paint = painter(page)
    entries = []
    for rule in rules:
        told = wrapped(rule.summary, page.width, " " * len(f"{rule.code} "))
        entries.append(
            f"{paint(rule.code, 'bold')} {rule.name} ({rule.severity})\n{told}"
        )
    return "\n".join([*entries, ""])
