"""Which noun phrase is the subject of a reporting verb."""

from __future__ import annotations

import re

from claimcheck.attribute.ends import acts, end_of_clause
from claimcheck.attribute.found import Found
from claimcheck.attribute.inflected import ING, is_participle
from claimcheck.attribute.phrase import Phrase
from claimcheck.attribute.phrases import before, behind, last_of, opening, without_verb
from claimcheck.attribute.places import Place
from claimcheck.attribute.verbs import Verb
from claimcheck.lang.cues import SPEAKING

_LINK = re.compile(r"[,&cJ][&cJk]*$")
_CLAUSES = re.compile(r",&|[;c]")
_CONJOINED = re.compile(r"&[op][^&]*$")
_ENDS_IN_VERB = re.compile(r"R[^RJ,\"&;:QcVG\n]{0,9}(?:vk?x|T[Bx])$")
_RELATIVE_REACH = 12
_LINKED = ("&o", "&p", "co", "cp")
_LINK_REACH = 6
_TOLD = 24
_OPENS = re.compile(r"[,;cJh&]+")
_PARTICIPLE = re.compile(r"[xDGN]r?[opT][tXx#S._'opkTWU]{1,16}")
_FEW = 3
"""Tokens that a relative clause has before what looks like a subject: who met the."""


def subject_of(
    place: Place, verb: Verb, found: list[Found]
) -> tuple[Phrase | None, int | None]:
    """Give the subject, and where the clause is joined to one before it."""
    ahead = place.letter(verb.first - 1)
    if verb.shares_subject and opens(place, verb.first):
        end = end_of_clause(place, verb.at + 1)
        return behind(place, end + (place.letter(end) == ",")), None
    if ahead in ("&", "c", "J") or (
        verb.shares_subject and ahead in (",", "p", "o", "Q")
    ):
        link = _link(place, verb.first)
        joint = link.start() if link else verb.first
        return _shared(place, verb, found), joint
    subject = _past_relative(place, verb)
    subject = subject or (None if verb.shares_subject else _told_of(place, verb))
    subject = subject or before(place, verb.first)
    joined = _joined_by_preposition(place, subject) if subject else None
    if joined is not None and not verb.shares_subject:
        link = _link(place, joined)
        return _shared(place, verb, found), link.start() if link else joined
    if subject and verb.shares_subject and _is_with(place, subject.first - 1):
        return subject, None
    if subject and not verb.shares_subject:
        subject = _main(place, last_of(place, subject))
    elif subject:
        own = not acts(place, subject.first) and _stands_alone(place, subject)
        subject = without_verb(place, subject) if own else opening(place, verb.first)
    if subject is None and ahead in ("W", "U", "k"):
        subject = opening(place, verb.first)
    return subject, _joint(place, verb, subject) if subject else None


def opens(place: Place, at: int) -> bool:
    """Say whether what stands at *at* opens a sentence: Noting it; While noting it."""
    return at == place.low or (at == place.low + 1 and place.letter(at - 1) == "J")


def _past_relative(place: Place, verb: Verb) -> Phrase | None:
    """Give "an official" of "An official who asked not to be named said".

    So where what stands before the verb is another verb, and no noun.
    """
    low = max(place.low, verb.first - _RELATIVE_REACH)
    clause = _ENDS_IN_VERB.search(place.letters, low, verb.first)
    return before(place, clause.start()) if clause else None


def _told_of(place: Place, verb: Verb) -> Phrase | None:
    """Give "officials" of "Officials speaking on condition of anonymity said".

    So for any participle with a preposition, where no comma or verb is in between.
    """
    low = place.low
    for link in _OPENS.finditer(
        place.letters, max(low, verb.first - _TOLD), verb.first
    ):
        low = link.end()
    phrase = opening(Place(place.tagged, low, place.high), verb.first)
    told = phrase and _PARTICIPLE.fullmatch(place.letters, phrase.after, verb.first)
    if not phrase or not told or not _is_participle(place, phrase):
        return None
    return Phrase(phrase.first, verb.first, phrase.core, phrase.role)


def _is_participle(place: Place, phrase: Phrase) -> bool:
    """Say whether what follows tells of a phrase; a name has its own verb there."""
    if place.letters[phrase.core[1] - 1] == "X":
        return place.tagged.lower[phrase.after].endswith(ING)
    return is_participle(place.tagged.tokens, phrase.after)


def _joined_by_preposition(place: Place, subject: Phrase) -> int | None:
    """Say where "but in a letter" starts whose noun is no subject of what follows."""
    letters, first = place.letters, subject.first
    if letters[max(first - 2, place.low) : first] in _LINKED:
        return first - 1
    inner = _CONJOINED.search(letters, first, subject.core[1])
    return inner.start() + 1 if inner else None


def _shared(place: Place, verb: Verb, found: list[Found]) -> Phrase | None:
    """Give the subject of the clause before: when they cheered, shouting."""
    clauses = _CLAUSES.finditer(place.letters, place.low, verb.first - 1)
    starts = [match.end() for match in clauses]
    if found and (not starts or starts[-1] <= found[-1].cue[0]):
        return found[-1].source
    for start in starts[:-3:-1]:
        own = opening(Place(place.tagged, start, place.high), verb.first)
        if own and own.after < verb.first - 1 and _has_verb(place, own.after):
            return own
    return found[-1].source if found else opening(place, verb.first)


def _has_verb(place: Place, at: int) -> bool:
    return place.letter(at) in ("v", "k") or acts(place, at)


def _is_with(place: Place, at: int) -> bool:
    """Say whether a phrase has a verb of its own: with the mayor calling it old."""
    words = place.tagged.cues.words["accompanying"]
    return place.letter(at) == "o" and place.tagged.lower[at] in words


def _main(place: Place, subject: Phrase) -> Phrase:
    """Pass a relative clause back to whom it is about: a man who met the mayor said."""
    relative = place.letters.rfind(
        "R", max(place.low, subject.first - _FEW), subject.first
    )
    if relative < 0 or not acts(place, relative + 1):
        return subject
    return before(place, relative) or subject


def _stands_alone(place: Place, subject: Phrase) -> bool:
    """Say whether a phrase belongs to no other: a letter to voters saying."""
    return place.letter(subject.first - 1) not in ("o", "p", "T")


def _link(place: Place, at: int) -> re.Match[str] | None:
    """Find the comma and conjunctions right before *at*."""
    return _LINK.search(place.letters, max(place.low, at - _LINK_REACH), at)


def _joint(place: Place, verb: Verb, subject: Phrase) -> int | None:
    """Say where a clause with a subject of its own is joined to the one before."""
    link = _link(place, subject.first)
    if link is None or place.letters[subject.first - 1] == ",":
        return None
    lower, joins = place.tagged.lower, place.tagged.cues.words["binding"]
    bound = link[0][0] == "J" and lower[link.start()] in joins
    if bound:
        return None
    strong = link[0][0] in "cJ" and place.letters[subject.first] != "r"
    quoted = place.letter(link.start() - 1) == "Q" and verb.cue.frame in SPEAKING
    strong = strong or quoted
    return link.start() if "," in link[0] or strong else None
