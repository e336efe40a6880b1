"""U104: a measurement held against its conversion."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from claimcheck.model import (
    Bounds,
    Conversion,
    Figure,
    Finding,
    Hedge,
    Kind,
    Mention,
    Quantity,
    Reason,
    Repair,
    Severity,
    Truth,
    Unit,
)
from claimcheck.model.figure import number
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.rewriting import as_told

_PLAIN = frozenset({Hedge.BARE, Hedge.EXACT, Hedge.BETWEEN})
_DIGITS = 3


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every conversion that misses by more than rounding."""
    for claim in case.claims_of(Conversion):
        first, second = claim.first.value, claim.second.value
        if not any(_hold(*pair) for pair in _readings(first, second)):
            yield _finding(claim)


def _readings(first: Quantity, second: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """Take each in every unit that its words may mean: tons are of three kinds."""
    for one in (first.unit, *first.unit.others):
        for two in (second.unit, *second.unit.others):
            if one.comparable_with(two):
                yield evolve(first, unit=one), evolve(second, unit=two)


def _hold(first: Quantity, second: Quantity) -> bool:
    pairs = _pairs(first, second)
    return all(_agree(*pair) is not Truth.NO for pair in pairs)


def _pairs(first: Quantity, second: Quantity) -> list[tuple[Quantity, Quantity]]:
    """Take a range and its conversion end by end."""
    if first.figure.is_range and second.figure.is_range:
        return list(zip(_ends(first), _ends(second), strict=True))
    return [(first, second)]


def _ends(quantity: Quantity) -> tuple[Quantity, Quantity]:
    figure = quantity.figure
    low, high = (
        evolve(quantity, figure=Figure(end, place=figure.place), hedge=Hedge.BARE)
        for end in (figure.low, figure.high)
    )
    return low, high


def _agree(first: Quantity, second: Quantity) -> Truth:
    """Compare as measurements; a difference of temperatures has no zero to miss."""
    one, two = _steps(first), _cut_off(second)
    verdict = one.shift(first.unit.offset).allows(two.shift(second.unit.offset))
    if first.unit.kind is Kind.TEMPERATURE and verdict is Truth.NO:
        return one.allows(two)
    return verdict


def _cut_off(quantity: Quantity) -> Bounds:
    """Allow for a conversion whose decimals were cut off and not rounded."""
    half = Fraction(quantity.figure.place) / 2 * quantity.unit.factor
    bounds = _steps(quantity)
    return bounds + Bounds(0, half)


def _steps(quantity: Quantity) -> Bounds:
    """Read the printed figure as roundly as a conversion may be.

    Whatever hedges the first ("more than 30 feet") hedges its conversion as well.
    """
    rounded = Hedge.BARE if quantity.hedge in _PLAIN else Hedge.NEAR
    if quantity.figure.is_range:
        rounded = Hedge.BETWEEN
    return evolve(quantity, hedge=rounded).literal.scale(quantity.unit.factor)


def _finding(claim: Conversion) -> Finding:
    first, second = claim.first, claim.second
    one, two = first.value, second.value
    becomes = _converted(one, two.unit)
    was = _converted(two, one.unit)
    return Finding(
        span=claim.span or second.span,
        message=f"{_words(first)} is {becomes}, not {_words(second)}",
        because=(
            Reason(f"the text says {_words(first)}", first.span),
            Reason(f"and gives it as {_words(second)}", second.span),
            Reason(f"{_plain(one)} is {becomes} by the exact factors of the units"),
        ),
        repairs=(
            Repair(_words(second), becomes, second.span, as_told(second, becomes)),
            Repair(_words(first), was, first.span, as_told(first, was)),
        ),
    )


def _words(mention: Mention[Quantity]) -> str:
    return wording.quoted(mention.text) if mention.text else _plain(mention.value)


def _plain(quantity: Quantity) -> str:
    return wording.measure(str(quantity.figure), quantity.unit.name)


def _converted(quantity: Quantity, unit: Unit) -> str:
    """Give a quantity in another unit, to three significant digits."""
    ends = []
    figure = quantity.figure
    for end in (figure.low, figure.high)[: 1 + figure.is_range]:
        value = unit.from_base(quantity.unit.in_base(end))
        ends.append(number(wording.rounded(value, _DIGITS)))
    return wording.measure(" to ".join(ends), unit.name)


RULE = Rule(
    code="U104",
    name="dual-unit",
    severity=Severity.ERROR,
    summary="A measurement and its conversion disagree by more than rounding.",
    why="Readers of one unit are told something else than readers of the other. Both "
    "figures are taken as intervals as wide as they are round; tons and gallons are "
    "read as whichever of their kinds fits.",
    check=check,
    flagged=(
        "The shaft is 40 feet (30 metres) deep.",
        "A crate of 8 kilograms (3 pounds) went missing.",
    ),
    passed=(
        "The depot is 50 km (30 miles) away.",
        "The coast may cool by 2 C (3.6 F).",
        "He stands 6ft 7in (2.01m) in his socks.",
        "They walked 5 miles, 3 hours in all.",
        "The load is 40 tons (40.6 tonnes).",
    ),
)
