"""From mentions to claims: frames whose roles are mentions."""

from claimcheck.relate.anchoring import anchored
from claimcheck.relate.claims import dateline, relate
from claimcheck.relate.headlines import headlines_in, plain_case
from claimcheck.relate.things import thing

__all__ = ["anchored", "dateline", "headlines_in", "plain_case", "relate", "thing"]
