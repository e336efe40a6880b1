"""An announced number of items, and the items listed behind it.

Only lists whose ends are plain are read, with "and" before the last item: single nouns,
or names, behind a colon or a dash to the end of the sentence; names behind "the five
are" to its end; and names that each have their article between commas: three crews, the
Alder, the Birch and the Cedar, have signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.model import Hedge, ListOf, Mention, Quantity, Span
from claimcheck.relate.clauses import Clause
from claimcheck.relate.counting import counted

_NAMED = re.compile(r"t?X(?:[XSW]|p(?=X)|'(?=X)){0,4}")
"""A name, with or without its article."""
_BESIDE = re.compile(r",((?:tX{1,4},)*tX{1,4},?&tX{1,4}),[vR]")
"""Names with an article each, between commas and before a verb."""
_ARE = re.compile(r"(?:,[^,\n\".;:]{1,16},)?v")
"""What stands between "the five" and the names that these are."""
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
        plural = found and tokens.lexicon.is_plural(tokens.lower[found[1] - 1])
        if found is None or not plural:
            items = _they_are(tokens, after, clause)
        else:
            stop = found[1]
            items = _items_behind(tokens, stop, clause) or _beside(tokens, stop, clause)
            items = items or _they_are(tokens, stop, clause)
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


def _beside(tokens: Tokens, at: int, clause: Clause) -> list[tuple[int, int]] | None:
    """Give the names between commas: three crews, the Alder, the Birch and the Elm."""
    match = _BESIDE.match(tokens.letters, at, clause.after)
    return list(_split(tokens, *match.span(1))) if match else None


def _they_are(tokens: Tokens, at: int, clause: Clause) -> list[tuple[int, int]] | None:
    """Give the names that are all of something: the five are the Toy Loft and so on."""
    first = clause.first
    if tokens.letters[first] != "t" or not first < at <= first + _OPENING:
        return None
    match = _ARE.match(tokens.letters, at, clause.after)
    words = load_patterns(tokens.lexicon.language.code).words
    if match is None or tokens.lower[match.end() - 1] not in words["be"]:
        return None
    end = clause.after
    while end > match.end() and tokens.letters[end - 1] in ".!\"'\n":
        end -= 1
    spans = list(_split(tokens, match.end(), end))
    named = all(_NAMED.fullmatch(tokens.letters, *span) for span in spans)
    # With a second "and" one of them may stand in a name: Marks and Spencer.
    whole = tokens.lower[match.end() : end].count("and") == 1
    return spans if named and whole and len(spans) >= _FEWEST else None


_OPENING = 4
"""Tokens from the start of a sentence to the end of "the five museums"."""


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
