"""A text in pieces, each a token with the blanks behind it, and what each is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import itemgetter

from attrs import field, frozen

from claimcheck.extract.digits import DIGITS
from claimcheck.lang.units import UnitTable

_TOKEN = (
    r"(?:[A-Z]?[a-z]{2,}+(?!\w)"  # what most are is tried first
    r"|(?:[^\W\d_]\.){2,}"  # U.S., p.m.
    r"<codes>"
    r"|[^\W\d_]\w*"
    rf"|{DIGITS}"
    r"|\r\n?|\n"
    r"|['’](?:s|re|ve|ll|d|t|m|S)\b"
    r"|[^\w\s]|_)"
)
_BLANKS = r"[^\S\r\n]*"
_PLAIN_TOKEN = re.compile(_TOKEN.replace("<codes>", ""))
_DOTTED_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_MOST = 100_000
"""Pieces that are remembered at most, several times the words of a newspaper."""


def tokens_of(text: str) -> list[str]:
    """Split a phrase as texts are split.

    >>> tokens_of("more than")
    ['more', 'than']
    """
    return _PLAIN_TOKEN.findall(text)


def pieces_of(units: UnitTable, letters: Mapping[str, str]) -> Pieces:
    """Part the codes of currencies from numbers, USD50, $A50, and multipliers, MUSD."""
    ends = (re.search(r"[^\W\d_]{2,}$", form) for form in units.before)
    words = sorted({found[0] for found in ends if found and found[0].isascii()})
    glued = rf"|(?=[A-Z][A-Za-z]{{1,3}}\d)(?:{'|'.join(words)})(?=\d)"
    iso = sorted(form for form in units.before if re.fullmatch("[A-Z]{3}", form))
    million = rf"|M(?=(?:{'|'.join(iso)})\b)"
    dollars = r"|(?<=\$)[A-Z]{1,2}(?=\d)"
    token = _TOKEN.replace("<codes>", glued + million + dollars)
    return Pieces(re.compile(token + _BLANKS), _Told(letters))


class _Told(dict[str, tuple[str, str, str]]):
    """The token of each piece, as printed and in lower case, and its letter.

    Words come again and again: to remember them is several times faster.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, piece: str) -> tuple[str, str, str]:
        if len(self) >= _MOST:
            self.clear()
        token = piece.rstrip() or piece[: 1 + piece.startswith("\r\n")]
        low = token.lower()
        told = token, low, self._letters.get(low) or _letter_of(token, low)
        self[piece] = told
        return told


@frozen(eq=False)
class Pieces:
    """How texts are parted; every character but leading blanks is in a piece."""

    _pattern: re.Pattern[str]
    _told: _Told = field(repr=False)

    def split(self, text: str, begin: int) -> list[str]:
        """Give the pieces of a text, from behind its leading blanks on."""
        return self._pattern.findall(text, begin)

    def told(self, pieces: list[str]) -> tuple[list[str], list[str], list[str]]:
        """Give the tokens as printed, the same in lower case, and their letters."""
        told = list(map(self._told.__getitem__, pieces))
        printed, lower, letters = (list(map(part, told)) for part in _COLUMNS)
        return printed, lower, letters


_COLUMNS = tuple(itemgetter(column) for column in range(3))
"""To take each by itself is faster than ``zip``, which needs an iterator a piece."""


def _letter_of(token: str, low: str) -> str:
    """Give the letter of a token that no table knows; iPhone is a capital word."""
    first = token[0]
    if first.isdecimal() or (first == "." and len(token) > 1):
        return _letter_of_digits(token)
    if first.isalpha():
        return "x" if token == low else "X"
    return "*"


def _letter_of_digits(token: str) -> str:
    if token.isdecimal() and len(token) <= 2 and 1 <= int(token) <= 31:  # noqa: PLR2004
        return "i"
    if len(token) == 4 and token.isdecimal() and 1000 <= int(token) < 2200:  # noqa: PLR2004
        return "Y"
    return "1" if _DOTTED_DATE.fullmatch(token) else "N"
