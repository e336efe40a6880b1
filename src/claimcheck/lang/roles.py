"""Frames whose roles are told by cues beside a number, read from ``roles.en.toml``.

A *cue* is a phrase that ends right before a number, or begins behind it, with at most
*near* words and no other number between: "leaving 21", "the 11 matches that remain". In
it ^ is the start of a sentence. A *sign* is a phrase anywhere in a sentence. Nouns of
one *kin* may count the same things.

A frame is a kind of claim, and its roles:

============ ==================================================================
of a role    tells
============ ==================================================================
cues         the cues of which a number has one; none are needed without it
not          the cues that a number must not have
kinds        the kinds of numbers, by their marks (:mod:`claimcheck.relate.marks`)
several      that all numbers that fit play it together
larger       that the number is larger than that in the anchor's role
apart        that it is of another kind than the anchor, or counts something else
named        that it counts what the anchor counts, by the same noun
kin          a list of nouns, one of which it counts
place        where it stands: *before* or *behind* the anchor with no number between,
             or anywhere in the same *sentence*
============ ==================================================================

Its *anchor* is the role that is sought first; the others are sought *back* and *forth*
sentences from there. Each of *signs* must stand somewhere in these sentences, and none
of *unless*. Of *first* frames the anchor is the first number nearby that can play it,
and of *any* the first of several readings is given where none comes out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError


@frozen
class Cue:
    """A phrase, what it tells of a number, and how near to it must stand."""

    tag: str
    words: tuple[str, ...]
    near: int = 0


@frozen
class Role:
    """What a number must be to play a role."""

    name: str
    kinds: str
    cues: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    several: bool = False
    larger: bool = False
    apart: bool = False
    named: bool = False
    kin: str = ""
    place: str = ""


@frozen(eq=False)
class RoleFrame:
    """A kind of claim and the roles that make it up.

    *cued* are the words and kinds of numbers of which its anchor has one beside it.
    """

    claim: str
    anchor: Role
    roles: tuple[Role, ...]
    back: int
    forth: int
    signs: frozenset[str]
    unless: frozenset[str]
    cued: frozenset[str]
    given: Mapping[str, Any]
    first: bool = False
    any: bool = False


@frozen(eq=False)
class Roles:
    """A language's frames, and its cues by the word that is nearest to the number."""

    frames: tuple[RoleFrame, ...]
    before: Mapping[str, tuple[Cue, ...]]
    behind: Mapping[str, tuple[Cue, ...]]
    signs: Mapping[str, tuple[Cue, ...]]
    kin: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    agents: tuple[str, ...] = ()
    things: frozenset[str] = frozenset()

    def is_human(self, noun: str) -> bool:
        """Say whether a noun is of people, for all that its ending tells."""
        if noun in self.nouns.get("people", ()):
            return True
        told = len(noun) >= _SHORTEST_AGENT and noun.endswith(self.agents)
        return told and noun not in self.things

    def are_kin(self, one: str, other: str) -> bool:
        """Say whether nouns may count the same: bridges and footbridges, of people."""
        if other in self.kin.get(one, ()):
            return True
        short, long = sorted((one, other), key=len)
        if len(short) >= _SHORTEST_HEAD and long.endswith(short):
            return True
        return self.is_human(one) and self.is_human(other)


_SHORTEST_AGENT, _SHORTEST_HEAD = 5, 4
"""Letters of a noun that is told to be of people by its ending, and of a last part."""


@cache
def load_roles(code: str = "en") -> Roles:
    """Read the frames that come with claimcheck."""
    text = files("claimcheck.lang").joinpath(f"roles.{code}.toml").read_text("utf-8")
    return parse_roles(tomllib.loads(text))


def parse_roles(raw: Mapping[str, Any]) -> Roles:
    """Read cues, signs and frames of one language.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for an unknown cue or sign.
    """
    cues = raw.get("cues", {})
    signs = raw.get("signs", {})
    kin: dict[str, set[str]] = {}
    for nouns in raw.get("kin", {}).values():
        for noun in nouns:
            kin.setdefault(noun, set()).update(nouns)
    return Roles(
        tuple(_frame(row, cues, signs) for row in raw.get("frames", ())),
        _indexed(_told(cues, "before"), -1),
        _indexed(_told(cues, "behind"), 0),
        _indexed((Cue(tag, tuple(p.split())) for tag in signs for p in signs[tag]), 0),
        MappingProxyType({noun: frozenset(nouns) for noun, nouns in kin.items()}),
        MappingProxyType({k: frozenset(v) for k, v in raw.get("kin", {}).items()}),
        tuple(raw.get("endings", {}).get("agents", ())),
        frozenset(raw.get("endings", {}).get("things", ())),
    )


def _told(cues: Mapping[str, Any], side: str) -> Iterable[Cue]:
    for tag, row in cues.items():
        for phrase in row.get(side, ()):
            yield Cue(tag, tuple(phrase.split()), row.get("near", 0))


def _indexed(cues: Iterable[Cue], key: int) -> Mapping[str, tuple[Cue, ...]]:
    """Put cues under their first or their last word."""
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.words[key], []).append(cue)
    return MappingProxyType({word: tuple(each) for word, each in found.items()})


def _frame(
    row: Mapping[str, Any], cues: Mapping[str, Any], signs: Mapping[str, Any]
) -> RoleFrame:
    roles = {name: _role(name, told, cues) for name, told in row["roles"].items()}
    anchor = roles.pop(row["anchor"])
    wanted, unless = (frozenset(row.get(key, ())) for key in ("signs", "unless"))
    unknown = (wanted | unless) - signs.keys()
    if unknown:
        raise ClaimcheckError(f"No sign is called {min(unknown)!r}")
    first = {
        phrase.split()[key]
        for tag in anchor.cues
        for side, key in (("before", -1), ("behind", 0))
        for phrase in cues[tag].get(side, ())
    }
    cued = first or {f"#{kind}" for kind in anchor.kinds}
    return RoleFrame(
        row["claim"],
        anchor,
        tuple(roles.values()),
        row.get("back", 1),
        row.get("forth", 0),
        wanted,
        unless,
        frozenset(cued),
        MappingProxyType(row.get("given", {})),
        first=row.get("first", False),
        any=row.get("any", False),
    )


def _role(name: str, told: Mapping[str, Any], cues: Mapping[str, Any]) -> Role:
    asked, barred = frozenset(told.get("cues", ())), frozenset(told.get("not", ()))
    unknown = (asked | barred) - cues.keys()
    if unknown:
        raise ClaimcheckError(f"No cue is called {min(unknown)!r}")
    return Role(
        name,
        told["kinds"],
        asked,
        barred,
        several=told.get("several", False),
        larger=told.get("larger", False),
        apart=told.get("apart", False),
        named=told.get("named", False),
        kin=told.get("kin", ""),
        place=told.get("place", ""),
    )
