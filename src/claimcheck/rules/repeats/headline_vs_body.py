"""R102: a number of the headline that the body does not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from claimcheck.model import (
    Exact,
    Finding,
    Headline,
    Hedge,
    Kind,
    Mention,
    PartialDate,
    Quantity,
    Reason,
    Repair,
    Severity,
    Unchecked,
)
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.repeats.derivations import is_derived


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every number of a headline that another stands in for."""
    for claim in case.claims_of(Headline):
        if claim.instead:
            yield _code(claim)
            continue
        rivals = _rivals_of(claim, case.published)
        if rivals:
            yield _finding(claim, rivals[0])
        elif rivals is not None:
            words = f"{wording.quoted(str(claim.value))} in the headline"
            yield Unchecked(words, _NOTHING_LIKE_IT)


_NOTHING_LIKE_IT = "no number of the text makes it, and none is sure to be meant for it"


def _rivals_of(
    claim: Headline, published: date | None
) -> tuple[Mention[Any], ...] | None:
    """Give what stands in the text for a number of the headline.

    There is nothing to ask where it is borne out, as a sum and the like.
    """
    value = claim.value.value if claim.value else None
    if isinstance(value, PartialDate):
        return tuple(_other_days(claim, value))
    if not isinstance(value, Quantity):
        return None
    if claim.year:
        return tuple(_misprinted_years(claim, value))
    if is_derived(claim, value, published):
        return None
    return tuple(_rivals(claim, value))


def _other_days(claim: Headline, value: PartialDate) -> Iterator[Mention[Any]]:
    """Yield the body's one date, unless it is told in the very same words.

    Those mean the same day, on whichever side of publication either tense puts it.
    """
    if len(claim.alike) == 1 and claim.alike[0].value.said != value.said:
        yield claim.alike[0]


def _rivals(claim: Headline, value: Quantity) -> Iterator[Mention[Quantity]]:
    """Yield the body's numbers of which the headline's may be a slip."""
    mine = Fraction(value.unit.in_base(value.figure.low))
    near = [one for one in claim.alike if isinstance(one.value, Quantity)]
    if value.unit.kind is Kind.SHARE or mine < 1:
        yield from _parts(claim, mine, near)
    yield from (one for one in near if _is_slip(mine, _base(one)))
    values = {_base(one) for one in near}
    if len(values) == 1 and _is_close(mine, *values):
        yield near[0]
    if value.unit.kind is Kind.COUNT and mine >= _TWO_DIGITS:
        for one in claim.others:
            bare = one.value.unit.kind is Kind.COUNT and _base(one) >= _TWO_DIGITS
            told = one.value.hedge is not Hedge.VAGUE
            if bare and told and _is_slip(mine, _base(one)):
                yield one


def _parts(
    claim: Headline, mine: Fraction, near: list[Mention[Quantity]]
) -> Iterator[Mention[Quantity]]:
    """Yield the part told beside a whole, where no number makes the share of it.

    A third of beds, where 90 of 180 are told of.
    """
    wholes = {_base(one): one for one in near if one.value.unit.kind is Kind.COUNT}
    shares = [one for one in claim.others if one.value.unit.kind is Kind.SHARE]
    if len(wholes) != 1 or shares:
        return
    ((many, whole),) = wholes.items()
    counts = [one for one in claim.others if one.value.unit.kind is Kind.COUNT]
    parts = [one for one in counts if 1 < _base(one) < many]
    if many < _TWO_DIGITS or any(
        abs(_base(one) / many - mine) <= _LOOSE for one in (*parts, *counts)
    ):
        return
    beside = [one for one in parts if _are_near(one, whole)]
    if len(beside) == 1:
        yield beside[0]


_LOOSE = Fraction(7, 100)
_BESIDE = 40
"""Letters between a whole and its part: of the 180 beds, 90."""


def _are_near(one: Mention[Quantity], other: Mention[Quantity]) -> bool:
    first, second = one.span, other.span
    if first is None or second is None:
        return False
    return max(first.start - second.end, second.start - first.end) <= _BESIDE


def _misprinted_years(claim: Headline, value: Quantity) -> Iterator[Mention[Any]]:
    mine = _digits(value.figure.low)
    for one in claim.alike:
        if _one_digit_apart(mine, _digits(one.value.figure.low)):
            yield one


_TWO_DIGITS = 10


def _base(one: Mention[Quantity]) -> Fraction:
    return Fraction(one.value.unit.in_base(one.value.figure.low))


def _is_close(one: Fraction, other: Fraction) -> bool:
    """Say whether two small numbers of one thing are near enough to be meant as one."""
    return 0 < one <= _CLOSE * other and other <= _CLOSE * one


_CLOSE = 4


def _is_slip(one: Fraction, other: Fraction) -> bool:
    """Say whether a digit or a nought, or a doubling, tells two numbers apart."""
    if one <= 0 or other <= 0 or one == other:
        return False
    if one in (10 * other, 2 * other, 100 * other) or other in (10 * one, 100 * one):
        return True
    first, second = _digits(one), _digits(other)
    return min(len(first), len(second)) > 1 and _one_digit_apart(first, second)


def _digits(value: Exact) -> str:
    """Give the digits of a number, those of thousands and millions alone."""
    value = Fraction(value)
    decimals = next((n for n in range(_DECIMALS) if (value * 10**n) % 1 == 0), 0)
    digits = str(int(value * 10**decimals))
    short = digits.rstrip("0")
    return short if len(digits) - len(short) > 2 else digits  # noqa: PLR2004


_DECIMALS = 6


def _one_digit_apart(one: str, other: str) -> bool:
    if len(one) == len(other):
        apart = [at for at in range(len(one)) if one[at] != other[at]]
        swapped = len(apart) == 2 and sorted(one) == sorted(other)  # noqa: PLR2004
        return len(apart) == 1 or swapped
    short, long = sorted((one, other), key=len)
    dropped = (long[:at] + long[at + 1 :] for at in range(len(long)))
    return len(long) - len(short) == 1 and short in dropped


def _finding(claim: Headline, rival: Mention[Any]) -> Finding:
    words = wording.quoted(str(claim.value))
    other = wording.quoted(rival.text or str(rival))
    return Finding(
        span=rival.span,
        message=f"the headline says {words}, the text {other}",
        because=(
            Reason(f"the headline says {words}", title_span=claim.place),
            Reason(f"the text says {other}", rival.span),
            Reason("no number of the text makes it by rounding or reckoning"),
        ),
        repairs=(
            Repair(words, rival.text),
            Repair(other, str(claim.value), rival.span),
        ),
    )


def _code(claim: Headline) -> Finding:
    words = wording.quoted(claim.printed)
    others = wording.listed([wording.quoted(one) for one in claim.instead], "and")
    return Finding(
        span=None,
        message=f"the headline says {words}, the text {others}",
        because=(
            Reason(f"the headline says {words}", title_span=claim.place),
            Reason(f"the text has {others} only"),
        ),
        repairs=(Repair(words, claim.instead[0]),),
    )


RULE = Rule(
    code="R102",
    name="headline-vs-body",
    severity=Severity.WARNING,
    summary="A number in the headline cannot be obtained from the text.",
    why="It is sought as a copy, rounded, as a sum, a difference, a share, in years, "
    "and objected to only where the text has a number of the same thing that it may be "
    "a slip of.",
    check=check,
    flagged=(
        Example(
            "Nine people were hurt when a boiler blew up.", title="Six hurt in blast"
        ),
        Example("The road will open in August.", title="Toll road to open in May"),
    ),
    passed=(
        Example("Four guests and three waiters were hurt.", title="7 hurt in blast"),
        Example("Her husband died in 1950.", title="Widow honoured 63 years on"),
    ),
)
