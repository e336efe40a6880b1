"""What a sentence's own words ask to be reckoned: a total, a gap, a rate.

Numbers that are no more than an accident of arithmetic are many; a writer who reckons
says so: together, more than, ahead of, left, on average, each.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from claimcheck.lang.cues import load_cues


class Relation(StrEnum):
    """How a number comes from others."""

    TOTAL = "totals"
    GAP = "gaps"
    RATE = "rates"
    EXTREME = "extremes"
    BEYOND = "beyond"
    NEARBY = "nearby"
    BIRTH = "births"
    AGE = "seniority"
    PART = "partitives"


def asked(words: Iterable[str]) -> frozenset[Relation]:
    """Give the relations that words, in small letters, ask for.

    >>> sorted(map(str, asked("they won by a margin of".split())))
    ['gaps', 'rates']
    """
    lists, found = load_cues().words, frozenset(words)
    return frozenset(each for each in Relation if not found.isdisjoint(lists[each]))
