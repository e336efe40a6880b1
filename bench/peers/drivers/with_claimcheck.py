"""claimcheck itself, as bench.predict has it read: the whole of ``annotate``."""

from __future__ import annotations

from bench.peers.drivers.timex3 import Item, Row
from bench.predict import timexes


def read(row: Row) -> list[Item]:
    """Give the temporal mentions of a document."""
    found: list[Item] = timexes(row)["timexes"]
    return found
