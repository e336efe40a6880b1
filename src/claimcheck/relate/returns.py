"""The number of what comes back every year, held against the year it began in.

"Every autumn since 1979" and "the 22nd race" stand sentences apart; "the tenth
anniversary" and "it was opened in 1995" too. A number that any year of the article
bears out is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import (
    ONE,
    Anniversary,
    CalendarUnit,
    Claim,
    Mention,
    Ordinal,
    PartialDate,
    Quantity,
)
from claimcheck.relate.ledger import Ledger, Told

_LEAST, _SLACK = 3, 1
_NEAR, _FEW, _FAR = 6, 3, 12
_RANGE = range(5, 1000)


def returns(ledger: Ledger, claims: Iterable[Claim]) -> Iterator[Anniversary]:
    """Yield the numbers of editions and anniversaries, with their first year."""
    known = [claim for claim in claims if isinstance(claim, Anniversary)]
    years = [told for told in ledger.of_kinds("d") if _year(told) is not None]
    if not years or ledger.published is None:
        return
    yield from _editions(ledger, known, years)
    begun = [told for told in years if _begins(ledger, told)]
    if len({_year(told) for told in begun}) != 1 or begun[0].day is None:
        return
    if len({_year(told) for told in years}) > 1 or len(ledger.reading.sentences) > _FAR:
        return
    for number in (*_unread(ledger, known, begun[0]), *_turned(ledger)):
        if not _is_borne_out(ledger, number.value.number, years, 0):
            yield Anniversary(
                number, since=begun[0].day, until_now=True, span=number.span
            )


def _year(told: Told) -> int | None:
    """Give the year of a date that tells it."""
    day = told.day
    if day is None or day.value.is_relative or day.value.earliest is None:
        return None
    fine = day.value.granularity.months <= CalendarUnit.YEAR.months
    return day.value.earliest.year if fine else None


def _is_borne_out(ledger: Ledger, number: int, years: list[Told], first: int) -> bool:
    """Say whether any year lies so many years before that of publication."""
    today = ledger.published.year if ledger.published else 0
    gaps = [today - (_year(told) or 0) + first for told in years]
    return any(abs(gap - number) <= _SLACK for gap in gaps)


# Editions: every autumn since 1979 ... the 22nd race


def _editions(
    ledger: Ledger, known: list[Anniversary], years: list[Told]
) -> Iterator[Anniversary]:
    lists, lower = ledger.events.lists, ledger.tokens.lower
    since = [told for told in years if _is_first(ledger, told)]
    words = frozenset(lower)
    if len(since) != 1 or not lists["not_held"].isdisjoint(words):
        return
    begin = since[0].day
    numbers = [*_ordinals(ledger)]
    if begin is None or len({each.value.number for each in numbers}) != 1:
        return
    number = numbers[0]
    taken = {claim.number.span for claim in known if claim.since is not None}
    if number.span in taken or _is_borne_out(ledger, number.value.number, years, 1):
        return
    if _is_unbroken(ledger, since[0]):
        yield Anniversary(
            number,
            since=begin,
            editions=True,
            unbroken=True,
            until_now=True,
            span=number.span,
        )


def _is_first(ledger: Ledger, told: Told) -> bool:
    """Say whether a year is that of the first edition: since 1979, first held."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    before = lower[max(told.first - _NEAR, told.clause.first) : told.first]
    led = before[-1:] != [] and before[-1] in lists["since"]
    yearly = lists["yearly"].isdisjoint(lower[told.clause.first : told.clause.after])
    first = not {"first", "inaugural"}.isdisjoint(before)
    begun = ledger.cue(told, long=True) == "begin"
    return (led and not yearly) or first or begun


def _is_unbroken(ledger: Ledger, told: Told) -> bool:
    """Say whether the article tells that it came every year."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    here = lower[told.clause.first : told.clause.after]
    near = ledger.reading.sentences[max(told.sentence - 1, 0) : told.sentence + 2]
    words = [word for first, after in near for word in lower[first:after]]
    every = not lists["yearly"].isdisjoint(here) and "since" in here
    return every or not lists["unbroken"].isdisjoint(words)


def _ordinals(ledger: Ledger) -> Iterator[Mention[Ordinal]]:
    """Yield the numbers of editions: the 22nd race, the eighth annual plunge."""
    tokens, lists = ledger.tokens, ledger.events.lists
    for clause in ledger.clauses.values():
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or value.number < _LEAST:
                continue
            noun = tokens.lower[after : after + 1]
            led = tokens.lower[first - 1] in lists["definite"] | {"’s", "'s", "a"}
            plain = tokens.letters[after : after + 1] == "x"
            if led and plain and noun[0] not in lists["not_editions"]:
                yield mention


# Anniversaries: the tenth anniversary; the firm turns 75


def _unread(
    ledger: Ledger, known: list[Anniversary], begun: Told
) -> Iterator[Mention[Ordinal]]:
    """Yield the numbers of anniversaries whose first year no phrase tells."""
    words = ledger.tokens.lower[begun.clause.first : begun.clause.after]
    it = not {"it", "its", "this"}.isdisjoint(words)
    for claim in known:
        if claim.since is not None or claim.on is not None or claim.editions:
            continue
        if claim.event is not None and (it or claim.event.head in words):
            yield claim.number


def _turned(ledger: Ledger) -> Iterator[Mention[Ordinal]]:
    """Yield "the firm turns 75 this week", where it is no person who does."""
    tokens, lists = ledger.tokens, ledger.events.lists
    for clause in ledger.clauses.values():
        people = lists["somebody"] | {"who"}
        subject = tokens.lower[clause.first : clause.first + _FEW]
        for mention, first, after in clause.placed:
            verb = tokens.lower[first - 1] if first > clause.first else ""
            if verb not in lists["turning"] or not people.isdisjoint(subject):
                continue
            years = _count(mention)
            ends = tokens.letters[after : after + 1] in (".", ",", "L", "p", "D", "&")
            if years is not None and ends:
                yield evolve(mention, value=Ordinal(years))


def _count(mention: Mention[Any]) -> int | None:
    value = mention.value
    if not isinstance(value, Quantity) or value.unit != ONE:
        return None
    number = value.figure.low
    return int(number) if number == int(number) and number in _RANGE else None


def _begins(ledger: Ledger, told: Told) -> bool:
    """Say whether something begins in a year: opened in 1995, set up in 1913."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    value = told.day.value if told.day else None
    if not isinstance(value, PartialDate):
        return False
    words = lower[told.clause.first : told.clause.after]
    again = not lists["another_case"].isdisjoint(words)
    begun = not lists["begun"].isdisjoint(lower[told.begin : told.first])
    since = lower[told.first - 1] in lists["since"]  # the first photograph since 2008
    return begun and not again and not since
