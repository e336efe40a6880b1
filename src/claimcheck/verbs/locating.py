"""Ties a stretch to its words, and finds it again in an edited document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Anchor, Anchored, Locator, Span
from claimcheck.verbs.alignment import END
from claimcheck.verbs.annotate import annotate

_AROUND = 32
"""Characters kept on either side of a stretch."""
_SHOWN = 9
"""Places, at most, that are told where several fit."""
_TRIED = 200
"""Places, at most, whose surroundings are looked at."""
_ALIKE = 0.6
"""Share of the words in and around a stretch that must stand where it has changed."""
_CLOSE = 0.1
"""How much less of the words another passage may have to be taken for it as well."""
_LONGEST = 2_000
"""Characters of a passage that are looked at."""
_MORE = 8
"""Words that may have been added to a stretch."""
_WORD = re.compile(r"[\w%$£€]+(?:[.,'’:/-][\w%]+)*")
_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("‐‑–—―", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\n\r\t", " "),
    }
)


def locate(text: str, place: Span) -> Locator:
    """Give the words of a stretch with those around it.

    Raises :class:`~claimcheck.errors.ClaimcheckError` where the stretch is blank.

    >>> log = locate("The log has 12 boats.", Span(12, 20))
    >>> log.prefix, log.exact, log.suffix
    ('The log has ', '12 boats', '.')
    """
    if not place.of(text).strip():
        raise ClaimcheckError("A locator needs the words that stand there")
    return Locator(
        place.of(text),
        prefix=text[max(place.start - _AROUND, 0) : place.start],
        suffix=text[place.end : place.end + _AROUND],
        place=place,
    )


def relocate(locator: Locator, text: str) -> Anchored:
    """Find a stretch again in a text that may have been edited.

    Marks and blanks may be others. Where a number in it is another, or means another
    because of a word beside it (12 that has become 12 million), it is never *found*
    but *changed*.

    >>> log = locate("The log has twelve boats.", Span(12, 24))
    >>> str(relocate(log, "On Monday the log has twelve boats.").anchor)
    'found'
    >>> relocate(log, "The log has thirty boats.").words
    'thirty boats'
    """
    if not locator.exact.strip():
        return Anchored(Anchor.ORPHANED)
    places = list(_occurrences(_folded(locator.exact), _folded(text)))
    return _among(locator, text, places) if places else _changed(locator, text)


def _folded(text: str) -> str:
    """Write all marks and blanks alike, letter for letter."""
    return text.translate(_SAME)


def _occurrences(exact: str, text: str) -> Iterator[Span]:
    """Yield where the words stand by themselves, not inside a longer word or number.

    Two places may share words: "far far" stands twice in "far far far away". Behind the
    first few hundred they do not, so that a text of one word takes no longer.
    """
    wanted = re.compile(" +".join(map(re.escape, exact.split())))
    at = tried = 0
    while match := wanted.search(text, at):
        first, after = match.span()
        if not _is_part(text, first, -1) and not _is_part(text, after, 1):
            yield Span(first, after)
        tried += 1
        at = first + 1 if tried < _TRIED else after


def _is_part(text: str, edge: int, step: int) -> bool:
    """Say whether a word or number goes on beyond an edge: 12 in 112, 1.12 and 12%."""
    inner = edge if step < 0 else edge - 1
    one, two = _letter(text, inner + step), _letter(text, inner + 2 * step)
    if not text[inner].isalnum():
        return False
    if one.isalnum():
        return True
    joined = one in (".", ",", ":", "/", "-") and two.isdecimal()
    return text[inner].isdecimal() and (joined or (step > 0 and one == "%"))


def _letter(text: str, at: int) -> str:
    return text[at : at + 1] if at >= 0 else ""


def _among(locator: Locator, text: str, places: list[Span]) -> Anchored:
    """Choose among the places where the very words stand."""
    scored = [(_agreement(locator, text, place), place) for place in places[:_TRIED]]
    best = max(score for score, _ in scored)
    fit = [place for score, place in scored if score == best]
    if locator.place in fit:
        fit = [locator.place]
    if len(fit) > 1 or len(places) > _TRIED:
        return Anchored(Anchor.AMBIGUOUS, places=tuple(fit[:_SHOWN]))
    (place,) = fit
    now = locate(text, place)
    anchor = Anchor.FOUND if _numbers(locator) == _numbers(now) else Anchor.CHANGED
    return Anchored(anchor, place, now.exact, (place,))


def _agreement(locator: Locator, text: str, place: Span) -> int:
    """Count the characters around a place that are as they were."""
    now = locate(text, place)
    before = _shared(_folded(locator.prefix)[::-1], _folded(now.prefix)[::-1])
    return before + _shared(_folded(locator.suffix), _folded(now.suffix))


def _shared(one: str, two: str) -> int:
    """Count the characters that two strings start with in common."""
    both = zip(one, two, strict=False)
    shortest = min(len(one), len(two))
    return next((at for at, (a, b) in enumerate(both) if a != b), shortest)


def _numbers(locator: Locator) -> list[Any]:
    """Give the values that the words hold where they stand.

    The days that dates are told from are left out: those come from elsewhere.
    """
    start = len(locator.prefix)
    inside = Span(start, start + len(locator.exact))
    around = annotate(f"{locator.prefix}{locator.exact}{locator.suffix}")
    return [
        getattr(mention.value, "said", mention.value)
        for mention in around.mentions
        if mention.span and mention.span.overlaps(inside)
    ]


@frozen
class _Words:
    """The words of a stretch of a text, as they are compared, and where they stand."""

    lower: tuple[str, ...]
    spans: tuple[Span, ...]

    def __and__(self, other: _Words) -> int:
        """Count the words that two stretches have in common."""
        return sum((Counter(self.lower) & Counter(other.lower)).values())


def _words(text: str, start: int, end: int) -> _Words:
    found = list(_WORD.finditer(text, start, end))
    return _Words(
        tuple(_folded(one[0]).lower() for one in found),
        tuple(Span(*one.span()) for one in found),
    )


def _changed(locator: Locator, text: str) -> Anchored:
    """Look for the one passage that has most words of the stretch and its sentence."""
    prefix = END.split(locator.prefix)[-1]
    known = f"{prefix}{locator.exact}{END.split(locator.suffix)[0]}"
    wanted = _words(known, 0, len(known))
    scored = [(wanted & one, one) for one in _passages(text, locator.exact)]
    best = max((score for score, _ in scored), default=0)
    if not best or best < _ALIKE * len(wanted.lower):
        return Anchored(Anchor.ORPHANED)
    least = best - _CLOSE * len(wanted.lower)
    near = [one for score, one in scored if score >= least][:_TRIED]
    inside = Span(len(prefix), len(prefix) + len(locator.exact))
    found = [_turned(wanted, inside, one) for one in near]
    places = tuple(dict.fromkeys(place for place in found if place is not None))
    if len(places) == 1:
        return Anchored(Anchor.CHANGED, places[0], places[0].of(text), places)
    anchor = Anchor.AMBIGUOUS if places else Anchor.ORPHANED
    return Anchored(anchor, places=places[:_SHOWN])


def _passages(text: str, exact: str) -> Iterator[_Words]:
    """Yield each sentence, or as many in a row as the stretch reaches through."""
    starts = [0, *(match.end() for match in END.finditer(text)), len(text)]
    several = len(END.findall(exact.strip())) + 1
    for at, start in enumerate(starts[:-1]):
        end = starts[min(at + several, len(starts) - 1)]
        words = _words(text, start, min(end, start + _LONGEST))
        if words.lower:
            yield words


def _turned(wanted: _Words, inside: Span, passage: _Words) -> Span | None:
    """Say what a stretch of known words has turned into, between those beside it."""
    matcher = SequenceMatcher(None, wanted.lower, passage.lower, autojunk=False)
    at = {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    own = [n for n, span in enumerate(wanted.spans) if span.overlaps(inside)]
    if not own:
        return None
    before = [at[n] for n in range(own[0]) if n in at]
    after = [at[n] for n in range(own[-1] + 1, len(wanted.spans)) if n in at]
    first = before[-1] + 1 if before else 0
    last = after[0] - 1 if after else len(passage.spans) - 1
    kept = [at[n] for n in own if n in at]
    if kept and not before:
        first = max(min(kept) - own.index(next(n for n in own if n in at)), 0)
    if kept and not after:
        left = own[::-1].index(next(n for n in reversed(own) if n in at))
        last = min(max(kept) + left, last)
    if first > last or last - first > len(own) + _MORE:
        return None
    return Span(passage.spans[first].start, passage.spans[last].end)
