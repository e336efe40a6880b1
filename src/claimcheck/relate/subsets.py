"""Some of what was counted before, where they are more than all of it.

Which number is of which tells "of": 29 of them, 14 of the jurors, of the 35 books 41.
The whole is what was counted last of the same. Where any number around that may count
the same is as large, or several together are, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from claimcheck.model import Claim, Hedge, Kind
from claimcheck.model.frames import Part
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.stage import HELD, Stage

_HEDGED = (*PLAIN, Hedge.ABOVE, Hedge.FROM, Hedge.NEAR)
_MOST = 2.6
"""How many times as large as the whole a part may be that is meant as one."""
_BACK = 3
"""Sentences before "of them" in which the whole is told."""
_NAMED = 5
"""Words behind what is counted in which a place is named: of the houses in Tarn."""
_GROUP = re.compile("p[tdr]x(?!S)")
_OPENING = re.compile("p(?:[td]|[td]?[xX]{1,2}S)$")
"""The letters of "of the", "of its", "of the village's" before a number."""
_PHRASE, _FARTHEST = "xXStdMp,", 8
_COUNTS = "cvn"


@frozen
class _Told:
    """What a number is some of: its noun, if any, and where that is told."""

    noun: str
    first: int
    after: int
    whole: Player | None = None
    placed: bool = False


def parts_in(stage: Stage) -> Iterator[Claim]:
    """Yield parts that are larger than all that is told of the same things."""
    for line in range(len(stage.cast.lines)):
        for part in stage.cast.line(line):
            if not _is_able(part) or _is_all(stage, part):
                continue
            told = _of(stage, part)
            claim = told and _part(stage, part, told, stage.around(line))
            if claim:
                yield claim


def _is_able(one: Player) -> bool:
    value = one.measured.value
    if one.kind not in "cn" or value.hedge not in _HEDGED:
        return False
    if value.unit.per or value.unit.kind is not Kind.COUNT or one.size <= 1:
        return False
    behind = one.tokens.lower[one.after : one.after + 1]
    of = "part" in one.tags and behind == ["of"]
    return behind != ["per"] and (of or one.tags.isdisjoint(HELD))


def _is_all(stage: Stage, part: Player) -> bool:
    """Say whether a number is told to be all there are, or of another time."""
    every = stage.tokens.lower[max(part.first - 1, 0)] == "all"
    return every or stage.says_here("elsewhere", part)


def _of(stage: Stage, part: Player) -> _Told | None:
    """Give what a number is some of, and where: 14 of the lorries; of those, 11."""
    tokens, end = stage.tokens, stage.end(part)
    behind = tokens.lower[part.after : part.after + 2]
    if behind[:1] == ["of"]:
        if not stage.sums.words["those"].isdisjoint(behind[1:]):
            doing = tokens.lower[part.after + 2 : part.after + 3]
            if any(word.endswith("ing") for word in doing):
                return None  # those playing on Sunday may be others
            return _Told(_noun(stage, part, end), part.after, end)
        if not part.noun and (body := _body(stage, part.after + 1)):
            return _Told(body, part.after, end)
        definite = part.noun and _is_definite(stage, part.after + 1)
        placed = tokens.letters[end : end + 1] == "p"
        after = end + _NAMED * placed
        return _Told(part.noun, part.after, after) if definite else None
    if part.noun and _place_of(stage, part):
        return _Told(part.noun, part.after, end, placed=True)
    return _ahead(stage, part)


def _body(stage: Stage, at: int) -> str:
    """Give the body that some are of: seventeen of the visiting party."""
    if not _is_definite(stage, at):
        return ""
    stop = min(at + 1 + _BACK, len(stage.tokens.lower))
    words = (stage.noun_of(here) for here in range(at + 1, stop))
    return next((word for word in words if word in stage.sums.words["bodies"]), "")


def _noun(stage: Stage, part: Player, end: int) -> str:
    """Give the noun of "29 of those houses"; "29 of them" has none."""
    last = stage.tokens.lower[end - 1 : end]
    plural = last and stage.tokens.lexicon.is_plural(last[0])
    return part.noun if plural and end > part.after + 1 else ""


def _ahead(stage: Stage, part: Player) -> _Told | None:
    """Give what is told right before: of the 35 books, 41; 70 dogs, of which 82."""
    tokens = stage.tokens
    begin, _ = stage.sentence(part)
    if tokens.letters[part.after : part.after + 1] in ("-", "$"):
        return None
    comma = tokens.letters[part.first - 1] == ","
    of = part.first - 2 - comma
    if tokens.lower[of : of + 1] == ["of"] and of >= begin:
        which = tokens.lower[of + 1] in stage.sums.words["those"]
        return _Told("", of, part.first) if which else None
    before = stage.ahead(part)
    if tokens.letters[part.first - 1] != ",":
        return None
    whole = next((one for one in before if _opens(stage, one, begin)), None)
    if whole is None:
        return _phrase(stage, part, begin)
    if any(one.first > whole.first and one.kind in "sf" for one in before):
        return None
    same = not part.noun or part.noun == whole.noun
    return _Told(whole.noun, begin, part.first, whole) if same else None


def _phrase(stage: Stage, part: Player, begin: int) -> _Told | None:
    """Read "of the books lent in March," before a number without a noun."""
    tokens, start = stage.tokens, part.first - 1
    while start >= begin and tokens.lower[start] != "of":
        if part.first - start > _FARTHEST or tokens.letters[start] not in _PHRASE:
            return None
        start -= 1
    if start < begin or part.noun or not _is_definite(stage, start + 1):
        return None
    words = range(start + 2, part.first - 1)
    plural = (at for at in words if tokens.lexicon.is_plural(tokens.lower[at]))
    noun = next(map(stage.noun_of, plural), "")
    return _Told(noun, start, part.first) if noun else None


def _opens(stage: Stage, whole: Player, begin: int) -> bool:
    """Say whether a sentence, or what a comma parts from it, opens with "of the 35"."""
    lower, letters = stage.tokens.lower, stage.tokens.letters
    if not _is_able(whole):
        return False
    match = _OPENING.search(letters, max(begin, whole.first - _NAMED), whole.first)
    if match is None or lower[match.start()] != "of":
        return False
    return match.start() == begin or lower[match.start() - 1] == ","


def _place_of(stage: Stage, part: Player) -> str:
    """Give the group that those counted are in or from: 29 pupils from her class."""
    tokens = stage.tokens
    end = stage.end(part)
    his = stage.sums.words["them"]
    if not _GROUP.match(tokens.letters, end):
        return ""
    return stage.noun_of(end + 2) if tokens.lower[end + 1] in his else ""


def _names(stage: Stage, told: _Told) -> set[str]:
    """Give the names that narrow down what a number is some of."""
    lower, letters = stage.tokens.lower, stage.tokens.letters
    places = range(told.first, min(told.after, len(lower)))
    return {lower[at] for at in places if letters[at] in "XM"}


def _is_definite(stage: Stage, at: int) -> bool:
    """Say whether a noun phrase points back: the, those, her, the village's."""
    return not stage.sums.words["them"].isdisjoint(stage.tokens.lower[at : at + 1])


def _part(
    stage: Stage, part: Player, told: _Told, near: tuple[Player, ...]
) -> Claim | None:
    whole = told.whole or _whole(stage, part, told, near)
    if whole is None or not _is_larger(part, whole):
        return None
    others = [
        one
        for one in near
        if one not in (part, whole)
        and (one.noun or one.sentence <= part.sentence)
        and _may_be(stage, one, whole, told)
    ]
    if any(one.size >= part.size for one in others):
        return None
    more = [one for one in others if one.first < part.first and one.kind != "v"]
    if whole.size + sum(one.size for one in more) >= part.size and more:
        return None
    return Part(
        part=part.measured, whole=whole.measured, span=stage.span((whole, part))
    )


def _is_larger(part: Player, whole: Player) -> bool:
    """Say whether a part is larger than its whole, though not out of all measure."""
    near = part.measured.value.hedge is Hedge.NEAR
    least = whole.size * (_ABOUT if near else 1)
    return least < part.size <= whole.size * _MOST


_ABOUT = 1.1
"""How many times the whole a part must be that is told to be about so many."""


def _whole(
    stage: Stage, part: Player, told: _Told, near: tuple[Player, ...]
) -> Player | None:
    """Give what was counted last that a part can be of."""
    before = [
        one
        for one in near
        if one.first < part.first
        and one.kind in "cv"
        and part.sentence - one.sentence <= (len(near) if told.noun else _BACK)
    ]
    if told.noun:
        kin = [one for one in before if _is_kin(stage, one.noun, told.noun)]
        named = [one for one in kin if _is_named(stage, one, part, told)]
        found = named if len(named) == len(kin) else []
        if not named and not told.placed:
            found = [one for one in before if _may_be_called(stage, one, told, part)]
            found = found if len(found) == 1 else []
    else:
        able = [one for one in before if one.noun and one.size * _MOST >= part.size]
        found = able[-1:]
        if found and stage.says("more_besides", found[0].after, part.first):
            return None
    found = [one for one in found if _is_whole(one) and _is_owned(stage, one, told)]
    return found[0] if found else None


def _may_be_called(stage: Stage, whole: Player, told: _Told, part: Player) -> bool:
    """Say whether what was counted may have another noun: singers, its members.

    So it may by its kind (wolves, the animals) or by what it did (signed, signatories).
    """
    if part.sentence - whole.sentence > _BACK:
        return False
    if not whole.noun:
        body = told.noun in stage.sums.words["bodies"]
        return (body or stage.roles.is_human(told.noun)) and _is_group(stage, whole)
    first, after = stage.sentence(whole)
    if _names(stage, told) or _is_narrowed(stage, told, first, after):
        return False
    human, words = stage.roles.is_human, stage.sums.words
    if human(whole.noun) or human(told.noun) or told.noun in words["bodies"]:
        return _are_people(stage, whole, told)
    if told.noun in words["generic"] or stage.are_kin(told.noun, whole.noun):
        return True
    stem = told.noun[:_STEM]
    return len(stem) == _STEM and any(
        word.startswith(stem) for word in stage.tokens.lower[first:after]
    )


def _are_people(stage: Stage, whole: Player, told: _Told) -> bool:
    """Say whether people may be meant by both nouns: singers, members."""
    human, words = stage.roles.is_human, stage.sums.words
    wide = not words["anybody"].isdisjoint((told.noun, whole.noun))
    body = told.noun in words["bodies"]
    return human(whole.noun) and (body or (wide and human(told.noun)))


_STEM = 4


def _is_group(stage: Stage, whole: Player) -> bool:
    """Say whether a bare number counts a group: a jury of twelve, population 4,300."""
    words = stage.tokens.lower[max(whole.first - 2, 0) : whole.first]
    if words[-1:] == ["of"]:
        return not stage.sums.words["bodies"].isdisjoint(words)
    return not stage.sums.words["numbering"].isdisjoint(words[-1:])


def _is_whole(one: Player) -> bool:
    """Say whether a number is told of all: some 400, which may be a few more."""
    near = one.kind == "c" and one.measured.value.hedge is Hedge.NEAR
    return "part" not in one.tags and (near or _is_able(one))


def _is_owned(stage: Stage, whole: Player, told: _Told) -> bool:
    """Say whether the owner of a part, if one is named, was told with the whole."""
    tokens = stage.tokens
    places = range(told.first, min(told.after, len(tokens.lower) - 1))
    owners = {stage.noun_of(at) for at in places if tokens.letters[at + 1] == "S"}
    return owners <= stage.lemmas(*stage.sentence(whole))


def _is_kin(stage: Stage, one: str, other: str) -> bool:
    return one == other != "" or stage.are_kin(one, other)


def _may_be(stage: Stage, one: Player, whole: Player, told: _Told) -> bool:
    """Say whether a number may count the same as a whole, for all that is told."""
    if one.kind not in _COUNTS or one.measured.value.unit.per:
        return False
    if one.kind == "n" or not one.noun:
        letters = one.tokens.letters
        aside = letters[one.first - 1] == letters[one.after : one.after + 1] == ","
        aside = aside or _is_age(stage, one)
        return "part" not in one.tags and not aside
    return _is_kin(stage, one.noun, whole.noun) or not told.noun


def _is_narrowed(stage: Stage, told: _Told, first: int, after: int) -> bool:
    """Say whether a part is of those of a place that the whole was not told of."""
    letters, end = stage.tokens.letters, told.after
    places = range(told.first, min(told.after + _BACK, len(letters)))
    noun = [at for at in places if told.noun and stage.noun_of(at) == told.noun]
    end = noun[0] + 1 if noun else end
    if letters[end : end + 3] not in ("ptx", "ptX", "pdx"):
        return False
    return stage.noun_of(end + 2) not in stage.lemmas(first, after)


def _is_age(stage: Stage, one: Player) -> bool:
    """Say whether a bare number is an age: a retired diver of 88."""
    of = stage.tokens.lower[one.first - 1 : one.first] == ["of"]
    return of and one.first > 1 and stage.roles.is_human(stage.noun_of(one.first - 2))


def _is_old(stage: Stage, one: Player) -> bool:
    return "Y" in stage.tokens.letters[slice(*stage.sentence(one))]


def _is_named(stage: Stage, whole: Player, part: Player, told: _Told) -> bool:
    """Say whether a part points back to a whole by the noun or the place."""
    place = _place_of(stage, part)
    first, after = stage.sentence(whole)
    here = bool(place) and place in stage.lemmas(first, after)
    named = _names(stage, told) <= set(stage.tokens.lower[first:after])
    if _is_narrowed(stage, told, first, after):
        return False
    alike = here if told.placed else here or whole.noun == told.noun
    return named and alike and not _is_old(stage, whole)
