"""T102: "ago" and "later" held against the days they are counted between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model import Severity
from claimcheck.rules.dates import relative_day
from claimcheck.rules.registry import Case, Example, Outcome, Rule
from claimcheck.rules.times import reckoning


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for every time since a day that is longer or shorter.

    Days since a day without its year are left to D103.
    """
    days = {(told.span, day.span) for _, told, day in relative_day.held(case)}
    return reckoning.outcomes(case, since=True, besides=days)


RULE = Rule(
    code="T102",
    name="elapsed-since",
    severity=Severity.ERROR,
    summary='"So long ago" or "so long later" disagrees with the dates beside it.',
    why="A reader takes the rounder of the two and remembers it. The length is read "
    "as generously as its hedge and its roundness allow.",
    check=check,
    flagged=(
        Example(
            "The bridge was shut in March 2019, nearly two years ago.",
            published=date(2024, 6, 1),
        ),
        "The siege began on 4 April and was lifted ten weeks later, on 20 April.",
    ),
    passed=(
        Example(
            "The bridge was shut in March 2019, more than five years ago.",
            published=date(2024, 6, 1),
        ),
        "The siege began on 4 April and was lifted ten weeks later, on 13 June.",
        Example(
            "The pier, opened in 1987, burnt down a decade later.",
            published=date(2024, 6, 1),
        ),
    ),
)
