"""What an article tells of when: each time, with what happens named beside it.

A frame reads one phrase. Here every time of the article is listed with the kinds of
events that are named near it, so that what is told of an event in one sentence can be
held against what is told of it in another: the ferry ran aground yesterday ... Sunday's
grounding. A role is told by a cue beside the time, whatever else stands between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from claimcheck.extract import Reading
from claimcheck.lang.events import Events, load_events
from claimcheck.model import CalendarUnit, Clock, Mention, PartialDate, Quantity
from claimcheck.relate.clauses import Clause
from claimcheck.relate.clocks import DOTTED
from claimcheck.relate.deeds import stem_of
from claimcheck.relate.skeleton import Placed, kind_of, units_of
from claimcheck.relate.twofold import dated

_STOPS = frozenset(',.;:()-\n"')
_BESIDE_CUE = 12
"""Tokens between a time and the word that tells whether something starts there."""


@frozen(eq=False)
class Told:
    """A time that is told, and the words that tell of what.

    *mark* is its kind (see ``skeleton``), *keys* are the kinds of events named from
    the token *begin* up to *end*.
    """

    mark: str
    mention: Mention[Any]
    clause: Clause
    sentence: int
    first: int
    after: int
    begin: int
    end: int
    keys: frozenset[str] = frozenset()

    @property
    def day(self) -> Mention[PartialDate] | None:
        """The date that is told, without a time of day."""
        mention = dated(self.mention)
        value = mention.value if mention else None
        return mention if isinstance(value, PartialDate) else None


class Ledger:
    """The times of an article, first to last, each with what happens then."""

    def __init__(
        self,
        reading: Reading,
        clauses: Mapping[int, Clause],
        published: date | None = None,
    ) -> None:
        """Take a text, its sentences that have mentions, and the day it is of."""
        self._published = published
        self.reading = reading
        self.tokens = reading.tokens
        self.events: Events = load_events(reading.tokens.lexicon.language.code)
        self.clauses = clauses
        self._sayings = frozenset(map(stem_of, self.events.lists["sayings"]))
        self.units = {
            number: tuple(self._units(clause))
            for number, clause in clauses.items()
            if clause.after - clause.first <= _LONGEST
        }
        self.told = tuple(self._told())
        self._by_key: dict[str, list[Told]] = {}
        self._by_sentence: dict[int, list[Told]] = {}
        for told in self.told:
            self._by_sentence.setdefault(told.sentence, []).append(told)
            for key in told.keys:
                self._by_key.setdefault(key, []).append(told)

    @property
    def keys(self) -> frozenset[str]:
        """All kinds of events that are told with a time."""
        return frozenset(self._by_key)

    @cached_property
    def published(self) -> date | None:
        """The day the text is of, or that most relative times are told from."""
        if self._published is not None:
            return self._published
        anchors = Counter(
            value.anchor
            for units in self.units.values()
            for _, mention, _, _ in units
            if isinstance(value := getattr(dated(mention), "value", None), PartialDate)
            if value.anchor is not None and not value.anaphoric
        )
        return anchors.most_common(1)[0][0] if anchors else None

    def of_kinds(self, kinds: str) -> tuple[Told, ...]:
        """Give the times of some kinds."""
        return tuple(told for told in self.told if told.mark in kinds)

    def marked(self, mark: str) -> Iterator[Told]:
        """Yield the mentions of a kind that tells no time of its own, as a century."""
        for number, units in self.units.items():
            clause = self.clauses[number]
            for kind, mention, first, after in units:
                if kind == mark:
                    ends = clause.first, clause.after
                    yield Told(kind, mention, clause, number, first, after, *ends)

    def told_in(self, first: int, last: int) -> Iterator[Told]:
        """Yield the times of some sentences, both ends among them."""
        for number in range(first, last + 1):
            yield from self._by_sentence.get(number, ())

    def named(self, keys: frozenset[str], kinds: str, without: int = -1) -> Told | None:
        """Give the one time that is told of an event; None where there are several.

        Times of one sentence may be left out, that of the name itself.
        """
        found: list[Told] = []
        for key in keys:
            of_key = self._by_key.get(key, ())
            if len(of_key) > _MANY:
                return None
            found += (each for each in of_key if each.mark in kinds)
        found = [told for told in found if told.sentence != without]
        if not found or any(self.is_another(each, keys) for each in found):
            return None
        first = min(found, key=lambda told: told.first)
        alike = all(each.mention.value == first.mention.value for each in found)
        return first if alike else None

    def is_another(self, told: Told, keys: frozenset[str]) -> bool:
        """Say whether one of several events of a kind is meant: the second fire."""
        another = self.events.lists["another"]
        return any(
            not another.isdisjoint(self.tokens.lower[max(at - _FEW, told.begin) : at])
            for at, kinds in self._kinds_in(told.begin, told.end)
            if kinds & keys
        )

    def keys_in(self, first: int, after: int) -> frozenset[str]:
        """Give the kinds of events named in a stretch, but for what it is told from.

        In "closed weeks after the flood" the flood is not what happened then.
        """
        none: frozenset[str] = frozenset()
        return none.union(*(kinds for _, kinds in self._kinds_in(first, after)))

    def _kinds_in(self, first: int, after: int) -> Iterator[tuple[int, frozenset[str]]]:
        lower, until = self.tokens.lower, self.events.lists["until"]
        at, skip = first, first
        while at < after:
            if lower[at] in until:
                skip = at + _NAMED
            here = self.events.kinds.at(lower, at) if at >= skip else None
            if here is not None:
                yield at, here[0]
            elif at >= skip and (deed := self._deed(at)):
                yield at, deed
            at = here[1] if here else at + 1

    def _deed(self, at: int) -> frozenset[str]:
        """Give what a verb that is in no table has in common with its noun."""
        word, words = self.tokens.lower[at], self.tokens.lexicon.language.words
        told = word.endswith("ed") or word in words["past_verbs"]
        if not told or self.tokens.letters[at] != "x" or len(word) < _LONG:
            return frozenset()
        stem = stem_of(word)
        return frozenset(() if stem in self._sayings else (f"~{stem}",))

    def names_in(self, first: int, after: int, *, deeds: bool = True) -> frozenset[str]:
        """Give what the nouns of a short phrase can name: the disaster, the blaze.

        Those that no table has may name *deeds* by their stems: the seizure.
        """
        found: set[str] = set()
        for at in range(first, min(after, len(self.tokens.lower))):
            here = self.events.names.at(self.tokens.lower, at)
            if here is not None:
                found |= here[0]
            elif deeds and self.tokens.letters[at] == "x":
                found.add(f"~{stem_of(self.tokens.lower[at])}")
        return frozenset(found)

    def cue(self, told: Told, *, long: bool = False) -> str:
        """Tell whether something starts or ends at a time by the nearest cue.

        What is *long* begins and ends with other verbs than a journey does.
        """
        cues = self.events.tenures if long else self.events.cues
        best, nearest = "", _BESIDE_CUE
        at, end = told.begin, told.end
        if long and end < told.clause.after:  # in 1971 and gave it up in 1988
            joined = self.tokens.letters.find("&", told.after, end)
            end = joined if joined >= 0 else end
        while at < end:
            here = cues.at(self.tokens.lower, at)
            if here is None:
                at += 1
                continue
            before = at < told.first
            gap = told.first - here[1] if before else (at - told.after + 1) * (1 + long)
            if gap < nearest and len(here[0]) == 1:
                best, nearest = next(iter(here[0])), gap
            at = here[1]
        return best

    def _units(self, clause: Clause) -> Iterator[tuple[str, *Placed]]:
        """Yield the mentions with their kinds; 14.35 behind "at" is a time of day."""
        known = False
        for mention, first, after in units_of(clause):
            mark = kind_of(clause.tokens, mention, first, after)
            known = known or mark in "km"
            counted = mark == "n" and self._clock(mention, first, after, known=known)
            if clock := counted or None:
                yield "k", evolve(mention, value=clock), first, after
            else:
                yield mark, mention, first, after

    def _clock(
        self, mention: Mention[Quantity], first: int, after: int, *, known: bool
    ) -> Clock | None:
        """Read "at 14.35" and, where another time is *known*, "out at nine"."""
        at_time = self.tokens.lexicon.language.words["at_time"]
        before = self.tokens.lower[first - 1] if first else ""
        ends = self.tokens.letters[after : after + 1] in (".", ",", ";", "&", "")
        ends = ends or self._is_next_morning(after)
        low = mention.value.figure.low
        hours = range(1, _NOON + 1)
        if known and ends and before in at_time and low in hours and after == first + 1:
            return Clock(int(low), 0)
        return self._dotted(mention, first)

    def _is_next_morning(self, at: int) -> bool:
        """Say whether "the next morning" stands there, the same evening."""
        the, which, part = (*self.tokens.lower[at : at + 3], "", "", "")[:3]
        lists = self.events.lists
        named = which in ("next", "same", "following") and part in lists["parts"]
        return the == "the" and named

    def _dotted(self, mention: Mention[Quantity], first: int) -> Clock | None:
        at_time = self.tokens.lexicon.language.words["at_time"] | {"was"}
        before = self.tokens.lower[first - 1] if first else ""
        if before not in at_time or not DOTTED.fullmatch(mention.text):
            return None
        hour, minute = (int(digits) for digits in mention.text.split("."))
        clock = Clock(hour, minute)
        return clock if clock.exists else None

    def _told(self) -> Iterator[Told]:
        for number, units in self.units.items():
            clause = self.clauses[number]
            times = [unit for unit in units if self._is_time(unit)]
            for place, (mark, mention, first, after) in enumerate(times):
                before = times[place - 1][3] if place else clause.first
                following = times[place + 1 :]
                behind = following[0][2] if following else clause.after
                begin, end = self._around(before, after, behind, len(times))
                yield Told(
                    mark,
                    mention,
                    clause,
                    number,
                    first,
                    after,
                    begin,
                    end,
                    self.keys_in(begin, end),
                )

    def _is_time(self, unit: tuple[str, *Placed]) -> bool:
        """Say whether a mention tells when; the year of a 2016 campaign does not."""
        mark, mention, first, after = unit
        if mark not in _TIMES:
            return False
        value = mention.value
        if not isinstance(value, PartialDate) or mark != "d":
            return True
        year = value.granularity is CalendarUnit.YEAR
        named = self.tokens.letters[after : after + 1] in ("x", "X")
        before = self.tokens.letters[first - 1 : first]
        return not (year and named and before != "p")

    def _around(
        self, before: int, after: int, behind: int, times: int
    ) -> tuple[int, int]:
        """Give the words that tell of a time: up to its neighbours, or a comma."""
        if times == 1:
            return before, behind
        letters = self.tokens.letters
        end = after
        while end < behind and letters[end] not in _STOPS:
            end += 1
        return before, end


_TIMES = "dwogefkmb"
_FEW, _NOON = 2, 12
_MANY = 9
"""Times of one kind of event beyond which no name can tell which is meant."""
_LONGEST = 250
"""Tokens of a sentence beyond which it is no sentence of news."""
_LONG = 4
"""Letters of a verb that its noun is known by."""
_NAMED = 5
"""Tokens behind "after" among which the event is named that it is told from."""
