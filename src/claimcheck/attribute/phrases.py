"""Noun phrases beside a cue, as patterns over letters (see ``tags``)."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.attribute.tags import Range, Tagged

_REACH = 36
"""How many tokens a phrase is sought through; this keeps reading linear."""

_BEFORE = re.compile(r"[tXx#S._'*op&WU]+$")
_NAMED = re.compile(r"t?[x#_]{0,6}X[X._'#]{0,12}(?:S[Xx_]{1,6})?(?:&X[X._]{0,8})?")
_COMMON = re.compile(r"t?[xX#_'S.]{1,12}(?:&[xX]{1,4})?")
_BELONGING = re.compile(r"(?:o[tXx#_S.'&o]{0,20}[Xx#]\.?)?")
_PLACED = re.compile(r"(?:[op][tXx#_S.'&op]{0,20}[Xx#]\.?)?")
_LEADING_TIME = re.compile(r"[op&]?t?[x#]?[WU][WU#]*")
_BRACKETS = re.compile(r"\([^()\n]{1,12}\)")
_APPOSITION = re.compile(r",(?=[txXo]|#+,)([^,;:!?()\"QvVDBNGRrJ\n]{1,24})(?=[,.;:)]|$)")


@frozen
class Phrase:
    """A noun phrase: all of it, its *core*, and what is added between commas."""

    first: int
    after: int
    core: Range
    role: Range | None = None


def phrase_of(first: int, after: int) -> Phrase:
    """Give a phrase that is its own core."""
    return Phrase(first, after, (first, after))


def before(tagged: Tagged, letters: str, low: int, at: int) -> Phrase | None:
    """Give the noun phrase that ends right before *at* and starts at *low* or later."""
    if at <= low:
        return None
    letter = letters[at - 1]
    if letter in "rR":
        return phrase_of(at - 1, at)
    if letter == ",":
        return _with_apposition(tagged, letters, low, at - 1)
    if letter in _PAIRS:
        return _with_brackets(tagged, letters, low, at)
    if letter not in "Xx#.'UW":
        return None
    match = _BEFORE.search(letters, max(low, at - _REACH), at)
    if match is None:
        return None
    first = _start(tagged, letters, low, match.span())
    return None if first >= at else phrase_of(first, at)


def _start(tagged: Tagged, letters: str, low: int, run: Range) -> int:
    """Say where in a run of nominal letters its last noun phrase starts."""
    first, after = run
    time = _LEADING_TIME.match(letters, first, after)
    if time:
        first = time.end()
    if first < after and letters[first] in "op&":
        first = _after_opening_phrase(letters, first, after)
    if first > low and letters[run[0] - 1] in "vrRVDBNGTk" and first == run[0]:
        conjunction = letters.rfind("&", first, after)
        first = conjunction + 1 if conjunction >= 0 else first
    return first


def _after_opening_phrase(letters: str, first: int, after: int) -> int:
    """Pass "In the capital" before "the police"; all of it where nothing is left."""
    start = letters.rfind("t", first + 2, after)
    while start > first and letters[start - 1] in "op&":
        start = letters.rfind("t", first + 2, start - 1)
    if start > first:
        return start
    return first + 1


_PAIRS = {")": "(", "-": "-"}


def _with_brackets(tagged: Tagged, letters: str, low: int, at: int) -> Phrase | None:
    """Give "Ada Quill (born 1970)", or the same between dashes."""
    opening = letters.rfind(_PAIRS[letters[at - 1]], max(low, at - _REACH), at - 1)
    inner = before(tagged, letters, low, opening) if opening > low else None
    if inner is None or letters[opening - 1] == "," or opening + 1 >= at - 1:
        return None
    return Phrase(inner.first, at, inner.core, (opening + 1, at - 1))


def _with_apposition(
    tagged: Tagged, letters: str, low: int, comma: int
) -> Phrase | None:
    """Give "Ada Quill, 47, a pilot" before its last comma."""
    end = comma
    for _ in range(3):
        other = letters.rfind(",", max(low, end - _REACH), end)
        if other <= low or other + 1 == end or letters[other + 1] not in "tx#XRp_ok":
            return None
        if letters[other - 1] in "Xx#.)":
            inner = before(tagged, letters, low, other)
            if inner and letters[inner.first : other].strip("#"):
                role = (other + 1, end)
                return Phrase(inner.first, comma, inner.core, role)
        end = other
    return None


def behind(tagged: Tagged, letters: str, at: int, high: int) -> Phrase | None:
    """Give the noun phrase that starts at *at*, with what is added to it."""
    high = min(high, at + _REACH)
    if at >= high:
        return None
    if letters[at] in "rR":
        return phrase_of(at, at + 1)
    match = _NAMED.match(letters, at, high)
    if match:
        after = _BELONGING.match(letters, match.end(), high).end()  # type: ignore[union-attr]
    else:
        match = _COMMON.match(letters, at, high)
        if match is None:
            return None
        after = _before_verb(tagged, at, match.end())
        if after == match.end():
            after = _PLACED.match(letters, after, high).end()  # type: ignore[union-attr]
    while after > at and letters[after - 1] in "t&op'_":
        after -= 1
    if after == at:
        return None
    return _added(tagged, letters, at, (after, high))


def _added(
    tagged: Tagged, letters: str, first: int, rest: Range
) -> Phrase:
    """Add an apposition: Ada Quill, a pilot from the coast."""
    after, high = rest
    core = (first, after)
    brackets = _BRACKETS.match(letters, after, high)
    after = brackets.end() if brackets else after
    match = _APPOSITION.match(letters, after, high)
    if match is None or tagged.lower[match.start(1)].endswith("ing"):
        return Phrase(first, after, core)
    role = match.span(1)
    if letters[role[0] : role[1]].strip("#") == "":
        further = _APPOSITION.match(letters, match.end(), high)
        role = further.span(1) if further else role
    return Phrase(first, role[1], core, role)


def _before_verb(tagged: Tagged, first: int, after: int) -> int:
    """Cut a run of words before what looks like a verb in the past."""
    verbs = tagged.tokens.lexicon.language.words["past_verbs"]
    for at in range(first + 1, after):
        word = tagged.lower[at]
        if word in verbs or (word.endswith("ed") and tagged.tags[at - 1] != "t"):
            return at
    return after


def subject_of_sentence(
    tagged: Tagged, letters: str, low: int, high: int
) -> Phrase | None:
    """Give the noun phrase that a sentence starts with, past "On Monday," and "But"."""
    at = low
    while at < high and letters[at] in "&ckWU,":
        at += 1
    if at < high and letters[at] in "opGNTDJ":
        comma = letters.find(",", at, min(high, at + _REACH))
        if comma >= 0:
            at = comma + 1
    return behind(tagged, letters, at, high)
