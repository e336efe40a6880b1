"""Cues that are no verbs: according to, and a colon."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.attribute.found import Found
from claimcheck.attribute.nouns import owner_of
from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrase import Phrase, phrase_of, with_participle
from claimcheck.attribute.phrases import behind, opening
from claimcheck.attribute.places import Place
from claimcheck.model import Stance

_TAIL = re.compile(r"(?:[pokTWU][tXx#S._'&opTkWU]{0,13})?(?=[,.;:)\-]|$)")
_LAST_NOUN = re.compile(r"x?[BVx](?=[,.;:)]|$)")
_RELATED = re.compile(r"R[^,.;:()\-\"\n]{1,16}(?=[,.;:)]|$)")
"""Who they are: according to people who saw it sink."""
_NEAR = 10
_SIGNED = re.compile(r"-(X[X._]{1,6})$")
_SIGNER = re.compile(r"[Xx][Xx_]{0,3}")
_ANSWER = re.compile(r"\n{1,2}[tXx._]{1,5}:")
_HEADLINE = re.compile(
    r"(?P<who>X[X._']{0,4}(?P<what>x{0,2}))(?P<on>[op][tXx_]{1,4})?:"
)


def according_at(place: Place, at: int) -> Found | None:
    """Read "according to" with its source, and the sentence without both."""
    place = place.around(at)
    source = behind(place, at + 2) if place.letter(at + 1) == "T" else None
    if source is None:
        return None
    first, after = source.core
    if (
        place.tagged.lower[first] in place.tagged.cues.words["measures"]
        and after == first + 1
    ):
        return None
    source = with_participle(place, _with_last_noun(place, source))
    related = _RELATED.match(place.letters, source.after, place.high)
    if related:
        source = Phrase(source.first, related.end(), source.core, source.role)
    first = _is_first(place, at)
    if not first and place.letter(at - 1) in (":", ";", "-", "("):
        place, first = Place(place.tagged, at, place.high), True
    if first and source.after >= place.high:
        source = phrase_of(*source.core)
    tail = _TAIL.match(place.letters, source.after, place.high)
    rest = tail.end() if tail else source.after
    found = Found((at, at + 2), source, ())
    return _with_rest(place, found, (at, rest), first=first, tail=tail is not None)


def wording_at(place: Place, at: int) -> Found | None:
    """Read "in Quill's words" and "in the view of the council" with the rest."""
    place = place.around(at)
    tagged = place.tagged
    if tagged.lower[at] not in tagged.cues.words["wordings"]:
        return None
    if place.letter(at + 1) == "o":
        source = behind(place, at + 2)
        first, rest = at - 1, source.after if source else at
    else:
        source = owner_of(place, at)
        first, rest = (source.first if source else at), at + 1
    opened = place.letters[first - 1 : first] in ("o", "p")
    opened = opened and tagged.lower[first - 1] in tagged.cues.words["wording"]
    if source is None or not opened:
        return None
    first -= 1
    starts = _is_first(place, first)
    ends = place.letter(rest) in (",", ".", "", '"', ";")
    if not ends or not (starts or place.letter(first - 1) in (",", "v", "-")):
        return None
    found = Found((at, at + 1), source, ())
    return _with_rest(place, found, (first, rest), first=starts, tail=True)


def _is_first(place: Place, at: int) -> bool:
    """Say whether nothing stands before a cue but what joins sentences."""
    return place.letters[place.low : at].strip("&cJk,(*") == ""


def _with_rest(
    place: Place, found: Found, own: Range, *, first: bool, tail: bool
) -> Found:
    """Give a sentence without its *own* stretch, which names who says it."""
    at, rest = own
    if first:
        comma = rest if tail else place.letters.find(",", rest, place.high)
        rest = comma if comma >= 0 else rest
        rest += place.letter(rest) == ","
        return evolve(found, content=((rest, place.high),) if rest < place.high else ())
    content = [(place.low, at)]
    between = place.letter(rest) == "," and place.letter(at - 1) in (",", "v")
    if between and place.letter(rest + 1) not in ("", "G", "&", "c", "J", "R", "D"):
        content.append((rest + 1, place.high))
    return evolve(found, content=tuple(content))


def _with_last_noun(place: Place, source: Phrase) -> Phrase:
    """Add a noun that may be a verb elsewhere: according to Harbour Party reports."""
    match = _LAST_NOUN.match(place.letters, source.after, place.high)
    return phrase_of(source.first, match.end()) if match else source


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
    at, after = match.end() - 1, match.end("who")
    name = tagged.lower[after - 1]
    full, known = name in tagged.full_names, name in tagged.cues.kinds
    doubtful = low > 0 or match["on"] is not None
    if name in tagged.cues.words["interview"]:
        return _interview(place, at)
    if len(name) == 1 or (doubtful and not full) or (match["what"] and not known):
        return None
    return Found((at, at + 1), phrase_of(low, after), ((at + 1, place.high),))


def _interview(place: Place, at: int) -> Found | None:
    """Read a question or an answer, "Q: How many sank?", up to the end of its line."""
    tagged = place.tagged
    end = tagged.outer.find("\n", at)
    end = end if end >= 0 else len(tagged.outer)
    asks = tagged.tags[end - 1] == "?"
    if asks and _ANSWER.match(tagged.outer, end) is None:
        return None
    found = Found((at, at + 1), phrase_of(at - 1, at), ((at + 1, end),))
    return evolve(found, stance=Stance.DOUBTS if asks else found.stance)


def signed_at(place: Place, at: int) -> Found | None:
    """Read a headline that its speaker signs: Two boats sank - police; ‘…’: mayor."""
    place = place.around(at)
    signer = _SIGNER.match(place.letters, at + 1, place.high)
    if place.low > 0 or signer is None or signer.end() != place.high:
        return None
    tagged, after = place.tagged, signer.end()
    word = tagged.lower[after - 1]
    two = f"{tagged.lower[after - 2]} {word}"
    kinds = tagged.cues.kinds
    known = two in kinds or tagged.cues.kind_of(word) or word in tagged.full_names
    content = (place.low, at)
    return Found((at, at + 1), phrase_of(at + 1, after), (content,)) if known else None


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
