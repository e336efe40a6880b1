"""Where content ends that starts behind its cue."""

from __future__ import annotations

import re

from claimcheck.attribute.inflected import ING, is_participle, is_past
from claimcheck.attribute.places import Place

_STOP = re.compile(r";|,?A(?=T)|,(?=[&c]?G)|,(?=[opT]R)|-{1,2}(?=[&cDV])(?![^-]*-)")
_ADDED = re.compile(r",(?=[Rx])")
_TOLD = re.compile(r",(?=[RJ]|[tr][x#]{0,4}k?[vVD])")
"""Where the article goes on behind the last quotation."""
_RELATED = re.compile(r",(?=R)")
_ACTS = tuple("DVNG")
_VERBS = tuple("DVNGB")
_ASIDES = tuple("GR")
_SUBJECT = re.compile(r"[rtXx#S._'o]{1,10}k?")
_FINITE = tuple("vVD")
_CLAUSE = re.compile(r"[rtXx#S._'o]{1,10}k?[vVD]")


def end_of(place: Place, start: int, *, aside: bool = False) -> int:
    """Give where content that starts at *start* ends.

    With *aside*, what follows in a relative clause is the article's own.
    """
    match = _STOP.search(place.letters, start, place.high)
    end = match.start() if match and match.start() > start else place.high
    end = _own_aside(place, start, end) if aside else end
    return _behind_quotation(place, start, end, aside=aside)


def _own_aside(place: Place, start: int, end: int) -> int:
    """End a judgement before what the article adds: called it old, doing so twice."""
    for match in _ADDED.finditer(place.letters, start + 1, end):
        at = match.start()
        if place.letter(at + 1) == "R" or place.tagged.lower[at + 1].endswith(ING):
            return at
    return end


def end_of_clause(place: Place, start: int) -> int:
    """Give where content ends that a main clause follows, or goes on behind.

    That is the first comma with a subject behind it, or the end of the sentence.
    """
    end = end_of(place, start)
    at = start
    while at < end:
        if place.letter(at) == '"':
            at = place.quotation_end(at)
            comma = place.ends_in_comma(at) and place.letter(at) not in '"&,'
        else:
            at += 1
            comma = False
        if at < end and (comma or place.letter(at) == ","):
            return at
    return end


def _behind_quotation(place: Place, start: int, end: int, *, aside: bool) -> int:
    """End content behind a quotation where the article goes on by itself.

    So it does behind a dash, in an -ing clause ("a ruin," referring to) and with a verb
    of the speaker: called it "a ruin" and said.
    """
    at, after = place.letters.find('"', start, end), start
    while at >= 0:
        after = place.quotation_end(at)
        if after >= end:
            return end
        if _is_over(place, after) or (aside and _is_another(place, after)):
            return after
        at = place.letters.find('"', after, end)
    added = _TOLD if after > start else _RELATED
    told = added.search(place.letters, after, end)
    return told.start() if told else end


def _is_over(place: Place, at: int) -> bool:
    letter = place.letter(at)
    if letter == "," or place.ends_in_comma(at):
        return _goes_aside(place, at + (letter == ","))
    if letter == "&":
        return place.letter(at + 1) in _ACTS or _acted(place, at + 1)
    return letter == "-"


def _acted(place: Place, at: int) -> bool:
    """Say whether a verb in the past stands at *at*: called it "a ruin" and left."""
    return place.letter(at) == "x" and is_past(place.tagged.tokens, at)


def _goes_aside(place: Place, at: int) -> bool:
    letter = place.letter(at)
    if letter == "x":
        return place.tagged.lower[at].endswith(ING)
    if letter == "&":
        return place.letter(at + 1) in _ACTS
    if letter == "c":
        return _CLAUSE.match(place.letters, at + 1, place.high) is not None
    return letter in _ASIDES


def _is_another(place: Place, at: int) -> bool:
    """Say whether another clause follows: called it "a ruin," and the mayor left."""
    at += place.letter(at) == ","
    if place.letter(at) == "J":
        return True
    subject = _SUBJECT.match(place.letters, at + 1, place.high)
    if place.letter(at) != "&" or subject is None:
        return False
    after = subject.end()
    return place.letter(after) in _FINITE or any(
        acts(place, one) for one in range(at + 2, after)
    )


def acts(place: Place, at: int) -> bool:
    """Say whether a verb stands at *at*, as far as its ending shows."""
    letter = place.letter(at)
    if letter != "x":
        return letter in _VERBS
    return is_participle(place.tagged.tokens, at)
