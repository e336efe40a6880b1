"""Numbers of a text as levels: how high something stands, now or formerly.

A level is a number with the words of its own part of the sentence, by which it is
known again elsewhere: "members" in "three years ago it had 210 members" and
"membership has trebled" have one stem. A number that counts nothing by itself ("in
2016 it was 31") stands for another one of the thing that "it" is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from attrs import frozen

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import Patterns
from claimcheck.model import ONE, Kind, PartialDate
from claimcheck.relate.counting import counted
from claimcheck.relate.eras import Era, era_of
from claimcheck.relate.found import Measured, as_quantity
from claimcheck.relate.marks import Marked, Sentence, unmarked
from claimcheck.relate.things import lemma

_NAMES_NOTHING = ("empty", "up", "down", "noun_up", "noun_down")
_TOPIC = "on_"
"""What the names of lists of words of one matter begin with."""
_NOUNS = "xXuFOVWgZBks"
"""Letters of words by which a thing may be known again."""
_DIGITS = "iNYn"
_PER_TIME = frozenset(f"per {unit}" for unit in ("day", "week", "month", "year"))
_STEM, _SHORTEST, _YEAR_BEHIND = 5, 3, 5
_ENDS = frozenset('.;:!?()[]"“”\n–—')


class Words(dict[str, frozenset[str]]):
    """Lists of words by their names, and the matters that a word is of."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Take lists by their names."""
        super().__init__({name: frozenset(words) for name, words in lists.items()})
        self.matters: dict[str, set[str]] = {}
        for name in filter(lambda name: name.startswith(_TOPIC), self):
            for word in self[name]:
                self.matters.setdefault(word, set()).add(name)
        self.empty = frozenset().union(*(self[name] for name in _NAMES_NOTHING))


# With slots, cached properties would make every other attribute slow.
@frozen(eq=False, slots=False)
class Level:
    """A number and its part of the sentence, from *begin* to before *stop*.

    *sentence* is its number among all of the text.
    """

    measured: Measured
    kind: str
    first: int
    after: int
    begin: int
    stop: int
    sentence: Sentence
    lists: Words

    @property
    def tokens(self) -> Tokens:
        """The text that it stands in."""
        return self.sentence.clause.tokens

    @property
    def number(self) -> int:
        """The number of its sentence."""
        return self.sentence.number

    @cached_property
    def text(self) -> str:
        """Its part of the sentence, in lower case, without itself."""
        lower, letters = self.tokens.lower, self.tokens.letters
        words = [
            "#" if at == self.first else "" if letters[at] == "M" else lower[at]
            for at in (
                *range(self.begin, self.first + 1),
                *range(self.after, self.stop),
            )
        ]
        return f" {' '.join(filter(None, words))} "

    @cached_property
    def names(self) -> frozenset[str]:
        """The capitalised words of its part, but the one that begins the sentence."""
        begin = max(self.begin, self.sentence.clause.first + 1)
        places = (*range(begin, self.first), *range(self.after, self.stop))
        return frozenset(
            self.tokens.lower[at] for at in places if self.tokens.letters[at] == "X"
        )

    def is_elsewhere(self, other: Level) -> bool:
        """Say whether names tell two levels apart: Hale had 60, Orrel 40."""
        return bool(self.names and other.names) and self.names.isdisjoint(other.names)

    @property
    def is_ranged(self) -> bool:
        """Whether it is an end of a range: from 1 to 46."""
        lower, letters = self.tokens.lower, self.tokens.letters
        joins, at = self.lists["range_joins"], self.after
        before = lower[self.first - 1] in joins and letters[self.first - 2] in _DIGITS
        behind = lower[at : at + 1] and lower[at] in joins
        return before or bool(behind and letters[at + 1 : at + 2] in tuple(_DIGITS))

    @property
    def is_partial(self) -> bool:
        """Whether it is some of another, the age of somebody, or an end of a range."""
        letters, lower = self.tokens.letters, self.tokens.lower
        behind = lower[self.after : self.after + 2]
        if behind[:1] == ["of"] and not self.lists["of_these"].isdisjoint(
            [" ".join(behind)]
        ):
            return True
        before, after = letters[self.first - 1], letters[self.after : self.after + 1]
        aside = self.of_it and before == after == ","
        ranged = "-" in (before, after)
        spoken = self.of_it and not self.lists["persons_said"].isdisjoint(
            lower[self.clause_start : self.first]
        )
        return aside or ranged or spoken or " alone " in self.text

    @property
    def is_supposed(self) -> bool:
        """Whether it is only expected."""
        return self.says_near("supposed")

    def says_near(self, name: str) -> bool:
        """Say whether a phrase of a list stands between the commas around it."""
        return any(f" {phrase} " in self.near for phrase in self.lists[name])

    @cached_property
    def near(self) -> str:
        """Its words between the commas that it stands in."""
        before, _, behind = self.text.partition("#")
        return f" {before.rpartition(' , ')[2].strip()} #{behind.partition(' , ')[0]} "

    @property
    def words(self) -> list[str]:
        """The words of its part of the sentence, a # for itself."""
        return self.text.split()

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of the words that tell what it is of."""
        ahead = stems(self.tokens, self.begin, self.first, self.lists)
        return ahead | stems(self.tokens, self.after, self.stop, self.lists)

    @cached_property
    def noun(self) -> str:
        """The head of what it counts, or nothing where it stands by itself."""
        behind = self.tokens.letters[self.after : self.after + 1]
        if self.kind not in "cn" or behind in ("t", "a"):
            return ""
        found = counted(self.tokens, self.first, self.after)
        return found[0].head if found else ""

    @property
    def size(self) -> float:
        """How large it is, in the base of its unit."""
        quantity = self.measured.value
        return float(quantity.figure.high * quantity.unit.factor)

    def beside(self, other: Level) -> tuple[float, float]:
        """Give two sizes, those of the printed figures where one has no unit."""
        one, two = self.measured.value, other.measured.value
        if one.unit.comparable_with(two.unit):
            return self.size, other.size
        return float(one.figure.high), float(two.figure.high)

    @property
    def year_behind(self) -> int | None:
        """The year that is printed right behind it: 5 percent from 2024."""
        letters, lower = self.tokens.letters, self.tokens.lower
        near = range(self.after, min(self.after + _YEAR_BEHIND, self.stop))
        found = (int(lower[at]) for at in near if _is_year(letters, lower, at))
        return next(found, None)

    @cached_property
    def year(self) -> int | None:
        """The year that is printed beside it."""
        letters, lower = self.tokens.letters, self.tokens.lower
        places = (*range(self.begin, self.first), *range(self.after, self.stop))
        years = {int(lower[at]) for at in places if _is_year(letters, lower, at)}
        return min(years) if len(years) == 1 else None

    @cached_property
    def clause_start(self) -> int:
        """Where the clause of its words begins, whatever numbers stand in it."""
        for at in range(self.first - 1, self.sentence.clause.first - 1, -1):
            if self.tokens.lower[at] in _ENDS | self.lists["contrast"]:
                return at + 1
        return self.sentence.clause.first

    @cached_property
    def era(self) -> Era:
        """When it was so."""
        own = [
            value
            for mention, first, _ in self.sentence.clause.placed
            if self.begin <= first < self.stop
            and isinstance(value := mention.value, PartialDate)
        ]
        era = era_of(self.text, self.near, own, self.lists)
        return era if own or self.year is None else era.in_some_year()

    def is_before(self, other: Level) -> bool | None:
        """Say whether it is told as what was before the other one; None if untold."""
        return self.era.is_before(other.era)

    @property
    def told_by(self) -> frozenset[str]:
        """The stems of the words right behind it, which are of something else."""
        return stems(self.tokens, self.after, self.stop, self.lists)

    def says(self, name: str) -> bool:
        """Say whether a phrase of a list stands in its part of the sentence."""
        return any(f" {phrase} " in self.text for phrase in self.lists[name])

    def comparable_with(self, other: Level) -> bool:
        """Say whether two levels may be of one thing, by their kinds."""
        one, two = self.measured.value.unit, other.measured.value.unit
        if not one.comparable_with(two):
            counted = one.kind is two.kind is Kind.COUNT
            timed = {one.name, two.name} & _PER_TIME
            if counted and timed and self.noun == other.noun != "":
                return True  # 80 crowns a month, and 100 crowns
            return self._stands_for(other) or other._stands_for(self)
        if one.kind is not Kind.COUNT or not (self.noun and other.noun):
            return one.kind is not Kind.COUNT or self._same_bare(other)
        kin = self.lists["human"]
        return self.noun == other.noun or {self.noun, other.noun} <= kin

    def _same_bare(self, other: Level) -> bool:
        if any(one.of_it and " for # " in one.near for one in (self, other)):
            return False
        return self.of_it or other.of_it or self.noun == other.noun != ""

    def _stands_for(self, other: Level) -> bool:
        bare = self.measured.value.unit == ONE and self.of_it
        if bare and self.number == other.number and self.first > other.first:
            return True
        told = self.says("stands_for") or self.says("it")
        return bare and told and self.number >= other.number

    @cached_property
    def of_it(self) -> bool:
        """Whether it counts nothing by itself: in 2016 it was 31."""
        behind = self.tokens.letters[self.after : self.after + 1]
        if self.noun or behind in ("x", "X", "-") or self.kind not in "cn":
            return False
        return self.kind == "c" or self.says("stands_for")


def _is_year(letters: str, lower: Sequence[str], at: int) -> bool:
    return letters[at] == "Y" and lower[at].isdecimal()


class Levels:
    """The numbers of a text by its sentences, each read when it is first asked for."""

    def __init__(self, skeleton: Marked, frames: Patterns) -> None:
        """Take the sentences that have numbers."""
        self.lists = lists_of(frames)
        self.sentences = skeleton.sentences
        self.words = skeleton.words
        self._numbers = [each.number for each in skeleton.sentences]
        self._rows: dict[int, tuple[Level, ...]] = {}

    def row(self, line: int) -> tuple[Level, ...]:
        """Give the numbers of a sentence, first to last."""
        if line not in self._rows:
            self._rows[line] = tuple(_levels_of(self.sentences[line], self.lists))
        return self._rows[line]

    def around(self, level: Level, back: int, forth: int) -> Iterator[Level]:
        """Yield the other numbers of the sentences around one."""
        first = bisect_left(self._numbers, level.number - back)
        after = bisect_left(self._numbers, level.number + forth + 1)
        for line in range(first, after):
            for other in self.row(line):
                if other is not level:
                    yield other

    def says(self, name: str, first: int, after: int) -> bool:
        """Say whether a phrase of a list stands in part of the text."""
        lower = self.sentences[0].clause.tokens.lower
        text = f" {' '.join(lower[first:after])} "
        return any(f" {phrase} " in text for phrase in self.lists[name])


@cache
def lists_of(frames: Patterns) -> Words:
    """Give a language's lists of words as sets."""
    return Words(frames.words)


def hull(*levels: Level) -> tuple[int, int]:
    """Give the first token of several numbers and the one behind the last."""
    return min(one.first for one in levels), max(one.after for one in levels)


def stems(tokens: Tokens, first: int, after: int, lists: Words) -> frozenset[str]:
    """Give the beginnings of the words that name things, and what these are about."""
    language = tokens.lexicon.language
    found: set[str] = set()
    for at in range(first, min(after, len(tokens.lower))):
        word = tokens.lower[at]
        if len(word) < _SHORTEST or tokens.letters[at] not in _NOUNS:
            continue
        if word not in lists.empty:
            found.add(lemma(word, language)[:_STEM])
            found |= lists.matters.get(word, _NONE)
    return frozenset(found)


_NONE: frozenset[str] = frozenset()


def _levels_of(sentence: Sentence, lists: Words) -> Iterator[Level]:
    """Yield the numbers of a sentence, each with its part of it.

    Lengths of time and ratios part the words of nothing but one another.
    """
    told = zip(sentence.values, sentence.kinds, strict=True)
    placed = [(*value, kind.removeprefix("#")) for value, kind in told]
    made = [
        level
        for kinds in (_LEVELS, _LENGTHS)
        for level in _parted(
            sentence, [one for one in placed if one[3] in kinds], lists
        )
    ]
    yield from sorted(made, key=lambda level: level.first)


_LEVELS, _LENGTHS = "cmuspfna", "tw"
"""Marks of the numbers that can be levels, or tell of a change."""


def _parted(
    sentence: Sentence, placed: Sequence[tuple[Any, int, int, str]], lists: Words
) -> Iterator[Level]:
    tokens, begin = sentence.clause.tokens, sentence.clause.first
    for at, (mention, first, after, kind) in enumerate(placed):
        stop = sentence.clause.after
        if at + 1 < len(placed):
            stop = _cut(tokens, after, placed[at + 1][1], lists)
        measured = as_quantity(unmarked(mention))
        if _is_no_level(tokens, first, after):
            continue
        if measured is not None and lists["spans_of"].isdisjoint(
            tokens.lower[first:after]
        ):
            yield Level(measured, kind, first, after, begin, stop, sentence, lists)
        begin = stop


def _is_no_level(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether a number is a year (in 2016 tenants paid) or the latest one."""
    if after - first != 1:
        return False
    if tokens.letters[first] == "Y":
        return tokens.letters[first - 1] == "p"
    return tokens.lower[first] == "one" and tokens.letters[first - 1] in "xL"


def _cut(tokens: Tokens, first: int, after: int, lists: Words) -> int:
    """Give where the words of one number end and those of the next begin."""
    parting = lists["parting"]
    ends = (at + 1 for at in range(after - 1, first - 1, -1) if _is_end(tokens, at))
    if (end := next(ends, None)) is not None:
        return end
    for at in range(after - 1, first - 1, -1):
        word = tokens.lower[at]
        if word == "," or word in parting:
            start = at
            while start > first and tokens.lower[start - 1] in parting:
                start -= 1
            return start
    return first


def _is_end(tokens: Tokens, at: int) -> bool:
    return tokens.letters[at] in ".;:!?"
