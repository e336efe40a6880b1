"""What a document has in the place of a value, in a sentence that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import islice

from attrs import frozen

from claimcheck.lang.cues import load_cues
from claimcheck.model import Article, Modality, Span, Support, Truth
from claimcheck.verbs.parallels import Parallel, Parallels, Place, Wording
from claimcheck.verbs.reversing import is_opposite
from claimcheck.verbs.scales import CLOCK, COUNT, DAY, TIME, Scale
from claimcheck.verbs.sought import Sought
from claimcheck.verbs.verdicts import is_as_good, is_reversed, is_within, verdict

_LEAST = 0.2
"""Share of the words of a sentence that one about the same thing has at least."""

_SAME = 0.35
"""Share of them that one has which says the same."""

_MOSTLY = 0.5
"""Share of them that one has more than, where the words beside a value differ."""

_IN_PLACE = 0.6
"""Likeness of the words beside two values that stand in each other's place."""

_CLOSE = 0.3
"""Likeness of the words beside two values that are about the same thing."""

_UNLIKE = 0.1
"""Likeness of the words beside two values that are about different things."""

_TRUST = 0.4
"""By how much more alike the words must be around a value that rules another out
than around one that bears it out."""

_COMMON = 10
"""Numbers up to this may be of anything."""

_FEW_WORDS = 3
"""Words beside its figures by which a sentence can be known again."""

_FEW_SENTENCES = 8
"""Sentences with values of a short document: all of it is about one thing."""

_MOST = 200
"""Pairs of sentences, at most, that a figure may follow from."""

_FEW_VALUES = 64
"""Values of a document that is no table."""

_FEW_LINES = 3
"""Lines that are no more than a value: a date line, "6 years ago"."""


@frozen(eq=False)
class Sentence:
    """The values of one sentence, where they stand, and its other words."""

    values: tuple[Sought, ...]
    places: tuple[Place | None, ...]
    words: frozenset[str]


@frozen(eq=False)
class Standing:
    """How a value of a document stands to one that is looked for; *like* from 0 to 1.

    *share* is what the two sentences have in common.
    """

    stance: Support
    other: Sought
    like: float
    share: float

    @property
    def weight(self) -> float:
        """By what standings are ranked."""
        if self.stance is Support.SUPPORTED:
            return _TRUST + self.like
        if self.stance is Support.CONTRADICTED:
            return self.like * self.share
        return self.like - 1


def sentences_of(article: Article, values: Iterable[Sought]) -> Iterator[Sentence]:
    """Yield the sentences that have values, as they come; those by hand make one."""
    wording = Wording(article.text)
    placed: defaultdict[int, list[tuple[Sought, Place | None]]] = defaultdict(list)
    for sought in values:
        place = None if sought.told.span is None else wording.place(sought.told.span)
        placed[place.sentence if place else -1].append((sought, place))
    for number, found in placed.items():
        spans = [sought.told.span for sought, _ in found if sought.told.span]
        yield Sentence(
            tuple(sought for sought, _ in found),
            tuple(place for _, place in found),
            wording.words_of(number, spans) if spans else frozenset(),
        )


class Beside:
    """The values of a document by the sentence they stand in."""

    def __init__(self, article: Article, values: Iterable[Sought]) -> None:
        """Put the values where sentences are found."""
        wording = Wording(article.text)
        self._parallels = Parallels(wording)
        self._values: defaultdict[int, list[tuple[Sought, Place]]] = defaultdict(list)
        self._copies: dict[Hashable, Sought] = {}
        self._figures: defaultdict[Hashable, list[int]] = defaultdict(list)
        for sought in values:
            if sought.told.span is not None:
                place = wording.place(sought.told.span)
                self._values[place.sentence].append((sought, place))
                self._copies.setdefault(_print_of(sought, place), sought)
                self._figures[_figure_of(sought)].append(place.sentence)
        self._wordless = tuple(
            Parallel(number, 1)
            for number, found in self._values.items()
            if not wording.words_of(number, [_span_of(each) for each, _ in found])
        )[:_FEW_LINES]
        self._origins: dict[int, Sought | None] = {}
        self._taken: tuple[Sentence, dict[int, list[Sought]]] | None = None
        self._known: tuple[Sentence, tuple[Parallel, ...]] | None = None

    def parallels(self, near: Sentence) -> tuple[Parallel, ...]:
        """Give the sentences that may be about the same thing, the likest first."""
        if self._known is None or self._known[0] is not near:
            found = self._parallels.of(near.words) if near.words else self._wordless
            self._known = (near, tuple(e for e in found if e.share >= _LEAST))
        return self._known[1]

    def values_in(self, near: Sentence) -> Iterator[tuple[Sought, ...]]:
        """Yield the values of each sentence that may be about the same thing."""
        for parallel in self.parallels(near):
            yield tuple(sought for sought, _ in self._values.get(parallel.sentence, ()))

    def values_near(
        self, near: Sentence, *, everywhere: bool
    ) -> Iterator[tuple[Sought, ...]]:
        """Yield the values of two sentences in a row, one of them about the same thing.

        So is one that has a figure of the sentence. Where *everywhere* is true, or the
        document is short, the others follow.
        """
        likest = (each.sentence for each in self.parallels(near))
        short = len(self._values) <= _FEW_SENTENCES
        others = self._values if everywhere or short else ()
        places = (*likest, *self._sharing(near), *others)
        firsts = (at - back for at in places for back in (1, 0))
        for first in islice(dict.fromkeys(firsts), _MOST):
            both = (self._values.get(at, ()) for at in (first, first + 1))
            yield tuple(sought for found in both for sought, _ in found)
        if short:
            yield from self._alike()

    def _alike(self) -> Iterator[tuple[Sought, ...]]:
        """Yield all dates and lengths of time, and all values of each other scale."""
        every = [sought for found in self._values.values() for sought, _ in found]
        if len(every) > _FEW_VALUES:
            return
        yield tuple(each for each in every if _scale_of(each) in _OF_TIME)
        for scale in dict.fromkeys(map(_scale_of, every)):
            if scale not in (*_OF_TIME, COUNT, None):
                yield tuple(each for each in every if _scale_of(each) == scale)
        for head in dict.fromkeys(map(_head_of, every)):
            if head is not None:
                yield tuple(each for each in every if _head_of(each) == head)

    def _sharing(self, near: Sentence) -> Iterator[int]:
        """Yield the sentences that have a figure of another, if not many do."""
        for sought in near.values:
            found = self._figures.get(_figure_of(sought), ())
            if len(found) <= _FEW_LINES:
                yield from found

    def reversed(self, sought: Sought, near: Sentence) -> Sought | None:
        """Give the same figure under the opposite hedge, where it is told of one thing.

        No sentence about it may have the figure under another hedge: that one may be
        meant.
        """
        value = sought.measured
        found = [
            other
            for values in self.values_in(near)
            for other in values
            if value and other.measured and value.printed == other.measured.printed
            if value.scale == other.measured.scale
        ]
        if not value or not found or len(near.words) < _FEW_WORDS:
            return None
        if not _is_rare(sought) and not _is_same_subject(sought, found[0]):
            return None
        every = all(e.measured and is_reversed(value, e.measured) for e in found)
        return found[0] if every else None

    def turned(self, sought: Sought, near: Sentence) -> Sought | None:
        """Give the same figure where something went the other way: lost 14, not rose.

        No sentence about it may have the figure of what went this way.
        """
        place = near.places[near.values.index(sought)]
        value = sought.measured
        if place is None or value is None or len(near.words) < _FEW_WORDS:
            return None
        if value.scale in (DAY, CLOCK):
            return None
        found = [
            (other, there)
            for parallel in self.parallels(near)
            for other, there in self._values.get(parallel.sentence, ())
            if other.measured and other.measured.printed == value.printed
            if other.measured.scale == value.scale
        ]
        every = all(is_opposite(place, there) for _, there in found)
        return found[0][0] if found and every else None

    def exchanged(self, sought: Sought, near: Sentence) -> Sought | None:
        """Give the figure of what a value is told of, where it is that of another.

        All places of the value are about something else by the words beside them, and
        one of the same kind, of which the text tells nothing, is about this.
        """
        place = near.places[near.values.index(sought)]
        own = [
            there
            for number in dict.fromkeys(self._figures.get(_figure_of(sought), ()))
            for other, there in self._values[number]
            if _figure_of(other) == _figure_of(sought)
        ]
        if place is None or not 0 < len(own) <= _FEW_LINES or not _is_rare(sought):
            return None
        if any(self._parallels.likeness(place, there) > _UNLIKE for there in own):
            return None
        if any(_share_words(place, there) for there in own):
            return None
        found = (
            (self._parallels.likeness(place, there), other)
            for parallel in self.parallels(near)
            for other, there in self._values.get(parallel.sentence, ())
            if _scale_of(other) == _scale_of(sought) is not None
            if verdict(sought, other) is Truth.NO
            and _is_same_subject(sought, other)
            and not self._is_taken(other, sought, near)
        )
        like, best = max(found, key=lambda each: each[0], default=(0.0, None))
        return best if like >= _CLOSE else None

    def standing(self, sought: Sought, near: Sentence) -> Standing | None:
        """Give what stands surest to a value in a sentence that says the same."""
        place = near.places[near.values.index(sought)]
        if place is None:
            return None
        copy = self._copies.get(_print_of(sought, place))
        if copy is not None:
            return Standing(Support.SUPPORTED, copy, 1, 1)
        found = (
            standing
            for parallel in self.parallels(near)
            for other, there in self._values.get(parallel.sentence, ())
            if (standing := self._stands(sought, other, (place, there), parallel))
            and not (
                standing.stance is Support.CONTRADICTED
                and self._is_taken(other, sought, near)
            )
        )
        return max(found, key=lambda each: each.weight, default=None)

    def instead(self, sought: Sought, near: Sentence) -> Sought | None:
        """Give what a sentence about the same thing has in the place of a value.

        This is for values that stand nowhere else: the words beside the two may differ.
        """
        place = near.places[near.values.index(sought)]
        if place is None:
            return None
        found = (
            (self._parallels.likeness(place, there), other)
            for parallel in self.parallels(near)
            if parallel.share > _MOSTLY
            for other, there in self._values.get(parallel.sentence, ())
            if verdict(sought, other) is Truth.NO
            and _is_same_subject(sought, other)
            and not self._is_taken(other, sought, near)
        )
        like, best = max(found, key=lambda each: each[0], default=(0.0, None))
        return best if like >= _CLOSE else None

    def _is_taken(self, other: Sought, sought: Sought, near: Sentence) -> bool:
        """Say whether a value is where another one of the sentence comes from."""
        if self._taken is None or self._taken[0] is not near:
            takers: defaultdict[int, list[Sought]] = defaultdict(list)
            for each, place in zip(near.values, near.places, strict=True):
                if place is not None:
                    takers[id(self._origin(each, place, near))].append(each)
            self._taken = (near, takers)
        return any(each is not sought for each in self._taken[1].get(id(other), ()))

    def _origin(self, sought: Sought, place: Place, near: Sentence) -> Sought | None:
        """Give the value, in a sentence that says the same, that is likest to one."""
        key = id(sought)
        if key not in self._origins:
            found = (
                (self._parallels.likeness(place, there), other)
                for parallel in self.parallels(near)
                for other, there in self._values.get(parallel.sentence, ())
                if is_as_good(sought, other) and verdict(sought, other) is Truth.YES
            )
            best = max(found, key=lambda each: each[0], default=None)
            self._origins[key] = best[1] if best else None
        return self._origins[key]

    def _stands(
        self,
        sought: Sought,
        other: Sought,
        places: tuple[Place, Place],
        parallel: Parallel,
    ) -> Standing | None:
        said = verdict(sought, other)
        like = self._parallels.likeness(*places)
        if said is Truth.YES and _bears_out(sought, other, like):
            return Standing(Support.SUPPORTED, other, like, parallel.share)
        in_place = like >= _IN_PLACE and like * parallel.share >= _IN_PLACE**2
        same = parallel.share >= _SAME and _is_same_subject(sought, other)
        if said is Truth.NO and in_place and same:
            return Standing(Support.CONTRADICTED, other, like, parallel.share)
        if said is Truth.UNKNOWN and like >= _CLOSE and is_within(sought, other):
            return Standing(Support.UNKNOWN, other, like, parallel.share)
        return None


def _span_of(sought: Sought) -> Span:
    """Give the span of a value; one without any takes up nothing."""
    return sought.told.span or Span(0, 0)


def _scale_of(sought: Sought) -> Scale | None:
    return sought.measured.scale if sought.measured else None


def _is_rare(sought: Sought) -> bool:
    """Say whether a number is none of the small ones, which may be of anything."""
    value = sought.measured
    return bool(value and value.in_unit and (value.in_unit.low or 0) > _COMMON)


def _share_words(one: Place, other: Place) -> bool:
    """Say whether any word but the commonest stands beside both, on whatever side."""
    words = {*one.before, *one.after} & {*other.before, *other.after}
    return not words <= load_cues().words["commonest"]


def _head_of(sought: Sought) -> str | None:
    thing = sought.told.thing
    return thing.head if thing and _scale_of(sought) == COUNT else None


_OF_TIME = (DAY, TIME, CLOCK)


def _figure_of(sought: Sought) -> Hashable:
    """Give what a value has in common with others of its figure."""
    value = sought.measured
    return (value.scale, value.printed) if value else sought.parts or sought.name


def _print_of(sought: Sought, place: Place) -> Hashable:
    """Give what a value and the words beside it have in common with a copy."""
    value = sought.measured
    printed = value and (value.scale, value.printed, value.hedge)
    return (printed or sought.parts or sought.name, place.before, place.after)


def _is_same_subject(sought: Sought, other: Sought) -> bool:
    """Say whether nothing told of two values keeps them from being of one thing."""
    ours, theirs = sought.told, other.told
    moods = {each.claim.context.modality for each in (ours, theirs)}
    if len(moods) > 1 and Modality.CONDITIONAL in moods:
        return False
    here, there = ours.thing, theirs.thing
    return here is None or there is None or here == there


def _bears_out(sought: Sought, other: Sought, like: float) -> bool:
    """Say whether a value that entails another is near enough to be of one thing."""
    if like >= _CLOSE:
        return True
    ours, theirs = sought.told.thing, other.told.thing
    value = sought.measured
    if not (value and value.is_open) and is_as_good(sought, other):
        return ours is None or theirs is None or ours.head == theirs.head
    return bool(ours and theirs and ours.head == theirs.head)
