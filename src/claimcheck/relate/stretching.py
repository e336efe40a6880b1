"""A start, an end and a length that several sentences tell of one stretch of time.

Of two times one is the start and one the end; a cue beside them tells which (left at
8.05, pulled in at 14.35), or else their order. The length must be told of the very
stretch: by a noun of its kind, or as what is known already (the six-hour siege, after
nearly eight hours of argument).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from attrs import evolve

from claimcheck.lang.frames import load_frames
from claimcheck.model import (
    CalendarUnit,
    Claim,
    Clock,
    Distance,
    Duration,
    Elapsed,
    Hours,
    Mention,
    PartialDate,
    Span,
)
from claimcheck.relate.clauses import Clause
from claimcheck.relate.clocks import is_clear, time_of
from claimcheck.relate.ledger import Ledger, Told

_FAR = 5
"""Sentences over which a stretch is told."""
_DAY = 24 * 60
_HALF_DAY = _DAY // 2
_PAIR = 2
_Ends = tuple[Told, Told]


def stretched(ledger: Ledger, taken: set[Span]) -> Iterator[Claim]:
    """Yield lengths with the times at both ends; no length *taken*."""
    ends: dict[bool, _Ends | None] = {}
    for number, units in ledger.units.items():
        for mark, mention, first, after in units:
            length = length_of(mention) if mark in "le" else None
            if length is None or length.span in taken:
                continue
            by_clock = 0 < length.value.unit.days < 1
            if by_clock not in ends:
                ends[by_clock] = _ends(ledger, "km" if by_clock else "d")
            pair = ends[by_clock]
            if pair is None or not _is_near(number, pair):
                continue
            place = (number, first, after)
            steady = _told_of(ledger, place, pair, mark)
            if steady is not None:
                yield from _frames(length, pair, steady=steady, by_clock=by_clock)


def _frames(
    length: Mention[Duration], ends: _Ends, *, steady: bool, by_clock: bool
) -> Iterator[Claim]:
    if by_clock:
        yield from hours_between(length, ends, steady=steady)
        return
    start, end = (each.day for each in ends)
    whole = length.value.unit in (CalendarUnit.DAY, CalendarUnit.WEEK)
    yield Elapsed(length, start=start, end=end, inclusive=whole, span=length.span)


def length_of(mention: Mention[Any]) -> Mention[Duration] | None:
    """Give a length, or that of "nine hours later"."""
    value = mention.value
    if isinstance(value, PartialDate) and isinstance(value.said, Distance):
        value = value.said.duration
    if not isinstance(value, Duration) or _is_a_calendar_one(mention.text, value):
        return None
    return evolve(mention, value=value)


def _is_a_calendar_one(text: str, length: Duration) -> bool:
    """Say whether a length has no number, as "the whole year", which is a date."""
    words = text.lower().split()
    return words[0] == "the" and length.figure.high == 1 and "one" not in words


def _ends(ledger: Ledger, marks: str) -> _Ends | None:
    """Give the start and the end that are told: the only ones of an article."""
    fits = _is_fine if marks == "d" else _is_no_date_line
    told = [each for each in ledger.of_kinds(marks) if fits(each)]
    cues = [ledger.cue(each) for each in told]
    starts = [each for each, cue in zip(told, cues, strict=True) if cue == "start"]
    ends = [each for each, cue in zip(told, cues, strict=True) if cue == "end"]
    pair: list[Told] = []
    if len(starts) == len(ends) == 1:
        pair = [starts[0], ends[0]]
    elif len(told) == _PAIR and cues != ["end", "start"]:
        pair = told
    if not pair or abs(pair[1].sentence - pair[0].sentence) > _FAR:
        return None
    if not _are_apart(*pair):
        return None
    elsewhere = marks == "km" and is_elsewhere(ledger, pair[0], pair[1])
    return None if elsewhere else (pair[0], pair[1])


def _is_no_date_line(told: Told) -> bool:
    """Say whether a time does not open the text, as that of its publication."""
    return told.sentence > 0 or told.first > told.clause.first + 1


def is_elsewhere(ledger: Ledger, start: Told, end: Told) -> bool:
    """Say whether one clock may show the time of another zone: a plane has landed."""
    tokens = ledger.tokens
    known = load_frames(tokens.lexicon.language.code).zones
    words = tokens.lower[start.clause.first : end.clause.after]
    if not ledger.events.lists["flying"].isdisjoint(words):
        return True
    return len({known[word] for word in words if word in known}) > 1


def _are_apart(start: Told, end: Told) -> bool:
    """Say whether two times are not the same, nor days the wrong way round."""
    one, two = time_of(start.mention), time_of(end.mention)
    if one is not None and two is not None:
        return one.value != two.value
    first, last = start.day, end.day
    if first is None or last is None:
        return False
    return first.value.days != last.value.days or first.value.days is None


def _are_in_order(start: Told, end: Told) -> bool:
    """Say whether two dates are as fine as each other, the first one earlier."""
    first, last = start.day, end.day
    if first is None or last is None:
        return False
    days = first.value.earliest, last.value.earliest
    if first.value.granularity is not last.value.granularity:
        return False
    return days[0] is None or days[1] is None or days[0] < days[1]


def _is_fine(told: Told) -> bool:
    """Say whether a date is told by its month at least."""
    day = told.day
    return day is not None and 0 <= day.value.granularity.months <= 1


def _is_near(number: int, ends: _Ends) -> bool:
    sentences = sorted(each.sentence for each in ends)
    return sentences[0] - 1 <= number <= sentences[1] + _FAR - 2


def _told_of(
    ledger: Ledger, place: tuple[int, int, int], ends: _Ends, mark: str
) -> bool | None:
    """Say whether a length is that of a stretch, and whether it can have no breaks.

    None where it may be that of something else.
    """
    number, first, after = place
    if is_elsewhen(ledger, number, first, after):
        return None
    at_end = ends[1].sentence == number
    if mark == "e":
        return (at_end and _beside(ledger, (first, after), ends[1])) or None
    if ends[0].mark == "d":
        if not _are_in_order(*ends):
            return None
        if _is_after(ledger, first, after):
            return at_end or None
    return _by_noun(ledger, place, ends)


def _by_noun(ledger: Ledger, place: tuple[int, int, int], ends: _Ends) -> bool | None:
    """Say the same of a length by its noun: a six-hour siege, a journey of an hour."""
    number, first, after = place
    noun = _noun_of(ledger, number, first, after)
    words = ledger.tokens.lower[noun[0] : noun[1]] if noun else []
    lists = ledger.events.lists
    if not lists["curtailed"].isdisjoint(words):
        return None
    linked = noun and ledger.names_in(*noun) & (ends[0].keys | ends[1].keys)
    cued = any(ledger.cue(each) for each in ends)
    if not (linked and cued) and not _is_known(ledger, number, first, after, ends):
        return None
    timed = not lists["timed"].isdisjoint(
        ledger.tokens.lower[max(first - 2, 0) : first]
    )
    steady = timed or not lists["steady"].isdisjoint(words)
    return steady or _is_after(ledger, first, after)


def is_elsewhen(ledger: Ledger, number: int, first: int, after: int) -> bool:
    """Say whether a length is that of another time: the usual two hours, last year."""
    tokens, clause = ledger.tokens, ledger.clauses[number]
    inside = tokens.letters[first] in "td"
    before = tokens.lower[first if inside else max(first - 2, clause.first) : after]
    lists = ledger.events.lists
    joined = lists["after"] | lists["before"] | lists["since"]
    named = tokens.lower[after + 1 : after + 3]
    led = tokens.lower[after : after + 1]
    own = bool(named) and named[0] in lists["definite"] - {"the"}
    if own and led[0] in joined and not lists["another"].isdisjoint(named):
        return True  # 18 months after his last race
    usual = lists["usual"] - lists["whole"]
    behind = tokens.letters[after : min(after + _FEW + 2, clause.after)]
    other = any(told.mark not in "kmewo" for told in ledger.told_in(number, number))
    start = tokens.lower[clause.first : clause.first + 2]
    return (
        not usual.isdisjoint(before)
        or "Y" in behind
        or (other and start[:1] in (["in"], ["last"]))
        or start == ["last", "year"]
    )


def _is_known(ledger: Ledger, number: int, first: int, after: int, ends: _Ends) -> bool:
    """Say whether a length is told as known: the six hours, after six hours of talks.

    It must stand behind both ends, which no length of anything else does then.
    """
    lasts = not ledger.events.lists["lasting"].isdisjoint(
        ledger.tokens.lower[max(first - 2, 0) : first]
    )
    cued = any(ledger.cue(each) for each in ends)
    if number < max(each.sentence for each in ends) and not (lasts and cued):
        return False
    tokens, clause = ledger.tokens, ledger.clauses[number]
    lists = ledger.events.lists
    at = first - (tokens.letters[first] not in "td" and first > clause.first)
    while at > clause.first and tokens.letters[at] in "kHR~h":
        at -= 1
    word = tokens.lower[at]
    at_end = number == ends[1].sentence
    noun = _noun_of(ledger, number, first, after)
    named = noun is not None and noun[1] < first and _is_definite(ledger, noun)
    definite = named or word in lists["definite"]
    if definite or _is_summed_up(ledger, clause, at, at_end=at_end):
        return True
    if ends[0].mark == "d":
        return False
    passed = word in lists["after"] and tokens.letters[after : after + 1] in "p,."
    timed = word == "," and tokens.lower[at - 1] in lists["timed"]
    return passed or timed or _is_after(ledger, first, after)


def _is_definite(ledger: Ledger, noun: tuple[int, int]) -> bool:
    definite = ledger.events.lists["definite"]
    words = ledger.tokens.lower[noun[0] : noun[1]]
    return words[:1] != ["a"] and not definite.isdisjoint(words)


def _is_summed_up(ledger: Ledger, clause: Clause, at: int, *, at_end: bool) -> bool:
    """Say whether a length sums up what was told: had been in charge for six years."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    if lower[at] in lists["lasting"]:
        return lists["perfect"].isdisjoint(lower[at - 1 : at])
    near = lower[max(clause.first, at - 2) : at + 1]
    if at_end and not lists["waiting"].isdisjoint(near):
        return True
    if lower[at] in lists["taking"] and at > clause.first:
        return lower[at - 1] in lists["that"]
    perfect = lists["had"].isdisjoint(lower[max(clause.first, at - 2 * _FEW) : at])
    return at_end and lower[at] in lists["for"] and not perfect


def _is_after(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether a length is counted from the start: 11 hours after, it lasted 11."""
    tokens = ledger.tokens
    behind = tokens.lower[after : after + 1]
    counted = behind and behind[0] in ledger.events.lists["after"]
    before = tokens.lower[max(first - 2, 0) : first]
    return bool(counted) or "lasted" in before


def _beside(ledger: Ledger, at: tuple[int, int], end: Told) -> bool:
    """Say whether "two hours later" stands beside the time of the end."""
    letters = ledger.tokens.letters
    gap = (
        letters[at[1] : end.first] if at[1] <= end.first else letters[end.after : at[0]]
    )
    return len(gap) <= _FEW and not gap.strip(",-(pvkRHd~")


_FEW = 3


def _noun_of(
    ledger: Ledger, number: int, first: int, after: int
) -> tuple[int, int] | None:
    """Give the noun of a length: a six-hour outage, a journey of six hours."""
    tokens, clause = ledger.tokens, ledger.clauses[number]
    if "-" in tokens.letters[first:after]:
        end = after
        while end < min(after + _FEW, clause.after) and tokens.letters[end] in "xX-":
            end += 1
        return (after, end) if end > after else None
    if tokens.lower[after : after + 1] == ["of"]:
        return (after, min(after + _FEW, clause.after))
    at = first
    while at > clause.first and tokens.letters[at - 1] in "atkvRH~":
        at -= 1
    lasting = ledger.events.lists["lasting"]
    if at > clause.first and tokens.lower[at - 1] in lasting | {"of"}:
        return (max(at - _FEW - 1, clause.first), at - 1)
    return None


def hours_between(
    length: Mention[Duration], ends: _Ends, *, steady: bool
) -> Iterator[Hours]:
    """Yield hours with the times at both ends, if both are times of day."""
    start, end = (time_of(each.mention) for each in ends)
    if start is None or end is None:
        return
    if not (is_clear(start) and is_clear(end)):
        end = _likelier(start, end, length.value)
    yield Hours(length, start=start, end=end, since=steady, span=length.span)


def _likelier(
    start: Mention[Clock], end: Mention[Clock], length: Duration
) -> Mention[Clock]:
    """Take the half of the day that comes nearer to the length, where none is told."""
    steps = [*length.leading, (length.figure.low, length.unit)]
    told = Fraction(0)
    for count, unit in steps:
        told += Fraction(count) * unit.days * _DAY
    passed = (end.value.seconds - start.value.seconds) // 60 % _HALF_DAY
    far = abs(passed - told) > abs(passed + _HALF_DAY - told)
    best = passed + _HALF_DAY if far else passed
    total = (start.value.seconds // 60 + best) % _DAY
    value = evolve(end.value, hour=total // 60, minute=total % 60)
    return evolve(end, value=value)
