"""A whole and its parts: those that make it up, and one that is larger than it.

The whole is told first; parts are all smaller numbers behind it that may count the
same. That they are all there are, and none twice, must be told: nobody else, the other
14, the three owners. Any choice among the numbers around that makes it up is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract import Reading
from claimcheck.model import Claim, Kind
from claimcheck.model.frames import Part
from claimcheck.relate.casting import Cast, Player
from claimcheck.relate.coming_out import comes_out
from claimcheck.relate.found import PLAIN, size_of
from claimcheck.relate.stage import HELD, Stage, subsets

_TOLD = ("everything", "rest", "closing", "nothing", "closed", "tally", "are", "nth")
_FEWEST, _MOST = 2, 6
"""Parts that a whole is made up of."""
_FARTHEST = 8
"""Words from "the other" to a number, or from a number to what it is of."""
_LEAST, _LARGEST = 0.6, 1.6
"""What share of the whole its parts make that are meant to be all of it."""
_TINY = 50
"""How many times a bare number the whole may be whose unit it lacks."""
_THIRD = 3
"""One in how many parts must have its unit printed."""
_ASIDE, _WIDE = 4, 8
"""Words from what one part counts to the next part of a list, and of all there are."""
_GAP = 2
_START = 4
"""Sentences from a part to the next, and from the whole to the first."""


def wholes_in(stage: Stage) -> Iterator[Claim]:
    """Yield wholes that their parts do not make up."""
    if not stage.tells(*_TOLD) and ":" not in stage.tokens.letters:
        return
    for line in range(len(stage.cast.lines)):
        near = stage.around(line)
        for whole in stage.cast.line(line):
            if near and _is_able(whole):
                claim = _sum(stage, whole, near)
                if claim:
                    yield claim


def _is_able(one: Player) -> bool:
    if one.kind not in "cmutn" or one.measured.value.hedge not in PLAIN:
        return False
    unit = one.measured.value.unit
    if unit.per or unit.kind is Kind.TEMPERATURE:
        return False
    behind = one.tokens.lower[one.after : one.after + 1]
    return behind != ["per"] and one.tags.isdisjoint(HELD)


def _sum(stage: Stage, whole: Player, near: tuple[Player, ...]) -> Claim | None:
    bare = whole.kind == "n" or (whole.kind == "c" and not whole.noun)
    largest = all(one.size <= whole.size for one in near if one.kind in "cn")
    bare = bare and not (whole.kind == "c" and "whole" in whole.tags and largest)
    if bare or "part" in whole.tags or whole.noun in stage.sums.words["play"]:
        return None
    alike = [one for one in near if one is not whole and _is_part(stage, whole, one)]
    if any(one.size >= whole.size and one.noun == whole.noun for one in alike):
        return None
    behind = [one for one in alike if one.first > whole.first and one.size < whole.size]
    parts = _together(stage, whole, behind)
    if not parts and "in_all" in whole.tags:
        parts = _ahead(stage, whole, alike)
    printed = [one for one in parts if one.kind == whole.kind]
    fit = _FEWEST <= len(parts) <= _MOST and len(printed) * _THIRD >= len(parts)
    if (
        not fit
        or _is_far(whole, parts, printed)
        or not _is_closed(stage, whole, parts, near)
    ):
        return None
    claim = stage.sum_of(whole, tuple(parts))
    made = float(sum(map(size_of, claim.parts)))
    every = stage.tokens.lower[whole.first - 1 : whole.first] == ["all"]
    listed = every and _is_bare_list(stage, parts)
    listed = listed or _is_of_a_vote(stage, whole, parts)
    lacking = _lacks_one(whole, made) and not listed
    both = made > whole.size and stage.says_between("several", (whole, *parts))
    if both or lacking or not _LEAST * whole.size <= made <= _LARGEST * whole.size:
        return None
    fair = _fair(stage, whole, parts, near)
    sums = (stage.sum_of(whole, some) for some in subsets(fair))
    return None if comes_out(claim) or any(map(comes_out, sums)) else claim


def _fair(
    stage: Stage, whole: Player, parts: list[Player], near: tuple[Player, ...]
) -> list[Player]:
    """Give the numbers around of which some may be all there are instead of parts.

    There are none where nothing else can be: gold, silver and bronze.
    """
    if _is_of_medals(stage, parts):
        return []
    others = [one for one in near if one is not whole and one.kind in "cmut"]
    lines = {one.sentence for one in parts}
    if _is_list(stage, parts):
        others = [one for one in others if one.sentence in lines]
    return [
        one
        for one in others
        if (_is_part(stage, whole, one) and (one.noun or _is_near(one, lines)))
        or (one.sentence in lines and _is_comparable(one, whole))
        or stage.are_kin(one.noun, whole.noun)
    ]


def _ahead(stage: Stage, whole: Player, alike: list[Player]) -> list[Player]:
    """Give the parts that a sum is told behind: £3, £1 and £5, or £9 in all."""
    parts = [
        one for one in alike if one.sentence == whole.sentence and one.size < whole.size
    ]
    own = whole.tags.isdisjoint({"part"}) and not stage.says_before("among", whole, 2)
    plain = all("part" not in one.tags and one.kind == whole.kind for one in parts)
    return parts if own and plain and len(parts) > _FEWEST else []


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
    mean = any(stage.says_here(name, one) for name in ("mean", "median"))
    if mean or not _is_able(one):
        return False
    if not stage.alike(whole, one):
        return _is_of_party(stage, whole, one)
    if whole.kind != "c":
        tiny = one.size * _TINY < whole.measured.value.figure.high
        alike = one.kind == "t" or stage.same_word(one, whole)
        return not tiny if one.kind in "cn" else alike
    if not one.noun:
        return one.kind == "c" and not _is_age(stage, one)
    human = stage.roles.is_human
    if whole.noun in stage.sums.words["anybody"]:
        return one.noun == whole.noun or human(one.noun)
    return one.noun == whole.noun or not (human(one.noun) and human(whole.noun))


def _is_of_party(stage: Stage, whole: Player, one: Player) -> bool:
    """Say whether people are counted by a name: 40 seats, 19 of them Liberals.

    So they are by what they did: nine members, two abstentions.
    """
    if one.noun in stage.sums.words["abstaining"]:
        return stage.roles.is_human(whole.noun)
    named = "X" in stage.tokens.letters[one.after : stage.end(one)]
    able = stage.are_kin(whole.noun, "seat") or stage.roles.is_human(whole.noun)
    return named and one.kind == "c" and able


def _is_age(stage: Stage, one: Player) -> bool:
    """Say whether a number looks like an age: the driver was 29; Ada Roe, 41."""
    lower, letters = stage.tokens.lower, stage.tokens.letters
    if letters[max(one.first - 2, 0) : one.first] == "X,":
        return letters[one.after : one.after + 1] in (",", ".")
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
        nested = stage.is_of_those(one, parts)
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
    every = stage.says_between("everything", (whole, *parts))
    if every or _is_of_medals(stage, parts) or _is_of_a_vote(stage, whole, parts):
        return True
    if stage.says_between("several", (whole, *parts)):
        return False
    last = parts[-1]
    if stage.says_before("rest", last, _FARTHEST) or _is_behind_colon(whole, parts):
        return True
    every = stage.tokens.lower[whole.first - 1 : whole.first] == ["all"]
    every = every and not stage.says_between("rest", (whole, *parts))
    if _is_list(stage, parts, every=every) or _is_rest_counted(stage, last, parts):
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
        and (
            stage.says_here("closed", one)
            or (one.kind == "c" and _is_gone_through(stage, one, parts))
        )
    ]
    return len(parts) > _FEWEST and bool(counted)


def _is_of_a_vote(stage: Stage, whole: Player, parts: list[Player]) -> bool:
    """Say whether all were there, and it is told who voted and who did not."""
    every = stage.tokens.lower[whole.first - 1 : whole.first] == ["all"]
    votes = len(parts) > _FEWEST and stage.says_here("vote", parts[0])
    votes = votes and not stage.says_between("not_voting", (whole, *parts))
    return every and votes and stage.says_here("abstaining", parts[-1])


def _is_of_medals(stage: Stage, parts: list[Player]) -> bool:
    """Say whether parts are the gold, the silver and the bronze."""
    metals = stage.sums.words["medals"]
    stops = [one.first for one in parts[1:]] + [parts[-1].after + _WIDE]
    told = [
        metals.intersection(
            stage.tokens.lower[one.after : min(stop, one.after + _WIDE)]
        )
        for one, stop in zip(parts, stops, strict=True)
    ]
    each = [min(found).removesuffix("s") for found in told if len(found) == 1]
    return len(parts) == len(each) == len({*each}) == len(metals) // 2


def _is_behind_colon(whole: Player, parts: list[Player]) -> bool:
    """Say whether a colon or a bracket leads up to parts: 17 medals (nine gold …)."""
    if len(parts) < _FEWEST or parts[-1].sentence > whole.sentence:
        return False
    letters = whole.tokens.letters
    between = letters[whole.after : parts[0].first]
    inside = between.endswith("(") and ")" not in letters[whole.after : parts[-1].first]
    return inside or (":" in between and len(parts) > _FEWEST)


def _is_gone_through(stage: Stage, count: Player, parts: list[Player]) -> bool:
    """Say whether parts are told of so many one by one: one 21, the last 16."""
    if parts[0].sentence - count.sentence > _GAP or not count.noun:
        return False
    last = parts[-1]
    the = stage.tokens.lower[count.first - 1 : count.first] == ["the"]
    if the and count.sentence == last.sentence:
        return True
    names = ("closing", "nth")
    return any(
        stage.says_before(name, last, _ASIDE) or stage.says_behind(name, last, _ASIDE)
        for name in names
    )


def _is_list(stage: Stage, parts: list[Player], *, every: bool = False) -> bool:
    """Say whether parts stand side by side behind "those were" or "the tally".

    Of *every* one there is, those that "were" there are enough.
    """
    if len(parts) <= _FEWEST or len({one.sentence for one in parts}) > 1:
        return False
    first, _ = stage.sentence(parts[0])
    most = _WIDE if every else _ASIDE
    far = any(other.first - stage.end(one) > most for one, other in pairwise(parts))
    told = stage.says("tally", first, parts[0].first)
    those = stage.tokens.lower[first] in stage.sums.words["them"]
    begin = max(parts[0].first - 2, first)
    be = any(stage.says(name, begin, parts[0].first) for name in ("are", "carrying"))
    return not far and (told or (be and (those or every)))


def _is_bare_list(stage: Stage, parts: list[Player]) -> bool:
    """Say whether the end of a sentence lists parts, and nobody who is not counted."""
    if len({one.sentence for one in parts}) > 1:
        return False
    _, after = stage.sentence(parts[0])
    signs = stage.tokens.letters[parts[0].first : after].replace(",&", "&")
    return signs.count(",") + signs.count("&") == len(parts) - 1


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
