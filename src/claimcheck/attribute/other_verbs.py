"""Verbs that report only where they stand: hissed that, put the toll at 12."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.attribute.inflected import is_past
from claimcheck.attribute.outline import last_inner
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.cues import Cues

_ESTIMATING = re.compile(r"xtx{1,3}o#")
_PUTTING = re.compile(r"xr(?=[,:.\"\nop]|$)")
_BEHIND_QUOTATION = re.compile(
    r"Q(?!Q)(?:r|t?[x#_]{0,3}X[X._']{0,6}|tx)?k?(?<!_)(x)"
    r"(?=[rXt,.;:pokWJG&]|x[,.;:]|$)"
)
_BEFORE_CLAUSE = re.compile(
    r"xh(?<=[xXrRhkv]xh)(?=[trRX#\"])|(?<=[xXrRkv])x(?=T(?:r|t[x#]{1,3}|[x#]{0,3}X{1,3})(?:o[tx]{0,2}X{1,2})?h)"
)


def other_verbs(tokens: Tokens, cues: Cues, tags: str, outer: str) -> dict[int, str]:
    """Give the letters of verbs that are in no list, and report where they stand."""
    found = dict.fromkeys(_behind_quotations(tokens, tags, outer), "D")
    for match in _PUTTING.finditer(outer):
        at = match.start()
        if " ".join(tokens.lower[at : at + 2]) in cues.words["putting"]:
            found.update({at: "D", at + 1: "k"})
    for match in _ESTIMATING.finditer(outer):
        put, what = tokens.lower[match.start()], tokens.lower[match.end() - 3]
        if put in cues.words["estimating"] and what in cues.words["estimated"]:
            found[match.start()] = "D"
    found.update(_before_clauses(tokens, cues, outer))
    return found


def _behind_quotations(tokens: Tokens, tags: str, outer: str) -> Iterator[int]:
    """Yield any verb behind a quotation that ends in a comma: "…," hissed Ada Quill.

    In the present it stands right behind, and a name behind it.
    """
    for match in _BEHIND_QUOTATION.finditer(outer):
        at = match.start(1)
        present = outer[at - 1] == "Q" and outer[at + 1 : at + 2] == "X"
        acts = is_past(tokens, at) or (present and tokens.lower[at].endswith("s"))
        if acts and tags[last_inner(tags, match.start() + 1)] in ",?!":
            yield at


def _before_clauses(tokens: Tokens, cues: Cues, outer: str) -> dict[int, str]:
    """Give any verb in the past with "that" behind it: hissed that."""
    found: dict[int, str] = {}
    results = cues.words["results"]
    for match in _BEFORE_CLAUSE.finditer(outer):
        at = match.start()
        word = tokens.lower[at]
        if word not in results and is_past(tokens, at):
            found[at] = "D"
        elif word in cues.words["clear"]:
            found.update(_making_clear(tokens, cues, outer, at))
    return found


def _making_clear(tokens: Tokens, cues: Cues, outer: str, at: int) -> dict[int, str]:
    """Take "made it clear" for one verb."""
    verb = at - (2 if outer[at - 1] == "r" else 1)
    if tokens.lower[verb] not in cues.words["making"]:
        return {}
    return {verb: "D", **dict.fromkeys(range(verb + 1, at + 1), "k")}
