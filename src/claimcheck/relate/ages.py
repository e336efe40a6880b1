"""The ages of a sentence: which numbers are ages, whose, and of which day.

The phrases of ``frames.toml`` take whole clauses; what they leave is told by the cue
next to the age (see :mod:`claimcheck.relate.age_cues`).
"""

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
    Ordinal,
    Quantity,
)
from claimcheck.relate.age_cues import told
from claimcheck.relate.ends_of_lives import ends_of_lives
from claimcheck.relate.lives import age_of
from claimcheck.relate.sentence import Sentence


def lives_in(sentence: Sentence) -> Iterator[Life]:
    """Yield what a sentence tells of births, deaths and ages."""
    yield from ends_of_lives(sentence)
    for aged, first, after in aged_in(sentence):
        found = told(sentence, first, after)
        if found is not None and found.who is not None:
            yield Life(
                who=found.who,
                age=aged,
                on=found.on,
                at_death=found.at_death,
                until_now=found.until_now,
                span=aged.span,
            )


def aged_in(sentence: Sentence) -> Iterator[tuple[Mention[Age], int, int]]:
    """Yield the numbers of a sentence that can be ages in years, with their tokens."""
    for mention, first, after in (*sentence.clause.placed, *_unread(sentence)):
        aged = _age(sentence, mention, after)
        if aged is not None:
            yield aged, first, after


def or_then(sentence: Sentence, claim: Life) -> Life:
    """Take an age behind a name for that of the date of its clause, or of today.

    Ann Hale, 28, won in 2001: she may have been 28 then.
    """
    span = claim.age.span if claim.age and claim.until_now else None
    if span is None or claim.on is not None:
        return claim
    first = sentence.tokens.at(span.start)
    after = sentence.tokens.at(span.end - 1) + 1
    described = "l" in sentence.letters[first:after]
    if not described and sentence.letter(first - 1) not in (",", "("):
        return claim
    return evolve(claim, on=sentence.date_of_clause(first, after))


def _unread(sentence: Sentence) -> Iterator[tuple[Mention[Any], int, int]]:
    """Yield small numbers that no mention holds: she will be 50 in June."""
    placed = sentence.clause.placed
    read = {at for _, first, after in placed for at in range(first, after)}
    for at in range(sentence.first + 1, sentence.after):
        plain = sentence.letters[at] in "iN" and not _is_aside(sentence, at)
        if plain and at not in read and sentence.lower[at].isdecimal():
            bare = Quantity(Figure(int(sentence.lower[at])), ONE)
            yield sentence.tokens.mention(at, at + 1, bare), at, at + 1


def _is_aside(sentence: Sentence, at: int) -> bool:
    """Say whether a number stands in brackets, and no verb behind: Hale (58), Orr (63).

    "Hale (58) was born in Turku" is an age, the others may be minutes of a match.
    """
    behind = sentence.letter(at + 2)
    told = sentence.letter(at + 1) == ")" and behind and behind in "vx"
    return sentence.letters[at - 1] == "(" and not told


def _age(sentence: Sentence, mention: Mention[Any], after: int) -> Mention[Age] | None:
    """Give an age in whole years, or a bare number that may be one."""
    value, behind = mention.value, sentence.letter(after)
    if isinstance(value, Ordinal):
        years = Age(Duration(Figure(value.number), CalendarUnit.YEAR))
        birthday = sentence.word(after) in sentence.lists["birthday"]
        return evolve(mention, value=years) if birthday else None
    counts = isinstance(value, Quantity) and behind and behind in _NO_AGE_BEFORE
    if counts and not _is_led(sentence, sentence.tokens.places(mention)[0], behind):
        return None
    if not isinstance(value, Age | Quantity):
        return None
    aged = age_of(mention)
    length = aged.value.duration if aged else None
    if aged is None or length is None or length.unit is not CalendarUnit.YEAR:
        return None
    led = not sentence.lists["age_adverbs"].isdisjoint(mention.text.split()[:1])
    if led and length.hedge is Hedge.JUST_BELOW:  # barely 19
        plain = evolve(aged.value, duration=evolve(length, hedge=Hedge.BARE))
        return evolve(aged, value=plain)
    return aged if length.hedge in (Hedge.BARE, Hedge.EXACT) else None


def _is_led(sentence: Sentence, first: int, behind: str) -> bool:
    """Say whether the words before make sure of an age: at 15 Ann Hale, a man of 40."""
    if behind == "X" and first == sentence.first + 1:
        return sentence.word(first - 1) in sentence.lists["at_age"]
    of_somebody = sentence.people.is_person_noun(first - 2)
    return behind in ("x", "X") and sentence.word(first - 1) == "of" and of_somebody


_NO_AGE_BEFORE = "xXbu%-/:"
"""Letters of what a number belongs to, rather than to a person."""
