"""What was said of a date, before anything is reckoned."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model.calendar import CalendarUnit, Weekday
from claimcheck.model.duration import Duration
from claimcheck.model.feasts import Feast
from claimcheck.model.pasting import Pastes


class Direction(Pastes, StrEnum):
    """On which side of its anchor an open date lies.

    A stretch that the anchor lies in is on or before it up to the anchor, and on or
    after it from there; it is neither before nor after it.
    """

    PAST = "on or before"
    BEFORE = "before"
    FUTURE = "on or after"
    AFTER = "after"
    NEAREST = "nearest to"


class Portion(Pastes, StrEnum):
    """The part of a stretch that was meant.

    Early and late are its first and last third; *earlier* is up to the anchor, *later*
    from there.
    """

    EARLY = "early"
    MIDDLE = "mid"
    LATE = "late"
    ELAPSED = "earlier"
    COMING = "later"


_MONTHS_OF_YEAR, _QUARTERS = 12, 4
_WHICH_WEEKDAY = (1, 2, 3, 4, 5, -1)


def _month_or_none(_said: object, _attribute: object, value: int | None) -> None:
    if value is not None and not 1 <= value <= _MONTHS_OF_YEAR:
        raise ClaimcheckError(f"A month is a number from 1 to 12, not {value!r}")


def _number_or_none(said: CalendarDate, _attribute: object, value: int | None) -> None:
    if value is None:
        return
    if said.weekday is not None:
        if value not in _WHICH_WEEKDAY:
            raise ClaimcheckError(
                f"A weekday of a month is the 1st to 5th or -1, the last, not {value!r}"
            )
    elif not 1 <= value <= _QUARTERS:
        raise ClaimcheckError(
            f"A quarter, season or half is a number from 1 to 4, not {value!r}"
        )


def _from_one(_said: object, _attribute: object, value: int) -> None:
    if value < 1:
        raise ClaimcheckError(f"A feast has one day or more, not {value!r}")


@frozen
class CalendarDate:
    """What was printed of a date in terms of the calendar; the rest stays open.

    *unit* is what the words name: a day, a month, a year, a decade. *number* tells
    which quarter, half or season (1 is spring), or which weekday of the month (-1 is
    the last one), *away* how many years from the anchor's it is: June last year.
    *feast* is the movable one that it is told from, and *shift* is so many days behind
    what the rest tells: Good Friday is two before Easter, and Black Friday one behind
    the fourth Thursday of November. Hanukkah has a *length* of eight days. A date may
    be impossible, as printed ones are:

    >>> CalendarDate(2023, 2, 30).exists
    False
    """

    year: int | None = None
    month: int | None = field(default=None, validator=_month_or_none)
    day: int | None = None
    weekday: Weekday | None = None
    unit: CalendarUnit = CalendarUnit.DAY
    number: int | None = field(default=None, validator=_number_or_none)
    away: int | None = None
    feast: Feast | None = None
    shift: int = 0
    length: int = field(default=1, validator=_from_one)

    @property
    def exists(self) -> bool:
        """Whether some calendar has such a day; 29 February needs a leap year."""
        if (self.number or 0) * self.unit.months > _MONTHS_OF_YEAR:
            return False
        if self.day is None:
            return True
        year = _A_LEAP_YEAR if self.year is None else self.year
        if not MINYEAR <= year <= MAXYEAR:
            return False
        longest = monthrange(year, self.month)[1] if self.month else _LONGEST_MONTH
        return 1 <= self.day <= longest

    @property
    def full(self) -> date | None:
        """The day itself, where year, month and day were printed and exist.

        What is told from a day is not that day.
        """
        told_from = self.shift or self.feast
        if self.year is None or self.month is None or self.day is None or told_from:
            return None
        return date(self.year, self.month, self.day) if self.exists else None


_LONGEST_MONTH, _A_LEAP_YEAR = 31, 2004


@frozen
class Offset:
    """So many units from an anchor: yesterday is -1 day, this week 0 weeks."""

    count: int
    unit: CalendarUnit


@frozen
class Distance:
    """So long before an anchor, or after it: nearly two years ago, a week later.

    *grain* is the unit of what it is told from, where that was told in one: a year
    before the third quarter is a quarter, too.
    """

    duration: Duration
    after: bool = False
    grain: CalendarUnit | None = None

    @property
    def unit(self) -> CalendarUnit:
        """The unit that the length was told in."""
        return self.duration.unit
