"""A change told in words, and the only two numbers of a short article it can be of.

"Has trebled since the spring … was housing 40 of them … the total had reached 62": no
word joins the three. Where an article has but one change so told, and but two numbers
of one kind around it, they are its ends, or the amount and where it began.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Claim, Hedge, Way
from claimcheck.model.frames import Change
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.growths import is_then, way_of_share, years_of
from claimcheck.relate.levels import Words, lists_of
from claimcheck.relate.stage import Stage

_FAR = 9
"""Sentences of an article that is of one thing."""
_REACH = 3
"""Sentences from a change to its ends."""
_BEFORE, _BEHIND, _BESIDE = 7, 5, 3
"""Words from a number to what tells which way something went."""
_PAIR = 2
_MOST = 12
"""How many times the one end the other may be."""
_TENTH, _SLACK = 10, 0.02
"""One in how many a ratio, and by how much a share may be off for two numbers."""
_HEDGED = (*PLAIN, Hedge.NEAR, Hedge.ABOVE, Hedge.JUST_BELOW, Hedge.JUST_ABOVE)


def only_changes(stage: Stage) -> Iterator[Claim]:
    """Yield changes with the only two numbers around."""
    if stage.last > _FAR:
        return
    lists = lists_of(load_patterns(stage.tokens.lexicon.language.code))
    numbers = [
        one for line in range(len(stage.cast.lines)) for one in stage.cast.line(line)
    ]
    for kinds in ("w", "sf"):
        told = [one for one in numbers if one.kind in kinds]
        ways = {one: _way(stage, one, lists) for one in told}
        changes = [one for one in told if ways[one] is not None]
        if len(changes) != 1:
            continue
        change = changes[0]
        pair = _only_two(stage, change)
        way = ways[change]
        if pair is not None and way is not None:
            claim = _claim(stage, change, way, pair)
            if claim is not None:
                yield claim


def _way(stage: Stage, change: Player, lists: Words) -> Way | None:
    """Say which way something went by a ratio or a share, if it is told to have."""
    if change.measured.value.hedge not in _HEDGED:
        return None
    if change.kind in "sf":
        return way_of_share(stage, change, lists)
    if "compared" in change.tags:
        return None
    lower, (begin, after) = stage.tokens.lower, stage.sentence(change)
    near = lower[
        max(begin, change.first - _BEFORE) : min(after, change.after + _BEHIND)
    ]
    became = lower[change.after - 1].endswith(("ed", "ing")) or any(
        not lists[name].isdisjoint(near) for name in ("rose", "fell")
    )
    if not became or not lists["supposed"].isdisjoint(lower[begin:after]):
        return None
    return Way.UP if change.size >= 1 else Way.DOWN


def _only_two(stage: Stage, change: Player) -> tuple[Player, Player] | None:
    """Give the only two numbers around a change that are of one kind and unit.

    Those of a ratio stand behind it, unless it is a noun: a trebling, a fivefold rise.
    """
    noun = stage.tokens.lower[change.after - 1].endswith(("ing", "fold"))
    back = 0 if change.kind == "w" and not noun else _REACH
    near = [
        one
        for one in stage.around(stage.line(change))
        if -back <= one.sentence - change.sentence <= _REACH
        and one.kind in "cmun"
        and not (back and "moved" in one.tags)
    ]
    pairs = [pair for pair in combinations(near, _PAIR) if _are_alike(stage, *pair)]
    if len(pairs) != 1 or any(not _is_level(one) for one in pairs[0]):
        return None
    years = years_of(stage, change)
    if any(years_of(stage, one) != years for one in pairs[0]):
        return None
    if any(not _is_of(stage, change, one) for one in pairs[0]):
        return None
    one, other = pairs[0]
    then = is_then(stage, one) is not is_then(stage, other)
    now = stage.says_before("now", other, _BESIDE)
    apart = one.sentence != other.sentence
    if not noun or change.first < one.first:
        return (one, other) if apart or now or then else None
    return (one, other) if now or then or _has_since(stage, one, other) else None


def _has_since(stage: Stage, one: Player, other: Player) -> bool:
    """Say whether the later of two is told of these days: had 80, has seen 120."""
    perfect = stage.sums.words["perfect"]
    words = [stage.tokens.lower[slice(*stage.sentence(each))] for each in (one, other)]
    return perfect.isdisjoint(words[0]) and not perfect.isdisjoint(words[1])


def _are_alike(stage: Stage, one: Player, other: Player) -> bool:
    """Say whether two numbers may be of one thing at two times."""
    units = [stage.lent(each, (one, other)).value.unit for each in (one, other)]
    if one.sentence != other.sentence:
        units = [one.measured.value.unit, other.measured.value.unit]
    if units[0].kind != units[1].kind or units[0].code != units[1].code:
        return False
    nouns = one.noun == other.noun or "" in (one.noun, other.noun)
    return nouns or stage.are_kin(one.noun, other.noun)


def _is_of(stage: Stage, change: Player, one: Player) -> bool:
    """Say whether what is counted can be what changed, for all that it is called.

    Membership is of people and a herd of cattle; the schools are no population.
    """
    if not stage.sums.words["others"].isdisjoint(_beside(stage, one)):
        return False
    if not one.noun:
        return True
    nouns = stage.lemmas(*stage.sentence(change))
    body = not stage.sums.words["bodies"].isdisjoint(nouns)
    return body or any(
        one.noun == noun or stage.are_kin(one.noun, noun) for noun in nouns
    )


def _beside(stage: Stage, one: Player) -> list[str]:
    first, _ = stage.sentence(one)
    return stage.tokens.lower[first : one.first]


def _is_level(one: Player) -> bool:
    return one.measured.value.hedge in PLAIN and one.size > 0


def _claim(
    stage: Stage, change: Player, way: Way, pair: tuple[Player, Player]
) -> Claim | None:
    """Give the change between two numbers, unless they bear it out any way round."""
    less, more = sorted(pair, key=lambda one: one.size)
    far = less.size == more.size or more.size > less.size * _MOST
    if far or _bears_out(change, less.size, more.size):
        return None
    span, ends = (
        stage.span((change, *pair)),
        [stage.lent(e, pair) for e in (less, more)],
    )
    if change.kind == "w":
        before, after = ends if way is Way.UP else ends[::-1]
        return Change(way, before, after, times=change.measured, span=span)
    if not stage.says_before("shift", less, _BESIDE - 1):
        return None
    return Change(  # had shed 30p
        way=way, before=ends[1], amount=ends[0], percent=change.measured, span=span
    )


def _bears_out(change: Player, less: float, more: float) -> bool:
    """Say whether two numbers make a ratio or a share, or nearly so."""
    made, told = more / less, change.size
    if change.kind == "w":
        told = max(told, 1 / told)
        above = change.measured.value.hedge is Hedge.ABOVE and made >= told
        return above or any(abs(made - n) <= n / _TENTH for n in (told, told + 1))
    shares = (more - less) / less, (more - less) / more, less / more, made
    return any(abs(each - told) <= _SLACK for each in shares)
