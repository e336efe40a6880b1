"""Whose the quotations are that no cue stands beside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import evolve

from claimcheck.attribute.ends import acts
from claimcheck.attribute.found import Found
from claimcheck.attribute.outline import Range, last_inner
from claimcheck.attribute.phrase import Phrase, phrase_of
from claimcheck.attribute.phrases import is_title, opening
from claimcheck.attribute.places import Place, sentence
from claimcheck.attribute.tags import Tagged
from claimcheck.model import Stance

_FEW = 6
_LONG = 8
_REACH = 24
_SIGNATURE = re.compile(r"\n{0,2}[*-](X(?:[X._]{0,5}X)?)(?=[\n,(\"]|\.?\n|\.?$)")
_HEADLINE_SIGNATURE = re.compile(r"[*-]([Xx][Xx_]{0,4})(?=\n|$)")
_SPEAKER = re.compile(r"(X[X._]{0,3}):")
_NEAR = 60
_SEVERAL = re.compile(r'[^"VDGN]*"[^VDGN]*')
"""What stands before the last of several quotations: called it "old" and "…"."""
_DASHES = "-–—―"
_PRONOUN = re.compile(r"(r)k?[vVDBNx][^rR]*$")
_PARAGRAPH = 2
"""Line ends between two paragraphs, at most."""


def with_free_quotations(tagged: Tagged, given: Iterable[Found]) -> list[Found]:
    """Give a quotation that is a sentence by itself to whoever was quoted before it."""
    found = _with_paragraphs_before(tagged, list(given))
    cues = [one.cue[0] for one in found]
    more: dict[int, list[Range]] = {}
    extra: list[Found] = []
    starts = {first for first, _ in tagged.sentences}
    for where in _free(tagged, found):
        its = _signed(tagged, where)
        at = bisect_right(cues, where[0]) - 1
        if its is None and where[0] in starts and at >= 0:
            at = _quoting(tagged, found, at)
            if _goes_on(tagged, found[at], more.get(at, []), where):
                more.setdefault(at, []).append(where)
                continue
        if (
            its is None
            and extra
            and _is_left_open(tagged, extra[-1].content[-1], where)
        ):
            last = extra.pop()
            its = evolve(last, content=(*last.content, where))
        its = its or _by_subject(tagged, where)
        if its and extra and _is_same(tagged, extra[-1], its):
            first = extra.pop().content[0][0]
            its = evolve(its, content=((first, where[1]),))
        extra += [its] if its else []
    for at, added in more.items():
        ends = tagged.tags[last_inner(tagged.tags, added[-1][1])]
        answered = found[at].stance is Stance.DOUBTS and ends != "?"
        stance = Stance.ASSERTS if answered else found[at].stance
        content = (*found[at].content, *added)
        found[at] = evolve(found[at], content=content, stance=stance)
    return sorted([one for one in found if one.content] + extra, key=_cue)


def _with_paragraphs_before(tagged: Tagged, found: list[Found]) -> list[Found]:
    """Add the paragraphs of a quotation whose speaker stands in its last."""
    quoting = {one.content[0][0]: at for at, one in enumerate(found) if one.content}
    free = {
        where
        for where in (_free(tagged, found) if quoting else ())
        if where[0] == 0 or tagged.tags[where[0] - 1] == "\n"
    }
    pairs = zip(tagged.quotations, tagged.quotations[1:], strict=False)
    for where, follows in reversed(list(pairs)):
        at = quoting.get(follows[0])
        if at is not None and where in free and _is_left_open(tagged, where, follows):
            found[at] = evolve(found[at], content=(where, *found[at].content))
            quoting[where[0]] = at
    return found


def _cue(found: Found) -> Range:
    return found.cue


def _is_long(where: Range) -> bool:
    return where[1] - where[0] > _LONG


def _by_subject(tagged: Tagged, where: Range) -> Found | None:
    """Give a long quotation to the subject of the sentence that it stands in.

    Where no verb stands before it, to nobody but a name.
    """
    subject = _subject(tagged, where) if _is_long(where) else None
    if subject is None or is_title(tagged, where):
        return None
    place = sentence(tagged, tagged.sentence_of(where[0]))
    verb = next((at for at in range(subject.after, where[0]) if acts(place, at)), None)
    if verb is None:
        named = "X" in tagged.outer[slice(*subject.core)]
        return Found((where[0], where[0]), subject, (where,)) if named else None
    start = verb + 1 + (place.letter(verb + 1) == "h")
    several = _SEVERAL.fullmatch(place.letters[start : where[0]][:_NEAR])
    return Found((verb, verb + 1), subject, ((start, where[1]) if several else where,))


def _subject(tagged: Tagged, where: Range) -> Phrase | None:
    """Give the subject before a quotation, or that of the sentence before it."""
    number = tagged.sentence_of(where[0])
    place = sentence(tagged, number)
    if where[0] != place.low:
        return _nearest(place, where[0])
    last = sentence(tagged, number - 1) if number else None
    if last is None or "\n" in tagged.outer[last.high : where[0]]:
        return None
    return opening(last, last.high)


def _is_same(tagged: Tagged, one: Found, two: Found) -> bool:
    """Say whether a verb has two quotations: wrote of "one boat" and "no harbour"."""
    between = tagged.outer[one.content[-1][1] : two.content[0][0]]
    return one.cue == two.cue and "\n" not in between


def _signed(tagged: Tagged, where: Range) -> Found | None:
    """Read "…" - Ada Quill, and the lines of a transcript: "QUILL: …"."""
    first, after = where
    match = _SIGNATURE.match(tagged.outer, after)
    if match is None and first == 0:
        match = _HEADLINE_SIGNATURE.match(tagged.outer, after)
    if match:
        if tagged.tokens.printed[match.start(1) - 1] not in _DASHES:
            return None
        return Found(
            (match.start(1) - 1, match.start(1)), phrase_of(*match.span(1)), (where,)
        )
    match = _SPEAKER.match(tagged.tags, first + 1, after)
    if match is None or not tagged.tokens.printed[first + 1].isupper():
        return None
    content = (match.end(), after)
    return Found((match.end() - 1, match.end()), phrase_of(*match.span(1)), (content,))


def _is_left_open(tagged: Tagged, last: Range, where: Range) -> bool:
    """Say whether a quotation takes up one that its paragraph has left open."""
    end = last[1]
    between = tagged.outer[end : where[0]]
    return (
        between != ""
        and between.strip("\n") == ""
        and tagged.tags[end - 1] not in "\"'"
    )


def _nearest(place: Place, at: int) -> Phrase | None:
    """Give the pronoun that is the last subject before *at*, or what opens all."""
    match = _PRONOUN.search(place.letters, max(place.low, at - _REACH), at)
    return phrase_of(*match.span(1)) if match else opening(place, at)


def _free(tagged: Tagged, found: list[Found]) -> Iterator[Range]:
    """Yield the quotations that start a sentence and are nobody's yet."""
    if not tagged.quotations:
        return
    changes = [0] * (len(tagged.tags) + 1)
    for one in found:
        for first, after in one.content:
            changes[first] += 1
            changes[after] -= 1
    taken = list(accumulate(changes))
    for first, after in tagged.quotations:
        if not taken[first] and not _is_heading(tagged, first, after):
            yield first, after


def _is_heading(tagged: Tagged, first: int, after: int) -> bool:
    """Say whether a quotation is a line by itself that ends like no sentence."""
    alone = tagged.tags[max(first - 1, 0)] in "'\n" and tagged.tags[
        after : after + 1
    ] in ("", "\n")
    single = tagged.tags[first] == "'" != tagged.tags[first + 1]
    return alone and single and tagged.tags[after - 2] not in ".,?!"


def _quoting(tagged: Tagged, found: list[Found], last: int) -> int:
    """Give the last cue of a sentence, or of its last few the one that quotes."""
    sentence = tagged.sentence_of(found[last].cue[0])
    for at in range(last, max(last - _FEW, -1), -1):
        if tagged.sentence_of(found[at].cue[0]) != sentence:
            break
        if found[at].waiting or _quotes(tagged, found[at]):
            return _quoting_first(tagged, found, at)
    return last


def _quoting_first(tagged: Tagged, found: list[Found], at: int) -> int:
    """Pass "who added" to who is quoted before: "…," said Ada Quill, who added."""
    source = found[at].source
    relative = source is not None and tagged.outer[source.first] in "Rh"
    if relative and at > 0 and _quotes(tagged, found[at - 1]):
        same = tagged.sentence_of(found[at].cue[0])
        return at - (tagged.sentence_of(found[at - 1].cue[0]) == same)
    return at


def _quotes(tagged: Tagged, found: Found) -> bool:
    return any(tagged.outer.find('"', *where) >= 0 for where in found.content)


def _goes_on(tagged: Tagged, found: Found, more: list[Range], where: Range) -> bool:
    """Say whether a quotation follows on what somebody said, and said *more*."""
    first = where[0]
    ends = [found.cue[1], *(after for _, after in (*found.content, *more[-1:]))]
    between = tagged.sentence_of(first) - tagged.sentence_of(max(ends) - 1)
    if between != 1:
        return False
    lines = tagged.outer.count("\n", max(ends), first)
    if found.waiting and not more:
        return lines > 0
    follows = bool(more) or _quotes(tagged, found)
    return lines <= _PARAGRAPH and (follows or (_is_long(where) and lines < 1))
