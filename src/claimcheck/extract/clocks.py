"""Times of day: 8 p.m., half past three, 1800 GMT, from 9 to 11 a.m., noon."""

from __future__ import annotations

from attrs import evolve, frozen

from claimcheck.extract.hedges import hedge_before
from claimcheck.extract.tokens import Tokens
from claimcheck.extract.zones import zone_at
from claimcheck.model import (
    Clock,
    ClockRange,
    DayPart,
    Hedge,
    Mention,
    Zone,
)

_HALF = r"(?:C~*C?)"
ONE_TIME = (
    rf"(?:[iN](?::[iYN]){{1,2}}{_HALF}?A?|[iNY](?:{_HALF}|A)|iwA?"
    rf"|n(?:-?n){{0,2}}{_HALF})"
)
"""Letters of one time: 10:30, 8 p.m., 9.15 am, 18.00 GMT, 13h30, seven thirty p.m."""

TIMES = rf"(?:{ONE_TIME}(?:[-T&cp](?:{ONE_TIME}|[iN]))?|[iN][-T&cp]{ONE_TIME})"
"""Letters of a time, or of two: from 9 to 11 a.m., 8 a.m. until 3."""

Time = Mention[Clock] | Mention[ClockRange]

_NOON, _HOURS, _MINUTES = 12, 24, 60
_NEAR = (Hedge.NEAR, Hedge.JUST_BELOW, Hedge.JUST_ABOVE, Hedge.EXACT)
"""What may stand before a time of day."""
COUNTED = tuple("xXuUbm%$")
"""What a number stands before that is no hour."""


@frozen
class Told:
    """A time as printed: its numbers, "a" or "p", and the token behind it.

    *shown* tells that nothing but a time is printed so.
    """

    hour: int
    after: int
    minute: int = 0
    second: int | None = None
    half: str = ""
    shown: bool = False

    @property
    def clock(self) -> Clock:
        """The time on the 24-hour clock."""
        hour = self.hour
        if self.half == "p" and hour < _NOON:
            hour += _NOON
        elif self.half == "a" and hour == _NOON:
            hour = 0
        return Clock(hour, self.minute, self.second)


def clock(tokens: Tokens, first: int, after: int) -> Time | None:
    """Read 8 p.m., about 9.15am, 10:30 ET, and from 4 to 7:30 p.m.

    A bare 3:1 may be a score and is left alone; of "8 and 10 p.m." each is a time.
    """
    hedge, begin = hedge_before(tokens, first, after)
    start = time_at(tokens, begin)
    if start is None:
        return None
    end = time_at(tokens, start.after + 1) if start.after < after else None
    if end is not None and _spans(tokens, begin, start, end):
        return _stretch(tokens, begin, start, end)
    if start.shown or end is None:
        return single(tokens, (first, begin), start, hedge)
    return single(tokens, (start.after + 1,) * 2, end, Hedge.BARE)


def _stretch(
    tokens: Tokens, begin: int, start: Told, end: Told
) -> Mention[ClockRange] | None:
    both = _range(start, end)
    verses = not end.half and begin > 0 and tokens.letters[begin - 1] == "X"
    if verses or not both.exists:
        return None
    zone, last = zone_behind(tokens, end.after)
    ends = (evolve(clock, zone=zone) for clock in (both.start, both.end))
    opening = tokens.lower[begin - 1] if begin else ""
    begin -= opening in tokens.lexicon.language.words["before_range"]
    return tokens.mention(begin, last, ClockRange(*ends))


def single(
    tokens: Tokens, where: tuple[int, int], told: Told, hedge: Hedge
) -> Mention[Clock] | None:
    """Give one time, from the first of two tokens on if it has a hedge."""
    first, begin = where
    told = in_part_behind(tokens, told)
    if not told.shown or _is_no_time(tokens, begin, told):
        return None
    zone, last = zone_behind(tokens, told.after)
    value = evolve(told.clock, zone=zone)
    if hedge not in _NEAR:
        return tokens.mention(begin, last, value)
    return tokens.mention(first, last, evolve(value, hedge=hedge))


def _is_no_time(tokens: Tokens, begin: int, told: Told) -> bool:
    """Say whether it is a verse, a race's time, or a time without "p.m." that is none.

    Where "p.m." stands behind it, it was meant for a time, possible or not.
    """
    if told.half:
        return False
    if not told.clock.exists:
        return True
    before = tokens.letters[begin - 1] if begin else ""
    zone = zone_at(tokens, told.after)
    if tokens.letters[begin + 1 : begin + 2] == "w":
        length = before not in ("W", "D") and not is_at_time(tokens, begin)
        return length and not zone and told.hour < _LONG
    if ":" not in tokens.letters[begin : told.after] or zone:
        return False
    race = told.second is not None and len(tokens.lower[begin]) == 1
    return before == "X" or race


_LONG = 10
"""So many hours and more are a time of day where they are printed as 13h30."""


def zone_behind(tokens: Tokens, at: int) -> tuple[Zone | None, int]:
    """Give the zone that is named behind a time, and the token behind it."""
    return zone_at(tokens, at) or (None, at)


def _spans(tokens: Tokens, begin: int, start: Told, end: Told) -> bool:
    """Say whether two times are the ends of one stretch.

    Where only the first is surely one, "from" or a dash must show that the other is.
    """
    words = tokens.lexicon.language.words
    joiner, before = tokens.lower[start.after], tokens.lower[max(begin - 1, 0)]
    dash = tokens.letters[start.after] == "-"
    between = before in words["between"]
    if not (joiner in words["until_time"] or (between and joiner == "and")):
        return False
    if max(start.hour, end.hour) > _HOURS:
        return False
    if end.shown:
        return True
    free = tokens.letters[end.after : end.after + 1] not in COUNTED
    told = (
        dash or between or joiner not in words["to"] or before in words["before_range"]
    )
    return start.shown and free and told


def _range(start: Told, end: Told) -> ClockRange:
    """Give both ends, the half of the day told by the other where one lacks it."""
    if end.half and not start.half:
        start = evolve(start, half=end.half)
        if start.clock.seconds >= end.clock.seconds:
            start = evolve(start, half=_OTHER[end.half])
    elif start.half and not end.half:
        end = evolve(end, half=start.half)
        if start.clock.seconds >= end.clock.seconds:
            end = evolve(end, half=_OTHER[start.half])
    elif not end.half and start.hour <= _NOON and end.hour < start.hour:
        end = evolve(end, half="p")
    return ClockRange(start.clock, end.clock)


_OTHER = {"a": "p", "p": "a"}


def time_at(tokens: Tokens, at: int) -> Told | None:
    """Read a time that starts at a token, or a number that may be an hour."""
    letter = tokens.letters[at : at + 1]
    if letter == "n":
        return _in_words(tokens, at)
    if not letter or letter not in "iNY":
        return None
    digits, after = _digits(tokens, at)
    if not all(each.isdecimal() for each in digits):
        return None
    if any(len(each) != len("00") for each in digits[1:]):
        return None
    hour, *rest = (int(each) for each in digits)
    minute, second = [*rest, 0][0], rest[1] if len(rest) > 1 else None
    told = Told(hour, after, minute, second, shown=after > at + 1)
    return _with_half(tokens, told, minutes=bool(rest))


def _digits(tokens: Tokens, at: int) -> tuple[list[str], int]:
    """Give the hour, minute and second, and the token behind them."""
    digits, after = [tokens.lower[at]], at + 1
    while tokens.letters[after : after + 1] == ":" and len(digits) <= _MOST_COLONS:
        if not (tokens.glued(after) and tokens.glued(after + 1)):
            break
        digits.append(tokens.lower[after + 1])
        after += 2
    if len(digits) > 1:
        return digits, after
    if tokens.letters[after : after + 1] == "w":
        return [digits[0], tokens.lower[after][1:]], after + 1
    if "." in digits[0]:
        return digits[0].split("."), after
    hours, minutes = digits[0][:-2], digits[0][-2:]
    if len(digits[0]) in (len("800"), len("1800")) and minutes < str(_MINUTES):
        return [hours, minutes], after
    return digits, after


_MOST_COLONS = 2


def _in_words(tokens: Tokens, at: int) -> Told | None:
    """Read eight, seven thirty, four twenty-three."""
    numbers = tokens.lexicon.language.numbers
    hour, after, minute = numbers[tokens.lower[at]], at + 1, 0
    while tokens.letters[after : after + 1] in ("n", "-"):
        minute += numbers.get(tokens.lower[after], 0)
        after += 1
    if tokens.letters[after - 1] == "-" or minute >= _MINUTES:
        return None
    told = _with_half(tokens, Told(hour, after, minute), minutes=False)
    return told if told.shown or after == at + 1 else None


def _with_half(tokens: Tokens, told: Told, *, minutes: bool) -> Told:
    """Add o'clock, a.m. and p.m.; an hour alone may be followed by a zone.

    1800 and 18.00 are numbers but for what stands behind them.
    """
    after, half = told.after, ""
    colon = told.shown
    while tokens.letters[after : after + 1] == "C" and not half:
        phrase = tokens.meanings.get(after)
        if phrase is None:
            half = tokens.lower[after][0]
        after += 1 + len(phrase.rest if phrase else ())
    shown = colon or after > told.after
    if not shown and tokens.letters[after : after + 1] == "A":
        free = tokens.letters[after + 1 : after + 2] not in COUNTED
        shown = free and (minutes or is_at_time(tokens, after - 1))
    if not minutes and told.hour > _HOURS:
        shown = False
    return evolve(told, after=after, half=half, shown=shown)


def is_at_time(tokens: Tokens, at: int) -> bool:
    """Say whether a word such as "at" stands before a number, or a bracket."""
    before = tokens.lower[at - 1] if at else ""
    return before == "(" or before in tokens.lexicon.language.words["before_time"]


def in_part_behind(tokens: Tokens, told: Told) -> Told:
    """Take in "in the evening" and "at night" behind a time."""
    if told.half:
        return told
    behind = tokens.letters[told.after : told.after + 3]
    length = {"pty": 3, "py": 2}.get(behind[: behind.find("y") + 1])
    if length is None or tokens.lower[told.after] not in _IN:
        return told
    part = tokens.lexicon.language.day_parts[tokens.lower[told.after + length - 1]]
    value = at_part(told.clock, part)
    after = told.after + length
    return evolve(told, hour=value.hour, after=after, shown=True)


_IN = frozenset({"in", "at"})


def at_part(time: Clock, part: DayPart) -> Clock:
    """Give the time that is meant where its half of the day is told by its part.

    >>> str(at_part(Clock(8), DayPart.EVENING)), str(at_part(Clock(2), DayPart.NIGHT))
    ('20:00', '02:00')
    """
    late = part in (DayPart.AFTERNOON, DayPart.EVENING)
    late = late or (part is DayPart.NIGHT and time.hour >= _DUSK)
    if part in (DayPart.NIGHT, DayPart.EVENING) and time.hour == _NOON:
        return evolve(time, hour=_HOURS if time.minute == 0 else 0)
    if late and 0 < time.hour < _NOON:
        return evolve(time, hour=time.hour + _NOON)
    return time


_DUSK = 5
"""The first hour that is p.m. where it is one of the night."""
