"""D102: dates and times of day that do not exist."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator

from claimcheck.model import (
    CalendarDate,
    Clock,
    DateClaim,
    Finding,
    Mention,
    PartialDate,
    Reason,
    Repair,
    Severity,
    Span,
)
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.rewriting import replaced

_FEBRUARY, _A_LEAP_YEAR = 2, 2004


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every date that no calendar and time that no clock has."""
    for claim in case.claims_of(DateClaim):
        value = claim.date.value
        if isinstance(value, Clock) and not value.exists:
            yield Finding(
                span=claim.span,
                message=f"{wording.quoted(str(claim.date))} is no time of day",
                because=(
                    Reason(f"the text says {value}", claim.span),
                    Reason("hours go up to 24:00, minutes up to 59"),
                ),
            )
        for printed in claim.dates:
            if said := _impossible(printed.value):
                yield _no_such_day(printed, said, printed.span or claim.span)


def _impossible(value: PartialDate) -> CalendarDate | None:
    said = value.said
    if not isinstance(said, CalendarDate) or said.month is None or said.exists:
        return None
    return said


def _no_such_day(
    printed: Mention[PartialDate], said: CalendarDate, span: Span | None
) -> Finding:
    year, month = said.year, said.month or 1
    last = _last_day(year, month)
    name = wording.month(month)
    within = f"{name} {year}" if month == _FEBRUARY and year else name
    reasons = [
        Reason(f"the text says day {said.day} of {within}", span),
        Reason(f"{within} has {last} days"),
    ]
    if month == _FEBRUARY and year is not None and not isleap(year):
        reasons.append(Reason(f"{year} is no leap year"))
    return Finding(
        span=span,
        message=f"{wording.quoted(str(printed))} is no day: {within} has {last}",
        because=tuple(reasons),
        repairs=(
            Repair(
                "the day",
                f"{last} {name} at the latest",
                span,
                replaced(printed, str(said.day), [last]),
            ),
        ),
    )


def _last_day(year: int | None, month: int) -> int:
    return monthrange(_A_LEAP_YEAR if year is None else year, month)[1]


RULE = Rule(
    code="D102",
    name="impossible-date",
    severity=Severity.ERROR,
    summary="A date or a time of day does not exist.",
    why="It was mistyped: whoever relies on it has to guess. Midnight at the end of a "
    "day may be written 24:00, and 29 February needs a leap year only if the year is "
    "told.",
    check=check,
    flagged=(
        "Bids close on 31 June.",
        "He was baptised on 29 February 1900 in Leeds.",
        "The train left at 13:75 p.m. and came in late.",
    ),
    passed=(
        "The parade falls on Feb. 29 this time.",
        "The ban on cars ends at 24:00 on Sunday.",
        "In June 31 people were hurt on that road.",
    ),
)
