"""Records that an earlier value of the article outdoes, sentences apart.

A superlative has one value in its sentence. A value of the same unit that is told of an
earlier year, within the time that the record is of, and of the same thing by a word
that both sentences share, must not go further.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.patterns import Patterns, load_patterns
from claimcheck.model import (
    ONE,
    CalendarDate,
    Kind,
    Mention,
    PartialDate,
    Quantity,
)
from claimcheck.model.frames import Record, Way
from claimcheck.relate.clauses import Clause
from claimcheck.relate.things import lemma

_FAR = 14
"""Sentences of an article about one record."""
_WIDEST = 2
"""How many times a value is the other at most, if both are of one thing."""
_STEM, _LONG = 4, 5
_MONTH = 31
"""Days back in which a value is of these days, and not of another time."""


@frozen(eq=False)
class _Best:
    """A value that is told to be the most or the least, since when, and of what.

    *scope* are the words of what the record is for: a record for a sale of clocks.
    """

    way: Way
    value: Mention[Quantity]
    since: int
    sentence: int
    words: frozenset[str]
    scope: frozenset[str]


def outdone_in(reading: Reading, clauses: Mapping[int, Clause]) -> Iterator[Record]:
    """Yield records with an earlier value that goes further."""
    if len(reading.sentences) > _FAR:
        return
    patterns = load_patterns(reading.tokens.lexicon.language.code)
    lists = patterns.words
    for number, clause in clauses.items():
        best = _best(reading, clause, number, patterns)
        if best is None or not frozenset(lists["of_some"]).isdisjoint(clause.words):
            continue
        for other, told in clauses.items():
            if other == number or not _is_of_all(told, best, patterns):
                continue
            content = _content(reading, told)
            if not best.scope <= content:
                continue
            shared = best.words & content
            rival = _rival(told, best, shared=bool(shared))
            if rival is not None:
                span = best.value.span
                yield Record(way=best.way, value=best.value, rival=rival, span=span)
                return


def _is_of_all(told: Clause, best: _Best, patterns: Patterns) -> bool:
    """Say whether a sentence is of a year that a record is of as well."""
    year = _year(told)
    some = not frozenset(patterns.words["of_some"]).isdisjoint(told.words)
    if year is None or year <= best.since or some:
        return False
    return not is_admitted(told.words, best.way, patterns)


def is_admitted(words: Collection[str], way: Way, patterns: Patterns) -> bool:
    """Say whether a sentence itself tells that one went further: one was wetter."""
    most = patterns.tables.get("superlatives", {})
    further = {f"{word[:-3]}er" for word in most if most[word][0] == way}
    return "than" not in words and not further.isdisjoint(words)


def _best(
    reading: Reading, clause: Clause, number: int, patterns: Patterns
) -> _Best | None:
    ways = _ways(clause, patterns)
    values = [
        m for m in _quantities(clause) if m.value.figure.low == m.value.figure.high
    ]
    if len(ways) != 1 or not values or _is_nth(clause):
        return None
    kinds = {value.value.unit.kind for value in values}
    if len(values) > 1 and len(kinds) != len(values):
        return None
    since = max((year for year in _years(clause)), default=0)
    largest = [value for value in values if value.value.unit.kind is not Kind.COUNT]
    value = (largest or values)[0]
    words = _content(reading, clause)
    scope = _scope(reading, clause, patterns)
    return _Best(Way(ways.pop()), value, since, number, words, scope)


def _scope(reading: Reading, clause: Clause, patterns: Patterns) -> frozenset[str]:
    lower, table = reading.tokens.lower, patterns.tables.get("superlatives", {})
    for at in range(clause.first, clause.after - 1):
        if lower[at] in table and lower[at + 1] == "for":
            return _stems(reading, at + 2, min(at + 2 + _LONG, clause.after), 3)
    return frozenset()


def _ways(clause: Clause, patterns: Patterns) -> set[str]:
    """Give whether much or little is told to be the record: biggest; never … more."""
    table = patterns.tables.get("superlatives", {})
    loose = set(patterns.words["loose_superlatives"])
    text = f" {' '.join(clause.tokens.lower[clause.first : clause.after])} "
    ever = any(f" {each} " in text for each in patterns.words["of_ever"])
    named = (clause.words & table.keys()) - loose if ever else set()
    told = {table[word][0] for word in named}
    if not told and not clause.words.isdisjoint(patterns.words["none_before"]):
        more = patterns.tables.get("comparatives", {})
        known = clause.words & more.keys() if "than" in clause.words else set()
        told = {more[word].split()[-1] for word in known}
    return told


def _is_nth(clause: Clause) -> bool:
    """Say whether an ordinal stands before it: the second highest."""
    return any(
        clause.tokens.letters[at] == "O" for at in range(clause.first, clause.after)
    )


def _quantities(clause: Clause) -> Iterator[Mention[Quantity]]:
    for mention, _, _ in clause.placed:
        value = mention.value
        if not isinstance(value, Quantity):
            continue
        if value.unit.kind is Kind.MONEY:
            continue  # takings of a day, a weekend and a year are each told
        if value.unit != ONE or value.figure.low > _LONG:
            yield mention


def _years(clause: Clause) -> Iterator[int]:
    """Yield the years of a sentence, and that of a day gone by for some time."""
    for mention, _, _ in clause.placed:
        value = mention.value
        if not isinstance(value, PartialDate):
            continue
        said, days, anchor = value.said, value.days, value.anchor
        if isinstance(said, CalendarDate) and said.year is not None:
            yield said.year
        elif days and anchor is not None and (anchor - days[1]).days > _MONTH:
            yield days[0].year


def _year(clause: Clause) -> int | None:
    """Give the one year of a sentence, if it is one gone by."""
    years = set(_years(clause))
    return years.pop() if len(years) == 1 else None


def _content(reading: Reading, clause: Clause) -> frozenset[str]:
    """Give the stems of the longer words of a sentence."""
    return _stems(reading, clause.first, clause.after)


def _stems(
    reading: Reading, first: int, after: int, least: int = _STEM
) -> frozenset[str]:
    tokens, language = reading.tokens, reading.tokens.lexicon.language
    return frozenset(
        lemma(tokens.lower[at], language)[:_LONG]
        for at in range(first, after)
        if tokens.letters[at] in "xX" and len(tokens.lower[at]) >= least
    )


def _rival(clause: Clause, best: _Best, *, shared: bool) -> Mention[Quantity] | None:
    """Give the one value of a sentence that is of the same unit and goes further."""
    own = best.value.value
    found = []
    for mention in _quantities(clause):
        value = mention.value
        if value.unit != own.unit or (own.unit == ONE and not shared):
            continue
        found.append(mention)
    if len(found) != 1:
        return None
    low, high = own.figure, found[0].value.figure
    if best.way is Way.DOWN:
        low, high = high, low
    near = high.low <= low.high * _WIDEST
    return found[0] if near and high.low > low.high else None
