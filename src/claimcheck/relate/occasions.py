"""Events that are named, with their days, times and returns, from phrases."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeAlias

from attrs import evolve

from claimcheck.extract import Reading
from claimcheck.lang.frames import load_frames
from claimcheck.model import (
    Anniversary,
    CalendarUnit,
    Claim,
    DateClaim,
    End,
    EventDate,
    EventTime,
    Happening,
    Mention,
    Moment,
    Order,
    Ordinal,
    PartialDate,
    SameTime,
    Thing,
)
from claimcheck.model.pairs import pairs_by
from claimcheck.relate.clocks import time_of
from claimcheck.relate.happenings import frames_of
from claimcheck.relate.people import People
from claimcheck.relate.skeleton import Found
from claimcheck.relate.things import subject_before, thing_in
from claimcheck.relate.twofold import dated, is_of_late


def order(found: Found, _people: People) -> Iterator[Claim]:
    """Yield two dates of which one cannot come before the other."""
    earlier, later = dated(found.get("earlier")), dated(found.get("later"))
    if earlier is None or later is None or _is_another(found):
        return
    first, then = _words_at(found, earlier), _words_at(found, later)
    yield Order(first, then, earlier=earlier, later=later, span=found.span)


def _words_at(found: Found, date: Mention[Any]) -> Thing:
    """Name what a date is told of by the words of the phrase before it."""
    tokens = found.clause.tokens
    at = tokens.places(date)[0]
    first = max(at - _FEW, found.first)
    return Thing(tokens.words(first, at) if first < at else "it")


_FEW = 4


def event_date(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the day of an event: the 5 May sale, the vote on 3 May."""
    date, event = dated(found.get("date")), _event(found)
    if date is None or event is None or _is_another(found):
        return
    lasting = frames_of(found).lists["multiday"]
    if "on-a-day" in found.flags and event.head in lasting:
        return
    if isinstance(date.value, PartialDate) and _is_day(date.value):
        end = End.END if "end" in found.flags else End.START
        yield EventDate(event=event, date=date, end=end, span=found.span)


def _is_day(value: PartialDate) -> bool:
    return value.granularity is CalendarUnit.DAY


def event_time(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the time of day of an event: the 8pm concert, polls open at 7am."""
    told, event = found.get("time"), _event(found)
    time = time_of(told)
    if told is None or time is None or event is None or _is_another(found):
        return
    moment = isinstance(told.value, Moment)
    day = evolve(told, value=told.value.day) if moment else None
    yield EventTime(event=event, time=time, day=day, span=found.span)


def _is_another(found: Found) -> bool:
    """Say whether the sentence tells one of several events from the others."""
    lists, tokens = frames_of(found).lists, found.clause.tokens
    sentence = tokens.lower[found.clause.first : found.clause.after]
    near = tokens.lower[max(found.first - _FEW, found.clause.first) : found.after + 2]
    moved = not lists["moved"].isdisjoint(sentence)
    return moved or not lists["other_one"].isdisjoint(near)


def _event(found: Found) -> Thing | None:
    """Name the event of a phrase; synonyms as one."""
    event = _named(found)
    if event is None:
        return None
    return evolve(event, head=frames_of(found).synonyms.get(event.head, event.head))


def _named(found: Found) -> Thing | None:
    """Give the noun phrase before or behind the place that a phrase marks.

    Names are of places as often as of events: at the White House on 10 May.
    """
    event = _noun_phrase(found)
    if event is None or (event.name.split()[-1][0].isupper() and " " in event.name):
        return None
    if event.head in frames_of(found).synonyms or "event>" in found.phrasing.text:
        return event
    last = event.name.split()[-1].lower()
    alone = " " not in event.name and last.endswith("ing")
    return None if alone or _is_verb(found, last) else event


def _is_verb(found: Found, word: str) -> bool:
    language = found.clause.tokens.lexicon.language
    events = language.events["beginning"] | language.events["ending"]
    past = word in language.words["past_verbs"] or word.endswith("ed")
    return past or word in events


def _noun_phrase(found: Found) -> Thing | None:
    tokens, at = found.clause.tokens, found.places.get("event")
    if at is None:
        return None
    if "event>" not in found.phrasing.text:
        return subject_before(tokens, at, found.clause.first)
    stop = at
    while stop < found.clause.after and tokens.letters[stop] in "xX":
        if stop > at and tokens.lower[stop].endswith(_VERBAL):
            break
        stop += 1
    stop = min(stop, at + _LONGEST_NAME)
    past = tokens.lexicon.language.words["past_verbs"]
    verbs = past | frames_of(found).lists["behind_event"]
    while stop - 1 > at and tokens.lower[stop - 1] in verbs:
        stop -= 1
    return evolve(thing_in(tokens, at, stop), definite=True) if stop > at else None


_VERBAL = ("ed", "ing")
_LONGEST_NAME = 3


def nominal(found: Found, people: People) -> Iterator[Claim]:
    """Yield what a noun tells of somebody: her death on 6 June."""
    date = dated(found.get("date"))
    who = _whose(found, people)
    if date is None or who is None or not isinstance(date.value, PartialDate):
        return
    tokens, frames = found.clause.tokens, frames_of(found)
    noun = tokens.lower[found.places["whose"]]
    words = who.words | {who.head}
    concept = frames.concepts.get(noun, noun)
    event = Thing(f"{noun} of {who}", concept, words, definite=concept in frames.once)
    yield Happening(event=event, date=date, span=found.span)


def _whose(found: Found, people: People) -> Thing | None:
    at = found.places.get("who")
    if at is not None:
        return people.behind(at)
    return people.owner(found.places["whose"])


def century(found: Found, _people: People) -> Iterator[Claim]:
    """Yield a century, and the year in it: the 16th-century bridge, built in 1589."""
    first, second = found.get("first"), dated(found.get("second"))
    if first is None or second is None or _is_of_another(found, first):
        return
    yield SameTime(first=first, second=second, span=found.span)


def _is_of_another(found: Found, label: Mention[Any]) -> bool:
    """Say whether a century is that of something else: of 19th-century art."""
    tokens = found.clause.tokens
    first, after = tokens.places(label)
    before = tokens.lower[first - 1] if first > found.clause.first else ""
    noun = tokens.letters[after : after + 1] == "x"
    return (before == "of" and noun) or "S" in tokens.letters[after : found.after + 2]


def labelled(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the century of a thing: the 12th-century church."""
    label, tokens = found.get("label"), found.clause.tokens
    at = found.places["thing"]
    stop = at
    while stop < found.clause.after and tokens.letters[stop] == "x":
        stop += 1
    stop = min(stop, at + _LONGEST_NAME)
    if label is None or stop == at or _is_of_another(found, label):
        return
    thing = thing_in(tokens, at, at + 1)
    yield DateClaim(date=label, thing=thing, span=found.span)


def anniversary(found: Found, _people: People) -> Iterator[Claim]:
    """Yield the nth return of a day, and the year it is counted from."""
    number, since = _number(found), dated(found.get("since"))
    if number is None or _is_of_its_own(found, number):
        return
    tokens = found.clause.tokens
    lower = tokens.lower[found.clause.first : found.clause.after]
    now = not frames_of(found).lists["anniversary_now"].isdisjoint(lower)
    unbroken = not frames_of(found).lists["unbroken"].isdisjoint(lower)
    yield Anniversary(
        number=number,
        event=_celebrated(found),
        since=since,
        on=dated(found.get("on")) or _told_of(found, since),
        editions=found.phrasing.frame == "edition",
        unbroken=unbroken,
        until_now=now or any(is_of_late(each) for each, _, _ in found.clause.placed),
        span=found.span,
    )


def _is_of_its_own(found: Found, number: Mention[Any]) -> bool:
    """Say whether it is of something of its own: the centenary of its first book."""
    tokens = found.clause.tokens
    after = tokens.places(number)[1]
    after += tokens.lower[after : after + 1] == ["anniversary"]
    behind = tokens.lower[after : after + 2]
    owned = tokens.lexicon.language.words["possessives"]
    return behind[:1] == ["of"] and not owned.isdisjoint(behind)


def _told_of(
    found: Found, since: Mention[PartialDate] | None
) -> Mention[PartialDate] | None:
    """Give the year that a sentence begins with: In June 2000, the 200th …."""
    for date, first, _ in found.clause.dates:
        other = since is None or date.span != since.span
        if other and first < found.first and not date.value.is_relative:
            return date
    return None


def _number(found: Found) -> Mention[Ordinal] | None:
    """Give the number of an anniversary, also that of a centenary."""
    number = found.get("number")
    if number is not None:
        return number if isinstance(number.value, Ordinal) else None
    tokens = found.clause.tokens
    jubilees = frames_of(found).jubilees
    at = next(
        (n for n in range(found.first, found.after) if tokens.lower[n] in jubilees),
        None,
    )
    if at is None:
        return None
    return tokens.mention(at, at + 1, Ordinal(jubilees[tokens.lower[at]]))


def _celebrated(found: Found) -> Thing | None:
    """Give the event an anniversary is of; nothing where it is "its"."""
    return _event(found) if "event" in found.places else None


def orders_among(claims: Iterable[Claim], reading: Reading) -> Iterator[Order]:
    """Yield, of the happenings of one person or thing, which comes first.

    Of an event of which both ends are told, the start does.
    """
    code = reading.tokens.lexicon.language.code
    after = load_frames(code).orders
    told = [claim for claim in claims if isinstance(claim, _Told)]
    beside = (pair for pair in pairs_by(_near, told) if _is_of_it(*pair))
    for one, two in chain(pairs_by(_own, told), beside):
        for first, then in ((one, two), (two, one)):
            if _comes_first(first, then, after):
                yield Order(
                    first.event,
                    then.event,
                    earlier=first.date,
                    later=then.date,
                    span=two.span,
                    context=two.context,
                )


_Told: TypeAlias = Happening | EventDate


def _own(told: _Told) -> Iterator[Hashable]:
    """Give what two of one event, or of one person or thing, share."""
    event = told.event
    if isinstance(told, EventDate):
        yield (event.head, event.words)
    elif not event.words <= _NOBODY:
        yield event.words


def _near(told: _Told) -> Iterator[int]:
    """Give sentences: what happens to "it" is told beside what has a name."""
    if isinstance(told, EventDate):
        return
    here = told.context.sentence
    if told.event.words == _NOBODY:
        yield from (here - 1, here + 1)
    elif told.event.words:
        yield here


def _is_of_it(one: _Told, two: _Told) -> bool:
    return (one.event.words == _NOBODY) is not (two.event.words == _NOBODY)


def _comes_first(
    first: _Told, then: _Told, after: Mapping[str, frozenset[str]]
) -> bool:
    if isinstance(first, EventDate):
        ends = isinstance(then, EventDate) and then.end is End.END
        return ends and first.end is End.START
    return then.event.head in after.get(first.event.head, frozenset())


_NOBODY = frozenset({"it"})
