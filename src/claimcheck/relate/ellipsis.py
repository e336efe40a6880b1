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
        return _is_second(clause, claim, first)
    return not words["changing"].isdisjoint(tokens.lower[clause.first : first])


def _is_second(clause: Clause, claim: CountClaim, first: int) -> bool:
    """Say whether a number is told beside the first: 40 homes in Hale and 12 in Orrel.

    Behind "and", a comma or "average of" stands the number alone, and a preposition.
    """
    tokens, span = clause.tokens, claim.quantity.span
    if span is None or claim.quantity.value.figure.high < 1:
        return False
    after = tokens.at(span.end - 1) + 1
    behind = tokens.letters[after : after + 1]
    mean = tokens.lower[first - 2 : first] == ["average", "of"]
    joined = tokens.letters[first - 1] in "&," or mean
    going_on = behind == "p" and tokens.lower[after] not in ("of", "to")
    return joined and tokens.letters[first] in "iNn" and going_on
