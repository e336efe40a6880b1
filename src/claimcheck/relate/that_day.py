"""A date that is told of "that day", where the only day told before is another."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import SameTime
from claimcheck.relate.ledger import Ledger, Told

_BEFORE, _BACK = 6, 3
"""Tokens between "that day" and its date; sentences back to the day that it means."""
_BETWEEN = frozenset(",(-piNYC")


def that_days(ledger: Ledger) -> Iterator[SameTime]:
    """Yield "a week from today … on that day, Jan. 30" as two dates of one day."""
    days = [one for one in ledger.of_kinds("owdm") if _is_day(ledger, one)]
    for told in days:
        if told.mark not in "dm" or told.day is None or not _is_of_that(ledger, told):
            continue
        near = [
            one
            for one in days
            if one.first < told.first and told.sentence - one.sentence <= _BACK
        ]
        if len(near) == 1 and near[0].day is not None:
            span = ledger.tokens.span(near[0].first, told.after)
            yield SameTime(near[0].day, told.day, span=span)


def _is_day(ledger: Ledger, one: Told) -> bool:
    """Say whether it is a day by itself: no "that day", no week from today."""
    before = ledger.tokens.lower[max(one.first - 1, 0)]
    from_it = before in ledger.events.lists["from_when"]
    return one.day is not None and not one.day.value.anaphoric and not from_it


def _is_of_that(ledger: Ledger, told: Told) -> bool:
    """Say whether "that day" stands right before a date: at ten on that day, 4 May."""
    tokens, lists = ledger.tokens, ledger.events.lists
    begin = max(told.clause.first, told.first - _BEFORE)
    for at in range(told.first - 1, begin, -1):
        if tokens.lower[at] in lists["days_and_moments"]:
            return tokens.lower[at - 1] == "that"
        if tokens.letters[at] not in _BETWEEN:
            return False
    return False
