"""What comes first by its kind, each told of once: the raid, then the arrest.

What a date is told of is the step named nearest to it: "on 11 April he was arrested on
suspicion of having started that fire" tells when the arrest was, not the fire. Of what
had happened before, "had" tells as much.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.lang.frames import load_frames
from claimcheck.model import CalendarUnit, Order, Thing
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.tenses import looks_ahead

_REACH = 8
"""Tokens between "had" and the date of what had happened."""
_NEAR = 16
"""Tokens between a date and the word for what happened then."""
_FAR = 5
"""Sentences over which the course of one thing is told."""
_FEW = 4


def courses(ledger: Ledger) -> Iterator[Order]:
    """Yield pairs of dates of which one cannot come before the other."""
    by_step = _by_step(ledger)
    yield from _in_course(ledger, by_step)
    yield from _of_the_dead(ledger, by_step)
    yield from _told_back(ledger)


_Steps = dict[str, list[Told]]


def _by_step(ledger: Ledger) -> _Steps:
    by_step: dict[str, list[Told]] = {}
    lists = ledger.events.lists
    for told in ledger.of_kinds("d"):
        if ledger.tokens.lower[told.first - 1] in lists["for"]:
            continue  # the nomination for 2024 falls in no such year
        words = ledger.tokens.lower[told.clause.first : told.first]
        if not lists["shall"].isdisjoint(words):
            continue  # he will be tried in March
        if any(a in lists["was"] and b == "to" for a, b in pairwise(words)):
            continue  # it was to be sold in June
        for step in _steps(ledger, told):
            by_step.setdefault(step, []).append(told)
    return by_step


def _in_course(ledger: Ledger, by_step: _Steps) -> Iterator[Order]:
    once = {
        step: told[0]
        for step, told in by_step.items()
        if all(each.mention.value == told[0].mention.value for each in told)
    }
    for step, one in once.items():
        for other in sorted(once.keys() & ledger.events.after.get(step, frozenset())):
            two = once[other]
            traded = {step, other} == _TRADE and not _is_of_one_thing(ledger, one, two)
            if one is not two and not traded and _is_one_course(ledger, one, two):
                yield from order_of(ledger, one, two)


_TRADE = {"purchase", "resale"}


def _is_of_one_thing(ledger: Ledger, one: Told, two: Told) -> bool:
    """Say whether no thing is named with the later sentence alone: bought the barn."""
    tokens = ledger.tokens
    first, last = sorted((one, two), key=lambda told: told.first)
    known = {*tokens.lower[: first.clause.after]}
    places = range(last.clause.first, last.first - 1)
    named = (at + 1 for at in places if tokens.letters[at] in "ta")
    return all(tokens.lower[at] in known for at in named if tokens.letters[at] == "x")


def _of_the_dead(ledger: Ledger, by_step: _Steps) -> Iterator[Order]:
    """Yield what "he" did, with his death, if only one is told of."""
    deaths = by_step.get("death", [])
    if len(deaths) != 1:
        return
    lower, lists = ledger.tokens.lower, ledger.events.lists
    for told in ledger.told_in(deaths[0].sentence - _FAR, deaths[0].sentence + _FAR):
        at = told.clause.first
        active = (
            lower[at] in lists["somebody"] and lower[at + 1] not in lists["passive"]
        )
        alone = told.sentence != deaths[0].sentence and told.mark == "d"
        if not active or not alone or not _is_past_verb(ledger, at + 1):
            continue
        if sum(1 for _ in ledger.told_in(told.sentence, told.sentence)) > 1:
            continue
        if _is_one_course(ledger, told, deaths[0]):
            yield from order_of(ledger, told, deaths[0])


def _is_past_verb(ledger: Ledger, at: int) -> bool:
    word = ledger.tokens.lower[at]
    return (
        word.endswith("ed")
        or word in ledger.tokens.lexicon.language.words["past_verbs"]
    )


def _steps(ledger: Ledger, told: Told) -> frozenset[str]:
    """Give the steps that the word nearest to a date can be."""
    lower, lists = ledger.tokens.lower, ledger.events.lists
    best: tuple[int, frozenset[str]] = (_NEAR, frozenset())
    at, skip = told.begin, told.begin
    while at < told.end:
        if lower[at] in lists["until"]:
            skip = at + _FEW
        named = _is_name(ledger, at, told.clause.first)
        here = ledger.events.steps.at(lower, at) if at >= skip and not named else None
        if here is None:
            at += 1
            continue
        before = at < told.first
        gap = told.first - here[1] if before else at - told.after
        near = 0 < gap <= _FEW and ledger.tokens.letters[told.first - 1] == "p"
        gap -= before and near  # the funeral on 16 April closed with a song
        opens = told.first <= told.clause.first + _FEW
        if not before and not opens and gap > _FEW:
            break
        if gap < best[0] and not _is_denied(ledger, at, told):
            best = (gap, here[0])
        at = here[1]
    return best[1]


def _is_name(ledger: Ledger, at: int, first: int) -> bool:
    """Say whether a word is part of a name, or of another word: Crown Court."""
    letters = ledger.tokens.letters
    return at > first and (letters[at] == "X" or letters[at - 1] == "-")


def _is_denied(ledger: Ledger, at: int, told: Told) -> bool:
    """Say whether something did not happen, or is told from others of its kind."""
    lists = ledger.events.lists
    before = ledger.tokens.lower[max(at - _FEW, told.clause.first) : at]
    if not {"of", "for", "over", "against"}.isdisjoint(before[-2:]):
        return True  # convicted of her murder in 1995
    return not (lists["denied"] | lists["another_step"]).isdisjoint(before)


def _is_one_course(ledger: Ledger, one: Told, two: Told) -> bool:
    lists, tokens = ledger.events.lists, ledger.tokens
    first, last = sorted((one, two), key=lambda told: told.sentence)
    if last.sentence - first.sentence > _FAR:
        return False
    words = tokens.lower[first.clause.first : last.clause.after]
    if one.day is None or two.day is None or not _is_of_one_name(ledger, one, two):
        return False
    if _is_for_another(ledger, first, last) or _is_of_somebody_else(ledger, last):
        return False
    alike = one.day.value.is_relative is two.day.value.is_relative
    return alike and lists["another_case"].isdisjoint(words)


def _is_for_another(ledger: Ledger, first: Told, last: Told) -> bool:
    """Say whether the later is told of a name of its own: a debut for Wanderers.

    So is what somebody was arrested for, if that is new: for a raid in Hull.
    """
    tokens = ledger.tokens
    known = tokens.lower[: first.clause.after]
    return any(
        tokens.letters[at] == "X"
        and tokens.lower[at - 1] in ("for", "of", "by")
        and tokens.lower[at] not in known
        for at in range(last.clause.first + 1, last.clause.after)
    ) or any(
        tokens.letters[at - 1 : at + 1] == "pa"
        and tokens.lower[at - 1] == "for"
        and ledger.events.steps.at(tokens.lower, at + 1) is not None
        for at in range(last.begin + 1, last.first)
    )


def _is_of_somebody_else(ledger: Ledger, told: Told) -> bool:
    """Say whether somebody new, or somebody's kin, died: one of the injured died."""
    tokens, at = ledger.tokens, told.clause.first
    if "death" in _steps(ledger, told) and tokens.letters[at] in "anN":
        return True
    frames = load_frames(tokens.lexicon.language.code).lists
    owned = tokens.lower[at] in frames["owners"]
    return owned and not frames["kin"].isdisjoint(tokens.lower[at + 1 : at + _FEW])


def _told_back(ledger: Ledger) -> Iterator[Order]:
    """Yield what had happened before what the sentence before it tells.

    "The ship docked on 14 May. She had left Riga on 9 May": the past of the past.
    """
    for told in ledger.of_kinds("d"):
        if not _is_told_back(ledger, told):
            continue
        before = [
            each
            for each in ledger.told_in(told.sentence - 1, told.sentence)
            if each.mark == "d" and each.first < told.first
        ]
        here = ledger.told_in(told.sentence, told.sentence)
        if len(before) != 1 or sum(each.mark == "d" for each in here) > 1:
            continue
        one = before[0]
        if one.sentence == told.sentence or not _is_past(ledger, one):
            continue
        if _is_one_course(ledger, told, one):
            yield from order_of(ledger, told, one)


def _is_told_back(ledger: Ledger, told: Told) -> bool:
    """Say whether a date is that of what had happened: had left Riga on 9 May."""
    tokens, at = ledger.tokens, told.first
    begin = max(told.clause.first, at - _REACH)
    had = [n for n in range(begin, at) if _is_perfect(ledger, n)]
    if not had or tokens.lower[at - 1] not in ("on", "in") or looks_ahead(ledger, told):
        return False
    # Years are told of what went on for long, and of other times than those before.
    if told.day is None or told.day.value.granularity is CalendarUnit.YEAR:
        return False
    return not set(tokens.letters[had[-1] : at]) & set(_STOPS)


_STOPS = ',.;:"-'


def _is_perfect(ledger: Ledger, at: int) -> bool:
    """Say whether "had" is of what had happened, and of nothing that somebody has."""
    tokens, lists = ledger.tokens, ledger.events.lists
    has = tokens.lower[at + 1] in lists["definite"]
    has = has or tokens.letters[at + 1] in "taiNn$"
    return tokens.lower[at] in lists["had"] and not has


def _is_past(ledger: Ledger, told: Told) -> bool:
    """Say whether a sentence is of the past, and not of what had been before."""
    tokens, lists = ledger.tokens, ledger.events.lists
    words = tokens.lower[told.clause.first : told.clause.after]
    if looks_ahead(ledger, told) or not lists["had"].isdisjoint(words):
        return False
    known = tokens.lexicon.language.words["past_verbs"]
    return any(word in known or word.endswith("ed") for word in words)


def _is_of_one_name(ledger: Ledger, one: Told, two: Told) -> bool:
    """Say whether the names before two times can be of one person or thing."""
    tokens = ledger.tokens
    names = [
        {
            tokens.lower[at]
            for at in range(told.clause.first, min(told.clause.first + 4, told.first))
            if tokens.letters[at] == "X" and not _is_many(ledger, told, at)
        }
        for told in (one, two)
    ]
    return not all(names) or not names[0].isdisjoint(names[1])


def _is_many(ledger: Ledger, told: Told, at: int) -> bool:
    """Say whether a capital only opens a sentence, before a plural: Prosecutors say."""
    tokens = ledger.tokens
    word, letters = tokens.lower[at], tokens.letters
    if at != told.clause.first or not tokens.lexicon.is_plural(word):
        return False
    alone = letters[at + 1 : at + 2] != "X"
    return alone and tokens.lower.count(word) == 1


def order_of(ledger: Ledger, one: Told, two: Told) -> Iterator[Order]:
    """Yield two dates of which the first one cannot come after the other."""
    if one.day is not None and two.day is not None:
        names = name_of(ledger, one), name_of(ledger, two)
        tokens = ledger.tokens
        yield Order(
            *names,
            earlier=one.day,
            later=two.day,
            span=tokens.span(min(one.first, two.first), max(one.after, two.after)),
        )


def name_of(ledger: Ledger, told: Told) -> Thing:
    """Name what a time is told of by the words before it."""
    first = max(told.begin, told.first - _FEW)
    return Thing(ledger.tokens.words(first, told.after))
