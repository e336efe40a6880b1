"""U105: amounts of money in two currencies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from claimcheck.model import Bounds, DateClaim, Finding, Reason, Severity, Unchecked
from claimcheck.model.figure import number
from claimcheck.model.frames import Exchange
from claimcheck.model.pairs import MOST
from claimcheck.rules import wording
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_DRIFT = Fraction(1, 20)
"""How far two rates of one article may differ beside the rounding."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for rates that differ, or that no year has seen."""
    pairs: dict[tuple[str, str], list[Exchange]] = {}
    told = _days_told(case)
    for claim in case.claims_of(Exchange):
        one, two = claim.first.value.unit.code, claim.second.value.unit.code
        if claim.usual is not None and _far(claim):
            yield _impossible(claim)
        elif claim.dated and not _are_of_now(
            told.get(claim.context.sentence, ()), case.published
        ):
            words = f"{reckoning.words(claim.first)} as {reckoning.words(claim.second)}"
            yield Unchecked(words, "the rate may be that of another day", claim.span)
        else:
            pairs.setdefault((one, two), []).append(claim)
    for claims in pairs.values():
        yield from _differing(claims)


def _days_told(case: Case) -> dict[int, list[tuple[date, date] | None]]:
    """Give the days that each sentence tells of, by its number."""
    told: dict[int, list[tuple[date, date] | None]] = {}
    for each in case.claims_of(DateClaim):
        days = getattr(each.date.value, "days", None)
        told.setdefault(each.context.sentence, []).append(days)
    return told


def _are_of_now(
    told: Sequence[tuple[date, date] | None], published: date | None
) -> bool:
    """Say whether all days of a sentence are of the days of the article: today."""
    return bool(told and published) and all(
        days is not None
        and published is not None
        and (
            (days[1] - days[0]).days > _ERA
            or abs((days[0] - published).days) <= _LATELY
        )
        for days in told
    )


_LATELY, _ERA = 14, 3_600
"""Days around publication within which a rate changes little, and of what is no day: an
18th-century inn."""


def _rate(claim: Exchange) -> Bounds | None:
    """Give the rate; what a sum is worth is rounded as it is printed: 2 dinars ($3)."""
    worth = reckoning.printed(claim.second).hull(reckoning.reach(claim.second))
    return reckoning.over(worth, reckoning.reach(claim.first))


def _far(claim: Exchange) -> bool:
    rate = _rate(claim)
    usual = claim.usual
    return rate is not None and usual is not None and reckoning.apart(rate, usual)


def _differing(claims: list[Exchange]) -> Iterator[Finding]:
    """Yield the pair that differs from those before it, once each."""
    rated = [(_rate(claim), claim) for claim in claims]
    for place, (mine, later) in enumerate(rated):
        before = rated[max(place - MOST, 0) : place]
        if mine and before and all(rate and _clash(rate, mine) for rate, _ in before):
            yield _two_rates(before[0][1], later)


def _clash(one: Bounds, two: Bounds) -> bool:
    loose = one.scale(1 - _DRIFT).hull(one.scale(1 + _DRIFT))
    return reckoning.apart(loose, two)


def _two_rates(first: Exchange, second: Exchange) -> Finding:
    rates = [_middle(claim) for claim in (first, second)]
    made = rates[0] * reckoning.value(second.first)
    return reckoning.finding(
        second.span or second.second.span,
        f"{reckoning.words(second.first)} is put at "
        f"{reckoning.words(second.second)}, but {reckoning.words(first.first)} at "
        f"{reckoning.words(first.second)}",
        (
            *(
                _converted(claim, rate)
                for claim, rate in zip((first, second), rates, strict=True)
            ),
            reckoning.says(second.second, "for it"),
            reckoning.says(first.second, "for the other"),
            Reason("one article should convert at one rate"),
        ),
        (
            reckoning.repair(second.second, made),
            reckoning.repair(first.second, rates[1] * reckoning.value(first.first)),
        ),
    )


def _middle(claim: Exchange) -> Fraction:
    return Fraction(reckoning.value(claim.second)) / reckoning.value(claim.first)


def _converted(claim: Exchange, rate: Fraction) -> Reason:
    one, two = claim.first.value.unit, claim.second.value.unit
    is_rate = number(wording.rounded(rate, 3))
    return Reason(
        f"{reckoning.words(claim.first)} as {reckoning.words(claim.second)} is "
        f"{is_rate} {two} to the {one}",
        claim.first.span,
    )


def _impossible(claim: Exchange) -> Finding:
    usual = claim.usual or Bounds()
    return reckoning.finding(
        claim.span or claim.second.span,
        f"{reckoning.words(claim.first)} cannot be {reckoning.words(claim.second)}",
        (
            _converted(claim, _middle(claim)),
            reckoning.says(claim.second, "for it"),
            Reason(f"in recent decades it was {_about(usual)} to one"),
        ),
    )


def _about(usual: Bounds) -> str:
    ends = (usual.low or 0, usual.high or 0)
    return " to ".join(number(wording.rounded(end, 2)) for end in ends)


RULE = Rule(
    code="U105",
    name="dual-currency",
    severity=Severity.ERROR,
    summary="Conversions between two currencies imply different rates, or one that "
    "never was.",
    why="Rates of one article may differ by a twentieth beside the rounding. A "
    "sentence with a date of its own may use the rate of that day.",
    check=check,
    flagged=(
        "The ring cost 800 euros ($880) and the watch 500 euros ($900).",
        "Aid of 6 billion yen ($55 billion) was promised.",
    ),
    passed=(
        "The ring cost 800 euros ($880); the watch, 500 euros in 2008, was $780.",
        "A rug of 300 euros ($423) and a lamp of 20 euros ($28).",
    ),
)
