"""What facts say of the things that an article tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimcheck.model import (
    Article,
    Claim,
    EventDate,
    Fact,
    Modality,
    QuantityClaim,
    Thing,
    Truth,
)
from claimcheck.verbs.sought import Sought, sought_in
from claimcheck.verbs.told import Told
from claimcheck.verbs.verdicts import verdict


def against_facts(
    article: Article, facts: Iterable[Fact]
) -> Iterator[tuple[Told, Fact]]:
    """Yield the values that a fact rules out, each with the first fact that does.

    A fact speaks of a value when it has its thing, or its event under one of the
    names that it has, and nothing that narrows it down.

    >>> from claimcheck.model import CountClaim, Quantity, Source
    >>> boats = [CountClaim(Quantity(n), Thing("boats")) for n in (12, 14)]
    >>> known = Fact(boats[0], Source("the log"))
    >>> [str(told.mention) for told, _ in against_facts(Article(claims=boats), [known])]
    ['14']
    """
    known: defaultdict[str, list[tuple[Thing, Sought, Fact]]] = defaultdict(list)
    for fact in facts:
        for thing, sought in _known(fact):
            known[thing.head].append((thing, sought, fact))
    if not known:
        return
    for sought in sought_in(article):
        fact_against = _against(sought, known)
        if fact_against is not None:
            yield sought.told, fact_against


def _known(fact: Fact) -> Iterator[tuple[Thing, Sought]]:
    thing = _thing_of(fact.claim)
    names = (*((thing,) if thing else ()), *fact.aliases)
    for mention in fact.claim.mentions:
        sought = Sought.of(Told(mention, fact.claim, str(mention)))
        if sought is not None:
            yield from ((name, sought) for name in names)


def _against(
    sought: Sought, known: dict[str, list[tuple[Thing, Sought, Fact]]]
) -> Fact | None:
    claim = sought.told.claim
    thing = _thing_of(claim)
    if thing is None or claim.context.modality is not Modality.ASSERTED:
        return None
    speaking = [
        (other, fact)
        for name, other, fact in known.get(thing.head, ())
        if thing.words == name.words and _is_like(claim, other.told.claim)
    ]
    verdicts = [(verdict(sought, other), fact) for other, fact in speaking]
    if any(said is Truth.YES for said, _ in verdicts):
        return None
    return next((fact for said, fact in verdicts if said is Truth.NO), None)


def _thing_of(claim: Claim) -> Thing | None:
    if isinstance(claim, EventDate):
        return claim.event
    return claim.thing or claim.about if isinstance(claim, QuantityClaim) else None


def _is_like(one: Claim, other: Claim) -> bool:
    """Say whether two claims tell the same of a thing: its start, its number."""
    if isinstance(one, EventDate) and isinstance(other, EventDate):
        return one.end is other.end
    if isinstance(one, QuantityClaim) and isinstance(other, QuantityClaim):
        if one.about and other.about and not _is_of_one(one.about, other.about):
            return False
        return not one.predicate or one.predicate == other.predicate
    return False


def _is_of_one(one: Thing, other: Thing) -> bool:
    """Say whether two noun phrases name one thing: the old pier, the pier."""
    narrower = one.words <= other.words or other.words <= one.words
    return one.head == other.head and narrower
