"""chrono-python: ``en.casual.parse``, its precision telling the grain.

Lengths of time come as moments so far away. Of a range the start is written.
"""

from __future__ import annotations

from collections.abc import Iterator

from chrono_python import en  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import NOW, Item, Row, of_grain, published, timex


def read(row: Row) -> Iterator[Item]:
    """Give the moments that are found, each down to its precision."""
    today = published(row)
    for found in en.casual.parse(row["text"], reference=today):
        when, grain = found.datetime(), found.precision().name.lower()
        now = grain == "milli_second" and when.replace(tzinfo=None) == today
        written = NOW if now else of_grain(when, grain.removeprefix("milli_"))
        yield timex(row, found.index, found.index + len(found.text), written)
