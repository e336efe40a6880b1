"""An announced number of items, and the items listed behind a colon or a dash.

Only lists whose ends are plain are read: single nouns, or names, to the end of the
sentence, with "and" before the last one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Hedge, ListOf, Mention, Quantity, Span
from claimcheck.relate.clauses import Clause
from claimcheck.relate.counting import counted

_LEADING = re.compile(r"[xXvkpat]{0,8}(?::|-)")
_ITEM = re.compile(r"[tda]?(?:X(?:[XSW]|p(?=X)|'(?=X)){0,4}|x{1,2})")
_MOST = 12
_FEWEST = 2


def lists_in(clause: Clause) -> Iterator[ListOf]:
    """Yield the counts of a sentence that a plain list follows."""
    tokens = clause.tokens
    for mention, first, after in clause.placed:
        value = mention.value
        if not isinstance(value, Quantity) or not _is_small(value):
            continue
        found = counted(tokens, first, after)
        if found is None or not tokens.lexicon.is_plural(tokens.lower[found[1] - 1]):
            continue
        items = _items_behind(tokens, found[1], clause)
        if items:
            yield _list_of(tokens, mention, items)


def _is_small(value: Quantity) -> bool:
    exact = value.hedge in (Hedge.BARE, Hedge.EXACT)
    return exact and value.unit.code == "1" and _FEWEST <= value.figure.low <= _MOST


def _items_behind(
    tokens: Tokens, at: int, clause: Clause
) -> list[tuple[int, int]] | None:
    """Give where each item stands, or None where the list is not plain."""
    lead = _LEADING.match(tokens.letters, at, clause.after)
    words = load_patterns(tokens.lexicon.language.code).words
    open_ended = {word for phrase in words["includes"] for word in phrase.split()}
    if lead is None or not open_ended.isdisjoint(tokens.lower[at : clause.after]):
        return None
    end = clause.after
    while end > lead.end() and tokens.letters[end - 1] in ".!\"'\n":
        end -= 1
    spans = list(_split(tokens, lead.end(), end))
    plain = len(spans) >= _FEWEST and all(
        _ITEM.fullmatch(tokens.letters, first, after) for first, after in spans
    )
    kinds = {tokens.letters[after - 1] == "x" for _, after in spans}
    # A list without "and" goes on somewhere else.
    whole = "and" in tokens.lower[lead.end() : end]
    return spans if plain and whole and len(kinds) == 1 else None


def _split(tokens: Tokens, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a list at its commas and at the "and" before its last item."""
    start = first
    for at in range(first, end):
        if tokens.letters[at] == "," or (
            tokens.lower[at] == "and" and "," not in tokens.letters[at:end]
        ):
            if at > start:
                yield start, at
            start = at + 1
    if start < end:
        yield start, end


def _list_of(
    tokens: Tokens, mention: Mention[Quantity], items: list[tuple[int, int]]
) -> ListOf:
    begin = mention.span.start if mention.span else 0
    return ListOf(
        count=mention,
        items=tuple(tokens.words(first, after) for first, after in items),
        span=Span(begin, tokens.span(*items[-1]).end),
    )
