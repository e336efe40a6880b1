"""A sentence with the mentions in it: what frames are read from."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, TypeAlias, TypeGuard

from attrs import evolve, field, frozen

from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarDate,
    Claim,
    Direction,
    Mention,
    Moment,
    PartialDate,
    Span,
)

Place: TypeAlias = tuple[Mention[PartialDate], int, int]
"""A date, its first token and the one behind it."""


@frozen(eq=False)
class Clause:
    """A sentence and the mentions in it, each with its token indexes; its words."""

    tokens: Tokens
    first: int
    after: int
    placed: tuple[tuple[Mention[Any], int, int], ...]
    dates: tuple[Place, ...] = field(init=False)
    """The calendar dates printed in it, first to last; of a range both ends."""
    words: frozenset[str] = field(init=False)

    @dates.default
    def _dates_of_it(self) -> tuple[Place, ...]:
        days = (
            (day, *self.tokens.places(part))
            for mention, _, _ in self.placed
            for part in mention.parts or (mention,)
            if _is_date(day := _day_of(part))
        )
        return tuple(days)

    @words.default
    def _words_of_it(self) -> frozenset[str]:
        return frozenset(self.tokens.lower[self.first : self.after])

    def dates_from(self, token: int) -> int:
        """Count the dates that start before a token: the number of the next one."""
        return bisect_left(self.dates, token, key=lambda place: place[1])


def settled(clause: Clause, value: PartialDate) -> PartialDate:
    """Tell the side of publication of a weekday with its date that no verb tells.

    "It is on Monday, 3 June" is of this year, unless another year is named nearby.
    """
    said, days, anchor = value.said, value.days, value.anchor
    if not isinstance(said, CalendarDate) or said.weekday is None or not days:
        return value
    if said.day is None or not value.is_relative or anchor is None:
        return value
    if value.direction is not Direction.NEAREST:
        return value
    tokens, begin = clause.tokens, max(clause.first - _NEARBY, 0)
    years = {
        tokens.lower[at]
        for at in range(begin, clause.after)
        if tokens.letters[at] == "Y"
    }
    if years - {str(anchor.year)}:
        return value
    side = Direction.FUTURE if days[0] >= anchor else Direction.PAST
    return evolve(value, direction=side)


_NEARBY = 80
"""Tokens before a sentence in which a year may be that of its dates."""


def place_of(found: Mention[Any] | Claim) -> Span:
    """Give the span of what was read from a text, which always has one."""
    if found.span is None:
        raise ValueError(f"Something read from a text stands somewhere in it: {found}")
    return found.span


def _day_of(mention: Mention[Any]) -> Mention[Any]:
    """Give the day of a time on a day, and any other mention as it is."""
    if isinstance(mention.value, Moment):
        return evolve(mention, value=mention.value.day)
    return mention


def _is_date(mention: Mention[Any]) -> TypeGuard[Mention[PartialDate]]:
    value = mention.value
    if not isinstance(value, PartialDate) or not isinstance(value.said, CalendarDate):
        return False
    return value.said.month is not None or value.said.year is not None
