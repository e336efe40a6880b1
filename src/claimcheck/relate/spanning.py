"""A length with both ends told somewhere, where no better reading is found.

A length that fits no two times of an article, neither that of its publication, is held
against the two that its words can mean: the only two times of day; the two dates of
which verbs tell that something began and ended. Where any two times bear the length
out, or the same two are told to lie apart by another length, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from attrs import evolve

from claimcheck.model import (
    CalendarUnit,
    Claim,
    Direction,
    Duration,
    Elapsed,
    Hedge,
    Mention,
    Span,
)
from claimcheck.model.day import Days
from claimcheck.relate.clauses import Clause
from claimcheck.relate.clocks import time_of
from claimcheck.relate.holders import is_of_another
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.stretching import hours_between, is_elsewhen, is_elsewhere
from claimcheck.relate.stretching import length_of as _length

_DAY = 24 * 60
_HALF_DAY = _DAY // 2
_PAIR = 2
_REACH = 4
"""Sentences between a length and the nearer of its ends."""
_FEW, _ASIDE = 3, 8
_MOST, _FAR = 4, 8


def spanning(ledger: Ledger, taken: set[Span]) -> Iterator[Claim]:
    """Yield the lengths that nothing told bears out, with their ends; none *taken*."""
    lengths = [*lengths_of(ledger)]
    for by_clock in (True, False):
        alike = [each for each in lengths if each[3] is by_clock]
        open_ones = [each for each in alike if each[1].span not in taken]
        if not open_ones or len(alike) != len(open_ones):
            continue
        times = times_of(ledger, by_clock=by_clock)
        pair = _pair(ledger, times, by_clock=by_clock)
        if pair is None or any(bears_out(each[1].value, *pair) for each in alike):
            continue
        unfit = [each for each in alike if not _is_borne_out(ledger, each, times)]
        if len({str(each[1].value) for each in unfit}) == 1:
            number, length, (first, after), _ = unfit[0]
            if _is_in_scale(length.value, *pair) and is_of(
                ledger, number, first, after, pair
            ):
                near = ledger.tokens.lower[after : after + _FEW]
                steady = not ledger.events.lists["steady"].isdisjoint(near)
                yield from _frames(length, pair, by_clock=by_clock, steady=steady)


Length = tuple[int, Mention[Duration], tuple[int, int], bool]


def lengths_of(ledger: Ledger) -> Iterator[Length]:
    """Yield the lengths of an article that may have two ends in it."""
    for number, units in ledger.units.items():
        for mark, mention, first, after in units:
            length = _length(mention) if mark == "l" else None
            near = ledger.tokens.lower[max(first - _FEW, 0) : after + _FEW]
            pause = not ledger.events.lists["breaks"].isdisjoint(near)
            pause = pause or _is_of_play(ledger, after)
            if length is not None and _is_plain(length) and not pause:
                by_clock = 0 < length.value.unit.days < 1
                yield number, length, (first, after), by_clock


def _is_of_play(ledger: Ledger, at: int) -> bool:
    """Say whether a length is what was played between pauses: two hours of cricket."""
    of, what = (*ledger.tokens.lower[at : at + 2], "", "")[:2]
    return of == "of" and what in ledger.events.lists["played"]


def _is_plain(length: Mention[Duration]) -> bool:
    """Say whether a length is told by a number: no "a year", no "decades-long"."""
    vague = length.value.hedge is Hedge.VAGUE or length.value.figure.low <= 0
    return not vague and not length.text.lower().startswith(("a ", "an "))


def times_of(ledger: Ledger, *, by_clock: bool) -> list[Told]:
    """Give the times of day, or the dates to the year, of an article."""
    if by_clock:
        return [each for each in ledger.of_kinds("km") if _is_no_date_line(each)]
    dates = (each for each in ledger.of_kinds("d") if "birth" not in each.keys)
    return [each for each in dates if _days(each) is not None]


def _is_no_date_line(told: Told) -> bool:
    return told.sentence > 0 or told.first > told.clause.first + 1


def _days(told: Told) -> Days | None:
    day = told.day
    fine = day is not None and day.value.granularity.months <= CalendarUnit.YEAR.months
    return day.value.days if day is not None and fine else None


def _both(one: Told, two: Told) -> tuple[Days, Days] | None:
    """Give the days of two dates; of two without a year those next to each other."""
    first, last = _days(one), _days(two)
    if first is None or last is None or one.day is None or two.day is None:
        return None
    if one.day.value.is_relative and two.day.value.is_relative:
        near = evolve(two.day.value, anchor=first[0], direction=Direction.NEAREST)
        last = near.days or last
    return first, last


def _pair(
    ledger: Ledger, times: list[Told], *, by_clock: bool
) -> tuple[Told, Told] | None:
    """Give the only two times, or those at which something begins and ends."""
    cues = [_cue(ledger, each, by_clock=by_clock) for each in times]
    starts = [each for each, cue in zip(times, cues, strict=True) if cue in _STARTS]
    ends = [each for each, cue in zip(times, cues, strict=True) if cue in _ENDS]
    if by_clock:
        if len(times) != _PAIR or are_elsewhere(ledger, *times):
            return None
        one, two = times
        return None if cues[0] in _ENDS and cues[1] in _STARTS else (one, two)
    if len(starts) == len(ends) == 1 and len(times) <= _MOST:
        start, end = starts[0], ends[0]
    elif len(times) == _PAIR and (starts + ends or _are_alike(*times)):
        start, end = times
    else:
        return None
    both = _both(start, end)
    ordered = both is not None and both[0][0] < both[1][0]
    backwards = start in ends or end in starts
    near = abs(start.sentence - end.sentence) <= _FAR
    return (start, end) if ordered and near and not backwards else None


def _are_alike(one: Told, two: Told) -> bool:
    """Say whether two dates are both told to the day, and both with a year or none."""
    days = [each.day.value for each in (one, two) if each.day is not None]
    to_the_day = all(day.granularity is CalendarUnit.DAY for day in days)
    return to_the_day and len({day.is_relative for day in days}) == 1


def _cue(ledger: Ledger, told: Told, *, by_clock: bool) -> str:
    """Tell whether something begins or ends: from 1987, until 2003, it was closed."""
    before, lists = ledger.tokens.lower[told.first - 1], ledger.events.lists
    if not by_clock and told.first > told.clause.first:
        if before in lists["from_when"]:
            return "begin"
        if before in lists["until_when"]:
            return "end"
    return ledger.cue(told, long=not by_clock)


def are_elsewhere(ledger: Ledger, one: Told, two: Told) -> bool:
    """Say whether two times may be of two places, or are far from each other."""
    clocks = filter(None, (time_of(one.mention), time_of(two.mention)))
    zones = any(clock.value.zone is not None for clock in clocks)
    far = abs(one.sentence - two.sentence) > _FAR
    return zones or far or is_elsewhere(ledger, one, two)


_STARTS, _ENDS = ("start", "begin"), ("end",)


def _is_borne_out(ledger: Ledger, length: Length, times: list[Told]) -> bool:
    """Say whether any two times, or one and publication, lie so far apart."""
    number, mention, _, _ = length
    value, clause = mention.value, ledger.clauses[number]
    words = ledger.tokens.lower[clause.first : clause.after]
    lists = ledger.events.lists
    now = not lists["present"].isdisjoint(words) and lists["shall"].isdisjoint(words)
    pairs = combinations(times, 2)
    if any(bears_out(value, one, two) for one, two in pairs):
        return True
    return now and any(reaches_now(value, each) for each in times)


def bears_out(length: Duration, one: Told, two: Told) -> bool:
    """Say whether two times lie about as far apart as a length is."""
    start, end = time_of(one.mention), time_of(two.mention)
    if start is not None and end is not None:
        passed = (end.value.seconds - start.value.seconds) // 60 % _HALF_DAY
        return any(_minutes_fit(length, passed + half) for half in (0, _HALF_DAY))
    both = _both(one, two)
    return both is not None and _fits(length, *sorted(both))


def minutes_of(length: Duration) -> float:
    """Give a length in minutes, its larger units too."""
    return sum(
        float(count) * float(unit.days) * _DAY
        for count, unit in [*length.leading, (length.figure.low, length.unit)]
    )


def _minutes_fit(length: Duration, passed: int) -> bool:
    told = minutes_of(length)
    return abs(told - passed) <= max(told / 4, _DAY / 48)


def reaches_now(length: Duration, told: Told) -> bool:
    """Say whether it is about so long from a date to publication."""
    days, day = _days(told), told.day
    anchor = day.value.anchor if day is not None else None
    if days is None or anchor is None:
        return False
    first, last = sorted((days, (anchor, anchor)))
    return _fits(length, first, last)


def _fits(length: Duration, first: Days, last: Days) -> bool:
    """Say whether a length is about as long as from the one to the other."""
    low, high = (last[0] - first[1]).days, (last[1] - first[0]).days
    told = length.days()
    unit = float(max(length.unit.days, length.unit.months * 31))
    if length.figure.low >= _SEVERAL:
        unit /= 2
    most_under = min(unit, _YEAR) if length.hedge is Hedge.ABOVE else unit
    least = float(told.low or 0) * _LESS - most_under
    most = float(told.high or told.low or 0) * _MORE + unit
    return low <= most and least <= high


_LESS, _MORE = 0.9, 1.1
_SEVERAL = 4
"""Units of which half a one is room enough."""
_SCALE = 25
_YEAR = 365


def is_of(
    ledger: Ledger, number: int, first: int, after: int, pair: tuple[Told, Told]
) -> bool:
    """Say whether the words of a length let it be that of a stretch near by."""
    lists, tokens = ledger.events.lists, ledger.tokens
    near = min(abs(each.sentence - number) for each in pair)
    if near > _REACH or is_elsewhen(ledger, number, first, after):
        return False
    clause = ledger.clauses[number]
    before = tokens.lower[max(first - _FEW, clause.first) : after]
    behind = _behind(ledger, clause, after)
    if _is_elsewhose(ledger, number, (first, after), pair):
        return False
    if any(_is_another_term(ledger, told) for told in pair) or _is_open(
        ledger, number, pair
    ):
        return False
    if not lists["not_whole"].isdisjoint(before[-2 - (after - first) :]):
        return False
    sentence = tokens.lower[clause.first : clause.after]
    leading = tokens.lower[max(first - _ASIDE, clause.first) : first]
    ongoing = leading[-1:] == ["for"] and not lists["perfect"].isdisjoint(leading)
    if ongoing or not lists["unlike"].isdisjoint(sentence):
        return False
    told = {*before, *behind} - lists["places_of_terms"] | set(behind)
    ended = tokens.lower[pair[1].clause.first : pair[1].clause.after]
    full = not (lists["whole"] | lists["running_out"]).isdisjoint(ended)
    return lists["not_whole_behind"].isdisjoint(behind) and (
        full or lists["curtailed"].isdisjoint(told)
    )


def _behind(ledger: Ledger, clause: Clause, after: int) -> list[str]:
    """Give the words right behind a length that may tell what it is of."""
    tokens, lists = ledger.tokens, ledger.events.lists
    behind = tokens.lower[after : min(after + _FEW, clause.after)]
    if behind[:1] == ["on"]:
        return [] if tokens.letters[after + 1] == "W" else behind  # on Tuesday
    if behind[:1] == ["to"] and not lists["attending"].isdisjoint(behind):
        return []  # four months to see it
    return [word for word in behind if word != "on"]  # the deal ends on 3 May


def _is_elsewhose(
    ledger: Ledger, number: int, at: tuple[int, int], pair: tuple[Told, Told]
) -> bool:
    """Say whether a length is of somebody or something else than its two ends are."""
    first, after = at
    as_another = ledger.tokens.lower[after : after + 1] == ["as"]
    if as_another and not _is_named(ledger, after, pair):
        return True
    new = _is_of_new(ledger, ledger.clauses[number].first, first)
    return new or is_of_another(ledger, number, first, pair)


def _is_named(ledger: Ledger, after: int, pair: tuple[Told, Told]) -> bool:
    """Say whether what somebody was for so long is told with the ends: as mayor."""
    tokens = ledger.tokens
    there = {word for end in pair for word in tokens.lower[end.begin : end.end]}
    at = next(
        (
            n
            for n in range(after + 1, min(after + _FEW, len(tokens.letters)))
            if tokens.letters[n] in "xX"
        ),
        0,
    )
    unnamed = tokens.lower[pair[0].first - 2].endswith("ed")  # appointed in 1978
    return not at or tokens.lower[at] in there or unnamed


def _is_open(ledger: Ledger, number: int, pair: tuple[Told, Told]) -> bool:
    """Say whether two times are opening hours, and a length is of something else."""
    opening = ledger.events.lists["opening_hours"]
    near = (ledger.tokens.lower[told.begin : told.end] for told in pair)
    clause = ledger.clauses[number]
    words = ledger.tokens.lower[clause.first : clause.after]
    return "open" not in words and all(not opening.isdisjoint(each) for each in near)


def _is_of_new(ledger: Ledger, begin: int, first: int) -> bool:
    """Say whether a length is of what is new here: a guided tour of two hours."""
    new = ledger.tokens.letters[begin] == "a" and first - begin <= _FEW + 2
    return new and ledger.tokens.lower[first - 1] == "of"


def _is_in_scale(length: Duration, one: Told, two: Told) -> bool:
    """Say whether two times can be the ends of a length at all.

    "52 years" is not told of what lies between 3 and 9 June, nor "six days" of what
    lies between two years.
    """
    days = [each.day for each in (one, two) if each.day is not None]
    if any(day.value.granularity.months > length.unit.months for day in days):
        return False
    both = _both(one, two)
    told = length.days().low
    if both is None or not told or time_of(one.mention) is not None:
        return True
    apart = abs((both[1][0] - both[0][0]).days) + 1
    return float(told) < _SCALE * apart and apart < _SCALE * float(told)


def _is_another_term(ledger: Ledger, told: Told) -> bool:
    """Say whether a sentence is about another term, or one that was cut short.

    In "took power in a coup and lost it in another" the coup is another one.
    """
    tokens, lists = ledger.tokens, ledger.events.lists
    other = lists["cut_short"] | lists["another_step"]
    return any(
        tokens.lower[at] in other
        and (tokens.lower[at] != "another" or tokens.letters[at + 1] in "xX")
        for at in range(told.clause.first, told.clause.after - 1)
    )


def _frames(
    length: Mention[Duration],
    pair: tuple[Told, Told],
    *,
    by_clock: bool,
    steady: bool,
) -> Iterator[Claim]:
    if by_clock:
        yield from hours_between(length, pair, steady=steady)
        return
    start, end = (each.day for each in pair)
    whole = length.value.unit in (CalendarUnit.DAY, CalendarUnit.WEEK)
    yield Elapsed(length, start=start, end=end, inclusive=whole, span=length.span)
