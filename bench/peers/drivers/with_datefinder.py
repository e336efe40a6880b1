"""datefinder: ``extract``, which tells kind and grain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import datefinder  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import (
    Item,
    Row,
    Written,
    of_grain,
    of_length,
    published,
    timex,
)


class _Match(Protocol):
    """What is used of a match: the value's fields depend on its kind."""

    kind: str
    grain: str
    value: Any


def read(row: Row) -> Iterator[Item]:
    """Give all matches; their places count bytes of UTF-8."""
    coded = row["text"].encode()
    for match in datefinder.extract(row["text"], reference_dt=published(row)):
        start = len(coded[: match.start].decode(errors="ignore"))
        end = len(coded[: match.end].decode(errors="ignore"))
        if start < end:
            yield timex(row, start, end, _written(match))


def _written(match: _Match) -> Written:
    value = match.value
    if match.kind == "duration":
        return of_length(*divmod(value.total_seconds, 86400))
    moments = ("datetime_value", "resolved_datetime", "start")
    when = next(getattr(value, name) for name in moments if hasattr(value, name))
    return of_grain(when, match.grain)
