"""From a text to its tokens, each with its letter."""

from __future__ import annotations

import re
from itertools import accumulate, compress, count

from claimcheck.extract.connectives import Words, connectives
from claimcheck.extract.endings import ORDINAL_ENDINGS, read_after_digits
from claimcheck.extract.lexicon import Lexicon, Phrase
from claimcheck.extract.multiplied import multiplies
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Vague

_BLANKS = re.compile(r"[^\S\r\n]*")
_PROPER = re.compile("[MW0]")


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Split a text into tokens and give each its letter."""
    indent = _BLANKS.match(text)
    begin = indent.end() if indent else 0
    pieces = lexicon.pieces.split(text, begin)
    starts = [*accumulate(map(len, pieces), initial=begin)][:-1]
    printed, lower, letters = lexicon.pieces.told(pieces)
    found = Tokens(text, lexicon, printed, lower, starts, "".join(letters), {})
    _correct_proper(found, letters)
    meanings: dict[int, Phrase] = {}
    read_after_digits(found, letters, meanings)
    _read_phrases(found, letters, meanings)
    _connect(found, letters)
    return Tokens(text, lexicon, printed, lower, starts, "".join(letters), meanings)


def _connect(tokens: Tokens, letters: list[str]) -> None:
    """Give letters of their own to what joins two numbers to one."""
    language = tokens.lexicon.language
    given = Words(
        tokens.lower,
        tokens.glued,
        "".join(letters),
        language.numbers,
        language.multipliers,
    )
    for at, letter in connectives(given).items():
        letters[at] = letter


def _correct_proper(tokens: Tokens, letters: list[str]) -> None:
    """Take "may", "march" and "sun" in lower case, and AD and BC, for what they are."""
    words = tokens.lexicon.language.words
    for match in _PROPER.finditer(tokens.letters):
        at, small = match.start(), tokens.printed[match.start()][0].islower()
        if match[0] == "0":
            beside = letters[max(at - 1, 0)] + "".join(letters[at + 1 : at + 2])
            if small or not set(beside) & set("iNY"):
                letters[at] = "x" if small else "X"
        elif small and not _is_day_or_month(tokens, at):
            letters[at] = "v" if tokens.lower[at] in words["auxiliaries"] else "x"


def _is_day_or_month(tokens: Tokens, at: int) -> bool:
    """Say whether a name in lower case is one all the same: june, 15 nov, march 3rd.

    Words that mean something else as well need an ordinal beside them, or a year.
    """
    words, letters = tokens.lexicon.language.words, tokens.letters
    word = tokens.lower[at]
    also = word in words["also_words"]
    if not also and word not in words["short_days"]:
        return True
    if letters[at] == "W":
        ordinal = letters[at + 1 : at + 2] == "i" and _is_ordinal(tokens, at + 2)
        return ordinal and not also
    if tokens.glued(at) and letters[at - 1] in "-/":
        return True
    before = at - 1 - (at > 1 and tokens.lower[at - 1] == "of")
    if before >= 0 and _is_ordinal(tokens, before):
        return True
    behind = letters[at + 1 : at + 5].lstrip(".").replace(",", "")
    if behind[:1] == "i" and (_is_ordinal(tokens, at + 2) or behind[:2] == "iY"):
        return True
    beside = letters[max(at - 1, 0)] == "i" or behind[:1] in ("i", "N")
    return beside and not also


def _is_ordinal(tokens: Tokens, at: int) -> bool:
    """Say whether a token ends a number in order: the th of 15th, first."""
    inside = at < len(tokens.lower)
    return inside and (tokens.lower[at] in ORDINAL_ENDINGS or tokens.letters[at] == "O")


def _read_phrases(
    tokens: Tokens, letters: list[str], meanings: dict[int, Phrase]
) -> None:
    """Find the longest phrase at every token, left to right."""
    phrases, lower = tokens.lexicon.phrases, tokens.lower
    seconds, last = tokens.lexicon.seconds, len(lower) - 1
    free = 0
    for at in compress(count(), map(phrases.__contains__, lower)):
        follows = seconds.get(lower[at])
        if at < free or (follows and (at == last or lower[at + 1] not in follows)):
            continue
        for phrase in phrases[lower[at]]:
            after = at + 1 + len(phrase.rest)
            if tuple(lower[at + 1 : after]) == phrase.rest:
                if _is_taken(letters[at], phrase):
                    break
                if not _is_meant(tokens, at, after, phrase):
                    continue
                if phrase.letter == "u" and _counts_nothing(tokens, letters, at, after):
                    continue  # but it may stand before its number: Rupees 500
                letters[at:after] = [phrase.letter, *"~" * len(phrase.rest)]
                meanings[at] = phrase
                free = after
                break


def _counts_nothing(tokens: Tokens, letters: list[str], at: int, after: int) -> bool:
    """Say whether a unit's word is a name, or stands before its number instead.

    That is Rand in Rand Paul and in Rand 20, but not in 20 Rand.
    """
    head = at - 1
    while head > 0 and letters[head] == "~":
        head -= 1
    if head >= 0 and letters[head] in _COUNTING:
        return False
    name = after - at == 1 and tokens.printed[at][0].isupper()
    counted = after < len(letters) and letters[after] in _DIGITS
    return name or (counted and tokens.words(at, after) in tokens.lexicon.units.before)


_DIGITS = frozenset("NYi")
_COUNTING = frozenset("NYinmqFQV-")
"""Letters of numbers, behind which a capital letter is but style."""


def _is_symbol(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether a currency stands just as printed: A$ is one, and a $ is not.

    A blank may stand in US $5, and lower case in usd$5.
    """
    printed, before = tokens.words(at, after), tokens.lexicon.units.before
    if printed in before:
        words = tokens.lexicon.language.words
        if tokens.lower[at] in words["only_before_millions"]:
            return _is_many(tokens, at + 2)
        return not (
            printed.isalpha() and tokens.glued(at) and tokens.printed[at - 1] == "/"
        )
    first = tokens.printed[at]
    if after - at != len(["US", "$"]) or _is_single(tokens, at):
        return False
    if first.isupper():
        return printed.replace(" ", "") in before
    lower = first.islower() and (first != "us" or tokens.glued(after - 1))
    return lower and printed.replace(" ", "").upper() in before


def _is_many(tokens: Tokens, at: int) -> bool:
    """Say whether a word multiplies the number before it: 8.1bn, 5 million."""
    language, word = tokens.lexicon.language, tokens.lower[at : at + 1]
    known = (language.suffixes, language.multipliers)
    return any(each in table for each in word for table in known)


def _is_single(tokens: Tokens, at: int) -> bool:
    """Say whether a letter stands by itself: a $5 note, Spain' s $5; but c $5 is C$."""
    first = tokens.printed[at]
    alone = first.isupper() or tokens.letters[at] == "a"
    return len(first) == 1 and (alone or tokens.letters[max(at - 1, 0)] in "'.")


def _is_meant(tokens: Tokens, at: int, after: int, phrase: Phrase) -> bool:
    """Say whether a phrase stands for what it can."""
    if phrase.letter == "$":
        return _is_symbol(tokens, at, after)
    if phrase.letter == "2":
        return multiplies(tokens, at)
    if isinstance(phrase.meaning, Vague):
        return _is_some(tokens, at, after, phrase.meaning)
    return phrase.letter not in "Hh" or _hedges(tokens, at, after, phrase)


def _hedges(tokens: Tokens, at: int, after: int, phrase: Phrase) -> bool:
    """Say whether a phrase hedges a number.

    What hedges the number before it has none behind it: over 18 and under 25.
    """
    following = tokens.lower[after] if after < len(tokens.lower) else ""
    if tokens.printed[at] in _UNEQUAL:
        return not {*tokens.printed[at - 1 : at], following} & _UNEQUAL
    if tokens.lower[at] in tokens.lexicon.language.words["guessing"]:
        counted = tokens.letters[after : after + 2]
        money = (
            "".join(tokens.printed[after : after + 1]) in tokens.lexicon.units.before
        )
        told = counted[:1] in _COUNTED and (following != "one" or counted == "nm")
        return money or told
    if phrase.letter == "h" and following:
        number = _NUMBER_BEHIND.match(tokens.letters, after) is not None
        return not (number or following == "than" or following in _SIGNS)
    return True


_COUNTED = tuple("iNYnm")
_SIGNS = frozenset("$£€")
_UNEQUAL = frozenset("<>")
_NUMBER_BEHIND = re.compile("[iNYn]|a[mF]")


_OF_NUMBER = ("pi", "pN", "pn")


def _is_some(tokens: Tokens, at: int, after: int, vague: Vague) -> bool:
    """Say whether a vague number is told; the majority view is no share of anything."""
    words = tokens.lexicon.language.words["with_of"]
    share, single = (vague.literal.high or 0) <= 1, after - at == 1
    alone = tokens.lower[at - 1 : at] != ["the"]
    if share and not single and tokens.letters[after : after + 2] in _OF_NUMBER:
        return False  # a majority of 12 is by how many
    if alone and tokens.lower[after : after + 1] == ["of"]:
        return True
    if share:
        return single and _is_most_of(tokens, at)
    return not (single and tokens.lower[at] in words)


def _is_most_of(tokens: Tokens, at: int) -> bool:
    """Say whether "most" is most of some people: most voters agreed; not most often.

    It opens the sentence or clause, or else it may be the most that anybody has.
    """
    letters, lower = tokens.letters, tokens.lower
    before = letters[max(at - 1, 0) : at]
    opens = before in ("", ".", ",", "\n", '"', ":", ";")
    noun = lower[at + 1] if at + 1 < len(lower) else ""
    if not opens and lower[at - 1] not in tokens.lexicon.language.words["most_of"]:
        return False
    if letters[at + 1 : at + 2] != "x" or not tokens.lexicon.is_plural(noun):
        return False
    behind = lower[at + 2] if at + 2 < len(lower) else ""
    past = (
        behind.endswith("ed") or behind in tokens.lexicon.language.words["past_verbs"]
    )
    return noun == "people" or past or letters[at + 2 : at + 3] not in _GOING_ON


_GOING_ON = ("x", "-", "r", "t")


def _is_taken(letter: str, phrase: Phrase) -> bool:
    """Say whether the token belongs to the number before it: 5m, but not 5 km/h."""
    return letter in "qozCAw" or (letter == "b" and not phrase.rest)
