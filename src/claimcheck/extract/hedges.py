"""What stands before and behind a number to hedge it."""

from __future__ import annotations

from claimcheck.extract.tokens import Tokens
from claimcheck.lang import HedgePhrase
from claimcheck.model import Hedge


def hedge_before(tokens: Tokens, first: int, after: int) -> tuple[Hedge, int]:
    """Read the hedges from *first* on; give the effect and the token behind them.

    Of two hedges the first one decides: "up to about 30" is at most about 30.
    """
    effect = Hedge.BARE
    while first < after and tokens.letters[first] == "H":
        phrase = tokens.meanings[first]
        if effect is Hedge.BARE and isinstance(phrase.meaning, HedgePhrase):
            effect = phrase.meaning.effect
        first += 1 + len(phrase.rest)
    return effect, first


def hedge_behind(tokens: Tokens, first: int, after: int) -> tuple[Hedge, int]:
    """Read a hedge that ends before *after*; give its effect and its first token."""
    at = after - 1
    while at > first and tokens.letters[at] == "~":
        at -= 1
    phrase = tokens.meanings.get(at)
    if at == first or tokens.letters[at] != "h" or phrase is None:
        return Hedge.BARE, after
    meaning = phrase.meaning
    return (
        (meaning.effect, at)
        if isinstance(meaning, HedgePhrase)
        else (Hedge.BARE, after)
    )
