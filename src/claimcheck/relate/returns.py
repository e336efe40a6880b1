"""The number of what comes back every year, held against the year it began in.

"Every autumn since 1979" and "the 22nd race" stand sentences apart. A number that any
year of the article bears out is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import (
    Anniversary,
    CalendarUnit,
    Claim,
    Mention,
    Ordinal,
)
from claimcheck.relate.anniversaries import anniversaries
from claimcheck.relate.ledger import Ledger, Told

_LEAST, _SLACK = 3, 1
_NEAR, _SHORT = 6, 12


def returns(ledger: Ledger, claims: Iterable[Claim]) -> Iterator[Anniversary]:
    """Yield the numbers of editions and anniversaries, with their first year."""
    known = [claim for claim in claims if isinstance(claim, Anniversary)]
    years = [told for told in ledger.of_kinds("d") if _year(told) is not None]
    if not years or ledger.published is None:
        return
    yield from _editions(ledger, known, years)
    every = {year for told in years if (year := _year(told)) is not None}
    yield from anniversaries(ledger, known, every)


def _year(told: Told) -> int | None:
    """Give the year of a date that tells it."""
    day = told.day
    if day is None or day.value.is_relative or day.value.earliest is None:
        return None
    fine = day.value.granularity.months <= CalendarUnit.YEAR.months
    return day.value.earliest.year if fine else None


def _is_borne_out(ledger: Ledger, number: int, years: list[Told], first: int) -> bool:
    """Say whether any year lies so many years before that of publication."""
    today = ledger.published.year if ledger.published else 0
    gaps = [today - (_year(told) or 0) + first for told in years]
    return any(abs(gap - number) <= _SLACK for gap in gaps)


# Editions: every autumn since 1979 ... the 22nd race


def _editions(
    ledger: Ledger, known: list[Anniversary], years: list[Told]
) -> Iterator[Anniversary]:
    lists, lower = ledger.events.lists, ledger.tokens.lower
    since = [told for told in years if _is_first(ledger, told)]
    words = frozenset(lower)
    if len(since) != 1:
        return
    begin, unbroken = since[0].day, _is_unbroken(ledger, since[0])
    held = lists["left_out"] if unbroken else frozenset()  # never cancelled
    if not (lists["not_held"] - held).isdisjoint(words):
        return
    numbers = [*_ordinals(ledger)]
    if begin is None or len({each.value.number for each in numbers}) != 1:
        return
    number = numbers[0]
    if any(_is_borne_out(ledger, each, years, 1) for each in _every(ledger)):
        return  # it is of another edition: the fifth, of 21
    taken = {claim.number.span for claim in known if claim.since is not None}
    spans = {claim.number.span: claim.span for claim in known}
    if number.span in taken:
        return
    if unbroken or _is_too_many(ledger, number, since[0]):
        yield Anniversary(
            number,
            since=begin,
            editions=True,
            unbroken=unbroken,
            until_now=True,
            span=spans.get(number.span, number.span),
        )


def _is_too_many(ledger: Ledger, number: Mention[Ordinal], told: Told) -> bool:
    """Say whether there were not years enough since the first edition.

    So in a short article only, where nothing else is told of since a year.
    """
    today = ledger.published.year if ledger.published else 0
    led = ledger.tokens.lower[told.first - 1] in ledger.events.lists["since"]
    short = len(ledger.reading.sentences) <= _SHORT
    return short and not led and number.value.number > today - (_year(told) or 0) + 2


def _every(ledger: Ledger) -> Iterator[int]:
    """Yield the numbers of all ordinals."""
    for clause in ledger.clauses.values():
        for mention, _, _ in clause.placed:
            if isinstance(mention.value, Ordinal):
                yield mention.value.number


def _is_first(ledger: Ledger, told: Told) -> bool:
    """Say whether a year is that of the first edition: since 1979, first held."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    before = lower[max(told.first - _NEAR, told.clause.first) : told.first]
    led = before[-1:] != [] and before[-1] in lists["since"]
    yearly = lists["yearly"].isdisjoint(lower[told.clause.first : told.clause.after])
    first = not {"first", "inaugural"}.isdisjoint(before)
    opening = lower[told.clause.first]
    it = opening in lists["stands_for"] or opening.endswith("ed")
    begun = it and ledger.cue(told, long=True) == "begin"
    return (led and not yearly) or first or begun


def _is_unbroken(ledger: Ledger, told: Told) -> bool:
    """Say whether the article tells that it came every year."""
    lists, lower = ledger.events.lists, ledger.tokens.lower
    here = lower[told.clause.first : told.clause.after]
    near = ledger.reading.sentences[max(told.sentence - 1, 0) : told.sentence + 2]
    words = [word for first, after in near for word in lower[first:after]]
    every = not lists["yearly"].isdisjoint(here) and "since" in here
    never = not lists["none_of_them"].isdisjoint(words) or {"not", "since"} <= {*words}
    unbroken = lists["unbroken"] | (lists["left_out"] if never else frozenset())
    return every or not unbroken.isdisjoint(words)


def _ordinals(ledger: Ledger) -> Iterator[Mention[Ordinal]]:
    """Yield the numbers of editions: the 22nd race, the eighth annual plunge."""
    tokens, lists = ledger.tokens, ledger.events.lists
    for clause in ledger.clauses.values():
        for mention, first, after in clause.placed:
            value = mention.value
            if not isinstance(value, Ordinal) or value.number < _LEAST:
                continue
            led = tokens.lower[first - 1] in lists["definite"] | {"’s", "'s", "a"}
            behind = tokens.lower[after : after + 2]
            if not lists["feasts"].isdisjoint(behind):
                continue  # their 60th wedding anniversary
            if led and (
                _is_edition(ledger, after) or _is_apposed(ledger, first, after)
            ):
                yield mention


def _is_apposed(ledger: Ledger, first: int, after: int) -> bool:
    """Say whether a number is of what is named before it: the Duck, the 40th."""
    letters = ledger.tokens.letters
    closed = letters[after : after + 1] in (",", ".", ";", ")", "-")
    return closed and letters[max(first - 3, 0) : first] in ("X,t", "x,t")


def _is_edition(ledger: Ledger, at: int) -> bool:
    """Say whether what is numbered comes back: the race, annual plunge, Vellmar Run."""
    tokens, lists = ledger.tokens, ledger.events.lists
    word, letter = tokens.lower[at : at + 1], tokens.letters[at : at + 1]
    if letter == "x":
        return word[0] not in lists["not_editions"]
    last = at
    while tokens.letters[last : last + 1] in ("X", "-") and last < at + _NEAR:
        last += 1
    if letter != "X":
        return False
    return tokens.lower[last - 1] not in lists["no_named_editions"]
