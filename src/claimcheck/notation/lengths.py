"""Durations as TIMEX3 writes them: P7M, PT30M, P2Y6M, PXY."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.errors import ClaimcheckError
from claimcheck.model import CalendarUnit, Duration, Exact, Figure, Hedge
from claimcheck.model.bounds import exact
from claimcheck.model.calendar import CLOCK_UNITS
from claimcheck.notation.naming import Step, count_told, steps

_LETTERS = {
    CalendarUnit.YEAR: "Y",
    CalendarUnit.QUARTER: "Q",
    CalendarUnit.MONTH: "M",
    CalendarUnit.WEEK: "W",
    CalendarUnit.WEEKEND: "WE",
    CalendarUnit.DAY: "D",
    CalendarUnit.HOUR: "TH",
    CalendarUnit.MINUTE: "TM",
    CalendarUnit.SECOND: "TS",
}
"""The letters of what :func:`~claimcheck.notation.naming.steps` gives, largest first;
T stands before those of a clock."""

_READ = {
    **{letters: unit for unit, letters in _LETTERS.items()},
    **dict.fromkeys(("DE", "E"), CalendarUnit.DECADE),
    **dict.fromkeys(("CE", "C"), CalendarUnit.CENTURY),
}
"""TIDES has letters for decades and centuries, which TimeBank writes in years."""


def length_text(duration: Duration) -> str | None:
    """Write how long it lasts, X for a number that the words leave open.

    None for a number below zero or that no decimals end (a third of a month), and
    where such a part would stand before smaller units.

    >>> length_text(Duration(Fraction(5, 2), CalendarUnit.YEAR))
    'P2Y6M'
    >>> length_text(Duration(Figure(2, 10), CalendarUnit.HOUR, Hedge.VAGUE))
    'PTXH'
    """
    count = count_told(duration)
    told = steps(duration, count or 0)
    if any(number < 0 for number, _ in told) or any(
        not isinstance(number, int) for number, _ in told[:-1]
    ):
        return None
    parts = [(_decimal(number), unit) for number, unit in told]
    if count is None:
        parts = _with_unknown(told, duration.unit)
    text = "P"
    for number, unit in parts:
        if number is None:
            return None
        if unit in CLOCK_UNITS and "T" not in text:
            text += "T"
        text += number + _LETTERS[unit].removeprefix("T")
    return text


def _with_unknown(
    told: tuple[Step, ...], unit: CalendarUnit
) -> list[tuple[str | None, CalendarUnit]]:
    """Put X behind the larger units that were told."""
    ((_, smallest),) = steps(Duration(0, unit), 0)
    order = list(_LETTERS)
    larger = [
        (_decimal(number), each)
        for number, each in told
        if number and order.index(each) < order.index(smallest)
    ]
    return [*larger, ("X", smallest)]


def _decimal(value: Exact) -> str | None:
    """Write a number with the decimals it has, or None where they do not end."""
    value = Fraction(value)
    digits = 0
    while (value * 10**digits).denominator != 1:
        if digits == _MOST_DECIMALS:
            return None
        digits += 1
    whole, rest = divmod((value * 10**digits).numerator, 10**digits)
    return f"{whole}.{rest:0{digits}}" if digits else str(whole)


_MOST_DECIMALS = 6


def length(text: str) -> Duration:
    """Read back what :func:`length_text` writes, and decades and centuries.

    X is read as any number from 2 to 99.

    >>> str(length("P2Y6M")), str(length("PXW"))
    ('2 years 6 months', 'vague: 2 to 99 weeks')
    """
    if not _LENGTH.fullmatch(text):
        raise _unreadable(text)
    clock_at = text.index("T") if "T" in text else len(text)
    *larger, (number, unit) = (
        (step["number"], _READ["T" * (step.start() > clock_at) + step["letters"]])
        for step in _STEP.finditer(text)
    )
    if not all(each.isdecimal() for each, _ in larger):
        raise _unreadable(text)
    leading = tuple((int(each), larger_unit) for each, larger_unit in larger)
    if number == "X":
        return Duration(_UNKNOWN, unit, Hedge.VAGUE, leading)
    return Duration(_figure(number), unit, leading=leading)


_UNKNOWN = Figure(2, 99)
_COUNT = r"(?:[0-9]{1,18}(?:\.[0-9]{1,6})?|X)"
_STEP = re.compile(rf"(?P<number>{_COUNT})(?P<letters>[A-Z]E?)")
_LENGTH = re.compile(rf"P(?=.)(?:{_COUNT}(?:[CDW]E?|[EMQY]))*(?:T(?:{_COUNT}[HMS])+)?")


def _figure(number: str) -> Figure:
    place = Fraction(1, 10 ** len(number.partition(".")[2]))
    return Figure(exact(Fraction(number)), place=exact(place))


def _unreadable(text: str) -> ClaimcheckError:
    return ClaimcheckError(
        f"A TIMEX3 duration is written like P7M, P2Y6M, PT30M or PXY, not {text!r}"
    )
