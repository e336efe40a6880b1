"""What points back to an event whose time another sentence tells.

Three ways: so long since the wreck, or after it; weeks after the flood, without a
length; Sunday's grounding. The event must be told of once, and be named by a noun that
can be of one kind with the words of its time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    Direction,
    Distance,
    Duration,
    Elapsed,
    Mention,
    Offset,
    Order,
    PartialDate,
    SameTime,
    Span,
)
from claimcheck.relate.courses import name_of
from claimcheck.relate.ledger import Ledger, Told

_LONGEST_NAME = 5
"""Tokens behind "since the" among which the event is named."""
_REACH = 8
"""Sentences within which an event is told of that a noun names."""
_BACK = 4
"""Sentences back in which the date stands that "since then" is of."""
_WEEK = 8
"""Days from publication in which a weekday alone tells the day."""


def pointed(ledger: Ledger, taken: set[Span]) -> Iterator[Claim]:
    """Yield what is told from an event of another sentence; no length *taken*."""
    for number, units in ledger.units.items():
        for mark, mention, first, after in units:
            if mark == "l" and mention.span not in taken:
                yield from _from_event(ledger, number, mention, first, after)
            elif mark == "w":
                yield from _of_weekday(ledger, number, mention, first, after)
    for told in ledger.of_kinds("d"):
        yield from _ordered(ledger, told)
    yield from _of_two_days(ledger)


def _from_event(
    ledger: Ledger, number: int, length: Mention[Any], first: int, after: int
) -> Iterator[Claim]:
    """Yield "in the 20 years since the wreck", "14 months after lift-off"."""
    lists, value = ledger.events.lists, length.value
    lower = ledger.tokens.lower
    joiner = lower[after] if after < len(lower) else ""
    missed = lower[first - 1] in lists["unbroken"] | lists["left_out"]
    if missed or not isinstance(value, Duration) or 0 < value.unit.days < 1:
        return
    on_from = lower[after : after + 2] == ["on", "from"]
    since = on_from or joiner in lists["since"]
    start: Told | None = None
    if since or (joiner in lists["after"] and first == ledger.clauses[number].first):
        start = _since(ledger, number, after + 1 + on_from, strictly=not since)
    elif lower[first - 1 : first] == ["for"]:
        start = _state_before(ledger, number, first)
    elif joiner in lists["history"] and lower[first - 1 : first] in (["its"], ["the"]):
        start = ledger.named(_FOUNDED, "d")
    if start is not None and _is_until_now(ledger, number, first, after):
        if _tells_year(start, value):
            yield Elapsed(length, start=start.day, until_now=True, span=length.span)
    elif joiner in lists["after"] | lists["before"]:
        yield from _from_own_date(ledger, number, length, (first, after))


_FOUNDED = frozenset({"founding", "opening"})


def _from_own_date(
    ledger: Ledger, number: int, length: Mention[Any], at: tuple[int, int]
) -> Iterator[Claim]:
    """Yield "on 2 March, 14 months after lift-off"."""
    lists = ledger.events.lists
    event = _event_behind(ledger, number, at[1] + 1)
    own = _own_date(ledger, number, *at)
    if event is None or own is None or own.day is None or event.day is None:
        return
    if event.day.value.days == own.day.value.days:
        return  # the event has but the date that is told from it
    after = ledger.tokens.lower[at[1]] in lists["after"]
    start, end = (event.day, own.day) if after else (own.day, event.day)
    yield Elapsed(length, start=start, end=end, since=True, span=length.span)


def _state_before(ledger: Ledger, number: int, first: int) -> Told | None:
    """Give since when something is as it has been: has been empty for three years."""
    tokens, clause = ledger.tokens, ledger.clauses[number]
    begin = max(first - _LONGEST_NAME, clause.first)
    before = tokens.lower[begin : first - 1]
    if "been" not in before or ledger.events.lists["perfect"].isdisjoint(before):
        return None
    keys = ledger.keys_in(begin + before.index("been"), first - 1)
    found = ledger.named(keys, "d") if keys else None
    beside = found is not None and abs(found.sentence - number) == 1
    return found if beside else None


def _since(ledger: Ledger, number: int, at: int, *, strictly: bool) -> Told | None:
    """Give the time that something is counted since: the wreck, or that day.

    What is told as known is of the only date before; not so *strictly*.
    """
    tokens = ledger.tokens
    found = _event_behind(ledger, number, at)
    if found is not None or strictly:
        return found
    if _is_other(ledger, at, at + 3):
        return None  # since the first cracks were seen
    ends = tokens.letters[at : at + 1] in ("", ",", ".", ";", "\n")
    known = tokens.lower[at : at + 1] and (
        tokens.lower[at] in ledger.events.lists["definite"]
        or tokens.lower[at] in ledger.events.lists["then"]
        or tokens.letters[at] == "r"
    )
    if not ends and not known:
        return None
    near = [
        told
        for told in ledger.told_in(number - _BACK, number)
        if told.mark == "d"
        and told.after <= at
        and told.day is not None
        and not _is_ahead(told.day.value)
    ]
    return near[0] if len(near) == 1 else None


def _is_ahead(value: PartialDate) -> bool:
    day, anchor = value.latest, value.anchor
    return day is not None and anchor is not None and day > anchor


def _event_behind(ledger: Ledger, number: int, at: int) -> Told | None:
    """Give the time of the event that is named behind "since" or "after"."""
    tokens = ledger.tokens
    last = min(at + _LONGEST_NAME, ledger.clauses[number].after)
    end = at
    while end < last and tokens.letters[end] in _IN_NAMES:
        end += 1
    keys = ledger.names_in(at, end)
    if not keys or _is_other(ledger, at, end):
        return None
    found = ledger.named(keys, "d")
    near = found is not None and abs(found.sentence - number) <= _REACH
    return found if near else None


_IN_NAMES = "xXtadrRO~vS-LU"


def _is_other(ledger: Ledger, first: int, after: int) -> bool:
    return not ledger.events.lists["another"].isdisjoint(
        ledger.tokens.lower[first:after]
    )


def _is_until_now(ledger: Ledger, number: int, first: int, after: int) -> bool:
    """Say whether a length runs up to publication: has done nothing in the years."""
    clause, lower = ledger.clauses[number], ledger.tokens.lower
    dates = [each for each in clause.dates if each[1] > first]
    words = (*lower[clause.first : first], *lower[after : clause.after])
    return not dates and not ledger.events.lists["present"].isdisjoint(words)


def _tells_year(start: Told, length: Duration) -> bool:
    day = start.day
    if day is None or day.value.granularity.months > length.unit.months:
        return False
    return not day.value.is_relative or length.unit.months < CalendarUnit.YEAR.months


def _own_date(ledger: Ledger, number: int, first: int, after: int) -> Told | None:
    """Give the date right before a length, or right behind what it is told from."""
    letters = ledger.tokens.letters
    for told in ledger.told_in(number, number):
        if told.mark not in "do":
            continue
        if told.after <= first and not letters[told.after : first].strip(_BESIDE):
            return told
        if after < told.first <= after + _LONGEST_NAME + 2:
            return told if "," in letters[after : told.first] else None
    return None


_BESIDE = ",-(vkRHd~pt"


def _ordered(ledger: Ledger, told: Told) -> Iterator[Order]:
    """Yield "closed it in 1999, after that flood", told of elsewhere."""
    tokens, lists = ledger.tokens, ledger.events.lists
    joining = lists["after"] | lists["before"]
    for at in range(told.begin, told.end - 1):
        if tokens.lower[at] not in joining or tokens.letters[at + 1] not in "td":
            continue
        event = _event_behind(ledger, told.sentence, at + 1)
        if event is None or event is told or event.sentence == told.sentence:
            continue
        after = tokens.lower[at] in lists["after"]
        earlier, later = (event, told) if after else (told, event)
        if earlier.day is None or later.day is None:
            continue
        yield Order(
            name_of(ledger, earlier),
            name_of(ledger, later),
            earlier=earlier.day,
            later=later.day,
            span=tokens.span(min(told.first, at), max(told.after, at + 3)),
        )


def _of_weekday(
    ledger: Ledger, number: int, weekday: Mention[Any], first: int, after: int
) -> Iterator[SameTime]:
    """Yield "Sunday's grounding", told of elsewhere with its date."""
    tokens = ledger.tokens
    if tokens.letters[after : after + 1] != "S":
        return
    keys, end = _owned(ledger, number, after + 1)
    told = ledger.named(keys, "dog", without=number) if keys else None
    told = told or (ledger.named(keys, "dog") if keys else None)
    if told is None or told.day is None:
        return
    words = tokens.lower[ledger.clauses[number].first : end]
    if not ledger.events.lists["repeated"].isdisjoint(words):
        return
    if _is_near(told.day.value):
        label = evolve(weekday, value=weekday.value)
        yield SameTime(told.day, label, span=tokens.span(first, end))


def _of_two_days(ledger: Ledger) -> Iterator[SameTime]:
    """Yield "vote tomorrow" and "polling opens on Tuesday morning", each told once."""
    for told in ledger.of_kinds("wm"):
        keys = told.keys & ledger.events.lists["once"]
        day = told.day
        if not keys or day is None or not _is_weekday(day.value):
            continue
        first, alone = ledger.named(keys, "o"), ledger.named(keys, "wm")
        if first is None or first.day is None or alone is None:
            continue
        if first.sentence == told.sentence or not _is_plain(ledger, told, first):
            continue
        span = Span(*sorted((_start(day), _start(first.day))))
        yield SameTime(first.day, day, span=day.span or span)


def _start(mention: Mention[Any]) -> int:
    return mention.span.start if mention.span else 0


def _is_weekday(value: PartialDate) -> bool:
    said = value.said
    if not isinstance(said, CalendarDate) or said.weekday is None:
        return False
    return said.day is None and said.month is None


def _is_plain(ledger: Ledger, told: Told, first: Told) -> bool:
    """Say whether both are told of the event itself, on one side of publication."""
    tokens, lists = ledger.tokens, ledger.events.lists
    here = tokens.lower[told.clause.first : told.clause.after]
    there = tokens.lower[first.clause.first : first.clause.after]
    if not (lists["speech"] | lists["repeated"]).isdisjoint([*here, *there]):
        return False
    one, two = first.day, told.day
    if one is None or two is None or not isinstance(one.value.said, Offset):
        return False
    ahead = not lists["ahead"].isdisjoint(here)
    coming = ahead or two.value.direction is Direction.FUTURE
    return coming is (one.value.said.count > 0)


def _owned(ledger: Ledger, number: int, at: int) -> tuple[frozenset[str], int]:
    """Give the kind of a weekday's event; of "Monday's" that of a noun before it."""
    tokens, clause = ledger.tokens, ledger.clauses[number]
    end = at
    while end < min(at + _LONGEST_NAME - 2, clause.after):
        if tokens.letters[end] not in "xX-":
            break
        end += 1
    if end > at:
        return ledger.names_in(at, end), end
    return ledger.names_in(clause.first, at - 2), at


def _is_near(value: PartialDate) -> bool:
    """Say whether a day is so near to publication that its weekday alone tells it."""
    if isinstance(value.said, Distance):
        return value.said.unit.days == 1 or value.said.unit is CalendarUnit.WEEK
    if not isinstance(value.said, CalendarDate):
        return True
    day, anchor = value.earliest, value.anchor
    if value.said.day is None or day is None or anchor is None:
        return False
    return abs((day - anchor).days) <= _WEEK
