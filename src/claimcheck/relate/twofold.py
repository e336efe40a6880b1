"""One time told in two ways, from phrases: yesterday (Sunday)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.lang.frames import load_frames
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    DateRange,
    Direction,
    Mention,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    SameTime,
    YearStart,
)
from claimcheck.relate.people import People
from claimcheck.relate.skeleton import Found


def same_time(found: Found, _people: People) -> Iterator[Claim]:
    """Yield two dates that are offered for one."""
    first, second = dated(found.get("first")), dated(found.get("second"))
    last = dated(found.get("last"))
    if "told-before" in found.flags:
        first = found.before
    if first is None or second is None or not _is_apposed(found):
        return
    if _is_week_on(found, first):
        return
    if isinstance(first.value, PartialDate):
        first = evolve(first, value=_near(found, first.value))
    if last is not None:
        second = _range(found, second, last)
    yield SameTime(first=first, second=second, span=found.span)


def _is_week_on(found: Found, first: Mention[Any]) -> bool:
    """Say whether a day is a week off: a week tomorrow, a week ago today, on 3 May."""
    tokens = found.clause.tokens
    at = tokens.places(first)[0]
    weeks = load_frames(tokens.lexicon.language.code).lists["months_of"]
    off = tokens.lower[at - 1] in weeks | {"fortnight"} or tokens.letters[at - 1] == "G"
    return at > found.clause.first and off


def _near(found: Found, value: PartialDate) -> PartialDate:
    """Tell the side of a day that no verb tells, where no other year can be meant."""
    said, day, anchor = value.said, value.earliest, value.anchor
    if not isinstance(said, CalendarDate) or said.day is None or not value.is_relative:
        return value
    if value.direction is not Direction.NEAREST or day is None or anchor is None:
        return value
    begin = max(found.clause.first - _NEARBY, 0)
    years = "Y" in found.clause.tokens.letters[begin : found.clause.after]
    if years or abs((day - anchor).days) > _MONTH:
        return value
    side = Direction.FUTURE if day >= anchor else Direction.PAST
    return evolve(value, direction=side)


_NEARBY, _MONTH = 80, 31


def weekend(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the dates of a weekend that no verb puts before or behind publication."""
    second, last = dated(found.get("second")), dated(found.get("last"))
    if second is None:
        return
    if last is not None:
        second = _range(found, second, last)
    said = Offset(0, CalendarUnit.WEEKEND)
    label = found.clause.tokens.mention(found.first, found.first + 1, PartialDate(said))
    yield SameTime(first=label, second=second, span=found.span)


def nth_weekday(found: Found, _people: People) -> Iterator[Claim]:
    """Yield "8 May, the first Monday of the month": it tells the month once."""
    date, nth, weekday = (dated(found.get(r)) for r in ("date", "nth", "weekday"))
    if date is None or nth is None or weekday is None:
        return
    said, day, number = date.value.said, weekday.value.said, nth.value
    if not isinstance(said, CalendarDate) or not isinstance(number, Ordinal):
        return
    if number.number > _WEEKS or said.month is None:
        return
    label = CalendarDate(
        said.year, said.month, weekday=day.weekday, number=number.number
    )
    tokens = found.clause.tokens
    named = tokens.mention(
        tokens.places(nth)[0], found.after, evolve(date.value, said=label)
    )
    yield SameTime(first=named, second=date, span=found.span)


_WEEKS = 5


def year_start(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the month in which a year of account begins."""
    month = dated(found.get("month"))
    if "calendar" in found.places:
        at = found.places["calendar"]
        value = PartialDate(CalendarDate(month=1, unit=CalendarUnit.MONTH))
        month = found.clause.tokens.mention(at, at + 1, value)
    if (ends := dated(found.get("ends"))) is not None:
        month = _month_behind(ends)
    if month is not None and isinstance(month.value, PartialDate):
        yield YearStart(month=month, span=found.span)


def _month_behind(ends: Mention[Any]) -> Mention[Any] | None:
    """Give the month that follows the one in which a year ends."""
    said = ends.value.said if isinstance(ends.value, PartialDate) else None
    if not isinstance(said, CalendarDate) or said.month is None:
        return None
    month = said.month % _MONTHS + 1
    first = PartialDate(CalendarDate(month=month, unit=CalendarUnit.MONTH))
    return evolve(ends, value=first)


_MONTHS = 12


def dated(mention: Mention[Any] | None) -> Mention[Any] | None:
    """Give the day of a time on a day, and any other mention as it is."""
    if mention is not None and isinstance(mention.value, Moment):
        return evolve(mention, value=mention.value.day)
    return mention


def _is_apposed(found: Found) -> bool:
    """Refuse lists of days: yesterday, Sunday and Monday."""
    tokens, first = found.clause.tokens, found.first
    before = tokens.letters[max(first - 2, found.clause.first) : first]
    behind = tokens.letters[found.after : found.after + 2]
    listed = before in ("W,", "D,", "W&", "D&") or behind[:1] in ("W", "D")
    if listed or behind in ("&W", "cW", "&D", "&M", "&i"):
        return False
    if _MONTH_LIST.search(
        tokens.letters, max(found.after - _LISTED, first), found.after
    ):
        return False  # the second Friday of June, July and August
    return found.phrasing.frame != "label" or not _is_told_from(found)


_MONTH_LIST, _LISTED = re.compile(r"M,M&M.?$"), 6


def _is_told_from(found: Found) -> bool:
    """Say whether a label is no day by itself: the Tuesday before Thanksgiving."""
    tokens, label = found.clause.tokens, found.get("first")
    at = tokens.at(label.span.start) if label and label.span else 0
    lists = load_frames(tokens.lexicon.language.code).lists
    before = tokens.lower[at - 1] if at > found.clause.first else ""
    return before in lists["told_from"] or tokens.letters[at - 1 : at] == "X"


def _range(found: Found, first: Mention[Any], last: Mention[Any]) -> Mention[Any]:
    tokens = found.clause.tokens
    one, two = first.span, last.span
    if one is None or two is None:
        return first
    span = evolve(one, end=two.end)
    return Mention(DateRange(first.value, last.value), span.of(tokens.text), span)


def is_of_late(mention: Mention[Any]) -> bool:
    """Say whether a day of these weeks is told beside it: it marked on Friday."""
    value = getattr(dated(mention), "value", None)
    if not isinstance(value, PartialDate) or not value.is_relative:
        return False
    days, anchor = value.days, value.anchor
    return bool(days and anchor and abs((days[0] - anchor).days) <= _LATE)


_LATE = 14
"""Days about publication within which what is told is news."""
