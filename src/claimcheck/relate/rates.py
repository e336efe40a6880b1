"""Shares of what was counted before, with the part that they are told of.

"Eighty-four of those examined had the fungus … an infection rate of 60 per cent": the
whole is counted, some of it is told, and a share of the same is told again. That it is
of the same part is told by a noun (a failure rate), by the words that both have or by
what they mean (voted, cast ballots), or by a turn that speaks of what is known already
(the two-thirds that had; she was glad that half of them had).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.model import Claim, Hedge
from claimcheck.model.frames import Share
from claimcheck.relate.building import as_share
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN, Measured
from claimcheck.relate.stage import HELD, Stage, exact_size
from claimcheck.relate.told_again import is_rate, is_same

_NEAR, _BESIDE, _WIDE = 3, 6, 80
"""Words from a share to its noun, and those before it that name a place."""
_BARRED = HELD | {"margin"}
_CHANGED = {"moved", "changed", "to"}
_HEDGED = (*PLAIN, Hedge.NEAR, Hedge.JUST_BELOW, Hedge.JUST_ABOVE)
_WHOLE, _FEWEST = 100, 2
_AWAY = 2
"""Sentences from a share to the whole before it, and to the part behind."""
_MORE = {"other", "further"}
_DATED = "YLG"
_OFF = 2.5
"""How far off a rate may be and still be that of a part."""
_VERBAL, _FROM = tuple("vx,k"), ("from", "to", "-", "by", "at")
_DIGITS = tuple("niNm")
_PLACE = re.compile("pt[xkoOd]*[xX]")
"""The letters of "In the next village"."""


def rates_in(stage: Stage) -> Iterator[Claim]:
    """Yield shares that the part and the whole counted before do not bear out."""
    for line in range(len(stage.cast.lines)):
        for share in stage.cast.line(line):
            if share.kind in "sf" and _is_able(stage, share):
                claim = _rate(stage, share, stage.around(line))
                if claim:
                    yield claim


def _is_able(stage: Stage, share: Player) -> bool:
    turnout = stage.says_before("turnout", share, _FEWEST)
    if not share.tags.isdisjoint(HELD if turnout else _BARRED):
        return False
    if share.measured.value.hedge not in _HEDGED:
        return False
    names = ("other_rate", "elsewhere")
    if any(stage.says_before(name, share, _BESIDE) for name in names):
        return False
    if any(stage.says_behind(name, share, _BESIDE) for name in names):
        return False
    tags = {"part", "equal"} & share.tags
    if is_rate(stage, share) and stage.says_before("narrow", share, _NEAR + 1):
        return False
    named = bool(share.noun) or bool(tags) or _is_fronted(stage, share)
    return named or is_rate(stage, share)


def _is_fronted(stage: Stage, share: Player) -> bool:
    """Say whether what a share is of opens its sentence: of the 64 lots, a quarter."""
    first, _ = stage.sentence(share)
    counts = [one for one in stage.ahead(share) if one.kind == "c" and one.noun]
    of = stage.tokens.lower[first] == "of" and share.first - first <= _WIDE
    return of and len(counts) == 1 and counts[0].first - first <= _FEWEST


def _rate(stage: Stage, share: Player, near: tuple[Player, ...]) -> Claim | None:
    fit = [one for one in near if _is_number(one)]
    able = [one for one in fit if one.first < share.first] or fit
    told = _told(stage, share, able) or _told_behind(stage, share, fit)
    if _is_elsewhere(stage, share):
        return None
    if len(told) > 1 and stage.says_before("turnout", share, _NEAR):
        told = [pair for pair in told if _has_answered(stage, pair[0])]
    if len({tuple(map(exact_size, pair)) for pair in told}) != 1:
        return None
    part, whole = told[0]
    if _is_fair(stage, share, part, whole, near):
        return None
    if not is_same(stage, share, part, whole) or not _is_plausible(share, part, whole):
        return None
    return Share(
        share=_measured(share),
        part=part.measured,
        whole=whole.measured,
        span=stage.span((share, part, whole)),
    )


def _has_answered(stage: Stage, part: Player) -> bool:
    """Say whether so many came back, or voted: of a turnout these are the part."""
    names = ("told_answer", "told_voting")
    return any(stage.says_behind(name, part, _BESIDE) for name in names)


def _is_elsewhere(stage: Stage, share: Player) -> bool:
    """Say whether a sentence opens with a place of its own: in the towns the rate."""
    tokens, (first, _) = stage.tokens, stage.sentence(share)
    place = _PLACE.match(tokens.letters, first)
    placed = place and tokens.lower[first] in stage.sums.words["placing"]
    if place is None or not placed or share.first < place.end():
        return False
    back = max(first - _WIDE, 0)
    return tokens.lower[place.end() - 1] not in tokens.lower[back:first]


def _is_number(one: Player) -> bool:
    """Say whether a number may be a part or a whole, and is in no name: KP.2."""
    before = one.tokens.letters[one.first - 1 : one.first]
    named = before in ("-", ".", "X") and one.tokens.glued(one.first)
    named = named or (before == "X" and not one.noun)
    plain = one.measured.value.hedge in PLAIN
    taken = "part" in one.tags or (
        one.noun and one.tokens.lower[one.first - 1] == "from"
    )
    fixed = taken or one.tags.isdisjoint(HELD)
    return one.kind in "cmn" and plain and fixed and not named


def _is_fair(
    stage: Stage, share: Player, part: Player, whole: Player, near: tuple[Player, ...]
) -> bool:
    """Say whether a share may be of other numbers, or the numbers of another share."""
    if any(_bears_out(share, *pair) for pair in _any_two(stage, near)):
        return True
    if _is_of_several(stage, share, part, whole, near):
        return True
    counts = (one for one in near if one.kind in "cn" and one.size > part.size)
    if any(_bears_out(share, part, one) for one in counts):
        return True
    if _leaves(stage, share, part, whole):
        return True
    others = [one for one in near if one.kind in "sf" and one is not share]
    own = (one.first - stage.end(whole) for one in others)
    if any(0 < far <= _NEAR for far in own):
        return True  # 3,548 votes, or 57 percent
    return any(_bears_out(other, part, whole) for other in others)


def _is_of_several(
    stage: Stage, share: Player, part: Player, whole: Player, near: tuple[Player, ...]
) -> bool:
    """Say whether a part and others make up a share: 96, and close to it 24 more."""
    more = [
        one.size
        for one in near
        if one is not part and one.kind in "cn" and _may_be(stage, one, whole)
    ]
    told = Fraction(_measured(share).value.figure.high)
    return any(
        abs(told - Fraction((part.size + size) / whole.size) * _WHOLE) <= _LOOSE
        for size in more
    )


def _told(
    stage: Stage, share: Player, able: list[Player]
) -> list[tuple[Player, Player]]:
    """Give parts with their wholes: those told as parts, or else what may be one.

    Right before "or 60 percent" stands the part that it is of.
    """
    bare = [one for one in able if _is_bare_part(stage, one, able)]
    parts = [one for one in able if _is_some(stage, one)]
    if "equal" in share.tags:
        beside = [one for one in able[-1:] if share.first - one.after <= _NEAR]
        bare += [one for one in beside if not one.noun]
        parts, bare = [one for one in able if one in parts or one in bare][-1:], []
    for some in (parts, bare):
        told = [
            (part, whole)
            for part in some
            if (whole := _whole_of(stage, part, share, able))
            and (some is parts or _is_of_all(stage, share, whole))
        ]
        if told:
            return told
    return []


def _told_behind(
    stage: Stage, share: Player, fit: list[Player]
) -> list[tuple[Player, Player]]:
    """Give the only number behind a share that may be its part, with the whole before.

    "15 percent of its 800 staff will go … 200 workers were told that they would leave".
    """
    wholes = [one for one in fit if _is_whole(stage, one, share)]
    behind = [
        one
        for one in fit
        if 0 <= one.sentence - share.sentence <= _AWAY
        and wholes
        and one.first > max(share.first, wholes[-1].first)
        and _is_like_part(stage, one, wholes[-1])
    ]
    if len(behind) != 1 or len(wholes) != 1 or "equal" in share.tags:
        return []
    if _is_apart(stage, behind[0]):
        return []
    return [(behind[0], wholes[0])]


def _is_apart(stage: Stage, part: Player) -> bool:
    """Say whether a part is of more, of another time, or where nobody was before."""
    if part.tags & _MORE or stage.says_here("elsewhere", part):
        return True
    (first, after), letters = stage.sentence(part), stage.tokens.letters
    if any(letter in _DATED for letter in letters[first:after]):
        return True
    told = stage.tokens.lower[max(first - _WIDE, 0) : first]
    named = (at for at in range(first + 1, after) if letters[at] == "X")
    new = any(stage.tokens.lower[at] not in told for at in named)
    return new or _is_elsewhere(stage, part)


def _is_whole(stage: Stage, one: Player, share: Player) -> bool:
    """Say whether a number is of all that a share is of: of its 90 voters, of them."""
    lower, letters = stage.tokens.lower, stage.tokens.letters
    if 0 < one.first - share.after <= _BESIDE:
        inside = letters[share.after + 1 : one.first].strip("tdxXS") == ""
        return lower[share.after] == "of" and inside and bool(one.noun)
    if one.first > share.first:
        return False
    them = stage.says("them", share.after + 1, share.after + 2)
    if one.sentence == share.sentence and not share.noun:
        them = them or lower[max(one.first - 2, 0)] == "of"  # of the 90 voters, 12%
    near = share.sentence - one.sentence <= _AWAY
    counts = one.kind == "c" and bool(one.noun)
    return counts and near and (them or _is_one(stage, share.noun, one))


def _is_like_part(stage: Stage, one: Player, whole: Player) -> bool:
    human = stage.roles.is_human
    alike = not one.noun or one.noun == whole.noun
    alike = alike or (human(one.noun) and human(whole.noun))
    return one.kind in "cn" and alike and _FEWEST < one.size < whole.size


def _is_of_all(stage: Stage, share: Player, whole: Player) -> bool:
    """Say whether a share is of all that were counted, not of the women among them."""
    bodies, human = stage.sums.words["bodies"], stage.roles.is_human
    people = human(share.noun) and share.noun in stage.sums.words["anybody"]
    return (
        share.noun in ("", whole.noun)
        or share.noun in bodies
        or (people and human(whole.noun))
    )


def _is_bare_part(stage: Stage, one: Player, able: list[Player]) -> bool:
    """Say whether a number stands for some of what was counted before: 72 passed it."""
    if one.size <= _FEWEST or one.kind == "m":
        return False
    if not one.noun:
        letters = stage.tokens.letters
        behind = letters[one.after : one.after + 1]
        taken = letters[one.first - 1 : one.first] in ("x", "v")
        verbal = behind in _VERBAL or (taken and behind in (".", ",", ";"))
        from_it = one.tokens.lower[one.first - 1] in _FROM
        return verbal and not from_it and "whole" not in one.tags
    return any(
        other.noun == one.noun and other.size > one.size and "whole" in other.tags
        for other in able
        if other.first < one.first
    )


def _measured(share: Player) -> Measured:
    return as_share(share.measured) or share.measured


def _is_plausible(share: Player, part: Player, whole: Player) -> bool:
    told = float(_measured(share).value.figure.high)
    return 1 / _OFF <= told * whole.size / part.size / _WHOLE <= _OFF


def _is_some(stage: Stage, part: Player) -> bool:
    """Say whether a number is told as some of others: 112 of the nests."""
    if part.size <= _FEWEST or "part" in part.tags:
        return part.size > _FEWEST
    tokens, behind = part.tokens, part.tokens.lower[part.after : part.after + 1]
    if behind == ["of"]:
        return tokens.letters[part.after + 1 : part.after + 2] in _DIGITS
    the = tokens.lower[part.first - 1 : part.first] == ["the"]
    named = not stage.sums.words["in_question"].isdisjoint(behind)
    return the and named and not part.noun


def _whole_of(
    stage: Stage, part: Player, share: Player, able: list[Player]
) -> Player | None:
    """Give the number that a part is some of: the last one that it may be."""
    wholes = [one for one in able if _is_in(stage, part, one, share)]
    before = [one for one in wholes if one.first < part.first]
    return next(reversed(before or wholes), None)


def _is_in(stage: Stage, part: Player, whole: Player, share: Player) -> bool:
    """Say whether a number may be some of what another counts, and a share as well."""
    if whole.size <= part.size or ("part" in whole.tags and not whole.noun):
        return False
    if whole is part or whole.measured.value.unit.per:
        return False
    if "m" in part.kind + whole.kind:
        return part.kind == whole.kind and stage.alike(part, whole)
    behind = stage.tokens.lower[part.after + 1 : part.after + 2]
    owned = not stage.sums.words["his"].isdisjoint(behind)
    fits = not part.noun or _is_one(stage, part.noun, whole)
    fits = fits or (owned and part.sentence == whole.sentence)
    fits = fits or _is_of_those(stage, part, whole)
    body = share.noun in stage.sums.words["bodies"] and not whole.noun
    fits = fits or (body and stage.roles.is_human(part.noun))
    of_it = not share.noun or _is_one(stage, share.noun, whole)
    return fits and of_it and bool(whole.noun or "whole" in whole.tags)


def _is_of_those(stage: Stage, part: Player, whole: Player) -> bool:
    """Say whether so many "of those" are of what the sentence before counts."""
    of, those = (*stage.tokens.lower[part.after : part.after + 2], "", "")[:2]
    near = part.sentence - whole.sentence == 1
    return near and of == "of" and those in stage.sums.words["that"]


def _is_one(stage: Stage, noun: str, whole: Player) -> bool:
    """Say whether a noun is of what a number counts, or of all of it: the jury."""
    if noun == whole.noun or stage.are_kin(noun, whole.noun):
        return True
    if whole.noun in stage.sums.words["anybody"] and stage.roles.is_human(noun):
        return True
    if noun in stage.sums.words["generic"] and not stage.roles.is_human(whole.noun):
        return True
    if noun in stage.sums.words["bodies"]:
        return True
    if stage.tokens.lower[whole.first - 1] == "of":  # the records of 90 patients
        return noun == stage.noun_of(whole.first - 2)
    return not whole.noun and noun in stage.lemmas(*stage.sentence(whole))


def _any_two(stage: Stage, near: tuple[Player, ...]) -> Iterator[tuple[Player, Player]]:
    """Yield all numbers of which one may be some of the other."""
    counts = [one for one in near if one.kind in "cmn"]
    return (
        (a, b)
        for a in counts
        for b in counts
        if 0 < a.size < b.size and _may_be(stage, a, b)
    )


def _may_be(stage: Stage, part: Player, whole: Player) -> bool:
    if "m" in part.kind + whole.kind:
        return part.kind == whole.kind
    if not part.noun and not whole.noun:
        return part.tags.isdisjoint(_CHANGED) and whole.tags.isdisjoint(_CHANGED)
    bare = not part.noun or not whole.noun
    return bare or part.noun == whole.noun or stage.are_kin(part.noun, whole.noun)


def _bears_out(share: Player, part: Player, whole: Player) -> bool:
    """Say whether two numbers make a share, or nearly so."""
    told = Fraction(_measured(share).value.figure.high)
    made = Fraction(part.size / whole.size) * _WHOLE
    near = _LOOSE if share.kind == "f" else 1
    return abs(told - made) <= near


def _leaves(stage: Stage, share: Player, part: Player, whole: Player) -> bool:
    """Say whether a share may be that of all but a part: the others, those not."""
    names = ("rest", "no")
    turned = any(stage.says_before(name, share, _BESIDE) for name in names)
    turned = turned or any(stage.says_behind(name, share, _BESIDE) for name in names)
    told = Fraction(_measured(share).value.figure.high)
    made = _WHOLE - Fraction(part.size / whole.size) * _WHOLE
    exactly = share.kind == "s" and abs(told - made) <= 1
    return exactly or (turned and abs(told - made) <= _LOOSE)


_LOOSE = 4
"""Percentage points by which a share in words may be off."""
