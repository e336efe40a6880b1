"""Values as they are looked for, and what was found of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from claimcheck.model import (
    Article,
    Change,
    CountClaim,
    Exact,
    Hedge,
    Mention,
    Quantity,
    Span,
)
from claimcheck.verbs.scales import Measured, Parts, measured, numbers, parts
from claimcheck.verbs.told import DIGITS, Told, in_names, told_in


@frozen
class Found:
    """Words of a document and where they stand; *why* they do not decide, or how.

    *also* are the places of the other values that were reckoned with.
    """

    place: Span | None = None
    words: str = ""
    why: str = ""
    also: tuple[Span, ...] = ()

    def because(self, why: str) -> Found:
        """Give the same with a reason."""
        return evolve(self, why=why)


@frozen(eq=False)
class Sought:
    """A value that is looked for, on its scale or as the parts of a date."""

    told: Told
    measured: Measured | None
    parts: Parts | None
    name: str = ""
    stem: str = ""

    @property
    def digits(self) -> tuple[str, ...]:
        """Its numbers in digits, without separators."""
        return tuple(plain(n) for n in DIGITS.findall(self.told.mention.text))

    @property
    def numbers(self) -> tuple[Exact, ...]:
        """Its numbers, in words or in digits."""
        return tuple(numbers(self.told.mention.value))

    @classmethod
    def in_name(cls, told: Told, stem: str) -> Sought:
        """Take a number that is no value, but part of a name."""
        return cls(told, None, None, plain(told.words), stem)

    @classmethod
    def of(cls, told: Told) -> Sought | None:
        """Take a value; there is none where it has neither scale nor parts."""
        value = told.mention.value
        on_scale, in_parts = measured(value), parts(value)
        if on_scale is None and in_parts is None:
            return None
        return cls(told, on_scale, in_parts)

    def found(self, why: str = "") -> Found:
        """Give the words and their place."""
        return Found(self.told.span, self.told.words, why)


def sought_in(article: Article) -> tuple[Sought, ...]:
    """Give the values of an article, then the numbers in its names.

    >>> from claimcheck.verbs.annotate import annotate
    >>> [each.told.words for each in sought_in(annotate("Covid-19 cost $5."))]
    ['$5', '19']
    """
    told = told_in(article)
    return (*filter(None, map(Sought.of, told)), *_names_in(article, told))


def with_amounts(values: Iterable[Sought]) -> tuple[Sought, ...]:
    """Give values, and the amounts of those that are rates: $5 of $5 an hour."""
    found = tuple(values)
    return (*found, *filter(None, map(amount_of, found)))


def ends_in(article: Article) -> Iterator[Sought]:
    """Yield the values that something went from and to, where both were read as one.

    >>> from claimcheck.verbs.annotate import annotate
    >>> risen = annotate("Profit rose from $2 million to $4 million.")
    >>> [each.told.words for each in ends_in(risen)]
    ['$2 million', '$4 million']
    """
    read = {mention.span for mention in article.mentions}
    for change in article.claims_of(Change):
        for mention in filter(None, (change.before, change.after)):
            if mention.span is not None and mention.span not in read:
                yield from filter(
                    None, [Sought.of(Told(mention, change, mention.text))]
                )


def unplaced(sought: Sought) -> Sought:
    """Give the figure of a value of another text: it stands nowhere in this one."""
    mention = evolve(sought.told.mention, span=None)
    value = sought.measured and evolve(sought.measured, hedge=Hedge.BARE)
    return evolve(sought, told=evolve(sought.told, mention=mention), measured=value)


def terms_in(article: Article) -> Iterator[Sought]:
    """Yield both numbers of a share that is told in digits: 18 out of 60.

    >>> from claimcheck.verbs.annotate import annotate
    >>> [each.told.words for each in terms_in(annotate("Sick: 18 out of 60."))]
    ['18', '60']
    """
    for mention in article.mentions:
        terms = DIGITS.findall(mention.text)
        share = isinstance(mention.value, Quantity) and mention.value.figure.high < 1
        if not share or len(terms) != len(_PAIR) or mention.span is None:
            continue
        for term in terms:
            at = mention.span.start + mention.text.index(term)
            number = Quantity(int("".join(filter(str.isdecimal, term))))
            one = Mention(number, term, Span(at, at + len(term)))
            yield from filter(None, [Sought.of(Told(one, CountClaim(one), term))])


_PAIR = ("part", "whole")


def amount_of(sought: Sought) -> Sought | None:
    """Give the amount alone of a rate, and None for what is none.

    >>> from claimcheck.verbs.annotate import annotate
    >>> (paid,) = sought_in(annotate("They paid $5 per hour."))
    >>> amount = amount_of(paid)
    >>> amount and amount.measured and amount.measured.scale
    ('money', 'USD')
    """
    value = sought.told.mention.value
    if not isinstance(value, Quantity) or value.unit.per is None:
        return None
    unit, per = value.unit, value.unit.per
    amount = evolve(
        unit,
        factor=unit.factor * per.factor,
        code=unit.code.removesuffix(f"/{per.code}"),
        per=None,
    )
    return evolve(sought, measured=measured(evolve(value, unit=amount)))


def _names_in(article: Article, values: Iterable[Told]) -> Iterator[Sought]:
    for told in in_names(article, values):
        start = told.span.start if told.span else 0
        stem = _STEM.search(article.text, max(start - _LONGEST_STEM, 0), start)
        yield Sought.in_name(told, stem[1].lower() if stem else "")


_STEM = re.compile(r"\b([^\W\d_]{2,})-$")
"""The word that a number is glued to: Covid-19."""

_LONGEST_STEM = 20


def plain(digits: str) -> str:
    """Give digits without what separates thousands."""
    return digits.replace(",", "")
