"""Documents with gold marks, from TempEval-3 files (.tml) or JSON Lines.

A row of JSON Lines has the fields id, text and the gold: timexes (start, end, text,
type, value) with dct, the day of publication, or attributions (source, cue, content,
each a list of stretches). Offsets are code points, ends excluded. A .tml file is read
into the same shape.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Item = dict[str, Any]

_SUFFIXES = (".tml", ".jsonl")


class DocumentError(ValueError):
    """A file that cannot be read as documents with gold."""


def rows_in(places: Iterable[Path]) -> Iterator[Row]:
    """Give the documents of files and folders, a folder's in the order of names.

    Raises :class:`DocumentError` if a place holds no documents, or one that cannot be
    read.
    """
    for place in places:
        files = _files(place) if place.is_dir() else (place,)
        for file in files:
            yield from (tml_row(file),) if file.suffix == ".tml" else _lines(file)


def _files(folder: Path) -> Sequence[Path]:
    files = sorted(file for file in folder.iterdir() if file.suffix in _SUFFIXES)
    if not files:
        raise DocumentError(f"{folder} holds no file that ends in {_or(_SUFFIXES)}")
    return files


def _lines(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield _dated(json.loads(line))
                except (ValueError, TypeError, KeyError) as error:
                    raise DocumentError(
                        f"{file}:{number} is not a document: {error!r}"
                    ) from error


def _dated(row: Row) -> Row:
    """Take the day of a row's dct, which may come with a time, or be left out."""
    if "dct" not in row:
        return {**row, "text": str(row["text"])}
    day = date.fromisoformat(row["dct"][:10])
    return {**row, "dct": day.isoformat(), "text": str(row["text"])}


def tml_row(file: Path) -> Row:
    """Read one TempEval-3 file: the text inside TEXT, and each TIMEX3 in it.

    A TIMEX3 that marks no character (an implied time) is left out.

    Raises :class:`DocumentError` if the file is not XML, or has no TEXT or no day in
    its DCT.
    """
    try:
        root = ET.parse(file).getroot()  # noqa: S314 - the user's own files
    except ET.ParseError as error:
        raise DocumentError(f"{file} is not XML: {error}") from error
    body, created = root.find(".//TEXT"), root.find(".//DCT//TIMEX3")
    if body is None or created is None:
        raise DocumentError(f"{file} has no {'TEXT' if body is None else 'DCT'}")
    text = "".join(body.itertext())
    try:
        day = date.fromisoformat(created.get("value", "")[:10])
    except ValueError as error:
        raise DocumentError(f"{file}: no day in its DCT: {error}") from error
    marked = [
        {
            "start": start,
            "end": end,
            "text": text[start:end],
            "type": mark.get("type", ""),
            "value": mark.get("value", ""),
        }
        for mark, start, end in _placed(body, 0)
        if mark.tag == "TIMEX3" and start < end
    ]
    marked.sort(key=lambda item: (item["start"], item["end"]))
    return {"id": file.stem, "dct": day.isoformat(), "text": text, "timexes": marked}


def _placed(element: ET.Element, start: int) -> Iterator[tuple[ET.Element, int, int]]:
    """Give each element below one with where its text starts and ends."""
    at = start + len(element.text or "")
    for child in element:
        end = at + sum(map(len, child.itertext()))
        yield child, at, end
        yield from _placed(child, at)
        at = end + len(child.tail or "")


def _or(words: Sequence[str]) -> str:
    return " or ".join(words)
