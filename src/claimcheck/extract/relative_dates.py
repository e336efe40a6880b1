"""Dates told from publication: last week, next Monday, the weekend, tomorrow."""

from __future__ import annotations

from claimcheck.extract.names import in_name
from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Direction,
    Duration,
    Mention,
    Moment,
    Offset,
    PartialDate,
)

Date = Mention[PartialDate]


def relative(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read last week, this year, next Monday, last June."""
    count = tokens.lexicon.language.relatives.get(tokens.lower[first])
    if count is None:
        return None
    if tokens.letters[after - 1] == ".":
        after -= 1
    letter, word = tokens.letters[after - 1], tokens.lower[after - 1]
    if letter == "U" and tokens.lower[first] == "past":
        return None
    if letter == "U":
        return _relative_unit(tokens, (first, after), count)
    side = BESIDE[count]
    language = tokens.lexicon.language
    if letter == "W":
        said = CalendarDate(weekday=language.weekdays[word])
    else:
        this_year = None if count else 0
        number = language.months[word]
        said = CalendarDate(month=number, unit=CalendarUnit.MONTH, away=this_year)
    return tokens.mention(first, after, PartialDate(said, side))


def recalled(tokens: Tokens, first: int, after: int) -> Date | Mention[Moment] | None:
    """Read that year, that same day, that quarter, the same month, that night."""
    language = tokens.lexicon.language
    same = tokens.lower[first + 1] in language.words["same"]
    if not same and (
        tokens.letters[first + 1] == "x"
        or tokens.lower[first] not in language.words["that"]
    ):
        return None
    word, joined = tokens.lower[after - 1], tokens.letters[after : after + 1] == "-"
    if joined or word.endswith("s"):
        return None
    if word in language.day_parts:
        day = PartialDate(Offset(0, CalendarUnit.DAY), anaphoric=True)
        return tokens.mention(first, after, Moment(day, language.day_parts[word]))
    unit = language.calendar.get(word) or _PARTS_OF_YEAR.get(word)
    if unit is None:
        return None
    when = PartialDate(Offset(0, unit), anaphoric=True)
    return tokens.mention(first, after, when)


_PARTS_OF_YEAR = {"quarter": CalendarUnit.QUARTER}

BESIDE = {-1: Direction.BEFORE, 0: Direction.NEAREST, 1: Direction.AFTER}
"""The side of a named day or month that is told as the last, this, the next."""


def _relative_unit(tokens: Tokens, where: tuple[int, int], count: int) -> Date | None:
    first, after = where
    word = tokens.lower[after - 1]
    unit = tokens.lexicon.language.calendar[word]
    if unit is CalendarUnit.FORTNIGHT or 0 < unit.days < 1:
        return None
    titled = all(word[0].isupper() for word in tokens.printed[first:after])
    if word.endswith("s") or titled or (count < 0 and unit is CalendarUnit.DAY):
        return None  # ABC's This Week; his last day at work
    direction = Direction.NEAREST
    if unit is CalendarUnit.WEEKEND:
        direction = Direction.BEFORE if count < 0 else Direction.FUTURE
        count = min(count, 0) + (count < 0)
    said = Offset(count, unit)
    return tokens.mention(first, after, PartialDate(said, direction))


def the_unit(tokens: Tokens, first: int, after: int) -> Date | Mention[Duration] | None:
    """Read the weekend that was or will be, the year, the fiscal year."""
    language = tokens.lexicon.language
    unit = language.calendar[tokens.lower[after - 1]]
    between = tokens.lower[first + 1 : after - 1]
    if between and between[0] not in language.words["fiscal"] and between != ["full"]:
        return None
    if unit is CalendarUnit.WEEKEND:
        return _weekend(tokens, first, after)
    if unit in _PARTED and is_parted(tokens, first):
        return bare_unit(tokens, first, after)
    if unit is not CalendarUnit.YEAR or tokens.lower[after - 1].endswith("s"):
        return None
    return _this_year(tokens, first, after)


def _this_year(
    tokens: Tokens, first: int, after: int
) -> Date | Mention[Duration] | None:
    unit, language = CalendarUnit.YEAR, tokens.lexicon.language
    if tokens.printed[first].islower() and tokens.printed[after - 1][0].isupper():
        return None  # Rookie of the Year
    behind = tokens.lower[after] if after < len(tokens.lower) else ""
    ends = behind == "to" and tokens.letters[after + 1 : after + 2] in ("M", "e")
    if ends or behind in language.words["year_ends"]:
        return tokens.mention(first, after, Duration(1, unit))
    narrowed = behind in ("of", "that", "when")
    this = PartialDate(Offset(0, unit))
    return None if narrowed else tokens.mention(first, after, this)


_PARTED = (CalendarUnit.WEEK, CalendarUnit.MONTH)
"""Stretches that are told by "the" alone where a part of them is meant."""


def is_parted(tokens: Tokens, first: int) -> bool:
    """Say whether words for a part stand before: the end of, early in, the rest of."""
    last = tokens.lower[first - 1] if first else ""
    return any(
        tuple(tokens.lower[max(first - len(words), 0) : first]) == words
        for words, _ in tokens.lexicon.portions.get(last, ())
        if len(words) > 1
    )


def bare_unit(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read the month of "end of month", the year of "beginning of year"."""
    word = tokens.lower[after - 1]
    unit = tokens.lexicon.language.calendar[word]
    if unit not in (*_PARTED, CalendarUnit.YEAR) or word.endswith("s"):
        return None
    if not is_parted(tokens, first):
        return None
    return tokens.mention(first, after, PartialDate(Offset(0, unit)))


def _weekend(tokens: Tokens, first: int, after: int) -> Date | None:
    direction = direction_at(tokens, first)
    if direction is Direction.NEAREST or tokens.lower[after : after + 1] == ["of"]:
        return None
    said = Offset(0, CalendarUnit.WEEKEND)
    return tokens.mention(first, after, PartialDate(said, direction))


def deictic(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read today, yesterday, tomorrow; USA Today is a name."""
    if in_name(tokens, first, after):
        return None
    words = " ".join(tokens.lower[first:after])
    days = tokens.lexicon.language.deictics[words]
    said = Offset(days, CalendarUnit.DAY)
    return tokens.mention(first, after, PartialDate(said))
