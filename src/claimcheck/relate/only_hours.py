"""The only two times of day of a short article, and the only hours that it tells.

"Screens went dark at 10:05 a.m. and came back at 2:20 p.m." are the ends of the "90
minutes" of which another sentence tells, where the article has no other times, and no
word tells the hours of a part, a rule or another thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from claimcheck.model import Claim, ClockRange, Duration, Hours, Mention, Span
from claimcheck.relate.clocks import is_clear, time_of
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.spanning import (
    Length,
    are_elsewhere,
    bears_out,
    is_of,
    lengths_of,
    minutes_of,
    times_of,
)
from claimcheck.relate.stretching import hours_between

_FAR = 9
"""Sentences of an article that is of one thing."""
_PAIR, _FEW, _BEFORE = 2, 2, 5
_NEAR = 4
"""Sentences between the hours and the nearer of both times."""


def only_hours(ledger: Ledger, taken: set[Span]) -> Iterator[Claim]:
    """Yield the only hours of an article with the only two times; none *taken*."""
    if len(ledger.reading.sentences) > _FAR:
        return
    lengths = [each for each in lengths_of(ledger) if each[3]]
    if len(lengths) != 1 or lengths[0][1].span in taken:
        return
    length = lengths[0]
    if not _is_whole(ledger, length):
        return
    ranges = [*_ranges(ledger)]
    times = times_of(ledger, by_clock=True)
    if len(ranges) == 1 and not times:
        yield from _of_range(ledger, length, *ranges[0])
    elif len(times) == _PAIR and not ranges:
        yield from _of_pair(ledger, length, (times[0], times[1]))


def _of_pair(
    ledger: Ledger, length: Length, pair: tuple[Told, Told]
) -> Iterator[Hours]:
    number, told, (first, after), _ = length
    if not is_of(ledger, number, first, after, pair):
        return
    if are_elsewhere(ledger, *pair) or _fits(told, pair):
        return
    clause = ledger.clauses[number]
    led = ledger.tokens.lower[max(first - _BEFORE, clause.first) : first]
    whole = not ledger.events.lists["steady_led"].isdisjoint(led) or "-" in told.text
    steady = whole and _is_unbroken(ledger) and _are_ends(ledger, *pair)
    yield from hours_between(told, pair, steady=steady)


def _fits(length: Mention[Duration], pair: tuple[Told, Told]) -> bool:
    """Say whether hours can be those between two times, loosely told."""
    start, end = (time_of(each.mention) for each in pair)
    if start is None or end is None or not (is_clear(start) and is_clear(end)):
        return bears_out(length.value, *pair)
    passed = (end.value.seconds - start.value.seconds) // 60 % _DAY
    return abs(passed - minutes_of(length.value)) <= max(passed / 6, 20)


_DAY = 24 * 60


def _of_range(
    ledger: Ledger, length: Length, number: int, both: Mention[Any]
) -> Iterator[Hours]:
    """Yield "from 9 p.m. to 4 a.m." with its hours."""
    start, end = (
        evolve(both, value=each) for each in (both.value.start, both.value.end)
    )
    near = abs(number - length[0]) <= _NEAR
    if near and (is_clear(start) or is_clear(end)) and start.value.exists:
        steady = _is_unbroken(ledger)
        yield Hours(length[1], start=start, end=end, since=steady, span=length[1].span)


def _ranges(ledger: Ledger) -> Iterator[tuple[int, Mention[Any]]]:
    for number, clause in ledger.clauses.items():
        for mention, _, _ in clause.placed:
            if isinstance(mention.value, ClockRange):
                yield number, mention


def _is_whole(ledger: Ledger, length: Length) -> bool:
    """Say whether hours are told of one whole thing, not of a part, limit or rule."""
    number, told, (first, after), _ = length
    tokens, lists, clause = ledger.tokens, ledger.events.lists, ledger.clauses[number]
    near = tokens.lower[max(first - _FEW, clause.first) : first]
    behind = tokens.lower[after : min(after + _FEW, clause.after)]
    if (
        not lists["hours_aside"].isdisjoint([*near, *behind])
        or "Y" in tokens.letters[clause.first : clause.after]
    ):
        return False
    of_it = behind[:1] == ["of"] and tokens.letters[after + 1 : after + 2] in "drt"
    if of_it or behind[:1] == ["a"]:
        return False
    if not (lists["after"] | lists["before"]).isdisjoint(behind[:1]):
        return False
    attributive = "-" in told.text or tokens.letters[after : after + 1] == "-"
    led = tokens.lower[max(first - _BEFORE, clause.first) : first]
    return attributive or not lists["hours_led"].isdisjoint(led)


def _is_unbroken(ledger: Ledger) -> bool:
    """Say whether no word of an article tells of a break."""
    words = ledger.tokens.lower
    return ledger.events.lists["any_break"].isdisjoint(words)


def _are_ends(ledger: Ledger, one: Told, two: Told) -> bool:
    """Say whether something begins and ends, or one sentence tells both times."""
    cues = {ledger.cue(one), ledger.cue(two)}
    if one.sentence == two.sentence or len(cues - {""}) > 1:
        return True
    return time_of(two.mention) is not None and abs(one.sentence - two.sentence) <= _FEW
