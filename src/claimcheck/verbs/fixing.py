"""Write picked repairs into a text; never any that was not picked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import Finding, Span


@frozen
class Fix:
    """One text that could stand in place of one side of a finding.

    *label* is the number of the finding and that of the fix, as in ``2.1``; *of* names
    the side that is taken to be wrong.
    """

    label: str
    code: str
    of: str
    span: Span
    writes: str


def fixes(findings: Iterable[Finding]) -> tuple[Fix, ...]:
    """Give all that could be written for some findings, for each of their sides.

    >>> from claimcheck import annotate, check
    >>> report = check(annotate("The vote was on Friday, March 3, 2011."))
    >>> [(fix.label, fix.writes) for fix in fixes(report.findings)][:2]
    [('1.1', 'Thursday, March 3, 2011'), ('1.2', 'Friday, March 4, 2011')]
    """
    return tuple(
        Fix(f"{number}.{at}", finding.code, of, span, writes)
        for number, finding in enumerate(findings, 1)
        for at, (of, span, writes) in enumerate(_texts(finding), 1)
    )


def _texts(finding: Finding) -> Iterator[tuple[str, Span, str]]:
    for repair in finding.repairs:
        for writes in repair.writes:
            if repair.span is not None:
                yield repair.of, repair.span, writes


def picked(offered: Iterable[Fix], names: Iterable[str]) -> tuple[Fix, ...]:
    """Give the fixes that are asked for: ``2.1``, or ``D101:1`` where one has D101.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for a name that is no fix's, and
    for a code that several findings have.
    """
    offered = tuple(offered)
    return tuple(_picked(offered, name.strip()) for name in names)


def _picked(offered: tuple[Fix, ...], name: str) -> Fix:
    code, colon, number = name.partition(":")
    if not colon:
        found = [fix for fix in offered if fix.label == name]
    else:
        of_code = [fix for fix in offered if fix.code == code.upper()]
        numbers = sorted({fix.label.partition(".")[0] for fix in of_code}, key=int)
        if len(numbers) > 1:
            ways = " or ".join(f"{each}.{number}" for each in numbers)
            raise ClaimcheckError(
                f"Several findings are of {code.upper()}: pick {ways}, not {name!r}"
            )
        found = [fix for fix in of_code if fix.label.endswith(f".{number}")]
    if not found:
        known = ", ".join(fix.label for fix in offered) or "there are none"
        raise ClaimcheckError(f"No fix is called {name!r}: {known}")
    return found[0]


def fixed(text: str, picks: Iterable[Fix]) -> str:
    """Write fixes into a text, and leave every other character as it is.

    Raises :class:`~claimcheck.errors.ClaimcheckError` where two of them would change
    the same words, or one lies outside the text.

    >>> fixed("40 goats", [Fix("1.1", "R101", "“40 goats”", Span(0, 2), "70")])
    '70 goats'
    """
    inorder = sorted(set(picks), key=lambda fix: fix.span)
    for one, other in pairwise(inorder):
        if one.span.overlaps(other.span):
            raise ClaimcheckError(
                f"Fixes {one.label} and {other.label} change the same words: pick one"
            )
    pieces, at = [], 0
    for fix in inorder:
        if fix.span.end > len(text):
            raise ClaimcheckError(f"Fix {fix.label} lies outside the text")
        pieces += [text[at : fix.span.start], fix.writes]
        at = fix.span.end
    return "".join([*pieces, text[at:]])
