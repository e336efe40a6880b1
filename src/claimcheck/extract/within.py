"""Dates told from another one beside them: Monday of next week, two days after Easter.

The date that the other is told from is a part of the mention. It fixes the anchor, here
where its days are known, and later where they depend on the day of publication.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Direction,
    Distance,
    Duration,
    Mention,
    PartialDate,
)
from claimcheck.model.calendar import plus_days

Date = Mention[PartialDate]

_HALF_WEEK = 3
"""A week belongs to the month or year that has most of its days (ISO 8601)."""


def of_part(mention: Date, part: Date, length: Mention[Duration] | None = None) -> Date:
    """Give a mention of what is told from *part*, a date that is printed in it."""
    value = told_from(mention.value, part.value)
    return evolve(mention, value=value, parts=(length, part) if length else (part,))


def told_from(value: PartialDate, whole: PartialDate) -> PartialDate:
    """Reckon a date from another: from its first day, or from its end.

    From the end are the last of its days and what lies behind it. Of the third Monday
    the month must be known.
    """
    days = whole.days
    if days is None:
        return evolve(value, anchor=None)
    said = value.said
    if isinstance(said, CalendarDate) and said.weekday is not None and said.number:
        year, month = days[0].year, days[0].month
        return evolve(value, said=evolve(said, year=year, month=month))
    return evolve(value, anchor=_anchor(value, days[0], days[1]))


def _anchor(value: PartialDate, first: date, last: date) -> date:
    said = value.said
    if isinstance(said, Distance):
        return last if said.after else first
    if isinstance(said, CalendarDate) or said.unit is CalendarUnit.WEEKEND:
        return last if value.direction is Direction.PAST else first
    long = (last - first).days > _DAYS_OF_WEEK
    half = _HALF_WEEK if said.unit is CalendarUnit.WEEK and long else 0
    return plus_days(last, 1 + half) if said.count < 0 else plus_days(first, half)


_DAYS_OF_WEEK = 7


def paired(
    mentions: Iterable[Mention[Any]],
    join: Callable[[Mention[Any], Mention[Any]], Mention[Any] | None],
) -> Iterator[Mention[Any]]:
    """Yield mentions, two neighbours as one where *join* makes one of them."""
    held: Mention[Any] | None = None
    for mention in mentions:
        both = join(held, mention) if held is not None else None
        if held is not None and both is None:
            yield held
        held = both or mention
    if held is not None:
        yield held
