"""D104: weekends, holidays and quarters held against the dates beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from attrs import evolve

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    DateRange,
    Direction,
    Feast,
    Finding,
    Mention,
    Offset,
    PartialDate,
    Reason,
    Repair,
    SameTime,
    Severity,
    Unchecked,
    YearStart,
)
from claimcheck.model.calendar import plus_days
from claimcheck.model.day import Days
from claimcheck.rules import wording
from claimcheck.rules.dates.pairs import SOME_DAY
from claimcheck.rules.registry import Case, Example, Outcome, Rule

_SATURDAY, _FRIDAY, _MONDAY = 5, 4, 0
_MONTHS = 12
_IN_LIEU = 3
"""Days behind a feast on a weekend on which it may be kept instead."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every label whose days are others than those beside it."""
    starts = {
        day.month
        for claim in case.claims_of(YearStart)
        if (day := _some(claim.month.value).earliest)
    }
    start = starts.pop() if len(starts) == 1 else None
    for claim in case.claims_of(SameTime):
        pair = _label_first(claim)
        if pair is None or claim.context.quoted:
            continue
        label, printed = pair
        days = _days(printed.value, weekend=isinstance(label.value.said, Offset))
        if days is None:
            continue
        outcome = _reader(label.value)(label.value, days, start)
        if isinstance(outcome, str):
            yield Unchecked(wording.quoted(str(label)), outcome, claim.span)
        elif outcome is not None:
            yield _finding(claim, label, printed, outcome)


def _days(value: PartialDate | DateRange, *, weekend: bool) -> Days | None:
    """Give the days of a date; without a year, where no weekday matters, in any."""
    if value.days is not None or weekend or not value.is_relative:
        return value.days
    if isinstance(value, DateRange):
        return DateRange(_some(value.start), _some(value.end)).days
    return _some(value).days


def _some(value: PartialDate) -> PartialDate:
    """Put a date that has no days in a year; which one does not matter."""
    if value.days:
        return value
    return evolve(value, anchor=SOME_DAY, direction=Direction.NEAREST)


_AnyDate = Mention[PartialDate | DateRange]
_Label = Mention[PartialDate]


def _label_first(claim: SameTime) -> tuple[_Label, _AnyDate] | None:
    label, printed = claim.first.value, claim.second.value
    if not isinstance(label, PartialDate) or not _is_label(label):
        return None
    if not isinstance(printed, PartialDate | DateRange) or _is_weekday(printed):
        return None
    first = Mention(label, claim.first.text, claim.first.span)
    return first, Mention(printed, claim.second.text, claim.second.span)


def _is_weekday(value: PartialDate | DateRange) -> bool:
    """Say whether a date is less than a month and its day: a weekday, yesterday."""
    if isinstance(value, DateRange):
        return False
    return not isinstance(value.said, CalendarDate) or value.said.month is None


def _is_label(value: PartialDate) -> bool:
    said = value.said
    if isinstance(said, Offset):
        return said.unit is CalendarUnit.WEEKEND
    if not isinstance(said, CalendarDate):
        return False
    if said.unit is CalendarUnit.SEASON:
        return False
    movable = said.feast is Feast.EASTER
    return movable or said.number is not None or said.day is not None


Reader = Callable[[PartialDate, Days, int | None], Days | str | None]


def _reader(label: PartialDate) -> Reader:
    if isinstance(label.said, Offset):
        return _weekend
    return _part_of_year if label.said.unit.months else _holiday


def _weekend(_label: PartialDate, days: Days, _start: int | None) -> Days | None:
    """Give the weekend that was meant, where none of the days can be one.

    From Friday to Monday it may be: weekends are long or begin early somewhere.
    """
    first, last = days
    if (last - first).days >= _IN_LIEU:
        return None
    weekdays = {date.fromordinal(n).weekday() for n in _numbers(days)}
    several = first != last
    fits = {_SATURDAY, _SATURDAY + 1} if several else {4, 5, 6, 0}
    if weekdays & fits:
        return None
    saturday = plus_days(first, (_SATURDAY - first.weekday()) % 7)
    return (saturday, plus_days(saturday, 1))


def _numbers(days: Days) -> range:
    return range(days[0].toordinal(), days[1].toordinal() + 1)


def _part_of_year(
    label: PartialDate, days: Days, start: int | None
) -> Days | str | None:
    said = label.said
    if not isinstance(said, CalendarDate) or start is None or said.number is None:
        return "the month in which its year begins is not told"
    length = said.unit.months
    first = (start - 1 + length * (said.number - 1)) % _MONTHS
    months = [(first + step) % _MONTHS + 1 for step in range(length)]
    if days[0].month in months and days[1].month in months:
        return None
    year = days[0].year
    begin = date(year, months[0], 1)
    end_year = year + (months[-1] < months[0])
    after = date(end_year + months[-1] // _MONTHS, months[-1] % _MONTHS + 1, 1)
    return (begin, plus_days(after, -1))


def _holiday(label: PartialDate, days: Days, _start: int | None) -> Days | str | None:
    """Give the days of a holiday in the year of the date beside it."""
    said = label.said
    if not isinstance(said, CalendarDate):
        return None
    year = said.year or days[0].year
    if said.weekday is not None and year < _MOVED:
        return None
    own = PartialDate(evolve(said, year=year, away=None)).days
    if own is None or _meet(own, days):
        return None
    if _is_orthodox(said, days):
        return "it is that day by the Orthodox calendar"
    kept_later = own[0].weekday() >= _SATURDAY and said.weekday is None
    if kept_later and 0 < (days[0] - own[0]).days <= _IN_LIEU:
        return None
    return own


def _is_orthodox(said: CalendarDate, days: Days) -> bool:
    """Say whether days are those of a feast in the East: Christmas, 7 January."""
    if said.feast is Feast.EASTER:
        year = said.year or days[0].year
        eastern = evolve(said, year=year, away=None, feast=Feast.ORTHODOX_EASTER)
        other = PartialDate(eastern).days
        return other is not None and _meet(other, days)
    fixed = said.feast is None and said.day is not None
    for year in (days[0].year - 1, days[0].year) if fixed else ():
        own = PartialDate(evolve(said, year=year, away=None)).days
        if own and _meet(
            (plus_days(own[0], _BEHIND), plus_days(own[1], _BEHIND)), days
        ):
            return True
    return False


_BEHIND = 13
"""Days by which the Julian calendar is late, from 1900 to 2099."""


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


_MOVED = 1972
"""The year from which American holidays are told by their weekdays, most of them."""


def _finding(claim: SameTime, label: _Label, printed: _AnyDate, own: Days) -> Finding:
    name, words = wording.quoted(str(label)), wording.quoted(str(printed))
    right = wording.stretch(*own).removeprefix("on ")
    return Finding(
        span=claim.span,
        message=f"{words} is not {name}: that is {right}",
        because=(
            Reason(f"the text says {name}", label.span),
            Reason(f"and gives it as {words}", printed.span),
            Reason(f"the calendar gives {right}"),
        ),
        repairs=(
            Repair("the date", right, printed.span),
            Repair("the name", f"one that fits {words}", label.span),
        ),
    )


RULE = Rule(
    code="D104",
    name="calendar-label",
    severity=Severity.ERROR,
    summary="A weekend, holiday, quarter or nth weekday is not on the date beside it.",
    why="One of the two is wrong. Quarters are checked only where the text tells the "
    "month in which the year begins, and a feast that falls on a weekend may be kept "
    "on the next working days.",
    check=check,
    flagged=(
        Example(
            "The market is on the weekend of June 10-11.", published=date(2025, 6, 2)
        ),
        "Shops are shut on Christmas Day, 26 December 2023.",
        "It is on 15 May 2023, the first Monday of the month.",
    ),
    passed=(
        Example(
            "The market is on the weekend of June 14-15.", published=date(2025, 6, 2)
        ),
        "Shops are shut on Christmas Day, 25 December 2023.",
        "The bridge was opened on Memorial Day, 30 May 1949.",
        "The quarter's sales fell in the second quarter, which ended on September 30.",
    ),
)
