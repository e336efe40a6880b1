"""Sources and evidence from TOML and JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Anchor, CountClaim, Source, SourceKind, Span, Support
from claimcheck.verbs import annotate
from claimcheck.verbs.evidence import evidence_for
from claimcheck.verbs.locating import relocate
from claimcheck.verbs.sourcing import parse_evidence, parse_sources

DOCUMENT = "Log of the harbour. On Monday 12 boats left the old quay in rain."
TOML = """
[[evidence]]
claim = "Twelve boats left the quay."
stance = "supported"
source = { name = "the harbour log", kind = "document", date = 2024-05-14 }

[[evidence.selector]]
type = "TextQuoteSelector"
exact = "12 boats"
prefix = "On Monday "
suffix = " left"

[[evidence.selector]]
type = "TextPositionSelector"
start = 30
end = 38
"""
RECORD = {
    "evidence": [
        {
            "claim": "Twelve boats left the quay.",
            "stance": "supported",
            "source": {
                "name": "the harbour log",
                "kind": "document",
                "date": "2024-05-14",
            },
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": "12 boats",
                    "prefix": "On Monday ",
                    "suffix": " left",
                },
                {"type": "TextPositionSelector", "start": 30, "end": 38},
            ],
        }
    ]
}


def test_toml_and_json_say_the_same() -> None:
    assert parse_evidence(TOML) == parse_evidence(json.dumps(RECORD))


def test_evidence_ties_a_claim_to_a_document() -> None:
    (boats,) = parse_evidence(TOML)
    assert isinstance(boats.claim, CountClaim)
    assert boats.claim.span is None
    assert boats.stance is Support.SUPPORTED
    assert (boats.place, boats.words) == (Span(30, 38), "12 boats")
    assert boats.source == Source(
        "the harbour log", SourceKind.DOCUMENT, date=date(2024, 5, 14)
    )
    assert boats.locator is not None
    assert relocate(boats.locator, DOCUMENT).place == Span(30, 38)
    edited = DOCUMENT.replace("12", "13")
    assert relocate(boats.locator, edited).anchor is Anchor.CHANGED


def test_each_value_of_a_sentence_has_its_evidence() -> None:
    text = TOML.replace("Twelve boats left the quay.", "12 boats and 40 men left.")
    assert [str(each.mention) for each in parse_evidence(text)] == ["12", "40"]


def test_evidence_that_was_looked_for_can_be_found_again() -> None:
    (boats,) = evidence_for(annotate("Twelve boats left."), [annotate(DOCUMENT)])
    assert boats.locator is not None
    assert relocate(boats.locator, f"News. {DOCUMENT}").words == "12"


def test_sources_may_be_told_in_full() -> None:
    text = """
    [[source]]
    name = "three officials"
    kind = "group"
    named = false
    number = 3
    url = "https://port.example"
    """
    assert parse_sources(text) == (
        Source(
            "three officials",
            SourceKind.GROUP,
            url="https://port.example",
            named=False,
            number=3,
        ),
    )
    assert parse_sources('{"source": [{"name": "Ada Quill"}]}') == (
        Source("Ada Quill"),
    )


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("Twelve boats left the quay.", "Rain fell.", "evidence[1].claim: no claim"),
        ("supported", "sure", "evidence[1].stance: expected one of supported, contra"),
        ('kind = "document"', 'kind = "log"', "evidence[1].source.kind: expected one"),
        ("2024-05-14", '"soon"', "evidence[1].source.date: expected a day such as"),
        ("2024-05-14", "2024", "evidence[1].source.date: expected a day such as"),
        ("start = 30", "start = -1", "evidence[1].selector[2].start: expected a num"),
        ("end = 38", "end = 30", "evidence[1].selector[2].end: expected a place beh"),
        ("TextPositionSelector", "Css", "evidence[1].selector[2].type: expected Text"),
        ('prefix = "On Monday "', "prefix = 1", "evidence[1].selector[1].prefix: exp"),
        ('exact = "12 boats"', "", "evidence[1].selector[1].exact: missing"),
        ("stance", "stand", "evidence[1].stand: no such key; did you mean stance?"),
        ("[[evidence]]", "[[evidense]]", "evidense: no such key; did you mean evid"),
    ],
)
def test_a_mistake_is_told_with_its_place(old: str, new: str, complaint: str) -> None:
    with pytest.raises(ClaimcheckError) as info:
        parse_evidence(TOML.replace(old, new, 1), "log.toml")
    assert str(info.value).startswith(f"log.toml: {complaint}")


BOATS = '{"evidence": [{"claim": "12 boats sank.", "stance": "unknown", '


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('{"evidence": ', "log.json: not JSON: "),
        ("{" * 3, "log.json: not JSON: "),
        ('{"evidence": {}}', "log.json: evidence: expected tables"),
        (
            BOATS + '"source": {"name": "log", "named": 1}}]}',
            "log.json: evidence[1].source.named: expected true or false, not 1",
        ),
        (
            BOATS + '"source": {"name": "log"}, "selector": []}]}',
            "log.json: evidence[1].selector: expected a TextQuoteSelector",
        ),
    ],
)
def test_a_mistake_in_json_is_told_as_well(text: str, complaint: str) -> None:
    with pytest.raises(ClaimcheckError) as info:
        parse_evidence(text, "log.json")
    assert str(info.value).startswith(complaint)


def test_evidence_may_have_no_place() -> None:
    (boats,) = parse_evidence(
        BOATS + '"source": {"name": "log"}, "why": "not read yet"}]}'
    )
    assert (boats.locator, boats.place, boats.why) == (None, None, "not read yet")
