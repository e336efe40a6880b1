"""Durations and ages."""

from __future__ import annotations

import re

from claimcheck.extract.figures import FIGURE, figure_at, vague_figure
from claimcheck.extract.hedges import hedge_before, hedge_behind
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Vague
from claimcheck.model import (
    Age,
    CalendarUnit,
    Duration,
    Figure,
    Hedge,
    Mention,
)

_FIGURE = re.compile(FIGURE)
_STEP = re.compile(rf"({FIGURE})-?U")
_OLDEST = 150
"""Nobody and nothing in the news is aged more years than this without a unit."""


def duration(tokens: Tokens, first: int, after: int) -> Mention[Duration] | None:
    """Read up to 15 years, a decade, several months, two years and three months."""
    hedge, start = hedge_before(tokens, first, after)
    behind, stop = hedge_behind(tokens, start, after)
    if hedge is Hedge.BARE:
        hedge = behind
    if _spans_time(tokens, first):
        hedge, first = Hedge.BARE, start
    unit = tokens.lexicon.language.calendar.get(_unit_word(tokens, start, stop))
    if unit is None or unit is CalendarUnit.WEEKEND:
        return None
    letter = tokens.letters[start]
    if letter == "a":
        if tokens.letters[start:stop] == "aU" and not _counts(tokens, first, start):
            return None
        value: Duration | None = Duration(1, unit, hedge)
    elif letter == "V":
        value = _vague(tokens, start, unit)
    else:
        value = _steps(tokens, start, stop, hedge)
    if value is None:
        return None
    return Mention(value, tokens.words(first, after), tokens.span(first, after))


def _spans_time(tokens: Tokens, first: int) -> bool:
    """Say whether "over" means during: the talks went on over ten years."""
    return tokens.lower[first] in ("over", "around") and tokens.letters[
        max(first - 1, 0)
    ] in ("x", "p")


def _counts(tokens: Tokens, first: int, start: int) -> bool:
    """Say whether "a year" is a length and not a rate: a hedge or word shows it."""
    if first < start:
        return True
    before = tokens.lower[start - 1] if start else ""
    behind = tokens.lower[start + 2] if start + 2 < len(tokens.lower) else ""
    words = tokens.lexicon.language.words
    return before in words["before_length"] or behind in words["behind_length"]


def _unit_word(tokens: Tokens, start: int, stop: int) -> str:
    for at in range(stop - 1, start - 1, -1):
        if tokens.letters[at] == "U":
            return tokens.lower[at]
    return ""


def _vague(tokens: Tokens, start: int, unit: CalendarUnit) -> Duration | None:
    meaning = tokens.meanings[start].meaning
    if not isinstance(meaning, Vague):
        return None
    return Duration(vague_figure(meaning), unit, Hedge.VAGUE)


def _steps(tokens: Tokens, start: int, stop: int, hedge: Hedge) -> Duration | None:
    """Read a figure or a range with its unit, and a smaller step behind it."""
    first = _FIGURE.match(tokens.letters, start, stop)
    if first is None:
        return None
    figure = figure_at(tokens, *first.span())
    after = first.end()
    second = _FIGURE.match(tokens.letters, after + 1, stop)
    joined = tokens.letters[after : after + 1]
    if figure and second and joined in ("T", "-", "c", "&"):
        high = figure_at(tokens, *second.span())
        if joined == "&" or high is None or high.low < figure.low:
            return None
        figure, after = Figure(figure.low, high.low, place=high.place), second.end()
        hedge = Hedge.BETWEEN if hedge is Hedge.BARE else hedge
    word_at = tokens.letters.find("U", after, stop)
    if figure is None or word_at < 0:
        return None
    unit = tokens.lexicon.language.calendar[tokens.lower[word_at]]
    return _with_smaller(tokens, (word_at + 1, stop), Duration(figure, unit, hedge))


def _with_smaller(tokens: Tokens, where: tuple[int, int], large: Duration) -> Duration:
    """Add "and three months" to "two years"."""
    at, stop = where
    step = _STEP.search(tokens.letters, at, stop)
    if step is None or not isinstance(large.figure.low, int):
        return large
    figure = figure_at(tokens, *step.span(1))
    unit = tokens.lexicon.language.calendar[tokens.lower[step.end() - 1]]
    if figure is None or _rank(unit) >= _rank(large.unit):
        return large
    leading = ((large.figure.low, large.unit),)
    return Duration(figure, unit, large.hedge, leading)


def _rank(unit: CalendarUnit) -> int:
    return list(CalendarUnit).index(unit)


def age(tokens: Tokens, first: int, after: int) -> Mention[Age] | None:
    """Read aged 52, 17-year-old, three months old."""
    hedge, start = hedge_before(tokens, first, after)
    unit = CalendarUnit.YEAR
    if tokens.letters[start] == "g":
        start += 1
    found = _FIGURE.match(tokens.letters, start, after)
    figure = figure_at(tokens, *found.span()) if found else None
    if found is None or figure is None or figure.high > _OLDEST:
        return None
    unit_at = tokens.letters.find("U", found.end(), after)
    if unit_at >= 0:
        unit = tokens.lexicon.language.calendar[tokens.lower[unit_at]]
    value = Age(Duration(figure, unit, hedge))
    return Mention(value, tokens.words(first, after), tokens.span(first, after))
