"""What noun phrases name: the thing counted, the event that lasted.

There is no parser here. A phrase is a run of content words, cut at the words that
end one; its head is found by the shape of English noun phrases.
"""

from __future__ import annotations

from claimcheck.extract.lexicon import lexicon_of
from claimcheck.extract.tokenising import tokenise
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Language, load_language
from claimcheck.model import Thing

CONTENT = "xXuFOVWMgsyZBJ"
"""Letters of words that can stand in a noun phrase."""


def thing(name: str, language: Language | None = None) -> Thing:
    """Read the name of a thing or an event, as a facts file gives it.

    >>> siege = thing("Harald's siege of Corby")
    >>> siege.head, sorted(siege.words), siege.definite
    ('siege', ['corby', 'harald'], True)
    """
    tokens = tokenise(name, lexicon_of(language or load_language()))
    return thing_in(tokens, 0, len(tokens.starts))


def thing_in(tokens: Tokens, first: int, after: int) -> Thing:
    """Read a noun phrase whose ends are known."""
    letters, language = tokens.letters, tokens.lexicon.language
    tail = next(
        (at for at in range(first + 1, after) if letters[at] in "pTH"),
        after,
    )
    head_at = next(
        (at for at in range(tail - 1, first - 1, -1) if letters[at] in CONTENT),
        first,
    )
    head = lemma(tokens.lower[head_at], language)
    words = frozenset(
        lemma(tokens.lower[at], language)
        for at in range(first, after)
        if at != head_at and letters[at] in CONTENT
    )
    definite = any(
        letters[at] in "tS" or tokens.lower[at] in language.words["possessives"]
        for at in range(first, tail)
    )
    name = tokens.words(first, after)
    if letters[first] in "tad":
        name = name[:1].lower() + name[1:]
    return Thing(name, head, words, definite=definite)


def subject_before(tokens: Tokens, at: int, first: int) -> Thing | None:
    """Read the noun phrase that ends right before a token, not before *first*.

    "deplored Harald's siege of Corby, which" gives Harald's siege of Corby.
    """
    letters, lower = tokens.letters, tokens.lower
    words = tokens.lexicon.language.words
    at = _before_aside(letters, at, first)
    while at > first and (letters[at - 1] in "vkR," or lower[at - 1] in words["which"]):
        at -= 1
    after = at
    while at > first and letters[at - 1] in "xX":
        at -= 1
    if at - 1 > first and letters[at - 1] in "td" and lower[at - 2] in words["tails"]:
        at -= 1
    if at - 1 > first and lower[at - 1] in words["tails"] and letters[at - 2] in "xX":
        at -= 1
        while at > first and letters[at - 1] in "xX":
            at -= 1
    start = _left_edge(tokens, at, after, first)
    return None if start == after else thing_in(tokens, start, after)


def _before_aside(letters: str, at: int, first: int) -> int:
    """Go left over what stands between commas: the chapel, a plain box, was built.

    What has a number may tell of something else: in May, on the 3rd, it opened.
    """
    verb = at
    while at > first and letters[at - 1] in "vk":
        at -= 1
    comma = letters.rfind(",", max(at - _ASIDE, first), at - 1)
    aside = letters[at - 1 : at] == "," and letters[comma - 1 : comma] in ("x", "X")
    plain = _NUMBERS.isdisjoint(letters[comma:at])
    return comma if comma > first and aside and plain else verb


_NUMBERS = frozenset("iNYqM")
_ASIDE = 12
"""Tokens of a phrase between commas."""


def own_words(thing: Thing) -> frozenset[str]:
    """Give the words of a thing but for those of its owner.

    >>> sorted(own_words(Thing("the chapel's organ", "organ", frozenset({"chapel"}))))
    ['organ']
    """
    owner, _, _ = thing.name.lower().replace("’", "'").rpartition("'s ")
    return (thing.words - frozenset(owner.split())) | {thing.head}


def _left_edge(tokens: Tokens, at: int, after: int, first: int) -> int:
    """Take in a possessive or an article; drop a verb that no article holds off."""
    letters = tokens.letters
    if at - 1 > first and letters[at - 1] == "S":
        at -= 2
        while at > first and letters[at - 1] == "X":
            at -= 1
        return at
    if at > first and letters[at - 1] in "tad":
        return at - 1
    while at < after and letters[at] == "x" and "X" in letters[at:after]:
        at += 1
    return at


def lemma(word: str, language: Language | None = None) -> str:
    """Give the singular of an English noun, in lower case.

    >>> [lemma(word) for word in ("officials", "cities", "people", "crisis")]
    ['official', 'city', 'person', 'crisis']
    """
    irregular = (language or load_language()).irregular
    word = word.casefold()
    if word in irregular:
        return irregular[word]
    if len(word) <= len("gas") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "oes")):
        return word[:-2]
    return word.removesuffix("s")
