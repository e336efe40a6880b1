"""What was found: who is given as the source of what."""

from __future__ import annotations

from attrs import frozen

from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrase import Phrase
from claimcheck.model import Stance

_LAST = 4
"""How many attributions back content may still go on."""


@frozen
class Found:
    """Who is given as the source of what, in tokens.

    *source* is none where the text does not say. *joint* is where the clause of the cue
    is joined to the one before. *waiting* tells that the content is still to come, in
    the next line.
    """

    cue: Range
    source: Phrase | None
    content: tuple[Range, ...]
    stance: Stance = Stance.ASSERTS
    joint: int | None = None
    waiting: bool = False


def is_within(at: int, found: list[Found]) -> bool:
    """Say whether a token stands in what somebody is given as the source of."""
    last = found[-_LAST:]
    return any(first <= at < after for one in last for first, after in one.content)
