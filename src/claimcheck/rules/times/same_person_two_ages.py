"""T106: one person has two ages today."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import AgeClaim, Severity
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.times import births


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for everybody who is given two ages."""
    alone = len({claim.age.span for claim in case.claims_of(AgeClaim)}) <= _TWO

    def wanted(one: births.Told, two: births.Told) -> bool:
        if not one.kind == two.kind == "now":
            return False
        inferred = one.claim.inferred, two.claim.inferred
        near = abs(one.claim.context.sentence - two.claim.context.sentence) <= _NEAR
        named = bool(one.claim.who.words)
        if named and one.claim.context.sentence == two.claim.context.sentence:
            return False  # two of one name beside each other are two people
        return not all(inferred) and (alone or not any(inferred)) and (named or near)

    return births.contradictions(case, wanted)


_TWO = 2
"""Where more ages are told, "the 52-year-old" can be somebody else."""

_NEAR = 6
"""Sentences over which "the widow" stays the same one."""


RULE = Rule(
    code="T106",
    name="same-person-two-ages",
    severity=Severity.WARNING,
    summary="One person has two different ages.",
    why="Often two figures changed places. Two people of one surname are told apart "
    "by their first names and by the words for relatives beside them.",
    check=check,
    flagged=(
        "Rosa Tarn, 63, keeps bees. Tarn, 36, sells the honey herself.",
        "The 74-year-old pensioner rang the bell; the pensioner, 79, was let in.",
    ),
    passed=(
        "Rosa Tarn, 63, and her daughter, Rosa Tarn, 36, keep bees.",
        "Tarn, now 63, was 36 when she first kept bees.",
        "Rosa Tarn, one of three keepers of the bees, has died at 63.",
    ),
)
