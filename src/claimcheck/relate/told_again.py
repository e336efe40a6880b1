"""Whether a share is told of what a part was told of: turned up, a turnout of.

That it is tells a noun (a failure rate), a word that both have or of one meaning, or a
turn that speaks of what is known already (that is half of them; she was glad that).
"""

from __future__ import annotations

from claimcheck.relate.casting import Player
from claimcheck.relate.stage import Stage

_NEAR, _BESIDE, _SAID = 3, 6, 14
"""Words from a share to its noun, and those that tell what is said of a number."""
_FEWEST = 2
_CONTENT, _STEM = "xu", 5
_STOPS = (*",.;:-vkx", "")


def is_rate(stage: Stage, share: Player) -> bool:
    """Say whether a share is told as a rate: a failure rate of 70 percent."""
    first, _ = stage.sentence(share)
    before = stage.says_before("rate", share, _NEAR)
    before = before or stage.says("rate", first, min(first + _NEAR, share.first))
    return before or stage.says_behind("rate", share, _FEWEST)


def is_same(stage: Stage, share: Player, part: Player, whole: Player) -> bool:
    """Say whether a share is told of the same part."""
    if is_rate(stage, share) or _is_known(stage, share):
        return True
    if _restates(stage, share, part) or _is_of_all_told(stage, share, part, whole):
        return True
    reaches = [_reach(stage, share, part), _reach(stage, part, share)]
    mine, other = (
        _said(stage, one, reach) | _told_in(stage, one)
        for one, reach in zip((share, part), reaches, strict=True)
    )
    if {word[:_STEM] for word in mine} & {word[:_STEM] for word in other}:
        return True
    lower = stage.tokens.lower
    here, there = (set(lower[slice(*reach)]) for reach in reaches)
    return any(
        here & words and there & words
        for name, words in stage.sums.words.items()
        if name.startswith("told_")
    )


def _is_of_all_told(stage: Stage, share: Player, part: Player, whole: Player) -> bool:
    """Say whether a share is of nothing narrower than what a part was told of.

    "A quarter of its shops in the north" is of fewer than "18 of its 120 shops".
    """
    if share.noun not in {whole.noun, *stage.sums.words["bodies"]} or not share.noun:
        return False
    if not _points_back(stage, share, part):
        return False
    places = range(share.after, min(share.after + _SAID, stage.sentence(share)[1]))
    at = next((at for at in places if stage.noun_of(at) == share.noun), share.after)
    return stage.tokens.letters[at + 1 : at + 2] in _STOPS


def _points_back(stage: Stage, share: Player, part: Player) -> bool:
    """Say whether a share is told as known: that is half of them; losing half of them.

    So it is in apposition (the closures, a quarter of the chain, will ...), and where
    the two sentences have the same subject.
    """
    tokens = stage.tokens
    first, after = stage.sentence(share)
    begin, _ = stage.sentence(part)
    opening, letters = tokens.lower[first], tokens.letters
    if opening in stage.sums.words["pointing"] or opening.endswith("ing"):
        return share.first - first <= _BESIDE
    aside = letters[share.first - 1] == "," and "," in letters[share.after : after]
    if stage.says("known", first, after) or (aside and opening == "the"):
        return True
    the = tokens.lower[first + 1] if opening == "the" else opening
    return first != begin and the in tokens.lower[begin : begin + _FEWEST]


def _restates(stage: Stage, share: Player, part: Player) -> bool:
    """Say whether a share tells a part again: 90, or 60 percent; that is half."""
    first, after = stage.sentence(share)
    if stage.says("thus", first, after) and share.sentence - part.sentence <= 1:
        return True
    if "equal" not in share.tags:
        return False
    if share.sentence == part.sentence:
        return share.first - stage.end(part) <= _BESIDE
    told = stage.tokens.letters[first : first + 2]
    return told == "dv" and share.sentence == part.sentence + 1


def _is_known(stage: Stage, share: Player) -> bool:
    """Say whether a turn tells of a share as known: glad that half of them had."""
    had = stage.says("had", *stage.sentence(share))
    definite = stage.says_before("the", share, 1)
    return had and (definite or stage.says_here("known", share))


def _reach(stage: Stage, one: Player, other: Player) -> tuple[int, int]:
    """Give where it is told what some did, which goes no further than to the other."""
    stop = min(stage.end(one) + _SAID, stage.sentence(one)[1])
    return one.after, min(stop, other.first) if one.first < other.first else stop


def _told_in(stage: Stage, one: Player) -> set[str]:
    """Give the nouns of what was found "in" some, or missing "from" them."""
    first, _ = stage.sentence(one)
    if stage.tokens.letters[one.first - 1 : one.first] != "p":
        return set()
    past = stage.tokens.lexicon.language.words["past_verbs"]
    told = _said(stage, one, (max(first, one.first - _SAID), one.first))
    return {word for word in told - past if not word.endswith("ed")}


def _said(stage: Stage, one: Player, reach: tuple[int, int]) -> set[str]:
    """Give the words that tell what some of others did, without what they are."""
    tokens = stage.tokens
    first, after = reach
    noun = one.noun
    return {
        tokens.lower[at]
        for at in range(first, after)
        if tokens.letters[at] in _CONTENT
        and len(tokens.lower[at]) > _NEAR
        and not (noun and tokens.lower[at].startswith(noun[:_STEM]))
        and tokens.lower[at] not in stage.sums.words["empty"]
    }
