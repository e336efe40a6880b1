"""Numbers in digits, in every form in which news prints them."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.model import Exact
from claimcheck.model.bounds import exact

_GROUPS = r"\d{1,3}(?:(?:[\u00a0\u2009\u202f]\d{3})+|(?:['’]\d{3})+)(?![\d'’])"
# So many groups at most, or each number of a long row would be sought to its end.
_SPACED = r"[1-9]\d{0,2}(?: \d{3}){0,5} 000(?![\d,.])|[1-9]\d?(?: \d{3}){2,6}(?! ?\d)"
_POWER = (
    r"(?:[eE][-+−]?\d{1,3}(?!\w)|\^[-+−–]?\d{1,2}(?!\w|[.,]\d)"
    r"| ?[x×*·] ?10(?:\^[-+−–]?\d{1,3}|−\d{1,2}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
    r"|(?:(?<=\.\d)|(?<=\.\d\d)|(?<=\.\d\d\d)) ?[x×] ?10-\d{1,2})"
)
DIGITS = (
    rf"(?=[\d.])(?:(?:{_GROUPS}|{_SPACED})(?:\.\d+)?|\d+(?:[.,]\d+)*{_POWER}?"
    r"|(?<![\w.,)\]])\.\d+)"
)
"""A number in digits: 1,234.5 · 1 234 567 · 1'234 · .5 · 1e5 · 2.4 x 10^6.

A blank parts thousands where the last three are noughts or there are two of them, so
that a number behind a date stays one of its own; a no-break space always does.
"""

_PARTED = re.compile(
    r"(?P<whole>\d{1,3}(?:[, \u00a0\u2009\u202f'’]\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d*)"
    r"(?:\.(?P<part>\d+))?"
)
_DECIMAL_COMMA = re.compile(r"(?P<whole>0),(?P<part>\d+)")
_NOT_DIGITS = re.compile(r"\D")
_EXPONENT = re.compile(r"(?:[eE]| ?[x×*·] ?10\^?)(?P<power>[-+−–⁻⁺]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)$")
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-+0123456789--")

_LONGEST = 40
"""Characters of the longest number; more of them are no number that is meant."""
_LARGEST_POWER = 30


_TO_POWER = re.compile(r"(?P<base>[\d.,]+)\^(?P<power>[-+−–]?\d{1,2})")


def _to_power(found: re.Match[str]) -> tuple[Exact, Exact] | None:
    """Read 10^6 and 2^-3; what is raised has no printed place but its own."""
    base, power = in_digits(found["base"]), int(found["power"].translate(_RAISED))
    if base is None or not base[0] or len(found["base"]) > _LONGEST_BASE:
        return None
    value = exact(Fraction(base[0]) ** power)
    place = 1 if isinstance(value, int) else Fraction(base[1]) ** abs(power)
    return value, exact(place)


_LONGEST_BASE = 6


def in_digits(printed: str) -> tuple[Exact, Exact] | None:
    """Read a number in digits; give it and the worth of its last place.

    >>> in_digits("1,234.5")
    (Fraction(2469, 2), Fraction(1, 10))
    >>> in_digits("10^6"), in_digits("2^-3")
    ((1000000, 1), (Fraction(1, 8), 1))
    >>> in_digits("2.4e3"), in_digits("12,34,567"), in_digits("1,23")
    ((2400, 100), (1234567, 1), None)
    """
    if len(printed) > _LONGEST:
        return None
    if printed.isdecimal():
        return int(printed), 1
    if "^" in printed and (found := _TO_POWER.fullmatch(printed)):
        return _to_power(found)
    raised = _EXPONENT.search(printed)
    power = int(raised["power"].translate(_RAISED)) if raised else 0
    plain = printed[: raised.start()] if raised else printed
    found = _DECIMAL_COMMA.fullmatch(plain) or _PARTED.fullmatch(plain)
    if found is None or abs(power) > _LARGEST_POWER:
        return None
    whole, part = _NOT_DIGITS.sub("", found["whole"]), found["part"] or ""
    place = Fraction(10) ** (power - len(part))
    return exact(int(whole + part) * place), exact(place)
