"""T104: an age held against a birth date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import Severity
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.times import births


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for everybody whose age does not follow from the birth."""
    return births.contradictions(case, _wanted)


def _wanted(one: births.Told, two: births.Told) -> bool:
    return one.kind == "birth" and two.kind in ("now", "event")


RULE = Rule(
    code="T104",
    name="age-vs-birth",
    severity=Severity.ERROR,
    summary="An age cannot follow from the birth date and the day it is told of.",
    why="An age belongs to a person and a day: that of publication, or of an event "
    "whose date is told. An age at an event without a date is left alone.",
    check=check,
    flagged=(
        Example("Mr Corl, 48, was born in 1952 in Leeds.", published=date(2011, 6, 2)),
        Example(
            "Born on 2 May 1991, the 35-year-old rows for Orrel.",
            published=date(2019, 3, 4),
        ),
    ),
    passed=(
        Example(
            "Born on 2 May 1991, the 27-year-old rows for Orrel.",
            published=date(2019, 3, 4),
        ),
        Example(
            "Born in 1925, she left school at 14 and went to sea two years later.",
            published=date(2016, 3, 4),
        ),
    ),
)
