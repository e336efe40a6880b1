"""Strategies for Hypothesis: values, claims, and articles that are known by heart.

Needs the extra ``strategies``. ``st.from_type`` knows the types of the model without an
import of this module.
"""

from claimcheck.strategies.articles import (
    Contradiction,
    articles,
    inconsistent_articles,
    phrases,
    seedable_rules,
    sentences,
)
from claimcheck.strategies.values import (
    bounds,
    calendar_days,
    claims,
    dates,
    durations,
    quantities,
    sources,
)

__all__ = [
    "Contradiction",
    "articles",
    "bounds",
    "calendar_days",
    "claims",
    "dates",
    "durations",
    "inconsistent_articles",
    "phrases",
    "quantities",
    "seedable_rules",
    "sentences",
    "sources",
]
