"""quantulum3, with its classifier where a unit has several meanings."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from bench.peers.drivers.timex3 import Item, Row

_PARSER = import_module("quantulum3.parser")


def read(row: Row) -> Iterator[Item]:
    """Give what the parser finds; of a value that is uncertain, the middle."""
    for found in _PARSER.parse(row["text"]):
        start, end = found.span
        yield {
            "start": max(start, 0),  # it gives -1, too
            "end": end,
            "value": str(found.value),
            "unit": found.unit.name,
        }
