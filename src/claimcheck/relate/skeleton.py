"""A sentence as phrases see it: its words, and a sign for each mention.

The signs are ``<d3>``: the kind of the mention and its number in the sentence. Vague
times ("now") stay words. Kinds:

==== ======================== ==== =========================
d    a date with month, year  w    a weekday
o    yesterday, last night    b    the weekend, a quarter
c    a century, a decade      g    so long ago
e    so long later            f    so long earlier
l    a length of time         a y  aged 52, 52-year-old
n    a bare number            q    an ordinal
k    a time of day            m    a time on a day
r t  a range of dates, times  z    anything else
==== ======================== ==== =========================
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.frames import Frames, Phrasing
from claimcheck.lang.sieve import pairs_in
from claimcheck.model import (
    Age,
    CalendarUnit,
    Clock,
    ClockRange,
    DateRange,
    Distance,
    Duration,
    Kind,
    Mention,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    Quantity,
    Span,
    TimeReference,
)
from claimcheck.relate.clauses import Clause
from claimcheck.relate.lines import line_of


@frozen(eq=False)
class Found:
    """A phrase that was found in a sentence, with the mentions in its roles.

    *places* are the tokens at which the phrase marks where something is named;
    *first* and *after* are the tokens that it covers, *before* is the only date of the
    sentences right before, *time_before* the only time of day, *span_before* what tells
    both ends of a stretch.
    """

    phrasing: Phrasing
    clause: Clause
    roles: dict[str, Mention[Any]]
    places: dict[str, int]
    first: int
    after: int
    before: Mention[PartialDate] | None = None
    time_before: Mention[Any] | None = None
    span_before: Found | None = None

    @property
    def flags(self) -> frozenset[str]:
        """What the phrase tells beside its roles."""
        return self.phrasing.flags

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.clause.tokens.span(self.first, self.after)

    def get(self, role: str) -> Mention[Any] | None:
        """Give the mention in a role, if there is one."""
        return self.roles.get(role)


def found_in(clause: Clause, frames: Frames) -> Iterator[Found]:
    """Yield the phrases that are found in a sentence."""
    units = tuple(units_of(clause))
    tokens = clause.tokens
    kinds = [f"<{kind_of(tokens, *unit)}" for unit in units]
    marks = [(kind, *unit[1:]) for kind, unit in zip(kinds, units, strict=True)]
    pairs = pairs_in(tokens.plain, clause.first, clause.after, marks)
    sought = frames.sieve.among(clause.words.union(kinds, pairs))
    if not sought:
        return
    skeleton = _Skeleton(clause, units, kinds)
    seen: set[tuple[str, _Key]] = set()
    for number in sought:
        phrasing = frames.phrasings[number]
        for key, found in skeleton.found(phrasing):
            if (phrasing.frame, key) not in seen:
                seen.add((phrasing.frame, key))
                yield found


Placed = tuple[Mention[Any], int, int]
_Key = frozenset[tuple[str, str]]


def units_of(clause: Clause) -> Iterator[Placed]:
    """Yield the mentions, a range as its two ends.

    So is what is told from a day: the week of 3 May, two days after Christmas.
    """
    tokens = clause.tokens
    at = clause.first
    for mention, first, after in clause.placed:
        if isinstance(mention.value, TimeReference):
            continue
        if not _is_of_days(mention):
            if first >= at:
                yield mention, first, after
                at = after
            continue
        for part in mention.parts:
            start, stop = tokens.places(part)
            if start >= at:
                yield part, start, stop
                at = stop


def _is_of_days(mention: Mention[Any]) -> bool:
    if isinstance(mention.value, DateRange):
        return bool(mention.parts)
    values = (part.value for part in mention.parts)
    return any(
        isinstance(value, PartialDate) and value.granularity is CalendarUnit.DAY
        for value in values
    )


def kind_of(tokens: Tokens, mention: Mention[Any], first: int, after: int) -> str:
    """Give the letter of a mention's kind."""
    value = mention.value
    if isinstance(value, Age) and "l" in tokens.letters[first:after]:
        return "y"
    if isinstance(value, PartialDate):
        return _kind_of_date(value, tokens, first, after)
    if isinstance(value, Moment):
        if isinstance(value.time, Clock):
            return "m"
        return _kind_of_date(value.day, tokens, first, after)
    if isinstance(value, Quantity):
        return "n" if value.unit.kind is Kind.COUNT else "z"
    return next((letter for kind, letter in _KINDS if isinstance(value, kind)), "z")


_KINDS: tuple[tuple[type, str], ...] = (
    (Duration, "l"),
    (Age, "a"),
    (Clock, "k"),
    (ClockRange, "t"),
    (Ordinal, "q"),
    (DateRange, "r"),
)


def _kind_of_date(value: PartialDate, tokens: Tokens, first: int, after: int) -> str:
    said = value.said
    if isinstance(said, Distance):
        ago = tokens.letters[after - 1] == "G"
        return "g" if ago else ("e" if said.after else "f")
    if isinstance(said, Offset):
        if said.unit is not CalendarUnit.DAY:
            return "b"
        next_one = tokens.letters[first] == "t" or said.count > 0
        return "z" if next_one and "D" not in tokens.letters[first:after] else "o"
    if said.unit in (CalendarUnit.CENTURY, CalendarUnit.DECADE):
        return "c"
    weekday = said.feast is None and said.number is None
    if weekday and said.month is None and said.year is None:
        return "w"
    of_a_year = said.unit is CalendarUnit.SEASON and said.year is not None
    named = "Z" in tokens.letters[first : first + 2]
    return "d" if of_a_year or (weekday and not named) else "b"


class _Skeleton:
    """The text that phrases are sought in, and the way back to tokens."""

    def __init__(
        self, clause: Clause, units: tuple[Placed, ...], kinds: list[str]
    ) -> None:
        self.clause, self.units = clause, units
        marks = (
            (f"{kind}{number}>", first, after)
            for number, (kind, (_, first, after)) in enumerate(
                zip(kinds, units, strict=True)
            )
        )
        words = clause.tokens.plain
        self._line = line_of(words, clause.first, clause.after, marks)
        self.text = self._line.text

    def found(self, phrasing: Phrasing) -> Iterator[tuple[_Key, Found]]:
        """Yield each place where a phrase stands, with the numbers in its roles."""
        for match in phrasing.pattern.finditer(self.text):
            roles: dict[str, Mention[Any]] = {}
            places: dict[str, int] = {}
            for role, number in match.groupdict().items():
                if number:
                    roles[role] = self.units[int(number)][0]
                elif number is not None:
                    places[role] = self._line.token_at(match.start(role))
            first = self._line.token_at(match.start())
            after = self._line.token_at(match.end())
            key = frozenset((r, n) for r, n in match.groupdict().items() if n)
            yield key, Found(phrasing, self.clause, roles, places, first, after)
