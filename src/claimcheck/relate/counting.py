"""What numbers count, and what they are part of; what sums of money are the worth of.

The head of what is counted is the first plural behind the number, for counted things
come in the plural. One of them, a part of something and what is joined by a hyphen
have a noun in the singular.
"""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Thing
from claimcheck.relate.things import CONTENT, lemma

Found = tuple[Thing, int]

_LONGEST = 8
"""Words looked through for the noun that a number counts."""


def counted(tokens: Tokens, first: int, after: int) -> Found | None:
    """Read what the number from *first* to *after* counts; give the end as well."""
    joined = _hyphenated(tokens, after)
    joined = _unjoined(tokens, first, after) if joined is None else joined
    if joined is not None:
        return _joined(tokens, joined)
    definite = first > 0 and _is_definite(tokens, first - 1)
    definite = definite and not _is_of_a_pair(tokens, first)
    at = _past_whole(tokens, after)
    head = _head(tokens, at, first, after)
    if head is None:
        return None
    thing, stop = _thing(tokens, at, head, definite=definite)
    of_them = at > after and tokens.lower[after] == "of"
    whole = tokens.words(after + 1, stop) if of_them else _whole(tokens, stop)
    return evolve(thing, whole=whole, partial=of_them and not definite), stop


def shared(tokens: Tokens, first: int, after: int) -> Found | None:
    """Read what a share is of: 12 percent of the crew."""
    behind = tokens.lower[after : after + 1]
    return counted(tokens, first, after) if behind == ["of"] else None


def _head(tokens: Tokens, at: int, first: int, after: int) -> int | None:
    """Find the noun that a number counts, of which the first word is at *at*."""
    run = at
    stop = min(len(tokens.letters), at + _LONGEST)
    if at == after and _has_object(tokens, at):
        return None
    while run < stop and _is_before_noun(tokens, run):
        run += 1
    one = tokens.lower[after - 1] in ("one", "1")
    one = one and tokens.letters[max(after - 2, first)] not in _LARGER
    heads = (here for here in range(at, run) if _is_head(tokens, here, at, one=one))
    head = next(heads, None)
    if head is None and (one or at > after):
        head = _singular(tokens, at, run)
    return head


def _has_object(tokens: Tokens, at: int) -> bool:
    """Say whether a number counts what was told before: 175 found buyers."""
    verbs = tokens.lexicon.language.words["past_verbs"]
    return tokens.letters[at : at + 2] == "xx" and tokens.lower[at] in verbs


_LARGER = tuple("-&m")
"""What stands before the one of a larger number: forty-one, a hundred and one."""


def _past_whole(tokens: Tokens, at: int) -> int:
    """Give where the noun begins: behind "of the", "of the city's nine", "more"."""
    letters, lower, last = tokens.letters, tokens.lower, len(tokens.letters)
    if at < last and lower[at] == "of":
        at += 1
        while at < last and letters[at] in "td":
            at += 1
        owner = at
        while owner < last and letters[owner] in "xX":
            owner += 1
        if owner > at and letters[owner : owner + 1] == "S":
            at = owner + 1 if letters[owner + 1 : owner + 2] in _NUMERAL else at
        while at < last and letters[at] in _NUMERALS:
            at += 1
    elif letters[at : at + 1] in _DETERMINERS and letters[at + 1 : at + 2] != "-":
        # "The 11 that remain" count nothing that is named here.
        at += lower[at] not in tokens.lexicon.language.words["which"]
    while at < last and letters[at] == "k" and lower[at] in ("more", "other"):
        at += 1
    return at


_DETERMINERS = tuple("td")
_NUMERALS = "niNm"
_NUMERAL = tuple(_NUMERALS)


def _hyphenated(tokens: Tokens, at: int) -> int | None:
    """Find the noun that is joined to a number: a 12-member panel, a two-party pact.

    Two-sided things have no noun there, and a half-million-strong crowd has none yet.
    """
    letters, glued = tokens.letters, tokens.glued
    if letters[at : at + 2] != "-x" or not (glued(at) and glued(at + 1)):
        return None
    word = tokens.printed[at + 1]
    joined = letters[at + 2 : at + 3] == "-" and glued(at + 2)
    words = tokens.lexicon.language.words
    if joined or not word.islower() or word.endswith(_VERBAL):
        return None
    return None if word in words["behind_hyphen"] else at + 1


def _unjoined(tokens: Tokens, first: int, after: int) -> int | None:
    """Find the noun of "a three course meal", which lacks its hyphen.

    An article and a noun in the singular give it away.
    """
    if first == 0 or tokens.letters[first - 1] != "a":
        return None
    if tokens.letters[after : after + 2] != "xx":
        return None
    nouns = tokens.lower[after : after + 2]
    plural = any(map(tokens.lexicon.is_plural, nouns))
    verbal = any(word.endswith(_VERBAL) for word in nouns)
    measure = nouns[0] in tokens.lexicon.language.words["behind_hyphen"]
    return None if plural or verbal or measure else after


def _joined(tokens: Tokens, at: int) -> Found:
    """Give members for a 12-member panel: they are of it, and narrowed down by it.

    It is the panel that an article would point back to, not its members.
    """
    stop = _past_noun(tokens, at + 1)
    words = frozenset(tokens.lower[here] for here in range(at + 1, stop))
    noun = lemma(tokens.lower[at], tokens.lexicon.language)
    whole = tokens.words(at + 1, stop) if words else ""
    return Thing(tokens.printed[at], noun, words, whole=whole), at + 1


_IN_COUNTED = "xX-SOFluU"
"""Letters of words between a number and the noun that it counts, and its own."""
_IN_NAME = re.compile(r"X[iNY][xX]|X&X|x&x")
"""What else stands there: Model 3 sedans, Ford and Opel cars, red and white flags."""


def _is_before_noun(tokens: Tokens, at: int) -> bool:
    """Say whether a word can stand before a noun.

    Digits can in Covid-19 tests, capitals in US troops, and an opening quotation mark.
    """
    letter = tokens.letters[at]
    if letter in _IN_COUNTED:
        return True
    if letter in "iNY&":
        named = _IN_NAME.match(tokens.letters, at - 1) is not None
        verb = letter == "&" and _is_verbal(tokens, at - 1)
        return (named and not verb) or (letter == "i" and tokens.letters[at - 1] == "-")
    if letter == "r":
        return len(tokens.printed[at]) > 1 and tokens.printed[at].isupper()
    if letter == '"':
        return tokens.glued(at + 1) and not tokens.glued(at)
    return tokens.lower[at] in tokens.lexicon.language.words["before_noun"]


def _is_verbal(tokens: Tokens, at: int) -> bool:
    """Say whether a word is in the past, or looks so."""
    word = tokens.lower[at]
    ending = word.endswith("ed") and len(word) > len("red")
    return ending or word in tokens.lexicon.language.words["past_verbs"]


def _is_head(tokens: Tokens, here: int, first: int, *, one: bool) -> bool:
    """Say whether a word is the plural that is counted: 20 police officers.

    A plural before another is part of it, and so is one in a name: the Texas Rangers.
    """
    letter, behind = tokens.letters[here], tokens.letters[here + 1 : here + 2]
    if letter not in "xXuU" or not _is_plural(tokens, here):
        return False
    if letter in "uU":
        # 517 rushing yards, but not: two drowned days later
        told = any(_is_verbal(tokens, at) for at in range(first, here))
        return here > first and not told
    if behind == "x" and _is_noun_in_plural(tokens, here + 1):
        return False
    if letter == "x":
        return True
    owns = behind == "S" and here > first
    return not one and behind not in ("X", "-") and not owns


def _is_plural(tokens: Tokens, at: int) -> bool:
    """Say whether a word looks like a plural: boats, and MPs, too."""
    if tokens.lexicon.is_plural(tokens.lower[at]):
        return True
    return _INITIALS.fullmatch(tokens.printed[at]) is not None


_INITIALS = re.compile("[A-Z]{2,}s")


def _is_noun_in_plural(tokens: Tokens, at: int) -> bool:
    """Say whether a plural is a noun behind a noun; "dead" of 12 men dead is none."""
    word = tokens.lower[at]
    told = word in tokens.lexicon.language.words["told_of_people"]
    return not told and tokens.lexicon.is_plural(word)


def _singular(tokens: Tokens, at: int, stop: int) -> int | None:
    """Find the noun of "one man" and "most of the city council": the last one."""
    head = None
    while at < stop and not (head and tokens.letters[at] not in "xS"):
        if tokens.letters[at] == "S":
            head = None  # it is of the museum's income
        if tokens.letters[at] == "x":
            if _ends_singular(tokens, at, head):
                break
            head = at
        at += 1
    return head


def _ends_singular(tokens: Tokens, at: int, head: int | None) -> bool:
    """Say whether a word is a verb, told by its ending or by being known."""
    word = tokens.lower[at]
    if word in tokens.lexicon.language.words["past_verbs"]:
        return True
    if head is not None and word.endswith("s"):
        return True
    return word.endswith(_VERBAL) and not _is_verbal_noun(tokens, at, head)


_VERBAL = ("ed", "ing")


def _is_verbal_noun(tokens: Tokens, at: int, head: int | None) -> bool:
    """Say whether a word in -ing is a noun: one thing, one building was lost."""
    if not tokens.lower[at].endswith("ing"):
        return False
    known = tokens.lower[at] in tokens.lexicon.language.words["nouns_in_ing"]
    known = known and head is None
    return known or tokens.letters[at + 1 : at + 2] == "v"


def _whole(tokens: Tokens, at: int) -> str:
    """Give what counted things are of: the crew, in 12 members of the crew."""
    if tokens.lower[at : at + 1] != ["of"]:
        return ""
    noun = at + 1
    while tokens.letters[noun : noun + 1] in _ARTICLES:
        noun += 1
    stop = _past_noun(tokens, noun)
    return tokens.words(at + 1, stop) if stop > noun else ""


_ARTICLES = tuple("tda")


def _past_noun(tokens: Tokens, at: int) -> int:
    """Give where a noun phrase ends: behind its plural, or before a verb."""
    letters = tokens.letters
    stop = min(len(letters), at + _LONGEST)
    while at < stop and letters[at] in _IN_COUNTED:
        if letters[at] == "x":
            if _is_verbal(tokens, at):
                return at
            if tokens.lexicon.is_plural(tokens.lower[at]):
                return at + 1
        at += 1
    return at


def priced(tokens: Tokens, first: int, after: int) -> Found | None:
    """Read what an amount of money is the worth of: a £1.3m legacy.

    The amount stands between an article and a noun in the singular; the head is the
    last word before one that ends as verbs do.
    """
    letters, lower = tokens.letters, tokens.lower
    if first == 0 or letters[first - 1] not in "atS":
        return _worth(tokens, first, after)
    stop = after
    while stop < len(letters) and letters[stop] == "x":
        if stop > after and (lower[stop][-1] == "s" or _is_verbal(tokens, stop)):
            break
        stop += 1
    if stop == after:
        return None
    definite = _is_definite(tokens, first - 1)
    return _thing(tokens, after, stop - 1, definite=definite)


def _worth(tokens: Tokens, first: int, after: int) -> Found | None:
    """Read the noun of "a loan of $4m", "a grant worth £2m"."""
    letters, lower = tokens.letters, tokens.lower
    if first < _SHORTEST_WORTH or lower[first - 1] not in ("of", "worth"):
        return None
    noun = first - 2 - (letters[first - 2] == ",")  # a second gift, of £2m
    start = noun
    while start > 0 and letters[start - 1] in "xO":
        start -= 1
    if letters[noun] != "x" or start == 0 or letters[start - 1] not in "at":
        return None
    found, _ = _thing(tokens, start, noun, definite=letters[start - 1] == "t")
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


_NARROWING = f"{CONTENT}Rlr"
"""Letters of words that narrow down what is counted: recent, old, US."""


def _thing(tokens: Tokens, first: int, head: int, *, definite: bool) -> Found:
    words = frozenset(
        tokens.lower[at]
        for at in range(first, head)
        if tokens.letters[at] in _NARROWING
    )
    quoted = '"' in tokens.letters[first:head]
    stop = head + 1 + (quoted and tokens.letters[head + 1 : head + 2] == '"')
    noun = lemma(tokens.lower[head], tokens.lexicon.language)
    if _INITIALS.fullmatch(tokens.printed[head]):
        noun = tokens.lower[head][:-1]
    return Thing(tokens.words(first, stop), noun, words, definite=definite), stop
