"""Sources and evidence as JSON that is read again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from claimcheck.model import Evidence, Locator, Source
from claimcheck.render.json_values import source_as_json

_LAID_OUT = 2


def write_sources(sources: Iterable[Source]) -> str:
    """Give sources as JSON that :func:`~claimcheck.verbs.sourcing.parse_sources` reads.

    >>> from claimcheck.verbs.sourcing import parse_sources
    >>> ada = Source("Ada Quill", role="a harbour pilot", aliases=("Quill",))
    >>> parse_sources(write_sources([ada])) == (ada,)
    True
    """
    return _written("source", [_record(source) for source in sources])


def write_evidence(told: Iterable[tuple[str, Evidence]]) -> str:
    """Give evidence as JSON that ``parse_evidence`` reads, with places as the W3C does.

    Each comes with the sentence that makes its claim, which evidence does not keep;
    what several values of one sentence have in common is written once. The places are
    a TextQuoteSelector and a TextPositionSelector of the Web Annotation Data Model
    (W3C Recommendation, 2017).

    >>> from claimcheck.verbs.sourcing import parse_evidence
    >>> (boats,) = parse_evidence('''
    ... [[evidence]]
    ... claim = "Twelve boats sank."
    ... stance = "supported"
    ... source = { name = "the harbour log", kind = "document" }
    ... selector = [{ type = "TextQuoteSelector", exact = "12 boats" }]
    ... ''')
    >>> parse_evidence(write_evidence([("Twelve boats sank.", boats)])) == (boats,)
    True
    """
    records: list[dict[str, Any]] = []
    for sentence, evidence in told:
        record = {
            "claim": sentence,
            "stance": str(evidence.stance),
            "source": _record(evidence.source),
            "why": evidence.why,
            "selector": _selectors(evidence.locator),
        }
        kept = {key: value for key, value in record.items() if value}
        if kept not in records[-1:]:
            records.append(kept)
    return _written("evidence", records)


def _record(source: Source) -> dict[str, Any]:
    """Give what is told of a source; its number may be told to be unknown."""
    whole = source_as_json(source)
    told = {key: value for key, value in whole.items() if value not in (None, "", [])}
    return {**told, "number": source.number}


def _selectors(locator: Locator | None) -> list[dict[str, Any]]:
    if locator is None:
        return []
    quoted = {
        "type": "TextQuoteSelector",
        "exact": locator.exact,
        "prefix": locator.prefix,
        "suffix": locator.suffix,
    }
    if locator.place is None:
        return [quoted]
    start, end = locator.place.start, locator.place.end
    return [quoted, {"type": "TextPositionSelector", "start": start, "end": end}]


def _written(key: str, records: list[dict[str, Any]]) -> str:
    return json.dumps({key: records}, ensure_ascii=False, indent=_LAID_OUT) + "\n"
