"""What a scene is drawn with: chance, a press, a day, and whether it is to be wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias, TypeVar

from attrs import frozen
from hypothesis import strategies as st

from claimcheck.strategies.printing import Press, Printed

T = TypeVar("T")
Slots: TypeAlias = Mapping[str, Printed]
"""What stands in the places of a sentence."""

_FEW = 40


@frozen
class Pen:
    """Draws values; *wrong* asks for a set of them that cannot all be true.

    *cast* are the people and places of the scene.
    """

    draw: st.DrawFn
    press: Press
    published: date
    cast: Mapping[str, str]
    wrong: bool = False

    def number(self, low: int, high: int) -> int:
        """Draw a whole number, the low end being the simplest."""
        return self.draw(st.integers(low, high))

    def pick(self, options: Sequence[T]) -> T:
        """Draw one of several."""
        return self.draw(st.sampled_from(options))

    def size(self) -> int:
        """Draw how many: a few, or thousands."""
        few = self.number(2, _FEW)
        return few if self.number(0, 3) else _FEW * few + self.number(0, _FEW)

    def off(self, value: int) -> int:
        """Give the value, or one so far off that no rounding explains it."""
        if not self.wrong:
            return value
        gap = max(3, value // 3)
        return value + self.number(gap, 2 * gap)

    def before(self, most: int, least: int = 0) -> date:
        """Draw a day so many days before publication."""
        return self.published - timedelta(days=self.number(least, most))


Draw: TypeAlias = Callable[[Pen], Slots]
"""A function that makes the values of a scene."""


def words(text: str) -> Printed:
    """Give words that have no value."""
    return Printed(text)
