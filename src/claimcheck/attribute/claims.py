"""Gives every claim the innermost attribution that it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve

from claimcheck.model import Attribution, Claim, Modality, Same, Span, Stance
from claimcheck.model.claim import ClaimT

Stretch: TypeAlias = tuple[Span, Attribution]
"""A part of what is attributed, and the attribution."""


def attribute(
    claims: Iterable[Claim], attributions: Iterable[Attribution]
) -> tuple[Claim, ...]:
    """Give each claim the attribution whose content starts last among those around it.

    A claim that stands in none is the article's own; one without a span stays as it
    is. What is denied, doubted or withheld is denied, and what is wanted is planned.

    >>> from claimcheck.model import CountClaim, Quantity, Source
    >>> boats = CountClaim(Quantity(12), span=Span(9, 17))
    >>> said = Attribution(Source("Ada Quill"), content=(Span(5, 30),))
    >>> (boats,) = attribute([boats], [said])
    >>> str(boats.attribution.source)
    'Ada Quill'
    """
    claims = tuple(claims)
    stretches = stretches_of(
        each for whole in attributions for each in whole.with_inner
    )
    owners = innermost(
        [span for span, _ in stretches],
        sorted(_spans(claims), key=_end),
    )

    def said_by(claim: ClaimT) -> ClaimT:
        if claim.span is None:
            return claim
        at = owners.get(claim.span)
        return _said(claim, None if at is None else stretches[at][1])

    def with_parts(claim: Claim) -> Claim:
        if isinstance(claim, Same):
            claim = evolve(claim, claims=tuple(map(said_by, claim.claims)))
        return said_by(claim)

    return tuple(map(with_parts, claims))


def stretches_of(attributions: Iterable[Attribution]) -> list[Stretch]:
    """Give what is attributed, by where it starts, what holds others before them."""
    return sorted(
        ((span, one) for one in attributions for span in one.content),
        key=lambda pair: (pair[0].start, -pair[0].end),
    )


def _said(claim: ClaimT, said: Attribution | None) -> ClaimT:
    if said is claim.attribution:
        return claim
    context = claim.context
    if said and said.stance in _MODALITIES and context.modality is Modality.ASSERTED:
        context = evolve(context, modality=_MODALITIES[said.stance])
    return evolve(claim, attribution=said, context=context)


_MODALITIES = {
    Stance.DENIES: Modality.DENIED,
    Stance.DOUBTS: Modality.DENIED,
    Stance.WITHHOLDS: Modality.DENIED,
    Stance.WANTS: Modality.PLANNED,
}


def _spans(claims: Iterable[Claim]) -> set[Span]:
    """Give where claims stand, and those that are told to be of one thing."""
    inner = [one for claim in claims if isinstance(claim, Same) for one in claim.claims]
    return {claim.span for claim in (*claims, *inner) if claim.span is not None}


def _end(span: Span) -> int:
    return span.end


def innermost(stretches: list[Span], spans: list[Span]) -> dict[Span, int]:
    """Give for each span the last stretch that holds it.

    *stretches* come by their starts and *spans* by their ends. As spans end later,
    stretches that ended are linked to the one before them, so that each is passed
    once only (union-find with path compression; Tarjan 1975).
    """
    starts = [stretch.start for stretch in stretches]
    by_end = sorted(range(len(stretches)), key=lambda number: stretches[number].end)
    links = list(range(len(stretches) + 1))  # 0 is no stretch, n the (n - 1)th
    ended = 0
    found: dict[Span, int] = {}
    for span in spans:
        while ended < len(by_end) and stretches[by_end[ended]].end < span.end:
            links[by_end[ended] + 1] = by_end[ended]
            ended += 1
        open_one = _follow(links, bisect_right(starts, span.start))
        if open_one:
            found[span] = open_one - 1
    return found


def _follow(links: list[int], at: int) -> int:
    """Give where links from *at* end, and shorten the way for the next."""
    while links[at] != at:
        links[at] = links[links[at]]
        at = links[at]
    return at
