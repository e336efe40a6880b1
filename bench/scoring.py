"""Marked stretches of a text held against gold, as TempEval-3 counts.

UzZaman and others, "SemEval-2013 Task 1: TempEval-3", 2013: a stretch found is right if
it has the very ends of a gold one (strict) or only overlaps it (relaxed); of the
overlapping ones, the share with the right value times the relaxed F1 is the value F1,
by which systems are ranked. All are counted over all documents together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import Attribute, field, frozen


def _after_start(mark: Mark, _attribute: Attribute[int], end: int) -> None:
    if not 0 <= mark.start < end:
        raise ValueError(f"No character lies from start={mark.start} to end={end}")


@frozen(order=True)
class Mark:
    """A stretch in code points, its end excluded, and what it stands for.

    >>> Mark(0, 9, "1998-01-08").overlaps(Mark(3, 9))
    True
    """

    start: int
    end: int = field(validator=_after_start)
    value: str = ""
    unit: str = ""

    def overlaps(self, other: Mark) -> bool:
        """Say whether the two have a character in common."""
        return self.start < other.end and other.start < self.end

    def covers_as(self, other: Mark) -> bool:
        """Say whether the two have the same ends."""
        return (self.start, self.end) == (other.start, other.end)


@frozen
class Tally:
    """How many marks there were, and how many of them agreed; tallies add up."""

    gold: int = 0
    found: int = 0
    overlapping: int = 0
    same_ends: int = 0
    same_value: int = 0
    same_unit: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Count two sets of documents together."""
        return Tally(
            self.gold + other.gold,
            self.found + other.found,
            self.overlapping + other.overlapping,
            self.same_ends + other.same_ends,
            self.same_value + other.same_value,
            self.same_unit + other.same_unit,
        )

    @property
    def strict(self) -> float:
        """The F1 of marks with the right ends, in percent."""
        return self._f1(self.same_ends)

    @property
    def relaxed(self) -> float:
        """The F1 of marks that overlap, in percent."""
        return self._f1(self.overlapping)

    @property
    def value(self) -> float:
        """The F1 of marks that overlap and have the right value, in percent.

        The toolkit's product, accuracy among pairs times relaxed F1, is just this.
        """
        return self._f1(self.same_value)

    @property
    def unit(self) -> float:
        """The F1 of marks that overlap and have the right value and unit."""
        return self._f1(self.same_unit)

    def _f1(self, right: int) -> float:
        """Give the harmonic mean of precision and recall; 100 if nothing was due."""
        marks = self.gold + self.found
        return 200 * right / marks if marks else 100.0


def tally(gold: Sequence[Mark], found: Sequence[Mark]) -> Tally:
    """Hold the marks of one document against its gold ones.

    >>> on_monday = Mark(0, 9, "1998-01-05")
    >>> made = tally([Mark(3, 9, "1998-01-05")], [on_monday])
    >>> made.strict, made.relaxed, made.value
    (0.0, 100.0, 100.0)
    """
    pairs = tuple(pairs_of(gold, found))
    return Tally(
        len(gold),
        len(found),
        len(pairs),
        sum(one.covers_as(two) for one, two in pairs),
        sum(one.value == two.value for one, two in pairs),
        sum((one.value, one.unit) == (two.value, two.unit) for one, two in pairs),
    )


def pairs_of(one: Sequence[Mark], two: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Pair marks that overlap, each but once: same ends first, the rest in order.

    Which of the two is called gold makes no difference.
    """
    left, right = sorted(one), sorted(two)
    for mark in tuple(left):
        twin = next(filter(mark.covers_as, right), None)
        if twin is not None:
            left.remove(mark)
            right.remove(twin)
            yield mark, twin
    while left and right:
        if left[0].overlaps(right[0]):
            yield left.pop(0), right.pop(0)
        elif left[0].end <= right[0].start:
            left.pop(0)
        else:
            right.pop(0)
