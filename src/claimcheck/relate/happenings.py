"""What happened and on which date, from phrases: the envoy arrived on May 5."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.frames import Frames, load_frames
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    DateClaim,
    Direction,
    Happening,
    Mention,
    PartialDate,
    Thing,
)
from claimcheck.relate.people import People
from claimcheck.relate.skeleton import Found
from claimcheck.relate.things import own_words, subject_before
from claimcheck.relate.twofold import dated


def happened(found: Found, people: People) -> Iterator[Claim]:
    """Yield a happening named by its verb, and the side of publication it is on."""
    day = dated(found.get("date"))
    if day is None or not isinstance(day.value, PartialDate):
        return
    if day.value.is_relative and day.value.granularity is not CalendarUnit.DAY:
        return
    if _names_a_year_of(found, day):
        return
    past = "past" in found.flags
    if _looks_ahead(found) if past else _is_told_back(found):
        return
    side = Direction.PAST if past else Direction.FUTURE
    event = _event(found, people)
    if event is not None:
        span = found.span
        yield Happening(event=event, date=day, side=side, span=span)


def is_of_fiction(tokens: Tokens, claim: Claim, published: date | None) -> bool:
    """Say whether a day many years ahead can be that of a story: a novel's 2051.

    So can a day that no calendar has: The Thirty-First of June is a play.
    """
    if isinstance(claim, DateClaim):
        return _is_title(tokens, claim)
    first = claim.date.value.earliest if isinstance(claim, Happening) else None
    if first is None or published is None or (first - published).days < _AGE:
        return False
    stories = load_frames(tokens.lexicon.language.code).lists["fiction"]
    return not stories.isdisjoint(tokens.lower[:_ARTICLE])


def _is_title(tokens: Tokens, claim: DateClaim) -> bool:
    """Say whether no such day is, and a title in capitals names its month."""
    said = getattr(claim.date.value, "said", None)
    if not isinstance(said, CalendarDate) or said.exists:
        return False
    month = claim.date.text.lower().split()
    return any(
        tokens.letters[at] == "O"
        and tokens.printed[at].istitle()
        and tokens.printed[at - 1] != "the"
        and tokens.lower[at + 1] == "of"
        and tokens.lower[at + 2] in month
        for at in range(1, min(len(tokens.letters) - 2, _ARTICLE))
    )


_AGE, _ARTICLE = 1_500, 600
"""Days ahead of publication of which only stories tell; tokens that tell of one."""


def _names_a_year_of(found: Found, day: Mention[Any]) -> bool:
    """Say whether a year is part of a name: in 2024 Golden Apple lists."""
    year = day.value.granularity is CalendarUnit.YEAR
    behind = found.clause.tokens.letters[found.after : found.after + 1]
    return year and behind in ("x", "X")


def _looks_ahead(found: Found) -> bool:
    """Say whether a verb looks no way back: will be held, was to have arrived."""
    tokens, lists = found.clause.tokens, frames_of(found).lists
    at = found.places["subject"]
    before = range(max(at - _BEFORE, found.clause.first), at)
    words = {tokens.lower[near] for near in before if tokens.letters[near] != "M"}
    if tokens.letters[at - 1 : at] in (",", "-"):
        return True
    if _is_of_a_day(found, at):
        return True
    named = "founding" in found.flags  # "set up" looks ahead in other phrases
    told = words if named else words.union(tokens.lower[at : found.after])
    return not words.isdisjoint(lists["not_past"]) or not told.isdisjoint(
        lists["forward"]
    )


def _is_told_back(found: Found) -> bool:
    """Say whether another date stands before it: in 2015 he said it will open."""
    if "than" in found.clause.tokens.lower[found.first : found.after]:
        return True
    dates = found.clause.dates
    return bool(dates) and dates[0][1] < found.first


def _is_of_a_day(found: Found, first: int) -> bool:
    """Say whether the day is that of what is spoken of: of the meeting on 3 May."""
    tokens, spoken_of = found.clause.tokens, frames_of(found).lists["spoken_of"]
    return any(
        tokens.lower[at] in spoken_of and tokens.letters[at + 1] in "ta"
        for at in range(first, found.after - 1)
    )


_BEFORE = 5
"""Tokens before a verb among which its auxiliaries stand."""


def frames_of(found: Found) -> Frames:
    """Give the phrases and words of a text's language."""
    return load_frames(found.clause.tokens.lexicon.language.code)


def _object_at(found: Found) -> int:
    """Give the token of the pronoun that a verb has for an object."""
    lower, at = found.clause.tokens.lower, found.places["subject"]
    return next(n for n in range(at, found.after) if lower[n] in ("him", "her"))


def _making(frames: Frames) -> frozenset[str]:
    """Give the verbs whose object is what was made: monks built it."""
    return frames.lists["making"]


def _subject(found: Found, at: int) -> Thing | None:
    """Give the noun phrase before a verb, or before an earlier verb that it joins.

    "The couple married in 2004 and divorced in 2001" is twice of the couple.
    """
    tokens, first = found.clause.tokens, found.clause.first
    if tokens.letters[at - 1 : at] == "&":
        past = frames_of(found).lists["happened"] | frames_of(found).lists["done"]
        verbs = [n for n in range(first, at) if tokens.lower[n] in past]
        at = verbs[0] if verbs else at
    return subject_before(tokens, at, first)


def _event(found: Found, people: People) -> Thing | None:
    """Name a happening: once in a life ("death") by its concept, else by its verb."""
    tokens, frames = found.clause.tokens, frames_of(found)
    at = found.places["subject"]
    verb = next(
        (w for w in tokens.lower[at : found.after] if w in frames.concepts),
        tokens.lower[at],
    )
    if "object" in found.flags:
        who = people.pronoun(_object_at(found))
    else:
        who = people.subject(at) or _subject(found, at)
    of_it = "it" in (*tokens.lower[at - 1 : at], *tokens.lower[at + 1 : at + 2])
    if of_it and verb in frames.concepts and (who is None or verb in _making(frames)):
        who = Thing("it", "it")
    if who is None:
        return None
    concept = frames.concepts.get(verb)
    if "founding" in found.flags:
        concept = "founding"
    words = own_words(who)
    name = f"{who.name} {verb}"
    named = bool(who.words) or who.head not in frames.lists["persons"]
    once = concept in frames.once and named
    return Thing(name, concept or verb, words, definite=once)
