"""What every reader of a date needs: its mention, its side, its portion."""

from __future__ import annotations

from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.model import CalendarDate, Direction, Mention, PartialDate, Portion

Date = Mention[PartialDate]

OF = frozenset({"of", "in"})
"""What joins a part to the stretch that it is of: the end of May, in May."""

SPOKEN_YEAR = r"nn-?n?(?![nm-])"
"""Letters of a year in words: nineteen eighty-four."""


def portion_at(tokens: Tokens, first: int) -> Portion | None:
    """Give the part of a stretch that a word names: early, mid, late."""
    return _PORTIONS.get(tokens.lower[first])


def dated(
    tokens: Tokens,
    first: int,
    after: int,
    said: CalendarDate,
    *,
    portion: Portion | None = None,
) -> Date:
    """Give the mention, without a full stop that may end the sentence."""
    after -= tokens.letters[after - 1] == "."
    direction = Direction.NEAREST
    if said.year is None:
        direction = direction_at(tokens, first)
    return tokens.mention(first, after, PartialDate(said, direction, None, portion))


_PORTIONS = {
    "early": Portion.EARLY,
    "mid": Portion.MIDDLE,
    "late": Portion.LATE,
    "earlier": Portion.ELAPSED,
    "later": Portion.COMING,
}
