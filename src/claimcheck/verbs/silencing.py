"""Findings that somebody has looked at and accepted.

In the article, a comment silences rules on its own line, on the next line with words
where it stands alone, or everywhere::

    <!-- claimcheck: ignore D101 because the poster has this misprint -->
    <!-- claimcheck: ignore-file R101 -->

In the settings, a :class:`Silence` names a rule and words of the article. Nothing is
silenced wholesale: each names its rules. Orders that name no known rule or silence
nothing are told as not checked, so that none outlives its reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, Finding, Span, Unchecked
from claimcheck.rules import BUILT_IN, RuleSet
from claimcheck.verbs.codes import CODES


def _has_words(_silence: object, _attribute: object, quote: str) -> None:
    if not quote.strip():
        raise ClaimcheckError(f"A silence quotes words of the article, not {quote!r}")


@frozen
class Silence:
    """A rule, by code or name, that is silent where the article has these words.

    A finding is silenced when any stretch it speaks about touches the *quote*, in
    which white space may differ.

    >>> Silence("R101", "the harbour was closed", "the correction repeats the error")
    ... # doctest: +ELLIPSIS
    Silence(code='R101', quote='the harbour was closed', reason=...)
    """

    code: str
    quote: str = field(validator=_has_words)
    reason: str = ""


@frozen
class Silenced:
    """What was found, parted; *notes* tell of orders that did nothing."""

    kept: tuple[Finding, ...]
    silenced: tuple[Finding, ...]
    notes: tuple[Unchecked, ...]


def silence(
    article: Article,
    findings: Iterable[Finding],
    rules: RuleSet = BUILT_IN,
    silences: Iterable[Silence] = (),
) -> Silenced:
    """Part findings into those that stand and those that are silenced.

    *rules* are those that were run: the order to silence another one is not told as
    having done nothing.
    """
    known = _all_known(rules)
    notes: list[Unchecked] = []
    orders = [
        *_orders_in(article, known, notes),
        *_configured(article, silences, known, notes),
    ]
    kept: list[Finding] = []
    silenced: list[Finding] = []
    used: set[int] = set()
    for finding in findings:
        fits = {n for n, order in enumerate(orders) if order.silences(finding)}
        (silenced if fits else kept).append(finding)
        used |= fits
    run = {rule.code for rule in rules.rules}
    notes.extend(
        Unchecked(order.told, f"{order.code} finds nothing there to silence", order.at)
        for number, order in enumerate(orders)
        if number not in used and order.code in run
    )
    return Silenced(tuple(kept), tuple(silenced), tuple(notes))


@frozen
class _Order:
    """A rule to silence in these stretches; without stretches, everywhere."""

    code: str
    stretches: tuple[Span, ...] | None
    told: str
    at: Span | None

    def silences(self, finding: Finding) -> bool:
        if finding.code != self.code:
            return False
        return self.stretches is None or any(
            stretch.overlaps(span)
            for stretch in self.stretches
            for span in finding.spans
        )


def _all_known(rules: RuleSet) -> RuleSet:
    """Give all rules that an order may name, whether they were run or not."""
    by_code = {rule.code: rule for rule in (*BUILT_IN.rules, *rules.rules)}
    return RuleSet.of(by_code.values())


def _code_of(word: str, known: RuleSet) -> str:
    """Give the code that is meant; what compare and diff report has codes too."""
    for each in CODES:
        if word.upper() == each.code or word == each.name:
            return each.code
    return known.get(word).code


def _configured(
    article: Article,
    silences: Iterable[Silence],
    known: RuleSet,
    notes: list[Unchecked],
) -> Iterator[_Order]:
    for each in silences:
        told = f"the silencing of {each.code} at {each.quote!r}"
        found = tuple(_places_of(each.quote, article.text))
        try:
            code = _code_of(each.code, known)
        except ClaimcheckError as error:
            notes.append(Unchecked(told, str(error)))
            continue
        # Settings speak of many articles: words that are not in this one mean another.
        if found:
            yield _Order(code, found, told, found[0])


def _places_of(quote: str, text: str) -> Iterator[Span]:
    pattern = r"\s+".join(map(re.escape, quote.split()))
    for match in re.finditer(pattern, text):
        yield Span(*match.span())


@frozen
class _Comment:
    """An instruction to claimcheck, and where it stands."""

    span: Span
    words: tuple[str, ...]
    closed: bool


_TOKEN = re.compile(r"<!--[ \t]*claimcheck:|-->|[\r\n]")


def _comments(text: str) -> Iterator[_Comment]:
    """Find the comments addressed to claimcheck, in one pass over the text."""
    if "claimcheck:" not in text:
        return
    opened: re.Match[str] | None = None
    for token in _TOKEN.finditer(text):
        if opened is None:
            opened = token if token[0].startswith("<") else None
            continue
        if token[0].startswith("<"):
            continue
        closed = token[0] == "-->"
        end = token.end() if closed else token.start()
        words = text[opened.end() : token.start()].split()
        yield _Comment(Span(opened.start(), end), tuple(words), closed)
        opened = None
    if opened is not None:
        words = text[opened.end() :].split()
        yield _Comment(Span(opened.start(), len(text)), tuple(words), closed=False)


def _orders_in(
    article: Article, known: RuleSet, notes: list[Unchecked]
) -> Iterator[_Order]:
    comments = list(_comments(article.text))
    lines = _Lines.of(article, comments) if comments else _Lines()
    for comment in comments:
        told = f"the comment {_shown(comment)!r}"
        complaint = _malformed(comment)
        if complaint:
            notes.append(Unchecked(told, complaint, comment.span))
            continue
        everywhere = comment.words[0] == _IGNORE_FILE
        line = article.line_of(comment.span.start) - 1
        stretches = None if everywhere else (lines.meant_by(line),)
        for word in _rules_named(comment):
            try:
                code = _code_of(word, known)
            except ClaimcheckError as error:
                notes.append(Unchecked(told, str(error), comment.span))
            else:
                yield _Order(code, stretches, told, comment.span)


_IGNORE, _IGNORE_FILE = "ignore", "ignore-file"
_BECAUSE = "because"


def _shown(comment: _Comment) -> str:
    return " ".join(("claimcheck:", *comment.words[:_SHOWN_WORDS]))


_SHOWN_WORDS = 4


def _malformed(comment: _Comment) -> str:
    """Say what is wrong with a comment, or nothing."""
    if not comment.closed:
        return "it is not closed by --> on its line"
    verb = comment.words[0] if comment.words else ""
    if verb not in (_IGNORE, _IGNORE_FILE):
        near = get_close_matches(verb, (_IGNORE, _IGNORE_FILE), 1)
        hint = f"did you mean {near[0]}?" if near else "known: ignore, ignore-file"
        return f"there is no instruction {verb!r}; {hint}"
    if not any(_rules_named(comment)):
        return f"it names no rule, as in: claimcheck: {verb} D101"
    return ""


def _rules_named(comment: _Comment) -> Iterator[str]:
    for word in comment.words[1:]:
        if word.casefold() == _BECAUSE:
            return
        yield from filter(None, word.split(","))


@frozen
class _Lines:
    """The lines of an article, and for each the next one that has words."""

    spans: tuple[Span, ...] = ()
    meant: tuple[int, ...] = ()

    @classmethod
    def of(cls, article: Article, comments: list[_Comment]) -> _Lines:
        spans = tuple(_line_spans(article.text))
        on_line: defaultdict[int, list[Span]] = defaultdict(list)
        for comment in comments:
            on_line[article.line_of(comment.span.start) - 1].append(comment.span)
        meant = list(range(len(spans)))
        for number in reversed(range(len(spans) - 1)):
            if not _has_substance(article.text, spans[number], on_line[number]):
                meant[number] = meant[number + 1]
        return cls(spans, tuple(meant))

    def meant_by(self, line: int) -> Span:
        """Give the stretch that a comment on this line, from 0, speaks of."""
        return self.spans[self.meant[line]]


def _line_spans(text: str) -> Iterator[Span]:
    start = 0
    for ending in re.finditer(r"\r\n?|\n", text):
        yield Span(start, ending.start())
        start = ending.end()
    yield Span(start, len(text))


def _has_substance(text: str, line: Span, comments: list[Span]) -> bool:
    """Say whether a line has words beside its comments to claimcheck."""
    start = line.start
    for comment in comments:
        if text[start : comment.start].strip():
            return True
        start = comment.end
    return bool(text[start : line.end].strip())
