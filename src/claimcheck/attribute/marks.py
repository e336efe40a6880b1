"""Cues that are no verbs: according to, and a colon."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.attribute.found import Found
from claimcheck.attribute.phrases import behind, opening, phrase_of
from claimcheck.attribute.places import Place

_TAIL = re.compile(r"(?:[pokTWU][tXx#S._'&opTkWU]{0,13})?(?=[,.;:)\-]|$)")
_NEAR = 10
_SIGNED = re.compile(r"-(X[X._]{1,6})$")
_HEADLINE = re.compile(r"X[X._']{0,4}:")


def according_at(place: Place, at: int) -> Found | None:
    """Read "according to" with its source, and the sentence without both."""
    place = place.around(at)
    source = behind(place, at + 2) if place.letter(at + 1) == "T" else None
    if source is None:
        return None
    first = place.letters[place.low : at].strip("&cJk,(*") == ""
    if not first and place.letter(at - 1) in (":", ";", "-", "("):
        place, first = Place(place.tagged, at, place.high), True
    if first and source.after >= place.high:
        source = phrase_of(*source.core)
    tail = _TAIL.match(place.letters, source.after, place.high)
    rest = tail.end() if tail else source.after
    found = Found((at, at + 2), source, ())
    if first:
        comma = place.letters.find(",", rest, place.high) if tail is None else rest
        rest = comma if comma >= 0 else rest
        rest += place.letter(rest) == ","
        return evolve(found, content=((rest, place.high),) if rest < place.high else ())
    content = [(place.low, at)]
    between = place.letter(at - 1) == place.letter(rest) == ","
    if between and place.letter(rest + 1) not in ("", "G", "&", "c", "J", "R", "D"):
        content.append((rest + 1, place.high))
    return evolve(found, content=tuple(content))


def colon_at(place: Place, at: int) -> Found | None:
    """Read a sentence that ends in a colon before a quotation: She held up a sign: "…".

    The first line may also be "Quill: Harbour Must Stay", and so may others where the
    name is that of somebody the text names in full.
    """
    place = place.around(at)
    return _headline(place) or _introduction(place, at)


def _headline(place: Place) -> Found | None:
    low, tagged = place.low, place.tagged
    match = _HEADLINE.match(place.letters, low, place.high)
    starts_line = low == 0 or place.letters[low - 1] == "\n"
    if match is None or not starts_line or place.letter(match.end()) in ("", '"'):
        return None
    at = match.end() - 1
    name = tagged.lower[at - 1]
    if len(name) == 1 or (low > 0 and name not in tagged.full_names):
        return None
    return Found((at, at + 1), phrase_of(low, at), ((at + 1, place.high),))


def _introduction(place: Place, at: int) -> Found | None:
    signed = _SIGNED.search(place.letters, max(place.low, at - _NEAR), at)
    subject = phrase_of(*signed.span(1)) if signed else opening(place, at)
    following = place.letter(at + 1)
    if subject is None or following not in ("", '"'):
        return None
    if following == "":
        return Found((at, at + 1), subject, (), waiting=True)
    content = (at + 1, place.quotation_end(at + 1))
    return Found((at, at + 1), subject, (content,))
