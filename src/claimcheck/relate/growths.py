"""A change in percent, and the only two numbers around that it can be of.

"Profit slid by a tenth. It made 36m, against 48m in the year before": both are of one
unit, stand near the change, and a word tells that one of them is of an earlier time. No
word need tell what it was that changed. Where any two numbers around make the change
come out, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Claim, Hedge, Way
from claimcheck.model.frames import Change
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.levels import Words, lists_of
from claimcheck.relate.stage import HELD, Stage, exact_size

_BEFORE, _BEHIND, _WIDE = 7, 5, 9
"""Words from a share to what tells that it is a change, from a level to its time."""
_FAR = 2
_PAIR, _SHORT = 2, 3
_MOST = 4
"""How many times as much as the other the one may be."""
_BARRED = HELD | {"part"}
_NEAR = Fraction(1, 50)
"""How far off a change may be and still be meant, as a share of where it began."""


def growths_in(stage: Stage) -> Iterator[Claim]:
    """Yield changes in percent with the two values that they are told of."""
    lists = lists_of(load_patterns(stage.tokens.lexicon.language.code))
    if not stage.tells("then", "now"):
        return
    for line in range(len(stage.cast.lines)):
        for share in stage.cast.line(line):
            way = way_of_share(stage, share, lists) if share.kind in "sf" else None
            claim = way and _claim(stage, share, way, line)
            if claim:
                yield claim


def way_of_share(stage: Stage, share: Player, lists: Words) -> Way | None:
    """Say which way something went by a share, if it is told to have changed."""
    hedge = share.measured.value.hedge
    if hedge not in (*PLAIN, Hedge.NEAR) or share.noun or "part" in share.tags:
        return None
    if stage.is_ranged(share) or stage.says_behind("points", share, 1):
        return None
    lower, (begin, after) = stage.tokens.lower, stage.sentence(share)
    words = lower[max(begin, share.first - _BEFORE) : min(after, share.after + _BEHIND)]
    told = {way for way, name in _WAYS if not lists[name].isdisjoint(words)}
    if not told:
        beside = (lower[share.after : share.after + 1], lower[begin : share.first][-2:])
        told = {
            way
            for way, name in _ASIDE
            if any(not lists[name].isdisjoint(near) for near in beside)
        }
    return told.pop() if len(told) == 1 else None


_WAYS = ((Way.UP, "rose"), (Way.DOWN, "fell"))
_ASIDE = ((Way.UP, "up"), (Way.DOWN, "down"))


def _claim(stage: Stage, share: Player, way: Way, line: int) -> Claim | None:
    near = [
        one
        for one in stage.around(line)
        if abs(one.sentence - share.sentence) <= _FAR and one is not share
    ]
    if stage.says_here("elsewhere", share):
        return None
    pairs = [pair for pair in combinations(near, _PAIR) if _are_alike(*pair)]
    if any(_fits(share, *pair) for pair in pairs):
        return None
    pairs = [pair for pair in pairs if _is_pair(stage, near, pair)]
    if len(pairs) != 1 or not _is_linked(stage, share, pairs[0]):
        return None
    before, after = _in_order(stage, pairs[0])
    if (after.size > before.size) is (way is Way.DOWN):
        return None  # what went that way is another thing
    made = abs(after.size / before.size - 1)
    if not share.size / _MOST < made < share.size * _MOST:
        return None
    return Change(
        way=way,
        before=before.measured,
        after=after.measured,
        percent=share.measured,
        span=stage.span((share, before, after)),
    )


def _are_alike(one: Player, other: Player) -> bool:
    """Say whether two numbers are of one kind and unit, and not of the same size."""
    if one.kind != other.kind or one.kind not in "cmu" or one.size == other.size:
        return False
    units = one.measured.value.unit, other.measured.value.unit
    nouns = one.noun == other.noun or "" in (one.noun, other.noun)
    return units[0].code == units[1].code and units[0].kind == units[1].kind and nouns


def _is_pair(stage: Stage, near: list[Player], pair: tuple[Player, ...]) -> bool:
    """Say whether two numbers are of two times, and no third is like them."""
    if any(not _is_level(one) for one in pair):
        return False
    less, more = sorted(pair, key=exact_size)
    if not 0 < exact_size(more) <= exact_size(less) * _MOST:
        return False
    thirds = [one for one in near if one not in pair and _are_alike(one, less)]
    if any(exact_size(one) * _MOST > exact_size(less) for one in thirds):
        return False
    then = [is_then(stage, one) for one in pair]
    return then[0] != then[1]


def _is_linked(stage: Stage, share: Player, pair: tuple[Player, ...]) -> bool:
    """Say whether a word that is not small stands both with the change and a level.

    Levels beside the change need no such word.
    """
    if any(years_of(stage, one) - years_of(stage, share) for one in pair):
        return False
    if any(one.sentence == share.sentence for one in pair):
        return True
    own = _nouns(stage, share)
    return any(own & _nouns(stage, one) for one in pair)


def years_of(stage: Stage, one: Player) -> set[str]:
    """Give the years that are told in the sentence of a number."""
    first, after = stage.sentence(one)
    letters, lower = stage.tokens.letters, stage.tokens.lower
    return {lower[at] for at in range(first, after) if letters[at] == "Y"}


def _nouns(stage: Stage, one: Player) -> set[str]:
    first, after = stage.sentence(one)
    return {
        stage.noun_of(at)
        for at in range(first, after)
        if stage.tokens.letters[at] in "xX" and len(stage.tokens.lower[at]) > _SHORT
    } - stage.sums.words["empty"]


def _is_level(one: Player) -> bool:
    by = one.tokens.lower[max(one.first - 1, 0)] == "by"
    plain = one.measured.value.hedge in PLAIN and not by
    return plain and one.size > 0 and one.tags.isdisjoint(_BARRED)


def is_then(stage: Stage, one: Player) -> bool:
    """Say whether a word right beside a number tells that it is of an earlier time."""
    first, after = stage.sentence(one)
    letters = stage.tokens.letters
    begin = max(first, one.first - _WIDE)
    at = one.first
    while at > begin and letters[at - 1] not in _STOPS:
        at -= 1
    end = stage.end(one)
    stop = end
    while stop < min(after, end + _WIDE) and letters[stop] not in _STOPS:
        stop += 1
    return stage.says("then", at, stop)


_STOPS = ".;:,&"


def _in_order(stage: Stage, pair: tuple[Player, ...]) -> tuple[Player, Player]:
    one, other = pair
    return (one, other) if is_then(stage, one) else (other, one)


def _fits(share: Player, one: Player, other: Player) -> bool:
    """Say whether two numbers make the change come out, whichever is the earlier."""
    sizes = exact_size(one), exact_size(other)
    apart, told = abs(sizes[0] - sizes[1]), exact_size(share)
    return any(size and abs(apart / size - told) <= _NEAR for size in sizes)
