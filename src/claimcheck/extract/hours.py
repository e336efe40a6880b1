"""Hours told in words: half past three, noon, tonight, 4 in the morning, 0800 hours."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from claimcheck.extract.clocks import (
    COUNTED,
    ONE_TIME,
    Time,
    Told,
    at_part,
    in_part_behind,
    is_at_time,
    single,
    time_at,
    zone_behind,
)
from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.names import in_name
from claimcheck.extract.tense import direction_at
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    CalendarUnit,
    Clock,
    ClockRange,
    DayPart,
    Direction,
    Hedge,
    Mention,
    Moment,
    Offset,
    PartialDate,
)

_NOON, _HOURS, _MINUTES = 12, 24, 60

BESIDE_HOUR = rf"(?:(?:a?F|[in](?:-n)?U)[LTp]|[in](?:-n)?L)(?:{ONE_TIME}|[in]|y)"
"""Letters of half past three, twenty minutes to noon."""


def in_part(tokens: Tokens, first: int, after: int) -> Time | None:
    """Read "at 4 in the morning", "from seven to nine in the evening"."""
    hedge, begin = hedge_before(tokens, first, after)
    told = time_at(tokens, begin)
    if told is None or told.shown or not 0 < told.hour <= _NOON:
        return None
    if tokens.letters[after : after + 1] in COUNTED:
        return None
    if tokens.letters[told.after] in "T-&":
        return _stretch_in_part(tokens, begin, told, after)
    before = tokens.lower[begin - 1] if begin else ""
    shown = before in tokens.lexicon.language.words["before_time"]
    if hedge is Hedge.BARE and not (shown or _is_what_it_is(tokens, begin)):
        return None
    return single(tokens, (first, begin), told, hedge)


def _is_what_it_is(tokens: Tokens, begin: int) -> bool:
    """Say whether a number is the hour it was: it was already four in the morning."""
    at = begin
    while at > 0 and tokens.letters[at - 1] in "kR":
        at -= 1
    verb = at
    while at > 0 and tokens.letters[at - 1] == "v":
        at -= 1
    it = tokens.lexicon.language.words["it"]
    return at < verb and at > 0 and tokens.lower[at - 1] in it


def _stretch_in_part(
    tokens: Tokens, begin: int, start: Told, after: int
) -> Mention[ClockRange] | None:
    end = time_at(tokens, start.after + 1)
    before = tokens.lower[begin - 1] if begin else ""
    if end is None or before not in tokens.lexicon.language.words["before_range"]:
        return None
    if not 0 < end.hour <= _NOON:
        return None
    part = tokens.lexicon.language.day_parts[tokens.lower[after - 1]]
    ends = [at_part(each.clock, part) for each in (start, end)]
    return tokens.mention(begin - 1, after, ClockRange(*ends))


def military(tokens: Tokens, first: int, after: int) -> Mention[Clock] | None:
    """Read 0800 hours, and "at 1430 hours", which are not so many hours."""
    digits, words = tokens.lower[first], tokens.lexicon.language.words
    if len(digits) != len("0800") or not digits.isdecimal():
        return None
    unit = tokens.lexicon.language.calendar[tokens.lower[after - 1]]
    before = tokens.lower[first - 1] if first else ""
    sure = digits[0] == "0" or before in words["at_time"]
    value = Clock(int(digits[:2]), int(digits[2:]))
    if unit is not CalendarUnit.HOUR or not sure or not value.exists:
        return None
    return tokens.mention(first, after, value)


def beside_hour(tokens: Tokens, first: int, after: int) -> Mention[Clock] | None:
    """Read about half past three, a quarter to five, twenty minutes past noon."""
    hedge, begin = hedge_before(tokens, first, after)
    found = _minutes(tokens, begin)
    if found is None:
        return None
    minutes, at, sure = found
    words, joiner = tokens.lexicon.language.words, tokens.lower[at]
    later = joiner in words["past_the_hour"]
    if not later and (joiner not in words["to_the_hour"] or minutes == _HALF_HOUR):
        return None
    sure = sure or joiner == "past"
    hour = _hour_at(tokens, at + 1)
    if hour is None or not sure or hour.minute:
        return None
    total = _MINUTES * hour.clock.hour + (minutes if later else -minutes)
    if not later and hour.hour == 1 and not hour.half:
        total += _MINUTES * _NOON
    value = Clock(*divmod(total % (_MINUTES * _HOURS), _MINUTES))
    told = evolve(hour, hour=value.hour, minute=value.minute, half="", shown=True)
    if not hour.half:
        told = in_part_behind(tokens, told)
    zone, last = zone_behind(tokens, told.after)
    return tokens.mention(first, last, evolve(told.clock, zone=zone, hedge=hedge))


_HALF_HOUR = 30


def _minutes(tokens: Tokens, first: int) -> tuple[int, int, bool] | None:
    """Give the minutes beside an hour, the token behind them, and if they are sure."""
    language, at = tokens.lexicon.language, first
    at += tokens.letters[at] == "a"
    if tokens.letters[at] == "F":
        minutes = Fraction(_MINUTES) * language.fractions[tokens.lower[at]]
        whole = minutes in (_HALF_HOUR, _HALF_HOUR // 2)
        return (int(minutes), at + 1, True) if whole else None
    if tokens.letters[at] == "i":
        number, at = int(tokens.lower[at]), at + 1
    else:
        number, at = language.numbers[tokens.lower[at]], at + 1
        if tokens.letters[at] == "-":
            number, at = number + language.numbers[tokens.lower[at + 1]], at + 2
    sure = tokens.letters[at] == "U"
    if sure and language.calendar[tokens.lower[at]] is not CalendarUnit.MINUTE:
        return None
    return (number, at + sure, sure) if 0 < number < _MINUTES else None


def _hour_at(tokens: Tokens, at: int) -> Told | None:
    """Read the hour that minutes stand beside, which may be noon."""
    named = tokens.lexicon.language.times_of_day.get(tokens.lower[at])
    if named is not None:
        return Told(named, at + 1, shown=True, half="n")
    told = time_at(tokens, at)
    if told is None or not 0 < told.hour <= _HOURS:
        return None
    counts = tokens.letters[told.after : told.after + 1] in COUNTED
    return None if counts and not told.shown else told


def named(tokens: Tokens, first: int, after: int) -> Mention[Clock] | None:
    """Read noon, midnight; High Noon is a name."""
    return None if in_name(tokens, first, after) else _noon(tokens, first, first)


def night(tokens: Tokens, first: int, after: int) -> Mention[Moment] | None:
    """Read tonight, overnight; overnight lows need not be last night's."""
    count = tokens.lexicon.language.nights[tokens.lower[first]]
    if in_name(tokens, first, after):
        return None
    if count and tokens.letters[after : after + 1] == "x":
        return None
    ahead = direction_at(tokens, first) is Direction.FUTURE
    day = PartialDate(Offset(0 if ahead else count, CalendarUnit.DAY))
    return tokens.mention(first, after, Moment(day, DayPart.NIGHT))


def twelve(tokens: Tokens, first: int, _after: int) -> Mention[Clock] | None:
    """Read 12 noon."""
    fits = tokens.lower[first] == str(_NOON)
    return _noon(tokens, first, first + 1) if fits else None


def _noon(tokens: Tokens, first: int, at: int) -> Mention[Clock] | None:
    """Read a time of day with a name where it is one: at noon, noon GMT."""
    hour = tokens.lexicon.language.times_of_day.get(tokens.lower[at])
    if hour is None:
        return None
    zone, after = zone_behind(tokens, at + 1)
    if at == first and zone is None and not is_at_time(tokens, first):
        return None
    return tokens.mention(first, after, Clock(hour, zone=zone))
