"""What peers are asked to do, and how their answers become marks to be scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from bench.peers.documents import Item, Row
from bench.scoring import Mark


@frozen
class Task:
    """One kind of reading: what a driver is given, and what it is held against."""

    name: str
    sent: tuple[str, ...]
    gold: str
    value_of: Callable[[Item], str]

    def asked(self, row: Row) -> Row:
        """Give what a driver may see of a document: never its gold."""
        return {field: row[field] for field in self.sent}

    def marks(self, items: Iterable[Item]) -> tuple[Mark, ...]:
        """Give the marks that items in a text make."""
        return tuple(
            Mark(item["start"], item["end"], self.value_of(item)) for item in items
        )


def timex_value(item: Item) -> str:
    """Give the TIMEX3 value of an item, letter for letter."""
    return str(item.get("value") or "")


TASKS = {
    task.name: task
    for task in (Task("temporal", ("id", "dct", "text"), "timexes", timex_value),)
}
