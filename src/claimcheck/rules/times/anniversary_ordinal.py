"""T108: the number of an anniversary held against the year it is counted from."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from itertools import islice
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from claimcheck.model import (
    Anniversary,
    CalendarDate,
    DateClaim,
    EventDate,
    Finding,
    Happening,
    Life,
    Mention,
    PartialDate,
    Reason,
    Repair,
    Severity,
    Span,
)
from claimcheck.model.calendar import plus_days
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.rewriting import as_ordinal, replaced

_SLACK = 1
"""Years by which a feast may come late, or a first edition be counted as none."""

_NEAR = 4
"""Sentences between a founding and "its anniversary"."""

_FEW = 20
"""Beginnings of one name that are looked at: more than one leave the day open."""

_FOUNDINGS = frozenset({"founding", "making", "opening"})


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every number that the years do not give."""
    beginnings = _Beginnings(case)
    days = _same_days(case)
    seen: set[Span | None] = set()
    for claim in case.claims_of(Anniversary):
        since, same_day = claim.since or beginnings.of(claim), False
        current = since is None and claim.on is None and not claim.editions
        if current and len(days) == 1:
            since, same_day = days[0], True
        began = since.value.earliest if since else None
        today = _year(claim, case.published)
        if since is None or began is None or today is None or claim.context.quoted:
            continue
        years = today - began.year
        past = claim.since is None and claim.on is None and not claim.until_now
        if past and not same_day and claim.number.value.number < years:
            continue  # an earlier anniversary may be spoken of
        if years < 0 or _lacks_year(since.value) or _fits(claim, years):
            continue
        if claim.span is None or claim.span not in seen:
            seen.add(claim.span)
            yield _finding(claim, since, began.year, today)


def _lacks_year(value: PartialDate) -> bool:
    """Say whether a day is of any year: the anniversary of it is in June."""
    return isinstance(value.said, CalendarDate) and value.said.year is None


def _same_days(case: Case) -> list[Mention[PartialDate]]:
    """Give the days of years past that come round in the week of publication."""
    published = case.published
    if published is None:
        return []
    found: dict[date, Mention[PartialDate]] = {}
    births = {claim.born.span for claim in case.claims_of(Life) if claim.born}
    for claim in case.claims_of(DateClaim):
        value = claim.date.value
        if not isinstance(value, PartialDate):
            continue
        days = value.days
        own = claim.date.span in births or claim.context.quoted
        if days is None or days[0] != days[1] or own:
            continue
        years = relativedelta(plus_days(published, _WEEK), days[0])
        late = abs((published - (days[0] + relativedelta(years=years.years))).days)
        if years.years > 0 and late <= _WEEK:
            told = Mention(value, claim.date.text, claim.date.span)
            found.setdefault(days[0], told)
    return list(found.values())


_WEEK = 7
"""Days about publication in which an anniversary is in the news."""

_Told: TypeAlias = Happening | EventDate


class _Beginnings:
    """What is told to have begun, by the words that an anniversary may name it by."""

    def __init__(self, case: Case) -> None:
        self._by_name: dict[Hashable, dict[PartialDate, _Told]] = {}
        every: list[_Told] = [*case.claims_of(Happening), *case.claims_of(EventDate)]
        for told in every:
            if isinstance(told.date.value, PartialDate):
                for name in _names(told):
                    known = self._by_name.setdefault(name, {})
                    known.setdefault(told.date.value, told)

    def of(self, claim: Anniversary) -> Mention[PartialDate] | None:
        """Give the one date at which what is celebrated began."""
        found = {
            value: Mention(value, told.date.text, told.date.span)
            for name in _asked(claim)
            for value, told in islice(self._by_name.get(name, {}).items(), _FEW)
            if claim.event or not _is_behind(told, claim)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _names(told: _Told) -> Iterator[Hashable]:
    """Give what names a beginning: its noun, or what was founded and where."""
    if isinstance(told, Happening) and told.event.head in _FOUNDINGS:
        yield told.context.sentence
        yield from ((word, "founded") for word in told.event.words)
    else:
        yield told.event.head


def _asked(claim: Anniversary) -> Iterator[Hashable]:
    """Give what may name the beginning of what is celebrated."""
    if claim.event is None:
        here = claim.context.sentence
        yield from range(here - _NEAR, here + 1)
    else:
        yield (claim.event.head, "founded")
        yield from claim.event.words | {claim.event.head}


def _is_behind(told: _Told, claim: Anniversary) -> bool:
    return bool(told.span and claim.span and claim.span < told.span)


def _year(claim: Anniversary, published: date | None) -> int | None:
    if claim.on is not None:
        day = claim.on.value.earliest
        return day.year if day else None
    return published.year if published else None


def _fits(claim: Anniversary, years: int) -> bool:
    number = claim.number.value.number
    if not claim.editions:
        return abs(number - years) <= _SLACK
    most = years + 1
    return number <= most + _SLACK and not (claim.unbroken and number < most - _SLACK)


def _finding(
    claim: Anniversary, since: Mention[PartialDate], began: int, today: int
) -> Finding:
    words = wording.quoted(str(claim.number))
    years = today - began
    what = "edition" if claim.editions else "anniversary"
    right = years + claim.editions
    number = claim.number.value.number - claim.editions
    on = claim.on.span if claim.on else None
    return Finding(
        span=claim.span,
        message=f"{words} {what} does not fit: from {began} to {today} is "
        f"{years} years",
        because=(
            Reason(f"the text says {words} {what}", claim.number.span),
            Reason(f"it began in {began}", since.span),
            Reason(f"it falls in {today}", on),
            Reason(f"{today} less {began} is {years}"),
        ),
        repairs=(
            Repair(
                "the number",
                str(right),
                claim.number.span,
                as_ordinal(claim.number, right),
            ),
            Repair(
                "the start",
                str(today - number),
                since.span,
                replaced(since, str(began), [today - number]),
            ),
            Repair("the year it falls in", str(began + number), on),
        ),
    )


RULE = Rule(
    code="T108",
    name="anniversary-ordinal",
    severity=Severity.ERROR,
    summary="The number of an anniversary or annual edition disagrees with the years.",
    why="A year more or less is let pass, for feasts come late. Fewer editions than "
    "years are in order unless the text says that none was missed.",
    check=check,
    flagged=(
        Example(
            "The village marked the 30th anniversary of the 1966 flood.",
            published=date(2016, 8, 1),
        ),
        Example(
            "The 25th annual raft race, started in 2003, drew 40 crews.",
            published=date(2016, 8, 1),
        ),
    ),
    passed=(
        Example(
            "The village marked the 50th anniversary of the 1966 flood.",
            published=date(2016, 8, 1),
        ),
        Example(
            "The ninth annual raft race, started in 2003, drew 40 crews.",
            published=date(2016, 8, 1),
        ),
    ),
)
