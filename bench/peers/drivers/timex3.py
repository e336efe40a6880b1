"""Writing what a peer gives as TIMEX3 (TimeML 1.2.1), no finer than the peer tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

Row = dict[str, Any]
Item = dict[str, Any]
Written = tuple[str, str]

NOW: Written = ("DATE", "PRESENT_REF")

_DECADE = 10
_SEASONS = ("WI", "SP", "SU", "FA")
_CLOCK = ("hour", "minute", "second")
_LETTERS = {
    "century": "CE",
    "decade": "DE",
    "year": "Y",
    "quarter": "Q",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "TH",
    "minute": "TM",
    "second": "TS",
}
# A year and a month as timedeltas that stand for them count them.
_DAYS = (("year", 365), ("month", 30), ("week", 7), ("day", 1))
_SECONDS = (("hour", 3600), ("minute", 60), ("second", 1))


def published(row: Row) -> datetime:
    """Give midnight of the day a document was published."""
    return datetime.combine(date.fromisoformat(row["dct"]), datetime.min.time())


def timex(row: Row, start: int, end: int, written: Written) -> Item:
    """Give an item for a stretch of the text, blanks at its ends left out."""
    text = row["text"][start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    kind, value = written
    return {
        "start": start,
        "end": start + len(text),
        "text": text,
        "type": kind,
        "value": value,
    }


def located(text: str, pieces: Iterable[str]) -> Iterator[tuple[int, int] | None]:
    """Find pieces of a text that come in its order; None for one that is not there."""
    at = 0
    for piece in pieces:
        start = text.find(piece, at)
        if start < 0:
            yield None
        else:
            at = start + len(piece)
            yield start, at


def of_grain(when: datetime, grain: str) -> Written:
    """Write a moment down to a grain: year, quarter, month, week, day, hour ...

    >>> of_grain(datetime(1998, 1, 8, 20), "week")
    ('DATE', '1998-W02')
    >>> of_grain(datetime(1998, 1, 8, 20), "hour")
    ('TIME', '1998-01-08T20:00')
    """
    if grain in _CLOCK:
        return "TIME", when.isoformat(timespec="minutes")[:16]
    year, week, _ = when.isocalendar()
    forms = {
        "century": f"{when.year // 100:02}",
        "decade": f"{when.year // 10:03}",
        "year": f"{when.year:04}",
        "quarter": f"{when.year:04}-Q{(when.month + 2) // 3}",
        "season": f"{when.year:04}-{_SEASONS[when.month // 3 % 4]}",
        "month": f"{when.year:04}-{when.month:02}",
        "week": f"{year:04}-W{week:02}",
    }
    return "DATE", forms.get(grain, when.date().isoformat())


def of_counts(counts: Mapping[str, float]) -> Written:
    """Write a duration from how many it has of each unit, the largest first.

    >>> of_counts({"year": 1, "month": 6}), of_counts({"hour": 3})
    (('DURATION', 'P1Y6M'), ('DURATION', 'PT3H'))
    """
    value = "P"
    for unit, count in counts.items():
        letters = _LETTERS[unit]
        if letters.startswith("T") and len(letters) > 1:
            value += "" if "T" in value else "T"
            letters = letters[1:]
        value += f"{count:g}{letters}"
    return "DURATION", value


def of_length(days: int, seconds: int) -> Written:
    """Write a length that a peer gives in days and seconds in the largest unit it fits.

    >>> of_length(730, 0), of_length(0, 5400)
    (('DURATION', 'P2Y'), ('DURATION', 'PT90M'))
    """
    length, units = (days, _DAYS) if not seconds else (days * 86400 + seconds, _SECONDS)
    unit, size = next(unit for unit in units if length % unit[1] == 0)
    return of_counts({unit: length // size})


def of_duckling(value: Mapping[str, Any], today: datetime) -> Written:
    """Write a time as Duckling and its ports tell it, down to its grain.

    A stretch between two years that are ten apart is a decade; of another stretch its
    start is written, or its end if it has no start.
    """
    first, last = value.get("from") or value.get("to") or value, value.get("to")
    when = datetime.fromisoformat(first["value"]).replace(tzinfo=None)
    grain = first["grain"]
    if grain == "second" and when == today:
        return NOW
    if grain == "year" and last and int(last["value"][:4]) - when.year == _DECADE:
        grain = "decade"
    return of_grain(when, grain)
