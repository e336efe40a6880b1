"""Nouns that may name one thing: a line and a railway, a house and a manor."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.lang.events import Events

_CLASSES = (
    "alike_houses",
    "alike_lines",
    "alike_churches",
    "alike_firms",
    "alike_clubs",
    "alike_writings",
    "alike_shows",
    "alike_schools",
    "alike_ships",
)


def are_alike(events: Events, one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether nouns of one phrase may name what those of another do."""
    ones, others = set(one), set(other)
    if ones & others:
        return True
    if (ones | others) & events.lists["any_thing"]:
        return True
    return any(
        ones & events.lists[name] and others & events.lists[name] for name in _CLASSES
    )
