"""Results and votes: they won 3-1, a 5-4 ruling, voted 34 to 2."""

from __future__ import annotations

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Mention, Score

SCORE = r"[iNn](?<![-/].)(?:-|T)[iNn](?![-/:%$°ubUmqonF])"
"""Letters of a score; what has a unit behind it is a range of amounts."""

_BEFORE, _BEHIND = 4, 3
"""Words around a score among which the one is sought that tells what it is."""
_TEN = 10
_LONGEST = 3
"""Digits of the most that a side has."""


def score(tokens: Tokens, first: int, after: int) -> Mention[Score] | None:
    """Read a score beside a word for a match or a vote, where nothing is counted.

    Behind "to" only votes are read, for they won 10 to 15 games, too.
    """
    words = tokens.lexicon.language.words
    one, two = _side(tokens, first), _side(tokens, after - 1)
    dashed = tokens.letters[first + 1] == "-"
    told = words["scoring"] | words["voting"] if dashed else words["voting"]
    if one is None or two is None:
        return None
    if dashed and two < _TEN <= one and "n" in tokens.letters[first:after]:
        return None  # sixty-seven is one number
    if dashed and not (tokens.glued(first + 1) and tokens.glued(after - 1)):
        return None
    if not is_told(tokens, first, after, told) or _counts(tokens, after):
        return None
    return tokens.mention(first, after, Score(one, two))


def _side(tokens: Tokens, at: int) -> int | None:
    """Give how many a side has, in digits or in a word: three, nil."""
    word = tokens.lower[at]
    if word.isdecimal():
        return int(word) if len(word) <= _LONGEST else None
    return tokens.lexicon.language.numbers.get(word)


def is_told(tokens: Tokens, first: int, after: int, told: frozenset[str]) -> bool:
    """Say whether one of some words stands in the same clause, and no range begins."""
    lower, words = tokens.lower, tokens.lexicon.language.words
    lead = lower[first - 1] if first else ""
    if lead in words["before_range"] or lead in words["no_score"]:
        return False
    before = lower[max(first - _BEFORE, 0) : first]
    for sign in ".;:!?\n":
        if sign in before:
            before = before[len(before) - before[::-1].index(sign) :]
    behind = lower[after : after + _BEHIND]
    for sign in ".;:!?\n":
        if sign in behind:
            behind = behind[: behind.index(sign)]
    return not told.isdisjoint(before) or not told.isdisjoint(behind)


def _counts(tokens: Tokens, after: int) -> bool:
    """Say whether a noun in the plural stands behind a number: 10-15 games."""
    for at in range(after, min(after + _BEHIND, len(tokens.letters))):
        if tokens.letters[at] != "x":
            return False
        if tokens.lexicon.is_plural(tokens.lower[at]):
            return tokens.lower[at] not in tokens.lexicon.language.words["scoring"]
    return False
