"""Rules are chosen by code, prefix or name, and a typo is told what it may mean."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Unchecked
from claimcheck.rules import BUILT_IN, Case, RuleSet


def chosen(*wanted: str) -> list[str]:
    return [rule.code for rule in BUILT_IN.select(*wanted).rules]


def test_codes_come_in_order_whatever_the_order_given() -> None:
    backwards = RuleSet.of(reversed(BUILT_IN.rules))
    assert backwards == BUILT_IN
    codes = [rule.code for rule in backwards.rules]
    assert codes == sorted(codes)


def test_refuses_a_code_used_twice() -> None:
    with pytest.raises(
        ClaimcheckError, match=r"^Both 'weekday-date' and 'weekday-date' use D101$"
    ):
        RuleSet.of([*BUILT_IN.rules, BUILT_IN.rules[0]])


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        (["D102", "R10"], ["D102", "R101", "R102", "R103", "R104", "R105"]),
        (["d101"], ["D101"]),
        (["timeline", "U104"], ["T111", "U104"]),
        (["D101", "D102"], ["D101", "D102"]),
    ],
)
def test_selects_by_code_prefix_or_name(wanted: list[str], codes: list[str]) -> None:
    assert chosen(*wanted) == codes


def test_ignoring_leaves_just_what_selecting_would_take() -> None:
    left = BUILT_IN.ignore("D", "timeline")
    assert left | BUILT_IN.select("D", "timeline") == BUILT_IN
    assert not set(left.rules) & set(BUILT_IN.select("D", "timeline").rules)


@pytest.mark.parametrize("wrong", ["Q9", "", "D1O1", "weekday"])
def test_refuses_what_selects_nothing(wrong: str) -> None:
    with pytest.raises(ClaimcheckError, match=r"^No rule has the code or name"):
        BUILT_IN.select(wrong)


def test_names_the_rule_that_may_have_been_meant() -> None:
    with pytest.raises(ClaimcheckError, match=re.escape("did you mean D101?")):
        BUILT_IN.get("D1O1")


def test_gets_a_rule_by_code_in_any_case_or_by_name() -> None:
    assert BUILT_IN.get("t111") is BUILT_IN.get("timeline")


def test_a_rule_stamps_what_was_not_checked_with_its_code() -> None:
    def check(_case: Case) -> list[Unchecked]:
        return [Unchecked("a date", "no year")]

    rule = evolve(BUILT_IN.rules[0], check=check)
    assert [each.code for each in rule.outcomes(Case())] == ["D101"]
