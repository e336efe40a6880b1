"""How many figures of an article rest on whom."""

from __future__ import annotations

from attrs import frozen


@frozen
class Coverage:
    """How many *figures* there are, and how many have a source, or a named one.

    A figure is a count, a measure or a sum of money, each place of it once.

    >>> str(Coverage(20, 15, 12))
    '12 of 20 figures have a named source'
    """

    figures: int = 0
    cited: int = 0
    named: int = 0

    def __str__(self) -> str:
        """Write how many have a named source."""
        if self.figures == 1:
            return f"the one figure has {'a' if self.named else 'no'} named source"
        verb = "has" if self.named == 1 else "have"
        return f"{self.named} of {self.figures} figures {verb} a named source"
