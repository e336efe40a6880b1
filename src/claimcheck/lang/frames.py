"""The phrases by which a language puts times and people in roles: ``frames.toml``.

A phrase is a row of atoms, each of which stands for words of a sentence:

=============== ==========================================================
atom            stands for
=============== ==========================================================
``word``        the word itself; ``a|b`` one of several
``@list``       one of the words of a list of ``[lists]``
``{role:dn}``   a mention of one of these kinds (see ``relate.skeleton``)
``..3``         up to three words, no sign and no mention among them
``,..3``        the same, commas allowed
``~3``          the same as ``..3``, lengths, ages and numbers allowed
``*3``          up to three words, signs or mentions, full stops left out
``<role``       nothing: the place before which the thing in that role is named
``role>``       nothing: the place behind which it is
``!a|b``        nothing: neither word comes next
``^``           nothing: the start of a sentence
=============== ==========================================================

A word, list or mention may be left out where ``?`` stands behind it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.sieve import Beside, Needs, Sieve, sieve_of


@frozen(eq=False)
class Phrasing:
    """One phrase of a frame.

    *needs* are the words and the kinds of mentions (``<d``) that must stand in the
    sentence, one of each set. *flags* are told of the frame where it is found. *text*
    is what it was written as, *regex* its regular expression, compiled when first
    needed.
    """

    frame: str
    text: str
    regex: str
    needs: Needs
    flags: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its regular expression, ready to match."""
        return _compiled(self.regex)


_compiled = cache(re.compile)


@frozen
class TimeZone:
    """Minutes from UTC in winter and in summer; those of one *family* change together.

    The family is empty where nothing changes.
    """

    winter: int
    summer: int
    family: str


@frozen(eq=False)
class Frames:
    """All phrasings, the sieve that tells which to seek, and the lists of words.

    *examples* and *refused* are the texts that each frame's rows give as proof.
    """

    phrasings: tuple[Phrasing, ...]
    sieve: Sieve
    lists: Mapping[str, frozenset[str]]
    concepts: Mapping[str, str]
    orders: Mapping[str, frozenset[str]]
    once: frozenset[str]
    jubilees: Mapping[str, int]
    decades: Mapping[str, int]
    synonyms: Mapping[str, str]
    zones: Mapping[str, TimeZone]
    examples: tuple[tuple[str, str], ...]
    refused: tuple[tuple[str, str], ...]


@cache
def load_frames(code: str = "en") -> Frames:
    """Read the phrasings that come with claimcheck.

    >>> "born" in load_frames().sieve.words
    True
    """
    text = files("claimcheck.lang").joinpath(f"frames.{code}.toml").read_text("utf-8")
    return parse_frames(text, origin=f"frames.{code}.toml")


def parse_frames(text: str, origin: str = "frames") -> Frames:
    """Read phrasings from TOML.

    Raises :class:`~claimcheck.errors.ClaimcheckError`, with *origin*, for what is no
    TOML, for an unknown list and for an atom that cannot be read.
    """
    try:
        raw = tomllib.loads(text)
        return _frames(raw)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ClaimcheckError(f"{origin}: {error}") from None
    except ClaimcheckError as error:
        raise ClaimcheckError(f"{origin}: {error}") from None


def _frames(raw: Mapping[str, Any]) -> Frames:
    lists = {name: frozenset(words) for name, words in raw["lists"].items()}
    rows = raw["frames"]
    phrasings = tuple(
        _phrasing(row["frame"], text, frozenset(row.get("flags", ())), lists)
        for row in rows
        for text in row["phrases"]
    )
    return Frames(
        phrasings,
        sieve_of({number: each.needs for number, each in enumerate(phrasings)}),
        lists,
        {word: name for name, words in raw["concepts"].items() for word in words},
        _orders(raw["orders"]["chains"]),
        frozenset(raw["orders"]["once"]),
        raw["jubilees"],
        raw.get("decades", {}),
        raw["synonyms"],
        {name: TimeZone(*row) for name, row in raw["zones"].items()},
        tuple((row["frame"], text) for row in rows for text in row["examples"]),
        tuple((row["frame"], text) for row in rows for text in row.get("not", ())),
    )


def _orders(chains: list[list[str]]) -> Mapping[str, frozenset[str]]:
    """Give what comes behind each concept, in one step or more."""
    after: dict[str, frozenset[str]] = {}
    for chain in chains:
        for at, concept in enumerate(chain):
            known = after.get(concept, frozenset())
            after[concept] = known | frozenset(chain[at + 1 :])
    return after


def _phrasing(
    frame: str, text: str, flags: frozenset[str], lists: Mapping[str, frozenset[str]]
) -> Phrasing:
    parts: list[str] = []
    needs: list[frozenset[str]] = []
    beside = Beside()
    for atom in text.split():
        optional = atom.endswith("?") and len(atom) > 1
        part, words = _atom(atom.removesuffix("?") if optional else atom, lists)
        parts.append(f"(?:{part})?" if optional else part)
        if words and not optional:
            needs.append(words)
        if words:
            beside.piece(words, words, maybe=optional)
        elif atom == "^":
            beside.start()
        elif _GAP.fullmatch(atom):
            beside.anything()
    regex = "(?<![^ ])" + "".join(parts)
    return Phrasing(frame, text, regex, (*needs, *beside.needs), flags)


_WORD = r"[^<,;:.()\"!? ][^ ]* "
_WORD_OR_COMMA = r"(?:, |[^<,;:.()\"!? ][^ ]* )"
_WORD_OR_NUMBER = r"(?:<[lnqazy][0-9]+> |[^<,;:.()\"!? ][^ ]* )"
_ANY = r"[^;.!? ][^ ]* "
_GAPS = {"..": _WORD, ",..": _WORD_OR_COMMA, "~": _WORD_OR_NUMBER, "*": _ANY}


def _atom(atom: str, lists: Mapping[str, frozenset[str]]) -> tuple[str, frozenset[str]]:
    """Give an atom's pattern, and the words or kinds of mentions that it asks for."""
    none: frozenset[str] = frozenset()
    if slot := _SLOT.fullmatch(atom):
        kinds = slot["kinds"]
        asked = frozenset(f"<{kind}" for kind in kinds)
        return f"<[{kinds}](?P<{slot['role']}>[0-9]+)> ", asked
    if atom == "^":
        return "(?<!.)", none
    if gap := _GAP.fullmatch(atom):
        word = _GAPS[gap["kind"]]
        return f"(?:{word}){{0,{gap['most']}}}?", none
    if place := _PLACE.fullmatch(atom):
        return f"(?P<{place['before'] or place['behind']}>)", none
    if atom.startswith("!"):
        return f"(?!{_either(_words(atom[1:], lists))} )", none
    words = _words(atom, lists)
    return f"{_either(words)} ", words


_SLOT = re.compile(r"\{(?P<role>\w+):(?P<kinds>\w+)\}")
_GAP = re.compile(r"(?P<kind>\.\.|,\.\.|~|\*)(?P<most>[0-9]+)")
_PLACE = re.compile(r"<(?P<before>\w+)|(?P<behind>\w+)>")


def _words(atom: str, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(_each(atom, lists))


def _each(atom: str, lists: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for word in atom.split("|"):
        if word.startswith("@"):
            if word[1:] not in lists:
                raise ClaimcheckError(f"no list is called {word[1:]!r}")
            yield from lists[word[1:]]
        else:
            yield word


def _either(words: frozenset[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
