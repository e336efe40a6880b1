"""Who a phrase is about: names, pronouns and "the widow", as one person each.

A surname alone is the one person who was named with it in full; where two were, it is
nobody. "He" and "she" are the subject of the sentence, or of one shortly before.
"""

from __future__ import annotations

import re

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.model import Thing
from claimcheck.relate.bearers import Bearers
from claimcheck.relate.names import RUN, Name
from claimcheck.relate.persons import Persons

_ASIDE = 10
"""Tokens of a phrase before the subject: Born in Leeds in 1933, the composer …"""
_LONGEST_CLAUSE = 200
"""Tokens of a clause looked through for whom it is about."""
_HEADED = 12
_OF_SOMETHING = re.compile(r"t[xU-]{1,4}(?:p[ta]?[xX]{1,4})?(?=,)")
"""Letters of "the driver of the mixer", in the tokens looked through."""
_FEW = 4
"""Tokens of a noun phrase that opens a sentence: his eldest daughter."""
_BACK = 6
"""Sentences looked through for whom a pronoun stands for."""


class People(Persons):
    """The people of a text, found when they are asked for."""

    def __init__(self, reading: Reading, frames: Frames) -> None:
        """Take a text; nothing is looked for yet."""
        super().__init__(reading, frames)
        self._bearers = Bearers(reading, frames, self._names)
        self._of_kin: dict[int, bool] = {}

    def subject(self, at: int) -> Thing | None:
        """Give who the verb or phrase at a token is about: the noun phrase before it.

        Where none stands before it in the sentence, as in "Born in Leeds, she …",
        nobody is given; see :meth:`behind`.
        """
        first = self._start(at)
        at = self._before_verb(at, first)
        if at <= first:
            return None
        return self._ending_at(at, first)

    def of_clause(self, at: int) -> Thing | None:
        """Give whom a clause is about: the person named nearest before a token."""
        tokens, first = self._tokens, self._start(at)
        for here in range(at, max(first, at - _LONGEST_CLAUSE), -1):
            word, name = tokens.lower[here - 1], self._names.ending(here)
            if word in self._lists["he"]:
                return self.pronoun(here - 1)
            if word in self._lists["kin"] or tokens.letters[here - 1] in ";:":
                return None
            free = name is not None and self._is_free(name, first)
            if name and free and (self._is_person(name) or name.first == first):
                return self._person(name)
            if word in self._lists["persons"]:
                return self._noun_ending_at(here, first)
        return None

    def _number(self, at: int) -> int:
        return self._reading.sentence_of(at)

    def behind(self, at: int) -> Thing | None:
        """Give who is named right behind a comma that closes a phrase."""
        tokens = self._tokens
        last = len(tokens.letters)
        while at < last and tokens.letters[at] in ",)-":
            at += 1
        if at >= last:
            return None
        if tokens.lower[at] in self._lists["he"]:
            return self.pronoun(at)
        if tokens.letters[at] == "X":
            name = self._names.beginning(at)
            return self._person(name) if name else None
        if tokens.letters[at] == "t":
            return self.described(at)
        return None

    def named_before(self, at: int) -> Thing | None:
        """Give who is named right before a comma or bracket: Ann Hale, 52."""
        first = self._start(at)
        while at > first and self._tokens.letters[at - 1] in ",(":
            at -= 1
        return self._noun_ending_at(at, first) or self._given_to(at)

    def _given_to(self, at: int) -> Thing | None:
        """Read a name behind a word that no place stands behind: to Ann Hale, 52."""
        name = self._names.ending(at)
        if name is None or not self._is_person(name) or self._is_namesake(name):
            return None
        before = self._tokens.lower[name.first - 1]
        return self._person(name) if before in self._lists["before_people"] else None

    def _is_namesake(self, name: Name) -> bool:
        """Say whether a name stands twice in a sentence about relatives."""
        if self._tokens.lower[name.first - 1] in self._lists["elder"]:
            return True
        shared = self._names.shared(self._number(name.first))
        return name.words[-1] in shared and self.is_kin_near(name.first)

    def owner(self, at: int) -> Thing | None:
        """Give whose something is: her death, Ada Quill's death."""
        tokens, first = self._tokens, self._start(at)
        if at <= first:
            return None
        if tokens.lower[at - 1] in self._lists["his"]:
            female = tokens.lower[at - 1] == "her"
            return self._topic(at - 1, "f" if female else "m")
        if tokens.letters[at - 1] == "S":
            return self._noun_ending_at(at - 1, first)
        return None

    def titled(self, at: int) -> bool:
        """Say whether a title stands in the name right before a bracket."""
        name = self._names.ending(at)
        return bool(name and name.titled)

    def is_kin_near(self, at: int) -> bool:
        """Say whether the sentence speaks of relatives, who share names."""
        number = self._number(at)
        if number not in self._of_kin:
            first, after = self._reading.sentences[number]
            kin = self._lists["kin"].isdisjoint(self._tokens.lower[first:after])
            self._of_kin[number] = not kin
        return self._of_kin[number]

    def _sentence(self, at: int) -> tuple[int, int]:
        return self._reading.sentences[self._reading.sentence_of(at)]

    def _start(self, at: int) -> int:
        return self._sentence(min(at, len(self._tokens.letters) - 1))[0]

    def _before_verb(self, at: int, first: int) -> int:
        """Go left over auxiliaries and adverbs, and over one aside in commas."""
        letters = self._tokens.letters
        at = self._over(at, first)
        if at > first and letters[at - 1] == ")":
            at = max(letters.rfind("(", first, at), first)
        if at > first and letters[at - 1] == ",":
            comma = letters.rfind(",", first, at - 1)
            if comma > first and self._is_noun_end(comma):
                return comma
            conjunction = max(
                letters.rfind("&", first, at), letters.rfind(",", first, at)
            )
            return max(conjunction, first)
        if at > first and letters[at - 1] in "&c":
            return self._first_clause_subject(first)
        return at

    def _over(self, at: int, first: int) -> int:
        letters, lower = self._tokens.letters, self._tokens.lower
        skipped = self._lists["verb_adverbs"]
        while at > first and (letters[at - 1] in "vkR" or lower[at - 1] in skipped):
            at -= 1
        return at

    def _is_noun_end(self, at: int) -> bool:
        return self._tokens.letters[at - 1] in "Xxl"

    def _first_clause_subject(self, first: int) -> int:
        """Give the end of what stands first in a sentence: the subject of its verbs."""
        tokens = self._tokens
        if tokens.lower[first] in self._lists["he"]:
            return first + 1
        match = RUN.match(tokens.letters, first)
        if match:
            return match.end()
        at = first + (tokens.letters[first] in "ta")
        while at < len(tokens.letters) and tokens.letters[at] in "xl-iUN":
            if tokens.lower[at] in self._lists["persons"]:
                return at + 1
            at += 1
        return first

    def _ending_at(self, at: int, first: int) -> Thing | None:
        tokens = self._tokens
        word = tokens.lower[at - 1]
        if word in self._lists["he"]:
            return self.pronoun(at - 1)
        if word in self._lists["who"]:
            at -= 1
            while at > first and tokens.letters[at - 1] == ",":
                at -= 1
            if (
                tokens.lower[at - 2 : at - 1] == ["of"]
                and tokens.letters[at - 1] in "nNi"
            ):
                at -= 2  # a father of three who
        return self._noun_ending_at(at, first)

    def _noun_ending_at(self, at: int, first: int) -> Thing | None:
        """Read the name, or the noun phrase about a person, that ends at a token."""
        tokens = self._tokens
        if at <= first:
            return None
        letter = tokens.letters[at - 1]
        if letter == "X":
            name = self._names.ending(at)
            if name is None or self._is_namesake(name):
                return None
            before = tokens.letters[name.first - 1] if name.first > first else ""
            word = tokens.lower[name.first - 1] if name.first > first else ""
            placed = before in ("p", "T") and word not in self._lists["before_names"]
            return None if placed else self._person(name)
        if tokens.lower[at - 1] in self._lists["he"]:
            return self.pronoun(at - 1)
        start = at
        while start > first and tokens.letters[start - 1] in "xl-iUN":
            start -= 1
        if start > first and tokens.letters[start - 1] == "t":
            return self.described(start - 1) or self._of_its_kind(start, at)
        apposed = tokens.letters[max(start - 3, first) : start] == "X,a"
        return self.named_before(start - 1) if apposed else None

    def _of_its_kind(self, first: int, after: int) -> Thing | None:
        """Read "the cardinal" before words that are said of people only."""
        tokens = self._tokens
        plain = set(tokens.letters[first:after]) == {"x"}
        noun = tokens.lower[after - 1]
        if not plain or noun in self._lists["bodies"] or noun in self._lists["kin"]:
            return None
        return self._bearer(first, after - 1) or Thing(
            tokens.words(first, after), noun, definite=True
        )

    def described(self, at: int) -> Thing | None:
        """Read "the widow", "the 81-year-old widow", "the 33-year-old (Ann Hale)"."""
        tokens = self._tokens
        letters, end = tokens.letters, at + 1
        while end < len(letters) and letters[end] in "xl-iUN":
            if tokens.lower[end] in self._lists["persons"]:
                return self._bearer(at, end) or Thing(
                    tokens.words(at, end + 1), tokens.lower[end], definite=True
                )
            end += 1
        old = letters.find("l", at, end) + 1
        lone = self.lone(at, self._noun_from(old)) if old else None
        if lone is not None:
            return lone
        if not old:
            return None
        if letters[old : old + 1] == "X":
            name = self._names.beginning(old)
            return self._person(name) if name else None
        return None if self._is_noun(old) else self._topic(at, "")

    def _bearer(self, at: int, noun: int) -> Thing | None:
        """Give whom "the potter", or "the 29-year-old potter", stands for."""
        tokens = self._tokens
        if tokens.letters[noun + 1 : noun + 2] == "X":
            return self._as_thing(self._names.beginning(noun + 1))
        if self._bearers.is_narrowed(noun + 1):
            return None
        name = self._bearers.of_noun(noun)
        aged = "l" in tokens.letters[at:noun]
        if name is None and aged:
            name = self._bearers.only_one(at, noun)
        if name is None and aged:
            return self.lone(at, noun)
        return self._as_thing(name)

    def headed(self, at: int) -> Thing | None:
        """Give whom a longer phrase before a comma is about: the cook of the ship."""
        first = max(self._start(at), at - _HEADED)
        match = _OF_SOMETHING.search(self._tokens.letters, first, at + 1)
        return self.described(match.start()) if match else None

    def _is_noun(self, at: int) -> bool:
        """Say whether a noun stands behind "year-old": the 3-year-old pandas came."""
        if self._tokens.letters[at : at + 1] != "x" or self._is_past(at):
            return False
        return not self._tokens.lower[at].endswith("s") or self._is_past(at + 1)

    def pronoun(self, at: int) -> Thing | None:
        """Give whom "he" or "her" stands for."""
        word = self._tokens.lower[at]
        return self._topic(at, "f" if word in self._lists["she"] else "m")

    def _topic(self, at: int, gender: str) -> Thing | None:
        """Give the person the sentence is about, or one shortly before."""
        number = self._reading.sentence_of(at)
        first = self._reading.sentences[number][0]
        here = [n for n in self._names.within(number) if n.after <= at]
        free = [n for n in here if self._is_free(n, first) and self._is_person(n)]
        for name in free[:1]:
            if self._agrees(name, gender):
                kin = self._is_kin_between(name.after, at, gender)
                return None if kin else self._person(name)
        described = self._described_first(first, at, gender)
        if described:
            return described
        for back in range(1, min(_BACK, number) + 1):
            found = self._topic_of(number - back, gender)
            if found is not None:
                return found[0]
        later = self._named_later(number, at) or self.lone(at, gender=gender)
        return later or Thing("the person", f"?{gender}", definite=True)

    def _is_kin_between(self, first: int, at: int, gender: str) -> bool:
        """Say whether "he" may as well be a relative: Ann Hale hit her son when he."""
        meant = {"f": self._lists["women"], "m": self._lists["men"]}.get(gender)
        if not meant or not self.is_kin_near(at):
            return False
        words = self._tokens.lower[max(first, at - _LONGEST_CLAUSE) : at]
        return not (meant & self._lists["kin"]).isdisjoint(words)

    def _named_later(self, number: int, at: int) -> Thing | None:
        """Give who is named later in a sentence: when she was 19, Ada Quill sang."""
        first = self._reading.sentences[number][0]
        for name in self._names.within(number):
            if name.first > at and self._is_free(name, first) and self._is_person(name):
                return self._person(name)
        return None

    def _topic_of(self, number: int, gender: str) -> tuple[Thing | None, ...] | None:
        """Give whom a sentence is about; None where it is about nobody."""
        first, after = self._reading.sentences[number]
        names = [n for n in self._names.within(number) if self._is_free(n, first)]
        names = [n for n in names if self._is_person(n) and self._agrees(n, gender)]
        if names:
            if len({self._names.key_of(n) for n in names}) > 1:
                return (None,)
            person = self._person(names[0])
            if person and gender:
                self._genders.setdefault(person.head, gender)
            return (person,)
        if self._is_of_kin(first, after, gender):
            return (None,)
        comma = self._tokens.letters.find(",", first, min(first + _ASIDE, after))
        for start in (first, comma + 1 if comma >= 0 else first):
            described = self._described_first(start, after, gender)
            if described:
                return (described,)
        given = [n for n in self._names.within(number) if self._is_given(n, gender)]
        return (self._person(given[0]),) if len(given) == 1 else None

    def _is_given(self, name: Name, gender: str) -> bool:
        """Say whether a name behind "of" or "to" is surely that of a person."""
        before = self._tokens.lower[name.first - 1] if name.first else ""
        if before not in self._lists["before_people"] or not self._agrees(name, gender):
            return False
        told = any(self._bearers.beside(name)) or self._bearers.is_called(name)
        return self._is_person(name) and told

    def _is_of_kin(self, first: int, after: int, gender: str) -> bool:
        """Say whether a sentence is about somebody's kin: his daughter was 12."""
        tokens = self._tokens
        owned = tokens.lower[first] in self._lists["his"]
        words = tokens.lower[first : min(first + _FEW, after)]
        found = next((word for word in words if word in self._lists["kin"]), "")
        men, women = self._lists["men"], self._lists["women"]
        meant = {"f": women, "m": men}.get(gender, women | men)
        return owned and found in meant

    def _described_first(self, first: int, after: int, gender: str) -> Thing | None:
        """Read "the widow" at the start of a sentence."""
        tokens = self._tokens
        if first >= after or tokens.letters[first] not in "ta":
            return None
        for at in range(first + 1, min(first + 6, after)):
            noun = tokens.lower[at]
            if noun in self._lists["persons"]:
                female, male = noun in self._lists["women"], noun in self._lists["men"]
                if (gender == "f" and male) or (gender == "m" and female):
                    return None
                return Thing(tokens.words(first, at + 1), noun, definite=True)
            if tokens.letters[at] not in "xl-iUN":
                return None
        return None
