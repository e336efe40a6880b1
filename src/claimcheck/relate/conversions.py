"""One measurement printed in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Conversion, Kind, Mention, Quantity, Unit
from claimcheck.relate.clauses import Clause

_BRACKET = re.compile(r"[xX]{0,2}\(")
_OR = re.compile(r",?c|/")
_NOT_MEASURES = frozenset({Kind.COUNT, Kind.SHARE, Kind.POINTS, Kind.MONEY, Kind.TIME})


def conversions_in(clause: Clause) -> Iterator[Conversion]:
    """Yield pairs of measurements of which one explains the other."""
    measures = [place for place in clause.placed if _is_measure(place[0])]
    for first, other in pairwise(measures):
        second = (_as_difference(clause.tokens, first[0], other[0]), *other[1:])
        if _explains(clause.tokens, first, second):
            yield Conversion(
                first=first[0],
                second=second[0],
                span=clause.tokens.span(first[1], second[2]),
            )


def _is_measure(mention: Mention[Any]) -> bool:
    value = mention.value
    return isinstance(value, Quantity) and value.unit.kind not in _NOT_MEASURES


def _as_difference(
    tokens: Tokens, first: Mention[Quantity], second: Mention[Quantity]
) -> Mention[Quantity]:
    """Take the 3.6F of "warmed by 2C (3.6F)" for a difference as well."""
    kinds = (first.value.unit.kind, second.value.unit.kind)
    if kinds != (Kind.DEGREES, Kind.TEMPERATURE):
        return second
    unit = tokens.lexicon.units.differences[second.value.unit.name]
    return evolve(second, value=evolve(second.value, unit=unit))


def _explains(tokens: Tokens, first: Sequence[Any], second: Sequence[Any]) -> bool:
    one, two = first[0].value.unit, second[0].value.unit
    if not one.comparable_with(two):
        return False
    between = tokens.letters[first[2] : second[1]]
    if one == two:
        # 30 km (48 km): one of the units is a slip, or else a range is told.
        return between == "(" and tokens.letters[second[2] : second[2] + 1] == ")"
    if _BRACKET.fullmatch(between):
        behind = tokens.letters[second[2] : second[2] + 1]
        return behind in (")", ",", ";", "")
    if _OR.fullmatch(between) and tokens.lower[second[1] - 1] in ("or", "/"):
        return True
    return _is_metric(one) != _is_metric(two) and _says_that(tokens, first, second)


def _is_metric(unit: Unit) -> bool:
    """Say whether a unit is metric, as UCUM has the others in square brackets."""
    return bool(unit.code) and "[" not in unit.code


def _says_that(tokens: Tokens, first: Sequence[Any], second: Sequence[Any]) -> bool:
    """Say whether the second is told to be the first: 3 kilos, which is 6.6 pounds."""
    letters = tokens.letters[first[2] : second[1]]
    behind = tokens.lower[second[2] : second[2] + _COMPARED]
    if not _WHICH.fullmatch(letters) or "than" in behind:
        return False
    makes = tokens.lexicon.language.words["makes_that"]
    told = (tokens.lower[at] for at in range(first[2], second[1]))
    words = [w for w, letter in zip(told, letters, strict=True) if letter == "x"]
    verb = "v" in letters or bool(words)
    return verb and all(word in makes for word in words)


_COMPARED = 3
_WHICH = re.compile(r"x?[,(-][dr][vkx]{1,4}[pTH]?H?")
"""The letters of ", which is", "— that makes", ", which comes to about"."""
