"""Values in English words, for people."""

from __future__ import annotations

from datetime import date

from claimcheck.model import (
    Age,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Clock,
    ClockRange,
    DateRange,
    DayPart,
    Distance,
    Duration,
    Hedge,
    Moment,
    Offset,
    PartialDate,
    Portion,
    Quantity,
    Recurrence,
    Score,
    TimeReference,
    Value,
    literal,
    usual,
    weekday_of,
)
from claimcheck.model.clock import TimeOfDay
from claimcheck.model.day import Days
from claimcheck.model.figure import number
from claimcheck.model.hedge import Reading
from claimcheck.rules.wording import bounds_in_words, month


def counted(count: int, singular: str, plural: str = "") -> str:
    """Give a number of things, in the singular or the plural.

    >>> counted(1, "claim"), counted(2, "claim"), counted(2, "century", "centuries")
    ('1 claim', '2 claims', '2 centuries')
    """
    return f"{count:,} {singular if count == 1 else plural or f'{singular}s'}"


def days_in_words(days: Days) -> str:
    """Write a stretch of days as ISO 8601 writes them, one day with its weekday.

    >>> days_in_words((date(2025, 1, 20), date(2025, 1, 20)))
    'Monday 2025-01-20'
    """
    first, last = days
    if first == last:
        return f"{weekday_of(first)} {first}"
    return f"{first} to {last}"


def value_in_words(value: Value, published: date | None = None) -> str:
    """Say what a value stands for: literally, and as most readers take it.

    Relative dates are told as functions of their anchor, which is called
    "publication" where it is *published* or unknown, and as days.

    >>> from claimcheck.model import Direction, Hedge, Weekday
    >>> value_in_words(Quantity(30, hedge=Hedge.ABOVE))
    'at least 31; usually 31 to 40'
    >>> monday = CalendarDate(weekday=Weekday.MONDAY)
    >>> value_in_words(PartialDate(monday, Direction.PAST, date(2025, 1, 22)))
    'the Monday on or before 2025-01-22: Monday 2025-01-20'
    """
    match value:
        case Quantity():
            told = _quantity(value)
        case Duration():
            told = _duration(value)
        case PartialDate():
            told = _date(value, published)
        case DateRange():
            told = _range(value, published)
        case Age():
            told = f"aged {_duration(value.duration)}"
        case Moment() | Recurrence() | TimeReference() | Clock() | ClockRange():
            told = _time(value, published)
        case Score():
            told = f"{value.first} to {value.second}"
        case _:
            order = "in an order" if value.number >= 0 else "from the end"
            told = f"number {number(abs(value.number))} {order}"
    return told


def _time(
    value: Moment | Recurrence | TimeReference | Clock | ClockRange,
    published: date | None,
) -> str:
    if isinstance(value, TimeReference):
        return f"some time in the {value.name.lower()}"
    if isinstance(value, Moment):
        return f"{_of_day(value.time)}, {_date(value.day, published)}"
    return _recurrence(value) if isinstance(value, Recurrence) else _of_day(value)


def _recurrence(value: Recurrence) -> str:
    each = _round(value.every).removeprefix("1 ")
    times = "" if value.times == 1 else f"{value.times} times "
    step = {1: "", 2: "other "}.get(value.step, f"{value.step} × ")
    return f"{times}every {step}{each}"


def _round(every: Duration | CalendarDate | DayPart | Moment) -> str:
    if isinstance(every, Duration):
        return _steps(int(every.figure.low), every.unit)
    if isinstance(every, Moment):
        said = every.day.said
        day = _said(said) if isinstance(said, CalendarDate) else "such day"
        return f"{day}, {_of_day(every.time)}"
    return _of_day(every) if isinstance(every, DayPart) else _said(every)


def _of_day(time: TimeOfDay) -> str:
    if isinstance(time, DayPart):
        return f"the {time.name.lower()}"
    hedge = time.hedge if isinstance(time, Clock) else Hedge.BARE
    told = f"{time}" if hedge is Hedge.BARE else f"{hedge}: {time}"
    return f"{told}{'' if time.exists else ', which no clock shows'}"


def _readings(literally: str, usually: str) -> str:
    """Name both readings, or the one that both are."""
    return literally if literally == usually else f"{literally}; usually {usually}"


def _quantity(quantity: Quantity) -> str:
    unit = f" {quantity.unit.name}" if quantity.unit.name else ""
    exactly, taken = map(bounds_in_words, (quantity.literal, quantity.usual))
    return _readings(f"{exactly}{unit}", taken)


def _duration(duration: Duration) -> str:
    return _readings(*(_steps_and_days(duration, how) for how in (literal, usual)))


def _steps_and_days(duration: Duration, reading: Reading) -> str:
    bounds = reading(duration.figure, duration.hedge)
    words = [_steps(count, unit) for count, unit in duration.leading]
    words.append(f"{bounds_in_words(bounds)} {_plural(duration, bounds)}")
    told = " and ".join(words)
    if duration.unit in _SHORT:
        return told
    return f"{told} ({bounds_in_words(duration.days(reading))} days)"


_SHORT = (CalendarUnit.SECOND, CalendarUnit.MINUTE, CalendarUnit.HOUR, CalendarUnit.DAY)
"""Units whose length in days says nothing new."""


def _plural(duration: Duration, bounds: Bounds) -> str:
    one = bounds.is_point and bounds.low == 1
    return _unit_word(1 if one else 2, duration.unit)


def _steps(count: int, unit: CalendarUnit) -> str:
    return f"{count:,} {_unit_word(count, unit)}"


def _unit_word(count: int, unit: CalendarUnit) -> str:
    return str(unit) if count == 1 else unit.plural


def _date(when: PartialDate, published: date | None) -> str:
    said, days = when.said, when.days
    if isinstance(said, CalendarDate) and not when.is_relative:
        if days is None:
            return f"{_said(said)}, which no calendar has"
        portion = _portion(when, "that time")
        told = f"{portion}{_said(said)}: " if portion else ""
        return f"{told}{days_in_words(days)}"
    known = when.anchor is None or when.anchor == published
    anchor = "publication" if known else str(when.anchor)
    told = _portion(when, anchor) + _from(when, anchor)
    if when.anchor is None:
        return f"{told}, whose day is not known"
    return f"{told}: {days_in_words(days) if days else 'no day of the calendar'}"


def _range(when: DateRange, published: date | None) -> str:
    start, end = _date(when.start, published), _date(when.end, published)
    told = f"from {start} until {end}"
    return f"{told}, that is {days_in_words(when.days)}" if when.days else told


def _portion(when: PartialDate, anchor: str) -> str:
    match when.portion:
        case None:
            return ""
        case Portion.EARLY | Portion.MIDDLE | Portion.LATE:
            which = {Portion.EARLY: "first", Portion.MIDDLE: "middle"}
            return f"the {which.get(when.portion, 'last')} third of "
        case Portion.ELAPSED:
            return f"the part up to {anchor} of "
        case Portion.COMING:
            return f"the part from {anchor} on of "


def _from(when: PartialDate, anchor: str) -> str:
    """Name a relative date as a function of its anchor."""
    said, side = when.said, when.direction
    if isinstance(said, CalendarDate):
        return f"the {_said(said)} {side} {anchor}"
    if isinstance(said, Distance):
        return (
            f"{_duration(said.duration)} {'after' if said.after else 'before'} {anchor}"
        )
    if said.unit is CalendarUnit.WEEKEND:
        nearest = f"the weekend {side} {anchor}"
        return _away(said, nearest) if said.count else nearest
    if said.unit in _SHORT:
        return _away(said, anchor) if said.count else f"the {said.unit} of {anchor}"
    if said.count in (-1, 1):
        return f"the {said.unit} {_side(said)} that of {anchor}"
    own = f"the {said.unit} of {anchor}"
    return _away(said, own) if said.count else own


def _away(said: Offset, other: str) -> str:
    return f"{_steps(abs(said.count), said.unit)} {_side(said)} {other}"


def _side(said: Offset) -> str:
    return "before" if said.count < 0 else "after"


def _said(said: CalendarDate) -> str:
    """Write what was printed of a calendar date: 3 March, spring 2024, 2025."""
    words = [
        str(said.weekday) if said.weekday is not None else "",
        str(said.day) if said.day is not None else "",
        month(said.month) if said.month is not None else "",
        _numbered(said),
        str(said.feast) if said.feast else "",
        str(said.year) if said.year is not None else "",
    ]
    if said.day is not None and said.month is None:
        words.append("of a month")
    told = " ".join(filter(None, words)) or str(said.unit)
    return _away(Offset(said.shift, CalendarUnit.DAY), told) if said.shift else told


def _numbered(said: CalendarDate) -> str:
    if said.number is None:
        return ""
    if said.unit is CalendarUnit.SEASON and 1 <= said.number <= len(_SEASONS):
        return _SEASONS[said.number - 1]
    if said.weekday is not None:
        return "last" if said.number < 0 else f"no. {said.number}"
    return f"{said.unit} {said.number}"


_SEASONS = ("spring", "summer", "autumn", "winter")
