"""Which attribution a claim gets, held against looking at every one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.attribute import attribute
from claimcheck.model import Attribution, CountClaim, Quantity, Source, Span

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(
    lambda ends: Span(min(ends), max(ends))
)
SAID = Attribution(Source("Ada Quill"), content=(Span(0, 40),))


def claim_at(span: Span | None) -> CountClaim:
    return CountClaim(Quantity(12), span=span)


def innermost(span: Span, attributions: list[Attribution]) -> Attribution | None:
    around = [
        (stretch.start, -stretch.end, number)
        for number, one in enumerate(attributions)
        for stretch in one.content
        if stretch.holds(span)
    ]
    return attributions[max(around)[2]] if around else None


@given(st.lists(SPANS, max_size=12), st.lists(st.lists(SPANS, max_size=3), max_size=8))
def test_gives_the_attribution_whose_content_starts_last_around_a_claim(
    spans: list[Span], contents: list[list[Span]]
) -> None:
    attributions = [
        Attribution(Source(f"source {number}"), content=tuple(content))
        for number, content in enumerate(contents)
    ]
    given_back = attribute(map(claim_at, spans), attributions)
    assert [claim.span for claim in given_back] == spans
    assert [claim.attribution for claim in given_back] == [
        innermost(span, attributions) for span in spans
    ]


def test_takes_away_an_attribution_that_no_longer_holds() -> None:
    (claim,) = attribute(
        [CountClaim(Quantity(12), span=Span(50, 52), attribution=SAID)], [SAID]
    )
    assert claim.attribution is None


def test_leaves_a_claim_without_a_place_alone() -> None:
    claim = CountClaim(Quantity(12), attribution=SAID)
    assert attribute([claim], []) == (claim,)
