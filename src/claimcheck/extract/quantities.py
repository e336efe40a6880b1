"""Counts, vague numbers and ordinals."""

from __future__ import annotations

from claimcheck.extract.amounts import Measured, amount, without_other
from claimcheck.extract.compounds import unit_at
from claimcheck.extract.figures import vague_figure
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.names import counts_nothing
from claimcheck.extract.numerals import numeral_from
from claimcheck.extract.ratios import in_times
from claimcheck.extract.shares import with_last
from claimcheck.extract.signs import sign_before, signed
from claimcheck.extract.tokens import Tokens
from claimcheck.model import ONE, Hedge, Kind, Mention, Ordinal, Quantity

_LARGEST_ORDINAL = 6
"""Digits of the longest number that can be an ordinal."""


def count(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read a number that counts something: more than 30 (officials), 8 or $9."""
    hedge, start = hedge_before(tokens, first, after)
    after = without_other(tokens, start, after)
    if sign_before(tokens, first, Kind.COUNT) is not None:
        bare = tokens.letters[after : after + 1] not in ("-", "/", ":")
        found = bare and amount(tokens, (first, start, after), ONE, hedge)
        return signed(tokens, found or None, first)
    multiple = in_times(tokens, first, after)
    if multiple is not None or counts_nothing(tokens, start, after):
        return multiple
    sign = tokens.letters.find("$", start, after)
    unit = unit_at(tokens, sign) if sign > 0 else None
    return amount(tokens, (first, start, after), unit or ONE, hedge)


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
    if tokens.lower[first - 2 : first] == ["of", "a"] and _ends(tokens, after):
        return None  # a hundredth of a second
    if after - first > 1:
        if not word.isdecimal() or len(word) > _LARGEST_ORDINAL:
            return None
        number = int(word)
    else:
        number = tokens.lexicon.language.ordinals[word]
    return tokens.mention(first, after, Ordinal(number))


def _ends(tokens: Tokens, after: int) -> bool:
    """Say whether the sentence or clause ends there."""
    return tokens.letters[after : after + 1] in ("", *".,;:?!)\n")


def from_end(tokens: Tokens, first: int, after: int) -> Mention[Ordinal] | None:
    """Read second to last, third-from-last, next to last; not from first to last."""
    dated = tokens.letters[after - 2] in "Tp" and tokens.letters[after : after + 1]
    away = tokens.lexicon.language.relatives
    if away.get(tokens.printed[after - 1]) != -1 or (dated and dated in "UWM"):
        return None
    if tokens.letters[first] == "L":
        number = 1 + away[tokens.lower[first]]
    else:
        place = ordinal(tokens, first, first + (tokens.letters[first + 1] == "o") + 1)
        number = place.value.number if place else 0
    return tokens.mention(first, after, Ordinal(-number)) if number > 1 else None


def long_ordinal(tokens: Tokens, first: int, after: int) -> Mention[Ordinal] | None:
    """Read twenty-first, hundred and fifth, two hundredth; one fifth is a share."""
    language = tokens.lexicon.language
    last = language.ordinals[tokens.lower[after - 1]]
    joint = after - 1
    while tokens.letters[joint - 1] in "&-":
        joint -= 1
    before = numeral_from(tokens, first, joint)
    if before is None or before[1] != joint or not isinstance(before[0].low, int):
        return None
    number = with_last(before[0].low, last)
    part = before[0].low == 1 and tokens.letters[after : after + 1] == "p"
    if part and tokens.letters[max(first - 1, 0)] != "t":
        return None  # one hundredth of
    return None if number is None else tokens.mention(first, after, Ordinal(number))
