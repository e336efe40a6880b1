"""Ranges of dates: from 2010 to 2015, between May and July, Monday through Friday.

A third pass, over mentions that are joined already: two dates with a word or a dash
between them are the ends of a range, of which each keeps its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.extract.within import paired
from claimcheck.model import (
    CalendarDate,
    DateRange,
    Direction,
    Mention,
    Offset,
    PartialDate,
)

Date = Mention[PartialDate]
Range = Mention[DateRange]


def ranged(tokens: Tokens, mentions: Iterable[Mention[Any]]) -> Iterator[Mention[Any]]:
    """Yield the mentions, those of the two ends of a range as one."""
    return paired(mentions, lambda one, two: _both(tokens, one, two))


def range_from(tokens: Tokens, one: Date, two: Date) -> Range | None:
    """Give the range from one date to another; None where it would run backwards.

    Of an end that leaves its year open the other one tells it: October 1997 to March.
    """
    start, end = _same_year(one.value, two.value)
    value = DateRange(start, end)
    if start.days and end.days and not value.days:
        return None
    first, after = tokens.places(one)[0], tokens.places(two)[1]
    words = tokens.lexicon.language.words
    first -= first > 0 and tokens.lower[first - 1] in words["before_range"]
    parts = (evolve(one, value=start), evolve(two, value=end))
    return evolve(tokens.mention(first, after, value), parts=parts)


def _both(tokens: Tokens, one: Mention[Any], two: Mention[Any]) -> Range | None:
    if not isinstance(one.value, PartialDate) or not isinstance(two.value, PartialDate):
        return None
    start, stop = tokens.places(two)[0], tokens.places(one)[1]
    stop += tokens.letters[stop:start] in (".-", ",T", ",p", ",&")
    start -= tokens.letters[stop:start] in ("Tt", "&t", "pt")
    if start - stop != 1 or not _are_ends(one, two):
        return None
    return range_from(tokens, one, two) if _joins(tokens, one, two, stop) else None


def _joins(tokens: Tokens, one: Date, two: Date, stop: int) -> bool:
    """Say whether the word or dash between two dates makes a range of them."""
    first = tokens.places(one)[0]
    opening = tokens.lower[first - 1] if first else ""
    opens = opening in tokens.lexicon.language.words["before_range"]
    letter, alike = tokens.letters[stop], _alike(one.value, two.value)
    if letter == "&":
        return opens and opening != "from"
    if letter == "-":
        spaced = not tokens.glued(stop) and not tokens.glued(stop + 1)
        like = tokens.letters[first] == tokens.letters[stop + 1]
        return alike and (like if spaced else tokens.glued(stop))
    joining = tokens.lexicon.language.events["joining"]
    return (
        tokens.lower[stop] in joining
        and (opens or alike)
        and not _shifts(tokens, first)
    )


def _are_ends(one: Date, two: Date) -> bool:
    """Say whether both are told by the calendar or from publication."""
    ends = (one.value.said, two.value.said)
    return all(isinstance(said, CalendarDate | Offset) for said in ends)


def _alike(one: PartialDate, two: PartialDate) -> bool:
    """Say whether two dates are told in the same unit: July to September."""
    return one.granularity is two.granularity and type(one.said) is type(two.said)


def _shifts(tokens: Tokens, first: int) -> bool:
    """Say whether something is moved from one date to another, and has no length."""
    shifting = tokens.lexicon.language.words["shifting"]
    for at in range(first - 1, max(first - _CLAUSE, -1), -1):
        if tokens.letters[at] in ".,;\n":
            return False
        if tokens.lower[at] in shifting:
            return True
    return False


_CLAUSE = 10
"""Tokens before a range in which its verb stands."""


def _same_year(start: PartialDate, end: PartialDate) -> tuple[PartialDate, PartialDate]:
    """Let either end tell the other its year, and its side of publication."""
    one, two = start.said, end.said
    if not isinstance(one, CalendarDate) or not isinstance(two, CalendarDate):
        return start, end
    places = (_place(one), _place(two))
    if places[0] is None or places[1] is None:
        return start, end
    over = places[1] < places[0]
    if one.year is None and two.year is not None:
        year = evolve(one, year=two.year - over)
        return evolve(start, said=year, direction=Direction.NEAREST), end
    if two.year is None and one.year is not None:
        year = evolve(two, year=one.year + over)
        return start, evolve(end, said=year, direction=Direction.NEAREST)
    if one.away is None and two.away is not None and one.year is None:
        return evolve(start, said=evolve(one, away=two.away - over)), end
    return start, end


def _place(said: CalendarDate) -> tuple[int, int] | None:
    """Give the place of a date in its year, where it has one there."""
    month = said.month or (said.number or 0) * said.unit.months
    return (month, said.day or 0) if month else None
