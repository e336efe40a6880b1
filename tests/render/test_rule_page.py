"""Rules on their pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import Severity
from claimcheck.render import Page, rule_as_text, rules_as_text
from claimcheck.rules import BUILT_IN, Case, Example, Outcome, Rule
from claimcheck.verbs.codes import CODES


def _nothing(_case: Case) -> Iterator[Outcome]:
    return iter(())


RULE = Rule(
    "TEST101",
    "never-wrong",
    Severity.WARNING,
    "Something is as it is not.",
    "Readers notice.",
    _nothing,
    (
        "It is not so.",
        Example("Line one.\n\nLine two.", date(2020, 1, 2), "[[fact]]\nx = 1\n"),
    ),
    (),
)


def test_a_page_tells_what_why_and_by_which_examples() -> None:
    assert rule_as_text(RULE) == (
        "TEST101 never-wrong (warning)\n"
        "\n"
        "Something is as it is not.\n"
        "\n"
        "Readers notice.\n"
        "\n"
        "Flagged:\n"
        "  - It is not so.\n"
        "  - Line one.\n"
        "    Line two.\n"
        "    (published 2020-01-02)\n"
        "    (with these facts)\n"
        "      [[fact]]\n"
        "      x = 1\n"
    )


def test_a_list_has_every_rule_with_what_it_reports() -> None:
    assert rules_as_text([RULE]) == (
        "TEST101 never-wrong (warning)\n        Something is as it is not.\n"
    )


def test_every_rule_that_comes_with_claimcheck_has_a_page_that_fits() -> None:
    for rule in BUILT_IN.rules:
        page = rule_as_text(rule, Page(width=80))
        assert rule.summary.split()[0] in page
        assert page.count("\n  - ") == len(rule.flagged) + len(rule.passed)
        assert max(map(len, page.splitlines())) <= 80


def test_what_compare_and_diff_report_has_pages_without_examples() -> None:
    for code in CODES:
        first, _, rest = rule_as_text(code, Page(width=400)).partition("\n")
        assert first == f"{code.code} {code.name} ({code.severity})"
        assert rest == f"\n{code.summary}\n\n{code.why}\n"
