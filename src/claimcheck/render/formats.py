"""The formats, by name. A new one is a function and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from claimcheck.model import Article, Report
from claimcheck.render.as_json import article_as_json, report_as_json
from claimcheck.render.listing import article_as_text
from claimcheck.render.page import Page
from claimcheck.render.terminal import report_as_text

ReportFormat: TypeAlias = Callable[[Report, Page], str]
ArticleFormat: TypeAlias = Callable[[Article, Page], str]

FORMATS: Mapping[str, ReportFormat] = MappingProxyType(
    {"text": report_as_text, "json": report_as_json}
)
"""Formats of reports, the default first."""

ARTICLE_FORMATS: Mapping[str, ArticleFormat] = MappingProxyType(
    {"text": article_as_text, "json": article_as_json}
)
"""Formats of annotated articles, the default first."""
