"""What one entry of a language's file says: a number, a day, a length, words.

Each reader raises :class:`~claimcheck.errors.ClaimcheckError`, or what its value
raises, for what it cannot take.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from attrs import evolve

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.language import Vague
from claimcheck.model import (
    Bounds,
    CalendarDate,
    CalendarUnit,
    DayPart,
    Duration,
    Feast,
    Hedge,
    Portion,
    TimeReference,
    Weekday,
)


def whole(value: object) -> int:
    """Read a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ClaimcheckError(f"expected a whole number, not {value!r}")
    return value


def holiday(value: object) -> CalendarDate:
    """Read a day of the year.

    [12, 25] is month and day, [11, 3, 4] the 4th Thursday of November, [11, 3, 4, 1]
    one day behind that; ["Easter", -2] is two days before Easter, and
    ["Passover", 0, 8] eight days from the first of Passover on. [] is some day.
    """
    match value if isinstance(value, list) else None:
        case []:
            return CalendarDate()
        case [str(name), *told] if len(told) in _SHIFT_AND_LENGTH:
            shift, length = map(whole, [*told, 1][:2])
            return CalendarDate(feast=_feast(name), shift=shift, length=length)
        case [int(month), int(day)]:
            return CalendarDate(month=month, day=day)
        case [int(month), int(weekday), int(which), *rest] if len(rest) <= 1:
            nth = CalendarDate(month=month, weekday=Weekday(weekday), number=which)
            return evolve(nth, shift=sum(map(whole, rest)))
    raise ClaimcheckError(
        f"expected two to four numbers, or a feast and one or two, not {value!r}"
    )


_SHIFT_AND_LENGTH = (1, 2)


def _feast(name: str) -> Feast:
    try:
        return Feast(name)
    except ValueError:
        known = ", ".join(Feast)
        raise ClaimcheckError(f"expected one of {known}, not {name!r}") from None


def period(value: object) -> CalendarDate:
    """Read a part of the year: ["quarter", 3]."""
    match value:
        case [str(unit), int(number)]:
            return CalendarDate(unit=CalendarUnit(unit), number=number)
        case _:
            raise ClaimcheckError(f"expected a unit and a number, not {value!r}")


def reference(value: object) -> TimeReference:
    """Read how something is told from the present: PAST, FUTURE."""
    try:
        return TimeReference[str(value)]
    except KeyError:
        known = ", ".join(TimeReference.__members__)
        raise ClaimcheckError(f"expected one of {known}, not {value!r}") from None


def length(value: object) -> Duration:
    """Read so many of a unit: 2 week."""
    count, _, unit = str(value).partition(" ")
    if not count.isdecimal() or unit not in list(CalendarUnit):
        raise ClaimcheckError(f"expected a length such as '2 week', not {value!r}")
    return Duration(int(count), CalendarUnit(unit))


def offset(value: object) -> int | None:
    """Read minutes from UTC, as -05:00, or nothing where they are not known."""
    found = re.fullmatch(r"([+-])(\d\d):([0-5]\d)|", str(value))
    if found is None:
        raise ClaimcheckError(f"expected a distance such as -05:00, not {value!r}")
    if not found[0]:
        return None
    minutes = 60 * int(found[2]) + int(found[3])
    return -minutes if found[1] == "-" else minutes


def word(value: object) -> str:
    """Read a word."""
    if not isinstance(value, str):
        raise ClaimcheckError(f"expected a word, not {value!r}")
    return value


def word_set(value: object) -> frozenset[str]:
    """Read words, in lower case and each once."""
    if not isinstance(value, list) or not all(isinstance(w, str) for w in value):
        raise ClaimcheckError(f"expected a list of words, not {value!r}")
    for word in value:
        if word != word.lower():
            raise ClaimcheckError(f"words are written in lower case, not {word!r}")
        if value.count(word) > 1:
            raise ClaimcheckError(f"the word {word!r} is there twice")
    return frozenset(value)


def vague(value: object) -> Vague:
    """Read the ends that vague words can have, and those that they mostly have."""
    if not isinstance(value, list) or len(value) != _VAGUE_ENDS:
        raise ClaimcheckError(f"expected four numbers, not {value!r}")
    low, high, usual_low, usual_high = (
        Fraction(end) if isinstance(end, str) else whole(end) for end in value
    )
    return Vague(Bounds(low, high), Bounds(usual_low, usual_high))


_VAGUE_ENDS = 4


TABLES: dict[str, Callable[[Any], Any]] = {
    "numbers": whole,
    "multipliers": whole,
    "suffixes": whole,
    "fractions": Fraction,
    "multiples": Fraction,
    "ordinals": whole,
    "afterthoughts": Hedge,
    "months": whole,
    "weekdays": Weekday,
    "calendar": CalendarUnit,
    "deictics": whole,
    "relatives": whole,
    "seasons": whole,
    "periods": period,
    "decades": whole,
    "holidays": holiday,
    "times_of_day": whole,
    "nights": whole,
    "beside_time": Hedge,
    "zones": offset,
    "day_parts": DayPart,
    "references": reference,
    "frequencies": length,
    "lasting": length,
    "how_often": whole,
    "rounds": Weekday,
    "portions": Portion,
    "irregular": word,
}
"""The tables of a language, and how each reads its entries."""
