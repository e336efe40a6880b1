"""Lengths of time."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.extract.figures import figure_from, vague_figure
from claimcheck.extract.hedges import hedge_before, hedge_behind
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarUnit,
    Duration,
    Figure,
    Hedge,
    Mention,
)
from claimcheck.model.bounds import exact

_JOINED = re.compile("-?T-?|[-c&]")
_STEP = re.compile("(?:,?&|,)?")


_COMPARING = 2
"""Words of "higher than"; those of "lower or equal to" are more."""


def duration(tokens: Tokens, first: int, after: int) -> Mention[Duration] | None:
    """Read up to 15 years, a decade, several months, two years and three months."""
    words = tokens.lexicon.language.words
    hedge, start = hedge_before(tokens, first, after)
    # No length is "higher than a year": prices were higher than a year before.
    compared = tokens.letters[start] == "a" and start == first + _COMPARING
    compares = compared and tokens.lower[first] in words["compared"]
    if compares or _spans_time(tokens, first) or _opens(tokens, first, after):
        hedge, first = Hedge.BARE, start
    letter = tokens.letters[start]
    if letter == "a" and tokens.letters[start + 1] == "U":
        read = _one(tokens, (first, start, after))
    elif letter == "V":
        read = _vague(tokens, start, after)
    else:
        read = _steps(tokens, start, after)
    if read is None:
        return None
    value, end = read
    behind, end = hedge_behind(tokens, start, end, after)
    hedge = behind if hedge is Hedge.BARE else hedge
    if hedge is not Hedge.BARE and value.hedge is not Hedge.VAGUE:
        value = evolve(value, hedge=hedge)
    return tokens.mention(first, end, value)


def _spans_time(tokens: Tokens, first: int) -> bool:
    """Say whether "over" means during: the talks went on over ten years.

    It does not behind verbs of taking time: they lasted over ten years.
    """
    if first == 0 or tokens.lower[first] not in ("over", "around"):
        return False
    words, before = tokens.lexicon.language.words, tokens.lower[first - 1]
    if tokens.letters[first - 1] == "p":
        return before in words["particles"]
    return tokens.letters[first - 1] == "x" and before not in words["taking_time"]


def _opens(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether "over" opens a sentence and means during: Over 10 years we saw it."""
    if tokens.printed[first] != "Over":
        return False
    before, behind = (
        tokens.letters[max(first - 1, 0) : first],
        tokens.letters[after : after + 1],
    )
    return before in ("", ".", "\n", '"') and behind in tuple("tdr,X")


def _counts(tokens: Tokens, first: int, start: int) -> bool:
    """Say whether "a year" is a length and not a rate: a hedge or word shows it."""
    if first < start:
        return True
    before = tokens.lower[start - 1] if start else ""
    after = start + 2
    while tokens.letters[after : after + 1] in tuple("h~"):
        after += 1  # a week or so ago
    behind = tokens.lower[after] if after < len(tokens.lower) else ""
    words = tokens.lexicon.language.words
    if before in words["before_length"] or before in words["taking_time"]:
        return True
    if " ".join(tokens.lower[start + 2 : start + 4]) in words["from_now"]:
        return True
    told_from = tokens.letters[start + 3 : start + 4] in tuple("RDWZM")
    return behind in words["behind_length"] or (behind == "from" and told_from)


_Length = tuple[Duration, int]
"""A length of time, and the token behind it."""


def _one(tokens: Tokens, where: tuple[int, int, int]) -> _Length | None:
    """Read "a year", "a year or two", "a year and a half", "an hour and a half"."""
    first, start, stop = where
    unit = unit_at(tokens, start + 1)
    behind = start + 2
    if tokens.letters[behind : behind + 2] == "cn" and behind + 1 < stop:
        most = tokens.lexicon.language.numbers[tokens.lower[behind + 1]]
        if most > 1:
            return Duration(Figure(1, most), unit, Hedge.BETWEEN), behind + 2
    told = _with_smaller(tokens, start + 2, stop, Duration(1, unit))
    return told if told[1] > start + 2 or _counts(tokens, first, start) else None


def unit_at(tokens: Tokens, at: int) -> CalendarUnit:
    """Give the unit of time that a token names."""
    return tokens.lexicon.language.calendar[tokens.lower[at]]


def _vague(tokens: Tokens, start: int, stop: int) -> _Length | None:
    figure = vague_figure(tokens, start, stop)
    unit = figure and unit_behind(tokens, figure[1], stop)
    if not figure or not unit:
        return None
    return Duration(figure[0], unit[0], Hedge.VAGUE), unit[1]


def unit_behind(tokens: Tokens, at: int, stop: int) -> tuple[CalendarUnit, int] | None:
    """Give the unit behind a number and the token behind it: ten (working) days."""
    while at < stop and tokens.letters[at] in "-h~":
        at += 1
    if at < stop and tokens.letters[at] in "xkp":
        if tokens.lower[at] not in tokens.lexicon.language.words["before_unit"]:
            return None
        at += 1
    unit = unit_at(tokens, at) if at < stop and tokens.letters[at] == "U" else None
    return None if unit is None else (unit, at + 1)


def _steps(tokens: Tokens, start: int, stop: int) -> _Length | None:
    """Read a figure or a range with its unit, and a smaller step behind it."""
    figure = figure_or_range(tokens, start, stop)
    unit = figure and unit_behind(tokens, figure[1], stop)
    if not figure or not unit:
        return None
    hedge = Hedge.BETWEEN if figure[0].is_range else Hedge.BARE
    return _with_smaller(tokens, unit[1], stop, Duration(figure[0], unit[0], hedge))


def figure_or_range(tokens: Tokens, start: int, stop: int) -> tuple[Figure, int] | None:
    """Read 12, 12 to 15, 12-15, between 12 and 15, and give the token behind it."""
    first = figure_from(tokens, start, stop)
    joined = first and _JOINED.match(tokens.letters, first[1], stop)
    second = joined and figure_from(tokens, joined.end(), stop)
    if not first or not joined or not second:
        return first
    low, high = first[0], second[0]
    between = tokens.lower[max(start - 1, 0)] in ("between", "ages")
    between = between or tokens.lower[max(start - 2, 0) : start] == ["ages", "of"]
    if (joined[0] == "&" and not between) or high.low < low.low:
        return None
    return Figure(low.low, high.low, place=high.place), second[1]


def _with_smaller(tokens: Tokens, at: int, stop: int, large: Duration) -> _Length:
    """Add "and three months" or "and a half" to "two years", as often as they stand."""
    for _ in range(_MOST_STEPS):
        count = large.figure.low
        if large.figure.is_range or not isinstance(count, int):
            break
        joined = _STEP.match(tokens.letters, at, stop)
        figure = joined and figure_from(tokens, joined.end(), stop)
        unit = figure and unit_behind(tokens, figure[1], stop)
        if not figure or not unit or _rank(unit[0]) >= _rank(large.unit):
            return _with_half(tokens, at, stop, large)
        leading = (*large.leading, (count, large.unit))
        large, at = Duration(figure[0], unit[0], large.hedge, leading), unit[1]
    return large, at


_MOST_STEPS = 4


def _with_half(tokens: Tokens, at: int, stop: int, large: Duration) -> _Length:
    """Add "and a half" to an hour, two days, two years and a day."""
    found = _HALF.match(tokens.letters, at, stop)
    if found is None or large.figure.place != 1:
        return large, at
    part = tokens.lexicon.language.fractions[tokens.lower[found.end() - 1]]
    figure = Figure(exact(large.figure.low + part), place=part)
    return evolve(large, figure=figure), found.end()


_HALF = re.compile("&a?F")


def _rank(unit: CalendarUnit) -> int:
    return list(CalendarUnit).index(unit)
