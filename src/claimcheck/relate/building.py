"""Claims from what patterns have found: a builder for each kind of claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from attrs import evolve

from claimcheck.model import (
    ONE,
    PERCENT,
    Bounds,
    Claim,
    Duration,
    Figure,
    Hedge,
    Kind,
    Mention,
    Quantity,
    Span,
    Unit,
)
from claimcheck.model.bounds import exact
from claimcheck.model.frames import (
    Average,
    Change,
    Confined,
    Exchange,
    Margin,
    Misfit,
    Part,
    Product,
    Ranked,
    Rate,
    Record,
    Remainder,
    Share,
    Sum,
    Way,
    Within,
)
from claimcheck.relate.found import Found, Measured, constant, evenly


def _alike(*given: Measured | None) -> bool:
    """Say whether quantities are all of one kind of unit."""
    units = [each.value.unit for each in given if each is not None]
    return all(unit.comparable_with(units[0]) for unit in units)


def borrow(one: Measured | None, other: Measured | None) -> Measured | None:
    """Give a bare number the unit of the one it stands beside: from 40 to 50 cents."""
    if one is None or other is None:
        return one
    bare = one.value.unit == ONE and other.value.unit.kind is not Kind.COUNT
    if not bare or _is_part(one) or _is_part(other):
        return one
    return evolve(one, value=evolve(one.value, unit=other.value.unit))


def _is_part(mention: Measured) -> bool:
    """Say whether a number is a printed part of something: half, a third."""
    value = mention.value
    return value.unit == ONE and 0 < value.figure.high < 1


def as_share(mention: Measured | None) -> Measured | None:
    """Give half as 50 percent, so that shares are all in one unit."""
    if mention is None or not _is_part(mention):
        return mention
    figure = mention.value.figure
    # A fraction in words is as round as words are: a third is 31 to 36 percent.
    part = Figure(exact(figure.low * 100), place=5)
    value = Quantity(part, PERCENT, mention.value.hedge)
    return evolve(mention, value=value)


def _sum(found: Found) -> Claim | None:
    total = found.one("total")
    parts = found.all("parts")
    for role in ("one", "two", "three"):
        part = found.one(role)
        parts = (*parts, part) if part else parts
    if "shares" in found.roles or found.given.get("of_shares"):
        shares = [as_share(each) for each in (*found.all("shares"), *parts)]
        shares = [borrow(each, shares[-1]) for each in shares]
        parts = tuple(each for each in shares if each is not None)
    elif total is None or not _may_be_whole(total, parts):
        return None
    if len(parts) < 2 or not _alike(total, *parts):  # noqa: PLR2004
        return None
    total = _meant(total, found.one("other"), parts)
    if total is not None:
        total, *told = evenly([total, *parts])
        parts = tuple(told)
    complete = bool(found.given.get("complete", True)) and not _has_one_more(found)
    return Sum(total=total, parts=parts, complete=complete, span=found.span)


def _may_be_whole(total: Measured, parts: tuple[Measured, ...]) -> bool:
    """Say whether parts are so much as a total that they may be all of it.

    What is twice as much, or half, is rather a list of other things.
    """
    made = sum(part.value.figure.high for part in parts)
    whole = total.value.figure.high
    return whole <= made * _NEAR_WHOLE and made <= whole * _NEAR_WHOLE


_NEAR_WHOLE = 2


def _meant(
    total: Measured | None, other: Measured | None, parts: tuple[Measured, ...]
) -> Measured | None:
    """Give, of two numbers before a list, the one that its parts come nearer to.

    Nine nights of songs from eleven eras: the list may be of the nights.
    """
    if other is None or total is None:
        return total
    made = sum(Fraction(part.value.figure.high) for part in parts)
    gaps = [abs(Fraction(one.value.figure.high) - made) for one in (total, other)]
    return other if gaps[1] < gaps[0] else total


def _has_one_more(found: Found) -> bool:
    """Say whether something without a number stands among the parts: and a driver."""
    total, parts = found.one("total"), found.all("parts")
    if not total or not parts or (total.span or _NOWHERE) > (parts[0].span or _NOWHERE):
        return False
    behind = found.line.partition("#")[2].partition("#")[2]
    return _ONE_MORE.search(behind) is not None


_NOWHERE = Span(0, 0)


_ONE_MORE = re.compile(r"(?:, |and |plus )(?:an?|the|his|her|one|some) [^ #,]+ (?!#)")


def _remainder(found: Found) -> Claim | None:
    whole, left, taken = found.one("whole"), found.one("left"), found.all("taken")
    if whole is None or left is None or not taken:
        return None
    taken = tuple(borrow(one, whole) or one for one in taken)
    if not _alike(whole, left, *taken):
        return None
    if any(one.value.figure.low > whole.value.figure.high for one in taken):
        return None  # began with three men, died at 70
    return Remainder(whole=whole, taken=taken, left=left, span=found.span)


def _part(found: Found) -> Claim | None:
    part, whole = found.one("part"), found.one("whole")
    if part is None or whole is None:
        return None
    part = borrow(part, whole) or part
    if not _alike(part, whole):
        return None
    return Part(part=part, whole=whole, span=found.span)


def _share(found: Found) -> Claim | None:
    share, whole = as_share(found.one("share")), found.one("whole")
    part = found.one("part")
    if share is None or whole is None or share.value.unit.kind is not Kind.SHARE:
        return None
    if part is not None and not _alike(part, whole):
        return None
    return Share(share=share, whole=whole, part=part, span=found.span)


def _change(found: Found) -> Claim | None:
    before, after = found.one("before"), found.one("after")
    before, after = borrow(before, after), borrow(after, before)
    if not _alike(before, after):
        return None
    roles: dict[str, Any] = {"before": before, "after": after}
    for role in ("by", "and_by"):
        by = found.one(role)
        if by is None:
            continue
        name = _by_unit(by, before or after)
        if name is None or name in roles:
            return None
        roles[name] = as_share(by) or by
    times = found.one("times")
    if times is not None:
        roles["times"] = times
    return Change(way=found.way(), span=found.span, **roles)


def _by_unit(by: Measured, end: Measured | None) -> str | None:
    """Say in which role a difference is told: as a share, in points, as an amount."""
    kind = by.value.unit.kind
    if kind is Kind.SHARE or _is_part(by):
        return "percent"
    if kind is Kind.POINTS:
        percent = end is not None and end.value.unit.kind is Kind.SHARE
        return "points" if percent else "amount"
    return "amount" if end is None or _alike(by, end) else None


def _as_count(mention: Mention[Any] | None) -> Mention[Any] | None:
    """Take index points for bare numbers."""
    if mention is None or mention.value.unit.kind is not Kind.POINTS:
        return mention
    return evolve(mention, value=evolve(mention.value, unit=ONE))


def _product(kind: type[Product]) -> Callable[[Found], Claim | None]:
    def build(found: Found) -> Claim | None:
        each, total = found.one("each"), found.one("total")
        each, total = borrow(each, total), borrow(total, each)
        times = _times(found)
        if each is None or total is None or times is None or not _alike(each, total):
            return None
        if kind is Rate and not _may_make(each, times, total):
            return None
        return kind(each=each, times=times, total=total, span=found.span)

    return build


def _times(found: Found) -> Measured | None:
    """Give how often: a count, the periods in a length, a length as a count."""
    if "per" in found.words:
        return _periods(found)
    times = found.one("times")
    if times is None or times.value.unit.kind is not Kind.TIME:
        return times
    return evolve(times, value=evolve(times.value, unit=ONE))


def _may_make(each: Measured, times: Measured, total: Measured) -> bool:
    """Say whether a total may be meant as that of a rate, and not as another price."""
    figure = times.value.figure
    low = Fraction(each.value.figure.low) * figure.low / _OTHER_PRICE
    high = Fraction(each.value.figure.high) * figure.high * _OTHER_PRICE
    return low <= total.value.figure.high <= high


_OTHER_PRICE = Fraction(5, 2)


def _periods(found: Found) -> Measured | None:
    """Give how many of one period fit into another, or into a length of time."""
    tables = found.frames.tables
    table, names = tables.get("periods", {}), tables.get("period_units", {})
    lengths = found.roles.get("times", ())
    per = names.get(found.words.get("per", ""), "")
    if len(lengths) == 1 and isinstance(lengths[0].value, Duration):
        length: Duration = lengths[0].value
        fits = table.get(f"{per} {length.unit}")
        if per == str(length.unit):
            fits = [1, 1]
        if fits is None or length.leading:
            return None
        low, high = (Fraction(str(end)) for end in fits)
        figure = length.figure
        ranged = Figure(exact(figure.low * low), exact(figure.high * high))
        plain = length.hedge in (Hedge.BARE, Hedge.EXACT, Hedge.BETWEEN)
        hedge = Hedge.BETWEEN if plain else length.hedge
        return evolve(lengths[0], value=Quantity(ranged, hedge=hedge))
    over = names.get(found.words.get("over", ""), "")
    fits = table.get(f"{per} {over}")
    if fits is None:
        return None
    return Mention(constant(fits))


def _margin(found: Found) -> Claim | None:
    first, second, by = found.one("first"), found.one("second"), found.one("by")
    if first is None or second is None or by is None:
        return None
    points = by.value.unit.kind is Kind.POINTS
    if points and first.value.unit.kind is Kind.SHARE:
        by = evolve(by, value=evolve(by.value, unit=first.value.unit))
    first = borrow(first, second) or first
    if not _alike(first, second, by):
        return None
    return Margin(first=first, second=second, by=by, span=found.span)


def _within(found: Found) -> Claim | None:
    low, high, member = found.one("low"), found.one("high"), found.one("member")
    if low is None or high is None:
        return None
    led = found.given.get("led")
    if led and low.text.lower().rpartition(" ")[0] not in led:
        return None  # pleaded the 40-year-old to twelve charges
    low = borrow(low, high) or low
    member = borrow(member, high)
    # The multiplier or unit of the high end may stand for both.
    if not _alike(low, high, member) or low.value.unit != high.value.unit:
        return None
    if low.value.figure.high >= high.value.figure.high * _MULTIPLIED:
        return None
    if high.value.figure.high < 1 <= low.value.figure.low:
        return None  # between 1 and 3 of every 1,000
    return Within(low=low, high=high, member=member, span=found.span)


_MULTIPLIED = 1_000
"""Between $5 million and $6 millions is not between five million and six."""


def _confined(found: Found) -> Claim | None:
    value = found.one("value")
    shared = set(found.given.get("unless", ())).intersection(found.line.split())
    if value is None or shared:
        return None  # two nurses between them work 26 hours a day
    value = _as_count(value) or value
    lowest, highest = found.one("lowest"), found.one("highest")
    of = str(found.given.get("of") or found.words.get("of", "it"))
    bounds = [borrow(bound, value) for bound in (lowest, highest)]
    if not _alike(value, *bounds) or not _in_units(found, value):
        return None
    return Confined(
        value=value, of=of, lowest=bounds[0], highest=bounds[1], span=found.span
    )


def _misfit(found: Found) -> Claim | None:
    quantity = found.one("quantity")
    wants = Kind(found.given["wants"])
    if quantity is None or str(quantity.value.unit.kind) not in found.given["not"]:
        return None
    over = quantity.value.hedge is Hedge.ABOVE and found.given.get("plain")
    if over or not _in_units(found, quantity):
        return None  # an estate that stretches over 30 square miles
    of = str(found.given["of"])
    return Misfit(quantity=quantity, of=of, wants=wants, span=found.span)


def _in_units(found: Found, quantity: Measured) -> bool:
    """Say whether a quantity is in one of the units that a frame is about, if any."""
    units = found.given.get("units")
    return units is None or quantity.value.unit.name in units


def _exchange(found: Found) -> Claim | None:
    first, second = found.one("first"), found.one("second")
    if first is None or second is None:
        return None
    one, two = first.value.unit, second.value.unit
    if one.kind is not two.kind or one.code == two.code:
        return None
    rates = found.frames.tables.get("rates", {})
    return Exchange(
        first=first,
        second=second,
        usual=_usual_rates(rates, one, two),
        dated="#d" in found.line,
        span=found.span,
    )


def _usual_rates(rates: Mapping[str, Any], one: Unit, two: Unit) -> Bounds | None:
    """Give the units of the second currency for one of the first; None for coins."""
    coins = one.factor != 1 or two.factor != 1
    if coins or one.code not in rates or two.code not in rates:
        return None
    (low, high), (less, more) = rates[two.code], rates[one.code]
    return Bounds(
        exact(Fraction(str(low)) / Fraction(str(more))),
        exact(Fraction(str(high)) / Fraction(str(less))),
    )


def _ranked(found: Found) -> Claim | None:
    (ordinal,), earlier = found.roles["ordinal"], found.roles.get("earlier", ())
    if len({str(each.value) for each in earlier}) < len(earlier):
        return None
    return Ranked(ordinal=ordinal, earlier=earlier, span=found.span)


def _record(found: Found) -> Claim | None:
    way = found.way()
    value, rival = found.one("value"), found.one("rival")
    since = found.roles.get("since", (None,))[0]
    when = found.roles.get("when", (None,))[0]
    if way is None or "nth" in found.roles or not _alike(value, rival):
        return None
    beyond = ("more" if way is Way.UP else "fewer") in found.words
    return Record(
        way=way,
        value=value,
        rival=rival,
        since=since,
        when=when,
        beyond=beyond,
        span=found.span,
    )


BUILDERS: dict[str, Callable[[Found], Claim | None]] = {
    "sum": _sum,
    "remainder": _remainder,
    "part": _part,
    "share": _share,
    "change": _change,
    "average": _product(Average),
    "rate": _product(Rate),
    "margin": _margin,
    "within": _within,
    "confined": _confined,
    "misfit": _misfit,
    "exchange": _exchange,
    "ranked": _ranked,
    "record": _record,
}
