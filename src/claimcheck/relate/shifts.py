"""Changes that are told in several sentences: by how much here, from and to what there.

"Net income was $84m. A year earlier it had been $70m. The gain of 32 percent …": the
ends are known by what stands beside them, and that both are of one thing with the
change by the words that they share. Where two pairs of ends would do, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from attrs import evolve

from claimcheck.lang.roles import load_roles
from claimcheck.model import Claim, Hedge, Kind, Way
from claimcheck.model.frames import Change
from claimcheck.relate.building import as_share, borrow
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import Measured
from claimcheck.relate.levels import Level, Levels, hull, stems
from claimcheck.relate.movers import (
    Mover,
    has_own_base,
    is_between,
    movers_in,
    moves,
    way_of,
)
from claimcheck.relate.points import points_of
from claimcheck.relate.ticks import tick_of

BACK, FORTH = 4, 3
"""Sentences around a change in which its ends are sought."""
_MOST_APART = 4
"""How many times as much as the other an end may be, where no more is told."""


_TELLING = ("#s", "#f", "#w")
_WIDEST = 40
"""Numbers around a change of which two are tried, so that long lists stay cheap."""


def moved_in(levels: Levels, matched: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the changes whose numbers stand apart; not those *matched* already."""
    changes = [claim for claim in matched if isinstance(claim, Change)]
    taken = {mention.span for claim in changes for mention in claim.mentions}
    for line, words in enumerate(levels.words):
        if words.isdisjoint(_TELLING):
            continue
        for mover in movers_in(levels.row(line), levels.lists):
            if mover.by.measured.span in taken:
                continue
            at = mover.by.first
            window = [
                level
                for level in levels.around(mover.by, BACK, FORTH)
                if way_of(level, levels.lists) is None
                and level.kind not in "wfta"
                and not level.is_supposed
                and not level.is_partial
                and (level is mover.beside or not moves(level, levels.lists))
            ]
            if len(window) > _WIDEST:
                window.sort(key=lambda level: abs(level.first - at))
                del window[_WIDEST:]
            claim = (
                _change(mover, window, levels)
                or tick_of(mover, levels)
                or points_of(mover, levels)
            )
            if claim is not None:
                yield claim


def _change(mover: Mover, window: list[Level], levels: Levels) -> Claim | None:
    pair = _likeliest(mover, window)
    if pair is None or has_own_base(mover.by, *pair):
        return None
    before, after = pair
    if any(_is_other_end(level, mover, after) for level in window):
        return None
    first, last = hull(mover.by, before, after)
    # "The 25 percent cut would not" is told as known.
    known = mover.by.tokens.letters[mover.by.first - 1] == "t"
    denied = mover.by.says("denied") and not known
    if levels.says("another_basis", first, last) or denied:
        return None
    others = (
        _claim(mover, one, two)
        for one in window
        for two in window
        if one is not two and one.comparable_with(two)
    )
    if any(comes_out(other) for other in others):
        return None
    claim = _claim(mover, before, after)
    return claim if _is_near_miss(claim) else None


def _is_other_end(level: Level, mover: Mover, after: Level) -> bool:
    """Say whether a change led to another number: staff grew 5 percent, to 420."""
    letters, at = level.tokens.letters, level.first
    behind = level.number == mover.by.number and at > mover.by.first
    led = letters[at - 1] == "T" and letters[at - 2] == ","
    return behind and led and not level.comparable_with(after)


def _likeliest(mover: Mover, window: list[Level]) -> tuple[Level, Level] | None:
    """Give the two ends that most speaks for; none where two pairs are as good."""
    ranked = sorted(
        ((_fitness(mover, *pair), pair) for pair in _pairs(mover, window)),
        key=lambda one: one[0],
        reverse=True,
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR):
        return None
    return ranked[0][1]


def _fitness(mover: Mover, before: Level, after: Level) -> int:
    """Weigh what speaks for two ends: words, unit, place, and what tells them apart."""
    one, two = before.measured.value.unit, after.measured.value.unit
    alike = one.comparable_with(two)
    kin = before.lists["human"]
    named = before.noun == after.noun != "" or (alike and one.kind is not Kind.COUNT)
    named = named or {before.noun, after.noun} <= kin
    lent = before.of_it is not after.of_it
    known = bool(mover.stems & (before.stems | after.stems))
    told = before.era.mark <= _TOLD or before.era.days is not None
    gaps = sum(abs(mover.by.number - end.number) for end in (before, after))
    gaps += abs(before.number - after.number)
    return (
        _MUCH * (named + known)
        + _SOME * (lent + told)
        - gaps
        - _MUCH * (not alike and before.number != after.number)
        - _MUCH * _is_far(before, after)
    )


def _is_far(before: Level, after: Level) -> bool:
    least, most = sorted(before.beside(after))
    return most > least * _FAR_OFF


_MUCH, _SOME, _CLEAR, _TOLD = 6, 2, 4, 10


def _is_near_miss(claim: Change) -> bool:
    """Say whether a change is not so far off that it may be of something else."""
    if claim.before is None or claim.after is None:
        return True
    if claim.way and _goes(claim.before, claim.after) is not claim.way:
        return False
    before, after = (each.value.figure.high for each in (claim.before, claim.after))
    if claim.times is not None:
        told, made = claim.times.value.figure.high, Fraction(after) / before
        if (told > 1) is not (made > 1):
            return False  # what doubled did not become fewer
    elif claim.percent is not None:
        told = claim.percent.value.figure.high
        made = abs(Fraction(after) / before - 1) * 100
        if claim.after.value.unit == claim.percent.value.unit:
            return told == abs(after - before)
    else:
        return True
    return made <= told * _FAR_OFF and told <= made * _FAR_OFF


def _goes(before: Measured, after: Measured) -> Way:
    sizes = (
        Fraction(each.value.figure.high) * each.value.unit.factor
        for each in (before, after)
    )
    start, end = sizes
    return Way.UP if end > start else Way.DOWN


_FAR_OFF = 3


def has_rivals(before: Level, after: Level, by: Level, levels: Levels) -> bool:
    """Say whether another number nearby may as well be one of two ends."""
    return any(
        other not in (before, after, by)
        and other.kind not in "wfa"
        and all(other.comparable_with(end) for end in (before, after))
        and any(_may_stand_in(other, end) for end in (before, after))
        for other in levels.around(by, BACK, FORTH)
    )


def _may_stand_in(other: Level, end: Level) -> bool:
    least, most = sorted(other.beside(end))
    return most <= least * _MOST_APART


def _pairs(mover: Mover, window: list[Level]) -> Iterator[tuple[Level, Level]]:
    for before in window:
        for after in window:
            if before is after or not before.comparable_with(after):
                continue
            if _are_ends(before, after, mover) and _is_of(mover, before, after):
                yield before, after


def _are_ends(before: Level, after: Level, mover: Mover) -> bool:
    base = mover.by.year_behind
    if base is not None and base != before.year and " then " not in before.text:
        return False
    if not _are_apart(before, after, mover) or (
        before.is_elsewhere(after) and not mover.compares
    ):
        return False
    start, end = before.beside(after)
    rising = start < end
    if mover.way is not None and rising is not (mover.way is Way.UP):
        return False
    if mover.compares:
        return rising is (mover.by.size >= 1) and _are_compared(before, after, mover)
    order = before.is_before(after)
    if order is None:
        counted_alike = before.noun == after.noun and not before.of_it
        # The way that it went tells which of the two was first.
        order = counted_alike and mover.by.kind != "w"
        order = before.year is not None if after is mover.beside else order
    return order and _are_near(before, after, mover)


def _are_apart(before: Level, after: Level, mover: Mover) -> bool:
    """Say whether two levels differ, and not so far that they are of other things."""
    most = _MOST_APART
    if mover.by.kind == "w":
        most *= max(int(mover.by.size), 1)
    least, largest = sorted(before.beside(after))
    near = abs(before.number - after.number) <= FORTH
    return near and 0 < least < largest <= least * most


def _are_near(before: Level, after: Level, mover: Mover) -> bool:
    """Say whether two levels stand so that one can be told of the other."""
    if before.number == after.number:
        return before.is_before(after) is not None
    if after is mover.beside or abs(before.number - after.number) <= _NEXT:
        return True
    return bool(before.stems & after.stems) or before.of_it


_NEXT = 2


def _are_compared(before: Level, after: Level, mover: Mover) -> bool:
    """Say whether one may be told to be so many times as much as the other."""
    gaps = [abs(mover.by.number - one.number) for one in (before, after)]
    return max(gaps) <= FORTH


def _is_of(mover: Mover, before: Level, after: Level) -> bool:
    """Say whether a change may be that of two levels, by their words."""
    near = min(abs(mover.by.number - end.number) for end in (before, after))
    known = bool(mover.stems & (before.stems | after.stems))
    if mover.compares:
        return _is_compared_with(mover, before, after, near)
    if mover.beside is not None:
        return mover.beside in (before, after)
    if known or near > _NEXT:
        return known and near <= FORTH
    # "Burglaries went down by 30 percent. There were 640; the year before, 800."
    ends = (before, after)
    told_of_it = any(end.of_it for end in ends) and all(
        _is_nameless(end) and _may_be_of(mover, end) for end in ends
    )
    last = max(before.number, after.number)
    return (
        mover.bare
        or (mover.definite and 0 <= mover.by.number - last <= 1)
        or (
            (_goes_on(mover, after) or is_between(mover.by, before, after))
            and all(_may_be_of(mover, end) for end in ends)
        )
        or (told_of_it and 0 <= after.number - mover.by.number <= FORTH)
    )


def _may_be_of(mover: Mover, end: Level) -> bool:
    """Say whether what is counted can be what moved: a herd's elephants, no pubs."""
    if not end.noun or end.noun[:_STEM] in mover.stems:
        return True
    words, lists = mover.by.sentence.clause.words, mover.by.lists
    if not words.isdisjoint(lists["bodies_of_people"]):
        return load_roles(end.tokens.lexicon.language.code).is_human(end.noun)
    of_it = not lists["of_it"].isdisjoint(end.text.split())
    return of_it or not words.isdisjoint(lists["bodies"])


_STEM, _PEOPLE = 5, 4


def _is_nameless(end: Level) -> bool:
    """Say whether next to nothing before a number tells what it is of."""
    told = stems(end.tokens, end.begin, end.first, end.lists)
    return sum(not stem.startswith("on_") for stem in told) <= 1


def _is_compared_with(mover: Mover, before: Level, after: Level, near: int) -> bool:
    """Say whether one may be told to be so many times the other, by their words."""
    known = before.stems | after.stems
    alike = _are_people(mover, before, after)
    if mover.named and not mover.named & known and not alike:
        return False
    if mover.beside is not None and mover.beside is not after:
        return False
    bare = near <= 1 and before.of_it and after.of_it
    lone = near == 0 and (mover.beside is not None or not mover.stems)
    told = lone or bare or alike or bool(mover.stems & known)
    return told and mover.is_based_on(before)


def _are_people(mover: Mover, before: Level, after: Level) -> bool:
    """Say whether people are told to be so many times as many, and counted before."""
    by, human = mover.by, load_roles(mover.by.tokens.lexicon.language.code).is_human
    named = by.tokens.lower[by.after : by.after + _PEOPLE]
    counted = human(before.noun) and (human(after.noun) or after.of_it)
    anybody = ("people", "persons", *by.lists["human"])
    return counted and not set(anybody).isdisjoint(named)


def _goes_on(mover: Mover, after: Level) -> bool:
    """Say whether the next sentence tells of what moved as "it"."""
    opening = after.tokens.lower[after.clause_start]
    gap = after.number - mover.by.number
    return opening in after.lists["pronouns"] and gap in (0, 1)


def _claim(mover: Mover, before: Level, after: Level) -> Change:
    roles: dict[str, Any] = ends_of(before, after)
    ratio = mover.by.measured.value.unit.kind is Kind.RATIO
    roles["times" if ratio else "percent"] = as_share(mover.by.measured)
    first, last = hull(mover.by, before, after)
    return Change(way=mover.way, span=mover.by.tokens.span(first, last), **roles)


def ends_of(before: Level, after: Level) -> dict[str, Measured | None]:
    """Give two ends in their roles, each with the unit that the other one prints."""
    exact = any(one.says("set_price") for one in (before, after))
    start, end = (_set(one) if exact else one.measured for one in (before, after))
    return {"before": borrow(start, end), "after": borrow(end, start)}


def _set(level: Level) -> Measured:
    """Give a price that somebody sets, as a fare, as exact; others are rounded."""
    measured = level.measured
    bare = measured.value.hedge is Hedge.BARE
    if level.kind != "m" or not bare:
        return measured
    return evolve(measured, value=evolve(measured.value, hedge=Hedge.EXACT))
