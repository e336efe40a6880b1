"""Nouns as cues: her claim that, a warning by the council that, in her words."""

from __future__ import annotations

import re

from claimcheck.attribute.ends import acts, end_of, end_of_clause
from claimcheck.attribute.found import Found
from claimcheck.attribute.phrase import Phrase, phrase_of
from claimcheck.attribute.phrases import before, behind
from claimcheck.attribute.places import Place
from claimcheck.model import Stance

_OWNER = re.compile(r"(?:(?P<own>t)|S)[x#k_X]{0,3}$")
_LAST = re.compile(r"(?:t[^topS&]*|X[X._]*|(?<=[op&])[x#_]+)$")
_MADE = re.compile(r",[k#x]?[xDN]p")
"""How it is told who made a claim: the claim, first made by the council, that."""
_BEING = re.compile(r"v[vk]{0,4}x?$")
_WHEN = re.compile(r"[pok]?[#tx]?[UW]{1,2}(?=h)")
_JOINING = "&cJk,"
_REACH = 6


def noun_at(place: Place, at: int) -> Found | None:
    """Read what somebody's claim, or the like, is."""
    place = place.around(at)
    tagged = place.tagged
    if tagged.lower[at] not in tagged.cues.words["nouns"]:
        return None
    source, rest = _maker(place, at), at + 1
    if source is not None:
        rest = source.after + (place.letter(source.after) == ",")
    else:
        source = owner_of(place, at)
    loose = source is None and tagged.lower[at] in tagged.cues.words["rumours"]
    if source is None and not loose:
        return None
    when = _WHEN.match(place.letters, rest, place.high)
    rest = when.end() if when else rest
    if place.letter(rest) == "v" and place.letter(rest + 1) == "h":
        return Found((at, rest + 1), source, ((rest + 2, place.high),))
    content = _content(place, at, rest)
    if content is None:
        return None
    if min(source.first if source else at, at) - place.low <= 1:
        content = _before_main_verb(place, content)
    return Found((at, at + 1), source, (content,), _stance(place, at))


def conviction_at(place: Place, at: int) -> Found | None:
    """Read "She is sure that two sank"; one who is not sure doubts it."""
    place = place.around(at)
    tagged, words = place.tagged, place.tagged.cues.words
    if tagged.lower[at] not in words["convictions"]:
        return None
    group = _BEING.search(place.letters, max(place.low, at - _REACH), at)
    first = group.start() if group else at
    said = frozenset(tagged.lower[first:at])
    subject = before(place, first) if first < at else None
    supposed = subject and tagged.lower[subject.core[1] - 1] in words["speakers"]
    if subject is None or supposed or said.isdisjoint(words["passives"]):
        return None
    if not said.isdisjoint(words["modals"]):
        return None
    content = (at + 2, end_of(place, at + 2))
    doubts = tagged.lower[at] in words["misgivings"]
    doubts = doubts or not said.isdisjoint(words["negations"])
    stance = Stance.DOUBTS if doubts else Stance.ASSERTS
    return (
        Found((first, at + 1), subject, (content,), stance)
        if at + 2 < place.high
        else None
    )


def owner_of(place: Place, at: int) -> Phrase | None:
    """Give whose claim it is: her claim, the council's claim."""
    owner = _OWNER.search(place.letters, max(place.low, at - _REACH), at)
    if owner is None:
        return None
    first = owner.start()
    if not owner["own"]:
        phrase = before(place, first)
        return _last_noun(place, phrase) if phrase else None
    own = place.tagged.lower[first] in place.tagged.cues.words["possessives"]
    return phrase_of(first, first + 1) if own else None


def _last_noun(place: Place, phrase: Phrase) -> Phrase:
    """Give "Quill" of "vouched for Quill" and "the mayor" of "met the mayor"."""
    last = _LAST.search(place.letters, *phrase.core)
    return phrase_of(*last.span()) if last else phrase


def _maker(place: Place, at: int) -> Phrase | None:
    """Give who stands behind: a claim by the council that."""
    words, lower = place.tagged.cues.words, place.tagged.lower
    if at + 1 < place.high and lower[at + 1] in words["makers"]:
        return behind(place, at + 2, whole=True)
    made = _MADE.match(place.letters, at + 1, place.high)
    if made is None or lower[made.end() - 1] not in words["by"]:
        return None
    maker = behind(place, made.end(), whole=True)
    return maker if maker and place.letter(maker.after) == "," else None


def _content(place: Place, noun: int, at: int) -> tuple[int, int] | None:
    """Give what is claimed: a clause, a quotation, or what somebody is to do."""
    letter = place.letter(at)
    vows = place.tagged.lower[noun] in place.tagged.cues.words["promises"]
    if letter == '"':
        return at, place.quotation_end(at)
    if letter != "h" and not (letter == "T" and vows):
        return None
    start = at + (letter == "h")
    end = end_of_clause(place, start)
    return (start, end) if start < end else None


def _before_main_verb(place: Place, content: tuple[int, int]) -> tuple[int, int]:
    """End a claim that opens a sentence before its verb: that two sank was denied."""
    first, after = content
    vowed = place.letter(first) == "T"
    quoted = place.letters[first] == '"'
    end = place.quotation_end(first) if quoted else after
    if end < after and acts(place, end):
        return first, end
    verbs = (at for at in range(first + 2, after) if place.letter(at) == "v")
    for at in verbs:
        if vowed or any(acts(place, one) for one in range(first, at)):
            clause = place.letters[first:at].rstrip(_JOINING)
            return first, first + len(clause)
    return content


def _stance(place: Place, at: int) -> Stance:
    """Say what is done with the claim: her denial that."""
    word, words = place.tagged.lower[at], place.tagged.cues.words
    if word in words["denying"]:
        return Stance.DENIES
    return Stance.DOUBTS if word in words["doubting"] else Stance.ASSERTS
