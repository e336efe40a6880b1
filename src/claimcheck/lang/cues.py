"""The words by which a language says who says so, read from ``cues.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError
from claimcheck.model import SourceKind, Stance


class Frame(StrEnum):
    """What a reporting verb takes."""

    SAYS = "says"
    ADDS = "adds"
    VOWS = "vows"
    TELLS = "tells"
    HOLDS = "holds"
    WANTS = "wants"
    JUDGES = "judges"


SPEAKING = (Frame.SAYS, Frame.ADDS, Frame.TELLS)
"""What the verbs of speech take."""


class Form(StrEnum):
    """The form of a verb."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    ING = "ing"
    PARTICIPLE = "participle"


@frozen
class Cue:
    """One form of a reporting verb.

    *doubtful* forms are nouns or adjectives at least as often ("reports").
    """

    verb: str
    form: Form
    frame: Frame
    stance: Stance
    doubtful: bool = False
    takes: frozenset[str] = frozenset()


@frozen(eq=False)
class Cues:
    """What a language reports with: verbs by form, and small words by what they do.

    >>> cues = load_cues()
    >>> str(cues.verbs["denied"].stance), str(cues.kinds["spokesman"])
    ('denies', 'person')
    """

    verbs: Mapping[str, Cue]
    words: Mapping[str, frozenset[str]]
    kinds: Mapping[str, SourceKind]
    pronouns: Mapping[str, SourceKind]

    def kind_of(self, word: str) -> SourceKind | None:
        """Give the kind of source a noun stands for: insiders are a group of people.

        >>> str(load_cues().kind_of("insiders"))
        'group'
        """
        kind = self.kinds.get(word)
        if kind is None and word.endswith("s"):
            one = self.kinds.get(word[:-1])
            return SourceKind.GROUP if one is SourceKind.PERSON else None
        return kind


@cache
def load_cues(code: str = "en") -> Cues:
    """Read the cues that come with claimcheck.

    Raises :class:`~claimcheck.errors.ClaimcheckError` for a language without any.
    """
    text = files("claimcheck.lang").joinpath(_FILE).read_text("utf-8")
    return parse_cues(text, code=code, origin=_FILE)


_FILE = "cues.toml"


def parse_cues(text: str, *, code: str = "en", origin: str = "cues") -> Cues:
    """Read the cues of the language *code* in the format of ``cues.toml``.

    Raises :class:`~claimcheck.errors.ClaimcheckError`, with *origin* and the path of
    the key, for what is no TOML, missing, unknown or of the wrong type and for a word
    that stands for two things.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ClaimcheckError(f"{origin}: {error}") from None
    if code not in raw:
        known = ", ".join(raw) or "none"
        raise ClaimcheckError(f"{origin}: no language has cues for {code!r}: {known}")
    try:
        return _cues(_table(raw[code], f"$.{code}"), f"$.{code}")
    except ClaimcheckError as error:
        raise ClaimcheckError(f"{origin}: {error}") from None


def _cues(raw: Mapping[str, Any], path: str) -> Cues:
    _expect(raw, ("verbs", "takes", "words", "kinds", "pronouns"), path)
    lists = _table(raw["words"], f"{path}.words")
    _expect(lists, WORDS, f"{path}.words")
    words = {
        key: frozenset(_words(value, f"{path}.words.{key}"))
        for key, value in lists.items()
    }
    return Cues(
        verbs=_verbs(
            raw["verbs"], words, _takes(raw["takes"], f"{path}.takes"), f"{path}.verbs"
        ),
        words=MappingProxyType(words),
        kinds=_kinds(raw["kinds"], f"{path}.kinds"),
        pronouns=_kinds(raw["pronouns"], f"{path}.pronouns"),
    )


WORDS = (
    "denials",
    "doubts",
    "refusals",
    "negations",
    "auxiliaries",
    "modals",
    "naming",
    "passives",
    "openers",
    "binding",
    "questions",
    "relatives",
    "speakers",
    "titles",
    "that",
    "to",
    "prepositions",
    "belonging",
    "according",
    "nouns",
    "possessives",
    "wordings",
    "wording",
    "makers",
    "rumours",
    "promises",
    "denying",
    "doubting",
    "adverbs",
    "results",
    "by",
    "being",
    "hearsay",
    "on_record",
    "shielded",
    "generic",
    "expletives",
    "empty",
    "questioning",
    "putting",
    "grounds",
    "withheld",
    "clear",
    "making",
    "nobody",
    "nor",
    "vague",
    "interview",
    "keeping",
    "unwilling",
    "convictions",
    "misgivings",
    "measures",
    "aged",
    "displaying",
    "outward",
    "addressing",
    "estimated",
    "estimating",
    "comparing",
    "accompanying",
    "particles",
    "surnames",
    "alone",
    "together",
    "totals",
    "gaps",
    "rates",
    "extremes",
    "beyond",
    "nearby",
    "births",
    "seniority",
    "partitives",
    "rising",
    "falling",
    "above",
    "below",
    "commonest",
    "turning",
    "points",
    "foreign",
    "unnamed",
    "doubtful",
)
"""The lists of small words that a language gives."""


def _takes(raw: object, path: str) -> Mapping[str, frozenset[str]]:
    """Give by verb what it takes: a preposition, or an infinitive."""
    made: dict[str, set[str]] = {}
    for what, verbs in _table(raw, path).items():
        for verb in _words(verbs, f"{path}.{what}"):
            made.setdefault(verb, set()).add(what)
    return {verb: frozenset(what) for verb, what in made.items()}


def _verbs(
    raw: object,
    words: Mapping[str, frozenset[str]],
    takes: Mapping[str, frozenset[str]],
    path: str,
) -> Mapping[str, Cue]:
    frames = _table(raw, path)
    _expect(frames, tuple(Frame), path)
    made: dict[str, Cue] = {}
    for frame, rows in frames.items():
        for verb, value in _table(rows, f"{path}.{frame}").items():
            here = f"{path}.{frame}.{verb}"
            forms = _words(value, here)
            if len(forms) not in _FORMS:
                raise ClaimcheckError(f"{here}: expected three or four forms: {forms}")
            stance = _stance(verb, Frame(frame), words)
            for form, printed in zip(_ORDER, (verb, *forms), strict=False):
                cue = Cue(
                    verb,
                    form,
                    Frame(frame),
                    stance,
                    doubtful=printed in words["doubtful"],
                    takes=takes.get(verb, frozenset()),
                )
                if made.setdefault(printed, cue).verb != verb:
                    raise ClaimcheckError(f"{here}: {printed!r} is there twice")
                if form is Form.PAST:
                    made[printed] = cue
    return MappingProxyType(made)


def _stance(verb: str, frame: Frame, words: Mapping[str, frozenset[str]]) -> Stance:
    for key, stance in _STANCES.items():
        if verb in words[key]:
            return stance
    return Stance.WANTS if frame is Frame.WANTS else Stance.ASSERTS


_STANCES = {
    "denials": Stance.DENIES,
    "doubts": Stance.DOUBTS,
    "refusals": Stance.WITHHOLDS,
}
_FORMS = (3, 4)
_ORDER = (Form.BASE, Form.THIRD, Form.PAST, Form.ING, Form.PARTICIPLE)


def _kinds(raw: object, path: str) -> Mapping[str, SourceKind]:
    made: dict[str, SourceKind] = {}
    for kind, value in _table(raw, path).items():
        if kind not in list(SourceKind):
            known = ", ".join(SourceKind)
            raise ClaimcheckError(f"{path}.{kind}: no such kind of source: {known}")
        for word in _words(value, f"{path}.{kind}"):
            if word in made:
                raise ClaimcheckError(f"{path}.{kind}: {word!r} is there twice")
            made[word] = SourceKind(kind)
    return MappingProxyType(made)


def _table(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ClaimcheckError(f"{path}: expected a table, not {value!r}")
    return value


def _expect(table: Mapping[str, Any], keys: Iterable[str], path: str) -> None:
    keys = tuple(keys)
    for key in table:
        if key not in keys:
            raise ClaimcheckError(
                f"{path}.{key}: no such key; known: {', '.join(keys)}"
            )
    for key in keys:
        if key not in table:
            raise ClaimcheckError(f"{path}.{key}: missing")


def _words(value: object, path: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(
        isinstance(word, str) and word == word.lower() for word in value
    ):
        raise ClaimcheckError(f"{path}: expected words in lower case, not {value!r}")
    return tuple(value)
