"""Assertions on texts fail with the excerpt and the reckoning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck import ClaimcheckError, Severity, annotate
from claimcheck.testing import (
    Checker,
    assert_consistent,
    assert_flags,
    assert_passes,
    profile,
)

WRONG = "The vote was held on Friday, March 3, 2011."
RIGHT = "The vote was held on Thursday, March 3, 2011."
FACTS = """
[[fact]]
event = "the closure of the Orrel Dam"
start = 2018-03-05
source = { title = "Order 12" }
"""


def test_a_consistent_text_gives_its_report() -> None:
    assert assert_consistent(RIGHT).findings == ()
    assert assert_consistent(annotate(RIGHT)).article.text == RIGHT


def test_a_contradiction_fails_with_the_words_and_the_reckoning() -> None:
    with pytest.raises(AssertionError) as failure:
        assert_consistent(WRONG)
    told = str(failure.value)
    assert "D101" in told
    assert "Friday, March 3, 2011" in told
    assert "a Thursday, not a Friday" in told


@pytest.mark.parametrize("rule", ["D101", "d101", "weekday-date"])
def test_a_rule_that_must_flag_gives_its_findings(rule: str) -> None:
    (found,) = assert_flags(rule, WRONG)
    assert found.code == "D101"
    with pytest.raises(AssertionError, match="D101 weekday-date finds nothing"):
        assert_flags(rule, RIGHT)


def test_a_rule_that_must_pass_is_looked_at_alone() -> None:
    assert_passes("D102", WRONG)
    with pytest.raises(AssertionError, match="D101"):
        assert_passes("D101", WRONG)


def test_an_unknown_rule_is_named_with_the_nearest() -> None:
    for check in (assert_flags, assert_passes):
        with pytest.raises(ClaimcheckError, match=r"weekday-dat.*weekday-date"):
            check("weekday-dat", RIGHT)


def test_a_checker_keeps_rules_facts_and_severity() -> None:
    checker = Checker.of({"facts.toml": FACTS}, ignore=["D"], severity="error")
    checker.assert_consistent(WRONG)
    (found,) = checker.assert_flags(
        "T111",
        "The closure of the Orrel Dam has lasted for two months.",
        "2020-06-12",
    )
    assert found.because
    with pytest.raises(ClaimcheckError, match="advice, warning, error, not 'fatal'"):
        Checker.of(severity="fatal")


def test_rules_are_named_alone_or_in_a_list() -> None:
    for rules in ("D102", ["impossible-date"], ["D102", "T"]):
        assert_consistent(WRONG, rules=rules)
        Checker.of(select=rules).assert_consistent(WRONG)
    with pytest.raises(AssertionError, match="D101"):
        assert_consistent(WRONG, rules="D")


def test_a_severity_is_a_word_or_a_value() -> None:
    for severity in ("error", Severity.ERROR):
        assert Checker(severity=severity).severity is Severity.ERROR
        assert Checker.of(severity=severity).severity is Severity.ERROR


def test_advice_counts_where_it_is_asked_for() -> None:
    told = "There were 31 boats in the harbour."
    Checker.of().assert_consistent(told)
    with pytest.raises(AssertionError, match="S101"):
        Checker.of(severity="advice").assert_consistent(told)


def test_a_checker_is_shown_on_one_line() -> None:
    assert repr(Checker.of(select="D101")) == (
        "Checker(rules=<1 rules>, facts=(), severity=Severity.WARNING)"
    )


WHATEVER: Any = "claims.toml"


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        (lambda: assert_consistent(WHATEVER, facts=WHATEVER), "values such as parse_f"),
        (lambda: Checker.of(facts=WHATEVER), "texts of files by their names, not 'cl"),
        (lambda: Checker(severity=WHATEVER), "A severity is one of .*not 'claims.toml"),
        (lambda: assert_consistent(WHATEVER.encode()), "A text is a str, not bytes"),
        (lambda: profile(WHATEVER), "a list of texts or articles, not one alone"),
        (lambda: profile([WHATEVER.encode()]), "A text is a str, not b"),
    ],
)
def test_a_mistaken_argument_is_named(mistake: Callable[[], Any], told: str) -> None:
    with pytest.raises(ClaimcheckError, match=told):
        mistake()


def test_a_profile_counts_kinds_hedges_and_sources() -> None:
    seen = profile(["More than 30 boats sank, Ida Moller said.", RIGHT])
    assert (seen.articles, seen.attributed, seen.named) == (2, 1, 1)
    assert (seen.claims["count"], seen.claims["date"]) == (1, 1)
    assert seen.hedges == {"above": 1}
    assert str(seen).startswith("2 articles, 86 characters, ")
