"""How long lies between two dates, from phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import (
    CalendarUnit,
    Claim,
    DateRange,
    Distance,
    Duration,
    Elapsed,
    Figure,
    Hedge,
    Mention,
    Ordinal,
    PartialDate,
    Thing,
)
from claimcheck.relate.happenings import frames_of
from claimcheck.relate.people import People
from claimcheck.relate.skeleton import Found
from claimcheck.relate.things import subject_before, thing_in
from claimcheck.relate.twofold import dated


def elapsed(found: Found, _people: People) -> Iterator[Claim]:
    """Yield a length with the dates at its ends."""
    length = _length(found.get("length"))
    told = found.span_before if "span-before" in found.flags else found
    if told is None:
        return
    start, end = dated(told.get("start")), dated(told.get("end"))
    until_now = "until-now" in found.flags
    if "told-before" in found.flags:
        start = _counted_from(found.before, length)
    if length is None or start is None or _is_window(found, length):
        return
    if 0 < length.value.unit.days < 1 or _is_broken(found):
        return  # hours of work fill no months
    if told is not found and _is_of_another_time(found):
        return
    if "told-back" in found.flags and not _is_present(found):
        return
    if until_now and not _fixes_year(start, length.value):
        return
    yield Elapsed(
        duration=length,
        start=start,
        end=end,
        until_now=until_now,
        since="since" in found.flags,
        inclusive=_is_inclusive(found, length.value),
        span=found.span,
    )


def _is_of_another_time(found: Found) -> bool:
    """Say whether a length is that of another stretch: last year it took ten days."""
    return any(
        mention is not found.get("length") and isinstance(mention.value, PartialDate)
        for mention, _, _ in found.clause.placed
    )


def _is_broken(found: Found) -> bool:
    """Say whether a break is told of: out of office from 2006 to 2009."""
    others = [
        mention
        for mention, first, _ in found.clause.placed
        if first >= found.after and isinstance(mention.value, PartialDate | DateRange)
    ]
    ranged = any(isinstance(one.value, DateRange) for one in others)
    return ranged or len(others) >= _TWO


_TWO = 2


def _is_present(found: Found) -> bool:
    """Say whether a sentence is of today: twelve years on, the site is empty."""
    present = frames_of(found).lists["present_now"]
    return not present.isdisjoint(found.clause.words)


def _counted_from(
    before: Mention[PartialDate] | None, length: Mention[Duration] | None
) -> Mention[PartialDate] | None:
    """Give the date of the sentences before, if it is as fine as the length."""
    if before is None or length is None:
        return None
    unit = length.value.unit
    return before if before.value.granularity.months <= unit.months else None


def _is_window(found: Found, length: Mention[Duration]) -> bool:
    """Say whether it is "the last 50 years", in which something shorter lies."""
    relatives = found.clause.tokens.lexicon.language.relatives
    return not relatives.keys().isdisjoint(length.text.lower().split())


def of_event(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the length of an event whose ends are told elsewhere: the ten-day fair."""
    length, tokens = found.get("length"), found.clause.tokens
    at = found.places["event"]
    named = tokens.letters[at : at + 1] in ("x", "X")
    if length is None or "-" not in length.text or not named:
        return
    event = evolve(thing_in(tokens, at, at + 1), definite=True)
    span = tokens.span(found.first, at + 1)
    whole = _is_inclusive(found, length.value)
    yield Elapsed(duration=length, event=event, inclusive=whole, span=span)


def _is_inclusive(found: Found, length: Duration) -> bool:
    whole = length.unit in (CalendarUnit.DAY, CalendarUnit.WEEK)
    return whole and "since" not in found.flags and "until-now" not in found.flags


def _length(mention: Mention[Any] | None) -> Mention[Duration] | None:
    """Give a length, or that of "nine weeks later"."""
    if mention is None:
        return None
    value = mention.value
    if isinstance(value, PartialDate) and isinstance(value.said, Distance):
        return evolve(mention, value=value.said.duration)
    return mention if isinstance(value, Duration) else None


def _fixes_year(start: Mention[Any] | None, length: Duration) -> bool:
    """Say whether a date tells its year, or lies too near to need it."""
    if start is None or not start.value.is_relative:
        return True
    return length.unit.months < CalendarUnit.YEAR.months


def nth_unit(found: Found, _people: People) -> Iterator[Claim]:
    """Yield "in its sixth month": it began five to six months ago.

    Calendar months may be counted as well, the first of which was not whole.
    """
    nth, start = found.get("nth"), dated(found.get("start"))
    unit = _unit(found)
    if nth is None or unit is None or not isinstance(nth.value, Ordinal):
        return
    number = nth.value.number
    figure = Figure(max(number - 2, 0), number)
    length = Duration(figure, unit, Hedge.BETWEEN)
    event = _event(found)
    if start is None and event is not None and _speaks_of(found, event):
        start = found.before
    if start is None and event is None:
        return
    tokens = found.clause.tokens
    at = tokens.at(nth.span.start) if nth.span else found.first
    mention = tokens.mention(at, _unit_at(found) + 1, length)
    yield Elapsed(
        duration=mention,
        event=event if start is None else None,
        start=start,
        until_now=True,
        span=tokens.span(found.first, found.after),
    )


def _speaks_of(found: Found, event: Thing) -> bool:
    """Say whether the date of the sentences before is told of the event as well."""
    tokens, before = found.clause.tokens, found.before
    if before is None or before.span is None:
        return False
    at = tokens.at(before.span.start)
    return event.head in tokens.lower[max(at - _NEAR, 0) : at]


_NEAR = 12


def _unit_at(found: Found) -> int:
    nth, tokens = found.get("nth"), found.clause.tokens
    first = tokens.at(nth.span.start) if nth and nth.span else found.first
    for at in range(first, min(first + 4, found.clause.after)):
        if tokens.lower[at] in tokens.lexicon.language.calendar:
            return at
    return first


def _unit(found: Found) -> CalendarUnit | None:
    tokens = found.clause.tokens
    return tokens.lexicon.language.calendar.get(tokens.lower[_unit_at(found)])


def _event(found: Found) -> Thing | None:
    at = found.places.get("event")
    if at is None:
        return None
    return subject_before(found.clause.tokens, at, found.clause.first)
