"""Where in a document something stands, so that it can be found again."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from claimcheck.model.pasting import Pastes
from claimcheck.model.text import Span


@frozen
class Locator:
    """A stretch of a document by its words, what stands around it, and its place.

    *exact*, *prefix* and *suffix* are those of the W3C's TextQuoteSelector, *place* is
    its TextPositionSelector in code points (Web Annotation Data Model, 2017).

    >>> Locator("12 boats", prefix="log: ").exact
    '12 boats'
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    place: Span | None = None


class Anchor(Pastes, StrEnum):
    """What became of a stretch that was looked for in an edited document.

    It is *found* where the same words stand, *changed* where others do in their place,
    *ambiguous* where several places fit equally well, and *orphaned* where none does.
    """

    FOUND = "found"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    ORPHANED = "orphaned"


@frozen
class Anchored:
    """What became of a stretch, where it stands now, and its words there.

    *places* are all that fit, the first few of them, where it is ambiguous.
    """

    anchor: Anchor
    place: Span | None = None
    words: str = ""
    places: tuple[Span, ...] = ()
