"""The only feast or weekend of a short article, and the only date that can be its day.

"The holiday itself, Nov. 21," has the name that another sentence tells; what starts on
Easter Monday has its first train on that day. Two dates next to each other are those
of the weekend that is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from attrs import evolve, frozen

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Mention,
    Offset,
    PartialDate,
    SameTime,
    Span,
)
from claimcheck.relate.ledger import Ledger, Told

_FAR = 9
"""Sentences of an article that is of one thing."""
_NEAR = 31
"""Days between a feast and the date that is told of it by mistake."""
_SOME = 6
_LONG = frozenset(("long", "holiday", "for", "over"))


@frozen(eq=False)
class _Date:
    """A date, or two days one after the other, and the tokens that tell it."""

    mention: Mention[Any]
    first: int
    after: int
    sentence: int


def only_labels(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield the only feast, or weekend, with the only date; none *taken*."""
    if len(ledger.reading.sentences) > _FAR:
        return
    labels = [told for told in ledger.marked("b") if _is_label(told)]
    labels = labels or [*_weekends(ledger)]
    names = {told.mention.value.said for told in labels}
    dates = [*_dates(ledger)]
    if len(names) != 1 or len({str(one.mention.value) for one in dates}) != 1:
        return
    label, date = labels[0], dates[0]
    if any(_is_set_apart(ledger, at) for at in (label.first, date.first)):
        return
    if isinstance(label.mention.value.said, Offset):
        fits = _is_weekend(ledger, label, date) and date.mention.span not in taken
    else:
        fits = label.mention.span not in taken and _is_near(label, date)
        fits = fits and any(_is_its_day(ledger, one, labels) for one in dates)
    if fits:
        yield SameTime(label.mention, date.mention, span=date.mention.span)


def _is_weekend(ledger: Ledger, label: Told, date: _Date) -> bool:
    """Say whether two days are told of a weekend that is not a long one."""
    before = ledger.tokens.lower[max(label.after - _SOME // 2, 0) : label.after]
    return isinstance(date.mention.value, DateRange) and _LONG.isdisjoint(before)


def _weekends(ledger: Ledger) -> Iterator[Told]:
    """Yield "a weekend" as one that may be meant."""
    said = PartialDate(Offset(0, CalendarUnit.WEEKEND))
    tokens, clauses = ledger.tokens, ledger.clauses
    for at, word in enumerate(tokens.lower[1:], 1):
        if word == "weekend" and clauses:
            clause = next(iter(clauses.values()))
            mention = tokens.mention(at - 1, at + 1, said)
            yield Told("b", mention, clause, 0, at - 1, at + 1, at - 1, at + 1)


def _is_label(told: Told) -> bool:
    """Say whether it is a feast, a weekend or the last Sunday of a month."""
    said = getattr(told.mention.value, "said", None)
    if isinstance(said, Offset):
        return said.unit is CalendarUnit.WEEKEND
    if not isinstance(said, CalendarDate) or said.unit is not CalendarUnit.DAY:
        return False
    return said.feast is not None or said.month is not None


def _dates(ledger: Ledger) -> Iterator[_Date]:
    """Yield the dates of an article; "11 and 12 October" as one."""
    told = [
        one
        for one in ledger.of_kinds("dm")
        if _is_date(one.day) and one.day and one.day.value.earliest != ledger.published
    ]
    skip = False
    for one, two in zip_longest(told, told[1:]):
        if one is None or skip or one.day is None:
            skip = False
        elif two is not None and two.day is not None and _are_joined(ledger, one, two):
            span = _hull(one.day, two.day)
            both = DateRange(one.day.value, two.day.value)
            mention = Mention(both, span.of(ledger.tokens.text), span)
            yield _Date(mention, one.first, two.after, one.sentence)
            skip = True
        else:
            yield _Date(one.day, one.first, one.after, one.sentence)
    for number, clause in ledger.clauses.items():
        for mention, first, after in clause.placed:
            end = getattr(mention.value, "end", None)
            if isinstance(end, PartialDate) and _is_date(Mention(end, "")):
                yield _Date(mention, first, after, number)


def _are_joined(ledger: Ledger, one: Told, two: Told) -> bool:
    return ledger.tokens.letters[one.after : two.first] in ("&", "-", "T")


def _hull(one: Mention[Any], two: Mention[Any]) -> Span:
    start = one.span.start if one.span else 0
    return Span(start, two.span.end if two.span else start)


def _is_date(day: Mention[PartialDate] | None) -> bool:
    said = day.value.said if day is not None else None
    return isinstance(said, CalendarDate) and bool(said.day and said.month)


def _is_set_apart(ledger: Ledger, at: int) -> bool:
    """Say whether a word before a day tells that it is not the day itself."""
    lists, tokens = ledger.events.lists, ledger.tokens
    at -= 1
    at -= tokens.letters[at] in "td"
    return tokens.lower[at] in lists["only_aside"]


def _is_near(label: Told, date: _Date) -> bool:
    """Say whether a date is so near to a feast that it can be told for it."""
    said, day = label.mention.value.said, date.mention.value.earliest
    if day is None:
        return False
    own = evolve(label.mention.value, said=evolve(said, year=day.year)).earliest
    return own is not None and abs((own - day).days) <= _NEAR


def _is_its_day(ledger: Ledger, date: _Date, labels: list[Told]) -> bool:
    """Say whether a date is that of a feast: the holiday, 12 July; the first train."""
    tokens, lists = ledger.tokens, ledger.events.lists
    lower, letters = tokens.lower, tokens.letters
    start, end = ledger.reading.sentences[date.sentence]
    before = lower[max(date.first - _SOME, start) : date.first]
    behind = lower[date.after + 1 : min(date.after + _SOME, end)]
    if letters[date.first - 1] in ",(-" and not lists["feast_days"].isdisjoint(before):
        return True
    apposed = letters[date.after : date.after + 1] in (",", "(", "-")
    if apposed and behind[:1] == ["the"]:
        return not lists["feast_days"].isdisjoint(behind)
    from_it = any(lower[one.first - 1] in lists["from_when"] for one in labels)
    return from_it and not lists["first_ones"].isdisjoint(lower[start:end])
