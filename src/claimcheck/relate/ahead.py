"""What is told as done on a date that publication has not reached.

A date with its year needs no verb beside it: where its sentence tells what was done and
no word of it looks ahead, that day is told as past. In a novel it may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Direction,
    Happening,
    Mention,
    Span,
    Thing,
)
from claimcheck.relate.ledger import Ledger, Told

_SLACK = 2
"""Days by which a text may be dated ahead."""
_FAR, _PHRASE = 14, 3
_FINE = (CalendarUnit.DAY, CalendarUnit.MONTH)


def done_ahead(ledger: Ledger, taken: set[Span]) -> Iterator[Happening]:
    """Yield what was done on a day that is yet to come; no day *taken*."""
    published = ledger.published
    for told in ledger.of_kinds("dm") if published else ():
        day = told.day
        if day is None or day.span in taken or not _is_whole(day):
            continue
        first = day.value.earliest
        if first is None or published is None or (first - published).days <= _SLACK:
            continue
        if _is_done(ledger, told):
            value = evolve(day.value, direction=Direction.FUTURE)
            name = Thing(ledger.tokens.words(told.first, told.after))
            yield Happening(
                name,
                date=evolve(day, value=value),
                side=Direction.PAST,
                span=day.span,
            )


def _is_whole(day: Mention[Any]) -> bool:
    said = day.value.said
    whole = isinstance(said, CalendarDate) and said.year is not None
    return whole and day.value.granularity in _FINE


def _is_done(ledger: Ledger, told: Told) -> bool:
    """Say whether a sentence tells only of what was done, and a day is that of it."""
    tokens, lists, clause = ledger.tokens, ledger.events.lists, told.clause
    words = tokens.lower[clause.first : clause.after]
    if any(_is_to_come(ledger, n) for n in range(clause.first, clause.after)):
        return False
    at = told.first - 1
    while at > clause.first and tokens.letters[at] in "We,ty":
        at -= 1
    before = tokens.lower[at]
    opens = tokens.lower[at - 1] in lists["ahead"]  # closes on 1 April, she said
    if before in lists["since"]:
        return not lists["perfect"].isdisjoint(words)
    if opens or before not in ("on", "in") or _is_of_an_event(ledger, clause.first, at):
        return False
    done = [n for n in range(clause.first, clause.after) if _is_past(ledger, n)]
    if not done or _is_purpose(ledger, max(clause.first, at - _FAR), at):
        return False
    last = max((n for n in done if n < at), default=at)
    if _is_planned(ledger, last, at):
        return False
    return lists["related"].isdisjoint(tokens.lower[last:at])


def _is_to_come(ledger: Ledger, at: int) -> bool:
    """Say whether a word looks ahead; "by" does so before a time, not before a doer."""
    tokens, word = ledger.tokens, ledger.tokens.lower[at]
    behind = tokens.lower[at + 1 : at + 3]
    doer = word == "by" and tokens.letters[at + 1 : at + 2] in tuple("xXta")
    doer = doer and "time" not in behind
    doer = doer and _is_past(ledger, at - 1)
    return word in ledger.events.lists["yet_to_come"] and not doer


def _is_planned(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether a day is that of what was planned: cards that summoned them on."""
    lists = ledger.events.lists
    planned = lists["planning"] - lists["told"]
    words = ledger.tokens.lower[first + 1 : after]
    return any(word in planned and word.endswith("ed") for word in words)


def _is_past(ledger: Ledger, at: int) -> bool:
    tokens, lists = ledger.tokens, ledger.events.lists
    word = tokens.lower[at]
    if tokens.letters[at] not in "xXv" or word in lists["planning"] - lists["told"]:
        return False
    if word in lists["speech"] and tokens.letters[at - 1] in ',X"':
        return False  # closes on 1 April, Ann Hale said
    known = word in tokens.lexicon.language.words["past_verbs"] | lists["was"]
    return known or (word.endswith("ed") and word not in lists["no_verbs"])


def _is_of_an_event(ledger: Ledger, first: int, at: int) -> bool:
    """Say whether the noun before a day can be what is on that day: a hearing on."""
    letters, begin = ledger.tokens.letters, at
    while begin > max(first, at - _PHRASE) and letters[begin - 1] in "xX":
        begin -= 1
    if begin == at or _is_past(ledger, at - 1):
        return False
    new = letters[begin - 1] == "a" and not _is_past(ledger, begin - 2)  # cut a ribbon
    return new or bool(ledger.names_in(begin, at, deeds=False))


def _is_purpose(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether an infinitive or "for" stands before a day: agreed to meet on."""
    tokens = ledger.tokens
    return any(
        tokens.lower[at] == "for"
        or (tokens.letters[at] == "T" and tokens.letters[at + 1] in "xv")
        for at in range(first, after)
    )
