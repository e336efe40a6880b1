"""From phrases to claims: which builder reads the phrases of each frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

from attrs import evolve

from claimcheck.extract import Reading
from claimcheck.lang.frames import load_frames
from claimcheck.model import Claim, Life, Mention, PartialDate, Span
from claimcheck.relate.ages import lives_in, or_then
from claimcheck.relate.centuries import centuries_in
from claimcheck.relate.clauses import Clause
from claimcheck.relate.clocks import hours, times_of, zones
from claimcheck.relate.event_days import event_days_in
from claimcheck.relate.happenings import happened
from claimcheck.relate.lengths import elapsed, nth_unit, of_event
from claimcheck.relate.lives import life
from claimcheck.relate.noun_ages import NounAges
from claimcheck.relate.occasions import (
    anniversary,
    century,
    event_date,
    event_time,
    labelled,
    nominal,
    order,
)
from claimcheck.relate.one_life import OneLife
from claimcheck.relate.people import People
from claimcheck.relate.sentence import Sentence
from claimcheck.relate.skeleton import Found, found_in
from claimcheck.relate.twofold import nth_weekday, same_time, weekend, year_start


class Framing:
    """Reads the phrases of a text, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        """Take a text whose sentences are asked about one by one."""
        self._frames = load_frames(reading.tokens.lexicon.language.code)
        self._people = People(reading, self._frames)
        self._reading = reading
        self._spans: dict[tuple[str, int], Found] = {}
        self._clauses: dict[int, Clause] = {}

    def claims_in(self, clause: Clause, taken: set[Span]) -> Iterator[Claim]:
        """Yield the claims that the phrases of a sentence make.

        No age or length is read twice, nor one that is *taken*.
        """
        number = self._reading.sentence_of(clause.first)
        self._clauses[number] = clause
        sentence = Sentence(self._frames, self._people, clause)
        for phrase in found_in(clause, self._frames):
            found = evolve(
                phrase,
                before=self._date_before(number),
                time_before=self._time_before(number),
                span_before=self._span_before(phrase, number),
            )
            for claim in _BUILDERS[found.phrasing.frame](found, self._people):
                told = or_then(sentence, claim) if isinstance(claim, Life) else claim
                if not _is_taken(told, taken):
                    yield told
        yield from centuries_in(sentence)
        yield from event_days_in(sentence)
        for life_told in lives_in(sentence):
            # A birthday is an age as well as an anniversary.
            if _is_birthday(life_told) or not _is_taken(life_told, taken):
                yield life_told

    def lives(
        self,
        clauses: Mapping[int, Clause],
        known: Iterable[Claim],
        published: date | None,
    ) -> Iterator[Life]:
        """Yield what sentences far apart tell of the life of one person."""
        lives = [claim for claim in known if isinstance(claim, Life)]
        life_of = OneLife(self._reading, self._frames, self._people, published)
        yield from life_of.claims(clauses, lives)
        nouns = NounAges(self._reading, self._frames, self._people)
        sentences = (
            Sentence(self._frames, self._people, clause) for clause in clauses.values()
        )
        yield from nouns.claims(sentences, lives)

    def _before(self, number: int) -> Iterator[Clause]:
        """Yield the sentences right before one."""
        near = range(number - _BACK, number)
        yield from filter(None, map(self._clauses.get, near))

    def _date_before(self, number: int) -> Mention[PartialDate] | None:
        """Give the one date of the sentences right before."""
        dates = [date for clause in self._before(number) for date, _, _ in clause.dates]
        return dates[0] if len(dates) == 1 else None

    def _time_before(self, number: int) -> Mention[Any] | None:
        """Give the one time of day of the sentences right before."""
        times = [time for clause in self._before(number) for time in times_of(clause)]
        return times[0] if len(times) == 1 else None

    def _span_before(self, found: Found, number: int) -> Found | None:
        """Give the stretch told right before, by the frame that asks; keep this one."""
        if found.phrasing.frame in _SPANS:
            self._spans[(found.phrasing.frame, number)] = found
            return None
        asked = "clock-span" if found.phrasing.frame == "hours" else "span"
        return self._spans.get((asked, number - 1))


_SPANS = ("span", "clock-span")
_BACK = 3
"""Sentences back in which the date stands that something later is counted from."""


def _is_birthday(life_told: Life) -> bool:
    return life_told.age is not None and not life_told.age.text[-1:].isdigit()


def _is_taken(claim: Claim, taken: set[Span]) -> bool:
    """Say whether an earlier phrase has read an age or a length; keep it in mind."""
    mention = getattr(claim, "age", None) or getattr(claim, "duration", None)
    mention = mention or getattr(claim, "number", None)
    span = mention.span if isinstance(mention, Mention) else None
    if span is None:
        return False
    known = span in taken
    taken.add(span)
    return known


Builder: TypeAlias = Callable[[Found, People], Iterator[Claim]]

_BUILDERS: dict[str, Builder] = {
    "born": life,
    "died": life,
    "bracket": life,
    "lived": life,
    "age": life,
    "same-time": same_time,
    "label": same_time,
    "weekend": weekend,
    "nth-weekday": nth_weekday,
    "year-start": year_start,
    "happened": happened,
    "order": order,
    "zones": zones,
    "span": lambda _found, _people: iter(()),
    "clock-span": lambda _found, _people: iter(()),
    "hours": hours,
    "event-date": event_date,
    "event-time": event_time,
    "nominal": nominal,
    "century": century,
    "labelled": labelled,
    "anniversary": anniversary,
    "edition": anniversary,
    "elapsed": elapsed,
    "length-of-event": of_event,
    "nth-unit": nth_unit,
}
