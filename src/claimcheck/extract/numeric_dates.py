"""Dates in digits: 3/22/2015, 22.3.2015, 2015-03-22, 05-Aug-2016."""

from __future__ import annotations

import re

from claimcheck.extract.dating import Date, dated
from claimcheck.extract.tokens import Tokens
from claimcheck.model import CalendarDate, CalendarUnit

_MONTHS, _LONGEST_MONTH = 12, 31


def numeric(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 3/22/2015 and 22/3/2015; where both would do, the month comes first."""
    if not _glued(tokens, first, after):
        return None
    one, two, year = (tokens.lower[first + n] for n in (0, 2, 4))
    return _day_of(tokens, (first, after), (one, two), year)


def dotted(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 22.3.2015, the day first as it is where dates are printed with stops."""
    found = _DOTTED.fullmatch(tokens.lower[after - 1])
    if found is None:
        return None
    day, month, year = found.groups()
    if int(month) > _MONTHS:
        day, month = month, day
    return _day_of(tokens, (first, after), (month, day), year)


_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


def _day_of(
    tokens: Tokens, where: tuple[int, int], digits: tuple[str, str], printed_year: str
) -> Date | None:
    one, two, year = int(digits[0]), int(digits[1]), int(printed_year)
    if len(printed_year) == len("98"):
        year += _LAST_CENTURY if year > _PIVOT else _THIS_CENTURY
    month, day = (one, two) if one <= _MONTHS else (two, one)
    if not 0 < month <= _MONTHS or year < _PIVOT:
        return None
    return dated(tokens, *where, CalendarDate(year, month, day))


_LAST_CENTURY, _THIS_CENTURY, _PIVOT = 1900, 2000, 50
"""Two-digit years above the pivot are of the last century."""


def numeric_day(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read on 11/20, Friday 5/12: never a fraction, a score, odds, or 9/11 alone."""
    at = first
    while tokens.letters[at] in "W.,":
        at += 1
    if not _glued(tokens, at, after):
        return None
    one, two = int(tokens.lower[at]), int(tokens.lower[at + 2])
    month, day = (one, two) if one <= _MONTHS else (two, one)
    if not 0 < month <= _MONTHS or not 0 < day <= _LONGEST_MONTH:
        return None
    if at == first and not _is_day(tokens, first, after):
        return None
    return dated(tokens, first, after, CalendarDate(month=month, day=day))


def _is_day(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether digits with a stroke stand where a day does, and nothing follows."""
    words = tokens.lexicon.language.words
    written = "".join(tokens.lower[first:after])
    if written in words["not_days"]:
        return False
    before = tokens.lower[first - 1] if first else ""
    listed = _IN_LIST.search(tokens.letters, max(first - 4, 0), first) is not None
    listed = listed or _OPENS_LIST.match(tokens.letters, after) is not None
    if _TO_A_DAY.match(tokens.letters, after) or before == "-":
        return _glued(tokens, first, after)
    alone = first == 0 and after == len(tokens.lower)
    shown = before in words["before_day"] or listed or alone
    return shown and tokens.letters[after : after + 1] not in ("x", "X", "U", "u", "-")


_TO_A_DAY = re.compile("-i/i")
_IN_LIST = re.compile("i/i[,c&]$")
_OPENS_LIST = re.compile("[,c&]i/i(?!/)")


def iso(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 2025-01-22 and 2025/1/22."""
    if not _glued(tokens, first, after):
        return None
    year, month, day = (int(tokens.lower[first + n]) for n in (0, 2, 4))
    if month > _MONTHS:
        return None
    return dated(tokens, first, after, CalendarDate(year, month, day))


def lettered(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 05-Aug-2016, 23/Sep/2020, 2019-Aug-01, Jan/3, Dec/2018."""
    if not _glued(tokens, first, after):
        return None
    letters = tokens.letters[first:after]
    month_at = letters.index("M")
    month = tokens.lexicon.language.months[tokens.lower[first + month_at]]
    digits = [
        tokens.lower[at] for at in range(first, after, 2) if at != first + month_at
    ]
    year = next((int(word) for word in digits if len(word) == len("2018")), None)
    day = next((int(word) for word in digits if len(word) <= len("31")), None)
    if day is None and year is not None:
        said = CalendarDate(year, month, unit=CalendarUnit.MONTH)
    elif day is None or day > _LONGEST_MONTH:
        return None
    else:
        said = CalendarDate(year, month, day)
    return dated(tokens, first, after, said)


def _glued(tokens: Tokens, first: int, after: int) -> bool:
    return all(tokens.glued(at) for at in range(first + 1, after))
