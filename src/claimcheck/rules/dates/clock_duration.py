"""D106: hours that passed held against the times at both ends."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import (
    Bounds,
    Clock,
    Duration,
    Exact,
    Finding,
    Hours,
    Reason,
    Repair,
    Severity,
)
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule

_DAY, _HOUR = 24 * 60, 60
_SLACK = 20
"""Minutes by which a start or an end may be told loosely."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every length that the clock denies."""
    for claim in case.claims_of(Hours):
        start, end = claim.start.value, claim.end.value
        if not (start.exists and end.exists) or claim.context.quoted:
            continue
        passed = (end.seconds - start.seconds) // 60 % _DAY
        told = _minutes(claim.duration.value)
        if not _fits(told, passed, since=claim.since):
            yield _finding(claim, passed)


def _minutes(length: Duration) -> Bounds:
    """Give a length in minutes, its larger units too: two hours and 40 minutes."""
    whole = _whole(length)
    return length.literal.scale(length.unit.days * _DAY) + Bounds(whole, whole)


def _whole(length: Duration) -> Exact:
    """Give the minutes of the larger units of a length."""
    return sum(count * unit.days * _DAY for count, unit in length.leading)


def _fits(told: Bounds, passed: int, *, since: bool) -> bool:
    """Say whether the length can be right, with breaks unless it is counted since.

    A length of days and hours passes midnight more than once.
    """
    low, high = told.low or 0, told.high
    if high is None:
        return low - _SLACK <= passed or low > _DAY
    if high > _DAY:
        return True
    most: Exact = high + _SLACK if since else 2 * high + 2 * _SLACK
    return low - _SLACK <= passed <= most


def _finding(claim: Hours, passed: int) -> Finding:
    words = wording.quoted(str(claim.duration))
    start, end = (wording.quoted(str(each)) for each in (claim.start, claim.end))
    length, told = _length(passed), claim.duration.value
    minutes = told.figure.low * told.unit.days * _DAY + _whole(told)
    return Finding(
        span=claim.duration.span or claim.span,
        message=f"{words} does not fit: {start} to {end} is {length}",
        because=(
            Reason(f"the text says {words}", claim.duration.span),
            Reason(f"it starts at {start}", claim.start.span),
            Reason(f"it ends at {end}", claim.end.span),
            Reason(f"from the one to the other is {length}"),
        ),
        repairs=(
            Repair("the length", length, claim.duration.span),
            Repair("the start", _clock(claim.end.value, -minutes), claim.start.span),
            Repair("the end", _clock(claim.start.value, minutes), claim.end.span),
        ),
    )


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    parts = [f"{hours} hour{'' if hours == 1 else 's'}"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} minute{'' if rest == 1 else 's'}")
    return wording.listed(parts, "and")


def _clock(time: Clock, minutes: Exact) -> str:
    """Write the time so many minutes after another."""
    total = (time.seconds // 60 + int(minutes)) % _DAY
    return str(Clock(total // _HOUR, total % _HOUR))


RULE = Rule(
    code="D106",
    name="clock-duration",
    severity=Severity.WARNING,
    summary="The times at both ends disagree with the hours between them.",
    why="One of the three is wrong. The clock may pass midnight; where a length is not "
    "counted since the start there may have been breaks. Flights are left alone.",
    check=check,
    flagged=(
        "The meeting began at 9am and broke up at 11am after six hours of talks.",
        "The gate was shut at 6 p.m. and, five hours later, reopened at 8 p.m.",
    ),
    passed=(
        "The meeting began at 9am and broke up at 3pm after six hours of talks.",
        "The flight left Boston at 9 p.m. and landed at 9 a.m., seven hours later.",
    ),
)
