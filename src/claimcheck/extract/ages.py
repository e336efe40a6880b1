"""Ages of people and things."""

from __future__ import annotations

from claimcheck.extract.durations import figure_or_range, unit_behind
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import hedge_before, hedge_behind
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Age, CalendarUnit, Duration, Hedge, Mention

_OLDEST = 150
"""Nobody and nothing in the news is aged more years than this without a unit."""
_OLDEST_BESIDE_NAME = 115
"""A larger number between commas behind a name is no age."""


def age(tokens: Tokens, first: int, after: int) -> Mention[Age] | None:
    """Read aged 52, ages 12 to 15, 17-year-old, three months old, (Ann Hale,) 52."""
    start = first
    named = after - first == 1
    if tokens.letters[start] == "g":
        start += 1 + (tokens.letters[start + 1] == "p")
    if start > first + 1 and tokens.lower[first + 1] not in _BEFORE_AGE:
        return None
    hedge, start = hedge_before(tokens, start, after)
    figure = figure_or_range(tokens, start, after) or figure_from(tokens, start, after)
    oldest = _OLDEST_BESIDE_NAME if named else _OLDEST
    if figure is None or not 0 < figure[0].high <= oldest:
        return None
    unit = unit_behind(tokens, figure[1], after)
    old = "l" in tokens.letters[start:after]
    end = after if old else (unit or figure)[1]
    behind, end = hedge_behind(tokens, start, end, after)
    if hedge is Hedge.BARE:
        hedge = behind
    if figure[0].is_range and hedge is Hedge.BARE:
        hedge = Hedge.BETWEEN
    value = Duration(figure[0], unit[0] if unit else CalendarUnit.YEAR, hedge)
    return tokens.mention(first, end, Age(value))


_BEFORE_AGE = frozenset({"of", "between", "from", "under", "over"})
