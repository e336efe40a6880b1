"""What articles and reports give of what they hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import (
    Article,
    Attribution,
    Claim,
    CountClaim,
    Finding,
    MoneyClaim,
    QuantityClaim,
    Reason,
    Report,
    Severity,
    Source,
    Span,
)
from claimcheck.strategies.values import of_type, spans

SPANS = spans().filter(len)


@given(st.lists(of_type(CountClaim) | of_type(MoneyClaim), max_size=5))
def test_an_article_gives_its_claims_by_kind(claims: list[Claim]) -> None:
    article = Article(claims=tuple(claims))
    counts, money = article.claims_of(CountClaim), article.claims_of(MoneyClaim)
    assert article.claims_of(QuantityClaim) == tuple(claims)
    assert sorted(map(claims.index, [*counts, *money])) == sorted(
        map(claims.index, claims)
    )
    assert all(isinstance(claim, CountClaim) for claim in counts)


def test_an_article_gives_each_source_once_in_its_order() -> None:
    office, pilot = Source("the harbour office"), Source("a pilot")
    said = tuple(Attribution(source) for source in (office, pilot, office))
    assert Article(attributions=said).sources == (office, pilot)


@given(st.none() | SPANS, st.lists(st.none() | SPANS))
def test_a_finding_gives_each_of_its_places_once_from_first_to_last(
    span: Span | None, places: list[Span | None]
) -> None:
    because = tuple(Reason("it says so", place) for place in places)
    found = Finding(span, "It does not fit", because).spans
    expected = {place for place in (*places, span) if place is not None}
    assert list(found) == sorted(expected)


@given(st.lists(st.sampled_from(Severity)), st.sampled_from(Severity))
def test_a_report_gives_what_is_as_severe_as_asked(
    severities: list[Severity], least: Severity
) -> None:
    findings = tuple(Finding(None, "x", (), severity=each) for each in severities)
    found = Report(Article(), findings).at_least(least)
    worth = ["advice", "warning", "error"]
    expected = [
        str(each)
        for each in severities
        if worth.index(str(each)) >= worth.index(str(least))
    ]
    assert [str(finding.severity) for finding in found] == expected
