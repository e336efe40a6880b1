"""What keeps one from saying that a document does not have a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from claimcheck.lang.cues import load_cues
from claimcheck.model import (
    CalendarDate,
    Duration,
    Hedge,
    PartialDate,
    Quantity,
    Thing,
    Truth,
)
from claimcheck.verbs.documents import Document
from claimcheck.verbs.scales import COUNT, RATIO, Measured
from claimcheck.verbs.sought import Found, Sought, amount_of


class Doubts:
    """Why values that are not found in a document may be in it all the same."""

    def __init__(
        self, document: Document, supporting: Callable[[Sought], Found | None]
    ) -> None:
        """Take a document and how values are looked up in it."""
        self._document = document
        self._supporting = supporting

    def of(
        self, sought: Sought, beside: Iterable[Sought], words: frozenset[str]
    ) -> Iterator[Found]:
        """Yield what keeps one from saying that the document has no such value.

        *beside* are the values of sentences that may be about the same, and *words*
        those of its own sentence.
        """
        if self._document.is_foreign:
            yield Found(why=_FOREIGN)
        if sought.name:
            if self._document.names(sought):
                yield Found(why=_NOT_NUMBERED)
            return
        if sought.measured is not None:
            yield from self._close_to(sought, sought.measured)
        yield from self._of_no_day(sought)
        yield from self._in_part(sought)
        yield from self._told_otherwise(sought)
        yield from _of_others(sought, beside)
        if _NEGATIONS & words:
            yield from self._denied(sought)

    def _in_part(self, sought: Sought) -> Iterator[Found]:
        """Yield an amount without its rate, and a number or a date without the rest."""
        amount = amount_of(sought)
        found = amount and self._supporting(amount)
        if found:
            yield found.because(_NO_RATE)
        for look, why in (
            (self._document.date_but_for_year, _NO_YEAR),
            (self._document.number_alone, _NO_UNIT),
            (self._document.digits, _UNREAD),
        ):
            if found := look(sought):
                yield found.because(why)

    def _told_otherwise(self, sought: Sought) -> Iterator[Found]:
        """Yield what keeps a word from being found that other values may stand for."""
        if _is_commonplace(sought):
            yield Found(why=_COMMON)
        if _is_worded_multiple(sought) and not self._document.has_values_on(RATIO):
            yield Found(why=_NO_MULTIPLE)
        if _is_small_count(sought) and not self._document.counts(sought):
            yield Found(why=_NOT_COUNTED)

    def _denied(self, sought: Sought) -> Iterator[Found]:
        """Yield the figure of a bound that is denied: nobody may claim over $30,000."""
        value = sought.measured
        if value is not None and value.is_open:
            for other in self._document.same_figure(value):
                yield other.found(_OTHER_HEDGE)

    def _of_no_day(self, sought: Sought) -> Iterator[Found]:
        """Yield what keeps a date that is told from another one from being found."""
        unknown = sought.measured is None or {*sought.numbers} <= _ONE
        if _is_offset(sought) and unknown:
            yield Found(why=_NO_DAY)
        elif _is_weekday(sought) and not self._document.has_weekdays:
            yield Found(why=_NO_WEEKDAY)

    def _close_to(self, sought: Sought, value: Measured) -> Iterator[Found]:
        """Yield the same figure said in another way, of such things if any are told."""
        counted = is_counted(sought, value, self._document)
        for other in self._document.same_figure(value):
            of_it = not counted or may_be_of_one(sought.told.thing, other.told.thing)
            told = other.measured
            if of_it and told and value.fits.allows(told.told) is not Truth.NO:
                yield other.found(_OTHER_HEDGE)
        if value.hedge is Hedge.VAGUE:
            yield Found(why=_VAGUE)
        end = self._document.end(value.scale, value.fits)
        if end is not None and value.hedge is Hedge.BARE and not counted:
            yield end.because(_END_OF_RANGE)


_FOREIGN = "is not in English"
_COMMON = "cannot be searched for what is so common"
_OF_OTHERS = "has the figure for things of another name"
_OTHER_HEDGE = "has the figure under another hedge"
_END_OF_RANGE = "has the figure as one end of a range"
_NO_YEAR = "has the date without its year"
_NO_UNIT = "has the number without a unit"
_UNREAD = "has these digits where no value is read"
_NO_RATE = "has the amount and does not say per what"
_NOT_COUNTED = "does not count them, but may list them"
_NO_MULTIPLE = "does not say how many times as much anything is"
_VAGUE = "cannot be searched for what is so vague"
_NO_DAY = "cannot be searched for a day that is told from an unknown one"

_NO_WEEKDAY = "tells no day of the week"
_NOT_NUMBERED = "has the name without a number"


def is_counted(sought: Sought, value: Measured, document: Document) -> bool:
    """Say whether a number must be of the very thing, for the document counts it.

    Of larger numbers few happen to be alike, and the thing may have another name.
    """
    high = value.printed.high
    common = high is not None and high < _MANY
    return common and document.counts(sought)


def may_be_of_one(one: Thing | None, other: Thing | None) -> bool:
    """Say whether two values may count the same things."""
    return one is None or other is None or one.head == other.head


def _of_others(sought: Sought, beside: Iterable[Sought]) -> Iterator[Found]:
    """Yield the figure of things that go by another name: four games, four matches."""
    value = sought.measured
    if value is None or value.scale != COUNT or value.hedge is not Hedge.BARE:
        return
    every, thing = tuple(beside), sought.told.thing
    others = {other.told.thing.head for other in every if other.told.thing}
    if thing is not None and thing.head in others:
        return
    for other in every:
        theirs = other.measured
        same = theirs is not None and theirs.printed == value.printed
        if same and theirs and theirs.scale == COUNT and theirs.hedge is Hedge.BARE:
            yield other.found(_OF_OTHERS)


def _is_commonplace(sought: Sought) -> bool:
    """Say whether it is one of something, in words: a year earlier, one of them."""
    value = sought.told.mention.value
    plain = isinstance(value, Duration) or (
        isinstance(value, Quantity) and value.unit.dimension == COUNT
    )
    one = plain and {*sought.numbers} == _ONE
    return one and not any(map(str.isdecimal, sought.told.mention.text))


def _is_offset(sought: Sought) -> bool:
    """Say whether a date is told by how far off it is: last week, two days ago."""
    value = sought.told.mention.value
    return isinstance(value, PartialDate) and not isinstance(value.said, CalendarDate)


def _is_weekday(sought: Sought) -> bool:
    """Say whether a date is no more than a day of the week."""
    return [name for name, _ in sought.parts or ()] == ["weekday"]


def _is_worded_multiple(sought: Sought) -> bool:
    """Say whether it is doubled or the like, which may be told in other values."""
    value = sought.measured
    multiple = value is not None and value.scale == RATIO
    return multiple and not any(map(str.isdecimal, sought.told.mention.text))


def _is_small_count(sought: Sought) -> bool:
    """Say whether a reader may have counted things up, and so printed a word."""
    value = sought.measured
    if value is None or sought.told.thing is None or value.printed.high is None:
        return False
    bare = value.hedge is Hedge.BARE and value.printed.high <= _SMALL
    return bare and not any(map(str.isdecimal, sought.told.mention.text))


_NEGATIONS = load_cues().words["negations"] | load_cues().words["nobody"]
_ONE = {1}
_MANY = 100
_SMALL = 10
