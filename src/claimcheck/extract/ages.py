"""Ages of people and things."""

from __future__ import annotations

from claimcheck.extract.durations import figure_or_range, unit_behind
from claimcheck.extract.figures import figure_from
from claimcheck.extract.hedges import hedge_before, hedge_behind
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    Age,
    CalendarUnit,
    Duration,
    Figure,
    Hedge,
    Mention,
    Portion,
)

_OLDEST = 150
"""Nobody is aged more years than this; things that are told to be old may be."""
_OLDEST_BESIDE_NAME = 115
"""A larger number between commas behind a name is no age."""


def age(tokens: Tokens, first: int, after: int) -> Mention[Age] | None:
    """Read aged 52, under the age of 5, 17-year-old, six years of age."""
    hedged = _hedged(tokens, first, after)
    if hedged is None:
        return None
    hedge, start = hedged
    figure = _figure(tokens, start, after)
    old = "l" in tokens.letters[start:after] or tokens.letters[after - 1] == "g"
    if figure is None or figure[0].low <= 0:
        return None
    if not old and figure[0].high > _OLDEST:
        return None
    unit = unit_behind(tokens, figure[1], after)
    if old and not _is_of_age(tokens, after, named=unit is not None):
        return None
    end = after if old else (unit or figure)[1]
    behind, end = hedge_behind(tokens, start, end, after)
    if hedge is Hedge.BARE:
        hedge = behind
    length = unit[0] if unit else CalendarUnit.YEAR
    return _aged(tokens, (first, end), (figure[0], length), hedge)


def _hedged(tokens: Tokens, first: int, after: int) -> tuple[Hedge, int] | None:
    """Read "aged over" and "under the age of" before a number; give the token behind.

    Some aged 5 are some people, and no age of about 5.
    """
    outer, start = hedge_before(tokens, first, after)
    start += tokens.letters[start : start + 2] == "tg"
    if tokens.letters[start] == "g":
        if start > first and tokens.lower[start] == "aged":
            return None
        start += 1
        if tokens.letters[start] == "p":
            start += 1
            if tokens.lower[start - 1] not in _BEFORE_AGE:
                return None
    hedge, start = hedge_before(tokens, start, after)
    return (hedge if outer is Hedge.BARE else outer), start


_BEFORE_AGE = frozenset({"of", "between", "from", "under", "over"})


def _figure(tokens: Tokens, start: int, after: int) -> tuple[Figure, int] | None:
    """Read the number, or the one that "a" is: a year old."""
    if tokens.letters[start : start + 2] == "aU":
        return Figure(1), start + 1
    return figure_or_range(tokens, start, after) or figure_from(tokens, start, after)


def _is_of_age(tokens: Tokens, after: int, *, named: bool) -> bool:
    """Say whether it ends in "old" or "of age" behind a unit, or in "yo" without."""
    word = tokens.lower[after - 1]
    if tokens.letters[after - 1] == "l":
        return named != (word in tokens.lexicon.language.words["years_old"])
    return named and tokens.lower[after - 2] == "of" and word == "age"


def _aged(
    tokens: Tokens,
    where: tuple[int, int],
    length: tuple[Figure, CalendarUnit],
    hedge: Hedge = Hedge.BARE,
) -> Mention[Age]:
    if length[0].is_range and hedge is Hedge.BARE:
        hedge = Hedge.BETWEEN
    return tokens.mention(*where, Age(Duration(*length, hedge)))


def told(tokens: Tokens, first: int, after: int) -> Mention[Age] | None:
    """Read the 52 of: Ann Hale, 52, · who was 52 · he was 52 when · a man of 52."""
    figure = figure_from(tokens, first, after)
    if figure is None or not 0 < figure[0].high <= _OLDEST_BESIDE_NAME:
        return None
    behind, words = tokens.letters[after : after + 1], tokens.lexicon.language.words
    if behind == "p" and tokens.lower[after] not in words["behind_age"]:
        return None
    if not any(test(tokens, first) for test in _TELLING):
        return None
    return _aged(tokens, (first, after), (figure[0], CalendarUnit.YEAR))


def _is_when(tokens: Tokens, at: int) -> bool:
    """Say whether it is told of somebody at a time: she was just 16 when it closed."""
    words = tokens.lexicon.language.words
    verb = at - 1 - (tokens.letters[at - 1] == "k")
    if verb < 1 or tokens.lower[verb] not in words["aged_verbs"]:
        return False
    who = tokens.letters[verb - 1] == "X" or tokens.lower[verb - 1] in words["who"]
    return who and not words["when_aged"].isdisjoint(tokens.lower[at + 1 : at + 2])


def _is_beside_name(tokens: Tokens, at: int) -> bool:
    name = tokens.letters[max(at - 2, 0) : at] == "X,"
    behind = tokens.letters[at + 1 : at + 3]
    return name and behind[:1] == "," and behind[1:] not in ("i", "N", "Y")


def _is_birthday(tokens: Tokens, at: int) -> bool:
    """Say whether it stands behind "turned", as a place in an order does as well."""
    return tokens.lower[at - 1] in tokens.lexicon.language.words["turning"]


def _is_of_person(tokens: Tokens, at: int) -> bool:
    """Say whether it is "a boy of 12"; of four words, "he will be 12" has two verbs."""
    words, lower = tokens.lexicon.language.words, tokens.lower
    if lower[at - 1] == "of":
        return lower[at - 2] in words["aged"] and tokens.letters[at - 3] in "axt"
    verb = at - 1
    while verb > 0 and at - verb < _VERBS and tokens.letters[verb - 1] in "vk":
        verb -= 1
    return tokens.letters[at - 1] == "v" and lower[verb - 1] in words["who"]


_VERBS = 3
_TELLING = (_is_beside_name, _is_birthday, _is_when, _is_of_person)


def decade(tokens: Tokens, first: int, after: int) -> Mention[Age] | None:
    """Read "40s" in "in her 40s", and "early thirties" in "his early thirties"."""
    words, language = tokens.lower, tokens.lexicon.language
    if first == 0 or words[first - 1] not in language.words["possessives"]:
        return None
    portion = language.portions.get(words[first])
    start = first + (portion is not None)
    start += tokens.letters[start] == "-"
    ten = _ten(tokens, start)
    if ten is None:
        return None
    low, high = _PARTS_OF_DECADE.get(portion, (0, 9))
    years = Figure(ten + low, ten + high)
    return _aged(tokens, (first, after), (years, CalendarUnit.YEAR))


_PARTS_OF_DECADE: dict[Portion | None, tuple[int, int]] = {
    Portion.EARLY: (0, 4),
    Portion.MIDDLE: (3, 7),
    Portion.LATE: (5, 9),
}


def _ten(tokens: Tokens, at: int) -> int | None:
    """Read the 40 of "40s" and of "forties"."""
    word = tokens.lower[at]
    if tokens.letters[at] in "iN":
        number = int(word) if word.isdecimal() else 0
    else:
        single = word.removesuffix("ies") + "y"
        number = tokens.lexicon.language.numbers.get(single, 0)
    return number if number % 10 == 0 and 0 < number <= 100 else None  # noqa: PLR2004
