"""A noun phrase and what may be added to it, as patterns over letters."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.attribute.inflected import ING, is_participle
from claimcheck.attribute.outline import Range
from claimcheck.attribute.places import Place

REACH = 36
"""How many tokens a phrase is sought through; this keeps reading linear."""
_TOLD_OF = re.compile(r"[tXx#S._'&opkTWUr]{0,16}(?=[,.;:)\-]|$)")
_ASIDE = re.compile(r",(?=[txXo]|#+,)([^,;:!?()\"QvVDBNGRrJ\n]{1,24})(?=[,.;:)]|$)")
_OTHERS = re.compile(r"t?x{0,2}X[X._]{0,4}&t?x{0,2}X[X._]{0,4}")
_RELATED = re.compile(
    r",(?=[tR])([^,;:!?()\"QvVDBNGRrJ\n]{0,10})R[^,;:()\"\n]{1,20}(?=[,.;:)]|$)"
)
_BRACKETS = re.compile(r"\([^()\n]{1,12}\)")


@frozen
class Phrase:
    """A noun phrase: all of it, its *core*, and what is added between commas."""

    first: int
    after: int
    core: Range
    role: Range | None = None


def phrase_of(first: int, after: int) -> Phrase:
    """Give a phrase that is its own core."""
    return Phrase(first, after, (first, after))


def with_participle(place: Place, phrase: Phrase) -> Phrase:
    """Add what a participle tells: a poll released on Monday, a man calling himself so.

    It must go on to a comma or a stop; what follows is then the participle's, as no
    other verb can be.
    """
    at = phrase.after
    alone = phrase.role or place.letters[phrase.first] in "rR"
    verb = place.letter(at) in tuple("xDNG") and is_participle(place.tagged.tokens, at)
    if alone or not verb:
        return phrase
    told = _TOLD_OF.match(place.letters, at + 1, place.high)
    return Phrase(phrase.first, told.end(), phrase.core) if told else phrase


def with_addition(place: Place, first: int, after: int) -> Phrase:
    """Add what stands behind: Ada Quill (born 1970), a pilot from the coast."""
    letters, high = place.letters, min(place.high, first + REACH)
    core = (first, after)
    brackets = _BRACKETS.match(letters, after, high)
    after = brackets.end() if brackets else after
    match = _ASIDE.match(letters, after, high)
    if match is None or place.tagged.lower[match.start(1)].endswith(ING):
        return _with_relative(place, Phrase(first, after, core))
    role = match.span(1)
    if _OTHERS.fullmatch(letters, *role) and letters[after - 1] == "X":
        return Phrase(first, role[1], (first, role[1]))
    if letters[slice(*role)].strip("#") == "":
        further = _ASIDE.match(letters, match.end(), high)
        role = further.span(1) if further else role
    return Phrase(first, role[1], core, role)


def _with_relative(place: Place, phrase: Phrase) -> Phrase:
    """Add a clause about somebody: the cox, who is 19, or a grower who left."""
    high = min(place.high, phrase.first + REACH)
    match = _RELATED.match(place.letters, phrase.after, high)
    if match is None:
        return phrase
    role = match.span(1) if match[1] else None
    return Phrase(phrase.first, match.end(), phrase.core, role)
