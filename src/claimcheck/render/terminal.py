"""A report for a person at a terminal: each finding with all of its reckoning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import field, frozen

from claimcheck.model import (
    Article,
    Finding,
    Reason,
    Report,
    Severity,
    Source,
    Span,
    Unchecked,
)
from claimcheck.render.colours import Painter, painter
from claimcheck.render.page import PLAIN, Page
from claimcheck.render.printable import excerpt, printable, wrapped
from claimcheck.render.words import counted


def report_as_text(report: Report, page: Page = PLAIN) -> str:
    """Write findings, what was not checked, and one closing line.

    >>> print(report_as_text(Report(Article("No boat came."))), end="")
    no findings in 0 claims; 0 not checked; 0 silenced
    """
    sheet = _Sheet(report.article, page)
    blocks = ["\n".join(sheet.finding(finding)) for finding in report.findings]
    if report.unchecked:
        blocks.append("\n".join(sheet.unchecked(report.unchecked)))
    blocks.append(sheet.closing(report))
    return "\n\n".join(blocks) + "\n"


@frozen
class _Sheet:
    """Writes about one article on one page."""

    article: Article
    page: Page
    paint: Painter = field()

    @paint.default
    def _painter(self) -> Painter:
        return painter(self.page)

    def finding(self, finding: Finding) -> Iterator[str]:
        severity = self.paint(str(finding.severity), str(finding.severity))
        title = self.paint(f"{finding.code} {finding.name}", "bold")
        yield f"{self._where(finding.span)}{severity}: {title}"
        yield wrapped(finding.message, self.page.width, _INDENT)
        if finding.because:
            yield ""
        for number, reason in enumerate(finding.because, 1):
            yield from self._reason(number, reason)
        if finding.repairs:
            yield ""
        for repair in finding.repairs:
            told = f"if {repair.of} is wrong: {repair.instead}"
            yield wrapped(told, self.page.width, _INDENT, f"{_INDENT}{_INDENT}")

    def _where(self, span: Span | None) -> str:
        """Write path, line and column as compilers do, so that editors follow."""
        parts = [printable(self.page.path)] if self.page.path else []
        if span is not None:
            parts += map(str, self._line_and_column(span))
        return "".join(f"{part}:" for part in parts) + (" " if parts else "")

    def _line_and_column(self, span: Span) -> tuple[int, int]:
        article = self.article
        return article.line_of(span.start), article.column_of(span.start)

    def _reason(self, number: int, reason: Reason) -> Iterator[str]:
        label = f"{_INDENT}{number}. "
        indent = " " * len(label)
        told = f"{self._origin(reason)}{reason.says}"
        yield wrapped(told, self.page.width, label, indent)
        if reason.fact is not None:
            cited = source_in_words(reason.fact.source)
            yield wrapped(f"source: {cited}", self.page.width, f"{indent}{_INDENT}")
        elif reason.span is not None and reason.span.of(self.article.text).strip():
            indent += _INDENT
            width = self.page.width - len(indent)
            line, marks = excerpt(self.article.text, reason.span, width)
            yield self.paint(f"{indent}{line}", "dim")
            yield self.paint(f"{indent}{marks}", str(Severity.ADVICE))

    def _origin(self, reason: Reason) -> str:
        """Say where a step of the explanation comes from."""
        if reason.fact is not None:
            return "fact: "
        if reason.span is None:
            return ""  # the calendar, arithmetic or another text: its words say which
        first = self.article.line_of(reason.span.start)
        last = self.article.line_of(max(reason.span.start, reason.span.end - 1))
        return f"line {first}: " if first == last else f"lines {first} to {last}: "

    def unchecked(self, unchecked: tuple[Unchecked, ...]) -> Iterator[str]:
        """List what was not checked, together where the reason is the same."""
        yield self.paint("Not checked:", "bold")
        grouped: dict[tuple[str, str], list[str]] = {}
        for each in unchecked:
            told = each.what
            if each.span is not None:
                told = f"{each.what} (line {self.article.line_of(each.span.start)})"
            grouped.setdefault((each.code, each.why), []).append(told)
        for (code, why), whats in grouped.items():
            label = f"{_INDENT}{code or _NO_CODE} "
            what = "; ".join(dict.fromkeys(whats))
            yield wrapped(f"{what}: {why}", self.page.width, label)

    def closing(self, report: Report) -> str:
        found = counted(len(report.findings), "finding")
        if report.findings:
            found += f" ({_by_severity(report.findings)})"
        else:
            found = "no findings"
        name = f"{printable(self.page.path)}: " if self.page.path else ""
        return (
            f"{name}{found} in {counted(len(report.article.claims), 'claim')}; "
            f"{len(report.unchecked)} not checked; {len(report.silenced)} silenced"
            f"{_coverage(report)}"
        )


def _coverage(report: Report) -> str:
    """Say how many figures have a named source; a report by itself has no figures."""
    coverage = report.article.coverage
    return f"; {coverage}" if coverage.figures else ""


_INDENT = "  "
_NO_CODE = "-   "


def _by_severity(findings: tuple[Finding, ...]) -> str:
    counts = Counter(finding.severity for finding in findings)
    plurals = {Severity.ADVICE: "pieces of advice"}
    return ", ".join(
        counted(counts[severity], str(severity), plurals.get(severity, ""))
        for severity in sorted(counts, reverse=True)
    )


def source_in_words(source: Source) -> str:
    """Cite a source: its name, role, day and address, as far as they are known.

    >>> source_in_words(Source("Ida Moller", role="a harbour pilot"))
    'Ida Moller, a harbour pilot'
    """
    day = "" if source.date is None else source.date.isoformat()
    return ", ".join(filter(None, (source.name, source.role, day, source.url)))
