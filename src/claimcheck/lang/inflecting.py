"""Forms of English verbs: a list of words names a verb once and has all its forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

_DOUBLED = frozenset("bdglmnprt")
_VOWELS = frozenset("aeiou")
_SHORT = 4
"""Letters of verbs of one syllable, of which the last letter may be doubled."""


def forms(verb: str, irregular: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Give a verb and its forms: those of the present first, then those of the past.

    >>> forms("drop", {})
    ('drop', 'drops', 'dropping', 'dropped')
    >>> forms("rise", {"rise": ["rose", "risen"]})
    ('rise', 'rises', 'rising', 'rose', 'risen')
    """
    stem = _stem(verb)
    regular = f"{verb[:-1]}ied" if _is_dry(verb) else f"{stem}ed"
    past = irregular.get(verb, (regular,))
    return (verb, _third(verb), f"{stem}ing", *past)


def _third(verb: str) -> str:
    if _is_dry(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}{'es' if verb.endswith(('s', 'x', 'z', 'ch', 'sh', 'o')) else 's'}"


def _is_dry(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in _VOWELS


def _stem(verb: str) -> str:
    """Give what -ing stands behind: ris, dropp, tumbl; of "dry" the y is kept."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1]
    closed = verb[-1] in _DOUBLED and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return verb + verb[-1] if closed and len(verb) <= _SHORT else verb


def inflected(
    listed: Iterable[str], irregular: Mapping[str, Iterable[str]]
) -> Iterator[str]:
    """Yield words as listed, and all forms of those that a star marks as verbs.

    >>> list(inflected(["up", "go* up"], {"go": ["went", "gone"]}))
    ['up', 'go up', 'goes up', 'going up', 'went up', 'gone up']
    """
    for item in listed:
        verb, star, rest = item.partition("*")
        if star:
            yield from (each + rest for each in forms(verb, irregular))
        else:
            yield item
