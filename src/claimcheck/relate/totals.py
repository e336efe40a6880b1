"""A total told behind the numbers that make it up, which no phrase joins to it.

That a number is a total is told by a word near it (all told, altogether, the day's
figure) or by "all" or "the" before it, which speak of what is known already: the 27
derailed cars, all 155 lots. What makes it up are the numbers that stand side by side in
the sentences before. Where any choice among the numbers around makes it up, where more
is named than counted, or where it is far from what they make, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Claim, Hedge, Kind
from claimcheck.relate.casting import Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.stage import Stage, exact_size, subsets

_HEDGED = (Hedge.BARE, Hedge.EXACT, Hedge.NEAR)
_BARRED = {"moved", "compared", "part"}
_BACK = 3
"""Sentences before a total in which its parts are told."""
_BESIDE = 12
"""Words from a total to the word that tells it to be one."""
_BEHIND = 5
"""Words behind the last part that may tell of more."""
_FEWEST, _MOST = 2, 6
_STOPS = tuple(",;.&:")
"""Letters behind a number without a noun or a unit of its own."""
_TINY = 50
"""How many times as large as each of its parts a total may be."""
_APART = 14
"""Words from what one part counts to the next."""
_LEAST, _LARGEST = 0.7, 1.25
"""How much of what its parts make a total may be that is meant to be of them."""


def totals_in(stage: Stage) -> Iterator[Claim]:
    """Yield totals that the parts told before do not make up."""
    for line in range(len(stage.cast.lines)):
        for total in stage.cast.line(line):
            if not _is_able(total) or stage.is_ranged(total):
                continue
            if sign := _sign(stage, total):
                claim = _sum(stage, total, sign, stage.around(line))
                if claim:
                    yield claim


def _is_able(one: Player) -> bool:
    if one.kind not in "cmutn" or one.measured.value.hedge not in _HEDGED:
        return False
    unit = one.measured.value.unit
    if unit.per or unit.kind in (Kind.TEMPERATURE, Kind.SHARE):
        return False
    return one.tags.isdisjoint(_BARRED)


def _sign(stage: Stage, total: Player) -> str:
    """Tell how a number is told to be a total: by a word, or as known already."""
    begin = max(stage.sentence(total)[0], total.first - _BESIDE)
    if stage.says("out_of_all", begin, total.first):
        return ""  # 3.5 million of a total 5.6 million
    told = stage.says("totalling", begin, total.first)
    told = told or stage.says_behind("totalling", total, _BESIDE)
    if told or "in_all" in total.tags:
        return "word"
    if total.kind != "c" or not total.noun:
        return ""
    before = stage.tokens.lower[total.first - 1 : total.first]
    if stage.tokens.letters[total.after : total.after + 1] == "-":
        return ""  # the 49-seat chamber
    return "known" if before and before[0] in stage.sums.words["known_all"] else ""


def _sum(
    stage: Stage, total: Player, sign: str, near: tuple[Player, ...]
) -> Claim | None:
    alike = [one for one in near if one is not total and _is_part(stage, total, one)]
    before = [one for one in alike if one.first < total.first]
    if any(one.size >= total.size for one in before):
        return None
    before = [one for one in before if one.size * _TINY > total.size]
    rows = _rows(stage, total, before, wide=sign == "word")
    parts = next((row for row in rows if _is_near(total, row)), None)
    if parts is None or _is_open(stage, total, parts):
        return None
    fair = [one for one in near if one is not total and _may_count(total, one)]
    if any(comes_out(stage.sum_of(total, some)) for some in subsets(fair)):
        return None
    return stage.sum_of(total, tuple(parts))


def _is_near(total: Player, parts: list[Player]) -> bool:
    """Say whether a total is not out of all measure to what its parts make."""
    made = sum(map(exact_size, parts))
    return _LEAST <= float(exact_size(total) / made) <= _LARGEST


def _rows(
    stage: Stage, total: Player, before: list[Player], *, wide: bool
) -> Iterator[list[Player]]:
    """Yield the numbers that stand side by side, those nearest to a total first.

    Where it may be *wide*, those of two sentences that follow each other as well.
    """
    for back in range(_BACK + 1):
        here = [one for one in before if total.sentence - one.sentence == back]
        row: list[Player] = []
        for one in here:
            if row and one.first - stage.end(row[-1]) > _APART:
                row = []
            row.append(one)
        if _FEWEST <= len(row) <= _MOST:
            yield row
    near = {total.sentence - one.sentence for one in before}
    for back in sorted(near) if wide else ():
        both = [
            one for one in before if total.sentence - one.sentence in (back, back + 1)
        ]
        if back + 1 in near and back < _BACK and _FEWEST <= len(both) <= _MOST:
            yield both


def _is_part(stage: Stage, total: Player, one: Player) -> bool:
    """Say whether a number may count some of a total, for its kind and its noun."""
    if not _is_able(one) or stage.is_ranged(one):
        return False
    if total.kind not in "cn":
        return stage.alike(total, one) or _lacks_unit(one)
    if one.kind not in "cn":
        return False
    human = stage.roles.is_human
    if not one.noun or not total.noun:
        return True
    return human(one.noun) == human(total.noun)


def _may_count(total: Player, one: Player) -> bool:
    """Say whether a number may be added to others at all."""
    bare = one.kind in "cn"
    return bare if total.kind in "cn" else bare or one.kind == total.kind


def _lacks_unit(one: Player) -> bool:
    """Say whether a number has its unit from another: to Ann $500, to Bob 250."""
    behind = one.tokens.letters[one.after : one.after + 1]
    return one.kind in "cn" and not one.noun and behind in _STOPS


def _is_open(stage: Stage, total: Player, parts: list[Player]) -> bool:
    """Say whether more is named than counted: 82 dresses among much else."""
    told = stage.at(parts[0].sentence)[0], stage.end(parts[-1]) + _BEHIND
    return stage.says("besides", *told) or stage.says(
        "besides", stage.sentence(total)[0], total.first
    )
