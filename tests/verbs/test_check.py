"""Running rules over a case, whatever it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    Article,
    CountClaim,
    End,
    EventDate,
    Fact,
    Finding,
    PartialDate,
    Quantity,
    Severity,
    Source,
    Span,
    Thing,
    Unchecked,
)
from claimcheck.model.day import CalendarDate
from claimcheck.rules import Case, Outcome, Rule, RuleSet
from claimcheck.verbs.check import check


def rule(code: str, *outcomes: Outcome) -> Rule:
    def run(_case: Case) -> Iterator[Outcome]:
        yield from outcomes

    return Rule(code, "test-rule", Severity.ERROR, "Says so.", "A test.", run, (), ())


def at(start: int) -> Finding:
    return Finding(Span(start, start + 1), "wrong", ())


def test_findings_come_in_the_order_of_the_text_then_of_the_codes() -> None:
    rules = RuleSet.of(
        [
            rule("TEST102", at(3), at(0)),
            rule("TEST101", at(3), Finding(None, "wrong", ())),
        ]
    )
    report = check(Article("abcdef"), rules=rules)
    assert [(f.code, f.span) for f in report.findings] == [
        ("TEST102", Span(0, 1)),
        ("TEST101", Span(3, 4)),
        ("TEST102", Span(3, 4)),
        ("TEST101", None),
    ]


def test_what_was_not_checked_is_collected_with_the_code_of_its_rule() -> None:
    rules = RuleSet.of(
        [rule("TEST101", Unchecked("12 boats", "of which day is not told", Span(4, 6)))]
    )
    text = "The 12 boats. <!-- claimcheck: ignore X -->"
    report = check(Article(text), rules=rules)
    assert [(each.code, each.what) for each in report.unchecked] == [
        ("TEST101", "12 boats"),
        ("", "the comment 'claimcheck: ignore X'"),
    ]


def test_silenced_findings_are_counted_apart() -> None:
    rules = RuleSet.of([rule("TEST101", at(0), at(5))])
    report = check(
        Article("One.\nTwo. <!-- claimcheck: ignore TEST101 -->"), rules=rules
    )
    assert [f.span for f in report.findings] == [Span(0, 1)]
    assert [f.span for f in report.silenced] == [Span(5, 6)]


def test_rules_see_the_claims_and_the_facts() -> None:
    def run(case: Case) -> Iterator[Outcome]:
        yield Finding(None, f"{len(case.claims)} and {len(case.facts)}", ())

    seeing = Rule("TEST101", "test", Severity.ADVICE, "S.", "W.", run, (), ())
    claim = CountClaim(Quantity(3), Thing("boats"))
    date = PartialDate(CalendarDate(2020, 1, 2))
    fact = Fact(
        EventDate(event=Thing("storm"), date=date, end=End.END), Source("a log")
    )
    report = check(Article(claims=(claim,)), [fact, fact], RuleSet.of([seeing]))
    assert report.findings[0].message == "1 and 2"


@given(st.lists(st.integers(0, 50)), st.lists(st.integers(0, 50)))
def test_no_finding_is_lost_however_many_rules_agree(
    ones: list[int], twos: list[int]
) -> None:
    rules = RuleSet.of(
        [rule("TEST101", *map(at, ones)), rule("TEST102", *map(at, twos))]
    )
    found = check(Article("x" * 60), rules=rules).findings
    assert [f.span.start for f in found if f.span] == sorted(ones + twos)
