"""Article files: plain text, Markdown with front matter, JSON Lines.

The offsets and lines of an article are those of its file: front matter is left out by
empty lines in its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.toml import shown

_FRONT = re.compile(
    r"\A---[^\S\n]*\n(.*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_FIELD = re.compile(r"^([A-Za-z_-]+):(.*(?:\n[^\S\n]+.*)*)", re.MULTILINE)
_SCALAR = re.compile(
    r"""\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?:[>|][+-]?(?=\s))?"""
    r"""(?P<plain>(?:(?!\s\#).)*))""",
    re.DOTALL,
)
"""A value of YAML: in quotes, or up to a comment, over several lines or not."""
_DATES = ("published", "date", "dct")
_TITLES = ("title", "headline")
_TEXTS = ("text", "body", "content")


@frozen
class ArticleFile:
    """An article as a file holds it: its name there, text, day and title.

    *name* is empty where the file is one article; *published* is as printed.
    """

    text: str
    name: str = ""
    published: str | None = None
    title: str = ""


def articles_in(content: str, path: str = "article.txt") -> Iterator[ArticleFile]:
    r"""Yield the articles of a file, told by the ending of its path.

    ``.jsonl`` and ``.ndjson`` have an object a line with "text" (or body, content), and
    maybe "id", "published" (or date, dct) and "title" (or headline); anything else is
    one article, with front matter if it starts with a line of three hyphens.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for a line that has no text, for
    a day or title that is none, and for a file of JSON that is not one object a line.

    >>> (read,) = articles_in("---\ndate: 2024-05-14\n---\nIt rained.\n", "a.md")
    >>> read.published, read.text
    ('2024-05-14', '\n\n\nIt rained.\n')
    """
    path = str(path)
    ending = path.lower()
    if ending.endswith(".json"):
        raise ClaimcheckError(f"{path}: JSON is read a line at a time, as .jsonl")
    if not ending.endswith((".jsonl", ".ndjson")):
        yield _article(content, path)
        return
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield _row(line, f"{path}:{number}", str(number))


def _article(content: str, path: str) -> ArticleFile:
    front = _FRONT.match(content)
    if front is None:
        return ArticleFile(content)
    fields = {name.lower(): _scalar(told) for name, told in _FIELD.findall(front[1])}
    text = "\n" * front[0].count("\n") + content[front.end() :]
    return ArticleFile(
        text,
        published=_first(fields, _DATES, path),
        title=_first(fields, _TITLES, path) or "",
    )


def _scalar(told: str) -> str:
    """Give the text of a value of YAML, on one line."""
    found = _SCALAR.match(told)
    groups = found.groupdict() if found else {}
    return " ".join((next(filter(None, groups.values()), "")).split())


def _row(line: str, where: str, number: str) -> ArticleFile:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ClaimcheckError(f"{where}: expected JSON: {error.msg}") from None
    except RecursionError:
        raise ClaimcheckError(f"{where}: nested too deeply") from None
    if not isinstance(row, dict):
        raise ClaimcheckError(f"{where}: expected an object, not {row!r:.40}")
    text = _first(row, _TEXTS, where)
    if text is None:
        raise ClaimcheckError(
            f"{where}: expected a text under one of {', '.join(_TEXTS)}; there are "
            f"{', '.join(map(str, row)) or 'no fields'}"
        )
    name = row.get("id")
    return ArticleFile(
        text,
        number if name is None else str(name),
        _first(row, _DATES, where),
        _first(row, _TITLES, where) or "",
    )


def _first(fields: dict[str, Any], names: tuple[str, ...], where: str) -> str | None:
    """Give the first of some fields that holds text; None where none holds anything."""
    told = {name: fields[name] for name in names if fields.get(name) is not None}
    for each in told.values():
        if isinstance(each, str):
            return each
    for name, each in told.items():
        raise ClaimcheckError(f"{where}: expected text under {name}, not {shown(each)}")
    return None
