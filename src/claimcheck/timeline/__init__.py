"""When things happened: bounds on the days between them, and what they rule out."""

from claimcheck.timeline.conflicts import Side, conflicts_of
from claimcheck.timeline.events import PUBLICATION, Member, Timeline

__all__ = ["PUBLICATION", "Member", "Side", "Timeline", "conflicts_of"]
