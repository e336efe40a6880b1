"""Numerals in digits, words and both: 2½ million, two hundred and five, 3 lakh.

A numeral is added up from the left. Larger multipliers stand before smaller ones, so
that "two thousand and three thousand" is two numerals: the first ends at the "and".
"""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.extract.digits import in_digits
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Exact, Figure
from claimcheck.model.bounds import exact

_MORE = r"(?:-?[nm]|(?<=m)(?:&n(?!-?[FO])|,n(?=(?:-?n)?m)))"
_AFTER_DIGITS = r"(?:(?:n(?:-?n)?|[iN])m++)*+(?:&(?:n(?:-?n)?(?!-?[FO])|[iN](?!m)))?"
_TAIL = (
    r"(?:P(?:n(?:-?n)*+|[iN])m*+)?"
    r"(?:-?&-?(?:(?:[an]-?|n-n-?)?F|a-?O(?![^uUm.;]))m*+)?"
)
IN_DIGITS = rf"[NYi](?!I)(?:Q|-?iI[iN])?q?(?:(?:-(?=m))?m++{_AFTER_DIGITS})?{_TAIL}"
IN_WORDS = rf"(?:(?:[an]m|n){_MORE}*+|Qm*+|P(?:n(?:-?n)*+|[iN])m*+){_TAIL}"
NUMERAL = rf"(?:{IN_DIGITS}|{IN_WORDS})"
"""Letters of a numeral: 1,234.5 · 4.5bn · 2½ · 5 3/4 · two hundred and five · two
point five · one and a half million.

Repetitions give nothing back, or a range of two numerals took quadratic time."""

_LONGEST = 40
"""Tokens of the longest numeral; more of them are no number that is meant."""
_TEN, _DOZEN, _HUNDRED, _THOUSAND, _COMPACT = 10, 12, 100, 1_000, 1_000_000
"""Multipliers from a million on are part of the printed place: 4.5 million."""
_AND_PART = re.compile(r"-?&-?(?:(?:[an]-?|n-n-?)?F|a-?O)")
_NUMERATOR = re.compile(r"n-?(?:n-?)?F|[iN]I")
_SPOKEN = re.compile(r"nn-?n(?![-xXnmuUbCF])")
_SKIPPED = "a-,&~I"


def numeral_from(tokens: Tokens, first: int, after: int) -> tuple[Figure, int] | None:
    """Read the numeral that takes the tokens up to *after*, or ends at an "and".

    "Two thousand and three thousand" ends there; so does "3 million and two".
    """
    letters = tokens.letters
    if after - first > _LONGEST:
        return None
    reading, cut = _Sum(tokens, first, after), None
    for at in range(first, after):
        if letters[at] in "&,":
            part = _AND_PART.match(letters, at, after)
            if part is None and letters[first] in "NYi" and reading.last > _THOUSAND:
                return reading.figure(), at
            cut = (reading.figure(), at)
        if letters[at] not in _SKIPPED and not reading.take(at):
            return cut
    return reading.figure(), after


class _Sum:
    """A numeral as far as it has been read.

    *group* is what the next multiplier multiplies, *part* the half behind it, *place*
    the worth of the last place that was printed, and *last* the last multiplier.
    """

    def __init__(self, tokens: Tokens, first: int, after: int) -> None:
        """Start with nothing; the numeral stands from *first* to *after*."""
        self._tokens = tokens
        self._first, self._after = first, after
        self._total: Exact = 0
        self._group: Exact = 0
        self._part: Exact = 0
        self._above: Exact = 0
        self._place: Exact = 1
        self._decimals: list[int] | None = None
        self._dozens = False
        self.last = 0

    def take(self, at: int) -> bool:
        """Add what a token says; tell whether it can go on the numeral."""
        tokens, language = self._tokens, self._tokens.lexicon.language
        letter, word = tokens.letters[at], tokens.lower[at]
        match letter:
            case "F" | "Q" | "O":
                return self._fraction(language.fractions.get(word, Fraction(1)))
            case "m":
                return self._times(language.multipliers[word])
            case "q":
                return self._suffix(language.suffixes[word])
            case "P":
                self._decimals = []
                return True
            case "n":
                return self._counted(at, language.numbers[word], 1)
            case _:
                read = in_digits(word)
                return read is not None and self._counted(at, *read)

    def _counted(self, at: int, value: Exact, place: Exact) -> bool:
        """Take a number for what it is beside its neighbours."""
        letters = self._tokens.letters
        if at > self._first and letters[at - 1] == "I":
            return value > 0 and self._fraction(Fraction(1, value))
        if at > self._first and _NUMERATOR.match(letters, at, self._after):
            self._above += value
            return True
        if self._decimals is not None:
            return self._decimal(value)
        rest = self._group % _HUNDRED
        ones = rest % _TEN == 0 and rest >= 2 * _TEN and 0 < value < _TEN
        if self._is_spoken(value):
            self._group *= _HUNDRED
        elif (rest and not ones) or (self._group and value >= _HUNDRED):
            return False
        self._group, self._place = self._group + value, place
        return True

    def _is_spoken(self, value: Exact) -> bool:
        """Say whether it is the twenty of "one twenty two", which is 122."""
        whole = _SPOKEN.match(self._tokens.letters, self._first)
        tens = value % _TEN == 0 and value >= 2 * _TEN
        return whole is not None and tens and 0 < self._group < _TEN

    def _decimal(self, value: Exact) -> bool:
        """Take a decimal in words: point seven five, point seventy-five."""
        if not isinstance(value, int) or self._decimals is None:
            return False
        tens = self._decimals and self._decimals[-1] % _TEN == 0 < self._decimals[-1]
        if tens and value < _TEN:
            self._decimals[-1] += value
        else:
            self._decimals.append(value)
        return True

    def _fraction(self, part: Fraction) -> bool:
        self._part = (self._above or 1) * part
        return self._part < 1

    def _suffix(self, times: int) -> bool:
        """Multiply by what is glued to a number, which is part of its place."""
        self._group, self._place = self._group * times, self._place * times
        self.last = times
        return True

    def _times(self, times: int) -> bool:
        """Multiply what stands before: two hundred, three lakh crore."""
        self._fold()
        if times < _THOUSAND:
            if self._group >= _HUNDRED:
                return False
            self._group = (self._group + self._part or 1) * times
            self._part, self._dozens = 0, times == _DOZEN
        elif self.last and not self._group and not self._part:
            self._total *= times
        elif self.last and times >= self.last:
            return False
        else:
            self._total += (self._group + self._part or 1) * times
            self._group, self._part = 0, 0
        self._place = self._place * times if self._is_compact(times) else 1
        self.last = times if times >= _THOUSAND else self.last
        return True

    def _is_compact(self, times: int) -> bool:
        return self._place < 1 or times >= _COMPACT

    def _fold(self) -> None:
        """Add the decimals in words and the half to what they stand behind."""
        if self._decimals is not None:
            digits = "".join(map(str, self._decimals))
            self._place = Fraction(1, _TEN ** len(digits))
            self._group += int(digits or 0) * self._place
            self._decimals = None
        if self._part:
            self._place = Fraction(1, Fraction(self._part).denominator)

    def figure(self) -> Figure:
        """Give the number so far."""
        self._fold()
        times = self.last if self._part and self.last >= _COMPACT else 1
        if self._dozens and not self.last:
            times = _DOZEN
        value = self._total + self._group + self._part * times
        return Figure(exact(value), place=exact(self._place * times))
