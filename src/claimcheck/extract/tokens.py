"""A text as tokens, and as one letter a token."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Any, TypeVar

from attrs import frozen

from claimcheck.extract.lexicon import Lexicon, Phrase
from claimcheck.model import Mention, Span, Value

ValueT = TypeVar("ValueT", bound=Value)

_SOMEWHERE = Span(0, 1)
DIGITS = re.compile("[iNY]")
"""The letters of numbers in digits."""
_QUOTE_OR_LINE = re.compile(r'["\n]')
_NO_BREAK = "\u00a0"
_SIGN = re.compile("[-'\"\n]")
_STRAIGHT = '"'
_SURROGATE = re.compile("[\ud800-\udfff]")


# With slots, cached properties would make every other attribute slow.
@frozen(eq=False, slots=False)
class Tokens:
    """The tokens of a text: as printed, lower-cased, where they start, their letters.

    *meanings* has, by index, the phrases that start at a token.
    """

    text: str
    lexicon: Lexicon
    printed: list[str]
    lower: list[str]
    starts: list[int]
    letters: str
    meanings: dict[int, Phrase]

    @cached_property
    def signs(self) -> frozenset[object]:
        """The currencies whose signs stand before numbers anywhere in the text."""
        return frozenset(
            phrase.meaning for phrase in self.meanings.values() if phrase.letter == "$"
        )

    @cached_property
    def closing(self) -> frozenset[int]:
        """The quotation marks that close: every second one of a line, inches apart."""
        found: set[int] = set()
        opened = False
        for match in _QUOTE_OR_LINE.finditer(self.letters):
            at = match.start()
            if match[0] == "\n":
                opened = False
            elif opened:
                found.add(at)
                opened = False
            else:
                inches = self.glued(at) and self.letters[at - 1] in "iNYQ"
                opened = not (inches and self.printed[at] == _STRAIGHT)
        return frozenset(found)

    @cached_property
    def solid(self) -> list[str]:
        """The tokens in lower case, 12 000 with a blank that parts no words."""
        solid = list(self.lower)
        for match in DIGITS.finditer(self.letters):
            if " " in solid[match.start()]:
                solid[match.start()] = solid[match.start()].replace(" ", _NO_BREAK)
        return solid

    @cached_property
    def plain(self) -> list[str]:
        """The same, dashes and quotes as their letters, line ends as commas."""
        plain = list(self.solid)
        for match in _SIGN.finditer(self.letters):
            plain[match.start()] = "," if match[0] == "\n" else match[0]
        return plain

    @cached_property
    def has_wire_quotes(self) -> bool:
        """Whether the text quotes ``so''."""
        return "``" in self.text

    def end(self, index: int) -> int:
        """Give the offset at which a token ends."""
        return self.starts[index] + len(self.printed[index])

    def span(self, first: int, after: int) -> Span:
        """Give the stretch of the text from one token up to another."""
        return Span(self.starts[first], self.end(after - 1))

    def glued(self, index: int) -> bool:
        """Say whether nothing stands between a token and the one before."""
        inside = 0 < index < len(self.starts)
        return inside and self.starts[index] == self.end(index - 1)

    def at(self, offset: int) -> int:
        """Give the token in which *offset* stands, or the last one before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def mention(self, first: int, after: int, value: ValueT) -> Mention[ValueT]:
        """Give a value with the words from one token up to another."""
        start, end = self.starts[first], self.end(after - 1)
        return Mention(value, self.text[start:end], Span(start, end))

    def places(self, mention: Mention[Any]) -> tuple[int, int]:
        """Give the first token of a mention and the one behind it."""
        span = _SOMEWHERE if mention.span is None else mention.span
        first = bisect_right(self.starts, span.start) - 1
        return first, bisect_right(self.starts, span.end - 1, first)

    def words(self, first: int, after: int) -> str:
        """Give the text from one token up to another, as printed."""
        return self.text[self.starts[first] : self.end(after - 1)]


def readable(text: str) -> str:
    r"""Replace lone surrogates, which no encoding can write; offsets stay.

    >>> readable("a\ud800b")
    'a\ufffdb'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text
