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
from claimcheck.relate.clauses import Clause
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.no_such_day import is_day_of_month

_FAR, _FEW, _WEEKS = 4, 4, 5
_QUARTER, _DAYS = 3, 31


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
    if any(_is_kept(told, said) for told in ledger.of_kinds("dm")):
        return
    for bare in _bare_days(ledger, sentence, said):
        label = evolve(bare.value, said=evolve(said, month=bare.value.said.month))
        yield SameTime(evolve(mention, value=label), bare, span=bare.span)
    for told in ledger.told_in(sentence, sentence + _FAR):
        day = told.day
        if told.mark not in "dm" or day is None or not _is_next(ledger, told):
            continue
        date = day.value.said
        fits = isinstance(date, CalendarDate) and date.day and date.month
        if fits and isinstance(date, CalendarDate) and said.month in (None, date.month):
            label = evolve(
                day.value, said=evolve(said, year=date.year, month=date.month)
            )
            named = evolve(mention, value=label)
            yield SameTime(named, day, span=day.span)


def _bare_days(
    ledger: Ledger, sentence: int, said: CalendarDate
) -> Iterator[Mention[Any]]:
    """Yield "the 21st" as a day of the month of a rule, or of the only month told."""
    days = (told.day.value.said for told in ledger.of_kinds("dm") if told.day)
    months = {day.month for day in days if isinstance(day, CalendarDate) and day.month}
    month = said.month or (months.pop() if len(months) == 1 else None)
    clauses = map(ledger.clauses.get, range(sentence, sentence + _FAR + 1))
    for clause in filter(None, clauses if month else ()):
        words = ledger.tokens.lower[clause.first : clause.after]
        if not ledger.events.lists["put_off"].isdisjoint(words):
            continue
        for mention, first, after in clause.placed:
            nth = mention.value.number if isinstance(mention.value, Ordinal) else 0
            if 1 <= nth <= _DAYS and is_day_of_month(ledger, first, after):
                day = CalendarDate(month=month, day=nth)
                near = PartialDate(day, anchor=ledger.published)
                yield evolve(mention, value=near)


def _is_kept(told: Told, said: CalendarDate) -> bool:
    """Say whether a day is one that the rule names, so that the rule is not broken."""
    day = told.day.value.earliest if told.day else None
    fine = told.day is not None and told.day.value.granularity is CalendarUnit.DAY
    if day is None or not fine or said.month not in (None, day.month):
        return False
    whole = PartialDate(evolve(said, year=day.year, month=day.month))
    return whole.earliest == day


def _rules(ledger: Ledger) -> Iterator[tuple[int, Mention[Any], CalendarDate]]:
    """Yield "the first Sunday of the month", "the second Saturday in November"."""
    for number, clause in ledger.clauses.items():
        for place, (mention, first, after) in enumerate(clause.placed):
            said = getattr(mention.value, "said", None)
            if not isinstance(said, CalendarDate) or said.weekday is None:
                continue
            if said.day is not None or said.year is not None:
                continue
            if said.number is None:
                nth = _nth(clause, place, first, after)
                if nth is not None:
                    yield number, mention, evolve(said, number=nth)
            elif said.month is not None and "W" in clause.tokens.letters[first:after]:
                yield number, mention, said


def _nth(clause: Clause, place: int, first: int, after: int) -> int | None:
    """Give the number of "the first Sunday", "the last Friday" of a month."""
    behind = clause.tokens.lower[after : after + _FEW]
    if "month" not in behind:
        return None
    before = clause.placed[place - 1] if place else None
    nth = before[0].value if before and before[2] == first else None
    if isinstance(nth, Ordinal):
        return nth.number if nth.number <= _WEEKS else None
    last = clause.tokens.lower[first] == "last" and behind[0] == "of"
    return -1 if last else None


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
        named = named or _is_of_three_months(ledger, words)
        if months is not None and named and months.span not in taken:
            yield SameTime(quarters[0].mention, months, span=months.span)


def _is_of_three_months(ledger: Ledger, words: list[str]) -> bool:
    """Say whether "the three months" are those of the quarter, and of no earlier."""
    three = _THREE in zip(words, words[1:], words[2:], strict=False)
    lists = ledger.events.lists
    return three and (lists["had"] | lists["then_words"]).isdisjoint(words)


_THREE = ("the", "three", "months")


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
