"""Words that tell what a number has to do with others, from ``sums.en.toml``.

They stand there in classes by what they mean; verbs and nouns are bent here, so that
no form of them has to be listed: average, averages, averaged, averaging.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import frozen


@frozen(eq=False)
class Sums:
    """Classes of words and of phrases, by the name of what they mean.

    *units* gives the time of "daily", *fits* how many weeks there are in a year.
    """

    words: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    units: Mapping[str, str]
    fits: Mapping[str, int]


@cache
def load_sums(code: str = "en") -> Sums:
    """Read the classes that come with claimcheck."""
    text = files("claimcheck.lang").joinpath(f"sums.{code}.toml").read_text("utf-8")
    return parse_sums(tomllib.loads(text))


def parse_sums(raw: Mapping[str, Any]) -> Sums:
    """Read and bend the classes of one language."""
    told: dict[str, set[str]] = {}
    irregular = raw.get("irregular", {})
    for name, words in raw.get("plain", {}).items():
        told.setdefault(name, set()).update(words)
    for name, words in raw.get("nouns", {}).items():
        told.setdefault(name, set()).update(f for w in words for f in (w, _plural(w)))
    for name, words in raw.get("verbs", {}).items():
        told.setdefault(name, set()).update(_bent(words, irregular))
    single = {n: frozenset(w for w in ws if " " not in w) for n, ws in told.items()}
    longer = {n: _split(ws) for n, ws in told.items()}
    return Sums(
        MappingProxyType(single),
        MappingProxyType({n: ps for n, ps in longer.items() if ps}),
        MappingProxyType(dict(raw.get("units", {}))),
        MappingProxyType(dict(raw.get("fits", {}))),
    )


def _split(words: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Split phrases; a text is split behind a half, as in half-time."""
    apart = (word.replace("half-", "half - ") for word in sorted(words))
    return tuple(tuple(word.split()) for word in apart if " " in word)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}{'es' if noun.endswith(('s', 'x', 'ch', 'sh')) else 's'}"


def _bent(verbs: Iterable[str], irregular: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the forms of verbs.

    >>> sorted(_bent(["raise", "win"], {"win": ["won"]}))
    ['raise', 'raised', 'raises', 'raising', 'win', 'winning', 'wins', 'won']
    """
    for verb in verbs:
        stem = verb.removesuffix("e")
        if stem == verb and _is_short(verb):
            stem = verb + verb[-1]
        yield from (verb, _plural(verb), f"{stem}ing")
        yield from irregular.get(verb, (f"{stem}ed",))


_VOWELS = "aeiou"


def _is_short(verb: str) -> bool:
    """Say whether the last letter is written twice in win, winning."""
    first, second, third = f"xx{verb}"[-3:-2], verb[-2:-1], verb[-1:]
    return second in "aiou" and third not in "aeiouwxy" and first not in _VOWELS


__all__ = ["Sums", "load_sums", "parse_sums"]
