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

_FRONT = re.compile(
    r"\A---[^\S\n]*\n(.*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_FIELD = re.compile(r"^([A-Za-z_-]+):[^\S\n]*(.*?)[^\S\n]*$", re.MULTILINE)
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

    ``.jsonl`` has an object a line with "text" (or body, content), and maybe "id",
    "published" (or date, dct) and "title" (or headline); anything else is one article,
    with front matter if it starts with a line of three hyphens.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for a line that has no text.

    >>> (read,) = articles_in("---\ndate: 2024-05-14\n---\nIt rained.\n", "a.md")
    >>> read.published, read.text
    ('2024-05-14', '\n\n\nIt rained.\n')
    """
    if not path.endswith((".jsonl", ".ndjson")):
        yield _article(content)
        return
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            yield _row(line, f"{path}:{number}", str(number))


def _article(content: str) -> ArticleFile:
    front = _FRONT.match(content)
    if front is None:
        return ArticleFile(content)
    fields = {
        name.lower(): value.strip("\"'") for name, value in _FIELD.findall(front[1])
    }
    text = "\n" * front[0].count("\n") + content[front.end() :]
    return ArticleFile(
        text, published=_first(fields, _DATES), title=_first(fields, _TITLES) or ""
    )


def _row(line: str, where: str, number: str) -> ArticleFile:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ClaimcheckError(f"{where}: expected JSON: {error.msg}") from None
    except RecursionError:
        raise ClaimcheckError(f"{where}: nested too deeply") from None
    if not isinstance(row, dict):
        raise ClaimcheckError(f"{where}: expected an object, not {row!r:.40}")
    text = _first(row, _TEXTS)
    if text is None:
        raise ClaimcheckError(
            f"{where}: expected a text under one of {', '.join(_TEXTS)}; there are "
            f"{', '.join(map(str, row)) or 'no fields'}"
        )
    name = row.get("id")
    return ArticleFile(
        text,
        number if name is None else str(name),
        _first(row, _DATES),
        _first(row, _TITLES) or "",
    )


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """Give the first of some fields that holds text."""
    told = (fields.get(name) for name in names)
    return next((each for each in told if isinstance(each, str)), None)
