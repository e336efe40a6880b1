"""The values that an article tells, each once, with the claim it belongs to."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from claimcheck.model import Article, Claim, Mention, QuantityClaim, Span, Thing


@frozen(eq=False)
class Told:
    """A value of an article and the claim that says most about it.

    *words* are those that are quoted for it: the counted thing is part of them.
    """

    mention: Mention[Any]
    claim: Claim
    words: str

    @property
    def thing(self) -> Thing | None:
        """What the value is of, where the claim says so."""
        return self.claim.thing if isinstance(self.claim, QuantityClaim) else None

    @property
    def span(self) -> Span | None:
        """Where the value is printed."""
        return self.mention.span


def told_in(article: Article) -> tuple[Told, ...]:
    """Give the values in the claims of an article, in the order of the text.

    A value that several claims share is given once, with a claim that names a thing
    if one of them does. Values without a place in the text come last.
    """
    placed: dict[Span, Told] = {}
    by_hand: list[Told] = []
    for claim in article.claims:
        for mention in claim.mentions:
            told = Told(mention, claim, _words(article, claim, mention))
            if mention.span is None:
                by_hand.append(told)
                continue
            known = placed.setdefault(mention.span, told)
            if known.thing is None and told.thing is not None:
                placed[mention.span] = told
    return (*(placed[span] for span in sorted(placed)), *by_hand)


def _words(article: Article, claim: Claim, mention: Mention[Any]) -> str:
    thing = claim.thing if isinstance(claim, QuantityClaim) else None
    if mention.span is None:
        return f"{mention} {thing}" if thing else str(mention)
    if thing is None or claim.span is None or not claim.span.holds(mention.span):
        return mention.text or mention.span.of(article.text)
    return " ".join(claim.span.of(article.text).split())
