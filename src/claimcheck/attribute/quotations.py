"""Whose the quotations are that no cue stands beside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from attrs import evolve

from claimcheck.attribute.clauses import Found
from claimcheck.attribute.tags import Range, Tagged


def with_free_quotations(tagged: Tagged, found: list[Found]) -> list[Found]:
    """Give the quotations that stand free to the speaker before them.

    A quotation that makes up a sentence goes on where the last one of its paragraph
    ended.
    """
    if not tagged.quotations:
        return [one for one in found if one.content]
    cues = [one.cue[0] for one in found]
    for first, after in _free(tagged, found):
        at = bisect_right(cues, first) - 1
        if at < 0:
            continue
        at = _quoting(tagged, found, at)
        speaker = found[at]
        if _goes_on(tagged, speaker, first):
            content = _joined(tagged, speaker.content, (first, after))
            found[at] = evolve(speaker, content=content, waiting=False)
    return [one for one in found if one.content]


def _free(tagged: Tagged, found: list[Found]) -> Iterator[Range]:
    """Yield the quotations that start a sentence and are nobody's yet."""
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
        if found[at].waiting or _has_quotation(tagged, found[at]):
            return at
    return last


_FEW = 6


def _has_quotation(tagged: Tagged, found: Found) -> bool:
    return any('"' in tagged.outer[first:after] for first, after in found.content)


def _goes_on(tagged: Tagged, speaker: Found, first: int) -> bool:
    """Say whether a quotation follows on what a speaker said."""
    end = max([speaker.cue[1], *(after for _, after in speaker.content)])
    between = tagged.sentence_of(first) - tagged.sentence_of(end - 1)
    lines = tagged.outer.count("\n", end, first)
    if speaker.waiting:
        return lines > 0 and between == 1
    return _has_quotation(tagged, speaker) and lines <= 2 and between == 1


def _joined(
    tagged: Tagged, content: tuple[Range, ...], more: Range
) -> tuple[Range, ...]:
    return (*content, more)
