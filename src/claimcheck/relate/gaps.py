"""Two scores or counts and the margin between them, wherever these stand.

The margin is told by a noun of its class beside it (a majority of six, three goals was
the gap) or by the verb: won by 48 votes. The scores are printed as a pair, are told for
and against, or are the only two counts of what the margin counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from claimcheck.model import Claim
from claimcheck.model.frames import Margin
from claimcheck.relate.casting import Player
from claimcheck.relate.found import PLAIN
from claimcheck.relate.stage import CLOSE, HELD, Stage, exact_size

_BESIDE, _BY = 5, 4
"""Words from a margin to its noun, and from its verb to "by"."""
_ALIKE = 8
"""How many times as much as the other a score may be."""
_PAIR = 2
_DIGITS = 4
_FAR = 4
"""Sentences from a margin to the score that it is of."""
_JOINED = ("-", "–", "to")


def gaps_in(stage: Stage) -> Iterator[Claim]:
    """Yield margins that the scores around do not bear out."""
    if not stage.tells("gap", "beat", "ahead", "victory"):
        return
    for line in range(len(stage.cast.lines)):
        for player in stage.cast.line(line):
            if _is_gap(stage, player):
                claim = _claim(stage, player, stage.around(line))
                if claim:
                    yield claim


def _is_gap(stage: Stage, by: Player) -> bool:
    """Say whether a number is told as a margin, and not of another time or place."""
    if by.kind not in "cn" or by.measured.value.hedge not in PLAIN:
        return False
    if by.noun and by.noun not in stage.sums.words["score"]:
        return False
    ranked = _is_joined(stage, by) and stage.says_here("standings", by)
    if ranked or stage.says_here("elsewhere", by) or _score_of(stage, by):
        return False
    if by.tags & HELD:
        return bool(by.noun) and is_ahead(stage, by)
    if _is_of_win(stage, by) or (by.noun and is_ahead(stage, by)):
        return True
    near = stage.says_before("gap", by, _BESIDE, CLOSE) and not _is_joined(stage, by)
    near = near or stage.says_behind("gap", by, _BESIDE - 1)
    if by.noun in stage.sums.words["vote"]:
        near = near or stage.says_before("lead", by, _BESIDE, CLOSE)
    return near or _is_by(stage, by)


def is_ahead(stage: Stage, by: Player) -> bool:
    """Say whether somebody is told to be ahead by a number."""
    return stage.says_behind("ahead", by, _PAIR)


def _is_of_win(stage: Stage, by: Player) -> bool:
    """Say whether it is joined to its noun before a win: a 15-point victory."""
    joined = _is_joined(stage, by) and bool(by.noun)
    return joined and stage.says_behind("victory", by, _PAIR)


def _is_joined(stage: Stage, by: Player) -> bool:
    return stage.tokens.letters[by.after : by.after + 1] == "-"


def _is_by(stage: Stage, by: Player) -> bool:
    """Say whether it stands behind "by": won by 48 votes."""
    before = stage.tokens.lower[max(by.first - 2, 0) : by.first]
    return "by" in before and bool(by.noun) and stage.says_here("beat", by)


def _score_of(stage: Stage, one: Player) -> tuple[Player, Player] | None:
    """Give the pair that a number is printed in: 88-79."""
    row = stage.beside(one)
    at = row.index(one)
    for first, second in ((at - 1, at), (at, at + 1)):
        if (
            first >= 0
            and second < len(row)
            and _are_joined(stage, row[first], row[second])
        ):
            return row[first], row[second]
    return None


def _are_joined(stage: Stage, first: Player, second: Player) -> bool:
    between = stage.tokens.lower[first.after : second.first]
    kinds = first.kind in "nc" and second.kind in "nc"
    return kinds and len(between) == 1 and between[0] in _JOINED


def _claim(stage: Stage, by: Player, near: tuple[Player, ...]) -> Claim | None:
    able = [one for one in near if one is not by and one.kind in "cn"]
    every = list(_scores(stage, by, able))
    whole = [pair for pair in every if not stage.says_here("elsewhere", pair[0])]
    scores = _meant(stage, by, whole)  # not that at half-time
    pairs: list[tuple[Player, Player]] = every or list(combinations(able, 2))
    if any(_apart(pair) == exact_size(by) for pair in pairs):
        return None
    pair = _nearest(by, scores) or _sides(stage, by, able) or _counts(stage, by, able)
    if pair is None or stage.says_here("elsewhere", by, *pair):
        return None
    if is_of_another_year(stage, by, pair[0]):
        return None
    most = max(map(exact_size, pair))
    least = most - _apart(pair)
    far = exact_size(by) >= most * (_PAIR if scores else 1)
    if far or not least < most < (least or 1) * _ALIKE:
        return None
    return Margin(
        first=pair[0].measured,
        second=pair[1].measured,
        by=by.measured,
        span=stage.span((by, *pair)),
    )


def is_of_another_year(stage: Stage, by: Player, score: Player) -> bool:
    """Say whether the margin is told of a year that the score is not told of."""
    lower, (begin, after) = stage.tokens.lower, stage.sentence(by)
    beside = lower[max(begin, by.first - _BESIDE) : min(by.after + _BESIDE, after)]
    there = lower[slice(*stage.sentence(score))]
    return any(_is_year(word) and word not in there for word in beside)


def _is_year(word: str) -> bool:
    return len(word) == _DIGITS and word.isdecimal()


def _apart(pair: tuple[Player, ...]) -> Fraction:
    return abs(exact_size(pair[0]) - exact_size(pair[1]))


def _scores(
    stage: Stage, by: Player, able: list[Player]
) -> Iterator[tuple[Player, Player]]:
    """Yield the scores that are printed as a pair; of votes only where votes are."""
    votes = by.noun in stage.sums.words["vote"]
    for pair in pairwise(able):
        told = stage.says_here("vote", pair[0]) or not votes
        near = abs(pair[0].sentence - by.sentence) <= _FAR
        if near and told and _are_joined(stage, *pair):
            yield pair


def _meant(
    stage: Stage, by: Player, scores: list[tuple[Player, Player]]
) -> list[tuple[Player, Player]]:
    """Give the scores near a margin, or else any; records aside only if alone."""
    plain = [pair for pair in scores if not _is_aside(stage, *pair)] or scores
    near = [pair for pair in plain if abs(pair[0].sentence - by.sentence) <= _PAIR]
    return near or plain


def _is_aside(stage: Stage, first: Player, second: Player) -> bool:
    """Say whether a pair is between commas behind a name: Tech, 4-13, lost again."""
    letters = stage.tokens.letters
    ends = letters[first.first - 1], letters[second.after : second.after + 1]
    return ends == (",", ",") or (stage.tokens.lower[first.first - 1] == "(")


def _nearest(
    by: Player, scores: list[tuple[Player, Player]]
) -> tuple[Player, Player] | None:
    """Give the score in the sentence of the margin, or else the only one."""
    here = [pair for pair in scores if pair[0].sentence == by.sentence]
    told = {tuple(map(exact_size, pair)) for pair in scores}
    if not here:
        return scores[0] if len(told) == 1 else None
    return min(here, key=lambda pair: abs(pair[0].first - by.first))


def _sides(
    stage: Stage, by: Player, able: list[Player]
) -> tuple[Player, Player] | None:
    """Give those that are told for and against, in one sentence."""
    larger = [one for one in able if exact_size(one) > exact_size(by)]
    noes = [one for one in larger if stage.says_behind("noes", one, _BESIDE)]
    if len(noes) != 1:
        return None
    ayes = [
        one
        for one in larger
        if one is not noes[0]
        and one.sentence == noes[0].sentence
        and stage.says_behind("ayes", one, _BESIDE)
    ]
    return (ayes[0], noes[0]) if len(ayes) == 1 else None


def _counts(
    stage: Stage, by: Player, able: list[Player]
) -> tuple[Player, Player] | None:
    """Give the only two counts of votes, one of them maybe without its noun."""
    votes = stage.sums.words["vote"]
    alike = [
        one
        for one in able
        if exact_size(one) > exact_size(by)
        and (not one.noun or one.noun in votes)
        and not one.tags & HELD
        and one.measured.value.hedge in PLAIN
    ]
    named = [one for one in alike if one.noun]
    if by.noun and by.noun not in votes:
        return None
    if not named and by.noun:
        alike = named = [one for one in alike if one.sentence == by.sentence]
    if not named:
        return None
    least = exact_size(named[0]) / _PAIR
    alike = [one for one in alike if exact_size(one) > least]
    return (alike[0], alike[1]) if len(alike) == _PAIR else None
