"""puckling, a port of Duckling to Python: times and durations, nothing latent.

It is made for short texts: each line is read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC

from puckling import (  # type: ignore[import-not-found]
    Context,
    DurationValue,
    Lang,
    Locale,
    Options,
    parse,
)

from bench.peers.drivers.timex3 import (
    Item,
    Row,
    of_counts,
    of_duckling,
    published,
    timex,
)

_LOCALE = Locale(Lang.EN)
_OPTIONS = Options()


def read(row: Row) -> Iterator[Item]:
    """Give the times and durations of a document."""
    today = published(row)
    context = Context(today.replace(tzinfo=UTC), _LOCALE)
    for line in re.finditer(r".+", row["text"]):
        for found in parse(line[0], context, _OPTIONS, ("time", "duration")):
            value, at = found.value, line.start()
            written = (
                of_counts({value.grain.value: value.value})
                if isinstance(value, DurationValue)
                else of_duckling(value.to_dict(), today)
            )
            yield timex(row, at + found.start, at + found.end, written)
