"""R105: one name in two spellings."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimcheck.model import Finding, Reason, Repair, Severity, Variant
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every pair of spellings."""
    for claim in case.claims_of(Variant):
        yield evolve(_finding(claim), severity=Severity.WARNING)


def _finding(claim: Variant) -> Finding:
    first, second = wording.quoted(claim.first), wording.quoted(claim.second)
    spans = claim.places or (None, None)
    return Finding(
        span=spans[1],
        message=f"{first} is spelt {second} as well",
        because=(
            Reason(f"the text says {first}", spans[0]),
            Reason(f"and {second}, with the same title", spans[1]),
            Reason("they stand in no sentence together, as two people would"),
        ),
        repairs=(
            Repair(second, claim.first, spans[1], _respelt(claim.second, claim.first)),
            Repair(first, claim.second, spans[0], _respelt(claim.first, claim.second)),
        ),
    )


def _respelt(name: str, other: str) -> tuple[str, ...]:
    """Give a name with as many words as it is printed with, spelt as another is."""
    words, respelt = name.split(), other.split()
    same = len(words) == len(respelt)
    return (other if same else " ".join([*words[:-1], respelt[-1]]),)


RULE = Rule(
    code="R105",
    name="name-variant",
    severity=Severity.ADVICE,
    surest=Severity.WARNING,
    summary="One person is spelt two ways.",
    why="Two names with one title differ by a letter and are never told together. "
    "Relatives and spellings that the text explains are left alone.",
    check=check,
    flagged=(
        "Mr Alvarez was late. Mr Alverez denied it.",
        "Councillor Jean Todd spoke. Cllr Jane Todd left.",
    ),
    passed=(
        "Jean Todd and her sister, Jane Todd, both spoke.",
        "Mr Hansen spoke. Ms Hanson left.",
    ),
)
