"""A text and all that was found in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from claimcheck.model.claim import Claim, ClaimT, QuantityClaim
from claimcheck.model.coverage import Coverage
from claimcheck.model.mention import Mention
from claimcheck.model.source import Attribution, Quote, Source
from claimcheck.model.text import Span


@frozen
class Article:
    """A text, its mentions and claims, and who is cited for them.

    Offsets are those of the string that was given. *published* is the day that
    relative dates are reckoned from. An article may have no text at all:

    >>> from claimcheck.model import CountClaim, Quantity, Thing
    >>> boats = CountClaim(Quantity(12), Thing("boats"))
    >>> Article(claims=(boats,)).claims_of(CountClaim) == (boats,)
    True
    """

    text: str = field(default="", repr=False)
    title: str = ""
    published: date | None = None
    mentions: tuple[Mention[Any], ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotes: tuple[Quote, ...] = ()
    furniture: tuple[Span, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everybody and everything that is cited, in the order of the text."""
        every = (each for one in self.attributions for each in one.with_inner)
        return tuple(dict.fromkeys(each.source for each in every))

    @property
    def coverage(self) -> Coverage:
        """How many of the figures have a source, and how many a named one."""
        said = {
            claim.quantity.span: claim.attribution
            for claim in self.claims_of(QuantityClaim)
            if claim.quantity.span is not None
        }
        cited = [one for one in said.values() if one is not None]
        named = sum(one.source.named for one in cited)
        return Coverage(len(said), len(cited), named)

    def claims_of(self, kind: type[ClaimT]) -> tuple[ClaimT, ...]:
        """Give the claims of one kind, in the order of the text."""
        return tuple(claim for claim in self.claims if isinstance(claim, kind))

    def line_of(self, offset: int) -> int:
        """Give the number of the line, from 1, in which *offset* stands."""
        return bisect_right(self._line_starts, offset)

    def column_of(self, offset: int) -> int:
        """Give the column, from 1 and in code points, at which *offset* stands."""
        return offset - self._line_starts[self.line_of(offset) - 1] + 1

    @property
    def _line_starts(self) -> tuple[int, ...]:
        return _line_starts(self.text)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    """Give where lines start; CR LF, CR and LF each end one, as in an editor."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


_LINE_END = re.compile(r"\r\n?|\n")
