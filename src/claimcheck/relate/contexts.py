"""What a sentence puts around its claims: modality, quotation, limits of scope."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extract import Reading
from claimcheck.model import Context, Modality

_HEDGES_AND_MONTHS = "Hh~M"
"""Letters of "no more than" and of May, which deny and doubt nothing."""


class Contexts:
    """The contexts of a text's sentences, each worked out once."""

    def __init__(self, reading: Reading) -> None:
        """Take a text whose sentences are asked about one by one."""
        self._reading = reading
        self._quote_starts = [quote.span.start for quote in reading.quotes]
        self._made: dict[tuple[int, bool], Context] = {}

    def at(self, offset: int) -> Context:
        """Give the context of what stands at an offset."""
        number = self._reading.sentence_of(self._reading.tokens.at(offset))
        key = (number, self._is_quoted(offset))
        if key not in self._made:
            self._made[key] = self._context(*key)
        return self._made[key]

    def _is_quoted(self, offset: int) -> bool:
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self._reading.quotes[at].span.end

    def _context(self, number: int, quoted: bool) -> Context:  # noqa: FBT001
        tokens = self._reading.tokens
        first, after = self._reading.sentences[number]
        words = tokens.lexicon.language.words
        said = {
            tokens.lower[at]
            for at in range(first, after)
            if tokens.letters[at] not in _HEDGES_AND_MONTHS
        }
        modality = Modality.ASSERTED
        if not words["negations"].isdisjoint(said):
            modality = Modality.DENIED
        elif not words["conditions"].isdisjoint(said):
            modality = Modality.CONDITIONAL
        elif not words["future_verbs"].isdisjoint(said):
            modality = Modality.PLANNED
        scope = frozenset(
            tokens.lower[at]
            for at in range(first + 1, after)
            if tokens.letters[at] in "XMWDLY"
        )
        return Context(modality, quoted, scope, number)
