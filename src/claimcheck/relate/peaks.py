"""What a short article calls the most ever, and the one value in it that goes further.

The record may be told by a superlative, by "never … more than" or by "nobody so young".
Its value is the nearest one that can be of its kind. Where exactly one other value of
the article is of the same unit, of an earlier day or of another thing, and goes
further, it is held against it, unless a word tells that it is of some only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.patterns import Patterns, load_patterns
from claimcheck.model import (
    ONE,
    Age,
    CalendarDate,
    Kind,
    Mention,
    PartialDate,
    Quantity,
)
from claimcheck.model.frames import Record, Way
from claimcheck.relate.clauses import Clause
from claimcheck.relate.counting import counted
from claimcheck.relate.found import as_quantity
from claimcheck.relate.outdone import is_admitted
from claimcheck.relate.things import lemma

_SHORT, _FAR, _NEAR = 12, 2, 3
"""Sentences of a short article, how many times as much the one that goes further may
be, and tokens between a word such as "so" and what it is said with."""
_STEM, _LONG = 4, 5
_MONTH = 31
"""Days back in which a day is of the record itself."""
_LEAST = 4
"""Bare numbers from which on they count what a record can be of."""


@frozen(eq=False)
class _Peak:
    """A record: where it is told, which way, of what kind and since what year."""

    at: int
    way: Way
    kind: str
    since: int
    sentence: int


@frozen(eq=False)
class _Value:
    """A value of an article, its tokens and what it counts."""

    told: Mention[Quantity]
    first: int
    sentence: int
    noun: str
    aged: bool


class Peaks:
    """The records of a short article."""

    def __init__(self, reading: Reading, clauses: Mapping[int, Clause]) -> None:
        """Take a text and its sentences that have mentions."""
        self._reading, self._clauses = reading, clauses
        self._tokens = reading.tokens
        language = self._tokens.lexicon.language
        self._patterns: Patterns = load_patterns(language.code)
        self._lists = {
            name: frozenset(words) for name, words in self._patterns.words.items()
        }

    def claims(self) -> Iterator[Record]:
        """Yield the first record that another value of the article breaks."""
        if len(self._reading.sentences) > _SHORT:
            return
        values = [*self._values()]
        for peak in self._peaks():
            own = self._own(peak, values)
            rival = self._rival(peak, own, values) if own else None
            if own is not None and rival is not None:
                span = own.told.span
                yield Record(way=peak.way, value=own.told, rival=rival.told, span=span)
                return

    # Records

    def _peaks(self) -> Iterator[_Peak]:
        for number, (first, after) in enumerate(self._reading.sentences):
            words = set(self._tokens.lower[first:after])
            if self._is_at_a_level(first, after):
                words.discard("stood")
            past = self._lists["of_some_peaks"] | self._lists["was_a_record"]
            if not past.isdisjoint(words):
                continue
            none = False
            for at in range(first, after):
                none = none or self._tokens.lower[at] in self._lists["none_before"]
                told = self._told(at, (first, after), none=none)
                if told is not None and not self._is_for_a_time(at, after):
                    since = max(self._years(number), default=0)
                    yield _Peak(at, Way(told[0]), told[1], since, number)
                    break

    def _is_at_a_level(self, first: int, after: int) -> bool:
        """Say whether something "stood at" a value, and no record stood."""
        return ("stood", "at") in pairwise(self._tokens.lower[first:after])

    def _told(
        self, at: int, ends: tuple[int, int], *, none: bool
    ) -> tuple[str, str] | None:
        """Read which way and of what a word tells the most."""
        lower, tables = self._tokens.lower, self._patterns.tables
        first, after = ends
        word, before = lower[at], lower[max(at - 2, first) : at]
        named = tables["superlatives"].get(word)
        loose = word in self._lists["loose_superlatives"]
        ever = not self._lists["of_any"].isdisjoint(lower[at + 1 : at + 1 + _NEAR])
        if named and (ever or not loose):
            nth = "O" in self._tokens.letters[max(at - 2, 0) : at]
            denied = not self._lists["not_the_most"].isdisjoint(before)
            return None if nth or denied else (named[0], named[1])
        if self._is_than_any(at, after, none=none):
            compared = tables["comparatives"].get(word) or tables["positives"].get(word)
            return (compared.split()[-1], "any") if compared else None
        if none and lower[at - 1] in self._lists["so_much"]:
            way = tables["positives"].get(word)
            return (
                (way, "age" if word in self._lists["aged"] else "any") if way else None
            )
        if high := self._high(at):
            return high, "any"
        more = " ".join(lower[at : at + _NEAR])
        return ("up", "any") if more in self._lists["more_than_any"] else None

    def _is_for_a_time(self, at: int, after: int) -> bool:
        """Say whether a record is that of a season, or of some years: of this year."""
        letters = self._tokens.letters[at : min(at + _NEAR + 2, after)]
        return any(each in letters for each in ("LU", "Ls", "iU", "nU", "NU", "aU"))

    def _is_than_any(self, at: int, after: int, *, none: bool) -> bool:
        """Say whether "than any" follows; where *none* did it before, than a name."""
        lower, stop = self._tokens.lower, min(at + _NEAR * 4, after)
        if "than" not in lower[at:stop]:
            return False
        than = lower.index("than", at, stop)
        counted_bound = self._tokens.letters[than + 1 : than + 2] in ("i", "N", "n")
        ever = not self._lists["of_any"].isdisjoint(lower[than + 1 : than + 1 + _NEAR])
        return (none or ever) and not counted_bound

    def _high(self, at: int) -> str:
        """Read "an all-time high", "a record low"."""
        led = self._tokens.lower[max(at - 2, 0) : at]
        if self._lists["all_time"].isdisjoint(led):
            return ""
        return str(self._patterns.tables["positives"].get(self._tokens.lower[at], ""))

    def _years(self, number: int) -> Iterator[int]:
        clause = self._clauses.get(number)
        for mention, _, _ in clause.placed if clause else ():
            said = getattr(mention.value, "said", None)
            if isinstance(said, CalendarDate) and said.year is not None:
                yield said.year

    # Values

    def _values(self) -> Iterator[_Value]:
        for number, clause in self._clauses.items():
            for mention, first, after in clause.placed:
                number_of = as_quantity(mention)
                if number_of is None or number_of.value.figure.is_range:
                    continue
                value = number_of.value
                small = value.unit == ONE and value.figure.low < _LEAST
                if small or (value.unit.kind is Kind.SHARE and value.unit.per):
                    continue
                thing = (
                    counted(self._tokens, first, after) if value.unit == ONE else None
                )
                noun = thing[0].head if thing else ""
                aged = isinstance(mention.value, Age)
                yield _Value(number_of, first, number, noun, aged)

    def _own(self, peak: _Peak, values: list[_Value]) -> _Value | None:
        """Give the value of a record: the nearest in its sentence, or the next one."""
        here = [
            v for v in values if v.sentence == peak.sentence and self._fits(v, peak)
        ]
        if not here:
            here = [v for v in values if v.sentence == peak.sentence + 1][:1]
            here = [v for v in here if self._fits(v, peak)]
        return min(here, key=lambda v: abs(v.first - peak.at), default=None)

    def _fits(self, value: _Value, peak: _Peak) -> bool:
        kind = value.told.value.unit.kind
        kinds = _KINDS.get(peak.kind)
        if peak.kind == "age":
            return value.aged or (kind is Kind.COUNT and not value.noun)
        return kinds is None or kind in kinds

    def _rival(self, peak: _Peak, own: _Value, values: list[_Value]) -> _Value | None:
        """Give the one other value of the same unit, if it goes further."""
        alike = [v for v in values if v is not own and self._is_alike(own, v)]
        others = [v for v in alike if v.sentence != own.sentence]
        further = [v for v in others if self._is_further(peak, own, v)]
        if len({v.told.value.figure.low for v in further}) != 1:
            return None
        one = further[0]
        words = self._tokens.lower[slice(*self._reading.sentences[one.sentence])]
        if is_admitted(words, peak.way, self._patterns):
            return None
        return one if self._is_of_another_time(peak, own, one) else None

    def _is_alike(self, own: _Value, other: _Value) -> bool:
        one, two = own.told.value.unit, other.told.value.unit
        if own.aged or other.aged:
            return other.aged and self._may_be_age(own)
        if one.kind in _LENT and two == ONE and not other.noun:
            gap = self._bare(own), self._bare(other)  # 48.2 seconds … in 47.6
            return max(gap) <= min(gap) * _CLOSE
        if one.kind is Kind.COUNT:
            same = own.noun == other.noun or not (own.noun and other.noun)
            people = self._lists["human"] | self._lists["entrants"]
            crowd = {own.noun, other.noun} <= people | {""}
            return two.kind is Kind.COUNT and (same or crowd)
        if one.kind is Kind.TIME:
            return one == two
        return one.comparable_with(two) or _is_of_each(own, other)

    def _may_be_age(self, value: _Value) -> bool:
        bare = value.told.value.unit == ONE and not value.noun
        return value.aged or (bare and self._bare(value) <= _OLDEST)

    def _is_further(self, peak: _Peak, own: _Value, other: _Value) -> bool:
        lent = other.told.value.unit == ONE or _is_of_each(own, other)
        mine, theirs = (self._bare(v) if lent else self._size(v) for v in (own, other))
        way = peak.way
        if own.told.value.unit.kind is Kind.SPEED and peak.kind == "speed":
            way = Way.UP if way is Way.DOWN else Way.DOWN
        if (theirs > mine) is not (way is Way.UP) or theirs == mine:
            return False
        least, most = sorted((abs(mine), abs(theirs)))
        return 0 < most <= _FAR * least

    def _bare(self, value: _Value) -> float:
        return float(value.told.value.figure.low)

    def _size(self, value: _Value) -> float:
        quantity = value.told.value
        return float(quantity.unit.in_base(quantity.figure.low))

    # Another time

    def _is_of_another_time(self, peak: _Peak, own: _Value, other: _Value) -> bool:
        words = self._words(other.sentence)
        mine = self._words(own.sentence) | self._words(peak.sentence)
        if self._is_of_some(words, mine, own):
            return False
        years = [*self._years(other.sentence)]
        past = self._is_past(other.sentence)
        past = past or not self._lists["of_old_peaks"].isdisjoint(words)
        if years and (max(years) <= peak.since or len(set(years)) > 1):
            return False
        high = own.told.value.unit.kind is Kind.LENGTH
        near = self._tokens.lower[peak.at : peak.at + _NEAR]
        built = not self._lists["structures"].isdisjoint(near)
        standing = high and built and self._is_named_there(own, other)
        if not years and not past and not standing:
            return False
        return self._is_of_it(own, other) and self._scope(peak) <= words

    def _words(self, number: int) -> frozenset[str]:
        return frozenset(self._tokens.lower[slice(*self._reading.sentences[number])])

    def _is_of_some(
        self, words: frozenset[str], mine: frozenset[str], own: _Value
    ) -> bool:
        """Say whether a value is of some only, of another month, or not yet so."""
        lists, months = self._lists, self._tokens.lexicon.language.months
        some = lists["of_some_peaks"] - {"record"} | lists["supposed"]
        if own.told.value.unit.kind is Kind.LENGTH:
            some |= lists["no_more"]
        month = (words & months.keys()) - mine if mine & months.keys() else None
        other_month = bool(month) and "month" not in mine
        others = (words & lists["gendered"]) - mine if mine & lists["gendered"] else ()
        places = lists["kinds_of_place"]
        away = (words & places) - mine if mine & places else ()
        return bool(words & some) or other_month or bool(others) or bool(away)

    def _scope(self, peak: _Peak) -> frozenset[str]:
        """Give what a record is for alone: the largest grant to a band."""
        letters, lower = self._tokens.letters, self._tokens.lower
        named = lower[peak.at] in self._patterns.tables["superlatives"]
        for at in range(peak.at + 1, peak.at + 1 + _NEAR * named):
            if lower[at : at + 1] and lower[at] in self._lists["for_some"]:
                some = letters[at + 1 : at + 3] == "ax"
                return frozenset(lower[at + 2 : at + 3] if some else ())
        return frozenset()

    def _is_named_there(self, own: _Value, other: _Value) -> bool:
        """Say whether another thing that stands is named, of no other place."""
        first, after = self._reading.sentences[other.sentence]
        known = frozenset(
            self._tokens.lower[slice(*self._reading.sentences[own.sentence])]
        )
        stands = self._lists["torn_down"].isdisjoint(self._words(other.sentence))
        return stands and any(
            self._tokens.letters[at] == "X" and self._tokens.lower[at] not in known
            for at in range(first + 1, after)
        )

    def _is_past(self, number: int) -> bool:
        clause = self._clauses[number]
        for mention, _, _ in clause.placed:
            value = mention.value
            days = value.days if isinstance(value, PartialDate) else None
            anchor = getattr(value, "anchor", None)
            if days and anchor and (anchor - days[1]).days > _MONTH:
                return True
        return False

    def _is_of_it(self, own: _Value, other: _Value) -> bool:
        """Say whether a value is of the same thing, by a noun, a stem or "there"."""
        unit = own.told.value.unit
        first, after = self._reading.sentences[other.sentence]
        words = frozenset(self._tokens.lower[first:after])
        mine, theirs = self._stems(own.sentence), self._stems(other.sentence)
        shared = bool(mine & theirs) or not self._lists["of_it_peaks"].isdisjoint(words)
        if unit.kind in (Kind.MONEY, Kind.TIME, Kind.COUNT) and not other.aged:
            return shared or bool(own.noun and own.noun == other.noun)
        away = self._is_elsewhere(own.sentence, first, after)
        return not away if unit.kind is Kind.LENGTH else shared or not away

    def _is_elsewhere(self, number: int, first: int, after: int) -> bool:
        """Say whether a place is named that the record is not told of."""
        letters, lower = self._tokens.letters, self._tokens.lower
        known = frozenset(lower[slice(*self._reading.sentences[number])])
        inside = self._lists["in_a_place"]
        named = (
            at
            for at in range(first + 1, after)
            if letters[at - 1 : at + 1] == "pX"
            or (letters[at - 1 : at + 1] == "tX" and lower[at - 2] in inside)
        )
        return any(lower[at] not in known for at in named)

    def _stems(self, number: int) -> frozenset[str]:
        tokens, language = self._tokens, self._tokens.lexicon.language
        known = self._patterns.tables["superlatives"]
        return frozenset(
            lemma(tokens.lower[at], language)[:_LONG]
            for at in range(*self._reading.sentences[number])
            if tokens.letters[at] in "xX" and len(tokens.lower[at]) >= _STEM
            if tokens.lower[at] not in known and tokens.lower[at] not in language.months
        )


def _is_of_each(own: _Value, other: _Value) -> bool:
    """Say whether a price lacks what it is of: $410 a tonne, and then $425."""
    one, two = own.told.value.unit, other.told.value.unit
    alike = one.kind is two.kind is Kind.MONEY and one.name.startswith(two.name)
    return alike and one.per is not None and two.per is None


_LENT = (Kind.ANGLE, Kind.TIME, Kind.TEMPERATURE, Kind.DEGREES, Kind.LENGTH, Kind.MASS)
"""Kinds of units that a number beside a year may leave out."""
_CLOSE, _OLDEST = 1.5, 120
_KINDS: dict[str, tuple[Kind, ...]] = {
    "money": (Kind.MONEY,),
    "time": (Kind.TIME, Kind.LENGTH),
    "length": (Kind.LENGTH,),
    "mass": (Kind.MASS,),
    "heat": (Kind.TEMPERATURE, Kind.ANGLE, Kind.DEGREES),
    "rain": (Kind.LENGTH,),
    "speed": (Kind.TIME, Kind.SPEED, Kind.COUNT),
}


def peaks_in(
    reading: Reading, clauses: Mapping[int, Clause], known: tuple[Any, ...]
) -> Iterator[Record]:
    """Yield a record with what breaks it, unless one is *known*."""
    if not any(isinstance(claim, Record) and claim.rival for claim in known):
        yield from Peaks(reading, clauses).claims()
