"""Births and deaths, from a verb and the date that no other verb parts from it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import CalendarDate, Life, PartialDate, Thing
from claimcheck.relate.sentence import FEW, LONG, Sentence


def ends_of_lives(sentence: Sentence) -> Iterator[Life]:
    """Yield what a sentence tells of births and deaths."""
    yield from _ends(sentence, "births")
    yield from _ends(sentence, "dying")
    yield from _birth_dates(sentence)
    yield from _deaths(sentence)
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


def _birth_dates(sentence: Sentence) -> Iterator[Life]:
    """Read "his date of birth was read out as 2 May 1960", "whose birthday is"."""
    if not sentence.dates or not sentence.has("birth_dates_begin"):
        return
    for at in range(sentence.first, sentence.after):
        if not sentence.cue("birth_dates", at):
            continue
        dates = [place for place in sentence.dates if _has_year(place[0].value)]
        who = _of_birth_date(sentence, at) if len(dates) == 1 else None
        if who is not None:
            born, start, stop = dates[0]
            span = sentence.tokens.span(min(at, start), max(at + 1, stop))
            yield Life(who=who, born=born, span=span)


def _has_year(value: PartialDate) -> bool:
    return isinstance(value.said, CalendarDate) and value.said.year is not None


def _of_birth_date(sentence: Sentence, at: int) -> Thing | None:
    """Give whose a birthday is: his, Ann Hale's, that of Ann Hale, or of "whose"."""
    before, people = sentence.word(at - 1), sentence.people
    if before in sentence.lists["whose"]:
        return people.named_before(at - 1)
    if sentence.word(at + _DATE_OF) in sentence.lists["before_people"]:
        return people.behind(at + _DATE_OF + 1)
    return people.owner(at)


_DATE_OF = 3
"""Words of "date of birth"."""


def _deaths(sentence: Sentence) -> Iterator[Life]:
    """Read "her death in 2004", "Ann Hale's death on 3 May"."""
    if not sentence.dates or not sentence.has("deaths"):
        return
    for at in range(sentence.first + 1, sentence.after):
        if sentence.lower[at] not in sentence.lists["deaths"]:
            continue
        found = next((each for each in sentence.dates if each[1] > at), None)
        near = found is not None and found[1] <= at + FEW
        who = sentence.people.owner(at) if near else None
        if found is not None and who is not None:
            date, _, stop = found
            yield Life(who=who, died=date, span=sentence.tokens.span(at, stop))


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
