"""So much each, so many of them and so much in all, wherever these stand.

What a number is each of tells which number says how many; the total is told in what
each is. Where any of the numbers around make it come out, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from claimcheck.model import ONE, Bounds, Figure, Hedge, Mention, Quantity
from claimcheck.model.bounds import exact
from claimcheck.model.frames import Average, Product, Rate
from claimcheck.relate.apiece import Apiece, apiece, is_of
from claimcheck.relate.casting import Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import Measured, constant, size_of
from claimcheck.relate.stage import Stage
from claimcheck.relate.yielding import Yield, is_equated, is_sure

_OTHER = Fraction(5, 2)
"""How far off a total may be and still be meant for it."""
_PLAIN = frozenset({Hedge.BARE, Hedge.EXACT, Hedge.NEAR})
_BARRED = frozenset({"moved", "compared"})


def yields_in(stage: Stage) -> Iterator[Product]:
    """Yield means and rates with how many there are and the total."""
    if not stage.tells("each", "mean", "article", "on_average"):
        return
    for line in range(len(stage.cast.lines)):
        for player in stage.cast.line(line):
            each = apiece(stage, player)
            claim = each and _claim(stage, line, each)
            if claim:
                yield claim


def _claim(stage: Stage, line: int, each: Apiece) -> Product | None:
    """Give the one claim that the numbers around may make, if none comes out."""
    near = [one for one in stage.around(line) if one is not each.player]
    apart = ("median", "elsewhere", "not_out")
    if any(stage.says_here(name, each.player) for name in apart):
        return None
    made = [
        Yield(each, count, total, _built(stage, each, (times, count), total))
        for times, count in _counts(stage, near, each)
        for total in near
        if (total is count) is (times.span is None)
        and _is_total(stage, each, total, count)
    ]
    if not made or any(_comes_out(one, near) for one in made):
        return None
    made = [one for one in made if not _is_explained(one, near)]
    meant = [one for one in made if _is_plausible(one.claim)]
    if not meant:
        return None
    closest = min(one.apart for one in meant)
    meant = [one for one in meant if one.apart == closest]
    alike = len({_values(one.claim) for one in meant}) == 1
    return meant[0].claim if alike and is_sure(stage, meant[0]) else None


def _counts(
    stage: Stage, near: list[Player], each: Apiece
) -> Iterator[tuple[Measured, Player]]:
    """Yield how many times it may be told to be, as a count."""
    for one in near:
        if one.kind == "c" and is_of(stage, each, one):
            yield evolve(one.measured, value=_as_count(one.measured.value)), one
        longer = apiece(stage, one) if one.kind in "cmu" else None
        for long in longer.of if longer else ():
            for fits in _fits(stage, long, each):
                yield Mention(constant(fits)), one
        if one.kind == "t":
            length = _during(stage, one)
            for fits in _fits(stage, length.value.unit.name, each, same=1):
                yield _times(length, fits), one


def _fits(stage: Stage, long: str, each: Apiece, same: int = 0) -> Iterator[int]:
    """Yield how many of what each is of there are in a longer time."""
    for of in each.of:
        fits = same if long == of else stage.sums.fits.get(f"{long} {of}", 0)
        if fits:
            yield fits


def _during(stage: Stage, one: Player) -> Measured:
    """Give a length without the "over" before it, which tells that it went by."""
    measured = one.measured
    if measured.value.hedge is not Hedge.ABOVE:
        return measured
    if stage.tokens.lower[one.first] not in stage.sums.words["during"]:
        return measured
    return evolve(measured, value=evolve(measured.value, hedge=Hedge.BARE))


def _as_count(value: Quantity) -> Quantity:
    return evolve(value, unit=ONE)


def _times(measured: Measured, fits: int) -> Measured:
    """Give a length as how many of a shorter time it has."""
    figure = measured.value.figure
    low, high = exact(figure.low * fits), exact(figure.high * fits)
    made = Figure(low, high, place=figure.place)
    hedge = measured.value.hedge
    return Mention(Quantity(made, hedge=hedge), measured.text, measured.span)


def _is_total(stage: Stage, each: Apiece, total: Player, count: Player) -> bool:
    one = each.player
    if total.size <= one.size or not total.tags.isdisjoint(_BARRED):
        return False
    if one.kind in "cn":
        bare = total.noun == "" and is_equated(stage, total)
        alike = total.kind in "cn" and total.noun != count.noun
        alike = alike and (bare or total.noun != "")
        alike = (alike and one.noun in ("", total.noun)) or bare
        alike = alike or (total.kind == "u" and _is_of_them(stage, one))
    else:
        unit = total.measured.value.unit
        alike = each.unit.comparable_with(unit) or stage.same_word(one, total)
    if not alike:
        return False
    other = apiece(stage, total)
    if other is None:
        return True
    return bool(each.of) and not set(other.of) & set(each.of[:1])


def _is_of_them(stage: Stage, one: Player) -> bool:
    """Say whether it is some of what was told before: 24 of them."""
    behind = stage.tokens.lower[one.after : one.after + 2]
    return behind[:1] == ["of"] and stage.says("them", one.after, one.after + 2)


def _built(
    stage: Stage, each: Apiece, times: tuple[Measured, Player], total: Player
) -> Product:
    count, player = times
    kind = Average if each.mean else Rate
    one, whole = each.measured, total.measured
    if total.kind in "cn" or not each.unit.comparable_with(whole.value.unit):
        one = evolve(one, value=_as_count(one.value))
        whole = evolve(whole, value=_as_count(whole.value))
    return kind(
        each=one,
        times=count,
        total=whole,
        span=stage.span((each.player, player, total)),
    )


def _is_plausible(claim: Product) -> bool:
    sides = (claim.each, claim.times, claim.total)
    one, times, total = map(size_of, sides)
    plain = all(side.value.hedge in _PLAIN for side in sides)
    return plain and total / _OTHER <= one * times <= total * _OTHER


def _comes_out(made: Yield, near: list[Player]) -> bool:
    """Say whether it is borne out, or by any other number as how many there are."""
    others = (
        evolve(one.measured, value=_as_count(one.measured.value))
        for one in near
        if one.kind in "cnto" and one.size > 0 and one is not made.total
    )
    claims = (evolve(made.claim, times=other) for other in others)
    return comes_out(made.claim) or any(map(comes_out, claims))


def _values(claim: Product) -> tuple[Bounds, ...]:
    return tuple(mention.value.usual for mention in claim.mentions)


def _is_explained(made: Yield, near: list[Player]) -> bool:
    """Say whether another number around is what the total makes for each, or in all."""
    claim = made.claim
    used = {mention.span for mention in claim.mentions}
    each, total = claim.each.value.unit, claim.total.value.unit
    for one in near:
        told, unit = one.measured, one.measured.value.unit
        if told.span in used or one.kind not in "cnmu":
            continue
        if unit.comparable_with(each) and comes_out(evolve(claim, each=told)):
            return True
        if unit.comparable_with(total) and comes_out(evolve(claim, total=told)):
            return True
    return False
