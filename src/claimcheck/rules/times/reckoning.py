"""A stated length held against its two ends."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from typing import TypeAlias

from attrs import evolve, frozen

from claimcheck.model import (
    Bounds,
    CalendarDate,
    Direction,
    Elapsed,
    Finding,
    Mention,
    PartialDate,
    Reason,
    Repair,
    Span,
    Truth,
    Unchecked,
    usual,
)
from claimcheck.model.calendar import plus_days
from claimcheck.model.day import Days
from claimcheck.rules import wording
from claimcheck.rules.dates.pairs import SOME_DAY
from claimcheck.rules.registry import Case, Outcome

Date: TypeAlias = Mention[PartialDate]
Places: TypeAlias = tuple[Span | None, Span | None]


_YEAR_END = 366


@frozen
class Ends:
    """The days on which something may have started and ended, and their mentions."""

    start: Days
    end: Days
    started: Date
    ended: Date | None

    @property
    def end_span(self) -> Span | None:
        """Where the end is told, if it is."""
        return self.ended.span if self.ended else None

    def lengths(self) -> Bounds:
        """Give the fewest and the most days from start to end."""
        low = (self.end[0] - self.start[1]).days
        return Bounds(low, max(low, (self.end[1] - self.start[0]).days))


def outcomes(
    case: Case, *, since: bool, besides: Container[Places] = ()
) -> Iterator[Outcome]:
    """Yield what is wrong with lengths told since a day, or of a stretch.

    Of lengths and starts that stand *besides* another rule tells what is wrong.
    """
    for claim in case.claims_of(Elapsed):
        started = claim.start
        if started is None or since is not (claim.since or claim.until_now):
            continue
        if claim.end is None and not claim.until_now:
            continue
        ends = _ends(started, claim.end, case.published)
        apart = (claim.duration.span, started.span) not in besides
        if ends is None:
            yield Unchecked(
                wording.quoted(str(claim.duration)),
                "the days of its start and end are not known",
                claim.span,
            )
        elif apart and not _fits(claim, ends):
            yield _finding(claim, ends)


def _ends(started: Date, ended: Date | None, published: date | None) -> Ends | None:
    """Give the days of both ends; where neither tells its year, in one year."""
    start = started.value.days
    if ended is None:
        today = published and (published, published)
        if published and _lacks_year(started.value):
            past = evolve(started.value, anchor=published, direction=Direction.PAST)
            start = past.days
        return Ends(start, today, started, None) if start and today else None
    end = ended.value.days
    if start is None and end is None and started.value.is_relative:
        start = evolve(started.value, anchor=SOME_DAY).days
        end = evolve(ended.value, anchor=SOME_DAY).days
    if start is None or end is None:
        return None
    if ended.value.is_relative and not started.value.is_relative:
        soonest = evolve(ended.value, anchor=start[0], direction=Direction.FUTURE)
        return Ends(start, soonest.days or end, started, ended)
    if _lacks_year(started.value) and not ended.value.is_relative:
        latest = evolve(started.value, anchor=end[1], direction=Direction.PAST)
        return Ends(latest.days or start, end, started, ended)
    if end[1] < start[0] and ended.value.is_relative:
        end = (plus_days(end[0], _YEAR_END), plus_days(end[1], _YEAR_END))
    return Ends(start, end, started, ended)


def _lacks_year(value: PartialDate) -> bool:
    """Say whether a day and month, or a month, may be of any year."""
    said = value.said
    return isinstance(said, CalendarDate) and said.year is None and bool(said.month)


def _fits(claim: Elapsed, ends: Ends) -> bool:
    """Say whether the length can be right under the most generous reading.

    Both days may count, and a day that was told at night may be the next one.
    """
    told = claim.duration.value.days(since=_one(ends.start), until=_one(ends.end))
    actual = ends.lengths()
    slack = Bounds(-1, 1) if claim.until_now else Bounds(0, int(claim.inclusive))
    return told.allows(actual + slack) is not Truth.NO


def _one(days: Days) -> date | None:
    return days[0] if days[0] == days[1] else None


def _finding(claim: Elapsed, ends: Ends) -> Finding:
    length = wording.quoted(str(claim.duration))
    start, end = ends.start, ends.end
    gap = wording.apart(start[0], end[0])
    if _one(start) is None or _one(end) is None:
        gap = f"about {gap}"
    last = "publication" if ends.ended is None else wording.quoted(str(ends.ended))
    reasons = [
        Reason(f"the text says {length}", claim.duration.span or claim.span),
        Reason(f"it starts {wording.stretch(*start)}", ends.started.span),
        Reason(f"{last} is {wording.stretch(*end)}", ends.end_span),
        Reason(f"from the one to the other is {gap}"),
    ]
    return Finding(
        span=claim.duration.span or claim.span,
        message=f"{length} does not fit: "
        f"{wording.quoted(str(ends.started))} to {last} is {gap}",
        because=tuple(reasons),
        repairs=tuple(_repairs(claim, ends, gap)),
    )


def _repairs(claim: Elapsed, ends: Ends, gap: str) -> Iterator[Repair]:
    """Give what either end would have to be, counted from each day of the other."""
    yield Repair("the length", gap, claim.duration.span or claim.span)
    length = claim.duration.value
    longest = length.days(usual, until=ends.end[0]).high
    shortest = length.days(usual, until=ends.end[1]).low
    if longest is not None and shortest is not None:
        first = plus_days(ends.end[0], -int(longest))
        last = plus_days(ends.end[1], -int(shortest))
        yield Repair("the start", wording.stretch(first, last), ends.started.span)
    shortest = length.days(usual, since=ends.start[0]).low
    longest = length.days(usual, since=ends.start[1]).high
    if longest is not None and shortest is not None:
        first = plus_days(ends.start[0], int(shortest))
        last = plus_days(ends.start[1], int(longest))
        what = "the day of publication" if ends.ended is None else "the end"
        yield Repair(what, wording.stretch(first, last), ends.end_span)
