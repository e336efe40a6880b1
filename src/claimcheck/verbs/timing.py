"""Lengths of time that lie between dates, and dates that lie a length of time apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import permutations

from dateutil.relativedelta import relativedelta

from claimcheck.model import (
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    DateRange,
    Distance,
    Duration,
    Hedge,
    Life,
    PartialDate,
    Value,
    usual,
)
from claimcheck.model.bounds import exact
from claimcheck.verbs.points import Point, point, scale_of
from claimcheck.verbs.reckoned import Reckoned, differences, sums
from claimcheck.verbs.scales import CLOCK, COUNT, DAY, TIME, measured
from claimcheck.verbs.sought import Sought


def times(values: Sequence[Sought]) -> Iterator[Reckoned]:
    """Yield the time between two dates of one grain, and of both days counted."""
    for one, start, two, end in _pairs_of_dates(values):
        for length in _between(start, end):
            on_scale = measured(length)
            words = dict.fromkeys((one.told.words, two.told.words))
            if on_scale is not None:
                says = f"{' to '.join(words)} = {length}"
                yield Reckoned(TIME, on_scale.told, (one, two), says)


def _pairs_of_dates(
    values: Sequence[Sought],
) -> Iterator[tuple[Sought, PartialDate, Sought, PartialDate]]:
    """Yield what may be a start and an end."""
    for one in values:
        value = one.told.mention.value
        if isinstance(value, DateRange):
            yield one, value.start, one, value.end
    for one, two in permutations(values, 2):
        start, end = one.told.mention.value, two.told.mention.value
        if isinstance(start, PartialDate) and isinstance(end, PartialDate):
            yield one, start, two, end


def _between(start: PartialDate, end: PartialDate) -> Iterator[Duration]:
    """Yield the time from one date to another of its grain, both days counted too."""
    first, last, unit = start.earliest, end.earliest, start.granularity
    if first is None or last is None or last <= first:
        return
    if unit is not end.granularity:
        if {unit, end.granularity} == _MONTHLY:
            yield Duration(_months(first, last), CalendarUnit.MONTH)
        if {unit, end.granularity} <= _GRAINS and last.year > first.year + 1:
            yield Duration(last.year - first.year, CalendarUnit.YEAR)
        return
    if unit is CalendarUnit.DAY:
        days = (last - first).days
        yield Duration(days, unit)
        yield Duration(days + 1, unit)
        years = relativedelta(last, first).years
        if years > 1:
            yield Duration(years, CalendarUnit.YEAR)
    elif unit in (CalendarUnit.MONTH, CalendarUnit.YEAR):
        yield Duration(exact(Fraction(_months(first, last), unit.months)), unit)


def _months(first: date, last: date) -> int:
    return 12 * (last.year - first.year) + last.month - first.month


_MONTHLY = {CalendarUnit.DAY, CalendarUnit.MONTH}
_GRAINS = {CalendarUnit.DAY, CalendarUnit.MONTH, CalendarUnit.YEAR}


def to_publication(
    values: Sequence[Sought], published: date | None
) -> Iterator[Reckoned]:
    """Yield the time from a date to the day of publication."""
    if published is None:
        return
    today = {
        CalendarUnit.DAY: CalendarDate(published.year, published.month, published.day),
        CalendarUnit.YEAR: CalendarDate(published.year, unit=CalendarUnit.YEAR),
    }
    for one in values:
        start = one.told.mention.value
        if not isinstance(start, PartialDate) or start.granularity not in today:
            continue
        for length in _between(start, PartialDate(today[start.granularity])):
            on_scale = measured(length)
            if on_scale is not None:
                says = f"{one.told.words} to {published} = {length}"
                yield Reckoned(TIME, on_scale.told, (one,), says)


def lengths(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield lengths, their sums and differences, and times between two of the clock."""
    for each, at in points:
        if scale_of(each) == TIME:
            yield Reckoned(TIME, Bounds.exactly(at), (each,), "")
    yield from differences(points, TIME, TIME)
    yield from sums(points, TIME)
    clocks = [each for each in points if scale_of(each[0]) == CLOCK]
    for (one, start), (two, end) in permutations(clocks, 2):
        minutes = exact((end - start) % _A_DAY)
        says = f"{one.told.words} to {two.told.words} = {minutes} minutes"
        length = Bounds.exactly(exact(Fraction(minutes) / _A_DAY))
        yield Reckoned(TIME, length, (one, two), says)


def clocks_from(points: Sequence[Point]) -> Iterator[Reckoned]:
    """Yield the time of the clock so long before or after another."""
    for one, at in points:
        if scale_of(one) != CLOCK:
            continue
        for two, length in points:
            if scale_of(two) != TIME or length >= 1:
                continue
            for sign, step in (("+", length), ("−", -length)):
                minutes = exact((at + step * _A_DAY) % _A_DAY)
                says = f"{one.told.words} {sign} {two.told.words}"
                yield Reckoned(CLOCK, Bounds.exactly(minutes), (one, two), says)


_A_DAY = 24 * 60


def days_from(
    values: Sequence[Sought], wanted: Value, published: date | None
) -> Iterator[Reckoned]:
    """Yield the dates that lie a printed length before or after a printed date."""
    grain = wanted.granularity if isinstance(wanted, PartialDate) else None
    steps = [
        (each, length)
        for each in values
        if (length := _length(each)) and length.figure.low > 1  # not: a year ago
    ]
    for one, first, last in _spans(values, grain):
        for two, length in steps:
            for sign, (start, end) in (
                ("+", (_after(first, length), _after(last, length))),
                ("−", (_before(first, length), _before(last, length))),
            ):
                says = f"{one.told.words} {sign} {two.told.words}"
                yield Reckoned(DAY, Bounds(start, end), (one, two), says)
    yield from _anchors(values)
    if published is not None and grain is CalendarUnit.DAY:
        for two, length in steps:
            says = f"{published} {{}} {two.told.words}"
            after, before = _after(published, length), _before(published, length)
            yield Reckoned(DAY, Bounds.exactly(after), (two,), says.format("+"))
            yield Reckoned(DAY, Bounds.exactly(before), (two,), says.format("−"))


def _anchors(values: Sequence[Sought]) -> Iterator[Reckoned]:
    """Yield the days that others are told from: 14 days from Monday."""
    for each in values:
        value = each.told.mention.value
        if not isinstance(value, PartialDate) or not isinstance(value.said, Distance):
            continue
        if value.anchor is not None:
            day = Bounds.exactly(value.anchor.toordinal())
            yield Reckoned(DAY, day, (each,), f"{each.told.words}: {value.anchor}")


def ages_apart(values: Sequence[Sought]) -> Iterator[Reckoned]:
    """Yield the years between two ages; one of them may be no more than a number."""
    ages = [(each, age) for each in values if (age := _age(each)) is not None]
    for (one, older), (two, younger) in permutations(ages, 2):
        is_told = any(isinstance(e.told.mention.value, Age) for e in (one, two))
        length = measured(Duration(max(older - younger, 1), CalendarUnit.YEAR))
        if is_told and older > younger and length is not None:
            says = f"{one.told.words} − {two.told.words} = {older - younger}"
            yield Reckoned(TIME, length.told, (one, two), says)


def is_race(sought: Sought) -> bool:
    """Say whether a length is told in the seconds or minutes that a race is."""
    value = sought.told.mention.value
    return isinstance(value, Duration) and value.unit in _RACING


_RACING = (CalendarUnit.SECOND, CalendarUnit.MINUTE)


def races(values: Sequence[Sought]) -> Iterator[Reckoned]:
    """Yield the time between two times of a race: 27:14 and 27:20."""
    timed = [(each, match) for each in values if (match := _RACE.fullmatch(each.name))]
    for (one, ahead), (two, behind) in permutations(timed, 2):
        seconds = _seconds(behind) - _seconds(ahead)
        length = measured(Duration(exact(seconds), CalendarUnit.SECOND))
        if seconds > 0 and length is not None:
            says = f"{two.told.words} − {one.told.words}"
            yield Reckoned(TIME, length.told, (two, one), says)


_RACE = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d(?:\.\d+)?)")


def _seconds(race: re.Match[str]) -> Fraction:
    hours, minutes, seconds = (Fraction(part or 0) for part in race.groups())
    return 3600 * hours + 60 * minutes + seconds


def years_from(
    values: Sequence[Sought], sought: Sought, published: date | None, *, born: bool
) -> Iterator[Reckoned]:
    """Yield the years of what happened at an age, of births, and so many years ago.

    An age is told of somebody who was *born*, or who is so old when it is published.
    """
    wanted = sought.told.mention.value
    if not isinstance(wanted, PartialDate):
        return
    if wanted.granularity is CalendarUnit.YEAR:
        yield from _years_ago(values, wanted, published)
    if wanted.granularity is not CalendarUnit.YEAR or isinstance(wanted.said, Distance):
        return
    ages = [(each, age) for each in values if (age := _age(each)) is not None]
    births = [each for each in values if isinstance(each.told.claim, Life)]
    for one, first, _ in _spans(births, CalendarUnit.DAY):
        for two, age in ages:
            birthday = _after(first, Duration(age, CalendarUnit.YEAR))
            says = f"{one.told.words} + {two.told.words} years"
            yield Reckoned(DAY, Bounds.exactly(birthday), (one, two), says)
    for one, age in ages if published is not None and born else ():
        if isinstance(one.told.mention.value, Age) and published is not None:
            days = _of_year(published.year - age), _of_year(published.year - age - 1)
            says = f"{one.told.words} on {published}"
            yield from (Reckoned(DAY, each, (one,), says) for each in days)


def _years_ago(
    values: Sequence[Sought], wanted: PartialDate, published: date | None
) -> Iterator[Reckoned]:
    """Yield the printed years that so many years ago may stand for."""
    said = wanted.said
    if not isinstance(said, Distance) or published is None or wanted.days is None:
        return
    middle = Bounds.exactly(sum(day.toordinal() for day in wanted.days) // 2)
    for one, first, _ in _spans(values, CalendarUnit.YEAR):
        if abs(published.year - first.year) == said.duration.figure.low:
            yield Reckoned(DAY, middle, (one,), f"{one.told.words} to {published}")


def _of_year(year: int) -> Bounds:
    return Bounds.exactly(date(max(year, 1), 1, 1).toordinal())


def _age(sought: Sought) -> int | None:
    """Give an age in years, and a bare count that may be one: at 19."""
    value = sought.told.mention.value
    if isinstance(value, Age):
        figure = value.duration.figure
        yearly = value.duration.unit is CalendarUnit.YEAR
        low = figure.low if yearly and not figure.is_range else None
    else:
        low = point(sought) if sought.told.thing is None else None
        low = low if scale_of(sought) == COUNT else None
    return low if isinstance(low, int) and 0 < low < _OLDEST else None


_OLDEST = 120


def _spans(
    values: Sequence[Sought], grain: CalendarUnit | None
) -> Iterator[tuple[Sought, date, date]]:
    for each in values:
        value = each.told.mention.value
        if not isinstance(value, PartialDate) or value.granularity is not grain:
            continue
        if value.days is not None:
            yield each, *value.days


def _length(sought: Sought) -> Duration | None:
    """Give a bare length of whole steps."""
    value = sought.told.mention.value
    length = value.duration if isinstance(value, Age) else value
    if isinstance(value, PartialDate) and isinstance(value.said, Distance):
        length = value.said.duration
    if not isinstance(length, Duration) or length.figure.is_range:
        return None
    whole = length.unit.months or length.unit.days >= 1
    bare = length.hedge in (Hedge.BARE, Hedge.EXACT)
    return length if whole and bare and length.figure.low < _LONGEST else None


_LONGEST = 200


def _after(day: date, length: Duration) -> int:
    return day.toordinal() + int(length.days(usual, since=day).low or 0)


def _before(day: date, length: Duration) -> int:
    return day.toordinal() - int(length.days(usual, until=day).low or 0)
