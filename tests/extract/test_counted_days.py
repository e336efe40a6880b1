"""Days and weeks told from a longer stretch or from a date beside them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate
from claimcheck.model import PartialDate
from claimcheck.notation import to_timex3
from tests.phrases import shown

PUBLISHED = date(2018, 7, 20)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is the first week of October.", "the first week of October", "2018-W40"),
        ("It is the last week of Dec. 2016.", "the last week of Dec. 2016", "2016-W52"),
        ("It is the 3rd week of 2018.", "the 3rd week of 2018", "2018-W03"),
        ("It is the first week of 2021.", "the first week of 2021", "2021-W01"),
        ("It is the first week of next month.", None, "2018-W31"),
        ("It is the last Friday in October.", None, "2018-10-26"),
        ("It is the first Monday of this month.", None, "2018-07-02"),
        ("It is the last Friday of last month.", None, "2018-06-29"),
        ("It is the second weekend of May.", None, "2018-W19-WE"),
        ("It is the last weekend in July.", None, "2018-W30-WE"),
        ("It is the last day of October 2015.", None, "2015-10-31"),
        ("It is the third day of October.", None, "2018-10-03"),
        ("It is the last day of the year.", None, "2018-12-31"),
        ("It is the first day of the month.", None, "2018-07-01"),
        ("It is the 20th of next month.", None, "2018-08-20"),
        ("It is the 15th day of next month.", None, "2018-08-15"),
        ("It is Monday of next week.", None, "2018-07-23"),
        ("It was Tuesday last week.", "Tuesday last week", "2018-07-10"),
        ("It is next week Wednesday.", "next week Wednesday", "2018-07-25"),
        ("It is the week of April 10.", None, "2018-W15"),
        ("It is the week ending Dec. 27.", None, "2018-W52"),
        ("It is ten years from now.", None, "2028"),
        ("It is three days after Christmas.", None, "2018-12-28"),
        ("It is 3 days before January 12, 2017.", None, "2017-01-09"),
        ("It is a week from Tuesday.", "a week from Tuesday", "2018-07-24"),
        ("It will end in two weeks.", "in two weeks", "2018-W31"),
        ("It is three months hence.", None, "2018-10"),
    ],
)
def test_reads_a_date_told_from_another(
    text: str, words: str | None, value: str
) -> None:
    (mention,) = annotate(text, PUBLISHED).mentions
    assert mention.text == (words or text.removeprefix("It is ").removesuffix("."))
    timex = to_timex3(mention.value)
    assert timex is not None
    assert timex.value == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is the first day of play.", ["first"]),
        ("It is the third week of the run.", ["third"]),
        ("It is the last week.", ["last week"]),
        ("It will be the first rise in two years.", ["first", "two years"]),
        ("It rained for two days after Monday.", ["two days", "Monday"]),
        ("It has risen in two weeks.", ["two weeks"]),
        ("It rained last year in April.", ["last year", "April"]),
        ("It is the week of rain.", []),
    ],
)
def test_what_is_told_from_nothing_stays_as_it_is(text: str, words: list[str]) -> None:
    assert [words for words, _ in shown(text)] == words


def test_a_date_keeps_the_one_that_it_is_told_from() -> None:
    (mention,) = annotate("It is Monday of next week.", PUBLISHED).mentions
    (week,) = mention.parts
    assert week.text == "next week"
    assert isinstance(mention.value, PartialDate)
    assert mention.value.anchor == week.value.earliest == date(2018, 7, 23)


def test_without_a_day_of_publication_it_has_no_days() -> None:
    (mention,) = annotate("It is Monday of next week.").mentions
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days is None
