"""When somebody must have been born: what birth dates and ages have in common.

Each thing that is told of a life leaves a stretch of days for the birth. Two that share
no day contradict each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from math import ceil, floor

from attrs import frozen
from dateutil.relativedelta import relativedelta

from claimcheck.model import (
    Duration,
    Finding,
    Hedge,
    Life,
    PartialDate,
    Reason,
    Repair,
    Span,
    Thing,
)
from claimcheck.model.calendar import days_after, plus_days
from claimcheck.model.day import Days
from claimcheck.rules import wording
from claimcheck.rules.dates.pairs import SOME_DAY
from claimcheck.rules.registry import Case
from claimcheck.rules.rewriting import with_number

_LATE = 90
"""Days back in which somebody who "has died" did so."""
_SLACK = 2
"""Days by which publication may miss the day the text was written on."""


@frozen(eq=False)
class Told:
    """A birth date or an age, and the days on which its bearer may have been born.

    *kind* is "birth", "now", "event" or "death": the day that it is of.
    """

    claim: Life
    kind: str
    born: Days
    on: Days | None = None


Wanted = Callable[[Told, Told], bool]


def contradictions(case: Case, wanted: Wanted) -> Iterator[Finding]:
    """Yield the pairs of one person, of the wanted kinds, that no birth fits.

    Of several pairs of a person the first is told.
    """
    for told in _by_person(case):
        for one, two in combinations(told[:_MOST], 2):
            first, second = sorted((one, two), key=lambda each: _KINDS.index(each.kind))
            if case.published is None and (first.kind == "now") != (
                second.kind == "now"
            ):
                continue
            if wanted(first, second) and _apart(first.born, second.born):
                yield _finding(first, second, case.published)
                break


_MOST = 40
"""Ages of one person that are held against each other: work stays in proportion."""
_KINDS = ("birth", "event", "death", "now")


def _apart(one: Days, two: Days) -> bool:
    return one[1] < two[0] or two[1] < one[0]


def _by_person(case: Case) -> Iterator[list[Told]]:
    people: dict[Thing, list[Life]] = {}
    for claim in case.claims_of(Life):
        if not claim.context.quoted:
            people.setdefault(claim.who, []).append(claim)
    for claims in people.values():
        died = next((claim for claim in claims if _tells_death(claim)), None)
        every = [
            told for claim in claims for told in _told(claim, died, case.published)
        ]
        leap = next((told for told in every if _is_leap_day(told)), None)
        yield [one for one in every if leap is None or not _is_of_leap_years(one, leap)]


def _is_leap_day(told: Told) -> bool:
    first, last = told.born
    return first == last and (first.month, first.day) == (_FEBRUARY, _LEAP)


def _is_of_leap_years(told: Told, leap: Told) -> bool:
    """Say whether an age counts the birthdays of who was born on a leap day."""
    age = told.claim.age
    if told.on is None or age is None:
        return False
    years: int = relativedelta(told.on[1], leap.born[0]).years
    counted = int(age.value.duration.figure.low) * _FOUR
    return counted - _FOUR <= years <= counted + _FOUR


_FEBRUARY, _LEAP, _FOUR = 2, 29, 4


def _tells_death(claim: Life) -> bool:
    """Say whether a claim tells of a death alone: on a day, or of late."""
    return claim.died is not None or (claim.at_death and claim.age is None)


def _is_behind(claim: Life, died: Life | None) -> bool:
    """Say whether an age stands right behind a death: died on Friday. She was 70."""
    gap = claim.context.sentence - died.context.sentence if died else -1
    return 0 <= gap <= 1


def _days(mention: object) -> Days | None:
    value = getattr(mention, "value", None)
    return value.days if isinstance(value, PartialDate) else None


def _told(claim: Life, died: Life | None, published: date | None) -> Iterator[Told]:
    born = _days(claim.born)
    if born is not None:
        yield Told(claim, "birth", born)
    if claim.age is None:
        return
    kind, on = "event", _days(claim.on)
    if claim.until_now and (published or not claim.at_death):
        today = published or SOME_DAY
        kind, on = "now", (plus_days(today, -_SLACK), plus_days(today, _SLACK))
    elif claim.at_death or (on is None and _is_behind(claim, died)):
        kind, on = "death", on or _days(died and died.died)
        if on is None and died and died.until_now and published:
            on = (plus_days(published, -_LATE), published)
    if on is not None:
        born = _birth(claim.age.value.duration, on)
        then = _days(claim.on) if kind == "now" else None
        if then is not None:  # of either day, whichever fits
            other = _birth(claim.age.value.duration, then)
            born = (min(born[0], other[0]), max(born[1], other[1]))
        yield Told(claim, kind, born, on)


def _birth(age: Duration, on: Days) -> Days:
    """Give the days of birth of whoever has an age on some of these days.

    Somebody is 52 from the 52nd birthday up to the day before the 53rd.
    """
    bounds = age.usual if age.hedge is Hedge.BARE else age.literal
    first = date.min
    if bounds.high is not None:
        first = plus_days(_back(on[0], ceil(bounds.high) + 1, age), 1)
    return (first, _back(on[1], floor(bounds.low or 0), age))


def _back(day: date, count: int, age: Duration) -> date:
    return plus_days(day, floor(days_after(day, -count, age.unit)))


def age_on(born: Days, on: Days) -> tuple[int, int]:
    """Give the lowest and the highest age, in years, that somebody can have."""
    low = relativedelta(on[0], born[1]).years
    return (max(low, 0), max(relativedelta(on[1], born[0]).years, 0))


def _finding(first: Told, second: Told, published: date | None) -> Finding:
    who = first.claim.who
    reasons = (*_reasons(first, published), *_reasons(second, published))
    return Finding(
        span=_span(second) or second.claim.span,
        message=f"{_words(first)} and {_words(second)} cannot both be right of {who}",
        because=(*reasons, Reason("no day of birth fits both")),
        repairs=(_repair(first, second), _repair(second, first)),
    )


def _mention(told: Told) -> object:
    return told.claim.born if told.kind == "birth" else told.claim.age


def _span(told: Told) -> Span | None:
    span = getattr(_mention(told), "span", None)
    return span if isinstance(span, Span) else told.claim.span


def _words(told: Told) -> str:
    words = str(_mention(told))
    return wording.quoted(f"born {words}" if told.kind == "birth" else words)


def _reasons(told: Told, published: date | None) -> Iterator[Reason]:
    born = wording.stretch(*told.born)
    if told.kind == "birth":
        yield Reason(f"the text gives the birth {born}", _span(told))
        return
    where = ""
    if told.kind == "now":
        where = f" at publication, {wording.day(published)}" if published else ""
    elif told.on:
        where = f" {wording.stretch(*told.on)}"
    yield Reason(f"the text gives the age {_words(told)}{where}", _span(told))
    day = told.claim.on if told.kind != "now" else None
    if day is None and told.kind == "death":
        day = told.claim.died
    span = getattr(day, "span", None)
    if published or told.kind != "now":
        yield Reason(f"so the birth was {born}", span)


def _repair(told: Told, other: Told) -> Repair:
    if told.kind == "birth":
        return Repair("the birth", wording.stretch(*other.born), _span(told))
    if told.on is None or told.kind == other.kind == "now":
        return Repair("the age", _words(other), _span(told))
    low, high = age_on(other.born, told.on)
    ages = str(low) if low == high else f"{low} or {high}"
    if high - low > 1:
        ages = f"{low} to {high}"
    few = (low, high)[: high - low + 1] if high - low <= 1 else ()
    age = told.claim.age
    writes = [each for years in few if age for each in with_number(age, years)]
    return Repair("the age", ages, _span(told), tuple(writes))
