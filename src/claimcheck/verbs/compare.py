"""The verb that holds an article against the documents it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from claimcheck.model import (
    Article,
    Evidence,
    Fact,
    Finding,
    Reason,
    Report,
    Span,
    Support,
    Unchecked,
)
from claimcheck.verbs.codes import (
    CONTRADICTED_BY_FACT,
    CONTRADICTED_BY_SOURCE,
    FIGURE_NOT_IN_SOURCE,
    QUOTE_NOT_IN_SOURCE,
    Code,
)
from claimcheck.verbs.evidence import judged, name_of
from claimcheck.verbs.known import against_facts
from claimcheck.verbs.quotations import Quoted, Standing, quoted_in
from claimcheck.verbs.told import Told, clipped

_Outcome: TypeAlias = Finding | Unchecked | None


def compare(
    article: Article, sources: Iterable[Article], facts: Iterable[Fact] = ()
) -> Report:
    """Look for every figure and every quotation of an article in its sources.

    A figure that no source bears out is a warning (F102); one that a source, or a
    fact, gives another value for the same thing, an error (F101, F104); words in
    quotation marks that no source has, a warning (F103). Facts need not bear figures
    out, and alone they can only contradict. What is too vague to be looked for, as
    "dozens", or found under another hedge only, is told as not checked. The report's
    ``evidence`` has what each source says to each value, and where.

    >>> from claimcheck.model import CountClaim, Quantity, Thing
    >>> claims = [CountClaim(Quantity(n), Thing("boats")) for n in (12, 14)]
    >>> mine, theirs = (Article(claims=(claim,)) for claim in claims)
    >>> [finding.message for finding in compare(mine, [theirs]).findings]
    ['source 1 has no “12 boats”']
    """
    documents, known = tuple(sources), tuple(facts)
    evidence: list[Evidence] = []
    outcomes: list[_Outcome] = []
    for told, found in judged(article, documents):
        evidence += found
        if documents or not known:
            outcomes.append(_outcome(told, found, documents))
    outcomes += (_denied(told, fact) for told, fact in against_facts(article, known))
    outcomes += (
        _of_quote(each, article, documents) for each in _quotes(article, documents)
    )
    return Report(
        article,
        tuple(sorted((o for o in outcomes if isinstance(o, Finding)), key=_place)),
        tuple(sorted((o for o in outcomes if isinstance(o, Unchecked)), key=_place)),
        evidence=tuple(evidence),
    )


def _place(outcome: Finding | Unchecked) -> tuple[bool, Span]:
    return (outcome.span is None, outcome.span or Span(0, 0))


def _quotes(article: Article, documents: tuple[Article, ...]) -> Iterator[Quoted]:
    return quoted_in(article, documents) if documents else iter(())


def _outcome(
    told: Told, evidence: tuple[Evidence, ...], documents: tuple[Article, ...]
) -> _Outcome:
    """Report a value by the best that any source has to say about it."""
    stances = {each.stance for each in evidence}
    if Support.SUPPORTED in stances:
        return None
    if Support.CONTRADICTED in stances:
        return _contradicted(told, evidence, documents)
    if Support.UNKNOWN in stances:
        return _undecided(told, evidence)
    return _not_found(told, evidence, documents)


def _contradicted(
    told: Told, evidence: tuple[Evidence, ...], documents: tuple[Article, ...]
) -> Finding:
    against = [each for each in evidence if each.stance is Support.CONTRADICTED]
    source = against[0]
    message = f"“{told.words}” here is “{source.words}” in {source.source}"
    if source.why:
        message = f"“{told.words}” {source.why} in {source.source}"
    says = (
        Reason(f"{each.source} says “{each.words}”{_line(each, documents)}")
        for each in against
    )
    return _finding(CONTRADICTED_BY_SOURCE, told, message, says)


def _not_found(
    told: Told, evidence: tuple[Evidence, ...], documents: tuple[Article, ...]
) -> Finding:
    only = evidence[0].source if len(evidence) == 1 else "no source"
    verb = "has no" if len(evidence) == 1 else "has"
    near = (_comes_nearest(each, documents) for each in evidence if each.words)
    return _finding(FIGURE_NOT_IN_SOURCE, told, f"{only} {verb} “{told.words}”", near)


def _finding(
    code: Code, told: Told, message: str, reasons: Iterable[Reason]
) -> Finding:
    here = Reason(f"the article says “{told.words}”", told.span)
    return code.finding(told.span, message, (here, *reasons))


def _comes_nearest(evidence: Evidence, documents: tuple[Article, ...]) -> Reason:
    where = f"in {evidence.source}{_line(evidence, documents)}"
    return Reason(f"nearest to it {where} is “{evidence.words}”")


def _line(found: Evidence | Quoted, documents: tuple[Article, ...]) -> str:
    """Name the line of a document that words stand in, where it has several."""
    document = documents[found.document]
    last = document.line_of(len(document.text) - 1)
    if found.place is None or last <= 1:
        return ""
    return f" (line {document.line_of(found.place.start)})"


def _undecided(told: Told, evidence: tuple[Evidence, ...]) -> Unchecked:
    """Tell what could not be decided; the places where the figure is come first."""
    open_ones = [each for each in evidence if each.stance is Support.UNKNOWN]
    best = next((each for each in open_ones if each.words), open_ones[0])
    where = f", as “{best.words}”" if best.words else ""
    return Unchecked(
        f"“{told.words}”",
        f"{best.source} {best.why}{where}",
        told.span,
        FIGURE_NOT_IN_SOURCE.code,
    )


def _denied(told: Told, fact: Fact) -> Finding:
    message = f"“{told.words}” here is “{_value_of(fact)}” in {fact.source}"
    known = Reason(f"{fact.source} says “{_value_of(fact)}”", fact=fact)
    return _finding(CONTRADICTED_BY_FACT, told, message, (known,))


def _value_of(fact: Fact) -> str:
    return " and ".join(map(str, fact.claim.mentions))


def _of_quote(
    quoted: Quoted, article: Article, documents: tuple[Article, ...]
) -> _Outcome:
    """Report a quotation that is not found as it stands."""
    if quoted.standing is Standing.FOUND:
        return None
    span = quoted.quote.span
    words = clipped(quoted.quote.words.of(article.text))
    here = Reason(f"the article quotes “{words}”", span)
    if quoted.standing is Standing.ORPHANED:
        only = name_of(documents[0], 0) if len(documents) == 1 else ""
        who = f"{only} has no such words" if only else "no source has such words"
        return QUOTE_NOT_IN_SOURCE.finding(span, f"{who}: “{words}”", (here,))
    source = name_of(documents[quoted.document], quoted.document)
    there = clipped(quoted.words)
    if quoted.standing is Standing.AMBIGUOUS:
        why = f"{source} has two passages that come as near, as “{there}”"
        return Unchecked(f"“{words}”", why, span, QUOTE_NOT_IN_SOURCE.code)
    message = f"“{words}” reads “{there}” in {source}"
    return QUOTE_NOT_IN_SOURCE.finding(
        span,
        message,
        (here, Reason(f"{source} says “{there}”{_line(quoted, documents)}")),
    )
