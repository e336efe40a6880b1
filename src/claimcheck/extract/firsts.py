"""Which letters a pattern of the grammar can begin with.

A pattern is tried only where one of them stands. What is looked for ahead or behind
is passed over, so that there may be letters too many, but never one too few.
"""

from __future__ import annotations

import re

_ALL = frozenset(map(chr, range(ord(" "), ord("~") + 1))) | {"\n"}
_CLASS = re.compile(r"\[(\^?)(\]?[^\]]*)\]")
_RANGE = re.compile(r"(.)-(.)")
_REPEATS = re.compile(r"(?P<maybe>[?*]|\{0)?(?:\{?[\d,]*\}|\+)?[?+]?")
_OPENING = re.compile(r"\((?P<looking>\?<?[=!])?(?:\?(?::|>|P<\w+>))?")


def firsts(pattern: str) -> frozenset[str]:
    """Give the letters that what a pattern matches can begin with.

    >>> sorted(firsts(r"(?:H~*)?[iN]x|(?<=a)U(?!V)"))
    ['H', 'N', 'U', 'i']
    """
    found, nothing = _Reader(pattern).choice()
    return _ALL if nothing else found


class _Reader:
    """Reads a pattern from left to right: letters, and whether it can match nothing."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def choice(self) -> tuple[frozenset[str], bool]:
        """Read alternatives up to the end, or to the bracket that closes them."""
        found, nothing = self._row()
        while self._pattern[self._at : self._at + 1] == "|":
            self._at += 1
            letters, empty = self._row()
            found, nothing = found | letters, nothing or empty
        return found, nothing

    def _row(self) -> tuple[frozenset[str], bool]:
        found: frozenset[str] = frozenset()
        nothing = True
        while self._pattern[self._at : self._at + 1] not in ("", "|", ")"):
            letters, empty = self._item()
            repeats = _REPEATS.match(self._pattern, self._at)
            if repeats:
                empty = empty or bool(repeats["maybe"])
                self._at = repeats.end()
            found, nothing = found | letters if nothing else found, nothing and empty
        return found, nothing

    def _item(self) -> tuple[frozenset[str], bool]:
        sign = self._pattern[self._at]
        if sign == "(":
            return self._group()
        if sign == "[" and (listed := _CLASS.match(self._pattern, self._at)):
            self._at = listed.end()
            letters = _members(listed[2])
            return (_ALL - letters if listed[1] else letters), False
        escaped = sign == "\\"
        self._at += 1 + escaped
        if escaped:
            return frozenset(self._pattern[self._at - 1]), False
        if sign in "$^":
            return frozenset(), True
        return (_ALL if sign == "." else frozenset(sign)), False

    def _group(self) -> tuple[frozenset[str], bool]:
        looking = False
        if opening := _OPENING.match(self._pattern, self._at):
            looking = opening["looking"] is not None
            self._at = opening.end()
        read = self.choice()
        self._at += 1
        return (frozenset(), True) if looking else read


def _members(listed: str) -> frozenset[str]:
    """Give the letters of a class: i, N and those from 0 to 9."""
    plain = listed.replace("\\n", "\n").replace("\\", "")
    between = (
        map(chr, range(ord(first), ord(last) + 1))
        for first, last in _RANGE.findall(plain)
    )
    return frozenset(_RANGE.sub("", plain)).union(*between)
