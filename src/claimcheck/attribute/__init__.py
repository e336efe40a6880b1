"""Ties what is said to who says so."""

from claimcheck.attribute.attributing import attributions_in
from claimcheck.attribute.claims import attribute
from claimcheck.attribute.requoting import requoted

__all__ = ["attribute", "attributions_in", "requoted"]
