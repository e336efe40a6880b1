"""Stretches between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Quote, Span

_MARK = re.compile(r"[\"\n]|''")
_OPENS_NEXT = re.compile(r'\n+"')
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")


def quotes_in(tokens: Tokens) -> Iterator[Quote]:
    """Yield each quotation, first to last; one left open ends with its paragraph."""
    opened: int | None = None
    for match in _MARK.finditer(tokens.letters):
        at = match.start()
        if match[0] == '"' and _opens(tokens, at, opened):
            opened = at
        elif opened is not None and _closes(tokens, match):
            if at > opened + 1:
                yield _quote(tokens, opened, match)
            opened = None
    if opened is not None and opened + 1 < len(tokens.starts):
        yield _quote(tokens, opened, None)


def _closes(tokens: Tokens, match: re.Match[str]) -> bool:
    """Say whether a quotation ends; two apostrophes may close a double mark: “so.’’."""
    at = match.start()
    if match[0] != "''":
        return True
    freed = not tokens.glued(at + 2) or tokens.letters[at + 2] == "\n"
    return tokens.glued(at) and tokens.glued(at + 1) and freed


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


def _quote(tokens: Tokens, opened: int, end: re.Match[str] | None) -> Quote:
    """Give a quotation up to the marks, the line or the text that end it."""
    at = len(tokens.starts) if end is None else end.start()
    words = tokens.span(opened + 1, at)
    marked = end is not None and end[0] != "\n"
    after = tokens.end(end.end() - 1) if end and marked else words.end
    goes_on = end is not None and _OPENS_NEXT.match(tokens.letters, at) is not None
    return Quote(
        Span(tokens.starts[opened], after),
        words,
        tokens.words(opened + 1, at),
        closed=marked or goes_on,
    )
