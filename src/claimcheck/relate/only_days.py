"""The only two days of a short article, which can be told of one thing alone.

"The stoppage got under way on 14 May" and "stopped yesterday" are of one thing where
an article tells no third day, both are on one side of publication, and no word sets
the one apart from the other: until, after, announced, again. "A Thursday" is what the
only date of an article is, unless it is told of every week.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Direction,
    Distance,
    Duration,
    Mention,
    Offset,
    PartialDate,
    SameTime,
    Span,
)
from claimcheck.relate.ledger import Ledger, Told

_FAR = 9
"""Sentences of an article that is of one thing."""
_WEEK, _WEEKS, _MONTH = 8, 13, 35
"""Days from publication to a weekday by itself; its date; between two days meant."""
_BEFORE, _BEHIND, _PHRASE = 6, 4, 3
_SHORT = (CalendarUnit.DAY, CalendarUnit.WEEK)


@frozen(eq=False)
class _Day:
    """A day that is told: a date, a weekday alone, one told from publication."""

    told: Told
    day: Mention[PartialDate]
    kind: str


def only_days(ledger: Ledger, taken: set[Span]) -> Iterator[SameTime]:
    """Yield the only two days of an article as one; none *taken*."""
    if len(ledger.reading.sentences) > _FAR or ledger.published is None:
        return
    days = [*_days(ledger)]
    if any(one.day.span in taken or _is_ranged(ledger, one) for one in days):
        return
    pair = _pair(ledger, days)
    if pair is None or (pair[0].kind == "w" and _has_weeks(ledger)):
        return
    one, two = pair
    if one.kind == "w" and _has_next_days(ledger):
        return
    loose = two.kind == "w" and _is_some(ledger, two.told)
    if not loose and any(_is_aside(ledger, each) for each in pair):
        return
    if _may_be_one(ledger, one, two):
        ends = sorted((place.told.first, place.told.after) for place in pair)
        span = ledger.tokens.span(ends[0][0], ends[1][1])
        yield SameTime(one.day, two.day, span=span)


def _days(ledger: Ledger) -> Iterator[_Day]:
    for told in ledger.of_kinds("dwogem"):
        day = told.day
        kind = _kind(day.value) if day is not None else ""
        if day is None or not kind or day.value.anaphoric:
            continue
        if kind != "d" or day.value.earliest != ledger.published:  # of the dateline
            settled = _settled(day, ledger.published)
            yield _Day(told, _from_today(ledger, told) or settled, kind)


def _from_today(ledger: Ledger, told: Told) -> Mention[PartialDate] | None:
    """Read "a week from today" as a day; the two are told apart by other frames."""
    tokens, day = ledger.tokens, told.day
    said = day.value.said if day is not None else None
    today = isinstance(said, Offset) and said.unit is CalendarUnit.DAY
    if day is None or not today or tokens.lower[told.first - 1] != "from":
        return None
    for mark, mention, first, after in ledger.units[told.sentence]:
        length = mention.value
        if mark == "l" and after == told.first - 1 and isinstance(length, Duration):
            if length.unit not in _SHORT:
                return None
            away = Distance(length, after=True)
            value = PartialDate(away, anchor=day.value.earliest)
            return tokens.mention(first, told.after, value)
    return None


def _is_ranged(ledger: Ledger, one: _Day) -> bool:
    """Say whether a day begins or ends a stretch of days: 3-4 November."""
    letters = ledger.tokens.letters
    return "-i" in (
        letters[one.told.after : one.told.after + 2],
        letters[max(one.told.first - 1, 0) : one.told.first + 1],
    )


def _kind(value: PartialDate) -> str:
    said = value.said
    if isinstance(said, Distance):
        return "o" if said.unit in _SHORT else ""
    if said.unit is not CalendarUnit.DAY:
        return ""
    if isinstance(said, Offset):
        return "o"
    if said.day and said.month:
        return "d"
    return "w" if said.weekday is not None and said.day is None else ""


def _settled(day: Mention[PartialDate], published: date | None) -> Mention[PartialDate]:
    """Put a date without a year in that in which it is nearest to publication."""
    value = day.value
    said = value.said
    if not isinstance(said, CalendarDate) or said.year or not said.day:
        return day
    near = evolve(value, anchor=published, direction=Direction.NEAREST)
    first = near.earliest
    if first is None or published is None:
        return day
    side = Direction.PAST if first <= published else Direction.FUTURE
    return evolve(day, value=evolve(near, direction=side))


def _pair(ledger: Ledger, days: list[_Day]) -> tuple[_Day, _Day] | None:
    """Give the only date and the only other day; or the only two other days."""
    dates, relative, weekdays = (
        [one for one in days if one.kind == kind] for kind in "dow"
    )
    some = [one for one in weekdays if _is_some(ledger, one.told)]
    if len({one.day.value.said for one in dates}) == 1:
        if len(some) == 1:
            return dates[0], some[0]
        others = relative + weekdays
        return (dates[0], others[0]) if len(others) == 1 else None
    if not dates and len(relative) == len(weekdays) == 1:
        return weekdays[0], relative[0]
    return None


def _may_be_one(ledger: Ledger, one: _Day, two: _Day) -> bool:
    """Say whether nothing keeps two days apart but what they are."""
    published, day, other = ledger.published, one.day.value.earliest, _first(two)
    if published is None or day is None or other is None:
        return False
    if two.kind == "w" and _is_some(ledger, two.told):
        return not _is_usual(ledger, two.told)
    if _is_of_a_new_one(ledger, max(one.told, two.told, key=lambda told: told.first)):
        return False
    if two.kind == "w":
        return _is_its_weekday(ledger, one, two, published)
    if one.kind == "w":
        return _is_free(ledger, one.told, ahead=other > published) and (
            0 < abs((other - published).days) <= _WEEK
        )
    ahead = day > published
    now = ahead and _is_from_now(ledger, two.told)
    alike = now if other == published else ahead is (other > published)
    return alike and abs((day - other).days) <= _MONTH


def _is_free(ledger: Ledger, told: Told, *, ahead: bool) -> bool:
    """Say whether a weekday is told of a verb of that side: no Monday's spill."""
    letters = ledger.tokens.letters
    named = letters[told.after : told.after + 1] in ("S", "x")
    named = named or letters[told.first] == "L"
    return not named and _side(ledger, told) in (None, ahead)


def _is_from_now(ledger: Ledger, told: Told) -> bool:
    """Say whether it is "from today", or a sentence begins with "today"."""
    lower, at = ledger.tokens.lower, told.first
    return lower[at] == "today" and (
        at == told.clause.first or lower[at - 1] in ledger.events.lists["from_when"]
    )


def _has_next_days(ledger: Ledger) -> bool:
    """Say whether a day is told from another: the day before."""
    lower, aside = ledger.tokens.lower, ("before", "earlier", "after", "later")
    return any(
        word == "day" and lower[at + 1] in aside and lower[at + 2] != "yesterday"
        for at, word in enumerate(lower[:-2])
    )


def _has_weeks(ledger: Ledger) -> bool:
    """Say whether a week or weekend is told of, in which yet another thing happened."""
    units = (CalendarUnit.WEEK, CalendarUnit.WEEKEND)
    return any(
        getattr(told.mention.value, "granularity", None) in units
        for told in ledger.marked("b")
    )


def _first(one: _Day) -> date | None:
    return one.day.value.earliest


def _is_its_weekday(ledger: Ledger, one: _Day, two: _Day, published: date) -> bool:
    """Say whether a weekday by itself can be that of a date: Saturday's storm."""
    value, day = one.day.value, one.day.value.earliest
    named = isinstance(value.said, CalendarDate) and value.said.weekday is not None
    if day is None or named or abs((day - published).days) > _WEEKS:
        return False
    side = Direction.FUTURE if day > published else Direction.PAST
    return two.day.value.direction is side and _is_named_again(
        ledger, one.told, two.told
    )


def _side(ledger: Ledger, told: Told) -> bool | None:
    """Say whether a sentence looks ahead; None where its verbs tell neither."""
    words = ledger.tokens.lower[told.clause.first : told.clause.after]
    if not ledger.events.lists["only_ahead"].isdisjoint(words):
        return True
    past = ledger.tokens.lexicon.language.words["past_verbs"]
    done = any(word in past or word.endswith("ed") for word in words)
    return False if done else None


def _is_some(ledger: Ledger, told: Told) -> bool:
    """Say whether it is "a Tuesday", "a wet Monday", "a Sunday vote": what a day is.

    A vote on "a Sunday" is another one where no word of the article names its kind.
    """
    letters, at = ledger.tokens.letters, told.first
    plain = letters[at - 1] == "a" and letters[at - 2 : at - 1] != ","
    if not plain and letters[max(at - 3, 0) : at] not in ("pax", "vax"):
        return False
    noun = letters[told.after : told.after + 1] == "x"
    if not noun or ledger.tokens.lower[told.after] in ledger.events.lists["days"]:
        return True
    return bool(ledger.names_in(told.after, told.after + 2, deeds=False))


def _is_usual(ledger: Ledger, told: Told) -> bool:
    """Say whether "a Tuesday" is of every week, or of a month: meets on a Tuesday."""
    lower, letters, clause = ledger.tokens.lower, ledger.tokens.letters, told.clause
    at = told.first - 1
    if lower[told.after : told.after + 1] in (["in"], ["of"]):
        return True
    words = lower[clause.first : told.after]
    present = lower[at - 1 : at + 1] == ["on", "a"] and not ledger.events.lists[
        "be"
    ].isdisjoint(words)
    if present or not ledger.events.lists["usual_days"].isdisjoint(words):
        return True
    before = range(max(told.first - _PHRASE, clause.first), told.first)
    return any(
        letters[at] == "x" and lower[at].endswith("s") and lower[at][-2] not in "sua"
        for at in before
    )


def _is_named_again(ledger: Ledger, one: Told, two: Told) -> bool:
    """Say whether two sentences name one kind of event: on 4 May, Saturday's storm."""
    return not _keys(ledger, one).isdisjoint(_keys(ledger, two))


def _keys(ledger: Ledger, told: Told) -> frozenset[str]:
    """Give the kinds of events that a sentence names."""
    first, after = told.clause.first, told.clause.after
    return ledger.keys_in(first, after) | ledger.names_in(first, after, deeds=False)


def _is_aside(ledger: Ledger, one: _Day) -> bool:
    """Say whether a day is a limit, that of what is said, or of another event."""
    told, lists, letters = one.told, ledger.events.lists, ledger.tokens.letters
    at = told.first - 1
    at -= letters[at] in "tdH" and at > told.clause.first
    begin, end = _part(ledger, told)
    before = ledger.tokens.lower[begin : told.first]
    if begin == told.first - 1:  # a day that opens its sentence
        before = ledger.tokens.lower[begin:end]
    if before and ledger.tokens.lower[at] in lists["only_aside"]:
        return True
    if not lists["only_another"].isdisjoint(before):
        return True
    other = ledger.tokens.lower[told.clause.first : told.first]
    if letters[told.clause.first] == "d" and not lists["only_others"].isdisjoint(other):
        return True  # his deputy left
    owned = letters[told.after : told.after + 1] == "S"
    words = ledger.tokens.lower[begin:end]
    return not owned and not lists["only_said"].isdisjoint(words)


def _part(ledger: Ledger, told: Told) -> tuple[int, int]:
    """Give the words around a day, up to the next comma on both sides."""
    letters, clause = ledger.tokens.letters, told.clause
    begin, end = told.first, told.after
    while begin > max(clause.first, told.first - _BEFORE) and letters[begin - 1] != ",":
        begin -= 1
    while end < min(clause.after, told.after + _BEHIND) and letters[end] != ",":
        end += 1
    return begin, end


def _is_of_a_new_one(ledger: Ledger, told: Told) -> bool:
    """Say whether a noun before a day is new to the reader: a hearing on 3 May."""
    letters, at = ledger.tokens.letters, told.first
    at -= letters[at - 1] == "p"
    begin = at
    while begin > told.clause.first and letters[begin - 1] == "x":
        begin -= 1
    return begin < at and letters[begin - 1] == "a"
