"""T105: the ages of one person at two times, held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import Severity
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.times import births


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for everybody who aged too fast or too slowly."""
    return births.contradictions(case, _wanted)


def _wanted(one: births.Told, two: births.Told) -> bool:
    return one.kind == "event" and two.kind in ("event", "death", "now")


RULE = Rule(
    code="T105",
    name="age-vs-event",
    severity=Severity.ERROR,
    summary="Somebody's ages at two times, or at one and now, are incompatible.",
    why="Between two dates everybody ages by as many years as lie between them, give "
    "or take the birthday.",
    check=check,
    flagged=(
        Example(
            "He was 24 when he landed in 1988; he is now 71.",
            published=date(2012, 5, 1),
        ),
        "She joined at 18 in 2003 and left at 26 in 2020.",
    ),
    passed=(
        Example(
            "He was 24 when he landed in 1988; he is now 48.",
            published=date(2012, 5, 1),
        ),
        "She joined at 18 in 2003 and, at 26, was chief by 2011.",
    ),
)
