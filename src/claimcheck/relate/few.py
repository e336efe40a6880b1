"""Shares of a few things that were counted before: 40 percent of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.lang.roles import load_roles
from claimcheck.model import Claim
from claimcheck.model.frames import Share
from claimcheck.relate.counting import shared
from claimcheck.relate.found import PLAIN
from claimcheck.relate.levels import Level, Levels, hull
from claimcheck.relate.movers import way_of

_BACK = 4
"""Sentences before a share in which it is told how many there are."""
_FEW, _DECIMAL = 20, 10


def few_in(levels: Levels, matched: Iterable[Claim]) -> Iterator[Claim]:
    """Yield shares of a few that "them" or their name points back to.

    Those that are *matched* already are left out.
    """
    taken = {claim.share.span for claim in matched if isinstance(claim, Share)}
    for line, words in enumerate(levels.words):
        if "#s" not in words:
            continue
        for level in levels.row(line):
            value = level.measured.value
            plain = level.kind == "s" and value.hedge in PLAIN
            plain = plain and value.figure.place * _DECIMAL >= 1
            if not plain or level.measured.span in taken:
                continue
            of_them = level.tokens.lower[level.after : level.after + 1] == ["of"]
            if not of_them and way_of(level, levels.lists) is not None:
                continue
            whole = _whole_of(level, levels)
            if whole is not None:
                yield Share(
                    share=level.measured,
                    whole=whole.measured,
                    span=level.tokens.span(*hull(level, whole)),
                )


def _whole_of(share: Level, levels: Levels) -> Level | None:
    """Give the number of those that a share is of, if it is told once and is small."""
    lower, letters, at = share.tokens.lower, share.tokens.letters, share.after
    counts = [
        one
        for one in levels.around(share, _BACK, 0)
        if one.kind == "c" and one.first < share.first and one.size > 1
        if way_of(one, one.lists) is None
    ]
    if " ".join(lower[at : at + 2]) in levels.lists["of_these"]:
        return _only(_told_last(counts), levels)
    case = lower[at + 1 : at + 2] and lower[at + 1] in share.lists["cases"]
    named = case or letters[at + 1 : at + 2] in ("t", "d")
    if lower[at : at + 1] == ["of"] and named:
        return _only(_named(share, counts), levels)
    if lower[at : at + 1] and lower[at] in levels.lists["acting"]:
        return _only(_asked(counts, share), levels)
    return None


def _told_last(counts: list[Level]) -> list[Level]:
    """Give the counts that "them" may mean: those told as all, or else every one."""
    named = [one for one in counts if one.noun]
    wholes = [one for one in named if _is_all(one)]
    return wholes or named


def _named(share: Level, counts: list[Level]) -> list[Level]:
    """Give the counts of what a share is of by its name, or of the members of it."""
    found = shared(share.tokens, share.first, share.after)
    if found is None:
        return []
    head = found[0].head
    same = [one for one in counts if one.noun == head]
    roles = load_roles(share.tokens.lexicon.language.code)
    if not same and head in share.lists["cases"]:
        return [one for one in _told_last(counts) if roles.is_human(one.noun)]
    if same or head not in share.lists["bodies_of_members"]:
        return same
    named = [one for one in counts if f" {head} " in one.text and one.noun]
    return named or [one for one in counts if one.noun in roles.nouns["panel"]]


def _asked(counts: list[Level], share: Level) -> list[Level]:
    """Give the counts of those who were all asked, or tested, right before."""
    return [
        one
        for one in counts
        if one.noun and one.number >= share.number - 1 and _is_all(one)
    ]


def _is_all(one: Level) -> bool:
    before = one.tokens.lower[max(one.first - 3, 0) : one.first]
    return not one.lists["every_one"].isdisjoint(before)


def _only(counts: list[Level], levels: Levels) -> Level | None:
    sizes = {one.size for one in counts}
    exact = all(one.measured.value.hedge in PLAIN for one in counts)
    if len(sizes) != 1 or not exact or sizes.pop() > _FEW:
        return None
    whole = counts[-1]
    gone = levels.lists["gone_from_trial"]
    near = (one.sentence.clause.words for one in levels.around(whole, 0, _BACK))
    return whole if all(gone.isdisjoint(words) for words in near) else None
