"""Days that are counted: from an end, from now, in a range, in a week told beside."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate
from claimcheck.model import DateRange, Moment, PartialDate

PUBLISHED = date(2018, 2, 13)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        (
            "It fell on the second-to-last day of May 2017.",
            "the second-to-last day of May 2017",
            date(2017, 5, 30),
            date(2017, 5, 30),
        ),
        (
            "It was in the 3rd last week of October 2016.",
            "the 3rd last week of October 2016",
            date(2016, 10, 10),
            date(2016, 10, 16),
        ),
        (
            "They won two Saturdays ago.",
            "two Saturdays ago",
            date(2018, 2, 3),
            date(2018, 2, 3),
        ),
        (
            "They will meet 3 Fridays from now.",
            "3 Fridays from now",
            date(2018, 3, 2),
            date(2018, 3, 2),
        ),
        (
            "It closed in August two years ago.",
            "August two years ago",
            date(2016, 8, 1),
            date(2016, 8, 31),
        ),
        (
            "It closed on Easter three years ago.",
            "Easter three years ago",
            date(2015, 4, 5),
            date(2015, 4, 5),
        ),
        (
            "It closed on February twenty first.",
            "February twenty first",
            date(2018, 2, 21),
            date(2018, 2, 21),
        ),
        (
            "It ran from the ninth to the seventeenth of April 2017.",
            "from the ninth to the seventeenth of April 2017",
            date(2017, 4, 9),
            date(2017, 4, 17),
        ),
        (
            "It ran between the ninth and the seventeenth of April 2017.",
            "between the ninth and the seventeenth of April 2017",
            date(2017, 4, 9),
            date(2017, 4, 17),
        ),
        (
            "It ran April ninth through twelfth, 2017.",
            "April ninth through twelfth, 2017",
            date(2017, 4, 9),
            date(2017, 4, 12),
        ),
        (
            "They left day before yesterday.",
            "day before yesterday",
            date(2018, 2, 11),
            date(2018, 2, 11),
        ),
    ],
)
def test_reads_counted_days(text: str, words: str, first: date, last: date) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    assert isinstance(mention.value, PartialDate | DateRange)
    assert mention.value.days == (first, last)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "They will meet on Wednesday evening next week.",
            "Wednesday evening next week",
            date(2018, 2, 21),
        ),
        (
            "They met Friday night last week.",
            "Friday night last week",
            date(2018, 2, 9),
        ),
        (
            "They will meet next week on Monday at 9 a.m.",
            "next week on Monday at 9 a.m.",
            date(2018, 2, 19),
        ),
    ],
)
def test_a_time_is_of_the_week_that_is_told_beside_it(
    text: str, words: str, day: date
) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == words
    assert isinstance(mention.value, Moment)
    assert mention.value.day.days == (day, day)


def test_places_in_a_month_are_no_days_of_it() -> None:
    (place, month) = annotate("They came first and second in May.", PUBLISHED).mentions
    assert (place.text, month.text) == ("first", "May")


def test_an_evening_of_a_feast_of_many_days_is_left_alone() -> None:
    mentions = annotate("It was the first night of Ramadan.", PUBLISHED).mentions
    assert not any(isinstance(m.value, Moment) for m in mentions)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The board has scheduled a hearing for Friday.", date(2018, 2, 16)),
        ("A vigil is planned for Friday.", date(2018, 2, 16)),
        ("They have set a second hearing for Friday.", date(2018, 2, 16)),
        ("A vigil was planned on Friday.", date(2018, 2, 9)),
        ("The hearing was held on Friday.", date(2018, 2, 9)),
    ],
)
def test_what_is_planned_is_still_to_come(text: str, day: date) -> None:
    days = [
        mention.value.days
        for mention in annotate(text, PUBLISHED).mentions
        if isinstance(mention.value, PartialDate)
    ]
    assert days == [(day, day)]
