"""parsedatetime: ``Calendar.nlp``, its context telling the grain.

Weekdays are read as the last one, today included; days and months as those of the
same year. Lengths of time come as moments so far ahead.
"""

from __future__ import annotations

from collections.abc import Iterator

import parsedatetime  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import NOW, Item, Row, of_grain, published, timex

_CONSTANTS = parsedatetime.Constants(usePyICU=False)
_CONSTANTS.DOWParseStyle = -1
_CONSTANTS.CurrentDOWParseStyle = True
_CONSTANTS.YearParseStyle = 0
_CALENDAR = parsedatetime.Calendar(
    _CONSTANTS, version=parsedatetime.VERSION_CONTEXT_STYLE
)
_CONTEXT = parsedatetime.pdtContext
# The finest first.
_GRAINS = (
    (_CONTEXT.ACU_SEC, "second"),
    (_CONTEXT.ACU_MIN, "minute"),
    (_CONTEXT.ACU_HOUR, "hour"),
    (_CONTEXT.ACU_HALFDAY, "hour"),
    (_CONTEXT.ACU_DAY, "day"),
    (_CONTEXT.ACU_WEEK, "week"),
    (_CONTEXT.ACU_MONTH, "month"),
    (_CONTEXT.ACU_YEAR, "year"),
)


def read(row: Row) -> Iterator[Item]:
    """Give the moments that are found, each down to its accuracy."""
    found = _CALENDAR.nlp(row["text"], sourceTime=published(row)) or ()
    for when, context, start, end, _ in found:
        accuracy = context.accuracy
        grain = next((grain for flag, grain in _GRAINS if accuracy & flag), "day")
        now = accuracy & _CONTEXT.ACU_NOW
        yield timex(row, start, end, NOW if now else of_grain(when, grain))
