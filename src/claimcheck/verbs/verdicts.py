"""Whether one printed value bears out another, rules it out, or leaves it open."""

from __future__ import annotations

from itertools import permutations

from claimcheck.model import (
    Age,
    DateRange,
    Hedge,
    Kind,
    Quantity,
    Truth,
    Value,
)
from claimcheck.verbs.scales import DAY, Measured, Parts, measured, parts
from claimcheck.verbs.sought import Sought


def verdict(sought: Sought, other: Sought) -> Truth:
    """Say whether *other* bears a value out, if both are about the same thing.

    YES where it entails the value under the hedges, NO where both cannot hold, and
    UNKNOWN where the other is wider, or tells something else.
    """
    if sought.name or other.name:
        return _of_names(sought, other)
    ours, theirs = sought.told.mention.value, other.told.mention.value
    if isinstance(ours, DateRange) or isinstance(theirs, DateRange):
        return _of_spans(ours, theirs)
    if sought.parts is not None and other.parts is not None:
        return _of_dates(ours, theirs)
    said = _of_figures(sought, other)
    aged = isinstance(ours, Age) is isinstance(theirs, Age)
    return said if aged or said is Truth.YES else Truth.UNKNOWN


def _of_figures(sought: Sought, other: Sought) -> Truth:
    here, there = sought.measured, other.measured
    if here is None or there is None:
        return Truth.UNKNOWN
    one_scale = here.scale == there.scale
    if here.in_unit and here.in_unit == there.in_unit:
        # The figure was copied and the unit was not: 5 percent are no 5 points.
        values = (sought.told.mention.value, other.told.mention.value)
        if not one_scale and any(map(_is_bare_count, values)):
            return Truth.UNKNOWN
        if not one_scale or here.printed != there.printed:
            return Truth.NO
    if not one_scale:
        return Truth.UNKNOWN
    converted = is_converted(sought.told.mention.value, other.told.mention.value)
    near = converted and here.literal.allows(there.printed) is Truth.YES
    return Truth.YES if near else _on_one_scale(here, there)


def is_converted(one: Value, other: Value) -> bool:
    """Say whether two bare quantities are in units that one has to turn into another.

    Then the number is as rough as its noughts: 9,000 metres are 5.6 miles.
    """
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    bare = one.hedge is other.hedge is Hedge.BARE
    return bare and not one.figure.is_range and one.unit.factor != other.unit.factor


def _is_bare_count(value: Value) -> bool:
    return isinstance(value, Quantity) and value.unit.kind is Kind.COUNT


def _on_one_scale(here: Measured, there: Measured) -> Truth:
    if here.ends or there.ends:
        return _of_ranges(here, there)
    sides = _side(here.hedge) * _side(there.hedge)
    reversed_here = sides < 0 and here.printed == there.printed
    if reversed_here or is_beyond(here, there):
        return Truth.NO
    if here.fits.allows(there.told) is Truth.YES and not there.is_open:
        return Truth.YES
    if here.wide.allows(there.wide) is Truth.YES:
        return Truth.YES
    if here.wide.meet(there.wide) is None or _is_changed(here, there):
        return Truth.NO
    return Truth.UNKNOWN


def _is_changed(here: Measured, there: Measured) -> bool:
    """Say whether two figures under one hedge are two, and not one rounded."""
    alike = here.hedge is there.hedge or _side(here.hedge) * _side(there.hedge) > 0
    bare = here.hedge is Hedge.BARE
    rounded = bare and there.fits.allows(here.printed) is Truth.YES
    return alike and here.printed != there.printed and not rounded


def _side(hedge: Hedge) -> int:
    return 1 if hedge in _UP else -1 if hedge in _DOWN else 0


_UP = (Hedge.ABOVE, Hedge.FROM, Hedge.JUST_ABOVE)
_DOWN = (Hedge.BELOW, Hedge.UP_TO, Hedge.AT_MOST, Hedge.JUST_BELOW)


def is_beyond(here: Measured, there: Measured) -> bool:
    """Say whether one is told to be beyond the very figure that the other is."""
    hedged = here.hedge in (Hedge.ABOVE, Hedge.BELOW)
    plain = there.hedge in (Hedge.BARE, Hedge.EXACT)
    return hedged and plain and here.printed == there.printed


def is_reversed(here: Measured, there: Measured) -> bool:
    """Say whether one is told to be above a figure that the other is told to be below.

    What is "up to" a figure may well be "at least" that as well.
    """
    hedges = (here.hedge, there.hedge)
    apart = any(one in _OVER and two in _UNDER for one, two in permutations(hedges))
    return apart and here.printed == there.printed


_OVER = (Hedge.ABOVE, Hedge.JUST_ABOVE, Hedge.FROM)
_UNDER = (Hedge.BELOW, Hedge.JUST_BELOW, Hedge.AT_MOST)


def _of_ranges(here: Measured, there: Measured) -> Truth:
    """Hold the ends of ranges against each other; one number is within or without."""
    if here.ends and there.ends:
        both = all(
            one.meet(two) is not None
            for one, two in zip(here.ends, there.ends, strict=True)
        )
        return Truth.YES if both else Truth.NO
    return Truth.NO if here.wide.meet(there.wide) is None else Truth.UNKNOWN


def _of_spans(ours: Value, theirs: Value) -> Truth:
    """Hold the ends of two stretches of dates against each other."""
    if isinstance(ours, DateRange) and isinstance(theirs, DateRange):
        starts = _of_dates(ours.start, theirs.start)
        return starts & _of_dates(ours.end, theirs.end)
    here, there = measured(ours), measured(theirs)
    if here is None or there is None or here.scale != there.scale:
        return Truth.UNKNOWN
    return Truth.NO if here.printed.meet(there.printed) is None else Truth.UNKNOWN


def _of_dates(ours: Value, theirs: Value) -> Truth:
    here, there = measured(ours), measured(theirs)
    if here and there and here.scale == there.scale == DAY:
        if here.printed.allows(there.printed) is Truth.YES:
            return Truth.YES
        apart = here.printed.meet(there.printed) is None
        return Truth.NO if apart else Truth.UNKNOWN
    mine, other = parts(ours) or frozenset(), parts(theirs) or frozenset()
    return Truth.YES if mine <= other else _differ(mine, other)


def _differ(ours: Parts, theirs: Parts) -> Truth:
    mine, other = dict(ours), dict(theirs)
    differ = any(mine[name] != other[name] for name in mine.keys() & other.keys())
    return Truth.NO if differ else Truth.UNKNOWN


def _of_names(sought: Sought, other: Sought) -> Truth:
    """Hold the digits of names against each other, or against those of a value."""
    if {*sought.digits, *sought.numbers} & {*other.digits, *other.numbers}:
        return Truth.YES if sought.name else Truth.UNKNOWN
    return Truth.NO if other.numbers and sought.numbers else Truth.UNKNOWN


def is_as_good(sought: Sought, other: Sought) -> bool:
    """Say whether a text may print the one for the other, open sides left aside."""
    here, there = sought.measured, other.measured
    if here is None or there is None or here.scale != there.scale:
        return True
    return here.fits.allows(there.told) is Truth.YES


def is_within(sought: Sought, other: Sought) -> bool:
    """Say whether the other, under another hedge, leaves room for a value."""
    here, there = sought.measured, other.measured
    if here is None or there is None or here.scale != there.scale:
        return False
    hedged = there.hedge not in (Hedge.BARE, Hedge.EXACT, here.hedge)
    return hedged and there.wide.allows(here.printed) is Truth.YES
