"""T109: a century or decade held against the year of the same thing."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TypeAlias

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateClaim,
    Finding,
    Happening,
    Mention,
    PartialDate,
    Reason,
    Repair,
    SameTime,
    Severity,
    Span,
)
from claimcheck.model.day import Days
from claimcheck.model.pairs import pairs_by
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule

_LONG = (CalendarUnit.CENTURY, CalendarUnit.DECADE)
_LATE = 2
"""Years behind a decade in which what was begun in it may be finished."""
_BEGINNINGS = frozenset({"making", "founding"})
_Date: TypeAlias = Mention[PartialDate]


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every year that lies outside the century it is told of."""
    checked = set()
    for claim in case.claims_of(SameTime):
        pair = _pair(claim.first, claim.second)
        if pair is not None and claim.second.span not in checked:
            checked.add(claim.second.span)
            yield from _checked(*pair, claim.span)
    for label, told in _of_one_thing(case):
        pair = _pair(label.date, told.date)
        if pair is not None and told.date.span not in checked:
            checked.add(told.date.span)
            yield from _checked(*pair, told.span)


def _of_one_thing(case: Case) -> Iterator[tuple[DateClaim, Happening]]:
    """Yield what has a century, and how the same thing began.

    "It" is what has its century in the sentence before.
    """
    begun = [
        told for told in case.claims_of(Happening) if told.event.head in _BEGINNINGS
    ]
    if not begun:
        return
    labels = [
        label
        for label in case.claims_of(DateClaim)
        if label.thing is not None and _is_long(label.date)
    ]
    claims: list[DateClaim | Happening] = [*labels, *begun]
    for one, two in pairs_by(_keys, sorted(claims, key=_sentence)):
        if isinstance(one, DateClaim) and isinstance(two, Happening):
            yield one, two
        elif isinstance(one, Happening) and isinstance(two, DateClaim):
            yield two, one


def _sentence(claim: DateClaim | Happening) -> int:
    return claim.context.sentence


def _keys(claim: DateClaim | Happening) -> Iterator[Hashable]:
    sentence = claim.context.sentence
    if isinstance(claim, DateClaim):
        if claim.thing is not None and claim.thing.head == "it":
            yield ("it", sentence)
        else:
            yield from (claim.thing and claim.thing.head, sentence)
    elif "it" in claim.event.words:
        yield sentence - 1
    else:
        yield ("it", sentence + 1)
        yield from claim.event.words


def _is_long(date: object) -> bool:
    value = date.value if isinstance(date, Mention) else None
    return isinstance(value, PartialDate) and value.granularity in _LONG


def _pair(one: object, two: object) -> tuple[_Date, _Date] | None:
    """Give a label and a year."""
    found: list[_Date] = []
    for each in (one, two):
        if not isinstance(each, Mention) or not isinstance(each.value, PartialDate):
            return None
        found.append(Mention(each.value, each.text, each.span))
    label, year = found
    long = label.value.granularity in _LONG and year.value.granularity not in _LONG
    dated = isinstance(year.value.said, CalendarDate) and year.value.said.year
    return (label, year) if long and dated else None


def _checked(label: _Date, year: _Date, span: Span | None) -> Iterator[Finding]:
    days, own = year.value.days, label.value.days
    if days is None or own is None:
        return
    first, last = own[0].year, own[1].year
    if label.value.granularity is CalendarUnit.CENTURY:
        first -= 1  # many count the 19th century from 1800
    else:
        last += _LATE
    if not first <= days[0].year <= last:
        yield _finding(label, year, own, span)


def _finding(label: _Date, year: _Date, own: Days, span: Span | None) -> Finding:
    name, words = wording.quoted(str(label)), wording.quoted(str(year))
    within = f"{own[0].year} to {own[1].year}"
    told = year.value.earliest
    century = "" if told is None else _label_of(told.year, label.value)
    return Finding(
        span=span,
        message=f"{words} is not of {name}: that is {within}",
        because=(
            Reason(f"the text says {name}: {within}", label.span),
            Reason(f"and {words} of the same thing", year.span),
        ),
        repairs=(
            Repair("the year", f"from {within}", year.span),
            Repair("the name of the time", century, label.span),
        ),
    )


def _label_of(year: int, label: PartialDate) -> str:
    if label.granularity is CalendarUnit.DECADE:
        return f"the {year - year % 10}s"
    return f"century {(year - 1) // 100 + 1}"


RULE = Rule(
    code="T109",
    name="century-vs-year",
    severity=Severity.ERROR,
    summary="A century or decade does not contain the year tied to it.",
    why="Most slips take the first two digits of the year for the century. What was "
    "rebuilt, or is only in the style of a time, is left alone.",
    check=check,
    flagged=(
        "The 14th-century gate, built in 1467, is shut.",
        "A child of the 1970s, she was born in 1984.",
        "Vandals broke into the 17th-century mill. It was built in 1811.",
    ),
    passed=(
        "The 14th-century gate, rebuilt in 1467, is shut.",
        "The 14th-century-style gate was built in 1911.",
    ),
)
