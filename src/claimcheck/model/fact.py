"""What is known from elsewhere."""

from __future__ import annotations

from attrs import frozen

from claimcheck.model.claim import Claim
from claimcheck.model.source import Source
from claimcheck.model.thing import Thing


@frozen
class Fact:
    """A claim from a trusted source.

    *aliases* are further names of the event it is about.
    """

    claim: Claim
    source: Source
    aliases: tuple[Thing, ...] = ()
