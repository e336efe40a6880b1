"""Sentence patterns that give numbers their roles, read from ``patterns.en.toml``.

A pattern is matched against a sentence of which every number has become a mark
(:mod:`claimcheck.relate.marks`). Its items stand apart:

=============== ===============================================================
item            matches
=============== ===============================================================
of, the?, a|an  a word, an optional one, one of several
%rise           a word or phrase of a list, kept in role r by ``%rise:r``; a list has
                all forms of a verb that a star marks in it: go* up
{part:c}        a number of a kind, in the role *part*: c counts, m money, u
                measures, q any of these, s shares and fractions, % percentages,
                p points, f fractions, t lengths of time, d dates, o ordinals,
                w how many times as much
{parts+:c}      several of them, joined by commas, "and" and the like
{parts*:c}      one or more of them anywhere among up to 16 words
~4, ~~4, +4     up to four words without, or with, signs between them; at least one
[ ] - –         round brackets, a hyphen, a dash
( … ), ( … )?   a group, an optional one; | parts what is to choose from
!( … )          what must not follow
> ^ $           the next sentence, the start of one, the end of a clause
>>              the next sentence that has a number, others before it or not
=============== ===============================================================
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.inflecting import inflected
from claimcheck.lang.sieve import Beside, Needs, Sieve, commonness, rarity, sieve_of


@frozen(eq=False)
class Pattern:
    """A claim's kind, the pattern that finds it, the roles it gives by itself.

    *needs* are sets of words and kinds of marks (``#c``), of which a sentence must have
    one each, *marks* is how many numbers it must have at least, and *lines* over how
    many sentences it goes. *text* is its regular expression, compiled when first
    needed, and *source* what it was written as.
    """

    claim: str
    text: str
    needs: Needs
    given: Mapping[str, Any]
    source: str
    marks: int
    lines: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its regular expression, ready to match."""
        return _compiled(self.text)


_compiled = cache(re.compile)


@frozen(eq=False)
class Patterns:
    """A language's patterns, and the lists of words that they speak of.

    *sieve* tells which patterns to seek, *wide* are those that go over several
    sentences, *widest* how many at most.
    """

    frames: tuple[Pattern, ...]
    sieve: Sieve
    wide: frozenset[int]
    widest: int
    words: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, Mapping[str, Any]]


@cache
def load_patterns(code: str = "en") -> Patterns:
    """Read the patterns that come with claimcheck."""
    text = files("claimcheck.lang").joinpath(f"patterns.{code}.toml").read_text("utf-8")
    return parse_patterns(tomllib.loads(text))


def parse_patterns(raw: Mapping[str, Any]) -> Patterns:
    """Read words and patterns of one language.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for an unknown list of words.
    """
    irregular = raw.get("irregular_verbs", {})
    words = {
        name: tuple(dict.fromkeys(inflected(row, irregular)))
        for name, row in raw.get("words", {}).items()
    }
    made: list[Pattern] = []
    for row in raw.get("patterns", ()):
        given = MappingProxyType(
            {key: v for key, v in row.items() if key not in ("claim", "patterns")}
        )
        for source in row["patterns"]:
            read = _Compiler(source, words)
            made.append(
                Pattern(
                    row["claim"],
                    read.text,
                    read.needs,
                    given,
                    source,
                    read.marks,
                    1 + sum(item in (">", ">>") for item in source.split()),
                )
            )
    return Patterns(
        tuple(made),
        sieve_of({number: each.needs for number, each in enumerate(made)}),
        frozenset(number for number, each in enumerate(made) if each.lines > 1),
        max((each.lines for each in made), default=1),
        MappingProxyType(words),
        MappingProxyType(dict(raw.get("tables", {}))),
    )


_KINDS = {
    "c": "cn",
    "q": "cmu",
    "s": "sf",
    "%": "s",
    "x": "cmus",
}
_WORD = r"(?:[^ #\n,;:.()\"!?–]+|#[do]\d+) "
_ANY_WORD = r"(?:[^ #\n.!?;]+|#[do]\d+) "
_ROLE = re.compile(r"\{(\w+)([+*]?):([\w%]+)\}(\?)?")
_GAP = re.compile(r"(~~?|\+)(\d+)")
_LIST = re.compile(r"%([a-z_]+)((?:\|[^|?]+)*)(?::(\w+))?(\?)?")
_JOINT = r"(?:, and |, plus |, |; and |; |and |plus )"
_PLAIN = {
    "(": "(?:",
    ")": ")",
    ")?": ")?",
    "|": "|",
    "!(": "(?!",
    ">": r"(?:[.!?\"' ]*\n |(?:\. ){2,})",
    ">>": r"[.!?\"' ]*\n (?:\n )?",
    "^": r"(?<=\n )",
    "$": (
        r"(?=[.;\n!?]|, (?:and|but|said|as|while|although|the|a|an|he|she|it|they"
        r"|officials|police|according) |, \""
        r"|, (?:[^ #\n,;.!?]+ ){1,4}(?:said|says|told) )"
    ),
}


_BRACKETS = {"[": "(", "]": ")"}


class _Compiler:
    """Turns one pattern into a regular expression."""

    def __init__(self, source: str, words: Mapping[str, tuple[str, ...]]) -> None:
        self._words = words
        self._needs: list[frozenset[str]] = []
        self._roles: list[str] = []
        self._open: list[list[frozenset[str] | None]] = []
        self._beside = Beside()
        self.marks = 0
        self.text = "".join(self._items(source))
        self.needs = (*self._needs, *self._beside.needs)

    def _items(self, source: str) -> Iterator[str]:
        if source.split(maxsplit=1)[0] not in ("^", ">"):
            yield _AT_WORD
        for item in source.split():
            if item in _PLAIN:
                self._group(item)
                yield _PLAIN[item]
            elif match := _ROLE.fullmatch(item):
                yield self._role(match)
            elif match := _GAP.fullmatch(item):
                self._anything()
                word = _ANY_WORD if match[1] == "~~" else _WORD
                yield rf"(?:{word}){{{int(match[1] == '+')},{match[2]}}}?"
            elif match := _LIST.fullmatch(item):
                yield self._list(match)
            else:
                yield self._literal(item)

    def _group(self, item: str) -> None:
        """Note what a text needs for one of the choices of a group to fit."""
        if item in (">", ">>"):
            self._anything()
        elif item == "^" and not self._open:
            self._beside.start()
        elif item in ("(", "!("):
            self._open.append([None] if item == "(" else [])
        elif item == "|" and self._open[-1]:
            self._open[-1].append(None)
        elif item in (")", ")?"):
            choices = self._open.pop()
            if choices:  # behind what must not follow stands what stood before it
                self._anything()
            if item == ")" and choices and all(choices):
                self._need(frozenset().union(*filter(None, choices)), None)

    def _role(self, match: re.Match[str]) -> str:
        role, several, kinds, maybe = match.groups()
        letters = "".join(_KINDS.get(kind, kind) for kind in kinds)
        one = rf"#[{letters}]\d+ "
        self._need(frozenset(f"#{letter}" for letter in letters), maybe)
        if not maybe and not self._open:
            self.marks += 2 if several == "+" else 1
        if several == "*":
            self._anything()
        marks = frozenset(f"#{letter}" for letter in letters)
        self._piece(marks, marks, maybe)
        if several:
            gap = rf"(?:{_WORD}){{0,4}}?"
            spread = rf"(?:[^ #\n.!?;]+ |{one}){{0,16}}?{one}"
            one = spread if several == "*" else rf"{one}(?:{gap}{_JOINT}{gap}{one})+"
        return rf"(?P<{self._named(role)}>{one}){maybe or ''}"

    def _named(self, role: str) -> str:
        """Tell a role that several alternatives fill apart: when, when__1."""
        self._roles.append(role)
        again = self._roles.count(role) - 1
        return f"{role}__{again}" if again else role

    def _list(self, match: re.Match[str]) -> str:
        name, others, role, maybe = match.groups()
        if name not in self._words:
            raise ClaimcheckError(f"No list of words is called {name!r}")
        listed = {*self._words[name], *filter(None, others.split("|"))}
        either = _either(listed)
        told = (min(phrase.split(), key=commonness) for phrase in listed)
        self._need(frozenset(told), maybe)
        parted = [phrase.split() for phrase in listed]
        first, last = ({words[at] for words in parted} for at in (0, -1))
        self._piece(frozenset(first), frozenset(last), maybe)
        group = f"(?P<{self._named(role)}>{either})" if role else f"(?:{either})"
        return group + (maybe or "")

    def _literal(self, item: str) -> str:
        maybe = item.endswith("?") and len(item) > 1
        words = item.removesuffix("?").split("|") if maybe else item.split("|")
        words = [_BRACKETS.get(word, word) for word in words]
        self._need(frozenset(words), maybe)
        self._piece(frozenset(words), frozenset(words), maybe)
        either = _either(words)
        return f"(?:{either}){'?' if maybe else ''}"

    def _piece(
        self, first: frozenset[str], last: frozenset[str], maybe: object
    ) -> None:
        if not self._open:
            self._beside.piece(first, last, maybe=bool(maybe))

    def _anything(self) -> None:
        if not self._open:
            self._beside.anything()

    def _need(self, words: frozenset[str], maybe: object) -> None:
        if maybe:
            return
        if not self._open:
            self._needs.append(words)
        elif choices := self._open[-1]:
            known = choices[-1]
            choices[-1] = min(known, words, key=rarity) if known else words


_AT_WORD = "(?<= )"


def _either(words: Iterable[str]) -> str:
    """Give a pattern of phrases whose shared beginnings are tried once."""
    tree: dict[str, Any] = {}
    for word in words:
        at = tree
        for letter in f"{word} ":
            at = at.setdefault(letter, {})
        at[""] = {}
    return _branch(tree)


def _branch(tree: Mapping[str, Any]) -> str:
    if not tree:
        return ""
    # Longer phrases are tried first: "went up" before "went".
    longer = [re.escape(key) + _branch(rest) for key, rest in tree.items() if key]
    ends = "" in tree
    if len(longer) == 1 and not ends:
        return longer[0]
    either = f"(?:{'|'.join(longer)})"
    return f"{either}?" if ends and longer else either if longer else ""
