"""What an article says that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import Article, Fact, Finding, Report, Span, Unchecked
from claimcheck.rules import QUIET, Case, RuleSet
from claimcheck.verbs.silencing import Silence, silence


def check(
    article: Article,
    facts: Iterable[Fact] = (),
    rules: RuleSet = QUIET,
    silences: Iterable[Silence] = (),
) -> Report:
    """Hold the claims of an article against each other, the calendar and facts.

    Rules that give advice are run only where *rules* has them.

    Findings come in the order of the text; those about no stretch of it, as from
    claims made by hand, come last. Comments in the article and *silences* move
    findings to the report's ``silenced``.

    >>> from claimcheck.model import CountClaim, Quantity, Thing
    >>> boats = CountClaim(Quantity(12), Thing("boats"))
    >>> check(Article(claims=(boats,))).findings
    ()
    """
    case = Case.of(article, facts)
    outcomes = [outcome for rule in rules.rules for outcome in rule.outcomes(case)]
    parted = silence(
        article,
        sorted((o for o in outcomes if isinstance(o, Finding)), key=_place),
        rules,
        silences,
    )
    unchecked = [o for o in outcomes if isinstance(o, Unchecked)]
    return Report(
        article,
        parted.kept,
        tuple(sorted([*unchecked, *parted.notes], key=_place)),
        parted.silenced,
    )


def _place(outcome: Finding | Unchecked) -> tuple[bool, Span, str]:
    """Order by place in the text, then by code; what has no place comes last."""
    return (outcome.span is None, outcome.span or Span(0, 0), outcome.code)
