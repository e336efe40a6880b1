"""Noun phrases beside a cue, as patterns over letters (see ``tags``)."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.attribute.outline import Range
from claimcheck.attribute.places import Place
from claimcheck.attribute.tags import Tagged

_REACH = 36
"""How many tokens a phrase is sought through; this keeps reading linear."""

_NOMINAL = re.compile(r"[tXx#S._'*op&WU]+$")
_NAMED = re.compile(r"t?[x#_]{0,6}X[X._'#]{0,12}(?:S[Xx_]{1,6})?(?:&X[X._]{0,8})?")
_COMMON = re.compile(r"t?[xX#_'S.]{1,12}(?:&[xX]{1,4})?")
_OF = re.compile(r"o[tXx#_S.'&o]{0,20}[Xx#]\.?")
_ON = re.compile(r"[op][tXx#_S.'&op]{0,20}[Xx#]\.?")
_TIME = re.compile(r"[op&]?t?[x#]?[WU][WU#]*")
_ASIDE = re.compile(r",(?=[txXo]|#+,)([^,;:!?()\"QvVDBNGRrJ\n]{1,24})(?=[,.;:)]|$)")
_BRACKETS = re.compile(r"\([^()\n]{1,12}\)")
_PAIRS = {")": "(", "-": "-"}
_PARTICIPLES = ("ed", "ing")
_JOINTS = ',;:-&cJkh(Q"\n'
"""What stands before a phrase that is the subject, not part of a longer one."""


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


def before(place: Place, at: int) -> Phrase | None:
    """Give the noun phrase that ends right before *at*."""
    letter = place.letter(at - 1)
    if not letter:
        return None
    if letter in "rR":
        return phrase_of(at - 1, at)
    if letter == ",":
        return _with_aside(place, at - 1)
    if letter in _PAIRS:
        return _with_brackets(place, at)
    return _nominal(place, at) if letter in "Xx#.'UW" else None


def _nominal(place: Place, at: int) -> Phrase | None:
    match = _NOMINAL.search(place.letters, max(place.low, at - _REACH), at)
    first = _start(place, match.span()) if match else at
    return None if first >= at else phrase_of(first, at)


def _start(place: Place, run: Range) -> int:
    """Say where in a run of nominal letters its last noun phrase starts."""
    letters = place.letters
    first, after = run
    time = _TIME.match(letters, first, after)
    first = time.end() if time else first
    if first < after and letters[first] in "op&":
        first = _after_opening_phrase(letters, first, after)
    if first > place.low and first == run[0] and letters[first - 1] in "vrRVDBNGTk":
        conjunction = letters.rfind("&", first, after)
        first = conjunction + 1 if conjunction >= 0 else first
    return first


def _after_opening_phrase(letters: str, first: int, after: int) -> int:
    """Pass "In the capital" before "the police", or only the preposition."""
    start = letters.rfind("t", first + 2, after)
    while start > first and letters[start - 1] in "op&":
        start = letters.rfind("t", first + 2, start - 1)
    return start if start > first else first + 1


def _with_brackets(place: Place, at: int) -> Phrase | None:
    """Give "Ada Quill (born 1970)", or the same between dashes."""
    pair = _PAIRS[place.letters[at - 1]]
    start = place.letters.rfind(pair, max(place.low, at - _REACH), at - 1)
    if start <= place.low or start + 2 >= at or place.letter(start - 1) == ",":
        return None
    inner = before(place, start)
    return inner and Phrase(inner.first, at, inner.core, (start + 1, at - 1))


def _with_aside(place: Place, comma: int) -> Phrase | None:
    """Give "Ada Quill, 47, a pilot" before its last comma."""
    letters, end, role = place.letters, comma, None
    for _ in range(3):
        other = letters.rfind(",", max(place.low, end - _REACH), end)
        if other <= place.low or letters[other + 1] not in "tx#XRp_ok":
            return None
        inner = before(place, other) if letters[other - 1] in "Xx#.)" else None
        if inner and letters[inner.first : other].strip("#"):
            if _is_within(place, inner.first):
                return _opening(place, comma)
            return Phrase(inner.first, comma, inner.core, role or (other + 1, end))
        role, end = role or (other + 1, end), other
    return None


def _is_within(place: Place, at: int) -> bool:
    """Say whether a phrase is no subject but part of another: …, drawn by Ada Quill."""
    ahead = place.letter(at - 1)
    if ahead == ",":
        return place.tagged.lower[at].endswith(_PARTICIPLES)
    return ahead != "" and ahead not in _JOINTS


def _opening(place: Place, comma: int) -> Phrase | None:
    """Give "The order" of "The order, drawn up by Ada Quill, a pilot,"."""
    phrase = opening(place, comma)
    return phrase if phrase and place.letter(phrase.after) == "," else None


def behind(place: Place, at: int) -> Phrase | None:
    """Give the noun phrase that starts at *at*, with what is added to it."""
    letter = place.letter(at)
    if letter and letter in "rR":
        return phrase_of(at, at + 1)
    after = _core_end(place, at)
    while after > at and place.letters[after - 1] in "t&op'_":
        after -= 1
    return _with_addition(place, at, after) if after > at else None


def _core_end(place: Place, at: int) -> int:
    letters, high = place.letters, min(place.high, at + _REACH)
    match, more = _NAMED.match(letters, at, high), _OF
    if match is None:
        match, more = _COMMON.match(letters, at, high), _ON
        if match is None:
            return at
        after = _before_verb(place.tagged, at, match.end())
        if after < match.end():
            return after
    added = more.match(letters, match.end(), high)
    return (added or match).end()


def _before_verb(tagged: Tagged, first: int, after: int) -> int:
    """Cut a run of words before what looks like a verb in the past."""
    verbs = tagged.tokens.lexicon.language.words["past_verbs"]
    for at in range(first + 1, after):
        word = tagged.lower[at]
        if word in verbs or (word.endswith("ed") and tagged.tags[at - 1] != "t"):
            return at
    return after


def _with_addition(place: Place, first: int, after: int) -> Phrase:
    """Add what stands behind: Ada Quill (born 1970), a pilot from the coast."""
    letters, high = place.letters, min(place.high, first + _REACH)
    core = (first, after)
    brackets = _BRACKETS.match(letters, after, high)
    after = brackets.end() if brackets else after
    match = _ASIDE.match(letters, after, high)
    if match is None or place.tagged.lower[match.start(1)].endswith("ing"):
        return Phrase(first, after, core)
    role = match.span(1)
    if letters[slice(*role)].strip("#") == "":
        further = _ASIDE.match(letters, match.end(), high)
        role = further.span(1) if further else role
    return Phrase(first, role[1], core, role)


def opening(place: Place, stop: int) -> Phrase | None:
    """Give the noun phrase that a sentence starts with, past "On Monday," and "But"."""
    letters, at = place.letters, place.low
    while at < stop and letters[at] in "&ckWU,":
        at += 1
    if at < stop and letters[at] in "opGNTDJ":
        comma = letters.find(",", at, min(stop, at + _REACH))
        at = comma + 1 if comma >= 0 else at
    return behind(Place(place.tagged, place.low, stop), at)
