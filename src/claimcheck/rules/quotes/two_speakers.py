"""Q103: one quotation, two speakers."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import (
    Attribution,
    Finding,
    Manner,
    Reason,
    Requoted,
    Severity,
    Source,
    SourceKind,
)
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Example, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding where two people are cited for the very same words."""
    for claim in case.claims_of(Requoted):
        one, two = claim.before, claim.attribution
        if one is None or two is None or not _is_said(one) or not _is_said(two):
            continue
        if _words(claim.first.text) == _words(claim.second.text) and _differ(
            one.source, two.source
        ):
            yield _finding(claim, one, two)


def _is_said(said: Attribution) -> bool:
    """Say whether a named person is plainly cited."""
    person = said.source.named and said.source.kind is SourceKind.PERSON
    return person and said.cue is not None and said.manner is Manner.DIRECT


def _differ(one: Source, two: Source) -> bool:
    names = [{each.name, *each.aliases} for each in (one, two)]
    last = [{name.split()[-1].lower() for name in each if name} for each in names]
    return last[0].isdisjoint(last[1])


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?…").lower() for word in text.split()]


def _finding(claim: Requoted, one: Attribution, two: Attribution) -> Finding:
    names = [wording.quoted(said.source.name) for said in (one, two)]
    return Finding(
        span=claim.second.span,
        message=f"{names[0]} and {names[1]} are quoted with the same words",
        because=(
            Reason(f"first they are those of {names[0]}", claim.first.span),
            Reason(f"then they are those of {names[1]}", claim.second.span),
        ),
    )


RULE = Rule(
    code="Q103",
    name="two-speakers",
    severity=Severity.WARNING,
    summary="The same quotation is given to two people.",
    why="Two people rarely say the same eight words. One who repeats what another has "
    "said is seldom quoted with it a second time; more often a name was mistaken.",
    check=check,
    flagged=(
        Example(
            "“Nobody told us about the cracks in the old pier,” Ada Quill said.\n\n"
            "“Nobody told us about the cracks in the old pier,” Jonas Brandt said."
        ),
    ),
    passed=(
        Example(
            "“Nobody told us about the cracks in the old pier,” Ada Quill said.\n\n"
            "“Nobody told us about the cracks in the old pier,” Quill said again."
        ),
        "“Nobody told us,” Ada Quill said. “Nobody told us,” Jonas Brandt said.",
    ),
)
