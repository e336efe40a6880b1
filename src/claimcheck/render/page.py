"""Where rendered text is going."""

from __future__ import annotations

from attrs import frozen


@frozen
class Page:
    """What a format may know of its reader: nothing of the text itself.

    *path* names the article, *width* is in columns, and without *colour* nothing
    but the text is written.
    """

    path: str = ""
    width: int = 80
    colour: bool = False


PLAIN = Page()
"""A page of eighty columns without colour, for an article without a name."""
