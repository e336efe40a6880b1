"""The dates of a sentence that may be those of a birth, a death or an age."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from claimcheck.model import CalendarDate, CalendarUnit, Mention, Offset, PartialDate
from claimcheck.relate.age_spots import AgeSpot
from claimcheck.relate.ages import aged_in
from claimcheck.relate.clauses import Clause
from claimcheck.relate.sentence import Date, Place, Sentence

_YEAR = 365.25


def dates_of(spot: AgeSpot) -> list[Date]:
    """Give the dates of a sentence that may be those of an age.

    None is that of which a relative clause tells: joined a choir that began in 1901.
    """
    sentence = spot.sentence
    told_from, which = sentence.lists["told_from"], sentence.lists["who"]
    dated = (
        place
        for place in bare_years(sentence, spot.first)
        if sentence.word(place[1] - 1) in sentence.lists["dated"]
    )
    ages = [first for _, first, _ in aged_in(sentence)]
    return [
        place[0]
        for place in (*sentence.dates, *dated)
        if not sentence.is_of_birth(place)
        and sentence.word(place[1] - 1) not in told_from
        and place[0].value.earliest
        and not _is_of_another(spot, place, ages)
        and not any(
            sentence.lower[at] in which and sentence.letters[at - 1] != ";"
            for at in range(spot.after, place[1])
        )
    ]


def _is_of_another(spot: AgeSpot, place: Place, ages: list[int]) -> bool:
    """Say whether a date is that of another of the *ages*, or of something else."""
    between = any(spot.after < first < place[1] for first in ages)
    return between or spot.sentence.is_aside(spot.start, spot.after, place)


def that_was(sentence: Sentence | None) -> Date | None:
    """Give the day of "That was in 1979", which tells of what stands before."""
    if sentence is None or sentence.letter(sentence.first + 1) != "v":
        return None
    told = sentence.word(sentence.first) in sentence.lists["that_was"]
    dates = [place[0] for place in sentence.dates if has_year(place[0])]
    return dates[0] if told and len(dates) == 1 else None


def of_that_time(sentence: Sentence, before: Sentence | None) -> Date | None:
    """Give the day of the sentence before that "that night", "at the time" is of."""
    places = range(sentence.first, sentence.after)
    if before is None or sentence.dates:
        return None
    pointed = any(sentence.cue("at_that_time", at) for at in places)
    he = sentence.word(sentence.first) in sentence.lists["he"]
    was = he and sentence.word(sentence.first + 1) == "was"
    if not pointed and (not was or sentence.has("not_yet")):
        return None
    dated = [place for place in before.dates if has_year(place[0])]
    dates = [place[0] for place in dated if not before.is_of_birth(place)]
    return dates[0] if len(dates) == 1 else None


def nearest(sentence: Sentence, at: int) -> Place | None:
    """Give the date with a year nearest to a cue; behind it rather than before."""
    dated = [p for p in sentence.dates if has_year(p[0])] or [*bare_years(sentence, at)]
    behind = [place for place in dated if place[1] > at]
    led = [place for place in dated if sentence.letter(place[1] - 1) in ("p", ",")]
    alone = len(dated) == 1 and dated[0][0].value.granularity is CalendarUnit.DAY
    his = sentence.word(at - 1) in sentence.lists["his"]  # 1929, the year of his birth
    found = behind[:1] or led[-1:] or (dated if alone or his else [])
    return found[0] if found else None


def bare_years(sentence: Sentence, at: int) -> Iterator[Place]:
    """Yield the years near a place that are read as no date: born that year, 1971."""
    begin, end = max(sentence.first, at - _NEARBY), min(sentence.after, at + _NEARBY)
    if "Y" not in sentence.letters[begin:end]:
        return
    placed = sentence.clause.placed
    low = bisect_left(placed, begin - _NEARBY, key=_first)
    high = bisect_left(placed, end, key=_first)
    taken = {at for _, *ends in placed[low:high] for at in range(*ends)}
    for here in range(begin, end):
        if sentence.letters[here] == "Y" and here not in taken:
            said = CalendarDate(int(sentence.lower[here]), unit=CalendarUnit.YEAR)
            value = PartialDate(said)
            yield sentence.tokens.mention(here, here + 1, value), here, here + 1


_NEARBY = 40
"""Tokens from a cue in which a bare year may be told."""


def first_of(place: Place) -> int:
    """Give where a date stands."""
    return place[1]


def _first(placed: tuple[Any, int, int]) -> int:
    return placed[1]


def has_year(day: Mention[Any]) -> bool:
    """Say whether a date is told with its year."""
    said = getattr(day.value, "said", None)
    told = isinstance(said, Offset) and day.text[-1:].isdecimal()  # a week of May 1926
    known = isinstance(said, CalendarDate) and said.year is not None
    return (known or told) and year_of(day) is not None


def year_of(day: Mention[Any]) -> float | None:
    """Give the middle of a date as a year and the part of it gone by."""
    value = day.value
    days = value.days if isinstance(value, PartialDate) else None
    if days is None:
        return None
    return (decimal(days[0]) + decimal(days[1])) / 2


def years_in(clauses: Mapping[int, Clause]) -> Iterator[float]:
    """Yield the years of an article."""
    for clause in clauses.values():
        for mention, _, _ in clause.placed:
            for part in mention.parts or (mention,):
                year = year_of(part) if has_year(part) else None
                if year is not None:
                    yield year


def decimal(day: date) -> float:
    """Give a day as a year and the part of it gone by."""
    return day.toordinal() / _YEAR
