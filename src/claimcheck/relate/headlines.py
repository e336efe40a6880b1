"""Numbers of a headline, and those of the body that should bear them out.

Only what the body does not print is told: a number that stands there too is borne out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.extract import Reading
from claimcheck.extract.tokens import DIGITS, Tokens
from claimcheck.lang import Language
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import (
    ONE,
    Age,
    CalendarDate,
    Clock,
    DateRange,
    Figure,
    Headline,
    Hedge,
    Mention,
    Moment,
    Ordinal,
    PartialDate,
    Quantity,
    Span,
)
from claimcheck.relate.counting import counted
from claimcheck.relate.found import as_quantity
from claimcheck.relate.marks import as_fraction, bare_figure
from claimcheck.relate.things import lemma

_TIMES = (PartialDate, DateRange, Clock, Moment)
_NEAR = 8
"""Tokens on either side of a number among which words of like meaning are sought."""


def plain_case(title: str, language: Language) -> str:
    """Write the words of a title small, but for months, days and capitals throughout.

    In title case every number seems part of a name. Offsets stay.

    >>> from claimcheck.lang import load_language
    >>> plain_case("Blast on May 3 Kills 12 US Troops", load_language())
    'blast on May 3 kills 12 US troops'
    """
    named = {*language.months, *language.weekdays}
    return _CAPITAL.sub(
        lambda word: word[0] if word[0].lower() in named else word[0].lower(), title
    )


_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")


def headlines_in(
    printed: str,
    title: Reading,
    named: tuple[Mention[Any], ...],
    body: Reading,
    mentions: tuple[Mention[Any], ...],
) -> Iterator[Headline]:
    """Yield the numbers and dates of a title that do not stand in the body as well.

    *title* is read from what *printed* is in plain case, *named* are its values.
    """
    if not named and not any(map(str.isdigit, printed)):
        return
    page = _Body(body, mentions)
    for mention in named:
        made = _headline(title.tokens, mention, page)
        if made is not None:
            yield made
    yield from _codes(printed, body.tokens)
    yield from _endings(printed)


def _headline(tokens: Tokens, mention: Mention[Any], page: _Body) -> Headline | None:
    if isinstance(mention.value, PartialDate):
        return _dated(tokens, mention, page)
    if isinstance(mention.value, Ordinal):  # a third of beds
        mention, *_ = as_fraction(tokens, mention, *tokens.places(mention))
    number = _as_number(mention)
    if number is None or page.prints(number.value):
        return None
    low = number.value.figure.low
    if isinstance(low, int) and low >= _FIRST_YEAR and page.has_year(low):
        return None
    aged = _is_age(tokens, mention)
    alike = [*(page.ages() if aged else page.alike(tokens, mention, number.value))]
    if not aged and 1 <= number.value.figure.low < _TEN:
        alike = page.of_noun(_noun_of(tokens, mention), alike)
    if number.value.unit == ONE and number.value.figure.low >= _FIRST_YEAR:
        alike += page.years
    counted_there = _noun_of(tokens, mention) if number.value.unit == ONE else ""
    return Headline(
        value=Mention(number.value, mention.text),
        place=mention.span or Span(0, 0),
        alike=tuple(alike),
        others=page.numbers if not alike else page.numbers_beside(counted_there),
        dates=page.dates,
        aged=aged,
    )


_TEN, _FIRST_YEAR = 10, 1000
"""Numbers from here on may be misprinted years."""


def _dated(
    tokens: Tokens, mention: Mention[PartialDate], page: _Body
) -> Headline | None:
    """Give a month, a day of one, or a year that the body does not have."""
    said, place = mention.value.said, mention.span or Span(0, 0)
    if isinstance(said, CalendarDate) and mention.text.isdecimal() and said.year:
        if page.has_year(said.year):
            return None
        year = Quantity(Figure(said.year))
        value = Mention(year, mention.text)
        return Headline(value=value, place=place, alike=page.years, year=True)
    if not _names_month(mention, tokens.lexicon.language) or page.has_day_of(
        mention.value
    ):
        return None
    alike = tuple(page.alike_dates(tokens, mention))
    return Headline(
        value=Mention(mention.value, mention.text), place=place, alike=alike
    )


def _is_age(tokens: Tokens, mention: Mention[Any]) -> bool:
    """Say whether it is an age: 92-year-old, dead at 93, "Boy, 8"."""
    if isinstance(mention.value, Age):
        return True
    span = mention.span or Span(0, 0)
    first, after = tokens.at(span.start), tokens.at(span.end - 1) + 1
    ends = tokens.letters[after : after + 1] in ("", ",", ";", ":", ".")
    before = tokens.lower[first - 1] if first else ""
    counted_bare = isinstance(mention.value, Quantity) and mention.value.unit == ONE
    return (
        counted_bare and ends and before in tokens.lexicon.language.words["before_age"]
    )


def _noun_of(tokens: Tokens, mention: Mention[Any]) -> str:
    """Give what a number counts, or nothing."""
    first, after = tokens.places(mention)
    thing = counted(tokens, first, after)
    return thing[0].head if thing else ""


def _names_month(mention: Mention[Any], language: Language) -> bool:
    """Say whether a date is a month, or a day of one, and no feast."""
    value = mention.value
    said = value.said if isinstance(value, PartialDate) else None
    months = isinstance(said, CalendarDate) and said.month is not None
    return months and mention.text[:3].lower() in language.months


def _as_number(mention: Mention[Any]) -> Mention[Quantity] | None:
    """Give any value that is one number as a quantity."""
    if isinstance(mention.value, Ordinal):
        value = Quantity(Figure(mention.value.number))
        return Mention(value, mention.text, mention.span)
    found = as_quantity(mention)
    if found is None or found.value.hedge is Hedge.VAGUE:
        return None
    return None if found.value.figure.is_range else found


class _Body:
    """The numbers of a body, and the words around each."""

    def __init__(self, reading: Reading, mentions: tuple[Mention[Any], ...]) -> None:
        self._tokens = reading.tokens
        self._read = mentions
        self.dates = tuple(m for m in mentions if isinstance(m.value, PartialDate))
        values = [_ends(mention) for mention in mentions]
        told = (one for several in values for one in several)
        self.numbers = (*told, *self._bare())
        self.years = tuple(self._years())
        self._printed = {one.value.figure.low for one in self.numbers}

    def _bare(self) -> Iterator[Mention[Quantity]]:
        """Yield the digits that stand in no value."""
        tokens = self._tokens
        taken: set[int] = set()
        for mention in self._read:
            span = mention.span or Span(0, 0)
            taken.update(range(tokens.at(span.start), tokens.at(span.end - 1) + 1))
        for match in DIGITS.finditer(tokens.letters):
            at = match.start()
            figure = None if at in taken else bare_figure(tokens, at)
            if figure is not None:
                yield tokens.mention(at, at + 1, Quantity(figure))

    def _years(self) -> Iterator[Mention[Quantity]]:
        """Yield the years that are printed."""
        for one in self.dates:
            said = one.value.said
            if isinstance(said, CalendarDate) and said.year:
                yield Mention(Quantity(Figure(said.year)), one.text, one.span)

    def numbers_beside(self, noun: str) -> tuple[Mention[Quantity], ...]:
        """Give the numbers that may make one of a noun: no dogs make up climbers."""
        beasts = load_patterns(self._tokens.lexicon.language.code).words["no_people"]
        if not noun or noun in beasts:
            return self.numbers
        spans = {
            one.span for one in self._read if _noun_of(self._tokens, one) in beasts
        }
        return tuple(one for one in self.numbers if one.span not in spans)

    def has_year(self, year: int) -> bool:
        """Say whether a date, a range or a number of the body lies in a year."""
        spans = (m.value.days for m in self._read if isinstance(m.value, _DATED))
        told = any(days and days[0].year <= year <= days[1].year for days in spans)
        return told or year in self._printed

    def ages(self) -> Iterator[Mention[Quantity]]:
        """Yield the ages, and small numbers between commas, which are ages as well."""
        for one in self._read:
            number = _as_number(one)
            if number is not None and _is_age(self._tokens, one):
                yield number

    def prints(self, value: Quantity) -> bool:
        """Say whether the number stands in the body, whatever it counts there."""
        return value.figure.low in self._printed

    def alike(
        self, title: Tokens, mention: Mention[Any], value: Quantity
    ) -> Iterator[Mention[Quantity]]:
        """Yield numbers that may be of the same thing, by unit, noun or verb."""
        words = _around(title, mention) if value.unit == ONE else frozenset()
        counts = value.unit == ONE and isinstance(mention.value, Quantity)
        for one in self._read:
            number = _as_number(one)
            if number is None or type(one.value) is not type(mention.value):
                continue
            if isinstance(one.value, Ordinal):
                continue  # the first of one thing is not the second of another
            if not value.unit.comparable_with(number.value.unit):
                continue
            if not counts or words & _around(self._tokens, one):
                yield number

    def of_noun(
        self, noun: str, alike: list[Mention[Quantity]]
    ) -> list[Mention[Quantity]]:
        """Give those that count what a noun tells, if there are any; else all."""
        spans = {
            m.span for m in self._read if noun and _noun_of(self._tokens, m) == noun
        }
        return [one for one in alike if one.span in spans] or alike

    def alike_dates(
        self, title: Tokens, mention: Mention[Any]
    ) -> Iterator[Mention[PartialDate]]:
        """Yield dates of the same grain beside the same words."""
        words, language = _content(title, mention), title.lexicon.language
        for one in self.dates:
            months = one.value.granularity.months
            same = months <= mention.value.granularity.months
            if (
                same
                and _names_month(one, language)
                and words & _content(self._tokens, one)
            ):
                yield one

    def has_day_of(self, value: PartialDate) -> bool:
        """Say whether a date of the body may be on the same day, or in the month."""
        others = (m.value for m in self._read if isinstance(m.value, _DATED))
        return any(_may_be_one(value, other) for other in others)


_DATED = (PartialDate, DateRange)


def _may_be_one(one: PartialDate, other: PartialDate | DateRange) -> bool:
    days, others = one.days, other.days
    if days is not None and others is not None:
        return others[0] <= days[1] and days[0] <= others[1]
    months = [_month(each) for each in (one, other)]
    return None in months or months[0] == months[1]


def _month(value: PartialDate | DateRange) -> int | None:
    said = value.said if isinstance(value, PartialDate) else None
    return said.month if isinstance(said, CalendarDate) else None


def _ends(mention: Mention[Any]) -> Iterator[Mention[Quantity]]:
    number = as_quantity(mention)
    if isinstance(mention.value, Ordinal):
        number = _as_number(mention)
    if number is None:
        return
    figure, unit = number.value.figure, number.value.unit
    for end in dict.fromkeys((figure.low, figure.high)):
        vague = number.value.hedge is Hedge.VAGUE
        hedge = Hedge.VAGUE if vague else Hedge.BARE
        value = Quantity(Figure(end, place=figure.place), unit, hedge)
        yield Mention(value, mention.text, mention.span)


def _content(tokens: Tokens, mention: Mention[Any]) -> frozenset[str]:
    """Give the stems of the words near a date."""
    span = mention.span or Span(0, 0)
    first, last = tokens.at(span.start), tokens.at(span.end - 1)
    near = range(max(first - _NEAR, 0), min(last + _NEAR, len(tokens.letters)))
    return frozenset(
        tokens.lower[at][:_STEM]
        for at in near
        if tokens.letters[at] in "xX" and len(tokens.lower[at]) >= _STEM
    )


_STEM = 4


def _around(tokens: Tokens, mention: Mention[Any]) -> frozenset[str]:
    """Give what a number counts, and what is said of it, words of like meaning as one.

    "Kills 12", "12 dead" and "12 people died" are all of the dead.
    """
    span = mention.span or Span(0, 0)
    language = tokens.lexicon.language
    first, last = tokens.at(span.start), tokens.at(span.end - 1)
    groups: Mapping[str, str] = load_patterns(language.code).tables.get("alike", {})
    near = range(max(first - _NEAR, 0), min(last + _NEAR, len(tokens.letters)))
    words = {groups[tokens.lower[at]] for at in near if tokens.lower[at] in groups}
    for thing in filter(None, [counted(tokens, first, last + 1)]):
        head = thing[0].head
        words |= {head, groups.get(head, head)}
    if last + 1 < len(tokens.letters) and tokens.letters[last + 1] == "X":
        # Headlines write their nouns with capitals.
        words |= {
            lemma(tokens.lower[at], language)
            for at in range(last + 1, min(last + 3, len(tokens.letters)))
            if tokens.lexicon.is_plural(tokens.lower[at])
        }
    return frozenset(words)


def _codes(title: str, body: Tokens) -> Iterator[Headline]:
    """Yield names with a number that the body has with another: PS7, PS3."""
    printed: dict[tuple[str, str], set[str]] = {}
    seen = body.text.lower()
    months = body.lexicon.language.months
    for match in _CODE.finditer(body.text):
        printed.setdefault(_frame_of(match), set()).add(match[0])
    for match in _CODE.finditer(title):
        frame = _frame_of(match)
        number = match[2] or match[3]
        others = printed.get(frame, set())
        named = frame[0].strip() not in months and not re.search(rf"\b{number}\b", seen)
        if match[0].lower() not in seen and others and named:
            place = Span(match.start(), match.end())
            yield Headline(place=place, printed=match[0], instead=tuple(sorted(others)))


_CODE = re.compile(r"\b([A-Za-z]+)(\d{1,4})(?!\w)|(?<!\w)(\d{1,4})([A-Z][A-Za-z]*)\b")
"""PS7, 4D."""


def _endings(title: str) -> Iterator[Headline]:
    """Yield ordinals with the ending of another number."""
    for match in _ORDINAL.finditer(title):
        number = int(match[1])
        teen = number % 100 in _TEENS
        ending = "th" if teen else _ENDINGS.get(number % 10, "th")
        if match[2] != ending:
            place, instead = Span(*match.span()), f"{number}{ending}"
            yield Headline(place=place, printed=match[0], instead=(instead,))


_ORDINAL = re.compile(r"\b(\d{1,4})(st|nd|rd|th)\b")
_TEENS = (11, 12, 13)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _frame_of(match: re.Match[str]) -> tuple[str, str]:
    return ((match[1] or "").lower(), (match[4] or "").lower())
