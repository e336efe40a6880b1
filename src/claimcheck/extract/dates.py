"""Dates, clock times and days told from publication."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.dating import OF, SPOKEN_YEAR, dated, portion_at
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


def printed(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a date whose month is a word: Friday, March 3, 2011 · 22 January."""
    if tokens.letters[first] == "W" and not _is_weekday(tokens, first):
        alone = weekday(tokens, first, first + 1)
        if alone is not None:
            return alone
        first = _word_from(tokens, first + 1)
    month_at = tokens.letters.index("M", first)
    after = _before_stop(tokens, month_at, after)
    if tokens.letters[after - 2 : after] == "pY":
        after -= 0 if tokens.lower[after - 2] in OF else 2
    slots = _slots(tokens, range(first, after))
    day = slots.get("day")
    letters = tokens.letters[first:after]
    decimal = letters.endswith("N") and not tokens.lower[after - 1].isdecimal()
    if decimal or (day and _counts_behind_month(tokens, after, day, letters)):
        return month(tokens, month_at, month_at + 1)
    if (
        tokens.letters[first:month_at].endswith("p")
        and tokens.lower[month_at - 1] != "of"
    ):
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
    return dated(tokens, first, after, said, portion=portion_at(tokens, first))


"""What may stand between a day and its month, a month and its year."""


def _is_weekday(tokens: Tokens, at: int) -> bool:
    """Say whether it is the date's weekday.

    A short form needs a sign behind it, for the Sun shines; of "Monday and Tuesday,
    June 3 and 4" neither weekday is that of the first day.
    """
    before = tokens.letters[max(at - 2, 0) : at]
    listed = before.startswith("W") and before[1:] in ("&", "c", "T", "-")
    full = tokens.lower[at].endswith("day")
    sign = tokens.letters[at + 1]
    named = tokens.lower[at] == "sun" and sign not in ".,"
    return not listed and not (sign == "." if full else named)


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
    tens = 0  # twenty first
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
        elif letter == "n":
            tens = language.numbers[word]
        elif letter == "O":
            slots["day"] = tens + language.ordinals[word]
    return slots


def day_range(tokens: Tokens, first: int, after: int) -> AnyDate | None:
    """Read 3-5 March 2020, March 3 to 5; of two days in a list the one with the month.

    "And" makes a range of days only where one follows the other.
    """
    month_at = tokens.letters.index("M", first)
    after = _before_stop(tokens, month_at, after)
    digits = [at for at in range(first, after) if tokens.letters[at] in "iNO"]
    told = [_slots(tokens, [at]).get("day", 0) for at in digits]
    counted = tokens.letters[digits[0]] == "O" and tokens.lower[month_at - 1] == "in"
    if len(digits) != _ENDS or counted:
        return None  # first and second in May
    begin, end = told
    joined = tokens.letters[digits[0] + 1 : digits[1]].lstrip("o")
    if joined[0] in "&c" and end != begin + 1 and not _opens(tokens, first, "between"):
        alone = (first, digits[0] + 1) if month_at < digits[0] else (digits[1], after)
        return printed(tokens, *alone)
    if not 0 < begin < end <= _LONGEST_MONTH or _goes_on(tokens, after, month_at):
        return None
    opened = _opens(tokens, first, "before_range")
    first += tokens.letters[first] == "t" and not opened
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


def _opens(tokens: Tokens, first: int, kind: str) -> bool:
    """Say whether "between", or another such word, stands before two days."""
    before = tokens.lower[first - 1] if first else ""
    return before in tokens.lexicon.language.words[kind]


def _goes_on(tokens: Tokens, after: int, month_at: int) -> bool:
    """Say whether the number behind a month counts something: in May 3 to 5 boats."""
    return month_at < after - 1 and tokens.letters[after : after + 1] in ("x", "u", "U")


def month(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a month alone, where a preposition or "early" shows that it is one."""
    before = tokens.lower[first - 1] if first else ""
    words = tokens.lexicon.language.words
    shown = before in words["before_month"] or _names_time(tokens, first)
    shown = shown or _is_end_of_range(tokens, first, after)
    shown = shown or _is_listed_month(tokens, first)
    shown = shown or _SPOKEN_YEAR.match(tokens.letters, after) is not None
    if tokens.letters[first] != "e" and not shown:
        return None
    name = after - 1 - (tokens.letters[after - 1] == ".")
    value = tokens.lexicon.language.months[tokens.lower[name]]
    said = CalendarDate(month=value, unit=CalendarUnit.MONTH)
    return dated(tokens, first, after, said, portion=portion_at(tokens, first))


_SPOKEN_YEAR = re.compile(SPOKEN_YEAR)
"""What stands behind a month where its year is told in words, as letters."""


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


_BEHIND_MONTH = re.compile(r"(?:M\.?(?:,?[&c]|,))+$")
_BEFORE_MONTH = re.compile(r"\.?,?&?M")
_LONGEST_LIST = 24


def weekday(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read a weekday alone; "Sun" and "Sat" without a full stop are names too."""
    word = tokens.lower[first]
    named = first and tokens.lower[first - 1] in tokens.lexicon.language.words["feasts"]
    if named or not (word.endswith("day") or _is_short(tokens, first, after)):
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


def weekday_day(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read Friday the 13th, Wed 13th: the month is left open."""
    day = tokens.lower[after - 2]
    if not day.isdecimal() or not 0 < int(day[:3]) <= _LONGEST_MONTH:
        return None
    weekday = tokens.lexicon.language.weekdays[tokens.lower[first]]
    return dated(tokens, first, after, CalendarDate(day=int(day), weekday=weekday))


def _is_short(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether a short form is a weekday: Fri, Mon.-Wed., but not the Sun."""
    if tokens.lower[first] in tokens.lexicon.language.words["short_days"]:
        return True
    before = tokens.letters[max(first - 3, 0) : first]
    joined = before.endswith(("W-", "W.-", "WT"))
    return joined or tokens.letters[after : after + 2] in ("-W", "TW")


def _soonest(tokens: Tokens, at: int) -> bool:
    """Say whether a day is told as the first that may be: as early as Tuesday."""
    first, earliest, then = [*tokens.lower[max(at - 3, 0) : at], "", "", ""][:3]
    soonest = tokens.lexicon.language.words["soonest"]
    return first == then == "as" and earliest in soonest
