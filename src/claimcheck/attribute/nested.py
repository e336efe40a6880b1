"""Who is quoted within a quotation: “The mayor told me, ‘It sank’,” she said."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.attribute.finding import found_in
from claimcheck.attribute.found import Found
from claimcheck.attribute.other_verbs import other_verbs
from claimcheck.attribute.outline import Range, hidden
from claimcheck.attribute.tags import Tagged, replaced
from claimcheck.extract import Reading
from claimcheck.extract.quotes import quoted_within

_SHORTEST = 4
"""Tokens of the shortest quotation that may cite somebody: he said so."""


def inside(reading: Reading, tagged: Tagged) -> Tagged | None:
    """Give what stands inside quotations as a text of its own, with theirs hidden.

    All outside them is taken for ends of lines. None is given where nothing is quoted
    at length.
    """
    inner = [
        (first + 1, after - (tagged.tags[after - 1] in "\"'"))
        for first, after in tagged.quotations
    ]
    inner = [(first, after) for first, after in inner if after - first >= _SHORTEST]
    if not inner:
        return None
    quotations = tuple(
        quotation
        for first, after in inner
        for quotation in quoted_within(reading.tokens, first, after)
    )
    letters = _only(hidden(tagged.tags, quotations), inner)
    verbs = other_verbs(tagged.tokens, tagged.cues, tagged.tags, letters)
    return evolve(
        tagged,
        outer=replaced(letters, verbs),
        quotations=quotations,
        sentences=tuple(_sentences(reading, inner)),
    )


def cited_inside(inner: Tagged) -> Iterator[Found]:
    """Yield whom somebody quotes in turn, or says to have said that something is so.

    Talk is full of cues that cite nobody ("I think", "they want", "Top Gun: Maverick"),
    and what speakers say they said is theirs anyway.
    """
    speakers = inner.cues.words["speakers"]
    for found in found_in(inner):
        source = found.source
        if source is None or inner.lower[source.core[0]] in speakers:
            continue
        if inner.outer[found.cue[0]] == "A" or _is_said(inner, found):
            yield found


def _is_said(inner: Tagged, found: Found) -> bool:
    """Say whether something is quoted, or stands behind "that"."""
    letters = inner.outer
    return any('"' in letters[slice(*where)] for where in found.content) or (
        found.content != () and letters[found.content[0][0] - 1] == "h"
    )


def _only(letters: str, kept: list[Range]) -> str:
    """Turn all letters but some into ends of lines."""
    pieces: list[str] = []
    done = 0
    for first, after in kept:
        pieces += ("\n" * (first - done), letters[first:after])
        done = after
    pieces.append("\n" * (len(letters) - done))
    return "".join(pieces)


def _sentences(reading: Reading, kept: list[Range]) -> Iterator[Range]:
    """Yield the parts of sentences that lie in some stretches."""
    number = 0
    for first, after in kept:
        number = max(number, reading.sentence_of(first))
        while number < len(reading.sentences):
            start, stop = reading.sentences[number]
            if start >= after:
                break
            yield max(first, start), min(after, stop)
            if stop >= after:
                break
            number += 1
