"""The only year of a short article, and how long it is said to be since.

"Fourteen years after its flotation the family still holds a third" is held against
"joined the exchange in 1994" where no other past year is told, whatever words join the
two. A length that any two years of the article bear out is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from claimcheck.model import (
    CalendarUnit,
    Duration,
    Elapsed,
    Mention,
    PartialDate,
    Span,
)
from claimcheck.relate.ledger import Ledger, Told
from claimcheck.relate.spanning import Length, bears_out, lengths_of, reaches_now

_FAR = 10
"""Sentences of an article that is of one thing."""
_FEW, _PHRASE = 3, 5
"""Words behind a length that tell since when, and those that name it."""
_LEAST = 2
"""Years back from publication of a year that something is counted from."""
_YEAR, _WEEK = 365, 7
_SCALE = 4
"""How many times as long as told it may be since, and the other way round."""


def only_years(ledger: Ledger, taken: set[Span]) -> Iterator[Elapsed]:
    """Yield lengths up to publication with the only year before; none *taken*."""
    published = ledger.published
    if len(ledger.reading.sentences) > _FAR or published is None:
        return
    years = [told for told in ledger.of_kinds("db") if _year(told) is not None]
    past = [told for told in years if (_year(told) or 0) <= published.year - _LEAST]
    if not past or len({_year(told) for told in past}) != 1:
        return
    start = past[0]
    for length in lengths_of(ledger):
        mention = length[1]
        if mention.span in taken or not _is_since(ledger, length, start):
            continue
        fits = [bears_out(mention.value, *pair) for pair in combinations(years, 2)]
        if any(fits) or reaches_now(mention.value, start):
            continue
        if _is_in_scale(mention.value, published.year - (_year(start) or 0)):
            yield Elapsed(mention, start=start.day, until_now=True, span=mention.span)


def _is_since(ledger: Ledger, length: Length, start: Told) -> bool:
    """Say whether a length may be that from a year up to now."""
    number, mention, (first, after), _ = length
    if not _is_long(mention.value):
        return False
    named = _names_behind(ledger, after)
    comma = ledger.tokens.letters[first - 1 : first] == ","
    another = named is not None and named.isdisjoint(start.keys)
    if comma and named and not another and _is_of_late(ledger, number):
        return True  # on Monday, four years after the sinking
    return start.first < first and not another and _is_until_now(ledger, length)


def _year(told: Told) -> int | None:
    """Give the year that a date tells itself."""
    day = told.day
    if day is None or day.value.earliest is None or "birth" in told.keys:
        return None
    value = day.value
    if value.is_relative and not any(_tells_year(part) for part in day.parts):
        return None
    fine = value.granularity.months <= CalendarUnit.YEAR.months
    return value.earliest.year if fine and value.earliest else None


def _tells_year(part: Mention[Any]) -> bool:
    return isinstance(part.value, PartialDate) and not part.value.is_relative


def _is_long(length: Duration) -> bool:
    return length.unit.months >= CalendarUnit.YEAR.months


def _is_in_scale(length: Duration, years: int) -> bool:
    told = float(length.days().low or 0) / _YEAR
    return told <= years * _SCALE and years <= told * _SCALE


def _is_until_now(ledger: Ledger, length: Length) -> bool:
    """Say whether a length is counted up to now: on, have passed, has for 20 years."""
    number, _, (first, after), _ = length
    clause, lists = ledger.clauses[number], ledger.events.lists
    lower = ledger.tokens.lower
    before, behind = lower[clause.first : first], lower[after : after + _FEW]
    opens = first - clause.first <= 1 or ledger.tokens.letters[first - 1] == ","
    if any(each[1] > first for each in clause.dates):
        return False
    words = {*before, *lower[after : clause.after]}
    now = not lists["present"].isdisjoint(words)
    if opens and behind[:1] == ["on"]:
        verbs = ledger.tokens.lexicon.language.words["past_verbs"]
        told = any(word in verbs or word.endswith("ed") for word in words)
        return now or not told or _is_of_late(ledger, number)
    passed = not lists["passed_since"].isdisjoint(behind) and now
    since = behind[:1] != [] and behind[0] in lists["since"] | lists["after"]
    return passed or (opens and since and now)


def _is_of_late(ledger: Ledger, number: int) -> bool:
    """Say whether a day of this week is told here or in the sentence before."""
    near = (told.day for told in ledger.told_in(number - 1, number))
    return any(
        day is not None
        and day.value.earliest is not None
        and ledger.published is not None
        and abs((ledger.published - day.value.earliest).days) <= _WEEK
        for day in near
    )


def _names_behind(ledger: Ledger, after: int) -> frozenset[str] | None:
    """Give what the event behind "after", or "since", may be; None behind no such."""
    joiner = ledger.tokens.lower[after : after + 1]
    if joiner == ["on"] or ledger.events.lists["after"].isdisjoint(joiner):
        return None
    return ledger.names_in(after + 1, after + _PHRASE)
