"""How many times as much: doubled, twice as many, a tenfold rise, half as big."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.extract.amounts import Measured, amount
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import hedge_before, is_preposition
from claimcheck.extract.multiplied import is_compared
from claimcheck.extract.scores import is_told
from claimcheck.extract.tokens import Tokens
from claimcheck.model import TIMES, Figure, Hedge, Quantity
from claimcheck.model.bounds import exact

WORD_PLACE = Fraction(1, 10)
"""To what part of one a multiple is told that is not printed in decimals."""

TO_ONE = r"[iNn](?:-?T-?|:)[iNn](?![-/:%$°ubUmqo])"
"""Letters of what stands to what: a ratio of three to one, 3-to-1, 15:1."""


def in_a_word(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read doubled, nearly tripled, more than twice (as many), a tenfold (rise)."""
    hedge, start = hedge_before(tokens, first, after)
    word = tokens.lower[start]
    if first < start and (is_preposition(tokens, first) or _is_doing(tokens, start)):
        first, hedge = start, Hedge.BARE
    figure = Figure(
        exact(tokens.lexicon.language.multiples[word]), place=exact(WORD_PLACE)
    )
    return tokens.mention(first, after, Quantity(figure, TIMES, hedge))


def _is_doing(tokens: Tokens, at: int) -> bool:
    """Say whether "about" is no hedge: plans about doubling the fee."""
    return tokens.lower[at - 1] == "about" and tokens.lower[at].endswith("ing")


def in_times(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read three times as many, a 10-fold rise, half as likely; not met three times."""
    hedge, start = hedge_before(tokens, first, after)
    end = _behind_multiple(tokens, start, after)
    if not end:
        return None
    found = amount(tokens, (first, start, after), TIMES, hedge)
    if found is None or tokens.places(found)[1] != after:
        return None
    value = found.value
    place = min(Fraction(value.figure.place), WORD_PLACE)
    low, high = value.figure.low, value.figure.high
    if "again" in tokens.lower[end + 1 : end + 3]:  # half as much again
        low, high = (low if low > 1 else exact(low + 1)), exact(high + 1)
    figure = Figure(low, high, place=exact(place))
    return tokens.mention(first, end, Quantity(figure, TIMES, value.hedge))


def _behind_multiple(tokens: Tokens, start: int, after: int) -> int:
    """Give the token behind a number and its "times", or 0 where it is no multiple."""
    words, lower = tokens.lexicon.language.words, tokens.lower
    at = after + (tokens.letters[after : after + 1] == "-")
    behind = lower[at] if at < len(lower) else ""
    if behind in words["fold"]:
        return at + 1
    if behind in words["times"] and at == after:
        return at + 1 if is_compared(tokens, at + 1) else 0
    part = figure_from(tokens, start, after) if behind in words["part_of"] else None
    small = part is not None and part[0].high < 1
    return after if small and _is_so_much(tokens, after) else 0


def _is_so_much(tokens: Tokens, at: int) -> bool:
    """Say whether "as many", "the size" stand behind a part, which makes it one."""
    words = tokens.lexicon.language.words
    if tokens.lower[at + 2 : at + 3] == ["again"]:
        return False  # half as much again is 1.5 times as much
    told = words["as_much" if tokens.lower[at] == "as" else "extents"]
    return bool(told & {*tokens.lower[at + 1 : at + 2]})


_TEN = 10
"""The most that something stands to in a ratio; 975 to 595 are two counts."""


def to_one(tokens: Tokens, first: int, after: int) -> Measured | None:
    """Read a ratio of three to one, outnumbered 5 to 1, a 15:1 ratio."""
    told = tokens.lexicon.language.words["ratio"]
    if not is_told(tokens, first, after, told):
        return None
    joint = first + 1
    one = figure_from(tokens, first, joint)
    other = figure_from(tokens, after - 1, after)
    if one is None or other is None or not 0 < other[0].low <= _TEN:
        return None
    ratio = Fraction(one[0].low) / other[0].low
    figure = Figure(exact(ratio), place=exact(WORD_PLACE))
    return tokens.mention(first, after, Quantity(figure, TIMES))
