"""What each suite of quantities counts, and how it writes it.

A suite is known by the first part of the ids of its rows: newsquant-002. Only what a
suite counts is written for it; the values themselves are the same for all.
"""

from __future__ import annotations

import re

from attrs import frozen

_TEMPORAL = frozenset({"date", "time", "set"})
_NUMBERS = frozenset({"number", "numberrange"})


@frozen
class Suite:
    """The conventions of one suite.

    *kinds* are those it counts, all where there are none. *bare* suites take the
    number out of money, lengths of time and whatever else has a unit; others write a
    length of time as TIMEX3 unless *steps* tells that it is a number of units. Where
    *bounds*, a hedged number is written as the range it stands for. *usual* suites
    take one number for a vague word. Where *changes*, the modifier tells whether
    something went up or down.
    """

    kinds: frozenset[str] = frozenset()
    leaves_out: frozenset[str] = frozenset()
    bare: bool = False
    steps: bool = False
    bounds: bool = False
    usual: bool = False
    changes: bool = False
    none: str | None = None


SUITES = {
    "newsquant": Suite(leaves_out=_TEMPORAL | {"ordinal"}, steps=True, changes=True),
    "rtext": Suite(leaves_out=_TEMPORAL | {"ordinal"}, steps=True),
    "quantulum3": Suite(
        leaves_out=_TEMPORAL | {"ordinal"}, steps=True, none="dimensionless"
    ),
    "quinex": Suite(leaves_out=_TEMPORAL, steps=True),
    "recognizers_number": Suite(kinds=frozenset({"number"}), bare=True),
    "recognizers_numberrange": Suite(kinds=frozenset({"numberrange"}), bounds=True),
    "recognizers_ordinal": Suite(kinds=frozenset({"ordinal"})),
    "recognizers_percent": Suite(kinds=frozenset({"percent"})),
    "duckling_numeral": Suite(kinds=_NUMBERS, usual=True),
    "duckling_ordinal": Suite(kinds=frozenset({"ordinal"})),
}

_ANY = Suite()
_LAST_PART = re.compile("[-_][^-_]*$")


def suite_of(row_id: str) -> Suite:
    """Give the conventions of the suite that a row is of.

    >>> suite_of("rtext_money-012").steps, suite_of("S000632").steps
    (True, False)
    """
    name = str(row_id)
    while name:
        if name in SUITES:
            return SUITES[name]
        shorter = _LAST_PART.sub("", name)
        if shorter == name:
            break
        name = shorter
    return _ANY
