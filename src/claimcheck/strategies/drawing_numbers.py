"""Values of scenes that arithmetic binds together."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.strategies.pen import Draw, Pen, Slots, words

_WHOLE = 100


def _sum_of_three(pen: Pen) -> Slots:
    parts = [pen.size() for _ in "abc"]
    return _sum(pen, dict(zip("abc", parts, strict=True)))


def _sum_of_two(pen: Pen) -> Slots:
    return _sum(pen, {"a": pen.size(), "b": pen.size()})


def _sum(pen: Pen, parts: Mapping[str, int]) -> Slots:
    total = pen.off(sum(parts.values()))
    every = {"total": total, **parts}
    return {name: pen.press.count(number) for name, number in every.items()}


def _remainder(pen: Pen) -> Slots:
    taken, left = pen.size(), pen.size()
    return {
        "whole": pen.press.count(taken + left),
        "taken": pen.press.count(taken),
        "left": pen.press.count(left + (taken + left) // 4 * pen.wrong + 3 * pen.wrong),
    }


def _subset(pen: Pen) -> Slots:
    whole = pen.size()
    part = pen.off(whole) if pen.wrong else pen.number(2, whole)
    return {"whole": pen.press.count(whole), "part": pen.press.count(part)}


_NEAR = 25
"""Percent by which a wrong share misses."""


def _share(pen: Pen) -> Slots:
    whole = pen.number(11, 400)
    part = pen.number(2, whole // 2)
    share = round(Fraction(_WHOLE * part, whole))
    told = share + pen.number(_NEAR, _NEAR + 20) if pen.wrong else share
    return {
        "whole": pen.press.count(whole),
        "part": pen.press.count(part),
        "share": pen.press.percent(told),
    }


def _shares_of_all(pen: Pen) -> Slots:
    one = pen.number(50, 95)
    other = _WHOLE - one
    if pen.wrong:
        other += pen.number(8, 20)
    return {"a": pen.press.percent(one), "b": pen.press.percent(other)}


def _fall(pen: Pen) -> Slots:
    return _change(pen, -1)


def _rise(pen: Pen) -> Slots:
    return _change(pen, 1)


def _change(pen: Pen, sign: int) -> Slots:
    before = pen.number(20, 95) * pen.pick([_WHOLE, 1_000, 10**6])
    percent = pen.number(2, 60)
    after = before * (_WHOLE + sign * percent) // _WHOLE
    told = percent + pen.number(9, 30) if pen.wrong else percent
    return {
        "before": pen.press.money(before),
        "after": pen.press.money(after),
        "percent": pen.press.percent(told),
    }


def _direction_up(pen: Pen) -> Slots:
    low = pen.number(2, 60)
    high = low + pen.number(4, 30)
    ends = (high, low) if pen.wrong else (low, high)
    before, after = map(pen.press.percent, ends)
    return {"before": before, "after": after}


def _direction_down(pen: Pen) -> Slots:
    low = pen.number(20, 900)
    high = low + pen.number(low, 3 * low)
    ends = (low, high) if pen.wrong else (high, low)
    before, after = map(pen.press.count, ends)
    return {"before": before, "after": after}


def _points(pen: Pen) -> Slots:
    before = pen.number(11, 40)
    # From some 40 to some 42 percent it may well be 2 percent.
    by = pen.number(3 if pen.wrong else 2, before // 3)
    told = pen.press.percent(by) if pen.wrong else pen.press.points(by)
    return {
        "before": pen.press.percent(before),
        "after": pen.press.percent(before + by),
        "by": told,
    }


_RATIOS = {"doubled": 2, "trebled": 3, "quadrupled": 4}


def _doubled(pen: Pen) -> Slots:
    before = pen.number(100, 4_000)
    word = pen.pick(list(_RATIOS))
    after = before * _RATIOS[word]
    if pen.wrong:
        after = before * (10 * _RATIOS[word] - pen.number(5, 8)) // 10
    return {
        "before": pen.press.count(before),
        "after": pen.press.count(after),
        "ratio": words(word),
    }


def _average(pen: Pen) -> Slots:
    count, mean = pen.number(3, 60), pen.number(12, 900)
    return {
        "count": pen.press.count(count),
        "total": pen.press.money(count * mean),
        "mean": pen.press.money(pen.off(mean)),
    }


def _goals(pen: Pen) -> Slots:
    games = 2 * pen.number(6, 60)
    half = pen.number(2, 7)
    mean = Fraction(half, 2) + (pen.number(1, 3) if pen.wrong else 0)
    digits = 0 if mean.denominator == 1 else 1
    return {
        "count": pen.press.count(games),
        "total": pen.press.count(games * half // 2),
        "mean": pen.press.number(mean, digits),
    }


_MONTHS_OF_YEAR = 12


def _rent(pen: Pen) -> Slots:
    each = 50 * pen.number(4, 200)
    return {
        "each": pen.press.rate(each, "month"),
        "total": pen.press.rate(pen.off(_MONTHS_OF_YEAR * each), "year"),
    }


def _votes(pen: Pen) -> Slots:
    second, by = pen.number(120, 9_000), pen.number(11, 900)
    return {
        "first": pen.press.count(second + by),
        "second": pen.press.count(second),
        "by": pen.press.count(by + second // 4 * pen.wrong),
    }


def _index_up(pen: Pen) -> Slots:
    return _index(pen, 1)


def _index_down(pen: Pen) -> Slots:
    return _index(pen, -1)


def _index(pen: Pen, sign: int) -> Slots:
    hundreds, percent = pen.number(12, 160), pen.number(2, 9)
    after = hundreds * (_WHOLE + sign * percent)
    told = percent + pen.number(3, 9) if pen.wrong else percent
    return {
        "by": pen.press.count(hundreds * percent),
        "percent": pen.press.percent(told),
        "after": pen.press.count(after),
    }


def _grim(pen: Pen) -> Slots:
    whole = pen.number(5, 14)
    reached = {round(Fraction(_WHOLE * part, whole)) for part in range(1, whole)}
    missed = [
        share
        for share in range(2, _WHOLE - 1)
        if all(abs(share - one) > 1 for one in reached)
    ]
    share = pen.pick(missed if pen.wrong else sorted(reached))
    return {"whole": pen.press.count(whole), "share": pen.press.percent(share)}


def _range_of_metres(pen: Pen) -> Slots:
    low = pen.number(11, 60)
    high = low + pen.number(6, 30)
    ends = (high, low) if pen.wrong else (low, high)
    return {
        name: pen.press.measure(end, "metres", shown=False)
        for name, end in zip(("low", "high"), ends, strict=True)
    }


def _turnout(pen: Pen) -> Slots:
    share = pen.number(103, 160) if pen.wrong else pen.number(20, _WHOLE)
    return {"value": pen.press.percent(share)}


NUMBERS: Mapping[str, Draw] = {
    "sum_of_three": _sum_of_three,
    "sum_of_two": _sum_of_two,
    "remainder": _remainder,
    "subset": _subset,
    "share": _share,
    "shares_of_all": _shares_of_all,
    "fall": _fall,
    "rise": _rise,
    "direction_up": _direction_up,
    "direction_down": _direction_down,
    "points": _points,
    "doubled": _doubled,
    "average": _average,
    "goals": _goals,
    "rent": _rent,
    "votes": _votes,
    "index_up": _index_up,
    "index_down": _index_down,
    "grim": _grim,
    "range_of_metres": _range_of_metres,
    "turnout": _turnout,
}
"""Draws of scenes by their names in scenes.toml."""
