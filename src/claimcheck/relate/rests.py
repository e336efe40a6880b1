"""A whole, what is taken from it and what is left, wherever these stand.

What is left is told by a word beside it (the rest, the 11 that remain, 28 survivors)
or by what became of all the others: 90 died, 45 were sold. The whole is the largest
that was told of the same before; taken is all else that may be. If any of the numbers
around, added or taken away, come out, that is what is meant, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.model import Claim, Hedge, Kind
from claimcheck.model.frames import Remainder
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN, Measured, evenly
from claimcheck.relate.stage import HELD, Stage, subsets

_BESIDE, _FAR = 4, 8
"""Words from what is left to the word that tells it: the rest of the eggs, 28."""
_LOSING = 3
_MOST, _TRIED, _NEXT = 5, 7, 3
"""Numbers that may have been taken, and those that are added up."""
_LEAST = 0.6
"""What share of a whole is told, at least, where all of it is."""
_THE_THAT = ("tid", "tNd", "tnd")
_HEDGED = (*PLAIN, Hedge.NEAR)
_LEFT = {"left", "rest", "still", "other"}
_BEFORE = (
    ("rest", _FAR),
    ("remain", _BESIDE),
    ("gone", _BESIDE),
    ("kept", _FAR),
    ("leaving", _BESIDE),
)


def rests_in(stage: Stage) -> Iterator[Claim]:
    """Yield what is left where it is not what was there without what was taken."""
    names = ("left", "rest", "remain", "gone", "kept", "leaving", "loss", "others")
    if not stage.tells(*names):
        return
    for line in range(len(stage.cast.lines)):
        for player in stage.cast.line(line):
            if _is_able(player):
                claim = _claim(stage, player, stage.around(line))
                if claim:
                    yield claim


def _is_able(left: Player) -> bool:
    if left.kind not in "cmut" or left.measured.value.hedge not in PLAIN:
        return False
    unit = left.measured.value.unit
    odd = left.kind == "u" and (unit.per or unit.kind is Kind.TEMPERATURE)
    return left.tags.isdisjoint(HELD) and left.size > 0 and not odd


def _is_left(stage: Stage, left: Player) -> bool:
    """Say whether a word beside a number tells that so many are left."""
    if (left.noun == "other" and _has_article(left)) or _is_left_behind(stage, left):
        return True
    if left.noun in stage.sums.words["gone"] or not left.tags.isdisjoint(_LEFT):
        return True
    if any(stage.says_before(name, left, most) for name, most in _BEFORE):
        return True
    names = ("remain", "left", "gone")
    return any(stage.says_behind(name, left, _BESIDE) for name in names)


def _has_article(left: Player) -> bool:
    return left.tokens.lower[left.first - 1 : left.first] == ["the"]


def _is_left_behind(stage: Stage, left: Player) -> bool:
    """Say whether it reads "with ten kilometres left" and nothing of who left."""
    end, tokens = stage.end(left), stage.tokens
    stops = tokens.letters[end + 1 : end + 2] in (",", ".", ";", "&")
    return stops and tokens.lower[end : end + 1] == ["left"]


def _is_what_stays(stage: Stage, left: Player, taken: list[Player]) -> bool:
    """Say whether all others are told to be gone, and this number to be there."""
    if not all(_is_lost(stage, one) for one in taken) or _is_lost(stage, left):
        return False
    here = stage.tokens.letters[left.first - 1 : left.after + 1] in _THE_THAT
    here = here or "part" in left.tags or stage.says_before("present", left, _LOSING)
    return here or stage.says_behind("present", left, _BESIDE)


def _is_lost(stage: Stage, one: Player) -> bool:
    """Say whether a verb beside a number tells that so many are gone, as a fact."""
    first, after = stage.sentence(one)
    lower, words = stage.tokens.lower, stage.sums.words["loss"]
    places = (
        *range(max(first, one.first - _LOSING), one.first),
        *range(one.after, min(stage.end(one) + _LOSING, after)),
    )
    told = any(lower[at] in words and lower[at - 1] != "to" for at in places)
    return told or stage.says_before("further", one, 1)


def _claim(stage: Stage, left: Player, near: tuple[Player, ...]) -> Claim | None:
    before = [
        one for one in near if one.first < left.first and _is_fit(stage, one, left)
    ]
    wholes = [one for one in before if _is_whole(stage, one, left)]
    named = _named(left, before)
    same = [one for one in wholes if any(map(one.noun.endswith, named))]
    bare = [one for one in wholes if one.kind in "cn" and left.kind in "cn"]
    wholes = same or [one for one in wholes if one.kind == left.kind] or bare or wholes
    if not wholes:
        return None
    whole = max(wholes, key=lambda one: _size(stage, one, (one, left)))
    pair = (whole, left)
    before += [one for one in near if one.kind == "o" and one.noun == whole.noun]
    taken = _taken(stage, whole, left, before)
    if not 0 < len(taken) <= _MOST:
        return None
    told = _is_left(stage, left) or _is_what_stays(stage, left, taken)
    if not told or _is_open(stage, *pair, taken) or _comes_out(stage, pair, near):
        return None
    gone = sum(_size(stage, one, pair) for one in taken)
    size = _size(stage, whole, pair)
    made = gone + _size(stage, left, pair)
    if made < size and not _is_closed(stage, pair, taken, near):
        return None
    if made < size * _LEAST:
        return None
    return _built(stage, whole, tuple(taken), left) if gone < size else None


def _named(left: Player, before: list[Player]) -> set[str]:
    """Give the nouns that a number without one stands for: eleven of the agents."""
    return {one.noun for one in before if "part" in one.tags and not left.noun} - {""}


def _taken(
    stage: Stage, whole: Player, left: Player, before: list[Player]
) -> list[Player]:
    """Give all that may have been taken: behind the whole, or some of it before."""
    taken = [
        one
        for one in before
        if one is not whole
        and one.size < whole.size
        and (one.size, one.noun) != (left.size, left.noun)
        and one.first < left.first
        and (one.first > whole.first or one.sentence == whole.sentence or _is_nth(one))
    ]
    taken = [one for one in taken if _is_same(stage, one, whole)] or taken
    taken = [one for one in taken if one.noun or not stage.is_of_those(one, taken)]
    if left.kind == "t":
        taken = [one for one in taken if one.sentence >= left.sentence - 1] or taken
    return taken


def _is_same(stage: Stage, one: Player, whole: Player) -> bool:
    """Say whether a number can be of what a whole counts, by its noun."""
    if not one.noun or not whole.noun or one.kind not in "co":
        return True
    return one.noun == whole.noun or stage.are_kin(one.noun, whole.noun)


def _is_nth(one: Player) -> bool:
    """Say whether it tells how many there were so far: their 29th match."""
    return one.kind == "o"


def _size(stage: Stage, one: Player, pair: tuple[Player, Player]) -> float:
    """Give how large a number is, a bare one in the unit of a whole or what is left."""
    value = stage.lent(one, pair).value
    factor = 1 if one.kind == "c" and value.unit.per else value.unit.factor
    return float(value.figure.high * factor)


def _is_fit(stage: Stage, one: Player, left: Player) -> bool:
    """Say whether a number may be of the same, whole or taken."""
    more = one.tokens.lower[one.after : one.after + 1] == ["more"]
    more = more or _is_lost(stage, one)
    barred = not one.tags.isdisjoint(HELD) and not more
    if barred or one.measured.value.hedge not in _HEDGED or one.kind not in "cmutn":
        return False
    if one.noun == "other" and not _has_article(one):
        return False  # seven others come on top
    the = _has_article(left)
    if left.noun == "other" and the:
        return one.kind in "cn"
    if (the or "part" in left.tags) and left.noun in stage.sums.words["generic"]:
        return one.kind in "cn" and not (one.noun and stage.roles.is_human(one.noun))
    told = left.noun in stage.sums.words["gone"] and one.kind == "c"
    return told or stage.alike(one, left)


def _is_whole(stage: Stage, whole: Player, left: Player) -> bool:
    pair = (whole, left)
    if _size(stage, whole, pair) <= _size(stage, left, pair):
        return False
    bare = whole.kind in "cn" and not whole.noun and not _is_of_body(stage, whole)
    if "part" in whole.tags or bare:
        return False
    if whole.kind == "c" and whole.size - left.size == 1:
        return False  # the one may be named: the other six countries
    other = stage.says_before("others", left, _BESIDE)
    return not other or left.noun in ("", whole.noun)


def _is_of_body(stage: Stage, whole: Player) -> bool:
    """Say whether a bare number counts a body: its herd stood at 140."""
    return stage.says_before("bodies", whole, _BESIDE)


def _is_open(stage: Stage, whole: Player, left: Player, taken: list[Player]) -> bool:
    """Say whether anything was added meanwhile; "returned 22" tells what was taken."""
    if stage.says_between("nothing", (whole, left)):
        return False
    begin = whole.after
    if left.sentence > whole.sentence:  # 120 lambs were born is no gain
        begin = stage.sentence(whole)[1]
    end = stage.sentence(left)[1]
    ends = sorted(one.first - 1 for one in taken if begin <= one.first - 1 < end)
    starts = [begin, *(at + 1 for at in ends)]
    pieces = zip(starts, [*ends, end], strict=True)
    return any(stage.says("gained", *piece) for piece in pieces)


def _is_closed(
    stage: Stage,
    pair: tuple[Player, Player],
    taken: list[Player],
    near: tuple[Player, ...],
) -> bool:
    """Say whether nothing can be left out of what falls short."""
    whole, left = pair
    if stage.says_between("everything", pair):
        return True
    used = (whole, left, *taken)
    before = [one for one in near if one.first < left.first and one not in used]
    before = [one for one in before if one.noun or not stage.is_of_those(one, taken)]
    if any(one.kind in f"n{left.kind}" for one in before):
        return False
    row = [one.sentence for one in (whole, *taken, left)]
    most = _NEXT if len(set(row[:-1])) == 1 else 1  # 2.4 of the 4 billion
    return all(later - one <= most for one, later in pairwise(row))


def _comes_out(
    stage: Stage, pair: tuple[Player, Player], near: tuple[Player, ...]
) -> bool:
    """Say whether numbers around, added or taken away, make of a whole what is left."""
    whole, left = pair
    others = [one for one in near if one not in pair and _may_be(stage, one, left)]
    some = [one for one in others if not one.noun]
    nested = [one for one in some if stage.is_of_those(one, others)]
    others = [one for one in others if one not in nested]
    if len(others) > _TRIED:
        others = [one for one in others if one.first < left.first][-_TRIED:]
    gone = _size(stage, whole, pair) - _size(stage, left, pair)
    told = (*pair, *others)
    fine = evenly([stage.lent(one, pair) for one in told])
    off = sum(map(_unsure, told, fine))
    sizes = {one: _size(stage, one, pair) for one in others}
    more = [one for one in others if _may_be_more(one, pair)]
    return any(
        abs(gone + (sizes[extra] if extra else 0) - sum(map(sizes.__getitem__, some)))
        <= off
        for some in subsets(others)
        for extra in (None, *more)
        if extra not in some
    )


def _may_be_more(one: Player, pair: tuple[Player, Player]) -> bool:
    """Say whether a number may have come on top between a whole and what is left."""
    whole, left = pair
    return whole.first < one.first < left.first and "part" not in one.tags


def _unsure(one: Player, measured: Measured) -> float:
    """Give by how much a number may be off as it is printed beside others."""
    value = measured.value
    if one.kind in "cn" and value.figure.high < _FEW and value.hedge in PLAIN:
        return 0
    factor = value.unit.factor if one.kind not in "cn" else 1
    near = one.size / _TWENTIETH if value.hedge is Hedge.NEAR else 0
    return max(float(value.figure.place * factor) / 2, near)


_FEW, _TWENTIETH = 1_000, 20


def _may_be(stage: Stage, one: Player, left: Player) -> bool:
    """Say whether a number may be added to what is left, be it by another name."""
    if one.kind in "cno" and left.kind in "cno":
        other = one.noun and left.noun and one.noun != left.noun
        near = abs(one.sentence - left.sentence) <= 1
        return not other or near or stage.are_kin(one.noun, left.noun)
    unit = one.measured.value.unit
    bare = one.kind in "cno" and not one.noun
    return one.kind in "cmutno" and (
        bare or unit.comparable_with(left.measured.value.unit)
    )


def _built(
    stage: Stage, whole: Player, taken: tuple[Player, ...], left: Player
) -> Remainder:
    units = (whole, left, *taken)
    first, last, *gone = evenly([stage.lent(one, units) for one in units])
    return Remainder(first, tuple(gone), last, span=stage.span(units))
