"""N101: parts held against their total."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Bounds, Finding, Reason, Severity, Unchecked
from claimcheck.model.frames import Sum
from claimcheck.rules.numbers import reckoning
from claimcheck.rules.registry import Case, Outcome, Rule


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every list of parts that does not make up its total."""
    for claim in case.claims_of(Sum):
        if claim.total is None:
            continue
        parts = reckoning.total(map(reckoning.reach, claim.parts))
        whole = reckoning.reach(claim.total)
        if not claim.complete:
            whole = Bounds(high=whole.high, high_open=whole.high_open)
        if reckoning.apart(parts, whole):
            yield _finding(claim)
        elif not claim.complete and _falls_short(parts, claim.total):
            why = "its parts make less, but not all may be told with a number"
            yield Unchecked(reckoning.words(claim.total), why, claim.total.span)


def _falls_short(parts: Bounds, total: reckoning.Measured) -> bool:
    low = reckoning.reach(total).low
    return parts.high is not None and low is not None and parts.high < low


def _finding(claim: Sum) -> Finding:
    total, parts = claim.total or claim.parts[0], claim.parts
    unit = total.value.unit
    made = sum(map(reckoning.value, parts))
    off = reckoning.value(total) - made
    steps = " + ".join(str(each.value.figure) for each in parts)
    return reckoning.finding(
        claim.span or total.span,
        f"the parts add up to {reckoning.shown(made, unit)}, not to "
        f"{reckoning.words(total)}",
        (
            reckoning.says(total, "in all"),
            *(reckoning.says(each, "of them") for each in parts),
            Reason(f"{steps} is {reckoning.shown(made, unit)}"),
        ),
        (
            reckoning.repair(total, made),
            *(
                reckoning.repair(each, reckoning.value(each) + off)
                for each in parts
                if reckoning.value(each) + off > 0
            ),
        ),
    )


RULE = Rule(
    code="N101",
    name="sum-vs-total",
    severity=Severity.ERROR,
    summary="Parts that should make up a total do not add up to it.",
    why="A list behind a colon or a dash, or behind words such as comprising, is "
    "complete. One behind including is not, and is left alone.",
    check=check,
    flagged=(
        "The ferry carried 31 people: 18 tourists, five crew and 10 lorry drivers.",
        "The 12-member panel split 8-5.",
    ),
    passed=(
        "The ferry carried 31 people, including 18 tourists and five crew.",
        "The 12-member panel voted 6-4 with two abstentions.",
    ),
)
