"""Duckling, through its Python binding: times and durations, nothing latent.

Bare weekdays and months come as the next ones; there is no setting for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC

import duckling  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import (
    Item,
    Row,
    of_counts,
    of_duckling,
    published,
    timex,
)

_ZONES = duckling.load_time_zones("/usr/share/zoneinfo")
_LOCALE = duckling.parse_locale(
    "EN_US", duckling.default_locale_lang(duckling.parse_lang("EN"))
)
_DIMENSIONS = duckling.parse_dimensions(["time", "duration"])


def read(row: Row) -> Iterator[Item]:
    """Give the times and durations of a document."""
    today = published(row)
    stamp = int(today.replace(tzinfo=UTC).timestamp())
    context = duckling.Context(duckling.parse_ref_time(_ZONES, "UTC", stamp), _LOCALE)
    for found in duckling.parse(row["text"], context, _DIMENSIONS, False):  # noqa: FBT003
        value = found["value"]
        written = (
            of_counts({value["unit"]: value["value"]})
            if found["dim"] == "duration"
            else of_duckling(value, today)
        )
        yield timex(row, found["start"], found["end"], written)
