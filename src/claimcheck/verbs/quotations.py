"""Quoted words looked for in other texts: found, changed, in doubt, or in none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.lang.cues import load_cues
from claimcheck.model import Article, Quote, Span

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_CUT = re.compile(r"\[[^\]]*\]|…|\.\s?\.\s?\.|[\r\n]+")
"""What a quotation leaves out, or puts in: [he], …"""

_SHORTEST = 4
"""Words of a quotation that is looked for; fewer are a name, a title or a doubt."""

_LEAST_PIECE = 2
"""Words of a piece between cuts that is looked for."""

_LONGEST = 100
"""Words by which a changed quotation is looked for."""

_ALIKE = 0.6
"""Share of the words, in order, by which a changed quotation is known again (the
ratio of Ratcliff and Obershelp 1988)."""

_TIE = 0.03
"""Two passages that are alike within this much leave it open which was quoted."""


class Standing(StrEnum):
    """What became of a quotation."""

    FOUND = "found"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    ORPHANED = "orphaned"


@frozen
class Quoted:
    """A quotation, what became of it, and the passage it comes from or near.

    *document* is the place of the document, from 0, and -1 for none.
    """

    quote: Quote
    standing: Standing
    document: int = -1
    place: Span | None = None
    words: str = ""


@frozen
class _Near:
    """A passage that is alike, from 0 to 1."""

    likeness: float
    document: int = -1
    place: Span | None = None
    words: str = ""


class Words:
    """The words of a text in order, to find runs of them.

    >>> words = Words("He said it was “a very long night” at sea.")
    >>> words.exact(("very", "long", "night"))
    Span(start=18, end=33)
    """

    def __init__(self, text: str) -> None:
        """Split a text into words; case and marks do not count."""
        self._text = text
        self._words = _words_of(text)
        self._joined = f" {' '.join(self._words)} "
        self._places: list[tuple[int, int]] = []
        self._pairs: defaultdict[tuple[str, str], list[int]] = defaultdict(list)

    def of(self, place: Span) -> str:
        """Give what is printed in a place."""
        return place.of(self._text)

    def exact(self, wanted: tuple[str, ...]) -> Span | None:
        """Give the first place of some words in a row."""
        at = self._joined.find(f" {' '.join(wanted)} ")
        if at < 0:
            return None
        first = self._joined.count(" ", 0, at)
        return self._span(first, first + len(wanted))

    def _span(self, first: int, after: int) -> Span:
        if not self._places:
            self._places = [match.span() for match in _WORD.finditer(self._text)]
        return Span(self._places[first][0], self._places[after - 1][1])

    def turned(self, place: Span, own: str) -> Span | None:
        """Give a passage with the words that turn it, which were cut off before it.

        *own* is what another text has before it: who cuts "not" off may say so.
        """
        before = self._text[max(place.start - _AROUND, 0) : place.start]
        clause = _CLAUSE.split(before)[-1]
        turn = next((m for m in _WORD.finditer(clause) if _turns(m[0])), None)
        if turn is None or any(map(_turns, _words_of(_CLAUSE.split(own)[-1]))):
            return None
        return Span(place.start - len(clause) + turn.start(), place.end)

    def nearest(self, wanted: tuple[str, ...]) -> Iterator[_Near]:
        """Yield the two passages that share most pairs of words, the likest first."""
        if not self._pairs:
            for at, pair in enumerate(pairwise(self._words)):
                self._pairs[pair].append(at)
        votes: Counter[int] = Counter()
        for number, pair in enumerate(pairwise(wanted)):
            for at in self._pairs.get(pair, ())[:_FREQUENT]:
                votes[max(at - number, 0) // _STEP] += 1
        likest: list[_Near] = []
        for step, _ in votes.most_common(_MOST):
            near = self._like(wanted, step * _STEP)
            if not any(_overlap(near.place, other.place) for other in likest):
                likest.append(near)
        yield from sorted(likest, key=lambda near: -near.likeness)[:2]

    def _like(self, wanted: tuple[str, ...], first: int) -> _Near:
        start = max(first - _STEP, 0)
        there = self._words[start : first + len(wanted) + 2 * _STEP]
        matcher = SequenceMatcher(a=there, b=wanted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            return _Near(0)
        begin = start + max(blocks[0].a - blocks[0].b, 0)
        missing = len(wanted) - blocks[-1].b - blocks[-1].size
        end = start + blocks[-1].a + blocks[-1].size + missing
        span = self._span(begin, max(min(end, len(self._words)), begin + 1))
        shared = sum(block.size for block in blocks)
        likeness = 2 * shared / (len(wanted) + max(end - begin, 1))
        return _Near(min(likeness, 1), -1, span, span.of(self._text))


_AROUND = 80
"""Characters before a quotation in which words that turn it are looked for."""

_CLAUSE = re.compile(r"[.!?,;:–—\n\"“”‘(]+")
"""What ends a clause, and with it the reach of a negation."""

_OPENING = "\"'“‘« \n"
_STEP = 4
_MOST = 6
_FREQUENT = 32


def _turns(word: str) -> bool:
    low = word.lower().replace("’", "'")
    return low.endswith("n't") or low in load_cues().words["turning"]


def _words_of(text: str) -> list[str]:
    """Give the words, in lower case where that is as long as what was printed."""
    low = text.lower().replace("’", "'")
    words: list[str] = _WORD.findall(low)
    if len(low) == len(text):
        return words
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


def _overlap(one: Span | None, other: Span | None) -> bool:
    return bool(one and other and one.start < other.end and other.start < one.end)


def quoted_in(article: Article, documents: Iterable[Article]) -> Iterator[Quoted]:
    """Yield the quotations of an article with what became of them in documents.

    Those of fewer than four words are left out.

    >>> from claimcheck.verbs.annotate import annotate
    >>> log = annotate("It was a long and very cold night, he said.")
    >>> mine = annotate("It was “a long and very warm night”, he said.")
    >>> [(str(each.standing), each.words) for each in quoted_in(mine, [log])]
    [('changed', 'a long and very cold night')]
    """
    found = ((q, tuple(_pieces(q.words.of(article.text)))) for q in article.quotes)
    long = [(q, pieces) for q, pieces in found if sum(map(len, pieces)) >= _SHORTEST]
    searched = [Words(document.text) for document in documents] if long else []
    for quote, pieces in long:
        start = quote.words.start
        before = article.text[max(start - _AROUND, 0) : start].rstrip(_OPENING)
        yield _quoted(quote, pieces, searched, before)


def _pieces(words: str) -> Iterator[tuple[str, ...]]:
    """Yield the words between what was left out or put in."""
    for piece in _CUT.split(words):
        found = tuple(_words_of(piece))
        if len(found) >= _LEAST_PIECE:
            yield found


def _cut(found: Quoted, words: Words, before: str) -> Quoted:
    """Take words that say the reverse where they come from for changed ones."""
    turned = found.place and words.turned(found.place, before)
    if not turned:
        return found
    said = words.of(turned)
    return evolve(found, standing=Standing.CHANGED, place=turned, words=said)


def _quoted(
    quote: Quote,
    pieces: tuple[tuple[str, ...], ...],
    searched: list[Words],
    before: str,
) -> Quoted:
    for number, words in enumerate(searched):
        places = [words.exact(piece) for piece in pieces]
        if all(places):
            return _cut(Quoted(quote, Standing.FOUND, number, places[0]), words, before)
    longest = max(pieces, key=len)[:_LONGEST]
    near = sorted(
        (
            _Near(each.likeness, number, each.place, each.words)
            for number, words in enumerate(searched)
            for each in words.nearest(longest)
        ),
        key=lambda each: -each.likeness,
    )
    if not near or near[0].likeness < _ALIKE:
        return Quoted(quote, Standing.ORPHANED)
    best, *others = near
    tie = others and best.likeness - others[0].likeness < _TIE
    doubt = tie and others[0].words.lower() != best.words.lower()
    standing = Standing.AMBIGUOUS if doubt else Standing.CHANGED
    return Quoted(quote, standing, best.document, best.place, best.words)
