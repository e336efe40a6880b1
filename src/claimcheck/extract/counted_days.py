"""Days and weeks counted within a longer stretch: the first Monday of October."""

from __future__ import annotations

from attrs import evolve

from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.extract.within import Date, of_part
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Direction,
    Offset,
    PartialDate,
)

_WEEKDAYS_OF_MONTH = 5
_MOST = {CalendarUnit.DAY: 31, CalendarUnit.WEEK: 53, CalendarUnit.WEEKEND: 5}
"""The highest place that a unit can have."""


def nth_weekday(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the first Tuesday in October, the last Friday of this month."""
    number, at = _number(tokens, first)
    after -= tokens.letters[after - 1] == "."
    whole = _whole(tokens, first, at + 1, after)
    if whole is None or number is None or number > _WEEKDAYS_OF_MONTH:
        return None
    if whole.value.granularity is not CalendarUnit.MONTH:
        return None
    weekday = tokens.lexicon.language.weekdays[tokens.lower[at]]
    month = whole.value.said
    if isinstance(month, CalendarDate):
        said = evolve(month, unit=CalendarUnit.DAY, weekday=weekday, number=number)
        value = PartialDate(said, whole.value.direction)
        return tokens.mention(first, after, value)
    said = CalendarDate(weekday=weekday, number=number)
    return of_part(tokens.mention(first, after, PartialDate(said)), whole)


def nth_unit(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the first week of October, the last day of 2015, the 3rd week of 2018."""
    number, at = _number(tokens, first)
    unit = tokens.lexicon.language.calendar[tokens.lower[at]]
    after -= tokens.letters[after - 1] == "."
    whole = _whole(tokens, first, at + 1, after)
    if whole is None or number is None or unit not in _MOST or number > _MOST[unit]:
        return None
    if tokens.lower[at + 1] not in ("of", "in"):
        return None
    if whole.value.granularity.months < 1 and unit is not CalendarUnit.DAY:
        return None
    if unit is CalendarUnit.WEEKEND:
        side = Direction.PAST if number < 0 else Direction.FUTURE
        value = PartialDate(Offset(max(number - 1, 0), unit), side)
    else:
        value = PartialDate(Offset(number - (number > 0), unit))
    return of_part(tokens.mention(first, after, value), whole)


def day_of_month(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the 20th of next month, the first of this month."""
    number, at = _number(tokens, first)
    whole = _whole(tokens, first, at, after)
    if whole is None or whole.value.granularity is not CalendarUnit.MONTH:
        return None
    if number is None or not 0 < number <= _MOST[CalendarUnit.DAY]:
        return None
    value = PartialDate(CalendarDate(day=number), Direction.FUTURE)
    return of_part(tokens.mention(first, after, value), whole)


def day_of_week(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read Monday of next week, Tuesday last week, next week Wednesday."""
    language, letters = tokens.lexicon.language, tokens.letters
    weekday_at = letters.index("W", first)
    unit_at = letters.index("U", first)
    begin, end = (first, unit_at + 1)
    if weekday_at < unit_at:
        begin, end = letters.index("L", first), after
    if language.calendar[tokens.lower[unit_at]] is not CalendarUnit.WEEK:
        return None
    between = tokens.lower[min(weekday_at, unit_at) + 1 : max(weekday_at, begin)]
    if not set(between) <= _OF or tokens.lower[unit_at].endswith("s"):
        return None
    count = language.relatives[tokens.lower[letters.index("L", first)]]
    week = tokens.mention(begin, end, PartialDate(Offset(count, CalendarUnit.WEEK)))
    said = CalendarDate(weekday=language.weekdays[tokens.lower[weekday_at]])
    value = PartialDate(said, Direction.FUTURE)
    return of_part(tokens.mention(first, after, value), week)


_OF = frozenset({"of", "from", "on", "the", "-", "."})
"""What may stand between a weekday and its week."""


def _number(tokens: Tokens, first: int) -> tuple[int | None, int]:
    """Give the place told at a token, and the token behind it.

    The last is -1, the second last and the second-to-last -2.
    """
    number, behind = _place(tokens, first)
    last_at = behind
    while tokens.letters[last_at] in "-T":
        last_at += 1
    if number is None or number < 0 or tokens.letters[last_at] != "L":
        return number, behind
    return (-number if tokens.lower[last_at] == "last" else None), last_at + 1


def _place(tokens: Tokens, first: int) -> tuple[int | None, int]:
    at = first + (tokens.letters[first] == "t")
    word = tokens.lower[at]
    if tokens.letters[at] == "L":
        return (-1 if word == "last" else None), at + 1
    if word.isdecimal():
        behind = at + 1 + (tokens.letters[at + 1] == "o")
        return (int(word) if len(word) <= len("31") else None), behind
    return tokens.lexicon.language.ordinals.get(word), at + 1


def _whole(tokens: Tokens, first: int, at: int, after: int) -> Date | None:
    """Read the month, year or other stretch that stands behind "of"."""
    while tokens.letters[at] in "p.t":
        at += 1
    said = _stretch(tokens, at, after)
    if said is None:
        return None
    is_open = isinstance(said, CalendarDate) and said.year is None
    side = direction_at(tokens, first) if is_open else Direction.NEAREST
    return tokens.mention(at, after, PartialDate(said, side))


def _stretch(tokens: Tokens, at: int, after: int) -> CalendarDate | Offset | None:
    language, letters = tokens.lexicon.language, tokens.letters[at:after]
    year = int(tokens.lower[after - 1]) if letters[-1] == "Y" else None
    if letters[0] == "M":
        month = language.months[tokens.lower[at]]
        return CalendarDate(year, month, unit=CalendarUnit.MONTH)
    if year is not None:
        return CalendarDate(year, unit=CalendarUnit.YEAR)
    word = tokens.lower[after - 1]
    unit = language.calendar[word]
    count = language.relatives.get(tokens.lower[at]) if letters[0] == "L" else 0
    if count is None or word.endswith("s") or not (unit.months or unit in _LONG):
        return None
    return Offset(count, unit)


_LONG = (CalendarUnit.WEEK, CalendarUnit.WEEKEND)
"""Stretches shorter than a month in which days are counted."""


def numbered_week(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read week 31 of 2018, as ISO 8601 numbers weeks."""
    unit = tokens.lexicon.language.calendar[tokens.lower[first]]
    number = tokens.lower[first + 1]
    whole = _whole(tokens, first, first + 2, after)
    if unit is not CalendarUnit.WEEK or whole is None or not number.isdecimal():
        return None
    if whole.value.granularity is not CalendarUnit.YEAR:
        return None
    if not 0 < int(number[:3]) <= _MOST[unit]:
        return None
    value = PartialDate(Offset(int(number) - 1, unit))
    return of_part(tokens.mention(first, after, value), whole)


def after_next(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the Friday after next: that of next week."""
    language = tokens.lexicon.language
    if tokens.lower[after - 2 : after] != ["after", "next"]:
        return None
    next_week = PartialDate(Offset(1, CalendarUnit.WEEK))
    said = CalendarDate(weekday=language.weekdays[tokens.lower[after - 3]])
    value = PartialDate(said, Direction.FUTURE)
    week = tokens.mention(after - 1, after, next_week)
    return of_part(tokens.mention(first, after, value), week)


def counted_weekday(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read two Saturdays ago, three Fridays from now."""
    language, ago = tokens.lexicon.language, tokens.letters[after - 1] == "G"
    if not ago and tokens.lower[after - 2 : after] != ["from", "now"]:
        return None
    word = tokens.lower[first]
    number = int(word) if word.isdecimal() else language.numbers[word]
    weekday = language.rounds[tokens.lower[first + 1]]
    if not 0 < number <= _MOST[CalendarUnit.DAY]:
        return None
    weeks = -7 * (number - 1) if ago else 7 * (number - 1)
    said = CalendarDate(weekday=weekday, shift=weeks)
    side = Direction.BEFORE if ago else Direction.AFTER
    return tokens.mention(first, after, PartialDate(said, side))
