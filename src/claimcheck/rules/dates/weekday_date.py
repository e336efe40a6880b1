"""D101: a printed weekday held against the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import (
    CalendarDate,
    DateClaim,
    Direction,
    Finding,
    Mention,
    Modality,
    PartialDate,
    Reason,
    Repair,
    SameTime,
    Severity,
    Span,
    Unchecked,
    Weekday,
    weekday_of,
)
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.rewriting import replaced

_NEAR, _AHEAD = 60, 270
"""Days from publication within which a date without a year can be told, and planned."""

_GREGORIAN = 1753
"""The first whole year in which Britain and its colonies used our calendar."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every date whose weekday is another one's."""
    for claim in case.claims_of(DateClaim):
        if claim.context.quoted:
            continue
        planned = claim.context.modality is Modality.PLANNED
        for printed in claim.dates:
            far = _AHEAD if planned else _NEAR
            yield from _checked(printed, printed.span or claim.span, far)
    yield from _apart(case)


def _checked(
    printed: Mention[PartialDate], span: Span | None, far: int
) -> Iterator[Outcome]:
    """Look one date up in the calendar, where both a day and its weekday are told."""
    said = printed.value.said
    if not isinstance(said, CalendarDate) or said.weekday is None:
        return
    if said.day is None or not said.exists:
        return
    told = _day(printed.value, said, far)
    if told is None:
        why = "neither the text nor its date fixes the year"
        yield Unchecked(wording.quoted(str(printed)), why, span)
    elif weekday_of(told) is not said.weekday:
        yield _finding(span, told, printed, printed, by_year=said.year is not None)


def _apart(case: Case) -> Iterator[Finding]:
    """Yield findings for weekdays that stand behind their date: 3 May, a Friday."""
    for claim in case.claims_of(SameTime):
        date, other = claim.first.value, claim.second.value
        if not isinstance(date, PartialDate) or not isinstance(other, PartialDate):
            continue
        said, weekday = date.said, other.said
        if not isinstance(said, CalendarDate) or not isinstance(weekday, CalendarDate):
            continue
        if said.day is None or weekday.weekday is None or weekday.day is not None:
            continue
        told = _day(date, said)
        if told is not None and weekday_of(told) is not weekday.weekday:
            yield _finding(
                claim.span,
                told,
                Mention(date, claim.first.text, claim.first.span),
                Mention(other, claim.second.text, claim.second.span),
                by_year=said.year is not None,
            )


def _day(value: PartialDate, said: CalendarDate, far: int = _NEAR) -> date | None:
    if said.year is not None:
        return said.full if said.year >= _GREGORIAN else None
    if value.direction is Direction.NEAREST or value.anchor is None:
        return None
    earliest = value.earliest
    far = far if value.direction is Direction.FUTURE else _NEAR
    near = earliest and abs((earliest - value.anchor).days) <= far
    return earliest if near else None


def _finding(
    span: Span | None,
    told: date,
    day: Mention[PartialDate],
    named: Mention[PartialDate],
    *,
    by_year: bool,
) -> Finding:
    actual, printed = weekday_of(told), _weekday(named.value)
    reasons = [Reason(f"the text says {printed}", span)]
    if not by_year:
        reasons.append(Reason(f"reckoned from publication, that is in {told.year}"))
    reasons.append(Reason(f"the calendar gives {actual} for {wording.day(told)}"))
    nearby = [
        date.fromordinal(told.toordinal() + step)
        for step in range(-3, 4)
        if (actual + step) % 7 == printed
    ]
    years = _years(told, printed)
    return Finding(
        span=span,
        message=f"{wording.day(told)} was a {actual}, not a {printed}",
        because=tuple(reasons),
        repairs=(
            Repair(
                "the weekday",
                str(actual),
                named.span or span,
                replaced(named, str(printed), [actual]),
            ),
            Repair(
                "the day",
                wording.each(nearby),
                day.span or span,
                replaced(day, str(told.day), _in_month(told, nearby)),
            ),
            Repair(
                "the year",
                wording.listed([str(year) for year in years]),
                day.span or span,
                replaced(day, str(told.year), years),
            ),
        ),
    )


def _weekday(value: PartialDate) -> Weekday:
    """Give the weekday that a date is told with."""
    said = value.said
    if not isinstance(said, CalendarDate) or said.weekday is None:
        raise TypeError(f"This date is told without a weekday: {value!r}")
    return said.weekday


def _in_month(told: date, days: list[date]) -> list[int]:
    """Give those of some days that are in the month of one."""
    return [each.day for each in days if each.month == told.month]


def _years(told: date, printed: Weekday) -> list[int]:
    """Name the nearest years in which the day falls on the printed weekday."""
    fits = []
    for year in range(told.year - 11, told.year + 12):
        day = CalendarDate(year, told.month, told.day).full
        if day and weekday_of(day) is printed:
            fits.append(year)
    return sorted(sorted(fits, key=lambda year: abs(year - told.year))[:2])


RULE = Rule(
    code="D101",
    name="weekday-date",
    severity=Severity.ERROR,
    summary="A weekday stands beside a date that fell on another day.",
    why="One of the two is wrong, and readers plan by either. A date without a year "
    "is checked only where the tense of its verb and the day of publication fix the "
    "year.",
    check=check,
    flagged=(
        "The vote was held on Friday, March 3, 2011.",
        Example(
            "The clinic will reopen on Thursday, May 14.", published=date(2024, 5, 10)
        ),
    ),
    passed=(
        "The vote was held on Thursday, March 3, 2011.",
        "It is on Friday, March 3.",
        Example(
            "The safe was emptied on Saturday, December 28.", published=date(2025, 1, 6)
        ),
    ),
)
