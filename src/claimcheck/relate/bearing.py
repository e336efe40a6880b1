"""What is so tall, cost so much or has so many: the noun phrase before the verb."""

from __future__ import annotations

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Thing
from claimcheck.relate.things import subject_before

_ADVERBS = 2
"""Words, at most, between the verb and the number: is now exactly."""
_ENDS = frozenset(",.;:&)\n")


def bearer(tokens: Tokens, clause_first: int, first: int, after: int) -> Thing | None:
    """Give what a quantity is told of: the mast in "the mast is 30 metres tall".

    Its dimension is among its words, since a mast may be 2 metres wide as well. Behind
    "is" nothing but a dimension may follow: it is 30 metres from the shore.
    """
    lower, letters = tokens.lower, tokens.letters
    words = tokens.lexicon.language.words
    at = first
    while at > max(clause_first, first - _ADVERBS) and letters[at - 1] == "k":
        at -= 1
    verb = lower[at - 1] if at > clause_first else ""
    if verb not in words["measuring"] | words["being_so"]:
        return None
    behind = lower[after] if after < len(lower) else ""
    dimension = behind in words["dimensions"]
    ends = after >= len(lower) or letters[after] in _ENDS
    if verb in words["being_so"] and not (dimension or ends):
        return None
    thing = subject_before(tokens, at - 1, clause_first)
    if thing is None or not thing.definite:
        return None
    return evolve(thing, words=thing.words | {behind}) if dimension else thing
