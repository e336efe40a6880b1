"""So much each, so many times, so much in all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from claimcheck.model import Bounds, Finding, Reason
from claimcheck.model.frames import Product
from claimcheck.rules.numbers import reckoning

_SLACK = Fraction(1, 50)
"""How far a product may be off as a share of itself, beside the rounding."""


def findings(claims: Iterable[Product]) -> Iterator[Finding]:
    """Yield a finding for every total that its sides do not make."""
    return (_finding(claim) for claim in claims if _disagrees(claim))


def _disagrees(claim: Product) -> bool:
    """Say whether a product cannot be the total, however its sides were rounded."""
    each, times = reckoning.reach(claim.each), reckoning.reach(claim.times)
    made = reckoning.times(each, times)
    if made is None or made.low is None:
        return False
    loose = Bounds(made.low * (1 - _SLACK), made.high and made.high * (1 + _SLACK))
    return reckoning.apart(loose, reckoning.reach(claim.total))


def _finding(claim: Product) -> Finding:
    """Tell what the product is, and what each side would be instead."""
    each, total, times = claim.each, claim.total, claim.times
    count, unit = reckoning.value(times), total.value.unit
    made = reckoning.value(each) * count
    whole = reckoning.value(total)
    step = (
        f"{times.value.figure} times {reckoning.plain(each)} is "
        f"{reckoning.shown(made, unit)}"
    )
    repairs = [
        reckoning.repair(total, made),
        reckoning.repair(each, Fraction(whole) / count),
    ]
    if times.span:
        repairs.append(reckoning.repair(times, Fraction(whole) / reckoning.value(each)))
    return reckoning.finding(
        claim.span or total.span,
        f"{step}, not {reckoning.words(total)}",
        (
            reckoning.says(each, "each time"),
            reckoning.says(total, "in all"),
            *([reckoning.says(times)] if times.span else []),
            Reason(step),
        ),
        repairs,
    )
