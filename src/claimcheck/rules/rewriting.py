"""What could be printed in place of a side: its own words with another number or day.

Only the part that would change is written anew, so that "$80m" becomes "$110m" and
"Friday, March 3" becomes "Thursday, March 3". Where that cannot be told there is
nothing to write, and a person finds the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from claimcheck.model import Exact, Kind, Mention, Quantity

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MEANT = re.compile(r"\D{0,3}(\d[\d,]*(?:\.\d+)?)(?![\d/]| \w*illion)")
_THOUSAND = 1_000
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")


def is_printed(mention: Mention[Any]) -> bool:
    """Say whether the words of a mention are those of its span, letter for letter."""
    span = mention.span
    return span is not None and span.end - span.start == len(mention.text)


def renumbered(mention: Mention[Quantity], new: Exact) -> tuple[str, ...]:
    """Print another number, in the unit of a quantity, as the quantity is printed.

    >>> from claimcheck.model import Figure, Quantity, Span
    >>> eighty = Mention(Quantity(Figure(80_000_000)), "$80m", Span(0, 4))
    >>> renumbered(eighty, 110_000_000)
    ('$110m',)
    """
    if not is_printed(mention) or new < 0:
        return ()
    figure, text = mention.value.figure, mention.text
    found = _NUMBER.findall(text)
    if not found and mention.value.unit.kind is Kind.COUNT and _WORD.fullmatch(text):
        return (f"{int(new):,}",) if Fraction(new).denominator == 1 else ()
    if len(found) != 1 or figure.is_range or not figure.low:
        return ()
    printed = Fraction(found[0].replace(",", ""))
    if not printed:
        return ()
    scaled = Fraction(new) * printed / Fraction(figure.low)
    places = _places(scaled, len(found[0].partition(".")[2]))
    if places and mention.value.unit.kind is Kind.COUNT:
        return ()
    tenths = round(scaled * 10**places)
    commas = "," if "," in found[0] or printed < _THOUSAND else ""
    shown = f"{Decimal(tenths).scaleb(-places):{commas}f}"
    plural = shown == "1" and text != found[0]
    return () if plural or shown == found[0] else (text.replace(found[0], shown, 1),)


def _places(value: Fraction, printed: int) -> int:
    """Give so many decimals that rounding moves a number by a fiftieth at most."""
    most = range(printed, printed + _MORE)
    near = (n for n in most if abs(round(value, n) - value) <= abs(value) * _SMALL)
    return next(near, printed + _MORE)


_MORE, _SMALL = 3, Fraction(1, 50)


def as_told(mention: Mention[Quantity], instead: str) -> tuple[str, ...]:
    """Print the number that a repair tells in words: 50 percent."""
    meant = _MEANT.match(instead)
    if meant is None:
        return ()
    return renumbered(mention, Fraction(meant[1].replace(",", "")))


def replaced(mention: Mention[Any], old: str, new: Iterable[object]) -> tuple[str, ...]:
    """Put other words in the place of one that stands in a mention once.

    >>> from claimcheck.model import Quantity, Span
    >>> day = Mention(Quantity(1), "Friday, March 3", Span(0, 15))
    >>> replaced(day, "Friday", ["Thursday"]), replaced(day, "May", ["June"])
    (('Thursday, March 3',), ())
    """
    word = re.compile(rf"\b{re.escape(old)}(?![\w.]\d|\w)")
    if not is_printed(mention) or len(word.findall(mention.text)) != 1:
        return ()
    return tuple(word.sub(str(each), mention.text) for each in new)


def with_number(mention: Mention[Any], number: int) -> tuple[str, ...]:
    """Print another number where just one is printed in digits: a 52-year-old."""
    if not is_printed(mention) or len(_NUMBER.findall(mention.text)) != 1:
        return ()
    return (_NUMBER.sub(str(number), mention.text),)


def as_ordinal(mention: Mention[Any], number: int) -> tuple[str, ...]:
    """Print an ordinal in digits: 40th."""
    digits = _NUMBER.findall(mention.text)
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    if not is_printed(mention) or len(digits) > 1:
        return ()
    whole = _NTH.sub(f"{number}{ending}", mention.text, count=1)
    return (whole if digits else f"{number}{ending}",)


_NTH = re.compile(r"\d+(?:st|nd|rd|th)?")
_TEENS = (11, 12, 13)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def instead_of(mention: Mention[Any], other: Mention[Any]) -> tuple[str, ...]:
    """Print the words of another mention."""
    return (other.text,) if is_printed(mention) and other.text else ()
