"""Lengths of time that no number, or no number alone, tells: all day, for years."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.extract.durations import duration, unit_at
from claimcheck.extract.names import in_name
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    Bounds,
    CalendarUnit,
    Distance,
    Duration,
    Figure,
    Hedge,
    Mention,
    PartialDate,
    Recurrence,
)
from claimcheck.model.bounds import exact

Length = Mention[Duration]

SEVERAL = Figure(2, 15, usual=Bounds(3, 8))
"""How many "every few" are where no table tells."""
_ANY = Figure(2, 99, usual=Bounds(2, 20))
"""How many "years" are: nobody said."""
_COUPLE = Figure(2, 3, usual=Bounds(2, 2))


def _several(unit: CalendarUnit) -> Duration:
    return Duration(_ANY, unit, Hedge.VAGUE)


def _is_plural(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] == unit_at(tokens, at).plural


def stretch(tokens: Tokens, first: int, after: int) -> Mention[Duration] | None:
    """Read the past two months, the first nine months, the next several years."""
    inner = first
    while tokens.letters[inner] in "tLOj~" or tokens.lower[inner] in _ROUND:
        inner += 1
    if tokens.letters[inner] == "U":
        return _one_past(tokens, first, inner)
    length = duration(tokens, inner, after)
    if length is None or length.span is None:
        return None
    end = tokens.at(length.span.end - 1) + 1
    if "-" in tokens.letters[inner:end] and tokens.letters[first:inner] == "t":
        first = inner
    return tokens.mention(first, end, length.value)


def _one_past(tokens: Tokens, first: int, at: int) -> Mention[Duration] | None:
    """Read the past year, the past decade."""
    word = tokens.lower[at]
    if "past" not in tokens.lower[first:at] or word.endswith("s"):
        return None
    unit = tokens.lexicon.language.calendar[word]
    return tokens.mention(first, at + 1, Duration(1, unit))


_ROUND = frozenset({"full"})


def whole(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read all day, the whole week, an entire year, another month, all-night."""
    words = tokens.lexicon.language.words
    at = first + (tokens.letters[first] in "ta")
    full = tokens.letters[first] == "a" and tokens.lower[at] in words["full"]
    fits = full or tokens.lower[at] in words["whole"]
    if not fits or _is_plural(tokens, after - 1):
        return None
    return tokens.mention(first, after, Duration(1, unit_at(tokens, after - 1)))


def part(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read ½ hour, 1/2 day, 3/4 h."""
    if tokens.letters[first] == "Q":
        share = tokens.lexicon.language.fractions[tokens.lower[first]]
    else:
        above, below = int(tokens.lower[first]), int(tokens.lower[first + 2])
        if not above < below <= _SMALLEST_PART:
            return None
        share = Fraction(above, below)
    value = Duration(Figure(exact(share), place=share), unit_at(tokens, after - 1))
    return tokens.mention(first, after, value)


_SMALLEST_PART = 8


def hours_minutes(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read 1h30, where it is no time of day."""
    hours, minutes = int(tokens.lower[first]), int(tokens.lower[first + 1][1:])
    value = Duration(minutes, CalendarUnit.MINUTE, Hedge.BARE, _hours(hours))
    return tokens.mention(first, after, value)


def _hours(count: int) -> tuple[tuple[int, CalendarUnit], ...]:
    return ((count, CalendarUnit.HOUR),)


def alone(
    tokens: Tokens, first: int, after: int
) -> Length | Mention[Recurrence] | None:
    """Read (for) years, (within) weeks, (on) weekends."""
    words, before = tokens.lexicon.language.words, tokens.lower[first - 1]
    unit = unit_at(tokens, first)
    if not _is_plural(tokens, first):
        return None
    if unit is CalendarUnit.WEEKEND:
        round_ = Recurrence(Duration(1, unit))
        shown = before in words["on_weekends"]
        return tokens.mention(first, after, round_) if shown else None
    behind = tokens.lower[after] if after < len(tokens.lower) else ""
    if before not in words["before_units"] or behind in words["old"]:
        return None
    if before in words["before_long_units"] and unit.days < _WEEK and not unit.months:
        return None
    return tokens.mention(first, after, _several(unit))


_WEEK = 7


def ago(tokens: Tokens, first: int, after: int) -> Mention[PartialDate] | None:
    """Read years ago, months earlier, days later."""
    if not _is_plural(tokens, first):
        return None
    later = tokens.lower[after - 1] == "later"
    said = Distance(_several(unit_at(tokens, first)), after=later)
    return tokens.mention(first, after, PartialDate(said))


def matter_of(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read a matter of weeks."""
    words = tokens.lexicon.language.words
    fits = tokens.lower[first + 1] in words["matter"] and _is_plural(tokens, after - 1)
    value = _several(unit_at(tokens, after - 1))
    return tokens.mention(first, after, value) if fits else None


def couple(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read the next couple of years."""
    at = after - 2 - (tokens.letters[after - 2] == "p")
    fits = tokens.lower[at] in tokens.lexicon.language.words["couple"]
    value = Duration(_COUPLE, unit_at(tokens, after - 1), Hedge.VAGUE)
    return tokens.mention(first, after, value) if fits else None


def coming(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read the coming weeks, the past months."""
    words = tokens.lexicon.language.words
    at = first + (tokens.letters[first] == "t")
    if tokens.lower[at] not in words["around_now"] or not _is_plural(tokens, after - 1):
        return None
    return tokens.mention(first, after, _several(unit_at(tokens, after - 1)))


def long(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read day-long, decades-long; yearlong."""
    language = tokens.lexicon.language
    if tokens.letters[first] == "B":
        value = language.lasting[tokens.lower[first]]
        named = in_name(tokens, first, after)
        return None if named else tokens.mention(first, after, value)
    if tokens.lower[after - 1] not in language.words["long"]:
        return None
    unit = unit_at(tokens, first)
    value = _several(unit) if _is_plural(tokens, first) else Duration(1, unit)
    return tokens.mention(first, after, value)


def quarters(tokens: Tokens, first: int, after: int) -> Length | None:
    """Read the next three quarters, several quarters, two straight quarters."""
    language, letters = tokens.lexicon.language, tokens.letters
    if tokens.lower[after - 1] != CalendarUnit.QUARTER.plural:
        return None
    at = first
    while letters[at] in "tL~":
        at += 1
    if letters[at] == "V":
        return tokens.mention(first, after, _several(CalendarUnit.QUARTER))
    if (
        letters[after - 2] == "x"
        and tokens.lower[after - 2] not in (language.words["before_unit"])
    ):
        return None
    word = tokens.lower[at]
    count = int(word) if word.isdecimal() else language.numbers[word]
    value = Duration(count, CalendarUnit.QUARTER)
    return tokens.mention(first, after, value)
