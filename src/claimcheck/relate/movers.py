"""What tells of a change: how it went, by how much, and the words of what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from claimcheck.model import DateRange, Duration, Mention, PartialDate, Way
from claimcheck.relate.levels import Level, Words, stems

_NEARBY, _BESIDE = 8, 2
"""Words before a number among which that of its change stands, with a joint or not."""
_NUMBER = frozenset("iNYn$,;:()")
"""Letters at which the words right behind a number end."""
_DIGITS = tuple("iNYn$")
_THAN = frozenset({"as", "than", "that", "of"})
_END = frozenset(",;:.")
_BEFORE_NOUN, _STEM = 4, 5
_OBJECT = 6
"""Words behind "halved" that can name what was."""


@frozen(eq=False)
class Mover:
    """What tells of a change: how it went, by how much, the words of what changed.

    *beside* is the level that it is told of right there: 1,800, a tenfold increase.
    Where nothing tells what changed it is *bare*.
    """

    way: Way | None
    by: Level
    stems: frozenset[str]
    beside: Level | None = None
    bare: bool = False

    @property
    def definite(self) -> bool:
        """Whether a single noun with an article tells of what: the catch dropped."""
        by = self.by
        starts = by.tokens.lower[by.clause_start : by.clause_start + 1]
        return starts == ["the"] and len(self.stems) == 1

    @property
    def named(self) -> frozenset[str]:
        """What it is told to be so many times as many of: twice as many boats."""
        by = self.by
        tokens, at = by.tokens, by.after + 1
        last = min(at + _BEFORE_NOUN, by.sentence.clause.after)
        ends = (n for n in range(at, last) if tokens.letters[n] in _END)
        thans = (n for n in range(at + 1, last) if tokens.lower[n] in _THAN)
        stop = min(next(ends, last), next(thans, last))
        return stems(tokens, at, stop, by.lists)

    def is_based_on(self, start: Level) -> bool:
        """Say whether a level may be what it is told to be so many times as much as."""
        by = self.by
        lower, at = by.tokens.lower, by.after
        stop = min(at + _NEARBY, by.sentence.clause.after)
        if lower[at] in ("as", "more"):
            behind = (n for n in range(at + 1, stop) if lower[n] in ("as", "than"))
            at = next(behind, stop)
            ends = (n for n in range(at, stop) if by.tokens.letters[n] in _END)
            stop = next(ends, stop)  # as before, the director said
        told = stems(by.tokens, at, stop, by.lists)
        if lower[at : at + 1] and lower[at] in by.lists["some_other"] and not told:
            return False
        names = {
            lower[n][:_STEM] for n in range(at, stop) if by.tokens.letters[n] == "X"
        }
        return names <= start.stems and (not told or bool(told & start.stems))

    @property
    def compares(self) -> bool:
        """Whether it tells two things apart, not two times: half as tall."""
        return self.by.kind == "w" and self.by.says("times_more")


def movers_in(row: Sequence[Level], lists: Words) -> Iterator[Mover]:
    """Yield what a sentence tells of changes, by its numbers."""
    for at, level in enumerate(row):
        before = next((one for one in reversed(row[:at]) if one.kind != "t"), None)
        beside = before if before and _is_beside(before, level) else None
        way = way_of(level, lists)
        if way is None and beside is not None and level.says("or_so_much"):
            way = way_of(beside, lists)
        if level.kind == "w":
            if level.says("likely"):
                continue
        elif way is None or level.kind not in "sf" or level.says("of_points"):
            continue
        if _is_ranged(level) or _is_what_moved(level, lists):
            continue
        about = _about(level, lists)
        bare = not about or _is_of_it(level, lists)
        yield Mover(way, level, about, beside, bare)


def _about(level: Level, lists: Words) -> frozenset[str]:
    """Give the stems of what a change is told to be of; none where it goes unsaid.

    It is what stands behind a noun (an increase of 15 percent in wages) or right before
    it (the 30 percent wage increase), or the subject of a verb, which of a verb that
    only tells of a change (sales showed a fall of 5 percent) is that of the noun.
    """
    tokens, at = level.tokens, level.first
    noun = _noun_at(level, lists)
    if noun is None:
        own = stems(tokens, _said_of(level, lists), at, lists)
        if level.kind == "w":
            stop = min(level.after + _OBJECT, level.sentence.clause.after)
            return own | stems(tokens, level.after, stop, lists)
        return own - level.told_by or own
    behind = max(noun + 1, level.after)
    own = stems(tokens, level.after, noun, lists) if noun > at else frozenset()
    if tokens.lower[behind : behind + 1] and tokens.lower[behind] in lists["of_what"]:
        stop = next(
            (end for end in range(behind, level.stop) if tokens.letters[end] in ",;:v"),
            level.stop,
        )
        own |= stems(tokens, behind, stop, lists)
    if noun < at:
        own |= _modifiers(level, noun, lists)
    near = max(level.clause_start, min(noun, at) - _BEFORE_NOUN)
    words = frozenset(tokens.lower[near : min(noun, at)])
    if not own and words & lists["showing"]:
        return stems(tokens, level.clause_start, min(noun, at), lists)
    return own


def _said_of(level: Level, lists: Words) -> int:
    """Give where the clause of a change begins: behind "that", "where", "because"."""
    lower, start = level.tokens.lower, level.clause_start
    parting = (
        at
        for at in range(level.first - 2, start, -1)
        if lower[at] in lists["subordinate"]
    )
    return next(parting, start)


def _modifiers(level: Level, noun: int, lists: Words) -> frozenset[str]:
    """Give the stems of what stands between an article and the noun of a change.

    Between the noun and the number something may stand as well: the growth in loans,
    35 percent; the gain in the index was 2 percent.
    """
    tokens, start = level.tokens, noun
    while start > level.begin and tokens.letters[start - 1] in "xXS":
        start -= 1
    return stems(tokens, start, noun, lists) | stems(
        tokens, noun + 1, level.first, lists
    )


def _noun_at(level: Level, lists: Words) -> int | None:
    """Give where the noun of a change stands beside its number, if it has one."""
    lower, sentence = level.tokens.lower, level.sentence.clause
    for at in range(level.after, min(level.after + _BESIDE + 1, sentence.after)):
        if told(lower[at], lists, "noun_") is not None:
            return at
    if lower[level.first - 1] not in lists["change_joins"]:
        return None
    for at in range(level.first - 2, max(level.begin, level.first - _NEARBY) - 1, -1):
        if told(lower[at], lists, "noun_") is not None:
            return None if lower[at - 1] in lists["not_so"] else at
    return None


def way_of(level: Level, lists: Words) -> Way | None:
    """Say which way a number tells that something went: up by 5, a 5 percent fall."""
    lower, joins = level.tokens.lower, lists["change_joins"]
    behind = min(level.after + _BESIDE, level.sentence.clause.after)
    for at in range(level.after, behind):
        if level.tokens.letters[at] in _NUMBER:
            break
        way = told(lower[at], lists, "noun_") or told(lower[at], lists, "more_")
        if way is not None:
            return way
    if _is_gone(level, lists):
        return Way.DOWN
    near = level.first - 1
    if lower[near] in lists["reaching"]:
        return None
    joined = near >= level.begin and lower[near] in joins
    farthest = max(level.begin, level.first - (_NEARBY if joined else _BESIDE))
    for at in range(near, farthest - 1, -1):
        # "Fell to a low of 5 percent" is where it ends, "fell by 5 percent" how far.
        verbal = not joined or lower[near] in lists["by_how_much"] or near - at <= 1
        way = _verb_at(lower, at, lists) if verbal else None
        way = way or told(lower[at], lists, "noun_")
        if way is not None:
            return way
    return None


def _is_of_it(level: Level, lists: Words) -> bool:
    """Say whether a pronoun tells what moved: the average one went up by 9 percent."""
    if _noun_at(level, lists) is not None:
        return False
    words = level.tokens.lower[_said_of(level, lists) : level.first]
    return not lists["of_it"].isdisjoint(words)


def _is_ranged(level: Level) -> bool:
    """Say whether a share is an end of a range: rising 68 to 111 percent."""
    letters = level.tokens.letters
    joined = letters[level.after : level.after + 1] in ("T", "-", "&")
    before = letters[level.first - 1] in "T-&" and letters[level.first - 2] in _NUMBER
    return before or (joined and letters[level.after + 1 : level.after + 2] in _DIGITS)


def _is_what_moved(level: Level, lists: Words) -> bool:
    """Say whether a share is not how far, but what was moved: lowers 25% tariffs."""
    lower, letters, at = level.tokens.lower, level.tokens.letters, level.first - 1
    behind = lower[level.after : level.after + 1]
    if (
        letters[level.after : level.after + 1] not in ("x", "X")
        or lower[at] not in lists["moving"]
    ):
        return False
    return all(
        told(word, lists, kind) is None
        for word in behind
        for kind in ("noun_", "more_")
    )


def _is_gone(level: Level, lists: Words) -> bool:
    """Say whether a share is told to be gone: a third of the ice has melted."""
    lower, behind = level.tokens.lower, level.after
    if level.kind not in "sf" or lower[behind : behind + 1] != ["of"]:
        return False
    stop = min(behind + _NEARBY, level.sentence.clause.after)
    return not lists["gone_away"].isdisjoint(lower[behind:stop])


def moves(level: Level, lists: Words) -> bool:
    """Say whether its words tell of another change, and not of where that ends."""
    if level.says("ends_at"):
        return False
    words = (word for word in level.text.split() if word not in list(Way))
    return any(told(word, lists, kind) for word in words for kind in ("", "noun_"))


def _verb_at(lower: Sequence[str], at: int, lists: Words) -> Way | None:
    """Give the way that a verb tells, with what belongs to it: gave up is down."""
    if f"{lower[at - 1]} {lower[at]}" in lists["of_no_way"]:
        return None
    pairs = (f"{lower[at - 1]} {lower[at]}", " ".join(lower[at : at + 2]))
    found = (way for way in Way for pair in pairs if pair in lists[str(way)])
    return next(found, None) or told(lower[at], lists, "")


def told(word: str, lists: Words, kind: str) -> Way | None:
    """Give the way that a word tells: rose and increase up, fell and loss down."""
    return next((way for way in Way if word in lists[f"{kind}{way}"]), None)


def subject(level: Level) -> frozenset[str]:
    """Give the stems of what a change is of: its own words, and those before it."""
    start = level.clause_start
    return level.stems | stems(level.tokens, start, level.first, level.lists)


def _is_beside(before: Level, by: Level) -> bool:
    """Say whether a change is told of the number right before: 36, growth of 14."""
    lower = by.tokens.lower
    for at in range(by.first - 1, before.after - 1, -1):
        if lower[at] == ",":
            return lower[at + 1] in by.lists["beside"] or at + 1 == by.first
    return False


def has_own_base(by: Level, start: Level, end: Level) -> bool:
    """Say whether it is told right there what a change is from: 4 percent less than.

    It is the same where that is a day at which the start stood.
    """
    clause = by.sentence.clause
    behind = by.tokens.lower[by.after : by.after + _BESIDE]
    near = [
        (mention, first)
        for mention, first, _ in clause.placed
        if by.after <= first < by.after + _NEARBY
    ]
    if any(
        isinstance(each.value, Duration) and not _spans(each, start, end)
        for each, first in near
        if first <= by.after + _BESIDE
    ):
        return True
    lower = by.tokens.lower
    near_by = lower[by.after : min(by.after + _BESIDE + 2, clause.after)]
    based = "from" in near_by or by.says("own_base")
    based = based or not by.lists["base"].isdisjoint(behind)
    since = any(lower[first - 1] in by.lists["since"] for _, first in near)
    days = [each.value.days for each, _ in near if isinstance(each.value, PartialDate)]
    then = start.era.days
    if any(_is_other_range(each.value, start, end) for each, _ in near):
        return True
    within = by.tokens.lower[min(one[1] for one in near) - 1] == "in" if near else False
    if within and any(_is_other_month(each, end) for each in days if each):
        return True
    if not (based or since) or not days or days[0] is None or then is None:
        return based
    return days[0][1] < then[0] or then[1] < days[0][0]


def is_between(by: Level, start: Level, end: Level) -> bool:
    """Say whether a change is told of the years at which two levels stood."""
    told = [each.era.days for each in (start, end)]
    return any(
        isinstance(mention.value, DateRange)
        and mention.value.days is not None
        and [day.year for day in mention.value.days]
        == [days[0].year if days else None for days in told]
        for mention, first, _ in by.sentence.clause.placed
        if by.after <= first < by.after + _NEARBY
    )


def _is_other_range(value: object, start: Level, end: Level) -> bool:
    """Say whether a change is told of years, and its ends of others: 2010 to 2015."""
    if not isinstance(value, DateRange) or value.days is None:
        return False
    told = [each.era.days for each in (start, end)]
    return any(
        days is not None and days[0].year != year.year
        for days, year in zip(told, value.days, strict=True)
    )


def _is_other_month(days: tuple[date, date], end: Level) -> bool:
    """Say whether a change is told of a month, and where it ended of another time."""
    if (days[1] - days[0]).days not in range(*_A_MONTH):
        return False
    now = end.era.days
    return end.era.mark == _NOW if now is None else now[1] < days[0] or days[1] < now[0]


_A_MONTH, _NOW = (27, 93), 20


def _spans(told: Mention[Duration], start: Level, end: Level) -> bool:
    """Say whether a change in so long is one between the times of two levels."""
    then, now = start.era.days, end.era.days
    length = told.value
    if f" {told.text.lower()} " in start.text:
        return True
    if then is None or not length.unit.months:
        return 0 < start.era.mark < end.era.mark
    if now is None:
        return length.figure.high == 1
    months = (now[0] - then[0]).days / _MONTH
    long = float(length.figure.high * length.unit.months)
    return abs(months - long) <= max(long / _ABOUT, _ABOUT)


_PAST, _MONTH, _ABOUT = 13, 30.4, 6
