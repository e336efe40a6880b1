"""The names in a text: their words, where they stand, and whose surname is whose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames

RUN = re.compile(r"X(?:[-']?X|\.X)*")
"""Letters of a name: Ann-Marie O'Shea, J. Doe."""


@frozen(eq=False)
class Name:
    """Words of a name without titles, where they stand, and the gender of a title.

    *joined* tells that the last word stands behind a hyphen.
    """

    words: tuple[str, ...]
    first: int
    after: int
    gender: str = ""
    titled: bool = False
    joined: bool = False

    @property
    def last(self) -> str:
        """The last word, or nothing where a hyphen joins it: Ann Hale-Park."""
        return "" if self.joined else self.words[-1]


class Names:
    """The names of a text, sentence by sentence, found when they are asked for."""

    def __init__(self, reading: Reading, frames: Frames) -> None:
        """Take a text; nothing is looked for yet."""
        self._reading = reading
        self._tokens = reading.tokens
        self._lists = frames.lists
        self._by_surname: dict[str, dict[tuple[str, ...], int]] | None = None
        self._names: dict[int, tuple[Name, ...]] = {}
        self._ending: dict[int, dict[int, Name]] = {}
        self._shared: dict[int, frozenset[str]] = {}

    def within(self, number: int) -> tuple[Name, ...]:
        """Give the names of a sentence, first to last."""
        if number not in self._names:
            first, after = self._reading.sentences[number]
            self._names[number] = tuple(self._all_names(first, after))
        return self._names[number]

    def _all_names(self, first: int, after: int) -> Iterator[Name]:
        for match in RUN.finditer(self._tokens.letters, first, after):
            name = self._without_title(*match.span())
            if name:
                yield name

    def _without_title(self, first: int, after: int) -> Name | None:
        tokens = self._tokens
        gender, titled, start = "", False, first
        while start < after:
            word = tokens.lower[start]
            opens = start == first and self._opens(start) and after - start > 2  # noqa: PLR2004
            persons = self._lists["persons"] if opens else ()
            if word not in self._lists["titles"] and word not in persons:
                break
            titled = True
            gender = "f" if word in self._lists["she_titles"] else gender
            gender = "m" if word in self._lists["he_titles"] else gender
            start += 1 + (tokens.letters[start + 1 : start + 2] == ".")
        words = tuple(
            tokens.lower[at] for at in range(start, after) if tokens.letters[at] == "X"
        )
        joined = tokens.letters[after - 2 : after - 1] == "-"
        return Name(words, start, after, gender, titled, joined) if words else None

    def _opens(self, at: int) -> bool:
        return at == 0 or self._tokens.letters[at - 1] in '.!?\n"'

    @cached_property
    def alone(self) -> frozenset[str]:
        """The words that are names by themselves somewhere."""
        return frozenset(
            self._tokens.lower[run.start()]
            for first, after in self._reading.sentences
            for run in RUN.finditer(self._tokens.letters, first, after)
            if run.end() - run.start() == 1
        )

    def beginning(self, at: int) -> Name | None:
        """Give the name that begins at a token."""
        _, after = self._reading.sentences[self._reading.sentence_of(at)]
        match = RUN.match(self._tokens.letters, at, after)
        return self._without_title(*match.span()) if match else None

    def ending(self, at: int) -> Name | None:
        """Give the name that ends before a token."""
        number = self._reading.sentence_of(at - 1)
        if number not in self._ending:
            self._ending[number] = {n.after: n for n in self.within(number)}
        return self._ending[number].get(at)

    def shared(self, number: int) -> frozenset[str]:
        """Give the last words that more than one name of a sentence has."""
        if number not in self._shared:
            lasts = Counter(name.words[-1] for name in self.within(number))
            many = (word for word, times in lasts.items() if times > 1)
            self._shared[number] = frozenset(many)
        return self._shared[number]

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(self._tokens.lower)

    def surnames(self) -> dict[str, dict[tuple[str, ...], int]]:
        """Give the full names by their last words, with where each is printed first."""
        if self._by_surname is None:
            self._by_surname = {}
            every = map(self.within, range(len(self._reading.sentences)))
            for name in chain.from_iterable(every):
                if len(name.words) > 1:
                    known = self._by_surname.setdefault(name.words[-1], {})
                    known.setdefault((name.words[0], name.words[-1]), name.first)
        return self._by_surname

    @cached_property
    def _called(self) -> dict[str, dict[tuple[str, ...], int]]:
        """The full names by their first words."""
        called: dict[str, dict[tuple[str, ...], int]] = {}
        for known in self.surnames().values():
            for full, first in known.items():
                called.setdefault(full[0], {})[full] = first
        return called

    def key_of(self, name: Name) -> tuple[str, ...] | None:
        """Give the first and last word of a name, or None where it may be two.

        A surname by itself is nobody who is named in full only later.
        """
        if len(name.words) > 1:
            return (name.words[0], name.words[-1])
        word = name.words[0]
        known = self.surnames().get(word) or self._called.get(word, {})
        several = not self._lists["of_one_name"].isdisjoint(self._words)
        if len(known) > 1 or several or f"{word}s" in self._words:
            return None  # two of them: the Hendersons, her namesake
        earlier = (full for full, first in known.items() if first < name.first)
        return next(earlier, name.words)
