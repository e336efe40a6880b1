"""What follows from the values of a sentence and of the one beside it, more freely.

A writer who sums up reckons: a quarter of £480,000, ninety times £3,500, so many years
from a date to the day of publication. What is reckoned here must come to the number in
all its digits, or be what a hedge, a share or a length of time is rounded from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from claimcheck.lang.cues import load_cues
from claimcheck.model import Bounds, Exact, Hedge, Kind, Quantity, Truth, Unit
from claimcheck.model.bounds import exact
from claimcheck.verbs.asked import Relation
from claimcheck.verbs.loosely import alone, beyond, clocks_beside, ends, spread
from claimcheck.verbs.points import Point, points_of
from claimcheck.verbs.rating import per_of, quotients, yields
from claimcheck.verbs.reckoned import (
    ROUNDED,
    Reckoned,
    conversions,
    differences,
    first_found,
    is_telling,
    left_of,
    moves,
    multiples,
    of_both,
    pairs,
    parts_of,
    products,
    ratios,
    rests,
    shares,
    sums,
    wholes,
    with_more,
)
from claimcheck.verbs.scales import (
    CLOCK,
    DAY,
    POINTS,
    RATIO,
    SHARE,
    TIME,
    Measured,
    measured,
)
from claimcheck.verbs.sought import Found, Sought, amount_of
from claimcheck.verbs.timing import (
    ages_apart,
    clocks_from,
    days_from,
    is_race,
    lengths,
    races,
    times,
    to_publication,
    years_from,
)

_MOST = 16
"""Values of two sentences that are reckoned with; a table of more proves anything."""

_SMALL = 30
"""Numbers up to this are what too many sums come to, unless one is asked for."""


@frozen
class Around:
    """What is known beside the values: the day of their document, and what is asked.

    *asked* are the relations that the words around the value that is looked for name.
    Where it is *strict*, as among figures of the text itself, sums and differences are
    reckoned only if they are asked for, and shares and lengths of time not at all.
    """

    published: date | None = None
    asked: frozenset[Relation] = frozenset()
    strict: bool = False


def followed(sought: Sought, values: Sequence[Sought], around: Around) -> Found | None:
    """Find what follows from values that stand near each other and bears one out."""
    amount = amount_of(sought) or sought
    readings = (amount, *_in_points(sought), *beyond(amount, around.asked))
    found = (_following(each, values, around) for each in readings)
    return next(filter(None, found), None)


def _in_points(sought: Sought) -> Iterator[Sought]:
    """Yield "four points" as points of a percentage, which they may be."""
    value, thing = sought.told.mention.value, sought.told.thing
    if isinstance(value, Quantity) and thing and thing.head in _POINTS:
        told = measured(evolve(value, unit=_POINT))
        yield evolve(sought, measured=told)


_POINT = Unit("percentage point", Kind.POINTS, Fraction(1, 100), code="%")
_POINTS = load_cues().words["points"]


def _following(
    wanted: Sought, values: Sequence[Sought], around: Around
) -> Found | None:
    value = wanted.measured
    if value is None or not 0 < len(values) <= _MOST:
        return None
    if around.strict and value.scale in ROUNDED and Relation.AGE not in around.asked:
        return None  # too many shares and lengths come to it
    if value.ends and value.scale != TIME:
        return _of_range(wanted, value, values, around)
    aim = _aim(value, _grain_of(wanted))
    if aim is None:
        return None
    return first_found(
        _reckoned(values, wanted, around),
        value.scale,
        lambda each: (
            (_fits(value) if each.is_rounded else aim).allows(each.bounds) is Truth.YES
        ),
    )


def _of_range(
    wanted: Sought, value: Measured, values: Sequence[Sought], around: Around
) -> Found | None:
    """Find what follows for both ends of a range, and give the one for the first."""
    points = points_of(values, ends=True)
    found = first_found(spread(points, value), value.scale, lambda _: True)
    if found is not None:
        return found
    for end in reversed(value.ends):
        one = evolve(value, printed=end, fits=end, told=end, ends=(), hedge=Hedge.NEAR)
        reckoned = _reckoned(values, evolve(wanted, measured=one), around)
        found = first_found(
            reckoned,
            value.scale,
            lambda each, end=end: end.allows(each.bounds) is Truth.YES,  # type: ignore[misc]
        )
        if found is None:
            return None
    return found


def _fits(value: Measured) -> Bounds:
    aim = _aim(value, 0) if value.is_open else value.fits
    return aim or value.fits


def _grain_of(sought: Sought) -> Exact:
    """Give the grain of a quantity in base units, and 0 for what is none."""
    value = sought.told.mention.value
    return value.figure.grain * value.unit.factor if isinstance(value, Quantity) else 0


def _aim(value: Measured, grain: Exact) -> Bounds | None:
    """Give where a number must lie that the words stand for.

    What is about a number is what rounds to it, in the place of its last digit.
    """
    low, high = value.printed.low, value.printed.high
    if low is None or high is None:
        return None
    if value.scale == RATIO and high < 1:
        value = evolve(value, hedge=_TURNED.get(value.hedge, value.hedge))
    close = _CLOSE_SHARE if value.scale == SHARE else _CLOSE
    reach = exact(max(high, -low) * close)
    if value.hedge in (Hedge.ABOVE, Hedge.FROM):
        over = value.hedge is Hedge.ABOVE
        return Bounds(low, exact(high + reach), low_open=over)
    if value.hedge in (Hedge.BELOW, Hedge.UP_TO, Hedge.AT_MOST):
        under = value.hedge is Hedge.BELOW
        return Bounds(exact(low - reach), high, high_open=under)
    if value.hedge is Hedge.BARE and value.scale not in ROUNDED:
        return value.printed
    if value.hedge is Hedge.NEAR and value.scale not in ROUNDED and grain:
        half = exact(Fraction(grain) / 2)
        return value.fits.meet(Bounds(exact(low - half), exact(high + half)))
    return value.fits


_TURNED = {Hedge.ABOVE: Hedge.BELOW, Hedge.BELOW: Hedge.ABOVE}
"""More than halved is less than half."""

_CLOSE = Fraction(1, 5)
"""How far from a bound the number may be that somebody told by it."""
_CLOSE_SHARE = Fraction(1, 2)
"""The same of shares, which are told by the next half, third or quarter."""


def _reckoned(
    values: Sequence[Sought], sought: Sought, around: Around
) -> Iterator[Reckoned]:
    wanted = sought.measured
    if wanted is None:
        return
    points = points_of(
        values,
        rough=wanted.hedge is not Hedge.BARE or is_rare(sought),
        ends=wanted.scale == SHARE,
    )
    yield from ends(values, wanted, around.asked)
    yield from conversions(values, sought)
    yield from moves(values, wanted.scale)
    if wanted.scale == DAY:
        yield from days_from(values, sought.told.mention.value, around.published)
        born = Relation.BIRTH in around.asked
        yield from years_from(values, sought, around.published, born=born)
    elif wanted.scale == CLOCK:
        yield from clocks_from(points)
        yield from clocks_beside(points, wanted, around.asked)
    elif wanted.scale == TIME:
        yield from times(values)
        yield from to_publication(values, around.published)
        yield from lengths(points)
        yield from races(values) if is_race(sought) else ()
        yield from ages_apart(values) if Relation.AGE in around.asked else ()
    elif wanted.scale == SHARE:
        yield from _shares(points, wanted, around)
    elif wanted.scale == RATIO:
        yield from ratios(points)
    elif wanted.scale == POINTS:
        yield from differences(points, SHARE, POINTS)
    else:
        yield from _amounts(points, sought, wanted, around)


def _shares(
    points: Sequence[Point], wanted: Measured, around: Around
) -> Iterator[Reckoned]:
    yield from shares(points)
    yield from of_both(points)
    if Relation.TOTAL in around.asked:
        yield from sums(points, SHARE)
    if Relation.GAP in around.asked or wanted.hedge is not Hedge.BARE:
        yield from rests(points)


def _amounts(
    points: Sequence[Point], sought: Sought, wanted: Measured, around: Around
) -> Iterator[Reckoned]:
    telling, asked = is_telling(wanted, _SMALL), around.asked
    if telling:
        yield from parts_of(points, wanted)
        yield from multiples(points, wanted)
        yield from wholes(points, wanted) if is_rare(sought) else ()
        yield from products(points, wanted)
        yield from yields(points, wanted.scale)
    per = per_of(sought)
    if per is not None or Relation.RATE in asked:
        yield from quotients(points, sought, per)
    if wanted.is_open:  # more than 60 are many sums
        yield from alone(points, wanted)
        return
    telling, rare = (said and not around.strict for said in (telling, is_rare(sought)))
    if telling or Relation.TOTAL in asked:
        yield from sums(points, wanted.scale)
    if rare or Relation.TOTAL in asked:
        yield from pairs(points, wanted.scale)
    if rare:
        yield from with_more(points, wanted.scale)
    if telling or Relation.GAP in asked:
        yield from differences(points, wanted.scale, wanted.scale)
        yield from left_of(points, wanted) if Relation.GAP in asked else ()


def is_rare(sought: Sought) -> bool:
    """Say whether a number has so many digits that no reckoning happens to give it."""
    value = sought.measured
    if value is None or value.in_unit is None or value.is_open:
        return False
    low = value.in_unit.low
    if low is None or value.scale in (*ROUNDED, POINTS):
        return False
    digits = str(low).strip("0") if isinstance(low, int) else str(float(low))
    money = value.scale[0] == str(Kind.MONEY)
    return len(digits.replace(".", "")) >= (_DIGITS - 1 if money else _DIGITS)


_DIGITS = 3
