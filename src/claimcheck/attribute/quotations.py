"""Whose the quotations are that no cue stands beside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import evolve

from claimcheck.attribute.clauses import Found
from claimcheck.attribute.outline import Range
from claimcheck.attribute.tags import Tagged

_FEW = 6
_PARAGRAPH = 2
"""Line ends between two paragraphs, at most."""


def with_free_quotations(tagged: Tagged, given: Iterable[Found]) -> list[Found]:
    """Give a quotation that is a sentence by itself to whoever was quoted before it."""
    found = list(given)
    cues = [one.cue[0] for one in found]
    more: dict[int, list[Range]] = {}
    for first, after in _free(tagged, found):
        at = bisect_right(cues, first) - 1
        if at < 0:
            continue
        at = _quoting(tagged, found, at)
        if _goes_on(tagged, found[at], more.get(at, []), first):
            more.setdefault(at, []).append((first, after))
    for at, added in more.items():
        found[at] = evolve(found[at], content=(*found[at].content, *added))
    return [one for one in found if one.content]


def _free(tagged: Tagged, found: list[Found]) -> Iterator[Range]:
    """Yield the quotations that start a sentence and are nobody's yet."""
    if not tagged.quotations:
        return
    changes = [0] * (len(tagged.tags) + 1)
    for one in found:
        for first, after in one.content:
            changes[first] += 1
            changes[after] -= 1
    taken = list(accumulate(changes))
    starts = {first for first, _ in tagged.sentences}
    for first, after in tagged.quotations:
        if not taken[first] and first in starts:
            yield first, after


def _quoting(tagged: Tagged, found: list[Found], last: int) -> int:
    """Give the last cue of a sentence, or of its last few the one that quotes."""
    sentence = tagged.sentence_of(found[last].cue[0])
    for at in range(last, max(last - _FEW, -1), -1):
        if tagged.sentence_of(found[at].cue[0]) != sentence:
            break
        if found[at].waiting or _quotes(tagged, found[at]):
            return at
    return last


def _quotes(tagged: Tagged, found: Found) -> bool:
    return any(tagged.outer.find('"', *where) >= 0 for where in found.content)


def _goes_on(tagged: Tagged, found: Found, more: list[Range], first: int) -> bool:
    """Say whether a quotation follows on what somebody said, and said *more*."""
    ends = [found.cue[1], *(after for _, after in (*found.content, *more[-1:]))]
    between = tagged.sentence_of(first) - tagged.sentence_of(max(ends) - 1)
    if between != 1:
        return False
    lines = tagged.outer.count("\n", max(ends), first)
    if found.waiting and not more:
        return lines > 0
    return lines <= _PARAGRAPH and (bool(more) or _quotes(tagged, found))
