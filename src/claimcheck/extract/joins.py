"""Mentions that belong together: early next year, January this year, 8 p.m. Friday.

A second pass over what the rows have read. Each join looks at a mention and at what
stands right before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Clock,
    DayPart,
    Distance,
    Mention,
    Moment,
    PartialDate,
)


def joined(tokens: Tokens, mentions: Iterable[Mention[Any]]) -> Iterator[Mention[Any]]:
    """Yield the mentions, those that belong together as one."""
    held: Mention[Any] | None = None
    for mention in mentions:
        free = 0 if held is None else tokens.places(held)[1]
        whole = _with_portion(tokens, mention, free)
        whole = _with_part_of_day(tokens, whole, free)
        both = held and _both(tokens, held, whole)
        if held is not None and both is None:
            yield held
        held = both or whole
    if held is not None:
        yield held


def _with_portion(tokens: Tokens, mention: Mention[Any], free: int) -> Mention[Any]:
    """Take in "early", "late", "the end of" before a date, from *free* on."""
    value = mention.value
    if not isinstance(value, PartialDate) or value.portion is not None:
        return mention
    first, after = tokens.places(mention)
    for words, portion in tokens.lexicon.portions:
        begin = first - len(words)
        if begin >= free and tuple(tokens.lower[begin:first]) == words:
            return tokens.mention(begin, after, evolve(value, portion=portion))
    return mention


def _with_part_of_day(tokens: Tokens, mention: Mention[Any], free: int) -> Mention[Any]:
    """Take in "night" behind "Saturday", and "noon" before it, from *free* on."""
    value = mention.value
    if not isinstance(value, PartialDate) or value.granularity is not CalendarUnit.DAY:
        return mention
    first, after = tokens.places(mention)
    parts = tokens.lexicon.language.day_parts
    if tokens.letters[after : after + 1] == "y":
        part = parts[tokens.lower[after]]
        return tokens.mention(first, after + 1, Moment(value, part))
    before = tokens.lower[first - 1] if first > free else ""
    if before in _TIMES_OF_DAY:
        clock = _TIMES_OF_DAY[before]
        return tokens.mention(first - 1, after, Moment(value, clock))
    if before in parts and tokens.letters[max(first - 2, 0)] not in "tLDad":
        return tokens.mention(first - 1, after, Moment(value, parts[before]))
    return mention


_TIMES_OF_DAY: dict[str, Clock | DayPart] = {
    "noon": Clock(12),
    "midnight": Clock(24),
}


def _both(tokens: Tokens, one: Mention[Any], two: Mention[Any]) -> Mention[Any] | None:
    """Join two mentions that stand side by side into one, or give None."""
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    between = tokens.letters[stop:start]
    if len(between) > _FAR:
        return None
    value: PartialDate | Moment | None = None
    if isinstance(one.value, Clock) and isinstance(two.value, PartialDate):
        if two.value.granularity is CalendarUnit.DAY and between in _BEFORE_DAY:
            value = Moment(two.value, one.value)
    elif isinstance(two.value, Clock) and isinstance(one.value, PartialDate):
        at = not between or tokens.lower[start - 1] in _AT
        if one.value.granularity is CalendarUnit.DAY and at:
            value = Moment(one.value, two.value)
    elif not between or between == "p":
        value = _of_year(one.value, two.value)
    return None if value is None else tokens.mention(first, after, value)


_FAR = 3
_AT = frozenset({"at", "around", "about", ","})
_BEFORE_DAY = frozenset({"", "p", "X", "X,", ",", "Xp"})


def _of_year(one: object, two: object) -> PartialDate | None:
    """Read "January this year", "the third quarter of last year", of nineteen ten."""
    if not isinstance(one, PartialDate) or not isinstance(two, PartialDate):
        return None
    said, year = one.said, two.said
    if not isinstance(said, CalendarDate) or isinstance(year, Distance):
        return None
    open_year = said.year is None and (said.month or said.number)
    if not open_year or year.unit is not CalendarUnit.YEAR:
        return None
    if isinstance(year, CalendarDate):
        return evolve(one, said=evolve(said, year=year.year))
    said = evolve(said, away=year.count)
    return evolve(one, said=said, anaphoric=two.anaphoric)
