"""Days of the year with a name, and weekdays counted in a month."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate
from claimcheck.model import PartialDate

PUBLISHED = date(2016, 7, 1)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("It opened on Christmas Day.", "Christmas Day", date(2015, 12, 25)),
        ("It will open on Thanksgiving.", "Thanksgiving", date(2016, 11, 24)),
        ("It opened on Thanksgiving 2014.", "Thanksgiving 2014", date(2014, 11, 27)),
        ("It opened on Memorial Day.", "Memorial Day", date(2016, 5, 30)),
        ("It closed last Halloween.", "last Halloween", date(2015, 10, 31)),
        ("It opened on New Year's Eve.", "New Year's Eve", date(2015, 12, 31)),
        (
            "It will open on the first Tuesday in October.",
            "the first Tuesday in October",
            date(2016, 10, 4),
        ),
        (
            "It opened on the third Monday of May 2014.",
            "the third Monday of May 2014",
            date(2014, 5, 19),
        ),
    ],
)
def test_reads_a_named_day(text: str, words: str, day: date) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == (day, day)


def test_a_fifth_weekday_that_a_month_lacks_has_no_days() -> None:
    (mention,) = annotate("It opened on the fifth Monday of June 2015.").mentions
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == (date(2015, 6, 29), date(2015, 6, 29))
    (mention,) = annotate("It opened on the fifth Monday of July 2015.").mentions
    assert mention.value.days is None
