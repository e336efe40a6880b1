"""From mentions to claims: which role each value plays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeAlias

from attrs import evolve

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.frames import load_frames
from claimcheck.model import (
    Age,
    AgeClaim,
    CalendarDate,
    CalendarUnit,
    Claim,
    Clock,
    ClockRange,
    Context,
    CountClaim,
    DateClaim,
    DateRange,
    Duration,
    DurationClaim,
    Elapsed,
    Kind,
    MeasureClaim,
    Mention,
    Moment,
    MoneyClaim,
    PartialDate,
    Published,
    Quantity,
    QuantityClaim,
    Score,
    Span,
    Thing,
    Trend,
)
from claimcheck.model.clock import TimeOfDay
from claimcheck.relate.across import told_across
from claimcheck.relate.bearing import bearer
from claimcheck.relate.clauses import Clause, place_of, settled
from claimcheck.relate.contexts import Contexts
from claimcheck.relate.conversions import conversions_in
from claimcheck.relate.counting import counted, priced, shared
from claimcheck.relate.elapsed import elapsed_in, event_dates_in
from claimcheck.relate.ellipsis import with_nouns
from claimcheck.relate.framing import Framing
from claimcheck.relate.happenings import is_of_fiction
from claimcheck.relate.numbers import bound_numbers
from claimcheck.relate.occasions import orders_among
from claimcheck.relate.sameness import same_things
from claimcheck.relate.trends import trends_in


def dateline(reading: Reading) -> Mention[PartialDate] | None:
    """Give the date an article says it is of: a full date that is its first line."""
    tokens = reading.tokens
    if not reading.mentions or not reading.sentences:
        return None
    first, after = reading.sentences[0]
    mention = reading.mentions[0]
    value = mention.value
    alone = mention.span == tokens.span(first, after)
    if not alone or not isinstance(value, PartialDate):
        return None
    said = value.said
    if not isinstance(said, CalendarDate) or said.unit is not CalendarUnit.DAY:
        return None
    return mention if said.year is not None and said.month is not None else None


def relate(
    reading: Reading,
    mentions: tuple[Mention[Any], ...],
    published: date | None = None,
) -> tuple[Claim, ...]:
    """Give the claims that *mentions* make in their sentences, first to last.

    *published* is the day that relative dates were reckoned from. A sentence that is
    printed again makes its claims once; they are told where else.
    """
    contexts = Contexts(reading)
    again = _printed_again(reading)
    date_line = dateline(reading)
    framing = Framing(reading)
    claims: list[Claim] = []
    numeric: dict[int, Clause] = {}
    for number, clause in clauses(reading, mentions):
        if number in again.repeats:
            continue
        numeric[number] = clause
        for claim in _claims_of(clause, framing, date_line):
            if is_of_fiction(reading.tokens, claim, published):
                continue
            span = place_of(claim)
            shifts = again.shifts.get(number, ())
            also = tuple(_shifted(span, shift) for shift in shifts)
            context = contexts.at(span.start)
            claims.append(evolve(claim, context=context, also=also))
    framed = (
        evolve(claim, context=contexts.at(place_of(claim).start))
        for claim in bound_numbers(reading, numeric)
    )
    orders = tuple(orders_among(claims, reading))
    across = (
        evolve(claim, context=contexts.at(place_of(claim).start))
        for claim in told_across(reading, numeric, (*claims, *orders), published)
        if not is_of_fiction(reading.tokens, claim, published)
    )
    lived = (
        evolve(claim, context=_spoken(contexts.at(place_of(claim).start)))
        for claim in framing.lives(numeric, claims, published)
    )
    return (*claims, *lived, *framed, *same_things(claims, reading), *orders, *across)


def _spoken(context: Context) -> Context:
    """Take what somebody says of the own life for told."""
    return evolve(context, quoted=False)


class _Again:
    """Sentences that repeat an earlier one, and how far behind it they stand."""

    def __init__(self) -> None:
        self.repeats: set[int] = set()
        self.shifts: dict[int, list[int]] = {}


def _printed_again(reading: Reading) -> _Again:
    again = _Again()
    tokens = reading.tokens
    seen: dict[str, int] = {}
    for number, (first, after) in enumerate(reading.sentences):
        words = tokens.words(first, after)
        earlier = seen.setdefault(words, number)
        if earlier != number:
            shift = tokens.starts[first] - tokens.starts[reading.sentences[earlier][0]]
            again.repeats.add(number)
            again.shifts.setdefault(earlier, []).append(shift)
    return again


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def clauses(
    reading: Reading, mentions: tuple[Mention[Any], ...]
) -> Iterator[tuple[int, Clause]]:
    """Yield the sentences that have mentions, with these by token.

    So do those with a word that tells something by itself: the calendar year.
    """
    tokens = reading.tokens
    telling = load_frames(tokens.lexicon.language.code).lists["told_alone"]
    placed: dict[int, list[tuple[Mention[Any], int, int]]] = {}
    for mention in mentions:
        if isinstance(mention.value, Score):
            continue  # its sides are sought in the text, where a sentence needs them
        first, after = tokens.places(mention)
        number = reading.sentence_of(first)
        placed.setdefault(number, []).append((mention, first, after))
    for number, (first, after) in enumerate(reading.sentences):
        places = placed.get(number, ())
        if places or not telling.isdisjoint(tokens.lower[first:after]):
            yield number, Clause(tokens, first, after, tuple(places))


def _claims_of(
    clause: Clause, framing: Framing, date_line: Mention[PartialDate] | None
) -> Iterator[Claim]:
    """Yield frames of several mentions, then claims of those left over."""
    frames: list[Claim] = [*elapsed_in(clause), *event_dates_in(clause)]
    frames += framing.claims_in(clause, _lengths(frames))
    lengths = _lengths(frames)
    frames += conversions_in(clause)
    trends = trends_in(clause)
    singles = [
        _with_trend(claim, trends.get(mention.span) if trends else None)
        for mention, first, after in clause.placed
        if not lengths or mention.span not in lengths
        for claim in _single(clause, mention, first, after)
    ]
    singles = with_nouns(clause, singles)
    if date_line is not None:
        singles = [_published(claim, date_line) for claim in singles]
    yield from sorted([*frames, *singles], key=_order)


def _lengths(frames: list[Claim]) -> set[Span]:
    """Give where the lengths stand that frames tell the ends of."""
    return {place_of(f.duration) for f in frames if isinstance(f, Elapsed)}


def _order(claim: Claim) -> tuple[int, int]:
    """Rank claims by where they start, then by where they end."""
    span = place_of(claim)
    return span.start, span.end


def _with_trend(claim: Claim, trend: Trend | None) -> Claim:
    if trend is None or not isinstance(claim, QuantityClaim):
        return claim
    return evolve(claim, trend=trend)


def _published(claim: Claim, date_line: Mention[PartialDate]) -> Claim:
    if isinstance(claim, DateClaim) and claim.span == date_line.span:
        return Published(date=claim.date, span=claim.span)
    return claim


def _single(
    clause: Clause, mention: Mention[Any], first: int, after: int
) -> Iterator[Claim]:
    value, span = mention.value, mention.span
    if isinstance(value, Quantity):
        yield _quantity_claim(clause, mention, first, after)
    elif isinstance(value, Duration):
        yield DurationClaim(duration=mention, span=span)
    elif isinstance(value, Age):
        yield AgeClaim(age=mention, span=span)
    elif isinstance(value, DateRange):
        yield DateClaim(date=mention, span=span)
    elif isinstance(value, PartialDate | Moment | Clock | ClockRange):
        for told in _parts(value):
            part = settled(clause, told) if isinstance(told, PartialDate) else told
            own = mention if part is value else evolve(mention, value=part)
            yield DateClaim(date=own, span=span)


def _parts(value: PartialDate | Moment | TimeOfDay) -> Iterator[PartialDate | Clock]:
    """Yield the day and the times that a moment is put together from."""
    if isinstance(value, Moment):
        yield value.day
        yield from _parts(value.time)
    elif isinstance(value, ClockRange):
        yield from (value.start, value.end)
    elif isinstance(value, PartialDate | Clock):
        yield value


def _quantity_claim(
    clause: Clause, mention: Mention[Quantity], first: int, after: int
) -> Claim:
    tokens = clause.tokens
    unit = mention.value.unit
    frame, read_thing = _FRAMES.get(unit.kind, (MeasureClaim, None))
    if unit.per is not None and unit.kind is Kind.COUNT:
        frame = MeasureClaim
        if tokens.letters[after - 1] not in _NUMERALS:
            read_thing = None
    found = read_thing and read_thing(tokens, first, after)
    about = bearer(tokens, clause.first, first, after if not found else found[1])
    if not found:
        return frame(quantity=mention, about=about, span=mention.span)
    thing, stop = found
    return frame(
        about=about,
        quantity=mention,
        thing=thing,
        predicate=_predicate(tokens, stop, clause.after),
        span=tokens.span(first, stop),
    )


_NUMERALS = "niNYmqFVQ~h"
"""Letters that a number ends with; behind others it has its unit already: 20 a day."""

_ReadThing: TypeAlias = Callable[[Tokens, int, int], tuple[Thing, int] | None]

_FRAMES: dict[Kind, tuple[type[QuantityClaim], _ReadThing | None]] = {
    Kind.COUNT: (CountClaim, counted),
    Kind.MONEY: (MoneyClaim, priced),
    Kind.SHARE: (MeasureClaim, shared),
}


def _predicate(tokens: Tokens, at: int, after: int) -> str:
    """Give the word of the verb behind a noun phrase, auxiliaries left out."""
    while at < after and tokens.letters[at] in "vkR":
        at += 1
    return tokens.lower[at] if at < after and tokens.letters[at] == "x" else ""
