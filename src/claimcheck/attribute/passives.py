"""Verbs in the passive: is said to, was told by, as reported by."""

from __future__ import annotations

from attrs import evolve

from claimcheck.attribute.clauses import Found
from claimcheck.attribute.ends import end_of_clause
from claimcheck.attribute.phrases import before, behind, opening
from claimcheck.attribute.places import Place
from claimcheck.attribute.verbs import Verb, verb_at
from claimcheck.lang.cues import Form, Frame

_REACH = 6
"""How many tokens behind a verb its "by" may stand."""


def passive_at(place: Place, at: int) -> Found | None:
    """Read what is told without saying who tells it, or with the teller behind it."""
    place = place.around(at)
    verb = verb_at(place, at)
    if verb.cue.form not in (Form.PAST, Form.PARTICIPLE):
        return None
    by = _by(place, verb)
    source = behind(place, by + 1) if by else None
    at = source.after if source else verb.at + 1
    found = Found((verb.first, by + 1 if by and source else at), source, ())
    opener = verb.first - 1 - (place.letter(verb.first - 1) == "#")
    if place.letter(opener) == "J":
        return _as_reported(place, opener, found, at) if source else None
    if not verb.passive:
        return None
    if place.letter(at) == "h" and verb.cue.frame is Frame.TELLS:
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


def _hearsay(place: Place, verb: Verb, found: Found, after: int) -> Found | None:
    """Read a subject of which something is said: she is said to have left."""
    word = place.tagged.lower[after] if after < place.high else ""
    follows = place.letter(after) == "T" or word in place.tagged.cues.words["being"]
    if verb.cue.verb not in place.tagged.cues.words["hearsay"] or not follows:
        return None
    subject = before(place, verb.first) or opening(place, verb.first)
    if subject is None:
        return None
    about = (subject.first, subject.after)
    return evolve(found, content=(about, (after, end_of_clause(place, after))))
