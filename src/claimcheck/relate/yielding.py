"""Whether three numbers that make up a product are surely told of one thing."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from claimcheck.model.frames import Product
from claimcheck.relate.apiece import Apiece, apiece, is_of
from claimcheck.relate.casting import Player
from claimcheck.relate.stage import Stage

_MADE = 5
"""Words from a number at which a verb tells that it comes out at that."""
_NUMBERS = "iNYnmFQ$V"


@frozen(eq=False)
class Yield:
    """A product that numbers may make, and those that it is made of."""

    each: Apiece
    count: Player
    total: Player
    claim: Product

    @property
    def apart(self) -> tuple[bool, int, int]:
        """How far from each other they stand."""
        count, total, one = self.count, self.total, self.each.player
        away = abs(one.sentence - total.sentence)
        return count.sentence != total.sentence, away, abs(count.first - total.first)

    @property
    def is_close(self) -> bool:
        """Whether the total stands beside what it is made of."""
        return abs(self.each.player.sentence - self.total.sentence) <= 1

    @property
    def is_together(self) -> bool:
        """Whether one sentence tells how many there are and how much in all."""
        return self.count.sentence == self.total.sentence


def is_sure(stage: Stage, made: Yield) -> bool:
    """Say whether all is told of one thing, and nothing is added or taken off."""
    barred = _OF_MEANS if made.each.mean else _OF_RATES
    if any(is_barred(stage, made) for is_barred in barred):
        return False
    return (_is_sure_mean if made.each.mean else _is_sure_rate)(stage, made)


def _is_sure_mean(stage: Stage, made: Yield) -> bool:
    one, total = made.each.player, made.total
    told_first = total.first < one.first
    if made.each.of or (made.is_together and made.is_close and told_first):
        return True
    here = made.each.told or one.sentence == total.sentence
    if here and stage.says_here("summed", total):
        return True
    return one.kind == "m" and told_first and _is_only(stage, made)


def _is_only(stage: Stage, made: Yield) -> bool:
    """Say whether a short article tells no other sum of money, nor count of people.

    "Pledges of $288,000 … by 3,200 callers … the average pledge, $45": it is all there.
    """
    if stage.last > _SHORT or not stage.roles.is_human(made.count.noun):
        return False
    lines = range(len(stage.cast.lines))
    used = (made.each.player, made.count, made.total)
    others = [one for n in lines for one in stage.cast.line(n) if one not in used]
    more = any(
        one.kind == "m" or (one.kind in "cn" and one.size > _FEW) for one in others
    )
    if more or stage.says_between("others", used):
        return False
    return stage.says_here("gift", made.each.player)


_SHORT, _FEW = 10, 12


def _is_sure_rate(stage: Stage, made: Yield) -> bool:
    one, count, total = made.each.player, made.count, made.total
    equated = is_equated(stage, total)
    if made.is_close and (equated or is_equated(stage, one)):
        return True
    before = count.sentence == one.sentence and count.first < one.first
    if not made.each.of and not (equated and before):
        return False
    if made.each.of and made.is_together and made.is_close and one.first < total.first:
        return True
    return stage.says_between("closed", (one, total))


def is_equated(stage: Stage, one: Player) -> bool:
    """Say whether it is told to come out at that: or, that makes, which is."""
    return "equal" in one.tags or stage.says_before("make", one, _MADE)


def _has_more(stage: Stage, made: Yield) -> bool:
    """Say whether the sentence tells another number of the kind: 120 and 90 each."""
    used = made.each.player, made.count, made.total
    unit = made.each.unit
    return any(
        one not in used
        and one.kind == used[0].kind
        and one.measured.value.unit.comparable_with(unit)
        and (one.kind != "c" or one.noun in ("", used[0].noun, made.total.noun))
        for one in stage.beside(used[0])
    )


def _is_one_of_several(stage: Stage, made: Yield) -> bool:
    """Say whether others get another number each: 24 a family and each single eight."""
    each, player = made.each, made.each.player
    others = (
        apiece(stage, one)
        for one in stage.beside(player)
        if one is not player and one.kind == player.kind
    )
    return any(one and one.of and one.of != each.of for one in others)


def _has_extras(stage: Stage, made: Yield) -> bool:
    """Say whether the total has something else in it: a week with meals costs 640."""
    return stage.says_here("extras", made.total) or _is_accompanied(stage, made.total)


def _is_accompanied(stage: Stage, total: Player) -> bool:
    first, _ = stage.sentence(total)
    letters, lower = stage.tokens.letters, stage.tokens.lower
    return any(
        lower[at] == "with"
        and letters[at + 1] not in _NUMBERS
        and lower[at + 1] not in stage.sums.words["no"]
        for at in range(first, total.first)
    )


def _is_elsewhere(stage: Stage, made: Yield) -> bool:
    return stage.says_here("elsewhere", made.total)


def _is_uneven(stage: Stage, made: Yield) -> bool:
    """Say whether it was not so much all the time, nor denied to have been less."""
    low, high = sorted((made.each.player.sentence, made.total.sentence))
    told = (stage.at(number) for number in range(low, high + 1))
    return any(
        stage.says("uneven", *each)
        and not stage.says("no", *each)
        and not stage.says("nothing", *each)
        for each in told
    )


def _is_of_another_scope(stage: Stage, made: Yield) -> bool:
    """Say whether the mean is told of a longer time than the total: his career."""
    scope = stage.sums.words["scope"].difference(made.each.of)
    here, there = stage.sentence(made.each.player), stage.sentence(made.total)
    told = scope.intersection(stage.tokens.lower[slice(*here)])
    return bool(told.difference(stage.tokens.lower[slice(*there)]))


def _is_of_some(stage: Stage, made: Yield) -> bool:
    """Say whether its sentence tells another count: in the first three, 52 a season."""
    last = max(made.count.first, made.total.first)
    player = made.each.player
    return any(
        (last < one.first < player.first and _is_fewer(one, made.count))
        or (bool(made.each.of) and one.kind == "c" and is_of(stage, made.each, one))
        for one in stage.beside(player)
        if one not in (player, made.count)
    )


def _is_fewer(one: Player, count: Player) -> bool:
    """Say whether a bare number, as of "the first three", is not the whole count."""
    return one.kind in "co" and not one.noun and one.size != count.size


_OF_EITHER = (_is_of_another_scope, _is_one_of_several)
_OF_MEANS: tuple[Callable[[Stage, Yield], bool], ...] = (*_OF_EITHER, _is_of_some)
_OF_RATES = (*_OF_EITHER, _has_extras, _is_elsewhere, _is_uneven, _has_more)
