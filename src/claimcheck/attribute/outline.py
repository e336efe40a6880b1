"""Which quotations a text has and which sentences they lie in, in tokens."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens

Range: TypeAlias = tuple[int, int]
"""Indexes of the first token and of the one behind the last."""

_MARKS = 4
"""Marks, at most, that close quotations together: ”’’."""

_FARTHEST = 400
"""How many tokens back a quotation starts that is never opened."""
_CLOSING = re.compile(r"[,.?!]\"")
_DOUBLED = re.compile("'(?=')|\n")
_UNCLOSED = re.compile(
    r",(?=[VD](?:r|t?x{1,3}|x{0,3}X)|(?:r|t?x{1,3}X{0,3}|X{1,3})[VD][kx]?[,.])"
)
_SPEAKER = re.compile(r"Q(?:r|[tXx#S._'()]{1,12})[kv]{0,2}[VDB](?!h)")
"""What goes on with a sentence that ended in a quotation: "Why?" Quill asked."""


@frozen
class Outline:
    """Letters with the quotations hidden, the quotations, and sentences around them."""

    outer: str
    quotations: tuple[Range, ...]
    sentences: tuple[Range, ...]


def outline_of(reading: Reading, tags: str) -> Outline:
    """Hide what is quoted, and join the sentences that a quotation runs through."""
    tokens = reading.tokens
    closed = [
        where if quote.closed else _closed(tags, where)
        for quote, where in zip(reading.quotes, _ranges(reading), strict=True)
    ]
    quotations = tuple(_with_unopened(reading, tags, closed))
    if "''" in tags:
        single = tuple(one for one in quotations if tags[one[0]] == "'")
        double = tuple(one for one in quotations if tags[one[0]] != "'")
        quotations = _apart(_with_doubled(tokens, tags, double), single)
    outer = hidden(tags, quotations)
    joined = tuple(_joined(tags, outer, reading.sentences))
    starts = _quoted_starts(tokens, tags, quotations)
    sentences = tuple(_parted(joined, starts))
    return Outline(outer, quotations, sentences)


def _ranges(reading: Reading) -> Iterator[Range]:
    tokens = reading.tokens
    for quote in reading.quotes:
        yield tokens.at(quote.span.start), tokens.at(quote.span.end - 1) + 1


def _with_unopened(reading: Reading, tags: str, given: list[Range]) -> list[Range]:
    """Add what is never opened, from its sentence's start: Two sank,” said Quill.

    A straight mark was taken to open all that follows in its line.
    """
    tokens, closed = reading.tokens, [quote.closed for quote in reading.quotes]
    starts = [first for first, _ in reading.sentences]
    firsts = [first for first, _ in given]
    found = dict(zip(firsts, given, strict=True))
    for match in _CLOSING.finditer(tags):
        at = match.end() - 1
        if not tokens.glued(at) or tokens.glued(at + 1):
            continue
        last = bisect_right(firsts, at) - 1
        opens = last >= 0 and firsts[last] == at
        if last >= 0 and (closed[last] if opens else given[last][1] > at):
            continue
        start = starts[max(bisect_right(starts, at - 1) - 1, 0)]
        free = last - opens < 0 or given[last - opens][1] <= start
        near = start < at <= start + _FARTHEST
        if free and near and "\n" not in tags[start:at]:
            found.pop(at, None)
            found[start] = (start, at + 1)
    return sorted(found.values())


def _closed(tags: str, where: Range) -> Range:
    """End a quotation that is never closed before its cue: “Two sank, said Quill."""
    cue = _UNCLOSED.search(tags, *where)
    return (where[0], cue.start() + 1) if cue else where


def hidden(tags: str, quotations: tuple[Range, ...]) -> str:
    """Hide what is quoted; a mark that opens nothing becomes any other sign."""
    pieces: list[str] = []
    done = 0
    for first, after in quotations:
        pieces += (tags[done:first].replace('"', "*"), '"', "Q" * (after - first - 1))
        done = after
    pieces.append(tags[done:].replace('"', "*"))
    return "".join(pieces)


def _with_doubled(
    tokens: Tokens, tags: str, quotations: tuple[Range, ...]
) -> tuple[Range, ...]:
    """Add what stands between doubled apostrophes, as old wires print quotations."""
    found: list[Range] = []
    opened = done = -1
    for match in _DOUBLED.finditer(hidden(tags, quotations)):
        at = match.start()
        if match[0] == "\n":
            opened = -1
        elif at <= done or not tokens.glued(at + 1):
            continue
        else:
            done = at + 1
            if opened < 0:
                opened = at
            else:
                single = tags[at + 2 : at + 3] == "'" and tokens.glued(at + 2)
                found.append((opened, at + 2 + single))
                done += single
                opened = -1
    clear = [one for one in found if '"' not in tags[slice(*one)]]
    return tuple(sorted([*quotations, *clear]))


def _apart(
    quotations: tuple[Range, ...], single: tuple[Range, ...]
) -> tuple[Range, ...]:
    """Add those in single marks that touch no other."""
    starts = [first for first, _ in quotations]
    added: list[Range] = []
    for first, after in single:
        at = bisect_right(starts, after - 1) - 1
        if at < 0 or quotations[at][1] <= first:
            added.append((first, after))
    return tuple(sorted([*quotations, *added]))


def _joined(tags: str, outer: str, sentences: tuple[Range, ...]) -> Iterator[Range]:
    """Yield sentences, those that a quotation runs through as one.

    An opening mark belongs to the sentence that it opens.
    """
    first, after = 0, 0
    for given, stop in sentences:
        start = given
        if outer[start] == "Q":
            opening = outer.rfind('"', max(first + 1, start - 2), start)
            start = opening if opening >= 0 else start
            after = min(after, start)
        if outer[start] == "Q" or _says_whose(tags, outer, (first, after), start):
            after = stop
            continue
        if after > first:
            yield first, after
        first, after = start, stop
    if after > first:
        yield first, after


def _says_whose(tags: str, outer: str, last: Range, start: int) -> bool:
    """Say whether a sentence only names the speaker of the one before: Quill asked."""
    first, after = last
    speaker = _SPEAKER.match(outer, start - 1) if first < after == start else None
    if speaker is None:
        return False
    end = start - 1
    while end > first and tags[end] in "\"'":
        end -= 1
    omits = tags[end - 1 : end + 1] == ".."
    alone = outer[speaker.end() : speaker.end() + 1] in (".", "\n", "")
    return tags[end] in "?!" or omits or alone


def _quoted_starts(
    tokens: Tokens, tags: str, quotations: tuple[Range, ...]
) -> list[int]:
    """Give where a quotation starts a sentence behind an abbreviation or another one.

    So in: … in Vellmar, S.C. "It rained." and … in ''This Week.'' ''It rained.''
    """
    found: list[int] = []
    for first, after in quotations:
        inner = first + 1 + (tags[first] == "'" == tags[first + 1])
        if first and _stops(tokens, tags, first - 1) and inner < after:
            ends = last_inner(tags, after)
            if tokens.printed[inner][0].isupper() and tags[ends] in ".?!,":
                found.append(first)
    return found


def _stops(tokens: Tokens, tags: str, at: int) -> bool:
    if tags[at] in "\"'":
        return tags[last_inner(tags, at + 1)] in ".?!"
    return tokens.printed[at].endswith(".")


def last_inner(tags: str, after: int) -> int:
    """Give the last token before the marks that close a quotation."""
    at = after - 1
    while at > after - _MARKS and tags[at] in "\"'":
        at -= 1
    return at


def _parted(sentences: Iterable[Range], starts: list[int]) -> Iterator[Range]:
    """Yield sentences, those that others start in as several."""
    number = 0
    for first, after in sentences:
        low = first
        while number < len(starts) and starts[number] < after:
            if starts[number] > low:
                yield low, starts[number]
                low = starts[number]
            number += 1
        yield low, after
