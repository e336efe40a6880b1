"""The codes of what compare and diff report.

Rules see the claims of one article. These findings take two texts, so the verbs make
them; their words stand here for ``claimcheck explain``.
"""

from __future__ import annotations

from attrs import field, frozen, validators

from claimcheck.model import Finding, Reason, Severity, Span


@frozen
class Code:
    """What is reported under one code, and why it matters.

    >>> CLAIM_ADDED.finding(None, "...", ()).code
    'C103'
    """

    code: str = field(validator=validators.matches_re(r"[A-Z]{1,4}[0-9]{3}"))
    name: str = field(validator=validators.matches_re(r"[a-z]+(-[a-z]+)*"))
    severity: Severity
    summary: str
    why: str

    def finding(
        self, span: Span | None, message: str, because: tuple[Reason, ...]
    ) -> Finding:
        """Make a finding under this code."""
        return Finding(span, message, because, (), self.code, self.name, self.severity)


CONTRADICTED_BY_SOURCE = Code(
    "F101",
    "contradicted-by-source",
    Severity.ERROR,
    "A source gives the very same thing another value, and both cannot hold.",
    "A sentence of the source says the same with another value in its place, or the "
    "one claim that the source makes about the thing has another: one of the two was "
    "copied wrongly, though the number may stand elsewhere.",
)
FIGURE_NOT_IN_SOURCE = Code(
    "F102",
    "figure-not-in-source",
    Severity.WARNING,
    "No source has a value of this kind that bears the figure out.",
    "Units, wording and rounding may differ: five million is 5m, a half is 50%, and "
    "34 officials are more than 30. What follows from a sentence of the source counts "
    "as well: a sum, a difference, a share, the time between two dates.",
)
QUOTE_NOT_IN_SOURCE = Code(
    "F103",
    "quote-not-in-source",
    Severity.WARNING,
    "Words in quotation marks are not in a source, or not in these words.",
    "What stands between quotation marks is given as somebody's very words. What was "
    "left out (…) or put in [so] is no change. Fewer than four words are not looked "
    "for, and where two passages come as near it is told as not checked.",
)
CONTRADICTED_BY_FACT = Code(
    "F104",
    "contradicted-by-fact",
    Severity.ERROR,
    "A fact gives the very same thing another value, and both cannot hold.",
    "Facts come from sources that somebody has chosen to trust, so they are not asked "
    "to bear everything out; but what they say must not be gainsaid.",
)
CLAIM_CHANGED = Code(
    "C101",
    "claim-changed",
    Severity.WARNING,
    "A claim has another value, hedge, unit, source or modality than before.",
    "A figure that survives an edit should say what it said: more than 30 is not 30, "
    "while 30 and thirty are the same.",
)
CLAIM_LOST = Code(
    "C102",
    "claim-lost",
    Severity.WARNING,
    "A claim of the version before is not in this one.",
    "Whoever shortens, translates or rewrites a text wants to know what went missing.",
)
CLAIM_ADDED = Code(
    "C103",
    "claim-added",
    Severity.ADVICE,
    "A claim was not in the version before.",
    "A new version may well say more; what it adds still wants a source.",
)
CLAIM_MOVED = Code(
    "C104",
    "claim-moved",
    Severity.ADVICE,
    "A claim stands among others than in the version before.",
    "Nothing is wrong with that, but what stands beside a figure can change what it is "
    "taken to mean. The fewest claims that account for the new order are named.",
)
QUOTE_CHANGED = Code(
    "C105",
    "quote-changed",
    Severity.WARNING,
    "Words in quotation marks are not those of the version before.",
    "An edit may shorten what was said, but not put other words into somebody's mouth. "
    "Quotations of fewer than four words are left out.",
)

CODES = (
    CLAIM_CHANGED,
    CLAIM_LOST,
    CLAIM_ADDED,
    CLAIM_MOVED,
    QUOTE_CHANGED,
    CONTRADICTED_BY_SOURCE,
    FIGURE_NOT_IN_SOURCE,
    QUOTE_NOT_IN_SOURCE,
    CONTRADICTED_BY_FACT,
)
"""Everything that compare and diff report, in the order of the codes."""
