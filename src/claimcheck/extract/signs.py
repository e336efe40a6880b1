"""Numbers below zero: −5, minus 12, -$5, $-5."""

from __future__ import annotations

from attrs import evolve

from claimcheck.extract.amounts import Measured
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Figure, Hedge, Kind, Mention, Quantity, Span

_MINUS = "−"
_TAKING = "iNnYmQFc/"
_SIGNS = frozenset("<>=≤≥~≈")
_FAR = 6
"""Tokens looked through for a hedge before a sign."""


def signed(tokens: Tokens, found: Measured | None, first: int) -> Measured | None:
    """Take a number for one below zero where a sign stands before it.

    A hedge before the sign is its own: about minus 5.
    """
    if found is None:
        return None
    begin = sign_before(tokens, first, found.value.unit.kind)
    if begin is None:
        return found
    value = found.value
    for start in range(max(begin - _FAR, 0), begin):
        hedge, behind = hedge_before(tokens, start, begin)
        if behind == begin and hedge is not Hedge.BARE and value.hedge is Hedge.BARE:
            value, begin = evolve(value, hedge=hedge), start
            break
    value, offset = _negative(value), tokens.starts[begin]
    end = found.span.end if found.span else offset
    return Mention(value, tokens.text[offset:end], Span(offset, end))


def below_zero(found: Measured | None) -> Measured | None:
    """Take an amount with a sign inside for one below zero: $-5."""
    return None if found is None else evolve(found, value=_negative(found.value))


def _negative(value: Quantity) -> Quantity:
    old = value.figure
    low, high = (-old.low, old.high) if old.is_range else (-old.low, -old.low)
    return evolve(value, figure=Figure(low, high, place=old.place))


def sign_before(tokens: Tokens, first: int, kind: Kind) -> int | None:
    """Give the token of the minus before a number: -5C, and not 3-5C or - 5 km.

    A hyphen before a plain number may be a list's mark, and a dash before any; the
    negative of "tested negative 3 times" is no sign.
    """
    at = first - 1
    if at > 0 and tokens.letters[at] == "-" and _is_word(tokens, at - 1):
        return at - 1 if _is_free(tokens, at - 1) else None
    if at < 0 or not _is_free(tokens, at):
        return None
    if _is_word(tokens, at):
        plain = kind is not Kind.COUNT or tokens.lower[at] == "minus"
        return at if plain or not _counts(tokens, first) else None
    hedged = at > 0 and tokens.lower[at - 1] in _SIGNS
    glued = tokens.glued(first) and (hedged or not tokens.glued(at))
    if tokens.letters[at] != "-" or not glued:
        return None
    if hedged or kind is Kind.TEMPERATURE or tokens.printed[at] == _MINUS:
        return at
    hyphen = tokens.printed[at] == "-" and (kind is not Kind.COUNT or at == 0)
    return at if hyphen else None


def _is_word(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] in tokens.lexicon.language.words["minus"]


def _is_free(tokens: Tokens, at: int) -> bool:
    """Say whether nothing stands before a sign: 5 minus 3, plus or minus 3."""
    return not at or tokens.letters[at - 1] not in _TAKING


def _counts(tokens: Tokens, first: int) -> bool:
    """Say whether a word stands right behind a number."""
    return tokens.letters[first + 1 : first + 2] in ("x", "X")
