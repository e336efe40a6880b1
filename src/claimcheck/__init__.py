"""Find claims in news text and check that they agree with each other.

Four verbs are the surface most people need: :func:`annotate`, :func:`check`,
:func:`compare` and :func:`diff`. Names are loaded when they are first used, so that
importing claimcheck costs next to nothing.

>>> report = check(annotate("The vote was held on Friday, March 3, 2011."))
>>> print(report.findings[0].message)
3 March 2011 was a Thursday, not a Friday
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.errors import ClaimcheckError
    from claimcheck.facts import parse_facts
    from claimcheck.model import Article, Claim, Fact, Finding, Report, Severity, Source
    from claimcheck.rules import BUILT_IN, Rule, RuleSet
    from claimcheck.verbs import Score, annotate, check, compare, diff, score

__all__ = [
    "BUILT_IN",
    "Article",
    "Claim",
    "ClaimcheckError",
    "Fact",
    "Finding",
    "Report",
    "Rule",
    "RuleSet",
    "Score",
    "Severity",
    "Source",
    "annotate",
    "check",
    "compare",
    "diff",
    "parse_facts",
    "score",
]

_HOMES = {
    "errors": ("ClaimcheckError",),
    "facts": ("parse_facts",),
    "model": ("Article", "Claim", "Fact", "Finding", "Report", "Severity", "Source"),
    "rules": ("BUILT_IN", "Rule", "RuleSet"),
    "verbs": ("Score", "annotate", "check", "compare", "diff", "score"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from its home when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    value: object = getattr(import_module(f"claimcheck.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what is public."""
    return sorted(__all__)
