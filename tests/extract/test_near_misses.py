"""What only looks like a time is left alone, and however long it is it takes no longer.

The corpus is made of beginnings of what the temporal rows read, repeated without the
end that they wait for: where a pattern could backtrack, time would grow faster than
the text (Davis et al., "The Impact of Regular Expression Denial of Service", 2018).
"""

from __future__ import annotations

import time

import pytest

from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import Ordinal, Quantity, Score

LANGUAGE = load_language()


@pytest.mark.parametrize(
    "text",
    [
        "We went nowhere, and a Trump aide knew.",
        "The price was $12, up 10%.",
        "It was the first in a second series.",
        "They may march on while the sun shines.",
        "They won 24-19 and 3-1, and 61 to 14.",
        "She has seen 24 and 1883 on television.",
        "See page 1990, and take flight 1994.",
        "He sued under Section 1983 of the code.",
        "Call 555-1990 or 1-800-555-2000.",
        "Theresa May spoke, and April Jones sang with June Carter.",
        "May Lee said so, and August Wilson wrote it.",
        "The Sun printed it, and the Fall sang.",
        "A 1990-seat hall stands by Highway 1950, Room 2001.",
        "It costs 1990 dollars and weighs 2000 kilograms.",
        "He lived at 1999 Main Street, in the 2000 block of Elm Street.",
        "It runs Windows 2000, and the fall of the regime made it so.",
        "The spring of the clock broke, and the second hand fell.",
        "A quarter of them left, and half stayed.",
        "He has a decent present, and no past tense.",
        "Their daily bread came from the Daily Planet.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    times = [
        mention.text
        for mention in read(text, LANGUAGE).mentions
        if not isinstance(mention.value, Quantity | Ordinal | Score)
    ]
    assert [words for words in times if words != "daily"] == []


NEAR_MISSES = [
    *("from 3 to ", "from May 3 to ", "between 2010 and ", "2010-", "3-5-"),
    *("3, 4 and 5 ", "Monday, Tuesday and ", "Monday through ", "the first Monday of "),
    *("the first half of the ", "the third quarter of last ", "last year's "),
    *("the day before the day ", "two years and three months and ", "about nearly "),
    *("more than about ", "a year and a ", "one and a half ", "two to three to "),
    *("early in the late ", "the end of the ", "the middle of the start of "),
    *("at 3 p.m. on ", "3:30 ", "3 o'clock on ", "half past ", "noon on the night of "),
    *(
        "every other ",
        "twice every ",
        "once a ",
        "the same ",
        "that same ",
        "later that ",
    ),
    *("a year ago last ", "the week before the ", "a few days and a couple of "),
    *("the '", "the 1990s and ", "nineteen ninety ", "two thousand and ", "12/11/"),
    *("12.11.", "2010-11-", "T20:15:", "the 3rd of the ", "twenty-", "next next "),
]


def seconds(text: str) -> float:
    begin = time.process_time()
    read(text, LANGUAGE)
    return time.process_time() - begin


@pytest.mark.parametrize("piece", NEAR_MISSES)
def test_a_long_near_miss_takes_no_longer_than_its_length(piece: str) -> None:
    """Four times the text takes four times as long; 10 is room for a busy machine."""
    short, long = piece * 250, piece * 1_000
    seconds(short)
    ratios = (seconds(long) / max(seconds(short), 0.002) for _ in range(5))
    assert any(ratio < 10 for ratio in ratios)
