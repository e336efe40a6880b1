"""What was found in an article, as a list for a person to read."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.model import (
    Article,
    Attribution,
    Claim,
    Conversion,
    Elapsed,
    End,
    EventDate,
    Mention,
    Modality,
    Requoted,
    Same,
    Source,
    Span,
    Stance,
    Thing,
    Value,
)
from claimcheck.render.colours import painter
from claimcheck.render.kinds import VALUES, kind_of
from claimcheck.render.page import PLAIN, Page
from claimcheck.render.printable import wrapped
from claimcheck.render.terminal import source_in_words
from claimcheck.render.words import counted, value_in_words


def article_as_text(article: Article, page: Page = PLAIN) -> str:
    """List claims, other values, quotations, sources, and what was not read.

    Each entry starts with line and column, the kind and the words.

    >>> print(article_as_text(Article("No boat came.")), end="")
    0 claims, 0 other values, 0 quotations, 0 sources
    """
    sheet = _Sheet(article, page)
    sections = {
        "Claims": sheet.claims(),
        "Values in no claim": sheet.loose_values(),
        "Quotations": sheet.quotations(),
        "Sources": sheet.sources(),
        "Furniture, not read": map(sheet.furniture, article.furniture),
    }
    paint = painter(page)
    blocks = [wrapped(sheet.opening(), page.width)]
    for title, entries in sections.items():
        listed = list(entries)
        if listed:
            blocks.append("\n".join([paint(title, "bold"), *listed]))
    return "\n\n".join(blocks) + "\n"


@frozen
class _Sheet:
    """Writes about one article on one page."""

    article: Article
    page: Page

    def opening(self) -> str:
        article = self.article
        path = f"{self.page.path}: " if self.page.path else ""
        title = f"“{article.title}”, " if article.title else ""
        day = f"published {article.published}, " if article.published else ""
        numbers = (
            counted(len(article.claims), "claim"),
            counted(len(self._loose()), "other value"),
            counted(len(article.quotes), "quotation"),
            counted(len(article.sources), "source"),
        )
        coverage = f"; {article.coverage}" if article.coverage.figures else ""
        return f"{path}{title}{day}{', '.join(numbers)}{coverage}"

    def claims(self) -> Iterator[str]:
        for claim in sorted(self.article.claims, key=_place):
            kind, _ = kind_of(claim)
            words = self._words(claim)
            details = [*self._details(claim), *self._standing(claim)]
            yield self._entry(_place_of(claim), kind, words, details)

    def _words(self, claim: Claim) -> str:
        if isinstance(claim, Requoted):
            return claim.first.text
        printed = [mention.text for mention in claim.mentions if mention.text]
        return " … ".join(printed) or self._values(claim) or "(no words)"

    def _details(self, claim: Claim) -> Iterator[str]:
        """Say what the claim's roles hold, value by value."""
        if isinstance(claim, Same):
            for one in claim.claims:
                yield f"{self._words(one)}: {self._values(one)}"
        elif isinstance(claim, Conversion):
            yield f"{self._value(claim.first)} = {self._value(claim.second)}"
        elif isinstance(claim, Requoted):
            yield f"then: {claim.second.text}"
        else:
            yield self._values(claim)
        thing = getattr(claim, "thing", None)
        if isinstance(thing, Thing):
            yield f"of: {thing.name}"
        if isinstance(claim, Elapsed):
            yield from self._elapsed(claim)
        if isinstance(claim, EventDate):
            which = "starts" if claim.end is End.START else "ends"
            yield f"when {claim.event.name} {which}"

    def _elapsed(self, claim: Elapsed) -> Iterator[str]:
        if claim.event is not None:
            yield f"event: {claim.event.name}"
        until = "until publication" if claim.until_now else ""
        start = f"from {claim.start.text}" if claim.start else ""
        end = f"until {claim.end.text}" if claim.end else until
        if start or end:
            yield " ".join(filter(None, (start, end)))

    def _values(self, claim: Claim) -> str:
        return "; ".join(map(self._value, claim.mentions))

    def _value(self, mention: Mention[Value]) -> str:
        return value_in_words(mention.value, self.article.published)

    def _standing(self, claim: Claim) -> Iterator[str]:
        """Say who says so, how, and where else."""
        if claim.attribution is None:
            yield "said by: the article"
        else:
            verb = _SAID_BY[claim.attribution.stance]
            yield f"{verb} by: {claim.attribution.source.name}"
        if claim.context.modality is not Modality.ASSERTED:
            yield str(claim.context.modality)
        if claim.also:
            times = {1: "twice"}.get(len(claim.also), f"{len(claim.also) + 1} times")
            lines = ", ".join(str(self._line(span)) for span in claim.also)
            yield f"said {times}: also line {lines}"

    def _loose(self) -> list[Mention[Value]]:
        """Give the mentions that no claim has taken up, nor one printed before."""
        claims = self.article.claims
        taken = {mention.span for claim in claims for mention in claim.mentions}
        again = sorted({span for claim in claims for span in claim.also})
        return [
            mention
            for mention in self.article.mentions
            if mention.span not in taken and not _is_in(again, mention.span)
        ]

    def loose_values(self) -> Iterator[str]:
        for mention in self._loose():
            kind = VALUES[type(mention.value)]
            words = mention.text or self._value(mention)
            yield self._entry(mention.span, kind, words, [self._value(mention)])

    def quotations(self) -> Iterator[str]:
        cited: defaultdict[int, list[Attribution]] = defaultdict(list)
        for said in self.article.attributions:
            for line in {self._line(part) for part in said.content}:
                cited[line].append(said)
        for quote in self.article.quotes:
            sources = [
                f"{source_in_words(each.source)} ({each.manner})"
                for said in cited[self._line(quote.span)]
                if any(part.overlaps(quote.span) for part in said.content)
                for each in said.with_inner
            ]
            words = quote.span.of(self.article.text)
            told = "; ".join(sources) or "nobody who is named"
            yield self._entry(quote.span, "quotation", words, [f"said by: {told}"])

    def sources(self) -> Iterator[str]:
        grouped: defaultdict[Source, list[Attribution]] = defaultdict(list)
        for said in self.article.attributions:
            for each in said.with_inner:
                grouped[each.source].append(each)
        for source, all_said in grouped.items():
            named = [said.mention or said.cue for said in all_said]
            first = min(filter(None, named), default=None)
            details = [
                f"line {self._line(part)}: {part.of(self.article.text)}"
                for part in sorted(part for said in all_said for part in said.content)
            ]
            yield self._entry(first, str(source.kind), source_in_words(source), details)

    def furniture(self, span: Span) -> str:
        return self._entry(span, "furniture", span.of(self.article.text), ())

    def _line(self, span: Span) -> int:
        return self.article.line_of(span.start)

    def _entry(
        self, span: Span | None, kind: str, words: str, details: Iterable[str]
    ) -> str:
        where = "-"
        if span is not None:
            where = f"{self._line(span)}:{self.article.column_of(span.start)}"
        label = f"  {where:<{_PLACE}} {kind:<{_KIND}} "
        indent = " " * len(label)
        lines = [wrapped(words, self.page.width, label)]
        lines += [wrapped(d, self.page.width, indent, f"{indent}  ") for d in details]
        return "\n".join(lines)


_PLACE, _KIND = 7, 12
_NOWHERE = Span(0, 0)


def _is_in(stretches: list[Span], span: Span | None) -> bool:
    """Say whether *span* lies in one of some sorted stretches."""
    if span is None:
        return False
    at = bisect_right(stretches, Span(span.start, sys.maxsize)) - 1
    return at >= 0 and stretches[at].holds(span)


def _place_of(claim: Claim) -> Span | None:
    spans = [m.span for m in claim.mentions if m.span is not None]
    return min(spans, default=claim.span)


def _place(claim: Claim) -> tuple[bool, Span]:
    span = _place_of(claim)
    return (span is None, span or _NOWHERE)


_SAID_BY = {
    Stance.ASSERTS: "said",
    Stance.DENIES: "denied",
    Stance.DOUBTS: "doubted",
    Stance.WITHHOLDS: "withheld",
    Stance.WANTS: "wanted",
}
