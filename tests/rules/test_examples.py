"""Every rule flags what its page says it flags, and passes the rest."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

from claimcheck import annotate, check, parse_facts, rules
from claimcheck.rules import BUILT_IN, QUIET, Example, Rule, RuleSet

FLAGGED = [(rule, one) for rule in BUILT_IN.rules for one in rule.flagged]
PASSED = [(rule, one) for rule in BUILT_IN.rules for one in rule.passed]


def codes(example: Example, chosen: RuleSet) -> list[str]:
    facts = parse_facts(example.facts) if example.facts else ()
    report = check(
        annotate(example.text, example.published, example.title), facts, chosen
    )
    return [finding.code for finding in report.findings]


def _with(rule: Rule) -> RuleSet:
    """Give the rules that are run unasked, and this one."""
    return RuleSet.of({*QUIET.rules, rule})


@pytest.mark.parametrize(("rule", "example"), FLAGGED)
def test_flags_its_own_examples_once(rule: Rule, example: Example) -> None:
    assert codes(example, RuleSet.of([rule])) == [rule.code]


@pytest.mark.parametrize(("rule", "example"), FLAGGED)
def test_no_other_rule_repeats_what_one_has_found(rule: Rule, example: Example) -> None:
    assert codes(example, _with(rule)) == [rule.code]


@pytest.mark.parametrize(("rule", "example"), PASSED)
def test_passes_its_own_counterexamples(rule: Rule, example: Example) -> None:
    assert rule.code not in codes(example, _with(rule))


def test_no_rule_is_left_out() -> None:
    modules = pkgutil.walk_packages(rules.__path__, "claimcheck.rules.")
    found = {
        value
        for module in modules
        for value in vars(import_module(module.name)).values()
        if isinstance(value, Rule)
    }
    assert found == set(BUILT_IN.rules)


@pytest.mark.parametrize("rule", BUILT_IN.rules, ids=lambda rule: rule.code)
def test_says_in_sentences_what_it_finds_and_why(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
