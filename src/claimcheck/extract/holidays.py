"""Days of the year with a name, and the weekends and weeks of them."""

from __future__ import annotations

from attrs import evolve

from claimcheck.extract.dating import OF
from claimcheck.extract.relative_dates import BESIDE
from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.extract.within import Date, of_part
from claimcheck.model import CalendarDate, CalendarUnit, Feast, Offset, PartialDate


def holiday(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read Christmas, last Thanksgiving, Labor Day 2016, Q3 2021, FY2020."""
    at = tokens.letters.index("Z", first)
    named = tokens.meanings[at].meaning
    if not isinstance(named, CalendarDate) or not _is_named(tokens, first, at, after):
        return None
    if "p" in tokens.letters[at:after] and OF.isdisjoint(tokens.lower[at:after]):
        after = at + 1 + len(tokens.meanings[at].rest)
    if tokens.letters[after - 1] == "U" and not _is_year(tokens, after - 1):
        after = at + 1 + len(tokens.meanings[at].rest)
    said = _in_its_year(tokens, first, after, named)
    if said.unit is not CalendarUnit.DAY and said.year is None and said.away is None:
        return None  # the third part of a race, or a car
    if (
        said.feast is Feast.EASTER
        and first
        and tokens.lower[first - 1] in _calendars(tokens)
    ):
        return None
    side = direction_at(tokens, first)
    if tokens.letters[first] == "L":
        side = BESIDE[tokens.lexicon.language.relatives[tokens.lower[first]]]
    return tokens.mention(first, after, PartialDate(said, side))


def _is_year(tokens: Tokens, at: int) -> bool:
    return tokens.lexicon.language.calendar[tokens.lower[at]] is CalendarUnit.YEAR


def _in_its_year(
    tokens: Tokens, first: int, after: int, said: CalendarDate
) -> CalendarDate:
    """Add the year that stands on either side, or "last year" behind."""
    letters = tokens.letters
    if letters[after - 1] == "U":
        away = tokens.lexicon.language.relatives[tokens.lower[after - 2]]
        return evolve(said, away=away)
    for at in (after - 1, first):
        if letters[at] == "Y":
            return evolve(said, year=int(tokens.lower[at]))
    return said


def _calendars(tokens: Tokens) -> frozenset[str]:
    return tokens.lexicon.language.words["calendars"]


"""What may stand between a holiday and its year."""


def _is_named(tokens: Tokens, first: int, at: int, after: int) -> bool:
    """Say whether a name in lower case is meant for one: last easter, mothers day."""
    if not tokens.printed[at][0].islower() or first < at or after > at + 1:
        return True
    return not at or tokens.letters[at - 1] == "p"


def holiday_weekend(tokens: Tokens, first: int, after: int) -> Date | None:
    """Read Thanksgiving weekend, Labor Day weekend 2021, Christmas week."""
    unit_at = tokens.letters.index("U", first)
    unit = tokens.lexicon.language.calendar[tokens.lower[unit_at]]
    if unit not in (CalendarUnit.WEEKEND, CalendarUnit.WEEK):
        return None
    if tokens.lower[unit_at].endswith("s"):
        return None
    day = holiday(tokens, first, unit_at)
    if day is None:
        return None
    if tokens.letters[after - 1] == "Y":
        year = int(tokens.lower[after - 1])
        if isinstance(day.value.said, CalendarDate):
            said = evolve(day.value.said, year=year)
            day = evolve(day, value=evolve(day.value, said=said))
    of_it = PartialDate(Offset(0, unit))
    return of_part(tokens.mention(first, after, of_it), day)
