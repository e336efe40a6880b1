"""Counts, vague numbers and ordinals."""

from __future__ import annotations

from typing import Any

from claimcheck.extract.amounts import Measured, amount
from claimcheck.extract.compounds import unit_at
from claimcheck.extract.figures import vague_figure
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.names import counts_nothing
from claimcheck.extract.tokens import Tokens
from claimcheck.model import ONE, Hedge, Mention, Ordinal, Quantity

_LARGEST_ORDINAL = 6
"""Digits of the longest number that can be an ordinal."""


def count(tokens: Tokens, first: int, after: int) -> Mention[Any] | None:
    """Read a number that counts something: more than 30 (officials).

    Twenty-first is a number whose last word is an ordinal.
    """
    hedge, start = hedge_before(tokens, first, after)
    if counts_nothing(tokens, start, after):
        return None
    found = amount(tokens, (first, start, after), ONE, hedge)
    if found is None and tokens.letters[start:after] == "n-O":
        return _compound_ordinal(tokens, start, after)
    return found


def vague(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read dozens, a few, several hundred, thousands of dollars."""
    _, start = hedge_before(tokens, first, after)
    figure = vague_figure(tokens, start, after)
    if figure is None:
        return None
    at = figure[1] + (tokens.lower[figure[1] : figure[1] + 1] == ["of"])
    unit = unit_at(tokens, at)
    end = after if unit else figure[1]
    value = Quantity(figure[0], unit or ONE, Hedge.VAGUE)
    return tokens.mention(start, end, value)


def ordinal(tokens: Tokens, first: int, after: int) -> Mention[Ordinal] | None:
    """Read the 40th, first."""
    word = tokens.lower[first].replace(",", "")
    if after - first > 1:
        if not word.isdecimal() or len(word) > _LARGEST_ORDINAL:
            return None
        number = int(word)
    else:
        number = tokens.lexicon.language.ordinals[word]
    return tokens.mention(first, after, Ordinal(number))


def _compound_ordinal(
    tokens: Tokens, first: int, after: int
) -> Mention[Ordinal] | None:
    """Read twenty-first."""
    language = tokens.lexicon.language
    tens = language.numbers[tokens.lower[first]]
    ones = language.ordinals[tokens.lower[after - 1]]
    if tens % 10 or not tens or not 0 < ones < _TEN:
        return None
    value = Ordinal(tens + ones)
    return tokens.mention(first, after, value)


_TEN = 10
