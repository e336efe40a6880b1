"""Evidence for the claims of an article, looked for in other documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from claimcheck.model import (
    Article,
    Claim,
    CountClaim,
    DateRange,
    Evidence,
    Hedge,
    QuantityClaim,
    Source,
    SourceKind,
    Span,
    Support,
    Truth,
)
from claimcheck.verbs.ages import Ages, years_apart
from claimcheck.verbs.asked import Relation, asked
from claimcheck.verbs.beside import Beside, Sentence, Standing, sentences_of
from claimcheck.verbs.derivations import derived, shown
from claimcheck.verbs.documents import OF_NOTHING, Document
from claimcheck.verbs.followed import Around, followed, is_rare
from claimcheck.verbs.locating import locate
from claimcheck.verbs.scales import Measured
from claimcheck.verbs.sought import (
    Found,
    Sought,
    ends_in,
    sought_in,
    terms_in,
    unplaced,
    with_amounts,
)
from claimcheck.verbs.told import Told
from claimcheck.verbs.undecided import Doubts, is_counted, may_be_of_one
from claimcheck.verbs.verdicts import is_beyond


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
        values = (*with_amounts(own), *ends_in(article), *terms_in(article))
        self._document = Document(article, values)
        self._beside = Beside(article, values)
        self._doubts = Doubts(self._document, self._supporting)
        self._borne_out: list[Sought] = []

    def evidence(self, sought: Sought, near: Sentence, who: _Whose) -> Evidence:
        """Say how the document stands to a value, and where."""
        told = self._of_person(sought, who)
        if told is not None:
            stance, other = told
            return self._evidence(sought, stance, other.found())
        misnamed = self._document.other_weekday(sought)
        if misnamed is not None:
            return self._evidence(sought, Support.CONTRADICTED, misnamed.found())
        stance, found = next(self._stances(sought, near))
        if stance is Support.SUPPORTED:
            self._borne_out.append(sought)
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
        yield from self._in_its_place(sought, near, beside)
        against = beside and beside.stance is Support.CONTRADICTED and beside
        if not against or against.weight < _VERBATIM:
            yield from self._derived(sought, near)
        if against:
            yield self._against(sought, against.other, near)
        yield from self._elsewhere(sought)
        yield from self._followed(sought, near)
        beside_it = (each for found in self._beside.values_in(near) for each in found)
        for open_one in self._doubts.of(sought, beside_it, near.words):
            yield Support.UNKNOWN, open_one
        if beside is not None:
            yield Support.UNKNOWN, beside.other.found(_WIDER)
        instead = self._beside.instead(sought, near)
        if instead is not None:
            yield Support.CONTRADICTED, instead.found()
        yield Support.NOT_FOUND, self._document.nearest(sought) or Found()

    def _in_its_place(
        self, sought: Sought, near: Sentence, beside: Standing | None
    ) -> Iterator[tuple[Support, Found]]:
        """Yield how the figure stands where it was taken from, if it was."""
        supported = beside if beside and beside.stance is Support.SUPPORTED else None
        turned = self._beside.turned(sought, near)
        if turned is not None:
            yield Support.CONTRADICTED, turned.found(_OTHER_WAY)
        copied = supported is not None and supported.like >= _COPIED
        exchanged = None if copied else self._beside.exchanged(sought, near)
        if exchanged is not None:
            yield Support.CONTRADICTED, exchanged.found()
        if supported is not None:
            other = supported.other
            yield Support.SUPPORTED, other.found(shown(sought, other))
        hedged = self._beside.reversed(sought, near)
        if hedged is not None:
            yield Support.CONTRADICTED, hedged.found()

    def _against(
        self, sought: Sought, other: Sought, near: Sentence
    ) -> tuple[Support, Found]:
        """Say how a value stands that rules another out, or tells it loosely."""
        around = Around(self._source.date, _asked_beside(sought, near), strict=True)
        here, there = sought.measured, other.measured
        beyond = here is not None and there is not None and is_beyond(here, there)
        loosely = None if beyond else followed(sought, (other,), around)
        if loosely is not None:
            return Support.SUPPORTED, loosely
        return Support.CONTRADICTED, other.found()

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
        around = self._around(sought, near)
        for values in self._beside.values_near(near, everywhere=is_rare(sought)):
            found = followed(sought, values, around)
            if found is not None:
                yield Support.SUPPORTED, found
        own = list(map(unplaced, self._borne_out[-_OWN:]))
        if own and (is_rare(sought) or around.asked):
            around = Around(self._source.date, _asked_beside(sought, near), strict=True)
            for values in self._beside.values_near(near, everywhere=False):
                found = followed(sought, (*own, *values), around)
                if found is not None:
                    yield Support.SUPPORTED, found

    def _around(self, sought: Sought, near: Sentence) -> Around:
        return Around(self._source.date, _asked(sought, near))

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
            or document.month_alone(sought)
            or document.weekday(sought)
            or document.year_in_digits(sought)
            or (document.number(sought) if _is_bare_count(sought) else None)
        )

    def _inside(self, sought: Sought, value: Measured) -> Found | None:
        """Find a value that fits; where such things are counted, it must be of them."""
        if value.is_open:
            return None
        thing, document = sought.told.thing, self._document
        if thing is None or not is_counted(sought, value, self._document):
            return document.inside(value.scale, value.fits)
        found = (
            document.inside(value.scale, value.fits, head)
            for head in (thing.head, OF_NOTHING)
        )
        return next(filter(None, found), None)

    def _same_figure(self, sought: Sought, value: Measured) -> Found | None:
        """Find the figure under a hedge that says as much or more."""
        counted = is_counted(sought, value, self._document)
        for other in self._document.same_figure(value):
            of_it = not counted or may_be_of_one(sought.told.thing, other.told.thing)
            told = other.measured
            if not of_it or told is None or is_beyond(value, told):
                continue
            if value.fits.allows(told.told) is Truth.YES:
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


_WIDER = "leaves room for it and says no more"

_OTHER_WAY = "went the other way"

_COPIED = 0.6
"""Likeness of the words beside a figure that was copied with them."""

_VERBATIM = 0.8
"""Weight of a contradiction in a sentence that is nearly the same word for word."""


_OWN = 4
"""Figures just told, and borne out, that another may follow from."""


def _asked(sought: Sought, near: Sentence) -> frozenset[Relation]:
    """Say what is asked to be reckoned by the words about a value."""
    return _asked_beside(sought, near) | asked(near.words) & _OF_SENTENCES


def _asked_beside(sought: Sought, near: Sentence) -> frozenset[Relation]:
    place = near.places[near.values.index(sought)]
    beside = (*place.before, *place.after) if place else ()
    return asked((*beside, *sought.told.words.lower().split()))


_OF_SENTENCES = {Relation.TOTAL}


def _is_bare_count(sought: Sought) -> bool:
    """Say whether a number is all that is told: by 58, won 12."""
    value, claim = sought.measured, sought.told.claim
    bare = value is not None and value.hedge is Hedge.BARE
    return bare and isinstance(claim, CountClaim) and claim.thing is None


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
