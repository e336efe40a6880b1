"""What each suite of quantities counts, and how it writes it.

A suite is known by the first part of the ids of its rows: newsquant-002. Only what a
suite counts is written for it; the values themselves are the same for all.
"""

from __future__ import annotations

import re
from datetime import datetime

from attrs import frozen

from bench.unit_names import CQE, DUCKLING, OURS, QUANTULUM, RECOGNIZERS

_TEMPORAL = frozenset({"date", "time", "set"})
_RANGES = {f"{name}range" for name in ("date", "time", "datetime")}
_DATED = frozenset({*_TEMPORAL, "datetime", "duration", *_RANGES})
_NUMBERS = frozenset({"number", "numberrange"})


@frozen
class Suite:
    """The conventions of one suite.

    *kinds* are those it counts, all where there are none. *bare* suites take the
    number out of money, lengths of time and whatever else has a unit; others write
    a length of time as TIMEX3 unless *steps* tells that it is a number of units.
    Where *bounds*, a hedged number is written as the range it stands for. *usual*
    suites take one number for a vague word. Where *changes*, the modifier tells
    whether something went up or down, and "8 or $9" is two sums. Suites of
    *decades* take tens for 10 to 100, and a few for no number; those of *years*
    count years. *names* is the manner in which units are named, and *none* what
    stands for no unit; suites of *parts* turn feet and inches into inches. Where
    not *things*, what is counted is no unit; suites of the *upper end* read the
    second number of "8 to 10 feet" only. *clocks* tells in whose manner times of
    day are written, and *now* from when they are seen. *dates* tells whether they
    are written in full, or open where the words are.
    """

    kinds: frozenset[str] = frozenset()
    leaves_out: frozenset[str] = frozenset()
    bare: bool = False
    steps: bool = False
    bounds: bool = False
    usual: bool = False
    changes: bool = False
    decades: bool = False
    years: bool = False
    none: str | None = None
    names: str = OURS
    parts: bool = False
    things: bool = True
    upper_end: bool = False
    clocks: str = ""
    now: datetime | None = None
    dates: str = ""
    printed: bool = False


SUITES = {
    "newsquant": Suite(
        leaves_out=_TEMPORAL | {"ordinal"},
        steps=True,
        changes=True,
        decades=True,
        names=CQE,
    ),
    "rtext": Suite(leaves_out=_TEMPORAL | {"ordinal"}, steps=True, names=CQE),
    "quantulum3": Suite(
        leaves_out=_TEMPORAL | {"ordinal"},
        steps=True,
        years=True,
        none="dimensionless",
        names=QUANTULUM,
    ),
    "measeval": Suite(leaves_out=_TEMPORAL | {"ordinal"}, steps=True, printed=True),
    "quinex": Suite(leaves_out=_TEMPORAL, steps=True, things=False),
    "recognizers_number": Suite(kinds=frozenset({"number"}), bare=True),
    "recognizers_datetime": Suite(kinds=_DATED, clocks="recognizers", dates="open"),
    "recognizers_duration": Suite(kinds=_DATED, clocks="recognizers"),
    "duckling_time": Suite(kinds=_DATED, clocks="duckling", dates="full"),
    "duckling_duration": Suite(kinds=_DATED, clocks="duckling"),
    "recognizers_numberrange": Suite(
        kinds=frozenset({"numberrange"}), bounds=True, things=False
    ),
    "recognizers_ordinal": Suite(kinds=frozenset({"ordinal"})),
    "recognizers_percent": Suite(kinds=frozenset({"percent"})),
    **{
        f"recognizers_{name}": Suite(
            kinds=frozenset(kinds), names=RECOGNIZERS, upper_end=name != "currency"
        )
        for name, kinds in (
            ("currency", {"money"}),
            ("dimension", {"dimension"}),
            ("temperature", {"temperature", "dimension"}),
            ("age", {"age"}),
        )
    },
    **{
        f"duckling_{name}": Suite(
            kinds=frozenset(kinds),
            bounds=True,
            parts=True,
            none="Unnamed",
            names=DUCKLING,
        )
        for name, kinds in (
            ("amountofmoney", {"money", *_NUMBERS}),
            ("distance", {"dimension"}),
            ("volume", {"dimension"}),
            ("temperature", {"temperature", "dimension"}),
            ("quantity", {"dimension", *_NUMBERS}),
        )
    },
    "duckling_numeral": Suite(kinds=_NUMBERS, usual=True),
    "duckling_ordinal": Suite(kinds=frozenset({"ordinal"})),
}

_ANY = Suite()
_ARTICLE = re.compile(r"S[\dX]{16}-\d+")
"""Passages of MeasEval are named by their articles, which others are not."""
_LAST_PART = re.compile("[-_][^-_]*$")


def suite_of(row_id: str) -> Suite:
    """Give the conventions of the suite that a row is of.

    >>> suite_of("rtext_money-012").steps, suite_of("S000632").steps
    (True, False)
    """
    name = "measeval" if _ARTICLE.fullmatch(str(row_id)) else str(row_id)
    while name:
        if name in SUITES:
            return SUITES[name]
        shorter = _LAST_PART.sub("", name)
        if shorter == name:
            break
        name = shorter
    return _ANY
