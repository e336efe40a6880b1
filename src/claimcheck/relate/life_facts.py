"""What sentences tell of the life of the person an article is about, by any cue.

Births, deaths and ages are taken wherever they stand, if that person is whom they can
be told of; nothing is held against anything here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from claimcheck.model import (
    Age,
    DateRange,
    Mention,
    Span,
)
from claimcheck.relate.age_spots import AgeSpot, age_spots
from claimcheck.relate.hero import NOBODY, OTHER, OWN, PRONOUN, Hero
from claimcheck.relate.life_dates import (
    bare_years,
    dates_of,
    decimal,
    first_of,
    has_year,
    nearest,
    of_that_time,
    that_was,
    year_of,
)
from claimcheck.relate.sentence import FEW, LONG, Date, Sentence

BIRTH, DEATH, NOW, EVENT = "birth", "death", "now", "event"
_YOUNGEST, _OLDEST = 15, 110
_BOTH = 2
_LATE = 120
"""Days back in which a date is one of these days."""


@frozen(eq=False)
class Fact:
    """Something of a life: a birth, a death, or an age and its day.

    *year* is that of the day, with the part of it that has gone by; an age at death has
    none, it is of the day of death.
    """

    kind: str
    span: Span
    year: float | None = None
    date: Date | None = None
    age: Mention[Age] | None = None

    @property
    def years(self) -> tuple[float, float]:
        """How old, at the least and at the most."""
        if self.age is None:
            return 0.0, 0.0
        figure = self.age.value.duration.figure
        return float(figure.low), float(figure.high)


class Facts:
    """Reads what sentences tell of one person."""

    def __init__(self, hero: Hero, published: date | None) -> None:
        """Take whom an article is about, and the day it is of."""
        self._hero, self._published = hero, published

    def read(self, sentences: list[Sentence]) -> list[Fact]:
        """Give what some sentences tell, first to last."""
        told = [fact for each in sentences for fact in self._ends(each)]
        dead = any(fact.kind == DEATH for fact in told) or any(
            each.cue("dying_wide", at)
            for each in sentences
            for at in range(each.first, each.after)
        )
        born = {fact.span for fact in told if fact.kind == BIRTH}
        told += [
            fact
            for before, each, behind in zip(
                (None, *sentences), sentences, (*sentences[1:], None), strict=False
            )
            for fact in self._ages(
                each, (born, that_was(behind) or of_that_time(each, before)), dead=dead
            )
        ]
        return told

    def _ends(self, sentence: Sentence) -> Iterator[Fact]:
        yield from self._births(sentence)
        yield from self._brackets(sentence)
        yield from self._carved(sentence)
        yield from self._deaths(sentence)

    def _births(self, sentence: Sentence) -> Iterator[Fact]:
        if not sentence.has("births_begin_wide"):
            return
        for at in range(sentence.first, sentence.after):
            if not sentence.cue("births_wide", at):
                continue
            place = nearest(sentence, at)
            if place is not None and self._is_born(sentence, at):
                yield Fact(BIRTH, _span(place[0]), year_of(place[0]), place[0])
                return

    def _is_born(self, sentence: Sentence, at: int) -> bool:
        """Say whether a word of birth is told of the person."""
        if sentence.is_in("him", sentence.near(at + 1, behind=FEW)):
            return True
        if sentence.word(at + 1) == "of":
            return self._hero.kind(at + 2) == OWN or sentence.word(at) == "child"
        if sentence.letter(at - 1) == "v":
            return self._is_subject(sentence, at)
        if sentence.letter(at - 1) == "-":
            return False  # the Hull-born pilot
        return self._hero.owns(at)

    def _brackets(self, sentence: Sentence) -> Iterator[Fact]:
        """Read "Ann Hale (1920-2001)", "her headstone reads 1920-2001"."""
        for mention, first, _ in sentence.clause.placed:
            value = mention.value
            if not isinstance(value, DateRange) or not mention.parts:
                continue
            born, died = mention.parts
            begin, end = year_of(born), year_of(died)
            if begin is None or end is None or sentence.has("terms"):
                continue
            lived = _YOUNGEST < end - begin < _OLDEST
            if lived and self._is_beside(sentence, first):
                yield Fact(BIRTH, _span(born), begin, born)
                yield Fact(DEATH, _span(died), end, died)

    def _carved(self, sentence: Sentence) -> Iterator[Fact]:
        """Read "the stone gives two years, 1888 and 1951"."""
        places = [*bare_years(sentence, sentence.first), *sentence.dates]
        places = sorted((p for p in places if has_year(p[0])), key=first_of)
        if len(places) != _BOTH or sentence.has("terms") or not sentence.has("carved"):
            return
        (born, *_), (died, *_) = places
        begin, end = year_of(born), year_of(died)
        if begin is None or end is None or not _YOUNGEST < end - begin < _OLDEST:
            return
        yield Fact(BIRTH, _span(born), begin, born)
        yield Fact(DEATH, _span(died), end, died)

    def _is_beside(self, sentence: Sentence, first: int) -> bool:
        """Say whether the years of a bracket are those of the person."""
        led = sentence.word(first - 1) in ("from", "between")
        aside = sentence.letter(first - 1) in ("(", ",")
        beside = not aside or self._hero.kind(first - 2) == OWN
        reign = aside and sentence.is_in("reigning", sentence.near(first, before=LONG))
        carved = sentence.has("carved") and not sentence.has("terms")
        own = beside and self._hero.owns(first)
        return not led and not reign and (own or carved)

    def _deaths(self, sentence: Sentence) -> Iterator[Fact]:
        if not sentence.has("dying_begin_wide"):
            return
        for at in range(sentence.first, sentence.after):
            if not sentence.cue("dying_wide", at) or not self._hero.owns(at):
                continue
            place = nearest(sentence, at) or sentence.date_behind(at)
            if place is not None and sentence.is_of_birth(place):
                place = next((p for p in sentence.dates if p[1] > at), None)
            if place is not None and not sentence.is_of_birth(place):
                yield Fact(DEATH, _span(place[0]), year_of(place[0]), place[0])
                return
            if sentence.word(at - 1) in sentence.lists["perfect"] and self._published:
                span = sentence.tokens.span(at, at + 1)
                yield Fact(DEATH, span, decimal(self._published))
                return

    # Ages

    def _ages(
        self, sentence: Sentence, days: tuple[set[Span], Date | None], *, dead: bool
    ) -> Iterator[Fact]:
        for spot in age_spots(sentence):
            own = self._is_own(spot)
            fact = self._aged(spot, days, dead=dead) if own else None
            if fact is not None:
                yield fact

    def _aged(
        self, spot: AgeSpot, days: tuple[set[Span], Date | None], *, dead: bool
    ) -> Fact | None:
        """Give an age with the day it is of, if that is told, be it right behind."""
        born, then = days
        span, now = _span(spot.aged), self._published
        if spot.is_unsure and not (dead and spot.is_birthday):
            return None
        died = any(self._hero.owns(at) for at in spot.deaths)
        if died or (dead and spot.ends_softly):
            return Fact(DEATH, span, age=spot.aged)
        if spot.is_stepped or spot.is_supposed:
            return None
        dates = dates_of(spot)
        past = [
            day for day in dates if not self._is_of_late(day) and _span(day) not in born
        ]
        today = spot.is_led("being_now")
        if not past and then is not None and not spot.is_of_now:
            past = [then]
        if len(past) == 1 and not today:
            return Fact(EVENT, span, year_of(past[0]), past[0], spot.aged)
        reached = spot.is_birthday or spot.is_coming or spot.is_led("reaching")
        lately = reached and bool(dates)
        told = lately or spot.is_of_now or self._is_news(spot)
        if (today or not past) and now and told:
            return Fact(NOW, span, decimal(now), age=spot.aged)
        return None

    def _is_news(self, spot: AgeSpot) -> bool:
        """Say whether an age opens the article: a 40-year-old man was fined."""
        sentence, at = spot.sentence, spot.after
        while sentence.letter(at + 1) == "x" and not sentence.is_verb(at + 1):
            at += 1
        opens = spot.start - 1 == sentence.first and spot.sign == "a"
        return spot.described and opens and self._is_tried(sentence, at)

    def _is_tried(self, sentence: Sentence, at: int) -> bool:
        """Say whether "a NOUN" is told of in court, and is who is named there."""
        hero = self._hero.introduced
        if hero is None or not sentence.has("on_trial"):
            return False
        return hero.is_tried and hero.by(at)

    def _is_of_late(self, day: Date) -> bool:
        """Say whether a day is of these weeks, or of the year."""
        days, now = day.value.days, self._published
        if days is None or now is None:
            return False
        return days[1].year == now.year or abs((days[0] - now).days) < _LATE

    def _is_own(self, spot: AgeSpot) -> bool:
        """Say whether an age is that of the person, by how it is joined to one."""
        being = spot.is_led("being", "reaching")
        if spot.described and not being:
            return self._is_described(spot)
        if being or spot.before == "of":
            return self._is_being(spot) if being else self._is_man_of(spot)
        if spot.bare and spot.sign in (",", "("):
            first = spot.start - 2
            if spot.sentence.letter(first) == "n":
                first -= 2  # the mother of six, 71
            if spot.sentence.letter(first) == "g":
                return self._hero.owns(first)  # her great age, 97
            return self._hero.kind(first) == OWN
        if spot.sentence.word(spot.start - 2) in spot.sentence.lists["whom"]:
            at = spot.start - 3  # Ann Hale, who at 40 is
            at -= spot.sentence.letter(at) == ","
            return self._hero.kind(at) == OWN
        return self._hero.owns(spot.start)

    def _is_being(self, spot: AgeSpot) -> bool:
        """Say whether the person is the subject of the verb before an age."""
        sentence, before = spot.sentence, spot.sentence.word(spot.start - 2)
        if before in sentence.lists["to"]:
            return self._hero.owns(spot.start)  # who lived to be 75
        if before in sentence.lists["whom"] and spot.bare:
            at = spot.start - 3  # Ann Hale, who is 40
            at -= sentence.letter(at) == ","
            return self._hero.kind(at) == OWN
        return self._is_subject(sentence, spot.start - 1)

    def _is_man_of(self, spot: AgeSpot) -> bool:
        """Say whether "a man of 53" tells more of the person: she, a girl of nine."""
        sentence, at = spot.sentence, spot.start - 2
        while sentence.letter(at) in ("x", "-"):
            at -= 1
        if sentence.letter(at) == "a" and sentence.letter(at - 1) == ",":
            apposed = sentence.letter(at - 2) == "x" and not sentence.is_verb(at - 2)
            own = not apposed or self._hero.is_by_noun(at - 2)
            return own and self._hero.is_alone and self._hero.owns(at - 1)
        if sentence.letter(at) == "a" and self._hero.is_introduced(spot.start - 2):
            return True
        as_one = sentence.word(at - 1) in sentence.lists["as_one"]
        if sentence.letter(at) == "a" and as_one and self._hero.is_alone:
            return self._hero.owns(at - 1)
        return self._hero.owns(spot.start)

    def _is_described(self, spot: AgeSpot) -> bool:
        """Say whether "the 40-year-old cook", "a 40-year-old" are of the person."""
        sentence, hero, noun = spot.sentence, self._hero, spot.after
        while sentence.letter(noun) == "x" and not sentence.is_verb(noun):
            noun += 1
        kind = hero.kind(noun - 1) if noun > spot.after else NOBODY
        named = sentence.letter(spot.after) == "X" and hero.kind(spot.after) != OWN
        if sentence.letter(spot.after) == "X" and not named:
            return True  # the twelve-year-old Ann Hale
        alone = noun == spot.after + 1 and sentence.word(spot.after).endswith("s")
        thing = noun > spot.after and not alone and not hero.is_person_noun(noun - 1)
        plural = sentence.word(spot.after - 1).endswith("olds")
        if spot.sign == "a" and noun > spot.after and hero.is_introduced(noun - 1):
            return self._is_tried(sentence, noun - 1) or not sentence.has("on_trial")
        if kind == OTHER or named or plural or thing:
            return False
        if spot.sign != "a":
            told = hero.is_told_before(spot.first)
            return (
                told
                and hero.is_asked_of(noun - 1)
                and sentence.word(noun) not in sentence.lists["who"]
            )
        return self._tells_more(spot)

    def _tells_more(self, spot: AgeSpot) -> bool:
        """Say whether "a 40-year-old" tells more of the person, and of nobody new."""
        sentence, hero, at = spot.sentence, self._hero, spot.start - 1
        before = sentence.word(at - 1)
        if before in sentence.lists["being"]:
            return self._is_subject(sentence, at - 1)
        if before in sentence.lists["as"]:
            return hero.owns(at - 1)
        if before == ",":
            return hero.kind(at - 2) == OWN
        return at == sentence.first and hero.opens(at, spot.after)

    def _is_subject(self, sentence: Sentence, at: int) -> bool:
        """Say whether the person is right before a verb, or before an aside."""
        skipped = sentence.lists["verb_adverbs"] | sentence.lists["age_adverbs"]
        while sentence.letter(at - 1) in ("v", "k", "R") or (
            sentence.word(at - 1) in skipped
        ):
            at -= 1
        if sentence.word(at - 1) in sentence.lists["i"]:  # "I am 80," Hale said
            return self._hero.speaks(at)
        if sentence.word(at - 1) in sentence.lists["whom"]:
            return self._hero.owns(at - 1)
        if sentence.letter(at - 1) == "&":
            return self._hero.owns(at)  # who lives in Hull and is 84
        if sentence.letter(at - 1) == ",":
            comma = sentence.letters.rfind(",", sentence.first, at - 1)
            at = comma if comma > sentence.first else at - 1
        if (
            sentence.letter(at - 3) == "&"
            and sentence.word(at - 1) in (sentence.lists["kin"])
        ):
            return self._hero.owns(at)  # she and her twin were born
        return self._hero.kind(at - 1) in (OWN, PRONOUN) and self._hero.owns(at)


def _span(mention: Mention[Any]) -> Span:
    return mention.span or Span(0, 0)
