"""Values of scenes about units, repetitions and sources, and of plain sentences."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from claimcheck.model import CalendarUnit, Hedge, Offset, PartialDate
from claimcheck.strategies.names import NAMES
from claimcheck.strategies.pen import Draw, Pen, Slots, words
from claimcheck.strategies.printing import HEDGES, Printed, in_words


def _bound(pen: Pen) -> Slots:
    bound = 20 * pen.number(2, 40)
    beside = pen.number(1, 9)
    exact = bound - bound // 4 - beside if pen.wrong else bound + beside
    hedge = pen.pick([Hedge.ABOVE, Hedge.FROM])
    before = pen.pick(HEDGES[hedge])
    return {
        "bound": pen.press.count(bound, hedge, before),
        "exact": pen.press.count(exact),
    }


def _same_amount(pen: Pen) -> Slots:
    tenths = pen.number(11, 99)
    first = 10**5 * (tenths + (tenths % 10 == 0))
    second = 1_000 * first if pen.wrong else first
    return {"first": pen.press.money(first), "second": pen.press.money(second)}


_FOOT, _MILE = Fraction(3048, 10_000), Fraction(1_609_344, 1_000_000)
_POUND, _ACRE = Fraction(45_359_237, 10**8), Fraction(40_468_564, 10**8)


def _feet(pen: Pen) -> Slots:
    return _converted(pen, ("feet", "metres"), _FOOT)


def _miles(pen: Pen) -> Slots:
    return _converted(pen, ("miles", "kilometres"), _MILE)


def _kilograms(pen: Pen) -> Slots:
    return _converted(pen, ("kilograms", "pounds"), 1 / _POUND)


def _acres(pen: Pen) -> Slots:
    return _converted(pen, ("acres", "hectares"), _ACRE)


def _converted(pen: Pen, units: tuple[str, str], factor: Fraction) -> Slots:
    first = pen.number(11, 900)
    second = round(first * factor)
    if pen.wrong:
        # Multiplied where it should have been divided, or the other way round.
        second = round(first / factor)
    return {
        "first": pen.press.measure(first, units[0]),
        "second": pen.press.measure(second, units[1]),
    }


def _two_prices(pen: Pen) -> Slots:
    rate = Fraction(pen.number(108, 135), 100)
    one, two = 100 * pen.number(2, 40), 100 * pen.number(2, 40)
    other = rate + (Fraction(1, 1) if pen.wrong else 0)
    return {
        "one": pen.press.money(one, "€"),
        "its": pen.press.money(round(one * rate), "$"),
        "two": pen.press.money(two, "€"),
        "theirs": pen.press.money(round(two * other), "$"),
    }


def _area(pen: Pen) -> Slots:
    return {
        "covering": words("the walk" if pen.wrong else "the search"),
        "area": pen.press.measure(pen.number(11, 90), "square miles"),
    }


def _same_count(pen: Pen) -> Slots:
    count = pen.number(11, 90)
    return {
        "first": pen.press.count(count),
        "second": pen.press.count(pen.off(count)),
    }


def _two_counts(pen: Pen) -> Slots:
    count = pen.number(50, 900)
    return {
        "first": pen.press.count(count),
        "second": pen.press.count(2 * count if pen.wrong else count),
    }


def _same_legacy(pen: Pen) -> Slots:
    ones, tenths = pen.number(1, 4), pen.number(5, 9)
    amounts = [10**5 * (10 * ones + tenths), 10**5 * (10 * tenths + ones)]
    first, second = (pen.press.money(amounts[at]) for at in (0, int(pen.wrong)))
    return {"first": first, "second": second}


_TEN = 10
"""From here on headlines have digits."""


def _headline(pen: Pen) -> Slots:
    count = pen.number(4, 9)
    told = count + pen.number(3, 9) if pen.wrong else count
    title = in_words(told) if told < _TEN else str(told)
    return {
        "count": pen.press.count(count),
        "title": words(title.capitalize()),
    }


def _headline_month(pen: Pen) -> Slots:
    month = pen.number(1, 10)
    later = month + pen.number(1, 2) if pen.wrong else month
    return {
        "month": words(calendar.month_name[month]),
        "later": pen.press.month(date(2001, later, 1), year=False),
    }


def _wins(pen: Pen) -> Slots:
    years = sorted(
        pen.published.year - 2 - 5 * step - pen.number(0, 3) for step in range(3)
    )
    ordinal = 4 - (pen.number(1, 2) if pen.wrong else 0)
    dates = dict(zip("abc", map(pen.press.year, years), strict=True))
    return {"ordinal": pen.press.ordinal(ordinal), **dates}


def _record(pen: Pen) -> Slots:
    rival = pen.number(20, 200)
    by = pen.number(3, rival // 3)
    value = rival - by if pen.wrong else rival + by
    return {
        "value": pen.press.count(value),
        "rival": pen.press.count(rival),
        "when": Printed("last year", PartialDate(Offset(-1, CalendarUnit.YEAR))),
    }


_NAMES = {"Alvarez": "Alverez", "Hansen": "Hanson", "Petrov": "Petrow"}


def _name(pen: Pen) -> Slots:
    first = pen.pick(list(_NAMES))
    second = _NAMES[first] if pen.wrong else first
    return {"first": words(first), "second": words(second)}


def _unattributed(pen: Pen) -> Slots:
    return {
        "count": pen.press.count(pen.number(110, 900)),
        "who": words("" if pen.wrong else ", the fire brigade said"),
    }


def _anonymous(pen: Pen) -> Slots:
    who = pen.pick(["officials", "a source close to the board"])
    return {
        "count": pen.press.count(pen.number(110, 900)),
        "who": words(who if pen.wrong else "the ministry"),
    }


def _two_quotes(pen: Pen) -> Slots:
    count = pen.number(11, 60)
    return {
        "first": pen.press.count(count),
        "second": pen.press.count(pen.off(count)),
    }


def _open_quote(pen: Pen) -> Slots:
    return {"close": words("" if pen.wrong else "”")}


def _speakers(pen: Pen) -> Slots:
    return {"who": words("Kasper Lund" if pen.wrong else pen.cast["surname"])}


_HEDGED = [hedge for hedge in HEDGES if hedge is not Hedge.EXACT]


def _hedged_count(pen: Pen) -> Slots:
    hedge = pen.pick(_HEDGED)
    before = pen.pick(HEDGES[hedge])
    number = pen.number(11, 90) if pen.number(0, 2) else 10 * pen.number(2, 90_000)
    return {"count": pen.press.count(number, hedge, before)}


def _amount(pen: Pen) -> Slots:
    whole = pen.number(11, 9_999)
    return {"amount": pen.press.money(whole * pen.pick([1, 100_000, 10**6]))}


def _one_share(pen: Pen) -> Slots:
    digits = pen.number(0, 1)
    share = Fraction(pen.number(11, 989), 10)
    return {"share": pen.press.percent(share if digits else round(share), digits)}


_LENGTHS = (CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.YEAR, CalendarUnit.DAY)


def _one_length(pen: Pen) -> Slots:
    hedge = pen.pick(_HEDGED)
    before = pen.pick(HEDGES[hedge])
    before = before.replace("fewer", "less")
    length = pen.press.duration(pen.number(2, 30), pen.pick(_LENGTHS), hedge, before)
    return {"duration": length}


def _one_age(pen: Pen) -> Slots:
    return {"age": pen.press.age(pen.number(18, 99))}


_MEASURES = ("miles", "metres", "feet", "kilometres")


def _one_measure(pen: Pen) -> Slots:
    digits = pen.number(0, 1)
    tenths = pen.number(15, 9_000)
    size = Fraction(tenths, 10) if digits else 2 + tenths // 10
    return {"measure": pen.press.measure(size, pen.pick(_MEASURES), digits)}


def _nothing(_pen: Pen) -> Slots:
    return {}


def _list_of_streets(pen: Pen) -> Slots:
    streets = NAMES.streets[: pen.number(2, 5)]
    count = pen.off(len(streets))
    listed = f"{', '.join(streets[:-1])} and {streets[-1]}"
    return {"count": pen.press.count(count), "list": words(listed)}


OTHERS: Mapping[str, Draw] = {
    "amount": _amount,
    "anonymous": _anonymous,
    "area": _area,
    "acres": _acres,
    "bound": _bound,
    "bound_counted": _bound,
    "feet": _feet,
    "headline": _headline,
    "headline_month": _headline_month,
    "hedged_count": _hedged_count,
    "kilograms": _kilograms,
    "list_of_streets": _list_of_streets,
    "miles": _miles,
    "name": _name,
    "nothing": _nothing,
    "one_age": _one_age,
    "one_length": _one_length,
    "one_measure": _one_measure,
    "one_share": _one_share,
    "open_quote": _open_quote,
    "record": _record,
    "same_amount": _same_amount,
    "same_count": _same_count,
    "same_legacy": _same_legacy,
    "speakers": _speakers,
    "two_counts": _two_counts,
    "two_prices": _two_prices,
    "two_quotes": _two_quotes,
    "unattributed": _unattributed,
    "wins": _wins,
}
"""Draws of scenes by their names in scenes.toml."""
