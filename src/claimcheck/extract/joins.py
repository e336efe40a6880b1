"""Mentions that belong together: early next year, January this year, 8 p.m. Friday.

A second pass over what the rows have read. Each join looks at a mention and at what
stands right before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from claimcheck.extract.dating import OF
from claimcheck.extract.moments import (
    moment_in_week,
    moment_of,
    round_of,
    span_of,
    with_part_of_day,
)
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DayPart,
    Distance,
    Duration,
    Hedge,
    Mention,
    Moment,
    PartialDate,
    Portion,
    TimeReference,
)

_FAR = 3
"""Tokens that stand at most between two mentions that belong together."""


def joined(tokens: Tokens, mentions: Iterable[Mention[Any]]) -> Iterator[Mention[Any]]:
    """Yield the mentions, those that belong together as one."""
    held: Mention[Any] | None = None
    begin = stop = 0  # where what is held stands
    for mention in mentions:
        first, after = tokens.places(mention)
        if held is not None and first < stop:
            if first <= begin:
                held, begin, stop = mention, first, after
            continue
        whole = _with_portion(tokens, with_part_of_day(tokens, mention, stop), stop)
        if whole is not mention:
            first, after = tokens.places(whole)
        near = held is not None and first - stop <= _FAR
        both = _both(tokens, held, whole) if held is not None and near else None
        if held is not None and both is None:
            yield held
        held = both or whole
        begin, stop = (first, after) if both is None else tokens.places(both)
    if held is not None:
        yield held


def _with_portion(tokens: Tokens, mention: Mention[Any], free: int) -> Mention[Any]:
    """Take in "early", "late", "the end of" before a date, from *free* on."""
    value = mention.value
    day = value.day if isinstance(value, Moment) else value
    if not isinstance(day, PartialDate) or day.portion is not None:
        return mention
    if isinstance(value, Moment) and not isinstance(value.time, DayPart):
        return mention
    first, after = tokens.places(mention)
    last = tokens.lower[first - 1] if first else ""
    for words, portion in tokens.lexicon.portions.get(last, ()):
        begin = first - len(words)
        if begin >= free and tuple(tokens.lower[begin:first]) == words:
            return tokens.mention(begin, after, _in_portion(value, portion))
    return mention


def _in_portion(value: PartialDate | Moment, portion: Portion) -> PartialDate | Moment:
    if isinstance(value, PartialDate):
        return evolve(value, portion=portion)
    return evolve(value, day=evolve(value.day, portion=portion))


def _both(tokens: Tokens, one: Mention[Any], two: Mention[Any]) -> Mention[Any] | None:
    """Join two mentions that stand side by side into one, or give None."""
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    between = tokens.letters[stop:start]
    told = (
        moment_of(tokens, one, two)
        or moment_in_week(tokens, one, two)
        or span_of(tokens, one, two)
        or round_of(tokens, one, two)
    )
    if told is not None:
        return told
    value = _from_now(one.value, two, tokens.lower[stop:start])
    if value is None and (not between or (between == "p" and tokens.lower[stop] in OF)):
        value = _of_year(one.value, two.value)
    return None if value is None else tokens.mention(first, after, value)


def _from_now(one: object, two: Mention[Any], between: list[str]) -> PartialDate | None:
    """Read "two years from now"."""
    now = two.value is TimeReference.PRESENT and two.text.endswith("now")
    if not isinstance(one, Duration) or not now or between != ["from"]:
        return None
    return PartialDate(Distance(one, after=True))


def _years_away(
    one: PartialDate, said: CalendarDate, years: Distance
) -> PartialDate | None:
    """Read "in August two years ago", "Easter three years ago"."""
    length = years.duration
    count = length.figure.low
    plain = length.hedge in (Hedge.BARE, Hedge.EXACT) and not length.leading
    if years.after or not plain or count != length.figure.high:
        return None
    away = int(count or 0)
    return evolve(one, said=evolve(said, away=-away)) if away == count else None


def _of_year(one: object, two: object) -> PartialDate | None:
    """Read "January this year", "the third quarter of last year", of nineteen ten."""
    if not isinstance(one, PartialDate) or not isinstance(two, PartialDate):
        return None
    said, year = one.said, two.said
    if not isinstance(said, CalendarDate):
        return None
    open_year = said.year is None and (said.month or said.number or said.feast)
    if not open_year or year.unit is not CalendarUnit.YEAR:
        return None
    if isinstance(year, Distance):
        return _years_away(one, said, year)
    if isinstance(year, CalendarDate):
        return evolve(one, said=evolve(said, year=year.year))
    said = evolve(said, away=year.count)
    return evolve(one, said=said, anaphoric=two.anaphoric)
