"""From which day a relative date is reckoned: publication, or the last date told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import evolve, frozen

from claimcheck.extract import Reading
from claimcheck.extract.within import told_from
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Clock,
    DateRange,
    Direction,
    Distance,
    Duration,
    Exact,
    Mention,
    Moment,
    Offset,
    PartialDate,
    Weekday,
    weekday_of,
)

_NEAR = 3
"""Sentences back in which a date may be what a later one is told from."""


def anchored(reading: Reading, published: date | None) -> Iterator[Mention[Any]]:
    """Yield the mentions, relative dates with the day they are reckoned from.

    What is told from another date ("a year earlier", "the quarter") is reckoned from
    the last one that stands near it, all else from the day of publication.
    """
    told = _Told()
    for mention in reading.mentions:
        number = _sentence(reading, mention)
        parts = [_settled(part, published, told, number) for part in mention.parts]
        ends = [part for part in parts if part is not None]
        if None in parts:  # a "that day" of no day: what else is told stands alone
            yield from ends
        elif parts and isinstance(mention.value, DateRange):
            yield _from_ends(mention, *ends)
        elif ends:
            value = mention.value
            day = told_from(_day_of(value), ends[-1].value)
            told.remember(day, number)
            at_time = isinstance(value, Moment)
            whole = evolve(value, day=day) if at_time else day
            yield evolve(mention, value=whole, parts=tuple(ends))
        elif made := _settled(mention, published, told, number):
            yield made


def _day_of(value: PartialDate | Moment) -> PartialDate:
    return value.day if isinstance(value, Moment) else value


def _settled(
    mention: Mention[Any], published: date | None, told: _Told, number: int
) -> Mention[Any] | None:
    """Reckon a date from publication, or from what was told before it.

    None for a "that day" of no day.
    """
    made = _anchored(mention, published)
    value: object = made.value
    if isinstance(value, PartialDate):
        value = _dated(value, told, number)
    elif isinstance(value, Moment):
        value = _timed(value, _dated(value.day, told, number))
    elif isinstance(value, Duration) and value.unit is CalendarUnit.MONTH:
        told.leave_quarter()
    if value is None or value is made.value:
        return value and made
    return evolve(made, value=value)


def _timed(value: Moment, day: PartialDate | None) -> Moment | Clock | None:
    """Put a time on a day; where it is the "that day" of no day, the hour is left."""
    if day is not None:
        return evolve(value, day=day)
    return value.time if isinstance(value.time, Clock) else None


def _dated(value: PartialDate, told: _Told, number: int) -> PartialDate | None:
    """Reckon a date from what was told before; None for a "that day" of no day."""
    value = _from_last(value, told.near(number))
    if value.anaphoric and isinstance(value.said, Offset) and not value.anchor:
        return None
    if value.days and not isinstance(value.said, Distance):
        told.remember(value, number)
    return value


def _from_ends(
    mention: Mention[Any], one: Mention[PartialDate], two: Mention[PartialDate]
) -> Mention[DateRange]:
    """Give a range with the ends as they were reckoned, the second behind the first.

    From Monday to Friday is to the first Friday behind that Monday.
    """
    start, end = one.value, two.value
    opens = start.days is not None and end.days is not None
    if opens and isinstance(end.said, CalendarDate) and not DateRange(start, end).days:
        end = evolve(end, direction=Direction.AFTER, anchor=start.earliest)
    parts = (one, evolve(two, value=end))
    return evolve(mention, value=DateRange(start, end), parts=parts)


class _Told:
    """The last date that was told, and the last quarter, with their sentences."""

    def __init__(self) -> None:
        self._dates: dict[bool, tuple[PartialDate, int]] = {}
        self._in_quarter = False

    def remember(self, value: PartialDate, number: int) -> None:
        for quarter in {False, value.granularity is CalendarUnit.QUARTER}:
            self._dates[quarter] = (value, number)
            self._in_quarter = self._in_quarter or quarter

    def near(self, number: int) -> _Last:
        last, quarter = self._dates.get(False), self._dates.get(True)
        recent = last[0] if last and number - last[1] <= _NEAR else None
        period = quarter[0] if quarter else None
        return _Last(recent or (period if self._in_quarter else None), period)

    def leave_quarter(self) -> None:
        """Turn to a longer stretch: the first nine months."""
        self._in_quarter = False


@frozen
class _Last:
    date: PartialDate | None
    quarter: PartialDate | None


def _from_last(value: PartialDate, last: _Last) -> PartialDate:
    said = value.said
    if isinstance(said, Distance):
        return _told_from(value, said, last)
    quarterly = value.granularity is CalendarUnit.QUARTER
    if value.anaphoric and not quarterly:
        return _recalled(value, last.date)
    return _in_quarters(value, last.quarter) if quarterly else value


def _in_quarters(value: PartialDate, told: PartialDate | None) -> PartialDate:
    """Take "the quarter" for the last one told, and "last year's period" for its."""
    said = value.said
    if told is None:
        return evolve(value, anchor=None) if _is_that(value) else value
    if value.anaphoric:
        return told
    if isinstance(said, CalendarDate) and said.number is None:
        number = told.said.number if isinstance(told.said, CalendarDate) else None
        return evolve(value, said=evolve(said, number=number))
    return value


def _is_that(value: PartialDate) -> bool:
    """Say whether it is "that quarter"; "the quarter" may be the last one reported."""
    said = value.said
    return value.anaphoric and isinstance(said, Offset) and said.count == 0


def _recalled(value: PartialDate, told: PartialDate | None) -> PartialDate:
    """Take "that year" for the one of the last date; a year tells no "that day"."""
    unit = value.granularity if isinstance(value.said, Offset) else CalendarUnit.YEAR
    if told is None or _size(told.granularity) > _size(unit):
        return evolve(value, anchor=None)
    return evolve(value, anchor=told.earliest)


def _size(unit: CalendarUnit) -> tuple[int, Exact]:
    return (unit.months, unit.days)


def _sentence(reading: Reading, mention: Mention[Any]) -> int:
    start = mention.span.start if mention.span else 0
    return reading.sentence_of(reading.tokens.at(start))


def _told_from(value: PartialDate, said: Distance, last: _Last) -> PartialDate:
    """Reckon "a year earlier" from the last date, in the same grain."""
    if said.grain is CalendarUnit.QUARTER:
        days = last.quarter and last.quarter.earliest
        before = value.anchor and _quarter_before(value.anchor)
        return evolve(value, anchor=days or before)
    date = last.date
    if date is None:
        return value
    coarse = date.granularity in _COARSE and said.unit.months >= date.granularity.months
    if not value.anaphoric and not (coarse and _is_period(date, value.anchor)):
        return value
    grain = date.granularity if coarse else None
    return evolve(value, said=evolve(said, grain=grain), anchor=date.earliest)


def _is_period(told: PartialDate, published: date | None) -> bool:
    """Say whether "a year ago" may be told from it: a quarter or month that was."""
    yearly = told.granularity is CalendarUnit.YEAR
    ahead = published and told.earliest and told.earliest > published
    return not yearly and not ahead


def _quarter_before(day: date) -> date | None:
    return PartialDate(Offset(-1, CalendarUnit.QUARTER), anchor=day).earliest


_COARSE = (
    CalendarUnit.MONTH,
    CalendarUnit.QUARTER,
    CalendarUnit.HALF,
    CalendarUnit.YEAR,
)


def _likelier(value: PartialDate) -> PartialDate:
    """Take a day without a year for the nearest one where the past one is far off.

    "Payable Dec. 7" stands beside verbs in the past; nobody means last year's.
    """
    said, anchor = value.said, value.anchor
    if not isinstance(said, CalendarDate) or not (said.month or said.feast):
        return value
    if said.weekday is not None and said.day is not None:
        chosen = _on_its_weekday(value, said.weekday)
        day = chosen.earliest
        if day is None or weekday_of(day) is said.weekday:
            return chosen
    if value.direction is not Direction.PAST or anchor is None:
        return value
    nearest = evolve(value, direction=Direction.NEAREST)
    told, near = value.earliest, nearest.earliest
    if told is None or near is None:
        return value
    month_long = said.unit is CalendarUnit.MONTH
    far, soon = _FAR_MONTH if month_long else _FAR_DAY
    likelier = (anchor - told).days > far and (near - anchor).days < soon
    return nearest if likelier else value


def _on_its_weekday(value: PartialDate, weekday: Weekday) -> PartialDate:
    """Take the nearest day of the name where only that one falls on its weekday."""
    nearest = evolve(value, direction=Direction.NEAREST)
    told, near = value.earliest, nearest.earliest
    if told is None or near is None or weekday_of(told) is weekday:
        return value
    return nearest if weekday_of(near) is weekday else value


_FAR_DAY, _FAR_MONTH = (180, 150), (235, 100)
"""Days back and ahead beyond which a date without a year is not likely meant."""


def _anchored(mention: Mention[Any], published: date | None) -> Mention[Any]:
    value = mention.value
    if published is None:
        return mention
    if isinstance(value, PartialDate) and value.is_relative:
        return evolve(mention, value=_likelier(evolve(value, anchor=published)))
    if isinstance(value, Moment):
        return evolve(
            mention, value=evolve(value, day=evolve(value.day, anchor=published))
        )
    return mention
