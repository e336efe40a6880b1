"""Numbers with what the words beside them tell of the roles that they may play."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.roles import Cue, Roles
from claimcheck.model import Duration, Figure, Mention, Ordinal, Quantity
from claimcheck.model.bounds import exact
from claimcheck.relate.clocks import DOTTED
from claimcheck.relate.counting import counted, shared
from claimcheck.relate.found import Measured, as_quantity
from claimcheck.relate.marks import Marked, Sentence, unmarked
from claimcheck.relate.things import lemma

_FARTHEST = 8
"""Words from a number at which a cue can stand, with those of the cue."""
_ENDS = frozenset('.;:!?()[]"“”\n–—')

_GROUP = re.compile("p[tdr]x(?!S)")
"""The letters of "in the class", "from her class"."""
_APART = "apart"
_CHANGED = frozenset({"changed", "moved", "margin"})
"""A cue that tells no change, and those that it looks like."""
_START = "^"
"""What stands for the start of a sentence in a cue."""


# With slots, cached properties would make every other attribute slow.
@frozen(eq=False, slots=False)
class Player:
    """A number, the letter of its kind, where it stands and what it is told to be."""

    measured: Measured
    kind: str
    first: int
    after: int
    sentence: int
    tags: frozenset[str]
    tokens: Tokens

    @cached_property
    def noun(self) -> str:
        """The head of what it counts, or nothing where it stands by itself."""
        if self.kind == "o":
            return self._beside
        read = shared if self.kind in "sf" else counted
        found = read(self.tokens, self.first, self.after)
        return found[0].head if found else ""

    @cached_property
    def within(self) -> str:
        """The group that those counted are in or from: 26 in the class."""
        found = counted(self.tokens, self.first, self.after)
        at = found[1] if found else self.after
        match = _GROUP.match(self.tokens.letters, at)
        if match is None:
            return ""
        return lemma(self.tokens.lower[match.end() - 1], self.tokens.lexicon.language)

    @property
    def _beside(self) -> str:
        """The word behind an ordinal: match, of the 29th match."""
        behind = self.tokens.lower[self.after : self.after + 1]
        return lemma(behind[0], self.tokens.lexicon.language) if behind else ""

    @property
    def size(self) -> float:
        """How large it is, in the base of its unit."""
        quantity = self.measured.value
        factor = 1 if self.kind == "c" else quantity.unit.factor  # 45 coins a day
        return float(quantity.figure.high * factor)


class Cast:
    """The numbers of a text by sentence, each read when it is first asked for."""

    def __init__(self, skeleton: Marked, roles: Roles, reading: Reading) -> None:
        """Take the sentences that have numbers."""
        self._skeleton, self._roles = skeleton, roles
        self._tokens, self._sentences = reading.tokens, reading.sentences
        self._signs: dict[int, frozenset[str]] = {}
        self._players: dict[int, tuple[Player, ...]] = {}

    @property
    def lines(self) -> list[Sentence]:
        """The sentences that have numbers."""
        return self._skeleton.sentences

    def line(self, line: int) -> tuple[Player, ...]:
        """Give the numbers of a line, first to last."""
        if line not in self._players:
            sentence = self._skeleton.sentences[line]
            self._players[line] = tuple(self._cast(sentence))
        return self._players[line]

    def of(self, number: int) -> tuple[Player, ...]:
        """Give the numbers of a sentence by its number in the text."""
        numbers = [each.number for each in self._skeleton.sentences]
        at = bisect_left(numbers, number)
        return self.line(at) if numbers[at : at + 1] == [number] else ()

    def window(self, line: int, back: int, forth: int) -> Iterator[Player]:
        """Yield the numbers of the sentences around one."""
        sentences = self._skeleton.sentences
        here = sentences[line].number
        while line and sentences[line - 1].number >= here - back:
            line -= 1
        while line < len(sentences) and sentences[line].number <= here + forth:
            yield from self.line(line)
            line += 1

    def signs(self, line: int, back: int, forth: int) -> frozenset[str]:
        """Give the signs that stand in the sentences around one."""
        here = self._skeleton.sentences[line].number
        found: set[str] = set()
        for number in range(max(here - back, 0), here + forth + 1):
            found |= self._signs_in(number)
        return frozenset(found)

    def _signs_in(self, number: int) -> frozenset[str]:
        if number not in self._signs:
            self._signs[number] = frozenset(self._read_signs(number))
        return self._signs[number]

    def _read_signs(self, number: int) -> Iterator[str]:
        if number >= len(self._sentences):
            return
        first, after = self._sentences[number]
        words, signs = self._tokens.lower[first:after], self._roles.signs
        for at, word in enumerate(words):
            for cue in signs.get(word, ()):
                if tuple(words[at : at + len(cue.words)]) == cue.words:
                    yield cue.tag

    def _cast(self, sentence: Sentence) -> Iterator[Player]:
        places = sentence.values
        for at, (mention, first, after) in enumerate(places):
            measured = measure(unmarked(mention))
            if measured is None:
                continue
            begin = places[at - 1][2] if at else sentence.clause.first
            last = at + 1 == len(places)
            stop = sentence.clause.after if last else places[at + 1][1]
            kind = sentence.kinds[at].removeprefix("#")
            if kind in "cn" and self._is_no_count(mention.text, first, after):
                kind = "a"
            before = self._tokens.lower[begin:first][::-1]
            if not at:
                before.append(_START)
            tags = {
                *_found(before, self._roles.before, -1),
                *_found(self._tokens.lower[after:stop], self._roles.behind, 1),
            }
            if _APART in tags:
                tags -= _CHANGED
            yield Player(
                measured,
                kind,
                first,
                after,
                sentence.number,
                frozenset(tags),
                self._tokens,
            )

    def _is_no_count(self, text: str, first: int, after: int) -> bool:
        """Say whether it is an age or a time: the captain, 48, was sober; at 9.30."""
        tokens = self._tokens
        if DOTTED.fullmatch(text) and tokens.lower[first - 1 : first] == ["at"]:
            return True
        beside = (
            tokens.letters[max(first - 2, 0) : first],
            tokens.letters[after : after + 1],
        )
        if beside not in (("x,", ","), ("X,", ",")):
            return False
        noun = lemma(tokens.lower[first - 2], tokens.lexicon.language)
        return self._roles.is_human(noun)


def _found(
    words: Sequence[str], cues: Mapping[str, tuple[Cue, ...]], step: int
) -> Iterator[str]:
    """Yield what words tell of a number, those nearest to it first."""
    for at, word in enumerate(words[:_FARTHEST]):
        for cue in cues.get(word, ()):
            if at > cue.near:
                continue
            told = tuple(words[at : at + len(cue.words)])
            if told[::step] == cue.words:
                yield cue.tag
        if word in _ENDS:
            return


def measure(mention: Mention[Any]) -> Measured | None:
    """Give what can be reckoned with: an ordinal as so many, a length in one unit."""
    value = mention.value
    if isinstance(value, Ordinal):
        return Mention(Quantity(value.number), mention.text, mention.span)
    if isinstance(value, Duration) and value.leading:
        whole = _in_one_unit(value)
        return None if whole is None else as_quantity(evolve(mention, value=whole))
    return as_quantity(mention)


def _in_one_unit(length: Duration) -> Duration | None:
    """Give six years and two months as months."""
    unit, figure = length.unit, length.figure
    months = all(each.months for _, each in length.leading) and unit.months > 0
    days = all(each.days for _, each in length.leading) and unit.days > 0
    if figure.is_range or not (months or days):
        return None
    sizes = [(n, each.months if months else each.days) for n, each in length.leading]
    own = unit.months if months else unit.days
    total = figure.low + sum(Fraction(n * size) / own for n, size in sizes)
    return Duration(Figure(exact(total), place=figure.place), unit, length.hedge)
