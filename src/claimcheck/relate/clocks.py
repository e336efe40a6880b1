"""Times of day in two zones, and at both ends of some hours, from phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.lang.frames import TimeZone, load_frames
from claimcheck.model import (
    Claim,
    Clock,
    ClockRange,
    Distance,
    Duration,
    Hours,
    Mention,
    Moment,
    PartialDate,
    SameTime,
)
from claimcheck.relate.clauses import Clause
from claimcheck.relate.happenings import frames_of
from claimcheck.relate.people import People
from claimcheck.relate.skeleton import Found

DOTTED = re.compile(r"[012]?[0-9]\.[0-5][0-9]")
"""A number that is a time of day behind "at": 14.35."""
_REACH = 5
"""Tokens behind a time of day among which its place is named."""
_NOON = 12


def zones(found: Found, _people: People) -> Iterator[Claim]:
    """Yield one time in two zones: 6 p.m. Eastern (3 p.m. Pacific)."""
    first, second = time_of(found.get("first")), time_of(found.get("second"))
    if first is None or second is None:
        return
    one, two = (zone_near(found.clause, each) for each in (first, second))
    if one is None or two is None:
        return
    span = found.span
    yield SameTime(first=first, second=second, apart=apart(one, two), span=span)


def apart(one: TimeZone, two: TimeZone) -> tuple[int, ...]:
    """Give the minutes by which the second can be ahead of the first.

    Those that change together always differ alike; of others either may have changed.
    """
    if one.family == two.family:
        return (two.winter - one.winter,)
    ahead = {b - a for a in (one.winter, one.summer) for b in (two.winter, two.summer)}
    return tuple(sorted(ahead))


def zone_near(clause: Clause, time: Mention[Clock]) -> TimeZone | None:
    """Give the zone printed with a time, or that of the place named behind it."""
    tokens = clause.tokens
    known = load_frames(tokens.lexicon.language.code).zones
    named = time.value.zone
    if named is not None and named.name.lower() in known:
        return known[named.name.lower()]
    _, after = tokens.places(time)
    words = named.name.lower().split() if named else []
    for at in range(after, min(after + _REACH, clause.after)):
        if tokens.letters[at] in "),;./(":
            break
        words.append(tokens.lower[at])
    pairs = (" ".join(words[at : at + 2]) for at in range(len(words)))
    return next((known[name] for name in (*pairs, *words) if name in known), None)


def time_of(mention: Mention[Any] | None) -> Mention[Clock] | None:
    """Give the time of a moment, and a time of day as it is."""
    if mention is None:
        return None
    value = mention.value
    time = value.time if isinstance(value, Moment) else value
    return evolve(mention, value=time) if isinstance(time, Clock) else None


def times_of(clause: Clause) -> Iterator[Mention[Clock]]:
    """Yield the times of day that are printed in a sentence."""
    for mention, _, _ in clause.placed:
        time = time_of(mention)
        if time is not None:
            yield time


def hours(found: Found, _people: People) -> Iterator[Claim]:
    """Yield some hours with the times at both ends."""
    told = found.span_before if "span-before" in found.flags else found
    if told is None:
        return
    start, end = time_of(told.get("start")), time_of(told.get("end"))
    if "told-before" in found.flags:
        start = time_of(found.time_before)
    if both := told.get("range"):
        start, end = _ends(both)
    length = _hours_of(found.get("length"))
    if start is None or end is None or length is None or _is_elsewhere(found):
        return
    if not (is_clear(start) and is_clear(end)):
        return
    span = found.span
    since = "since" in found.flags or "from" in found.phrasing.text
    yield Hours(duration=length, start=start, end=end, since=since, span=span)


def _ends(both: Mention[Any]) -> tuple[Mention[Clock] | None, Mention[Clock] | None]:
    """Give both ends of a range of times."""
    value = both.value
    if not isinstance(value, ClockRange):
        return (None, None)
    return (evolve(both, value=value.start), evolve(both, value=value.end))


def _hours_of(mention: Mention[Any] | None) -> Mention[Duration] | None:
    """Give a length that clocks count, or that of "two hours later"."""
    value = mention.value if mention else None
    if isinstance(value, PartialDate) and isinstance(value.said, Distance):
        value = value.said.duration
    if mention is None or not isinstance(value, Duration):
        return None
    by_clock = 0 < value.unit.days < 1
    return evolve(mention, value=value) if by_clock else None


def is_clear(time: Mention[Clock]) -> bool:
    """Say whether it is told in which half of the day a time is."""
    text = time.text.lower()
    return "m" in text or "noon" in text or time.value.hour > _NOON or text[0] == "0"


def _is_elsewhere(found: Found) -> bool:
    """Say whether the end may be in another zone than the start: a flight lands."""
    tokens, frames = found.clause.tokens, frames_of(found)
    words = tokens.lower[found.clause.first : found.clause.after]
    places = [word for word in words if word in frames.zones]
    return len(places) > 1 or not frames.lists["flying"].isdisjoint(words)
