"""N106: shares of one whole."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import PERCENT, Finding, Reason, Severity
from claimcheck.model.frames import Sum
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule

_WHOLE = 1


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for shares of one whole that make more than it, or not all."""
    for claim in case.claims_of(Sum):
        if claim.total is not None:
            continue
        made = reckoning.total(map(reckoning.printed, claim.parts))
        over = made.low is not None and made.low > _WHOLE
        short = made.high is not None and made.high < _WHOLE
        if over or (claim.complete and short):
            yield _finding(claim)


def _finding(claim: Sum) -> Finding:
    made = sum(map(reckoning.value, claim.parts))
    share = reckoning.shown(made, PERCENT)
    steps = " + ".join(str(each.value.figure) for each in claim.parts)
    return reckoning.finding(
        claim.span or claim.parts[0].span,
        f"the shares add up to {share} of one whole",
        (
            *(reckoning.says(each) for each in claim.parts),
            Reason(f"{steps} is {share}, and a whole is 100 percent"),
        ),
        (
            reckoning.repair(each, reckoning.value(each) + _WHOLE - made)
            for each in claim.parts
            if 0 < reckoning.value(each) + _WHOLE - made < _WHOLE
        ),
    )


RULE = Rule(
    code="N106",
    name="shares-sum",
    severity=Severity.WARNING,
    summary="Shares of one whole that exclude one another add up to more than 100 "
    "percent.",
    why="Each may be rounded by half a percentage point. Answers to a question that "
    "allows several are left alone. Where the text says that nobody else has a share "
    "they must not make less than 100 percent either.",
    check=check,
    flagged=(
        "Yes won 55 percent and No 48 percent, with no blank papers.",
        "Half the divers are Poles, a third Latvians and a quarter Swedes.",
    ),
    passed=(
        "Asked to tick all that applied, 55 percent chose price and 48 percent taste.",
        "Yes won 52 percent and No 48 percent.",
    ),
)
