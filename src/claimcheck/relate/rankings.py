"""Ordinals and the earlier instances that a later sentence lists: her fourth title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Claim, Mention, Ordinal, PartialDate
from claimcheck.model.frames import Ranked
from claimcheck.relate.clauses import Clause
from claimcheck.relate.things import lemma

_FARTHEST = 4
"""Sentences behind the ordinal in which the earlier instances may be listed."""
_FEW = 3


def rankings_in(reading: Reading, clauses: Mapping[int, Clause]) -> Iterator[Claim]:
    """Yield each ordinal with the one list of all that were before it."""
    words = load_patterns(reading.tokens.lexicon.language.code).words
    for number, clause in clauses.items():
        for mention, _, after in clause.placed:
            if not isinstance(mention.value, Ordinal):
                continue
            noun = _noun(clause.tokens, after, words)
            later = range(number + 1, number + 1 + _FARTHEST)
            near = filter(None, map(clauses.get, later)) if noun else ()
            lists = [found for one in near if (found := _listed(one, noun, words))]
            if len(lists) == 1:
                span = clause.tokens.span(after - 1, after)
                yield Ranked(ordinal=mention, earlier=lists[0], span=span)


def _noun(tokens: Tokens, at: int, words: Mapping[str, tuple[str, ...]]) -> str:
    """Give what is counted by an ordinal, unless it is of a row, a place or a time."""
    for here in range(at, min(at + _FEW, len(tokens.lower))):
        word = tokens.lower[here]
        if word in words["in_a_row"] or tokens.letters[here] not in "xXuM":
            return ""
        if word in words["win"]:
            behind = tokens.lower[here + 1 : here + 2]
            return "" if set(behind) & set(words["within"]) else word
    return ""


def _listed(
    clause: Clause, noun: str, words: Mapping[str, tuple[str, ...]]
) -> tuple[Mention[PartialDate], ...]:
    """Give the years of all earlier instances, where a sentence tells them."""
    tokens = clause.tokens
    if not clause.words.isdisjoint(words["some_only"]):
        return ()
    begin = next(
        (
            at
            for at in range(clause.first, clause.after)
            if _is_of_all(tokens, at, noun, words)
        ),
        None,
    )
    if begin is None:
        return ()
    years = [date for date, first, _ in clause.dates if first > begin]
    return tuple(years) if len(years) > 1 else ()


def _is_of_all(
    tokens: Tokens, at: int, noun: str, words: Mapping[str, tuple[str, ...]]
) -> bool:
    """Say whether earlier instances are named: her earlier titles, the others."""
    before, language = tokens.lower[at], tokens.lexicon.language
    whose = tokens.lower[at - 1] if at else ""
    owned = whose in language.words["possessives"] or whose in words["whose_all"]
    if before in words["forerunners"] and owned:
        return True
    if before not in words["before_it"] or not owned:
        return False
    near = tokens.lower[at + 1 : at + 1 + _FEW]
    return any(word == "ones" or _is_many(word, noun) for word in near)


def _is_many(word: str, noun: str) -> bool:
    return word != noun and lemma(word) == noun
