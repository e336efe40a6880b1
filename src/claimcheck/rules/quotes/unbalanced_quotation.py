"""Q102: a quotation that is opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Finding, Reason, Severity
from claimcheck.rules import wording
from claimcheck.rules.registry import Case, Outcome, Rule

_SHOWN = 6


def check(case: Case) -> Iterator[Outcome]:
    """Yield a finding for a mark that opens a quotation to the paragraph's end."""
    for quote in case.quotes:
        if not quote.closed:
            start = " ".join(quote.text.split()[:_SHOWN])
            opened = wording.quoted(f"{start} …")
            yield Finding(
                span=quote.span,
                message=f"the quotation {opened} is not closed",
                because=(
                    Reason(
                        "no mark closes it in its paragraph, and the next one does not "
                        "open with another",
                        quote.span,
                    ),
                ),
            )


RULE = Rule(
    code="Q102",
    name="unbalanced-quotation",
    severity=Severity.ADVICE,
    summary="A quotation is opened and not closed.",
    why="Where a closing mark is missing, nobody can tell the speaker's words from "
    "the article's. A quotation that goes on in the next paragraph is left alone, "
    "where that opens with a mark of its own.",
    check=check,
    flagged=("“Two boats sank in the night, Ada Quill said.\n\nOne was new.",),
    passed=(
        "“Two boats sank in the night,” Ada Quill said.\n\nOne was new.",
        "“Two boats sank in the night.\n\n“One was new,” Ada Quill said.",
    ),
)
