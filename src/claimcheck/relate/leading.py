"""Which name an article is about: the one that stands most often and does something."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.relate.names import Name
from claimcheck.relate.people import People

_PHRASE = 5
"""Tokens between "said" and the name of who said it."""


class Leading:
    """The names of an article, and the one that leads."""

    def __init__(self, reading: Reading, frames: Frames, people: People) -> None:
        """Take a text and its people; nothing is looked for yet."""
        self._reading, self._tokens = reading, reading.tokens
        self._lists, self._people = frames.lists, people

    @property
    def has_namesake(self) -> bool:
        """Say whether a sentence has the full name twice, or another of the family."""
        numbers = range(len(self._reading.sentences))
        own = self.name.words if self.name else ()
        family = any(
            name.words[-1:] == own[-1:] and not set(name.words[:-1]) & set(own[:-1])
            for name in self.names
            if len(name.words) > 1
        )
        twice = any(
            sum(name.words == own for name in self._people.names_of(number)) > 1
            for number in numbers
        )
        return len(own) > 1 and (family or twice)

    @cached_property
    def name(self) -> Name | None:
        """The name that stands most often, in full or in part; none where two do."""
        first: dict[str, Name] = {}
        times: Counter[str] = Counter()
        known = self._people.known()
        if not self._lists["namesakes"].isdisjoint(self._tokens.lower):
            return None
        firsts = {n.words[0]: n.words[-1] for n in self.names if len(n.words) > 1}
        lasts = set(firsts.values())
        for name in self.names:
            last = name.words[-1]
            if len(name.words) == 1 and last in lasts and self._acts(name):
                known |= {(last,)}
        for name in self.names:
            last = name.words[-1]
            last = firsts.get(last, last) if len(name.words) == 1 else last
            if name.words in known or name.words[-1:] in known or last in first:
                full = name if len(name.words) > 1 else first.get(last, name)
                first.setdefault(last, full)
                times[last] += 1 if self.only_says(name) else 2 + self._acts(name)
        ranked = times.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return first[ranked[0][0]]

    def _acts(self, name: Name) -> bool:
        """Say whether a name stands as one who does something: Ann Hale sang."""
        letters = self._tokens.letters
        behind, before = letters[name.after : name.after + 1], letters[name.first - 1]
        doing = behind in ("x", "v", ",") and before not in ("p", "x", "d", "T")
        return doing and not self._people.is_person_noun(name.after)

    def only_says(self, name: Name) -> bool:
        """Say whether a name stands as who said something: said the singer Ann Hale."""
        lower, first = self._tokens.lower, max(name.first - _PHRASE, 0)
        beside = {*lower[first : name.first], *lower[name.after : name.after + 2]}
        return not self._lists["saying"].isdisjoint(beside)

    @cached_property
    def names(self) -> list[Name]:
        """All names but those of bodies: Dunmore Rangers."""
        numbers = range(len(self._reading.sentences))
        every = (name for number in numbers for name in self._people.names_of(number))
        bodies = self._lists["bodies"]
        return [name for name in every if name.titled or name.last not in bodies]
