"""On which side of publication a verb puts a day, wherever in its clause that stands.

The verb is the nearest finite one before the day, or behind a day that opens the
sentence. What stands between may be places, people and things, but nothing that has a
day of its own: in "booked a hall for a party on 3 May" the day is the party's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    Direction,
    Happening,
    PartialDate,
    Span,
    Thing,
)
from claimcheck.relate.ledger import Ledger, Told

_NEARBY = 80
_SOON = 10
_FAR = 24
"""Tokens between a verb and the day that it tells of."""
_PART = 8
"""Tokens of "at four in the morning of" before a day."""


def passed(ledger: Ledger, taken: set[Span]) -> Iterator[Happening]:
    """Yield what a verb puts before or behind publication; no day *taken*."""
    for told in ledger.of_kinds("dm"):
        day = told.day
        if day is None or day.value.days is None:
            continue
        if day.span in taken and not _is_far_ahead(day.value):
            continue
        said = day.value.said
        if not isinstance(said, CalendarDate) or said.day is None or not said.month:
            continue
        side, verb = _side(ledger, told)
        if side is None or _is_of_another_year(ledger, told, near=True):
            continue
        if side is Direction.PAST and not _is_of_another_year(ledger, told, near=False):
            # No other year is told, so that it can only be the coming day.
            day = evolve(day, value=evolve(day.value, direction=Direction.FUTURE))
        first, after = sorted((verb, told.first))
        name = Thing(ledger.tokens.words(first, max(after, first + 1)))
        span = ledger.tokens.span(min(verb, told.first), max(told.after, verb + 1))
        yield Happening(name, date=day, side=side, span=span)


def _is_far_ahead(value: PartialDate) -> bool:
    """Say whether a day is too far ahead for its phrase to tell the year."""
    days, anchor = value.days, value.anchor
    return days is not None and anchor is not None and (days[0] - anchor).days > _SOON


def looks_ahead(ledger: Ledger, told: Told) -> bool:
    """Say whether the sentence speaks of what is to come, or of what was not."""
    clause = told.clause
    return _is_ahead(ledger, clause.first, clause.after)


def _is_ahead(ledger: Ledger, first: int, after: int) -> bool:
    tokens = ledger.tokens
    words = [
        tokens.lower[at] for at in range(first, after) if tokens.letters[at] != "M"
    ]
    return not ledger.events.lists["looking_ahead"].isdisjoint(words)


_Side: TypeAlias = tuple[Direction | None, int]
"""A side of publication, and the token of the verb that tells it."""
_UNTOLD: _Side = (None, 0)


def _side(ledger: Ledger, told: Told) -> _Side:
    """Tell the side of publication on which the verb of a day puts it."""
    then = _told_then(ledger, told)
    if then is not None:
        return Direction.PAST, then
    at = _adjunct(ledger, told)
    if at is None:
        return _UNTOLD
    if at == told.clause.first:
        return _side_behind(ledger, told)
    for place in range(at - 1, max(told.begin, at - _FAR) - 1, -1):
        side = _side_of_verb(ledger, place, told)
        if side is not None:
            begin = place + 1 + 2 * (ledger.tokens.letters[place + 1] == "T")
            begin += begin < at and side is Direction.FUTURE  # the verb: will shut
            free = _has_no_day(ledger, begin, at)
            return (side, place) if free else _UNTOLD
        if _is_parted(ledger, place, at):
            return _UNTOLD
    return _UNTOLD


def _told_then(ledger: Ledger, told: Told) -> int | None:
    """Give the verb that tells what was done on a day: on 3 May, when it sank."""
    tokens, lists = ledger.tokens, ledger.events.lists
    at = told.after + 1
    if tokens.letters[told.after : at] != "," or at >= told.clause.after:
        return None
    which = tokens.lower[at + 1 : at + 2] == ["which"] and tokens.letters[at] == "p"
    if not which and tokens.lower[at] not in lists["then_told"]:
        return None
    for place in range(at + 1 + which, min(at + _SOON, told.clause.after)):
        if tokens.letters[place] in ',;:."(-' or tokens.lower[place] in lists["shall"]:
            return None
        side = _side_of_verb(ledger, place, told)
        if side is not None:
            due = _is_due(ledger, tokens.lower[place + 1 : place + 3])
            return place if side is Direction.PAST and not due else None
    return None


def _is_parted(ledger: Ledger, place: int, at: int) -> bool:
    """Say whether a sign or a word parts a day from the verbs before it."""
    letters = ledger.tokens.letters
    if letters[place] == "," and place != at - 1:
        return letters[place - 1] not in "XN" and letters[place + 1] != "p"
    if letters[place] == "-" and ledger.tokens.glued(place):
        return False  # a half-marathon
    parting = ledger.tokens.lower[place] in ledger.events.lists["of_another"]
    return parting or letters[place] in ';:."(-\n'


def _side_behind(ledger: Ledger, told: Told) -> _Side:
    """Tell the same of a day that opens its sentence: on 24 May the crew went."""
    tokens = ledger.tokens
    for place in range(told.after, min(told.clause.after, told.after + _FAR)):
        if tokens.letters[place] in ';:."(-' or (
            tokens.letters[place] == "," and place > told.after
        ):
            return _UNTOLD
        side = _side_of_verb(ledger, place, told)
        if side is not None:
            subject = place > told.after + (tokens.letters[told.after] == ",")
            return (side, place) if subject else _UNTOLD
        if tokens.letters[place] in "vk" or tokens.lower[place] in _relative(ledger):
            return _UNTOLD
    return _UNTOLD


def _relative(ledger: Ledger) -> frozenset[str]:
    return ledger.events.lists["related"]


def _adjunct(ledger: Ledger, told: Told) -> int | None:
    """Give where the phrase of a day begins: on 3 May, on the night of 3 May."""
    tokens, lists = ledger.tokens, ledger.events.lists
    at = told.first
    while at > told.begin and tokens.letters[at - 1] in "W,t":
        at -= 1
    if at > told.begin and tokens.lower[at - 1] == "of":
        for place in range(at - 2, max(told.clause.first, at - _PART) - 1, -1):
            if tokens.letters[place] == "y" or tokens.lower[place] in lists["parts"]:
                return _over_time(ledger, place, told.clause.first)
        return None
    if at > told.clause.first and tokens.lower[at - 1] in lists["on_days"]:
        return at - 1
    return None


def _over_time(ledger: Ledger, at: int, first: int) -> int:
    """Go left over "at four in the morning", "late on the evening"."""
    tokens = ledger.tokens
    least = max(first, at - _PART)
    while at > least and tokens.letters[at - 1] in "tpiNnCHRe~OP":
        at -= 1
    return at


def _side_of_verb(ledger: Ledger, at: int, told: Told) -> Direction | None:
    """Tell the side of what may be a finite verb; None of any other word."""
    tokens, lists = ledger.tokens, ledger.events.lists
    word, behind = tokens.lower[at], tokens.lower[at + 1 : at + 3]
    if word in lists["shall"] or (word in lists["be"] and _is_due(ledger, behind)):
        dated = any(
            each.first < at for each in ledger.told_in(told.sentence, told.sentence)
        )
        return None if dated else Direction.FUTURE
    if word in lists["was"]:
        planned = not lists["planning"].isdisjoint(behind) or behind[:1] == ["to"]
        return None if planned else Direction.PAST
    return Direction.PAST if _is_past(ledger, at) else None


def _is_due(ledger: Ledger, behind: list[str]) -> bool:
    due = ledger.events.lists["due"]
    return behind[:1] == ["to"] or (behind[:1] != [] and behind[0] in due)


def _is_past(ledger: Ledger, at: int) -> bool:
    tokens, lists = ledger.tokens, ledger.events.lists
    word, before = tokens.lower[at], tokens.lower[at - 1] if at else ""
    known = word in tokens.lexicon.language.words["past_verbs"]
    if tokens.letters[at] not in "xv" or word in lists["no_verbs"] | lists["planning"]:
        return False
    if not known and not (word.endswith("ed") and len(word) > len("need")):
        return False
    # A participle that tells of a noun or a plan is no verb: a packed hall, to be held.
    described = tokens.letters[at - 1] in "tadS" or before in lists["most"]
    described = described and tokens.letters[at + 1] in "xX"
    passive = not lists["unreal"].isdisjoint(tokens.lower[max(at - 2, 0) : at])
    supposed = before in lists["supposing"] | lists["shall"]
    return not described and not passive and not supposed


def _has_no_day(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether nothing between a verb and a day is an event, which has its own."""
    tokens, lists = ledger.tokens, ledger.events.lists
    for at in range(first, after):
        word = tokens.lower[at]
        if word in lists["of_another"] or word in lists["planned_things"]:
            return False
        if word in lists["planning"] - lists["told"] and word.endswith("ed"):
            return False  # cards sent out summoned them to the barn on 4 June
        if word == "for" and tokens.letters[at + 1] != "X":
            return False
        if tokens.letters[at] == "T" and tokens.letters[at + 1] not in "tXadiN":
            return False
        told = word.endswith(_EVENTFUL) and word not in lists["places"]
        if told and tokens.letters[at + 1] != "x":
            return False
    return not ledger.names_in(first, after, deeds=False) or _is_own(
        ledger, first, after
    )


_EVENTFUL = ("ing", "tion", "sion", "ement", "ival", "rial")
"""Endings of nouns that name what happens: the building of it, the election."""


def _is_own(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether the event named is one that was told of before: won the race."""
    lower, doing = ledger.tokens.lower, ledger.events.lists["doing"]
    begin = first + 2 * (lower[first : first + 2] == ["part", "in"])
    return lower[first - 1] in doing and not any(
        lower[at] in ("for", "of", "in", "to", "a", "an") for at in range(begin, after)
    )


_ARTICLE = 2_000
"""Tokens of a long article, beyond which no year is sought."""


def _is_of_another_year(ledger: Ledger, told: Told, *, near: bool) -> bool:
    """Say whether a year is told, which may be that of a day without one."""
    if told.day is None or not told.day.value.is_relative:
        return False
    tokens, lists = ledger.tokens, ledger.events.lists
    first = max(told.clause.first - (_NEARBY if near else _ARTICLE), 0)
    for at in range(first, told.clause.after):
        behind = tokens.lower[at + 1 : at + 2]
        last = tokens.letters[at] == "L" and not lists["years"].isdisjoint(behind)
        year = tokens.letters[at] == "Y" and tokens.lower[at - 1] not in lists["since"]
        if year or (last and tokens.lower[at] != "this"):
            return True
    return False
