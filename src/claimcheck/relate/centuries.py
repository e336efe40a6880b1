"""The century or decade of a thing, and the year in which the same thing was made.

The label tells a noun ("the 18th-century mill", "a hit of the 1970s"), a verb of making
its year. They are of one thing where no other thing is named between them, or where
"it", "which" or "is a" joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateClaim,
    Happening,
    Mention,
    PartialDate,
    SameTime,
    Thing,
)
from claimcheck.relate.sentence import FEW, LONG, Place, Sentence
from claimcheck.relate.things import own_words, subject_before, thing_in


@frozen(eq=False)
class _Label:
    """A century or decade, and the tokens of the noun phrase that it is told in."""

    date: Mention[PartialDate]
    first: int
    after: int


def centuries_in(sentence: Sentence) -> Iterator[SameTime | DateClaim | Happening]:
    """Yield the century of a thing, and with it the year in which it was made."""
    yield from _begun(sentence)
    labels = [*_labels(sentence)]
    if len(labels) != 1 or sentence.has("remade"):
        return
    yield from _of_subject(sentence, labels[0])
    made = [*_made(sentence)]
    for cue, (date, _, stop) in made[:1]:
        label = labels[0]
        one = _joined(sentence, label, cue) if cue > label.first else None
        if one or (stop <= label.first and _is_called(sentence, stop, label)):
            first, after = min(cue, label.first), max(stop, label.after)
            span = sentence.tokens.span(first, after)
            yield SameTime(first=label.date, second=date, span=span)


def _labels(sentence: Sentence) -> Iterator[_Label]:
    for mention, first, after in sentence.clause.placed:
        value = mention.value
        if isinstance(value, PartialDate) and value.granularity in _LONG:
            yield from _label(sentence, evolve(mention, value=value), first, after)


def _of_subject(sentence: Sentence, label: _Label) -> Iterator[DateClaim]:
    """Yield the century of what "is a": it is the oldest 17th-century building."""
    for at in range(label.first - 1, max(label.first - 2 * FEW, sentence.first), -1):
        if sentence.word(at) not in sentence.lists["being"] or (
            sentence.letter(at) == "S"
        ):
            continue
        if sentence.word(at - 1) in sentence.lists["itself"]:
            thing: Thing | None = _IT
        else:
            thing = subject_before(sentence.tokens, at, sentence.first)
        if thing is not None:
            yield DateClaim(date=label.date, thing=thing, span=label.date.span)
        return


_LONG = (CalendarUnit.CENTURY, CalendarUnit.DECADE)


def _label(
    sentence: Sentence, date: Mention[Any], first: int, after: int
) -> Iterator[_Label]:
    """Yield the label with its noun: 18th-century mill, hit of the 1970s."""
    stop = after
    while sentence.letter(stop) == "x" and not sentence.is_verb(stop):
        stop += 1
    nouns = sentence.near(after, behind=stop - after)
    if stop > after and not sentence.is_in("persons", nouns):
        if sentence.letter(first - 1) not in ("p", "T"):
            yield _Label(date, first, stop)
        return
    before = first - (sentence.letter(first - 1) == "t")
    of = sentence.word(before - 1) in sentence.lists["label_of"]
    if of and sentence.letter(before - 2) == "x":
        yield _Label(date, before - 2, after)


def _made(sentence: Sentence) -> Iterator[tuple[int, Place]]:
    """Yield the verbs of making with the year behind each."""
    begin = sentence.lists["made_begin"]
    for at in range(sentence.first, sentence.after):
        if sentence.lower[at] not in begin or not sentence.cue("made", at):
            continue
        place = next((place for place in sentence.dates if place[1] > at), None)
        if place is not None and _is_year(place) and place[1] <= at + LONG // 2:
            between = sentence.near(at + 1, behind=place[1] - at - 1)
            if not sentence.is_in("clausal", between):
                yield at, place


def _begun(sentence: Sentence) -> Iterator[Happening]:
    """Yield what was made in what year: built in 1811, the mill; it came out."""
    for cue, (date, _, stop) in _made(sentence):
        thing = _thing_made(sentence, cue, stop)
        founded = sentence.lower[cue] in sentence.lists["starting"]
        part = thing is not None and thing.head in sentence.lists["parts_of_things"]
        if thing is None or part:
            continue
        if not founded and not sentence.has("remade"):
            words = own_words(thing)
            event = Thing(f"{thing} {sentence.lower[cue]}", "making", words)
            span = sentence.tokens.span(cue, stop)
            yield Happening(event=event, date=date, span=span)


def _thing_made(sentence: Sentence, cue: int, stop: int) -> Thing | None:
    """Give what a verb of making is about: before it, or behind what it opens."""
    at = cue
    if at == sentence.first:
        comma = sentence.letters.find(",", stop, min(stop + LONG, sentence.after))
        if comma < 0:
            return None
        if sentence.word(comma + 1) in sentence.lists["itself"]:
            return _IT
        return _phrase_at(sentence, comma + 1)
    while sentence.letter(at - 1) in ("v", "k"):
        at -= 1
    if sentence.word(at - 1) in sentence.lists["itself"]:
        if sentence.letter(at - 2) == "x":  # the chapel itself was built
            return subject_before(sentence.tokens, at - 1, sentence.first)
        return _IT
    return subject_before(sentence.tokens, at, sentence.first)


_IT = Thing("it", "it")


def _phrase_at(sentence: Sentence, at: int) -> Thing | None:
    """Read "the old mill" from its article on."""
    stop = at + 1
    while sentence.letter(stop) == "x" and not sentence.is_verb(stop):
        stop += 1
    definite = sentence.letter(at) == "t" and stop > at + 1
    return thing_in(sentence.tokens, at, stop) if definite else None


def _is_year(place: Place) -> bool:
    said = place[0].value.said
    return isinstance(said, CalendarDate) and said.year is not None


def _joined(sentence: Sentence, label: _Label, cue: int) -> bool:
    """Say whether a verb behind a label is of the same thing."""
    at = cue
    while sentence.letter(at - 1) in ("v", "k") or sentence.word(at - 1) in _AND:
        at -= 1
    subject = sentence.word(at - 1)
    between = sentence.letters[label.after : at]
    if subject in sentence.lists["itself"]:
        return True
    if subject in sentence.lists["who"]:
        at -= 1
        between = sentence.letters[label.after : at]
    if _FRONTED.fullmatch(between) or _is_told_of(sentence, label, at):
        return True
    named = "t" in between or "a" in between or "d" in between
    return not named and ";" not in between


_AND = ("first",)
_FRONTED = re.compile(",[ta]x{1,3}")
"""Letters of what a phrase that opens a sentence is said of: an old one, the mill."""


def _is_told_of(sentence: Sentence, label: _Label, at: int) -> bool:
    """Say whether only a clause in commas parts the two: a hit that paid, came out."""
    related = sentence.word(label.after) in sentence.lists["who"]
    return related and sentence.letter(at - 1) == ","


def _is_called(sentence: Sentence, stop: int, label: _Label) -> bool:
    """Say whether "is a" joins a label to what was made: dug in 1873, is a …."""
    if label.first - stop > LONG:
        return False
    between = range(stop, label.first)
    being = [at for at in between if sentence.word(at) in sentence.lists["being"]]
    verbs = sentence.verbs(stop, label.first)
    near = bool(being) and label.first - being[-1] <= 2 * FEW
    apposed = sentence.letters[stop : label.first] in (",t", ",a")
    return (near and not verbs) or apposed
