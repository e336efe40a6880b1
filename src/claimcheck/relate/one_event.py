"""Two times that are told of one event, which is named again beside the second.

"The roof came down two weeks ago ... The collapse, on 9 February," names again what a
verb told before; "that evening, 2 September," and "that Saturday" point back to the
only day told. Where several events could be meant nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from claimcheck.model import (
    CalendarUnit,
    Claim,
    Happening,
    Mention,
    PartialDate,
    SameTime,
    Thing,
)
from claimcheck.relate.ledger import Ledger, Told

_BACK = 4
"""Sentences back in which the day stands that "that evening" is of."""
_REACH = 8
"""Sentences over which an event is told of."""
_STEM, _LEAST = 5, 6
"""Letters that a noun shares with its verb, and those of the shortest such noun."""
_FEW, _PAIR, _FAR, _WEEK = 3, 2, 9, 8


def of_one_event(ledger: Ledger) -> Iterator[Claim]:
    """Yield two times of one event: as one time, or as what cannot both be."""
    for told in ledger.told:
        if told.mark not in "dw" or told.day is None:
            continue
        other = (
            _pointed_back(ledger, told)
            or _named_before(ledger, told)
            or _of_subject(ledger, told)
        )
        if other is not None and other.day is not None:
            yield from _claims(ledger, other, told)


def _claims(ledger: Ledger, one: Told, two: Told) -> Iterator[Claim]:
    first, second = one.day, two.day
    if first is None or second is None or first.value.days == second.value.days:
        return
    if one.mark == "d" and two.mark == "d":
        if _is_day(first) and _is_day(second):
            noun = _noun_beside(ledger, two)
            first_word, after = (noun - 1, noun + 1) if noun else (two.first, two.after)
            words = ledger.tokens.words(first_word, after)
            name = Thing(words, f"event {two.first}", definite=True)
            yield Happening(event=name, date=first, span=first.span)
            yield Happening(event=name, date=second, span=second.span)
        return
    span = ledger.tokens.span(min(one.first, two.first), max(one.after, two.after))
    yield SameTime(first, second, span=span)


def _is_day(mention: Mention[PartialDate]) -> bool:
    return mention.value.granularity is CalendarUnit.DAY


# What points back: that Saturday, the same day, that evening, 2 September


def _pointed_back(ledger: Ledger, told: Told) -> Told | None:
    """Give the only day told of before "that Saturday", "that evening, 2 September"."""
    if not _points_back(ledger, told):
        return None
    near = _days_before(ledger, told, _BACK)
    days = {each.day.value.days for each in near if each.day is not None}
    last = near[-1] if near else None
    if last is None or len(days) != 1 or last.mark != "d" or last.day is None:
        return None
    return last if _is_day(last.day) else None


def _days_before(ledger: Ledger, told: Told, far: int) -> list[Told]:
    """Give the days told before another; no "today" of "a week ago today"."""
    near = [
        each
        for each in ledger.told_in(told.sentence - far, told.sentence)
        if each.first < told.first and each.mark in "dogwm" and _tells_day(each)
    ]
    ends = {each.after for each in near}
    return [each for each in near if each.first not in ends]


def _tells_day(told: Told) -> bool:
    return told.mark in "wm" or (told.day is not None and _is_day(told.day))


def _points_back(ledger: Ledger, told: Told) -> bool:
    lower, lists = ledger.tokens.lower, ledger.events.lists
    at = told.first
    if ledger.tokens.letters[told.after : told.after + 1] == "S":
        return False  # that Friday's paper may be of the same week
    if lower[at] in lists["pointing"]:
        return told.mark == "w"
    before = lower[max(at - 2, told.clause.first) : at]
    if told.mark == "w" and not before:
        return False
    if told.mark == "w":
        opens = at - 1 == told.clause.first or ledger.tokens.letters[at - 2] in "p,;&-"
        return (opens or _closes(ledger, told)) and before[-1] in lists["pointing"]
    comma = ledger.tokens.letters[at - 1 : at] in (",", "(", "-")
    that = lower[max(at - _FEW, told.clause.first) : at - 1]
    pointing = len(that) > 1 and that[-2] in lists["pointing"]
    return comma and pointing and that[-1] in lists["days"]


def _closes(ledger: Ledger, told: Told) -> bool:
    """Say whether "that Saturday" ends a clause behind a noun or a time of day.

    In "did not address that Sunday" the pronoun is the verb's object.
    """
    letters, that = ledger.tokens.letters, told.first - 1
    behind = letters[told.after : told.after + 1] in (".", ",", ";")
    return behind and (letters[that - 1] == "C" or letters[that - 2] in "tap")


def _of_subject(ledger: Ledger, told: Told) -> Told | None:
    """Give the only day told of what was done "on a Friday", which is named again."""
    tokens, clause = ledger.tokens, told.clause
    on_a = tokens.lower[max(told.first - 2, 0) : told.first]
    if told.mark != "w" or on_a != ["on", "a"]:
        return None
    near = _days_before(ledger, told, _REACH)
    if len(near) != 1 or near[0].mark not in "dog":
        return None
    noun = clause.first + 1
    there = tokens.lower[near[0].clause.first : near[0].clause.after]
    named = tokens.letters[clause.first] == "t" and tokens.lower[noun] in there
    return near[0] if named and tokens.letters[noun] == "x" else None


# What is named again: the collapse, on 9 February


def _named_before(ledger: Ledger, told: Told) -> Told | None:
    """Give the time of the event that a noun right beside a time names again."""
    noun = _noun_beside(ledger, told) or _noun_narrowed(ledger, told)
    kinds = (
        ledger.names_in(noun, noun + 1)
        if noun
        else _kinds_behind(ledger, told) or _kinds_done(ledger, told)
    )
    if noun is None and not kinds:
        return None
    near = [
        each
        for each in ledger.told_in(told.sentence - _REACH, told.sentence)
        if each.first < told.first and each.sentence < told.sentence
    ]
    # Of "a week ago today" today is not the day.
    ago = {each.after: each for each in near if each.mark == "g"}
    told_of = (each for each in near if _tells_of(ledger, each, noun, kinds))
    found = [ago.get(each.first, each) for each in told_of]
    owned = ledger.tokens.letters
    found = [each for each in found if owned[each.after : each.after + 1] != "S"]
    later = [
        each
        for each in ledger.told_in(told.sentence, told.sentence + _REACH)
        if each is not told and each.first > told.first and each.keys & kinds
    ]
    if len(found) != 1 or later or found[0].mark not in "dog":
        return None
    return None if ledger.is_another(found[0], kinds) else found[0]


def _kinds_behind(ledger: Ledger, told: Told) -> frozenset[str]:
    """Give what happened on a day told with "when": on 12 May, when it was robbed."""
    tokens, at = ledger.tokens, told.after
    at += tokens.letters[at : at + 1] == ","
    known = tokens.letters[at + 1 : at + 2] in ("t", "r")
    if tokens.lower[at : at + 1] != ["when"] or not known:
        return frozenset()
    return ledger.keys_in(at + 1, told.clause.after)


def _kinds_done(ledger: Ledger, told: Told) -> frozenset[str]:
    """Give what is done on the later of the only two days: is sentenced on 9 May."""
    tokens, at = ledger.tokens, told.first - 2
    be = ledger.events.lists["be"]
    joined = tokens.lower[at + 1] in ledger.events.lists["on_days"]
    done = at > told.clause.first and tokens.lower[at - 1] in be | {"be"}
    if not (joined and done and _is_verb(ledger, at) and _is_of_two(ledger, told)):
        return frozenset()
    first = next(each for each in ledger.of_kinds("d") if _tells_day(each))
    words = tokens.lower[first.clause.first : first.clause.after]
    named = any(word[:_STEM] == tokens.lower[at][:_STEM] for word in words)
    other = not ledger.events.lists["only_others"].isdisjoint(words)
    return ledger.keys_in(at, at + 1) if named and not other else frozenset()


def _is_of_two(ledger: Ledger, told: Told) -> bool:
    """Say whether a day is the later told of the only two, and none of a new event."""
    if len(ledger.reading.sentences) > _FAR:
        return False
    days = [*islice(filter(_tells_day, ledger.of_kinds("d")), _PAIR + 1)]
    if len(days) != _PAIR or told is not days[-1]:
        return False
    first, last = (each.day.value.earliest for each in days if each.day)
    if first is None or last is None or abs((last - first).days) > _WEEK:
        return False
    lower, lists = ledger.tokens.lower, ledger.events.lists
    clause = told.clause
    words = (*lower[clause.first : clause.after], *lower[days[0].begin : days[0].end])
    return lists["moved"].isdisjoint(words)


def _noun_beside(ledger: Ledger, told: Told) -> int | None:
    """Give a noun with "the" or "its" right before a time: the collapse, on 9 May."""
    letters, lower = ledger.tokens.letters, ledger.tokens.lower
    lists = ledger.events.lists
    at = told.first
    while (
        at > told.clause.first and letters[at - 1] in "p,(-W" and told.first - at < _FEW
    ):
        if letters[at - 1] == "p" and lower[at - 1] not in lists["on_days"] | {"of"}:
            return None
        at -= 1
    noun = at - 1
    if noun <= told.clause.first or letters[noun] != "x" or at == told.first:
        return None
    narrowed = told.mark == "d" and not set(letters[at : told.first]) & set(",(-")
    verb = letters[noun - 1] != "t" and _is_verb(ledger, noun)  # the split is a noun
    if narrowed or verb:  # the crash of 9 June is another one
        return None
    first = noun
    while (
        first > told.clause.first and letters[first - 1] in "xX" and noun - first < _FEW
    ):
        first -= 1
    if lower[first - 1] not in lists["definite"] and letters[first - 1] != "S":
        return None
    words = lower[max(first - 1, told.clause.first) : told.after]
    moved = lower[told.clause.first : told.clause.after]
    other = lists["another"] | lists["repeated"]
    if not other.isdisjoint(words) or not lists["moved"].isdisjoint(moved):
        return None
    return noun


def _noun_narrowed(ledger: Ledger, told: Told) -> int | None:
    """Give the noun that a date narrows down: the 18 June sale, the sale on 18 June.

    It is that of the only other date where an article has but two.
    """
    if not _is_of_two(ledger, told):
        return None
    lower, lists = ledger.tokens.lower, ledger.events.lists
    letters, clause = ledger.tokens.letters, told.clause
    other = lists["another"] | lists["repeated"]
    named = letters[told.after : told.after + 1] == "x"
    near = lower[max(told.first - _FEW, clause.first) : told.after + named]
    if not other.isdisjoint(near):
        return None
    if letters[told.first - 1] == "t" and named:
        plain = letters[told.after + 1 : told.after + 2]
        return told.after + (plain == "x")
    joined = lower[told.first - 1] in lists["on_days"] | {"of"}
    at = told.first - 2
    return at if joined and letters[at - 1 : at + 1] == "tx" else None


def _tells_of(
    ledger: Ledger, each: Told, noun: int | None, kinds: frozenset[str]
) -> bool:
    """Say whether the words about a time tell of what a noun names: resigned."""
    if each.keys & kinds:
        return True
    word = ledger.tokens.lower[noun] if noun else ""
    if len(word) < _STEM or word in ledger.events.lists["told_things"]:
        return False
    return any(
        _is_verb(ledger, at)
        and ledger.tokens.lower[at][:_STEM] == word[:_STEM]
        and (len(word) >= _LEAST or ledger.tokens.lower[at] == word)
        for at in range(each.begin, each.end)
    )


def _is_verb(ledger: Ledger, at: int) -> bool:
    word = ledger.tokens.lower[at]
    known = word in ledger.tokens.lexicon.language.words["past_verbs"]
    return ledger.tokens.letters[at] == "x" and (known or word.endswith("ed"))
