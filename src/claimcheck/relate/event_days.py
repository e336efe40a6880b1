"""The day of an event that is named by its noun, wherever in its clause the day stands.

"The auction, in a marquee on the lawn, will be held on 14 June" and "the very day of
the auction, 21 June," both tell when the auction is.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import CalendarUnit, EventDate, Thing
from claimcheck.relate.sentence import LONG, Place, Sentence
from claimcheck.relate.things import thing_in


def event_days_in(sentence: Sentence) -> Iterator[EventDate]:
    """Yield the days of the events that a sentence names."""
    days = [place for place in sentence.dates if _is_day(place)]
    if len(days) != 1 or not sentence.has("occasions") or _is_of_several(sentence):
        return
    found = [
        at for at in range(sentence.first, sentence.after) if _is_event(sentence, at)
    ]
    if len(found) != 1:
        return
    (at,), (place,) = found, days
    event = _named(sentence, at)
    if event is not None and _is_its_day(sentence, at, place):
        first, after = min(at, place[1]), max(at + 1, place[2])
        span = sentence.tokens.span(first, after)
        yield EventDate(event=event, date=place[0], span=span)


def _is_day(place: Place) -> bool:
    value = place[0].value
    month = getattr(value.said, "month", None)
    return value.granularity is CalendarUnit.DAY and month is not None


def _is_of_several(sentence: Sentence) -> bool:
    """Say whether an event is told from others of its kind, or was put off."""
    return sentence.has("moved") or sentence.has("other_one")


def _is_event(sentence: Sentence, at: int) -> bool:
    word = sentence.lower[at]
    lasting = word in sentence.lists["multiday"]
    once = word in sentence.lists["occasions"] and not lasting
    if not once or sentence.letters[at] != "x":
        return False
    behind = sentence.word(at + 1)
    verb = behind in sentence.lists["taking"] | sentence.lists["held"]
    return verb or sentence.letter(at + 1) not in ("x", "-")


def _named(sentence: Sentence, at: int) -> Thing | None:
    """Give the event with its article: the charity auction, its funeral."""
    first = at
    while sentence.letter(first - 1) in ("x", "X"):
        first -= 1
    if sentence.letter(first - 1) in ("i", "N", "M", "Y"):  # the 14 June auction
        first, definite = at, True
    else:
        definite = sentence.letter(first - 1) == "t"
    if not definite and sentence.letter(first - 1) != "a":
        return None
    if sentence.letter(first - 1) in ("t", "a"):
        first -= 1
    after = at + 1
    if sentence.word(after) in sentence.lists["label_of"]:
        while sentence.letter(after) in ("p", "t", "d", "x", "X", "r"):
            after += 1
    return evolve(thing_in(sentence.tokens, first, after), definite=definite)


def _is_its_day(sentence: Sentence, at: int, place: Place) -> bool:
    """Say whether a day is that of an event: the auction, …, will be held on."""
    _, first, after = place
    if first < at:
        return after == at
    if first > at + LONG:
        return False
    holding = (
        sentence.lists["held"] | sentence.lists["being"] | sentence.lists["taking"]
    )
    taking = sentence.lists["taking"]
    verbs = [
        n
        for n in range(at + 1, first)
        if _is_some_verb(sentence, n) or sentence.lower[n] in taking
    ]
    if any(sentence.lower[n] not in holding for n in verbs):
        return False
    if sentence.is_in("clausal", sentence.near(at + 1, behind=first - at - 1)):
        return False
    before = sentence.letter(first - 1)
    if verbs:
        return before == "p" and _is_subject(sentence, at)
    gap = sentence.letters[at + 1 : first]
    return gap in (",", "(", "p", ",p") and not sentence.is_in(
        "told_from", sentence.near(at + 1, behind=len(gap))
    )


def _is_some_verb(sentence: Sentence, at: int) -> bool:
    return sentence.letters[at] == "v" or sentence.is_verb(at)


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Say whether an event's noun phrase opens its sentence."""
    before = sentence.letters[sentence.first : at]
    return not before.strip("taxX")
