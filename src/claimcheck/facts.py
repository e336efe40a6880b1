"""Facts from TOML: claims from a trusted source, with that source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import Any

from claimcheck.lang import Language
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    DateRange,
    End,
    EventDate,
    Fact,
    Mention,
    PartialDate,
    Published,
    Source,
    SourceKind,
    Thing,
)
from claimcheck.relate.things import thing
from claimcheck.toml import Table, shown
from claimcheck.verbs.annotate import annotate
from claimcheck.verbs.sourcing import unplaced


def parse_facts(
    text: str, origin: str = "facts", language: Language | None = None
) -> tuple[Fact, ...]:
    """Read facts, each an event with its dates or a sentence, and each with a source.

    An event with a *start* and an *end*, or with a *date* for both, gives a fact for
    each end. A date is a TOML date, a year, a month (``"2022-02"``) or a range
    (``"2022-02/2022-03"``). A sentence is annotated like any other text, reckoned
    from the day of its source, in *language* or else in English.

    >>> facts = parse_facts('''
    ... [[fact]]
    ... event = "the closure of the Orrel Dam"
    ... aliases = ["the closure"]
    ... start = 2018-03-05
    ... source = { title = "Order 12 of the water board" }
    ... ''')
    >>> [str(fact.claim.event) for fact in facts], facts[0].source.name
    (['the closure of the Orrel Dam'], 'Order 12 of the water board')

    Raises :class:`~claimcheck.errors.ClaimcheckError` with *origin*, the path of the
    key (facts are counted from 1) and what was wanted there.
    """
    whole = Table.of(text, origin)
    whole.refuse_other_keys("fact")
    tables = whole.tables("fact")
    return tuple(fact for table in tables for fact in _facts(table, language))


def _facts(table: Table, language: Language | None) -> Iterator[Fact]:
    source = _source(table)
    if "says" in table.values:
        if "event" in table.values:
            raise table.complaint("says", "a fact is an event or a sentence, not both")
        table.refuse_other_keys("says", "source")
        for claim in _said(table, source.date, language):
            yield Fact(claim, source)
        return
    table.refuse_other_keys("event", "aliases", *_DATES, "source", "says")
    event = thing(table.text("event"), language)
    aliases: tuple[Thing, ...] = tuple(
        thing(name, language) for name in table.texts("aliases")
    )
    for end, when in _ends(table):
        yield Fact(EventDate(event=event, date=when, end=end), source, aliases)


_DATES = ("start", "end", "date")


def _source(table: Table) -> Source:
    if "source" not in table.values:
        wanted = 'a fact needs its source, such as source = { title = "…" }'
        raise table.complaint("source", f"missing; {wanted}")
    source = table.table("source")
    source.refuse_other_keys("title", "url", "date")
    return Source(
        source.text("title"),
        SourceKind.DOCUMENT,
        url=source.text("url", default=""),
        date=_day(source, "date") if "date" in source.values else None,
    )


def _day(table: Table, key: str) -> date:
    when = _date(table, key)
    said = when.said if isinstance(when, PartialDate) else None
    full = said.full if isinstance(said, CalendarDate) else None
    if full is None:
        given = table.values[key]
        raise table.complaint(
            key, f"expected a day such as 2022-03-02, not {shown(given)}"
        )
    return full


def _ends(table: Table) -> list[tuple[End, Mention[Any]]]:
    """Give the ends that are told, each with its date."""
    told = [key for key in _DATES if key in table.values]
    if not told:
        raise table.complaint("", "expected a start, an end or a date of the event")
    if "date" in told and len(told) > 1:
        raise table.complaint("date", f"stands for both ends; drop it or {told[0]}")
    if told == ["date"]:
        when = Mention(_date(table, "date"), _printed(table, "date"))
        return [(End.START, when), (End.END, when)]
    found = {key: _date(table, key) for key in told}
    if len(found) > 1 and _first(found["start"]) > _last(found["end"]):
        raise table.complaint("end", "the event would end before it starts")
    return [(End(key), Mention(found[key], _printed(table, key))) for key in told]


def _printed(table: Table, key: str) -> str:
    return str(table.values[key])


def _first(when: PartialDate | DateRange) -> date:
    return when.days[0] if when.days else date.min


def _last(when: PartialDate | DateRange) -> date:
    return when.days[1] if when.days else date.max


def _date(table: Table, key: str) -> PartialDate | DateRange:
    given = table.values[key]
    found = None
    if isinstance(given, date) and not isinstance(given, datetime):
        found = PartialDate(CalendarDate(given.year, given.month, given.day))
    elif type(given) is int and MINYEAR <= given <= MAXYEAR:
        found = _partial(f"{given:04}")
    elif isinstance(given, str) and "/" in given:
        return _range(table, key, given)
    elif isinstance(given, str):
        found = _partial(given)
    if found is None:
        raise table.complaint(key, f"expected {_A_DATE}, not {shown(given)}")
    return found


def _range(table: Table, key: str, given: str) -> DateRange:
    ends = [_partial(part) for part in given.split("/")]
    start, end = ends if len(ends) == _ENDS else (None, None)
    if start is None or end is None:
        raise table.complaint(key, f"expected {_A_DATE}, not {shown(given)}")
    if _first(start) > _last(end):
        raise table.complaint(key, f"{shown(given)} ends before it starts")
    return DateRange(start, end)


_ENDS = 2
_A_DATE = 'a date, a year or "2022-02/2022-03"'
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def _partial(text: str) -> PartialDate | None:
    """Read a year, a month or a day of ISO 8601 that the calendar has."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day is not None:
        return PartialDate(CalendarDate(year, month, day))
    unit = CalendarUnit.YEAR if month is None else CalendarUnit.MONTH
    return PartialDate(CalendarDate(year, month, unit=unit))


def _said(
    table: Table, published: date | None, language: Language | None
) -> Iterator[Claim]:
    """Annotate a sentence; its places in the text are those of no article."""
    sentence = table.text("says")
    found = annotate(sentence, published, language=language).claims
    claims = [claim for claim in found if not isinstance(claim, Published)]
    if not claims:
        raise table.complaint("says", f"no claim was found in {sentence!r}")
    for claim in claims:
        yield unplaced(claim)
