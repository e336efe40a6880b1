"""A language's vocabulary, as immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from claimcheck.lang.units import UnitTable
from claimcheck.model import (
    Bounds,
    CalendarDate,
    CalendarUnit,
    DayPart,
    Duration,
    Hedge,
    Portion,
    TimeReference,
    Weekday,
)


@frozen
class HedgePhrase:
    """Phrases that hedge a number in one way, with the proof that they do.

    *after* tells that they stand behind the number. *literal* and *usual* are the
    readings of *example*, as bounds are written; *not_in* are texts in which the
    phrases hedge nothing.
    """

    phrases: tuple[str, ...]
    effect: Hedge
    example: str
    literal: str
    usual: str
    after: bool = False
    not_in: tuple[str, ...] = ()


@frozen
class Vague:
    """What a vague number word can stand for, and what it usually does."""

    literal: Bounds
    usual: Bounds


@frozen(eq=False)
class Language:
    """The words of one language that claims are made of.

    Languages are compared by identity: each is loaded once. *units* are those it
    prints; where there are none, those that come with claimcheck.
    """

    code: str
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]
    suffixes: Mapping[str, int]
    fractions: Mapping[str, Fraction]
    multiples: Mapping[str, Fraction]
    ordinals: Mapping[str, int]
    vague: Mapping[str, Vague]
    hedges: tuple[HedgePhrase, ...]
    afterthoughts: Mapping[str, Hedge]
    months: Mapping[str, int]
    weekdays: Mapping[str, Weekday]
    calendar: Mapping[str, CalendarUnit]
    deictics: Mapping[str, int]
    relatives: Mapping[str, int]
    seasons: Mapping[str, int]
    periods: Mapping[str, CalendarDate]
    decades: Mapping[str, int]
    holidays: Mapping[str, CalendarDate]
    times_of_day: Mapping[str, int]
    nights: Mapping[str, int]
    beside_time: Mapping[str, Hedge]
    zones: Mapping[str, int | None]
    day_parts: Mapping[str, DayPart]
    references: Mapping[str, TimeReference]
    frequencies: Mapping[str, Duration]
    lasting: Mapping[str, Duration]
    how_often: Mapping[str, int]
    rounds: Mapping[str, Weekday]
    portions: Mapping[str, Portion]
    irregular: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    events: Mapping[str, frozenset[str]]
    changes: Mapping[str, frozenset[str]]
    furniture: tuple[str, ...]
    abbreviations: frozenset[str]
    units: UnitTable | None = None
