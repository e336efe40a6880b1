"""Values of the model, as articles give rise to them and stranger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimcheck import model
from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    Article,
    Attribution,
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
    Source,
    SourceKind,
    Span,
    Thing,
    Unit,
    Weekday,
)

Said: TypeAlias = CalendarDate | Offset
ClaimT = TypeVar("ClaimT", bound=Claim)

_LARGE = 10**9
_LIMIT = 10_000


def rationals(
    low: Exact | None = None, high: Exact | None = None
) -> SearchStrategy[Fraction]:
    """Give fractions of up to a thousand parts."""
    return st.fractions(low, high, max_denominator=1_000)


def numbers() -> SearchStrategy[Exact]:
    """Give exact numbers, whole and broken, on both sides of zero."""
    return st.integers(-_LIMIT, _LIMIT) | rationals(-_LIMIT, _LIMIT)


@st.composite
def bounds(draw: st.DrawFn, ends: SearchStrategy[Exact] | None = None) -> Bounds:
    """Give any bounds: open, closed and endless on either side, and single numbers.

    >>> from hypothesis import find
    >>> str(find(bounds(), lambda some: some.low_open))
    '(0, ∞)'
    """
    low, high = sorted(draw(st.tuples(*[numbers() if ends is None else ends] * 2)))
    if low == high:
        return Bounds(low, high) if draw(st.booleans()) else _half_of(draw, low)
    has_low, has_high, low_open, high_open = draw(st.tuples(*[st.booleans()] * 4))
    return Bounds(
        low if has_low else None,
        high if has_high else None,
        has_low and low_open,
        has_high and high_open,
    )


def _half_of(draw: st.DrawFn, end: Exact) -> Bounds:
    """Give what lies on one side of an end, or on no side."""
    is_open = draw(st.booleans())
    sides = (Bounds(), Bounds(end, low_open=is_open), Bounds(None, end))
    return draw(st.sampled_from(sides))


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
    """Give units of every kind, most of which nobody has."""
    return st.builds(
        Unit,
        st.text(max_size=9),
        st.sampled_from(Kind),
        rationals(Fraction(1, 1_000), 10**6) | st.integers(1, 10**6),
        numbers(),
        st.sampled_from(["m", "USD", "EUR", "1"]),
    )


def quantities() -> SearchStrategy[Quantity]:
    """Give hedged numbers of something, and ranges.

    >>> from claimcheck.model import Hedge
    >>> from hypothesis import find
    >>> find(quantities(), lambda some: some.hedge is Hedge.NEAR).hedge
    Hedge.NEAR
    """
    return st.builds(Quantity, figures() | ranges(), units(), st.sampled_from(Hedge))


def durations() -> SearchStrategy[Duration]:
    """Give hedged lengths of time, some in several steps: two years and a day.

    >>> from hypothesis import find
    >>> len(find(durations(), lambda some: some.leading).leading)
    1
    """
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
    edges = st.sampled_from(_EDGES)
    return (
        feasts(told)
        | st.builds(_dated, told, edges)
        | st.builds(
            CalendarDate,
            told,
            st.none() | st.integers(1, 12),
            st.none() | st.integers(0, 32),
            st.none() | st.sampled_from(Weekday),
            st.sampled_from(CalendarUnit),
            st.none() | st.integers(1, 4),
            shift=st.just(0) | st.integers(-60, 60),
        )
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
    """Give dates told as so many units away, near and very far."""
    far = st.integers(-_LARGE, _LARGE)
    return st.builds(
        Offset,
        (st.integers(-9, 9) | far) if counts is None else counts,
        st.sampled_from(CalendarUnit),
    )


def dates(
    said: SearchStrategy[Said] | None = None,
    anchors: SearchStrategy[date | None] | None = None,
) -> SearchStrategy[PartialDate]:
    """Give dates as articles tell them: in part, or from another day.

    Many name no day at all; narrow them by what is *said* and by their *anchors*.

    >>> from datetime import date
    >>> from hypothesis import find, strategies as st
    >>> days = dates(anchors=st.just(date(2024, 5, 14)))
    >>> str(find(days, lambda some: some.earliest is not None).anchor)
    '2024-05-14'
    """
    return st.builds(
        PartialDate,
        st.one_of(calendar_dates(), offsets()) if said is None else said,
        st.sampled_from(Direction),
        st.none() | calendar_days() if anchors is None else anchors,
        st.none() | st.sampled_from(Portion),
    )


def calendar_days(first: int = 1, last: int = 9_999) -> SearchStrategy[date]:
    """Give days from one year to another, often where reckoning goes wrong.

    Those are the ends of months, of years and of February.

    >>> from hypothesis import find
    >>> find(calendar_days(1990, 2030), lambda day: (day.month, day.day) == (2, 29)).day
    29
    """
    whole = st.dates(date(first, 1, 1), date(last, 12, 31))
    edges = st.tuples(st.integers(first, last), st.sampled_from(_EDGES))
    return whole | edges.map(lambda edge: _edge(*edge))


_EDGES = ((2, 29), (2, 28), (3, 1), (12, 31), (1, 1), (1, 31), (4, 30), (10, 31))


def _dated(year: int | None, day: tuple[int, int]) -> CalendarDate:
    return CalendarDate(year, *day)


def _edge(year: int, day: tuple[int, int]) -> date:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, *(day if leap or day != _EDGES[0] else _EDGES[1]))


@st.composite
def spans(draw: st.DrawFn, longest: int = 200) -> Span:
    """Give stretches of a text, empty ones too."""
    start, end = sorted(draw(st.tuples(*[st.integers(0, longest)] * 2)))
    return Span(start, end)


def things() -> SearchStrategy[Thing]:
    """Give what is counted and what happens, few enough to meet again."""
    word = st.sampled_from(["boat", "old", "red", "war", "harbour"])
    return st.builds(Thing, word, word, st.frozensets(word), st.booleans())


def mentions(of: SearchStrategy[Any]) -> SearchStrategy[Mention[Any]]:
    """Give values with the words and the place that they might have had."""
    words, places = st.text(max_size=9), st.none() | spans()
    end = st.builds(Mention, dates(), words, places)
    parts = st.just(()) | st.tuples(end, end)
    return st.builds(Mention, of, words, places, parts)


def sources() -> SearchStrategy[Source]:
    """Give people, offices, papers and groups, named or not.

    >>> from hypothesis import find
    >>> find(sources(), lambda one: one.named).name
    'Ida Moller'
    """
    name = st.sampled_from(["Ida Moller", "the harbour office", "officials", "Reed"])
    return st.builds(
        Source,
        name,
        st.sampled_from(SourceKind),
        st.sampled_from(["", "a pilot", "spokesman"]),
        st.lists(name, max_size=2, unique=True).map(tuple),
        date=st.none() | calendar_days(),
        named=st.booleans(),
        number=st.none() | st.integers(1, 9),
    )


def claims(kind: type[Claim] = Claim) -> SearchStrategy[Claim]:
    """Give claims of a kind, of any kind unless one is told, with odd values.

    They are as strange as their fields allow, for laws of whatever takes claims;
    :func:`~claimcheck.strategies.sentences` has those that news makes. Raises
    :class:`~claimcheck.errors.ClaimcheckError` for what is no kind of claim.

    >>> from claimcheck.model import Sum
    >>> sums = claims(Sum)
    """
    if kind not in (Claim, *kinds_of_claims()):
        raise ClaimcheckError(f"A kind of claim is a class such as Sum, not {kind!r}")
    kinds: list[Any] = [each for each in kinds_of_claims() if issubclass(each, kind)]
    return st.one_of(*map(of_type, kinds))


@cache
def kinds_of_claims() -> tuple[type[Claim], ...]:
    """Give every kind of claim that the model has and that has roles."""
    found = (getattr(model, name) for name in model.__all__)
    return tuple(
        kind
        for kind in found
        if isinstance(kind, type) and issubclass(kind, Claim) and kind is not Claim
    )


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
    Any: lambda: quantities() | dates(),
    str: lambda: st.text(max_size=5),
    int: lambda: st.integers(0, 99),
    date: st.dates,
    Article: lambda: st.builds(Article, claims=of_type(tuple[CountClaim, ...])),
    tuple[Attribution, ...]: lambda: st.lists(
        st.builds(Attribution, sources()), max_size=2
    ).map(tuple),
    Bounds: bounds,
    CalendarDate: calendar_dates,
    Claim: lambda: of_type(CountClaim) | of_type(EventDate),
    Duration: durations,
    Figure: lambda: figures() | ranges(),
    Mention: lambda: mentions(of_type(Any)),
    Offset: offsets,
    Source: sources,
    Span: spans,
    Unit: units,
}
"""What types are made of that would come out wrong or too large by themselves."""

_GENERICS: Mapping[Any, Callable[..., SearchStrategy[Any]]] = {
    Mention: mentions,
    frozenset: lambda of: st.frozensets(of, max_size=2),
    tuple: lambda of: st.lists(of, max_size=2).map(tuple),
}


def value_types() -> Iterator[type]:
    """Yield every type of value that the model has."""
    for name in model.__all__:
        kind = getattr(model, name)
        if isinstance(kind, type) and attrs.has(kind):
            yield kind
