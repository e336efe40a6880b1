"""When something stood as high as a number tells: long ago, formerly, now, later.

What stands beside the number tells it: a day, an adverb, or the tense of the verb. The
marks that words give are compared only with one another: "had been" is before "was",
and what an old thing measured before what a new one does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from attrs import frozen

from claimcheck.model import PartialDate

_MARKS = (
    ("long_ago", 0, False),
    ("formerly", 10, False),
    ("is_now", 20, False),
    ("coming", 30, True),
    ("of_old", 12, True),
    ("of_late", 18, True),
)
"""Lists of words and how late they tell something to be, the surest first.

Verbs are told of a number only where no comma parts the two.
"""
_DATED, _UNTOLD, _LATELY = 13, 15, 17
_LATE, _SEASON = 40, 92
"""Days before publication up to which a day of a season is lately."""


@frozen
class Era:
    """The days that are told beside a number, and how late its words tell it to be."""

    days: tuple[date, date] | None
    mark: int

    def in_some_year(self) -> Era:
        """Give the era of a number beside which a year is printed."""
        return Era(self.days, _DATED) if self.mark == _UNTOLD else self

    def is_before(self, other: Era) -> bool | None:
        """Say whether it is told as what was before the other one; None if untold."""
        if self.days is not None and other.days is not None:
            if self.days[1] < other.days[0]:
                return True
            if other.days[1] < self.days[0]:
                return False
        return None if self.mark == other.mark else self.mark < other.mark


def era_of(
    text: str,
    near: str,
    days: Sequence[PartialDate],
    lists: Mapping[str, frozenset[str]],
) -> Era:
    """Read when something was, from the words beside a number and the dates there."""
    told = days[0].days if len(days) == 1 else None
    mark = _mark(text, near, lists)
    if _is_counted_back(text.split(), lists) and len(days) == 1:
        told = None  # the year before is that before another
    if mark != 0 and told is not None and _is_late(told, days[0].anchor):
        return Era(told, _LATELY)
    if mark is None:
        mark = _UNTOLD if told is None else _DATED
    return Era(told, mark)


def _is_late(days: tuple[date, date], anchor: date | None) -> bool:
    if anchor is None or (days[1] - days[0]).days > _SEASON:
        return False
    return 0 <= (anchor - days[1]).days <= _LATE


def _mark(text: str, near: str, lists: Mapping[str, frozenset[str]]) -> int | None:
    if _is_counted_back(text.split(), lists) or _is_perfect(near.split(), lists):
        return 0
    told = _mark_of_words(text, near, lists)
    fronted = text.split(maxsplit=1)[0] in lists["of_old_first"]
    return _OF_OLD if fronted and told in (None, _OF_LATE) else told


_OF_OLD, _OF_LATE = 12, 18


def _mark_of_words(
    text: str, near: str, lists: Mapping[str, frozenset[str]]
) -> int | None:
    return next(
        (
            mark
            for name, mark, verbal in _MARKS
            if any(
                f" {phrase} " in (near if verbal else text) for phrase in lists[name]
            )
        ),
        None,
    )


def _is_counted_back(words: Sequence[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a time is counted back from another: the winter before."""
    return any(
        word in lists["counted_back"] and words[at] in lists["spans_of_time"]
        for at, word in enumerate(words[1:])
    )


def _is_perfect(words: Sequence[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """Say whether something had been so: had counted, but not had 12 boats."""
    return any(
        word in lists["had"] and behind not in lists["not_perfect"]
        for word, behind in pairwise(words)
    )
