"""The verb that holds an article against the documents it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import (
    Article,
    Evidence,
    Finding,
    Reason,
    Report,
    Support,
    Unchecked,
)
from claimcheck.verbs.codes import (
    CONTRADICTED_BY_SOURCE,
    FIGURE_NOT_IN_SOURCE,
    Code,
)
from claimcheck.verbs.evidence import judged
from claimcheck.verbs.told import Told


def compare(article: Article, sources: Iterable[Article]) -> Report:
    """Look for every figure of an article in its sources.

    A figure that no source bears out is a warning (F102); one that a source gives
    another value for the same thing, an error (F101). What is too vague to be looked
    for, as "dozens", or found under another hedge only, is told as not checked. For
    what bears a figure out, and where, see
    :func:`~claimcheck.verbs.evidence.evidence_for`.

    >>> from claimcheck.model import CountClaim, Quantity, Thing
    >>> claims = [CountClaim(Quantity(n), Thing("boats")) for n in (12, 14)]
    >>> mine, theirs = (Article(claims=(claim,)) for claim in claims)
    >>> [finding.message for finding in compare(mine, [theirs]).findings]
    ['source 1 has no “12 boats”']
    """
    findings: list[Finding] = []
    unchecked: list[Unchecked] = []
    for told, evidence in judged(article, sources):
        outcome = _outcome(told, evidence)
        if isinstance(outcome, Finding):
            findings.append(outcome)
        elif outcome is not None:
            unchecked.append(outcome)
    return Report(article, tuple(findings), tuple(unchecked))


def _outcome(told: Told, evidence: tuple[Evidence, ...]) -> Finding | Unchecked | None:
    """Report a value by the best that any source has to say about it."""
    stances = {each.stance for each in evidence}
    if Support.SUPPORTED in stances:
        return None
    if Support.CONTRADICTED in stances:
        return _contradicted(told, evidence)
    if Support.UNKNOWN in stances:
        return _undecided(told, evidence)
    return _not_found(told, evidence)


def _contradicted(told: Told, evidence: tuple[Evidence, ...]) -> Finding:
    against = [each for each in evidence if each.stance is Support.CONTRADICTED]
    source = against[0]
    message = f"“{told.words}” here is “{source.words}” in {source.source}"
    return _finding(CONTRADICTED_BY_SOURCE, told, message, map(_says, against))


def _not_found(told: Told, evidence: tuple[Evidence, ...]) -> Finding:
    only = evidence[0].source if len(evidence) == 1 else "no source"
    verb = "has no" if len(evidence) == 1 else "has"
    near = (_comes_nearest(each) for each in evidence if each.words)
    return _finding(FIGURE_NOT_IN_SOURCE, told, f"{only} {verb} “{told.words}”", near)


def _finding(
    code: Code, told: Told, message: str, reasons: Iterable[Reason]
) -> Finding:
    here = Reason(f"the article says “{told.words}”", told.span)
    return code.finding(told.span, message, (here, *reasons))


def _says(evidence: Evidence) -> Reason:
    return Reason(f"{evidence.source} says “{evidence.words}”")


def _comes_nearest(evidence: Evidence) -> Reason:
    return Reason(f"nearest to it in {evidence.source} is “{evidence.words}”")


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
