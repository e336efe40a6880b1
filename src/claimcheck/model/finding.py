"""What a check reports, with the reckoning."""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen

from claimcheck.model.article import Article
from claimcheck.model.evidence import Evidence
from claimcheck.model.fact import Fact
from claimcheck.model.pasting import Pastes
from claimcheck.model.text import Span


class Severity(Pastes, IntEnum):
    """How sure a finding is.

    An *error* cannot be true under the most generous reading, a *warning* not under
    the usual one or rests on an identity that was inferred; *advice* is given only
    when asked for.
    """

    ADVICE = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        """Write the name in lower case."""
        return self.name.lower()


@frozen
class Reason:
    """One step of an explanation.

    *span* is where the text says so; it is ``None`` for what comes from the calendar,
    from arithmetic or from a *fact*, and for what the title says, in *title_span*.
    """

    says: str
    span: Span | None = None
    fact: Fact | None = None
    title_span: Span | None = None


@frozen
class Repair:
    """What the other sides would allow in place of one of them.

    *span* is the side that would change (``None`` for a fact), *instead* what it may
    say, in words. *writes* are texts that could stand at *span* in place of what is
    printed there, one of them to be picked; there are none where that needs a person.
    """

    of: str
    instead: str
    span: Span | None = None
    writes: tuple[str, ...] = ()


@frozen
class Finding:
    """Things an article says that cannot all be true, and why.

    A rule leaves *code*, *name* and *severity* to :class:`claimcheck.rules.Rule`,
    which stamps its findings with its own; a finding may be surer than its rule.
    """

    span: Span | None
    message: str
    because: tuple[Reason, ...]
    repairs: tuple[Repair, ...] = ()
    code: str = ""
    name: str = ""
    severity: Severity = Severity.ADVICE

    @property
    def spans(self) -> tuple[Span, ...]:
        """All stretches of the text it speaks about, each once, first to last."""
        found = {reason.span for reason in self.because if reason.span}
        return tuple(sorted(found | ({self.span} if self.span else set())))

    @property
    def title_spans(self) -> tuple[Span, ...]:
        """All stretches of the title it speaks about."""
        found = (reason.title_span for reason in self.because)
        return tuple(sorted({span for span in found if span}))


@frozen
class Unchecked:
    """Something that could not be checked, and why."""

    what: str
    why: str
    span: Span | None = None
    code: str = ""


@frozen
class Report:
    """What was found in an article, and what was not checked.

    *evidence* is how each document stands to each value, where an article was held
    against documents.
    """

    article: Article
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    silenced: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Give the findings of this severity or a higher one."""
        return tuple(each for each in self.findings if each.severity >= severity)
