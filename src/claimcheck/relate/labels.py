"""Days with a name of their own, sentences apart: the first Sunday, the next one.

A rule such as "the last Friday of every month" tells on which day "the next one" must
fall; "the quarter" and "the three months" are the one quarter that is told of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Mention,
    Ordinal,
    PartialDate,
    SameTime,
    Span,
)
from claimcheck.relate.ledger import Ledger, Told

_FAR, _FEW, _WEEKS = 4, 4, 5
_QUARTER = 3


def labels(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield days and months with the name they should have; none *taken*."""
    yield from _of_rules(ledger)
    yield from _of_quarters(ledger, taken)


# The first Sunday of the month


def _of_rules(ledger: Ledger) -> Iterator[SameTime]:
    rules = [*_rules(ledger)]
    if len(rules) != 1 or not ledger.events.lists["moved"].isdisjoint(
        ledger.tokens.lower
    ):
        return
    sentence, mention, said = rules[0]
    if any(_is_kept(told, said) for told in ledger.of_kinds("d")):
        return
    for told in ledger.told_in(sentence, sentence + _FAR):
        day = told.day
        if told.mark != "d" or day is None or not _is_next(ledger, told):
            continue
        date = day.value.said
        fits = isinstance(date, CalendarDate) and date.day and date.month
        if fits and isinstance(date, CalendarDate) and said.month in (None, date.month):
            label = evolve(
                day.value, said=evolve(said, year=date.year, month=date.month)
            )
            named = evolve(mention, value=label)
            yield SameTime(named, day, span=day.span)


def _is_kept(told: Told, said: CalendarDate) -> bool:
    """Say whether a day is one that the rule names, so that the rule is not broken."""
    day = told.day.value.earliest if told.day else None
    fine = told.day is not None and told.day.value.granularity is CalendarUnit.DAY
    if day is None or not fine or said.month not in (None, day.month):
        return False
    return day.weekday() == said.weekday and (day.day - 1) // 7 + 1 == said.number


def _rules(ledger: Ledger) -> Iterator[tuple[int, Mention[Any], CalendarDate]]:
    """Yield "the first Sunday of the month", "the second Saturday in November"."""
    tokens = ledger.tokens
    for number, clause in ledger.clauses.items():
        placed = clause.placed
        for place, (mention, first, after) in enumerate(placed):
            value = mention.value
            if not isinstance(value, PartialDate) or not isinstance(
                value.said, CalendarDate
            ):
                continue
            said = value.said
            if said.weekday is None or said.day is not None or said.year is not None:
                continue
            before = placed[place - 1] if place else None
            nth = before[0].value if before and before[2] == first else None
            monthly = tokens.lower[after : after + _FEW]
            if said.number is None and isinstance(nth, Ordinal) and "month" in monthly:
                if nth.number <= _WEEKS:
                    yield number, mention, evolve(said, number=nth.number)
            elif said.number is not None and said.month is not None:
                yield number, mention, said


def _is_next(ledger: Ledger, told: Told) -> bool:
    """Say whether a day is that of the next time, or of this year's."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    words = lower[told.clause.first : told.clause.after]
    put_off = not lists["put_off"].isdisjoint(words)
    return not put_off and not lists["next_one"].isdisjoint(words)


# The quarter, from July to September


def _of_quarters(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    quarters = [told for told in ledger.marked("b") if _is_quarter(told)]
    if len({told.mention.value.said.number for told in quarters}) != 1:
        return
    for number in ledger.clauses:
        months = _months(ledger, number)
        words = ledger.tokens.lower[slice(*ledger.reading.sentences[number])]
        named = not ledger.events.lists["quarters"].isdisjoint(words)
        if months is not None and named and months.span not in taken:
            yield SameTime(quarters[0].mention, months, span=months.span)


def _is_quarter(told: Told) -> bool:
    said = getattr(told.mention.value, "said", None)
    unit = getattr(said, "unit", None)
    return unit is CalendarUnit.QUARTER and getattr(said, "number", None) is not None


def _months(ledger: Ledger, number: int) -> Mention[Any] | None:
    """Give three months in a row: July to September; July, August and September."""
    units = ledger.units.get(number, ())
    dates = [mention for mark, mention, _, _ in units if mark == "d"]
    ranges = [
        mention
        for mention, _, _ in ledger.clauses[number].placed
        if isinstance(mention.value, DateRange)
    ]
    if len(ranges) == 1:
        return ranges[0]
    months = [date for date in dates if _month(date) is not None]
    if len(months) != _QUARTER or len(months) != len(dates):
        return None
    first, last = months[0], months[-1]
    if first.span is None or last.span is None:
        return None
    span = Span(first.span.start, last.span.end)
    return Mention(
        DateRange(first.value, last.value), span.of(ledger.tokens.text), span
    )


def _month(mention: Mention[Any]) -> int | None:
    said = getattr(mention.value, "said", None)
    if not isinstance(said, CalendarDate) or said.unit is not CalendarUnit.MONTH:
        return None
    return said.month
