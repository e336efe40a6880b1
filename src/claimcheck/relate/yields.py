"""So much each, so many of them and so much in all, wherever these stand.

"Each" is told by a word of its class behind or before a number: 180 a week, 24 of them
every day, an average of 60. What it is each of tells which number says how many.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from attrs import evolve, frozen

from claimcheck.model import ONE, Bounds, Claim, Figure, Hedge, Mention, Quantity
from claimcheck.model.bounds import exact
from claimcheck.model.frames import Average, Rate
from claimcheck.relate.casting import Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import Measured, constant
from claimcheck.relate.stage import Stage

_BESIDE, _BEFORE, _NEAR, _PRICE = 6, 14, 3, 4
"""Words from a number at which "each" stands behind or before it, and "average"."""
_OTHER = Fraction(5, 2)
"""How far off a total may be and still be meant for it."""
_NUMBERS = "iNYnmFQ"


@frozen(eq=False)
class _Each:
    """A number that is told for each of something; *of* is empty where that is untold.

    *told* is whether a word such as "each" tells it, and not only "average".
    """

    player: Player
    of: str
    mean: bool
    told: bool


def yields_in(stage: Stage) -> Iterator[Claim]:
    """Yield means and rates with how many there are and the total."""
    if not stage.tells("each", "mean", "article"):
        return
    for line in range(len(stage.cast.lines)):
        for player in stage.cast.line(line):
            each = _each(stage, player)
            claim = each and _claim(stage, line, each)
            if claim:
                yield claim


def _each(stage: Stage, player: Player) -> _Each | None:
    if player.kind not in "cnmu" or not player.tags.isdisjoint(_BARRED):
        return None
    if stage.is_ranged(player):
        return None
    first, after = stage.sentence(player)
    mean = _is_mean(stage, player)
    of = _of_behind(stage, player, after)
    if of is None and not _is_shared(stage, player):
        of = _of_before(stage, player, first)
    if of is None and not mean and not _is_price(stage, player):
        return None
    return _Each(player, of or "", mean, of is not None)


def _is_price(stage: Stage, player: Player) -> bool:
    if player.kind != "m" or not stage.says_before("price", player, _PRICE):
        return False
    return not stage.says_before("make", player, _PRICE)


def _is_mean(stage: Stage, player: Player) -> bool:
    """Say whether it is told as a mean right beside it, or as "on average"."""
    far = _NEAR if _is_shared(stage, player) else _BESIDE + 2
    near = stage.says_before("mean", player, far)
    near = near or stage.says_behind("mean", player, _NEAR)
    begin, after = stage.sentence(player)
    return near or (
        stage.says("on_average", begin, after) and not _is_shared(stage, player)
    )


_BARRED = {"moved", "compared"}


def _is_shared(stage: Stage, player: Player) -> bool:
    """Say whether a number before it in its sentence is nearer to an "each"."""
    return any(
        other.sentence == player.sentence and other.first < player.first
        for other in stage.beside(player)
        if other.kind == player.kind
    )


def _of_behind(stage: Stage, player: Player, after: int) -> str | None:
    """Give what "each" is of behind a number: a game, per donor, every day."""
    tokens, words = stage.tokens, stage.sums.words
    end = stage.end(player)
    if tokens.lower[end : end + 1] and tokens.lower[end] in words["article"]:
        return _noun(stage, end + 1, after)
    for at in range(player.after, min(end + _BESIDE, after)):
        word = tokens.lower[at]
        if word in words["each"]:
            return _noun(stage, at + 1, after)
        if word in stage.sums.units:
            return stage.sums.units[word]
        if tokens.letters[at] in f"{_NUMBERS}.;:":
            break
    return None


def _of_before(stage: Stage, player: Player, first: int) -> str | None:
    """Give what "each" is of before a number: every one cost 15 dollars."""
    tokens, words = stage.tokens, stage.sums.words
    begin = max(first, player.first - _BEFORE)
    for at in range(player.first - 1, begin - 1, -1):
        if tokens.lower[at] in words["each"]:
            return _noun(stage, at + 1, player.first)
        if tokens.lower[at] in stage.sums.units:
            return stage.sums.units[tokens.lower[at]]
        if tokens.letters[at] in ".;:":
            break
    return None


def _noun(stage: Stage, at: int, after: int) -> str:
    """Give the noun of "each of the 31 days", "per sold ticket", or nothing.

    Of several words it is the one that is counted somewhere.
    """
    letters, lower = stage.tokens.letters, stage.tokens.lower
    while at < after and (letters[at] in f"tdk{_NUMBERS}" or lower[at] == "of"):
        at += 1
    if at >= after or letters[at] not in "xUus" or lower[at] == "one":
        return ""
    run = range(at, min(at + _NEAR, after))
    words = list(takewhile(lambda here: letters[here] == "x", run)) or [at]
    nouns = [stage.noun_of(here) for here in words]
    return next((noun for noun in nouns if noun in stage.nouns), nouns[0])


def _claim(stage: Stage, line: int, each: _Each) -> Claim | None:
    """Give the one claim that the numbers around may make, if none comes out."""
    near = [one for one in stage.around(line) if one is not each.player]
    player = each.player
    if any(stage.says_here(name, player) for name in ("median", "elsewhere")):
        return None
    made = [
        (total, claim)
        for times, count in _counts(stage, near, each)
        for total in near
        if (total is count) is (times.span is None)
        and _is_total(stage, each, total, count)
        if (claim := _built(stage, each, (times, count), total))
    ]
    if not made or any(comes_out(claim) for _, claim in made):
        return None
    made = [one for one in made if not _is_explained(one[1], near)]
    meant = [(total, claim) for total, claim in made if _is_plausible(claim)]
    if len({_values(claim) for _, claim in meant}) != 1:
        return None
    total, claim = meant[0]
    return claim if _is_sure(stage, each, total) else None


def _counts(
    stage: Stage, near: list[Player], each: _Each
) -> Iterator[tuple[Measured, Player]]:
    """Yield how many times it may be told to be, as a count."""
    for one in near:
        if one.kind == "c" and _is_of(stage, each, one):
            yield evolve(one.measured, value=_as_count(one.measured.value)), one
        longer = _each(stage, one) if one.kind in "cmu" else None
        if longer and longer.of != each.of:
            fits = stage.sums.fits.get(f"{longer.of} {each.of}", 0)
            if fits and longer.told:
                yield Mention(constant(fits)), one
        if one.kind == "t":
            unit = one.measured.value.unit.name
            fits = stage.sums.fits.get(f"{unit} {each.of}", 1 if unit == each.of else 0)
            if fits:
                yield _times(one.measured, fits), one


def _is_of(stage: Stage, each: _Each, one: Player) -> bool:
    if one.size <= 1 or "part" in one.tags:
        return False
    if not one.noun:
        lemmas = stage.lemmas(one.after, one.after + _NEAR)
        return bool(each.of) and each.of in lemmas
    if each.of:
        if each.of in stage.sums.words["head"]:
            return stage.roles.is_human(one.noun)
        return one.noun == each.of or stage.are_kin(one.noun, each.of)
    return one.noun != each.player.noun


def _as_count(value: Quantity) -> Quantity:
    return evolve(value, unit=ONE)


def _times(measured: Measured, fits: int) -> Measured:
    """Give a length as how many of a shorter time it has."""
    figure = measured.value.figure
    low, high = exact(figure.low * fits), exact(figure.high * fits)
    made = Figure(low, high, place=figure.place)
    hedge = measured.value.hedge
    return Mention(Quantity(made, hedge=hedge), measured.text, measured.span)


def _is_total(stage: Stage, each: _Each, total: Player, count: Player) -> bool:
    one = each.player
    if total.size <= one.size or not total.tags.isdisjoint(_BARRED):
        return False
    units = one.measured.value.unit, total.measured.value.unit
    if one.kind in "cn":
        alike = total.kind == "c" and total.noun not in ("", count.noun)
        alike = alike and one.noun in ("", total.noun)
        alike = alike or (total.kind == "u" and "part" in one.tags)
    else:
        alike = units[0].comparable_with(units[1]) or stage.same_word(one, total)
    if not alike:
        return False
    other = _each(stage, total)
    return other is None or (each.of != "" and other.of not in ("", each.of))


def _built(
    stage: Stage, each: _Each, times: tuple[Measured, Player], total: Player
) -> Claim | None:
    count, player = times
    kind = Average if each.mean else Rate
    one = each.player.measured
    if total.kind == "c" or not one.value.unit.comparable_with(
        total.measured.value.unit
    ):
        one = evolve(one, value=_as_count(one.value))
        whole = evolve(total.measured, value=_as_count(total.measured.value))
    else:
        whole = total.measured
    return kind(
        each=one,
        times=count,
        total=whole,
        span=stage.span((each.player, player, total)),
    )


def _is_plausible(claim: Claim) -> bool:
    if not isinstance(claim, Rate | Average):
        return False
    sides = (claim.each, claim.times, claim.total)
    one, times, total = (
        Fraction(side.value.figure.high) * Fraction(side.value.unit.factor)
        for side in sides
    )
    plain = all(side.value.hedge in (Hedge.BARE, Hedge.EXACT) for side in sides)
    return plain and total / _OTHER <= one * times <= total * _OTHER


def _values(claim: Claim) -> tuple[Bounds, ...]:
    return tuple(mention.value.usual for mention in claim.mentions)


def _is_explained(claim: Claim, near: list[Player]) -> bool:
    """Say whether another number around is what the total makes for each, or in all."""
    if not isinstance(claim, Rate | Average):
        return False
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


def _is_sure(stage: Stage, each: _Each, total: Player) -> bool:
    """Say whether nothing is added or taken off, and no other total is there."""
    if each.mean and each.of:
        return True
    if each.mean:
        here = each.told or each.player.sentence == total.sentence
        return here and stage.says_here("summed", total)
    if stage.says_here("extras", total):
        return False
    return stage.says_between("closed", (each.player, total))
