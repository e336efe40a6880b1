"""One value in two units or three: 6ft 7in, 18st 4lb, ten dollars and 50 cents."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimcheck.extract.figures import figure_from
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Exact, Figure, Mention, Quantity, Unit
from claimcheck.model.bounds import exact

Measured = Mention[Quantity]

_JOINED = re.compile(r"(?:(?<=b)\.)?[-,&]?")
_UNIT = re.compile("-?(?:u~*|b~*)")
_MANY = 3
"""A part is less than so many wholes: 2 yards 7 feet, but not 2 feet 50 inches."""


def unit_at(tokens: Tokens, at: int) -> Unit | None:
    """Give the unit whose printed form starts at a token."""
    phrase = tokens.meanings.get(at)
    meaning = phrase.meaning if phrase else None
    return meaning if isinstance(meaning, Unit) else None


def with_parts(tokens: Tokens, found: Measured) -> Measured:
    """Add the smaller units printed behind a whole number of a larger one."""
    value = found.value
    figure, last = value.figure, value.unit
    place: Exact
    whole = figure.low
    parts = tokens.lexicon.units.parts.get(last.name)
    if not parts or figure.is_range or not isinstance(whole, int):
        return found
    first, end = tokens.places(found)
    value = evolve(value, unit=_of_coins(tokens, end, last))
    last, place = value.unit, figure.place
    while part := _part_behind(tokens, end, last):
        small, last, end = part
        worth = Fraction(last.factor) / value.unit.factor
        whole, place = exact(whole + small.low * worth), exact(small.place * worth)
        if not isinstance(small.low, int):
            break
    if last is value.unit:
        return found
    total = Figure(whole, place=place)
    return tokens.mention(first, end, evolve(value, figure=total))


def _of_coins(tokens: Tokens, end: int, unit: Unit) -> Unit:
    """Give what a unit means before parts of something else: pounds before pence."""
    for other in tokens.lexicon.units.others.get(unit.name, ()):
        part = _part_behind(tokens, end, other.means)
        if part and tokens.letters[part[2] - 1] in "ub~":
            return other.means
    return unit


def _part_behind(
    tokens: Tokens, at: int, whole: Unit
) -> tuple[Figure, Unit, int] | None:
    """Read the next smaller part, its unit, and the token behind them."""
    parts = tokens.lexicon.units.parts.get(whole.name, ())
    joined = _JOINED.match(tokens.letters, at) if parts else None
    small = joined and figure_from(tokens, joined.end(), len(tokens.letters))
    if not joined or not small or small[0].is_range:
        return None
    figure, end = small
    behind = _UNIT.match(tokens.letters, end)
    if behind is None:
        return _bare(tokens, (at, end), whole, figure)
    unit = unit_at(tokens, end + (tokens.letters[end] == "-"))
    if unit is None or unit.name not in parts:
        return None
    fits = figure.high * Fraction(unit.factor) < _MANY * Fraction(whole.factor)
    return (figure, unit, behind.end()) if fits else None


def _bare(
    tokens: Tokens, where: tuple[int, int], whole: Unit, figure: Figure
) -> tuple[Figure, Unit, int] | None:
    """Read a part whose unit is left out: 6-foot-5, and ten dollars fifty."""
    name = min(tokens.lexicon.units.parts[whole.name])
    part = tokens.lexicon.units.units[name]
    many = Fraction(whole.factor) / part.factor
    read = _BARE.get(many)
    fits = isinstance(figure.low, int) and 0 < figure.low < many
    return read(tokens, where, figure, part) if read and fits else None


def _bare_inches(
    tokens: Tokens, where: tuple[int, int], figure: Figure, part: Unit
) -> tuple[Figure, Unit, int] | None:
    """Read the 5 of "6-foot-5" and "6ft 5", which counts nothing behind it."""
    at, end = where
    hyphen = tokens.letters[at] == "-" and tokens.letters[max(at - 2, 0)] == "-"
    dot = tokens.letters[at] == "."
    short = tokens.letters[at - 1] == "b" and at + 1 + dot == end
    behind = tokens.printed[end] if short and end < len(tokens.printed) else ""
    if tokens.lexicon.units.abbreviations.get(behind) is part:
        return figure, part, end + 1
    short = short and tokens.letters[end : end + 1] not in _GOES_ON
    return (figure, part, end) if hyphen or short else None


_GOES_ON = tuple("xXuUbmq%-:/nNiYFo")


def _bare_cents(
    tokens: Tokens, where: tuple[int, int], figure: Figure, part: Unit
) -> tuple[Figure, Unit, int] | None:
    """Read the 50 of "ten dollars (and) fifty", said as a sum is at the till."""
    at, end = where
    spoken = tokens.letters[at - 1] in "ub" and tokens.letters[at] != ","
    ended = tokens.letters[end : end + 1] in ("", ".", "!", "?", "\n")
    whole = figure.low >= _TWO_DIGITS and end - at <= len("&n-n")
    return (figure, part, end) if spoken and ended and whole else None


_TWO_DIGITS = 10
_BARE = {Fraction(12): _bare_inches, Fraction(100): _bare_cents}
"""By how many of them make the whole; of others the unit is never left out."""
