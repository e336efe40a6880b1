"""Dates and times of day in sentences, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.phrases import shown


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It was on January 22, 2025.", "January 22, 2025", "2025-01-22"),
        ("It was on 22 January 2025.", "22 January 2025", "2025-01-22"),
        ("It was on Jan. 22, 2025.", "Jan. 22, 2025", "2025-01-22"),
        ("It was on Sept 4 2001.", "Sept 4 2001", "2001-09-04"),
        ("It was on 12 Feb. 1999.", "12 Feb. 1999", "1999-02-12"),
        ("It was on the 3rd of May 1999.", "3rd of May 1999", "1999-05-03"),
        ("It was on May 3rd, 1999.", "May 3rd, 1999", "1999-05-03"),
        ("It was on 2025-01-22.", "2025-01-22", "2025-01-22"),
        ("It is Friday, March 3, 2011.", "Friday, March 3, 2011", "Friday 2011-03-03"),
        (
            "It is Friday 27 January 2011.",
            "Friday 27 January 2011",
            "Friday 2011-01-27",
        ),
        ("It is Fri., Jan. 3.", "Fri., Jan. 3", "Friday ?-01-03"),
        ("It is Sept. 4.", "Sept. 4", "?-09-04"),
        ("It is the 4th of July.", "4th of July", "?-07-04"),
        ("It is 31 June.", "31 June", "?-06-31"),
        ("It is 29 February 1900.", "29 February 1900", "1900-02-29"),
        ("It is March 2011.", "March 2011", "2011-03 month"),
        ("It is March of 2011.", "March of 2011", "2011-03 month"),
        ("It is in March.", "March", "?-03 month"),
        ("It is early June.", "early June", "early ?-06 month"),
        ("It is mid-June 2020.", "mid-June 2020", "mid 2020-06 month"),
        ("It is late 2019.", "late 2019", "late 2019 year"),
        ("It is so since 2001.", "2001", "2001 year"),
        ("She was born in 1984.", "1984", "1984 year"),
        ("It was in the 1990s.", "the 1990s", "1990 decade"),
        ("It was in the early 1990s.", "the early 1990s", "early 1990 decade"),
        ("It was the mid-1980s.", "the mid-1980s", "mid 1980 decade"),
        ("The 2010 election is over.", "2010", "2010 year"),
        ("The 2022 storms are over.", "2022", "2022 year"),
        ("It is the year 2000.", "the year 2000", "2000 year"),
        ("It is below 2005 levels.", "2005", "2005 year"),
        ("In 2019 it is wet.", "2019", "2019 year"),
        ("In 1999, boats sank.", "1999", "1999 year"),
    ],
)
def test_reads_a_date(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is 3-5 March 2020.", "3-5 March 2020", "2020-03-03 to 2020-03-05"),
        ("It is March 3-5, 2020.", "March 3-5, 2020", "2020-03-03 to 2020-03-05"),
        ("It is 3 to 5 March.", "3 to 5 March", "?-03-03 to ?-03-05"),
        ("It is March 21 and 22.", "March 21 and 22", "?-03-21 to ?-03-22"),
        ("It is 21 and 22 March.", "21 and 22 March", "?-03-21 to ?-03-22"),
    ],
)
def test_reads_a_run_of_days(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It began in May. 12 boats sank.", ["May", "12"]),
        ("It ended on 12 May. 2010 was better.", ["12 May"]),
        ("It ended on Friday. May 3 is next.", ["Friday", "May 3"]),
        (
            "On Monday and Tuesday, June 3 and 4.",
            ["Monday", "Tuesday", "June 3 and 4"],
        ),
        ("In June 31 people were hurt.", ["June", "31"]),
        ("In March 3 boats sank.", ["March", "3"]),
        ("It is March 3 to March 5.", ["March 3 to March 5"]),
        ("He ruled 2010-2015.", ["2010-2015"]),
        ("He lived (1920–2003) here.", ["1920–2003"]),
        ("It is the 2010-11 season.", ["2010-11"]),
        ("It is 3 and 12 May.", ["12 May"]),
        ("In 2000 houses a fire burns.", ["2000"]),
    ],
)
def test_what_belongs_to_a_date_and_what_does_not(text: str, words: list[str]) -> None:
    assert [each for each, _ in shown(text)] == words


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is due today.", "today", "+0 day"),
        ("It ended yesterday.", "yesterday", "-1 day"),
        ("It is due tomorrow.", "tomorrow", "+1 day"),
        ("It ended last week.", "last week", "-1 week"),
        ("It ends next month.", "next month", "+1 month"),
        ("It ended earlier this year.", "earlier this year", "earlier +0 year"),
        ("It ends later this month.", "later this month", "later +0 month"),
        ("It ends early next year.", "early next year", "early +1 year"),
        ("It ended last Monday.", "last Monday", "Monday before"),
        ("It ends next Tuesday.", "next Tuesday", "Tuesday after"),
        ("It ended last June.", "last June", "?-06 month before"),
        ("It ended on Monday.", "Monday", "Monday on or before"),
        ("It will end on Monday.", "Monday", "Monday on or after"),
        ("It is Monday.", "Monday", "Monday on or before"),
        ("It rained over the weekend.", "the weekend", "+0 weekend on or before"),
        ("It will rain over the weekend.", "the weekend", "+0 weekend on or after"),
        ("It rained last weekend.", "last weekend", "+0 weekend before"),
        ("It will rain this weekend.", "this weekend", "+0 weekend on or after"),
        ("Last week's vote is void.", "Last week", "-1 week"),
        ("Monday's vote is void.", "Monday", "Monday on or before"),
        ("Today it is dry.", "Today", "+0 day"),
    ],
)
def test_reads_a_relative_date(text: str, words: str, value: str) -> None:
    assert shown(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is 8 p.m. Eastern.", "8 p.m. Eastern", "20:00 Eastern"),
        ("It is 10:30 here.", "10:30", "10:30"),
        ("It is about 9.15am here.", "about 9.15am", "09:15"),
        ("It is 9.15 pm here.", "9.15 pm", "21:15"),
        ("It is 12 p.m. here.", "12 p.m.", "12:00"),
        ("It is 12am here.", "12am", "00:00"),
        ("It is 6 PM here.", "6 PM", "18:00"),
        ("It is 24:00 here.", "24:00", "24:00"),
        ("It is 18:45:10 here.", "18:45:10", "18:45:10"),
        ("It is open 4 to 7:30 p.m. here.", "4 to 7:30 p.m.", "16:00 to 19:30"),
        ("It is open between 9 and 10am.", "between 9 and 10am", "09:00 to 10:00"),
        ("It is 13:75 p.m. here.", "13:75 p.m.", "13:75"),
    ],
)
def test_reads_a_time_of_day(text: str, words: str, value: str) -> None:
    assert (words, value) in shown(text)
    assert len(shown(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He may go.",
        "They march on.",
        "The Sun shone.",
        "They sat down.",
        "It is an august body.",
        "June said so.",
        "Mr March left.",
        "April O'Neil left.",
        "It won 3:1.",
        "He reads USA TODAY.",
        "He writes for India Today.",
        "It is Bloody Friday.",
        "It has 2010 boats.",
        "The ratio is 2:05:1000.",
        "It is 2025-13-01.",
        "It was in the 1995s.",
        "Any week is alike.",
        "The weekend is short.",
        "It is the second.",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert [v for _, v in shown(text) if not v[0].isdigit() and "no." not in v] == []
