"""How rules word days, lengths and numbers in their findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from claimcheck.model import Bounds, Exact
from claimcheck.model.bounds import exact
from claimcheck.model.figure import number

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(of: date) -> str:
    """Write a day: 24 February 2022."""
    return f"{of.day} {month(of.month)} {of.year}"


def month(number: int) -> str:
    """Write the name of a month."""
    return _MONTHS[number - 1]


def days(count: int) -> str:
    """Write a number of days: 1 day · 1,063 days."""
    return f"{count:,} day{'' if abs(count) == 1 else 's'}"


def stretch(first: date, last: date) -> str:
    """Write one day, or from the first to the last of several.

    >>> stretch(date(2022, 8, 24), date(2022, 9, 23))
    'between 24 August and 23 September 2022'
    """
    if first == last:
        return f"on {day(first)}"
    start = day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
    return f"between {start} and {day(last)}"


def each(of: Sequence[date], last: str = "or") -> str:
    """Write several days, the year once where they share it.

    >>> each([date(2022, 8, 29), date(2022, 9, 5)])
    '29 August or 5 September 2022'
    """
    if len({one.year for one in of}) > 1:
        return listed([day(one) for one in of], last)
    names = [f"{one.day} {month(one.month)}" for one in of]
    return f"{listed(names, last)} {of[0].year}" if of else ""


def apart(start: date, end: date) -> str:
    """Write how far apart two days are, in steps of the calendar.

    >>> apart(date(2022, 2, 24), date(2025, 1, 22))
    '2 years, 10 months and 29 days'
    """
    gap = relativedelta(max(start, end), min(start, end))
    steps = [
        f"{count} {unit}{'' if count == 1 else 's'}"
        for count, unit in (
            (gap.years, "year"),
            (gap.months, "month"),
            (gap.days, "day"),
        )
        if count
    ]
    return listed(steps, "and") or "0 days"


def listed(items: Sequence[str], last: str = "or") -> str:
    """Write a list as a sentence has it.

    >>> listed(["29 August", "5", "12"])
    '29 August, 5 or 12'
    """
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def bounds_in_words(bounds: Bounds) -> str:
    """Say which numbers lie inside.

    >>> from fractions import Fraction
    >>> bounds_in_words(Bounds(31)), bounds_in_words(Bounds(6, Fraction(15, 2)))
    ('at least 31', '6 to 7.5')
    >>> bounds_in_words(Bounds(6, 7, high_open=True))
    'at least 6 and less than 7'
    """
    low, high = bounds.low, bounds.high
    if low is not None and low == high:
        return number(low)
    closed = not bounds.low_open and not bounds.high_open
    if low is not None and high is not None and closed:
        return f"{number(low)} to {number(high)}"
    words = []
    if low is not None:
        words.append(f"{'more than' if bounds.low_open else 'at least'} {number(low)}")
    if high is not None:
        words.append(f"{'less than' if bounds.high_open else 'at most'} {number(high)}")
    return " and ".join(words) or "any number"


def measure(figure: str, unit: str) -> str:
    """Write a figure with its unit, in the plural unless it is one.

    >>> measure("30", "mile"), measure("1", "foot"), measure("6", "foot")
    ('30 miles', '1 foot', '6 feet')
    """
    if figure in ("1", "-1") or not unit:
        return f"{figure} {unit}".strip()
    if unit in _UNCHANGED:
        return f"{figure} {unit}"
    words = unit.split()
    # Pounds sterling, miles per hour, but square miles and US dollars.
    behind = [at for at, word in enumerate(words) if word in _BEHIND]
    at = (behind[0] if behind else len(words)) - 1
    words[at] = _IRREGULAR.get(words[at], f"{words[at]}s")
    return f"{figure} {' '.join(words)}"


_UNCHANGED = frozenset({"percent", "yen", "yuan", "won", "baht", "rand", "hertz"})
_IRREGULAR = {"foot": "feet", "inch": "inches"}
_BEHIND = frozenset({"sterling", "per", "of", "Celsius", "Fahrenheit", "an"})


def rounded(value: Exact, digits: int) -> Exact:
    """Round to so many significant digits, exactly.

    >>> rounded(Fraction(98425, 1000), 3)
    Fraction(492, 5)
    """
    if value == 0:
        return 0
    place = Fraction(1)
    while abs(value) >= 10**digits * place:
        place *= 10
    while abs(value) < 10 ** (digits - 1) * place:
        place /= 10
    return exact(round(Fraction(value) / place) * place)


def quoted(words: str) -> str:
    r"""Put printed words between quotation marks.

    >>> quoted("nearly seven\nmonths")
    '“nearly seven months”'
    """
    return f"“{' '.join(words.split())}”"
