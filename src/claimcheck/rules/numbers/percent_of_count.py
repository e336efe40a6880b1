"""N105: a part of a whole, and its share."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import PERCENT, Bounds, Finding, Reason, Repair, Severity
from claimcheck.model.frames import Share
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_SLACK = Fraction(1, 2)
"""Percentage points by which a share may be rounded loosely."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every share that part and whole do not bear out."""
    for claim in case.claims_of(Share):
        if claim.part is None:
            continue
        share = reckoning.over(
            reckoning.reach(claim.part), reckoning.reach(claim.whole)
        )
        slack = _SLACK / 100
        told = reckoning.reach(claim.share) + Bounds(-slack, slack)
        fits = share is None or not reckoning.apart(share, told)
        more = share is not None and share.low is not None and share.low > 1
        if not fits and not more:
            yield _finding(claim, claim.part)


def _finding(claim: Share, part: reckoning.Measured) -> Finding:
    share, whole = claim.share, claim.whole
    ratio = Fraction(reckoning.value(part)) / reckoning.value(whole)
    is_share = reckoning.shown(ratio, PERCENT)
    of = reckoning.value(share) * reckoning.value(whole)
    return reckoning.finding(
        claim.span or share.span,
        f"{reckoning.plain(part)} of {reckoning.plain(whole)} is {is_share}, not "
        f"{reckoning.words(share)}",
        (
            reckoning.says(part),
            reckoning.says(whole, "as the whole"),
            reckoning.says(share, "as the share"),
            Reason(f"{part.value.figure} / {whole.value.figure} is {is_share}"),
        ),
        (
            reckoning.offer(share, is_share),
            reckoning.repair(part, round(of)),
            *_other_whole(claim, part),
        ),
    )


def _other_whole(claim: Share, part: reckoning.Measured) -> Iterator[Repair]:
    """Offer the whole of which a part is the share told, where there is a whole one."""
    share = Fraction(reckoning.value(claim.share))
    whole = round(reckoning.value(part) / share) if share else 0
    near = whole and Fraction(reckoning.value(part), whole)
    if near and near in reckoning.reach(claim.share):
        yield reckoning.repair(claim.whole, whole)


RULE = Rule(
    code="N105",
    name="percent-of-count",
    severity=Severity.ERROR,
    summary="A part, a whole and the share that one is of the other disagree.",
    why="The share may be rounded by half a percentage point, and a fraction in words "
    "is as round as words are: about a third is 26 to 40 percent.",
    check=check,
    flagged=(
        "Eleven of the 20 wells, or 75 percent, were dry.",
        "Of 600 electors, 450 voted, a turnout of half.",
    ),
    passed=(
        "Seven of the 20 wells, or about a third, were dry.",
        "Of 600 electors, 450 voted, 60 percent of them (270) by post.",
    ),
)
