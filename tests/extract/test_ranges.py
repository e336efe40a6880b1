"""Ranges of dates: one mention with two ends, each of which keeps its words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate
from claimcheck.model import DateRange, Mention, PartialDate
from tests.phrases import STYLES, days, shown

PUBLISHED = date(2025, 1, 22)


def only(text: str) -> Mention[DateRange]:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert isinstance(mention.value, DateRange)
    return mention


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It ran from 2010 to 2015.", "from 2010 to 2015", "2010-01-01", "2015-12-31"),
        ("It ran 2010–2015 here.", "2010–2015", "2010-01-01", "2015-12-31"),
        ("It was the 2010-15 plan.", "2010-15", "2010-01-01", "2015-12-31"),
        ("It was the 1998-99 season.", "1998-99", "1998-01-01", "1999-12-31"),
        ("It was the 1999-00 season.", "1999-00", "1999-01-01", "2000-12-31"),
        (
            "It ran between 2010 and 2015.",
            "between 2010 and 2015",
            "2010-01-01",
            "2015-12-31",
        ),
        (
            "It was open between July and September.",
            "between July and September",
            "2024-07-01",
            "2024-09-30",
        ),
        ("It was shut July to August.", "July to August", "2024-07-01", "2024-08-31"),
        ("Rates fell from June-July.", "from June-July", "2024-06-01", "2024-07-31"),
        (
            "It ran from October to January.",
            "from October to January",
            "2024-10-01",
            "2025-01-22",
        ),
        (
            "It ran from October 1997 to March.",
            "from October 1997 to March",
            "1997-10-01",
            "1998-03-31",
        ),
        (
            "It ran from October to March 1998.",
            "from October to March 1998",
            "1997-10-01",
            "1998-03-31",
        ),
        ("It ran March 3-5, 2020.", "March 3-5, 2020", "2020-03-03", "2020-03-05"),
        (
            "It ran from 4 to 22 January 1995.",
            "from 4 to 22 January 1995",
            "1995-01-04",
            "1995-01-22",
        ),
        (
            "It ran from May 3 to June 4, 2015.",
            "from May 3 to June 4, 2015",
            "2015-05-03",
            "2015-06-04",
        ),
        (
            "It ran from May 3, 2014, to June 4, 2015.",
            "from May 3, 2014, to June 4, 2015",
            "2014-05-03",
            "2015-06-04",
        ),
        ("It ran 1960 - 1961 here.", "1960 - 1961", "1960-01-01", "1961-12-31"),
        (
            "It ran from 5/1-5/7/2020.",
            "from 5/1-5/7/2020",
            "2020-05-01",
            "2020-05-07",
        ),
        (
            "It ran from May 2 to the 10th of June 2020.",
            "from May 2 to the 10th of June 2020",
            "2020-05-02",
            "2020-06-10",
        ),
        (
            "It is open Monday through Friday.",
            "Monday through Friday",
            "2025-01-20",
            "2025-01-24",
        ),
        (
            "It was open from Monday to Thursday.",
            "from Monday to Thursday",
            "2025-01-20",
            "2025-01-23",
        ),
        (
            "It ran from late 2019 to early 2020.",
            "from late 2019 to early 2020",
            "2019-09-01",
            "2020-05-01",
        ),
        (
            "It ran from last year until yesterday.",
            "from last year until yesterday",
            "2024-01-01",
            "2025-01-21",
        ),
    ],
)
def test_reads_a_range_with_its_days(
    text: str, words: str, first: str, last: str
) -> None:
    mention = only(text)
    assert mention.text == words
    assert mention.value.days == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It ran from 2010 to 2015.", ("2010", "2015")),
        ("It ran March 3-5, 2020.", ("March 3", "5, 2020")),
        ("It ran from 3rd to 5th March.", ("3rd", "5th March")),
        ("It was the 1998-99 season.", ("1998", "99")),
        ("It is open Monday through Friday.", ("Monday", "Friday")),
        ("It ran from May 3, 2014, to June 4, 2015.", ("May 3, 2014", "June 4, 2015")),
    ],
)
def test_each_end_keeps_its_words(text: str, ends: tuple[str, str]) -> None:
    mention = only(text)
    assert tuple(part.text for part in mention.parts) == ends
    assert tuple(part.span and part.span.of(text) for part in mention.parts) == ends
    assert DateRange(*(part.value for part in mention.parts)) == mention.value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The vote was moved from Monday to Friday.", ["Monday", "Friday"]),
        ("Its launch was delayed from 2019 to 2021.", ["2019", "2021"]),
        ("It fell from 2015 to 2010 levels.", ["2015", "2010"]),
        ("It rained on Monday and Friday.", ["Monday", "Friday"]),
        ("It rained in 2010 and 2015.", ["2010", "2015"]),
        ("It shut from 2010 and 2015.", ["2010", "2015"]),
        ("It was 2010. 2015 was in order.", []),
        ("It ended in June-like heat.", ["June"]),
        ("It is on Christmas – Dec. 25 here.", ["Christmas", "Dec. 25"]),
        ("In 2000-20 cells it grew.", ["2000"]),
    ],
)
def test_two_dates_that_are_no_range_stay_two(text: str, words: list[str]) -> None:
    assert [words for words, value in shown(text) if not value.isdigit()] == words


@given(days(), days(), st.sampled_from(STYLES))
def test_any_two_days_in_order_are_the_ends_of_a_range(
    one: date, two: date, style: object
) -> None:
    assert callable(style)
    text = f"It ran from {style(one)} to {style(two)}."
    mentions = annotate(text).mentions
    if one <= two:
        (mention,) = mentions
        assert isinstance(mention.value, DateRange)
        assert mention.value.days == (one, two)
    else:
        assert [m.value for m in mentions if not isinstance(m.value, PartialDate)] == []
