"""Births and deaths, from a verb and the date that no other verb parts from it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Life
from claimcheck.relate.sentence import LONG, Sentence


def ends_of_lives(sentence: Sentence) -> Iterator[Life]:
    """Yield what a sentence tells of births and deaths."""
    yield from _ends(sentence, "births")
    yield from _ends(sentence, "dying")
    yield from _has_died(sentence)


def _ends(sentence: Sentence, cues: str) -> Iterator[Life]:
    if not sentence.dates or not sentence.has(f"{cues}_begin"):
        return
    begin = sentence.lists[f"{cues}_begin"]
    for at in range(sentence.first, sentence.after):
        if sentence.lower[at] not in begin or not sentence.cue(cues, at):
            continue
        found, who = sentence.date_behind(at), sentence.who_at(at)
        if found is None or who is None:
            continue
        date, _, stop = found
        born, died = (date, None) if cues == "births" else (None, date)
        span = sentence.tokens.span(at, stop)
        yield Life(who=who, born=born, died=died, span=span)


def _has_died(sentence: Sentence) -> Iterator[Life]:
    """Yield who has died, of late: the singer Ann Hale has died."""
    if not sentence.has("has_died"):
        return
    for at in range(sentence.first + 1, sentence.after):
        perfect = sentence.word(at - 1) in sentence.lists["perfect"]
        if perfect and sentence.lower[at] in sentence.lists["has_died"]:
            who = sentence.people.subject(at)
            if who is not None:
                span = sentence.tokens.span(at - 1, at + 1)
                yield Life(who=who, at_death=True, until_now=True, span=span)


def dying_before(sentence: Sentence, at: int) -> int | None:
    """Give the verb of dying before an age, in its clause."""
    least = max(sentence.clause_first(at), at - 2 * LONG)
    for here in range(at - 1, least - 1, -1):
        if sentence.cue("dying", here):
            return here
        if sentence.verbs(here, here + 1):
            return None
    return None
