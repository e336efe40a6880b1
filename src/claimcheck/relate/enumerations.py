"""A number of things, and a list of them in a later sentence.

"Five museums will shut … The five, in the order in which they close, are the Maritime
House, …": what is listed is told by the noun again, or by words that say that the list
is whole: in full, in order, they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.model import Claim, Hedge, ListOf
from claimcheck.relate.casting import Player
from claimcheck.relate.stage import Stage

_FEWEST, _MOST = 2, 12
_BACK, _LATEST = 4, 2
_APART = 2
"""How far off the number of a list may be and still be of what is listed."""
_LEAD = 9
"""Tokens before a colon in which it is told what is listed."""
_LONGEST = 6
"""Tokens of an item."""
_ITEM = re.compile(r"[tda]?[xXSWplMNYiwb']{1,7}")
_JOINS = ("-", "–")
"""Signs before a number that ends a range, or is part of a name."""
_PLAIN = (Hedge.BARE, Hedge.EXACT)


def lists_told(stage: Stage) -> Iterator[Claim]:
    """Yield lists that are longer or shorter than what was announced before."""
    small = [
        one
        for line in range(len(stage.cast.lines))
        for one in stage.cast.line(line)
        if _is_small(one)
    ]
    told: set[int] = set()
    for count in small:
        for number in range(count.sentence, count.sentence + _BACK):
            if number in told or number >= stage.last:
                continue
            items = _items(stage, number, count)
            if items:
                told.add(number)
                claim = _claim(stage, small, number, items)
                if claim:
                    yield claim


def _is_small(one: Player) -> bool:
    if one.kind != "c" or not one.noun or one.measured.value.hedge not in _PLAIN:
        return False
    if one.first and one.tokens.lower[one.first - 1] in _JOINS:
        return False
    size = one.measured.value.figure.high
    return _FEWEST <= size <= _MOST and one.measured.value.unit.per is None


def _items(stage: Stage, number: int, count: Player) -> list[tuple[int, int]]:
    """Give the items of a plain list to the end of a sentence that is of *count*."""
    first, after = stage.at(number)
    letters, lower = stage.tokens.letters, stage.tokens.lower
    start = _start(stage, first, after)
    if start is None or start <= count.after:
        return []
    if any(stage.says(name, first, after) for name in ("partly", "several")):
        return []
    if number == count.sentence or not _is_linked(stage, first, start, count.noun):
        return []
    end = after
    while end > start and letters[end - 1] in ".!\"'\n":
        end -= 1
    apart = list(_split_apart(stage, start, end))
    if len(apart) > _FEWEST and lower[apart[-1][0]] == "and":
        return apart
    cut = letters.find(";", start, end)
    end = cut if cut >= 0 else end
    if lower[start:end].count("and") != 1:
        return []
    spans = list(_split(stage, start, end))
    plain = all(
        last - begin <= _LONGEST and _ITEM.fullmatch(letters, begin, last)
        for begin, last in spans
    )
    return spans if plain and len(spans) > _FEWEST else []


def _is_linked(stage: Stage, first: int, start: int, noun: str) -> bool:
    """Say whether a list is told to be of a noun, or whole: here they are in full."""
    letters = stage.tokens.letters
    if letters[start - 1] != ":":
        return noun in stage.lemmas(first, start) and letters[start] in "tX"
    begin = max(first, start - _LEAD)
    return noun in stage.lemmas(begin, start) or stage.says("listed", begin, start)


_WIDEST = 200
"""Tokens of a sentence among which a list starts."""


def _start(stage: Stage, first: int, after: int) -> int | None:
    """Give where a list starts: behind a colon, or behind "are"."""
    first = max(first, after - _WIDEST)
    colon = stage.tokens.letters.find(":", first, after)
    if colon >= 0:
        return colon + 1
    be = stage.sums.words["are"]
    places = (at + 1 for at in range(after - 1, first, -1))
    return next((at for at in places if stage.tokens.lower[at - 1] in be), None)


def _split_apart(stage: Stage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a list at its semicolons, wherever there are commas."""
    letters = stage.tokens.letters
    for at in range(start, end):
        if letters[at] == ";":
            yield start, at
            start = at + 1
    if start < end:
        yield start, end


def _split(stage: Stage, first: int, end: int) -> Iterator[tuple[int, int]]:
    start = first
    for at in range(first, end):
        if stage.tokens.letters[at] == "," or stage.tokens.lower[at] == "and":
            if at > start:
                yield start, at
            start = at + 1
    if start < end:
        yield start, end


def _claim(
    stage: Stage, small: list[Player], number: int, items: list[tuple[int, int]]
) -> Claim | None:
    begin = items[0][0]
    near = [one for one in small if number - _BACK < one.sentence <= number]
    near = [one for one in near if one.first < begin]
    sizes = [int(one.size) for one in near]
    if len(items) in sizes:
        return None
    meant = [one for one in near if abs(one.size - len(items)) <= _APART]
    lead = stage.lemmas(stage.at(number)[0], begin)
    named = [one for one in meant if one.noun in lead] or meant
    if len({(one.noun, one.size) for one in named}) != 1:
        return None
    tokens = stage.tokens
    return ListOf(
        count=named[0].measured,
        items=tuple(tokens.words(*item) for item in items),
        span=tokens.span(named[0].first, items[-1][1]),
    )
