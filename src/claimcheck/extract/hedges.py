"""What stands before and behind a number to hedge it."""

from __future__ import annotations

import re

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
            effect = _denied(tokens, first, phrase.meaning.effect)
        first += 1 + len(phrase.rest)
    if effect is not Hedge.BARE and _is_article(tokens, first, after):
        first += 1
    return effect, first


def _denied(tokens: Tokens, at: int, effect: Hedge) -> Hedge:
    """Turn a hedge round behind "isn't" and the like: it isn't more than 3 miles."""
    turned = _TURNED.get(effect)
    denied = turned and at and tokens.lower[at - 1] in _NOT
    return turned if turned and denied else effect


_TURNED = {Hedge.ABOVE: Hedge.AT_MOST, Hedge.BELOW: Hedge.FROM}
_NOT = frozenset({"'t", "’t"})  # of isn't, which is two tokens


def _is_article(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether an article stands between: about a $40 fee, not under a $40 deal."""
    if not _ARTICLE.match(tokens.letters, at, after):
        return False
    before = tokens.lower[at - 1]
    if before == "about":
        return tokens.letters[at + 1] == "$"
    return tokens.letters[at - 1] == "~" or before not in _BEFORE_PLACES


_ARTICLE = re.compile(r"a(?=[iNY$])")
_BEFORE_PLACES = frozenset({"over", "under", "above", "below", "around"})


def both(before: Hedge, behind: Hedge) -> Hedge:
    """Give what two hedges say together: about 30 or more is from 30 on."""
    if behind is Hedge.BARE or before not in _YIELDING:
        return before
    return behind


_YIELDING = frozenset({Hedge.BARE, Hedge.NEAR, Hedge.EXACT})


def is_preposition(tokens: Tokens, at: int) -> bool:
    """Say whether a word hedges nothing: a film about two sisters, back up to 5."""
    key = _PREPOSITIONS.get(tokens.lower[at])
    if not at or key is None:
        return False
    return tokens.lower[at - 1] in tokens.lexicon.language.words[key]


_PREPOSITIONS = {"about": "speaking", "over": "quarrelling", "up": "moving_up"}


def hedge_behind(
    tokens: Tokens, number: int, end: int, after: int
) -> tuple[Hedge, int]:
    """Read the hedge of what stands from *number* to *end*; give the end with it.

    It stands inside ("30-odd years") or right behind, before *after* ("30 or more"),
    or else behind the noun, which is left out ("30 boats or so").
    """
    letters = tokens.letters
    at = letters.find("h", number, end)
    if at < 0:
        at = end + (letters[end : end + 1] == "-")
        if letters[at : at + 1] == "h" and at < after:
            end = after
        else:
            noun = _BEHIND_NOUN.match(letters, end)
            if noun is None:
                return afterthought(tokens, end), end
            at = noun.end() - 1
            if letters[at - 1] == "," and tokens.lower[at] == "and":
                return Hedge.BARE, end
    phrase = tokens.meanings[at]
    meaning, after = phrase.meaning, at + 1 + len(phrase.rest)
    if tokens.lower[after : after + 1] == ["than"]:
        return Hedge.BARE, end
    return (meaning.effect if isinstance(meaning, HedgePhrase) else Hedge.BARE), end


def afterthought(tokens: Tokens, end: int) -> Hedge:
    """Read the hedge of "12 miles, roughly" and "ten boats at most", left out as well.

    It ends its clause, or else it hedges what stands behind it.
    """
    found = _AFTERTHOUGHT.match(tokens.letters, end)
    if found is None:
        return Hedge.BARE
    at = found.start("word")
    if tokens.letters[at] == "x":
        return tokens.lexicon.language.afterthoughts.get(tokens.lower[at], Hedge.BARE)
    meaning = tokens.meanings[at].meaning
    told = isinstance(meaning, HedgePhrase) and tokens.lower[at] in _AT
    alone = tokens.lower[at] in tokens.lexicon.language.afterthoughts
    return (
        meaning.effect
        if isinstance(meaning, HedgePhrase) and (told or alone)
        else Hedge.BARE
    )


_AFTERTHOUGHT = re.compile(r"x{0,2},?(?P<word>H~*|x)(?=[,.;:)\n-]|$)")
_AT = frozenset({"at"})

_BEHIND_NOUN = re.compile(r"x{1,2},?h(?=~)")
