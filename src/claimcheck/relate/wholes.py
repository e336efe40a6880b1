"""A whole and its parts: those that make it up, and one that is larger than it.

The whole is told first; parts are all smaller numbers behind it that may count the
same. That they are all there are, and none twice, must be told: nobody else, the other
14, the three owners. Any choice among the numbers around that makes it up is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract import Reading
from claimcheck.model import Claim, Hedge, Kind
from claimcheck.model.frames import Part, Sum
from claimcheck.relate.casting import Cast, Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.stage import Stage, subsets

_TOLD = ("everything", "rest", "closing", "nothing", "closed", "tally", "are")
_FEWEST, _MOST = 2, 6
"""Parts that a whole is made up of."""
_FARTHEST = 8
"""Words from "the other" to a number, or from a number to what it is of."""
_LEAST, _LARGEST = 0.6, 1.6
"""What share of the whole its parts make that are meant to be all of it."""
_PLAIN = (Hedge.BARE, Hedge.EXACT)
_BARRED = {"moved", "compared"}
_TINY = 50
"""How many times a bare number the whole may be whose unit it lacks."""
_THIRD = 3
"""One in how many parts must have its unit printed."""
_ASIDE = 4
"""Words from what one part counts to the next part of a list."""
_GAP = 2
_START = 4
"""Sentences from a part to the next, and from the whole to the first."""


def wholes_in(stage: Stage) -> Iterator[Claim]:
    """Yield wholes that their parts do not make up."""
    if not stage.tells(*_TOLD):
        return
    for line in range(len(stage.cast.lines)):
        near = stage.around(line)
        for whole in stage.cast.line(line):
            if near and _is_able(whole):
                claim = _sum(stage, whole, near)
                if claim:
                    yield claim


def _is_able(one: Player) -> bool:
    if one.kind not in "cmutn" or one.measured.value.hedge not in _PLAIN:
        return False
    unit = one.measured.value.unit
    if unit.per or unit.kind is Kind.TEMPERATURE:
        return False
    behind = one.tokens.lower[one.after : one.after + 1]
    return behind != ["per"] and one.tags.isdisjoint(_BARRED)


def _sum(stage: Stage, whole: Player, near: tuple[Player, ...]) -> Claim | None:
    bare = whole.kind == "n" or (whole.kind == "c" and not whole.noun)
    if bare or whole.noun in stage.sums.words["play"]:
        return None
    alike = [one for one in near if one is not whole and _is_part(stage, whole, one)]
    if any(one.size >= whole.size and one.noun == whole.noun for one in alike):
        return None
    behind = [one for one in alike if one.first > whole.first and one.size < whole.size]
    parts = _together(stage, whole, behind)
    printed = [one for one in parts if one.kind == whole.kind]
    fit = _FEWEST <= len(parts) <= _MOST and len(printed) * _THIRD >= len(parts)
    if (
        not fit
        or _is_far(whole, parts, printed)
        or not _is_closed(stage, whole, parts, near)
    ):
        return None
    claim = _made(stage, whole, tuple(parts))
    made = sum(one.size for one in parts)
    if not _LEAST * whole.size <= made <= _LARGEST * whole.size or _lacks_one(
        whole, made
    ):
        return None
    others = [one for one in near if one is not whole and one.kind in "cmut"]
    lines = {one.sentence for one in parts}
    if _is_list(stage, parts):
        others = [one for one in others if one.sentence in lines]
    fair = [
        one
        for one in others
        if (one in alike and (one.noun or _is_near(one, lines)))
        or (one.sentence in lines and _is_comparable(one, whole))
        or stage.are_kin(one.noun, whole.noun)
    ]
    if any(comes_out(_made(stage, whole, some)) for some in subsets(fair)):
        return None
    return claim


def _is_far(whole: Player, parts: list[Player], printed: list[Player]) -> bool:
    """Say whether a bare number stands in no sentence with what lends it a unit."""
    lines = {one.sentence for one in (whole, *printed)}
    bare = (one for one in parts if one.kind in "cn" and one.kind != whole.kind)
    return any(one.sentence not in lines for one in bare)


def _lacks_one(whole: Player, made: float) -> bool:
    """Say whether all but one are told: that one may be named and not counted."""
    return whole.kind == "c" and whole.size - made == 1


def _is_part(stage: Stage, whole: Player, one: Player) -> bool:
    """Say whether a number may count some of a whole, for its kind and its noun."""
    if not _is_able(one) or not stage.alike(whole, one):
        return False
    if whole.kind != "c":
        if one.kind in "cn":
            return one.size * _TINY >= whole.measured.value.figure.high
        return one.kind == "t" or stage.same_word(one, whole)
    if not one.noun:
        return one.kind == "c" and not _is_age(stage, one)
    human = stage.roles.is_human
    if whole.noun in stage.sums.words["anybody"]:
        return one.noun == whole.noun or human(one.noun)
    return one.noun == whole.noun or not (human(one.noun) and human(whole.noun))


def _is_age(stage: Stage, one: Player) -> bool:
    """Say whether a number looks like an age: the driver was 29."""
    lower = stage.tokens.lower
    was = one.first > 0 and lower[one.first - 1] in stage.sums.words["was"]
    return was and lower[one.after : one.after + 1] in ([","], ["."])


def _is_comparable(one: Player, whole: Player) -> bool:
    return one.measured.value.unit.comparable_with(whole.measured.value.unit)


def _is_near(one: Player, lines: set[int]) -> bool:
    return not lines.isdisjoint(range(one.sentence - 1, one.sentence + 2))


def _together(stage: Stage, whole: Player, behind: list[Player]) -> list[Player]:
    """Give the parts that follow one another, but for what is told of one of them."""
    parts: list[Player] = []
    at = whole.sentence
    for one in behind:
        if one.sentence - at > (_GAP if parts else _START):
            break
        nested = "part" in one.tags and any(
            other.sentence == one.sentence for other in parts
        )
        if not nested and not stage.says_behind("nested", one, _FEWEST):
            parts.append(one)
            at = one.sentence
    rows = [
        [one for one in parts if one.sentence == n] for n in {p.sentence for p in parts}
    ]
    longest = max(rows, key=len, default=[])
    return longest if len(longest) > _FEWEST else parts


def _is_closed(
    stage: Stage, whole: Player, parts: list[Player], near: tuple[Player, ...]
) -> bool:
    """Say whether the parts are told to be all there are."""
    if stage.says_between("everything", (whole, *parts)):
        return True
    if stage.says_between("several", (whole, *parts)):
        return False
    last = parts[-1]
    if stage.says_before("rest", last, _FARTHEST):
        return True
    if _is_list(stage, parts) or _is_rest_counted(stage, last, parts):
        return True
    if stage.says_before("closing", last, _FEWEST):
        return True
    counted = [
        one
        for one in near
        if one.kind in "ct"
        and one not in parts
        and (one.noun != whole.noun or one.kind == "t")
        and one.measured.value.figure.high == len(parts)
        and stage.says_here("closed", one)
    ]
    return len(parts) > _FEWEST and bool(counted)


def _is_list(stage: Stage, parts: list[Player]) -> bool:
    """Say whether parts stand side by side behind "those were" or "the tally"."""
    if len(parts) <= _FEWEST or len({one.sentence for one in parts}) > 1:
        return False
    first, _ = stage.sentence(parts[0])
    far = any(other.first - stage.end(one) > _ASIDE for one, other in pairwise(parts))
    told = stage.says("tally", first, parts[0].first)
    those = stage.tokens.lower[first] in stage.sums.words["them"]
    be = stage.says("are", max(parts[0].first - 2, first), parts[0].first)
    return not far and (told or (those and be))


def _is_rest_counted(stage: Stage, last: Player, parts: list[Player]) -> bool:
    """Say whether it is told how many others there are: just two other parts."""
    here = [one for one in parts if one.sentence == last.sentence]
    return any(
        one.kind == "c"
        and one.measured.value.figure.high == len(here)
        and one not in parts
        and one.first < here[0].first
        and stage.says_before("closed", one, 2)
        and stage.says_behind("others", one, 2)
        for one in stage.beside(last)
    )


def _made(stage: Stage, whole: Player, parts: tuple[Player, ...]) -> Sum:
    return Sum(
        total=stage.lent(whole, (whole, *parts)),
        parts=tuple(stage.lent(one, (whole, *parts)) for one in parts),
        span=stage.span((whole, *parts)),
    )


def parts_in(stage: Stage) -> Iterator[Claim]:
    """Yield parts that are larger than all that is told of the same things."""
    for line in range(len(stage.cast.lines)):
        for part in stage.cast.line(line):
            if part.kind != "c" or not _is_able(part) or _is_all(stage, part):
                continue
            told = _of(stage, part)
            if told:
                claim = _part(stage, part, told, stage.around(line))
                if claim:
                    yield claim


def may_be_of_another(claim: Claim, cast: Cast, reading: Reading) -> bool:
    """Say whether a part may be of another number: 20 for the eight, 15 of them."""
    if not isinstance(claim, Part) or claim.part.span is None or comes_out(claim):
        return False
    tokens = reading.tokens
    first, _ = reading.sentences[reading.sentence_of(tokens.at(claim.part.span.start))]
    places = [one.span.start for one in (claim.part, claim.whole) if one.span]
    at = tokens.at(max(places))
    told = claim.part.value.figure.high
    return max(places) == claim.part.span.start and any(
        one.kind == "c" and one.noun and one.size >= told
        for one in cast.of(reading.sentence_of(at))
        if first <= one.first < at
    )


def _is_all(stage: Stage, part: Player) -> bool:
    """Say whether a number is told to be all there are, or of another time."""
    every = stage.tokens.lower[max(part.first - 1, 0)] == "all"
    return every or stage.says_here("elsewhere", part)


def _of(stage: Stage, part: Player) -> tuple[str, int, int] | None:
    """Give what a number is some of, and where: 14 of the lorries; of those, 11."""
    tokens = stage.tokens
    end = stage.end(part)
    if tokens.lower[part.after : part.after + 1] == ["of"]:
        definite = part.noun and _is_definite(stage, part.after + 1)
        placed = tokens.letters[end : end + 1] == "p"
        return (part.noun, part.after, end + _NAMED * placed) if definite else None
    if part.noun:
        return (part.noun, part.after, end) if _place_of(stage, part) else None
    begin, _ = stage.sentence(part)
    start = part.first - 1
    if tokens.lower[start] != ",":
        return None
    while start >= begin and tokens.lower[start] != "of":
        if part.first - start > _FARTHEST or tokens.letters[start] not in _PHRASE:
            return None
        start -= 1
    if start < begin or not _is_definite(stage, start + 1):
        return None
    words = range(start + 2, part.first - 1)
    plural = (at for at in words if tokens.lexicon.is_plural(tokens.lower[at]))
    noun = next(map(stage.noun_of, plural), "")
    return (noun, start, part.first) if noun else None


_PHRASE = "xXStdMp,"


def _place_of(stage: Stage, part: Player) -> str:
    """Give the group that those counted are in or from: 29 pupils from her class."""
    tokens = stage.tokens
    end = stage.end(part)
    his = stage.sums.words["them"]
    if not re.match("p[tdr]x(?!S)", tokens.letters[end : end + _NAMED]):
        return ""
    return stage.noun_of(end + 2) if tokens.lower[end + 1] in his else ""


def _names(stage: Stage, first: int, after: int) -> set[str]:
    """Give the names that narrow down what a number is some of."""
    lower, letters = stage.tokens.lower, stage.tokens.letters
    places = range(first, min(after, len(lower)))
    return {lower[at] for at in places if letters[at] in "XM"}


_NAMED = 4
"""Words behind what is counted in which a place is named: of the houses in Tarn."""


def _is_definite(stage: Stage, at: int) -> bool:
    """Say whether a noun phrase points back: the, those, her, the village's."""
    tokens = stage.tokens
    return not stage.sums.words["them"].isdisjoint(tokens.lower[at : at + 1])


def _part(
    stage: Stage,
    part: Player,
    told: tuple[str, int, int],
    near: tuple[Player, ...],
) -> Claim | None:
    noun, names = told[0], _names(stage, *told[1:])
    alike = [
        one
        for one in near
        if one is not part
        and one.kind in "cv"
        and (one.noun == noun or stage.are_kin(one.noun, noun))
    ]
    wholes = [
        one
        for one in alike
        if one.first < part.first
        and _is_able(one)
        and one.size > 1
        and "part" not in one.tags
        and _is_named(stage, one, part, noun)
        and names <= set(stage.tokens.lower[slice(*stage.sentence(one))])
    ]
    if not wholes or len(wholes) < len(alike):
        return None
    bare = any(
        one.kind in "cvn"
        and one.size >= part.size
        and not one.noun
        and "part" not in one.tags
        for one in near
        if one is not part
    )
    if bare or sum(one.size for one in wholes) >= part.size:
        return None
    if not _LEAST * part.size <= wholes[0].size * _LARGEST:
        return None
    return Part(
        part=part.measured,
        whole=wholes[0].measured,
        span=stage.span((wholes[0], part)),
    )


def _is_named(stage: Stage, whole: Player, part: Player, noun: str) -> bool:
    """Say whether a part points back to a whole by the noun or the place."""
    first, after = stage.sentence(whole)
    place = _place_of(stage, part)
    here = bool(place) and place in stage.lemmas(first, after)
    dated = "Y" in stage.tokens.letters[first:after]
    return (whole.noun == noun or here) and not dated
