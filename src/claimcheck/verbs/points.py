"""Values as points on their scales: bare numbers, lent units, hours with minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from attrs import evolve

from claimcheck.model import (
    Age,
    CalendarUnit,
    Distance,
    Duration,
    Exact,
    Hedge,
    Quantity,
)
from claimcheck.model.bounds import exact
from claimcheck.verbs.scales import COUNT, RATIO, Scale, mean_days, measured
from claimcheck.verbs.sought import Sought

Point: TypeAlias = tuple[Sought, Exact]
"""A value, and its number in base units of its scale."""


def points_of(
    values: Sequence[Sought], *, rough: bool = False, ends: bool = False
) -> list[Point]:
    """Give the numbers of bare values, or *rough* ones too, and perhaps both *ends*.

    A number that stands beside one with a unit may be in that unit: 58 francs from 54.
    """
    row = sorted(map(_as_length, map(_as_number, values)), key=_start)
    found: list[Point] = [*_of_hours(row)]
    for each in (*row, *_lent(row)):
        at = point(each, rough=rough)
        value = each.measured
        if at is not None:
            found.append((each, at))
        elif ends and value is not None and value.ends:
            both = (value.printed.low, value.printed.high)
            found += [(each, end) for end in both if end is not None]
    return found


_ALIKE = 5
"""How many times another number one may be that is told in its unit."""


def _as_number(sought: Sought) -> Sought:
    """Take digits that no claim has for a number: 112 were late."""
    if not sought.name or sought.stem or not _NUMBER.fullmatch(sought.name):
        return sought
    value = Quantity(exact(Fraction(sought.name)))
    told = evolve(sought.told, mention=evolve(sought.told.mention, value=value))
    return evolve(sought, told=told, measured=measured(value))


_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def _as_length(sought: Sought) -> Sought:
    """Take what is told to be so much later for the length alone."""
    said = getattr(sought.told.mention.value, "said", None)
    if not isinstance(said, Distance):
        return sought
    told = evolve(sought.told, mention=evolve(sought.told.mention, value=said.duration))
    return evolve(sought, told=told, measured=measured(said.duration))


def _start(sought: Sought) -> int:
    return sought.told.span.start if sought.told.span else 0


def _of_hours(values: Sequence[Sought]) -> Iterator[Point]:
    """Yield hours with the minutes that are printed bare behind them: 1 hour 38."""
    for one, two in pairwise(values):
        hours, minutes = one.told.mention.value, two.told.mention.value
        if not isinstance(hours, Duration) or not isinstance(minutes, Quantity):
            continue
        by_hours = hours.unit is CalendarUnit.HOUR and not hours.figure.is_range
        bare = scale_of(two) == COUNT and two.told.thing is None
        if by_hours and bare and 1 < minutes.figure.low < _AN_HOUR:
            whole = Fraction(_AN_HOUR * hours.figure.low + minutes.figure.low)
            yield one, exact(whole / _AN_HOUR / 24)


_AN_HOUR = 60


def _lent(values: Sequence[Sought]) -> Iterator[Sought]:
    for one, two in (*pairwise(values), *pairwise(values[::-1])):
        value, beside = one.told.mention.value, two.told.mention.value
        if not isinstance(value, Quantity) or not isinstance(beside, Quantity):
            continue
        if one.told.thing is not None or scale_of(one) != COUNT:
            continue
        if scale_of(two) in (COUNT, RATIO, None) or beside.unit.per is not None:
            continue
        if (
            not beside.figure.low
            < _ALIKE * value.figure.low
            < _ALIKE**2 * beside.figure.low
        ):
            continue
        told = evolve(value, unit=beside.unit)
        mention = evolve(one.told.mention, value=told)
        yield evolve(
            one, told=evolve(one.told, mention=mention), measured=measured(told)
        )


def point(sought: Sought, *, rough: bool = False) -> Exact | None:
    """Give the number of a bare value, or a *rough* one, in base units of its scale."""
    value = sought.measured
    hedges = (Hedge.BARE, Hedge.EXACT, *(_ROUGH if rough else ()))
    if value is None or value.hedge not in hedges:
        return None
    told = sought.told.mention.value
    length = told.duration if isinstance(told, Age) else told
    if isinstance(length, Duration):
        return mean_days(length)
    return value.printed.low if value.printed.is_point else None


_ROUGH = (Hedge.NEAR, Hedge.JUST_BELOW, Hedge.JUST_ABOVE)


def scale_of(sought: Sought) -> Scale | None:
    """Give the scale of a value that has one."""
    return sought.measured.scale if sought.measured else None
