"""T101: the length of a stretch held against its two ends."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Severity
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.times import reckoning


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every stretch that its ends make longer or shorter."""
    return reckoning.outcomes(case, since=False)


RULE = Rule(
    code="T101",
    name="duration-vs-endpoints",
    severity=Severity.ERROR,
    summary="A stated length does not fit the stated start and end.",
    why="One of the three is wrong. Days may be counted with both ends or without, "
    "and an end told by its month or year can be any of its days.",
    check=check,
    flagged=(
        "A three-year lease, from May 2011 to May 2016, was signed.",
        "The six-day regatta opens on 2 July and closes on 19 July.",
    ),
    passed=(
        "A three-year lease, from May 2011 to April 2014, was signed.",
        "The six-day regatta opens on 2 July and closes on 7 July.",
        "She got a five-year term in 2009 and left in 2012.",
    ),
)
