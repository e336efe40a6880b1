"""Every built-in rule, listed by hand so that nothing hides."""

from claimcheck.rules.dates import impossible_date, weekday_date
from claimcheck.rules.registry import Case, Check, Example, Outcome, Rule, RuleSet
from claimcheck.rules.repeats import count_conflict
from claimcheck.rules.times import duration_vs_endpoints, elapsed_since, timeline
from claimcheck.rules.units import bound_violated, dual_unit

BUILT_IN = RuleSet.of(
    [
        weekday_date.RULE,
        impossible_date.RULE,
        duration_vs_endpoints.RULE,
        elapsed_since.RULE,
        timeline.RULE,
        bound_violated.RULE,
        dual_unit.RULE,
        count_conflict.RULE,
    ]
)
"""The rules that come with claimcheck."""

__all__ = ["BUILT_IN", "Case", "Check", "Example", "Outcome", "Rule", "RuleSet"]
