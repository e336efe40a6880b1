"""The verb that tells which claims two versions of a text do not share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from typing import TypeAlias

from attrs import frozen

from claimcheck.model import (
    Age,
    Article,
    Bounds,
    DateRange,
    Finding,
    Modality,
    PartialDate,
    Quantity,
    Reason,
    Report,
    Source,
    Span,
    Truth,
    Value,
)
from claimcheck.verbs.alignment import Passages, align, pair_up
from claimcheck.verbs.codes import CLAIM_ADDED, CLAIM_CHANGED, CLAIM_LOST, CLAIM_MOVED
from claimcheck.verbs.moves import moved
from claimcheck.verbs.reckoned import in_unit_of
from claimcheck.verbs.requotes import changed_quotes
from claimcheck.verbs.scales import Measured, measured, parts
from claimcheck.verbs.told import Told, clipped, told_in
from claimcheck.verbs.verdicts import is_converted


def diff(before: Article, after: Article) -> Report:
    """Tell which figures were changed (C101), lost (C102), added (C103), moved (C104).

    The report is on *after*; what was lost has no place in it and is quoted. A figure
    that is printed in another way is the same: 30 and thirty, 5 km and 5,000 metres.
    One under another hedge, said by somebody else, denied or put in doubt is changed.
    Quotations that have other words are told as well (C105). The other way round a
    diff has as many changes and moves, and what was lost is added.

    >>> from claimcheck.model import CountClaim, Hedge, Quantity, Thing
    >>> more = CountClaim(Quantity(30, hedge=Hedge.ABOVE), Thing("boats"))
    >>> bare = CountClaim(Quantity(30), Thing("boats"))
    >>> old, new = (Article(claims=(claim,)) for claim in (more, bare))
    >>> [finding.message for finding in diff(old, new).findings]
    ['another hedge: “above: 30 boats” became “30 boats”']
    """
    versions = _Versions(before, after)
    pairs = list(versions.pairs())
    findings = [
        *filter(None, (_changed(one, two) for one, two in pairs)),
        *map(_moved, moved(pairs, _passages)),
        *map(_added, versions.added),
        *map(_lost, versions.lost),
        *changed_quotes(before, after),
    ]
    return Report(after, tuple(sorted(findings, key=_place)))


def _place(finding: Finding) -> tuple[bool, Span]:
    """Order by place in the text; what has none comes last, as it came."""
    return (finding.span is None, finding.span or Span(0, 0))


@frozen(eq=False)
class _Item:
    """A value of one version; *pair* numbers the passages that belong together.

    *number* is that of the passage in its own version.
    """

    told: Told
    measured: Measured | None
    value: Hashable
    passage: str
    pair: int | None
    number: int = 0

    @property
    def head(self) -> str | None:
        return self.told.thing.head if self.told.thing else None

    @property
    def family(self) -> str:
        """Within what it can be changed: counts, amounts of money, dates."""
        return self.measured.scale[0] if self.measured else "day"

    @property
    def figure(self) -> Bounds | None:
        return self.measured.in_unit if self.measured else None

    @property
    def source(self) -> Source | None:
        attribution = self.told.claim.attribution
        return attribution.source if attribution else None


class _Version:
    """The values of one version and the passages they stand in."""

    def __init__(self, article: Article) -> None:
        self.passages = Passages(article.text)
        self._places = [
            (told, self.passages.number_of(told.span)) for told in told_in(article)
        ]

    def items(
        self, pairs: dict[int, int], value_of: Callable[[Value], Hashable]
    ) -> list[_Item]:
        """Give the values; *pairs* are the numbers that passages share by version."""
        return [
            _Item(
                told,
                measured(told.mention.value),
                value_of(told.mention.value),
                self.passages.passages[at].text,
                pairs.get(at),
                at,
            )
            for told, at in self._places
        ]


class _Versions:
    """The values of two versions; once paired, those that are lost and added."""

    def __init__(self, before: Article, after: Article) -> None:
        old, new = _Version(before), _Version(after)
        became = align(old.passages.passages, new.passages.passages)
        value_of = _days if before.published and after.published else _as_printed
        self.lost = old.items({one: one for one in became}, value_of)
        self.added = new.items({two: one for one, two in became.items()}, value_of)

    def pairs(self) -> Iterator[tuple[_Item, _Item]]:
        """Yield values that are one; those that are alike in more ways come first."""
        for key in _KEYS:
            found = list(pair_up(self.lost, self.added, key, key))
            yield from self._take(found)
        yield from self._take(self._only_ones())

    def _take(self, found: list[tuple[_Item, _Item]]) -> list[tuple[_Item, _Item]]:
        taken = {id(each) for pair in found for each in pair}
        self.lost = [each for each in self.lost if id(each) not in taken]
        self.added = [each for each in self.added if id(each) not in taken]
        return found

    def _only_ones(self) -> list[tuple[_Item, _Item]]:
        """Pair the values of a thing that each version has one left of."""
        lonely = _lonely(self.lost) & _lonely(self.added)

        def key(item: _Item) -> _Key:
            name = (item.family, item.head)
            return name if name in lonely else ()

        return list(pair_up(self.lost, self.added, key, key))


def _lonely(items: list[_Item]) -> set[tuple[str, str | None]]:
    counts = Counter((item.family, item.head) for item in items if item.head)
    return {name for name, count in counts.items() if count == 1}


_Key: TypeAlias = tuple[object, ...]


def _here(item: _Item, *more: Hashable) -> _Key:
    return () if item.pair is None or None in more else (item.pair, *more)


def _passages(pair: tuple[_Item, _Item]) -> tuple[int, int]:
    return (pair[0].number, pair[1].number)


def _moved(pair: tuple[_Item, _Item]) -> Finding:
    words, span = pair[1].told.words, pair[1].told.span
    before = Reason(f"the version before says: {clipped(pair[0].passage or words)}")
    here = Reason("here it stands among others", span)
    return CLAIM_MOVED.finding(span, f"“{words}” was moved", (before, here))


_KEYS: tuple[Callable[[_Item], _Key], ...] = (
    lambda item: _here(item, (item.value, item.head)),
    lambda item: _here(item, item.family, item.head),
    lambda item: (item.value, item.head),
    lambda item: _here(item, item.value),
    lambda item: _here(item, item.figure),
    lambda item: _here(item, item.family),
)
"""What two values have in common if they are one, the surest signs first: all of it in
one passage; the thing; all of it anywhere, for what was moved; then the value alone,
the figure in another unit, or no more than the kind."""


def _days(value: Value) -> Hashable:
    """Give what a value stands for; dates are the days they mean."""
    on_scale = measured(value)
    if on_scale is None:
        return parts(value) or value
    return (on_scale.scale, on_scale.printed, on_scale.hedge)


def _as_printed(value: Value) -> Hashable:
    """Give what a value stands for; relative dates are what is printed of them.

    Where a day of publication is unknown, "on Monday" can only be held against "on
    Monday".
    """
    if _is_relative(value):
        return parts(value)
    return _days(value)


def _is_relative(value: Value) -> bool:
    if isinstance(value, DateRange):
        return value.start.is_relative or value.end.is_relative
    return isinstance(value, PartialDate) and value.is_relative


def _changed(one: _Item, two: _Item) -> Finding | None:
    """Report what differs between two values that are one, if anything does."""
    what = [*filter(None, (_difference(one, two), _mood(one, two)))]
    sources = ""
    if not _same_source(one.source, two.source):
        what.append("source")
        sources = (
            f"{one.source or _NOBODY} was cited for it, now {two.source or _NOBODY}"
        )
    if not what:
        return None
    old, new = one.told, two.told
    reasons = [
        Reason(f"the version before says “{old.words}”"),
        Reason(f"this version says “{new.words}”", new.span),
    ]
    told = (_days_told(one, two), _in_new_unit(one, two), sources)
    reasons += [Reason(each) for each in told if each]
    return CLAIM_CHANGED.finding(
        new.span,
        f"another {' and '.join(what)}: “{old.words}” became “{new.words}”",
        tuple(reasons),
    )


_NOBODY = "nobody"


def _days_told(one: _Item, two: _Item) -> str:
    """Tell the days where the words are the same and cannot show the change."""
    old, new = one.told, two.told
    if one.value == two.value or old.words != new.words:
        return ""
    days = [getattr(each.mention.value, "earliest", None) for each in (old, new)]
    return f"it was {days[0]} and is now {days[1]}" if all(days) else ""


def _in_new_unit(one: _Item, two: _Item) -> str:
    """Tell what a quantity would have been in the unit that it has now."""
    old, new = one.told.mention.value, two.told.mention.value
    if isinstance(old, Quantity) and isinstance(new, Quantity):
        return in_unit_of(new, old, one.told.mention.text)
    return ""


def _difference(one: _Item, two: _Item) -> str:
    """Name what is different about the values or the things."""
    if one.value == two.value:
        renamed = one.head and two.head and one.head != two.head
        return "thing" if renamed else ""
    here, there = one.measured, two.measured
    if here is None or there is None:
        return "value"
    if (here.scale, here.printed) == (there.scale, there.printed):
        return "hedge"
    if here.in_unit is not None and here.in_unit == there.in_unit:
        return "unit"
    if not is_converted(one.told.mention.value, two.told.mention.value):
        return "value"
    near = here.literal.allows(there.printed) | there.literal.allows(here.printed)
    return "unit" if here.scale == there.scale and near is Truth.YES else "value"


def _mood(one: _Item, two: _Item) -> str:
    """Name what is different about how two passages that are one put it.

    How old somebody is does not hang on what they will or may do.
    """
    if isinstance(two.told.mention.value, Age):
        return ""
    moods = {each.told.claim.context.modality for each in (one, two)}
    if len(moods) == 1 or one.pair is None or one.pair != two.pair:
        return ""
    return "negation" if Modality.DENIED in moods else "modality"


def _same_source(one: Source | None, two: Source | None) -> bool:
    """Say whether two sources share a name, in full or in part."""
    if one is None or two is None:
        return one is two
    ours, theirs = ([*map(_name, (s.name, *s.aliases))] for s in (one, two))
    return any(mine <= other or other <= mine for mine in ours for other in theirs)


def _name(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def _lost(item: _Item) -> Finding:
    sentence = item.passage or item.told.words
    return CLAIM_LOST.finding(
        None,
        f"“{item.told.words}” is gone",
        (Reason(f"the version before says: {clipped(sentence)}"),),
    )


def _added(item: _Item) -> Finding:
    return CLAIM_ADDED.finding(
        item.told.span,
        f"“{item.told.words}” is new",
        (Reason("the version before has no such claim", item.told.span),),
    )
