"""Who is in an article, so that "the 29-year-old" can only be one of them.

People are told by names and by nouns ("a tram driver"). A noun beside a name, or behind
"is a", is of somebody told of already. Where one person is left, whatever is said of
"the winner" or "she" is said of that one; where two are, of nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.frames import Frames
from claimcheck.relate.names import Name, Names

_PHRASE = 6
"""Tokens of a noun phrase before its noun: a retired Leeds taxi driver."""
_ASIDE = 12
"""Tokens between a noun and the name that it tells more of."""
_YOUNG, _OLD = 15, 110
"""The years of a life; those of a war are fewer."""


@frozen
class Extra:
    """Somebody told of by a noun alone: where first, and whether as somebody's."""

    noun: str
    first: int
    after: int
    related: bool
    definite: bool


class Cast:
    """The people of an article, found when they are asked for."""

    def __init__(self, reading: Reading, frames: Frames, names: Names) -> None:
        """Take a text and its names; nothing is looked for yet."""
        self._reading, self._tokens = reading, reading.tokens
        self._lists, self._names = frames.lists, names
        self._of_known: set[int] = set()

    def lone(self, at: int, noun: str = "", gender: str = "") -> Name | Extra | None:
        """Give the only one that "the 29-year-old winner" or "she" can be.

        *noun* may be none, or so wide that any man is meant.
        """
        men, women = self._lists["men"], self._lists["women"]
        wide = not noun or noun in self._lists["anybody"]
        gender = gender or ("m" if noun in men else "f" if noun in women else "")
        asked = None if wide else noun
        others = [each for each in self._extras if self._may_be(each, gender, asked)]
        rivals = self.others if wide and len(self.named) == 1 else ()
        new = bool(noun) and self.first_at.get(noun, at) >= at
        rivals = [*rivals, *(self.aside if new else ())]
        named = [*self.named, *rivals]
        told = [name for name in named if name.first < at] or self.named
        if len(told) > 1:
            return None if wide else self._without_noun(noun, at)
        if told:
            name = told[0]
            if not wide and self._is_another(noun, at, name):
                return None
            apart = [each for each in others if not self._is_same(each, name)]
            known = self._gender if gender in ("m", "f") else gender
            fits = not known or known == gender
            return name if fits and not apart else None
        known_before = [each for each in others if each.first < at]
        return known_before[0] if len(known_before) == len(others) == 1 else None

    def told_of(self, at: int) -> Extra | None:
        """Give the one person of an article whose noun stands at a token."""
        extras = [each for each in self._extras if not each.related]
        one = len(extras) == 1 and not self.named
        known = one and at in self._of_known and extras[0].first < at
        return extras[0] if known or (one and extras[0].after == at + 1) else None

    def unnamed(self) -> Extra | None:
        """Give the one person of an article that names nobody."""
        extras = {each.noun: each for each in self._extras if not each.related}
        return next(iter(extras.values())) if len(extras) == 1 else None

    @property
    def has_extras(self) -> bool:
        """Whether anybody is told of by a noun alone."""
        return bool(self._extras)

    def _without_noun(self, noun: str, at: int) -> Name | None:
        """Give the only one told of without a noun, for a noun that was told before."""
        if self.first_at.get(noun, at) >= at:
            return None
        known = [name for name in self.named if noun in self._beside(name)]
        if known:
            return known[0] if len(known) == 1 else None
        free = [name for name in self.named if not any(self._nouns_of(name))]
        return free[0] if len(free) == 1 and free[0].first < at else None

    def _nouns_of(self, name: Name) -> Iterator[str]:
        """Yield the nouns for people beside a name: the manager, Ann Hale, a nurse."""
        near = self._beside(name)
        yield from (word for word in near if word in self._lists["persons"])

    def _beside(self, name: Name) -> list[str]:
        """Give the words in which an office stands beside a name."""
        tokens = self._tokens
        first = name.first - (tokens.letters[name.first - 1 : name.first] == ",")
        behind = tokens.lower[name.after : name.after + _PHRASE]
        return [*tokens.lower[max(first - 1, 0) : first], *behind]

    def _is_another(self, noun: str, at: int, name: Name) -> bool:
        """Say whether a noun was told of somebody else: her lawyer, the lawyer."""
        same = any(
            each.noun == noun and self._is_same(each, name) for each in self._extras
        )
        return self.first_at.get(noun, at) < at and not same

    @cached_property
    def first_at(self) -> dict[str, int]:
        """Where each word of the text stands first."""
        first: dict[str, int] = {}
        for at, word in enumerate(self._tokens.lower):
            first.setdefault(word, at)
        return first

    def _may_be(self, each: Extra, gender: str, noun: str | None) -> bool:
        men, women = self._lists["men"], self._lists["women"]
        if noun is not None and each.related:
            return each.noun == noun
        own = "m" if each.noun in men else "f" if each.noun in women else ""
        return not (own and gender and own != gender)

    def _is_same(self, each: Extra, name: Name) -> bool:
        """Say whether a noun before the only name is that person, not yet named."""
        if each.related:
            return False
        before = [one for one in self._extras if not one.related]
        return len(before) == 1 and each.first < name.first

    @cached_property
    def _gender(self) -> str:
        """Give the gender of all pronouns of a text, if they have but one."""
        words = set(self._tokens.lower)
        she = bool(words & (self._lists["she"] | {"hers", "herself"}))
        he = bool(words & {"he", "him", "his", "himself"})
        return "" if she is he else "f" if she else "m"

    @property
    def named(self) -> list[Name]:
        """The names that are of people: surely so, or else the only one there is."""
        return self._all[0]

    @property
    def others(self) -> list[Name]:
        """The names that may be of other people."""
        return self._all[1]

    @cached_property
    def aside(self) -> list[Name]:
        """The full names behind "of" or "by", which may be of people as of places."""
        known = {self._names.key_of(name) for name in (*self.named, *self.others)}
        every = map(self._names.within, range(len(self._reading.sentences)))
        return [
            name
            for name in chain.from_iterable(every)
            if len(name.words) > 1
            and self._tokens.letters[name.first - 1 : name.first] == "p"
            and name.last not in self._lists["bodies"]
            and self._is_free(name)
            and self._names.key_of(name) not in known
        ]

    @cached_property
    def _all(self) -> tuple[list[Name], list[Name]]:
        sure: dict[tuple[str, ...], Name] = {}
        maybe: dict[tuple[str, ...], Name] = {}
        for number in range(len(self._reading.sentences)):
            for name in self._names.within(number):
                key = self._names.key_of(name)
                if key is None:
                    sure[name.words] = name  # of two people: never the only one
                elif self._is_somebody(name):
                    sure.setdefault(key, name)
                elif len(name.words) > 1 and self._is_subject(name):
                    maybe.setdefault(key, name)
        others = [name for key, name in maybe.items() if key not in sure]
        return (list(sure.values()), others) if sure else (others, [])

    def _is_somebody(self, name: Name) -> bool:
        tokens = self._tokens
        if name.last in self._lists["bodies"] and not name.titled:
            return False
        if not self._is_free(name):
            return False
        before = tokens.lower[name.first - 1] if name.first else ""
        behind, joined = (
            tokens.letters[name.after + step : name.after + step + 2] for step in (0, 2)
        )
        aged = behind in (",i", ",N", "(i", "(N") and joined[:1] != "-"  # 1-0 down
        told = aged or before in self._lists["persons"] or name.titled
        called = len(name.words) > 1 and name.words[-1] in self._names.alone
        related = tokens.lower[name.after : name.after + 2] in ([",", "who"], ["who"])
        alive = self._is_born(name) or self._has_lived(name)
        return told or called or related or alive

    def _is_born(self, name: Name) -> bool:
        near = self._tokens.lower[name.after : name.after + 3]
        return "born" in near or "died" in near

    def _has_lived(self, name: Name) -> bool:
        """Say whether the years of a life stand in brackets behind a name."""
        tokens, at = self._tokens, name.after + 1
        if tokens.letters[name.after : name.after + 5] != "(Y-Y)":
            return False
        first, last = (tokens.lower[here] for here in (at, at + 2))
        years = first.isdecimal() and last.isdecimal()
        return years and _YOUNG <= int(last) - int(first) <= _OLD

    def _is_subject(self, name: Name) -> bool:
        of = self._tokens.letters[name.first - 1 : name.first] == "p"
        body = name.last in self._lists["bodies"]
        return self._is_free(name) and not body and not (name.first and of)

    def _is_free(self, name: Name) -> bool:
        """Say whether a name is no place: in Leeds, the Hollow Men, Leeds's."""
        letters, lower = self._tokens.letters, self._tokens.lower
        before = letters[name.first - 1] if name.first else ""
        placed = before == "p" and lower[name.first - 1] in self._lists["placed"]
        return not placed and before not in ("t", "T") and name.words[-1][0].isalpha()

    @cached_property
    def _extras(self) -> list[Extra]:
        """Those told of by a noun, each once; nobody beside a name."""
        found: dict[tuple[str, bool], Extra] = {}
        twice: list[Extra] = []
        for each in self._mentioned():
            key = (each.noun, each.related)
            wide = each.definite and each.noun in self._lists["anybody"]
            if wide and any(not one.related for one in found.values()):
                self._of_known.add(each.after - 1)
            elif key not in found:
                found[key] = each
            elif not each.definite and not each.related:
                twice.append(each)  # another of the kind: a man of 30, a man of 40
        return [*found.values(), *twice]

    def _mentioned(self) -> Iterator[Extra]:
        tokens, lists = self._tokens, self._lists
        persons = (lists["persons"] | lists["kin"]) - lists["several"]
        for at, word in enumerate(tokens.lower):
            if word not in persons or tokens.letters[at] != "x":
                continue
            first = at
            while 0 < first > at - _PHRASE and tokens.letters[first - 1] in "xXl-iUNO":
                first -= 1
            before = tokens.letters[first - 1] if first else ""
            led = tokens.lower[first - 1] if first else ""
            owned = before == "S" or led in lists["owners"]
            if before not in ("t", "a") and not owned:
                continue
            if "l" in tokens.letters[first:at] and before == "t":
                continue  # it is asked for, and told of nobody new
            if self._is_of_known(first, at):
                self._of_known.add(at)
                continue
            plain = before == "a" and word in lists["kin"]
            related = owned or (word in lists["kin"] and not plain)
            yield Extra(word, first, at + 1, related, before == "t")

    def _is_of_known(self, first: int, at: int) -> bool:
        """Say whether a noun tells more of somebody: Ann Hale, a nurse; is a nurse."""
        tokens = self._tokens
        behind = tokens.letters[at + 1 : at + 3]
        if (
            behind[:1] == "X"
            or behind == ",X"
            or tokens.letters[at + 1 : at + 2] == "S"
        ):
            return True
        least = max(first - _ASIDE, 0)
        before = tokens.lower[first - 2] if first > 1 else ""
        if before in self._lists["being"] | self._lists["as"] | {"became", "like"}:
            return True
        comma = tokens.letters.rfind(",", least, first)
        return 0 < comma == first - 2 and tokens.letters[comma - 1] in "XiNlx"
