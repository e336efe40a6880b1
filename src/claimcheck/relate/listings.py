"""A number of things, and the list of them wherever it stands.

Three places: behind a colon or a dash; right behind the noun, between commas; behind
"are" or "named as" in a later sentence whose subject is what was counted. A list is
read whole, with one "and" before its last item. Where any small number around is that
of the items nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from claimcheck.model import Claim, ListOf
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.items import (
    Items,
    is_dash,
    items_behind,
    names_at,
    places_along,
    plans_behind,
)
from claimcheck.relate.stage import Stage

_FEWEST, _MOST = 2, 15
_BACK = 3
"""Sentences before a list in which it is told how many are to come."""
_APART = 2
"""How far off the number of a list may be and still be of what is listed, where other
numbers stand before it."""
_LEAD, _SUBJECT = 30, 18
"""Tokens before a list in its sentence, and those of a subject that names it."""
_SHORT = 10
"""Tokens of a subject that only points back: they are, in the running are."""
_CROWD = 12
"""Small numbers nearby beyond which nothing can be told."""
_WIDEST = 120
"""Tokens of a list."""
_ENDS = (".", ",", ";", "-", ")", "!", "\n", "")


@frozen
class _Listing:
    """Items of a list, the sentence it stands in, and how it is told to be one."""

    items: Items
    sentence: int
    how: str

    @property
    def first(self) -> int:
        return self.items[0][0]

    @property
    def after(self) -> int:
        return self.items[-1][1]


def lists_told(stage: Stage) -> Iterator[Claim]:
    """Yield lists that are longer or shorter than what was announced."""
    small = _small_in(stage)
    looked = {n for number in small for n in range(number, number + _BACK + 1)}
    for number in sorted(looked):
        if number >= stage.last:
            break
        back = range(number - _BACK, number + 1)
        near = [one for n in back for one in small.get(n, ())]
        if len(near) > _CROWD:
            continue
        for listing in _listings(stage, number, near):
            claim = _claim(stage, listing, near)
            if claim:
                yield claim
                break


def _small_in(stage: Stage) -> dict[int, list[Player]]:
    """Give the small numbers by their sentences."""
    small: dict[int, list[Player]] = {}
    for line in range(len(stage.cast.lines)):
        for one in stage.cast.line(line):
            if _is_small(stage, one):
                small.setdefault(one.sentence, []).append(one)
    return small


def _is_small(stage: Stage, one: Player) -> bool:
    if one.kind not in "cno" or one.measured.value.hedge not in PLAIN:
        return False
    if stage.tokens.letters[one.after : one.after + 1] == "-":
        return not stage.tokens.glued(one.after)
    value = one.measured.value
    if stage.is_ranged(one):
        return False
    return 1 <= value.figure.high <= _MOST and value.unit.per is None


def _listings(stage: Stage, number: int, near: list[Player]) -> Iterator[_Listing]:
    """Yield the lists of a sentence, those first that are told most plainly."""
    first, after = stage.at(number)
    after = min(after, first + 2 * _WIDEST)
    letters, lower = stage.tokens.letters, stage.tokens.lower
    for at in range(first, after):
        letter, items, how = letters[at], None, "open"
        if letter == ":" or is_dash(stage, at):
            items = items_behind(stage, at + 1, after)
        elif letter == "," and any(stage.end(one) == at for one in near):
            items, how = names_at(stage, at + 1, after), "aside"
        elif _is_telling(stage, at, first):
            items, how = items_behind(stage, at + 1, after), "told"
        elif lower[at] in stage.sums.words["to_do"]:
            items, how = plans_behind(stage, at + 1, after), "to do"
        if items and _stops(stage, items[-1][1], how):
            yield _Listing(items, number, how)
    items = places_along(stage, first, after)
    if len(items) > 1:
        yield _Listing(items, number, "along")


def _is_telling(stage: Stage, at: int, first: int) -> bool:
    """Say whether what follows is what a subject consists of: they are, named as."""
    lower, words = stage.tokens.lower, stage.sums.words
    if lower[at] in words["are"]:
        return at - first <= _SUBJECT
    named = lower[at] == "as" and not words["named"].isdisjoint(lower[at - 1 : at])
    return named and at - first <= _SUBJECT


def _stops(stage: Stage, end: int, how: str) -> bool:
    """Say whether a list ends where its last item does."""
    letters, lower = stage.tokens.letters, stage.tokens.lower
    behind = letters[end : end + 1]
    if behind not in _ENDS:
        return how == "aside" and behind in tuple("vR")
    if letters[end : end + 2] == ",X":
        return False  # Tarn, Ohio, and Orrel, Kansas
    words = stage.sums.words
    goes_on = lower[end + 1 : end + 2] == ["and"] and behind == ","
    verbs = stage.tokens.lexicon.language.words["past_verbs"]
    verbal = [word for word in lower[end + 2 : end + 3] if word in verbs]
    verbal += re.findall("^(?:d?[vk]|x[rtda])", letters[end + 2 : end + 4])
    if goes_on and not verbal and how != "open":
        return False
    return words["partial_list"].isdisjoint(lower[end : end + _APART + 1])


def _claim(stage: Stage, listing: _Listing, near: list[Player]) -> Claim | None:
    before = [one for one in near if one.first < listing.first]
    number = len(listing.items)
    letters = stage.tokens.letters
    if any(letters[first] in "Nni" for first, _ in listing.items):
        return None  # five charges: one of theft, and four of fraud
    sizes = [int(one.size) for one in before]
    told = [one for one in before if _is_announced(stage, one)]
    agrees = [one for one in told if one.size == number]
    if len(agrees) == 1 and _is_alone(agrees[0], listing, before):
        return _listed(stage, listing, agrees[0])
    alone = letters[listing.first - 1] == ":" and any(
        _is_alone(one, listing, before) for one in told
    )
    if not alone and (number in sizes or _adds_up(before, number, listing)):
        return None
    meant = _meant(stage, listing, before)
    if meant is None or not meant.size >= _FEWEST:
        return None
    begin = max(meant.first, stage.at(listing.sentence)[0])
    if stage.says("partial_list", begin, listing.first + 1):
        return None
    return _listed(stage, listing, meant)


def _listed(stage: Stage, listing: _Listing, meant: Player) -> ListOf:
    tokens = stage.tokens
    return ListOf(
        count=meant.measured,
        items=tuple(tokens.words(*item) for item in listing.items),
        span=tokens.span(meant.first, listing.after),
    )


def _adds_up(before: list[Player], number: int, listing: _Listing) -> bool:
    """Say whether two small numbers make the list: two men, three women."""
    sizes = [one.size for one in before if one.sentence >= listing.sentence - 1]
    return any(
        one + other == number
        for at, one in enumerate(sizes)
        for other in sizes[at + 1 :]
    )


def _meant(stage: Stage, listing: _Listing, before: list[Player]) -> Player | None:
    """Give the one number that a list can be of."""
    number = len(listing.items)
    able = [
        one
        for one in before
        if (abs(one.size - number) <= _APART or _is_alone(one, listing, before))
        and _is_announced(stage, one)
    ]
    if listing.how == "aside":
        able = [one for one in able if stage.end(one) == listing.first - 1]
    elif listing.how == "open":
        here = [one for one in able if one.sentence == listing.sentence]
        here = [one for one in here if listing.first - one.after <= _LEAD]
        able = here or (able if _points_back(stage, listing, able) else [])
    elif listing.how == "told":
        able = able if _points_back(stage, listing, able) else []
    elif listing.how == "to do":
        able = [one for one in able if _is_of_plans(stage, listing, one)]
    else:
        able = [one for one in able if not stage.roles.is_human(one.noun)]
        able = [one for one in able if one.sentence == listing.sentence - 1]
    return able[0] if len({(one.noun, one.size) for one in able}) == 1 else None


def _is_of_plans(stage: Stage, listing: _Listing, one: Player) -> bool:
    """Say whether conditions, or steps, are counted, and a list is of no single one."""
    near = listing.sentence - one.sentence <= 1
    first = stage.at(listing.sentence)[0]
    lead = stage.tokens.letters[max(first, one.after) : listing.first]
    single = any(letter in lead for letter in "OoinN")
    return near and one.noun in stage.sums.words["planned"] and not single


def _is_alone(one: Player, listing: _Listing, before: list[Player]) -> bool:
    """Say whether a number is the one in the sentence of a list behind a colon."""
    here = [other for other in before if other.sentence == listing.sentence]
    return listing.how == "open" and here == [one]


def _is_announced(stage: Stage, one: Player) -> bool:
    """Say whether a number counts things: four men, a list of four, down to four."""
    if one.kind == "o":
        return False
    if one.noun:
        return one.kind == "c"
    lower, first = stage.tokens.lower, one.first
    of = lower[first - 1 : first] == ["of"]
    group = of and not stage.sums.words["lists"].isdisjoint(
        lower[first - 2 : first - 1]
    )
    return group or lower[max(first - 2, 0) : first] == ["down", "to"]


def _points_back(stage: Stage, listing: _Listing, able: Iterable[Player]) -> bool:
    """Say whether what leads up to a list speaks of what was counted."""
    tokens = stage.tokens
    first, _ = stage.at(listing.sentence)
    begin = max(first, listing.first - _LEAD)
    begin = max(begin, tokens.letters.rfind(";", begin, listing.first) + 1)
    if listing.how == "open":
        if _is_named(stage, listing, able):
            return True
        if stage.says("listed", begin, listing.first):
            return True
    elif not _has_heads(stage, listing) and not _is_itemised(stage, listing, able):
        return False
    near = _SHORT if listing.how == "open" else _LEAD
    places = range(max(begin, listing.first - near), listing.first)
    plural = tokens.lexicon.is_plural
    lead = {stage.noun_of(at) for at in places if plural(tokens.lower[at])}
    opening = tokens.lower[first]
    these = opening in stage.sums.words["these"]
    these = these and tokens.letters[first + 1 : first + 2] in ("v", ":")
    these = these or tokens.letters[first] == "p"
    short = listing.first - begin <= _SHORT
    human = stage.roles.is_human
    people = any(map(human, lead))
    named = not lead.isdisjoint(stage.sums.words["what_they_are"]) and all(
        tokens.letters[at] == "X" for at, _ in listing.items
    )
    return any(
        one.noun in lead
        or (short and not one.noun and _is_of_all(stage, listing))
        or tokens.letters[first : first + 2] in ("tn", "ti")
        or (short and these)
        or (short and named and one.sentence >= listing.sentence - 2)
        or (
            short
            and people
            and one.sentence >= listing.sentence - 1
            and (not one.noun or human(one.noun))
        )
        for one in able
    )


def _is_named(stage: Stage, listing: _Listing, able: Iterable[Player]) -> bool:
    """Say whether "the verdicts:" leads up to a list of what was counted before."""
    tokens, at = stage.tokens, listing.first - 2
    the = tokens.lower[at - 1] == "the" and tokens.lexicon.is_plural(tokens.lower[at])
    return the and all(listing.sentence - one.sentence < _BACK for one in able)


def _is_of_all(stage: Stage, listing: _Listing) -> bool:
    """Say whether "the books are" leads up to a list, and not "the favourites are"."""
    at = stage.at(listing.sentence)[0]
    told = stage.tokens.letters[at : listing.first] == "txv"
    return told and stage.tokens.lower[at + 1] not in stage.sums.words["some_of_them"]


def _is_itemised(stage: Stage, listing: _Listing, able: Iterable[Player]) -> bool:
    """Say whether what is counted has names without an article: charges, languages."""
    nouns = {one.noun for one in able}
    plain = all("p" not in stage.tokens.letters[slice(*it)] for it in listing.items)
    return plain and bool(nouns) and nouns <= stage.sums.words["itemised"]


def _has_heads(stage: Stage, listing: _Listing) -> bool:
    """Say whether all that is listed are names, or have an article each."""
    letters = stage.tokens.letters
    return all(letters[first] in 'Xtda"' for first, _ in listing.items)


__all__ = ["lists_told"]
