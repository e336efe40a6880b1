"""Shares: those of one whole that must make it up, and one that counts must bear out.

That shares exclude one another is told by what is left (the rest, nobody named), by a
question with one answer, or by nothing but parts of one thing: half of it, a third of
it. A rate is held against the only part and whole that are counted before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import evolve

from claimcheck.model import PERCENT, Claim, Hedge
from claimcheck.model.frames import Share, Sum
from claimcheck.relate.building import as_share
from claimcheck.relate.casting import Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import Measured
from claimcheck.relate.stage import CLOSE, Stage, exact_size, subsets

_BESIDE, _EARLIER = 6, 8
"""Words from a share to what is left or to a rate, and to the time it is told of."""
_NEAR = 3
_FEWEST, _MOST = 2, 7
_LEAST, _LARGEST = Fraction(3, 5), Fraction(8, 5)
_WHOLE = 100
_OFF = 2.5
"""How far off a rate may be and still be that of a part."""
_BARRED = {"moved", "compared", "margin"}
_PLAIN = (Hedge.BARE, Hedge.EXACT)


def shares_in(stage: Stage) -> Iterator[Claim]:
    """Yield shares of one whole that do not make it up."""
    if not stage.tells("rest", "nobody", "one_choice", "everything", "parts"):
        return
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
    if one.measured.value.hedge not in _PLAIN or not one.tags.isdisjoint(_BARRED):
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
    return before and stage.tokens.letters[one.after : one.after + 1] in (".", ",", ";")


def _measured(one: Player) -> Measured:
    told = as_share(one.measured) or one.measured
    if one.kind in "sf":
        return told
    return evolve(told, value=evolve(told.value, unit=PERCENT))


def _sum(stage: Stage, mine: list[Player]) -> Claim | None:
    if not _FEWEST <= len(mine) <= _MOST or len({one.noun for one in mine} - {""}) > 1:
        return None
    lines = [one.sentence for one in mine]
    if any(after - before > 1 for before, after in pairwise(lines)):
        return None
    based = any(stage.says_before("among", one, _BESIDE) for one in mine)
    if based or _says(stage, "several", mine):
        return None
    told = _exclusive(stage, mine)
    if told is None:
        return None
    claim = _made(stage, mine, complete=told)
    made = sum(_size(one) for one in claim.parts)
    fits = any(
        comes_out(_made(stage, some, complete=True))
        for some in subsets(mine)
        if len(some) > 1
    )
    return None if fits or not _LEAST <= made <= _LARGEST else claim


def _says(stage: Stage, name: str, mine: list[Player]) -> bool:
    """Say whether a word of a class stands with the shares, or shortly before them."""
    begin = stage.at(max(mine[0].sentence - _FEWEST, 0))[0]
    return stage.says(name, begin, mine[0].first) or stage.says_between(name, mine)


def _size(measured: Measured) -> Fraction:
    value = measured.value
    return Fraction(value.figure.high) * Fraction(value.unit.factor)


def _exclusive(stage: Stage, mine: list[Player]) -> bool | None:
    """Say whether shares must make up the whole, may not exceed it, or neither."""
    rest = any(
        stage.says_before(name, one, _BESIDE, CLOSE)
        or stage.says_behind("nobody", one, _NEAR)
        for one in mine
        for name in ("rest", "nobody")
    )
    if rest or stage.says_between("everything", mine):
        return True
    if _says(stage, "one_choice", mine):
        return False
    fractions = sum(one.kind == "f" for one in mine)
    return False if fractions == len(mine) > _FEWEST else None


def _made(
    stage: Stage, parts: list[Player] | tuple[Player, ...], *, complete: bool
) -> Sum:
    return Sum(
        total=None,
        parts=tuple(map(_measured, parts)),
        complete=complete,
        span=stage.span(parts),
    )


def rates_in(stage: Stage) -> Iterator[Claim]:
    """Yield rates that the part and the whole counted before do not bear out."""
    if not stage.tells("rate"):
        return
    for line in range(len(stage.cast.lines)):
        for share in stage.cast.line(line):
            if share.kind in "sf" and _is_rate(stage, share):
                claim = _rate(stage, share, stage.around(line))
                if claim:
                    yield claim


def _is_rate(stage: Stage, share: Player) -> bool:
    if not share.tags.isdisjoint(_BARRED) or share.measured.value.hedge not in _PLAIN:
        return False
    if any(stage.says_here(name, share) for name in ("other_rate", "elsewhere")):
        return False
    return stage.says_before("rate", share, _NEAR)


def _rate(stage: Stage, share: Player, near: tuple[Player, ...]) -> Claim | None:
    able = [
        one
        for one in near
        if one.kind in "cm"
        and one.first < share.first
        and one.tags.isdisjoint({"moved", "compared"})
    ]
    pairs = [
        (part, whole)
        for whole in able
        for part in able
        if part.size < whole.size and whole.size > 1 and _is_in(stage, part, whole)
    ]
    if any(_bears_out(share, *pair) for pair in _any_two(near)):
        return None
    others = [one for one in near if one.kind in "sf" and one is not share]
    told = [pair for pair in pairs if _is_told(*pair)]
    if len({tuple(map(exact_size, pair)) for pair in told}) != 1:
        return None
    part, whole = told[0]
    if any(_bears_out(other, part, whole) for other in others):
        return None
    told_as = (as_share(share.measured) or share.measured).value.figure.high
    if not 1 / _OFF <= float(told_as) * whole.size / part.size / _WHOLE <= _OFF:
        return None
    return Share(
        share=as_share(share.measured) or share.measured,
        part=part.measured,
        whole=whole.measured,
        span=stage.span((share, part, whole)),
    )


def _any_two(near: tuple[Player, ...]) -> Iterator[tuple[Player, Player]]:
    counts = [one for one in near if one.kind in "cmn"]
    pairs = ((a, b) for a in counts for b in counts if 0 < a.size < b.size)
    return ((a, b) for a, b in pairs if (a.kind == "m") == (b.kind == "m"))


def _is_in(stage: Stage, part: Player, whole: Player) -> bool:
    """Say whether a number may be some of what another counts."""
    if part.kind != whole.kind:
        return False
    if part.kind == "m":
        return stage.alike(part, whole)
    return whole.noun != "" and part.noun in ("", whole.noun)


def _is_told(part: Player, whole: Player) -> bool:
    """Say whether a number is told as some of others: 112 of the nests."""
    return "part" in part.tags and part.noun == whole.noun and part.size > _FEWEST


def _bears_out(share: Player, part: Player, whole: Player) -> bool:
    """Say whether two numbers make the share, or what it leaves, to two points."""
    told = Fraction((as_share(share.measured) or share.measured).value.figure.high)
    made = Fraction(part.size / whole.size) * _WHOLE
    near = 4 if share.kind == "f" else 1
    return min(abs(told - made), abs(told - _WHOLE + made)) <= near
