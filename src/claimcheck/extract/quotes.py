"""Stretches between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Quote, Span

_MARK = re.compile("[\"\n'](?:(?<!')|')")
_SINGLE = re.compile("'(?<!'')(?!')")
_SINGLE_END = re.compile(r"'|\n")
_INNER = re.compile("[\"']")
_SINGLES = {"‘": "’", "'": "'"}
_LONGEST, _SHORT, _SHORTEST = 200, 12, 3
"""Tokens of the longest quotation in single marks, and of one that ends in no stop or
comma; letters of a word that may stand by itself in them."""
_OPENS_NEXT = re.compile(r'\n+"')
_CLOSED_BY = {"“": "”", "«": "»", "„": "“"}
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")


def quotes_in(tokens: Tokens) -> Iterator[Quote]:
    """Yield each quotation, first to last; one left open ends with its paragraph.

    Those in single marks, ‘so’ and 'so', count where they stand in no other.
    """
    double = list(_doubles_in(tokens))
    single = list(_singles_in(tokens, double))
    if not single:
        yield from double
        return
    last = Span(0, 0)
    for quote in sorted([*double, *single], key=_start):
        if quote.span.start >= last.end:
            last = quote.span
            yield quote


def quoted_within(tokens: Tokens, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield where quotations stand in another one's tokens, with their marks."""
    free = first
    for match in _INNER.finditer(tokens.letters, first, after):
        at = match.start()
        end = _inner_end(tokens, at, after) if at >= free else None
        if end is not None:
            free = end + 1
            yield at, free


def _inner_end(tokens: Tokens, at: int, after: int) -> int | None:
    """Give the mark that closes a quotation which another one holds."""
    if tokens.letters[at] == '"':
        end = tokens.letters.find('"', at + 2, min(at + _LONGEST, after))
        return end if end >= 0 else None
    if not _opens_single(tokens, at):
        return None
    return _single_end(tokens, at, tokens.end(after - 1))


def _start(quote: Quote) -> int:
    return quote.span.start


def _singles_in(tokens: Tokens, double: list[Quote]) -> Iterator[Quote]:
    """Yield quotations in single marks, which are told from apostrophes."""
    starts = [quote.span.start for quote in double]
    free = 0
    for match in _SINGLE.finditer(tokens.letters):
        at = match.start()
        if at < free or not _opens_single(tokens, at):
            continue
        before = bisect_right(starts, tokens.starts[at]) - 1
        if before >= 0 and tokens.starts[at] < double[before].span.end:
            continue
        stop = starts[before + 1] if before + 1 < len(starts) else len(tokens.text)
        end = _single_end(tokens, at, stop) or _around(tokens, at, double, before + 1)
        left_open = end is None and _paragraph_end(tokens, at)
        if end is not None:
            free = end + 1
            span = Span(tokens.starts[at], tokens.end(end))
            words = tokens.span(at + 1, end)
            yield Quote(span, words, tokens.words(at + 1, end))
        elif left_open:
            free = left_open
            words = tokens.span(at + 1, left_open)
            whole = Span(tokens.starts[at], words.end)
            yield Quote(whole, words, tokens.words(at + 1, left_open))


def _opens_single(tokens: Tokens, at: int) -> bool:
    """Say whether a mark stands before a word and behind none; '90s opens nothing."""
    if tokens.printed[at] not in _SINGLES or not tokens.glued(at + 1):
        return False
    word = tokens.printed[at + 1]
    if word.lower() in tokens.lexicon.language.words["elided"]:
        return False
    first = word[0]
    starts = first.isalpha() or (first.isdecimal() and tokens.printed[at] == "‘")
    return starts and (not tokens.glued(at) or tokens.letters[at - 1] in '"(-[\n')


def _single_end(tokens: Tokens, opened: int, stop: int) -> int | None:
    """Give the mark that closes: the first behind a stop, or else the first."""
    wanted = _SINGLES[tokens.printed[opened]]
    first = None
    for match in _SINGLE_END.finditer(tokens.letters, opened + 2, opened + _LONGEST):
        at = match.start()
        if match[0] == "\n" or tokens.starts[at] >= stop:
            break
        if tokens.printed[at] != wanted or not _closes_single(tokens, at):
            continue
        if tokens.letters[at - 1] in ",.?!":
            return at
        first = at if first is None else first
    if first is None or first - opened > _SHORT or first == opened + 1:
        return None
    word = tokens.printed[opened + 1]
    return None if first == opened + 2 and len(word) < _SHORTEST else first


def _paragraph_end(tokens: Tokens, opened: int) -> int | None:
    """Give where a paragraph ends whose quotation the next one goes on with: ‘…¶‘…."""
    if tokens.printed[opened] != "‘":
        return None
    end = tokens.letters.find("\n", opened, opened + _LONGEST)
    if end < 0 or tokens.letters[end - 1] not in ".?!":
        return None
    after = end
    while tokens.letters[after : after + 1] == "\n":
        after += 1
    goes_on = after < len(tokens.printed) and tokens.printed[after] == "‘"
    return end if goes_on else None


def _around(tokens: Tokens, opened: int, double: list[Quote], first: int) -> int | None:
    """Give the mark that closes behind quotations within: ‘He said “so” at noon,’."""
    if first >= len(double) or tokens.glued(opened):
        return None
    for match in _SINGLE_END.finditer(tokens.letters, opened + 2, opened + _LONGEST):
        at = match.start()
        if match[0] == "\n":
            return None
        start = tokens.starts[at]
        while first < len(double) and double[first].span.end <= start:
            first += 1
        if first < len(double) and double[first].span.start < start:
            continue
        wanted = tokens.printed[at] == _SINGLES[tokens.printed[opened]]
        ends = tokens.letters[at - 1] in ',.?!"'
        if wanted and ends and _closes_single(tokens, at):
            return at
    return None


def _closes_single(tokens: Tokens, at: int) -> bool:
    """Say whether a mark stands behind a word and before none."""
    free = not tokens.glued(at + 1) or not tokens.printed[at + 1][0].isalnum()
    return tokens.glued(at) and free


def _doubles_in(tokens: Tokens) -> Iterator[Quote]:
    """Yield what stands between double marks of any kind."""
    opened: int | None = None
    inner = False
    marks = list(_MARK.finditer(tokens.letters))
    for number, match in enumerate(marks):
        at = match.start()
        if match[0] == '"' and _opens(tokens, at, opened):
            if opened is not None and _is_within(
                tokens, tokens.printed[opened], marks[number : number + 3]
            ):
                inner = True
                continue
            opened = at
        elif inner:
            inner = False
        elif opened is not None and _closes(tokens, match):
            if at > opened + 1:
                yield _quote(tokens, opened, match)
            opened = None
    if opened is not None and opened + 1 < len(tokens.starts):
        yield _quote(tokens, opened, None)


def _is_within(tokens: Tokens, outer: str, marks: list[re.Match[str]]) -> bool:
    """Say whether a quotation lies in another: “they said “so” at noon”.

    The outer one may have other marks: "they said “so” at noon", «they said “so”».
    """
    signs = tuple(tokens.printed[mark.start()] for mark in marks)
    inner = signs[:2] in (("“", "”"), ("«", "»"), ("„", "“"))
    return inner and signs[2:] == (_CLOSED_BY.get(outer, '"'),)


def _closes(tokens: Tokens, match: re.Match[str]) -> bool:
    """Say whether a quotation ends; two apostrophes may close a double mark: “so.’’."""
    at = match.start()
    if match[0] != "''":
        return True
    freed = not tokens.glued(at + 2) or tokens.letters[at + 2] == "\n"
    return tokens.glued(at) and tokens.glued(at + 1) and freed


def _opens(tokens: Tokens, at: int, opened: int | None) -> bool:
    """Say whether a mark opens a quotation; „so“, «so» and »so« are closed by others.

    A mark right behind a word, with a blank behind it, closes.
    """
    sign = tokens.printed[at]
    if opened is None:
        turned = sign == "»" and tokens.glued(at + 1) and not tokens.glued(at)
        return turned or sign not in _CLOSING
    if tokens.printed[opened] == "»":
        return False
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
