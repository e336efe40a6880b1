"""What stands between two numbers and makes them one: 1 in 5, 3/4, two point five.

Such a word or sign is given a letter of its own (see ``lexicon``), so that grammar can
take it for part of a number; everywhere else it keeps the letter it has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from math import gcd

from attrs import frozen

_CANDIDATE = re.compile(
    r"[-pH/](?<=[iNYnmF].)(?:(?P<word>(?:(?<=p)|(?<=-)p)(?:p?d?|-)(?=[aiNn]))"
    r"|(?P<sign>(?<=[-/]))(?=[iNn])|(?P<over>(?<=H))(?=[iNn]))"
)
_OTHERS = re.compile(r"[PV](?:(?<!V)|(?<=[iNn]V))")
_POINT = re.compile(r"(?<=[nmiN])P(?=[iNn])")
_NUMERAL_BEFORE = re.compile(r"[nmiNa&-]*$")
_NUMERAL_BEHIND = re.compile(r"[nmiNYa&-]+")
_FAR = 12
"""Tokens looked through for the start of a number."""

_PARTS = frozenset({2, 3, 4, 8, 16, 32, 64})
"""Parts that a whole is printed in without a word behind: 3/4."""
_ROUND = frozenset({3, 4, 5, 6, 7, 8, 10, 12, 20, 25, 30, 40, 50})
"""What a share is told out of with "in": three in four, not two in nine games."""
_EVEN = 50


@frozen
class Words:
    """A text's tokens as the tokeniser has them, and the words it knows."""

    lower: Sequence[str]
    glued: Callable[[int], bool]
    letters: str
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]

    def value(self, at: int) -> int | None:
        """Give the whole number that a token is, if it is one."""
        word = self.lower[at]
        if word in self.numbers:
            return self.numbers[word]
        digits = word.replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) < _FAR else None

    def behind(self, at: int) -> str:
        """Give the letter of a token, or nothing behind the last one."""
        return self.letters[at : at + 1]


def connectives(given: Words) -> dict[int, str]:
    """Give the letters of the tokens that join two numbers to one, by index.

    "Dozens" right behind a number multiplies it, and a point elsewhere is a word.
    """
    found: dict[int, str] = {}
    for match in _OTHERS.finditer(given.letters):
        at, many = match.start(), match[0] == "V"
        if many and given.lower[at] in given.multipliers:
            found[at] = "m"
        elif not many and not _is_point(given, at):
            found[at] = "x"
    for match in _CANDIDATE.finditer(given.letters):
        at = match.start()
        if match["over"] is not None:
            joins = _is_divided(given, at)
        elif match["sign"] is not None:
            joins = _is_fraction(given, at) or _is_even(given, at)
        else:
            joins = _is_share(given, at, match.end())
        if joins:
            found[at] = "I"
            found.update(dict.fromkeys(range(at + 1, match.end()), "~"))
    return found


def _is_point(given: Words, at: int) -> bool:
    """Say whether it is "two point five", and not "at one point two men"."""
    if at == 0:
        return given.behind(1) in ("n", "i", "N") and given.behind(2) not in ("x", "p")
    if not _POINT.match(given.letters, at):
        return False
    near = given.letters[max(at - _FAR, 0) : at]
    numeral = _NUMERAL_BEFORE.search(near)
    start = at - len(numeral[0] if numeral else "")
    return start == 0 or given.letters[start - 1] not in "pt"


def _is_fraction(given: Words, at: int) -> bool:
    """Say whether it is 3/4 or 7/16 of, and not 9/11, 24/7 or on 3/4."""
    above, below = given.value(at - 1), given.value(at + 1)
    if given.letters[at] != "/" or not given.glued(at) or not given.glued(at + 1):
        return False
    if not above or not below or above >= below:
        return False
    if at <= _FIRST and at + 2 == len(given.letters):
        return True
    dated = given.letters[at - 2 : at - 1] in _BEFORE_DATE if at > 1 else False
    if given.behind(at + 2) == "/" or dated or gcd(above, below) > 1:
        return False
    return below in _PARTS or given.lower[at + 2 : at + 3] == ["of"]


_FIRST = 2
"""Where the sign of a fraction stands that is the whole text: 3/4, -4/5."""
_BEFORE_DATE = ("p", "/", "(", "W", "#")


def _is_divided(given: Words, at: int) -> bool:
    """Say whether it is "2 over 3", with nothing behind that could be over 3."""
    number = _NUMERAL_BEHIND.match(given.letters, at + 1)
    ends = number is not None and given.behind(number.end()) in ("", ".", ")")
    return ends and given.lower[at] == "over"


def _is_even(given: Words, at: int) -> bool:
    """Say whether it is 50-50 or 50/50."""
    apart = given.behind(at - 2) in ("-", "/") or given.behind(at + 2) in ("-", "/")
    even = given.value(at - 1) == given.value(at + 1) == _EVEN
    return even and not apart


def _is_share(given: Words, at: int, after: int) -> bool:
    """Say whether it is "1 in 5" or "three out of every four"."""
    words = [word for word in given.lower[at:after] if word != "-"]
    if words not in (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"]):
        return words == ["of", "every"]
    low, high = given.value(at - 1), given.value(after)
    before = given.letters[at - 2 : at - 1] if at > 1 else ""
    if low is None or before in ("n", "-", "$", "#", "/", "O", "M"):
        return False
    if given.letters[after] == "a":
        return low == 1 and given.behind(after + 1) == "m"
    if high is None or not 0 < low < high:
        return False
    if words[0] == "out":
        return True
    once = low == 1 or high in _ROUND or high % 100 == 0
    ends = ("U", "u", "b", "M", "/", ":")
    behind = given.behind(after + 1)
    return once and behind not in ends and (behind != "-" or given.behind(after) == "n")
