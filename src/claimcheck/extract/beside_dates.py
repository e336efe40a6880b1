"""What is told from a date beside it: the week of 3 May, two weeks after Christmas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.extract.within import Date, of_part, paired
from claimcheck.model import (
    CalendarUnit,
    Direction,
    Distance,
    Duration,
    Hedge,
    Mention,
    Offset,
    PartialDate,
    TimeReference,
)
from claimcheck.model.calendar import CLOCK_UNITS


def placed(tokens: Tokens, mentions: Iterable[Mention[Any]]) -> Iterator[Mention[Any]]:
    """Yield the mentions, those told from a date beside them with that date."""
    weeks = _weeks(tokens, mentions)
    return paired(weeks, lambda one, two: _away(tokens, one, two))


def _weeks(tokens: Tokens, mentions: Iterable[Mention[Any]]) -> Iterator[Mention[Any]]:
    """Take in "the week of" before a day, and "in" before a length still to come."""
    last: Mention[Any] | None = None
    for mention in mentions:
        if isinstance(mention.value, PartialDate):
            yield _week_of(tokens, mention, last) or mention
        elif isinstance(mention.value, Duration):
            yield _ahead(tokens, mention) or mention
        else:
            yield mention
        last = mention


def _week_of(
    tokens: Tokens, mention: Mention[Any], last: Mention[Any] | None
) -> Date | None:
    """Read the week of May 3, the weekend of Halloween, the week ending 27 December."""
    if not _is_day(mention):
        return None
    language = tokens.lexicon.language
    day, after = tokens.places(mention)
    at = day - 1 - (day > 0 and tokens.lower[day - 1] in ("the", "on"))
    free = tokens.places(last)[1] if last else 0
    if at <= free or tokens.lower[at] not in language.words["week_of"]:
        return None
    unit = language.calendar.get(tokens.lower[at - 1])
    if unit not in (CalendarUnit.WEEK, CalendarUnit.WEEKEND):
        return None
    first = at - 1 - (at - 1 > free and tokens.letters[at - 2] == "t")
    value = PartialDate(Offset(0, unit))
    return of_part(tokens.mention(first, after, value), mention)


def _is_day(mention: Mention[Any]) -> bool:
    value = mention.value
    if not isinstance(value, PartialDate) or value.portion is not None:
        return False
    return value.granularity is CalendarUnit.DAY


def _ahead(tokens: Tokens, mention: Mention[Any]) -> Date | None:
    """Read "in two weeks" of something to come, and "three months hence"."""
    value = mention.value
    if not isinstance(value, Duration) or value.hedge is not Hedge.BARE:
        return None
    first, after = tokens.places(mention)
    said = PartialDate(Distance(value, after=True))
    if tokens.lower[after : after + 1] == ["hence"]:
        return tokens.mention(first, after + 1, said)
    if first < 1 or tokens.lower[first - 1] != "in" or value.unit in CLOCK_UNITS:
        return None
    time = _behind_time(tokens, after)
    ahead = time is not None and direction_at(tokens, first) is not Direction.PAST
    if tokens.letters[first] in "tL" or not (
        ahead or _is_to_come(tokens, first, after)
    ):
        return None
    return tokens.mention(first - 1, time or after, said)


def _behind_time(tokens: Tokens, after: int) -> int | None:
    """Give the token behind the "time" of "in two weeks' time", if it stands there."""
    owns = tokens.letters[after : after + 1] in ("S", "'")
    words = tokens.lexicon.language.words["time"]
    return (
        after + 2 if owns and words & {*tokens.lower[after + 1 : after + 2]} else None
    )


def _is_to_come(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether something happens behind a length of time, and not during it.

    The first time in two years, and the best in ten, are during it.
    """
    words = tokens.lexicon.language.words
    before = range(max(first - _CLAUSE, 0), first)
    if any(tokens.letters[at] == "O" for at in before):
        return False
    if tokens.letters[after : after + 1] in ("x", "X", "S", "-"):
        return False
    future = any(tokens.lower[at] in words["future_verbs"] for at in before)
    return future and direction_at(tokens, first) is Direction.FUTURE


_CLAUSE = 12
"""Tokens before a length among which its verb stands."""


def _away(tokens: Tokens, one: Mention[Any], two: Mention[Any]) -> Date | None:
    """Read three days after Christmas, a week from Tuesday, ten years from now."""
    length = one.value
    if not isinstance(length, Duration) or length.unit in CLOCK_UNITS:
        return None
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    words = tokens.lexicon.language.words
    between = tokens.lower[stop:start]
    later = between[:1] in (["after"], ["from"], ["following"])
    if len(between) != 1 or not (later or between == ["before"]):
        return None
    opening = tokens.lower[first - 1] if first else ""
    if opening in words["spanning"]:
        return None
    if two.value is TimeReference.PRESENT and between == ["from"]:
        value = PartialDate(Distance(length, after=True))
        return tokens.mention(first, after, value)
    if not _is_day(two) or tokens.lower[after : after + 1] == ["to"]:
        return None
    value = PartialDate(Distance(length, after=later, grain=CalendarUnit.DAY))
    return of_part(tokens.mention(first, after, value), two, one)
