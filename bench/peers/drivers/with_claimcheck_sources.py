"""claimcheck itself, as bench.predict has it read: the whole of ``annotate``."""

from __future__ import annotations

from typing import Any

from bench.predict import attributions

Row = dict[str, Any]
Item = dict[str, Any]


def read(row: Row) -> list[Item]:
    """Give who is cited for what in a document."""
    found: list[Item] = attributions(row)["attributions"]
    return found
