"""T111: all that an article and the facts say of when, held together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.model import (
    Anniversary,
    CalendarDate,
    Claim,
    DateClaim,
    Elapsed,
    EventDate,
    Finding,
    Published,
    Reason,
    Repair,
    Severity,
    Span,
    Thing,
    Weekday,
)
from claimcheck.model.calendar import plus_days
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.timeline import PUBLICATION, Side, Timeline, conflicts_of

_LENGTHS = (Elapsed, Anniversary)
_SHOWN = 6
"""Days that are named one by one before they are only counted."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every minimal contradiction of the timeline."""
    timeline = Timeline.of(case.claims, case.facts, case.published)
    weekdays = _weekdays(case)
    for sides in conflicts_of(timeline):
        if _is_across_sentences(sides):
            yield _finding(weekdays, sides)


def _is_across_sentences(sides: Sequence[Side]) -> bool:
    """Say whether no other rule sees it: a fact takes part, or a second claim.

    A date line and the known day of publication are two claims. Two dates of one
    event are not enough, for it may be held every year.
    """
    dates = [s for s in sides if isinstance(s.member.claim, Published)]
    if len(dates) > 1 or any(side.member.fact for side in sides):
        return True
    told = [side for side in sides if side not in dates]
    if any(isinstance(side.member.claim, Anniversary) for side in told):
        return False
    if all(isinstance(s.member.claim, Elapsed) for s in told) and not all(
        s.member.claim.until_now for s in told if isinstance(s.member.claim, Elapsed)
    ):
        return False
    return len(told) > 1 and any(isinstance(s.member.claim, Elapsed) for s in told)


def _finding(weekdays: frozenset[int], sides: Sequence[Side]) -> Finding:
    main = _main(sides)
    reasons = [_reason(side) for side in sides]
    low, high = main.window
    says = _told(main)
    reckoned = _reckoned(main, low, high)
    reasons.append(Reason(f"so {reckoned}"))
    bounds = (main.constraint.low, main.constraint.high)
    if isinstance(main.member.claim, _LENGTHS):
        reasons.append(
            Reason(f"{says} is {_length(*bounds)}, read as generously as it can be")
        )
    spans = [span for side in sides if (span := _span(side))]
    return Finding(
        span=_span(main) or (spans[0] if spans else None),
        message=f"{says} cannot be: {reckoned}",
        because=tuple(reasons),
        repairs=tuple(_repair(weekdays, side) for side in sides),
    )


def _main(sides: Sequence[Side]) -> Side:
    """Give the length, or the last that is told: a fact is never blamed first."""
    lengths = [side for side in sides if isinstance(side.member.claim, _LENGTHS)]
    told = [side for side in sides if not side.member.fact]
    return [*sides, *told, *reversed(lengths)][-1]


def _reckoned(side: Side, low: int | None, high: int | None) -> str:
    """Say what the other sides leave, in days and in steps of the calendar."""
    claim = side.member.claim
    if not isinstance(claim, _LENGTHS):
        when = _from_publication if _hangs(side) else _when
        return f"the others put it {when(low, high)}"
    if side.known_start and side.known_end:
        start, end = side.known_start, side.known_end
        return f"from {wording.day(start)} to {wording.day(end)} is {_gap(side)}"
    return f"the others leave {_length(low, high)}"


def _gap(side: Side) -> str:
    """Say how long it is by the other sides."""
    if side.known_start and side.known_end:
        start, end = side.known_start, side.known_end
        steps = wording.apart(start, end)
        return f"{steps} ({wording.days((end - start).days)})"
    return _length(*side.window)


def _length(low: int | None, high: int | None) -> str:
    if low is None:
        return f"at most {wording.days(high or 0)}"
    if high is None:
        return f"at least {wording.days(low)}"
    return wording.days(low) if low == high else f"{low:,} to {wording.days(high)}"


def _from_publication(low: int | None, high: int | None) -> str:
    if high is not None and high <= 0:
        return f"{_length(-high, None if low is None else -low)} before publication"
    return f"{_length(low, high)} after publication"


def _when(low: int | None, high: int | None) -> str:
    first = None if low is None else plus_days(date.min, low - 1)
    last = None if high is None else plus_days(date.min, high - 1)
    if first and last:
        return wording.stretch(first, last)
    if last:
        return f"on or before {wording.day(last)}"
    return f"on or after {wording.day(first)}" if first else "on any day"


def _words(side: Side) -> str:
    """Give what was printed; nothing of a claim made by hand."""
    claim = side.member.claim
    if isinstance(claim, Anniversary):
        return f"{claim.number.text} anniversary"
    if isinstance(claim, Elapsed):
        return claim.duration.text
    return claim.date.text if isinstance(claim, Published | EventDate) else ""


def _told(side: Side) -> str:
    words, claim = _words(side), side.member.claim
    if words:
        return wording.quoted(words)
    if isinstance(claim, Published):
        return "the day of publication"
    return "the length told" if isinstance(claim, _LENGTHS) else "the day told"


def _span(side: Side) -> Span | None:
    if side.member.fact is not None:
        return None
    claim = side.member.claim
    mention = claim.duration if isinstance(claim, Elapsed) else None
    return (mention.span if mention else None) or claim.span


def _reason(side: Side) -> Reason:
    claim, fact = side.member.claim, side.member.fact
    words = wording.quoted(_words(side)) if _words(side) else ""
    if isinstance(claim, Published):
        told = "the article says it is of" if claim.span else "it was published"
        when = _when(side.constraint.low, side.constraint.high).removeprefix("on ")
        return Reason(f"{told} {words or when}", _span(side))
    if isinstance(claim, EventDate):
        verb = "began" if claim.end == "start" else "ended"
        low, high = side.constraint.low, side.constraint.high
        when = _when(low, high)
        if _hangs(side):
            when = words or _from_publication(low, high)
        return Reason(f"{claim.event} {verb} {when}", _span(side), fact)
    event = _event(claim)
    until_now = isinstance(claim, Anniversary) or (
        isinstance(claim, Elapsed) and claim.until_now
    )
    until = "to publication" if until_now else "to its end"
    since = f"the start of {event}" if event else "its start"
    length = words or _length(side.constraint.low, side.constraint.high)
    return Reason(f"from {since} {until} is {length}", _span(side), fact)


def _event(claim: Claim) -> Thing | None:
    return claim.event if isinstance(claim, (*_LENGTHS, EventDate)) else None


def _hangs(side: Side) -> bool:
    """Say whether a date is told from publication, so that it moves with it."""
    return side.constraint.earlier == PUBLICATION


def _repair(weekdays: frozenset[int], side: Side) -> Repair:
    claim, (low, high) = side.member.claim, side.window
    span = _span(side)
    if isinstance(claim, _LENGTHS):
        return Repair(_told(side), _gap(side), span)
    if isinstance(claim, Published):
        of = "the date line" if claim.span else "the day of publication"
        return Repair(of, _when(low, high) + _narrowed(weekdays, low, high), span)
    of = "the fact" if side.member.fact else _told(side)
    verb = "began" if isinstance(claim, EventDate) and claim.end == "start" else "ended"
    if _hangs(side):
        return Repair(of, _from_publication(low, high), span)
    return Repair(of, f"{verb} {_when(low, high)}", span)


def _narrowed(weekdays: frozenset[int], low: int | None, high: int | None) -> str:
    """Name the days of a window that "on Monday" speaks of, told on the day itself."""
    if low is None or high is None or len(weekdays) != 1:
        return ""
    weekday = Weekday(*weekdays)
    days = [
        date.fromordinal(n)
        for n in range(low, high + 1)
        if date.fromordinal(n).weekday() == weekday
    ]
    if not days or len(days) > _SHOWN:
        return ""
    names = wording.each(days)
    return f"; a {weekday} if the text is of the {weekday} it speaks of: {names}"


def _weekdays(case: Case) -> frozenset[int]:
    """Give the weekdays by which alone the text tells days."""
    return frozenset(
        said.weekday
        for claim in case.claims_of(DateClaim)
        for told in claim.dates
        if isinstance(said := told.value.said, CalendarDate)
        and said.weekday is not None
        and said.day is None
    )


RULE = Rule(
    code="T111",
    name="timeline",
    severity=Severity.ERROR,
    summary="Dates, lengths and facts cannot all be true of one course of events.",
    why="Each may be right by itself. The finding names the smallest set that "
    "cannot be, and for each member what the others would allow instead.",
    check=check,
    flagged=(
        Example(
            "May 2, 2019\nThe Norland strike, which has lasted for almost five weeks, "
            "goes on.",
            facts='[[fact]]\nevent = "the Norland strike"\nstart = 2018-09-03\n'
            'source = { title = "Norland Gazette" }\n',
        ),
        Example(
            "The siege of Corby began on 4 April 2016. The siege of Corby has lasted "
            "for two weeks.",
            published=date(2016, 9, 30),
        ),
    ),
    passed=(
        Example(
            "May 2, 2019\nThe Norland strike, which has lasted for almost eight months,"
            " goes on.",
            facts='[[fact]]\nevent = "the Norland strike"\nstart = 2018-09-03\n'
            'source = { title = "Norland Gazette" }\n',
        ),
        Example(
            "May 2, 2019\nThe Sudland strike, which has lasted for almost five weeks, "
            "goes on.",
            facts='[[fact]]\nevent = "the Norland strike"\nstart = 2018-09-03\n'
            'source = { title = "Norland Gazette" }\n',
        ),
    ),
)
