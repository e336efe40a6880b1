"""N115: a percentage that no whole number of cases makes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from attrs import evolve

from claimcheck.model import PERCENT, Finding, Hedge, Reason, Severity
from claimcheck.model.frames import Share
from claimcheck.rules import wording
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_MOST = 100
"""With more cases than this every whole percentage can be had."""

_FEW = 20
"""With so few cases the gaps are wide enough to be sure."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every share of a few cases that none of them makes."""
    for claim in case.claims_of(Share):
        whole = claim.whole.value.figure.low
        told = claim.share.value
        plain = {told.hedge, claim.whole.value.hedge} <= {Hedge.BARE, Hedge.EXACT}
        exact = plain and isinstance(whole, int) and 1 < whole < _MOST
        if claim.part is None and exact and told.unit == PERCENT:
            yield from _held(claim, int(whole))


def _held(claim: Share, whole: int) -> Iterator[Finding]:
    share = Fraction(claim.share.value.figure.low) / 100
    place = Fraction(claim.share.value.figure.place) / 100
    # Rounded up, down or to the nearest: all are in use (Brown & Heathers 2017).
    nearest = [Fraction(floor(share * whole) + step, whole) for step in (0, 1)]
    if all(abs(each - share) >= place for each in nearest):
        found = _finding(claim, nearest)
        sure = whole <= _FEW and not claim.context.quoted
        yield evolve(found, severity=Severity.WARNING if sure else Severity.ADVICE)


def _finding(claim: Share, nearest: list[Fraction]) -> Finding:
    share, whole = claim.share, claim.whole
    can_be = [reckoning.shown(each, PERCENT) for each in nearest]
    return reckoning.finding(
        claim.span or share.span,
        f"no whole number out of {whole.value.figure} is {reckoning.words(share)}",
        (
            reckoning.says(whole, "in all"),
            reckoning.says(share, "of them"),
            Reason(f"the nearest are {wording.listed(can_be, 'and')}"),
        ),
        tuple(reckoning.offer(share, each) for each in can_be),
    )


RULE = Rule(
    code="N115",
    name="granularity",
    severity=Severity.ADVICE,
    surest=Severity.WARNING,
    summary="A percentage is impossible for the small number of cases it is of.",
    why="Of twelve patients, five are 42 percent and none are 40 (the GRIM test of "
    "Brown and Heathers, 2017). It is a warning where there are at most 20 cases.",
    check=check,
    flagged=(
        "In a trial of 12 patients, 40 percent recovered.",
        "Of the seven umpires, 50 percent disagreed.",
    ),
    passed=(
        "In a trial of 12 patients, 42 percent recovered.",
        "Of the seven umpires, about half disagreed.",
    ),
)
