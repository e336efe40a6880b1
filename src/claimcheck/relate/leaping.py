"""The year of a 29 February that another sentence tells: the year was 1950."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import CalendarDate, DateClaim
from claimcheck.relate.ledger import Ledger, Told

_FEBRUARY, _LEAP_DAY = 2, 29
_FAR = 4
"""Sentences within which the year of a day is told."""


def leaping(ledger: Ledger) -> Iterator[DateClaim]:
    """Yield a 29 February with the year that is told of the same event elsewhere."""
    for told in ledger.of_kinds("d"):
        day = told.day
        if day is None or not _is_leap_day(told) or "birth" not in told.keys:
            continue
        years = set(_years_of_birth(ledger, told.sentence))
        said = day.value.said
        if len(years) == 1 and isinstance(said, CalendarDate):
            whole = evolve(day.value, said=evolve(said, year=years.pop()))
            yield DateClaim(evolve(day, value=whole), span=day.span)


def _is_leap_day(told: Told) -> bool:
    said = told.day.value.said if told.day else None
    if not isinstance(said, CalendarDate) or said.year is not None:
        return False
    return (said.month, said.day) == (_FEBRUARY, _LEAP_DAY)


def _years_of_birth(ledger: Ledger, sentence: int) -> Iterator[int]:
    """Yield the years near a sentence that are told as such: the year was 1950."""
    tokens, years = ledger.tokens, ledger.events.lists["years"]
    sentences = ledger.reading.sentences[max(sentence - 1, 0) : sentence + _FAR]
    for first, after in sentences:
        for at in range(first, after):
            if tokens.letters[at] != "Y":
                continue
            before = tokens.lower[max(at - _FAR - 1, first) : at]
            born = "birth" in ledger.keys_in(first, at) and before[-1:] == ["in"]
            if born or not years.isdisjoint(before):
                yield int(tokens.lower[at])
