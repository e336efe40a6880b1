"""What each kind of claim and value is called, and the roles that are shown of it.

The names are part of the JSON format: they are written here, not taken from the
names of classes, so that no renaming changes what other programs read.
"""

from __future__ import annotations

from claimcheck.model import (
    Age,
    AgeClaim,
    Anniversary,
    Average,
    Change,
    Claim,
    Clock,
    ClockRange,
    Confined,
    Conversion,
    CountClaim,
    DateClaim,
    DateRange,
    Duration,
    DurationClaim,
    Elapsed,
    EventDate,
    EventTime,
    Exchange,
    Happening,
    Headline,
    Hours,
    Life,
    ListOf,
    Margin,
    MeasureClaim,
    Misfit,
    Moment,
    MoneyClaim,
    Order,
    Ordinal,
    Part,
    PartialDate,
    Product,
    Published,
    Quantity,
    QuantityClaim,
    Ranked,
    Rate,
    Record,
    Recurrence,
    Remainder,
    Requoted,
    Same,
    SameTime,
    Score,
    Share,
    Sum,
    TimeReference,
    Value,
    Variant,
    Within,
    YearStart,
)

CLAIMS: dict[type[Claim], tuple[str, tuple[str, ...]]] = {
    CountClaim: ("count", ("quantity", "thing", "trend", "about")),
    MeasureClaim: ("measure", ("quantity", "thing", "trend", "about")),
    MoneyClaim: ("money", ("quantity", "thing", "trend", "about")),
    QuantityClaim: ("quantity", ("quantity", "thing", "trend", "about")),
    DurationClaim: ("duration", ("duration", "thing")),
    AgeClaim: ("age", ("age", "thing")),
    DateClaim: ("date", ("date", "thing")),
    Published: ("published", ("date",)),
    EventDate: ("event-date", ("event", "end", "date")),
    Happening: ("happening", ("event", "date", "side")),
    EventTime: ("event-time", ("event", "end", "time", "day")),
    Order: ("order", ("first", "then", "earlier", "later")),
    SameTime: ("same-time", ("first", "second", "event", "apart")),
    YearStart: ("year-start", ("month",)),
    Hours: ("hours", ("duration", "start", "end", "since")),
    Life: (
        "life",
        ("who", "born", "died", "age", "on", "at_death", "until_now", "inferred"),
    ),
    Anniversary: (
        "anniversary",
        ("number", "event", "since", "on", "editions", "unbroken", "until_now"),
    ),
    Elapsed: (
        "elapsed",
        ("duration", "event", "start", "end", "until_now", "since", "inclusive"),
    ),
    Conversion: ("conversion", ("first", "second")),
    Same: ("same", ("claims",)),
    Requoted: ("requoted", ("first", "second")),
    Sum: ("sum", ("total", "parts", "complete")),
    Remainder: ("remainder", ("whole", "taken", "left")),
    Part: ("part", ("part", "whole")),
    Share: ("share", ("share", "whole", "part")),
    Change: (
        "change",
        ("way", "before", "after", "percent", "points", "amount", "times"),
    ),
    Average: ("average", ("each", "times", "total")),
    Rate: ("rate", ("each", "times", "total")),
    Product: ("product", ("each", "times", "total")),
    Margin: ("margin", ("first", "second", "by")),
    Within: ("within", ("low", "high", "member")),
    Confined: ("confined", ("value", "of", "lowest", "highest")),
    Misfit: ("misfit", ("quantity", "of", "wants")),
    Exchange: ("exchange", ("first", "second", "usual", "dated")),
    ListOf: ("list", ("count", "items")),
    Ranked: ("ranked", ("ordinal", "earlier", "itself")),
    Record: ("record", ("way", "value", "rival", "since", "when", "beyond")),
    Variant: ("variant", ("first", "second")),
    Headline: ("headline", ("value", "alike", "printed", "instead")),
    Claim: ("claim", ()),
}

VALUES: dict[type[Value], str] = {
    Quantity: "quantity",
    Duration: "duration",
    PartialDate: "date",
    DateRange: "date-range",
    Clock: "clock",
    ClockRange: "clock-range",
    Moment: "moment",
    Recurrence: "recurrence",
    TimeReference: "time-reference",
    Age: "age",
    Ordinal: "ordinal",
    Score: "score",
}


def kind_of(claim: Claim) -> tuple[str, tuple[str, ...]]:
    """Give the name of a claim's kind and its roles.

    A kind that somebody else has derived is shown as what it is derived from.

    >>> kind_of(CountClaim(Quantity(3)))
    ('count', ('quantity', 'thing', 'trend', 'about'))
    """
    return next(CLAIMS[kind] for kind in type(claim).__mro__ if kind in CLAIMS)
