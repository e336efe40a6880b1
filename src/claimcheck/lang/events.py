"""The words for what happens, by kind: the blaze is the fire.

A text seldom names an event twice in one word. The table ``events.en.toml`` puts nouns
and verbs into kinds, and tells which names (the disaster) stand for several of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError

_Rest = tuple[tuple[str, ...], frozenset[str]]


@frozen(eq=False)
class Words:
    """Words and phrases, each with the names it goes by; looked up by the first word.

    Of phrases that start alike the longest comes first.
    """

    by_first: Mapping[str, tuple[_Rest, ...]]

    def at(self, words: Sequence[str], at: int) -> tuple[frozenset[str], int] | None:
        """Give the names of what starts at a word, and the word behind it.

        >>> found = load_events().kinds.at(["it", "ran", "aground"], 2)
        >>> sorted(found[0]), found[1]
        (['calamity', 'wreck'], 3)
        """
        for rest, names in self.by_first.get(words[at], ()):
            after = at + 1 + len(rest)
            if tuple(words[at + 1 : after]) == rest:
                return names, after
        return None


@frozen(eq=False)
class Events:
    """The kinds of what happens, the cues of starts and ends, and lists of words.

    *kinds* gives the kinds of a word that tells of something and the families these
    are in; *names* what a noun that names it can stand for; *tenures* the cues of what
    lasts for months or years; *metals* the years that a silver jubilee is named for;
    *steps* the words for what comes in a known order, and *after* the steps that come
    no earlier than one.
    """

    kinds: Words
    names: Words
    cues: Words
    tenures: Words
    same_moment: Words
    metals: Mapping[str, int]
    lists: Mapping[str, frozenset[str]]
    steps: Words
    after: Mapping[str, frozenset[str]]


@cache
def load_events(code: str = "en") -> Events:
    """Read the words for events that come with claimcheck.

    >>> "since" in load_events().lists["until"]
    True
    """
    text = files("claimcheck.lang").joinpath(f"events.{code}.toml").read_text("utf-8")
    return parse_events(text, origin=f"events.{code}.toml")


def parse_events(text: str, origin: str = "events") -> Events:
    """Read words for events from TOML.

    Raises :class:`~claimcheck.errors.ClaimcheckError`, with *origin*, for what is no
    TOML and for a table that is missing.
    """
    try:
        return _events(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ClaimcheckError(f"{origin}: {error}") from None


def _events(raw: Mapping[str, Any]) -> Events:
    families = raw["members"]
    lists = {name: frozenset(words) for name, words in raw["words"].items()}
    return Events(
        kinds=_words(_with_families(raw["kinds"], families)),
        names=_words([*raw["kinds"].items(), *raw["families"].items()]),
        cues=_words(raw["cues"].items()),
        tenures=_words(_inflected(raw["tenures"], raw["irregular"])),
        same_moment=_words([("same-moment", raw["words"]["same_moment"])]),
        metals=raw["metals"],
        lists=lists,
        steps=_words(_inflected(raw["steps"], raw["irregular"])),
        after=_after(raw["courses"]["chains"]),
    )


def _after(chains: list[list[str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for chain in chains:
        for at, kind in enumerate(chain):
            found[kind] = found.get(kind, frozenset()).union(chain[at + 1 :])
    return found


def _with_families(
    kinds: Mapping[str, list[str]], families: Mapping[str, list[str]]
) -> Iterator[tuple[str, list[str]]]:
    yield from kinds.items()
    for family, members in families.items():
        for kind in members:
            yield family, kinds[kind]


def _inflected(
    verbs: Mapping[str, list[str]], irregular: Mapping[str, list[str]]
) -> Iterator[tuple[str, list[str]]]:
    """Yield verbs in all their forms; of "give up" the first word changes."""
    for name, phrases in verbs.items():
        told: list[str] = []
        for phrase in phrases:
            verb, _, rest = phrase.partition(" ")
            forms = (verb, *(irregular.get(verb) or _forms(verb)))
            told += [f"{form} {rest}".strip() for form in forms]
        yield name, told


def _forms(verb: str) -> tuple[str, ...]:
    """Give the forms of a regular verb.

    >>> _forms("expire"), _forms("vary")
    (('expires', 'expired', 'expiring'), ('varies', 'varied', 'varying'))
    """
    if verb.endswith("e"):
        return (f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    ends = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return (f"{verb}{ends}", f"{verb}ed", f"{verb}ing")


def _words(named: Iterable[tuple[str, list[str]]]) -> Words:
    """Put phrases in order: by their first word, the longest first."""
    found: dict[str, dict[tuple[str, ...], set[str]]] = {}
    for name, phrases in named:
        for phrase in phrases:
            first, *rest = phrase.split()
            found.setdefault(first, {}).setdefault(tuple(rest), set()).add(name)
    return Words(
        {
            first: tuple(
                (rest, frozenset(names))
                for rest, names in sorted(by_rest.items(), key=lambda row: -len(row[0]))
            )
            for first, by_rest in found.items()
        }
    )
