"""Records and extremes held against what is told of other times: the driest since 1976.

A superlative has a way and a kind of unit, a number that is its own and a scope of
time. A number of the same unit that is told of another time within that scope and goes
further breaks it, where the words tell that it is of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from attrs import frozen

from claimcheck.lang.patterns import Patterns
from claimcheck.model import (
    CalendarDate,
    CalendarUnit,
    Claim,
    Distance,
    Duration,
    Kind,
    Mention,
    PartialDate,
    Way,
)
from claimcheck.model.frames import Record
from claimcheck.relate.levels import Level, Levels, hull, stems

_Table: TypeAlias = Mapping[str, Sequence[str]]
_NOT_SO = ("denied", "supposed", "coming", "roomy")
"""Lists of what tells that something is no value of another time."""
_FAR, _BACK, _FORTH = 3, 3, 5
"""How many times as much the one that breaks it may be, and how far off it may be."""
_BESIDE, _SCOPE = 20, 7
"""Tokens among which a superlative has its number, and behind it its scope."""
_SAFE_YEAR = 365


@frozen(eq=False)
class Extreme:
    """A superlative: its place, whether much or little is the record, of what kind."""

    at: int
    way: Way
    kind: str
    noun: str
    scope: Scope


@frozen(eq=False)
class Scope:
    """Since when a superlative holds: a year, so many years, all time or a season."""

    since: int | None = None
    years: int | None = None
    season: bool = False


def records_in(
    levels: Levels, frames: Patterns, matched: Iterable[Claim]
) -> Iterator[Record]:
    """Yield superlatives with the number that breaks them; those matched are known."""
    table = frames.tables.get("superlatives", {})
    known = (claim for claim in matched if isinstance(claim, Record))
    taken = {claim.value.span for claim in known if claim.value}
    for line, words in enumerate(levels.words):
        if words.isdisjoint(table):
            continue
        for extreme in _extremes(levels, line, table):
            own = _own(levels, line, extreme)
            if own is None or own.measured.span in taken:
                continue
            rival = next(_rivals(levels, own, extreme, table), None)
            if rival is not None:
                yield Record(
                    way=_way(own, extreme),
                    value=own.measured,
                    rival=rival.measured,
                    span=own.tokens.span(*hull(own)),
                )


def _extremes(levels: Levels, line: int, table: _Table) -> Iterator[Extreme]:
    """Yield the superlatives of a sentence that have a scope of time."""
    clause = levels.sentences[line].clause
    lower, lists = clause.tokens.lower, levels.lists
    for at in range(clause.first, clause.after):
        told = table.get(lower[at])
        if told is None or not lists["not_the_most"].isdisjoint(lower[at - 3 : at]):
            continue
        way, kind = told
        behind = lower[at + 1 : at + 3]
        if lower[at] == "record" and behind[:1] == ["low"]:
            way = "down"
        if lower[at] in ("most", "least") and behind[:1]:
            kind = "money" if behind[0] in lists["costly"] else kind
        scope = _scope(levels, line, at)
        some = _is_of_some(levels, line, at) or _is_of_record(lower, at)
        if scope is not None and not some:
            yield Extreme(at, Way(way), kind, _noun(levels, line, at), scope)


def _scope(levels: Levels, line: int, at: int) -> Scope | None:
    sentence = levels.sentences[line]
    lower, lists = sentence.clause.tokens.lower, levels.lists
    stop = min(sentence.clause.after, at + _SCOPE)
    words = lower[max(at - 1, sentence.clause.first) : stop]
    for (mention, first, _), kind in zip(sentence.values, sentence.kinds, strict=True):
        if not at < first < stop + 1:
            continue
        said = getattr(mention.value, "said", None)
        if kind == "#d" and isinstance(said, Distance) and lower[first] == "in":
            return _years(said.duration)  # the highest in ten years
        if kind == "#d" and lower[first - 1] == "since":
            year = said.year if isinstance(said, CalendarDate) else None
            return Scope(since=year) if year else None
        if kind == "#t" and lower[first - 1] in ("for", "in"):
            return _years(mention.value)
    text = f" {' '.join(words)} "
    if any(f" {phrase} " in text for phrase in lists["of_a_season"]):
        return Scope(season=True)
    ever = any(f" {phrase} " in text for phrase in lists["of_all_time"])
    return Scope() if ever or lower[at] == "record" else None


def _years(length: Duration) -> Scope | None:
    """Give the scope of so many years or decades."""
    years = int(length.figure.low) * (length.unit.months or 0) // _YEAR
    return Scope(years=years) if years else None


_YEAR = 12


def _is_of_record(lower: Sequence[str], at: int) -> bool:
    """Say whether "record" tells of no new one: the record, a proven record."""
    if lower[at] != "record":
        return False
    behind = next(iter(lower[at + 1 : at + 2]), ".")
    return lower[at - 1] not in ("a", "an") or behind in ("for", ".", ",", "-")


def _is_of_some(levels: Levels, line: int, at: int) -> bool:
    """Say whether a superlative is told of some only: in the junior class."""
    clause = levels.sentences[line].clause
    lower, lists = clause.tokens.lower, levels.lists
    words = lower[max(at - 4, clause.first) : clause.after]
    stage = lists["at_a_stage"].isdisjoint(lower[at : at + _BESIDE // 2])
    return not (stage and lists["of_some_only"].isdisjoint(words))


def _noun(levels: Levels, line: int, at: int) -> str:
    """Give the word that a superlative stands with: the driest July, oldest woman."""
    clause = levels.sentences[line].clause
    lower, letters = clause.tokens.lower, clause.tokens.letters
    if lower[at] in ("most", "least"):
        at += 1
    here = at + 1
    if here < clause.after and letters[here] in "xXuM" and lower[here] != "since":
        return lower[here]
    near = lower[max(at - _NAMED, clause.first) : at]
    months = clause.tokens.lexicon.language.months
    return next((w for w in near if w in months and "," not in near), "")


_NAMED = 4


def _own(levels: Levels, line: int, extreme: Extreme) -> Level | None:
    """Give the number that is the record: the nearest of its kind."""
    near = [
        level
        for level in levels.row(line)
        if abs(level.first - extreme.at) <= _BESIDE and fits(level, extreme)
    ]
    if not near and line + 1 < len(levels.sentences):
        after = levels.sentences[line + 1].number - levels.sentences[line].number
        row = levels.row(line + 1) if after == 1 else ()
        named = extreme.kind not in ("any", "count", "money", "time")
        near = [level for level in row[:1] if named and fits(level, extreme)]
    if levels.sentences[line].clause.tokens.lower[extreme.at] == "record":
        near = [level for level in near if 0 < level.first - extreme.at <= _NEXT]
    near = [level for level in near if not level.says("denied")]
    return min(near, key=lambda level: abs(level.first - extreme.at), default=None)


def fits(level: Level, extreme: Extreme) -> bool:
    """Say whether a number is of the kind that a superlative tells of."""
    unit = level.measured.value.unit
    kinds = _KINDS[extreme.kind]
    if level.kind == "t":
        return "t" in kinds
    if level.kind == "u":
        return "u" in kinds or str(unit.kind) in kinds
    if extreme.kind == "age":
        return level.kind == "a" or not level.noun
    if level.kind == "n" and _is_a_code(level):
        return False
    return level.kind in kinds and not (level.kind == "c" and level.size < _SMALL)


def _is_a_code(level: Level) -> bool:
    """Say whether bare digits are a year, or part of a score or a name."""
    letters, printed = level.tokens.letters, level.tokens.printed[level.first]
    year = len(printed) == _DIGITS and printed.isdecimal()
    beside = (
        letters[level.first - 1 : level.first],
        letters[level.after : level.after + 1],
    )
    named = beside[0] in ("X", "-") or beside[1] == "-"
    return year or named or level.size < _SMALL


_DIGITS = 4


_SMALL, _NEXT = 4, 4
_KINDS: dict[str, tuple[str, ...]] = {
    "any": ("c", "n", "m", "s", "u"),
    "money": ("m",),
    "age": ("c", "n", "a"),
    "time": ("t", "length"),
    "length": ("length",),
    "mass": ("mass",),
    "heat": ("temperature", "angle"),
    "rain": ("length",),
    "speed": ("t", "speed"),
}


def _rivals(
    levels: Levels, own: Level, extreme: Extreme, table: _Table
) -> Iterator[Level]:
    """Yield the numbers that go further, told of another time within the scope."""
    for other in levels.around(own, _BACK, _FORTH):
        if not fits(other, extreme) or not is_of_one_unit(own, other):
            continue
        least, most = sorted((own.size, other.size))
        further = (
            other.size > own.size if extreme.way is Way.UP else other.size < own.size
        )
        if not further or not 0 < most <= _FAR * least:
            continue
        if any(other.says(name) for name in _NOT_SO) or _is_extreme(other, table):
            continue
        if not _are_both_means(own, other, extreme):
            continue
        if _is_within(own, other, extreme) and _is_of_it(own, other, extreme):
            yield other


def _are_both_means(own: Level, other: Level, extreme: Extreme) -> bool:
    """Say whether both are averages, or neither: of heat, the mean is no peak."""
    means = own.lists["of_average"]
    one, two = (
        not means.isdisjoint(each.sentence.clause.words) for each in (own, other)
    )
    return one is two if extreme.kind == "heat" else not two


def _way(own: Level, extreme: Extreme) -> Way:
    """Give the way of a superlative: the quickest time is short, a speed is high."""
    if own.measured.value.unit.kind is not Kind.SPEED:
        return extreme.way
    return Way.UP if extreme.way is Way.DOWN else Way.DOWN


def _is_extreme(level: Level, table: _Table) -> bool:
    """Say whether a sentence tells of an extreme itself, of something else."""
    plain = {"record", "most", "least"}
    return any(
        word not in plain and word in table for word in level.sentence.clause.words
    )


def is_of_one_unit(own: Level, other: Level) -> bool:
    """Say whether two numbers can be compared; lengths of time in the same unit."""
    one, two = own.measured.value.unit, other.measured.value.unit
    if not one.comparable_with(two) or one.kind is Kind.TIME:
        return one.comparable_with(two) and one == two
    return True


def _is_within(own: Level, other: Level, extreme: Extreme) -> bool:
    """Say whether a number is told of another time, which the record is to cover."""
    when, mine, scope = _when(other), _when(own), extreme.scope
    past = other.era.mark <= _OF_OLD
    if when is None and other.year is None:
        dateless = scope.since is None and not scope.season and extreme.kind != "age"
        return past and dateless
    if when is None or (other.year and when.value.earliest is None):
        today = _today(own)
        told = other.year and not scope.season
        return bool(told and _covers(scope, date(other.year or 1, 1, 1), today))
    if mine is not None and _may_be_one(mine.value, when.value):
        return False
    if when.value.granularity in _DAYS and not _names_month(when.value):
        return False
    if scope.season:
        said = when.value.said
        return (
            not past and _names_month(when.value) and getattr(said, "year", 0) is None
        )
    day = when.value.earliest
    return day is None or _covers(scope, day, when.value.anchor or _today(other))


def _covers(scope: Scope, day: date, today: date | None) -> bool:
    """Say whether a day before the present lies in the time of a record."""
    if today is not None and day >= today:
        return False
    if scope.since is not None:
        return day.year > scope.since
    if scope.years is None:
        return True
    if today is None:
        return False
    years = timedelta(days=_SAFE_YEAR * (scope.years - 1))
    return timedelta(days=30) < today - day < years


_OF_OLD = 12
"""The mark of eras up to which words tell that something was formerly so."""
_DAYS = (CalendarUnit.DAY, CalendarUnit.WEEK)


def _names_month(value: PartialDate, *, with_year: bool = True) -> bool:
    said = value.said
    if not isinstance(said, CalendarDate):
        return False
    return said.month is not None and (with_year or said.year is None)


def _may_be_one(one: PartialDate, other: PartialDate) -> bool:
    days, others = one.days, other.days
    if days is None or others is None:
        return one == other
    return days[0] <= others[1] and others[0] <= days[1]


def _today(level: Level) -> date | None:
    """Give the day of publication, by whatever is told from it."""
    values = (mention.value for mention, _, _ in level.sentence.values)
    dates = (value.anchor for value in values if isinstance(value, PartialDate))
    return next(filter(None, dates), None)


def _when(level: Level) -> Mention[PartialDate] | None:
    """Give the date in a number's part of the sentence, else the only one in it."""
    told = [
        (mention, first)
        for (mention, first, _), kind in zip(
            level.sentence.values, level.sentence.kinds, strict=True
        )
        if kind == "#d" and isinstance(mention.value, PartialDate)
    ]
    near = [one for one in told if level.begin <= one[1] < level.stop]
    near = near or (told if len(told) == 1 else [])
    if not near:
        return None
    return min(near, key=lambda one: abs(one[1] - level.first))[0]


def _is_elsewhere(own: Level, words: frozenset[str]) -> bool:
    """Say whether a sentence is of another place: a village's record, the city's."""
    clause, places = own.sentence.clause, own.lists["kinds_of_place"]
    mine = places.intersection(own.tokens.lower[clause.first : clause.after])
    return bool(mine and (words & places) - mine)


def _is_of_it(own: Level, other: Level, extreme: Extreme) -> bool:
    """Say whether a number is of the same thing, by noun, by stems or by reference."""
    lists, lower = own.lists, other.tokens.lower
    clause = other.sentence.clause
    words = frozenset(lower[clause.first : clause.after])
    noun = extreme.noun
    months = own.tokens.lexicon.language.months
    if not lists["of_some_only"].isdisjoint(words) or _is_elsewhere(own, words):
        return False
    if noun in months:
        return noun in words
    if noun in lists["gendered"]:
        men = words & lists["gendered"]
        if noun not in words and men:
            return False
    if own.noun and other.noun:
        crowd = lists["human"] | lists["entrants"]
        return own.noun == other.noun or {own.noun, other.noun} <= crowd
    if own.kind == "s" and not lists["of_a_group"].isdisjoint(words):
        return False
    referring = other.says("stands_for") or other.says("refers")
    mine = stems(
        own.tokens, own.sentence.clause.first, own.sentence.clause.after, lists
    )
    theirs = stems(other.tokens, clause.first, clause.after, lists)
    common = (mine & theirs) - {"on_people"}
    alone = own.kind in "cn" and not other.noun
    return bool(common) or referring or alone
