"""T110: one event on two dates, or at two times of day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from claimcheck.model import (
    CalendarUnit,
    Clock,
    DateRange,
    EventDate,
    EventTime,
    Finding,
    Happening,
    Mention,
    PartialDate,
    Reason,
    Repair,
    Severity,
    Thing,
)
from claimcheck.model.pairs import pairs_by
from claimcheck.rules import wording
from claimcheck.rules.dates.pairs import days_of_both
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.rewriting import instead_of

_NEAR = 60
"""Days within which two dates can be meant for one event; later it is another."""

_MINUTES = 10 * 60
"""Seconds of a clock by which a start may be told loosely."""

_FEW = 2
"""A text with more times of day than these is a calendar of several events."""

_Dated: TypeAlias = EventDate | Happening
_When: TypeAlias = Mention[PartialDate | DateRange] | Mention[Clock]


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every event that is dated or timed twice."""
    dated: list[_Dated] = [*case.claims_of(EventDate)]
    dated += [each for each in case.claims_of(Happening) if each.event.definite]
    told = set()
    for one, two in _maybe_one(dated):
        definite = one.event.definite or two.event.definite
        spans = (one.date.span, two.date.span)
        if definite and spans not in told and _is_one(one, two) and _differ(one, two):
            told.add(spans)
            yield _finding(one, two, one.date, two.date)
    timed = case.claims_of(EventTime)
    if len(timed) == _FEW:
        first, second = timed
        apart = abs(first.time.value.seconds - second.time.value.seconds)
        zones = first.time.value.zone == second.time.value.zone
        alike = zones and _on_one_day(first, second)
        if _is_one(first, second) and alike and apart > _MINUTES:
            yield _finding(first, second, first.time, second.time)


def _on_one_day(first: EventTime, second: EventTime) -> bool:
    """Say whether two times may be of one day: that evening may be any."""
    days = [each.day.value for each in (first, second) if each.day]
    return len({each.days for each in days if not each.anaphoric}) <= 1


def _maybe_one(dated: list[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    """Yield those of one name, then those of which one may narrow the other."""
    yield from pairs_by(lambda each: [(type(each), each.event)], dated)
    for one, two in pairs_by(lambda each: [(type(each), each.event.head)], dated):
        if one.event != two.event:
            yield one, two


def _is_one(one: _Dated | EventTime, two: _Dated | EventTime) -> bool:
    """Say whether two names are of one event, told by one source, at one end of it."""
    if one.context.quoted or two.context.quoted:
        return False
    ends = [each.end for each in (one, two) if not isinstance(each, Happening)]
    return len(set(ends)) <= 1 and _same(one.event, two.event)


def _same(one: Thing, two: Thing) -> bool:
    if one.head != two.head or "it" in one.words | two.words:
        return False
    return two.words <= one.words  # what is told more closely later is another


def _differ(one: _Dated, two: _Dated) -> bool:
    """Say whether no day is in both dates, and they are near enough to be of one."""
    if one.date.value == two.date.value:
        return False
    if isinstance(one, EventDate) and not all(_is_day(each) for each in (one, two)):
        return False
    both = days_of_both(one.date.value, two.date.value)
    if both is None:
        return False
    first, second = both
    gap = max((first[0] - second[1]).days, (second[0] - first[1]).days)
    once = isinstance(one, Happening)
    return gap > 0 and (once or gap <= _NEAR)


def _is_day(claim: _Dated) -> bool:
    value = claim.date.value
    return isinstance(value, PartialDate) and value.granularity is CalendarUnit.DAY


def _finding(
    one: _Dated | EventTime, two: _Dated | EventTime, first: _When, second: _When
) -> Finding:
    names = [str(each.event) for each in (one, two)]
    words = [wording.quoted(str(each)) for each in (first, second)]
    return Finding(
        span=two.span,
        message=f"{words[0]} and {words[1]} cannot both be right of “{names[1]}”",
        because=(
            Reason(f"the text gives “{names[0]}” as {words[0]}", first.span),
            Reason(f"then it gives “{names[1]}” as {words[1]}", second.span),
        ),
        repairs=(
            Repair(words[0], words[1], first.span, instead_of(first, second)),
            Repair(words[1], words[0], second.span, instead_of(second, first)),
        ),
    )


RULE = Rule(
    code="T110",
    name="date-conflict",
    severity=Severity.WARNING,
    summary="One event has two different dates or times.",
    why="Readers cannot know which holds. Events that last several days, come again or "
    "were moved are left alone.",
    check=check,
    flagged=(
        "The auction is on 9 June. Bids are taken until the 12 June auction.",
        "Polls open at 6am. Queues are likely when voting starts at 7am.",
    ),
    passed=(
        "The auction, moved from 9 June to 12 June, is in the hall.",
        "Gates open at 6pm; the 7pm show is sold out.",
    ),
)
