"""Which unit a form means that two of them share: pounds of gold and of debt."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.units import OtherReading
from claimcheck.model import Kind, Mention, Quantity

Measured = Mention[Quantity]

_BEFORE, _BEHIND = 10, 8
"""Words before and behind an amount among which its meaning is told."""


def as_meant(tokens: Tokens, found: Measured) -> Measured:
    """Give an amount the unit that its form stands for here."""
    value = found.value
    for reading in tokens.lexicon.units.others.get(value.unit.name, ()):
        if _holds(tokens, found, reading):
            return evolve(found, value=evolve(value, unit=reading.means))
    if value.unit.kind is Kind.TEMPERATURE:
        return _as_difference(tokens, found)
    return found


def _holds(tokens: Tokens, found: Measured, reading: OtherReading) -> bool:
    """Say whether an amount is so large, or a word or sign tells it."""
    first, after = tokens.places(found)
    before = tokens.lower[max(first - _BEFORE, 0) : first]
    behind = tokens.lower[after : after + _BEHIND]
    words = {*_of_sentence(reversed(before)), *_of_sentence(behind)}
    told, told_against = reading.near & words, reading.unless & words
    if reading.least is not None and found.value.figure.high >= reading.least:
        return bool(told) or not told_against
    if behind[:1] == ["of"] or told_against:
        return False
    if reading.means.kind is Kind.MONEY and tokens.letters[after : after + 2] == "($":
        return True  # 40,000 pounds ($52,000)
    return bool(told) or reading.means in tokens.signs


def _of_sentence(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if word in (".", "!", "?", "\n"):
            return
        yield word


def _as_difference(tokens: Tokens, found: Measured) -> Measured:
    """Take what a temperature rises by for a difference: 2C warmer, up by 3F."""
    value, words = found.value, tokens.lexicon.language.words
    difference = tokens.lexicon.units.differences.get(value.unit.name)
    first, after = tokens.places(found)
    before = tokens.lower[max(first - 2, 0) : first]
    behind = tokens.lower[after : after + 2]
    changed = before[-1:] == ["by"] or bool(words["changing"] & {*before[-1:]})
    changed = changed or (before[-1:] == ["of"] and before[0] in words["changing"])
    compared = bool(words["compared"] & {*behind[:1]}) and behind[1:] != ["zero"]
    if difference is None or not (changed or compared):
        return found
    return evolve(found, value=evolve(value, unit=difference))
