"""ctparse: the best expression of each sentence, then the best before and after it.

It is made for one expression a text; a sentence is read until nothing more is found.
Hours without a day are left out, for nearly all of them are bare numbers, and so is
what begins or ends inside a word.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Protocol

from ctparse import ctparse  # type: ignore[import-not-found]
from ctparse.types import Duration, Interval  # type: ignore[import-not-found]

from bench.peers.drivers.timex3 import (
    Item,
    Row,
    Written,
    of_counts,
    published,
    timex,
)

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s+[A-Z\"'`])|$)", re.MULTILINE)
_SHORTEST = 3


class _Time(Protocol):
    """What is used of a ctparse time; what is not told is None."""

    year: int | None
    month: int | None
    day: int | None
    hour: int | None
    minute: int | None
    DOW: int | None


logging.disable(logging.WARNING)


def read(row: Row) -> Iterator[Item]:
    """Give the expressions of all sentences."""
    today = published(row)
    for sentence in _SENTENCE.finditer(row["text"]):
        plain, places = _plain(sentence[0])
        for first, after, resolution in _best(plain, 0, today):
            start = sentence.start() + places[first]
            end = sentence.start() + places[after - 1] + 1
            written = _written(resolution)
            if written and _whole_words(row["text"], start, end):
                yield timex(row, start, end, written)


def _plain(text: str) -> tuple[str, list[int]]:
    """Give what ctparse makes of a text before it counts, and where each letter was.

    It puts one blank for blanks, commas, semicolons and brackets, one dash for dashes.
    """
    kept: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        category = unicodedata.category(letter)
        gap = letter in ",;" or category[0] in "ZC" or category in {"Ps", "Pe"}
        plain = " " if gap else "-" if category == "Pd" else letter
        if not (kept and plain in " -" and kept[-1][0] == plain):
            kept.append((plain, place))
    return "".join(letter for letter, _ in kept), [place for _, place in kept]


def _best(text: str, at: int, today: datetime) -> Iterator[tuple[int, int, Any]]:
    """Give the best expression of a text, and those before and after it."""
    at += len(text) - len(text.lstrip())
    text = text.strip()
    if len(text) < _SHORTEST:
        return
    parsed = ctparse(text, ts=today, latent_time=False)
    if parsed is None or not parsed.resolution:
        return
    found = parsed.resolution
    start, end = found.mstart, len(text[: found.mend].rstrip())
    if not start < end:
        return
    yield from _best(text[:start], at, today)
    yield at + start, at + end, found
    yield from _best(text[end:], at + end, today)


def _whole_words(text: str, start: int, end: int) -> bool:
    inside = (text[at - 1 : at + 1] for at in (start, end) if at)
    return not any(re.fullmatch(r"[^\W_]{2}", two) for two in inside)


def _written(found: object) -> Written | None:
    """Write a length or a dated time; of an interval its start, or else its end."""
    if isinstance(found, Duration):
        unit = found.unit.value.removesuffix("s")
        return of_counts({{"night": "day"}.get(unit, unit): found.value})
    if isinstance(found, Interval):
        found = found.t_from or found.t_to
    return _of_time(found)  # type: ignore[arg-type]


def _of_time(found: _Time) -> Written | None:
    """Write what is known of a time, X for what is not; None for an hour alone."""
    if (found.year, found.month, found.DOW) == (None, None, None):
        return None
    year = "XXXX" if found.year is None else f"{found.year:04}"
    value = year
    if found.month is not None:
        value += f"-{found.month:02}"
        value += "" if found.day is None else f"-{found.day:02}"
    elif found.DOW is not None:
        value += f"-WXX-{found.DOW + 1}"
    if found.hour is None:
        return "DATE", value
    return "TIME", f"{value}T{found.hour:02}:{found.minute or 0:02}"
