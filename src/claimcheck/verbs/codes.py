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
    "The source has one claim about the thing, so the other value is not found "
    "elsewhere in it: one of the two was copied wrongly.",
)
FIGURE_NOT_IN_SOURCE = Code(
    "F102",
    "figure-not-in-source",
    Severity.WARNING,
    "No source has a value of this kind that bears the figure out.",
    "Units, wording and rounding may differ: five million is 5m, a half is 50%, and "
    "34 officials are more than 30. Sums and differences of a source's values are not "
    "reckoned yet.",
)
CLAIM_CHANGED = Code(
    "C101",
    "claim-changed",
    Severity.WARNING,
    "A claim has another value, hedge, unit or source than in the version before.",
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

CODES = (
    CLAIM_CHANGED,
    CLAIM_LOST,
    CLAIM_ADDED,
    CONTRADICTED_BY_SOURCE,
    FIGURE_NOT_IN_SOURCE,
)
"""Everything that compare and diff report, in the order of the codes."""
