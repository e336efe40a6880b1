"""What an article tells of the life of the one person it is about, held together.

Births, deaths and ages are told by any cue, wherever they stand. Two that no life fits
are given only where nothing else in the article bears them out: no other year at which
that person was so old, nobody else who could be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.model import Life, Span, Thing
from claimcheck.relate.clauses import Clause
from claimcheck.relate.hero import Hero
from claimcheck.relate.life_dates import years_in
from claimcheck.relate.life_facts import (
    BIRTH,
    DEATH,
    EVENT,
    NOW,
    Fact,
    Facts,
)
from claimcheck.relate.people import People
from claimcheck.relate.sentence import Sentence

_FAR, _MANY = 15, 24
"""Sentences of an article that may be about one person, and facts of a life."""
_SLACK = 1
_RANKS = (BIRTH, EVENT, DEATH, NOW)


class OneLife:
    """The facts of a life in an article of a few sentences."""

    def __init__(
        self, reading: Reading, frames: Frames, people: People, published: date | None
    ) -> None:
        """Take a text; nothing is looked for yet."""
        self._reading, self._frames, self._people = reading, frames, people
        self._published = published
        self._hero = Hero(reading, frames, people)

    def claims(
        self, clauses: Mapping[int, Clause], known: Iterable[Life]
    ) -> Iterator[Life]:
        """Yield two claims that no life fits, unless these are *known* of one."""
        if len(self._reading.sentences) > _FAR or self._hero.thing is None:
            return
        who = self._hero.thing
        facts = Facts(self._hero, self._published).read([*self._sentences(clauses)])
        told = _spans_by_person(claim for claim in known if not claim.context.quoted)
        years = [*years_in(clauses)]
        for one, two in combinations(sorted(facts[:_MANY], key=_rank), 2):
            clash = self._clash(one, two, facts, years)
            if clash and not _is_told(told, one, two):
                yield from (_claim(who, one, facts), _claim(who, two, facts))
                return

    def _sentences(self, clauses: Mapping[int, Clause]) -> Iterator[Sentence]:
        tokens = self._reading.tokens
        for number, (first, after) in enumerate(self._reading.sentences):
            clause = clauses.get(number) or Clause(tokens, first, after, ())
            yield Sentence(self._frames, self._people, clause)

    def _clash(
        self, one: Fact, two: Fact, facts: list[Fact], years: list[float]
    ) -> bool:
        """Say whether two facts cannot be of one life, and nothing else explains it."""
        if one.span == two.span or (two.kind == DEATH and two.age is None):
            return False
        if one.kind == two.kind == NOW:
            apart = _gap(one.years, two.years) > _SLACK
            return apart and self._hero.is_alone and not self._are_beside(one, two)
        first, second = (_year(fact, facts) for fact in (one, two))
        if first is None or second is None:
            return False
        born = _before(first, one.years)
        if _gap(_before(second, two.years), born) <= _SLACK + 1:
            return False
        others = [year for year in years if year not in (first, second)]
        return not any(
            _gap(_before(year, two.years), born) <= _SLACK for year in others
        )

    def _are_beside(self, one: Fact, two: Fact) -> bool:
        """Say whether two facts stand in a sentence: two ages are of two people."""
        tokens = self._reading.tokens
        numbers = {
            self._reading.sentence_of(tokens.at(fact.span.start)) for fact in (one, two)
        }
        return len(numbers) == 1


def _before(year: float, aged: tuple[float, float]) -> tuple[float, float]:
    """Give the years between which somebody was born who was so old in one."""
    return year - aged[1], year - aged[0]


def _gap(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give how far two stretches lie apart; nothing where they share a year."""
    return max(one[0] - other[1], other[0] - one[1], 0.0)


def _year(fact: Fact, facts: list[Fact]) -> float | None:
    """Give the year of a fact; that of the death for an age at death."""
    if fact.year is not None or fact.kind != DEATH:
        return fact.year
    return next((each.year for each in facts if each.kind == DEATH and each.year), None)


def _spans_by_person(known: Iterable[Life]) -> dict[Thing, set[Span]]:
    told: dict[Thing, set[Span]] = {}
    for claim in known:
        dated = claim.on or claim.at_death or claim.until_now
        age = claim.age if dated else None  # of whatever day
        spans = (m.span for m in (claim.born, claim.died, age) if m and m.span)
        told.setdefault(claim.who, set()).update(spans)
    return told


def _is_told(told: dict[Thing, set[Span]], one: Fact, two: Fact) -> bool:
    return any({one.span, two.span} <= spans for spans in told.values())


def _rank(fact: Fact) -> int:
    return _RANKS.index(fact.kind)


def _claim(who: Thing, fact: Fact, facts: list[Fact]) -> Life:
    """Give a fact as a claim about a person."""
    if fact.kind == BIRTH:
        return Life(who=who, born=fact.date, span=fact.span)
    if fact.kind == NOW:
        return Life(who=who, age=fact.age, until_now=True, span=fact.span)
    if fact.kind == EVENT:
        return Life(who=who, age=fact.age, on=fact.date, span=fact.span)
    died = next((each.date for each in facts if each.kind == DEATH and each.date), None)
    now = died is None
    return Life(
        who=who, age=fact.age, on=died, at_death=True, until_now=now, span=fact.span
    )
