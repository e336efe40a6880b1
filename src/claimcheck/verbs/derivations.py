"""What can be reckoned from the values of a sentence, with the reckoning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Change, Hedge, PartialDate, Quantity, Truth
from claimcheck.verbs.points import points_of
from claimcheck.verbs.reckoned import (
    ROUNDED,
    Reckoned,
    differences,
    first_found,
    in_unit_of,
    is_telling,
    moves,
    ratios,
    shares,
    sums,
)
from claimcheck.verbs.scales import POINTS, RATIO, SHARE, TIME, Measured
from claimcheck.verbs.sought import Found, Sought
from claimcheck.verbs.timing import times

_MOST = 12
"""Values of a sentence that are reckoned with; a table of more proves anything."""

_SMALL = 10
"""Numbers up to this are what too many sums come to."""


def derived(sought: Sought, values: Sequence[Sought]) -> Found | None:
    """Find what follows from the values of one sentence and bears a value out.

    Sums of values in a row, differences, shares, changes in percent, and the time
    from one date to another. The reckoning is the reason of what is found.

    >>> from claimcheck.verbs.annotate import annotate
    >>> from claimcheck.verbs.sought import sought_in
    >>> (hurt,) = sought_in(annotate("It hurt 17 people."))
    >>> found = derived(hurt, sought_in(annotate("Hurt: 12 men and 5 women.")))
    >>> found.why
    '12 men + 5 women = 17'
    """
    value = sought.measured
    if value is None or value.ends or value.is_open or not 0 < len(values) <= _MOST:
        return None
    reckoned = _reckoned(values, value)
    return first_found(reckoned, value.scale, lambda each: _is_borne_out(value, each))


def _is_borne_out(value: Measured, each: Reckoned) -> bool:
    """Say whether what was reckoned is the number; only a share may be rounded."""
    rounded = each.scale in ROUNDED or value.hedge is not Hedge.BARE
    bounds = value.fits if rounded else value.printed
    return bounds.allows(each.bounds) is Truth.YES


def _reckoned(values: Sequence[Sought], wanted: Measured) -> Iterator[Reckoned]:
    points = points_of(values)
    points = [each for each in points if not isinstance(each[0].told.claim, Change)]
    yield from moves(values, wanted.scale)
    if wanted.scale == TIME:
        yield from times(values)
    if wanted.scale == SHARE:
        yield from shares(points)
    if wanted.scale == RATIO:
        yield from ratios(points)
    if wanted.scale == POINTS:
        yield from differences(points, SHARE, POINTS)
    elif wanted.scale not in ROUNDED and is_telling(wanted, _SMALL):
        yield from sums(points, wanted.scale)
        yield from differences(points, wanted.scale, wanted.scale)


def shown(sought: Sought, other: Sought) -> str:
    """Say how a value that was printed in another unit, or another date, is the same.

    >>> from claimcheck.verbs.annotate import annotate
    >>> from claimcheck.verbs.sought import sought_in
    >>> (wide,) = sought_in(annotate("It is 9 metres wide."))
    >>> shown(wide, sought_in(annotate("It is 30 feet wide."))[0])
    '30 feet = 9.144 metres'
    """
    ours, theirs = sought.told.mention.value, other.told.mention.value
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        return in_unit_of(ours, theirs, other.told.mention.text)
    if isinstance(ours, PartialDate) and isinstance(theirs, PartialDate):
        day = theirs.earliest if theirs.is_relative else None
        same = sought.told.mention.text == other.told.mention.text
        return f"{other.told.mention.text} was {day}" if day and not same else ""
    return ""
