"""Whose a length is: her sister's 11 years at the helm are no years of hers.

A length that is told of somebody else than the two ends are is not held against them.
Whose it is tell the owner right before it, or else the subject that opens its sentence.
"""

from __future__ import annotations

from claimcheck.lang.frames import load_frames
from claimcheck.relate.clauses import Clause
from claimcheck.relate.ledger import Ledger, Told

_OWNED = 2
"""Words between an owner and the length: Cole's happy 11 years."""
_SUBJECT = 4


def is_of_another(
    ledger: Ledger, number: int, first: int, ends: tuple[Told, Told]
) -> bool:
    """Say whether a length is that of somebody else than its two ends are."""
    clause = ledger.clauses[number]
    letters = ledger.tokens.letters
    at = first - 1
    while at > clause.first and first - at <= _OWNED and letters[at] in "xa~":
        at -= 1
    if letters[at] == "S" and at > clause.first:
        return _is_another(ledger, _run(ledger, clause, at), ends)
    opened = clause.first
    while opened < min(clause.first + _SUBJECT, first) and letters[opened] in "tdLaxnX":
        opened += 1
    before = ledger.tokens.lower[clause.first : first]
    if not ledger.events.lists["speech"].isdisjoint(before):
        return False  # pupils recalled that in his 21 years
    return _is_another(ledger, (clause.first, opened), ends)


def _run(ledger: Ledger, clause: Clause, end: int) -> tuple[int, int]:
    """Give the noun phrase that ends before a token."""
    at = end
    while at > clause.first and ledger.tokens.letters[at - 1] in "xaLnX":
        at -= 1
    return (at - (at > clause.first and ledger.tokens.letters[at - 1] in "td"), end)


def _is_another(ledger: Ledger, run: tuple[int, int], ends: tuple[Told, Told]) -> bool:
    tokens, (first, after) = ledger.tokens, run
    there = {word for end in ends for word in _words(ledger, end)}
    names = [at for at in range(first, after) if tokens.letters[at] == "X"]
    if names:
        last = tokens.lower[names[-1]]
        start = ends[0].clause.first
        named = tokens.letters[start] == "X"
        return last not in there and (named or last not in tokens.lower[:start])
    known = load_frames(tokens.lexicon.language.code).lists["kin"]
    lists = ledger.events.lists
    others = known | lists["others"] | lists["another_step"]
    return tokens.letters[first : first + 1] in ("t", "d", "a") and any(
        word in others and word not in there for word in tokens.lower[first:after]
    )


def _words(ledger: Ledger, end: Told) -> list[str]:
    return ledger.tokens.lower[end.clause.first : end.clause.after]
