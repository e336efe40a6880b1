"""N110: doubled, halved, tenfold held against the two ends."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import Finding, Reason, Repair, Severity
from claimcheck.model.figure import number
from claimcheck.model.frames import Change
from claimcheck.rules import wording
from claimcheck.rules.numbers import changes, reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_NICE = Fraction(1, 10)
"""A ratio in words may be this much off."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every ratio in words that the two ends do not make."""
    for claim in case.claims_of(Change):
        growth = changes.growth(claim)
        if growth is None or claim.times is None:
            continue
        told = reckoning.reach(claim.times)
        # "A fourfold increase" is four times as much, or four times more.
        loose = told.scale(1 - _NICE).hull(told.scale(1 + _NICE))
        more = loose.shift(1) if reckoning.value(claim.times) > _TWICE else loose
        if reckoning.apart(growth, loose) and reckoning.apart(growth, more):
            yield _finding(claim, claim.times)


_TWICE = 2


def _finding(claim: Change, times: reckoning.Measured) -> Finding:
    before, after = claim.before or times, claim.after or times
    ratio = Fraction(reckoning.value(after)) / reckoning.value(before)
    is_ratio = f"{number(wording.rounded(ratio, 3))} times"
    return reckoning.finding(
        claim.span or after.span,
        f"the one is {is_ratio} the other, not {reckoning.words(times)}",
        (
            *changes.ends(claim),
            reckoning.says(times),
            Reason(f"{after.value.figure} / {before.value.figure} is {is_ratio}"),
        ),
        (
            Repair(reckoning.words(times), is_ratio, times.span),
            *changes.other_ends(claim, reckoning.value(times)),
        ),
    )


RULE = Rule(
    code="N110",
    name="ratio-word",
    severity=Severity.WARNING,
    summary="Doubled, halved, tenfold and the like disagree with the values.",
    why="A ratio in words may be a tenth off, and more where it is hedged. A fourfold "
    "increase may be to four or to five times as much.",
    check=check,
    flagged=(
        "Sales doubled, from 800 to 1,000.",
        "The herd was halved, from 90 to 70.",
    ),
    passed=(
        "Sales almost doubled, from 800 to 1,540.",
        "Sales trebled to 900 from 300, an increase of 200 percent.",
    ),
)
