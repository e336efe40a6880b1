"""A sentence as phrases see it: words and marks, with the way back to its tokens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import frozen


@frozen(eq=False)
class Line:
    """A sentence of which every value has become one mark.

    *text* has a blank behind each word and mark. *pieces* tell behind how many of them
    each mark ends, *shifts* how many more tokens than pieces there are up to there.
    """

    text: str
    first: int
    pieces: tuple[int, ...]
    shifts: tuple[int, ...]

    def token_at(self, offset: int) -> int:
        """Give the token that a place in the text stands for, a mark's first one."""
        piece = self.text.count(" ", 0, offset)
        before = bisect_right(self.pieces, piece)
        return self.first + piece + (self.shifts[before - 1] if before else 0)


def line_of(
    words: Sequence[str], first: int, after: int, marks: Iterable[tuple[str, int, int]]
) -> Line:
    """Put marks for the tokens from one up to another, first to last.

    >>> line = line_of(["about", "12", "boats", "sank"], 0, 4, [("#c0", 0, 2)])
    >>> line.text, line.token_at(line.text.index("sank"))
    ('#c0 boats sank ', 3)
    """
    at, shift = first, 0
    made: list[str] = []
    pieces: list[int] = []
    shifts: list[int] = []
    for mark, start, stop in marks:
        made += words[at:start]
        made.append(mark)
        at = stop
        shift += stop - start - 1
        pieces.append(len(made))
        shifts.append(shift)
    made += words[at:after]
    made.append("")
    return Line(" ".join(made), first, tuple(pieces), tuple(shifts))
