"""Numbers in digits and words, as figures with their printed place."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd

from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Vague
from claimcheck.model import Exact, Figure
from claimcheck.model.bounds import exact

NUMERAL = r"(?:[NYi](?:Q|i/i(?!/))?q?m*+|(?:[an]m|n)(?:-?[nm]|(?<=m)&n)*+)"
"""Letters of a number: 1,234.5 · 4.5bn · 2½ · 5 3/4 · two hundred and five.

Repetitions give nothing back, or a range of two numerals took quadratic time."""

FIGURE = (
    r"(?:a?Fa?-?m|[an]-?F(?:pa(?=-?[uU]))?|n-O|[an]O(?=p)"
    rf"|{NUMERAL}(?:-?&-?[an]?-?F)?m*+"
    r"|(?<=[H~])F(?!-)|Fa?(?=-?[uU])|F(?=[pt]))"
)
"""Letters of a number: half a million; two-thirds, a quarter of a (mile); one-third, a
third of; a numeral, one and a half million; about half, half a (mile), half of."""

_FIGURE = re.compile(FIGURE)
_FRACTION = re.compile("[an]-?[FO](?:pa)?|Fa?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_LONGEST_DIGITS = 40
_LONGEST_WORDS = 40
"""Tokens of the longest numeral; more of them are no number that is meant."""
_WORD_FRACTION_PLACE = Fraction(1, 20)
_COMPACT = 1_000_000
"""Multipliers from here on are part of the printed place: 4.5 million."""


def figure_from(tokens: Tokens, first: int, stop: int) -> tuple[Figure, int] | None:
    """Read the number that starts at a token, and give the token behind it."""
    # One letter more, for what patterns look at behind the number.
    found = _FIGURE.match(tokens.letters, first, stop + 1)
    if found is None or found.end() > stop:
        return None
    figure = _figure_at(tokens, first, found.end())
    return None if figure is None else (figure, found.end())


def _figure_at(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Read the number that stands from one token up to another, if it is one."""
    letters = tokens.letters[first:after]
    if len(letters) > _LONGEST_WORDS:
        return None
    if letters[0] in "NYi":
        return _after_digits(tokens, first, after)
    if letters[-1] == "m" and "F" in letters[:2]:
        return _half_of(tokens, first + (letters[0] == "a"), after)
    if letters[0] == "F":
        return _half(tokens, first, letters)
    if _FRACTION.fullmatch(letters):
        return _fraction(tokens, first, letters)
    return _in_words(tokens, first, after)


def _after_digits(tokens: Tokens, first: int, after: int) -> Figure | None:
    printed = tokens.printed[first]
    if len(printed) > _LONGEST_DIGITS or not _GROUPED.fullmatch(printed):
        return None
    digits = printed.replace(",", "")
    _, point, decimals = digits.partition(".")
    value: Exact = Fraction(digits) if point else int(digits)
    place: Exact = Fraction(1, 10 ** len(decimals)) if point else 1
    half, times, compact = _tail(tokens, first + 1, after)
    if tokens.letters[first + 1 : after].startswith("i/i"):
        part = _printed_fraction(tokens, first + 1)
        if part is None:
            return None
        half = part
    value += half
    if half:
        place = min(place, half)
    if compact or point:
        place *= times
    return Figure(exact(value * times), place=exact(place))


def _printed_fraction(tokens: Tokens, at: int) -> Fraction | None:
    """Read the 3/4 of "5 3/4", where it is one: below 1, in parts that are printed."""
    above, below = int(tokens.lower[at]), int(tokens.lower[at + 2])
    if not above < below or below not in _PRINTED_PARTS:
        return None
    glued = tokens.glued(at + 1) and tokens.glued(at + 2)
    return Fraction(above, below) if glued else None


_PRINTED_PARTS = frozenset({2, 3, 4, 5, 8, 16})


def _tail(tokens: Tokens, first: int, after: int) -> tuple[Exact, int, bool]:
    """Read "and a half", "million", "bn" behind a number."""
    language = tokens.lexicon.language
    half: Exact = 0
    times, compact = 1, False
    for at in range(first, after):
        letter, word = tokens.letters[at], tokens.lower[at]
        if letter in "FQ":
            half = language.fractions[word]
        elif letter == "m":
            times *= language.multipliers[word]
            compact = compact or times >= _COMPACT
        elif letter == "q":
            times *= language.suffixes[word]
            compact = True
    return half, times, compact


def _half_of(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Read "half a million", "half a dozen"."""
    language = tokens.lexicon.language
    part = language.fractions[tokens.lower[first]]
    times = language.multipliers[tokens.lower[after - 1]]
    return Figure(exact(part * times))


def _half(tokens: Tokens, first: int, letters: str) -> Figure | None:
    """Read "half of", "half a mile"; the first half, the latter half are names."""
    before = tokens.letters[max(first - 2, 0) : first]
    if before[-1:] in _ORDER or (before[-1:] == "-" and before[0] in _ORDER):
        return None
    part = tokens.lexicon.language.fractions[tokens.lower[first]]
    alone = letters == "F" and tokens.letters[first + 1 : first + 2] not in ("u", "U")
    words = tokens.lexicon.language.words["halves"]
    named = before[-1:] in _DEFINITE or before in _NAMING
    named = named or tokens.lower[max(first - 1, 0)] in words
    if alone and (named or part != Fraction(1, 2)):
        return None
    return Figure(part, place=_WORD_FRACTION_PLACE)


_ORDER, _DEFINITE = ("O", "L"), ("t", "d", "S")
_NAMING = frozenset(one + two for one in "tdSOLa" for two in "xX")


def _fraction(tokens: Tokens, first: int, letters: str) -> Figure | None:
    """Read "a third", "two-thirds", "one-fifth"; two quarters are no fraction."""
    language = tokens.lexicon.language
    at = first + max(letters.find("F"), letters.find("O"))
    part = language.fractions.get(tokens.lower[at])
    count = language.numbers.get(tokens.lower[first], 1)
    if part is None or (count > 1 and "O" in letters):
        return None
    if gcd(count, part.denominator) > 1 or count > part.denominator:
        return None
    return Figure(exact(count * part), place=_WORD_FRACTION_PLACE)


def _in_words(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Add and multiply number words, as "two hundred and five thousand" asks."""
    language = tokens.lexicon.language
    total = group = 0
    half: Exact = 0
    compact = 1
    for at in range(first, after):
        letter, word = tokens.letters[at], tokens.lower[at]
        if letter == "n":
            if not _may_follow(group, language.numbers[word]):
                return None
            group += language.numbers[word]
        elif letter == "m":
            times = language.multipliers[word]
            if times >= _THOUSAND:
                total, group = total + (group or 1) * times, 0
                compact = times if times >= _COMPACT else compact
            else:
                group = (group or 1) * times
        elif letter == "F":
            half = language.fractions[word]
    return _with_half(total + group, half, compact)


_THOUSAND = 1_000


def _may_follow(group: int, value: int) -> bool:
    """Say whether a number word can go on the numeral: twenty five, not five twenty."""
    rest = group % 100
    if rest == 0:
        return True
    return rest % 10 == 0 and rest >= 20 and 0 < value < 10  # noqa: PLR2004


def _with_half(value: int, half: Exact, compact: int) -> Figure:
    """Put a trailing half where it belongs: one and a half million is 1,500,000."""
    if half and compact > 1:
        return Figure(exact(value + half * compact), place=exact(half * compact))
    return Figure(exact(value + half), place=half or compact)


def vague_figure(tokens: Tokens, at: int, stop: int) -> tuple[Figure, int] | None:
    """Read dozens, a few, several hundred, and give the token behind it."""
    phrase = tokens.meanings[at]
    behind = at + 1 + len(phrase.rest)
    meaning, with_of = phrase.meaning, tokens.lexicon.language.words["with_of"]
    alone = not phrase.rest and tokens.lower[behind : behind + 1] != ["of"]
    if not isinstance(meaning, Vague) or (alone and tokens.lower[at] in with_of):
        return None
    times = 1
    while behind < stop and tokens.letters[behind] == "m" and times < _LARGEST:
        times *= tokens.lexicon.language.multipliers[tokens.lower[behind]]
        behind += 1
    low, high = meaning.literal.low or 0, meaning.literal.high or 0
    figure = Figure(low * times, high * times, times, meaning.usual.scale(times))
    return figure, behind


_LARGEST = 10**15
