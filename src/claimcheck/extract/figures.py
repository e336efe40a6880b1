"""Numbers in digits and words, as figures with their printed place."""

from __future__ import annotations

import re

from claimcheck.extract.digits import in_digits
from claimcheck.extract.numerals import IN_DIGITS, IN_WORDS, numeral_from
from claimcheck.extract.shares import SHARE, WORD_PLACE, is_share, share_at
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Vague
from claimcheck.model import Figure

FIGURE = rf"(?:{IN_DIGITS}|{SHARE}|{IN_WORDS})"
"""Letters of a number: a share, or a numeral; digits come first, as most are."""

_FIGURE = re.compile(FIGURE)
_IN_DIGITS = "iNY"


def figure_from(tokens: Tokens, first: int, stop: int) -> tuple[Figure, int] | None:
    """Read the number that starts at a token, and give the token behind it."""
    # One letter more, for what patterns look at behind the number.
    found = _FIGURE.match(tokens.letters, first, stop + 1)
    if found is None or found.end() > stop:
        return None
    if found.end() - first == 1 and found[0] in _IN_DIGITS:  # what most are
        read = in_digits(tokens.lower[first])
        return None if read is None else (Figure(read[0], place=read[1]), found.end())
    if is_share(found[0]):
        figure = share_at(tokens, first, found.end())
        return None if figure is None else (figure, found.end())
    return numeral_from(tokens, first, found.end())


def vague_figure(tokens: Tokens, at: int, stop: int) -> tuple[Figure, int] | None:
    """Read dozens, a few, several hundred, and give the token behind it."""
    phrase = tokens.meanings[at]
    behind = at + 1 + len(phrase.rest)
    meaning = phrase.meaning
    if not isinstance(meaning, Vague):
        return None
    if tokens.letters[behind : behind + 2] == "pm":
        behind += 1
    times = 1
    while behind < stop and tokens.letters[behind] == "m" and times < _LARGEST:
        times *= tokens.lexicon.language.multipliers[tokens.lower[behind]]
        behind += 1
    low, high = meaning.literal.low or 0, meaning.literal.high or 0
    place = times if low >= 1 else WORD_PLACE
    figure = Figure(low * times, high * times, place, meaning.usual.scale(times))
    return figure, behind


_LARGEST = 10**15
