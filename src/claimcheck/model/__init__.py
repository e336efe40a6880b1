"""The values everything else passes around; no text is read here."""

from claimcheck.model.article import Article
from claimcheck.model.bounds import Bounds, Exact
from claimcheck.model.calendar import CalendarUnit, Weekday, weekday_of
from claimcheck.model.claim import (
    AgeClaim,
    Anniversary,
    Claim,
    Context,
    Conversion,
    CountClaim,
    DateClaim,
    DurationClaim,
    Elapsed,
    End,
    EventDate,
    EventTime,
    Happening,
    Hours,
    Life,
    MeasureClaim,
    Modality,
    MoneyClaim,
    Order,
    Published,
    QuantityClaim,
    Requoted,
    Same,
    SameTime,
    Trend,
    YearStart,
)
from claimcheck.model.clock import (
    Clock,
    ClockRange,
    DayPart,
    Moment,
    Recurrence,
    Zone,
)
from claimcheck.model.coverage import Coverage
from claimcheck.model.day import DateRange, PartialDate
from claimcheck.model.duration import Duration
from claimcheck.model.evidence import Evidence, Support
from claimcheck.model.fact import Fact
from claimcheck.model.figure import Figure
from claimcheck.model.finding import (
    Finding,
    Reason,
    Repair,
    Report,
    Severity,
    Unchecked,
)
from claimcheck.model.hedge import Hedge, literal, usual
from claimcheck.model.locator import Anchor, Anchored, Locator
from claimcheck.model.mention import (
    Age,
    Mention,
    Ordinal,
    TimeReference,
    Value,
)
from claimcheck.model.quantity import Quantity
from claimcheck.model.said import CalendarDate, Direction, Distance, Offset, Portion
from claimcheck.model.source import (
    Attribution,
    Manner,
    Quote,
    Source,
    SourceKind,
    Stance,
)
from claimcheck.model.text import Span
from claimcheck.model.thing import Thing
from claimcheck.model.truth import Truth
from claimcheck.model.unit import CELSIUS, ONE, PERCENT, Kind, Unit

__all__ = [
    "CELSIUS",
    "ONE",
    "PERCENT",
    "Age",
    "AgeClaim",
    "Anchor",
    "Anchored",
    "Anniversary",
    "Article",
    "Attribution",
    "Bounds",
    "CalendarDate",
    "CalendarUnit",
    "Claim",
    "Clock",
    "ClockRange",
    "Context",
    "Conversion",
    "CountClaim",
    "Coverage",
    "DateClaim",
    "DateRange",
    "DayPart",
    "Direction",
    "Distance",
    "Duration",
    "DurationClaim",
    "Elapsed",
    "End",
    "EventDate",
    "EventTime",
    "Evidence",
    "Exact",
    "Fact",
    "Figure",
    "Finding",
    "Happening",
    "Hedge",
    "Hours",
    "Kind",
    "Life",
    "Locator",
    "Manner",
    "MeasureClaim",
    "Mention",
    "Modality",
    "Moment",
    "MoneyClaim",
    "Offset",
    "Order",
    "Ordinal",
    "PartialDate",
    "Portion",
    "Published",
    "Quantity",
    "QuantityClaim",
    "Quote",
    "Reason",
    "Recurrence",
    "Repair",
    "Report",
    "Requoted",
    "Same",
    "SameTime",
    "Severity",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Support",
    "Thing",
    "TimeReference",
    "Trend",
    "Truth",
    "Unchecked",
    "Unit",
    "Value",
    "Weekday",
    "YearStart",
    "Zone",
    "literal",
    "usual",
    "weekday_of",
]
