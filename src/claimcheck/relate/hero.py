"""The one person an article is about, and what else is told of somebody else.

An article names one person more often than any other, or tells of one by a noun alone.
Whatever it tells of a life is of that one, unless kin, another name or another noun for
a person stands where it is told.
"""

from __future__ import annotations

from functools import cached_property

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.model import Thing
from claimcheck.relate.introduced import Introduced, is_led_by_article
from claimcheck.relate.leading import Leading
from claimcheck.relate.names import Name
from claimcheck.relate.people import People

OWN, OTHER, PRONOUN, NOBODY = "own", "other", "pronoun", ""
_BACK = 6
"""Sentences looked through for whom a pronoun stands for."""
_PHRASE = 5
"""Tokens of a noun phrase before its noun."""
_LONGEST = 60
"""Tokens of a sentence that are looked through for a person."""


class Hero:
    """Whom an article is about."""

    def __init__(self, reading: Reading, frames: Frames, people: People) -> None:
        """Take a text and its people; nothing is looked for yet."""
        self._reading, self._tokens = reading, reading.tokens
        self._lists, self._people = frames.lists, people
        self._leading = Leading(reading, frames, people)
        self._kinds: dict[int, str] = {}

    @property
    def _name(self) -> Name | None:
        return self._leading.name

    @cached_property
    def thing(self) -> Thing | None:
        """The person, or nobody where several are told of alike."""
        if self._name is not None:
            return (
                None if self._leading.has_namesake else self._people.named(self._name)
            )
        return self._people.unnamed() or self._people.nameless()

    @cached_property
    def is_alone(self) -> bool:
        """Whether nobody else is surely named."""
        own = self._name.words if self._name else ()
        known = (*self._people.known(), *self._people.maybe())
        told = own or self._people.unnamed() is not None
        return bool(told) and all(words[-1:] == own[-1:] for words in known)

    @cached_property
    def _others_named(self) -> list[Name]:
        """The names that may be of other people, as those of places are not."""
        own, lower = self._name.last if self._name else "", self._tokens.lower
        placed = self._lists["placed"]
        return [
            name
            for name in self._leading.names
            if name.last != own
            and len(name.words) > 1
            and self._tokens.letters[name.first - 1] != "t"
            and lower[name.first - 1] not in placed
        ]

    @cached_property
    def _beside_others(self) -> frozenset[str]:
        """The words around the names of others, among which their offices stand."""
        lower = self._tokens.lower
        return frozenset(
            word
            for name in self._others_named
            for word in lower[max(name.first - 2, 0) : name.after + _PHRASE]
        )

    @cached_property
    def _is_heard(self) -> bool:
        """Whether all others who may be named only say something."""
        told = map(self._leading.only_says, self._others_named)
        return self._name is not None and all(told)

    def is_asked_of(self, noun: int) -> bool:
        """Say whether "the 31-year-old winger" can be nobody who is only heard."""
        if not self._others_named:
            return self.is_alone
        other = self._tokens.lower[noun] in self._beside_others
        return self._is_heard and self._people.is_person_noun(noun) and not other

    @cached_property
    def _by_token(self) -> dict[int, Name]:
        return {at: n for n in self._leading.names for at in range(n.first, n.after)}

    def owns(self, at: int) -> bool:
        """Say whether what is told at a token is told of the person.

        Who stands nearest before it decides, or behind a phrase that opens a sentence.
        """
        number = self._reading.sentence_of(at)
        first, after = self._reading.sentences[number]
        before = self._nearest(range(at - 1, max(first, at - _LONGEST) - 1, -1))
        if before is None:
            before = self._nearest(range(at + 1, min(after, at + _LONGEST)))
        if before is None:
            return False
        kind, where = before
        if kind == PRONOUN:
            return self._is_own_pronoun(where, number)
        return kind == OWN

    def _nearest(self, places: range) -> tuple[str, int] | None:
        return next(
            ((kind, at) for at in places if (kind := self.kind(at)) != NOBODY), None
        )

    def _is_own_pronoun(self, at: int, number: int) -> bool:
        """Say whether "she" is the person: nobody else was told of since."""
        first, _ = self._reading.sentences[number]
        here = {self.kind(n) for n in range(max(first, at - _LONGEST), at)}
        if OTHER in here:
            return False
        if OWN in here:
            return True
        if self._has_rival(number):
            return False  # Jonas Brandt was 18 when he landed
        for back in range(number - 1, max(number - _BACK, 0) - 1, -1):
            kind = self._topic(back)
            if kind != NOBODY:
                return kind == OWN
        return True

    def _topic(self, number: int) -> str:
        """Tell who comes first in a sentence; nobody new where a pronoun does."""
        first, after = self._reading.sentences[number]
        places = range(first, min(after, first + _LONGEST))
        if self.is_named(number):
            return OWN
        told = (at for at in places if not self._is_said_by_kin(at))
        kind = next((k for at in told if (k := self.kind(at)) != NOBODY), NOBODY)
        return kind if kind in (OWN, OTHER) else NOBODY

    def _is_said_by_kin(self, at: int) -> bool:
        """Say whether kin only tell of the person: it was quick, his daughter said."""
        lower = self._tokens.lower
        kin = lower[at] in self._lists["kin"] and lower[at - 1] in self._lists["his"]
        return kin and not self._lists["saying"].isdisjoint(lower[at + 1 : at + 2])

    def speaks(self, at: int) -> bool:
        """Say whether it is the person who says "I" before a token."""
        number = self._reading.sentence_of(at)
        first, after = self._reading.sentences[number]
        told = range(first, min(after, first + _LONGEST))
        kinds = [(k, n) for n in told if (k := self.kind(n)) != NOBODY]
        if self.is_named(number) or not kinds or OTHER in {kind for kind, _ in kinds}:
            return self.is_named(number)
        return self._is_own_pronoun(kinds[0][1], number)

    def is_named(self, number: int) -> bool:
        """Say whether a sentence names the person, and nobody else by a name."""
        names = self._people.names_of(number)
        kinds = {self._kind_of_name(n) for n in names if not self._is_owner(n)}
        return OWN in kinds and OTHER not in kinds

    def _is_owner(self, name: Name) -> bool:
        return self._tokens.letters[name.after : name.after + 1] == "S"

    def kind(self, at: int) -> str:
        """Tell whether a token is of the person, of another one, or a pronoun."""
        if not 0 <= at < len(self._tokens.lower):
            return NOBODY
        if at not in self._kinds:
            self._kinds[at] = self._kind(at)
        return self._kinds[at]

    def _kind(self, at: int) -> str:
        word, lists = self._tokens.lower[at], self._lists
        if word in lists["pronouns"]:
            return NOBODY if self._is_before_kin(at) else PRONOUN
        name = self._by_token.get(at)
        if name is not None:
            return self._kind_of_name(name)
        if self._tokens.letters[at] == "l":
            return self._kind_of_old(at)
        if self._tokens.letters[at] != "x":
            return NOBODY
        if word in lists["kin"] | lists["companions"]:
            return NOBODY if word.endswith("s") else self._kind_of_kin(at)
        return self._kind_of_noun(at) if self._people.is_for_people(word) else NOBODY

    def _is_before_kin(self, at: int) -> bool:
        """Say whether "her" stands before a noun for somebody else: her late rival."""
        tokens, lists = self._tokens, self._lists
        if tokens.lower[at] not in lists["his"]:
            return False
        behind = at + 1
        while behind < at + _PHRASE and tokens.letters[behind : behind + 1] in _PHRASED:
            word = tokens.lower[behind]
            if word in lists["kin"] or word in lists["companions"]:
                return True
            if word in lists["persons"]:
                return not self._is_beside_own(behind)
            behind += 1
        return False

    def is_told_before(self, at: int) -> bool:
        """Say whether the person was named before a token, if at all."""
        return self._name is None or self._name.first < at

    def is_by_noun(self, at: int) -> bool:
        """Say whether a noun is that of a person whom nobody names."""
        return self._name is None and self.kind(at) == OWN

    @cached_property
    def introduced(self) -> Introduced | None:
        """How the person is told of before the name, if nobody else is named."""
        if self._name is None or not self.is_alone:
            return None
        names = [n for n in self._leading.names if self._kind_of_name(n) == OWN]
        return Introduced(self._reading, self._lists, self._people, names)

    def is_introduced(self, at: int) -> bool:
        """Say whether "a NOUN" is the person who is named only behind it."""
        return self.introduced is not None and self.introduced.by(at)

    def is_told_last(self, at: int) -> bool:
        """Say whether the person was told of last before a token, by name or as "she".

        Not where a full name of somebody else stands in that sentence.
        """
        number = self._reading.sentence_of(at)
        for back in range(number, max(number - _BACK, -1), -1):
            first, after = self._reading.sentences[back]
            places = range(first, min(after, at, first + _LONGEST))
            if OTHER in {self.kind(n) for n in places} or self._has_rival(back):
                return False
            if OWN in {self.kind(n) for n in places}:
                return True
        return self._name is None

    def _has_rival(self, number: int) -> bool:
        own = self._name.words[-1:] if self._name else ()
        maybe = self._people.maybe()
        return any(
            name.words in maybe and name.words[-1:] != own
            for name in self._people.names_of(number)
        )

    def _is_of_kin(self, at: int) -> bool:
        """Say whether kin are told of before a token in its sentence."""
        first, _ = self._reading.sentences[self._reading.sentence_of(at)]
        return not self._lists["kin"].isdisjoint(self._tokens.lower[first:at])

    def is_person_noun(self, at: int) -> bool:
        """Say whether a noun is one for people."""
        return self._people.is_person_noun(at)

    def _kind_of_name(self, name: Name) -> str:
        own, at = self._name, max(name.first - 1, 0)
        plain, before = self._tokens.letters[at] == "x", self._tokens.lower[at]
        if plain and before in self._lists["kin"] | self._lists["companions"]:
            return OTHER
        if own is not None and own.words[-1] == name.words[-1]:
            alike = len(name.words) == 1 or own.words[0] in name.words
            return OWN if alike else OTHER
        if own is not None and name.words == own.words[:1]:
            return OTHER if self._is_of_kin(name.first) else OWN
        known = name.words in self._people.known() or name.titled
        return OTHER if known else NOBODY

    def _kind_of_old(self, at: int) -> str:
        """Take "the 40-year-old" with no noun for somebody told of already."""
        letters = self._tokens.letters
        first = at
        while at - first < _PHRASE and letters[first - 1 : first] in _PHRASED:
            first -= 1
        alone = not self._people.is_person_noun(at + 1)
        return PRONOUN if alone and letters[first - 1 : first] == "t" else NOBODY

    def _kind_of_kin(self, at: int) -> str:
        """Take kin for another, but in "she and her twin", and for a plural."""
        tokens, lists = self._tokens, self._lists
        owned = tokens.lower[at - 1] in lists["his"]
        joined = tokens.letters[at - 2 : at - 1] == "&"
        if owned and joined and self.kind(at - 3) in (OWN, PRONOUN):
            return NOBODY
        if owned and self._is_by_the_way(at):
            return NOBODY
        article = tokens.letters[at - 1 : at] == "a" or is_led_by_article(
            tokens.letters, at, _PHRASE
        )
        if tokens.letters[at - 1 : at + 3] in ("txpN", "txpn", "txpi"):
            return OWN if self.is_alone else OTHER  # the father of two
        return NOBODY if article and self._tells_more(at) else OTHER

    def _is_by_the_way(self, at: int) -> bool:
        """Say whether a verb behind is of whose kin it is: from her aunt and won."""
        letters, lower = self._tokens.letters, self._tokens.lower
        past = self._tokens.lexicon.language.words["past_verbs"]
        verb = not past.isdisjoint(lower[at + 2 : at + 3])
        man = lower[at - 1] in self._lists["of_men"]
        others = self._lists["of_women" if man else "of_men"]
        _, after = self._reading.sentences[self._reading.sentence_of(at)]
        told = verb and letters[at - 2] == "p" and letters[at + 1] == "&"
        return told and others.isdisjoint(lower[at:after])

    def _kind_of_noun(self, at: int) -> str:
        """Take "the NOUN" for the person, "a NOUN" and "her NOUN" for another."""
        tokens, lists = self._tokens, self._lists
        first = at
        while at - first < _PHRASE and tokens.letters[first - 1 : first] in _PHRASED:
            first -= 1
        before = tokens.letters[first - 1] if first else ""
        owned = before == "S" or tokens.lower[first - 1] in lists["owners"]
        if owned:
            return NOBODY if self._is_beside_own(at) else OTHER
        if before == "a":
            return NOBODY if self._tells_more(at) else OTHER
        if before != "t":
            return NOBODY
        office = tokens.lower[at] in lists["reigning"] and self._name is not None
        if office and tokens.lower[at] not in self._titles:
            return OTHER  # the king had just died
        narrowed = self._name is None and tokens.letters[at + 1 : at + 2] == "p"
        return OTHER if narrowed or tokens.lower[at] in self._others else OWN

    @cached_property
    def _titles(self) -> frozenset[str]:
        """The words before the name of the person: Bishop, the painter."""
        own = (n for n in self._leading.names if self._kind_of_name(n) == OWN)
        return frozenset(
            word
            for name in own
            for word in self._tokens.lower[max(name.first - 2, 0) : name.first]
        )

    def _is_beside_own(self, at: int) -> bool:
        """Say whether the person's name stands right behind a noun, or a comma."""
        behind = at + 1 + (self._tokens.letters[at + 1 : at + 2] == ",")
        name = self._by_token.get(behind)
        return name is not None and self._kind_of_name(name) == OWN

    def _tells_more(self, at: int) -> bool:
        """Say whether "a NOUN" tells more of the person: is a nurse, Hale, a nurse."""
        tokens, lists = self._tokens, self._lists
        start = tokens.letters.rfind("a", max(at - _PHRASE - 1, 0), at)
        if start < 0:
            return False
        before = tokens.lower[start - 1] if start else ""
        if before in lists["being"] | lists["as"] | lists["becoming"]:
            return True
        if self._is_beside_own(at):
            return True
        name = self._by_token.get(start - 2) if before == "," else None
        own = name is not None and self._kind_of_name(name) == OWN
        return own or self.opens(start, at)

    def opens(self, start: int, at: int) -> bool:
        """Say whether "a NOUN" opens a sentence: A child of the war, she."""
        first, after = self._reading.sentences[self._reading.sentence_of(at)]
        if first != start:
            return False
        comma = self._tokens.letters.find(",", at, min(after, at + _LONGEST))
        told = comma > 0 and self.kind(comma + 1) in (OWN, PRONOUN)
        return told or self._name is None

    @cached_property
    def _others(self) -> frozenset[str]:
        """The nouns for people that tell of somebody else where they first stand."""
        if self._name is None:
            return frozenset()
        return frozenset(
            self._tokens.lower[at]
            for at, letter in enumerate(self._tokens.letters)
            if letter == "x" and self._people.is_for_people(self._tokens.lower[at])
            if self._introduces(at)
        )

    def _introduces(self, at: int) -> bool:
        """Say whether a noun tells of somebody new: a dealer, her dealer."""
        tokens, first = self._tokens, at
        while at - first < _PHRASE and tokens.letters[first - 1 : first] in _PHRASED:
            first -= 1
        before = tokens.letters[first - 1] if first else ""
        owned = before == "S" or tokens.lower[first - 1] in self._lists["owners"]
        return (owned or before == "a") and not (
            self._is_beside_own(at)
            or (before == "a" and self._tells_more(at))
            or (before == "a" and self._is_before_own(first))
        )

    def _is_before_own(self, at: int) -> bool:
        """Say whether a noun stands before the first time the person is named."""
        return self._name is not None and at < self._name.first


_PHRASED = ("x", "X", "l", "-", "i", "U", "N")
