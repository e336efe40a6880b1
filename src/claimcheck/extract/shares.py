"""Fractions and shares: a third, half of, three quarters of a million, one in five."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd

from claimcheck.extract.numerals import NUMERAL, numeral_from
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Exact, Figure
from claimcheck.model.bounds import exact

_RATIO = rf"(?:[iNY]|n(?:-?n)?)I~*(?:am|{NUMERAL})(?:pa(?=-?[uU]))?"
_MULTIPLE = r"[an]?-?F(?:pa|a)?-?m+"
_MANY = r"(?:[an]m|n)(?:-?[nm]|(?<=m)&n)++-?F"
SHARE = (
    rf"(?:{_RATIO}|{_MULTIPLE}|{_MANY}|[an]-?F(?:pa(?=-?[uU]))?|n-O|[an]O(?:pa(?=-?u)|(?=p))|(?<!t)[an]-?[nm]-?O(?:pa(?=-?u)|(?=p))"
    r"|[an]O(?=[&T]a?F)|(?<=F[&T])aO|nO(?![xX-])|(?<=[H~])aO(?![xX-])|^(?:a|nn-)O(?!.)"
    r"|(?<![OLtdSxX-])[FO]pa(?=u)|(?<=[H~])F(?!-)|Fa?(?=-?[uU])|F(?=[pt]))"
)
"""Letters of a share: one in five, 3/4; half a million, a third of a million;
two-thirds, a quarter of a (mile); one-third, a third of; about a third; about half,
half a (mile), half of."""

_RATIO_ALONE = re.compile(r"(?:[iNY]|n(?:-?n)?)I")
_MULTIPLE_ALONE = re.compile(_MULTIPLE)
_MANY_ALONE = re.compile(_MANY)
_FRACTION = re.compile("[an]-?(?:[nm]-?)?[FO](?:pa)?|Fa?|[FO]pa")
WORD_PLACE = Fraction(1, 20)
"""To what part of one a share in words is told."""


def is_share(letters: str) -> bool:
    """Say whether letters that are a figure's are those of a share."""
    return any(
        pattern.fullmatch(letters)
        for pattern in (_MULTIPLE_ALONE, _MANY_ALONE, _FRACTION)
    ) or bool(_RATIO_ALONE.match(letters))


def share_at(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Read the share that stands from one token up to another, if it is one."""
    letters = tokens.letters[first:after]
    ratio = _RATIO_ALONE.match(letters)
    if ratio:
        return _ratio(tokens, (first, first + ratio.end() - 1, after))
    if letters[-1] == "m":
        return _of_many(tokens, first, after)
    if _MANY_ALONE.fullmatch(letters):
        return _of_parts(tokens, first, after)
    if letters[0] == "F":
        return _half(tokens, first, letters)
    part = _part(tokens, first, letters)
    return None if part is None else Figure(exact(part), place=WORD_PLACE)


def _ratio(tokens: Tokens, where: tuple[int, int, int]) -> Figure | None:
    """Read 1 in 5, 3/4, 50-50; what is told out of two hundred is told closely."""
    first, joint, after = where
    after -= 2 * tokens.letters.endswith("pa", joint, after)
    above = numeral_from(tokens, first, joint)
    begin = joint + 1
    while tokens.letters[begin] == "~":
        begin += 1
    below = numeral_from(tokens, begin, after)
    if above is None or below is None or below[0].low <= 0:
        return None
    low, high = Fraction(above[0].low), Fraction(below[0].low)
    if low == high:
        return Figure(Fraction(1, 2), place=WORD_PLACE)
    return Figure(exact(low / high), place=exact(1 / (2 * high)))


def _of_many(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Read "half a million", "half a dozen", "two thirds of a million"."""
    letters, times = tokens.letters[first:after], 1
    stop = letters.index("m")
    for at in range(first + stop, after):
        times *= tokens.lexicon.language.multipliers[tokens.lower[at]]
    part = _part(tokens, first, letters[:stop])
    return None if part is None else Figure(exact(part * times))


def _of_parts(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Read "twenty-one fifths", "one hundred and three quarters", which is mixed."""
    joint = after - 1 - (tokens.letters[after - 2] == "-")
    mixed = tokens.letters.rfind("&", first, joint)
    if mixed > first:
        whole = numeral_from(tokens, first, mixed)
        part = _part(tokens, mixed + 1, tokens.letters[mixed + 1 : after])
        if whole and part and part < 1 and tokens.letters[mixed + 1 : after] in _SMALL:
            times = whole[0].place if whole[0].place >= _COMPACT else 1
            return Figure(
                exact(whole[0].low + part * times), place=exact(WORD_PLACE * times)
            )
    if tokens.letters[joint - 1 : after] == "n-F":
        found = _of_compound(tokens, first, after)
        if found is not None:
            return found
    above = numeral_from(tokens, first, joint)
    if above is None or above[1] != joint:
        return None
    part = tokens.lexicon.language.fractions[tokens.lower[after - 1]]
    return Figure(exact(above[0].low * part), place=part)


def _of_compound(tokens: Tokens, first: int, after: int) -> Figure | None:
    """Read "four twenty-fifths"; twenty-one fifths have another hyphen."""
    language = tokens.lexicon.language
    last, joint = language.fractions[tokens.lower[after - 1]], after - len("n-F")
    number = with_last(language.numbers[tokens.lower[joint]], last.denominator)
    joint -= tokens.letters[joint - 1] == "-"
    above = numeral_from(tokens, first, joint) if joint > first else None
    if number is None or above is None or above[1] != joint or last.numerator > 1:
        return None
    part = exact(Fraction(above[0].low) / number)
    return Figure(part, place=Fraction(1, number))


_COMPACT = 1_000_000
_SMALL = ("nF", "n-F")


def _part(tokens: Tokens, first: int, letters: str) -> Exact | None:
    """Read "a third", "two-thirds", "one-fifth"; two quarters are no fraction."""
    language = tokens.lexicon.language
    at = first + max(letters.find("F"), letters.find("O"))
    if _COMPOUND.match(letters):
        return _nth_part(tokens, first, at)
    part = language.fractions.get(tokens.lower[at])
    count = language.numbers.get(tokens.lower[first], 1)
    if part is None or (count > 1 and "O" in letters):
        return None
    if count > part.denominator or _is_other(count, part):
        return None
    return count * part


def _is_other(count: int, part: Fraction) -> bool:
    """Say whether it is no fraction as anybody would put it: two quarters."""
    return part.denominator < _TEN and gcd(count, part.denominator) > 1


_COMPOUND = re.compile("[an]-?[nm]-?O")


def _nth_part(tokens: Tokens, first: int, at: int) -> Exact | None:
    """Read one twenty-fifth, a ten-thousandth, whose number ends in an ordinal."""
    language = tokens.lexicon.language
    if tokens.letters[first] == "n" and language.numbers[tokens.lower[first]] != 1:
        return None
    middle = tokens.lower[at - 1 - (tokens.letters[at - 1] == "-")]
    above = language.numbers.get(middle) or language.multipliers.get(middle) or 0
    last = language.ordinals[tokens.lower[at]]
    number = last if above == 1 and last >= _HUNDRED else with_last(above, last)
    return Fraction(1, number) if number else None


def with_last(number: int, last: int) -> int | None:
    """Add the last word of an ordinal to the number before it, or multiply by it."""
    if last == _HUNDRED:
        above, below = divmod(number, 10 * _HUNDRED)
        hundreds = 0 < below < _TEN
        return 10 * _HUNDRED * above + _HUNDRED * below if hundreds else None
    if last > _HUNDRED:
        return number * last if number < last else None
    room = _TEN if last < _TEN else _HUNDRED
    return number + last if number and number % room == 0 else None


_TEN, _HUNDRED = 10, 100


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
    around = tokens.lower[max(first - 1, 0)], *tokens.lower[first + 1 : first + 2]
    named = named and around != ("that", "of")  # glad that half of them had gone
    if alone and (named or part != Fraction(1, 2)):
        return None
    return Figure(part, place=WORD_PLACE)


_ORDER, _DEFINITE = ("O", "L"), ("t", "d", "S")
_NAMING = frozenset(one + two for one in "tdSOLa" for two in "xX")
