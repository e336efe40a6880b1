"""Values that nothing in nature has, whatever they are told of: minus 300C."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Figure, Kind, Mention, Quantity
from claimcheck.model.frames import Confined
from claimcheck.relate.clauses import Clause

_COLDEST = {"degree Celsius": -274, "degree Fahrenheit": -460, "kelvin": 0}
"""Whole degrees at or below which is no temperature, rounded down."""


def unnatural_in(clause: Clause) -> Iterator[Claim]:
    """Yield temperatures below absolute zero; differences are of another kind."""
    for mention, _, _ in clause.placed:
        value = mention.value
        if not isinstance(value, Quantity) or value.unit.kind is not Kind.TEMPERATURE:
            continue
        least = _COLDEST.get(value.unit.name)
        if least is not None and value.figure.high < least:
            yield Confined(
                value=mention,
                of="a temperature",
                lowest=Mention(Quantity(Figure(least), value.unit)),
                span=mention.span,
            )
