"""A bound, and the one exact number of the same thing that breaks it.

"Fewer than 50 seats are unsold … 62 seats were unsold": the two count the same, and a
word beside both tells what is told of it. Where any number like them keeps the bound,
it may be the one that is meant, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import Claim, Hedge
from claimcheck.model.frames import Confined
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN, Measured
from claimcheck.relate.stage import HELD, Stage, exact_size

_FAR = 4
_MOST = 3
"""How many times as much as the other the one may be."""
_TALLY = 6
_ENDS = tuple(".,;:")
_BARRED = HELD | {"part", "left", "rest", "other"}


def caps_in(stage: Stage) -> Iterator[Claim]:
    """Yield exact numbers with the bound that they break."""
    for line in range(len(stage.cast.lines)):
        for bound in stage.cast.line(line):
            if bound.measured.value.hedge not in _WAYS or not _is_able(stage, bound):
                continue
            number = _breaking(stage, bound, stage.around(line))
            if number is not None:
                low = _WAYS[bound.measured.value.hedge] == "low"
                yield Confined(
                    value=number.measured,
                    of=number.noun or str(bound.measured),
                    lowest=_plain(bound) if low else None,
                    highest=None if low else _plain(bound),
                    span=stage.span((bound, number)),
                )


_WAYS = {
    Hedge.ABOVE: "low",
    Hedge.FROM: "low",
    Hedge.BELOW: "high",
    Hedge.UP_TO: "high",
    Hedge.AT_MOST: "high",
}


def _is_able(stage: Stage, one: Player) -> bool:
    if one.kind not in "cn" or not one.tags.isdisjoint(_BARRED):
        return False
    return one.size > 1 and not stage.is_ranged(one)


def _breaking(stage: Stage, bound: Player, near: tuple[Player, ...]) -> Player | None:
    if stage.says_here("elsewhere", bound):
        return None
    like = [
        one
        for one in near
        if one is not bound
        and abs(one.sentence - bound.sentence) <= _FAR
        and _is_able(stage, one)
        and _are_alike(stage, bound, one)
    ]
    over = [one for one in like if _breaks(bound, one)]
    if len(over) != 1 or len(like) > 1 or stage.says_here("elsewhere", over[0]):
        return None
    low = _WAYS[bound.measured.value.hedge] == "low"
    if low and not stage.says_here("tallied", over[0]):
        return None  # fewer may be some of them
    if over[0].sentence == bound.sentence or _is_dated(stage, over[0]):
        return None  # somebody else counts, or it is of another time
    again = _said_of(stage, over[0])
    told = _said_of(stage, bound) & again or (low and over[0].noun and not again)
    known = not low and _is_of_what_is(stage, bound) and _is_known(stage, over[0])
    people = not over[0].noun and stage.roles.is_human(bound.noun)
    people = people and any(map(stage.roles.is_human, _nouns(stage, over[0])))
    return over[0] if told or people or known else None


def _are_alike(stage: Stage, one: Player, other: Player) -> bool:
    """Say whether an exact number may be that of what a bound is told of."""
    if other.kind not in (one.kind, "n"):
        return False
    units = one.measured.value.unit, other.measured.value.unit
    if units[0].code != units[1].code:
        return False
    if one.noun and other.noun:
        kin = _is_known(stage, other) and stage.are_kin(one.noun, other.noun)
        return kin or one.noun == other.noun
    alone = stage.tokens.letters[other.after : other.after + 1] in _ENDS
    told = alone and stage.says_before("tallied", other, _TALLY)
    return bool(one.noun) and not other.noun and told


def _is_known(stage: Stage, one: Player) -> bool:
    """Say whether a number is told as known: the school's 46 pupils, all 46 of them.

    "The 46 pupils at the other school" are others.
    """
    letters, at = stage.tokens.letters, one.first - 1
    if stage.says_here("present", one):
        return False
    before = stage.tokens.lower[at]
    own = letters[at] == "S" or before in stage.sums.words["his"] | {"all"}
    behind = letters[stage.end(one) : stage.end(one) + 1]
    return (own or letters[at] == "t") and behind in ("v", "k")


def _is_of_what_is(stage: Stage, bound: Player) -> bool:
    """Say whether a bound is told of what there is, or room for: has fewer than 40."""
    letters, end = stage.tokens.letters, stage.end(bound)
    elsewhere = letters[end : end + 2] == "pX"  # in Leeds
    elsewhere = elsewhere or letters[stage.sentence(bound)[0]] == "a"  # a class may
    held = stage.says_before("holding", bound, _TALLY)
    return held and not elsewhere and not _is_dated(stage, bound)


def _breaks(bound: Player, one: Player) -> bool:
    if one.measured.value.hedge not in PLAIN:
        return False
    limit, size = exact_size(bound), exact_size(one)
    if not 0 < max(limit, size) <= min(limit, size) * _MOST:
        return False
    low = _WAYS[bound.measured.value.hedge] == "low"
    return size < limit if low else size > limit


def _said_of(stage: Stage, one: Player) -> set[str]:
    """Give what is told of those counted, right behind them: were felled."""
    at, (_, after) = stage.end(one), stage.sentence(one)
    letters = stage.tokens.letters
    told = set()
    while at < after and letters[at] in "vkxr":
        if letters[at] == "x":
            told.add(stage.noun_of(at))
        at += 1
    return told


def _is_dated(stage: Stage, one: Player) -> bool:
    first, after = stage.sentence(one)
    return any(letter in "YLG" for letter in stage.tokens.letters[first:after])


def _nouns(stage: Stage, one: Player) -> set[str]:
    first, after = stage.sentence(one)
    letters = stage.tokens.letters
    return {stage.noun_of(at) for at in range(first, after) if letters[at] in "xX"}


def _plain(bound: Player) -> Measured:
    """Give the bound as the number that it names."""
    measured = bound.measured
    return evolve(measured, value=evolve(measured.value, hedge=Hedge.BARE))
