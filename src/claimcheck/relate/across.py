"""Claims about times that no single phrase makes: what sentences tell together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from claimcheck.extract import Reading
from claimcheck.model import (
    Claim,
    Elapsed,
    End,
    EventDate,
    Happening,
    Hours,
    Order,
    PartialDate,
    SameTime,
)
from claimcheck.relate.ahead import done_ahead
from claimcheck.relate.clauses import Clause
from claimcheck.relate.courses import courses
from claimcheck.relate.labelled import labelled
from claimcheck.relate.labels import labels
from claimcheck.relate.ledger import Ledger
from claimcheck.relate.made_in import made_in
from claimcheck.relate.no_such_day import no_such_days
from claimcheck.relate.one_event import of_one_event
from claimcheck.relate.only_days import only_days
from claimcheck.relate.only_hours import only_hours
from claimcheck.relate.only_labels import only_labels
from claimcheck.relate.only_years import only_years
from claimcheck.relate.pointing import pointed
from claimcheck.relate.returns import returns
from claimcheck.relate.spanning import spanning
from claimcheck.relate.stretching import stretched
from claimcheck.relate.tenses import passed
from claimcheck.relate.that_day import that_days
from claimcheck.relate.zoning import only_zones, zoned


def told_across(
    reading: Reading,
    clauses: Mapping[int, Clause],
    claims: Iterable[Claim],
    published: date | None = None,
) -> Iterator[Claim]:
    """Yield what several sentences tell of one event; what *claims* tell is left."""
    ledger = Ledger(reading, clauses, published)
    known = list(claims)
    dated = frozenset(
        (claim.event.head, claim.end) for claim in known if isinstance(claim, EventDate)
    )
    lengths = {
        span
        for claim in known
        if isinstance(claim, Elapsed | Hours) and _is_whole(claim, dated)
        if (span := claim.duration.span)
    }
    times = {
        span
        for claim in known
        if isinstance(claim, SameTime)
        for mention in claim.mentions
        if (span := mention.span)
    }
    days = {
        span
        for claim in known
        if isinstance(claim, Happening) and (span := claim.date.span)
    }
    seen = {_roles(claim) for claim in known if isinstance(claim, _ACROSS)}
    found = (
        passed(ledger, days),
        done_ahead(ledger, days),
        pointed(ledger, lengths),
        courses(ledger),
        of_one_event(ledger),
        made_in(ledger, times),
        labelled(ledger, times),
        labels(ledger, times),
        returns(ledger, known),
        stretched(ledger, lengths),
        only_hours(ledger, lengths),
        spanning(ledger, lengths),
        zoned(ledger, times),
        only_zones(ledger, times),
        no_such_days(ledger),
        that_days(ledger),
        only_days(ledger, times),
        only_labels(ledger, times),
        only_years(ledger, lengths),
    )
    for claim in chain.from_iterable(found):
        if _roles(claim) not in seen:
            seen.add(_roles(claim))
            yield claim


_ACROSS = (Elapsed, Hours, Order, SameTime, Happening)


def _roles(claim: Claim) -> tuple[object, ...]:
    """Give what a claim is of: its kind and where its values stand."""
    value = claim.date.value if isinstance(claim, Happening) else None
    side = value.direction if isinstance(value, PartialDate) else None
    once = isinstance(claim, Happening) and claim.event.definite
    return (type(claim), side, once, *(mention.span for mention in claim.mentions))


def _is_whole(claim: Elapsed | Hours, dated: frozenset[tuple[str, End]]) -> bool:
    """Say whether both ends of a length are told, be it for the timeline."""
    if isinstance(claim, Hours):
        return True
    if claim.event is not None:
        return all((claim.event.head, end) in dated for end in End)
    ended = claim.until_now or claim.end is not None
    return ended and claim.start is not None
