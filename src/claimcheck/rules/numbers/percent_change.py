"""N107: a change in percent held against its two ends."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import Bounds, Finding, Reason, Severity
from claimcheck.model.frames import Change, Way
from claimcheck.rules.numbers import changes, reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_SLACK = Fraction(1, 100)
"""A percentage may be cut off, and reckoned from figures before they were rounded."""


_MANIFOLD = 2


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every percentage that the two ends do not make."""
    for claim in case.claims_of(Change):
        growth = changes.growth(claim)
        loose = changes.told_in_points(claim) or changes.runs_against(claim)
        if growth is None or claim.percent is None or loose:
            continue
        told = reckoning.reach(claim.percent) + Bounds(-_SLACK, _SLACK)
        fits = [changes.grown(told, way) for way in changes.ways(claim)]
        if reckoning.value(claim.percent) >= _MANIFOLD:
            fits.append(told)  # "up 2,000 percent" is often said of 20 times as much
        if all(reckoning.apart(growth, each) for each in fits):
            yield _finding(claim, claim.percent)


def _finding(claim: Change, percent: reckoning.Measured) -> Finding:
    is_percent = changes.in_percent(claim)
    share = reckoning.value(percent)
    factor = 1 + share if claim.way is not Way.DOWN else 1 - share
    return reckoning.finding(
        claim.span or percent.span,
        f"that change is {is_percent}, not {reckoning.words(percent)}",
        (
            *changes.ends(claim),
            reckoning.says(percent, "of change"),
            Reason(f"from the one to the other is a change of {is_percent}"),
        ),
        (
            reckoning.offer(percent, is_percent),
            *changes.other_ends(claim, factor),
        ),
    )


RULE = Rule(
    code="N107",
    name="percent-change",
    severity=Severity.ERROR,
    summary="A rise or fall in percent disagrees with the values before and after.",
    why="All three may be rounded as they are printed. Years and ranks are no values, "
    "and what is told of something else, as of another currency, is left alone.",
    check=check,
    flagged=(
        "Profit fell 10 percent to $60m from $90m.",
        "The toll rose from 40 to 50 cents, up 40 percent.",
    ),
    passed=(
        "Thefts fell 20 percent from 2010 to 2014.",
        "In local money profit fell 10 percent; in dollars it fell from $90m to $60m.",
    ),
)
