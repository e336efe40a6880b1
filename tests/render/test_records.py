"""Sources and evidence that are written and read again."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Source, SourceKind
from claimcheck.render.records import write_evidence, write_sources
from claimcheck.verbs import annotate
from claimcheck.verbs.evidence import evidence_for
from claimcheck.verbs.sourcing import parse_evidence, parse_sources

WORDS = st.text(alphabet="Ada Quilléß“”'\\", min_size=1).filter(lambda one: one.strip())
SOURCES = st.builds(
    Source,
    name=WORDS,
    kind=st.sampled_from(SourceKind),
    role=st.just("") | WORDS,
    aliases=st.lists(WORDS, max_size=2).map(tuple),
    url=st.sampled_from(["", "https://port.example"]),
    date=st.none() | st.dates(date(1000, 1, 1)),
    named=st.booleans(),
    number=st.none() | st.integers(0, 99),
)


@given(st.lists(SOURCES, max_size=3))
def test_sources_that_are_written_are_read_as_they_were(sources: list[Source]) -> None:
    assert parse_sources(write_sources(sources)) == tuple(sources)


@pytest.mark.parametrize(
    "sentence", ["Twelve boats left.", "12 boats and 40 men left.", "9 boats left."]
)
def test_evidence_that_is_written_is_read_as_it_was(sentence: str) -> None:
    given_once = f"""
    [[evidence]]
    claim = "{sentence}"
    stance = "supported"
    why = "as the log says"
    source = {{ name = "the harbour log", kind = "document", date = 2024-05-14 }}
    selector = [
        {{ type = "TextQuoteSelector", exact = "12 boats", prefix = "On Monday " }},
        {{ type = "TextPositionSelector", start = 30, end = 38 }},
    ]
    """
    found = parse_evidence(given_once)
    written = write_evidence((sentence, one) for one in found)
    assert parse_evidence(written) == found
    assert len(json.loads(written)["evidence"]) == 1


def test_evidence_that_was_looked_for_is_written_with_its_place() -> None:
    log = annotate("Log of the harbour. On Monday 12 boats left the old quay in rain.")
    (found,) = evidence_for(annotate("Twelve boats left."), [log])
    (read,) = parse_evidence(write_evidence([("Twelve boats left.", found)]))
    assert (read.locator, read.stance) == (found.locator, found.stance)
