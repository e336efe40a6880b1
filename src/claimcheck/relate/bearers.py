"""Who a noun stands for once a person was named with it: the potter Ann Hale."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.relate.names import Name, Names


class Bearers:
    """The people of a text by the nouns that stand beside their full names."""

    def __init__(self, reading: Reading, frames: Frames, names: Names) -> None:
        """Take a text and its names; nothing is looked for yet."""
        self._reading, self._tokens = reading, reading.tokens
        self._lists, self._names = frames.lists, names

    def of_noun(self, at: int) -> Name | None:
        """Give the one name that was told before with the noun at a token."""
        known = self._by_noun.get(self._tokens.lower[at], {})
        if len(known) != 1:
            return None
        name = next(iter(known.values()))
        return name if name.after <= at else None

    def only_one(self, at: int, noun: int) -> Name | None:
        """Give the one person of a text for "the 29-year-old pilot".

        Not where the noun was told before, of somebody else, or where there are kin.
        """
        name = self._only
        if name is None or name.first > at:
            return None
        known = self._first_at.get(self._tokens.lower[noun], noun) < at
        return None if known else name

    def is_narrowed(self, at: int) -> bool:
        """Say whether a noun is told from others: the potter who, the potter Ann."""
        letters, lower = self._tokens.letters, self._tokens.lower
        if letters[at : at + 1] in ("X", "p") or letters[at : at + 2] == ",X":
            return True
        return not self._lists["who"].isdisjoint(lower[at : at + 1])

    def beside(self, name: Name) -> Iterator[str]:
        """Yield the nouns before and behind a name: the potter Ann Hale, a widow."""
        tokens, persons = self._tokens, self._lists["persons"]
        before = tokens.lower[name.first - 1] if name.first else ""
        if before in persons:
            yield before
        at = name.after
        if tokens.letters[at : at + 1] != ",":
            return
        aged = tokens.letters[at + 1 : at + 3] in ("i,", "N,")
        at += 3 if aged else 1
        if tokens.letters[at : at + 1] not in ("t", "a"):
            return
        stop = at + 1
        while tokens.letters[stop : stop + 1] and tokens.letters[stop] in "xl-iUN":
            stop += 1
        noun = tokens.lower[stop - 1]
        if tokens.letters[stop - 1] == "x" and noun not in self._lists["kin"]:
            yield noun

    def is_called(self, name: Name) -> bool:
        """Say whether somebody is called by the surname alone, or told of in commas."""
        letters, lower = self._tokens.letters, self._tokens.lower
        behind = letters[name.after : name.after + 2]
        told = behind in (",i", ",N", "(Y")
        if behind[:1] == ",":
            who = self._lists["who"]
            told |= not who.isdisjoint(lower[name.after + 1 : name.after + 2])
        return told or name.words[-1] in self._names.alone

    @cached_property
    def _by_noun(self) -> dict[str, dict[tuple[str, ...], Name]]:
        found: dict[str, dict[tuple[str, ...], Name]] = {}
        for key, name in self._full():
            for noun in self.beside(name):
                found.setdefault(noun, {}).setdefault(key, name)
        return found

    @cached_property
    def _first_at(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for at, word in enumerate(self._tokens.lower):
            first.setdefault(word, at)
        return first

    @cached_property
    def _only(self) -> Name | None:
        """The only person of a text that tells of no kin."""
        if not self._lists["kin"].isdisjoint(self._tokens.lower):
            return None
        called = {key: name for key, name in self._full() if self.is_called(name)}
        if len(called) != 1:
            return None
        key = next(iter(called))
        return next(name for known, name in self._full() if known == key)

    def _full(self) -> Iterator[tuple[tuple[str, ...], Name]]:
        for number in range(len(self._reading.sentences)):
            for name in self._names.within(number):
                key = self._names.key_of(name)
                if key is not None and len(key) > 1:
                    yield key, name
