"""Values of the model for Hypothesis, as articles give rise to them and stranger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimcheck import model
from claimcheck.model import (
    Article,
    Bounds,
    CalendarDate,
    CalendarUnit,
    Claim,
    CountClaim,
    Direction,
    Duration,
    EventDate,
    Exact,
    Feast,
    Figure,
    Hedge,
    Kind,
    Mention,
    Offset,
    PartialDate,
    Portion,
    Quantity,
    Span,
    Thing,
    Unit,
    Weekday,
)

Said: TypeAlias = CalendarDate | Offset


def rationals(
    low: Exact | None = None, high: Exact | None = None
) -> SearchStrategy[Fraction]:
    return st.fractions(low, high, max_denominator=1_000)


def numbers() -> SearchStrategy[Exact]:
    return st.integers(-10_000, 10_000) | rationals(-10_000, 10_000)


@st.composite
def bounds(draw: st.DrawFn, ends: SearchStrategy[Exact] | None = None) -> Bounds:
    """Give any bounds: open, closed and endless on either side, and single numbers."""
    low, high = sorted(draw(st.tuples(*[numbers() if ends is None else ends] * 2)))
    if low == high:
        return Bounds(low, high) if draw(st.booleans()) else Bounds()
    has_low, has_high, low_open, high_open = draw(st.tuples(*[st.booleans()] * 4))
    return Bounds(
        low if has_low else None,
        high if has_high else None,
        has_low and low_open,
        has_high and high_open,
    )


@st.composite
def inside(draw: st.DrawFn, some: Bounds) -> Exact:
    """Give a number that lies in bounds, often one of their ends."""
    low = (some.high or 0) - 20 if some.low is None else some.low
    high = low + 20 if some.high is None else some.high
    middle = low + Fraction(1, 2) * (high - low)
    number = low + draw(st.integers(0, 10)) * Fraction(1, 10) * (high - low)
    return number if number in some else middle


def places() -> SearchStrategy[Exact]:
    """Give the worth of a decimal place, from thousandths to millions."""
    decimals = st.integers(1, 3).map(lambda digits: Fraction(1, 10**digits))
    return st.integers(0, 6).map(lambda digits: 10**digits) | decimals


@st.composite
def figures(draw: st.DrawFn, min_steps: int = -9_999) -> Figure:
    """Give what is printed in digits: so many steps of its last place."""
    place = draw(places())
    return Figure(draw(st.integers(min_steps, 9_999)) * place, place=place)


@st.composite
def ranges(draw: st.DrawFn) -> Figure:
    """Give two printed ends, and maybe what they usually stand for."""
    low, high = sorted(draw(st.tuples(st.integers(0, 999), st.integers(0, 999))))
    middle = Bounds.exactly((low + high) // 2)
    return Figure(low, high, usual=draw(st.none() | st.just(middle)))


def units() -> SearchStrategy[Unit]:
    return st.builds(
        Unit,
        st.text(max_size=9),
        st.sampled_from(Kind),
        rationals(Fraction(1, 1_000), 10**6) | st.integers(1, 10**6),
        numbers(),
        st.sampled_from(["m", "USD", "EUR", "1"]),
    )


def quantities() -> SearchStrategy[Quantity]:
    return st.builds(Quantity, figures() | ranges(), units(), st.sampled_from(Hedge))


def durations() -> SearchStrategy[Duration]:
    leading = st.lists(
        st.tuples(st.integers(0, 30), st.sampled_from(CalendarUnit)), max_size=2
    )
    return st.builds(
        Duration,
        figures(min_steps=0) | ranges(),
        st.sampled_from(CalendarUnit),
        st.sampled_from(Hedge),
        leading.map(tuple),
    )


def calendar_dates(
    years: SearchStrategy[int | None] | None = None,
) -> SearchStrategy[CalendarDate]:
    """Give dates as printed, many of which no calendar has, and feasts that move."""
    told = st.none() | st.integers(-9, 10_100) if years is None else years
    return feasts(told) | st.builds(
        CalendarDate,
        told,
        st.none() | st.integers(1, 12),
        st.none() | st.integers(0, 32),
        st.none() | st.sampled_from(Weekday),
        st.sampled_from(CalendarUnit),
        st.none() | st.integers(1, 4),
        shift=st.just(0) | st.integers(-60, 60),
    )


def feasts(years: SearchStrategy[int | None]) -> SearchStrategy[CalendarDate]:
    """Give days told from a feast that moves, one of them or some in a row."""
    return st.builds(
        CalendarDate,
        years,
        feast=st.sampled_from(Feast),
        shift=st.just(0) | st.integers(-60, 200),
        length=st.just(1) | st.integers(1, 40),
    )


def offsets(counts: SearchStrategy[int] | None = None) -> SearchStrategy[Offset]:
    far = st.integers(-(10**9), 10**9)
    return st.builds(
        Offset,
        (st.integers(-9, 9) | far) if counts is None else counts,
        st.sampled_from(CalendarUnit),
    )


def partial_dates(
    said: SearchStrategy[Said] | None = None,
    anchors: SearchStrategy[date] | None = None,
) -> SearchStrategy[PartialDate]:
    return st.builds(
        PartialDate,
        st.one_of(calendar_dates(), offsets()) if said is None else said,
        st.sampled_from(Direction),
        st.none() | st.dates() if anchors is None else anchors,
        st.none() | st.sampled_from(Portion),
    )


@st.composite
def spans(draw: st.DrawFn, longest: int = 200) -> Span:
    start, end = sorted(draw(st.tuples(*[st.integers(0, longest)] * 2)))
    return Span(start, end)


def things() -> SearchStrategy[Thing]:
    word = st.sampled_from(["boat", "old", "red", "war", "harbour"])
    return st.builds(Thing, word, word, st.frozensets(word), st.booleans())


def mentions(of: SearchStrategy[Any]) -> SearchStrategy[Mention[Any]]:
    words, places = st.text(max_size=9), st.none() | spans()
    end = st.builds(Mention, partial_dates(), words, places)
    parts = st.just(()) | st.tuples(end, end)
    return st.builds(Mention, of, words, places, parts)


def ends_of_the_calendar() -> SearchStrategy[date]:
    """Give days close to either end of what a date can be."""
    first, last = date.min.toordinal(), date.max.toordinal()
    near = st.integers(0, 4_000)
    return (near.map(first.__add__) | near.map(last.__sub__)).map(date.fromordinal)


@cache
def of_type(hint: Any) -> SearchStrategy[Any]:  # noqa: ANN401
    """Give values of a type of the model, field by field, whatever fields it has."""
    if hint in _LEAVES:
        return _LEAVES[hint]()
    if attrs.has(hint) and get_origin(hint) is None:
        hints = get_type_hints(hint)
        roles = {field.name: of_type(hints[field.name]) for field in attrs.fields(hint)}
        return st.builds(hint, **roles)
    inner = [of_type(part) for part in get_args(hint) if part is not ...]
    if not inner:
        return st.from_type(hint)
    make: Callable[..., SearchStrategy[Any]]
    make = _GENERICS.get(get_origin(hint), st.one_of)
    return make(*inner)


_LEAVES: Mapping[Any, Callable[[], SearchStrategy[Any]]] = {
    Any: lambda: quantities() | partial_dates(),
    str: lambda: st.text(max_size=5),
    int: lambda: st.integers(0, 99),
    date: st.dates,
    Article: lambda: st.builds(Article, claims=of_type(tuple[CountClaim, ...])),
    Bounds: bounds,
    CalendarDate: calendar_dates,
    Claim: lambda: of_type(CountClaim) | of_type(EventDate),
    Duration: durations,
    Figure: lambda: figures() | ranges(),
    Mention: lambda: mentions(of_type(Any)),
    Offset: offsets,
    Span: spans,
    Unit: units,
}
"""What types are made of that would come out wrong or too large by themselves."""

_GENERICS: Mapping[Any, Callable[..., SearchStrategy[Any]]] = {
    Mention: mentions,
    frozenset: lambda of: st.frozensets(of, max_size=2),
    tuple: lambda of: st.lists(of, max_size=2).map(tuple),
}

VALUE_TYPES: tuple[type, ...] = tuple(
    value
    for name in model.__all__
    if attrs.has(value := getattr(model, name)) and isinstance(value, type)
)
"""Every value that the model has."""
