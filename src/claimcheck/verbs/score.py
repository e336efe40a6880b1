"""One number for how well sources bear a text out, with its reason."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from claimcheck.model import Evidence, Report, Severity, Support


@frozen
class Score:
    """A number from 0 to 1, and one line that says why it is not higher."""

    value: float
    reason: str


def score(report: Report) -> Score:
    """Give the share of figures and quotations that were borne out, from 0 to 1.

    *report* is what :func:`~claimcheck.compare` gives. Wrong are those with an error
    or a warning; right the other figures that a source bears out; what could not be
    decided counts neither way. A text without anything to hold against its sources
    scores 1.

    >>> from claimcheck.verbs import annotate, compare
    >>> source = annotate("The storm sank 12 boats off Corby in 2012.")
    >>> made = compare(annotate("In 2012 a storm sank 21 boats off Corby."), [source])
    >>> score(made).value, score(made).reason
    (0.5, '1 of 2 borne out: “21 boats” here is “12 boats” in source 1')
    """
    findings = report.at_least(Severity.WARNING)
    wrong = {finding.span or finding.message for finding in findings}
    right = {_key(each) for each in report.evidence if _is_right(each)} - wrong
    whole = len(right) + len(wrong)
    if not whole:
        return Score(1.0, "nothing to hold against a source")
    if not wrong:
        return Score(1.0, f"all {whole} borne out")
    first = findings[0].message
    return Score(len(right) / whole, f"{len(right)} of {whole} borne out: {first}")


def _key(evidence: Evidence) -> Hashable:
    return evidence.mention.span or evidence.words


def _is_right(evidence: Evidence) -> bool:
    return evidence.stance is Support.SUPPORTED
