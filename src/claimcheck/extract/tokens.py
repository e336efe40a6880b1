"""A text as tokens, and as one letter a token."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from attrs import frozen

from claimcheck.extract.connectives import Words, connectives
from claimcheck.extract.lexicon import Lexicon, Phrase
from claimcheck.lang import Vague
from claimcheck.model import Kind, Mention, Span, Unit, Value

ValueT = TypeVar("ValueT", bound=Value)

_BLANKS = re.compile(r"[^\S\r\n]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PROPER = re.compile("[MW0]")
_DOTTED_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_DIGITS = re.compile("[NYi]")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_CLOCK_ENDINGS = frozenset({"am", "pm"})
_HOURS = re.compile("h[0-5][0-9]")


@frozen(eq=False)
class Tokens:
    """The tokens of a text: as printed, lower-cased, where they start, their letters.

    *meanings* has, by index, the phrases that start at a token.
    """

    text: str
    lexicon: Lexicon
    printed: list[str]
    lower: list[str]
    starts: list[int]
    letters: str
    meanings: dict[int, Phrase]

    @cached_property
    def signs(self) -> frozenset[object]:
        """The currencies whose signs stand before numbers anywhere in the text."""
        return frozenset(
            phrase.meaning for phrase in self.meanings.values() if phrase.letter == "$"
        )

    def end(self, index: int) -> int:
        """Give the offset at which a token ends."""
        return self.starts[index] + len(self.printed[index])

    def span(self, first: int, after: int) -> Span:
        """Give the stretch of the text from one token up to another."""
        return Span(self.starts[first], self.end(after - 1))

    def glued(self, index: int) -> bool:
        """Say whether nothing stands between a token and the one before."""
        inside = 0 < index < len(self.starts)
        return inside and self.starts[index] == self.end(index - 1)

    def at(self, offset: int) -> int:
        """Give the token in which *offset* stands, or the last one before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def mention(self, first: int, after: int, value: ValueT) -> Mention[ValueT]:
        """Give a value with the words from one token up to another."""
        return Mention(value, self.words(first, after), self.span(first, after))

    def places(self, mention: Mention[Any]) -> tuple[int, int]:
        """Give the first token of a mention and the one behind it."""
        span = mention.span or Span(0, 1)
        return self.at(span.start), self.at(span.end - 1) + 1

    def words(self, first: int, after: int) -> str:
        """Give the text from one token up to another, as printed."""
        return self.text[self.starts[first] : self.end(after - 1)]


def readable(text: str) -> str:
    r"""Replace lone surrogates, which no encoding can write; offsets stay.

    >>> readable("a\ud800b")
    'a\ufffdb'
    """
    return _SURROGATE.sub("\ufffd", text)


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Split a text into tokens and give each its letter."""
    indent = _BLANKS.match(text)
    begin = indent.end() if indent else 0
    pairs = lexicon.token.findall(text, begin)
    printed = [token for token, _ in pairs]
    lengths = [len(token) + len(blank) for token, blank in pairs]
    starts = [begin, *accumulate(lengths, initial=begin)][1:-1]
    lower = [token.lower() for token in printed]
    known = lexicon.letters.get
    letters = [
        known(low) or _letter_of(token, low)
        for low, token in zip(lower, printed, strict=True)
    ]
    found = Tokens(text, lexicon, printed, lower, starts, "".join(letters), {})
    _correct_proper(found, letters)
    meanings: dict[int, Phrase] = {}
    _read_after_digits(found, letters, meanings)
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


def _letter_of(token: str, low: str) -> str:
    """Give the letter of a token that no table knows; iPhone is a capital word."""
    first = token[0]
    if first.isdecimal() or (first == "." and len(token) > 1):
        return _letter_of_digits(token)
    if first.isalpha():
        return "x" if token == low else "X"
    return "*"


def _letter_of_digits(token: str) -> str:
    if token.isdecimal() and len(token) <= 2 and 1 <= int(token) <= 31:  # noqa: PLR2004
        return "i"
    if len(token) == 4 and token.isdecimal() and 1000 <= int(token) < 2200:  # noqa: PLR2004
        return "Y"
    return "1" if _DOTTED_DATE.fullmatch(token) else "N"


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
    return inside and (
        tokens.lower[at] in _ORDINAL_ENDINGS or tokens.letters[at] == "O"
    )


def _read_after_digits(
    tokens: Tokens, letters: list[str], meanings: dict[int, Phrase]
) -> None:
    """Give letters to what has a meaning only right behind digits: 5m, 3rd, 8pm."""
    last = len(letters) - 1
    for match in _DIGITS.finditer(tokens.letters):
        at = match.start() + 1
        if at > last:
            return
        unit = _short_unit(tokens, at)
        ending = _ending(tokens, at, is_unit=unit is not None)
        if ending:
            letters[at] = ending
        if letters[at] == "-" and at < last and tokens.glued(at + 1):
            letters[at + 1] = _ending_of_steps(tokens, at + 1) or letters[at + 1]
        if letters[at] in "qm" and at < last:  # 40m or 40 million (km)
            at += 1
            unit, ending = _short_unit(tokens, at), ""
        if letters[at] == "-" and at < last and tokens.glued(at + 1):
            at += 1
            unit, ending = _behind_hyphen(tokens, at), ""
        if unit is not None and not ending:
            letters[at : at + 1 + len(unit.rest)] = ["b", *"~" * len(unit.rest)]
            meanings[at] = unit


def _ending(tokens: Tokens, at: int, *, is_unit: bool) -> str:
    """Read the ending of a number; "m" is a million of money and of people."""
    low, lexicon = tokens.lower[at], tokens.lexicon
    of_time = _ending_of_time(tokens, at, is_unit=is_unit)
    if of_time:
        return of_time
    if not tokens.glued(at):
        return "q" if low in lexicon.language.suffixes and _is_coded(tokens, at) else ""
    if low in _ORDINAL_ENDINGS:
        stones = is_unit and not tokens.printed[at - 1].endswith("1")
        return "" if stones else "o"
    if low in ("s", "'s", "’s"):
        return "z"
    return _multiplier(tokens, at, is_unit=is_unit)


def _multiplier(tokens: Tokens, at: int, *, is_unit: bool) -> str:
    """Read the bn of $5bn, and the m that counts millions and no metres."""
    low, lexicon = tokens.lower[at], tokens.lexicon
    if low not in lexicon.language.suffixes:
        return ""
    if at > 1 and tokens.printed[at - 2] in lexicon.units.before:
        return "q"
    if low in lexicon.language.words["of_money"]:
        return ""
    return "q" if not is_unit or _counts_behind(tokens, at) else ""


def _is_coded(tokens: Tokens, at: int) -> bool:
    """Say whether a multiplier is glued to the code of a currency: 30 MUSD."""
    glued = at + 1 < len(tokens.starts) and tokens.glued(at + 1)
    return glued and tokens.printed[at + 1] in tokens.lexicon.units.before


def _ending_of_time(tokens: Tokens, at: int, *, is_unit: bool) -> str:
    """Read 8 pm, 1800 GMT, 13h30, 3h."""
    low, language = tokens.lower[at], tokens.lexicon.language
    if low in _CLOCK_ENDINGS:
        return "C"
    if is_unit:
        return ""
    if low in language.zones:
        small = low in language.words["zones_in_small_letters"]
        return "A" if small or tokens.printed[at].isupper() else ""
    hours = low[0] == "h" and _HOURS.fullmatch(tokens.printed[at])
    return "w" if hours and tokens.glued(at) else _ending_of_steps(tokens, at)


def _ending_of_steps(tokens: Tokens, at: int) -> str:
    """Read the unit of 3 h and a 30-second spot, not of a 1988 second quarter."""
    if tokens.printed[at] not in tokens.lexicon.language.words["only_behind_digits"]:
        return ""
    ordinal = tokens.letters[at + 1 : at + 2] in ("-", "F")
    return "" if ordinal or tokens.letters[at - 1] == "Y" else "U"


def _counts_behind(tokens: Tokens, at: int) -> bool:
    """Say whether an ending stands between a number and what it counts.

    So it does in 3.2m people and in 35m of its members.
    """
    words = tokens.lexicon.language.words
    if tokens.lower[at + 1 : at + 2] == ["of"]:
        return bool(words["possessives"] & {*tokens.lower[at + 2 : at + 3]})
    if at + 1 >= len(tokens.letters) or tokens.letters[at + 1] != "x":
        return False
    word, decimal = tokens.lower[at + 1], "." in tokens.printed[at - 1]
    if word in words["plurals"]:
        return True
    return decimal and tokens.lexicon.is_plural(word)


def _short_unit(tokens: Tokens, at: int) -> Phrase | None:
    """Find the longest abbreviation of a unit that starts at a token."""
    printed, glued = tokens.printed, tokens.glued(at)
    if printed[at] in tokens.lexicon.units.before and _leads(tokens, at):
        return None
    for phrase in tokens.lexicon.short.get(printed[at], ()):
        after = at + 1 + len(phrase.rest)
        whole = tuple(printed[at + 1 : after]) == phrase.rest
        closed_up = printed[at] in tokens.lexicon.units.glued
        word = len(printed[at]) > 1
        last = word and tokens.letters[after : after + 1] in _ENDING
        if whole and (glued or not closed_up or last):
            return None if _is_possessive(tokens, at) else phrase
    return _in_brackets(tokens, at)


_ENDING = ("", ".", ";", ")")


def _behind_hyphen(tokens: Tokens, at: int) -> Phrase | None:
    """Find the abbreviation in 20-kg; single letters are other things there."""
    unit = _short_unit(tokens, at) if len(tokens.printed[at]) > 1 else None
    closed_up = tokens.printed[at] in tokens.lexicon.units.glued
    return None if closed_up else unit


def _is_possessive(tokens: Tokens, at: int) -> bool:
    """Say whether a sign is an apostrophe: the prime of 2022′s is no foot."""
    behind = tokens.lower[at + 1 : at + 2] == ["s"] and tokens.glued(at + 1)
    return behind and not tokens.printed[at].isalnum()


def _in_brackets(tokens: Tokens, at: int) -> Phrase | None:
    """Find the abbreviation in brackets behind a number: 20 (kg)."""
    if tokens.printed[at] not in ("(", "["):
        return None
    inner = tokens.printed[at + 1 : at + 3]
    closed = inner[1:] in ([")"], ["]"])
    for phrase in tokens.lexicon.short.get(inner[0], ()) if closed else ():
        free = inner[0] not in tokens.lexicon.units.glued and len(inner[0]) > 1
        if free and not phrase.rest and isinstance(phrase.meaning, Unit):
            money = phrase.meaning.kind is Kind.MONEY
            return None if money else Phrase(tuple(inner), "b", phrase.meaning)
    return None


def _leads(tokens: Tokens, at: int) -> bool:
    """Say whether a sign belongs to the number behind it: ten $5 notes.

    Between two blanks it belongs to the one before where nothing but cents can be
    behind: 3 GBP 10 pence, 17 USD 25.
    """
    if at + 1 >= len(tokens.starts) or not tokens.printed[at + 1][0].isdecimal():
        return False
    if tokens.glued(at + 1) or tokens.glued(at):
        return tokens.glued(at + 1)
    words = tokens.lexicon.units.words
    behind = tokens.lower[at + 2 : at + 3]
    cents = behind in ([], ["."], [tokens.lower[at]]) or behind[0] in words
    return not cents or tokens.letters[at - 1] == "Y"


def _read_phrases(
    tokens: Tokens, letters: list[str], meanings: dict[int, Phrase]
) -> None:
    """Find the longest phrase at every token, left to right."""
    phrases, lower = tokens.lexicon.phrases, tokens.lower
    seconds, last = tokens.lexicon.seconds, len(lower) - 1
    free = 0
    for at in [index for index, word in enumerate(lower) if word in phrases]:
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
                if phrase.letter == "u" and _is_name(tokens, letters, at, after):
                    break
                letters[at:after] = [phrase.letter, *"~" * len(phrase.rest)]
                meanings[at] = phrase
                free = after
                break


def _is_name(tokens: Tokens, letters: list[str], at: int, after: int) -> bool:
    """Say whether a unit's word is a name: Rand in Rand Paul, but not in 20 Rand."""
    counted = at > 0 and letters[at - 1] in _COUNTING
    return after - at == 1 and not counted and tokens.printed[at][0].isupper()


_COUNTING = frozenset("NYinmqFQV~-")
"""Letters of numbers, behind which a capital letter is but style."""


def _is_symbol(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether a currency stands just as printed: A$ is one, and a $ is not.

    A blank may stand in US $5, and lower case in usd$5.
    """
    printed, before = tokens.words(at, after), tokens.lexicon.units.before
    if printed in before:
        return True
    first = tokens.printed[at]
    if after - at != len(["US", "$"]) or len(first) == 1:
        return False
    if first.isupper():
        return printed.replace(" ", "") in before
    lower = first.islower() and (first != "us" or tokens.glued(after - 1))
    return lower and printed.replace(" ", "").upper() in before


def _is_meant(tokens: Tokens, at: int, after: int, phrase: Phrase) -> bool:
    """Say whether a phrase stands for what it can.

    What hedges the number before it has none behind it: over 18 and under 25. A vague
    share has what it is of behind it: the majority view is none.
    """
    if phrase.letter == "$":
        return _is_symbol(tokens, at, after)
    following = tokens.lower[after] if after < len(tokens.lower) else ""
    if isinstance(phrase.meaning, Vague):
        words = tokens.lexicon.language.words["with_of"]
        share = (phrase.meaning.literal.high or 0) <= 1
        alone = tokens.lower[at - 1 : at] != ["the"] and following == "of"
        return alone or not (share or (after - at == 1 and tokens.lower[at] in words))
    if phrase.letter == "h" and following:
        number = tokens.letters[after] in "iNYn"
        return not (number or following == "than" or following in _SIGNS)
    return True


_SIGNS = frozenset("$£€")


def _is_taken(letter: str, phrase: Phrase) -> bool:
    """Say whether the token belongs to the number before it: 5m, but not 5 km/h."""
    return letter in "qozCAw" or (letter == "b" and not phrase.rest)
