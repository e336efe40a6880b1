"""From letters to who said what, sentence by sentence, and then quotation by quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from claimcheck.attribute.clauses import (
    Found,
    Place,
    according_at,
    colon_at,
    headline_in,
    report_at,
)
from claimcheck.attribute.tags import Tagged

_CUE = re.compile("[VDBGNA:]")


def found_in(tagged: Tagged) -> list[Found]:
    """Give every attribution, in the order of its cues."""
    found: list[Found] = []
    for place, cues in _places(tagged):
        here: list[Found] = []
        for at in cues:
            read = _read(place, at, here)
            if read is None:
                continue
            if read.joint is not None and here:
                here[-1] = _cut(here[-1], read.joint)
            here.append(read)
        found.extend(here)
    return found


def _read(place: Place, at: int, here: list[Found]) -> Found | None:
    letter = place.letters[at]
    if letter == "A":
        return according_at(place, at)
    if letter != ":":
        return report_at(place, at, here)
    if here:
        return None
    starts_line = place.low == 0 or place.letters[place.low - 1] == "\n"
    return (headline_in(place) if starts_line else None) or colon_at(place, at)


def _cut(found: Found, joint: int) -> Found:
    """End what was found where the next clause is joined to it."""
    if not found.content or joint <= found.content[-1][0]:
        return found
    *rest, (first, after) = found.content
    return evolve(found, content=(*rest, (first, min(after, joint))))


def _places(tagged: Tagged) -> Iterator[tuple[Place, list[int]]]:
    """Yield the sentences that have cues.

    Whom a speaker quotes in turn is left to the speaker: what stands inside a
    quotation has no cues.
    """
    number = -1
    cues: list[int] = []
    for match in _CUE.finditer(tagged.outer):
        at = match.start()
        its = tagged.sentence_of(at)
        if its != number:
            if cues:
                yield _place(tagged, number), cues
            number, cues = its, []
        cues.append(at)
    if cues:
        yield _place(tagged, number), cues


def _place(tagged: Tagged, number: int) -> Place:
    low, high = tagged.sentences[number]
    while high > low + 1 and tagged.outer[high - 1] in ".!?":
        high -= 1
    return Place(tagged, tagged.outer, low, high)
