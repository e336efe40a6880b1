"""Stretches between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Quote, Span

_MARK = re.compile(r'["\n]')
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")


def quotes_in(tokens: Tokens) -> Iterator[Quote]:
    """Yield each quotation, first to last; one left open ends with its paragraph."""
    opened: int | None = None
    for match in _MARK.finditer(tokens.letters):
        at = match.start()
        if match[0] == "\n":
            if opened is not None and at > opened + 1:
                yield _quote(tokens, opened, at, closed=False)
            opened = None
        elif _opens(tokens, at, opened):
            opened = at
        elif opened is not None:
            if at > opened + 1:
                yield _quote(tokens, opened, at, closed=True)
            opened = None
    if opened is not None and opened + 1 < len(tokens.starts):
        yield _quote(tokens, opened, len(tokens.starts), closed=False)


def _opens(tokens: Tokens, at: int, opened: int | None) -> bool:
    """Say whether a mark opens a quotation; „so“ and «so» are closed by others.

    A mark right behind a word, with a blank behind it, closes.
    """
    sign = tokens.printed[at]
    if opened is None:
        return sign not in _CLOSING
    if sign != "“":
        return sign in _OPENING
    closes = tokens.glued(at) and not tokens.glued(at + 1)
    return not (closes or tokens.printed[opened] == "„")


def _quote(tokens: Tokens, opened: int, at: int, *, closed: bool) -> Quote:
    words = tokens.span(opened + 1, at)
    end = tokens.end(at) if closed else words.end
    return Quote(Span(tokens.starts[opened], end), words)
