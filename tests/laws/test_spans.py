"""Spans, held against the sets of offsets that they cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Attribution, Source, Span
from claimcheck.model.text import SpanIndex
from claimcheck.strategies.values import spans


def offsets(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(spans())
def test_a_span_is_as_long_as_it_has_offsets(span: Span) -> None:
    assert len(span) == len(offsets(span))


@given(spans(), st.text())
def test_a_span_cuts_out_what_stands_at_its_offsets(span: Span, text: str) -> None:
    assert span.of(text) == "".join(
        letter for at, letter in enumerate(text) if at in offsets(span)
    )


@given(spans(12), spans(12))
def test_spans_that_share_a_character_overlap(one: Span, two: Span) -> None:
    if one and two:
        assert one.overlaps(two) == bool(offsets(one) & offsets(two))
    assert one.overlaps(two) == two.overlaps(one)


@given(spans(12), spans(12))
def test_a_span_holds_what_adds_nothing_to_it(one: Span, two: Span) -> None:
    assert one.holds(two) == (one.cover(two) == one)
    if two:
        assert one.holds(two) == (offsets(two) <= offsets(one))


@given(spans(), spans(), spans())
def test_a_cover_is_the_shortest_span_over_both(
    one: Span, two: Span, three: Span
) -> None:
    cover = one.cover(two)
    assert cover.holds(one)
    assert cover.holds(two)
    if three.holds(one) and three.holds(two):
        assert three.holds(cover)


@given(st.lists(spans(12)))
def test_spans_sort_by_their_start_and_then_their_end(found: list[Span]) -> None:
    assert sorted(found) == sorted(found, key=lambda span: (span.start, span.end))


@given(st.integers(-9, 9), st.integers(-9, 9))
def test_a_span_runs_forward_from_0_on(start: int, end: int) -> None:
    if 0 <= start <= end:
        assert len(Span(start, end)) == end - start
    else:
        with pytest.raises(ClaimcheckError, match=r"^A span (starts at 0|cannot end)"):
            Span(start, end)


@given(st.lists(spans(12)), spans(12))
def test_an_attribution_covers_what_one_of_its_stretches_holds(
    content: list[Span], span: Span
) -> None:
    attribution = Attribution(Source("the harbour office"), tuple(content))
    assert attribution.covers(span) == any(each.holds(span) for each in content)


@given(st.lists(spans(12), max_size=6), spans(12))
def test_an_index_of_spans_says_what_looking_at_each_would(
    many: list[Span], one: Span
) -> None:
    index = SpanIndex(many)
    assert index.holds(one) == any(each.holds(one) for each in many)
    if one and all(many):
        assert index.overlaps(one) == any(each.overlaps(one) for each in many)
