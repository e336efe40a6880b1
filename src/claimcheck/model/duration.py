"""A stretch of time in the steps it was printed in."""

from __future__ import annotations

from datetime import date
from math import ceil, floor

from attrs import field, frozen

from claimcheck.model.bounds import Bounds, Exact
from claimcheck.model.calendar import CalendarUnit, days_after, days_anywhere
from claimcheck.model.figure import Figure
from claimcheck.model.hedge import Hedge, Reading, literal, usual
from claimcheck.model.quantity import as_figure

AS_PRINTED: Reading = literal
"""The literal reading, under a name that Duration's own property does not hide."""


@frozen
class Duration:
    """So many calendar steps: up to 15 years, nearly seven months, two years and a day.

    *figure* counts the smallest unit that was printed; larger ones stand in
    *leading*. "Seven months" has no length in days until one of its ends is known:

    >>> seven = Duration(7, CalendarUnit.MONTH)
    >>> str(seven.days(usual))
    '[212, 215]'
    >>> str(seven.days(usual, since=date(2022, 2, 24)))
    '[212, 212]'
    """

    figure: Figure = field(converter=as_figure)
    unit: CalendarUnit = field(converter=CalendarUnit)
    hedge: Hedge = Hedge.BARE
    leading: tuple[tuple[int, CalendarUnit], ...] = ()

    @property
    def literal(self) -> Bounds:
        """What must hold for the words to be true, in the unit."""
        return literal(self.figure, self.hedge)

    @property
    def usual(self) -> Bounds:
        """What a reader takes the words to mean, in the unit."""
        return usual(self.figure, self.hedge)

    def days(
        self,
        reading: Reading = AS_PRINTED,
        *,
        since: date | None = None,
        until: date | None = None,
    ) -> Bounds:
        """Give the whole days it may last, exactly where an end is known.

        *reading* is :func:`~claimcheck.model.hedge.literal` or
        :func:`~claimcheck.model.hedge.usual`.
        """
        bounds = reading(self.figure, self.hedge)
        low: int | None = None
        high: int | None = None
        least: Exact = 0
        if bounds.low is not None:
            least = min(self._lengths(bounds.low, since, until))
            low = floor(least) + self._leaves_out(least, is_open=bounds.low_open)
        if bounds.high is not None:
            most = max(self._lengths(bounds.high, since, until))
            high = ceil(most) - self._leaves_out(most, is_open=bounds.high_open)
            if low is not None:
                high = max(low, ceil(least), high)
        return Bounds(low, high)

    def _leaves_out(self, days: Exact, *, is_open: bool) -> bool:
        """Whether the day of an end does not count.

        Where it is no whole day, or clocks count, it may be one date or the next.
        """
        units = (self.unit, *(unit for _, unit in self.leading))
        by_clock = any(0 < unit.days < 1 for unit in units)
        return is_open and days == floor(days) and not by_clock

    def _lengths(
        self, count: Exact, since: date | None, until: date | None
    ) -> tuple[Exact, ...]:
        """Add all months at once, then all days, as relativedelta does."""
        steps = [*self.leading, (count, self.unit)]
        months = sum(n * unit.months for n, unit in steps)
        days = sum(n * unit.days for n, unit in steps)
        if since is not None:
            return (days_after(since, months, CalendarUnit.MONTH) + days,)
        if until is not None:
            return (days - days_after(until, -months, CalendarUnit.MONTH),)
        return tuple(n + days for n in days_anywhere(months, CalendarUnit.MONTH))

    def __str__(self) -> str:
        """Write the steps, with the hedge's name unless it is bare."""
        parts = [*((Figure(n), unit) for n, unit in self.leading)]
        parts.append((self.figure, self.unit))
        text = " ".join(
            f"{figure} {unit if figure.low == figure.high == 1 else unit.plural}"
            for figure, unit in parts
        )
        plain = self.hedge in (Hedge.BARE, Hedge.BETWEEN)
        return text if plain else f"{self.hedge}: {text}"
