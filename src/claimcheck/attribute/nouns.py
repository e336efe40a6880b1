"""Nouns as cues: her claim that, the council's warning that."""

from __future__ import annotations

import re

from claimcheck.attribute.ends import end_of_clause
from claimcheck.attribute.found import Found
from claimcheck.attribute.phrases import before, phrase_of
from claimcheck.attribute.places import Place

_OWNER = re.compile(r"(?:(?P<own>t)|S)[x#k_X]{0,3}$")
_REACH = 6


def noun_at(place: Place, at: int) -> Found | None:
    """Read what somebody's claim, or the like, is."""
    place = place.around(at)
    tagged = place.tagged
    if tagged.lower[at] not in tagged.cues.words["nouns"]:
        return None
    owner = _OWNER.search(place.letters, max(place.low, at - _REACH), at)
    if owner is None:
        return None
    first = owner.start()
    if owner["own"]:
        own = tagged.lower[first] in tagged.cues.words["possessives"]
        source = phrase_of(first, first + 1) if own else None
    else:
        source = before(place, first)
    if source is None:
        return None
    if place.letter(at + 1) == '"':
        content = (at + 1, place.quotation_end(at + 1))
    else:
        content = (at + 2, end_of_clause(place, at + 2))
    return Found((at, at + 1), source, (content,)) if content[0] < content[1] else None
