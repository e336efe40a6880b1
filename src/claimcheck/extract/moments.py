"""Times on a day: 8 p.m. on Friday, tomorrow night at 8, the morning of March 3."""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import evolve

from claimcheck.extract.clocks import COUNTED, at_part
from claimcheck.extract.tokens import Tokens
from claimcheck.model import (
    ONE,
    CalendarDate,
    CalendarUnit,
    Clock,
    ClockRange,
    DayPart,
    Direction,
    Duration,
    Figure,
    Hedge,
    Mention,
    Moment,
    Offset,
    PartialDate,
    Portion,
    Quantity,
    Recurrence,
)

OnDay: TypeAlias = Mention[Moment] | Mention[Recurrence]

_NOON, _HOURS = 12, 24


def moment(tokens: Tokens, first: int, after: int) -> Mention[Moment] | None:
    """Read this morning, last night, yesterday evening."""
    language = tokens.lexicon.language
    letter, word = tokens.letters[first], tokens.lower[first]
    part = language.day_parts.get(tokens.lower[after - 1])
    if letter == "D":
        day = PartialDate(Offset(language.deictics[word], CalendarUnit.DAY))
    elif letter == "L":
        day = PartialDate(Offset(language.relatives[word], CalendarUnit.DAY))
    else:
        return None
    if part is None:
        return None
    return tokens.mention(first, after, Moment(day, part))


def with_part_of_day(
    tokens: Tokens, mention: Mention[Any], free: int
) -> Mention[PartialDate] | OnDay | Mention[Any]:
    """Take in "night" behind "Saturday", and "noon" or "the morning of" before it.

    What stands before it is free from *free* on.
    """
    value = mention.value
    if not isinstance(value, PartialDate) or value.granularity is not CalendarUnit.DAY:
        return mention
    if isinstance(value.said, CalendarDate) and value.said.length > 1:
        return mention  # a night of Ramadan
    first, after = tokens.places(mention)
    return (
        _part_behind(tokens, first, after, value)
        or _part_before(tokens, (free, first, after), value)
        or _early_hours(tokens, (free, first, after), value)
        or mention
    )


def _part_behind(
    tokens: Tokens, first: int, after: int, day: PartialDate
) -> OnDay | None:
    """Read Saturday night, Tuesday in the afternoon, Friday mornings."""
    language = tokens.lexicon.language
    at = after
    if tokens.lower[after : after + 2] == ["in", "the"]:
        at += 2
    word = tokens.lower[at] if at < len(tokens.lower) else ""
    if at == after and word in language.nights:
        return tokens.mention(first, at + 1, Moment(day, DayPart.NIGHT))
    if tokens.letters[at : at + 1] != "y":
        return None
    if word in language.times_of_day:
        time = Clock(language.times_of_day[word])
        return tokens.mention(first, at + 1, Moment(day, time))
    part = language.day_parts[word]
    said = day.said
    if word.endswith("s") and isinstance(said, CalendarDate) and said.day is None:
        every = Moment(PartialDate(said), part)
        return tokens.mention(first, at + 1, Recurrence(every))
    return tokens.mention(first, at + 1, Moment(day, part))


def _part_before(
    tokens: Tokens, where: tuple[int, int, int], day: PartialDate
) -> Mention[Moment] | None:
    """Read noon Saturday, late afternoon Friday, the morning of March 3."""
    free, first, after = where
    language = tokens.lexicon.language
    linked = first > free and tokens.lower[first - 1] in ("of", "on")
    at = first - 1 - linked
    if at < free or tokens.letters[at] != "y":
        return None
    word = tokens.lower[at]
    if word in language.times_of_day:
        return tokens.mention(
            at, after, Moment(day, Clock(language.times_of_day[word]))
        )
    before = tokens.letters[at - 1] if at > free else ""
    if linked and tokens.lower[first - 1] == "of":
        at -= before == "t"
    elif linked or before in set("tLDad"):
        return None
    found = Moment(day, language.day_parts[word])
    return _with_early(tokens, free, tokens.mention(at, after, found))


def _with_early(tokens: Tokens, free: int, mention: Mention[Moment]) -> Mention[Moment]:
    """Take in the "mid-" of mid-afternoon yesterday."""
    first, after = tokens.places(mention)
    at = first - 1 - (tokens.letters[first - 1 : first] == "-")
    if at < free or tokens.letters[at] != "e":
        return mention
    portion = tokens.lexicon.language.portions[tokens.lower[at]]
    value = evolve(mention.value, day=evolve(mention.value.day, portion=portion))
    return tokens.mention(at, after, value)


def _early_hours(
    tokens: Tokens, where: tuple[int, int, int], day: PartialDate
) -> Mention[Moment] | None:
    """Read the early hours of Saturday."""
    free, first, after = where
    hours = tokens.lower[max(first - _LONGEST, free) : first]
    for count in range(len(hours), 2, -1):
        if " ".join(hours[-count:]) in tokens.lexicon.language.words["early_hours"]:
            value = Moment(evolve(day, portion=Portion.EARLY), DayPart.MORNING)
            return tokens.mention(first - count, after, value)
    return None


_LONGEST = 4
"""Words of "the early hours of"."""


def moment_of(
    tokens: Tokens, one: Mention[Any], two: Mention[Any]
) -> Mention[Moment] | None:
    """Join a day and a time of day that stand side by side, in either order."""
    if not _is_day(one.value) and not _is_day(two.value):
        return None
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    between = tokens.lower[stop:start]
    if between[:1] == [","]:
        between = between[1:]
    if _is_day(one.value):
        behind = between[0] if between else ""
        time = _time_behind(tokens, one.value, two, behind)
        free = len(between) <= 1 and (not between or _leads(tokens, behind))
        found = _on(one.value, time) if free and time else None
    elif between in ([], ["on"], ["of"]):
        time = _time_before(tokens, one, two.value)
        found = _on(two.value, time) if time else None
        first -= _is_ranged(one)
    else:
        found = None
    if found is None:
        return None
    parts = one.parts if _is_day(one.value) else two.parts
    return evolve(tokens.mention(first, after, found), parts=parts)


def moment_in_week(
    tokens: Tokens, one: Mention[Any], two: Mention[Any]
) -> Mention[Moment] | None:
    """Join Wednesday evening and next week, Monday at 9 a.m. and of last week."""
    value, week = one.value, two.value
    if not isinstance(value, Moment):
        return None
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    if tokens.lower[stop:start] not in ([], ["of"]):
        return None
    weekday = CalendarDate(weekday=getattr(value.day.said, "weekday", None))
    if value.day.said != weekday or weekday == CalendarDate():
        return None
    if not isinstance(week, PartialDate) or week.granularity is not CalendarUnit.WEEK:
        return None
    if not isinstance(week.said, Offset) or two.parts or week.portion:
        return None
    day = PartialDate(weekday, Direction.FUTURE)
    return evolve(tokens.mention(first, after, evolve(value, day=day)), parts=(two,))


def _leads(tokens: Tokens, word: str) -> bool:
    words = tokens.lexicon.language.words
    return word in words["at_time"] or word in words["between"]


def _is_day(value: object) -> bool:
    """Say whether it is a day, or a part of one, that a clock's time can be of."""
    if isinstance(value, Moment):
        return isinstance(value.time, DayPart)
    return isinstance(value, PartialDate) and value.granularity is CalendarUnit.DAY


def _on(day: PartialDate | Moment, time: Clock | ClockRange) -> Moment:
    return Moment(day.day if isinstance(day, Moment) else day, time)


def _time_behind(
    tokens: Tokens, day: PartialDate | Moment, two: Mention[Any], word: str
) -> Clock | ClockRange | None:
    """Give the time behind a day: at 8 p.m., after 8 p.m., at 8."""
    time, words = _clock(tokens, day, two), tokens.lexicon.language.words
    leads = words["before_range" if _is_ranged(two) else "at_hour"]
    if time is None and (word in leads or (not word and _is_near(two))):
        sure = isinstance(day, Moment) or not _is_ranged(two)
        time = _bare_hour(tokens, day, two) if sure else None
    hedge = tokens.lexicon.language.beside_time.get(word)
    if hedge is not None and isinstance(time, Clock) and time.hedge is Hedge.BARE:
        return evolve(time, hedge=hedge)
    return time


def _is_ranged(mention: Mention[Any]) -> bool:
    """Say whether it is two numbers, of which hours need "from" or "between"."""
    return isinstance(mention.value, Quantity) and mention.value.figure.is_range


def _is_near(mention: Mention[Any]) -> bool:
    """Say whether "around" stands before a number, and hedges it."""
    value = mention.value
    return isinstance(value, Quantity) and value.hedge is Hedge.NEAR


def _time_before(
    tokens: Tokens, one: Mention[Any], day: PartialDate | Moment
) -> Clock | ClockRange | None:
    """Give the time before a day: 8 p.m., and at 3 where no sum or price can be."""
    time = _clock(tokens, day, one)
    if time is not None:
        return time
    first, _ = tokens.places(one)
    before = tokens.lower[first - 1] if first else ""
    words = tokens.lexicon.language.words
    near = isinstance(day, Moment) or (
        isinstance(day.said, Offset) and day.said.count >= 0
    )
    leads = words["before_range" if _is_ranged(one) else "at_hour"]
    return _bare_hour(tokens, day, one) if near and before in leads else None


def _clock(
    tokens: Tokens, day: PartialDate | Moment, mention: Mention[Any]
) -> Clock | ClockRange | None:
    """Give a time as it is meant on that part of the day: Friday night at 8:30."""
    time = mention.value
    if not isinstance(time, Clock | ClockRange):
        return None
    part = day.time if isinstance(day, Moment) else None
    first, after = tokens.places(mention)
    told = any(
        tokens.letters[at] == "C" and at not in tokens.meanings
        for at in range(first, after)
    )
    if told or not isinstance(part, DayPart):
        return time
    if isinstance(time, Clock):
        return at_part(time, part)
    return ClockRange(at_part(time.start, part), at_part(time.end, part))


def _bare_hour(
    tokens: Tokens, day: PartialDate | Moment, mention: Mention[Any]
) -> Clock | ClockRange | None:
    """Take a number for the hour that it is between "at" and a day."""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit != ONE:
        return None
    _, after = tokens.places(mention)
    hours = [value.figure.low, value.figure.high]
    if tokens.letters[after : after + 1] in COUNTED or not _are_hours(value.figure):
        return None
    part = day.time if isinstance(day, Moment) else None
    hedge = value.hedge if value.hedge is Hedge.NEAR else Hedge.BARE
    clocks = [Clock(int(hour), hedge=hedge) for hour in hours]
    if isinstance(part, DayPart):
        clocks = [at_part(clock, part) for clock in clocks]
    return ClockRange(*clocks) if value.figure.is_range else clocks[0]


def _are_hours(figure: Figure) -> bool:
    """Say whether numbers were printed that clocks show, and no parts of them."""
    whole = isinstance(figure.low, int) and isinstance(figure.high, int)
    return whole and figure.place == 1 and figure.low > 0 and figure.high <= _NOON


def span_of(
    tokens: Tokens, one: Mention[Any], two: Mention[Any]
) -> Mention[ClockRange] | None:
    """Join two times with zones of their own: from 8 p.m. ET to 10 p.m. ET."""
    if not isinstance(one.value, Clock):
        return None
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    if start - stop != 1:
        return None
    words, joiner = tokens.lexicon.language.words, tokens.lower[stop]
    before = tokens.lower[first - 1] if first else ""
    opened = before in words["before_range"]
    between = before in words["between"] and joiner == "and"
    if not isinstance(two.value, Clock) or not (
        between or joiner in words["until_time"]
    ):
        return None
    value = ClockRange(one.value, two.value)
    return tokens.mention(first - opened, after, value)


def round_of(
    tokens: Tokens, one: Mention[Any], two: Mention[Any]
) -> Mention[Recurrence] | None:
    """Join what comes round with its time: every Friday at 8 p.m., 6 a.m. daily."""
    time_first = isinstance(two.value, Recurrence)
    cycle, time = (two, one) if time_first else (one, two)
    if not isinstance(cycle.value, Recurrence):
        return None
    first, stop = tokens.places(one)
    start, after = tokens.places(two)
    between = tokens.lower[stop:start]
    if between and (time_first or len(between) > 1 or not _leads(tokens, between[0])):
        return None
    day = _day_of_round(cycle.value)
    found = None if day is None else _clock(tokens, day, time)
    if day is None or found is None:
        return None
    every = _on(day, found)
    return tokens.mention(first, after, evolve(cycle.value, every=every))


def _day_of_round(value: Recurrence) -> PartialDate | Moment | None:
    """Give the day that comes round: any, a Friday, or the evening of any."""
    every = value.every
    if isinstance(every, DayPart):
        return Moment(PartialDate(CalendarDate()), every)
    if isinstance(every, Duration):
        daily = every == Duration(1, CalendarUnit.DAY)
        return PartialDate(CalendarDate()) if daily else None
    if isinstance(every, CalendarDate):
        return PartialDate(every) if every.unit is CalendarUnit.DAY else None
    return every if isinstance(every.time, DayPart) else None
