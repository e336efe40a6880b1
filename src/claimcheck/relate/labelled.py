"""The century or decade that a thing is told to be of, and the year it was made in.

The one label of an article is held against the one year in which anything was made by
whatever words, sentences apart, where no year of the article lies in the label.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.lang.frames import load_frames
from claimcheck.model import CalendarUnit, Mention, PartialDate, SameTime, Span
from claimcheck.relate.alike import are_alike
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.origins import origins, years_of
from claimcheck.relate.things import lemma

_WIDE = (CalendarUnit.CENTURY, CalendarUnit.DECADE)
_FAR = 14
"""Sentences of an article about one thing."""
_PHRASE, _NEAR = 4, 3
_LATE = 3
"""Years before publication in which nothing of another century is made."""


@frozen(eq=False)
class _Label:
    """A century or decade, and the nouns of what is of it."""

    day: Mention[PartialDate]
    low: int
    high: int
    nouns: frozenset[str]


def labelled(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield the label of a thing with the year it should hold; none *taken*."""
    if len(ledger.reading.sentences) > _FAR:
        return
    labels = [label for told in ledger.marked("c") for label in _labels(ledger, told)]
    if len({(label.low, label.high) for label in labels}) != 1:
        return
    label = labels[0]
    years = [year for year, _, _, _ in years_of(ledger)]
    if any(label.low - 1 <= year <= label.high + 1 for year in years):
        return
    today = ledger.published.year if ledger.published else max(years, default=0)
    made = [
        origin
        for origin in origins(ledger, "making_cues")
        if not origin.named or are_alike(ledger.events, origin.nouns, label.nouns)
        if origin.year < today - _LATE
    ]
    first = next(iter(made), None)
    if first is None or len({each.sentence for each in made}) != 1:
        return
    if first.day.span not in taken and label.day.span not in taken:
        yield SameTime(label.day, first.day, span=first.day.span)


def _labels(ledger: Ledger, told: Told) -> Iterator[_Label]:
    """Yield a label with its nouns: a 17th-century mill, a hit of the seventies."""
    tokens, lists = ledger.tokens, ledger.events.lists
    value = told.day.value if told.day else None
    if told.day is None or value is None or value.granularity not in _WIDE:
        return
    days = value.days
    if days is None or value.portion is not None:
        return
    words = _words_of(ledger, told)
    if words is None:
        return
    frames = load_frames(tokens.lexicon.language.code).lists
    about = {*words, *tokens.lower[told.after : told.after + _NEAR]}
    if about & (lists["styled"] | frames["persons"] | frames["young"]):
        return
    language = tokens.lexicon.language
    nouns = frozenset(lemma(word, language) for word in words)
    yield _Label(told.day, days[0].year, days[1].year, nouns)


def _words_of(ledger: Ledger, told: Told) -> list[str] | None:
    """Give the words of what a label tells of; None where it tells of no thing."""
    tokens, lists = ledger.tokens, ledger.events.lists
    first, after = told.first, told.after
    after += tokens.letters[after : after + 1] == "S"
    stop = after
    while stop < after + _PHRASE and tokens.letters[stop : stop + 1] in ("x", "X", "-"):
        stop += 1
    before = first - (tokens.letters[first - 1 : first] == "t")
    near = tokens.lower[max(before - _PHRASE, told.clause.first) : before]
    led = near[-1] if near else ""
    joined = told.day is not None and "-" in told.day.text
    behind = tokens.letters[after : after + 1] in ("x", "X")
    if behind and (joined or led not in lists["after_when"] | lists["in_times"]):
        return tokens.lower[after:stop]
    if led in lists["of_labels"]:
        return near[:-1]
    if led in lists["in_times"]:
        return None if lists["making_cues"].isdisjoint(near) else []
    return [] if joined else None
