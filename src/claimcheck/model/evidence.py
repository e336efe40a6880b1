"""What source documents have to say about a claim."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.locator import Locator
from claimcheck.model.mention import Mention
from claimcheck.model.pasting import Pastes
from claimcheck.model.source import Source
from claimcheck.model.text import Span


class Support(Pastes, StrEnum):
    """How a document stands to a claim.

    *Unknown* is for what it neither bears out nor rules out: it has the same figure
    under another hedge, say, or the claim is too vague to be looked for.
    """

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not found"
    UNKNOWN = "unknown"


@frozen
class Evidence:
    """How one document stands to one value of a claim, and where it says so.

    *mention* is the value of the *claim* that was looked for. *document* is the place
    of the document, from 0, among those that were given, and *source* names it. *place*
    and *words* are those of the document's value that decided; where nothing fits they
    are of the one that comes nearest, if any is of this kind. *why* tells why a stance
    is unknown, or how a value was reckoned from the document's: 12 men + 5 women = 17;
    the other values that were reckoned with stand at *also*. By the *locator* the place
    can be found again in an edited document.

    >>> from claimcheck.model import CountClaim, Quantity, SourceKind, Thing
    >>> log = Source("the harbour log", SourceKind.DOCUMENT)
    >>> boats = CountClaim(Quantity(12), Thing("boats"))
    >>> Evidence(boats, boats.quantity, Support.NOT_FOUND, log).words
    ''
    """

    claim: Claim
    mention: Mention[Any]
    stance: Support
    source: Source
    document: int = 0
    place: Span | None = None
    words: str = ""
    why: str = ""
    locator: Locator | None = None
    also: tuple[Span, ...] = ()
