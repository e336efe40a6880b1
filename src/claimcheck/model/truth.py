"""A verdict with three values: yes, no, and not known."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """Whether something holds; text often leaves it open.

    The connectives are those of Kleene's strong three-valued logic (1938). A
    verdict has no truth value of its own, so a careless ``if`` fails loudly:

    >>> if Truth.UNKNOWN: ...
    Traceback (most recent call last):
    TypeError: Truth.UNKNOWN is neither true nor false; compare with 'is'
    >>> Truth.YES & Truth.UNKNOWN, Truth.NO & Truth.UNKNOWN
    (Truth.UNKNOWN, Truth.NO)
    """

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        """Refuse: "unknown" must not pass silently for "no"."""
        raise TypeError(f"{self} is neither true nor false; compare with 'is'")

    def __and__(self, other: Truth) -> Truth:
        """Give NO when either is NO, YES when both are YES."""
        if Truth.NO in (self, other):
            return Truth.NO
        return Truth.YES if self is other is Truth.YES else Truth.UNKNOWN

    def __or__(self, other: Truth) -> Truth:
        """Give YES when either is YES, NO when both are NO."""
        return ~(~self & ~other)

    def __invert__(self) -> Truth:
        """Swap YES and NO."""
        return _OPPOSITE[self]

    def __repr__(self) -> str:
        """Show the name alone, as it is written in code."""
        return str(self)


_OPPOSITE = {
    Truth.YES: Truth.NO,
    Truth.NO: Truth.YES,
    Truth.UNKNOWN: Truth.UNKNOWN,
}
