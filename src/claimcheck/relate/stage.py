"""The numbers of a text side by side, for relations that no phrase joins.

A relation is told by a word of a class (rest, average, majority) beside one number; the
other numbers are all those around that are of the same kind. Where several could be
meant, and where any of them make it come out, nothing is said. So a role may be wide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cached_property
from itertools import chain, combinations, islice

from attrs import evolve

from claimcheck.extract import Reading
from claimcheck.lang.roles import Roles
from claimcheck.lang.sums import Sums, load_sums
from claimcheck.model import Span
from claimcheck.model.frames import Sum
from claimcheck.relate.casting import Cast, Player
from claimcheck.relate.castings import is_like
from claimcheck.relate.counting import counted
from claimcheck.relate.found import Measured, evenly, size_of
from claimcheck.relate.things import lemma

HELD = frozenset(("moved", "compared"))
"""Tags of a number that tells of a change, or is only held against another."""
FAR = 6
"""Sentences before and behind in which the other numbers are sought."""
_GOES_ON = ("x", "X", "-", "S", "*")
"""Letters behind digits that are part of a name, or of a score."""
_MOST = 24
"""Numbers nearby beyond which nothing can be told."""
_MOST_ADDED = 9
"""Numbers of which every choice is added up."""
_ENDS = ".;:!?\niNYnm"
"""Letters of signs and of numbers that end what is told of one."""
CLOSE = f"{_ENDS},"
"""The same with commas."""
_WIDEST = 200
"""Tokens of a stretch that are looked at, so that a long sentence stays cheap."""


class Stage:
    """Numbers, and whether a word of a class stands near them."""

    def __init__(self, cast: Cast, reading: Reading, roles: Roles) -> None:
        """Take the numbers of a text."""
        self.cast, self.roles = cast, roles
        self.tokens, self._sentences = reading.tokens, reading.sentences
        self.sums: Sums = load_sums(reading.tokens.lexicon.language.code)
        self._around: dict[int, tuple[Player, ...]] = {}
        self._end: dict[Player, int] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the text."""
        return frozenset(self.tokens.lower)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The nouns of all that is counted."""
        lines = range(len(self.cast.lines))
        return frozenset(one.noun for line in lines for one in self.cast.line(line))

    def tells(self, *names: str) -> bool:
        """Say whether a word of some class stands anywhere in the text."""
        words, phrases = self.sums.words, self.sums.phrases
        return any(
            not words[name].isdisjoint(self.vocabulary)
            or any(self.vocabulary.issuperset(each) for each in phrases.get(name, ()))
            for name in names
        )

    def around(self, line: int) -> tuple[Player, ...]:
        """Give the numbers of the sentences around a line; none where they are many."""
        if line not in self._around:
            near = islice(self.cast.window(line, FAR, FAR), _MOST + 1)
            players = tuple(near)
            self._around[line] = players if len(players) <= _MOST else ()
        return self._around[line]

    def line(self, player: Player) -> int:
        """Give which of the sentences that have numbers a number stands in."""
        return self._line_of[player.sentence]

    @cached_property
    def _line_of(self) -> dict[int, int]:
        return {one.number: line for line, one in enumerate(self.cast.lines)}

    def beside(self, player: Player) -> tuple[Player, ...]:
        """Give the numbers of the sentence of one."""
        return self._by_sentence[player.sentence]

    def ahead(self, player: Player) -> tuple[Player, ...]:
        """Give the numbers of its sentence before one, if these are few."""
        beside = self.beside(player)
        if len(beside) > _MOST:
            return ()
        return tuple(one for one in beside if one.first < player.first)

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[Player, ...]]:
        lines = enumerate(self.cast.lines)
        return {one.number: self.cast.line(line) for line, one in lines}

    def sentence(self, player: Player) -> tuple[int, int]:
        """Give the first token of the sentence of a number, and the one behind it."""
        return self._sentences[player.sentence]

    def at(self, number: int) -> tuple[int, int]:
        """Give the first token of a sentence, and the one behind it."""
        return self._sentences[number]

    @property
    def last(self) -> int:
        """How many sentences there are."""
        return len(self._sentences)

    def end(self, player: Player) -> int:
        """Give the token behind what a number counts."""
        if player.kind != "c":
            return player.after
        if player not in self._end:
            found = counted(self.tokens, player.first, player.after)
            self._end[player] = found[1] if found else player.after
        return self._end[player]

    def says(self, name: str, first: int, after: int) -> bool:
        """Say whether a word or a phrase of a class stands in a stretch."""
        lower = self.tokens.lower[first : min(after, first + _WIDEST)]
        if not self.sums.words[name].isdisjoint(lower):
            return True
        phrases = self.sums.phrases.get(name, ())
        return any(
            tuple(lower[at : at + len(phrase)]) == phrase
            for phrase in phrases
            for at in range(len(lower) - len(phrase) + 1)
            if lower[at] == phrase[0]
        )

    def says_before(
        self, name: str, player: Player, most: int, ends: str = _ENDS
    ) -> bool:
        """Say whether a word of a class stands shortly before a number."""
        begin = max(self.sentence(player)[0], player.first - most)
        return self.says(name, self._cut(begin, player.first, ends), player.first)

    def says_behind(self, name: str, player: Player, most: int) -> bool:
        """Say whether a word of a class stands shortly behind what a number counts."""
        stop = min(self.sentence(player)[1], self.end(player) + most)
        return self.says(name, player.after, self._stop(player.after, stop))

    def says_here(self, name: str, *players: Player) -> bool:
        """Say whether a word of a class stands in a sentence of some numbers."""
        return any(self.says(name, *self.sentence(player)) for player in players)

    def says_between(self, name: str, players: Iterable[Player]) -> bool:
        """Say whether it stands from the sentence of the first to that of the last."""
        numbers = [player.sentence for player in players]
        low, high = min(numbers), max(numbers)
        last = min(high + 1, len(self._sentences) - 1)
        return self.says(name, self._sentences[low][0], self._sentences[last][1])

    def _cut(self, begin: int, at: int, ends: str) -> int:
        letters = self.tokens.letters
        places = range(at - 1, begin - 1, -1)
        return next((here + 1 for here in places if letters[here] in ends), begin)

    def _stop(self, at: int, stop: int) -> int:
        letters = self.tokens.letters
        return next((here for here in range(at, stop) if letters[here] in _ENDS), stop)

    def alike(self, one: Player, other: Player) -> bool:
        """Say whether two numbers may count the same; a bare one may lack its unit."""
        if is_like(one, other, self.roles) or is_like(other, one, self.roles):
            return True
        if self.same_word(one, other):
            return True
        return any(
            self._is_bare(bare) and full.kind in "mut"
            for bare, full in ((one, other), (other, one))
        )

    def _is_bare(self, one: Player) -> bool:
        """Say whether a number stands by itself, and is no part of a name."""
        letters = self.tokens.letters
        if one.kind not in "cn" or one.noun:
            return False
        named = letters[one.first - 1 : one.first] in ("X", "-", "*")
        words = self.tokens.lexicon.language.words
        behind = self.tokens.lower[one.after : one.after + 1]
        verb = not words["past_verbs"].isdisjoint(behind)
        goes_on = letters[one.after : one.after + 1] in _GOES_ON and not verb
        return not named and not goes_on

    def are_kin(self, one: str, other: str) -> bool:
        """Say whether two nouns may count the same."""
        return bool(one and other) and self.roles.are_kin(one, other)

    def is_ranged(self, player: Player) -> bool:
        """Say whether it is the high end of a range: between $8.50 and $10."""
        letters, at = self.tokens.letters, player.first
        joined = self.tokens.lower[at - 1] in ("and", "to", "-", "–")
        return at > 1 and joined and letters[at - 2] in "iNYn"

    def is_of_those(self, one: Player, others: Iterable[Player]) -> bool:
        """Say whether it counts some of others told before it there: four of them.

        "Nine members and four of their guests" are thirteen.
        """
        behind = self.tokens.lower[one.after + 1 : one.after + 2]
        own = one.noun and not self.sums.words["his"].isdisjoint(behind)
        return ("part" in one.tags and not own) and any(
            other.sentence == one.sentence and other.first < one.first
            for other in others
        )

    def lent(self, one: Player, units: Iterable[Player]) -> Measured:
        """Give a bare number the unit of the others: 12 years, six of them left."""
        unit = next((each for each in units if each.kind in "mut"), None)
        alike = unit is None or one.kind not in "cnu" or one.noun
        if alike or unit is None or (one.kind == "u" and not self.same_word(one, unit)):
            return one.measured
        value = one.measured.value
        return evolve(one.measured, value=evolve(value, unit=unit.measured.value.unit))

    def sum_of(self, total: Player, parts: tuple[Player, ...]) -> Sum:
        """Give a total and its parts, bare numbers in the unit of the others."""
        players = (total, *parts)
        whole, *told = evenly([self.lent(one, players) for one in players])
        return Sum(total=whole, parts=tuple(told), span=self.span(players))

    def same_word(self, one: Player, other: Player) -> bool:
        """Say whether units have one name: pounds may be money or a weight."""
        names = [each.measured.value.unit.name for each in (one, other)]
        return all(names) and names[0].split()[0] == names[1].split()[0]

    def noun_of(self, at: int) -> str:
        """Give the plain form of a word."""
        return lemma(self.tokens.lower[at], self.tokens.lexicon.language)

    def lemmas(self, first: int, after: int) -> set[str]:
        """Give the plain forms of the words of a stretch."""
        language = self.tokens.lexicon.language
        return {lemma(word, language) for word in self.tokens.lower[first:after]}

    def span(self, players: Iterable[Player]) -> Span:
        """Give the part of the text from the first to the last of some numbers."""
        each = tuple(players)
        first = min(player.first for player in each)
        return self.tokens.span(first, max(player.after for player in each))


def subsets(players: Iterable[Player]) -> Iterator[tuple[Player, ...]]:
    """Yield each choice of at least one of the first few."""
    few = tuple(islice(players, _MOST_ADDED))
    sizes = range(1, len(few) + 1)
    return chain.from_iterable(combinations(few, size) for size in sizes)


def exact_size(player: Player) -> Fraction:
    """Give how large a number is, in the base of its unit."""
    return size_of(player.measured)
