"""From letters to who said what, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from claimcheck.attribute.clauses import report_at
from claimcheck.attribute.found import Found, is_within
from claimcheck.attribute.marks import according_at, colon_at, signed_at, wording_at
from claimcheck.attribute.nouns import conviction_at, noun_at
from claimcheck.attribute.passives import passive_at
from claimcheck.attribute.places import Place, sentence
from claimcheck.attribute.tags import Tagged

_LAST = 4
"""How many attributions back what somebody says may still go on."""
_CUE = re.compile(
    r"[VDBGNA:]"
    r"|-(?=[Xx][Xx_]{0,3}(?:\n|$))"
    r"|x(?:(?=h|\"Q|,[k#x]?[xDN]p|[op][trXx#S._']{1,9}[hT\"]|[pok]?[#tx]?[UW]{1,2}h)"
    r"|(?<=[St]x)(?=vh)|(?<=Sx)(?=[T,.])|(?<=Sxx)(?=[,.])|(?<=[op]tx)(?=o[tX]|,)|(?<=[op]txx)(?=,))"
)


def found_in(tagged: Tagged) -> Iterator[Found]:
    """Yield every attribution, in the order of its cues.

    Whom a speaker quotes in turn is left to the speaker: what stands inside a
    quotation has no cues.
    """
    for place, cues in _sentences(tagged):
        here: list[Found] = []
        for at in cues:
            found = _read(place, at, here)
            if found is None:
                continue
            if found.joint is not None and here:
                here[-1] = _cut(here[-1], found.joint)
            _trim(here, found)
            here.append(found)
        yield from here


def _read(place: Place, at: int, here: list[Found]) -> Found | None:
    letter = place.letters[at]
    if letter == "A":
        return according_at(place, at)
    if letter == "x":
        if is_within(at, here):
            return None
        found = conviction_at(place, at) if place.letter(at + 1) == "h" else None
        return found or noun_at(place, at) or wording_at(place, at)
    if letter in ":-":
        found = colon_at(place, at) if letter == ":" and not here else None
        return found or (None if here else signed_at(place, at))
    return report_at(place, at, here) or passive_at(place, at)


def _cut(found: Found, joint: int) -> Found:
    """End what was found where the next clause is joined to it."""
    if not found.content or joint <= found.content[-1][0]:
        return found
    *rest, (first, after) = found.content
    return evolve(found, content=(*rest, (first, min(after, joint))))


def _trim(here: list[Found], found: Found) -> None:
    """End what came before with a clause that names its speaker behind it.

    What is told of in what she says ends with it: The port plans to close, she said.
    """
    first, after = found.content[0] if found.content else (0, 0)
    if after > found.cue[0]:
        return
    for at in range(max(len(here) - _LAST, 0), len(here)):
        if first <= here[at].cue[0] < after:
            here[at] = _cut(here[at], after)


def _sentences(tagged: Tagged) -> Iterator[tuple[Place, list[int]]]:
    """Yield the sentences that have cues."""
    number = -1
    cues: list[int] = []
    lower, words = tagged.lower, tagged.cues.words
    nouns = words["nouns"] | words["wordings"] | words["convictions"]
    for match in _CUE.finditer(tagged.outer):
        at = match.start()
        if match[0] == "x" and lower[at] not in nouns:
            continue
        its = tagged.sentence_of(at)
        if its != number and cues:
            yield sentence(tagged, number), cues
            cues = []
        number = its
        cues.append(at)
    if cues:
        yield sentence(tagged, number), cues
