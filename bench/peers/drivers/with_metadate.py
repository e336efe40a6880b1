"""metadate: ``parse_date`` for all periods, its levels telling the grain.

A period put together from words that stand apart reaches from the first to the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from metadate import Units, parse_date  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import Item, Row, of_grain, published, timex

# The finest first.
_GRAINS = (
    (Units.SECOND, "second"),
    (Units.MINUTE, "minute"),
    (Units.HOUR, "hour"),
    (Units.DAY, "day"),
    (Units.WEEK, "week"),
    (Units.MONTH, "month"),
    (Units.QUARTER, "quarter"),
    (Units.SEASON, "season"),
    (Units.YEAR, "year"),
)


def read(row: Row) -> Iterator[Item]:
    """Give all periods."""
    found = parse_date(row["text"], reference_date=published(row), multi=True) or ()
    for period in found:
        start = min(start for start, _ in period.spans)
        end = max(end for _, end in period.spans)
        grain = next((name for unit, name in _GRAINS if unit in period.levels), "day")
        yield timex(row, start, end, of_grain(period.start_date, grain))
