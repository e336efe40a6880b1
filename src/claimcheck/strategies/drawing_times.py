"""Values of scenes that the calendar binds together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from claimcheck.model import (
    Age,
    CalendarDate,
    CalendarUnit,
    Duration,
    Hedge,
    Offset,
    PartialDate,
    Weekday,
    weekday_of,
)
from claimcheck.strategies.pen import Draw, Pen, Slots
from claimcheck.strategies.printing import HEDGES, Printed

_WEEK = 7
_YEAR, _MONTH, _DAY = CalendarUnit.YEAR, CalendarUnit.MONTH, CalendarUnit.DAY


def _weekday(pen: Pen) -> Slots:
    day = pen.before(9_000, 1)
    told = weekday_of(day)
    if pen.wrong:
        told = Weekday((told + pen.number(1, _WEEK - 1)) % _WEEK)
    return {"date": pen.press.day(day, weekday=told)}


_NEVER = ((2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31))


def _possible_date(pen: Pen) -> Slots:
    day = pen.before(9_000, 400)
    printed = pen.press.day(day)
    if not pen.wrong:
        return {"date": printed}
    month, number = pen.pick(_NEVER)
    # A day of that month that there is, printed with a number that there is not.
    right = pen.press.day(date(day.year, month, 28)).words
    said = CalendarDate(day.year, month, number)
    return {"date": Printed(right.replace("28", str(number), 1), PartialDate(said))}


def _yesterday(pen: Pen) -> Slots:
    day = pen.published - timedelta(days=1)
    told = weekday_of(day)
    if pen.wrong:
        told = Weekday((told + pen.number(2, _WEEK - 2)) % _WEEK)
    return {
        "first": Printed("yesterday", PartialDate(Offset(-1, _DAY))),
        "second": Printed(str(told), PartialDate(CalendarDate(weekday=told))),
    }


def _christmas(pen: Pen) -> Slots:
    year = pen.published.year - pen.number(1, 40)
    day = date(year, 12, 25) + timedelta(days=pen.pick([4, -3, -2]) if pen.wrong else 0)
    label = Printed("Christmas Day", PartialDate(CalendarDate(None, 12, 25)))
    return {"date": pen.press.day(day), "label": label}


def _first_monday(pen: Pen) -> Slots:
    start = (pen.published + relativedelta(months=pen.number(1, 30))).replace(day=1)
    monday = start + timedelta(days=-start.weekday() % _WEEK)
    if pen.wrong:
        monday += timedelta(days=_WEEK * pen.number(1, 2))
    return {"date": pen.press.day(monday)}


def _past_event(pen: Pen) -> Slots:
    days = pen.number(3, 900)
    ahead = timedelta(days=days if pen.wrong else -days)
    return {"date": pen.press.day(pen.published + ahead)}


_HOUR = 60


def _meeting(pen: Pen) -> Slots:
    start, hours = pen.number(7, 11), pen.number(2, 5)
    told = hours + pen.number(2, 4) if pen.wrong else hours
    return {
        "start": pen.press.clock(start * _HOUR),
        "end": pen.press.clock((start + hours) * _HOUR),
        "duration": pen.press.duration(told, CalendarUnit.HOUR),
    }


def _zones(pen: Pen) -> Slots:
    eastern = pen.number(13, 22)
    pacific = eastern - 3 - (pen.number(2, 4) if pen.wrong else 0)
    return {
        "first": pen.press.clock(eastern * _HOUR, "Eastern"),
        "second": pen.press.clock(pacific * _HOUR, "Pacific"),
    }


def _lease(pen: Pen) -> Slots:
    years = pen.number(2, 9)
    start = pen.before(4_000).replace(day=1)
    end = start + relativedelta(years=years + (pen.number(1, 5) if pen.wrong else 0))
    length = Duration(years, _YEAR)
    return {
        "duration": Printed(f"{pen.press.count(years).words}-year", length),
        "start": pen.press.month(start),
        "end": pen.press.month(end),
    }


def _regatta(pen: Pen) -> Slots:
    days = pen.number(3, 9)
    start = pen.published + timedelta(days=pen.number(30, 300))
    extra = pen.number(3, 9) if pen.wrong else 0
    end = start + timedelta(days=days - 1 + extra)
    length = Duration(days, _DAY)
    return {
        "duration": Printed(f"{pen.press.count(days).words}-day", length),
        "start": pen.press.day(start),
        "end": pen.press.day(end),
    }


_SIDES = {
    Hedge.BARE: 0,
    Hedge.JUST_BELOW: -1,
    Hedge.ABOVE: 2,
    Hedge.NEAR: 0,
    Hedge.FROM: 1,
}
"""Months by which the truth may lie beside so many years, by hedge."""


def _hedged_years(pen: Pen, years: int) -> tuple[Printed, int]:
    """Print so many years with a hedge, and give the months that they stand for."""
    hedge = pen.pick(list(_SIDES))
    before = pen.pick(HEDGES[hedge])
    printed = pen.press.duration(years, _YEAR, hedge, before)
    return printed, 12 * years + _SIDES[hedge]


def _years_ago(pen: Pen) -> Slots:
    years = pen.number(2, 30)
    length, months = _hedged_years(pen, years)
    if pen.wrong:
        # Not more of them: "more than two years ago" may well be twenty.
        months = 9
    start = pen.published.replace(day=1) - relativedelta(months=months)
    return {"duration": length, "start": pen.press.month(start)}


def _weeks_later(pen: Pen) -> Slots:
    weeks = pen.number(2, 9)
    start = pen.before(3_000, 400)
    extra = pen.number(2, 6) if pen.wrong else 0
    end = start + timedelta(weeks=weeks + extra)
    return {
        "duration": pen.press.duration(weeks, CalendarUnit.WEEK),
        "start": pen.press.day(start),
        "end": pen.press.day(end),
    }


def _burial(pen: Pen) -> Slots:
    first = pen.before(9_000, 60)
    days = pen.number(2, 12)
    second = first + timedelta(days=-days if pen.wrong else days)
    return {"first": pen.press.day(first), "second": pen.press.day(second)}


def _born_year(pen: Pen) -> Slots:
    age = pen.number(18, 90)
    year = pen.published.year - age - pen.number(0, 1)
    return {"age": pen.press.age(_wrong_age(pen, age)), "born": pen.press.year(year)}


def _wrong_age(pen: Pen, age: int) -> int:
    if not pen.wrong:
        return age
    swapped = int(str(age)[::-1])
    far = abs(swapped - age) > _FAR and swapped > _GROWN
    return swapped if far else age + pen.number(_FAR + 1, 9)


_FAR, _GROWN = 3, 15


def _born_day(pen: Pen) -> Slots:
    age = pen.number(16, 60)
    born = pen.published - relativedelta(years=age, days=pen.number(1, 360))
    told = _wrong_age(pen, relativedelta(pen.published, born).years)
    value = Age(Duration(told, _YEAR))
    return {
        "age": Printed(f"{told}-year-old", value),
        "born": pen.press.day(born),
    }


def _landed(pen: Pen) -> Slots:
    then, gone = pen.number(18, 40), pen.number(3, 45)
    now = then + gone + (pen.number(4, 30) if pen.wrong else 0)
    return {
        "then": pen.press.age(then),
        "year": pen.press.year(pen.published.year - gone),
        "now": pen.press.age(now),
    }


def _two_ages(pen: Pen) -> Slots:
    age = pen.number(21, 90)
    return {
        "first": pen.press.age(age),
        "second": pen.press.age(_wrong_age(pen, age)),
    }


def _lifespan(pen: Pen) -> Slots:
    age = pen.number(30, 98)
    died = pen.published.year - pen.number(1, 40)
    born = died - age - pen.number(0, 1)
    return {
        "born": pen.press.year(born),
        "died": pen.press.year(died),
        "age": pen.press.age(_wrong_age(pen, age)),
    }


def _anniversary(pen: Pen) -> Slots:
    number = 10 * pen.number(2, 15)
    told = number + 10 * pen.number(1, 4) if pen.wrong else number
    return {
        "number": pen.press.ordinal(told),
        "since": pen.press.year(pen.published.year - number),
    }


def _century(pen: Pen) -> Slots:
    year = pen.number(1305, 1895)
    century = year // 100 + 1
    if pen.wrong:
        century += pen.pick([-2, 2, -3])
    return {
        "century": pen.press.century(century),
        "year": pen.press.year(year),
    }


def _auction(pen: Pen) -> Slots:
    first = pen.published + timedelta(days=pen.number(20, 200))
    second = first + timedelta(days=pen.number(2, 9) if pen.wrong else 0)
    return {
        "first": pen.press.day(first, year=False),
        "second": pen.press.day(second, year=False),
    }


def _siege(pen: Pen) -> Slots:
    weeks = pen.number(2, 9)
    gone = timedelta(weeks=weeks + (pen.number(4, 40) if pen.wrong else 0))
    return {
        "start": pen.press.day(pen.published - gone),
        "duration": pen.press.duration(weeks, CalendarUnit.WEEK),
    }


TIMES: Mapping[str, Draw] = {
    "weekday": _weekday,
    "possible_date": _possible_date,
    "yesterday": _yesterday,
    "christmas": _christmas,
    "first_monday": _first_monday,
    "past_event": _past_event,
    "meeting": _meeting,
    "zones": _zones,
    "lease": _lease,
    "regatta": _regatta,
    "years_ago": _years_ago,
    "weeks_later": _weeks_later,
    "burial": _burial,
    "born_year": _born_year,
    "born_day": _born_day,
    "landed": _landed,
    "two_ages": _two_ages,
    "lifespan": _lifespan,
    "anniversary": _anniversary,
    "century": _century,
    "auction": _auction,
    "siege": _siege,
}
"""Draws of scenes by their names in scenes.toml."""
