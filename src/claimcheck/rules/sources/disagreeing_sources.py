"""S103: two sources, two values for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import (
    Attribution,
    Finding,
    QuantityClaim,
    Reason,
    Severity,
    Truth,
)
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.sources.figures import figures, words

_NEAR = 3
"""Sentences, at most, between two figures that are held against each other."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for each pair of figures that two sources give for one thing."""
    last: dict[tuple[object, ...], QuantityClaim] = {}
    for claim in figures(case):
        said, thing = claim.attribution, claim.thing
        if said is None or thing is None:
            continue
        key = (thing.head, thing.words, claim.quantity.value.unit)
        before = last.get(key)
        if before is not None and before.attribution and _disagree(before, claim):
            yield _finding(before, before.attribution, claim, said)
        last[key] = claim


def _disagree(one: QuantityClaim, two: QuantityClaim) -> bool:
    near = 0 <= two.context.sentence - one.context.sentence <= _NEAR
    told = one.predicate == two.predicate != ""
    if not near or not told or not _of_one_time(one, two):
        return False
    sources = [each.attribution and each.attribution.source for each in (one, two)]
    values = [each.quantity.value.literal for each in (one, two)]
    return sources[0] != sources[1] and values[0].allows(values[1]) is Truth.NO


def _of_one_time(one: QuantityClaim, two: QuantityClaim) -> bool:
    """Say whether nothing that limits one sentence is missing from the other."""
    names = {
        word
        for each in (one, two)
        if each.attribution
        for name in (each.attribution.source.name, *each.attribution.source.aliases)
        for word in name.lower().split()
    }
    scopes = [each.context.scope - names for each in (one, two)]
    return scopes[0] <= scopes[1] or scopes[1] <= scopes[0]


def _finding(
    first: QuantityClaim, one: Attribution, second: QuantityClaim, two: Attribution
) -> Finding:
    names = [wording.quoted(said.source.name) for said in (one, two)]
    figures_said = [words(claim) for claim in (first, second)]
    return Finding(
        span=second.quantity.span or second.span,
        message=f"{names[0]} gives {figures_said[0]}, {names[1]} gives "
        f"{figures_said[1]}",
        because=(
            Reason(f"{names[0]} is cited for {figures_said[0]}", first.span),
            Reason(f"{names[1]} is cited for {figures_said[1]}", second.span),
        ),
    )


RULE = Rule(
    code="S103",
    name="disagreeing-sources",
    severity=Severity.ADVICE,
    summary="Two sources give two values for the same thing.",
    why="Two sources may well differ, so this is no mistake of the article; but its "
    "readers should be told that they do, and which of them is meant later on.",
    check=check,
    flagged=(
        "Police said 60 marchers came. The union said 90 marchers came.",
        Example(
            "The ministry said 140 houses burned down. Mayor Ada Quill said 240 houses "
            "burned down."
        ),
    ),
    passed=(
        "Police said 60 marchers came. The union said about 60 marchers came.",
        "Police said 60 marchers came. Police later said 90 marchers came.",
        "Police said 60 marchers came in May. The union said 90 marchers came in June.",
        "Police said 60 marchers sang. The union said 90 marchers came.",
        "Police sent 60 marchers home, the mayor said. The union counted 90 marchers.",
    ),
)
