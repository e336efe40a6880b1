"""claimcheck itself, as bench.predict has it read: the whole of ``annotate``."""

from __future__ import annotations

from bench.peers.drivers.timex3 import Item, Row
from bench.predict import quantities


def read(row: Row) -> list[Item]:
    """Give the quantities of a document."""
    found: list[Item] = quantities(row)["predicted"]
    return found
