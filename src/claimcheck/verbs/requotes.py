"""Which quotations two versions of a text do not share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from claimcheck.model import Article, Finding, Quote, Reason
from claimcheck.verbs.alignment import Passage, align
from claimcheck.verbs.codes import CLAIM_ADDED, CLAIM_LOST, QUOTE_CHANGED
from claimcheck.verbs.told import clipped

_SHORTEST = 4
"""Words of a quotation that is told of; fewer are a name, a title or a doubt."""

_Quoted: TypeAlias = tuple[Quote, Passage]


def changed_quotes(before: Article, after: Article) -> Iterator[Finding]:
    """Yield the quotations that were changed, added or lost.

    >>> from claimcheck.verbs.annotate import annotate
    >>> old = annotate("“It was very wet,” he said.")
    >>> new = annotate("“It was very dry,” he said.")
    >>> [finding.message for finding in changed_quotes(old, new)]
    ['“It was very wet,” became “It was very dry,”']
    """
    old, new = _quotes_of(before), _quotes_of(after)
    became = align([passage for _, passage in old], [passage for _, passage in new])
    for one, two in became.items():
        if old[one][1].words != new[two][1].words:
            yield _changed(old[one], new[two])
    yield from (_added(new[at]) for at in _left(new, became.values()))
    yield from (_lost(old[at]) for at in _left(old, became))


def _quotes_of(article: Article) -> list[_Quoted]:
    found = ((q, Passage(q.words.of(article.text))) for q in article.quotes)
    return [(q, passage) for q, passage in found if len(passage.words) >= _SHORTEST]


def _left(quotes: list[_Quoted], paired: Iterable[int]) -> list[int]:
    taken = set(paired)
    return [at for at in range(len(quotes)) if at not in taken]


def _changed(old: _Quoted, new: _Quoted) -> Finding:
    span, was, words = new[0].span, clipped(old[1].text), clipped(new[1].text)
    because = (
        Reason(f"the version before quotes “{was}”"),
        Reason(f"this version quotes “{words}”", span),
    )
    return QUOTE_CHANGED.finding(span, f"“{was}” became “{words}”", because)


def _added(new: _Quoted) -> Finding:
    words = clipped(new[1].text)
    because = (Reason("the version before has no such quotation", new[0].span),)
    return CLAIM_ADDED.finding(new[0].span, f"the quotation “{words}” is new", because)


def _lost(old: _Quoted) -> Finding:
    words = clipped(old[1].text)
    because = (Reason("this version has no such quotation"),)
    return CLAIM_LOST.finding(None, f"the quotation “{words}” is gone", because)
