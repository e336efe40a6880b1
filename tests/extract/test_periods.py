"""Quarters, seasons, rounds, vague times, and times told from another time."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import annotate
from claimcheck.model import (
    CalendarDate,
    DateRange,
    Mention,
    Moment,
    Ordinal,
    PartialDate,
)
from claimcheck.notation.timex3_writing import to_timex3
from claimcheck.render.words import value_in_words

PUBLISHED = date(1998, 2, 13)


YEAR_1994 = (date(1994, 1, 1), date(1994, 12, 31))


def the_one(text: str) -> Mention[object]:  # type: ignore[type-var]
    (mention,) = annotate(text, PUBLISHED).mentions
    return mention


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("It fell in the third quarter of 1990.", "the third quarter of 1990", "Q3"),
        ("It fell in this year's first half.", "this year's first half", "H1"),
        ("It fell in the latest quarter.", "the latest quarter", "last"),
        ("It fell in third-quarter trade.", "third-quarter", "autumn"),
        ("It fell last fall.", "last fall", "fall"),
        ("It fell in the winter of 1994.", "the winter of 1994", "winter"),
        ("It fell early next year.", "early next year", "early"),
        ("It fell at the end of 1990.", "the end of 1990", "late"),
        ("It fell in July last year.", "July last year", "July"),
        ("It fell two years ago.", "two years ago", "ago"),
        ("It fell in fiscal 1989.", "fiscal 1989", "1989"),
        ("It fell in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It fell in the 19th century.", "the 19th century", "century"),
        ("A twenty-first-century gate.", "twenty-first-century", "century 21"),
        (
            "It fell in the twenty-first century.",
            "the twenty-first century",
            "century 21",
        ),
        ("It fell in the year 1995.", "the year 1995", "1995"),
        ("It falls by year-end.", "year-end", "end"),
    ],
)
def test_reads_a_period_and_its_days(text: str, words: str, days: str) -> None:
    mention = the_one(text)
    assert mention.text == words
    assert isinstance(mention.value, PartialDate)
    assert mention.value.days == DAYS[days]


DAYS = {
    "Q3": (date(1990, 7, 1), date(1990, 9, 30)),
    "H1": (date(1998, 1, 1), date(1998, 6, 30)),
    "last": (date(1997, 10, 1), date(1997, 12, 31)),
    "autumn": (date(1997, 7, 1), date(1997, 9, 30)),
    "fall": (date(1997, 9, 1), date(1997, 11, 30)),
    "winter": (date(1994, 12, 1), date(1995, 2, 28)),
    "early": (date(1999, 1, 1), date(1999, 5, 2)),
    "late": (date(1990, 9, 1), date(1990, 12, 31)),
    "July": (date(1997, 7, 1), date(1997, 7, 31)),
    "ago": (date(1995, 8, 13), date(1996, 8, 13)),
    "1989": (date(1989, 1, 1), date(1989, 12, 31)),
    "1996": (date(1996, 1, 1), date(1996, 12, 31)),
    "1995": (date(1995, 1, 1), date(1995, 12, 31)),
    "century": (date(1801, 1, 1), date(1900, 12, 31)),
    "century 21": (date(2001, 1, 1), date(2100, 12, 31)),
    "end": (date(1997, 12, 31), date(1997, 12, 31)),
}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("It fell Saturday night.", "Saturday night", "the night, the Saturday on"),
        ("It fell last night.", "last night", "the night, 1 day before publication"),
        (
            "It fell at 10 p.m. EST Wednesday.",
            "10 p.m. EST Wednesday",
            "22:00 EST, the",
        ),
        ("It fell at noon Thursday.", "noon Thursday", "12:00, the Thursday on"),
        ("It falls every Monday.", "every Monday", "every Monday"),
        ("It falls each year.", "each year", "every year"),
        ("It falls every summer.", "every summer", "every summer"),
        ("It falls every quarter.", "every quarter", "every quarter"),
        ("It falls daily.", "daily", "every day"),
        ("It now falls.", "now", "some time in the present"),
        ("It fell recently.", "recently", "some time in the past"),
        ("It falls in the near future.", "the near future", "some time in the future"),
        ("It was low in the past.", "the past", "some time in the past"),
        ("It fell in the past two months.", "the past two months", "1.5 to 2.5 months"),
        ("It fell in the first nine months.", "the first nine months", "8.5 to 9.5"),
        ("It fell in the past year.", "the past year", "0.5 to 1.5 years"),
        ("It fell in recent months.", "recent months", "2 to 15 months"),
    ],
)
def test_reads_parts_of_days_rounds_and_vague_times(
    text: str, words: str, told: str
) -> None:
    mention = the_one(text)
    assert mention.text == words
    assert value_in_words(mention.value, PUBLISHED).startswith(told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "It was the first half of the match.",
        "He came from the past.",
        "A quarter of the crew fell ill.",
        "They will fall in.",
        "It was sold for the long term.",
    ],
)
def test_what_is_no_period_is_left_alone(text: str) -> None:
    kept = (PartialDate, Moment, DateRange)
    assert not [m for m in annotate(text).mentions if isinstance(m.value, kept)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Sales fell in the third quarter of 1997. A year earlier they rose.",
            (date(1996, 7, 1), date(1996, 7, 1)),
        ),
        (
            "He died on 4 March 1997. The following day she left.",
            (date(1997, 3, 5), date(1997, 3, 5)),
        ),
        (
            "Sales fell in the third quarter. A. B. C. D. It was up from a year ago.",
            (date(1996, 7, 1), date(1996, 9, 30)),
        ),
        ("He came in May 1994. That same year he left.", YEAR_1994),
        ("He came on 4 May 1994, and the same year he left.", YEAR_1994),
        (
            "Sales rose in the third quarter of 1997. Pay rose in that quarter.",
            (date(1997, 7, 1), date(1997, 9, 30)),
        ),
        (
            "He came in May 1994. In September of that year he left.",
            (date(1994, 9, 1), date(1994, 9, 30)),
        ),
        (
            "He came in May 1994. In October the same year he left.",
            (date(1994, 10, 1), date(1994, 10, 31)),
        ),
    ],
)
def test_a_time_told_from_another_is_reckoned_from_it(
    text: str, days: tuple[date, date]
) -> None:
    *_, mention = annotate(text, PUBLISHED).mentions
    assert isinstance(mention.value, PartialDate)
    assert mention.value.anaphoric or mention.text.endswith(("ago", "quarter"))
    told = mention.value.days
    assert told is not None
    assert told[0] <= days[0] <= told[1]


def test_that_night_is_one_of_the_last_day_told() -> None:
    *_, night = annotate("He came on 4 May 1994. That night he left.").mentions
    assert isinstance(night.value, Moment)
    assert night.value.day.earliest == date(1994, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Trades made that day lose money.",
        "He came in 1994 and left later that day.",
        "He said that weeks had passed.",
        "He knew that day-care costs rise.",
        "Pay rose in that quarter.",
    ],
)
def test_that_day_is_no_date_where_no_day_was_told(text: str) -> None:
    kept = [m.text for m in annotate(text, PUBLISHED).mentions]
    assert not [words for words in kept if "that" in words]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The vote is due this September.", date(1998, 9, 1)),
        ("They met this January.", date(1998, 1, 1)),
        ("It rose in January nineteen ninety-seven.", date(1997, 1, 1)),
        ("January nineteen ninety-seven was wet.", date(1997, 1, 1)),
        ("It fell in the winter of nineteen ninety-four.", date(1994, 12, 1)),
        ("Sales fell in the year ended May 31, it said.", date(1997, 5, 31)),
    ],
)
def test_a_date_is_of_the_year_that_is_told(text: str, month: date) -> None:
    *_, mention = annotate(text, PUBLISHED).mentions
    assert isinstance(mention.value, PartialDate)
    assert mention.value.earliest == month


@pytest.mark.parametrize("told", ["as early as Tuesday", "as soon as Tuesday"])
def test_the_first_day_that_may_be_lies_ahead(told: str) -> None:
    mention = the_one(f"They were told that he could leave {told}.")
    assert isinstance(mention.value, PartialDate)
    assert mention.value.earliest == date(1998, 2, 17)


def test_a_comparison_is_no_hedge_of_what_it_is_made_with() -> None:
    assert the_one("Prices were lower than a year ago.").text == "a year ago"
    assert the_one("It fell more than a year ago.").text == "more than a year ago"


@pytest.mark.parametrize(
    "text",
    [
        "They signed a 1994 law.",
        "He lost his unsuccessful 1994 campaign.",
        "Sales should rise for 1994.",
        "The work went on into 1994.",
        "Sales rose in both 1994 and May.",
        "The 1994 Winter Games drew crowds.",
        "1994 Orrel Cup winners were sold.",
    ],
)
def test_a_year_is_told_by_the_words_around_it(text: str) -> None:
    first = annotate(text, PUBLISHED).mentions[0]
    assert isinstance(first.value, PartialDate)
    assert first.value.days == YEAR_1994


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("They met in May and June.", [5, 6]),
        ("January and February were wet.", [1, 2]),
        ("It fell in July, August and September.", [7, 8, 9]),
        ("The April survey was the last.", [4]),
        ("The bank's December rate cut helped.", [12]),
        ("April and June sang.", []),
        ("The Women's March leaders met.", []),
    ],
)
def test_months_are_told_by_the_words_around_them(text: str, months: list[int]) -> None:
    read = [m.value for m in annotate(text).mentions]
    said = [value.said for value in read if isinstance(value, PartialDate)]
    assert [each.month for each in said if isinstance(each, CalendarDate)] == months


@pytest.mark.parametrize(
    "text",
    [
        "They sold 1994 houses.",
        "It calls for 1994 tons.",
        "1994 W. Elm Road is for sale.",
        "It stands at 1994 Elm Way.",
    ],
)
def test_a_count_is_no_year(text: str) -> None:
    mentions = annotate(text, PUBLISHED).mentions
    assert not [m for m in mentions if isinstance(m.value, PartialDate)]


def test_a_day_without_its_year_is_the_near_one_that_falls_on_its_weekday() -> None:
    mention = the_one("He sold what was sent by Saturday, March 7.")
    assert isinstance(mention.value, PartialDate)
    assert mention.value.earliest == date(1998, 3, 7)


@pytest.mark.parametrize(
    "text",
    [
        "She was named Singer of the Year.",
        'He said so on "This Week" with Ann Hale.',
        "It was his last day at the bank.",
    ],
)
def test_a_title_is_no_time(text: str) -> None:
    assert annotate(text, PUBLISHED).mentions == ()


def test_a_day_payable_soon_is_not_last_years() -> None:
    mention = the_one("The dividend was declared payable May 7.")
    assert isinstance(mention.value, PartialDate)
    assert mention.value.earliest == date(1998, 5, 7)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry was sold in spring 2021.", "spring 2021", "2021-SP"),
        ("The pier shut in the winter of 1944-45.", "the winter of 1944-45", "1944-WI"),
        ("The lock will open by autumn.", "autumn", "1998-FA"),
        ("The lock has been shut since late summer.", "late summer", "1997-SU"),
        ("It rained for the year to March.", "the year", "P1Y"),
        ("The dredging took decades.", "decades", "PXY"),
        ("Crews spent weeks on it.", "weeks", "PXW"),
        ("It took a year or two.", "a year or two", "PXY"),
        ("A day or two later it sank.", "A day or two later", "1998-02-14"),
        ("The lock opens in two weeks' time.", "in two weeks' time", "1998-W09"),
        ("Since then it has been dry.", "Since then", "PAST_REF"),
        ("Twice a week the ferry sails.", "Twice a week", "P1W"),
    ],
)
def test_reads_what_is_told_in_passing(text: str, words: str, value: str) -> None:
    read = {
        mention.text: mention.value for mention in annotate(text, PUBLISHED).mentions
    }
    written = to_timex3(read[words])
    assert written is not None
    assert written.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Prices fall when it rains.",
        "It is warm in summer.",
        "By winter sports they mean curling.",
        "The temple is of the 5th century BC.",
        "Shares fall in winter markets.",
    ],
)
def test_leaves_alone_what_names_no_certain_time(text: str) -> None:
    mentions = annotate(text, PUBLISHED).mentions
    assert all(isinstance(mention.value, Ordinal) for mention in mentions)
