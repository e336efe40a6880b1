"""Words that tell which way something went, and no number of it: milk is cheaper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Way
from claimcheck.relate.levels import Words, stems

_NUMBERS = frozenset("iNYn$mV")
_SOON = 3
"""Tokens behind a verb among which a number is how far it went."""
_OWN = 3
_ENDS = frozenset(".;:!?")


@frozen(eq=False)
class Turn:
    """Which way something went, where that is told, and the words of what went.

    *kinds* are those of the numbers that it may be of: cheaper is of money; empty for
    any. *named* tells that only words that both share can tell what went.
    """

    way: Way
    at: int
    stems: frozenset[str]
    kinds: str = ""
    named: bool = False


def cues_of(lists: Words, table: Mapping[str, str]) -> frozenset[str]:
    """Give the words of which a turn begins with one."""
    phrases = lists["rose"] | lists["fell"] | lists["fewer_of"] | table.keys()
    return frozenset(phrase.split()[0] for phrase in phrases)


def turns_in(
    tokens: Tokens, first: int, after: int, lists: Words, table: Mapping[str, str]
) -> Iterator[Turn]:
    """Yield what a sentence tells of rises and falls without saying how far.

    One of the words of :func:`cues_of` stands in it.
    """
    start = first
    for at in range(first, after):
        word = tokens.lower[at]
        if tokens.letters[at] in _ENDS or word in lists["contrast"]:
            start = at + 1
            continue
        turn = _verb(tokens, start, at, after, lists) or _comparative(
            tokens, (start, at, after), lists, table
        )
        if turn is not None and not _is_denied(tokens, start, at, lists):
            yield turn


def _verb(tokens: Tokens, start: int, at: int, after: int, lists: Words) -> Turn | None:
    lower = tokens.lower
    two = f"{lower[at]} {lower[at + 1]}" if at + 1 < after else ""
    for way in Way:
        told = lists["rose" if way is Way.UP else "fell"]
        if (lower[at] in told or two in told) and lower[at] not in lists["of_bodies"]:
            if _has_its_number(tokens, at, after) or not _is_finite(
                tokens, start, at, told
            ):
                return None
            raised = _raises(tokens, at, lists)
            return Turn(way, at, _went(tokens, start, at, after, lists), named=raised)
    return None


def _raises(tokens: Tokens, at: int, lists: Words) -> bool:
    """Say whether somebody moves something: cut the fare, but not: the fare was cut."""
    return tokens.lower[at] in lists["raising"] and tokens.lower[at - 1] not in _BEING


def _went(
    tokens: Tokens, start: int, at: int, after: int, lists: Words
) -> frozenset[str]:
    """Give the stems of what went: what somebody raised, or the subject."""
    if _raises(tokens, at, lists):
        return stems(tokens, at + 1, min(at + _OBJECT, after), lists)
    places = range(at - 1, start, -1)
    parted = (n for n in places if tokens.lower[n] in lists["subordinate"])
    return stems(tokens, next(parted, start), at, lists)


def _is_finite(tokens: Tokens, start: int, at: int, told: frozenset[str]) -> bool:
    """Say whether a form tells what went: fell, is falling, has cut, but not a fall."""
    word = tokens.lower[at]
    before = frozenset(tokens.lower[max(start, at - _OWN) : at])
    if tokens.letters[at] == "X":
        return False
    if word.endswith("ing"):
        return not before.isdisjoint(_BEING)
    stem = word.removesuffix("s").removesuffix("e")
    present = {f"{stem}ing", f"{stem}{stem[-1]}ing"} & told
    if present and not word.endswith("ed"):
        return not before.isdisjoint(_HAVING)
    return True


_BEING = frozenset({"is", "are", "was", "were", "been", "be", "keeps", "keep", "kept"})
_HAVING = frozenset({"has", "have", "had", "having"})
_OBJECT = 5
"""Words behind a verb that can name what somebody raised: its dividend."""


_PHRASE = 9


def _has_its_number(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether it is told right there how far something went, or to what."""
    near = tokens.letters[at + 1 : min(at + 1 + _SOON, after)]
    return not _NUMBERS.isdisjoint(near)


def _comparative(
    tokens: Tokens,
    places: tuple[int, int, int],
    lists: Words,
    table: Mapping[str, str],
) -> Turn | None:
    """Read what is cheaper than it was, and what is done by fewer.

    Its clause begins at the first of *places*, and its sentence ends at the last.
    """
    lower, (start, at, after) = tokens.lower, places
    word = lower[at]
    if word in lists["fewer_of"] and at == start:
        told = stems(tokens, at + 1, min(at + _PHRASE, after), lists)
        return Turn(Way.DOWN, at, told, named=True)
    row = table.get(word)
    if tokens.lower[at + 1 : at + 2] == ["than"]:
        return None
    if row is None or lists["becoming"].isdisjoint(lower[max(start, at - _OWN) : at]):
        return None
    kinds, _, way = row.partition(" ")
    return Turn(Way(way), at, stems(tokens, start, at, lists), kinds)


def _is_denied(tokens: Tokens, start: int, at: int, lists: Words) -> bool:
    """Say whether it is only expected, meant or denied."""
    before = frozenset(tokens.lower[max(start, at - _OWN) : at])
    near = frozenset(tokens.lower[start : at + _PHRASE])
    return not before.isdisjoint(lists["not_so"]) or not near.isdisjoint(
        lists["at_large"]
    )
