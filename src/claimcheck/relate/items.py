"""The items of a list: names, titles, what stands between commas, what is to be done.

A list is read whole, with one "and" before its last item. Ages between commas are left
out, and so is what each of those named did: Ann Hale, for a poem, and Bob Orr, for a
song.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from claimcheck.relate.stage import Stage

Items: TypeAlias = tuple[tuple[int, int], ...]
"""The first token of each item, and the one behind it."""

_FEWEST, _MOST = 2, 15
_LONGEST = 8
"""Tokens of an item."""
_WIDEST = 120
"""Tokens of a list."""
_NAME = r"[td]?X(?:[XSMW]|p(?=X)|'(?=X)|-(?=X)){0,5}(?:,[iN](?=[,&]))?"
_NAMES = re.compile(rf"{_NAME}(?:,{_NAME}){{0,14}},?&{_NAME}")
_ITEM = re.compile(r"[tda]?[xXSWOuplMNYiwkbmtda'-]{1,8}")
_TITLE = r'"[^"\n]{1,14}"(?:,p[^",;:&.\n]{1,6}|[^",;:&.\n]{0,8})'
"""A title, and whose it is: "The Kiln", by Ann Hale."""
_PLACE = re.compile(r"(?<=[p&,T])X(?:[XSW]|'(?=X)|-(?=X)){0,5}")
_DONE = r"X{2,4},p[^.;,X\n]{1,14}"
"""A name, and what it is there for: Ann Hale, for a folding boat."""
_ROWS = tuple(
    (re.compile(rf"{one}(?:[,;]{one}){{1,14}}[,;]?&{one}"), re.compile(one))
    for one in (_TITLE, _DONE)
)
"""Titles, and names with what they are there for, in a row, and each of them."""
_PLAN = r"x[^,.;:&\n]{1,9}"
_PLANS = re.compile(rf"{_PLAN}(?:,{_PLAN}){{1,14}},?&{_PLAN}")


def places_along(stage: Stage, first: int, after: int) -> Items:
    """Read what is named on a way from its start to its end: from Ayr on to Troon."""
    ways = ("starting", "ending")
    person = stage.tokens.letters[first] == "r"
    if not person or not all(stage.says(name, first, after) for name in ways):
        return ()
    found = _PLACE.finditer(stage.tokens.letters, first + 1, after)
    return tuple(match.span() for match in found)


def is_dash(stage: Stage, at: int) -> bool:
    """Say whether a dash stands at a token, and no hyphen."""
    tokens = stage.tokens
    if tokens.letters[at] != "-":
        return False
    return not tokens.glued(at) or not tokens.glued(at + 1)


def names_at(stage: Stage, at: int, after: int) -> Items | None:
    """Read names or titles that stand side by side, with "and" before the last."""
    return _row(stage, at, after) or _names(stage, at, after)


def items_behind(stage: Stage, at: int, after: int) -> Items | None:
    """Read what stands behind a colon or a dash."""
    told = _row(stage, at, after) or _semicolons(stage, at, after)
    return told or _names(stage, at, after) or _plain(stage, at)


def _row(stage: Stage, at: int, after: int) -> Items | None:
    """Read titles, or names with what they are there for, in a row."""
    letters = stage.tokens.letters
    for row, one in _ROWS:
        if match := row.match(letters, at, after):
            return tuple(found.span() for found in one.finditer(letters, *match.span()))
    return None


def _names(stage: Stage, at: int, after: int) -> Items | None:
    match = _NAMES.match(stage.tokens.letters, at, after)
    return tuple(_split(stage, *match.span())) if match else None


def plans_behind(stage: Stage, at: int, after: int) -> Items | None:
    """Read what is to be done: sell its ships, cut its fares and pay its debts.

    All but one of them must have an object with an article, so that none is an object.
    """
    letters = stage.tokens.letters
    end = letters.find(".", at, min(after, at + _WIDEST))
    match = _PLANS.fullmatch(letters, at, end) if end > 0 else None
    items = tuple(_split(stage, at, end)) if match else ()
    owned = [letters[first + 1 : first + 2] in ("t", "a", "d") for first, _ in items]
    return items if len(items) > _FEWEST and sum(owned) >= len(items) - 1 else None


def _semicolons(stage: Stage, at: int, after: int) -> Items | None:
    """Part a list at its semicolons, wherever there are commas."""
    tokens = stage.tokens
    ends = [here for here in range(at, after) if tokens.letters[here] == ";"]
    if len(ends) < _FEWEST or tokens.lower[ends[-1] + 1 : ends[-1] + 2] != ["and"]:
        return None
    while after > at and tokens.letters[after - 1] in ".!\"'\n":
        after -= 1
    starts = [at, *(here + 1 for here in ends)]
    return tuple(zip(starts, [*ends, after], strict=True))


def _plain(stage: Stage, at: int) -> Items | None:
    """Read what stands between commas to the end of a sentence, or to a dash."""
    letters = stage.tokens.letters
    stop = min(len(letters), at + _WIDEST)
    here = range(at, stop)
    end = next((n for n in here if letters[n] in '.!;?\n"' or is_dash(stage, n)), stop)
    end = _past_and(stage, at, end)
    items = tuple(_split(stage, at, end))
    if not _FEWEST <= len(items) <= _MOST:
        return None
    fit = all(
        last - first <= _LONGEST and _ITEM.fullmatch(letters, first, last)
        for first, last in items
    )
    fit = fit and all(letters[last - 1] != "S" for _, last in items)
    capital = {letters[last - 1] in "XW" for _, last in items}
    return items if fit and len(capital) == 1 else None


def _past_and(stage: Stage, at: int, end: int) -> int:
    """Give the comma behind the item that "and" stands before, if there is one."""
    tokens = stage.tokens
    joined = [here for here in range(at, end) if tokens.lower[here] == "and"]
    comma = tokens.letters.find(",", joined[0], end) if len(joined) == 1 else -1
    return comma if comma >= 0 else end


def _split(stage: Stage, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a list at its commas and its last "and", leaving out ages between commas."""
    letters, lower = stage.tokens.letters, stage.tokens.lower
    if lower[first:end].count("and") != 1:
        return
    start = first
    for at in range(first, end):
        if letters[at] == "," or lower[at] == "and":
            if at > start and not _is_age(letters, start, at):
                yield start, at
            start = at + 1
    if start < end and not _is_age(letters, start, end):
        yield start, end


def _is_age(letters: str, first: int, after: int) -> bool:
    return letters[first:after] in ("i", "N", "n")
