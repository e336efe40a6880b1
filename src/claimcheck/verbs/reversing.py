"""Which way a figure tells that something went or stood: rose 14, or lost 14."""

from __future__ import annotations

from claimcheck.lang.cues import load_cues
from claimcheck.verbs.parallels import Place

_THAN = "than"
_VERB = 3
"""Words, at most, from a verb to the figure that it is about."""


def is_opposite(here: Place, there: Place) -> bool:
    """Say whether the words beside a figure in two texts tell opposite ways.

    "Boys sleep 8 percent less than girls" is no other than "girls sleep more".
    """
    if _way(here) * _way(there) >= 0:
        return False
    return not _mirrored(here, there) and not _mirrored(there, here)


def _way(place: Place) -> int:
    """Give 1 for up, -1 for down, and 0 where nothing or both is told."""
    lists = load_cues().words
    before, behind = {*place.before[-_VERB:]}, {*place.after[:1]}
    up = not before.isdisjoint(lists["rising"]) or not behind.isdisjoint(lists["above"])
    down = not before.isdisjoint(lists["falling"]) or not behind.isdisjoint(
        lists["below"]
    )
    return up - down


def _mirrored(one: Place, other: Place) -> bool:
    if _THAN not in one.after:
        return False
    compared = {*one.after[one.after.index(_THAN) + 1 :]} - load_cues().words[
        "commonest"
    ]
    return not compared.isdisjoint(other.before) or not compared
