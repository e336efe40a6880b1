"""Evidence for the claims of an article, looked for in other documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.model import (
    Article,
    CalendarDate,
    Claim,
    Evidence,
    Hedge,
    PartialDate,
    QuantityClaim,
    Source,
    SourceKind,
    Support,
    Truth,
)
from claimcheck.verbs.documents import Document, Found, Sought
from claimcheck.verbs.locating import locate
from claimcheck.verbs.scales import Measured
from claimcheck.verbs.told import Told, told_in


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
    for told in told_in(article):
        sought = Sought.of(told)
        if sought is not None:
            yield told, tuple(each.evidence(sought) for each in benches)


class _Bench:
    """Where values are held against one document, the surest ways first."""

    def __init__(self, article: Article, number: int) -> None:
        name = article.title or f"source {number + 1}"
        self._source = Source(name, SourceKind.DOCUMENT, date=article.published)
        self._number = number
        self._text = article.text
        self._document = Document(article)

    def evidence(self, sought: Sought) -> Evidence:
        """Say how the document stands to a value, and where."""
        found = self._supporting(sought)
        if found is not None:
            return self._evidence(sought, Support.SUPPORTED, found)
        found = self._contradicting(sought)
        if found is not None:
            return self._evidence(sought, Support.CONTRADICTED, found)
        found = next(self._undecided(sought), None)
        if found is not None:
            return self._evidence(sought, Support.UNKNOWN, found)
        nearest = self._document.nearest(sought)
        return self._evidence(sought, Support.NOT_FOUND, nearest or Found())

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
        )

    def _supporting(self, sought: Sought) -> Found | None:
        value, document = sought.measured, self._document
        if value is None:
            return document.date(sought)
        if value.ends:
            found = [document.end(value.scale, each) for each in value.ends]
            return found[0] if all(found) else None
        thing = sought.told.thing
        if thing is not None and value.hedge is not Hedge.BARE:
            # Of the very same thing the words may be taken at their widest.
            near = document.inside(value.scale, value.literal, thing.head)
            if near is not None:
                return near
        return (
            document.inside(value.scale, value.fits)
            or self._same_figure(value)
            or document.date_as_printed(sought)
        )

    def _same_figure(self, value: Measured) -> Found | None:
        """Find the figure under a hedge that says as much or more."""
        for other in self._document.same_figure(value):
            if other.measured and value.fits.allows(other.measured.told) is Truth.YES:
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
        if sought.measured is not None:
            yield from self._close_to(sought.measured)
        elif _is_offset(sought):
            yield Found(why=_NO_DAY)
        for look, why in (
            (self._document.date_but_for_year, _NO_YEAR),
            (self._document.number_alone, _NO_UNIT),
            (self._document.digits, _UNREAD),
        ):
            if found := look(sought):
                yield found.because(why)
        if _is_small_count(sought) and not self._document.counts(sought):
            yield Found(why=_NOT_COUNTED)

    def _close_to(self, value: Measured) -> Iterator[Found]:
        for other in self._document.same_figure(value):
            told = other.measured
            if told and value.fits.allows(told.told) is not Truth.NO:
                yield other.found(_OTHER_HEDGE)
        if value.hedge is Hedge.VAGUE:
            yield Found(why=_VAGUE)
        if value.hedge is Hedge.BARE:
            end = self._document.end(value.scale, value.fits)
            if end is not None:
                yield end.because(_END_OF_RANGE)


_OTHER_HEDGE = "has the figure under another hedge"
_END_OF_RANGE = "has the figure as one end of a range"
_NO_YEAR = "has the date without its year"
_NO_UNIT = "has the number without a unit"
_UNREAD = "has these digits where no value is read"
_NOT_COUNTED = "does not count them, but may list them"
_VAGUE = "cannot be searched for what is so vague"
_NO_DAY = "cannot be searched for a day that is told from an unknown one"

_SMALL = 10


def _is_offset(sought: Sought) -> bool:
    """Say whether a date is told by how far off it is: last week, two days ago."""
    value = sought.told.mention.value
    return isinstance(value, PartialDate) and not isinstance(value.said, CalendarDate)


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
