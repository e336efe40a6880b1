"""Whom an article tells of by a noun before it names the person: a pilot … Hale.

So in an article that names nobody else, and tells of nobody else before the name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from claimcheck.extract import Reading
from claimcheck.relate.names import Name
from claimcheck.relate.people import People

_FIRST = 120
"""Tokens before the first name in which somebody is told of by a noun."""
_LONGEST = 60
"""Tokens of a sentence that are looked through for a person."""
_PHRASE = 10
"""Tokens from "a" to the noun: a 61-year-old retired pilot."""


class Introduced:
    """The noun before a name, and whether who is named is the same."""

    def __init__(
        self,
        reading: Reading,
        lists: Mapping[str, frozenset[str]],
        people: People,
        names: Sequence[Name],
    ) -> None:
        """Take a text and the places of its one name, first to last."""
        self._reading, self._tokens = reading, reading.tokens
        self._lists, self._people, self._names = lists, people, names

    def by(self, at: int) -> bool:
        """Say whether "a NOUN" is the person who is named only behind it."""
        first = self._names[0].first
        if at > first or self._is_another or self._has_kin(at):
            return False
        return self._fresh == [at]

    @cached_property
    def _fresh(self) -> list[int]:
        """The nouns before the name by which somebody new is told of."""
        letters = self._tokens.letters
        before = range(min(self._names[0].first, _FIRST))
        return [at for at in before if letters[at] == "x" and self._is_fresh(at)]

    @cached_property
    def is_tried(self) -> bool:
        """Whether the person is told of as who is charged: pleaded guilty."""
        named = {self._reading.sentence_of(name.first) for name in self._names}
        return any(
            not self._lists["on_trial"].isdisjoint(
                self._tokens.lower[slice(*self._reading.sentences[number])]
            )
            for number in named
        )

    def _has_kin(self, at: int) -> bool:
        """Say whether kin are told of with a noun: a man and his son."""
        first, after = self._reading.sentences[self._reading.sentence_of(at)]
        return not self._lists["kin"].isdisjoint(self._tokens.lower[first:after])

    @cached_property
    def _is_another(self) -> bool:
        """Whether who is named has another noun, or saves her: the vicar, Hale."""
        name, letters = self._names[0], self._tokens.letters
        first = name.first
        apposed = letters[max(first - 3, 0) : first] == "tx,"
        if apposed and self._people.is_for_people(self._tokens.lower[first - 2]):
            return True
        _, after = self._reading.sentences[self._reading.sentence_of(first)]
        return any(
            self._tokens.lower[at] in self._lists["him"]
            and letters[at + 1] not in ("x", "X", "l")
            for at in range(name.after, min(name.after + _LONGEST, after))
        )

    def _is_fresh(self, at: int) -> bool:
        """Say whether a noun for a person stands behind "a", and what describes it."""
        word = self._tokens.lower[at]
        if not self._people.is_for_people(word) or word.endswith("s"):
            return False
        return is_led_by_article(self._tokens.letters, at, _PHRASE)


def is_led_by_article(letters: str, at: int, most: int) -> bool:
    """Say whether "a", and what describes, lead up to a noun within *most* tokens."""
    start = letters.rfind("a", max(at - most, 0), at)
    return start >= 0 and not letters[start + 1 : at].strip("xl-iUN")
