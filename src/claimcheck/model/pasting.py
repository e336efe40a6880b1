"""How names from a fixed list show themselves."""

from __future__ import annotations


class Pastes:
    """Lets members of an enumeration be pasted from a repr back into code.

    >>> from enum import StrEnum
    >>> class Tide(Pastes, StrEnum):
    ...     EBB = "ebb"
    >>> Tide.EBB, str(Tide.EBB)
    (Tide.EBB, 'ebb')
    """

    name: str

    def __repr__(self) -> str:
        """Show class and name, as they are written in code."""
        return f"{type(self).__name__}.{self.name}"
