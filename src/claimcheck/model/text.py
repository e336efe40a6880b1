"""Where something stands in a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from attrs import frozen

from claimcheck.errors import ClaimcheckError


@frozen(order=True)
class Span:
    """Half-open offsets, in code points, into the text that was given.

    >>> Span(3, 7).of("On Monday")
    'Mond'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        """Refuse what is no stretch of any text."""
        if self.start < 0:
            raise ClaimcheckError(f"A span starts at 0 or later, not {self.start}")
        if self.end < self.start:
            raise ClaimcheckError(
                "A span cannot end before it starts: "
                f"start={self.start}, end={self.end}"
            )

    def __len__(self) -> int:
        """Count the code points inside."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Cut this stretch out of *text*."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether a character stands in both.

        >>> Span(0, 3).overlaps(Span(2, 5)), Span(0, 3).overlaps(Span(3, 5))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether *other* lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: Span) -> Span:
        """Give the stretch from the first start to the last end."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class SpanIndex:
    """Spans by where they start, so that asking about one takes no look at each.

    >>> index = SpanIndex([Span(0, 9), Span(2, 5)])
    >>> index.overlaps(Span(8, 12)), index.holds(Span(8, 12)), index.holds(Span(3, 9))
    (True, False, True)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        """Take the spans in any order."""
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        # The largest end of all spans so far: of those that start early enough,
        # one ends late enough where this one does.
        self._ends = list(accumulate((span.end for span in ordered), max))

    def overlaps(self, span: Span) -> bool:
        """Say whether one of the spans has a character of this one."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def holds(self, span: Span) -> bool:
        """Say whether this one lies within one of the spans."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._ends[before - 1] >= span.end
