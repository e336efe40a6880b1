"""How long between what and what: frames with a duration and its two ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarUnit,
    Distance,
    Duration,
    Elapsed,
    End,
    EventDate,
    Mention,
    PartialDate,
)
from claimcheck.relate.clauses import Clause, Place
from claimcheck.relate.things import subject_before

_BEFORE_START = re.compile("[xX]{1,4}(?:x?|,)p?t?")
"""Letters between a length and its start: ban, from the …"""
_NEAR = 3
"""Tokens that may stand between a length and the date or verb it belongs to."""


def elapsed_in(clause: Clause) -> Iterator[Elapsed]:
    """Yield the frames of a sentence; each length is in one frame at most."""
    for mention, first, after in clause.placed:
        length, readers = _length_of(mention)
        frames = (read(clause, length, first, after) for read in readers)
        yield from islice(filter(None, frames), 1)


def _length_of(mention: Mention[Any]) -> tuple[Mention[Duration], tuple[_Reader, ...]]:
    """Give the length in a mention, and what reads frames of such lengths."""
    value = mention.value
    if isinstance(value, PartialDate) and isinstance(value.said, Distance):
        length = value.said.duration
        return evolve(mention, value=length), _OF_DISTANCES[value.said.after]
    return mention, _OF_LENGTHS if isinstance(value, Duration) else ()


def event_dates_in(clause: Clause) -> Iterator[EventDate]:
    """Yield the starts and ends of events: the strike began on 2 March."""
    tokens, verbs = clause.tokens, clause.tokens.lexicon.language.events
    for date, first, after in clause.dates:
        for verb in range(max(first - 2, clause.first), first):
            end = _end_of(tokens.lower[verb], verbs)
            event = end and subject_before(tokens, verb, clause.first)
            if end and event:
                span = tokens.span(verb, after)
                yield EventDate(event=event, date=date, end=end, span=span)
                break


def _end_of(word: str, verbs: Mapping[str, frozenset[str]]) -> End | None:
    if word in verbs["beginning"]:
        return End.START
    return End.END if word in verbs["ending"] else None


def _ago(
    clause: Clause, length: Mention[Duration], first: int, after: int
) -> Elapsed | None:
    """Read "in January 2020, barely a year ago" and "three days ago, on 9 August"."""
    tokens = clause.tokens
    if tokens.letters[after - 1] != "G":
        return None
    span = tokens.span(first, after)
    near = clause.dates_from(first)
    for date, start, stop in clause.dates[max(near - 1, 0) : near + 1]:
        beside = _beside(tokens, stop, first) or _beside(tokens, after, start)
        if beside and _fixes_year(date.value, length.value):
            return Elapsed(duration=length, start=date, until_now=True, span=span)
    verbs = tokens.lexicon.language.events["beginning"]
    for verb in range(max(first - 2, clause.first), first):
        if tokens.lower[verb] in verbs:
            event = subject_before(tokens, verb, clause.first)
            if event:
                return Elapsed(duration=length, event=event, until_now=True, span=span)
    return None


def _beside(tokens: Tokens, stop: int, start: int) -> bool:
    """Say whether two expressions stand side by side: ago, on · 2020, barely."""
    between = tokens.letters[stop:start]
    return 0 <= start - stop <= _NEAR and not between.strip(",(-pHk~")


def _fixes_year(date: PartialDate, length: Duration) -> bool:
    """Say whether a date tells its year, or lies too near to need it."""
    return not date.is_relative or length.unit.months < CalendarUnit.YEAR.months


def _lasting(
    clause: Clause, length: Mention[Duration], first: int, after: int
) -> Elapsed | None:
    """Read "the siege of Corby, which has dragged on for almost a year"."""
    tokens = clause.tokens
    verbs = tokens.lexicon.language.events["lasting"]
    for verb in range(first - 1, max(first - _NEAR - 1, clause.first), -1):
        if tokens.lower[verb] in verbs:
            until_now = _present_perfect(tokens, verb, clause.first)
            event = subject_before(tokens, verb, clause.first)
            if event is None or not until_now:
                return None
            span = tokens.span(verb, after)
            return Elapsed(duration=length, event=event, until_now=True, span=span)
    return None


def _present_perfect(tokens: Tokens, verb: int, first: int) -> bool:
    before = tokens.lower[max(verb - _NEAR, first) : verb]
    return "has" in before or "have" in before


def _later(
    clause: Clause, length: Mention[Duration], first: int, after: int
) -> Elapsed | None:
    """Read "began on 2 March and was called off nine weeks later, on 16 March"."""
    tokens = clause.tokens
    before = clause.dates_from(first)
    ends = clause.dates[before : before + 1]
    if before != 1 or not ends or not _beside(tokens, after, ends[0][1]):
        return None
    start, end = clause.dates[0], ends[0]
    span = tokens.span(start[1], end[2])
    return Elapsed(duration=length, start=start[0], end=end[0], since=True, span=span)


def _from_to(
    clause: Clause, length: Mention[Duration], first: int, after: int
) -> Elapsed | None:
    """Read "a two-year ban, from June 2014 to June 2019" and "opens on … closes on"."""
    tokens = clause.tokens
    if "-" not in tokens.letters[first:after]:
        return None
    behind = clause.dates_from(after)
    if len(clause.dates) - behind != 2:  # noqa: PLR2004
        return None
    start, end = clause.dates[behind:]
    if not _BEFORE_START.fullmatch(tokens.letters, after, start[1]):
        return None
    if not (_joined(tokens, start, end) or _opens_and_closes(tokens, start, end)):
        return None
    return Elapsed(
        duration=length,
        start=start[0],
        end=end[0],
        inclusive=length.value.unit is CalendarUnit.DAY,
        span=tokens.span(first, end[2]),
    )


def _joined(tokens: Tokens, start: Place, end: Place) -> bool:
    joining = tokens.lexicon.language.events["joining"]
    between = tokens.lower[start[2] : end[1]]
    return len(between) == 1 and between[0] in joining


def _opens_and_closes(tokens: Tokens, start: Place, end: Place) -> bool:
    verbs = tokens.lexicon.language.events
    opening = tokens.lower[max(start[1] - 2, 0) : start[1]]
    closing = tokens.lower[max(end[1] - 2, 0) : end[1]]
    opens = not verbs["beginning"].isdisjoint(opening)
    return opens and not verbs["ending"].isdisjoint(closing)


_Reader = Callable[[Clause, Mention[Duration], int, int], Elapsed | None]

_OF_LENGTHS: tuple[_Reader, ...] = (_lasting, _from_to)
_OF_DISTANCES: dict[bool, tuple[_Reader, ...]] = {False: (_ago,), True: (_later,)}
"""What reads a length, and what reads one told before or after an anchor."""
