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


def hedge_behind(
    tokens: Tokens, number: int, end: int, after: int
) -> tuple[Hedge, int]:
    """Read the hedge of what stands from *number* to *end*; give the end with it.

    It stands inside ("30-odd years") or right behind, before *after* ("30 or more").
    """
    letters = tokens.letters
    at = letters.find("h", number, end)
    if at < 0:
        at = end + (letters[end : end + 1] == "-")
        if letters[at : at + 1] != "h" or at >= after:
            return Hedge.BARE, end
        end = after
    meaning = tokens.meanings[at].meaning
    return (meaning.effect if isinstance(meaning, HedgePhrase) else Hedge.BARE), end
