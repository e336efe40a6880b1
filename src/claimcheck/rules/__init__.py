"""Every built-in rule, listed by hand so that nothing hides."""

from claimcheck.model import Severity
from claimcheck.rules.dates import (
    calendar_label,
    clock_duration,
    future_event_as_past,
    impossible_date,
    relative_day,
    timezone_conversion,
    weekday_date,
)
from claimcheck.rules.numbers import (
    average,
    direction_vs_values,
    granularity,
    list_count,
    margin,
    percent_change,
    percent_of_count,
    percent_vs_points,
    points_vs_percent,
    range_order,
    rate_times_period,
    ratio_word,
    remainder,
    shares_sum,
    subset_exceeds_whole,
    sum_vs_total,
)
from claimcheck.rules.quotes import quote_variant, two_speakers, unbalanced_quotation
from claimcheck.rules.registry import Case, Check, Example, Outcome, Rule, RuleSet
from claimcheck.rules.repeats import (
    count_conflict,
    headline_vs_body,
    name_variant,
    ordinal_vs_list,
    superlative,
)
from claimcheck.rules.sources import (
    anonymous_only,
    disagreeing_sources,
    unattributed_figure,
)
from claimcheck.rules.times import (
    age_vs_birth,
    age_vs_event,
    anniversary_ordinal,
    century_vs_year,
    date_conflict,
    duration_vs_endpoints,
    elapsed_since,
    event_order,
    lifespan_vs_age,
    same_person_two_ages,
    timeline,
)
from claimcheck.rules.units import (
    bound_violated,
    dual_currency,
    dual_unit,
    impossible_value,
    magnitude_slip,
    unit_dimension,
)

BUILT_IN = RuleSet.of(
    [
        weekday_date.RULE,
        impossible_date.RULE,
        relative_day.RULE,
        calendar_label.RULE,
        future_event_as_past.RULE,
        clock_duration.RULE,
        timezone_conversion.RULE,
        duration_vs_endpoints.RULE,
        elapsed_since.RULE,
        event_order.RULE,
        age_vs_birth.RULE,
        age_vs_event.RULE,
        same_person_two_ages.RULE,
        lifespan_vs_age.RULE,
        anniversary_ordinal.RULE,
        century_vs_year.RULE,
        date_conflict.RULE,
        timeline.RULE,
        sum_vs_total.RULE,
        remainder.RULE,
        list_count.RULE,
        subset_exceeds_whole.RULE,
        percent_of_count.RULE,
        shares_sum.RULE,
        percent_change.RULE,
        direction_vs_values.RULE,
        percent_vs_points.RULE,
        ratio_word.RULE,
        average.RULE,
        rate_times_period.RULE,
        margin.RULE,
        points_vs_percent.RULE,
        granularity.RULE,
        range_order.RULE,
        impossible_value.RULE,
        bound_violated.RULE,
        magnitude_slip.RULE,
        dual_unit.RULE,
        dual_currency.RULE,
        unit_dimension.RULE,
        count_conflict.RULE,
        headline_vs_body.RULE,
        ordinal_vs_list.RULE,
        superlative.RULE,
        name_variant.RULE,
        unattributed_figure.RULE,
        anonymous_only.RULE,
        disagreeing_sources.RULE,
        quote_variant.RULE,
        unbalanced_quotation.RULE,
        two_speakers.RULE,
    ]
)
"""The rules that come with claimcheck."""

QUIET = BUILT_IN.at_least(Severity.WARNING)
"""Those of them that are run unless others are asked for: all but advice."""

__all__ = [
    "BUILT_IN",
    "QUIET",
    "Case",
    "Check",
    "Example",
    "Outcome",
    "Rule",
    "RuleSet",
]
