"""Prints numbers, dates and lengths of time as newspapers do, each in its house style.

Whatever is printed keeps its value, so that a text made of it is known by heart. Number
words and the names of months are written here anew and not taken from what reads them:
a mistake there is not repeated here.
"""

from __future__ import annotations

import calendar
from datetime import date
from fractions import Fraction

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimcheck.lang.units import load_units
from claimcheck.model import (
    PERCENT,
    Age,
    CalendarDate,
    CalendarUnit,
    Clock,
    Duration,
    Figure,
    Hedge,
    Kind,
    Ordinal,
    PartialDate,
    Quantity,
    Unit,
    Value,
    Weekday,
    Zone,
)
from claimcheck.model.bounds import exact

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *(".", ".", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"),
    "ninety",
)
_GROUPS = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_TEENS, _HUNDRED = 20, 100


def in_words(number: int, link: str = " and ") -> str:
    """Write a whole number in words, with *link* behind the hundreds.

    >>> in_words(1205), in_words(42, "")
    ('one thousand two hundred and five', 'forty-two')
    """
    for worth, name in _GROUPS:
        if number >= worth:
            many, rest = divmod(number, worth)
            small = link if rest < _HUNDRED else " "
            tail = f"{small}{in_words(rest, link)}" if rest else ""
            return f"{in_words(many, link)} {name}{tail}"
    if number >= _HUNDRED:
        many, rest = divmod(number, _HUNDRED)
        tail = f"{link}{in_words(rest, link)}" if rest else ""
        return f"{_ONES[many]} hundred{tail}"
    if number < _TEENS:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


_RANKS = dict(
    zip(
        ["one", "two", "three", "five", "eight", "nine", "twelve"],
        ["first", "second", "third", "fifth", "eighth", "ninth", "twelfth"],
        strict=True,
    )
)


def ordinal_in_words(number: int) -> str:
    """Write a place in an order in words.

    >>> ordinal_in_words(3), ordinal_in_words(20), ordinal_in_words(42)
    ('third', 'twentieth', 'forty-second')
    """
    head, joint, last = in_words(number).rpartition("-")
    ending = f"{last.removesuffix('y')}ieth" if last.endswith("y") else f"{last}th"
    return head + joint + _RANKS.get(last, ending)


def ordinal_in_digits(number: int) -> str:
    """Write a place in an order in digits.

    >>> [ordinal_in_digits(each) for each in (1, 12, 23, 111)]
    ['1st', '12th', '23rd', '111th']
    """
    teen = number % _HUNDRED // 10 == 1
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@frozen
class Printed:
    """Words for a place in a sentence, and their value where they have one."""

    words: str
    value: Value | None = None


@frozen
class Style:
    """How one paper prints: its house style.

    Whole numbers up to *words_to* are in words, with *link* behind hundreds. *million*
    is written out, or only m and bn behind the digits; *american* dates have the month
    in front.
    """

    words_to: int = 9
    percent: str = " percent"
    million: bool = True
    american: bool = True
    link: str = " and "
    quotes: str = "“”"
    am: str = "a.m. p.m."
    currency: str = "$"


def styles() -> SearchStrategy[Style]:
    """Give house styles, the plainest first."""
    return st.builds(
        Style,
        st.sampled_from([9, 0, 10, 99]),
        st.sampled_from([" percent", "%", " per cent"]),
        st.booleans().map(lambda short: not short),
        st.booleans().map(lambda british: not british),
        st.sampled_from([" and ", " "]),
        st.sampled_from(["“”", '""']),
        st.sampled_from(["a.m. p.m.", "am pm"]),
        st.sampled_from("$£€"),
    )


_UNITS = load_units()
_PERIODS = {
    name: Unit(name, Kind.TIME, seconds, code=code)
    for name, seconds, code in (("month", 2_629_800, "mo"), ("year", 31_557_600, "a"))
}
_MILLION = 10**6
_SHORT = {"million": "m", "billion": "bn"}


@frozen
class Press:
    """Prints values in one house style."""

    style: Style = Style()

    def count(
        self, number: int, hedge: Hedge = Hedge.BARE, before: str = ""
    ) -> Printed:
        """Print so many things: 31, five, 1,200."""
        words = f"{number:,}"
        if number <= self.style.words_to:
            words = in_words(number, self.style.link)
        return Printed(before + words, Quantity(number, hedge=hedge))

    def percent(self, number: Fraction | int, digits: int = 0) -> Printed:
        """Print a percentage with so many decimals; it has to fit them."""
        figure = Figure(exact(Fraction(number)), place=exact(Fraction(1, 10**digits)))
        words = decimals(number, digits) + self.style.percent
        return Printed(words, Quantity(figure, PERCENT))

    def money(self, number: int, sign: str | None = None) -> Printed:
        """Print an amount, in millions with a decimal where it has that many."""
        sign = sign or self.style.currency
        words, figure = self._shortened(number)
        return Printed(sign + words, Quantity(figure, _UNITS.before[sign]))

    def rate(self, number: int, per: str) -> Printed:
        """Print an amount for each of a unit of time: $200 a month."""
        words, figure = self._shortened(number)
        sign = self.style.currency
        unit = _UNITS.before[sign].over(_PERIODS[per])
        return Printed(f"{sign}{words} a {per}", Quantity(figure, unit))

    def _shortened(self, number: int) -> tuple[str, Figure]:
        for worth, name in ((1_000 * _MILLION, "billion"), (_MILLION, "million")):
            if number >= worth and number % (worth // 10) == 0:
                digits = 1 if number % worth else 0
                ending = f" {name}" if self.style.million else _SHORT[name]
                words = decimals(Fraction(number, worth), digits) + ending
                return words, Figure(number, place=worth // 10**digits)
        return f"{number:,}", Figure(number)

    def points(self, number: int) -> Printed:
        """Print a difference of two percentages."""
        return self.measure(number, "percentage points")

    def measure(
        self, number: Fraction | int, unit: str, digits: int = 0, *, shown: bool = True
    ) -> Printed:
        """Print so much in a unit, by a word that means it, *shown* or not: 30 feet."""
        figure = Figure(exact(Fraction(number)), place=exact(Fraction(1, 10**digits)))
        words = decimals(number, digits) + (f" {unit}" if shown else "")
        return Printed(words, Quantity(figure, _UNITS.words[unit]))

    def day(
        self, day: date, *, weekday: Weekday | None = None, year: bool = True
    ) -> Printed:
        """Print a day, and a weekday before it, that of the calendar or another."""
        month, number = calendar.month_name[day.month], str(day.day)
        words = f"{month} {number}" if self.style.american else f"{number} {month}"
        comma = "," if self.style.american else ""
        if year:
            words += f"{comma} {day.year:04}"
        if weekday is not None:
            words = f"{weekday}{comma} {words}"
        told = day.year if year else None
        said = CalendarDate(told, day.month, day.day, weekday)
        return Printed(words, PartialDate(said))

    def month(self, day: date, *, year: bool = True) -> Printed:
        """Print a month, with its year or by itself."""
        known = day.year if year else None
        said = CalendarDate(known, day.month, unit=CalendarUnit.MONTH)
        words = calendar.month_name[day.month] + (f" {day.year}" if year else "")
        return Printed(words, PartialDate(said))

    def century(self, number: int) -> Printed:
        """Print a century as an adjective: 14th-century."""
        said = CalendarDate(100 * number - 99, unit=CalendarUnit.CENTURY)
        return Printed(f"{self.ordinal(number).words}-century", PartialDate(said))

    def year(self, year: int) -> Printed:
        """Print a year by itself."""
        said = CalendarDate(year, unit=CalendarUnit.YEAR)
        return Printed(str(year), PartialDate(said))

    def duration(
        self,
        number: int,
        unit: CalendarUnit,
        hedge: Hedge = Hedge.BARE,
        before: str = "",
    ) -> Printed:
        """Print a length of time: 12 days, nearly two years."""
        count = self.count(number).words
        name = unit.value if number == 1 else unit.plural
        return Printed(f"{before}{count} {name}", Duration(number, unit, hedge))

    def age(self, years: int) -> Printed:
        """Print an age in digits, as it stands behind a name."""
        return Printed(str(years), Age(Duration(years, CalendarUnit.YEAR)))

    def ordinal(self, number: int) -> Printed:
        """Print a place in an order: third, 12th."""
        short = number <= self.style.words_to
        words = ordinal_in_words(number) if short else ordinal_in_digits(number)
        return Printed(words, Ordinal(number))

    def clock(self, minutes: int, zone: str = "") -> Printed:
        """Print a time of day, told in minutes behind midnight: 9 a.m., 6:30pm.

        It is that of a *zone*, where one is told.
        """
        hour, minute = divmod(minutes, 60)
        half = self.style.am.split()[hour // 12]
        gap = " " if "." in half else ""
        past = f":{minute:02}" if minute else ""
        words = f"{(hour - 1) % 12 + 1}{past}{gap}{half} {zone}".strip()
        return Printed(words, Clock(hour, minute, zone=Zone(zone) if zone else None))

    def number(self, number: Fraction | int, digits: int = 0) -> Printed:
        """Print a bare number with so many decimals."""
        figure = Figure(exact(Fraction(number)), place=exact(Fraction(1, 10**digits)))
        return Printed(decimals(number, digits), Quantity(figure))


def decimals(number: Fraction | int, digits: int) -> str:
    """Write a number with so many decimals, a comma between thousands.

    >>> decimals(Fraction(9, 2), 1), decimals(1200, 0)
    ('4.5', '1,200')
    """
    scaled = Fraction(number) * 10**digits
    whole, rest = divmod(round(scaled), 10**digits)
    return f"{whole:,}.{rest:0{digits}}" if digits else f"{whole:,}"


HEDGES: dict[Hedge, tuple[str, ...]] = {
    Hedge.ABOVE: ("more than ", "over ", "upwards of "),
    Hedge.FROM: ("at least ", "no fewer than "),
    Hedge.BELOW: ("fewer than ", "less than ", "under "),
    Hedge.UP_TO: ("up to ", "as many as "),
    Hedge.AT_MOST: ("at most ", "no more than "),
    Hedge.JUST_BELOW: ("nearly ", "almost ", "just under "),
    Hedge.JUST_ABOVE: ("just over ",),
    Hedge.NEAR: ("about ", "around ", "roughly ", "some "),
    Hedge.EXACT: ("exactly ",),
    Hedge.BARE: ("",),
}
"""Words before a number, a blank behind each."""
