"""A sentence as local cues see it: its dates, verbs and clauses, and who is in it.

Everything is sought within a few dozen tokens, so that long sentences stay cheap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve

from claimcheck.lang.frames import Frames
from claimcheck.model import CalendarUnit, Mention, Moment, PartialDate, Thing
from claimcheck.relate.clauses import Clause
from claimcheck.relate.people import People

Date: TypeAlias = Mention[PartialDate]
Place: TypeAlias = tuple[Date, int, int]
"""A date, its first token and the one behind it."""


ANEW = re.compile("[,;]&rv")
"""Letters of "and it was", where something else is told."""


class Sentence:
    """A sentence, its words by their kinds, and the people of its text."""

    def __init__(self, frames: Frames, people: People, clause: Clause) -> None:
        """Take a sentence with its mentions."""
        self.lists, self.people, self.clause = frames.lists, people, clause
        self.decades = frames.decades
        self.tokens = clause.tokens
        self.lower, self.letters = clause.tokens.lower, clause.tokens.letters
        self.first, self.after = clause.first, clause.after
        words = clause.tokens.lexicon.language.words
        self._auxiliaries = words["auxiliaries"]
        self._past = words["past_verbs"] | self.lists["happened"]
        dates = tuple(_dates_in(clause))
        self.dates = dates if len(dates) <= _MANY else ()

    # Words

    def word(self, at: int) -> str:
        """Give a word in lower case; none outside the sentence."""
        return self.lower[at] if self.first <= at < self.after else ""

    def letter(self, at: int) -> str:
        """Give the letter of a token; none outside the sentence."""
        return self.letters[at] if self.first <= at < self.after else ""

    def near(self, at: int, before: int = 0, behind: int = 0) -> list[str]:
        """Give the words so many tokens before and behind a place."""
        return self.lower[max(at - before, self.first) : min(at + behind, self.after)]

    def has(self, name: str) -> bool:
        """Say whether a word of a list stands in the sentence."""
        return not self.lists[name].isdisjoint(self.clause.words)

    def is_in(self, name: str, words: list[str]) -> bool:
        """Say whether one of some words is on a list."""
        return not self.lists[name].isdisjoint(words)

    def cue(self, name: str, at: int) -> bool:
        """Say whether a word or phrase of a list begins at a token, and is not denied.

        "Came into the world" is one of birth, "came first" is none.
        """
        if self.word(at - 1) in self.lists["denying"]:
            return False
        words = self.near(at, behind=_LONGEST_CUE)
        return any(
            " ".join(words[:count]) in self.lists[name]
            for count in range(1, len(words) + 1)
        )

    # Verbs and clauses

    def is_verb(self, at: int) -> bool:
        """Say whether a token looks like a verb in the past; auxiliaries count."""
        word, letter = self.lower[at], self.letters[at]
        return letter != "X" and (word in self._past or self._is_regular(word, letter))

    def _is_regular(self, word: str, letter: str) -> bool:
        return letter == "x" and word.endswith("ed") and len(word) > FEW + 1

    def is_past(self, word: str) -> bool:
        """Say whether a word looks like a verb in the past."""
        return word in self._past or word.endswith("ed")

    def verbs(self, first: int, after: int) -> int:
        """Count the verbs in a stretch; auxiliaries are of the verb behind them."""
        return sum(
            self.is_verb(at) and self.lower[at] not in self._auxiliaries
            for at in range(first, after)
        )

    def _parts(self, at: int) -> bool:
        return self.letters[at] in ";:" or self.lower[at] in self.lists["clausal"]

    def clause_first(self, at: int) -> int:
        """Give where the clause of a token begins: behind "who", "when" or a stop."""
        least = max(self.first, at - _WINDOW)
        while at > least and not self._parts(at - 1):
            at -= 1
        return at

    def clause_after(self, at: int) -> int:
        """Give where the clause of a token ends."""
        most = min(self.after, at + _WINDOW)
        while at < most and not self._parts(at):
            at += 1
        return at

    def is_fronted(self, at: int) -> bool:
        """Say whether a phrase stands first in its clause."""
        opens = at == self.first or self.letter(at - 1) in ";:"
        return opens or (self.letter(at - 1) in "&c" and self.letter(at - 2) in ",;")

    def is_present(self, at: int) -> bool:
        """Say whether the first verb from a token on is one of the present."""
        for word in self.near(at, behind=PHRASE):
            if word in self.lists["present"]:
                return True
            if word in self._past or word in self._auxiliaries:
                return False
            if word in self.lists["clausal"]:
                return False
        return False

    # Dates

    def date_behind(self, at: int) -> Place | None:
        """Give the date behind a verb, where no other verb or clause comes between."""
        place = next((place for place in self.dates if place[1] > at), None)
        if place is None or place[1] > at + LONG:
            return None
        parted = any(
            self.is_verb(n) or self._parts(n) or self.letters[n] in '"('
            for n in range(at + 1, place[1])
        )
        return None if parted else place

    def date_of_clause(self, first: int, after: int) -> Date | None:
        """Give the one date that shares a clause, and its one verb, with a mention."""
        begin, end = self.clause_first(first), self.clause_after(after)
        near = [p for p in self.dates if begin <= p[1] and p[2] <= end]
        near = [p for p in near if not self.is_of_birth(p)]
        if len(near) != 1:
            return None
        date, start, stop = near[0]
        before = stop <= first
        between = (stop, first) if before else (after, start)
        outer = (begin, start) if before else (begin, first)
        if ANEW.search(self.letters, *between):
            return None
        return date if self.verbs(*between) + self.verbs(*outer) <= 1 else None

    def only_date(self, at: int) -> Date | None:
        """Give the one date of a sentence, but for that of a birth.

        What has been so since she was 25 tells no day.
        """
        if self.is_in("told_from", self.near(at, before=FEW + 1)):
            return None
        first = self.letters.rfind(";", max(at - _WINDOW, self.first), at)
        after = self.letters.find(";", at, min(at + _WINDOW, self.after))
        dates = [
            place
            for place in self.dates
            if place[1] >= first and (after < 0 or place[1] < after)
        ]
        dates = [place for place in dates if not self.is_of_birth(place)]
        return dates[0][0] if len(dates) == 1 else None

    def is_aside(self, first: int, after: int, place: Place) -> bool:
        """Say whether a date is told of something else than what an age is told with.

        So in "whose 80th birthday falls in June, was four", "was 52 when he was tied
        up, died in 2004".
        """
        _, start, stop = place
        if stop <= first:
            comma = "," in self.letters[stop:first]
            near = self.near(start, before=FEW + 1)
            return comma and self.is_in("birthday", near)
        if ANEW.search(self.letters, after, start):
            return True  # at 17 she swam, and it was in 2016 that she ran
        comma_at = self.letters.rfind(",", after, start)
        when = self.is_in("not_yet", self.near(after, behind=1))
        return when and comma_at > after + 1 and bool(self.verbs(comma_at + 1, start))

    def nearest_date(self, first: int, after: int) -> Date | None:
        """Give the date right behind, or that opens the sentence: last month he."""
        for date, start, stop in self.dates:
            gap = self.letters[after:start]
            if after <= start <= after + FEW and not gap.strip("pRkt,"):
                return date
            if stop <= first and start <= self.first + 1:
                return date
        return None

    def is_of_birth(self, place: Place) -> bool:
        """Say whether a date is told of a birth: born above a shop in 1931."""
        for at in range(place[1] - 1, max(place[1] - LONG, self.first) - 1, -1):
            if self.cue("births", at):
                return True
            if self.is_verb(at):
                return False
        return False

    # People

    def behind(self, at: int) -> Thing | None:
        """Give who is named right behind, or behind a comma that ends the phrase."""
        who = self.people.behind(at)
        for comma in range(at, min(at + PHRASE, self.after)):
            if who is None and self.letters[comma] == ",":
                who = self.people.behind(comma)
        return who

    def who_at(self, at: int) -> Thing | None:
        """Give whom a verb is about: before it, or behind the phrase that it opens."""
        if at == self.first or self.letter(at - 1) in ":;":
            return self.people.subject(at) or self.behind(at + 1)
        opening = self._opening_name(at)
        if opening is not None:
            return opening
        if self.letter(at - 1) in "(,":
            return self.people.named_before(at)
        return self.people.subject(at)

    def _opening_name(self, at: int) -> Thing | None:
        """Give the name that opens a sentence: Ann Hale, potter and poet, died."""
        comma = self.letters.find(",", self.first, min(at, self.first + PHRASE))
        if comma < 0 or self.letter(at - 1) != ",":
            return None
        if self.letters[self.first : comma].strip("X"):
            return None
        return self.people.named_before(comma)


FEW = 3
"""Tokens that may stand between a mention and the date that is its own."""
LONG = 16
"""Tokens of a phrase between a verb and its date."""
PHRASE = 14
"""Tokens of a phrase that stands before its sentence's subject."""
_WINDOW = 80
"""Tokens of a clause."""
_MANY = 12
"""Dates of a sentence: of more it is not told which is of what."""
_LONGEST_CUE = 5
_WIDE = (CalendarUnit.DECADE, CalendarUnit.CENTURY)


def _dates_in(clause: Clause) -> Iterator[Place]:
    """Yield the dates of a sentence: in 1990, last month, on Saturday; no ranges.

    What stands in brackets is the date of the text, or of something else.
    """
    for mention, first, after in clause.placed:
        value = mention.value
        day = value.day if isinstance(value, Moment) else value
        if not isinstance(day, PartialDate) or day.granularity in _WIDE:
            continue
        later, aside = clause.tokens.letters[after - 1] == "E", first > clause.first
        aside = aside and clause.tokens.letters[first - 1] == "("
        # the year after it opened
        told = clause.tokens.letters[first] == "t" and (
            clause.tokens.letters[after : after + 1] in ("p", "c")
        )
        if not (later or aside or told):
            yield evolve(mention, value=day), first, after
