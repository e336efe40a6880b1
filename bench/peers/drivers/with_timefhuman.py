"""timefhuman: without inferring moments, so that days, hours and lengths stay apart.

It does not tell a month from the first day of it. A length below zero is a day so
long ago. Of a range or a list the first is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from timefhuman import tfhConfig, timefhuman  # type: ignore[import-not-found]
from timefhuman.utils import Direction  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import (
    Item,
    Row,
    Written,
    of_grain,
    of_length,
    published,
    timex,
)


def read(row: Row) -> Iterator[Item]:
    """Give what is found, bare weekdays and months in the past."""
    today = published(row)
    config = tfhConfig(
        now=today,
        infer_datetimes=False,
        return_matched_text=True,
        direction=Direction.previous,
    )
    for _, (start, end), value in timefhuman(row["text"], config):
        yield timex(row, start, end, _written(value, today))


def _written(value: object, today: datetime) -> Written:
    while isinstance(value, (tuple, list)):
        value = value[0]
    if isinstance(value, datetime):
        return of_grain(value, "minute")
    if isinstance(value, date):
        return of_grain(datetime.combine(value, time()), "day")
    if isinstance(value, time):
        return of_grain(datetime.combine(today, value), "minute")
    if isinstance(value, timedelta):
        if value < timedelta():
            return of_grain(today + value, "day")
        return of_length(value.days, value.seconds)
    return "DATE", str(value)
