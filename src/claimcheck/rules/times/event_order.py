"""T103: what comes first held against the dates of both."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Order, Reason, Repair, Severity
from claimcheck.model.day import Days
from claimcheck.rules import wording
from claimcheck.rules.dates.pairs import days_of_both
from claimcheck.rules.registry import Case, Outcome, Rule

_FAR = 120
"""Of two dates without a year, further apart than this, one may be of another year."""


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every cause that is dated after its consequence."""
    for claim in case.claims_of(Order):
        days = days_of_both(claim.earlier.value, claim.later.value)
        if days is None or claim.context.quoted:
            continue
        late = (days[0][0] - days[1][1]).days
        relative = claim.earlier.value.is_relative or claim.later.value.is_relative
        if late > 0 and not (relative and late > _FAR):
            yield _finding(claim, *days)


def _finding(claim: Order, first: Days, then: Days) -> Finding:
    earlier, later = (
        wording.quoted(str(date)) for date in (claim.earlier, claim.later)
    )
    one, two = wording.quoted(str(claim.first)), wording.quoted(str(claim.then))
    return Finding(
        span=claim.span,
        message=f"{earlier} is after {later}, but {one} comes before {two}",
        because=(
            Reason(f"{one} is {wording.stretch(*first)}", claim.earlier.span),
            Reason(f"{two} is {wording.stretch(*then)}", claim.later.span),
            Reason("the first cannot come after the second"),
        ),
        repairs=(
            Repair(
                "the first", f"on or before {wording.day(then[1])}", claim.earlier.span
            ),
            Repair(
                "the second", f"on or after {wording.day(first[0])}", claim.later.span
            ),
        ),
    )


RULE = Rule(
    code="T103",
    name="event-order",
    severity=Severity.WARNING,
    summary="Dates put a consequence before its cause, or deny before and after.",
    why="Nobody is charged over a crime to come, or buried before dying. Only what is "
    "told of one person or thing, or joined by a word such as over or after, is held "
    "together.",
    check=check,
    flagged=(
        "He was jailed on 4 June over a robbery on 11 June.",
        "Edna Corl died on 9 March 2011. She was buried on 3 March 2011.",
    ),
    passed=(
        "He was jailed on 14 June over a robbery on 11 June.",
        "Edna Corl died on 9 March 2011. Rosa Tarn was buried on 3 March 2011.",
    ),
)
