"""Verbs in the passive: is said to, was told by, as reported by."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.attribute.ends import end_of_clause
from claimcheck.attribute.found import Found
from claimcheck.attribute.phrases import before, behind, opening
from claimcheck.attribute.places import Place
from claimcheck.attribute.verbs import Verb, verb_at
from claimcheck.lang.cues import Form, Frame
from claimcheck.model import Stance

_BEFORE_ASKED = ("", ",", "J", "&", "c")
_WHEN = re.compile(r"[op]?[tx#]{0,2}[WU]+(?=T)")
_REACH = 6
"""How many tokens behind a verb its "by" may stand."""


def passive_at(place: Place, at: int) -> Found | None:
    """Read what is told without saying who tells it, or with the teller behind it."""
    place = place.around(at)
    verb = verb_at(place, at)
    if verb.cue.form not in (Form.PAST, Form.PARTICIPLE):
        return None
    by = _by(place, verb)
    source = behind(place, by + 1, whole=True) if by else None
    at = source.after if source else verb.at + 1
    at += source is not None and place.letters[at : at + 2] == ",h"
    cue = (verb.first, by + 1 if by and source else at)
    found = Found(cue, source, (), verb.stance)
    if _is_question(place, verb):
        return _question(place, verb, found, at)
    opener = verb.first - 1 - (place.letter(verb.first - 1) == "#")
    if place.letter(opener) == "J":
        return _as_reported(place, opener, found, at) if source else None
    if not verb.passive:
        return None
    told = verb.cue.frame is Frame.TELLS or _is_expletive(place, verb)
    if place.letter(at) == "h" and told:
        return evolve(found, content=((at + 1, end_of_clause(place, at + 1)),))
    return _hearsay(place, verb, found, at)


def _by(place: Place, verb: Verb) -> int | None:
    """Give where "by" stands behind a verb."""
    lower, words = place.tagged.lower, place.tagged.cues.words["by"]
    for at in range(verb.at + 1, min(verb.at + _REACH, place.high)):
        if lower[at] in words:
            return at
        if place.letters[at] not in "pokWUtxX#":
            return None
    return None


def _as_reported(place: Place, first: int, found: Found, after: int) -> Found | None:
    """Read "As the Times reported" the other way round: as reported by the Times."""
    if first - place.low <= 1 and place.letter(after) == ",":
        return evolve(found, content=((after + 1, place.high),))
    return evolve(found, content=((place.low, first),)) if first > place.low else None


def _is_question(place: Place, verb: Verb) -> bool:
    """Say whether somebody is asked: when asked about it; Asked if two sank."""
    asks = verb.cue.verb in place.tagged.cues.words["questioning"]
    return asks and (verb.passive or place.letter(verb.first - 1) in _BEFORE_ASKED)


def _question(place: Place, verb: Verb, found: Found, after: int) -> Found | None:
    """Read what somebody was asked: if two boats sank, or about the pier."""
    word = place.tagged.lower[after] if after < place.high else ""
    start = after + (word in verb.cue.takes)
    if start == after and word not in place.tagged.cues.words["questions"]:
        return None
    end = end_of_clause(place, start)
    content = ((start, end),) if start < end else ()
    return evolve(found, content=content, stance=Stance.DOUBTS)


def _is_expletive(place: Place, verb: Verb) -> bool:
    """Say whether the subject only stands for what follows: it is claimed that.

    "It must be said that" is the article's own claim.
    """
    lower, words = place.tagged.lower, place.tagged.cues.words
    at = verb.first - 1
    stands = place.letter(at) == "r" and lower[at] in words["expletives"]
    return stands and words["modals"].isdisjoint(lower[verb.first : verb.at])


def _hearsay(place: Place, verb: Verb, found: Found, after: int) -> Found | None:
    """Read a subject of which something is said: she is said to have left."""
    when = _WHEN.match(place.letters, after, place.high)
    after = when.end() if when else after
    words = place.tagged.cues.words
    word = place.tagged.lower[after] if after < place.high else ""
    told = verb.cue.verb in words["hearsay"]
    judged = found.source is not None and verb.cue.frame is Frame.JUDGES
    follows = place.letter(after) == "T" or (
        word in words["being"] and place.letter(after + 1) != "G"
    )
    if not (follows and told) and not (
        judged and (follows or word in words["grounds"])
    ):
        return None
    subject = before(place, verb.first) or opening(place, verb.first)
    if subject is None:
        return None
    about = (subject.first, subject.after)
    return evolve(found, content=(about, (after, end_of_clause(place, after))))
