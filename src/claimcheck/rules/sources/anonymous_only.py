"""S102: a figure that rests on unnamed sources alone."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, QuantityClaim, Reason, Severity
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.sources.figures import figures, words


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every figure for which only unnamed sources are cited."""
    told = list(figures(case))
    vouched = {
        _key(claim)
        for claim in told
        if claim.attribution is None or claim.attribution.source.named
    }
    for claim in told:
        said = claim.attribution
        if said is None or said.source.named or _key(claim) in vouched:
            continue
        source = wording.quoted(said.source.name)
        yield Finding(
            span=claim.quantity.span or claim.span,
            message=f"only {source} is cited for {words(claim)}",
            because=(
                Reason(f"the source is {source}, who is not named", said.mention),
                Reason("no named source gives the same figure"),
            ),
        )


def _key(claim: QuantityClaim) -> tuple[object, ...]:
    quantity = claim.quantity.value
    return (quantity.literal, quantity.unit, claim.thing and claim.thing.head)


RULE = Rule(
    code="S102",
    name="anonymous-only",
    severity=Severity.ADVICE,
    summary="A figure rests on unnamed sources alone.",
    why="Who is not named cannot be asked again. A figure that a named source gives as "
    "well, or the article itself, is left alone, and so are institutions and those who "
    "speak for them.",
    check=check,
    flagged=(
        "A source close to the board said the repairs cost 14 million euros.",
        "Officials said 140 houses burned down on the coast.",
    ),
    passed=(
        "Mayor Ada Quill said 140 houses burned down on the coast.",
        "The ministry said 140 houses burned down on the coast.",
        "A spokesman for the fire brigade said 140 houses burned down on the coast.",
        Example(
            "Officials said 140 houses burned down on the coast. Mayor Ada Quill also "
            "said 140 houses burned down."
        ),
    ),
)
