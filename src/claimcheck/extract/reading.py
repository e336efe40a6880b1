"""Everything that one pass over a text gives, for the stages behind it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from claimcheck.extract.beside_dates import placed
from claimcheck.extract.grammar import mentions_in
from claimcheck.extract.joins import joined
from claimcheck.extract.lexicon import lexicon_of
from claimcheck.extract.quotes import quotes_in
from claimcheck.extract.ranges import ranged
from claimcheck.extract.sentences import (
    furniture_in,
    sentences_in,
    unwrap,
    without_markup,
)
from claimcheck.extract.tokenising import tokenise
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Language
from claimcheck.model import Mention, Quote, Span


@frozen(eq=False)
class Reading:
    """A text's tokens and sentences, its mentions, its quotations, its furniture.

    Sentences are pairs of token indexes, the second behind the last token.
    """

    tokens: Tokens
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention[Any], ...]
    quotes: tuple[Quote, ...]
    furniture: tuple[Span, ...]
    _firsts: list[int] = field(init=False, repr=False)

    @_firsts.default
    def _firsts_of_sentences(self) -> list[int]:
        return [first for first, _ in self.sentences]

    def sentence_of(self, token: int) -> int:
        """Give the number of the sentence that a token stands in."""
        return max(bisect_right(self._firsts, token) - 1, 0)


def read(text: str, language: Language) -> Reading:
    """Read a text that has no lone surrogates (see ``tokens.readable``)."""
    tokens = tokenise(unwrap(without_markup(text)), lexicon_of(language))
    furniture = tuple(furniture_in(text, language))
    return Reading(
        tokens,
        tuple(sentences_in(tokens)),
        tuple(_outside(furniture, _passes(tokens))),
        tuple(quotes_in(tokens)),
        furniture,
    )


def _passes(tokens: Tokens) -> Iterator[Mention[Any]]:
    """Read mentions, join those that belong together, then find ranges of dates."""
    return ranged(tokens, placed(tokens, joined(tokens, mentions_in(tokens))))


def _outside(
    furniture: tuple[Span, ...], mentions: Iterable[Mention[Any]]
) -> Iterator[Mention[Any]]:
    """Drop what stands in furniture; both come first to last."""
    starts = [span.start for span in furniture]
    for mention in mentions:
        begin = mention.span.start if mention.span else 0
        at = bisect_right(starts, begin) - 1
        if at < 0 or begin >= furniture[at].end:
            yield mention
