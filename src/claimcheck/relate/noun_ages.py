"""Two ages of one person who is told of by a noun: a girl of nine … the girl, eleven.

An age is joined to the noun for a person beside it. A definite noun is that of whoever
was told of by the same one before, or by a narrower one, unless the article tells of
several of that kind. So is "its chief executive" whoever had that noun beside a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.model import Age, Life, Mention, Span, Thing
from claimcheck.relate.age_spots import AgeSpot, age_spots
from claimcheck.relate.people import People
from claimcheck.relate.sentence import Sentence
from claimcheck.relate.things import lemma

_SHORT, _PHRASE, _MANY = 15, 7, 24
"""Sentences of a short article, tokens of a noun phrase, and ages in an article."""


@frozen(eq=False)
class _Borne:
    """An age, the noun of whoever is so old, and whether it stands for one told of."""

    age: Mention[Age]
    noun: str
    definite: bool
    sentence: int


class NounAges:
    """The ages of a short article that stand beside nouns for people."""

    def __init__(self, reading: Reading, frames: Frames, people: People) -> None:
        """Take a text and its people; nothing is looked for yet."""
        self._reading, self._tokens = reading, reading.tokens
        self._lists, self._people = frames.lists, people

    def claims(
        self, sentences: Iterable[Sentence], known: Iterable[Life]
    ) -> Iterator[Life]:
        """Yield two ages of one noun, unless both are *known* of one person."""
        if len(self._reading.sentences) > _SHORT:
            return
        pair = self._pair(sentences)
        told: dict[Thing, set[Span | None]] = {}
        for claim in known:
            if claim.age is not None and claim.until_now:
                told.setdefault(claim.who, set()).add(claim.age.span)
        spans = {each.age.span for each in pair}
        if pair and not any(spans <= each for each in told.values()):
            who = Thing(f"the {pair[0].noun}", pair[0].noun, definite=True)
            for one in pair:
                yield Life(who=who, age=one.age, until_now=True, span=one.age.span)

    def _pair(self, sentences: Iterable[Sentence]) -> tuple[_Borne, ...]:
        """Give the first two ages that are told of one noun."""
        borne: list[_Borne] = []
        for spot in (spot for each in sentences for spot in age_spots(each)):
            one = self._borne(spot)
            if one is None:
                continue
            if len(borne) > _MANY:
                return ()
            first = next((e for e in borne if self._is_same(e, one)), None)
            if first is not None:
                return first, one
            borne.append(one)
        return ()

    def _is_same(self, one: _Borne, other: _Borne) -> bool:
        """Say whether the later of two ages is told of the same person."""
        if one.sentence == other.sentence or not other.definite:
            return False
        wide = other.noun in self._lists["any_child"]
        alike = one.noun == other.noun or (wide and one.noun in self._lists["young"])
        return alike and not any(map(self._are_many, {one.noun, other.noun}))

    def _are_many(self, noun: str) -> bool:
        """Say whether an article tells of several of a kind: girls, another girl."""
        lower = self._tokens.lower
        language = self._tokens.lexicon.language
        many = {
            word
            for word in set(lower)
            if word != noun and lemma(word, language) == noun
        }
        if many:
            return True
        places = [at for at, word in enumerate(lower) if word == noun]
        other = any(
            lower[before] in self._lists["other_than_one"]
            for at in places
            for before in range(max(at - 2, 0), at)
        )
        return other or sum(map(self._is_new, places)) > 1

    def _is_new(self, at: int) -> bool:
        """Say whether a noun is told with "a", and tells no more of one told before."""
        letters, first = self._tokens.letters, at
        while at - first < _PHRASE and letters[first - 1] in _PHRASED:
            first -= 1
        return letters[first - 1] == "a" and letters[first - 2 : first - 1] != ","

    def _borne(self, spot: AgeSpot) -> _Borne | None:
        """Give an age of now with the noun that it stands beside."""
        if spot.is_unsure or spot.is_stepped or spot.is_supposed or any(spot.deaths):
            return None
        if spot.is_birthday or (spot.sentence.has("then_words") and not spot.is_of_now):
            return None
        at = self._noun(spot)
        if at is None:
            return None
        first = at
        while at - first < _PHRASE and self._tokens.letters[first - 1] in _PHRASED:
            first -= 1
        led, word = self._tokens.letters[first - 1], self._tokens.lower[first - 1]
        definite = led == "t" or word in self._lists["this_same"]
        if spot.described and spot.sentence.word(at + 1) in self._lists["whom"]:
            definite = False  # the 29-year-old plumber who freed him
        noun = lemma(self._tokens.lower[at], self._tokens.lexicon.language)
        number = self._reading.sentence_of(at)
        return _Borne(spot.aged, noun, definite, number)

    def _noun(self, spot: AgeSpot) -> int | None:
        """Give the noun of whoever is so old."""
        sentence = spot.sentence
        if not spot.described:
            return self._before(sentence, self._led(spot))
        last = spot.after
        while sentence.letter(last) in ("x", "-") and not sentence.is_verb(last):
            last += 1
        run = range(spot.after, last)
        people = [at for at in run if self._people.is_person_noun(at)]
        return people[-1] if people else next(reversed(run), None)

    def _led(self, spot: AgeSpot) -> int:
        """Give the token before an age, or before "whose age was given as"."""
        sentence, at = spot.sentence, spot.start - 1
        if not spot.is_led("as_age"):
            return at
        owners = (
            n for n in range(at, sentence.first, -1) if sentence.word(n) == "whose"
        )
        return next(owners, at)

    def _before(self, sentence: Sentence, at: int) -> int | None:
        """Give the noun before an age: a girl of nine; the girl, eleven, who is nine.

        Of a name it is the one before: the driver Ann Hale, 38.
        """
        lists = sentence.lists
        skipped = lists["being"] | lists["at_age"] | lists["whom"] | _SKIPPED
        while at > sentence.first and (
            sentence.letter(at) in (",", "(", "v", "k") or sentence.word(at) in skipped
        ):
            at -= 1
        place = at
        while sentence.letter(place) in ("X", "p") and sentence.word(place) != "of":
            place -= 1  # a baker from Lugo, aged 39
        if place < at and sentence.letter(at) == "X" and sentence.letter(place) == "x":
            return place
        known = self._people.is_person_noun(at)
        return self._apposed(sentence, at) if known else None

    def _apposed(self, sentence: Sentence, at: int) -> int:
        """Give the driver of "the driver, a man of 33"."""
        first = at
        while first > sentence.first and sentence.letter(first - 1) in _PHRASED:
            first -= 1
        apposed = sentence.letters[max(first - 2, sentence.first) : first] == ",a"
        before = first - 3
        if apposed and before > sentence.first and self._people.is_person_noun(before):
            return before
        return at


_SKIPPED = frozenset({"of", "whose"})
_PHRASED = ("x", "X", "l", "-", "i", "U", "N", "O")
