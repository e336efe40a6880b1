"""What peers are asked to do, and how their answers become marks to be scored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from attrs import frozen

from bench.peers.documents import Item, Row
from bench.scoring import Mark


@frozen
class Task:
    """One kind of reading: what a driver is given, and what it is held against.

    *mark_of* gives the mark that an item makes in a text, or none for an item that the
    task leaves out, in the gold and in what is found alike. *columns* say what marks
    with the right ends, marks that overlap, and those with the right value are called.
    """

    name: str
    sent: tuple[str, ...]
    gold: str
    mark_of: Callable[[str, Item], Mark | None]
    columns: tuple[str, str, str] = ("strict F1", "relaxed F1", "value F1")

    def asked(self, row: Row) -> Row:
        """Give what a driver may see of a document: never its gold."""
        return {field: row[field] for field in self.sent}

    def marks(self, text: str, items: Iterable[Item]) -> tuple[Mark, ...]:
        """Give the marks that items make in a text."""
        marks = (self.mark_of(text, item) for item in items)
        return tuple(mark for mark in marks if mark is not None)


def timex_mark(_text: str, item: Item) -> Mark:
    """Give the mark of a TIMEX3; its value is taken letter for letter."""
    return Mark(item["start"], item["end"], str(item.get("value") or ""))


_QUOTED = re.compile(r"[\"“”„«»]|''|``")
_CUT = re.compile(r"[,;:()—–]|\b(?:of|for|from|in|at|who|which|with)\b")
_EDGE = " \t\n\"“”„«»'`,"


def quotation_mark(text: str, item: Item) -> Mark | None:
    """Give the mark of what somebody is quoted for; its value is the source's head.

    A mark reaches from the first word to the last of the content. Items without
    quotation marks in or right around their content are left out. The head is the last
    word before the first comma, preposition or relative pronoun.
    """
    content = item["content"]
    if not content:
        return None
    start, end = content[0][0], content[-1][1]
    if not _QUOTED.search(text, max(start - 2, 0), min(end + 2, len(text))):
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip(_EDGE))
    end -= len(text[start:end]) - len(text[start:end].rstrip(_EDGE))
    if start >= end:
        return None
    source = " ".join(text[first:after] for first, after in item["source"])
    cut = _CUT.split(source, 1)[0].split() or source.split()
    return Mark(start, end, cut[-1].lower() if cut else "")


TASKS = {
    task.name: task
    for task in (
        Task("temporal", ("id", "dct", "text"), "timexes", timex_mark),
        Task(
            "attributions",
            ("id", "text"),
            "attributions",
            quotation_mark,
            ("exact F1", "overlapping F1", "with source F1"),
        ),
    )
}
