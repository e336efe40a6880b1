"""D103: yesterday, today and tomorrow held against the day beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Distance,
    Elapsed,
    Finding,
    Mention,
    Offset,
    PartialDate,
    Reason,
    Repair,
    SameTime,
    Severity,
    Weekday,
    weekday_of,
)
from claimcheck.model.calendar import plus_days
from claimcheck.model.day import Days
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule

_SLACK = 1
"""Days by which the day of writing may miss that of publication."""

_SHORT = (CalendarUnit.DAY, CalendarUnit.WEEK)


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every day told from publication that is another day."""
    for claim, relative, printed in held(case):
        days, said = relative.value.days, printed.value.said
        if days is None or not isinstance(said, CalendarDate):
            continue
        away = relative.value.said
        told = isinstance(away, Distance) and not away.after
        slack = 0 if told else _SLACK
        window = (plus_days(days[0], -slack), plus_days(days[1], slack))
        if _is_outside(printed.value, said, window):
            yield _finding(claim, relative, printed, days)


def held(case: Case) -> Iterator[tuple[SameTime, _Date, _Date]]:
    """Yield the days told from publication, each with the day beside it.

    Whether so long has passed since a day of a year that is printed, T102 says.
    """
    elapsed = {
        (claim.duration.span, claim.start.span)
        for claim in case.claims_of(Elapsed)
        if claim.start is not None
    }
    for claim in case.claims_of(SameTime):
        pair = _relative_first(claim)
        if pair is None or claim.context.quoted:
            continue
        relative, printed = pair
        said = printed.value.said
        dated = isinstance(said, CalendarDate) and said.year is not None
        if not dated or (relative.span, printed.span) not in elapsed:
            yield claim, relative, printed


_Date = Mention[PartialDate]


def _relative_first(claim: SameTime) -> tuple[_Date, _Date] | None:
    """Put the day told from publication first; None where not just one is."""
    one, two = claim.first.value, claim.second.value
    if not isinstance(one, PartialDate) or not isinstance(two, PartialDate):
        return None
    if _is_near(one) is _is_near(two):
        return None
    first = Mention(one, claim.first.text, claim.first.span)
    second = Mention(two, claim.second.text, claim.second.span)
    return (first, second) if _is_near(one) else (second, first)


def _is_near(value: PartialDate) -> bool:
    said = value.said
    if isinstance(said, Distance):
        return said.unit in _SHORT and not (said.after and value.anaphoric)
    return isinstance(said, Offset) and said.unit is CalendarUnit.DAY


def _is_outside(value: PartialDate, said: CalendarDate, window: Days) -> bool:
    """Say whether no day of a window is the weekday, or one of the days, printed."""
    if said.day is None and said.weekday is not None:
        return all(weekday_of(day) is not said.weekday for day in _each(window))
    days = value.days
    if said.day is None or days is None:
        return False
    return days[1] < window[0] or window[1] < days[0]


def _each(window: Days) -> Iterator[date]:
    for number in range(window[0].toordinal(), window[1].toordinal() + 1):
        yield date.fromordinal(number)


def _finding(claim: SameTime, relative: _Date, printed: _Date, days: Days) -> Finding:
    words = wording.quoted(str(relative))
    when = wording.stretch(*days).removeprefix("on ")
    weekday: Weekday | str = weekday_of(days[0]) if days[0] == days[1] else ""
    told = f"{weekday}, {when}" if weekday else when
    return Finding(
        span=claim.span,
        message=f"{words} was {told}, not {wording.quoted(str(printed))}",
        because=(
            Reason(f"reckoned from publication, {words} is {told}", relative.span),
            Reason(f"the text says {wording.quoted(str(printed))}", printed.span),
        ),
        repairs=(
            Repair("the day printed", told, printed.span),
            Repair("the word", _instead(printed), relative.span),
        ),
    )


def _instead(printed: _Date) -> str:
    days = printed.value.days
    if days is None:
        return "the distance of that day from publication"
    return wording.stretch(*days)


RULE = Rule(
    code="D103",
    name="relative-day",
    severity=Severity.WARNING,
    summary="Yesterday, today or tomorrow disagrees with the day beside it.",
    why="A text is often written the day before it is published, so that one day of "
    "difference is let pass; more than that sends readers to the wrong day.",
    check=check,
    flagged=(
        Example("The mayor resigned yesterday (Sunday).", published=date(2019, 5, 16)),
        Example("Tomorrow, 9 May, the pier will be shut.", published=date(2019, 5, 16)),
    ),
    passed=(
        Example(
            "The mayor resigned yesterday (Wednesday).", published=date(2019, 5, 16)
        ),
        Example("The mayor resigned yesterday (Tuesday).", published=date(2019, 5, 16)),
    ),
)
