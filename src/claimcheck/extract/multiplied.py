"""Where a word tells how many times as much, and not how often or something else."""

from __future__ import annotations

from claimcheck.extract.tokens import Tokens


def multiplies(tokens: Tokens, at: int) -> bool:
    """Say whether a word tells how many times as much: doubled, but not doubled down.

    "Double" does behind "to" and the like, and "twice" before what is compared.
    """
    language, lower = tokens.lexicon.language, tokens.lower
    behind = lower[at + 1] if at + 1 < len(lower) else ""
    word, before = lower[at], lower[at - 1] if at else ""
    if tokens.letters[at : at + 2] == "XX":
        return False  # part of a name
    if behind in language.words["no_multiple"]:
        if behind != "as":
            return False
        while_so = word.endswith("ed") and tokens.letters[at + 2 : at + 3] not in (
            "a",
            "t",
        )
        often = word in language.how_often and is_compared(tokens, at + 1)
        return often or while_so  # doubled as sales rose, but not doubled as a bar
    if word in language.how_often:
        return is_compared(tokens, at + 1)
    if word not in language.words["to_multiply"]:
        return True
    led = before in language.words["before_multiple"]
    return led or is_compared(tokens, at + 1)


def is_compared(tokens: Tokens, at: int) -> bool:
    """Say whether a token goes on a multiple: times *as* many, *the* size, *more*."""
    words, lower = tokens.lexicon.language.words, tokens.lower
    word, behind = (*lower[at : at + 2], "", "")[:2]
    if word == "as":
        return tokens.letters[at + 1 : at + 2] in ("x", "k", "l")
    if word in words["than_it"]:
        ends = word.endswith("er") and tokens.letters[at + 1 : at + 2] in _ENDS
        return ends or tokens.letters[at + 1 : at + 2] in ("x", "p", "k", "~")
    if word.endswith("er") and behind == "than":
        return True
    if word in words["that"]:
        return behind in words["of_that"] or tokens.letters[at + 1 : at + 2] in _ENDS
    if word not in words["what_it_is"] or behind in words["same"] | words["no_extent"]:
        return False
    return tokens.letters[at + 1 : at + 2] in _GOING_ON


_GOING_ON = ("x", "k", "r", "t", "l", "X")
_ENDS = ("", ".", ",", ";", "\n", ")", "?", "!")
