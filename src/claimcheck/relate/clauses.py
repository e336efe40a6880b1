"""A sentence with the mentions in it: what frames are read from."""

from __future__ import annotations

from typing import Any, TypeGuard

from attrs import frozen

from claimcheck.extract.tokens import Tokens
from claimcheck.model import CalendarDate, Claim, Mention, PartialDate, Span


@frozen(eq=False)
class Clause:
    """A sentence and the mentions in it, each with its token indexes."""

    tokens: Tokens
    first: int
    after: int
    placed: tuple[tuple[Mention[Any], int, int], ...]

    def dates(self) -> list[tuple[Mention[PartialDate], int, int]]:
        """Give the calendar dates printed in it."""
        return [place for place in self.placed if _is_date(place[0])]


def place_of(found: Mention[Any] | Claim) -> Span:
    """Give the span of what was read from a text, which always has one."""
    if found.span is None:
        raise ValueError(f"Something read from a text stands somewhere in it: {found}")
    return found.span


def _is_date(mention: Mention[Any]) -> TypeGuard[Mention[PartialDate]]:
    value = mention.value
    if not isinstance(value, PartialDate) or not isinstance(value.said, CalendarDate):
        return False
    return value.said.month is not None or value.said.year is not None
