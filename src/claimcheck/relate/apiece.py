"""Numbers that are told for each of something: 180 a week, an average of 60.

"Each" is told by a word of its class behind or before a number, "average" by its own.
What it is each of may be told on both sides: each of the traders pays 45 a week.
"""

from __future__ import annotations

import re

from attrs import evolve, frozen

from claimcheck.model import Kind, Mention, Unit
from claimcheck.relate.casting import Player
from claimcheck.relate.found import Measured
from claimcheck.relate.stage import CLOSE, Stage

_BEHIND, _BEFORE, _NEAR, _PRICE, _PAIR = 7, 14, 3, 4, 2
"""Words from a number at which "each" stands behind or before it, and "average"."""
_NUMBERS = "iNYnmFQ"
_OWNER = re.compile("(?:pt?)?[xX]{1,3}S")
"""The letters of "of the choir's"."""
_CONTENTS = re.compile("px{1,3}(?=[adp])")
"""The letters of "of diesel an"."""
_STOPS = ".;:,&"
_BARRED = frozenset({"moved", "compared"})


@frozen(eq=False)
class Apiece:
    """A number that is told for each of something; *of* is empty where that is untold.

    *told* is whether a word such as "each" tells it, and not only "average".
    """

    player: Player
    measured: Measured
    of: tuple[str, ...]
    mean: bool
    told: bool

    @property
    def unit(self) -> Unit:
        """The unit of the number itself: of 30 miles an hour, the mile."""
        return self.measured.value.unit


def apiece(stage: Stage, player: Player) -> Apiece | None:
    """Read a number that is told for each of something, or as a mean."""
    if (
        player.kind not in "cnmut"
        or player.size in (0, 1)
        or not player.tags.isdisjoint(_BARRED)
    ):
        return None
    if stage.is_ranged(player) or player.size < 0 or _is_shared_among(stage, player):
        return None
    first, after = stage.sentence(player)
    shared = _is_shared(stage, player)
    mean = _is_mean(stage, player, shared=shared)
    speed = _speed(stage, player.measured)
    if speed is not None:
        return Apiece(player, speed[0], (speed[1],), mean, told=True)
    told = [_of_behind(stage, player, after), _of_before(stage, player, first)]
    of = tuple(each for each in told if each is not None)
    if player.kind == "t" and not of:
        return None
    if not of and not mean and not _is_price(stage, player):
        return None
    named = tuple(dict.fromkeys(each for each in of if each))
    if len(named) > 1 and _is_time(stage, named[1]):
        named = named[:1]
    return Apiece(player, player.measured, named, mean, bool(of))


def is_of(stage: Stage, each: Apiece, one: Player) -> bool:
    """Say whether a number may be how many there are of what each is of."""
    if one.size <= 1 or "part" in one.tags:
        return False
    if not each.of:
        return bool(one.noun) and one.noun != each.player.noun
    end = stage.end(one) if one.noun else one.after + _NEAR
    if stage.lemmas(one.after, end).intersection(each.of):
        return True
    if not stage.sums.words["head"].isdisjoint(each.of):
        return stage.roles.is_human(one.noun)
    return any(stage.are_kin(one.noun, of) for of in each.of)


def _speed(stage: Stage, measured: Measured) -> tuple[Measured, str] | None:
    """Give the miles of 30 miles an hour, and the hour."""
    unit = measured.value.unit
    if unit.kind is not Kind.SPEED or " per " not in unit.name:
        return None
    length, time = unit.name.split(" per ", 1)
    own = stage.tokens.lexicon.units.units.get(length)
    if own is None:
        return None
    value = evolve(measured.value, unit=own)
    return Mention(value, measured.text, measured.span), time


def _is_price(stage: Stage, player: Player) -> bool:
    if player.kind != "m" or not stage.says_before("price", player, _PRICE):
        return False
    return not stage.says_before("make", player, _PRICE)


def _is_mean(stage: Stage, player: Player, *, shared: bool) -> bool:
    """Say whether it is told as a mean right beside it, or as "on average"."""
    far = _NEAR if shared else _BEHIND + 2
    begin, after = stage.sentence(player)
    if stage.says_before("mean", player, far, CLOSE) or _is_aside(stage, player):
        return True
    end = stage.end(player)
    behind = stage.tokens.lower[end : min(end + _NEAR, after)]
    if "of" not in behind and stage.says_behind("mean", player, _NEAR):
        return True
    return stage.says("on_average", begin, after) and not shared


def _is_aside(stage: Stage, player: Player) -> bool:
    """Say whether a mean is told aside, as in "the average gift, $45, was"."""
    letters, at = stage.tokens.letters, player.first - 1
    comma = letters[at : at + 1] == letters[player.after : player.after + 1] == ","
    return comma and stage.says("mean", max(at - _PAIR, 0), at)


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
    end = _behind_contents(stage, stage.end(player))
    if tokens.lower[end : end + 1] and tokens.lower[end] in words["article"]:
        return _noun(stage, end + 1, after)
    for at in range(player.after, min(end + _BEHIND, after)):
        word = tokens.lower[at]
        if word in words["each"]:
            return _noun(stage, at + 1, after)
        if word in stage.sums.units:
            return stage.sums.units[word]
        if word in words["accompanied"] or tokens.letters[at] in _STOPS:
            break
        if tokens.letters[at] in _NUMBERS and word != "one":
            break
    return None


def _of_before(stage: Stage, player: Player, first: int) -> str | None:
    """Give what "each" is of before a number: every one cost 15 dollars."""
    tokens, words = stage.tokens, stage.sums.words
    begin = max(first, player.first - _BEFORE, _behind_like(stage, player))
    for at in range(player.first - 1, begin - 1, -1):
        if tokens.lower[at] in words["each"]:
            return _noun(stage, at + 1, player.first)
        if tokens.lower[at] in stage.sums.units:
            return stage.sums.units[tokens.lower[at]]
        if tokens.letters[at] in ".;:&":
            break
    return None


def _behind_like(stage: Stage, player: Player) -> int:
    """Give where what is told of the last number of its kind before one ends."""
    before = (
        one.after
        for one in stage.beside(player)
        if one.kind == player.kind
        and one.after <= player.first
        and not _is_shared_among(stage, one)
    )
    last, letters = max(before, default=0), stage.tokens.letters
    if not last:
        return 0
    between = range(last, player.first)
    return next((at for at in between if letters[at] in _STOPS), player.first)


def _is_shared_among(stage: Stage, player: Player) -> bool:
    """Say whether it is how many there are: each of the choir's 40 singers."""
    letters, lower, at = stage.tokens.letters, stage.tokens.lower, player.first
    begin = max(stage.sentence(player)[0], at - _BEHIND)
    while at > begin and letters[at - 1] in "tdxXS" and lower[at - 1] != "each":
        at -= 1
    return lower[at - 2 : at] in (["each", "of"], ["one", "of"])


def _behind_contents(stage: Stage, end: int) -> int:
    """Give the token behind "of diesel"."""
    match = _CONTENTS.match(stage.tokens.letters, end)
    return match.end() if match else end


def _is_time(stage: Stage, noun: str) -> bool:
    return noun in stage.tokens.lexicon.language.calendar


def _noun(stage: Stage, at: int, after: int) -> str | None:
    """Give the noun of "each of the 31 days", "per sold ticket"; none for "each other".

    Of several words it is the one that is counted somewhere, or else a time, or else
    the first.
    """
    letters, lower = stage.tokens.letters, stage.tokens.lower
    if at < after and lower[at] in stage.sums.words["others"]:
        return None
    owner = _OWNER.match(letters, at, after)
    at = owner.end() if owner else at
    while at < after and (letters[at] in f"tdk{_NUMBERS}" or lower[at] == "of"):
        at += 1
    verbs = stage.tokens.lexicon.language.words["past_verbs"]
    words = []
    for here in range(at, min(at + _NEAR, after)):
        if letters[here] not in "xUusy" or lower[here] in verbs:
            break
        words.append(here)
    nouns = [stage.noun_of(here) for here in words]
    if not nouns or nouns[0] == "one":
        return ""
    known = (noun for noun in nouns if noun in stage.nouns)
    time = (n for n, here in zip(nouns, words, strict=True) if letters[here] in "Uy")
    return next(known, None) or next(time, None) or nouns[0]
