"""Rises and falls told without a number, and the two numbers that show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.extract import Reading
from claimcheck.model import Claim, Way
from claimcheck.model.frames import Change
from claimcheck.relate.eras import Era
from claimcheck.relate.levels import Level, Levels, hull
from claimcheck.relate.movers import way_of
from claimcheck.relate.shifts import ends_of, has_rivals
from claimcheck.relate.turns import Turn, cues_of, turns_in

_OF_TIME = frozenset({"on_wait", "on_travel", "on_lasting"})
"""What lengths of time must be told of for a rise or a fall to be of them."""
_BACK, _FORTH = 3, 1
"""Sentences before and behind two numbers in which it is told which way they went."""
_APART = 2
"""Sentences that two numbers may stand apart."""


def drifts_in(
    levels: Levels, matched: Iterable[Claim], reading: Reading, table: Mapping[str, str]
) -> Iterator[Claim]:
    """Yield rises and falls without a number: the wait has grown longer.

    Those that are *matched* already are left out.
    """
    changes = [claim for claim in matched if isinstance(claim, Change)]
    taken = {mention.span for claim in changes for mention in claim.mentions}
    drifts = _Drifts(levels, reading, table)
    for before, after in drifts.pairs():
        if {before.measured.span, after.measured.span} <= taken:
            continue
        claim = drifts.claim(before, after)
        if claim is not None:
            yield claim


class _Drifts:
    def __init__(
        self, levels: Levels, reading: Reading, table: Mapping[str, str]
    ) -> None:
        self._levels, self._reading, self._table = levels, reading, table
        self._turns: dict[int, tuple[Turn, ...]] = {}
        self._cues = cues_of(levels.lists, table)

    def pairs(self) -> Iterator[tuple[Level, Level]]:
        """Yield two numbers of one kind, the one told as before the other.

        They are sought where it is told which way something went.
        """
        for line, sentence in enumerate(self._levels.sentences):
            near = range(sentence.number - _BACK, sentence.number + _APART + _FORTH + 1)
            if not any(map(self._turns_of, near)):
                continue
            for one in self._levels.row(line):
                if not self._is_level(one):
                    continue
                for two in self._levels.around(one, 0, _APART):
                    if two.first > one.first and self._is_level(two):
                        yield from _in_order(one, two)

    def _is_level(self, level: Level) -> bool:
        lists = self._levels.lists
        return (
            level.kind not in "wfna"
            and not level.is_partial
            and not level.is_supposed
            and way_of(level, lists) is None
        )

    def claim(self, before: Level, after: Level) -> Claim | None:
        """Give the way that the text tells of two numbers, if that is told once."""
        told = [
            turn
            for number in range(
                min(before.number, after.number) - _BACK,
                max(before.number, after.number) + _FORTH + 1,
            )
            for turn in self._turns_of(number)
            if self._is_of(turn, before, after)
        ]
        start, end = before.beside(after)
        way = Way.UP if start < end else Way.DOWN
        if not told or any(turn.way is way for turn in told):
            return None
        if has_rivals(before, after, after, self._levels):
            return None
        first, last = hull(before, after)
        first = min(first, *(turn.at for turn in told))
        basis = any(
            self._levels.says(name, first, last) for name in ("another_basis", "denied")
        )
        if basis:
            return None
        span = before.tokens.span(first, last)
        ends = ends_of(before, after)
        return Change(
            way=told[0].way, before=ends["before"], after=ends["after"], span=span
        )

    def _turns_of(self, number: int) -> tuple[Turn, ...]:
        if number not in self._turns:
            self._turns[number] = tuple(self._read_turns(number))
        return self._turns[number]

    def _read_turns(self, number: int) -> Iterator[Turn]:
        sentences, tokens = self._reading.sentences, self._reading.tokens
        if not 0 <= number < len(sentences):
            return
        first, after = sentences[number]
        if not self._cues.isdisjoint(tokens.lower[first:after]):
            yield from turns_in(tokens, first, after, self._levels.lists, self._table)

    def _is_of(self, turn: Turn, before: Level, after: Level) -> bool:
        if turn.kinds and {before.kind, after.kind}.isdisjoint(turn.kinds):
            return False
        own = before.stems | after.stems
        if before.kind == "t" and not turn.kinds and own.isdisjoint(_OF_TIME):
            return False
        if turn.stems & own or self._is_there(turn, before, after):
            return True
        return not turn.named and self._goes_on(turn, before, after)

    def _is_there(self, turn: Turn, before: Level, after: Level) -> bool:
        """Say whether the next sentence counts what turned: there were 31, not 38."""
        first = min(before, after, key=lambda level: level.first)
        here = self._reading.sentence_of(turn.at)
        opens = first.tokens.lower[first.sentence.clause.first] == "there"
        bare = not first.noun and (before.of_it or after.of_it)
        return opens and bare and first.number - here == 1

    def _goes_on(self, turn: Turn, before: Level, after: Level) -> bool:
        """Say whether numbers are told of what a sentence right before is about.

        Theirs begins with a pronoun, or they stand behind a colon or "when".
        """
        first = min(before, after, key=lambda level: level.first)
        tokens = first.tokens
        start = first.sentence.clause.first
        if turn.at < start:
            here = self._reading.sentence_of(turn.at)
            words = tokens.lower[first.clause_start : first.first]
            told = not self._levels.lists["pronouns"].isdisjoint(words)
            return told and first.number - here == 1
        between = tokens.letters[turn.at : first.first]
        return turn.at < first.first and ":" in between


def _in_order(one: Level, two: Level) -> Iterator[tuple[Level, Level]]:
    if not one.comparable_with(two) or not _are_close(one, two):
        return
    if one.is_elsewhere(two):
        return
    if (
        one.of_it
        and two.of_it
        and not (one.says("stands_for") or two.says("stands_for"))
    ):
        return
    first = one.is_before(two)
    if first is not None:
        before, after = (one, two) if first else (two, one)
        if _is_past(before.era, after.era):
            yield before, after


def _is_past(before: Era, after: Era) -> bool:
    """Say whether it is told that one is of the past, and not only guessed."""
    if before.days is None and after.days is not None:
        return False
    dated = before.days is not None and after.days is not None
    return dated or before.mark <= _PAST or (before.mark < _UNTOLD < after.mark)


_PAST, _UNTOLD = 10, 15


def _are_close(one: Level, two: Level) -> bool:
    least, most = sorted(one.beside(two))
    return 0 < least < most < least * _MOST


_MOST = 2
"""How many times the one the other may be."""
