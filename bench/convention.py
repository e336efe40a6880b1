"""What another suite holds otherwise, told by a pattern."""

from __future__ import annotations

import json
import re
from typing import Any

from attrs import frozen

Row = dict[str, Any]


@frozen
class Convention:
    """What a suite holds otherwise: how its rows are told.

    *text* is sought in the expression, in lower case, *value* in what is expected of
    it, written as JSON, *around* in the whole row, where what is found has to overlap
    it; *kinds* are the kinds it is about, none for all, and *unless* stands in no
    expression of it. *suite* is how the ids of its rows begin.
    """

    name: str
    text: str = ""
    value: str = ""
    kinds: tuple[str, ...] = ()
    unless: str = r"(?!)"
    suite: str = ""
    around: str = ""

    def covers(self, row: Row, item: Row) -> bool:
        """Say whether a row's expression is of this kind.

        >>> lengths = Convention("a length is no moment", text="^in 5", kinds=("time",))
        >>> lengths.covers({"id": "x-1"}, {"text": "in 5 minutes", "kind": "time"})
        True
        """
        said = item.get("text", "").lower()
        value = json.dumps(item.get("value"))
        return (
            str(row["id"]).startswith(self.suite)
            and (not self.kinds or item["kind"] in self.kinds)
            and re.search(self.text, said) is not None
            and re.search(self.unless, said) is None
            and re.search(self.value, value) is not None
            and (not self.around or self._lies_in(row, item))
        )

    def _lies_in(self, row: Row, item: Row) -> bool:
        """Say whether an expression overlaps what *around* finds in its row."""
        found = re.finditer(self.around, row["text"])
        return any(m.start() < item["end"] and item["start"] < m.end() for m in found)
