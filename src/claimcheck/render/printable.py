"""Text made safe to show: no article can steer the terminal that shows it.

Control characters, bidirectional overrides, invisible format characters and lone
surrogates are written as Python writes them in a string, the rest as it is. See
Unicode Standard Annex 9 and CVE-2021-42574 for what they can do otherwise.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable

from claimcheck.model import Span

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Format characters that emoji, Persian and Indian scripts are written with."""


def printable(text: str) -> str:
    r"""Write what cannot be seen as an escape; a tab becomes a space.

    >>> print(printable("7\x1b[2J pm"))
    7\x1b[2J pm
    """
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    if char in _JOINERS or unicodedata.category(char) not in _HIDDEN:
        return char
    return char.encode("unicode_escape").decode("ascii")


def cells(text: str) -> int:
    """Count the columns that *text* takes in a terminal.

    >>> cells("abc"), cells("東京"), cells("e\u0301")
    (3, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Break *text* into lines, opened by *first* and then by *rest*.

    Without *rest* the later lines stand under the end of *first*.

    >>> print(wrapped("as far as it will go", 12, "so: "))
    so: as far
        as it
        will go
    """
    hanging = " " * cells(first) if rest is None else rest
    lines = textwrap.wrap(
        printable(" ".join(text.split())),
        max(width, len(hanging) + _NARROWEST),
        initial_indent=first,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines or [first.rstrip()])


_NARROWEST = 8


def excerpt(text: str, span: Span, width: int) -> tuple[str, str]:
    r"""Give the line of *text* in which *span* starts, and marks under its words.

    Both fit into *width* columns. What had to be left out shows as an ellipsis. Only
    the neighbourhood of the span is looked at, however long the line.

    >>> print(*excerpt("It rained. It rained again.", Span(11, 20), 80), sep="\n")
    It rained. It rained again.
               ^^^^^^^^^
    """
    before = _after_break(text[max(0, span.start - width) : span.start])
    inside = text[span.start : min(span.end, span.start + width)]
    first_line = _before_break(inside)
    whole = len(first_line) == span.end - span.start
    after = _before_break(text[span.end : span.end + width]) if whole else ""
    more = "" if whole else _ELLIPSIS
    shown = _cut_end(printable(first_line) + more, width)
    left, right = printable(before).lstrip(), printable(after).rstrip()
    room = width - cells(shown)
    for_left = min(cells(left), max(room // 2, room - cells(right)))
    left = _cut_start(left, for_left)
    right = _cut_end(right, room - cells(left))
    line = f"{left}{shown}{right}"
    return line, " " * cells(left) + "^" * max(1, cells(shown))


_ELLIPSIS = "…"


def _after_break(text: str) -> str:
    return text[max(text.rfind("\n"), text.rfind("\r")) + 1 :]


def _before_break(text: str) -> str:
    ends = [at for at in (text.find("\n"), text.find("\r")) if at >= 0]
    return text[: min(ends)] if ends else text


def _cut_end(text: str, width: int) -> str:
    """Keep the start of *text*, up to the end of a word where that is near."""
    if cells(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = _fitting(text, width - 1)
    words, _, _ = kept.rpartition(" ")
    return (words if words.strip() else kept) + _ELLIPSIS


def _cut_start(text: str, width: int) -> str:
    """Keep the end of *text*, from the start of a word where that is near."""
    return _cut_end(text[::-1], width)[::-1]


def _fitting(text: Iterable[str], width: int) -> str:
    kept = []
    used = 0
    for char in text:
        used += _width(char)
        if used > width:
            break
        kept.append(char)
    return "".join(kept)
