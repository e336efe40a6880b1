"""The people and places of the articles that the testing kit writes."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from attrs import frozen

from claimcheck.toml import Table


@frozen
class Saying:
    """A way to give a sentence to somebody: its manner and its words."""

    manner: str
    text: str


@frozen
class Names:
    """Words to take names from, and ways in which people say things."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    places: tuple[str, ...]
    streets: tuple[str, ...]
    titles: tuple[str, ...]
    organisations: tuple[str, ...]
    sayings: tuple[Saying, ...]

    def cast(self, start: int, at: int) -> Mapping[str, str]:
        """Give the names that the sentence at one place of an article uses.

        No two sentences of an article share one, whatever name it starts from.
        """
        first, last = _turned(self.first, start + at), _turned(self.last, start + at)
        return {
            "person": f"{first} {last}",
            "surname": last,
            "other": _turned(self.last, start + at + len(self.last) // 2),
            "place": _turned(self.places, start + at),
        }

    def speaker(self, start: int) -> str:
        """Give the name of a person who is in no sentence of the article."""
        at = start + len(self.last) // 2 - 1
        return f"{_turned(self.first, at)} {_turned(self.last, at)}"


def _turned(names: tuple[str, ...], at: int) -> str:
    return names[at % len(names)]


def _read() -> Names:
    name = "words.toml"
    text = files("claimcheck.strategies").joinpath(name).read_text("utf-8")
    table = Table.of(text, name)
    sayings = tuple(
        Saying(row.text("manner"), row.text("text"))
        for row in table.tables("attribution")
    )
    return Names(
        first=table.texts("first"),
        last=table.texts("last"),
        places=table.texts("places"),
        streets=table.texts("streets"),
        titles=table.texts("titles"),
        organisations=table.texts("organisations"),
        sayings=sayings,
    )


NAMES = _read()
"""Those that come with the kit."""
