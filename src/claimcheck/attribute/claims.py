"""Gives every claim the innermost attribution that it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from attrs import evolve

from claimcheck.model import Attribution, Claim, Span


def attribute(
    claims: Iterable[Claim], attributions: Iterable[Attribution]
) -> tuple[Claim, ...]:
    """Give each claim the attribution whose content starts last among those around it.

    A claim that stands in none is the article's own; one without a span stays as it
    is.

    >>> from claimcheck.model import CountClaim, Quantity, Source
    >>> boats = CountClaim(Quantity(12), span=Span(9, 17))
    >>> said = Attribution(Source("Ada Quill"), content=(Span(5, 30),))
    >>> (boats,) = attribute([boats], [said])
    >>> str(boats.attribution.source)
    'Ada Quill'
    """
    claims = tuple(claims)
    stretches = sorted(
        ((span, one) for one in attributions for span in one.content),
        key=lambda pair: (pair[0].start, -pair[0].end),
    )
    owners = _innermost(
        [span for span, _ in stretches],
        sorted({claim.span for claim in claims if claim.span is not None}, key=_end),
    )
    return tuple(
        claim
        if claim.span is None
        else evolve(
            claim,
            attribution=(
                stretches[owners[claim.span]][1] if claim.span in owners else None
            ),
        )
        for claim in claims
    )


def _end(span: Span) -> int:
    return span.end


def _innermost(stretches: list[Span], spans: list[Span]) -> dict[Span, int]:
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
