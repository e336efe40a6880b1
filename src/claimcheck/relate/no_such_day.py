"""Days and times that only another sentence shows to be none: the year was 1950.

A 29 February has its year from what is told beside it, "the 31st" its month; a time of
day that no clock shows is told by the word before it or the zone behind.
"""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Clock,
    DateClaim,
    Ordinal,
    PartialDate,
)
from claimcheck.relate.ledger import Ledger, Told

_FEBRUARY, _LEAP_DAY = 2, 29
_FAR = 4
"""Sentences within which the year of a day is told."""
_LATE = (29, 30, 31)
"""Days that not every month has."""
_CLOCK = re.compile(r"(\\d{1,2}):?(\\d\\d)")
_MINUTES, _HOURS = 60, 24


def no_such_days(ledger: Ledger) -> Iterator[DateClaim]:
    """Yield days with the year or month told elsewhere, and odd times of day."""
    yield from _leap_days(ledger)
    yield from _of_a_month(ledger)
    yield from _odd_times(ledger)


def _leap_days(ledger: Ledger) -> Iterator[DateClaim]:
    for told in ledger.of_kinds("d"):
        day = told.day
        if day is None or not _is_leap_day(told):
            continue
        if "birth" in told.keys:
            years = set(_years_of_birth(ledger, told.sentence))
        else:
            years = _years_near(ledger, told)
        said = day.value.said
        if len(years) == 1 and isinstance(said, CalendarDate):
            whole = evolve(day.value, said=evolve(said, year=years.pop()))
            yield DateClaim(evolve(day, value=whole), span=day.span)


def _is_leap_day(told: Told) -> bool:
    said = told.day.value.said if told.day else None
    if not isinstance(said, CalendarDate) or said.year is not None:
        return False
    return (said.month, said.day) == (_FEBRUARY, _LEAP_DAY)


def _years_near(ledger: Ledger, told: Told) -> set[int]:
    """Give the years told beside a day: on 29 February last year; that was in 2011."""
    anchor = told.day.value.anchor if told.day else None
    tokens, lists = ledger.tokens, ledger.events.lists
    first, after = told.clause.first, told.clause.after
    for at in range(first, after - 1):
        if tokens.lower[at + 1] in lists["years"] and anchor is not None:
            away = {"last": -1, "this": 0, "next": 1}.get(tokens.lower[at])
            if away is not None:
                return {anchor.year + away}
    sentences = ledger.reading.sentences[max(told.sentence - 1, 0) : told.sentence + 2]
    years = {
        int(tokens.lower[at])
        for start, stop in sentences
        for at in range(start, stop)
        if tokens.letters[at] == "Y" and tokens.lower[at - 1] not in lists["since"]
    }
    leaping = any(isleap(year) for year in years)
    soon = anchor is not None and isleap(anchor.year)
    return set() if leaping or soon else years


def _years_of_birth(ledger: Ledger, sentence: int) -> Iterator[int]:
    """Yield the years near a sentence that are told as such: the year was 1950."""
    tokens, years = ledger.tokens, ledger.events.lists["years"]
    sentences = ledger.reading.sentences[max(sentence - 1, 0) : sentence + _FAR]
    for first, after in sentences:
        for at in range(first, after):
            if tokens.letters[at] != "Y":
                continue
            before = tokens.lower[max(at - _FAR - 1, first) : at]
            born = "birth" in ledger.keys_in(first, at) and before[-1:] == ["in"]
            if born or not years.isdisjoint(before):
                yield int(tokens.lower[at])


def _of_a_month(ledger: Ledger) -> Iterator[DateClaim]:
    """Yield "the 31st" as a day of the only month told beside it."""
    for number, clause in ledger.clauses.items():
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or value.number not in _LATE:
                continue
            if not is_day_of_month(ledger, first, after):
                continue
            month = _month_near(ledger, number, first)
            if month is not None and value.number > monthrange(2000, month)[1]:
                said = CalendarDate(month=month, day=value.number)
                day = evolve(mention, value=PartialDate(said))
                yield DateClaim(day, span=mention.span)


def is_day_of_month(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether an ordinal is a day: on the 31st, by the 30th."""
    tokens = ledger.tokens
    led = tokens.lower[max(first - 2, 0) : first]
    ends = tokens.letters[after : after + 1] in ("", *".,;)p&")
    dated = led[:1] != [] and led[0] in ledger.events.lists["on_dates"]
    return ends and dated and led[1:] == ["the"]


def _month_near(ledger: Ledger, number: int, first: int) -> int | None:
    """Give the month of the dates right before, if it is but one."""
    months: set[int] = set()
    for told in ledger.told_in(number - 1, number):
        value = told.day.value if told.day else None
        said = value.said if value is not None else None
        if not isinstance(said, CalendarDate) or said.month is None:
            continue
        if value is not None and value.granularity in _FINE:
            months.add(said.month)
            here = value.anchor
            if here is not None and told.sentence != number:
                months.add(here.month)
    return months.pop() if len(months) == 1 and first else None


_FINE = (CalendarUnit.DAY, CalendarUnit.MONTH)


def _odd_times(ledger: Ledger) -> Iterator[DateClaim]:
    """Yield times of day that no clock shows: at 13:72, at 0475 GMT, until 27:00."""
    tokens, lists = ledger.tokens, ledger.events.lists
    read = {
        mention.span.start
        for clause in ledger.clauses.values()
        for mention, _, _ in clause.placed
        if mention.span
    }
    for match in _ODD.finditer(tokens.text):
        at = tokens.at(match.start())
        stop = tokens.at(match.end() - 1) + 1
        behind = tokens.lower[stop : stop + 1]
        led = at > 0 and tokens.lower[at - 1] in lists["on_times"]
        zoned = bool(behind) and behind[0] in lists["on_zones"]
        if not led or not (zoned or match["sign"]):
            continue
        clock = Clock(int(match["hour"]), int(match["minute"]))
        if match.start() in read:
            continue
        mention = tokens.mention(at, stop, clock)
        if not clock.exists:
            yield DateClaim(mention, span=mention.span)


_ODD = re.compile(
    r"(?<![\d.:,])(?=\d\d?:[6-9]|2[5-9]:|[3-9]\d:|\d{4}\b)"
    r"(?P<hour>\d\d?)(?P<sign>:?)(?P<minute>\d\d)(?![\d.:,]\d)\b"
)
