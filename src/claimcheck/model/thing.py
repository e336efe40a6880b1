"""What a noun phrase names."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Thing:
    """Something named in a text: what is counted, an event, a person.

    *head* is the noun that says what it is and *words* are those that narrow it down,
    lower-cased and without articles; both are given by whoever reads the language.
    Made by hand, a name alone will do.

    *whole* tells in print what counted things are of: the crew, in 12 members of the
    crew. Where they are *partial*, it is those things themselves that only some are
    meant of: the boats, in 12 of the boats.

    >>> war = Thing("the war", head="war", definite=True)
    >>> Thing("the long war", head="war", words=frozenset({"long"})).narrows(war)
    True
    """

    name: str = field(eq=False)
    head: str = field()
    words: frozenset[str] = frozenset()
    definite: bool = False
    whole: str = field(default="", eq=False)
    partial: bool = False

    @head.default
    def _own_head(self) -> str:
        return self.name.casefold()

    def narrows(self, other: Thing) -> bool:
        """Say whether this has the other's head and all its words, and maybe more."""
        return self.head == other.head and self.words >= other.words

    def __str__(self) -> str:
        """Write the name."""
        return self.name
