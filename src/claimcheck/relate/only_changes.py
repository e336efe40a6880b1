"""A change told in words, and the only two numbers of a short article it can be of.

"Has trebled since the spring … was housing 40 of them … the total had reached 62": no
word joins the three. Where an article has but two numbers of one kind behind a change,
they are its ends, whatever it is called. Which way it went tells the change.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Claim, Hedge, Way
from claimcheck.model.frames import Change
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.growths import is_then
from claimcheck.relate.levels import Words, lists_of
from claimcheck.relate.stage import Stage

_FAR = 9
"""Sentences of an article that is of one thing."""
_REACH = 3
"""Sentences from a change to its ends."""
_BEFORE, _BEHIND = 7, 5
"""Words from a share to what tells which way it went."""
_PAIR = 2
_MOST = 12
"""How many times the one end the other may be."""
_LOOSE = 10
"""One in how many a ratio may be off and still be meant for two numbers."""
_HEDGED = (*PLAIN, Hedge.NEAR, Hedge.ABOVE, Hedge.JUST_BELOW, Hedge.JUST_ABOVE)


def only_changes(stage: Stage) -> Iterator[Claim]:
    """Yield changes in so many times with the only two numbers around."""
    if stage.last > _FAR:
        return
    lists = lists_of(load_patterns(stage.tokens.lexicon.language.code))
    changes = [
        one
        for line in range(len(stage.cast.lines))
        for one in stage.cast.line(line)
        if one.kind == "w"
    ]
    if len(changes) != 1 or not _is_told(stage, changes[0], lists):
        return
    change = changes[0]
    pair = _only_two(stage, change)
    if pair is not None and not _fits(change, *pair):
        less, more = sorted(pair, key=lambda one: one.size)
        up = change.size >= 1
        before, after = (less, more) if up else (more, less)
        yield Change(
            way=Way.UP if up else Way.DOWN,
            before=stage.lent(before, pair),
            after=stage.lent(after, pair),
            times=change.measured,
            span=stage.span((change, *pair)),
        )


def _is_told(stage: Stage, change: Player, lists: Words) -> bool:
    """Say whether a ratio tells that something became so many times as much."""
    if change.measured.value.hedge not in _HEDGED or "compared" in change.tags:
        return False
    lower, (begin, after) = stage.tokens.lower, stage.sentence(change)
    word = lower[change.after - 1]
    passed = word.endswith("ed") or not lists["rose"].isdisjoint(
        lower[max(begin, change.first - _BEFORE) : min(after, change.after + _BEHIND)]
    )
    ahead = not lists["supposed"].isdisjoint(lower[begin : change.first])
    return passed and not ahead


def _only_two(stage: Stage, change: Player) -> tuple[Player, Player] | None:
    """Give the only two numbers near a change that are of one kind and unit."""
    near = [
        one
        for one in stage.around(stage.line(change))
        if 0 <= one.sentence - change.sentence <= _REACH and one.kind in "cmun"
    ]
    pairs = [pair for pair in combinations(near, _PAIR) if _are_alike(stage, *pair)]
    if len(pairs) != 1 or any(not _is_level(one) for one in pairs[0]):
        return None
    if any(stage.says_here("elsewhere", one) for one in pairs[0]):
        return None
    then = [is_then(stage, one) for one in pairs[0]]
    now = stage.says_before("now", pairs[0][1], _PAIR + 1)
    apart = len({one.sentence for one in pairs[0]}) == _PAIR
    return pairs[0] if apart or now or then[0] != then[1] else None


def _are_alike(stage: Stage, one: Player, other: Player) -> bool:
    """Say whether two numbers may be of one thing at two times."""
    units = [stage.lent(each, (one, other)).value.unit for each in (one, other)]
    if one.sentence != other.sentence:
        units = [one.measured.value.unit, other.measured.value.unit]
    if units[0].kind != units[1].kind or units[0].code != units[1].code:
        return False
    nouns = one.noun == other.noun or "" in (one.noun, other.noun)
    return nouns or stage.are_kin(one.noun, other.noun)


def _is_level(one: Player) -> bool:
    return one.measured.value.hedge in PLAIN and one.size > 0


def _fits(change: Player, one: Player, other: Player) -> bool:
    """Say whether two numbers bear a ratio out, or are out of all measure to it."""
    less, more = sorted((one.size, other.size))
    told = change.size
    told = told if told >= 1 else 1 / told
    made = more / less
    near = any(abs(made - each) <= each / _LOOSE for each in (told, told + 1))
    open_ended = change.measured.value.hedge is Hedge.ABOVE and made >= told
    return near or open_ended or made > _MOST or made == 1
