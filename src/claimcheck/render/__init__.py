"""Reports and articles as text; every format is a pure function."""

from claimcheck.render.formats import (
    ARTICLE_FORMATS,
    FORMATS,
    ArticleFormat,
    ReportFormat,
)
from claimcheck.render.page import PLAIN, Page
from claimcheck.render.rule_page import rule_as_text, rules_as_text

__all__ = [
    "ARTICLE_FORMATS",
    "FORMATS",
    "PLAIN",
    "ArticleFormat",
    "Page",
    "ReportFormat",
    "rule_as_text",
    "rules_as_text",
]
