"""R104: a record held against another value."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import (
    Finding,
    Mention,
    PartialDate,
    Reason,
    Repair,
    Severity,
    Span,
)
from claimcheck.model.frames import Record, Way
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every record that another value of the text breaks."""
    for claim in case.claims_of(Record):
        if claim.value is not None and claim.rival is not None:
            yield from _by_value(claim, claim.value, claim.rival)
        elif claim.beyond and claim.since and claim.when:
            yield from _by_words(claim.since, claim.when, claim.span)


def _by_value(
    claim: Record, value: reckoning.Measured, rival: reckoning.Measured
) -> Iterator[Finding]:
    mine, other = reckoning.reach(value), reckoning.reach(rival)
    low, high = (mine, other) if claim.way is Way.UP else (other, mine)
    if low.high is None or high.low is None or low.high >= high.low:
        return
    yield reckoning.finding(
        claim.span or value.span,
        f"{reckoning.words(value)} is no record against {reckoning.words(rival)}",
        (
            reckoning.says(value, "as the record"),
            reckoning.says(rival, "for another"),
            Reason(f"{rival.value.figure} goes beyond {value.value.figure}"),
        ),
        (
            reckoning.repair(value, reckoning.value(rival)),
            reckoning.repair(rival, reckoning.value(value)),
        ),
    )


def _by_words(
    since: Mention[PartialDate], when: Mention[PartialDate], span: Span | None
) -> Iterator[Finding]:
    """Yield a finding where the value that goes further falls within the time."""
    start, other = since.value.latest, when.value.earliest
    if start is None or other is None or other <= start:
        return
    yield Finding(
        span=span,
        message=f"it went further in {when}, so this is no record since {since}",
        because=(
            Reason(f"the text says it is a record since {since}", since.span),
            Reason(f"and that it went further in {when}", when.span),
            Reason(f"{when} is after {since}"),
        ),
        repairs=(
            Repair(str(since), f"a year from {when} on", since.span),
            Repair(str(when), f"a year before {since}", when.span),
        ),
    )


RULE = Rule(
    code="R104",
    name="superlative",
    severity=Severity.WARNING,
    summary="A record, or the most since some year, is contradicted by another value.",
    why="The other value must be of the same thing within the same time: a year later "
    "than the one since which the record is reckoned, or the one before.",
    check=check,
    flagged=(
        "The coldest May since 1991. In 2004 the May average was lower still.",
        "A record 41 entries came in, against 55 last year.",
    ),
    passed=(
        "The coldest May since 1997, when the average was lower still.",
        "A record 41 entries in the junior class, against 55 in the senior.",
    ),
)
