"""text2num: numbers in words; those in digits are taken as they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from bench.peers.drivers.timex3 import Item, Row

_FIND = import_module("text_to_num").find_numbers
_WORD = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+|[^\w\s]")


class Word:
    """A word of the text, as find_numbers wants it."""

    def __init__(self, match: re.Match[str]) -> None:
        """Take a match in a text."""
        self.start, self.end, self._text = match.start(), match.end(), match[0]

    def text(self) -> str:
        """Give the word."""
        return self._text

    def nt_separated(self, _previous: object) -> bool:
        """Say that nothing but the words parts them."""
        return False

    def not_a_number_part(self) -> bool:
        """Say that any word may be part of a number."""
        return False


def read(row: Row) -> Iterator[Item]:
    """Give the numbers, ordinals left out; it tells no units."""
    words = [Word(match) for match in _WORD.finditer(row["text"])]
    for found in _FIND(words, "en"):
        if not found.is_ordinal:
            yield _item(words[found.start], words[found.end - 1], str(found.value))
    for word in words:
        if word.text()[0].isdigit():
            yield _item(word, word, word.text().replace(",", ""))


def _item(first: Word, last: Word, value: str) -> Item:
    return {"start": first.start, "end": last.end, "value": value, "unit": None}
