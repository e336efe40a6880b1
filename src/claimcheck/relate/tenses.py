"""On which side of publication a verb puts a day, told by what stands beside the day.

A frame knows its verbs. Here any verb in the past will do, where nothing but a place
or a person can stand between it and the day: was read to a packed courtroom on 23
October; touched down on Saturday. "Booked a hall for a party on" is refused, for the
day is the party's.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import CalendarUnit, Direction, Happening, Span, Thing
from claimcheck.relate.ledger import Ledger, Told

_NEARBY = 80
_FAR = 9
"""Tokens between a verb and the day that it tells of."""


def passed(ledger: Ledger, taken: set[Span]) -> Iterator[Happening]:
    """Yield what happened on a day, told by a verb in the past; no day *taken*."""
    for told in ledger.of_kinds("dm"):
        day = told.day
        if day is None or day.value.days is None or day.span in taken:
            continue
        if day.value.granularity is not CalendarUnit.DAY or looks_ahead(ledger, told):
            continue
        if _may_be_of_another_year(ledger, told):
            continue
        verb = _verb_before(ledger, told)
        if verb is not None:
            name = Thing(ledger.tokens.words(verb, told.first))
            span = ledger.tokens.span(verb, told.after)
            yield Happening(name, date=day, side=Direction.PAST, span=span)


def _verb_before(ledger: Ledger, told: Told) -> int | None:
    """Give the verb in the past that a day belongs to, if nothing parts the two."""
    tokens, lists = ledger.tokens, ledger.events.lists
    at = told.first - 1
    if at < told.begin or tokens.lower[at] not in lists["on_days"]:
        return None
    between: list[str] = []
    for place in range(at - 1, max(told.begin, at - _FAR) - 1, -1):
        word = tokens.lower[place]
        if tokens.letters[place] in ';:."-(' or word in lists["of_another"]:
            return None
        if _is_past(ledger, place):
            passive = tokens.lower[place - 1 : place] in (["was"], ["were"])
            if tokens.lower[place - 1 : place] in (["be"], ["to"], ["have"]):
                return None
            free = passive or not between or _is_apart(ledger, place + 1)
            whole = word in lists["doing"] and not ledger.names_in(place + 1, at)
            free = free or whole
            return place if free and word not in lists["planning"] else None
        between.append(word)
    return None


def _is_past(ledger: Ledger, at: int) -> bool:
    tokens = ledger.tokens
    word = tokens.lower[at]
    known = word in tokens.lexicon.language.words["past_verbs"]
    if tokens.letters[at] not in "xv" or word in ledger.events.lists["no_verbs"]:
        return False
    return known or (word.endswith("ed") and len(word) > len("need"))


def _is_apart(ledger: Ledger, at: int) -> bool:
    """Say whether no object stands behind a verb: burned to the ground, flew to Oslo.

    What an object names may be on the day itself: won the match on 3 May.
    """
    tokens = ledger.tokens
    letter = tokens.letters[at]
    if letter == "T":
        return tokens.letters[at + 1] in "tXad"
    return letter == "p" or tokens.lower[at] in ledger.events.lists["particles"]


def looks_ahead(ledger: Ledger, told: Told) -> bool:
    """Say whether the sentence speaks of what is to come, or of what was not."""
    clause, tokens = told.clause, ledger.tokens
    words = [
        tokens.lower[at]
        for at in range(clause.first, clause.after)
        if tokens.letters[at] != "M"
    ]
    return not ledger.events.lists["looking_ahead"].isdisjoint(words)


def _may_be_of_another_year(ledger: Ledger, told: Told) -> bool:
    """Say whether a year is told nearby, which may be that of a day without one."""
    if told.day is None or not told.day.value.is_relative:
        return False
    clause = told.clause
    near = ledger.tokens.letters[max(clause.first - _NEARBY, 0) : clause.after]
    return "Y" in near
