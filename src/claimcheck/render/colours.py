"""The few colours that a report uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from claimcheck.render.page import Page

Painter: TypeAlias = Callable[[str, str], str]
"""Gives a text in a style: one of :data:`STYLES`."""

STYLES = {"error": "1;31", "warning": "1;33", "advice": "1;36", "bold": "1", "dim": "2"}
"""The parameters of SGR (ECMA-48, 8.3.117) for each style."""


def painter(page: Page) -> Painter:
    r"""Give what paints on *page*; without colour it changes nothing.

    >>> painter(Page(colour=True))("error", "bold")
    '\x1b[1merror\x1b[0m'
    """
    return _paint if page.colour else _leave


def _paint(text: str, style: str) -> str:
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m"


def _leave(text: str, _style: str) -> str:
    return text
