"""Finds what is quoted twice, in the same words or nearly so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from attrs import field, frozen

from claimcheck.attribute.claims import stretches_of
from claimcheck.model import Attribution, Quote, Requoted

WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
"""A word, or a number as it is printed."""
_OMITTED = re.compile(r"…|\.\s?\.")
_INSERTED = re.compile(r"[\[(][^\])]*[\])]?|[\])]")
_RUN = 4
"""Words in a row by which a quotation is known again."""
_FEWEST = 8
_SHORTEST = 2 * _FEWEST - 1
"""Characters that so many words have at the least."""
_LONGEST = 120
_TRIED = 3
"""Earlier quotations, at most, that one with words of theirs is held against."""
_CHANGED = 3
"""Words, at most, in which two versions of one quotation differ."""


@frozen
class _Quoted:
    """A quotation as its words."""

    quote: Quote
    words: tuple[str, ...] = field(init=False)

    @words.default
    def _own_words(self) -> tuple[str, ...]:
        return tuple(WORD.findall(self.quote.text.lower().replace("’", "'")))


def requoted(
    quotes: Iterable[Quote], attributions: Sequence[Attribution]
) -> Iterator[Requoted]:
    """Yield each later quotation that repeats an earlier one of eight words or more.

    Where the words differ, it is in three at most, and nothing is marked as left out.

    >>> from claimcheck.model import Span
    >>> said = "two of the old boats sank in the night"
    >>> quotes = [Quote(Span(n, n + 40), Span(n + 1, n + 39), said) for n in (0, 50)]
    >>> [one.second.span.start for one in requoted(quotes, ())]
    [50]
    """
    cited = _Cited(attributions)
    seen: dict[tuple[str, ...], _Quoted] = {}
    for quote in quotes:
        if len(quote.text) < _SHORTEST:
            continue
        here = _Quoted(quote)
        if len(here.words) < _FEWEST or len(here.words) > _LONGEST:
            continue
        runs = list(zip(*(here.words[at:] for at in range(_RUN)), strict=False))
        if seen.keys().isdisjoint(runs):
            seen.update(dict.fromkeys(runs, here))
            continue
        alike = dict.fromkeys(seen[run] for run in runs if run in seen)
        tried = islice(alike, _TRIED)
        known = next((one for one in tried if _is_repeated(one, here)), None)
        if known is not None:
            yield Requoted(
                span=quote.span,
                first=known.quote,
                second=quote,
                before=cited.of(known.quote),
                attribution=cited.of(quote),
            )
        for run in runs:
            seen.setdefault(run, here)


def _is_repeated(one: _Quoted, two: _Quoted) -> bool:
    """Say whether the shorter of two is in the longer one, but for few words."""
    if one.words == two.words:
        return True
    if _is_cut(one, two):
        return False
    matcher = SequenceMatcher(None, one.words, two.words, autojunk=False)
    blocks = matcher.get_matching_blocks()[:-1]
    first, last = blocks[0], blocks[-1]
    spans = (
        last.a + last.size - first.a,
        last.b + last.size - first.b,
    )
    shared = sum(block.size for block in blocks)
    changed = max(spans) - shared
    # The fewest words are still one quotation where one of them is changed.
    return shared >= _FEWEST - 1 and changed <= (_CHANGED if shared >= _FEWEST else 1)


def _is_cut(one: _Quoted, two: _Quoted) -> bool:
    """Say whether something is marked as left out, or put in in one of two alone."""
    texts = [each.quote.text.lower() for each in (one, two)]
    inserted, in_other = (_INSERTED.findall(text) for text in texts)
    return inserted != in_other or any(map(_OMITTED.search, texts))


class _Cited:
    """Who is cited for which stretch."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._stretches = stretches_of(attributions)
        self._starts = [span.start for span, _ in self._stretches]

    def of(self, quote: Quote) -> Attribution | None:
        """Give the attribution that starts last before a quotation's words."""
        at = bisect_right(self._starts, quote.words.start) - 1
        if at < 0:
            return None
        span, one = self._stretches[at]
        return one if span.overlaps(quote.words) else None
