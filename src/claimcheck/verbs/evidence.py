"""Evidence for the claims of an article, looked for in other documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from claimcheck.model import (
    Article,
    CalendarDate,
    Claim,
    CountClaim,
    DateRange,
    Evidence,
    Hedge,
    PartialDate,
    QuantityClaim,
    Source,
    SourceKind,
    Span,
    Support,
    Thing,
    Truth,
)
from claimcheck.verbs.ages import Ages, years_apart
from claimcheck.verbs.beside import Beside, Sentence, sentences_of
from claimcheck.verbs.derivations import derived, shown
from claimcheck.verbs.documents import OF_NOTHING, Document
from claimcheck.verbs.followed import followed, is_rare
from claimcheck.verbs.locating import locate
from claimcheck.verbs.scales import RATIO, Measured
from claimcheck.verbs.sought import (
    Found,
    Sought,
    amount_of,
    ends_in,
    sought_in,
    with_amounts,
)
from claimcheck.verbs.told import Told


def evidence_for(article: Article, sources: Iterable[Article]) -> tuple[Evidence, ...]:
    """Give what each source has to say about each value of the article's claims.

    Values come in the order of the text, and for each the sources as they were given.

    >>> from claimcheck.model import CountClaim, Quantity, Thing
    >>> claims = [CountClaim(Quantity(n), Thing("boats")) for n in (12, 14)]
    >>> mine, theirs = (Article(claims=(claim,)) for claim in claims)
    >>> [each.stance for each in evidence_for(mine, [mine, theirs])]
    [Support.SUPPORTED, Support.NOT_FOUND]
    """
    return tuple(each for _, found in judged(article, sources) for each in found)


def judged(
    article: Article, sources: Iterable[Article]
) -> Iterator[tuple[Told, tuple[Evidence, ...]]]:
    """Yield each value of an article with the evidence of every source."""
    benches = [_Bench(each, at) for at, each in enumerate(sources)]
    values = sought_in(article)
    ages = Ages(article, values)
    near = {
        id(sought): sentence
        for sentence in sentences_of(article, values)
        for sought in sentence.values
    }
    for sought in sorted(values, key=_place):
        sentence = near[id(sought)]
        who = _Whose(ages.name_at(sought.told.span), article.published)
        found = (bench.evidence(sought, sentence, who) for bench in benches)
        yield sought.told, tuple(found)


def name_of(document: Article, number: int) -> str:
    """Call a document by its title, or by its number from 0 among those given."""
    return document.title or f"source {number + 1}"


def _place(sought: Sought) -> tuple[bool, Span]:
    span = sought.told.span
    return (span is None, span or Span(0, 0))


@frozen
class _Whose:
    """Whose age a value is, if it is one, and the day it is told on."""

    name: str | None
    published: date | None


class _Bench:
    """Where values are held against one document, the surest ways first."""

    def __init__(self, article: Article, number: int) -> None:
        name = name_of(article, number)
        self._source = Source(name, SourceKind.DOCUMENT, date=article.published)
        self._number = number
        self._text = article.text
        own = sought_in(article)
        self._ages = Ages(article, own)
        values = (*with_amounts(own), *ends_in(article))
        self._document = Document(article, values)
        self._beside = Beside(article, values)

    def evidence(self, sought: Sought, near: Sentence, who: _Whose) -> Evidence:
        """Say how the document stands to a value, and where."""
        told = self._of_person(sought, who)
        if told is not None:
            stance, other = told
            return self._evidence(sought, stance, other.found())
        stance, found = next(self._stances(sought, near))
        return self._evidence(sought, stance, found)

    def _of_person(self, sought: Sought, who: _Whose) -> tuple[Support, Sought] | None:
        if who.name is None:
            return None
        apart = years_apart(who.published, self._source.date)
        return self._ages.beside(sought, who.name, apart)

    def _stances(
        self, sought: Sought, near: Sentence
    ) -> Iterator[tuple[Support, Found]]:
        """Yield stances, the surest first."""
        beside = self._beside.standing(sought, near)
        if beside is not None and beside.stance is Support.SUPPORTED:
            yield Support.SUPPORTED, beside.other.found(shown(sought, beside.other))
        turned = self._beside.reversed(sought, near)
        if turned is not None:
            yield Support.CONTRADICTED, turned.found()
        against = beside and beside.stance is Support.CONTRADICTED and beside
        if not against or against.weight < _VERBATIM:
            yield from self._derived(sought, near)
        if against:
            yield Support.CONTRADICTED, against.other.found()
        yield from self._elsewhere(sought)
        yield from self._followed(sought, near)
        for open_one in self._undecided(sought):
            yield Support.UNKNOWN, open_one
        if beside is not None:
            yield Support.UNKNOWN, beside.other.found(_WIDER)
        instead = self._beside.instead(sought, near)
        if instead is not None:
            yield Support.CONTRADICTED, instead.found()
        yield Support.NOT_FOUND, self._document.nearest(sought) or Found()

    def _elsewhere(self, sought: Sought) -> Iterator[tuple[Support, Found]]:
        """Yield stances by what stands anywhere, whatever it is about."""
        supporting = self._supporting(sought)
        if supporting is not None:
            yield Support.SUPPORTED, supporting
        contradicting = self._contradicting(sought)
        if contradicting is not None:
            yield Support.CONTRADICTED, contradicting

    def _derived(
        self, sought: Sought, near: Sentence
    ) -> Iterator[tuple[Support, Found]]:
        """Yield what follows from the values of a sentence about the same thing."""
        for values in self._beside.values_in(near):
            found = derived(sought, values)
            if found is not None:
                yield Support.SUPPORTED, found

    def _followed(
        self, sought: Sought, near: Sentence
    ) -> Iterator[tuple[Support, Found]]:
        """Yield what follows from neighbouring sentences, the likest first.

        A number of many digits may follow from any: few happen to come to it.
        """
        for values in self._beside.values_near(near, everywhere=is_rare(sought)):
            found = followed(sought, values, self._source.date)
            if found is not None:
                yield Support.SUPPORTED, found

    def _evidence(self, sought: Sought, stance: Support, found: Found) -> Evidence:
        return Evidence(
            sought.told.claim,
            sought.told.mention,
            stance,
            self._source,
            self._number,
            found.place,
            found.words,
            found.why,
            None if found.place is None else locate(self._text, found.place),
            found.also,
        )

    def _supporting(self, sought: Sought) -> Found | None:
        value, document = sought.measured, self._document
        if sought.name:
            return document.number(sought)
        if isinstance(sought.told.mention.value, DateRange):
            return document.date(sought)
        if value is None:
            return document.date(sought)
        if value.ends:
            found = [document.end(value.scale, each) for each in value.ends]
            return found[0] if all(found) else None
        thing = sought.told.thing
        if thing is not None and value.hedge is not Hedge.BARE:
            # Of the very same thing the words may be taken at their widest.
            near = document.inside(value.scale, value.wide, thing.head)
            if near is not None:
                return near
        return (
            self._inside(sought, value)
            or self._same_figure(sought, value)
            or document.date_as_printed(sought)
            or document.year_in_digits(sought)
            or (document.number(sought) if _is_bare_count(sought) else None)
        )

    def _is_counted(self, sought: Sought, value: Measured) -> bool:
        """Say whether a number must be of the very thing, for the document counts it.

        Of larger numbers few happen to be alike, and the thing may have another name.
        """
        high = value.printed.high
        common = high is not None and high < _MANY
        return common and self._document.counts(sought)

    def _inside(self, sought: Sought, value: Measured) -> Found | None:
        """Find a value that fits; where such things are counted, it must be of them."""
        if value.is_open:
            return None
        thing, document = sought.told.thing, self._document
        if thing is None or not self._is_counted(sought, value):
            return document.inside(value.scale, value.fits)
        found = (
            document.inside(value.scale, value.fits, head)
            for head in (thing.head, OF_NOTHING)
        )
        return next(filter(None, found), None)

    def _same_figure(self, sought: Sought, value: Measured) -> Found | None:
        """Find the figure under a hedge that says as much or more."""
        counted = self._is_counted(sought, value)
        for other in self._document.same_figure(value):
            of_it = not counted or _may_be_of_one(sought.told.thing, other.told.thing)
            told = other.measured
            if of_it and told and value.fits.allows(told.told) is Truth.YES:
                return other.found()
        return None

    def _contradicting(self, sought: Sought) -> Found | None:
        """Find the only claim about the same thing, if its value rules this out."""
        value, other = sought.measured, self._document.only_claim_about(sought)
        if value is None or other is None or other.measured is None:
            return None
        if not _comparable(sought.told, other.told):
            return None
        ruled_out = value.literal.allows(other.measured.literal) is Truth.NO
        return other.found() if ruled_out else None

    def _undecided(self, sought: Sought) -> Iterator[Found]:
        """Yield what keeps one from saying that the document has no such value."""
        if sought.name:
            if self._document.names(sought):
                yield Found(why=_NOT_NUMBERED)
            return
        if sought.measured is not None:
            yield from self._close_to(sought, sought.measured)
        yield from self._of_no_day(sought)
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
        yield from self._told_otherwise(sought)

    def _told_otherwise(self, sought: Sought) -> Iterator[Found]:
        """Yield what keeps a word from being found that other values may stand for."""
        if _is_worded_multiple(sought) and not self._document.has_values_on(RATIO):
            yield Found(why=_NO_MULTIPLE)
        if _is_small_count(sought) and not self._document.counts(sought):
            yield Found(why=_NOT_COUNTED)

    def _of_no_day(self, sought: Sought) -> Iterator[Found]:
        """Yield what keeps a date that is told from another one from being found."""
        unknown = sought.measured is None or {*sought.numbers} <= _ONE
        if _is_offset(sought) and unknown:
            yield Found(why=_NO_DAY)
        elif _is_weekday(sought) and not self._document.has_weekdays:
            yield Found(why=_NO_WEEKDAY)

    def _close_to(self, sought: Sought, value: Measured) -> Iterator[Found]:
        """Yield the same figure said in another way, of such things if any are told."""
        counted = self._is_counted(sought, value)
        for other in self._document.same_figure(value):
            of_it = not counted or _may_be_of_one(sought.told.thing, other.told.thing)
            told = other.measured
            if of_it and told and value.fits.allows(told.told) is not Truth.NO:
                yield other.found(_OTHER_HEDGE)
        if value.hedge is Hedge.VAGUE:
            yield Found(why=_VAGUE)
        end = self._document.end(value.scale, value.fits)
        if end is not None and value.hedge is Hedge.BARE and not counted:
            yield end.because(_END_OF_RANGE)


_OTHER_HEDGE = "has the figure under another hedge"
_WIDER = "leaves room for it and says no more"
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

_VERBATIM = 0.8
"""Weight of a contradiction in a sentence that is nearly the same word for word."""

_ONE = {1}
_MANY = 100
_SMALL = 10


def _may_be_of_one(one: Thing | None, other: Thing | None) -> bool:
    return one is None or other is None or one.head == other.head


def _is_bare_count(sought: Sought) -> bool:
    """Say whether a number is all that is told: by 58, won 12."""
    value, claim = sought.measured, sought.told.claim
    bare = value is not None and value.hedge is Hedge.BARE
    return bare and isinstance(claim, CountClaim) and claim.thing is None


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


def _comparable(one: Told, two: Told) -> bool:
    """Say whether two claims about one kind of thing are about the same event.

    All that is told of both must agree. Where a verb is missing, the words that narrow
    the thing down have to tell which things are meant.
    """
    here, there = one.claim, two.claim
    scopes = (here.context.scope, there.context.scope)
    if here.context.modality is not there.context.modality or not (
        scopes[0] <= scopes[1] or scopes[1] <= scopes[0]
    ):
        return False
    verbs = {_predicate(here), _predicate(there)}
    if "" in verbs:
        return bool(one.thing and one.thing.words)
    return len(verbs) == 1


def _predicate(claim: Claim) -> str:
    return claim.predicate if isinstance(claim, QuantityClaim) else ""
