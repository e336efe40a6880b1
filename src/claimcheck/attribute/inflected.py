"""How verbs look that are in no list: by their endings, or irregular."""

from __future__ import annotations

from claimcheck.extract.tokens import Tokens

ING = "ing"
PAST = "ed"


def is_past(tokens: Tokens, at: int) -> bool:
    """Say whether a word looks like a verb in the past: left, walked."""
    word = tokens.lower[at]
    return word.endswith(PAST) or is_irregular(tokens, at)


def is_irregular(tokens: Tokens, at: int) -> bool:
    """Say whether a word is an irregular verb in the past: left."""
    return tokens.lower[at] in tokens.lexicon.language.words["past_verbs"]


def is_participle(tokens: Tokens, at: int) -> bool:
    """Say whether a word looks like a participle: released, leaving."""
    return tokens.lower[at].endswith(ING) or is_past(tokens, at)
