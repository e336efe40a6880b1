"""From a language's TOML file to a Language; errors name the file and the key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar

from attrs import evolve

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.closed_up import with_closed_up
from claimcheck.lang.entries import TABLES, vague, word_set
from claimcheck.lang.language import HedgePhrase, Language
from claimcheck.lang.units import add_units, load_units
from claimcheck.model import (
    Hedge,
)
from claimcheck.toml import Table

T = TypeVar("T")


@cache
def load_language(code: str = "en") -> Language:
    """Read a built-in language.

    >>> load_language("en").months["march"]
    3
    """
    name = f"{code}.toml"
    try:
        text = (files("claimcheck.lang") / name).read_text("utf-8")
    except FileNotFoundError:
        raise ClaimcheckError(f"No language has the code {code!r}; known: en") from None
    return parse_language(text, origin=name)


def with_units(
    units: str | Table, language: Language | None = None, origin: str = "units"
) -> Language:
    r"""Give a language, English unless another is told, with more units.

    *units* is TOML, one table a kind of quantity and one row a unit. Raises
    :class:`~claimcheck.errors.ClaimcheckError` with *origin* and the path of the key
    for what cannot be read.

    >>> mine = with_units('[mass]\ncask = { factor = "50", en = ["cask", "casks"] }')
    >>> mine.units.words["casks"].in_base(2)
    100
    """
    language = language or load_language()
    known = language.units or load_units(language.code)
    table = Table.of(units, origin) if isinstance(units, str) else units
    return evolve(language, units=add_units(table, known, language.code))


def parse_language(text: str, origin: str = "language file") -> Language:
    """Read a language from TOML.

    Raises :class:`~claimcheck.errors.ClaimcheckError` with *origin* and the path of
    the key for anything missing, unknown or of the wrong kind.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ClaimcheckError(f"{origin}: {error}") from None
    try:
        return _language(raw)
    except ClaimcheckError as error:
        raise ClaimcheckError(f"{origin}: {error}") from None


def _language(raw: dict[str, Any]) -> Language:
    known = {
        "code",
        "hedges",
        "furniture",
        "abbreviations",
        "words",
        "events",
        "changes",
    }
    for key in raw:
        if key not in known | set(TABLES) | {"vague"}:
            raise ClaimcheckError(f"$.{key}: no such key")
    tables = {key: _table(raw, key, convert) for key, convert in [*TABLES.items()]}
    for key in ("ordinals", "numbers"):
        tables[key] = with_closed_up(tables[key], tables["numbers"])
    return Language(
        code=_need(raw, "code", str, "$"),
        vague=_table(raw, "vague", vague),
        hedges=_hedges(_need(raw, "hedges", list, "$")),
        words=_lists(raw, "words", _WORDS),
        events=_lists(raw, "events", _EVENTS),
        changes=_lists(raw, "changes", _CHANGES),
        furniture=tuple(sorted(_lists(raw, "furniture", ("starts",))["starts"])),
        abbreviations=_lists(raw, "abbreviations", ("words",))["words"],
        units=None,
        **tables,
    )


def _lists(
    raw: Mapping[str, Any], key: str, names: tuple[str, ...]
) -> Mapping[str, frozenset[str]]:
    """Read a table of word lists, all of which must be there and no other."""
    lists = _table(raw, key, word_set)
    for name in lists:
        if name not in names:
            raise ClaimcheckError(f"$.{key}.{name}: no such key")
    for name in names:
        if name not in lists:
            raise ClaimcheckError(f"$.{key}.{name}: expected a list of words")
    return lists


def _table(
    raw: Mapping[str, Any], key: str, convert: Callable[[Any], T]
) -> Mapping[str, T]:
    rows = _need(raw, key, dict, "$")
    made: dict[str, T] = {}
    for word, value in rows.items():
        if word != word.lower():
            raise ClaimcheckError(f"$.{key}.{word}: words are written in lower case")
        try:
            made[word] = convert(value)
        except (TypeError, ValueError, ZeroDivisionError) as error:
            raise ClaimcheckError(f"$.{key}.{word}: {error}") from None
    return MappingProxyType(made)


def _need(raw: Mapping[str, Any], key: str, kind: type[T], path: str) -> T:
    value = raw.get(key)
    if not isinstance(value, kind):
        given = "nothing" if value is None else repr(value)
        raise ClaimcheckError(f"{path}.{key}: expected a {_NAMES[kind]}, not {given}")
    return value


_NAMES: dict[type, str] = {
    str: "string",
    list: "list",
    dict: "table",
    int: "whole number",
    bool: "true or false",
}


def _hedges(rows: list[Any]) -> tuple[HedgePhrase, ...]:
    """Read the hedges; no phrase may hedge in two ways."""
    made = tuple(_hedge(row, f"$.hedges[{n}]") for n, row in enumerate(rows))
    seen: set[str] = set()
    for number, row in enumerate(made):
        for phrase in row.phrases:
            if phrase in seen:
                path = f"$.hedges[{number}].phrases"
                raise ClaimcheckError(f"{path}: the phrase {phrase!r} is there twice")
            seen.add(phrase)
    return made


def _hedge(row: object, path: str) -> HedgePhrase:
    if not isinstance(row, dict):
        raise ClaimcheckError(f"{path}: expected a table, not {row!r}")
    for key in row:
        if key not in _HEDGE_KEYS:
            raise ClaimcheckError(f"{path}.{key}: no such key")
    effect = _need(row, "effect", str, path)
    if effect not in list(Hedge):
        known = ", ".join(Hedge)
        raise ClaimcheckError(
            f"{path}.effect: no hedge has the effect {effect!r}; known: {known}"
        )
    return HedgePhrase(
        phrases=_phrases(row, "phrases", path),
        effect=Hedge(effect),
        example=_need(row, "example", str, path),
        literal=_need(row, "literal", str, path),
        usual=_need(row, "usual", str, path),
        after="after" in row and _need(row, "after", bool, path),
        not_in=_phrases(row, "not", path) if "not" in row else (),
    )


def _phrases(row: Mapping[str, Any], key: str, path: str) -> tuple[str, ...]:
    found = _need(row, key, list, path)
    for phrase in found:
        if not isinstance(phrase, str) or not phrase.strip():
            raise ClaimcheckError(f"{path}.{key}: expected words, not {phrase!r}")
        if key == "phrases" and phrase != phrase.lower():
            raise ClaimcheckError(f"{path}.{key}: words are written in lower case")
    return tuple(found)


_HEDGE_KEYS = {"phrases", "effect", "example", "literal", "usual", "after", "not"}

_EVENTS = ("lasting", "beginning", "joining", "ending")

_CHANGES = ("up", "down", "moving", "steps")

_WORDS = (
    "articles",
    "definite",
    "determiners",
    "measuring",
    "being_so",
    "dimensions",
    "prepositions",
    "to",
    "conjunctions",
    "pronouns",
    "auxiliaries",
    "adverbs",
    "tails",
    "possessives",
    "that",
    "comparing",
    "ended",
    "soonest",
    "behind_number",
    "which",
    "it",
    "before_age",
    "before_year",
    "before_month",
    "before_length",
    "behind_length",
    "from_now",
    "before_unit",
    "particles",
    "taking_time",
    "decimal_points",
    "minus",
    "nothing",
    "speaking",
    "quarrelling",
    "moving_up",
    "postal",
    "emergency",
    "calls",
    "with_of",
    "pair",
    "in_pairs",
    "halves",
    "year_nouns",
    "numbered",
    "rounds",
    "bands",
    "topmost",
    "texting",
    "guessing",
    "only_before_millions",
    "behind_per",
    "most_of",
    "to_multiply",
    "before_multiple",
    "no_multiple",
    "fold",
    "part_of",
    "than_it",
    "of_that",
    "what_it_is",
    "no_extent",
    "as_much",
    "extents",
    "ratio",
    "scoring",
    "voting",
    "no_score",
    "streets",
    "feasts",
    "calendars",
    "counting",
    "shared_out",
    "changing",
    "compared",
    "turning",
    "of_money",
    "years_old",
    "behind_one",
    "aged",
    "who",
    "behind_age",
    "when_aged",
    "aged_verbs",
    "generic",
    "this",
    "in_places",
    "plain_titles",
    "singly",
    "small_words",
    "relative",
    "all_told",
    "amounting",
    "of_another_amount",
    "other_times",
    "going_on",
    "negations",
    "mistaken",
    "called_so",
    "no_mistakes",
    "among",
    "anybody",
    "machine_faults",
    "shown_wrong",
    "all_of",
    "every_of",
    "pounds_of_stones",
    "conditions",
    "plurals",
    "past_verbs",
    "elided",
    "none_of",
    "given_once",
    "there_all",
    "told_of_people",
    "before_noun",
    "ends_of_change",
    "behind_hyphen",
    "before_part",
    "nouns_in_ing",
    "future_verbs",
    "plans_to",
    "plans_after_is",
    "until",
    "also_words",
    "never_last",
    "makes_that",
    "short_days",
    "before_day",
    "not_days",
    "before_christ",
    "of_our_lord",
    "measured_in_tens",
    "week_of",
    "spanning",
    "before_range",
    "shifting",
    "fiscal",
    "fiscal_years",
    "every",
    "current",
    "following",
    "previous",
    "same",
    "named_months",
    "year_ends",
    "only_before_stroke",
    "only_beside_degrees",
    "only_behind_digits",
    "only_beside_times",
    "zones_in_small_letters",
    "past_the_hour",
    "to_the_hour",
    "before_time",
    "at_time",
    "at_hour",
    "universal_time",
    "local",
    "time",
    "between",
    "oclock",
    "until_time",
    "whole",
    "before_season",
    "before_units",
    "before_long_units",
    "on_weekends",
    "old",
    "matter",
    "full",
    "couple",
    "around_now",
    "long",
    "each",
    "times",
    "every_second",
    "only_adverbs",
    "early_hours",
)
"""The lists of words that reading and relating ask for."""
