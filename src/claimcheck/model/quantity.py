"""A hedged number of something."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.model.bounds import Bounds, Exact
from claimcheck.model.figure import Figure
from claimcheck.model.hedge import Hedge, literal, usual
from claimcheck.model.unit import ONE, Kind, Unit


def as_figure(value: Figure | Exact) -> Figure:
    """Take a bare number for a figure printed to the last whole place."""
    return value if isinstance(value, Figure) else Figure(value)


@frozen
class Quantity:
    """A figure, its unit and its hedge: more than 30 (officials), $4.5bn, 6 km.

    Its bounds are derived and in its own unit. Whole things come in whole numbers:

    >>> str(Quantity(30, hedge=Hedge.ABOVE).literal)
    '[31, ∞)'
    >>> str(Quantity(84, hedge=Hedge.NEAR).usual)
    '[83, 85]'
    """

    figure: Figure = field(converter=as_figure)
    unit: Unit = ONE
    hedge: Hedge = Hedge.BARE

    @property
    def literal(self) -> Bounds:
        """What must hold for the words to be true, when the number is reckoned with."""
        return self._of_whole_things(literal(self.figure, self.hedge))

    @property
    def usual(self) -> Bounds:
        """What a reader takes the words to mean."""
        return self._of_whole_things(usual(self.figure, self.hedge))

    @property
    def repeated(self) -> Bounds:
        """The literal reading where the words are simply said again: 84 is 84."""
        return self.usual if self.hedge is Hedge.BARE else self.literal

    def _of_whole_things(self, bounds: Bounds) -> Bounds:
        counted = self.unit.kind is Kind.COUNT and self.unit.per is None
        whole = counted and self.figure.place >= 1
        return (bounds.whole() if whole else None) or bounds

    def __str__(self) -> str:
        """Write figure and unit, with the hedge's name unless the figure is bare."""
        words = [str(self.figure), self.unit.name]
        if self.hedge not in (Hedge.BARE, Hedge.BETWEEN):
            words.insert(0, f"{self.hedge}:")
        return " ".join(filter(None, words))
