"""A sentence, as the grammar sees it."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.attribute.outline import last_inner
from claimcheck.attribute.tags import Tagged

_LONGEST = 400
"""How many tokens on either side of a cue its content is sought in."""


@frozen(eq=False)
class Place:
    """The letters from one token up to another, outside quotations.

    *letters* are those of the whole text.
    """

    tagged: Tagged
    low: int
    high: int
    letters: str = field(init=False)

    @letters.default
    def _outer(self) -> str:
        return self.tagged.outer

    def around(self, at: int) -> Place:
        """Keep near the cue, so that one endless sentence is read as fast as many."""
        if self.high - self.low <= _LONGEST:
            return self
        low, high = max(self.low, at - _LONGEST), min(self.high, at + _LONGEST)
        return Place(self.tagged, low, high)

    def letter(self, at: int) -> str:
        """Give the letter at an index, or none outside the sentence."""
        return self.letters[at] if self.low <= at < self.high else ""

    def quotation_end(self, at: int) -> int:
        """Give the index behind the quotation that opens at *at*."""
        end = at + 1
        while self.letter(end) == "Q":
            end += 1
        return end

    def ends_in_comma(self, after: int) -> bool:
        """Say whether a quotation that ends at *after* has a comma before its marks."""
        return self.tagged.tags[last_inner(self.tagged.tags, after)] == ","


def sentence_at(tagged: Tagged, at: int) -> Place:
    """Give the sentence that a token stands in, without the stops that end it."""
    return sentence(tagged, tagged.sentence_of(at))


def sentence(tagged: Tagged, number: int) -> Place:
    """Give a sentence by its number, without the stops that end it."""
    low, high = tagged.sentences[number]
    while high > low + 1 and tagged.outer[high - 1] in ".!?":
        high -= 1
    return Place(tagged, low, high)
