"""dateparser: ``search_dates`` with its periods, English, bare days in their period.

It gives a stretch's words, not its place: they are looked for from left to right. All
lengths of time are read as moments so long ago.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateparser.search import search_dates  # type: ignore[import-untyped]

from bench.peers.drivers.timex3 import (
    NOW,
    Item,
    Row,
    located,
    of_grain,
    published,
    timex,
)


def read(row: Row) -> Iterator[Item]:
    """Give the moments that are found, each down to its period."""
    today = published(row)
    settings = {
        "RELATIVE_BASE": today,
        "PREFER_DATES_FROM": "current_period",
        "RETURN_TIME_AS_PERIOD": True,
    }
    found = search_dates(
        row["text"], languages=["en"], settings=settings, add_period=True
    )
    places = located(row["text"], (piece for piece, *_ in found or ()))
    for place, (_, when, period) in zip(places, found or (), strict=True):
        if place:
            clock = period in ("time", "part_of_day")
            now = period == "time" and when.replace(tzinfo=None) == today
            written = NOW if now else of_grain(when, "minute" if clock else period)
            yield timex(row, *place, written)
