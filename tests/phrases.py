"""Prints values as English, for texts whose reading is known beforehand.

Number words are those of num2words, which shares nothing with claimcheck.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from num2words import num2words

from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.lang.units import load_units
from claimcheck.model import (
    Age,
    CalendarDate,
    CalendarUnit,
    DateRange,
    Direction,
    Distance,
    Hedge,
    Mention,
    Moment,
    Offset,
    Ordinal,
    PartialDate,
    Recurrence,
    Score,
    Unit,
)

ENGLISH = load_language()

MONTHS = list(calendar.month_name)[1:]
SHORT_MONTHS = [
    month if len(month) <= len("March") else f"{month[:3]}.".replace("Sep", "Sept")
    for month in MONTHS
]
"""Months as the Associated Press prints them beside a day."""
WEEKDAYS = list(calendar.day_name)


def read_mentions(text: str) -> tuple[Mention[Any], ...]:
    return read(text, ENGLISH).mentions


def in_words(number: int) -> str:
    """Print as newspapers do, without the comma between thousands and hundreds.

    >>> in_words(1205)
    'one thousand two hundred and five'
    """
    return str(num2words(number)).replace(",", "")


def in_american_words(number: int) -> str:
    """Print without "and".

    >>> in_american_words(1205)
    'one thousand two hundred five'
    """
    return in_words(number).replace(" and ", " ")


def in_digits(number: int) -> str:
    """Print with commas, also where a year has none.

    >>> in_digits(1205)
    '1,205'
    """
    return f"{number:,}"


def plural(count: object, unit: str) -> str:
    return unit if count == 1 else f"{unit}s"


def american(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def short_american(day: date) -> str:
    return f"{SHORT_MONTHS[day.month - 1]} {day.day}, {day.year}"


def british(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def with_ordinal(day: date) -> str:
    return (
        f"{num2words(day.day, to='ordinal_num')} of {MONTHS[day.month - 1]} {day.year}"
    )


STYLES = (american, short_american, british, with_ordinal, date.isoformat)


def days(first: int = 1000, last: int = 2199) -> SearchStrategy[date]:
    """Give days of the years that are read as years: 1000 to 2199."""
    return st.dates(date(first, 1, 1), date(last, 12, 31))


CARRIERS = (
    "The clerk wrote {} on the board.",
    "{} it was, by all accounts.",
    "“We were told {},” she said.",
    "Nobody (the clerk said {}) had asked.",
    "The answer was {}",
    "Then, to everyone's surprise, {}!",
)
"""Sentences in which nothing around the place left open can be a part of it."""

BEFORE = {
    Hedge.BARE: ("",),
    **{
        row.effect: tuple(f"{phrase} " for phrase in row.phrases)
        for row in reversed(ENGLISH.hedges)
        if not row.after
    },
}
"""Hedges as they are printed before a number, a blank behind each."""


def hedges() -> SearchStrategy[tuple[str, Hedge]]:
    pairs = [
        (words, hedge) for hedge, all_of_it in BEFORE.items() for words in all_of_it
    ]
    return st.sampled_from(pairs)


def measures() -> SearchStrategy[tuple[str, Unit]]:
    """Give units by each of the words that print them and always mean them."""
    words, others = load_units().words, load_units().others
    known = [(word, words[word]) for word in sorted(words)]
    return st.sampled_from([row for row in known if row[1].name not in others])


def symbols() -> SearchStrategy[tuple[str, Unit]]:
    """Give currencies by the signs that stand before a number."""
    before = load_units().before
    return st.sampled_from([(sign, before[sign]) for sign in sorted(before)])


STEPS = tuple(
    unit
    for unit in CalendarUnit
    if str(unit) in ENGLISH.calendar.keys() - ENGLISH.words["only_behind_digits"]
    and unit is not CalendarUnit.WEEKEND
)
"""The units of time whose names are read by themselves."""


def shown(text: str) -> list[tuple[str, str]]:
    """Give the words of each mention in a text, and its value in few words.

    >>> shown("About 30 boats left on 3 March 2020.")
    [('About 30', 'near: 30'), ('3 March 2020', '2020-03-03')]
    """
    return [(each.text, describe(each.value)) for each in read_mentions(text)]


def describe(value: Any) -> str:  # noqa: ANN401
    for kind, write in _WRITERS.items():
        if isinstance(value, kind):
            return write(value)
    return str(value)


def _describe_day(value: PartialDate) -> str:
    side = "" if value.direction is Direction.NEAREST else value.direction
    parts = [value.portion, _describe_said(value.said), side]
    return " ".join(str(part) for part in parts if part)


_WRITERS: dict[type, Callable[[Any], str]] = {
    Age: lambda age: f"aged {age.duration}",
    Score: lambda score: f"{score.first} to {score.second}",
    Ordinal: lambda ordinal: f"no. {ordinal.number}",
    DateRange: lambda dates: f"{describe(dates.start)} to {describe(dates.end)}",
    Recurrence: lambda recurrence: f"every {describe(recurrence.every)}",
    Moment: lambda moment: f"{describe(moment.day)} at {moment.time}",
    PartialDate: _describe_day,
}


def _describe_said(said: object) -> str:
    match said:
        case Offset():
            return f"{said.count:+} {said.unit}"
        case Distance():
            return f"{said.duration} {'later' if said.after else 'earlier'}"
        case CalendarDate():
            return _describe_date(said)
        case _:
            return str(said)


def _describe_date(said: CalendarDate) -> str:
    numbers = [said.year, said.month, said.day]
    known = ["?" if n is None else f"{n:02}" for n in numbers]
    while known and known[-1] == "?":
        known.pop()
    unit = "" if said.unit is CalendarUnit.DAY else said.unit
    weekday = "" if said.weekday is None else str(said.weekday)
    return " ".join(part for part in (weekday, "-".join(known), unit) if part)
