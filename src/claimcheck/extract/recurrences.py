"""What comes round: every Monday, twice a week, annually, every other Friday."""

from __future__ import annotations

from typing import TypeAlias

from attrs import evolve

from claimcheck.extract.figures import vague_figure
from claimcheck.extract.loose_lengths import SEVERAL
from claimcheck.extract.names import in_name
from claimcheck.extract.periods import PARTS_OF_YEAR
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Language
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DayPart,
    Duration,
    Figure,
    Hedge,
    Mention,
    Moment,
    PartialDate,
    Recurrence,
)

Round = Mention[Recurrence]
Every: TypeAlias = Duration | CalendarDate | DayPart | Moment


def recurrence(tokens: Tokens, first: int, after: int) -> Round | None:
    """Read every Monday, each year, every other week, on Fridays, daily."""
    language = tokens.lexicon.language
    letter, word = tokens.letters[first], tokens.lower[after - 1]
    if in_name(tokens, first, after):
        return None
    if letter == "J":
        return _weekly(tokens, first)
    if letter == "f":
        return _frequency(tokens, first, after)
    if tokens.lower[first] not in language.words["every"]:
        return None
    at = after - 1 - (tokens.letters[after - 2 : after] == "Wy")
    every: Every | None = _round(language, tokens.letters[at], tokens.lower[at])
    if every is None:
        return None
    if at < after - 1:
        weekday = every if isinstance(every, CalendarDate) else CalendarDate()
        every = Moment(PartialDate(weekday), language.day_parts[word])
    value = _counted(tokens, (first + 1, at), Recurrence(every))
    return None if value is None else tokens.mention(first, after, value)


def _weekly(tokens: Tokens, first: int) -> Round | None:
    """Read Mondays, Fridays."""
    if tokens.printed[first][0].islower():
        return None
    day = CalendarDate(weekday=tokens.lexicon.language.rounds[tokens.lower[first]])
    return tokens.mention(first, first + 1, Recurrence(day))


def _frequency(tokens: Tokens, first: int, after: int) -> Round | None:
    """Read daily, semi-annually, twice weekly; a quarterly report is no round."""
    language, word = tokens.lexicon.language, tokens.lower[first]
    adverb = word in language.words["only_adverbs"]
    if adverb and tokens.letters[after : after + 1] in ("x", "X", "-"):
        return None
    if first > 1 and tokens.letters[first - 1] == "-" and tokens.glued(first):
        prefix = tokens.lower[first - 2]
        if prefix in language.how_often:
            value = Recurrence(language.frequencies[word], language.how_often[prefix])
            return tokens.mention(first - 2, after, value)
        every = language.frequencies.get(prefix + word)
        if every is None:
            return None
        return tokens.mention(first - 2, after, Recurrence(every))
    count, begin = _times_before(tokens, first) or (1, first)
    value = Recurrence(language.frequencies[word], count)
    return tokens.mention(begin, after, value)


def _counted(
    tokens: Tokens, where: tuple[int, int], plain: Recurrence
) -> Recurrence | None:
    """Add what stands behind "every": other, two, second, few, 17."""
    at, stop = where
    every, plural = plain.every, tokens.lower[stop].endswith("s")
    if at == stop:
        several = plural and isinstance(every, Duration)
        return None if several else plain
    count = _count(tokens, at)
    if count is None or tokens.lower[at] in tokens.lexicon.language.words["whole"]:
        return None
    if isinstance(every, Duration):
        hedge = Hedge.VAGUE if count.is_range else Hedge.BARE
        return Recurrence(evolve(every, figure=count, hedge=hedge))
    return evolve(plain, step=int(count.low)) if not count.is_range else None


def _count(tokens: Tokens, at: int) -> Figure | None:
    """Give how many rounds are one: every other, every second is two."""
    language, word = tokens.lexicon.language, tokens.lower[at]
    match tokens.letters[at]:
        case "V":
            found = vague_figure(tokens, at, at + 1 + len(tokens.meanings[at].rest))
            return found[0] if found else SEVERAL
        case "i":
            return Figure(int(word))
        case "n":
            return Figure(language.numbers[word]) if language.numbers[word] else None
        case "O":
            return Figure(language.ordinals[word])
        case _:
            return Figure(2) if word in language.words["every_second"] else None


def times(tokens: Tokens, first: int, after: int) -> Round | None:
    """Read twice a week, three times a day, once every four years."""
    language = tokens.lexicon.language
    found = _times_before(tokens, first)
    unit = language.calendar[tokens.lower[after - 1]]
    one = after - first == 1 + len("U")
    if found is None or tokens.lower[first] not in language.words["each"]:
        return None
    if one is tokens.lower[after - 1].endswith("s"):
        return None
    count, begin = found
    figure = Figure(1) if one else _count(tokens, first + 1)
    if figure is None:
        return None
    value = Recurrence(Duration(figure, unit), count)
    return tokens.mention(begin, after, value)


def _times_before(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Give how often, and the token that tells it: once, three times."""
    language, word = tokens.lexicon.language, tokens.lower[max(first - 1, 0)]
    if word in language.how_often:
        return language.how_often[word], first - 1
    if word not in language.words["times"] or first < len(("three", "times")):
        return None
    count = _count(tokens, first - 2) if tokens.letters[first - 2] in "in" else None
    return (int(count.low), first - 2) if count else None


def _round(
    language: Language, letter: str, word: str
) -> Duration | CalendarDate | DayPart | None:
    """Give what comes round every "week", "quarter", "Monday", "July", "evening"."""
    if letter == "U":
        return Duration(1, language.calendar[word])
    if letter == "F":
        unit = PARTS_OF_YEAR.get(word)
        return None if unit is None else Duration(1, unit)
    if letter == "W":
        return CalendarDate(weekday=language.weekdays[word])
    if letter == "M":
        return CalendarDate(month=language.months[word], unit=CalendarUnit.MONTH)
    if letter == "s":
        return CalendarDate(unit=CalendarUnit.SEASON, number=language.seasons[word])
    return language.day_parts[word]
