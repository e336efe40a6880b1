"""Reports and articles as JSON, one object on one line each, in a stable shape.

Version 1. A report is::

    {"version": 1, "kind": "report", "path", "title", "published", "claims": number,
     "coverage": coverage, "findings": [finding], "unchecked": [unchecked],
     "silenced": [finding], "evidence": [evidence]}

and an article::

    {"version": 1, "kind": "article", "path", "title", "published",
     "claims": [claim], "mentions": [mention], "attributions": [attribution],
     "sources": [source], "quotes": [quote], "coverage": coverage,
     "furniture": [place]}

made of these; what is unknown or absent is null, and no key is ever left out:

==========  ======================================================================
place       start, end, line, column, end_line, end_column, text
finding     code, name, severity, message, place, because: [reason], repairs:
            [repair]
reason      says, place, fact, title_place: {start, end, text}
repair      of, instead, place, writes: [text]
unchecked   what, why, place, code
evidence    value: place, stance, document, source, words, there: {start, end},
            also: [{start, end}], why; *there* and *also* are in the document
fact        claim, source, aliases: [thing]
claim       kind, place, also: [place], context, attribution, roles: {…}; the
            roles of each kind are those of :data:`claimcheck.render.kinds.CLAIMS`
context     modality, quoted, scope, sentence
attribution source, content: [place], cue: place, mention: place, manner, stance
source      name, kind, role, aliases, url, date, named, number
quote       place, words: place, closed
coverage    figures, cited, named
thing       name, head, words, definite
mention     text, place, value
value       type (:data:`claimcheck.render.kinds.VALUES`), and by type:
quantity    figure, unit: {name, kind, code}, hedge, literal: bounds, usual: bounds
duration    figure, unit, leading: [{count, unit}], hedge, literal, usual, days:
            {literal, usual}
date        said, relative, direction, portion, anchor, lag, earliest, latest
date-range  start: value, end: value, earliest, latest
clock       hour, minute, second, zone: {name, offset in minutes}, hedge, exists
clock-range start: value, end: value
moment      day: value, time: value, or type "part-of-day" and part
recurrence  every: value, said or part of day; times, step
age         duration: value
ordinal     number
score       first, second
figure      low, high, place
bounds      low, high, low_open, high_open; null is no end
said        form: "offset", count, unit; or form: "calendar", year, month, day,
            weekday, unit, number, exists
==========  ======================================================================

``start`` and ``end`` count code points from 0, ``line`` and ``column`` from 1 and
code points too. Numbers are exact: whole ones are JSON numbers, others strings such
as ``"9/2"``. Days are ISO 8601. Both readings of a hedged number are given. Only
ASCII is written, so any encoding and any terminal will do.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import frozen

from claimcheck.model import (
    Article,
    Attribution,
    Bounds,
    Claim,
    Evidence,
    Fact,
    Finding,
    Mention,
    Quote,
    Reason,
    Repair,
    Report,
    Span,
    Thing,
    Unchecked,
    Value,
)
from claimcheck.render.json_values import (
    Json,
    bounds_as_json,
    context_as_json,
    coverage_as_json,
    day_as_json,
    source_as_json,
    thing_as_json,
    value_as_json,
)
from claimcheck.render.kinds import kind_of
from claimcheck.render.page import PLAIN, Page

VERSION = 1

T = TypeVar("T")


def report_as_json(report: Report, page: Page = PLAIN) -> str:
    """Write a report as one line of JSON.

    >>> json.loads(report_as_json(Report(Article("No boat came."))))["findings"]
    []
    """
    write = _Writer(report.article)
    return _line(
        {
            **_head("report", report.article, page),
            "claims": len(report.article.claims),
            "coverage": coverage_as_json(report.article.coverage),
            "findings": _each(write.finding, report.findings),
            "unchecked": _each(write.unchecked, report.unchecked),
            "silenced": _each(write.finding, report.silenced),
            "evidence": _each(write.evidence, report.evidence),
        }
    )


def article_as_json(article: Article, page: Page = PLAIN) -> str:
    """Write what was found in an article as one line of JSON.

    >>> json.loads(article_as_json(Article("No boat came.")))["kind"]
    'article'
    """
    write = _Writer(article)
    return _line(
        {
            **_head("article", article, page),
            "claims": _each(write.claim, article.claims),
            "mentions": _each(write.mention, article.mentions),
            "attributions": _each(write.attribution, article.attributions),
            "sources": _each(source_as_json, article.sources),
            "quotes": _each(write.quote, article.quotes),
            "coverage": coverage_as_json(article.coverage),
            "furniture": _each(write.place, article.furniture),
        }
    )


def _line(content: dict[str, Json]) -> str:
    return json.dumps(content, ensure_ascii=True, allow_nan=False) + "\n"


def _head(kind: str, article: Article, page: Page) -> dict[str, Json]:
    return {
        "version": VERSION,
        "kind": kind,
        "path": page.path or None,
        "title": article.title or None,
        "published": day_as_json(article.published),
    }


def _each(write: Callable[[T], Json], values: Iterable[T]) -> list[Json]:
    return [write(value) for value in values]


@frozen
class _Writer:
    """Writes what stands somewhere in an article, with its place."""

    article: Article

    def place(self, span: Span | None) -> dict[str, Json] | None:
        if span is None:
            return None
        last = max(span.start, span.end - 1)
        return {
            "start": span.start,
            "end": span.end,
            "line": self.article.line_of(span.start),
            "column": self.article.column_of(span.start),
            "end_line": self.article.line_of(last),
            "end_column": self.article.column_of(last) + span.end - last,
            "text": span.of(self.article.text),
        }

    def finding(self, finding: Finding) -> dict[str, Json]:
        return {
            "code": finding.code,
            "name": finding.name,
            "severity": str(finding.severity),
            "message": finding.message,
            "place": self.place(finding.span),
            "because": _each(self._reason, finding.because),
            "repairs": _each(self._repair, finding.repairs),
        }

    def _reason(self, reason: Reason) -> dict[str, Json]:
        fact = None if reason.fact is None else self._fact(reason.fact)
        return {
            "says": reason.says,
            "place": self.place(reason.span),
            "fact": fact,
            "title_place": self._title_place(reason.title_span),
        }

    def _title_place(self, span: Span | None) -> dict[str, Json] | None:
        if span is None:
            return None
        text = span.of(self.article.title)
        return {"start": span.start, "end": span.end, "text": text}

    def _fact(self, fact: Fact) -> dict[str, Json]:
        return {
            # A fact stands in no article: no place is written from this one's text.
            "claim": _Writer(Article()).claim(fact.claim),
            "source": source_as_json(fact.source),
            "aliases": _each(thing_as_json, fact.aliases),
        }

    def _repair(self, repair: Repair) -> dict[str, Json]:
        place = self.place(repair.span)
        return {
            "of": repair.of,
            "instead": repair.instead,
            "place": place,
            "writes": [*repair.writes],
        }

    def evidence(self, evidence: Evidence) -> Json:
        return {
            "value": self.place(evidence.mention.span),
            "stance": str(evidence.stance),
            "document": evidence.document,
            "source": source_as_json(evidence.source),
            "words": evidence.words,
            "there": _offsets(evidence.place),
            "also": _each(_offsets, evidence.also),
            "why": evidence.why,
        }

    def unchecked(self, unchecked: Unchecked) -> dict[str, Json]:
        return {
            "what": unchecked.what,
            "why": unchecked.why,
            "place": self.place(unchecked.span),
            "code": unchecked.code or None,
        }

    def claim(self, claim: Claim) -> dict[str, Json]:
        kind, roles = kind_of(claim)
        said = claim.attribution
        return {
            "kind": kind,
            "place": self.place(claim.span),
            "also": _each(self.place, claim.also),
            "context": context_as_json(claim.context),
            "attribution": None if said is None else self.attribution(said),
            "roles": {role: self._role(getattr(claim, role)) for role in roles},
        }

    def _role(self, value: object) -> Json:
        for kind, write in self._writers():
            if isinstance(value, kind):
                return write(value)
        return value

    def _writers(self) -> tuple[tuple[type, Callable[..., Json]], ...]:
        return (
            (Mention, self.mention),
            (Thing, thing_as_json),
            (Quote, self.quote),
            (Claim, self.claim),
            (tuple, lambda values: _each(self._role, values)),
            (Bounds, bounds_as_json),
            (str, str),
        )

    def mention(self, mention: Mention[Value]) -> dict[str, Json]:
        told: dict[str, Json] = {
            "text": mention.text,
            "place": self.place(mention.span),
            "value": value_as_json(mention.value),
        }
        if mention.parts:
            told["parts"] = _each(self.mention, mention.parts)
        return told

    def attribution(self, said: Attribution) -> dict[str, Json]:
        return {
            "source": source_as_json(said.source),
            "content": _each(self.place, said.content),
            "cue": self.place(said.cue),
            "mention": self.place(said.mention),
            "manner": str(said.manner),
            "stance": str(said.stance),
            "inner": _each(self.attribution, said.inner),
        }

    def quote(self, quote: Quote) -> dict[str, Json]:
        return {
            "place": self.place(quote.span),
            "words": self.place(quote.words),
            "closed": quote.closed,
        }


def _offsets(span: Span | None) -> Json:
    return None if span is None else {"start": span.start, "end": span.end}
