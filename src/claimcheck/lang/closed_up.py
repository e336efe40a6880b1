"""Compounds of number words that are printed as one word: twentyfive, fortysecond."""

from __future__ import annotations

from collections.abc import Mapping

_TEN, _HUNDRED = 10, 100


def with_closed_up(
    words: Mapping[str, int], tens: Mapping[str, int]
) -> Mapping[str, int]:
    """Give *words* with those of one to nine closed up to all words of *tens*.

    >>> with_closed_up({"two": 2, "second": 2, "six": 6}, {"sixty": 60})["sixtysecond"]
    62
    """
    ones = {word: number for word, number in words.items() if 0 < number < _TEN}
    return {
        **words,
        **{
            ten + one: above + below
            for ten, above in tens.items()
            if _TEN < above < _HUNDRED and above % _TEN == 0
            for one, below in ones.items()
        },
    }
