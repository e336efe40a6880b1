"""One moment on two clocks, where several sentences lie between them.

The second is told to be the same moment by a cue: where it was 11:30 in the morning;
at that moment it was four in London; for viewers in California.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.lang.frames import TimeZone, load_frames
from claimcheck.model import Clock, Mention, SameTime, Span
from claimcheck.relate.clocks import apart, is_clear, time_of, zone_near
from claimcheck.relate.ledger import Ledger, Told

_FAR = 4
"""Sentences over which one moment is told."""
_FEW, _NEAR = 5, 12
_MANY, _PAIR = 3, 2
_ARTICLE = 9
"""Sentences of an article that is of one thing."""
_DAY = 24 * 60
_APPOSED = frozenset("pXW,t(-)")
"""Letters between two times that stand side by side: in Geneva, 4 a.m."""


def zoned(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield pairs of a time and a later one that a cue tells to be the same moment.

    No pair whose second time is *taken*.
    """
    before: list[tuple[Told, Mention[Clock], TimeZone]] = []
    for told in ledger.of_kinds("km"):
        time = time_of(told.mention)
        zone = _zone(ledger, told, time) if time else None
        apart_told = not before or before[-1][0].sentence != told.sentence
        alone = sum(mark in "km" for mark, *_ in ledger.units[told.sentence]) == 1
        if zone is None and time is not None and apart_told and alone:
            zone = _only_zone(ledger)
        if time is None or zone is None:
            continue
        near = [each for each in before if told.sentence - each[0].sentence <= _FAR]
        before = [*near[-_MANY:], (told, time, zone)]
        if len(near) != 1 or near[0][2] == zone or time.span in taken:
            continue
        first, one, other = near[0]
        if _is_same_moment(ledger, first, told):
            span = one.span and time.span and Span(one.span.start, time.span.end)
            yield SameTime(one, time, apart=apart(other, zone), span=span)


def only_zones(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield the only two times of an article with its only two zones; none *taken*.

    Which time is of which zone need not be told: it must fit neither way.
    """
    if len(ledger.reading.sentences) > _ARTICLE:
        return
    times = [
        (told, time)
        for told in ledger.of_kinds("km")
        if (time := time_of(told.mention)) is not None
        if told.sentence or told.first > told.clause.first + 1
    ]
    zones = _zones(ledger)
    if len(times) != _PAIR or len(zones) != _PAIR:
        return
    (first, one), (then, other) = times
    if (
        one.span in taken
        or other.span in taken
        or then.sentence - first.sentence > _FAR
    ):
        return
    if not (is_clear(one) and is_clear(other)) or not _is_told_once(
        ledger, first, then
    ):
        return
    ahead = (other.value.seconds - one.value.seconds) // 60
    near, far = sorted(zones, key=lambda zone: zone is _zone(ledger, then, other))
    ways = (apart(near, far), apart(far, near))
    if any((ahead - each) % _DAY == 0 for way in ways for each in way):
        return
    span = one.span and other.span and Span(one.span.start, other.span.end)
    yield SameTime(one, other, apart=ways[0], span=span)


def _is_told_once(ledger: Ledger, first: Told, then: Told) -> bool:
    """Say whether two times are told of one moment: at noon on the same day."""
    lower = ledger.tokens.lower
    printed = {
        *lower[first.first : first.after + 1],
        *lower[then.first : then.after + 1],
    }
    if not printed.isdisjoint(("gmt", "utc")):
        return False  # beside it stands the time of a place that is not named
    behind = ledger.tokens.lower[then.after : then.after + _FEW]
    leaving = ledger.events.lists["flying"]
    words = ledger.tokens.lower[first.clause.first : then.clause.after]
    same = "same" in (then.mention.text.lower().split() + behind)
    told = same or _is_same_moment(ledger, first, then)
    return told and leaving.isdisjoint(words)


def _zone(ledger: Ledger, told: Told, time: Mention[Clock]) -> TimeZone | None:
    """Give the zone of a time, or that of a place named in its part of the sentence."""
    found = zone_near(told.clause, time)
    if found is not None:
        return found
    tokens, clause = ledger.tokens, told.clause
    known = load_frames(tokens.lexicon.language.code).zones
    if time.value.zone is not None:
        return _local(ledger, told, alone=True)
    leaving = ledger.events.lists["leaving"]
    # Of places in other parts of the sentence the nearest one before counts.
    for at in range(told.first - 1, clause.first, -1):
        if tokens.letters[at] != "X":
            continue
        pair = " ".join(tokens.lower[at : at + 2])
        name = pair if pair in known else tokens.lower[at]
        before = tokens.lower[at - 1]
        placed = tokens.letters[at - 1] == "p" or before in leaving
        if name in known and placed:
            return known[name]
    clocks = sum(mark in "km" for mark, *_ in ledger.units[told.sentence])
    return _local(ledger, told, alone=False) if clocks > 1 else None


def _only_zone(ledger: Ledger) -> TimeZone | None:
    """Give the zone of the only places of an article, for the times without one."""
    # In Colorado somebody may have timed by GMT what took place elsewhere.
    apart = [
        (told.clause.first, told.clause.after)
        for told in ledger.of_kinds("km")
        if (time := time_of(told.mention)) and time.value.zone is not None
    ]
    zones = _zones(ledger, apart)
    return zones[0] if len(zones) == 1 else None


def _zones(ledger: Ledger, apart: Sequence[tuple[int, int]] = ()) -> list[TimeZone]:
    """Give the zones of the places of an article, as they come; none told *apart*."""
    tokens = ledger.tokens
    known = load_frames(tokens.lexicon.language.code).zones
    bands = ledger.events.lists["bands"] | {"gmt", "utc"}
    zones = (
        known[name]
        for at, letter in enumerate(tokens.letters)
        if letter in "X~A" and not any(low < at < high for low, high in apart)
        for name in (tokens.lower[at], " ".join(tokens.lower[at : at + 2]))
        if name in known and name not in bands
    )
    return list(dict.fromkeys(zones))


def _local(ledger: Ledger, told: Told, *, alone: bool) -> TimeZone | None:
    """Give the zone of the only place that is named: where time is local.

    Unless it must be, for *alone* it can, the place stands behind a preposition.
    """
    placing = ledger.events.lists["placing"]
    bands = ledger.events.lists["bands"]
    tokens, clause = ledger.tokens, told.clause
    known = load_frames(tokens.lexicon.language.code).zones
    clocks = {
        at
        for mark, _, first, after in ledger.units[told.sentence]
        for at in range(first, after)
        if mark in "km"
    }
    places = {
        known[name]
        for at in range(clause.first + 1, clause.after)
        if tokens.letters[at] == "X" and at not in clocks
        if alone or tokens.lower[at - 1] in placing
        for name in (tokens.lower[at], " ".join(tokens.lower[at : at + 2]))
        if name in known and name not in bands
    }
    return places.pop() if len(places) == 1 else None


def _is_same_moment(ledger: Ledger, first: Told, then: Told) -> bool:
    """Say whether the words before or behind the second time tell it to be the same."""
    lower, cues = ledger.tokens.lower, ledger.events.same_moment
    begin = first.after if first.sentence == then.sentence else then.clause.first
    gap = ledger.tokens.letters[first.after : then.first]
    if first.sentence == then.sentence and not set(gap) - _APPOSED:
        return len(gap) <= _FEW
    near = range(max(begin, then.first - _NEAR), min(then.end, then.after + 2))
    # One shock of an earthquake, or one launch, is timed by two clocks.
    once = first.keys & then.keys & ledger.events.lists["timed_twice"]
    if once and "gmt" in str(then.mention.value).lower():
        return first.sentence != then.sentence
    behind = lower[then.after : then.after + 2]
    if "when" in behind and not ledger.events.lists["timed_by"].isdisjoint(
        lower[then.after : then.after + _FEW + 1]
    ):
        return True
    shown, units = ledger.events.lists["shown"], ledger.units[then.sentence]
    same = (
        lower[at] == "same" and not shown.isdisjoint(lower[at + 1 : at + _FEW - 1])
        for at in near
    )
    told = any(cues.at(lower, at) for at in near) or any(same)
    if any(mark == "l" and at in near for mark, _, at, _ in units):
        told = False  # two hours before the first whistle, at 11 a.m.
    clock = not ledger.events.lists["timepieces"].isdisjoint(lower[at] for at in near)
    return told or clock or _is_predicate(ledger, then)


def _is_predicate(ledger: Ledger, then: Told) -> bool:
    """Say whether a time is all that is told of a moment: it was already Tuesday."""
    lower, letters = ledger.tokens.lower, ledger.tokens.letters
    at = then.first
    while at > then.clause.first and letters[at - 1] in "kHR~h":
        at -= 1
    while at > then.clause.first and letters[at - 1] == "v":
        at -= 1
    it = ledger.events.lists["it"]
    behind = lower[then.after : then.after + _FEW]
    return (
        at < then.first
        and at > then.clause.first
        and lower[at - 1] in it
        and ledger.events.lists["when"].isdisjoint(behind)
    )
