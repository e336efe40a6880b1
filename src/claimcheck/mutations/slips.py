"""The slips that people make with a value, as changes of its printed words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from attrs import frozen

from claimcheck.model import (
    Age,
    CalendarDate,
    Duration,
    Mention,
    PartialDate,
    Quantity,
    Span,
)
from claimcheck.toml import Table


@frozen
class Edit:
    """Other words for a stretch of a text."""

    span: Span
    now: str


@cache
def swaps(kind: str) -> Mapping[str, str]:
    """Give the words that a kind of slip swaps.

    >>> swaps("unit")["miles"]
    'kilometres'
    """
    name = "slips.toml"
    text = files("claimcheck.mutations").joinpath(name).read_text("utf-8")
    table = Table.of(text, name).table(kind)
    return {word: table.text(word) for word in table.values}


_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_COUNTED = (Quantity, Age, Duration)
_LONGEST = 12


def _of_digits(change: Callable[[str], str | None]) -> Callable[[Mention[Any]], Any]:
    """Make a slip of what it does to the first number in digits."""

    def slip(mention: Mention[Any]) -> Iterator[Edit]:
        number = _NUMBER.search(mention.text)
        if number is None or not isinstance(mention.value, _COUNTED):
            return
        now = change(number[0]) if len(number[0]) <= _LONGEST else None
        if now is not None and now != number[0]:
            yield _edit(mention, number.span(), now)

    return slip


def _swapped(digits: str) -> str | None:
    """Swap the last two neighbours that differ, but for a nought in front."""
    places = [at for at, sign in enumerate(digits) if sign.isdecimal()]
    for left, right in reversed(list(pairwise(places))):
        leads = left == 0 and digits[right] == "0"
        if digits[left] != digits[right] and not leads:
            signs = list(digits)
            signs[left], signs[right] = signs[right], signs[left]
            return "".join(signs)
    return None


def _dropped(digits: str) -> str | None:
    whole = digits.replace(",", "")
    if "." in whole or len(whole) == 1:
        return None
    return _printed_like(digits, int(whole) // 10)


def _tenfold(digits: str) -> str | None:
    whole = digits.replace(",", "")
    if "." in whole:
        return None
    return _printed_like(digits, int(whole) * 10)


def _changed(digits: str) -> str | None:
    """Give another number of the same size, as when one part is told wrong."""
    whole = digits.replace(",", "")
    if "." in whole or whole == "0":
        return None
    return _printed_like(digits, int(whole) + max(2, int(whole) * 2 // 5))


_THOUSAND = 1_000


def _printed_like(digits: str, number: int) -> str:
    plain = len(digits) > len("999") and "," not in digits
    return str(number) if plain or number < _THOUSAND else f"{number:,}"


def _year(mention: Mention[Any]) -> Iterator[Edit]:
    """Take the neighbouring year."""
    value = mention.value
    year = _YEAR.search(mention.text)
    dated = isinstance(value, PartialDate) and isinstance(value.said, CalendarDate)
    if year is not None and dated:
        number = int(year[0])
        yield _edit(mention, year.span(), str(number + (1 if number % 2 else -1)))


def _of_words(kind: str) -> Callable[[Mention[Any]], Any]:
    """Make a slip of a table of words."""

    def slip(mention: Mention[Any]) -> Iterator[Edit]:
        table = swaps(kind)
        for word in sorted(table, key=len, reverse=True):
            found = word_of(word).search(mention.text)
            if found is not None:
                now = table[word]
                now = now.capitalize() if found[0][:1].isupper() else now
                yield _edit(mention, found.span(), now)
                return

    return slip


@cache
def word_of(word: str) -> re.Pattern[str]:
    """Give the pattern of a word or sign that stands by itself, in either case.

    The first half of "can't" does not.
    """
    ahead = r"(?<![A-Za-z])" if word[0].isalpha() else ""
    behind = r"(?![A-Za-z]|['’]t)" if word[-1].isalpha() else ""
    return re.compile(ahead + re.escape(word) + behind, re.IGNORECASE)


def _edit(mention: Mention[Any], inside: tuple[int, int], now: str) -> Edit:
    start = mention.span.start if mention.span else 0
    return Edit(Span(start + inside[0], start + inside[1]), now)


Slip = Callable[[Mention[Any]], Iterator[Edit]]

OF_VALUES: Mapping[str, Slip] = {
    "digits-swapped": _of_digits(_swapped),
    "digit-dropped": _of_digits(_dropped),
    "tenfold": _of_digits(_tenfold),
    "thousandfold": _of_words("thousandfold"),
    "year": _year,
    "weekday": _of_words("weekday"),
    "unit": _of_words("unit"),
    "points": _of_words("points"),
    "part": _of_digits(_changed),
    "hedge": _of_words("hedge"),
}
"""Slips that change the words of one value, by kind."""
