"""When people were born and died, and how old they were, from phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import (
    ONE,
    Age,
    CalendarUnit,
    Duration,
    Figure,
    Hedge,
    Life,
    Mention,
    Quantity,
    Thing,
)
from claimcheck.relate.happenings import frames_of
from claimcheck.relate.people import People
from claimcheck.relate.sentence import ANEW
from claimcheck.relate.skeleton import Found
from claimcheck.relate.twofold import dated

_OLDEST = 120
_BEFORE = 3
"""Tokens before a phrase among which "when" makes it one of another day."""
_DENIED = frozenset({"not", "never"})


def life(found: Found, people: People) -> Iterator[Life]:
    """Yield what a phrase tells of somebody's life, if it is known whose."""
    who = _who(found, people)
    if who is None or not _is_plausible(found, people):
        return
    span = found.span
    age = found.get("age")
    aged = age_of(age) if age else None
    born = dated(found.get("born"))
    if (age is not None and aged is None) or (born and born.value.is_relative):
        return
    yield Life(
        who=who,
        born=born,
        died=dated(found.get("died")),
        age=aged,
        on=dated(found.get("on")),
        at_death="at-death" in found.flags,
        until_now="until-now" in found.flags,
        inferred="described" in found.flags
        and not (who.words and people.is_told(found.first)),
        span=span,
    )


def _who(found: Found, people: People) -> Thing | None:
    """Find whom a phrase is about, in the way its flags or its frame tell."""
    at, flags = found.places.get("who", found.first), found.flags
    if "behind" in flags:
        who = people.behind(at)
    elif "described" in flags:
        who = people.described(at)
    elif "clause" in flags:
        who = people.of_clause(at) or people.behind(found.after)
    elif found.phrasing.frame == "bracket":
        who = people.named_before(at)
    else:
        who = _subject(found, people, at)
    return who


def _subject(found: Found, people: People, at: int) -> Thing | None:
    """Give the subject before a phrase, or behind one that opens a sentence."""
    before = people.subject(at)
    stop = found.clause.tokens.letters[at - 1] if at > found.clause.first else ":"
    if before is None and stop in ":;":
        return people.behind(found.after)
    if before is None and found.clause.tokens.letters[at - 1] == ")":
        return people.of_clause(at)
    return before


def _is_plausible(found: Found, people: People) -> bool:
    """Refuse (1936–1952) behind a title: it is a reign as likely as a life.

    So is refused what is denied, and what is not yet: when she retires at 65.
    """
    at = found.places.get("who", found.first)
    lower, lists = found.clause.tokens.lower, frames_of(found).lists
    before = lower[max(at - _BEFORE, found.clause.first) : at]
    now = "until-now" in found.flags
    told_of = not lists["fiction"].isdisjoint(found.clause.words)
    apart = _is_partitive(found) or _is_of_another_verb(found)
    if lower[at - 1] in _DENIED or (now and told_of) or apart:
        return False
    if now and not lists["not_yet"].isdisjoint(before):
        return False
    return found.phrasing.frame != "bracket" or not people.titled(at)


def _is_partitive(found: Found) -> bool:
    """Say whether a number is of those before: 90 of whom moved out."""
    age, tokens = found.get("age"), found.clause.tokens
    if age is None or age.span is None or not isinstance(age.value, Quantity):
        return False
    after = tokens.at(age.span.end - 1) + 1
    return after < len(tokens.lower) and tokens.lower[after] == "of"


def _is_of_another_verb(found: Found) -> bool:
    """Say whether a comma parts an age from a date: 52 when tied up, died in 2004."""
    age, on, tokens = found.get("age"), found.get("on"), found.clause.tokens
    if age is None or on is None or not age.span or not on.span:
        return False
    first, after = tokens.at(age.span.end - 1) + 1, tokens.at(on.span.start)
    past = tokens.lexicon.language.words["past_verbs"]
    if ANEW.search(tokens.letters, first, after):
        return True
    return any(
        tokens.letters[at - 1] == ","
        and (tokens.lower[at] in past or tokens.lower[at].endswith("ed"))
        for at in range(first + 2, after)
    )


def age_of(mention: Mention[Any]) -> Mention[Age] | None:
    """Take a bare number in the place of an age for one, in years.

    A one in words is none: Ada Quill, one of six survivors.
    """
    value = mention.value
    if isinstance(value, Age):
        return mention if value.duration.figure.low <= _OLDEST else None
    if not isinstance(value, Quantity) or value.hedge is Hedge.VAGUE:
        return None
    figure = value.figure
    if value.unit != ONE:
        return None
    if figure == Figure(1) and not mention.text.isdecimal():
        return None
    if not 0 < figure.low <= figure.high <= _OLDEST or figure.low != int(figure.low):
        return None
    years = Duration(figure, CalendarUnit.YEAR, value.hedge)
    return evolve(mention, value=Age(years))
