"""Shares of one whole that must make it up, or may not exceed it.

That shares exclude one another is told by what is left (the rest, nobody named), by a
question with one answer, by one that comes on top (a further 29 percent), by how many
there are (its three owners), or by nothing but parts of one thing: half of it, a third.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import evolve

from claimcheck.model import PERCENT, Claim
from claimcheck.model.frames import Sum
from claimcheck.relate.building import as_share
from claimcheck.relate.casting import Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import PLAIN, Measured, size_of
from claimcheck.relate.stage import CLOSE, HELD, Stage, subsets

_BESIDE, _EARLIER = 6, 8
"""Words from a share to what is left, and to the time that it is told of."""
_APART = 2
"""Sentences from a share to the next of the same whole."""
_FARTHEST = 3
"""The same to the one that is told as the rest."""
_NEAR = 3
_FEWEST, _MOST = 2, 7
_LEAST, _LARGEST = Fraction(3, 5), Fraction(8, 5)
_WHOLE = 100
_BARRED = HELD | {"margin"}


def shares_in(stage: Stage) -> Iterator[Claim]:
    """Yield shares of one whole that do not make it up."""
    seen: set[int] = set()
    for line in range(len(stage.cast.lines)):
        if not any(one.kind in "sf" for one in stage.cast.line(line)):
            continue
        near = stage.around(line)
        mine = [one for one in near if _is_share(stage, one)]
        for anchor in stage.cast.line(line):
            if anchor not in mine[:1] or id(anchor) in seen:
                continue
            seen.add(id(anchor))
            claim = _sum(stage, mine)
            if claim:
                yield claim


def _is_share(stage: Stage, one: Player) -> bool:
    """Say whether a number is a share now, printed as one or without its percent."""
    if one.measured.value.hedge not in PLAIN or not one.tags.isdisjoint(_BARRED):
        return False
    if stage.says_before("ago", one, _EARLIER) or stage.says_behind("ago", one, 3):
        return False
    if one.kind in "sf":
        ranked = one.kind == "f" and one.tokens.lower[one.first - 1] == "the"
        return not ranked and 0 < one.measured.value.figure.high < _WHOLE
    return _is_bare(stage, one)


def _is_bare(stage: Stage, one: Player) -> bool:
    """Say whether a bare number ends a clause behind a share: and gas plants 33."""
    if one.kind not in "cn" or one.noun or one.size >= _WHOLE:
        return False
    before = any(
        other.kind == "s" and other.sentence == one.sentence and other.first < one.first
        for other in stage.beside(one)
    )
    behind = stage.tokens.letters[one.after : one.after + 1]
    return before and behind in (".", ",", ";", "&")


def _measured(one: Player) -> Measured:
    told = as_share(one.measured) or one.measured
    if one.kind in "sf":
        return told
    return evolve(told, value=evolve(told.value, unit=PERCENT))


def _sum(stage: Stage, mine: list[Player]) -> Claim | None:
    nouns = {one.noun for one in mine} - stage.sums.words["whole"] - {""}
    if not _FEWEST <= len(mine) <= _MOST or len(nouns) > 1:
        return None
    lines = [one.sentence for one in mine]
    named = sum(one.noun != "" for one in mine) >= _FEWEST
    sure = named or _is_counted(stage, mine) or _says(stage, "one_choice", mine)
    far = _APART if sure else 1
    if stage.says_before("rest", mine[-1], _BESIDE):
        far = _FARTHEST
    if any(after - before > far for before, after in pairwise(lines)):
        return None
    based = any(stage.says_before("among", one, _BESIDE) for one in mine)
    of_part = any(_is_of_that(stage, one) for one in mine[1:])
    if based or of_part or _says(stage, "several", mine):
        return None
    told = _exclusive(stage, mine)
    if told is None:
        return None
    claim = _made(stage, mine, complete=told)
    made = sum(size_of(one) for one in claim.parts)
    fits = any(
        comes_out(_made(stage, some, complete=True))
        for some in subsets(mine)
        if len(some) > 1
    )
    if fits or not _LEAST <= made <= _LARGEST:
        return None
    return None if made < 1 and _is_one_unread(stage, mine) else claim


def _is_of_that(stage: Stage, share: Player) -> bool:
    """Say whether it is a share of one told before: a quarter of that."""
    behind = stage.tokens.lower[share.after : share.after + 2]
    return behind[:1] == ["of"] and not stage.sums.words["that"].isdisjoint(behind)


def _is_one_unread(stage: Stage, mine: list[Player]) -> bool:
    """Say whether what looks like an ordinal may be a share: a third stand empty."""
    return any(
        one.kind == "o" and stage.tokens.letters[one.first - 1] == "a"
        for one in stage.around(stage.line(mine[0]))
        if one.sentence <= mine[-1].sentence + 1
    )


def _says(stage: Stage, name: str, mine: list[Player]) -> bool:
    """Say whether a word of a class stands with the shares, or shortly before them."""
    begin = stage.at(max(mine[0].sentence - _FEWEST, 0))[0]
    return stage.says(name, begin, mine[0].first) or stage.says_between(name, mine)


def _exclusive(stage: Stage, mine: list[Player]) -> bool | None:
    """Say whether shares must make up the whole, may not exceed it, or neither."""
    rest = any(
        stage.says_before(name, one, _BESIDE, CLOSE)
        or stage.says_before(name, one, _NEAR)
        or stage.says_behind("nobody", one, _NEAR)
        for one in mine
        for name in ("rest", "nobody")
    )
    whole = len(mine) > _FEWEST and stage.says_between("everything", mine)
    of = _rest_of(stage, mine[-1])
    if of is not None and not _is_of_it(stage, of, mine):
        return None
    rest = rest or of is not None
    if rest or whole:
        return True
    if _is_counted(stage, mine):
        return True
    if _is_counted(stage, mine, closed=False):
        return False
    further = any(stage.says_before("further", one, 1) for one in mine[1:])
    if further or _says(stage, "one_choice", mine):
        return False
    fractions = sum(one.kind == "f" for one in mine)
    return False if fractions == len(mine) > _FEWEST else None


def _rest_of(stage: Stage, one: Player) -> str | None:
    """Give the noun of "the rest of the equity, 20 percent"."""
    first, _ = stage.sentence(one)
    begin = max(first, one.first - _BESIDE)
    words = stage.tokens.lower[begin : one.first]
    at = begin + words.index("rest") if "rest" in words else 0
    of = at and stage.tokens.letters[at + 1 : at + _NEAR] in ("pt", "pd")
    return stage.noun_of(at + _NEAR) if of else None


def _is_of_it(stage: Stage, noun: str, mine: list[Player]) -> bool:
    """Say whether the rest is of what has the other shares, and not of its sales."""
    told = stage.lemmas(stage.sentence(mine[0])[0], mine[-1].first)
    words = stage.sums.words
    return noun in words["whole"] | words["wealth"] or noun in (
        told - stage.lemmas(*stage.sentence(mine[-1]))
    )


def _is_counted(stage: Stage, mine: list[Player], *, closed: bool = True) -> bool:
    """Say whether it is told that there are only, or just, as many as have a share."""
    if len(mine) <= _FEWEST:
        return False
    return any(
        one.kind == "c"
        and one.noun
        and one.measured.value.figure.high == len(mine)
        and one.first < mine[-1].first
        and (
            stage.says_before("closed", one, 2)
            or not (closed or mine[0].sentence - one.sentence > 1)
        )
        for one in stage.around(stage.line(mine[0]))
    )


def _made(
    stage: Stage, parts: list[Player] | tuple[Player, ...], *, complete: bool
) -> Sum:
    return Sum(
        total=None,
        parts=tuple(map(_measured, parts)),
        complete=complete,
        span=stage.span(parts),
    )
