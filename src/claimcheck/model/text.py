"""Where something stands in a text."""

from __future__ import annotations

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
