"""The values that an article tells, each once, with the claim it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from claimcheck.model import (
    Age,
    Article,
    Change,
    Claim,
    Clock,
    Confined,
    CountClaim,
    Headline,
    Margin,
    Mention,
    Ordinal,
    Part,
    Product,
    Quantity,
    QuantityClaim,
    Remainder,
    Share,
    Span,
    Sum,
    Thing,
    Value,
    Within,
)


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
    if one of them does; "8 p.m. on Friday" is two, a time and a day.
    The 40 of "the driver, 40, left" is an age and counts nothing.
    Values without a place in the text come last.
    """
    placed: dict[tuple[Span, str], Told] = {}
    by_hand: list[Told] = []
    for claim in article.claims:
        for mention in _own(article, claim):
            told = Told(mention, claim, _words(article, claim, mention))
            if mention.span is None:
                by_hand.append(told)
                continue
            place = (mention.span, _kind(mention.value))
            known = placed.setdefault(place, told)
            if known.thing is None and told.thing is not None:
                placed[place] = told
    ages = {span for span, kind in placed if kind == Age.__name__}
    return (
        *(
            placed[span, kind]
            for span, kind in sorted(placed)
            if span not in ages or kind == Age.__name__
        ),
        *by_hand,
    )


def _kind(value: Value) -> str:
    """Tell values of one place apart: a time and a day, both ends of a time."""
    name = type(value).__name__
    return f"{name} {value}" if isinstance(value, Clock) else name


def _own(article: Article, claim: Claim) -> Iterator[Mention[Any]]:
    """Yield the values that a claim tells, but for parts of ranges and constants."""
    if isinstance(claim, Headline):
        return  # the title is not the text
    framed = isinstance(claim, _FRAMES) and claim.span is not None
    read = {mention.span for mention in article.mentions} if framed else set()
    for mention in claim.mentions:
        if not framed or mention.span in read:
            yield mention


_FRAMES = (Sum, Remainder, Part, Share, Change, Product, Margin, Within, Confined)


def _words(article: Article, claim: Claim, mention: Mention[Any]) -> str:
    thing = claim.thing if isinstance(claim, QuantityClaim) else None
    if mention.span is None:
        return f"{mention} {thing}" if thing else str(mention)
    if thing is None or claim.span is None or not claim.span.holds(mention.span):
        return mention.text or mention.span.of(article.text)
    return " ".join(claim.span.of(article.text).split())


DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
"""A number in digits, a time of day or a date in figures."""


def in_names(article: Article, values: Iterable[Told]) -> Iterator[Told]:
    """Yield the numbers in digits that no claim has: Covid-19, Route 66, the 40th.

    Their value is the number alone.
    """
    taken = sorted(
        [told.span for told in values if told.span and not _is_order(told)]
        + [*article.furniture]
    )
    starts = [span.start for span in taken]
    for match in DIGITS.finditer(article.text):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or match.start() >= taken[at].end:
            span = Span(*match.span())
            number = Quantity(int("".join(filter(str.isdecimal, match[0]))))
            mention: Mention[Any] = Mention(number, match[0], span)
            yield Told(mention, CountClaim(mention, span=span), match[0])


def _is_order(told: Told) -> bool:
    return isinstance(told.mention.value, Ordinal)


def clipped(words: str) -> str:
    """Give words on one line, cut off behind 200 characters.

    >>> clipped("so  they  said"), len(clipped("far " * 99))
    ('so they said', 201)
    """
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


_LONGEST = 200
"""Characters of a sentence that are quoted."""
