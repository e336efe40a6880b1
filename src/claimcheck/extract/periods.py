"""Quarters, seasons, parts of the day, rounds, and times told from another time."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.extract.durations import duration
from claimcheck.extract.loose_lengths import SEVERAL
from claimcheck.extract.names import in_name
from claimcheck.extract.shares import with_last
from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Direction,
    Distance,
    Duration,
    Hedge,
    Mention,
    Offset,
    PartialDate,
    TimeReference,
)

Date = Mention[PartialDate]

_SIDES = {-1: Direction.PAST, 0: Direction.NEAREST, 1: Direction.FUTURE}


def quarter(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the third quarter of 1990, this year's first half, the latest quarter."""
    unit = _part_of_year(tokens, first, after)
    if unit is None:
        return None
    slots = _slots(tokens, range(first, after))
    number, year, away = slots.get("O"), slots.get("Y"), slots.get("L")
    if number is not None and number > _YEAR / unit.months:
        return None
    if unit is CalendarUnit.HALF and year is None and away is None:
        return None
    if number is None and year is None:
        letters = tokens.letters[first : first + 2]
        if letters == "Lx":
            return None
        count = -1 if away is None else away
        anaphoric = letters[0] == "t" and away is None
        latest = PartialDate(Offset(count, unit), anaphoric=anaphoric)
        return tokens.mention(first, after, latest)
    said = CalendarDate(year, unit=unit, number=number, away=away)
    side = Direction.PAST if year is None and away is None else Direction.NEAREST
    return tokens.mention(first, after, PartialDate(said, side))


_YEAR = 12
"""Months of a year."""


def _slots(tokens: Tokens, indexes: Iterable[int]) -> dict[str, int]:
    """Give the numbers that words stand for, by their letters."""
    language = tokens.lexicon.language
    tables = {"O": language.ordinals, "L": language.relatives, "s": language.seasons}
    slots: dict[str, int] = {}
    for at in indexes:
        letter, word = tokens.letters[at], tokens.lower[at]
        if letter == "Y":
            slots.setdefault(letter, int(word))
        elif tokens.letters[at + 1 : at + 2] == "o" and word.isdecimal():
            slots["O"] = int(word[:_LONGEST_ORDINAL])
        elif letter in tables:
            slots[letter] = tables[letter][word]
    return slots


_LONGEST_ORDINAL = 4
"""Digits of the longest number that can be the place of a quarter."""


def _part_of_year(tokens: Tokens, first: int, after: int) -> CalendarUnit | None:
    """Give the part of a year that is named; the latest period is a quarter."""
    if tokens.lower[after - 1] in _PERIODS:
        return CalendarUnit.QUARTER
    named = (PARTS_OF_YEAR.get(tokens.lower[at]) for at in range(first, after))
    return next(filter(None, named), None)


PARTS_OF_YEAR = {
    "quarter": CalendarUnit.QUARTER,
    "qtr": CalendarUnit.QUARTER,
    "half": CalendarUnit.HALF,
}
_PERIODS = frozenset({"period", "periods"})


def season(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read last fall, this summer, the winter of 1994, by spring, since late summer.

    What is told of summers is not of one of them: it is warm in summer.
    """
    slots = _slots(tokens, range(first, after))
    alone = after - first == 1
    if alone and not _is_of_one(tokens, first, after):
        return None
    if tokens.letters[first : first + 2] == "sp" and tokens.lower[first + 1] != "of":
        return None  # prices fall in 2026
    dash = tokens.letters.find("-", first, after)
    if dash > first and not (tokens.glued(dash) and tokens.glued(dash + 1)):
        after = dash  # of winter 2023-24 the first year tells
    if "Y" not in slots and "L" not in slots and _falls(tokens, first, after):
        return None
    unit = CalendarUnit.SEASON
    said = CalendarDate(slots.get("Y"), unit=unit, number=slots["s"])
    side = direction_at(tokens, first) if alone else _SIDES[slots.get("L", 0)]
    return tokens.mention(first, after, PartialDate(said, side))


def _is_of_one(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether words show that a season without a year is a certain one."""
    words = tokens.lexicon.language.words["before_season"]
    at = first - 1 - (first > 0 and tokens.letters[first - 1] == "-")
    at -= tokens.letters[max(at, 0)] == "e"
    noun = tokens.letters[after : after + 1] in ("x", "X", "S", "-", "/")
    return at >= 0 and tokens.lower[at] in words and not noun


def _falls(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether it is no season: the fall of a town, a band called the Fall."""
    behind = [*tokens.lower[after : after + 2], "", ""]
    known = {*tokens.lexicon.language.relatives, *tokens.lexicon.language.words["that"]}
    dated = behind[1] in known or behind[1][:1].isdecimal()
    dated = dated or tokens.letters[after + 1 : after + 2] == "n"
    of_what = behind[0] == "of" and not dated
    named = tokens.printed[after - 1][0].isupper() and tokens.printed[first] == "the"
    return of_what or named


def reference(
    tokens: Tokens, first: int, after: int
) -> Mention[TimeReference] | Mention[Duration] | Date | None:
    """Read now, recently, the future (not the future of a town), recent months."""
    phrase = tokens.meanings[first]
    if not isinstance(phrase.meaning, TimeReference) or in_name(tokens, first, after):
        return None
    end = first + 1 + len(phrase.rest)
    if tokens.letters[first] == "R" and tokens.lower[end : end + 1] == ["of"]:
        return None
    unit = tokens.lexicon.language.calendar.get(tokens.lower[after - 1])
    if phrase.meaning is TimeReference.PRESENT and end < after:
        return _present_stretch(tokens, first, after)
    if end < after and unit is not None and tokens.lower[after - 1].endswith("s"):
        several = Duration(SEVERAL, unit, Hedge.VAGUE)
        return tokens.mention(first, after, several)
    return tokens.mention(first, after, phrase.meaning)


def _present_stretch(
    tokens: Tokens, first: int, after: int
) -> Mention[TimeReference] | Date:
    """Read the current week, the current quarter: the one that holds publication."""
    word = tokens.lower[after - 1]
    unit = tokens.lexicon.language.calendar.get(word) or PARTS_OF_YEAR.get(word)
    holding = tokens.lexicon.language.words["current"]
    if tokens.lower[first] not in holding or unit is None or word.endswith("s"):
        return tokens.mention(first, first + 1, TimeReference.PRESENT)
    first -= first > 0 and tokens.letters[first - 1] == "t"
    return tokens.mention(first, after, PartialDate(Offset(0, unit)))


def distance(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read nearly two years ago, a week earlier, three days later."""
    length = duration(tokens, first, after - 1)
    if length is None or length.span is None:
        return None
    if length.span.end != tokens.end(after - 2):
        return None
    begin = tokens.at(length.span.start)
    compares = tokens.lexicon.language.words["comparing"]
    if tokens.lower[begin] in compares:  # prices lower than a year ago
        return distance(tokens, begin + 2, after)
    word = tokens.lower[after - 1]
    said = Distance(length.value, after=word == "later")
    when = PartialDate(said, anaphoric=word != "ago")
    return tokens.mention(begin, after, when)


def year_ago(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the year-ago quarter, the year-earlier period, year-earlier."""
    letters, language = tokens.letters, tokens.lexicon.language
    at = letters.index("U", first)
    before = tokens.lower[at - 1] if at > first and letters[at - 1] == "x" else ""
    if before and before not in language.words["same"]:
        return None
    if tokens.lower[at].endswith("s") or tokens.lower[at + 2] == "later":
        return None
    if letters[after - 1] == "x" and tokens.lower[after - 1] not in _PERIODS:
        first, after = at, at + 3
    number = _slots(tokens, range(at, after)).get("O")
    if number is not None:
        quarter = CalendarDate(unit=CalendarUnit.QUARTER, number=number, away=-1)
        return tokens.mention(first, after, PartialDate(quarter))
    grain = CalendarUnit.QUARTER if letters[after - 1] == "F" else None
    year = Duration(1, language.calendar[tokens.lower[at]])
    anaphoric = tokens.lower[at + 2] != "ago"
    when = PartialDate(Distance(year, grain=grain), anaphoric=anaphoric)
    return tokens.mention(first, after, when)


def past(tokens: Tokens, first: int, after: int) -> Mention[TimeReference] | None:
    """Read "the past" where no length stands behind it."""
    behind = tokens.letters[after : after + 1]
    if tokens.lower[after - 1] != "past" or behind in set("NYinVFamUOxX"):
        return None
    return tokens.mention(first, after, TimeReference.PAST)


def century(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the 20th century, 16th-century, twenty-first-century."""
    language = tokens.lexicon.language
    unit = language.calendar[tokens.lower[after - 1]]
    at = first + (tokens.letters[first] == "t")
    word = tokens.lower[at]
    last = tokens.lower[after - 2 - (tokens.letters[after - 2] == "-")]
    number = int(word) if word.isdecimal() else language.ordinals.get(last, 0)
    if tokens.letters[at] == "n":  # the twenty-first
        number = with_last(int(language.numbers[word]), number) or 0
    if unit is not CalendarUnit.CENTURY or not 1 < number < _HUNDRED:
        return None
    era = tokens.lower[after : after + 1]
    if era and era[0] in language.words["before_christ"]:
        return None
    first += tokens.letters[after - 2] == "-" and tokens.letters[first] == "t"
    said = CalendarDate(_HUNDRED * (number - 1) + 1, unit=unit)
    return tokens.mention(first, after, PartialDate(said))


def year_end(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read year-end, year end, year's end."""
    if tokens.lower[first] != "year" or tokens.lower[after - 1] not in ("end", "ends"):
        return None
    said = CalendarDate(month=_YEAR, day=_LAST_DAY)
    return tokens.mention(first, after, PartialDate(said))


_LAST_DAY = 31


def spoken_year(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read nineteen ninety-six."""
    numbers = [
        tokens.lexicon.language.numbers[tokens.lower[at]]
        for at in range(first, after)
        if tokens.letters[at] == "n"
    ]
    century, *rest = numbers
    if century not in _CENTURIES or not _TENS <= sum(rest) < _HUNDRED:
        return None
    if len(rest) > 1 and (rest[0] % _TENS or not 0 < rest[1] < _TENS):
        return None
    said = CalendarDate(100 * century + sum(rest), unit=CalendarUnit.YEAR)
    return tokens.mention(first, after, PartialDate(said))


_CENTURIES = range(14, 21)
_TENS, _HUNDRED = 10, 100


def relative_day(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the following day, the next year, the previous Friday."""
    language = tokens.lexicon.language
    word, noun = tokens.lower[first + 1], tokens.lower[after - 1]
    later = word in language.words["following"]
    if not later and word not in language.words["previous"]:
        return None
    if tokens.letters[after - 1] == "W":
        said = CalendarDate(weekday=language.weekdays[noun])
        side = Direction.AFTER if later else Direction.BEFORE
        return tokens.mention(first, after, PartialDate(said, side))
    if noun.endswith("s"):
        return None
    step = Duration(1, language.calendar[noun])
    when = PartialDate(Distance(step, after=later), anaphoric=True)
    return tokens.mention(first, after, when)


def named_year(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the year 2000, the year two thousand."""
    language = tokens.lexicon.language
    if language.calendar[tokens.lower[first + 1]] is not CalendarUnit.YEAR:
        return None
    if tokens.letters[after - 1] == "Y":
        number = int(tokens.lower[after - 1])
    else:
        number = language.numbers[tokens.lower[after - 2]]
        number *= language.multipliers[tokens.lower[after - 1]]
    if number not in _NUMBERED_YEARS:
        return None
    said = CalendarDate(number, unit=CalendarUnit.YEAR)
    return tokens.mention(first, after, PartialDate(said))


_NUMBERED_YEARS = range(1000, 2200)


def fiscal_year(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read fiscal 1989, fiscal year 2020."""
    said = CalendarDate(int(tokens.lower[after - 1]), unit=CalendarUnit.YEAR)
    return tokens.mention(first, after, PartialDate(said))
