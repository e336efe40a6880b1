"""D105: the tense of a verb held against the date beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import (
    CalendarDate,
    Direction,
    Finding,
    Happening,
    PartialDate,
    Reason,
    Repair,
    Severity,
    weekday_of,
)
from claimcheck.model.stretches import CALENDAR_DAYS
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule

_SLACK = 2
"""Days by which a text may be dated ahead: Friday's paper of Saturday."""

_NEAR, _SURE, _WITH_WEEKDAY = 10, 45, 60
"""Days ahead within which a date without a year is not last year's, within which one of
a text without other years is not, and one with the right weekday."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every event on the wrong side of publication."""
    if case.published is None:
        return
    for claim in case.claims_of(Happening):
        value = claim.date.value
        days = value.days
        if days is None or claim.context.quoted or not isinstance(value, PartialDate):
            continue
        ahead = (days[0] - case.published).days
        behind = (case.published - days[1]).days
        if claim.side is Direction.PAST and _SLACK < ahead <= _reach(value):
            yield _finding(claim, case.published, "ahead", ahead)
        planned = claim.side is Direction.FUTURE and not value.is_relative
        if planned and behind > _SLACK:
            yield _finding(claim, case.published, "past", behind)


def _reach(value: PartialDate) -> int:
    """Give the days ahead up to which a date is surely that of the year reckoned."""
    said, day = value.said, value.earliest
    if not value.is_relative:
        return CALENDAR_DAYS
    if value.direction is Direction.FUTURE:
        return _SURE
    if not isinstance(said, CalendarDate) or said.weekday is None or day is None:
        return _NEAR
    return _WITH_WEEKDAY if weekday_of(day) is said.weekday else _NEAR


def _finding(claim: Happening, published: date, which: str, days: int) -> Finding:
    words = wording.quoted(str(claim.date))
    today = wording.day(published)
    past = which == "ahead"
    told = "as if it had happened" if past else "as if it were to come"
    lies = f"{wording.days(days)} {'after' if past else 'before'} publication, {today}"
    limit = f"on or {'before' if past else 'after'} {today}"
    return Finding(
        span=claim.span,
        message=f"{words} is {lies}, but is told {told}",
        because=(
            Reason(f"the text tells of {claim.event} {told}", claim.span),
            Reason(f"{words} is {lies}", claim.date.span),
        ),
        repairs=(
            Repair("the date", limit, claim.date.span),
            Repair("the tense", "to come" if past else "past", claim.span),
        ),
    )


RULE = Rule(
    code="D105",
    name="future-event-as-past",
    severity=Severity.WARNING,
    summary="What happened is dated after publication, or what will happen before.",
    why="Either the date or the tense is wrong, or an old text was published again. "
    "A day or two ahead is let pass, for papers are dated ahead.",
    check=check,
    flagged=(
        Example("The envoy arrived on May 9 for talks.", published=date(2016, 5, 2)),
        Example(
            "Voters will go to the polls on 4 March 2018.", published=date(2018, 9, 1)
        ),
    ),
    passed=(
        Example("The envoy was to arrive on May 9.", published=date(2016, 5, 2)),
        Example(
            "Tickets for the match on 4 October went on sale on Friday.",
            published=date(2018, 9, 1),
        ),
    ),
)
