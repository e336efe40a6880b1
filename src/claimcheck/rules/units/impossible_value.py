"""U101: a value that the thing cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Kind, Reason, Severity
from claimcheck.model.frames import Confined
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every value below the least or above the greatest."""
    for claim in case.claims_of(Confined):
        idiom = claim.context.quoted and claim.value.value.unit.kind is Kind.TIME
        if claim.of and not claim.told and not idiom:  # we work 25 hours a day
            yield from outside(claim)


def outside(claim: Confined) -> Iterator[Finding]:
    """Yield a finding where a value breaks one of its bounds."""
    value = reckoning.reach(claim.value)
    ends = ((claim.highest, "more", 1), (claim.lowest, "less", -1))
    for end, how, way in ends:
        if end is None:
            continue
        bound = reckoning.reach(end)
        near, far = (value.low, bound.high) if way > 0 else (value.high, bound.low)
        if near is not None and far is not None and way * near > way * far:
            yield _finding(claim, end, how)


def _finding(claim: Confined, end: reckoning.Measured, how: str) -> Finding:
    value, bound = claim.value, reckoning.plain(end)
    own = (reckoning.says(end, "as the bound"),) if end.span else ()
    repairs = [reckoning.repair(value, reckoning.value(end))]
    if end.span:
        repairs.append(reckoning.repair(end, reckoning.value(value)))
    return reckoning.finding(
        claim.span or value.span,
        f"{reckoning.words(value)} is {how} than {claim.of} can be: {bound}",
        (
            reckoning.says(value),
            *own,
            Reason(
                f"{claim.of} is {'at most' if how == 'more' else 'at least'} {bound}"
            ),
        ),
        repairs,
    )


RULE = Rule(
    code="U101",
    name="impossible-value",
    severity=Severity.ERROR,
    summary="A value lies outside what its thing can have.",
    why="Turnout, concentrations, hours of a day, acidity have bounds; output, growth "
    "and effort have none.",
    check=check,
    flagged=(
        "Turnout reached 108 percent.",
        "The spirit, at 140 percent alcohol, was seized.",
    ),
    passed=(
        "Output reached 108 percent of the target.",
        "“We gave 110 percent,” the captain said.",
    ),
)
