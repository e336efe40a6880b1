"""What noun phrases name: the thing counted, the event that lasted.

There is no parser here. A phrase is a run of content words, cut at the words that
end one; its head is found by the shape of English noun phrases.
"""

from __future__ import annotations

from claimcheck.extract.lexicon import lexicon_of
from claimcheck.extract.tokens import Tokens, tokenise
from claimcheck.lang import Language, load_language
from claimcheck.model import Thing

_CONTENT = "xXuFOVWMgsyZBJ"
"""Letters of words that can stand in a noun phrase."""

_LONGEST_COUNTED = 6
"""Words looked through for the noun that a number counts."""


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
        (at for at in range(tail - 1, first - 1, -1) if letters[at] in _CONTENT),
        first,
    )
    head = lemma(tokens.lower[head_at], language)
    words = frozenset(
        lemma(tokens.lower[at], language)
        for at in range(first, after)
        if at != head_at and letters[at] in _CONTENT
    )
    definite = any(
        letters[at] in "tS" or tokens.lower[at] in language.words["possessives"]
        for at in range(first, tail)
    )
    name = tokens.words(first, after)
    if letters[first] in "tad":
        name = name[:1].lower() + name[1:]
    return Thing(name, head, words, definite=definite)


def counted(tokens: Tokens, first: int, after: int) -> tuple[Thing, int] | None:
    """Read what the number from *first* to *after* counts; give the end as well.

    The head is the first plural, for counted things come in the plural. One of them,
    and a part of something, has a noun in the singular.
    """
    letters, last = tokens.letters, len(tokens.letters)
    definite = first > 0 and _is_definite(tokens, first - 1)
    definite = definite and not _is_of_a_pair(tokens, first)
    at = after
    if at < last and tokens.lower[at] == "of":
        at += 1
    at += at < last and letters[at] in "td"
    while at < last and letters[at] == "k" and tokens.lower[at] in ("more", "other"):
        at += 1
    run = at
    while run < min(last, at + _LONGEST_COUNTED) and _is_in_counted(letters, run):
        run += 1
    one = tokens.lower[after - 1] in ("one", "1")
    heads = (here for here in range(at, run) if _is_head(tokens, here, one=one))
    head = next(heads, None)
    if head is None and (one or at > after):
        head = _singular(tokens, at, run)
    return None if head is None else _counted(tokens, at, head, definite=definite)


_IN_COUNTED = "xX-SOF"
"""Letters of words between a number and the noun that it counts."""


def _is_in_counted(letters: str, at: int) -> bool:
    """Say whether a word can stand before a noun; digits can in Covid-19 tests."""
    return letters[at] in _IN_COUNTED or (letters[at] == "i" and letters[at - 1] == "-")


def _is_head(tokens: Tokens, at: int, *, one: bool) -> bool:
    """Say whether a word is the plural that is counted: 20 police officers.

    A plural before another is part of it, and so is one in a name: the Texas Rangers.
    """
    letter, behind = tokens.letters[at], tokens.letters[at + 1 : at + 2]
    if letter not in "xX" or not tokens.lexicon.is_plural(tokens.lower[at]):
        return False
    if behind == "x" and tokens.lexicon.is_plural(tokens.lower[at + 1]):
        return False
    return letter == "x" or (not one and behind not in ("X", "-", "S"))


def _singular(tokens: Tokens, at: int, stop: int) -> int | None:
    """Find the noun of "one man" and "most of the city council": the last one.

    What follows it is a verb, told by its ending or by being known.
    """
    past = tokens.lexicon.language.words["past_verbs"]
    head = None
    while at < stop and tokens.letters[at] == "x":
        word = tokens.lower[at]
        if word in past or word.endswith(_VERBAL) or (head and word.endswith("s")):
            break
        head, at = at, at + 1
    return head


_VERBAL = ("ed", "ing")


def priced(tokens: Tokens, first: int, after: int) -> tuple[Thing, int] | None:
    """Read what an amount of money is the worth of: a £1.3m legacy.

    The amount stands between an article and a noun in the singular; the head is the
    last word before one that ends as verbs do.
    """
    letters, lower = tokens.letters, tokens.lower
    if first == 0 or letters[first - 1] not in "atS":
        return _worth(tokens, first, after)
    stop = after
    while stop < len(letters) and letters[stop] == "x":
        if stop > after and lower[stop].endswith(("s", "ed")):
            break
        stop += 1
    if stop == after:
        return None
    definite = _is_definite(tokens, first - 1)
    return _counted(tokens, after, stop - 1, definite=definite)


def _worth(tokens: Tokens, first: int, after: int) -> tuple[Thing, int] | None:
    """Read the noun of "a loan of $4m", "a grant worth £2m"."""
    letters, lower = tokens.letters, tokens.lower
    if first < _SHORTEST_WORTH or lower[first - 1] not in ("of", "worth"):
        return None
    noun = first - 2
    start = noun
    while start > 0 and letters[start - 1] == "x":
        start -= 1
    if letters[noun] != "x" or start == 0 or letters[start - 1] not in "at":
        return None
    found, _ = _counted(tokens, start, noun, definite=letters[start - 1] == "t")
    return found, after


_SHORTEST_WORTH = 3


def _is_definite(tokens: Tokens, at: int) -> bool:
    """Say whether the word before a number points back: the 90 cows, all 90.

    "Of those, 90" and "of those 90" are part of them.
    """
    word = tokens.lower[at]
    part = tokens.lower[max(at - 1, 0)] == "of"
    return tokens.letters[at] == "t" or word == "all" or (word in _THESE and not part)


def _is_of_a_pair(tokens: Tokens, number: int) -> bool:
    """Say whether a few are compared, not counted: the livelier of the two bears."""
    of_the = tokens.lower[max(number - 2, 0) : number] == ["of", "the"]
    low = tokens.lexicon.language.numbers.get(tokens.lower[number], _FEW)
    return of_the and low < _FEW


_FEW = 4
_THESE = ("these", "those")


def _counted(
    tokens: Tokens, first: int, head: int, *, definite: bool
) -> tuple[Thing, int]:
    words = frozenset(
        tokens.lower[at] for at in range(first, head) if tokens.letters[at] in _CONTENT
    )
    name = tokens.words(first, head + 1)
    noun = lemma(tokens.lower[head], tokens.lexicon.language)
    return Thing(name, noun, words, definite=definite), head + 1


def subject_before(tokens: Tokens, at: int, first: int) -> Thing | None:
    """Read the noun phrase that ends right before a token, not before *first*.

    "deplored Harald's siege of Corby, which" gives Harald's siege of Corby.
    """
    letters, lower = tokens.letters, tokens.lower
    words = tokens.lexicon.language.words
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
