"""Ordinals and the earlier instances that other sentences list: her fourth title.

What an ordinal counts is a kind of event, told by a noun (term, flood) or by a verb (to
burn down for the second time); a list is of the same kind where a word of that kind
stands with it, or "the earlier ones". As many as the number itself are too many,
whether or not all are listed; too few are only where all of them are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import Patterns, load_patterns
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    Mention,
    Ordinal,
    PartialDate,
)
from claimcheck.model.frames import Ranked
from claimcheck.relate.clauses import Clause
from claimcheck.relate.things import lemma

_FARTHEST = 4
"""Sentences from the ordinal in which the earlier instances may be listed."""
_FEW, _NEAR = 3, 10
_LATE = 20
"""Ordinals from here on are of what nobody lists."""

Dates = tuple[Mention[PartialDate], ...]


def rankings_in(reading: Reading, clauses: Mapping[int, Clause]) -> Iterator[Claim]:
    """Yield each ordinal with the one list of all that were before it."""
    frames = load_patterns(reading.tokens.lexicon.language.code)
    for number, clause in clauses.items():
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or not 1 < value.number < _LATE:
                continue
            earlier = _complete(clauses, number, after, frames)
            if not earlier:
                earlier = _too_many(clauses, number, (mention, first, after), frames)
            if earlier:
                span = clause.tokens.span(after - 1, after)
                yield Ranked(ordinal=mention, earlier=earlier, span=span)


def _complete(
    clauses: Mapping[int, Clause], number: int, after: int, frames: Patterns
) -> Dates:
    """Give the earlier instances where a later sentence lists all of them."""
    noun = _noun(clauses[number].tokens, after, frames.words)
    noun = noun if _is_unlimited(clauses[number], after, frames) else ""
    later = range(number + 1, number + 1 + _FARTHEST)
    near = filter(None, map(clauses.get, later)) if noun else ()
    lists = [found for one in near if (found := _listed(one, noun, frames.words))]
    return lists[0] if len(lists) == 1 else ()


def _too_many(
    clauses: Mapping[int, Clause],
    number: int,
    placed: tuple[Mention[Ordinal], int, int],
    frames: Patterns,
) -> Dates:
    """Give earlier instances of which there are as many as the ordinal tells."""
    clause, (mention, first, after) = clauses[number], placed
    kind = _kind_of(clause, first, after, frames)
    if not kind or not _is_unlimited(clause, after, frames):
        return ()
    yearly = _is_of_this_year(clause, after)
    lists = []
    for there in range(number - _FARTHEST, number + 1 + _FARTHEST):
        other = clauses.get(there)
        if other is None or not _is_of_kind(other, clause, after, kind, frames):
            continue
        begin = after if there == number else other.first
        told = _dates_of(other, begin, yearly=yearly)
        if len(told) >= mention.value.number:
            lists.append(told)
    return lists[0] if len(lists) == 1 else ()


def _kind_of(
    clause: Clause, first: int, after: int, frames: Patterns
) -> frozenset[str]:
    """Give the kinds of events that an ordinal counts, as names and as stems."""
    tokens, table = clause.tokens, frames.tables.get("instances", {})
    behind = tokens.lower[after : min(after + _FEW, clause.after)]
    if not set(behind).isdisjoint(frames.words["in_a_row"]):
        return frozenset()
    if behind[:1] == ["time"]:
        begin, end = max(first - _NEAR, clause.first), min(after + _NEAR, clause.after)
        words = tokens.lower[begin:end]
        found = {table.get(word) for word in words}
        taken = not set(words).isdisjoint(frames.words["taking"])
        if taken and not set(words).isdisjoint(frames.words["contests"]):
            found.add("win")
        return frozenset(filter(None, found | _verbs(tokens, begin, end)))
    run = [
        word
        for at, word in enumerate(behind, after)
        if "x" in tokens.letters[after : at + 1].lower()
        and set(tokens.letters[after : at + 1]) <= set("xXu")
    ]
    found = {table.get(word, "") for word in run} - {""}
    another = first > 0 and tokens.letters[first - 1] == "a"  # a second study
    return frozenset(found or map(_plural, () if another else run[:1]))


def _verbs(tokens: Tokens, begin: int, end: int) -> set[str | None]:
    past = tokens.lexicon.language.words["past_verbs"]
    words = tokens.lower[begin:end]
    return {
        _stem(word)
        for word in words
        if len(word) > _STEM and (word.endswith("ed") or word in past)
    }


_STEM = 5


def _stem(word: str) -> str:
    return f"{lemma(word)[:_STEM]}-"


def _plural(noun: str) -> str:
    """Give the kind of what only the noun itself names, in the plural."""
    return f"{lemma(noun)}+"


def _is_unlimited(clause: Clause, after: int, frames: Patterns) -> bool:
    """Say whether an ordinal is of all there were: not of the season, since the war."""
    text = f" {' '.join(clause.tokens.lower[after : after + _FEW + 3])} "
    return not any(f" {phrase} " in text for phrase in frames.words["limited"])


def _is_of_this_year(clause: Clause, after: int) -> bool:
    behind = clause.tokens.lower[after : after + _FEW + 3]
    return " this year" in f" {' '.join(behind)}"


def _is_of_kind(
    other: Clause,
    clause: Clause,
    after: int,
    kind: frozenset[str],
    frames: Patterns,
) -> bool:
    """Say whether a sentence lists events of a kind, and none of another contest."""
    words, lists = other.words, frames.words
    if not words.isdisjoint(lists["some_only"]) or not words.isdisjoint(
        lists["missed"]
    ):
        return False
    contests = frozenset(lists["contests"])
    if clause.words & contests and (words & contests) - clause.words:
        return False
    table = frames.tables.get("instances", {})
    told = {table.get(word) for word in words} | {_stem(word) for word in words}
    if "first" in words and not words.isdisjoint(lists["came_first"]):
        told.add("win")
    told |= {_plural(word) for word in words if lemma(word) != word}
    if not _places(clause, after) <= words:
        return False
    ones = "ones" in words and not words.isdisjoint(lists["before_it"])
    return bool(kind & told) or ones


def _places(clause: Clause, after: int) -> frozenset[str]:
    """Give the place of what is counted, right behind it: her second win in Oslo."""
    found = _PLACE.match(clause.tokens.letters, after)
    return frozenset([clause.tokens.lower[found.end() - 1]]) if found else frozenset()


_PLACE = re.compile("x{1,2}pX")


def _dates_of(clause: Clause, begin: int, *, yearly: bool) -> Dates:
    """Give the different years that a sentence lists, or the months of this year."""
    lower = clause.tokens.lower
    told: dict[tuple[int | None, int | None], Mention[PartialDate]] = {}
    for date, first, _ in clause.dates:
        said = date.value.said
        if first < begin or lower[first - 1] in _ENDS:
            continue
        if isinstance(said, CalendarDate) and _is_listed(said, yearly=yearly):
            told.setdefault((said.year, said.month), date)
    return tuple(told.values())


_ENDS = frozenset({"since", "until", "from", "by", "to", "till", "-", "–", "the"})


def _is_listed(said: CalendarDate, *, yearly: bool) -> bool:
    if yearly:
        return said.unit is CalendarUnit.MONTH and said.year is None
    return said.year is not None


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
