"""Dates, clock times and days told from publication."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.names import is_address
from claimcheck.extract.ranges import range_from
from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Direction,
    Mention,
    PartialDate,
    Portion,
    Weekday,
)

Date = Mention[PartialDate]
AnyDate = Mention[PartialDate] | Mention[DateRange]

_LONGEST_MONTH = 31
_LARGEST_DAY = 39
"""A larger number beside a month was never meant for a day."""
_MONTHS = 12
_LONGEST_YEAR = 4
"""Digits of the longest number that can be part of a date."""
_PORTIONS = {
    "early": Portion.EARLY,
    "mid": Portion.MIDDLE,
    "late": Portion.LATE,
    "earlier": Portion.ELAPSED,
    "later": Portion.COMING,
}


def printed(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a date whose month is a word: Friday, March 3, 2011 · 22 January."""
    if tokens.letters[first] == "W" and not _is_weekday(tokens, first):
        alone = weekday(tokens, first, first + 1)
        if alone is not None:
            return alone
        first = _word_from(tokens, first + 1)
    month_at = tokens.letters.index("M", first)
    after = _before_stop(tokens, month_at, after)
    slots = _slots(tokens, range(first, after))
    day = slots.get("day")
    letters = tokens.letters[first:after]
    if day is not None and _counts_behind_month(tokens, after, day, letters):
        return month(tokens, month_at, month_at + 1)
    if "p" in letters and "of" not in tokens.lower[first:after]:
        return month(tokens, month_at, month_at + 1)
    if letters.strip("t.") == "M":
        return month(tokens, month_at, after)
    unit = CalendarUnit.DAY if day is not None else CalendarUnit.MONTH
    on = slots.get("weekday")
    said = CalendarDate(
        slots.get("year"),
        slots["month"],
        day,
        None if on is None else Weekday(on),
        unit,
    )
    first += letters.startswith("t")
    return _date(tokens, first, after, said, portion=_portion(tokens, first))


def _is_weekday(tokens: Tokens, at: int) -> bool:
    """Say whether it is the date's weekday.

    A short form needs a sign behind it, for the Sun shines; of "Monday and Tuesday,
    June 3 and 4" neither weekday is that of the first day.
    """
    before = tokens.letters[max(at - 2, 0) : at]
    listed = before.startswith("W") and before[1:] in ("&", "c", "T", "-")
    full = tokens.lower[at].endswith("day")
    sign = tokens.letters[at + 1]
    return not listed and (sign != "." if full else sign in ".,")


def _word_from(tokens: Tokens, at: int) -> int:
    while tokens.letters[at] in ".,":
        at += 1
    return at


def _before_stop(tokens: Tokens, month_at: int, after: int) -> int:
    """Cut a date at a full stop behind a whole month's name: it ends the sentence."""
    months, word = tokens.lexicon.language.months, tokens.lower[month_at]
    stopped = tokens.letters[month_at + 1 : month_at + 2] == "."
    if not stopped or month_at + 1 >= after:
        return after
    short = any(
        len(other) > len(word) and other.startswith(word) and months[other] == number
        for number in (months[word],)
        for other in months
    )
    return after if short else month_at + 1


def _counts_behind_month(tokens: Tokens, after: int, day: int, letters: str) -> bool:
    """Say whether the number is a count and no day: in June 31 people were hurt.

    Days have no "in" before their month.
    """
    if day > _LARGEST_DAY:
        return True
    if letters not in ("Mi", "M.i", "MN", "M.N"):
        return False
    goes_on = tokens.letters[after : after + 1] in ("x", "X")
    begin = after - len(letters)
    inside = begin > 0 and tokens.lower[begin - 1] == "in"
    return goes_on and (day >= _LONGEST_MONTH or inside)


def _slots(tokens: Tokens, indexes: Iterable[int]) -> dict[str, int]:
    language = tokens.lexicon.language
    slots: dict[str, int] = {}
    for at in indexes:
        letter, word = tokens.letters[at], tokens.lower[at]
        if letter == "M":
            slots["month"] = language.months[word]
        elif letter == "W":
            slots["weekday"] = language.weekdays[word]
        elif letter == "Y":
            slots["year"] = int(word)
        elif letter in "iN" and word.isdecimal():
            slots["day"] = int(word[:_LONGEST_YEAR])
        elif letter == "O":
            slots["day"] = language.ordinals[word]
    return slots


def day_range(tokens: Tokens, first: int, after: int) -> AnyDate | None:
    """Read 3-5 March 2020, March 3 to 5; of two days in a list the one with the month.

    "And" makes a range of days only where one follows the other.
    """
    month_at = tokens.letters.index("M", first)
    after = _before_stop(tokens, month_at, after)
    digits = [at for at in range(first, after) if tokens.letters[at] in "iN"]
    if len(digits) != _ENDS or not all(tokens.lower[at].isdecimal() for at in digits):
        return None
    begin, end = (int(tokens.lower[at]) for at in digits)
    joined = tokens.letters[digits[0] + 1 : digits[1]].lstrip("o")
    if joined[0] in "&c" and end != begin + 1:
        alone = (first, digits[0] + 1) if month_at < digits[0] else (digits[1], after)
        return printed(tokens, *alone)
    if not 0 < begin < end <= _LONGEST_MONTH or _goes_on(tokens, after, month_at):
        return None
    first += tokens.letters[first] == "t"
    after -= tokens.letters[after - 1] == "."
    slots = _slots(tokens, range(first, after))
    side = Direction.NEAREST if "year" in slots else direction_at(tokens, first)
    one, two = (
        PartialDate(CalendarDate(slots.get("year"), slots["month"], day), side)
        for day in (begin, end)
    )
    stop = digits[0] + 1 + (tokens.letters[digits[0] + 1] == "o")
    parts = (
        tokens.mention(first, stop, one),
        tokens.mention(digits[1], after, two),
    )
    return range_from(tokens, *parts)


_ENDS = 2


def _goes_on(tokens: Tokens, after: int, month_at: int) -> bool:
    """Say whether the number behind a month counts something: in May 3 to 5 boats."""
    return month_at < after - 1 and tokens.letters[after : after + 1] in ("x", "u", "U")


def numeric(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 3/22/2015 and 22/3/2015; where both would do, the month comes first."""
    if not all(tokens.glued(at) for at in range(first + 1, after)):
        return None
    one, two, year = (int(tokens.lower[first + n]) for n in (0, 2, 4))
    if len(tokens.lower[after - 1]) == len("98"):
        year += _LAST_CENTURY if year > _PIVOT else _THIS_CENTURY
    month, day = (one, two) if one <= _MONTHS else (two, one)
    if month > _MONTHS or year < _PIVOT:
        return None
    return _date(tokens, first, after, CalendarDate(year, month, day))


_LAST_CENTURY, _THIS_CENTURY, _PIVOT = 1900, 2000, 50
"""Two-digit years above the pivot are of the last century."""


def iso(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read 2025-01-22."""
    if not all(tokens.glued(at) for at in range(first + 1, after)):
        return None
    year, month, day = (int(tokens.lower[first + n]) for n in (0, 2, 4))
    if month > _MONTHS:
        return None
    return _date(tokens, first, after, CalendarDate(year, month, day))


def years(tokens: Tokens, first: int, after: int) -> AnyDate | None:
    """Read 2010-15 and 1999-00; what is no such run of years is one year or none."""
    printed_end = tokens.lower[after - 1]
    if not printed_end.isdecimal():  # 2014-7.7 is a score or a slip
        return None
    begin, end = int(tokens.lower[first]), int(printed_end)
    end += begin - begin % _CENTURY
    end += _CENTURY * (printed_end == "00")
    together = tokens.glued(first + 1) and tokens.glued(first + 2)
    fits = len(printed_end) == len("15") and begin < end and begin >= _EARLIEST_RUN
    if not fits or not together or _counts_plural(tokens, after):
        return None
    one, two = (
        PartialDate(CalendarDate(year, unit=CalendarUnit.YEAR)) for year in (begin, end)
    )
    return range_from(
        tokens,
        tokens.mention(first, first + 1, one),
        tokens.mention(after - 1, after, two),
    )


_CENTURY = 100
_EARLIEST_RUN = 1700
"""What comes before is more likely a number: 1500-20."""


def decade(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the 1990s."""
    year = int(tokens.lower[after - 2])
    if year % 10:
        return None
    said = CalendarDate(year, unit=CalendarUnit.DECADE)
    portion = _portion(tokens, first + (tokens.letters[first] == "t"))
    return _date(tokens, first, after, said, portion=portion)


def year(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a year where a preposition, a bracket or "early" shows that it is one."""
    value = int(tokens.lower[after - 1])
    if not _is_year(tokens, first, after, value):
        return None
    said = CalendarDate(value, unit=CalendarUnit.YEAR)
    return _date(tokens, first, after, said, portion=_portion(tokens, first))


def _is_year(tokens: Tokens, first: int, after: int, value: int) -> bool:
    """Say whether digits are a year: in 1999, early 1999, the 1999 vote, 1999-2003.

    In front of a plural they count something: in 2000 houses.
    """
    if after - first > 1:
        return True
    behind, plural = tokens.letters[after : after + 2], _counts_plural(tokens, after)
    if behind[:1] in ("u", "U", "m", "b") or _is_numbered(tokens, after):
        return False
    if is_address(tokens, first, after):
        return False
    before = tokens.letters[first - 1] if first else ""
    opening = not before or before in "\n.:"
    described = before in tuple("tdaS") or ((before == "x" or opening) and not plural)
    if described and behind[:1] in ("x", "X", "s"):
        return value >= _FIRST_BEFORE[plural or opening]
    before_year = tokens.lexicon.language.words["before_year"]
    shown = first > 0 and tokens.lower[first - 1] in before_year
    if shown and tokens.letters[first - 1] == "&":
        recent = value >= _FIRST_BEFORE[True]
        shown = recent or (first > 1 and tokens.letters[first - 2] in _BEFORE_AND)
    shown = shown or _is_listed(tokens, first)
    return not plural and (shown or _opens_a_run(tokens, after))


_BEFORE_AND = "YzMF)s,"
"""What may stand before "and" and a year: 1990 and 1991, but not 24 and 1883."""


def _is_listed(tokens: Tokens, at: int) -> bool:
    """Say whether another year stands before it: 1994, 1995 and 1997."""
    before = tokens.letters[max(at - 2, 0) : at]
    return before in ("Y,", "Y&")


def _opens_a_run(tokens: Tokens, after: int) -> bool:
    """Say whether a year goes on as 1999-2003 or 2010-11 do."""
    letters = tokens.letters[after : after + 3]
    if letters[:2] not in ("-Y", "-i", "-N") or letters[2:] == "-":
        return False
    glued = tokens.glued(after) and tokens.glued(after + 1)
    return glued and not _counts_plural(tokens, after + 2)


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """Say whether what stands at a token is known by numbers: the 2000 block."""
    return tokens.lower[at : at + 1] == ["block"]


def _counts_plural(tokens: Tokens, at: int) -> bool:
    """Say whether what stands at a token are things that a number may count."""
    if tokens.letters[at : at + 1] != "x":
        return False
    nouns = tokens.lexicon.language.words["year_nouns"]
    return tokens.lexicon.is_plural(tokens.lower[at]) and tokens.lower[at] not in nouns


_FIRST_BEFORE = {False: 1800, True: 1950}
"""The first years told by an article before a noun: the 2022 storms."""


def month(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a month alone, where a preposition or "early" shows that it is one."""
    before = tokens.lower[first - 1] if first else ""
    words = tokens.lexicon.language.words
    shown = before in words["before_month"] or _names_time(tokens, first)
    shown = shown or _is_end_of_range(tokens, first, after)
    shown = shown or _is_listed_month(tokens, first)
    if tokens.letters[first] != "e" and not shown:
        return None
    name = after - 1 - (tokens.letters[after - 1] == ".")
    value = tokens.lexicon.language.months[tokens.lower[name]]
    said = CalendarDate(month=value, unit=CalendarUnit.MONTH)
    return _date(tokens, first, after, said, portion=_portion(tokens, first))


def _is_end_of_range(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether a month is an end of a range: May to July, from May 3 to July."""
    start = max(first - _LONGEST_END, 0)
    behind = tokens.letters[after : after + 2]
    if behind in ("TM", "-M") or _BEFORE_END.search(tokens.letters, start, first):
        return True
    ends = tokens.lower[start:first]
    return tokens.letters[start:first].endswith("M&") and "between" in ends


_BEFORE_END = re.compile(r"(?:M\.?|[iN]o?|Y|LU|D),?[T-]$")
"""What stands before the second end of a range, as letters."""
_LONGEST_END = 6


def _names_time(tokens: Tokens, at: int) -> bool:
    """Say whether a month stands as an adjective: the October vote, October's vote."""
    named = tokens.lower[at] in tokens.lexicon.language.words["named_months"]
    if tokens.letters[at] != "M":
        return False
    before = tokens.letters[at - 1] if at else ""
    behind = tokens.letters[at + 1 : at + 2]
    described = before in ("t", "a", "S")
    if named:
        return before in ("t", "a") and behind == "x"
    return behind == "S" or (described and behind in ("x", "X"))


def _is_listed_month(tokens: Tokens, at: int) -> bool:
    """Say whether a month stands beside another: January and February, in May and June.

    Two that are names as well need a preposition: April and June sang.
    """
    words = tokens.lexicon.language.words
    named, before_month = words["named_months"], words["before_month"]
    listed = _BEHIND_MONTH.search(tokens.letters, max(at - _LONGEST_LIST, 0), at)
    if listed is None:
        ahead = _BEFORE_MONTH.match(tokens.letters, at + 1)
        return ahead is not None and tokens.lower[at] not in named
    other = listed.start()
    shown = other > 0 and tokens.lower[other - 1] in before_month
    return shown or tokens.lower[at] not in named


_BEHIND_MONTH, _BEFORE_MONTH = re.compile(r"M\.?(?:,?[&c]|,)$"), re.compile(r"\.?,?&?M")
_LONGEST_LIST = 4


def weekday(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a weekday alone; "Sun" and "Sat" without a full stop are names too."""
    word = tokens.lower[first]
    named = first and tokens.lower[first - 1] in tokens.lexicon.language.words["feasts"]
    if not word.endswith("day") or named:
        return None
    said = CalendarDate(weekday=tokens.lexicon.language.weekdays[word])
    side = direction_at(tokens, first)
    before = tokens.lower[first - 1] if first else ""
    if before in tokens.lexicon.language.words["until"] or _soonest(tokens, first):
        side = Direction.FUTURE
    elif side is Direction.NEAREST:
        side = Direction.PAST
    after -= tokens.letters[after - 1] == "."
    return tokens.mention(first, after, PartialDate(said, side))


def _soonest(tokens: Tokens, at: int) -> bool:
    """Say whether a day is told as the first that may be: as early as Tuesday."""
    first, earliest, then = [*tokens.lower[max(at - 3, 0) : at], "", "", ""][:3]
    return first == then == "as" and earliest in _SOONEST


_SOONEST = frozenset({"early", "soon"})


def _portion(tokens: Tokens, first: int) -> Portion | None:
    return _PORTIONS.get(tokens.lower[first])


def _date(
    tokens: Tokens,
    first: int,
    after: int,
    said: CalendarDate,
    *,
    portion: Portion | None = None,
) -> Date:
    """Give the mention, without a full stop that may end the sentence."""
    after -= tokens.letters[after - 1] == "."
    direction = Direction.NEAREST
    if said.year is None:
        direction = direction_at(tokens, first)
    return tokens.mention(first, after, PartialDate(said, direction, None, portion))
