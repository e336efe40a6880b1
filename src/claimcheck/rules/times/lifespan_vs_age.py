"""T107: the years of a life held against the age at death."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Severity
from claimcheck.rules.registry import Case, Outcome, Rule
from claimcheck.rules.times import births


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for everybody who died at an age their years rule out."""
    return births.contradictions(case, _wanted)


def _wanted(one: births.Told, two: births.Told) -> bool:
    return one.kind == "birth" and two.kind == "death"


RULE = Rule(
    code="T107",
    name="lifespan-vs-age",
    severity=Severity.ERROR,
    summary="The years of birth and death disagree with the age at death.",
    why="One of three numbers is wrong. Years behind a title, as of a king, may be "
    "those of a reign and are left alone.",
    check=check,
    flagged=(
        "Edna Corl (1911–1998) died at 97.",
        "Born in 1951, she died in 2016 at the age of 56.",
    ),
    passed=(
        "Edna Corl (1911–1998) died at 86.",
        "King Aldo (1921–1943) died at 61.",
    ),
)
