"""On which side of publication a date lies that does not tell its year."""

from __future__ import annotations

import re

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Direction


def direction_at(tokens: Tokens, at: int) -> Direction:
    """Tell from the nearest verb of the sentence on which side an open date lies.

    Where a year is printed in the sentence the date may be of that one.
    """
    words = tokens.lexicon.language.words
    past, future = words["past_verbs"], words["future_verbs"]
    if at and tokens.lower[at - 1] in words["ended"]:
        return Direction.BEFORE
    begin, end = _sentence_around(tokens, at)
    before, behind = range(at - 1, begin - 1, -1), range(at + 1, end)
    if "Y" in tokens.letters[begin:at] or "Y" in tokens.letters[at + 1 : end]:
        return Direction.NEAREST
    for step in (*before, *behind):
        word = tokens.lower[step]
        if (word in future and _plans(tokens, step)) or _plans_to(tokens, step):
            return Direction.FUTURE
        if tokens.lower[step - 1 : step] == ["be"]:
            continue  # will be held: the auxiliary before it tells
        if word in past or (len(word) > _SHORT and word.endswith("ed")):
            return Direction.PAST
    return Direction.NEAREST


def _plans_to(tokens: Tokens, at: int) -> bool:
    """Say whether a verb looks ahead: planned to, hopes to, is to."""
    ahead = tokens.lexicon.language.words["plans_to"]
    return tokens.lower[at] in ahead and tokens.lower[at + 1 : at + 2] == ["to"]


def _plans(tokens: Tokens, at: int) -> bool:
    """Say whether something is to come: will, is due, has set, but not was set."""
    words = tokens.lexicon.language.words
    if tokens.lower[at] not in words["plans_after_is"]:
        return True
    return at > 0 and tokens.lower[at - 1] in ("is", "are", "be", "has", "have")


_SHORT, _FAR = 3, 25


def _sentence_around(tokens: Tokens, at: int) -> tuple[int, int]:
    """Give the tokens near *at* that no full stop parts from it, first and behind."""
    begin = max(at - _FAR + 1, 0)
    for stop in _STOP.finditer(tokens.letters, begin, at):
        begin = stop.end()
    ending = _STOP.search(tokens.letters, at + 1, at + _FAR)
    end = ending.start() if ending else min(at + _FAR, len(tokens.letters))
    return begin, end


_STOP = re.compile(r"[.?!\n]")
