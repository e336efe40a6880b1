"""Lengths of time that lie between dates, and dates that lie a length of time apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import permutations

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Duration,
    PartialDate,
)
from claimcheck.model.bounds import exact
from claimcheck.verbs.reckoned import Reckoned
from claimcheck.verbs.scales import TIME, measured
from claimcheck.verbs.sought import Sought


def times(values: Sequence[Sought]) -> Iterator[Reckoned]:
    """Yield the time between two dates of one grain, and of both days counted."""
    for one, start, two, end in _pairs_of_dates(values):
        for length in _between(start, end):
            on_scale = measured(length)
            words = dict.fromkeys((one.told.words, two.told.words))
            if on_scale is not None:
                says = f"{' to '.join(words)} = {length}"
                yield Reckoned(TIME, on_scale.told, (one, two), says)


def _pairs_of_dates(
    values: Sequence[Sought],
) -> Iterator[tuple[Sought, PartialDate, Sought, PartialDate]]:
    """Yield what may be a start and an end."""
    for one in values:
        value = one.told.mention.value
        if isinstance(value, DateRange):
            yield one, value.start, one, value.end
    for one, two in permutations(values, 2):
        start, end = one.told.mention.value, two.told.mention.value
        if isinstance(start, PartialDate) and isinstance(end, PartialDate):
            yield one, start, two, end


def _between(start: PartialDate, end: PartialDate) -> Iterator[Duration]:
    """Yield the time from one date to another of its grain, both days counted too."""
    first, last, unit = start.earliest, end.earliest, start.granularity
    if first is None or last is None or unit is not end.granularity or last <= first:
        return
    if unit is CalendarUnit.DAY:
        days = (last - first).days
        yield Duration(days, unit)
        yield Duration(days + 1, unit)
    elif unit in (CalendarUnit.MONTH, CalendarUnit.YEAR):
        months = 12 * (last.year - first.year) + last.month - first.month
        yield Duration(exact(Fraction(months, unit.months)), unit)


def to_publication(
    values: Sequence[Sought], published: date | None
) -> Iterator[Reckoned]:
    """Yield the time from a date to the day of publication."""
    if published is None:
        return
    today = {
        CalendarUnit.DAY: CalendarDate(published.year, published.month, published.day),
        CalendarUnit.YEAR: CalendarDate(published.year, unit=CalendarUnit.YEAR),
    }
    for one in values:
        start = one.told.mention.value
        if not isinstance(start, PartialDate) or start.granularity not in today:
            continue
        for length in _between(start, PartialDate(today[start.granularity])):
            on_scale = measured(length)
            if on_scale is not None:
                says = f"{one.told.words} to {published} = {length}"
                yield Reckoned(TIME, on_scale.told, (one,), says)
