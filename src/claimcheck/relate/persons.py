"""The people whom names stand for: one each, with the gender that a title tells."""

from __future__ import annotations

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.model import Thing
from claimcheck.relate.cast import Cast, Extra
from claimcheck.relate.names import Name, Names


class Persons:
    """The names of a text as people; found when they are asked for."""

    def __init__(self, reading: Reading, frames: Frames) -> None:
        """Take a text; nothing is looked for yet."""
        self._reading = reading
        self._tokens = reading.tokens
        self._lists = frames.lists
        self._names = Names(reading, frames)
        self._cast = Cast(reading, frames, self._names)
        self._genders: dict[str, str] = {}

    def lone(self, at: int, noun: int = 0, gender: str = "") -> Thing | None:
        """Give the one person that a noun phrase or a pronoun can stand for."""
        tokens = self._tokens
        plain = 0 < noun < len(tokens.lower) and tokens.letters[noun] == "x"
        word = tokens.lower[noun] if plain and not self._is_past(noun) else ""
        if word and not self.is_for_people(word):
            return None
        return self._as_thing(self._cast.lone(at, word, gender))

    def is_for_people(self, word: str) -> bool:
        """Say whether a noun is one for people, as most in -er and -ist are."""
        lists = self._lists
        known = word in lists["persons"] | lists["anybody"] | lists["kin"]
        made = word.endswith(_AGENTS) and word not in lists["things_in_er"]
        return known or made

    def known(self) -> frozenset[tuple[str, ...]]:
        """Give the names that are surely of people, in full and without first names."""
        names = self._cast.named
        return frozenset(words for n in names for words in (n.words, n.words[-1:]))

    def maybe(self) -> tuple[tuple[str, ...], ...]:
        """Give the full names that may be of people."""
        return tuple(name.words for name in self._cast.others)

    def names_of(self, number: int) -> tuple[Name, ...]:
        """Give the names of a sentence."""
        return self._names.within(number)

    def named(self, name: Name) -> Thing | None:
        """Give whom a name stands for, if it is one person."""
        return self._person(name)

    def unnamed(self) -> Thing | None:
        """Give the one person of a text that names nobody."""
        return self._as_thing(self._cast.unnamed())

    def nameless(self) -> Thing | None:
        """Give the person that only "he", or only "she", tells of."""
        words = self._lists["he"].intersection(self._tokens.lower)
        others = self._cast.named or self._cast.others or self._cast.has_extras
        return (
            Thing("the person", "person", definite=True)
            if (len(words) == 1 and not others)
            else None
        )

    def is_person_noun(self, at: int) -> bool:
        """Say whether a noun for people stands at a token."""
        plain = self._tokens.letters[at : at + 1] == "x"
        return plain and self.is_for_people(self._tokens.lower[at])

    def told_of(self, noun: int) -> Thing | None:
        """Give the one person of a text, if the noun at a token tells of that one."""
        return self._as_thing(self._cast.told_of(noun))

    def is_told(self, at: int) -> bool:
        """Say whether the noun of "the 23-year-old full-back" was told before."""
        old = self._tokens.letters.find("l", at, at + _ASIDE) + 1
        noun = self._noun_from(old)
        here = self._tokens.lower[noun : noun + 1]
        word = here[0] if here and old and noun > at else ""
        joined = self._tokens.letters[noun - 1 : noun] == "-" and noun > old
        plain = bool(word) and (joined or word in self._lists["persons"])
        return plain and self._cast.first_at.get(word, at) < at

    def _noun_from(self, at: int) -> int:
        """Give the last word of a noun phrase that goes on at a token: full-back."""
        letters, last = self._tokens.letters, at
        while letters[last : last + 1] in ("x", "-") and not self._is_past(last):
            last += 1
        return last - 1 if last > at else at

    def _is_past(self, at: int) -> bool:
        words = self._tokens.lexicon.language.words
        word = self._tokens.lower[at] if at < len(self._tokens.lower) else ""
        verb = word in words["past_verbs"] or word in words["auxiliaries"]
        return verb or word.endswith("ed")

    def _as_thing(self, one: Name | Extra | None) -> Thing | None:
        if isinstance(one, Extra):
            words = self._tokens.words(one.first, one.after)
            return Thing(words, one.noun, definite=True)
        return self._person(one) if one else None

    def _is_free(self, name: Name, first: int) -> bool:
        """Say whether a name is no part of a phrase: in Leeds, of Leeds, Leeds's."""
        letters = self._tokens.letters
        before = letters[name.first - 1] if name.first > first else ""
        return before not in ("p", "T") and letters[name.after : name.after + 1] != "S"

    def _is_person(self, name: Name) -> bool:
        known = self._names.surnames()
        several = len(name.words) > 1 and name.last not in self._lists["bodies"]
        return name.titled or several or name.words[-1] in known

    def _agrees(self, name: Name, gender: str) -> bool:
        person = self._names.key_of(name)
        known = name.gender or self._genders.get(person[-1] if person else "", "")
        return not (gender and known and gender != known)

    def _person(self, name: Name) -> Thing | None:
        key = self._names.key_of(name)
        if key is None:
            return None
        words = self._tokens.words(name.first, name.after)
        if name.gender:
            self._genders.setdefault(key[-1], name.gender)
        return Thing(words, key[-1], frozenset(key[:-1]), definite=True)


_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ee", "ess", "ant", "back")
_ASIDE = 10
"""Tokens in which an age stands behind its article: the only 81-year-old widow."""
