"""Numbers whose noun stands beside an earlier number: from 12 boats to 14."""

from __future__ import annotations

from attrs import evolve

from claimcheck.model import Claim, CountClaim, Thing
from claimcheck.relate.clauses import Clause


def with_nouns(clause: Clause, claims: list[Claim]) -> list[Claim]:
    """Lend what one number counts to the one that it changed to, or from.

    The number must stand behind "to" or "from", and a verb of change before it.
    """
    last: Thing | None = None
    made = list(claims)
    for number, claim in enumerate(claims):
        if not isinstance(claim, CountClaim):
            continue
        if claim.thing is not None:
            last = claim.thing
        elif last is not None and _is_end(clause, claim):
            lent = evolve(last, definite=False)
            made[number] = evolve(claim, thing=lent)
    return made


def _is_end(clause: Clause, claim: CountClaim) -> bool:
    """Say whether a number is an end of a change: it rose by 12 points to 814."""
    tokens = clause.tokens
    if claim.quantity.span is None:
        return False
    first = tokens.at(claim.quantity.span.start)
    words = tokens.lexicon.language.words
    before = tokens.lower[first - 1] if first > clause.first else ""
    if before not in words["ends_of_change"]:
        return False
    return not words["changing"].isdisjoint(tokens.lower[clause.first : first])
