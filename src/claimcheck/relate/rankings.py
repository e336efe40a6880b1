"""Ordinals and the earlier instances that other sentences list: her fourth title.

What an ordinal counts is a kind of event, told by a noun (term, flood) or by a verb (to
burn down for the second time); a list is of the same kind where a word of that kind
stands with it, or "the earlier ones". As many as the number itself are too many,
whether or not all are listed; too few are only where all of them are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

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
    Span,
)
from claimcheck.model.frames import Ranked
from claimcheck.relate.clauses import Clause
from claimcheck.relate.things import lemma

_FARTHEST = 4
"""Sentences from the ordinal in which the earlier instances may be listed."""
_FEW, _NEAR, _WIDE = 3, 10, 40
_LATE = 20
"""Ordinals from here on are of what nobody lists."""

Dates = tuple[Mention[PartialDate], ...]
Placed = tuple[Mention[Ordinal], int, int]


def rankings_in(reading: Reading, clauses: Mapping[int, Clause]) -> Iterator[Claim]:
    """Yield each ordinal with the one list of all that were before it."""
    frames = load_patterns(reading.tokens.lexicon.language.code)
    for number, clause in clauses.items():
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or not 1 < value.number < _LATE:
                continue
            placed = mention, first, after
            earlier = (
                _complete(clauses, number, placed, frames)
                or _too_many(clauses, number, placed, frames)
                or _after_those(clause, placed, frames)
            )
            if earlier:
                span = _hull(mention, earlier)
                yield Ranked(ordinal=mention, earlier=earlier, span=span)


def _hull(ordinal: Mention[Ordinal], earlier: Dates) -> Span | None:
    told: tuple[Mention[Any], ...] = (ordinal, *earlier)
    spans = [one.span for one in told if one.span is not None]
    if not spans:
        return None
    return Span(min(one.start for one in spans), max(one.end for one in spans))


def _complete(
    clauses: Mapping[int, Clause], number: int, placed: Placed, frames: Patterns
) -> Dates:
    """Give the earlier instances where a later sentence lists all of them."""
    _, first, after = placed
    clause = clauses[number]
    if not _is_unlimited(clause, after, frames):
        return ()
    kind = _kind_of(clause, first, after, frames)
    noun = _noun(clause.tokens, after, frames.words)
    later = range(number + 1, number + 1 + _FARTHEST)
    near = filter(None, map(clauses.get, later)) if noun or kind else ()
    lists = []
    for one in near:
        begin = _told_as_all(one, noun, kind, frames)
        if begin is not None and places_of(clause, after) <= one.words:
            yearly = _is_of_this_year(clause, after)
            lists.append(_dates_of(one, begin, yearly=yearly, ends=frozenset()))
    return lists[0] if len(lists) == 1 and len(lists[0]) > 1 else ()


def _after_those(clause: Clause, placed: Placed, frames: Patterns) -> Dates:
    """Give the dates that it comes after, as many as it tells or more.

    Her third gold, after those she won in 2008, 2012 and 2016.
    """
    mention, first, after = placed
    lists = frames.words
    if not clause.words.isdisjoint(lists["some_only"]):
        return ()
    lower = clause.tokens.lower
    if not set(lower[after : after + _FEW]).isdisjoint(lists["in_a_row"]):
        return ()
    if not _is_unlimited(clause, after, frames):
        return ()
    kind = _kind_of(clause, first, after, frames)
    for begin in range(after, min(after + _WIDE, clause.after)):
        if lower[begin] not in lists["on_top_of"]:
            continue
        told = _dates_of(clause, begin, yearly=_is_of_this_year(clause, after))
        such = _is_of_such(clause, begin, kind, frames)
        if (
            such is not None
            and len(told) > 1
            and (such or len(told) >= mention.value.number)
        ):
            return told
    return ()


def _is_of_such(
    clause: Clause, begin: int, kind: frozenset[str], frames: Patterns
) -> bool | None:
    """Say whether what stands before the first date is all that was of the kind.

    Of names it may be some; of what is told of something else it is nothing.
    """
    dates = (first for _, first, _ in clause.dates if first > begin)
    between = range(begin + 1, next(dates, begin + 1))
    tokens, table = clause.tokens, frames.tables.get("instances", {})
    words = [tokens.lower[at] for at in between]
    those = {"those", *frames.words["the_ones"]}.intersection(words)
    told = {table.get(word) for word in words} | {_plural(word) for word in words}
    if those or told & kind or all(tokens.letters[at] in "pt" for at in between):
        return True
    return False if all(tokens.letters[at] in "Xptd," for at in between) else None


def _too_many(
    clauses: Mapping[int, Clause],
    number: int,
    placed: Placed,
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
        named = {_plural(word) for word in words if len(word) > _STEM - 1}
        return frozenset(filter(None, found | named | _verbs(tokens, begin, end)))
    run = [
        word
        for at, word in enumerate(behind, after)
        if "x" in tokens.letters[after : at + 1].lower()
        and set(tokens.letters[after : at + 1]) <= set("xXu")
    ]
    found = {table.get(word, "") for word in run} - {""}
    before = tokens.lower[max(first - _FEW, clause.first) : first]
    if tokens.letters[after : after + 1] == "X" and before:
        found |= (
            {"win"}
            if not frozenset(frames.words["taking"]).isdisjoint(before)
            else set()
        )
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
    behind = clause.tokens.lower[after : min(after + _NEAR, clause.after)]
    told = behind[: behind.index(",")] if "," in behind else behind
    return " this year" in f" {' '.join(told)}"


def _is_of_kind(
    other: Clause,
    clause: Clause,
    after: int,
    kind: frozenset[str],
    frames: Patterns,
) -> bool:
    """Say whether a sentence lists events of a kind, and none of another contest."""
    words, lists = other.words, frames.words
    if {"those", "of"} <= words and other is not clause:
        return False  # those of another
    if not words.isdisjoint(lists["some_only"]) or not words.isdisjoint(
        lists["missed"]
    ):
        return False
    contests = frozenset(lists["contests"])
    if clause.words & contests and (words & contests) - clause.words:
        return False
    if other is not clause and words & frozenset(lists["chambers"]) - clause.words:
        return False  # of the senate, before she was governor
    table = frames.tables.get("instances", {})
    told = {table.get(word) for word in words} | {_stem(word) for word in words}
    if "first" in words and not words.isdisjoint(lists["came_first"]):
        told.add("win")
    told |= {_plural(word) for word in words if lemma(word) != word}
    if not places_of(clause, after) <= words:
        return False
    ones = "ones" in words and not words.isdisjoint(lists["before_it"])
    return bool(kind & told) or ones


def places_of(clause: Clause, after: int) -> frozenset[str]:
    """Give the place of what is counted, right behind it: her second win in Oslo."""
    found = _PLACE.match(clause.tokens.letters, after)
    return frozenset([clause.tokens.lower[found.end() - 1]]) if found else frozenset()


_PLACE = re.compile("x{1,2}pX")


_ENDS = frozenset({"since", "until", "from", "by", "to", "till", "-", "–", "the"})


def _dates_of(
    clause: Clause, begin: int, *, yearly: bool, ends: frozenset[str] = _ENDS
) -> Dates:
    """Give the different years that a sentence lists, or the months of this year."""
    lower = clause.tokens.lower
    told: dict[tuple[int | None, int | None], Mention[PartialDate]] = {}
    for date, first, _ in clause.dates:
        said = date.value.said
        if ";" in clause.tokens.letters[begin:first]:
            break
        if first < begin or lower[first - 1] in ends:
            continue
        if isinstance(said, CalendarDate) and _is_listed(said, yearly=yearly):
            told.setdefault((said.year, said.month), date)
    return tuple(told.values())


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


def _told_as_all(
    clause: Clause, noun: str, kind: frozenset[str], frames: Patterns
) -> int | None:
    """Give where a sentence begins to tell of all earlier instances."""
    if not clause.words.isdisjoint(frames.words["some_only"]):
        return None
    places = range(clause.first, clause.after)
    own = (at for at in places if _is_of_all(clause.tokens, at, noun, kind, frames))
    return next(own, None)


def _is_of_all(
    tokens: Tokens, at: int, noun: str, kind: frozenset[str], frames: Patterns
) -> bool:
    """Say whether earlier instances are named: her earlier titles, the others."""
    before, language, words = tokens.lower[at], tokens.lexicon.language, frames.words
    whose = tokens.lower[at - 1] if at else ""
    owned = whose in language.words["possessives"] or whose in words["whose_all"]
    if before in words["forerunners"] and owned:
        return True
    if before not in words["before_it"] or not owned:
        return False
    near = tokens.lower[at + 1 : at + 1 + _FEW]
    table = frames.tables.get("instances", {})
    return any(
        word in words["the_ones"]
        or _is_many(word, noun)
        or (lemma(word) != word and bool(kind & {table.get(word), _plural(word)}))
        for word in near
    )


def _is_many(word: str, noun: str) -> bool:
    return word != noun and lemma(word) == noun
