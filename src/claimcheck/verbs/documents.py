"""A source document, with its values where they are looked for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations
from typing import Any, TypeAlias

from claimcheck.lang.cues import load_cues
from claimcheck.model import Article, Bounds, Clock, Exact, Hedge, Span
from claimcheck.verbs.ranges import Ranges
from claimcheck.verbs.scales import COUNT, DAY, Measured, Parts, Scale, numbers
from claimcheck.verbs.sought import Found, Sought, plain
from claimcheck.verbs.told import DIGITS

_Key: TypeAlias = tuple[Scale, Any]
_Said: TypeAlias = tuple[Hedge, str | None]
_Placed: TypeAlias = defaultdict[_Key, list[tuple[Bounds, Sought]]]


class Document:
    """The values of a text by scale, by thing, by figure and by date.

    Every question takes no longer than the logarithm of their number.
    """

    def __init__(self, article: Article, values: Iterable[Sought]) -> None:
        """Index the values of an article."""
        self._figures: defaultdict[_Key, dict[_Said, Sought]] = defaultdict(dict)
        self._things: defaultdict[_Key, list[Sought]] = defaultdict(list)
        self._alone: dict[Bounds, Sought] = {}
        self._dates: dict[Parts, Sought] = {}
        self._open_dates: dict[Parts, Sought] = {}
        placed: _Placed = defaultdict(list)
        ends: _Placed = defaultdict(list)
        printed: _Placed = defaultdict(list)
        self._unread: dict[str, Sought] = {}
        self._has_weekdays = False
        self._weekdays: dict[Bounds, Sought] = {}
        self._yearless: dict[Parts, Sought] = {}
        self._named_days: defaultdict[Any, dict[Any, Sought]] = defaultdict(dict)
        for sought in values:
            self._put_date(sought)
            self._put_measure(sought, placed, ends)
            self._put_printed(sought, printed)
            if sought.name:
                self._unread.setdefault(sought.name, sought)
        self._ranges = {key: Ranges(items) for key, items in placed.items()}
        self._ends = {key: Ranges(items) for key, items in ends.items()}
        self._printed = {key: Ranges(items) for key, items in printed.items()}
        self._text = article.text.lower()
        self._numbers = {
            number: Found(mention.span, str(mention))
            for mention in article.mentions
            for number in numbers(mention.value)
        }
        self._any_digits = {
            plain(match[0]): Span(*match.span())
            for match in DIGITS.finditer(article.text)
        }
        self._years = _YEARS & {*self._numbers, *self._printed_years()}

    def _printed_years(self) -> Iterator[int]:
        """Yield what is printed in four digits, read or not."""
        for digits in self._any_digits:
            if len(digits) == len("1999") and digits.isdecimal():
                yield int(digits)

    def _put_measure(self, sought: Sought, placed: _Placed, ends: _Placed) -> None:
        value, thing = sought.measured, sought.told.thing
        if value is None:
            return
        scale = value.scale
        said = (value.hedge, _heads(sought)[0])
        self._figures[scale, value.printed].setdefault(said, sought)
        for end in value.ends or ((value.printed,) if _is_bare(value) else ()):
            ends[scale, None].append((end, sought))
        if thing is not None:
            self._things[scale, (thing.head, thing.words)].append(sought)
        elif scale == COUNT:
            for figure in (value.printed, *map(Bounds.exactly, _ends_of(value))):
                self._alone.setdefault(figure, sought)
        if not value.is_open:
            for head in _heads(sought):
                placed[scale, head].append((value.told, sought))

    def _put_printed(self, sought: Sought, printed: _Placed) -> None:
        value = sought.measured
        if value is not None and value.hedge is not Hedge.VAGUE:
            for head in _heads(sought):
                printed[value.scale, head].append((value.printed, sought))

    def _put_date(self, sought: Sought) -> None:
        if sought.parts is None:
            return
        if any(name == "weekday" for name, _ in sought.parts):
            self._has_weekdays = True
            self._put_weekday(sought, dict(sought.parts))
        self._yearless.setdefault(sought.parts, sought)
        for some in _subsets(sought.parts):
            self._dates.setdefault(some, sought)
            if sought.measured is None:
                self._open_dates.setdefault(some, sought)

    def _put_weekday(self, sought: Sought, parts: dict[str, Any]) -> None:
        """Index a bare day of the week by its date, and another one by its day."""
        if "day" in parts:
            day = (parts["day"], parts.get("month"))
            self._named_days[day].setdefault(parts["weekday"], sought)
        elif len(parts) == 1 and sought.measured is not None:
            self._weekdays.setdefault(sought.measured.printed, sought)

    def inside(
        self, scale: Scale, bounds: Bounds, head: str | None = None
    ) -> Found | None:
        """Find a value, perhaps of a thing with this head, that lies inside."""
        return _in(self._ranges.get((scale, head)), bounds)

    def end(self, scale: Scale, bounds: Bounds) -> Found | None:
        """Find a bare value or an end of a printed range that lies inside."""
        return _in(self._ends.get((scale, None)), bounds)

    def same_figure(self, value: Measured) -> Iterable[Sought]:
        """Give values with the same figure, one for each hedge and thing it has."""
        return self._figures.get((value.scale, value.printed), {}).values()

    def counts(self, sought: Sought) -> bool:
        """Say whether things of this name are counted, other than vaguely."""
        value, thing = sought.measured, sought.told.thing
        return bool(value and thing and (value.scale, thing.head) in self._printed)

    def only_claim_about(self, sought: Sought) -> Sought | None:
        """Find the claim about the very same thing, where there is one and no more."""
        value, thing = sought.measured, sought.told.thing
        if value is None or thing is None:
            return None
        same = self._things.get((value.scale, (thing.head, thing.words)), ())
        return same[0] if len(same) == 1 else None

    def date(self, sought: Sought) -> Found | None:
        """Find a date that is printed with all these parts, and maybe more."""
        return _found(self._dates.get(sought.parts or _NO_PARTS))

    def date_as_printed(self, sought: Sought) -> Found | None:
        """Find such a date among those whose days are not known."""
        return _found(self._open_dates.get(sought.parts or _NO_PARTS))

    def month_alone(self, sought: Sought) -> Found | None:
        """Find the very month, where neither tells its year: by March."""
        month = [name for name, _ in sought.parts or ()] == ["month"]
        return _found(self._yearless.get(sought.parts or _NO_PARTS)) if month else None

    def other_weekday(self, sought: Sought) -> Sought | None:
        """Find the very day with another day of the week beside it: Friday 17 May."""
        parts = dict(sought.parts or ())
        named = parts.get("weekday")
        if named is None or "day" not in parts:
            return None
        same = self._named_days.get((parts["day"], parts.get("month")), {})
        return next(iter(same.values()), None) if named not in same else None

    def weekday(self, sought: Sought) -> Found | None:
        """Find the bare day of the week that a date is, last week, this or next."""
        value = sought.measured
        if value is None or value.scale != DAY:
            return None
        weeks = [value.printed.shift(days) for days in (0, -_A_WEEK, _A_WEEK)]
        return next(
            filter(None, (_found(self._weekdays.get(each)) for each in weeks)), None
        )

    def date_but_for_year(self, sought: Sought) -> Found | None:
        """Find such a date that is printed without its year or weekday.

        The year must be one that it may mean: a document that prints years, and not
        this one, does not have it.
        """
        year = dict(sought.parts or ()).get("year")
        if self._years and year is not None and year not in self._years:
            return None
        for dropped in ({"year"}, {"weekday"}, {"year", "weekday"}):
            rest = frozenset(p for p in sought.parts or () if p[0] not in dropped)
            if rest in self._open_dates:
                return self._open_dates[rest].found()
        return None

    def number_alone(self, sought: Sought) -> Found | None:
        """Find the number without a unit or a thing: 7 for 7 p.m."""
        value = sought.told.mention.value
        if isinstance(value, Clock) and not value.minute:
            hour = Bounds.exactly(value.hour % _NOON or _NOON)
            return _found(self._alone.get(hour))
        in_unit = sought.measured and sought.measured.in_unit
        return _found(self._alone.get(in_unit)) if in_unit else None

    def digits(self, sought: Sought) -> Found | None:
        """Find all digits of a value where the document has no value."""
        found = [self._unread.get(each) for each in sought.digits]
        return _found(found[0]) if found and all(found) else None

    def number(self, sought: Sought) -> Found | None:
        """Find the number of a name or a bare count, whatever it stands for there."""
        span = self._any_digits.get(sought.name)
        if span is not None:
            return Found(span, sought.name)
        return next(filter(None, map(self._numbers.get, sought.numbers)), None)

    def names(self, sought: Sought) -> bool:
        """Say whether it has the name that a number is part of without any number."""
        if not sought.stem or sought.stem not in self._text:
            return False
        return not re.search(rf"\b{sought.stem}[- ]?\d", self._text)

    def year_in_digits(self, sought: Sought) -> Found | None:
        """Find the digits of a year that was read as a count, or the reverse."""
        words = sought.told.mention.text
        if words not in sought.digits or not set(sought.numbers) & _YEARS:
            return None
        span = self._any_digits.get(words)
        return Found(span, words) if span else None

    @cached_property
    def is_foreign(self) -> bool:
        """Whether it is long and has small words, but hardly any of English.

        A table has neither.
        """
        found, lists = Counter(_WORD.findall(self._text)), load_cues().words
        least = _LEAST * found.total()
        ours, theirs = (
            sum(map(found.__getitem__, lists[name]))
            for name in ("commonest", "foreign")
        )
        return found.total() > _FEW_WORDS and ours < least <= theirs

    @property
    def has_weekdays(self) -> bool:
        """Whether any day of the week is printed in it."""
        return self._has_weekdays

    def has_values_on(self, scale: Scale) -> bool:
        """Say whether it has a value on this scale, of whatever thing."""
        return (scale, None) in self._printed

    def nearest(self, sought: Sought) -> Found | None:
        """Find the nearest value of this kind, of the same thing if there is one."""
        value = sought.measured
        if value is None or value.printed.low is None:
            return None
        for head in _heads(sought):
            ranges = self._printed.get((value.scale, head))
            found = ranges and ranges.nearest(value.printed.low)
            if found:
                return found.found()
        return None


_A_WEEK = 7
_YEARS = frozenset(range(1400, 2200))
_WORD = re.compile(r"[^\W\d_]+")
_FEW_WORDS = 20
_LEAST = 0.03
"""Share of its words that the commonest words are at least in a text of a language."""

_NO_PARTS: Parts = frozenset()
_NOON = 12


OF_NOTHING = ""
"""The head under which values stand that are of nothing that was named."""


def _ends_of(value: Measured) -> Iterator[Exact]:
    """Yield the numbers of a printed range: by 2 to 31."""
    for end in (value.printed.low, value.printed.high) if value.ends else ():
        if end is not None:
            yield end


def _heads(sought: Sought) -> tuple[str | None, ...]:
    """Give the keys that a value stands under: its thing's head, and all things."""
    thing = sought.told.thing
    return (OF_NOTHING if thing is None else thing.head, None)


def _is_bare(value: Measured) -> bool:
    return value.hedge in (Hedge.BARE, Hedge.EXACT)


def _in(ranges: Ranges[Sought] | None, bounds: Bounds) -> Found | None:
    return _found(ranges.inside(bounds)) if ranges else None


def _found(sought: Sought | None) -> Found | None:
    return sought.found() if sought else None


def _subsets(whole: Parts) -> Iterator[Parts]:
    for size in range(1, len(whole) + 1):
        yield from map(frozenset, combinations(whole, size))
